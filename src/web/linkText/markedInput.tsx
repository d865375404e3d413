import type { FoundMention } from '../../actions/explainText.ts';
import { MarkedText } from '../kit/markedText.tsx';
import { usePage } from '../kit/page.ts';
import { type Column, Table } from '../kit/table.tsx';
import { linkTextWords } from '../words/linkText.ts';
import { type LinkResult, mentionAnchor } from './linkResult.ts';

/** The text as it was given, each mention marked by kind and by what is said of it. */
export function MarkedInput({ result: { input, explained } }: { result: LinkResult }) {
  const { language } = usePage();
  const words = linkTextWords[language];
  const { mentions } = explained.linked;
  const whole = input.headline === '' ? `\n\n${input.text}` : `${input.headline}\n\n${input.text}`;
  const labelOf = (id: string): string => explained.taxonomy.byId.get(id)?.label ?? id;
  const spans = mentions.flatMap((mention, index) =>
    // Two kinds may stand on the same words: the first one is marked, the table has both.
    mentions[index - 1]?.start === mention.start
      ? []
      : [
          {
            start: mention.start,
            end: mention.end,
            kind: mention.type,
            tone: mention.stance,
            title: words.mark(words.kind[mention.type], labelOf(mention.conceptId), words.stance[mention.stance]),
            href: `#${mentionAnchor(index)}`,
          },
        ],
  );
  return (
    <>
      <Legend mentions={mentions} />
      <MarkedText text={whole} spans={spans} />
      <StanceTable mentions={mentions} />
    </>
  );
}

/** The kinds and stances that occur, each shown as it is marked. */
function Legend({ mentions }: { mentions: readonly FoundMention[] }) {
  const { language } = usePage();
  const { kind, stance } = linkTextWords[language];
  const kinds = [...new Set(mentions.map(({ type }) => type))];
  const stances = [...new Set(mentions.map((mention) => mention.stance))].filter((each) => each !== 'named');
  return (
    <p class="marked-text">
      {kinds.map((each) => (
        <>
          <mark class={`mark-${each}`}>{kind[each]}</mark>{' '}
        </>
      ))}
      {stances.map((each) => (
        <>
          <mark class={`mark-is-${each}`}>{stance[each]}</mark>{' '}
        </>
      ))}
    </p>
  );
}

/** How many mentions of each kind are required, a merit, a task … */
function StanceTable({ mentions }: { mentions: readonly FoundMention[] }) {
  const { language } = usePage();
  const words = linkTextWords[language];
  const stances = [...new Set(mentions.map(({ stance }) => stance))];
  type Kind = FoundMention['type'];
  const columns: Column<Kind>[] = [
    { key: 'kind', label: words.column.kind, cell: (kind) => words.kind[kind] },
    ...stances.map((stance) => ({
      key: stance,
      label: words.stance[stance],
      kind: 'number' as const,
      cell: (kind: Kind) => mentions.filter((each) => each.type === kind && each.stance === stance).length,
    })),
  ];
  const kinds = [...new Set(mentions.map(({ type }) => type))];
  return <Table id="stallning" caption={words.stances.caption} columns={columns} rows={kinds} />;
}
