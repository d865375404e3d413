import type { Language } from '../../kernel/text.ts';
import type { OfferingLink } from '../../store/offerings.ts';
import { Disclosure } from '../kit/disclosure.tsx';
import { scopedHref } from '../kit/href.ts';
import { usePage } from '../kit/page.ts';
import { type Column, Table } from '../kit/table.tsx';
import { linkTextWords } from '../words/linkText.ts';
import { offeringPageWords } from '../words/offeringPage.ts';
import { countsIn, groupCodeOf, mentionSureness, occupationSureness, skillSureness, surfacesOf } from './marks.ts';
import { GroupLink, offeringHref } from './offeringParts.tsx';
import { type Mention, type OfferingView, labelOf } from './readOffering.ts';

interface LinksProps {
  readonly view: OfferingView;
  readonly mayCorrect: boolean;
}

/** The occupations an offering leads to: group, occupation, why, how surely. */
export function OccupationTable({ view, mayCorrect }: LinksProps) {
  const { language } = usePage();
  const words = offeringPageWords[language];
  const { taxonomy, record } = view;
  const { column } = words;
  const groupLabel = (code: string) => taxonomy?.ssykGroup(code)?.label ?? code;
  const columns: Column<OfferingLink>[] = [
    {
      key: 'group',
      label: column.group,
      cell: ({ ssyk4, conceptId }) =>
        ssyk4 ? <GroupLink code={ssyk4} label={groupLabel(ssyk4)} /> : labelOf(conceptId, taxonomy),
    },
    { key: 'occupation', label: column.occupation, cell: ({ conceptId }) => occupationLabel(conceptId, view) },
    { key: 'origin', label: column.origin, cell: ({ origin }) => words.origin[origin] },
    { key: 'sureness', label: column.sureness, cell: ({ score }) => words.sureness[occupationSureness(score)] },
    ...correctColumn('occupation', { view, mayCorrect }, language),
  ];
  return (
    <Table id="yrken" caption={words.occupations} captionShown={false} columns={columns} rows={record.occupations} />
  );
}

/** A group that stands for itself has no occupation to name beside it. */
function occupationLabel(conceptId: string, { taxonomy }: OfferingView): string {
  const concept = taxonomy?.byId.get(conceptId);
  return concept?.type === 'ssyk-level-4' ? '' : (concept?.label ?? conceptId);
}

/** The skills an offering teaches, with the words that say so. */
export function SkillTable({ view, mayCorrect }: LinksProps) {
  const { language, url } = usePage();
  const words = offeringPageWords[language];
  const { record, taxonomy } = view;
  const { column } = words;
  const columns: Column<OfferingLink>[] = [
    {
      key: 'skill',
      label: column.skill,
      cell: ({ conceptId }) => {
        const label = labelOf(conceptId, taxonomy);
        return <a href={scopedHref(url, `/utbud?skill=${encodeURIComponent(label)}`)}>{label}</a>;
      },
    },
    {
      key: 'words',
      label: column.words,
      cell: ({ conceptId }) =>
        surfacesOf(record.mentions, (mention) => mention.conceptId === conceptId).join(', ') || null,
    },
    { key: 'origin', label: column.origin, cell: ({ origin }) => words.origin[origin] },
    { key: 'sureness', label: column.sureness, cell: ({ score }) => words.sureness[skillSureness(score)] },
    ...correctColumn('skill', { view, mayCorrect }, language),
  ];
  return <Table id="kompetenser" caption={words.skills} captionShown={false} columns={columns} rows={record.skills} />;
}

/** Where the form that corrects a link is; without `from` it adds one that is missing. */
export function correctHref(offeringId: string, link: 'occupation' | 'skill', from?: string): string {
  return `${offeringHref(offeringId)}/ratta?link=${link}${from ? `&from=${encodeURIComponent(from)}` : ''}`;
}

function correctColumn(
  link: 'occupation' | 'skill',
  { view, mayCorrect }: LinksProps,
  language: Language,
): Column<OfferingLink>[] {
  if (!mayCorrect) return [];
  const words = offeringPageWords[language];
  return [
    {
      key: 'correct',
      label: words.column.correct,
      cell: ({ conceptId }) => (
        <CorrectLink
          href={correctHref(view.record.offering.id, link, conceptId)}
          label={labelOf(conceptId, view.taxonomy)}
        />
      ),
    },
  ];
}

function CorrectLink({ href, label }: { href: string; label: string }) {
  const { language, url } = usePage();
  const words = offeringPageWords[language];
  return (
    <a href={scopedHref(url, href)} aria-label={words.correctWhat(label)}>
      {words.correct}
    </a>
  );
}

/** Every word that was recognised: what it was taken to mean, by which rule, and whether it counts. */
export function HowItWasLinked({ view }: { view: OfferingView }) {
  const { language } = usePage();
  const words = offeringPageWords[language];
  const { record, taxonomy } = view;
  const counts = countsIn(record, taxonomy);
  const { column } = words;
  const columns: Column<Mention>[] = [
    { key: 'words', label: column.words, cell: ({ surface }) => surface },
    { key: 'meaning', label: column.meaning, cell: (mention) => meaningOf(mention, view) },
    {
      key: 'stance',
      label: linkTextWords[language].column.stance,
      cell: ({ stance }) => linkTextWords[language].stance[stance],
    },
    { key: 'rule', label: column.rule, cell: ({ rule }) => words.rule[rule] },
    { key: 'sureness', label: column.sureness, cell: ({ score }) => words.sureness[mentionSureness(score)] },
    { key: 'counts', label: column.counts, cell: (mention) => (counts(mention) ? words.counts : words.countsNot) },
  ];
  return (
    <>
      <p class="section-lead">{words.howLead}</p>
      {record.mentions.length === 0 ? (
        <p>{words.noMentions}</p>
      ) : (
        <Disclosure summary={`${words.column.words} (${record.mentions.length})`}>
          <Table id="ord" caption={words.how} columns={columns} rows={record.mentions} />
        </Disclosure>
      )}
    </>
  );
}

/** Occupations are named with their group's code, to tell namesakes apart. */
function meaningOf({ type, conceptId }: Mention, { taxonomy }: OfferingView): string {
  const label = labelOf(conceptId, taxonomy);
  const code = type === 'occupation' ? groupCodeOf(conceptId, taxonomy) : null;
  return code ? `${label} (SSYK ${code})` : label;
}
