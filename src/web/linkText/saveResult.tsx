import type { ExplainedText, TextToLink } from '../../actions/explainText.ts';
import type { Language } from '../../kernel/text.ts';
import { CSRF_FIELD } from '../kit/formState.ts';
import { scopedHref } from '../kit/href.ts';
import { usePage } from '../kit/page.ts';
import { LIST_FORMATS, type ListFile } from '../listFile.ts';
import { linkTextWords } from '../words/linkText.ts';
import { offeringPageWords } from '../words/offeringPage.ts';

/** Buttons that send the same text again for a file: it is nowhere kept, so it cannot be fetched by an address. */
export function SaveResult({ input, csrf }: { input: TextToLink; csrf: string }) {
  const { language, url } = usePage();
  return (
    <form class="downloads" method="post" action={scopedHref(url, '/lanka')}>
      <input type="hidden" name={CSRF_FIELD} value={csrf} />
      <input type="hidden" name="headline" value={input.headline} />
      <input type="hidden" name="text" value={input.text} />
      <span>{linkTextWords[language].save}</span>
      {LIST_FORMATS.map((format) => (
        <button class="button button-quiet" type="submit" name="format" value={format}>
          {format.toUpperCase()}
        </button>
      ))}
    </form>
  );
}

/** The mentions as a list to save. */
export function resultFile({ linked, taxonomy }: ExplainedText, language: Language): ListFile {
  const { column, kind, stance } = linkTextWords[language];
  const { rule } = offeringPageWords[language];
  return {
    name: 'lankad-text',
    columns: [
      { key: 'start', label: column.start },
      { key: 'end', label: column.end },
      { key: 'surface', label: column.surface },
      { key: 'concept_id', label: column.conceptId },
      { key: 'label', label: column.meaning },
      { key: 'kind', label: column.kind },
      { key: 'stance', label: column.stance },
      { key: 'rule', label: column.rule },
      { key: 'score', label: column.score },
    ],
    rows: linked.mentions.map((mention) => [
      mention.start,
      mention.end,
      mention.surface,
      mention.conceptId,
      taxonomy.byId.get(mention.conceptId)?.label ?? mention.conceptId,
      kind[mention.type],
      stance[mention.stance],
      rule[mention.rule],
      mention.score,
    ]),
  };
}
