import type { Provenance } from '../../evidence/provenance.ts';
import { localText } from '../../kernel/text.ts';
import { evidenceWords } from '../words/evidence.ts';
import { formatMoment } from '../words/format.ts';
import { DefinitionList } from './definitionList.tsx';
import { type PageSetting, usePage } from './page.ts';

/** Where `SourceList` describes a source; what `SourceNote` links to. */
export function sourceAnchor(source: Pick<Provenance, 'sourceId'>): string {
  return `kalla-${source.sourceId.replace(/[^\w-]/g, '-')}`;
}

interface SourceNoteProps {
  readonly sources: readonly Provenance[];
  /** Where a source is described. Default: its place in the `SourceList` of the same page. */
  readonly hrefOf?: (source: Provenance) => string;
}

/** "Källa: …" under a number, table or picture. Every number leads to where it came from. */
export function SourceNote({ sources, hrefOf = (source) => `#${sourceAnchor(source)}` }: SourceNoteProps) {
  const { language } = usePage();
  const words = evidenceWords[language];
  const distinct = [...new Map(sources.map((source) => [source.sourceId, source])).values()];
  return (
    <p class="source-note">
      {distinct.length > 1 ? words.sources : words.source}:{' '}
      {distinct.map((source, index) => (
        <>
          {index > 0 && ', '}
          <a href={hrefOf(source)}>{localText(source.title, language)}</a>
        </>
      ))}
    </p>
  );
}

/** Every source of a page in full, each once, with the anchors that `SourceNote` links to. */
export function SourceList({ sources }: { sources: readonly Provenance[] }) {
  const distinct = [...new Map(sources.map((source) => [source.sourceId, source])).values()];
  return (
    <ol class="source-list">
      {distinct.map((source) => (
        <li id={sourceAnchor(source)} tabindex={-1}>
          <SourceFacts source={source} />
        </li>
      ))}
    </ol>
  );
}

/** All that is known of one source. */
export function SourceFacts({ source }: { source: Provenance }) {
  const { language, scope } = usePage();
  const words = evidenceWords[language];
  const text = (value: Provenance['title']) => localText(value, language);
  return (
    <>
      <h3>
        {text(source.title)} {source.synthetic && <span class="tag">{words.synthetic}</span>}
      </h3>
      <p>{text(source.definition)}</p>
      {source.note && <p>{text(source.note)}</p>}
      <DefinitionList
        entries={[
          [words.publisher, source.publisher],
          [words.table, source.table],
          [words.version, source.version],
          [words.retrieved, <time datetime={source.retrievedAt}>{formatMoment(source.retrievedAt, language)}</time>],
          [words.area, areaName(source.area, scope)],
          [words.licence, source.licence],
          ...(source.url ? [[words.address, <a href={source.url}>{source.url}</a>] as const] : []),
        ]}
      />
    </>
  );
}

/** Areas go by their codes in sources; where the page knows the name, people get that. */
function areaName(code: string, scope: PageSetting['scope']): string {
  const areas = (scope?.areas ?? []).flatMap(({ choices }) => choices);
  return areas.find(({ value }) => value === code)?.label ?? code;
}
