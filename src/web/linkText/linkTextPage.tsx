import type { TextToLink } from '../../actions/explainText.ts';
import { EmptyState } from '../kit/emptyState.tsx';
import { TextArea, TextField } from '../kit/fields.tsx';
import { Form } from '../kit/form.tsx';
import type { FormState } from '../kit/formState.ts';
import { PageHeading, Section } from '../kit/heading.tsx';
import { scopedHref } from '../kit/href.ts';
import { usePage } from '../kit/page.ts';
import { SourceList } from '../kit/source.tsx';
import { formatNumber } from '../words/format.ts';
import { linkTextWords } from '../words/linkText.ts';
import { EXAMPLES, type ExampleKey } from './examples.ts';
import { type LinkResult, MOST_CHARACTERS } from './linkResult.ts';
import { MarkedInput } from './markedInput.tsx';
import { MentionTable, OccupationRanking, SkillRanking } from './resultTables.tsx';
import { SaveResult } from './saveResult.tsx';

export interface LinkTextProps {
  readonly state: FormState;
  readonly csrf: string;
  /** What was linked, and what came of it; null before anything was sent. */
  readonly result: LinkResult | null;
  readonly hasTaxonomy: boolean;
}

/** Paste a text, see what is read in it, where and why. */
export function LinkTextPage({ state, csrf, result, hasTaxonomy }: LinkTextProps) {
  const { language } = usePage();
  const words = linkTextWords[language];
  return (
    <>
      <PageHeading title={words.title} lead={words.lead} />
      {hasTaxonomy ? (
        <InputForm state={state} csrf={csrf} given={result?.input ?? null} />
      ) : (
        <EmptyState title={words.noTaxonomy.title}>
          <p>{words.noTaxonomy.text}</p>
        </EmptyState>
      )}
      {result && <Result result={result} csrf={csrf} />}
    </>
  );
}

function InputForm({ state, csrf, given }: { state: FormState; csrf: string; given: TextToLink | null }) {
  const { language, url } = usePage();
  const words = linkTextWords[language].form;
  return (
    <Section id="text" title={words.title}>
      <p>
        {words.examples} <ExampleLinks />
      </p>
      <Form action={scopedHref(url, '/lanka#texten')} csrf={csrf} state={state} submit={words.submit}>
        <TextField
          name="headline"
          label={words.headline}
          hint={words.headlineHint}
          width="full"
          optional
          value={given?.headline ?? ''}
        />
        <TextArea
          name="text"
          label={words.text}
          hint={words.textHint(formatNumber(MOST_CHARACTERS, language))}
          rows={given ? 6 : 12}
          value={given?.text ?? ''}
        />
      </Form>
    </Section>
  );
}

function ExampleLinks() {
  const { language, url } = usePage();
  const keys = Object.keys(EXAMPLES) as ExampleKey[];
  return (
    <>
      {keys.map((key, index) => (
        <>
          {index > 0 && ' · '}
          <a href={scopedHref(url, `/lanka?exempel=${key}`)}>{linkTextWords[language].example[key]}</a>
        </>
      ))}
    </>
  );
}

function Result({ result, csrf }: { result: LinkResult; csrf: string }) {
  const { language, url } = usePage();
  const words = linkTextWords[language];
  const { linked, sources, engineVersion } = result.explained;
  if (linked.mentions.length + linked.occupations.length + linked.skills.length === 0)
    return (
      <Section id="texten" title={words.nothing.title}>
        <p>{words.nothing.text}</p>
      </Section>
    );
  return (
    <>
      <Section id="texten" title={words.marked.title} lead={words.marked.lead}>
        <MarkedInput result={result} />
        <SaveResult input={result.input} csrf={csrf} />
      </Section>
      <Section id="yrken-i-texten" title={words.occupations.title} lead={words.occupations.lead}>
        <OccupationRanking explained={result.explained} />
      </Section>
      <Section id="kompetenser-i-texten" title={words.skills.title} lead={words.skills.lead}>
        <SkillRanking explained={result.explained} />
      </Section>
      <Section id="varfor" title={words.mentions.title} lead={words.mentions.lead}>
        <MentionTable explained={result.explained} />
      </Section>
      <Section id="fel" title={words.wrong.title}>
        <p>
          {words.wrong.text} <a href={scopedHref(url, '/utbud/rattelser')}>{words.wrong.corrections}</a>
        </p>
      </Section>
      <Section id="kallor" title={words.sources}>
        <p>{words.engine(engineVersion)}</p>
        <SourceList sources={sources} />
      </Section>
    </>
  );
}
