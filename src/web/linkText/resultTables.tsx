import type { ExplainedText, FoundMention, LinkReason } from '../../actions/explainText.ts';
import { CellBar } from '../kit/chart/barChart.tsx';
import { Disclosure } from '../kit/disclosure.tsx';
import { scopedHref } from '../kit/href.ts';
import { usePage } from '../kit/page.ts';
import { type Column, Table } from '../kit/table.tsx';
import { formatNumber } from '../words/format.ts';
import { linkTextWords } from '../words/linkText.ts';
import { offeringPageWords } from '../words/offeringPage.ts';
import { mentionAnchor } from './linkResult.ts';
import { Reasons } from './reasons.tsx';

/** Skills below this are shown apart: mostly what the occupation asks for, and nothing that the text says. */
const FAINT = 0.2;

interface Props {
  readonly explained: ExplainedText;
}

interface Ranked {
  readonly conceptId: string;
  readonly ssyk4?: string;
  readonly score: number;
  readonly parts: readonly LinkReason[];
}

/** The occupation groups, likeliest first, with a bar for the score and the reasons. */
export function OccupationRanking({ explained }: Props) {
  const { language, url } = usePage();
  const words = linkTextWords[language];
  const { taxonomy } = explained;
  const rows = withReasons(explained.linked.occupations, explained.explained.occupations);
  if (rows.length === 0) return <p>{words.occupations.none}</p>;
  const columns: Column<Ranked>[] = [
    {
      key: 'group',
      label: words.column.group,
      cell: ({ ssyk4 = '' }) => (
        <a href={scopedHref(url, `/behov/${ssyk4}`)}>
          {taxonomy.ssykGroup(ssyk4)?.label ?? ssyk4} ({ssyk4})
        </a>
      ),
    },
    { key: 'occupation', label: words.column.occupation, cell: ({ conceptId }) => occupationLabel(conceptId) },
    ...scoreAndWhy(),
  ];
  function occupationLabel(conceptId: string): string {
    const concept = taxonomy.byId.get(conceptId);
    return concept?.type === 'ssyk-level-4' ? '' : (concept?.label ?? conceptId);
  }
  return (
    <Table id="yrkesrankning" caption={words.occupations.title} captionShown={false} columns={columns} rows={rows} />
  );
}

/** The skills, clearest first, with a bar for the score and the reasons. */
export function SkillRanking({ explained }: Props) {
  const { language, url } = usePage();
  const words = linkTextWords[language];
  const rows = withReasons(explained.linked.skills, explained.explained.skills);
  if (rows.length === 0) return <p>{words.skills.none}</p>;
  const columns: Column<Ranked>[] = [
    {
      key: 'skill',
      label: words.column.skill,
      cell: ({ conceptId }) => {
        const label = explained.taxonomy.byId.get(conceptId)?.label ?? conceptId;
        return <a href={scopedHref(url, `/utbud?skill=${encodeURIComponent(label)}`)}>{label}</a>;
      },
    },
    ...scoreAndWhy(),
  ];
  const [clear, faint] = [rows.filter(({ score }) => score >= FAINT), rows.filter(({ score }) => score < FAINT)];
  return (
    <>
      {clear.length > 0 && (
        <Table
          id="kompetensrankning"
          caption={words.skills.title}
          captionShown={false}
          columns={columns}
          rows={clear}
        />
      )}
      {faint.length > 0 && (
        <Disclosure summary={words.skills.faint(faint.length)}>
          <Table id="svaga-kompetenser" caption={words.skills.faint(faint.length)} columns={columns} rows={faint} />
        </Disclosure>
      )}
    </>
  );
}

function withReasons(
  ranked: readonly Omit<Ranked, 'parts'>[],
  explained: readonly { readonly conceptId: string; readonly parts: readonly LinkReason[] }[],
): Ranked[] {
  return ranked.map((each, i) => ({ ...each, parts: explained[i]?.parts ?? [] }));
}

function scoreAndWhy(): Column<Ranked>[] {
  const { language } = usePage();
  const { column } = linkTextWords[language];
  return [
    {
      key: 'score',
      label: column.score,
      kind: 'number',
      cell: ({ score }) => (
        <>
          <CellBar value={score} top={1} /> {formatNumber(score, language, 2)}
        </>
      ),
    },
    { key: 'why', label: column.why, cell: ({ parts }) => <Reasons parts={parts} sign="+" /> },
  ];
}

interface Row {
  readonly mention: FoundMention;
  readonly index: number;
  readonly parts: readonly LinkReason[];
}

/** Every mention in the order of the text: what it means, what is said of it, how it was recognised, and why. */
export function MentionTable({ explained }: Props) {
  const { language } = usePage();
  const words = linkTextWords[language];
  const { column } = words;
  const { rule } = offeringPageWords[language];
  const rows = explained.linked.mentions.map((mention, index) => ({
    mention,
    index,
    parts: explained.explained.mentions[index]?.parts ?? [],
  }));
  const columns: Column<Row>[] = [
    {
      key: 'surface',
      label: column.surface,
      cell: ({ mention, index }) => (
        <span id={mentionAnchor(index)} tabindex={-1}>
          {mention.surface}
        </span>
      ),
    },
    { key: 'meaning', label: column.meaning, cell: ({ mention }) => meaningOf(mention, explained) },
    { key: 'kind', label: column.kind, cell: ({ mention }) => words.kind[mention.type] },
    { key: 'stance', label: column.stance, cell: ({ mention }) => words.stance[mention.stance] },
    { key: 'rule', label: column.rule, cell: ({ mention }) => rule[mention.rule] },
    {
      key: 'score',
      label: column.score,
      kind: 'number',
      cell: ({ mention }) => formatNumber(mention.score, language, 2),
    },
    { key: 'why', label: column.why, cell: ({ parts }) => <Reasons parts={parts} sign="×" /> },
  ];
  return <Table id="traffar" caption={words.mentions.title} captionShown={false} columns={columns} rows={rows} />;
}

/** Occupations are named with their group's code, to tell namesakes apart. */
function meaningOf({ type, conceptId }: FoundMention, { taxonomy }: ExplainedText): string {
  const label = taxonomy.byId.get(conceptId)?.label ?? conceptId;
  const code = type === 'occupation' ? taxonomy.ssyk4Of(conceptId)?.code : undefined;
  return code ? `${label} (SSYK ${code})` : label;
}
