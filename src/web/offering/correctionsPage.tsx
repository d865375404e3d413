import type { Language } from '../../kernel/text.ts';
import { type LinkCorrection, listCorrections } from '../../store/corrections.ts';
import { loadTaxonomy } from '../../store/currentTaxonomy.ts';
import type { ReadTransaction } from '../../store/transaction.ts';
import { EmptyState } from '../kit/emptyState.tsx';
import { PageHeading } from '../kit/heading.tsx';
import { scopedHref } from '../kit/href.ts';
import { type ListState, parseListState, rowsOfPage } from '../kit/listState.ts';
import { usePage } from '../kit/page.ts';
import { type Column, Table } from '../kit/table.tsx';
import { LIST_FORMATS, type ListFile } from '../listFile.ts';
import { correctionWords } from '../words/correction.ts';
import { formatDate } from '../words/format.ts';
import { correctionColumns, whoOf } from './corrections.tsx';
import { offeringHref } from './offeringParts.tsx';
import { type OfferingView, labelOf, readNames } from './readOffering.ts';

/** Every correction ever made, newest first, undone ones too. */
export interface CorrectionsView extends Pick<OfferingView, 'taxonomy' | 'people'> {
  readonly corrections: readonly LinkCorrection[];
}

export async function readCorrections(tx: ReadTransaction): Promise<CorrectionsView> {
  const corrections = (await listCorrections(tx)).reverse();
  return { corrections, taxonomy: await loadTaxonomy(tx), people: await readNames(tx) };
}

/** Newest first unless asked otherwise. */
export function correctionsState(url: URL): ListState {
  return parseListState(url, { sortable: ['when'], sort: 'when', direction: 'descending' });
}

/** What people corrected, open to everybody. */
export function CorrectionsPage({ view, state }: { view: CorrectionsView; state: ListState }) {
  const { language, url } = usePage();
  const words = correctionWords[language];
  const { from, to } = rowsOfPage(state);
  const ordered = state.direction === 'ascending' ? view.corrections.toReversed() : view.corrections;
  return (
    <>
      <PageHeading title={words.title} lead={words.lead} />
      {ordered.length === 0 ? (
        <EmptyState title={words.noneAtAll} action={{ text: words.toOfferings, href: scopedHref(url, '/utbud') }}>
          <p>{words.noneAtAllText}</p>
        </EmptyState>
      ) : (
        <Table
          id="rattelser"
          caption={words.caption}
          columns={columnsIn(view, language)}
          rows={ordered.slice(from, to)}
          total={ordered.length}
          state={state}
          downloads={LIST_FORMATS}
        />
      )}
    </>
  );
}

function columnsIn(view: CorrectionsView, language: Language): Column<LinkCorrection>[] {
  const words = correctionWords[language];
  const columns = correctionColumns(view, language).map((column) =>
    column.key === 'when' ? { ...column, sortable: true } : column,
  );
  return [
    ...columns,
    { key: 'scope', label: words.column.scope, cell: (correction) => <Scope correction={correction} /> },
    {
      key: 'undone',
      label: words.column.undone,
      cell: ({ undoneAt }) => (undoneAt ? formatDate(undoneAt.toISOString(), language) : ''),
    },
  ];
}

function Scope({ correction: { offeringId, surface } }: { correction: LinkCorrection }) {
  const { language, url } = usePage();
  const words = correctionWords[language];
  if (offeringId === null) return <>{words.everywhere(surface ?? '')}</>;
  return <a href={scopedHref(url, offeringHref(offeringId))}>{words.inOffering}</a>;
}

/** Every correction as a file that can be taken to another installation. */
export function correctionsFile({ corrections, taxonomy, people }: CorrectionsView, language: Language): ListFile {
  const { column } = correctionWords[language];
  const name = (id: string | null) => id && labelOf(id, taxonomy);
  return {
    name: 'rattelser',
    columns: [
      { key: 'id', label: 'id' },
      ...(['link', 'scope', 'offering', 'what', 'from', 'to', 'reason', 'who', 'when', 'undone'] as const).map(
        (key) => ({ key, label: column[key] }),
      ),
      { key: 'fromId', label: 'fromId' },
      { key: 'toId', label: 'toId' },
    ],
    rows: corrections.map((correction) => [
      correction.id,
      correction.link,
      correction.scope,
      correction.offeringId,
      correction.surface,
      name(correction.fromId),
      name(correction.toId),
      correction.reason,
      whoOf(correction, people, language),
      correction.madeAt.toISOString(),
      correction.undoneAt?.toISOString() ?? null,
      correction.fromId,
      correction.toId,
    ]),
  };
}
