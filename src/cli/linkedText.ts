import type { LinkAnswer } from '../actions/linkAnswer.ts';
import { type LinkedLine, type Mention, STANCES, type Stance } from '../actions/linkLines.ts';
import { REASON_WORDS } from '../taxonomy/reasonWords.ts';

const SHOWN = 5;

/** What a text says of a skill, as the table says it; nothing where the text does not tell. */
const STANCE_WORDS: Readonly<Record<Stance, string>> = {
  required: ' (krav)',
  merit: ' (merit)',
  task: ' (arbetsuppgift)',
  offered: ' (erbjuds)',
  negated: ' (inget krav)',
  background: ' (bakgrund)',
  named: '',
};
/** One line of JSON; the reasons only where they were asked for. */
export function jsonLine({ id, linked: { mentions, occupations, skills }, explained }: LinkedLine): string {
  const shown = mentions.map(({ start, end, surface, conceptId, type, score, rule, stance }) => ({
    start,
    end,
    surface,
    conceptId,
    type,
    score,
    rule,
    stance,
  }));
  return `${JSON.stringify({ id, mentions: shown, occupations, skills, ...(explained && { explained }) })}\n`;
}

/** What to read on a terminal: the best of the rankings, or with reasons everything and why. */
export function table({ id, linked, explained }: LinkedLine, labels: ReadonlyMap<string, string>): string {
  const { mentions, occupations, skills } = linked;
  const row = (what: string, conceptId: string, score: number, code = ''): string =>
    `  ${what.padEnd(10)} ${score.toFixed(2)}  ${code.padEnd(5)}${labels.get(conceptId) ?? conceptId}`;
  const said = (conceptId: string): string => STANCE_WORDS[stanceOf(conceptId, mentions)];
  return [
    `${id}: ${mentions.length} träffar`,
    ...occupations.slice(0, SHOWN).map(({ conceptId, ssyk4, score }) => row('yrke', conceptId, score, ssyk4)),
    ...skills.slice(0, SHOWN).map(({ conceptId, score }) => row('kompetens', conceptId, score) + said(conceptId)),
    ...(explained ? explanationLines({ linked, explained }, labels) : []),
    '',
  ].join('\n');
}

/** What is said of a concept: the strongest of what its mentions say, *named* for one that is only implied. */
function stanceOf(conceptId: string, mentions: readonly Mention[]): Stance {
  const said = new Set(mentions.filter((mention) => mention.conceptId === conceptId).map(({ stance }) => stance));
  return STANCES.find((stance) => said.has(stance)) ?? 'named';
}

type Explained = Pick<LinkAnswer, 'linked'> & { readonly explained: NonNullable<LinkAnswer['explained']> };

/** Each mention and each ranked concept with its reasons. Factors are multiplied, amounts of rankings added. */
function explanationLines({ linked, explained }: Explained, labels: ReadonlyMap<string, string>): string[] {
  const label = (conceptId: string): string => labels.get(conceptId) ?? conceptId;
  const { mentions, occupations, skills } = linked;
  return [
    ...mentions.flatMap(({ start, end, surface, conceptId, score, stance }, i) => [
      `  ${start}–${end} "${surface}": ${label(conceptId)} ${score.toFixed(2)}${STANCE_WORDS[stance]}`,
      ...reasonLines(explained.mentions[i], '×'),
    ]),
    ...occupations.flatMap(({ conceptId, ssyk4, score }, i) => [
      `  yrke ${i + 1}: ${ssyk4} ${label(conceptId)} ${score.toFixed(2)}`,
      ...reasonLines(explained.occupations[i], '+'),
    ]),
    ...skills.flatMap(({ conceptId, score }, i) => [
      `  kompetens ${i + 1}: ${label(conceptId)} ${score.toFixed(2)}`,
      ...reasonLines(explained.skills[i], '+'),
    ]),
  ];
}

function reasonLines(explanation: Explained['explained']['mentions'][number] | undefined, sign: '×' | '+'): string[] {
  return (explanation?.parts ?? []).map(({ reason, amount, surface, about = '' }) => {
    const words = REASON_WORDS.sv[reason](about);
    // What speaks for a stance is weighed apart: no part of the score.
    return `      ${reason.startsWith('stance-') ? '·' : sign} ${amount.toFixed(2)} ${words}${surface ? `: "${surface}"` : ''}`;
  });
}
