import { type Area, countyOf } from '../../kernel/area.ts';
import { NAMED_KINDS } from '../../store/namedAreas.ts';
import { CheckboxField, RadioField } from '../kit/choices.tsx';
import { Disclosure } from '../kit/disclosure.tsx';
import { TextField } from '../kit/fields.tsx';
import { Form } from '../kit/form.tsx';
import type { FormState } from '../kit/formState.ts';
import { PageHeading } from '../kit/heading.tsx';
import { scopedHref } from '../kit/href.ts';
import { usePage } from '../kit/page.ts';
import { areaWords } from '../words/area.ts';

interface AreaFormProps {
  readonly all: readonly Area[];
  readonly csrf: string;
  readonly state: FormState;
}

/** One form for a named area; municipalities are folded away by county, open where something is chosen. */
export function AreaFormPage({ all, csrf, state }: AreaFormProps) {
  const { language, url } = usePage();
  const words = areaWords[language].form;
  const { kind } = areaWords[language];
  const choicesOf = (areas: readonly Area[]) => areas.map(({ code, name }) => ({ value: code, label: name }));
  const counties = all.filter((area) => area.kind === 'county');
  const municipalities = all.filter((area) => area.kind === 'municipality');
  return (
    <>
      <PageHeading title={words.title} lead={words.lead} />
      <Form
        action={scopedHref(url, '/omraden/nytt')}
        csrf={csrf}
        state={state}
        submit={words.submit}
        alternatives={<a href={scopedHref(url, '/omraden')}>{words.cancel}</a>}
      >
        <TextField name="name" label={words.name} hint={words.nameHint} width="full" maxLength={80} />
        <RadioField
          name="kind"
          label={words.kind}
          choices={[...NAMED_KINDS].reverse().map((value) => ({ value, label: kind[value] }))}
          value="named-area"
        />
        <TextField name="sourceUrl" label={words.source} hint={words.sourceHint} type="url" width="full" optional />
        <CheckboxField
          name="counties"
          label={words.counties}
          hint={words.countiesHint}
          choices={choicesOf(counties)}
          optional
        />
        {counties.map((county) => {
          const own = municipalities.filter(({ code }) => countyOf(code) === county.code);
          if (own.length === 0) return <></>;
          const name = `municipalities-${county.code}`;
          const label = words.municipalities(county.name);
          return (
            <Disclosure summary={label} open={(state.values[name] ?? []).length > 0}>
              <CheckboxField name={name} label={label} choices={choicesOf(own)} optional />
            </Disclosure>
          );
        })}
      </Form>
    </>
  );
}
