import { OUTLINE_LIMITS, REPORT_PARTS } from '../../evidence/reportOutline.ts';
import { formatPeriod } from '../../kernel/period.ts';
import type { ReportText } from '../../store/reports.ts';
import { CheckboxField, RadioField, SelectField } from '../kit/choices.tsx';
import { TextArea, TextField } from '../kit/fields.tsx';
import { Form } from '../kit/form.tsx';
import type { FormState } from '../kit/formState.ts';
import { PageHeading } from '../kit/heading.tsx';
import { scopedHref } from '../kit/href.ts';
import { type ChoiceGroup, type Scope, usePage } from '../kit/page.ts';
import { formatPeriodWords } from '../words/format.ts';
import { reportFormWords } from '../words/reportForm.ts';

interface SelectionProps {
  readonly title: string;
  readonly lead: string;
  readonly submit: string;
  readonly action: string;
  readonly csrf: string;
  readonly cancelHref: string;
  /** What the fields hold at first. */
  readonly text: ReportText;
  readonly version?: number;
  readonly state?: FormState;
  readonly scope: Scope;
  readonly fields: readonly { readonly id: string; readonly label: string }[];
}

/** One form for what a report is about: to start one, and to change it later. */
export function SelectionPage({
  title,
  lead,
  submit,
  action,
  csrf,
  cancelHref,
  state,
  version,
  ...chosen
}: SelectionProps) {
  const { language, url } = usePage();
  const words = reportFormWords[language];
  return (
    <>
      <PageHeading title={title} lead={lead} />
      <Form
        action={action}
        csrf={csrf}
        submit={submit}
        alternatives={<a href={scopedHref(url, cancelHref)}>{words.cancel}</a>}
        {...(state && { state })}
      >
        {version !== undefined && <input type="hidden" name="version" value={String(version)} />}
        <TitleFields text={chosen.text} />
        <PlaceFields {...chosen} />
        <OccupationFields {...chosen} />
        <CheckboxField
          name="parts"
          label={words.fields.parts}
          value={chosen.text.outline.parts}
          choices={REPORT_PARTS.map((part) => ({ value: part, label: words.parts[part] }))}
        />
        <TextArea
          name="authors"
          label={words.fields.authors}
          hint={words.fields.authorsHint}
          value={chosen.text.outline.authors.join('\n')}
          rows={3}
          optional
        />
        <RadioField
          name="language"
          label={words.fields.language}
          value={chosen.text.language}
          choices={[
            { value: 'sv', label: words.fields.swedish },
            { value: 'en', label: words.fields.english },
          ]}
        />
      </Form>
    </>
  );
}

function TitleFields({ text }: Pick<SelectionProps, 'text'>) {
  const { language } = usePage();
  const words = reportFormWords[language].fields;
  return (
    <>
      <TextField
        name="title"
        label={words.title}
        hint={words.titleHint}
        width="full"
        value={text.title}
        maxLength={OUTLINE_LIMITS.title}
      />
      <TextField
        name="subtitle"
        label={words.subtitle}
        width="full"
        value={text.outline.subtitle}
        maxLength={OUTLINE_LIMITS.subtitle}
        optional
      />
    </>
  );
}

function PlaceFields({ text, scope }: Pick<SelectionProps, 'text' | 'scope'>) {
  const { language } = usePage();
  const words = reportFormWords[language].fields;
  const period = formatPeriod(text.period);
  const own = { value: period, label: formatPeriodWords(text.period, language) };
  const groups: readonly ChoiceGroup[] = scope.periods.some((group) =>
    group.choices.some(({ value }) => value === period),
  )
    ? scope.periods
    : [{ label: words.period, choices: [own] }, ...scope.periods];
  return (
    <>
      <SelectField name="area" label={words.area} choices={scope.areas} value={text.area} emptyChoice={null} />
      <SelectField name="period" label={words.period} choices={groups} value={period} emptyChoice={null} />
    </>
  );
}

function OccupationFields({ text, fields }: Pick<SelectionProps, 'text' | 'fields'>) {
  const { language } = usePage();
  const words = reportFormWords[language].fields;
  const { scope } = text.outline;
  return (
    <>
      <RadioField
        name="scope"
        label={words.scope}
        value={scope.kind}
        choices={[
          { value: 'field', label: words.scopeField, hint: words.scopeFieldHint },
          { value: 'occupations', label: words.scopeOccupations, hint: words.scopeOccupationsHint },
          { value: 'all', label: words.scopeAll, hint: words.scopeAllHint },
        ]}
      />
      <SelectField
        name="field"
        label={words.field}
        optional
        value={scope.kind === 'field' ? scope.field : ''}
        choices={fields.map(({ id, label }) => ({ value: id, label }))}
      />
      <TextArea
        name="codes"
        label={words.codes}
        hint={words.codesHint}
        rows={2}
        optional
        value={scope.kind === 'occupations' ? scope.ssyk4.join(' ') : ''}
      />
    </>
  );
}
