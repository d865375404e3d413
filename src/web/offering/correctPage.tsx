import type { Concept } from '../../taxonomy/concept.ts';
import { RadioField } from '../kit/choices.tsx';
import { TextArea, TextField } from '../kit/fields.tsx';
import { Form } from '../kit/form.tsx';
import { FormContext, type FormState } from '../kit/formState.ts';
import { PageHeading, Section } from '../kit/heading.tsx';
import { HiddenQuery } from '../kit/hiddenQuery.tsx';
import { hrefWith, scopedHref } from '../kit/href.ts';
import { usePage } from '../kit/page.ts';
import { correctionWords } from '../words/correction.ts';
import { groupCodeOf } from './marks.ts';
import { offeringHref } from './offeringParts.tsx';
import { type OfferingView, labelOf } from './readOffering.ts';

/** Values of the form's choices that are no concept and no word. */
export const NO_LINK = 'none';
export const ONLY_HERE = 'text';
/** A word of the text everywhere: `word:svets`. */
export const WORD = 'word:';

export interface CorrectPageProps {
  readonly view: OfferingView;
  readonly link: 'occupation' | 'skill';
  /** The concept that is wrong there; null where a link is missing. */
  readonly from: string | null;
  /** Words of the text that were taken to mean it. */
  readonly surfaces: readonly string[];
  /** What was searched for, and what the taxonomy has by that name. */
  readonly search: string;
  readonly found: readonly Concept[];
  readonly csrf: string;
  readonly state: FormState;
}

/** Two steps on one page: search for what is right, then say where it holds and why. */
export function CorrectPage(props: CorrectPageProps) {
  const { view, link, from } = props;
  const { language } = usePage();
  const words = correctionWords[language].form;
  const { title } = view.record.offering;
  return (
    <>
      <PageHeading
        title={from === null ? words.addTitle[link] : words.title}
        lead={from === null ? words.addLead(title) : words.lead(title, labelOf(from, view.taxonomy))}
      />
      <Section id="sok" title={words.search[link]}>
        <SearchForm search={props.search} link={link} />
        <FoundText {...props} />
      </Section>
      <CorrectForm {...props} />
    </>
  );
}

/** By GET, so that the search stands in the address and nothing is changed by it. */
function SearchForm({ search, link }: Pick<CorrectPageProps, 'search' | 'link'>) {
  const { language, url } = usePage();
  const words = correctionWords[language].form;
  const state: FormState = { sent: true, values: { q: [search] }, errors: [] };
  return (
    <FormContext.Provider value={state}>
      <form class="filters" method="get" action={url.pathname} role="search">
        <HiddenQuery url={url} except={['q']} />
        <TextField name="q" label={words.searchButton} hint={words.searchHint[link]} type="search" width="full" />
        <div class="filters-actions">
          <button class="button button-quiet" type="submit">
            {words.searchButton}
          </button>
        </div>
      </form>
    </FormContext.Provider>
  );
}

function FoundText({ search, found }: CorrectPageProps) {
  const { language } = usePage();
  const words = correctionWords[language].form;
  if (search === '') return <></>;
  return <p role="status">{found.length > 0 ? words.found(found.length) : words.nothingFound(search)}</p>;
}

function CorrectForm(props: CorrectPageProps) {
  const { view, from, surfaces, csrf, state } = props;
  const { language, url } = usePage();
  const words = correctionWords[language].form;
  const choices = choicesOf(props, language);
  const home = scopedHref(url, offeringHref(view.record.offering.id));
  if (choices.length === 0)
    return (
      <p>
        <a href={home}>{words.cancel}</a>
      </p>
    );
  const everywhere =
    from === null
      ? [{ value: WORD, label: words.everywhereWord, hint: words.everywhereHint }]
      : surfaces.map((surface) => ({
          value: WORD + surface,
          label: correctionWords[language].everywhere(surface),
          hint: words.everywhereHint,
        }));
  return (
    <Form
      action={hrefWith(url, {})}
      csrf={csrf}
      state={state}
      submit={words.submit}
      alternatives={<a href={home}>{words.cancel}</a>}
    >
      <RadioField name="to" label={words.to} choices={choices} />
      <RadioField
        name="scope"
        label={words.scope}
        choices={[{ value: ONLY_HERE, label: correctionWords[language].here, hint: words.hereHint }, ...everywhere]}
        value={ONLY_HERE}
      />
      {from === null && <TextField name="surface" label={words.surface} hint={words.surfaceHint} optional />}
      <TextArea name="reason" label={words.reason} hint={words.reasonHint} rows={3} maxLength={500} />
    </Form>
  );
}

function choicesOf({ view, found, from }: CorrectPageProps, language: 'sv' | 'en') {
  const words = correctionWords[language].form;
  const concepts = found
    .filter(({ id }) => id !== from)
    .map((concept) => ({ value: concept.id, label: concept.label, hint: hintOf(concept, view, words.group) }));
  return from === null ? concepts : [{ value: NO_LINK, label: words.remove }, ...concepts];
}

/** Which group an occupation is in, to tell namesakes apart. */
function hintOf(concept: Concept, { taxonomy }: OfferingView, group: string): string | undefined {
  if (concept.type === 'ssyk-level-4') return `${group}, SSYK ${concept.code ?? ''}`;
  const code = groupCodeOf(concept.id, taxonomy);
  return code ? `SSYK ${code} ${taxonomy?.ssykGroup(code)?.label ?? ''}` : concept.definition?.slice(0, 160);
}
