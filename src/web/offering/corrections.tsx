import type { Language } from '../../kernel/text.ts';
import type { LinkCorrection } from '../../store/corrections.ts';
import { CSRF_FIELD } from '../kit/formState.ts';
import { scopedHref } from '../kit/href.ts';
import { usePage } from '../kit/page.ts';
import { type Column, Table } from '../kit/table.tsx';
import { correctionWords } from '../words/correction.ts';
import { formatDate } from '../words/format.ts';
import { offeringHref } from './offeringParts.tsx';
import type { Names } from './readList.ts';
import { type OfferingView, labelOf } from './readOffering.ts';

/** Names of colleagues, by the opaque id that a correction bears. */
type People = OfferingView['people'];

/** Who corrected, for the reader's eyes: a colleague by name, others as what they are. */
export function whoOf({ madeBy }: LinkCorrection, people: People, language: Language): string {
  const words = correctionWords[language];
  return people.get(madeBy) ?? (madeBy.startsWith('person:') ? words.somebodyElse : words.system);
}

/** What a correction changed, in one name: what was wrong, or what was missing. */
function subjectOf({ fromId, toId }: LinkCorrection, taxonomy: Names['taxonomy']): string {
  return labelOf(fromId ?? toId ?? '', taxonomy);
}

/** Columns of corrections that hold on an offering's page and on the list of all. */
export function correctionColumns(
  { taxonomy, people }: Pick<OfferingView, 'taxonomy' | 'people'>,
  language: Language,
): Column<LinkCorrection>[] {
  const words = correctionWords[language];
  const { column } = words;
  const name = (id: string | null) => (id === null ? words.nothing : labelOf(id, taxonomy));
  return [
    { key: 'from', label: column.from, cell: ({ fromId }) => name(fromId) },
    { key: 'to', label: column.to, cell: ({ toId }) => name(toId) },
    { key: 'link', label: column.link, cell: ({ link }) => words.link[link] },
    { key: 'reason', label: column.reason, cell: ({ reason }) => reason },
    { key: 'who', label: column.who, cell: (correction) => whoOf(correction, people, language) },
    { key: 'when', label: column.when, cell: ({ madeAt }) => formatDate(madeAt.toISOString(), language) },
  ];
}

interface InTextProps {
  readonly view: OfferingView;
  /** Null where the reader may not undo. */
  readonly csrf: string | null;
}

/** The corrections in force that touch one offering, each with a button to undo it. */
export function CorrectionsInText({ view, csrf }: InTextProps) {
  const { language } = usePage();
  const words = correctionWords[language];
  const { corrections, offering } = view.record;
  if (corrections.length === 0) return <p>{words.none}</p>;
  const scope: Column<LinkCorrection> = {
    key: 'scope',
    label: words.column.scope,
    cell: ({ surface }) => (surface === null ? words.here : words.everywhere(surface)),
  };
  const undo: Column<LinkCorrection> = {
    key: 'undo',
    label: words.column.undo,
    cell: (correction) => (
      <UndoForm
        offeringId={offering.id}
        correction={correction}
        label={subjectOf(correction, view.taxonomy)}
        csrf={csrf ?? ''}
      />
    ),
  };
  const columns = [...correctionColumns(view, language), scope, ...(csrf === null ? [] : [undo])];
  return <Table id="rattelser-har" caption={words.inText} captionShown={false} columns={columns} rows={corrections} />;
}

interface UndoProps {
  readonly offeringId: string;
  readonly correction: LinkCorrection;
  readonly label: string;
  readonly csrf: string;
}

function UndoForm({ offeringId, correction, label, csrf }: UndoProps) {
  const { language, url } = usePage();
  const words = correctionWords[language];
  return (
    <form method="post" action={scopedHref(url, `${offeringHref(offeringId)}/angra`)}>
      <input type="hidden" name={CSRF_FIELD} value={csrf} />
      <input type="hidden" name="correction" value={correction.id} />
      <button class="button button-quiet" type="submit" aria-label={words.undoWhat(label)}>
        {words.undo}
      </button>
    </form>
  );
}
