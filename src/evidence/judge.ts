import type { LocalText } from '../kernel/text.ts';
import { aheadOf } from './ahead.ts';
import type { Judgement, Outcome, Signal } from './judgement.ts';

/** Rules of signals that conclude nothing because what they read points in several directions. */
const DIVIDED = new Set(['barometer-parts-differ', 'barometer-paradox']);

/**
 * One judgement from the signals, by the table of docs/adr/0006: none says anything → insufficient; one → that; all the
 * same → that; they differ → insufficient. A source that is divided in itself says something too, so it bars a
 * conclusion from the others. Signals are never weighed, counted or averaged; they are kept in the order given, and
 * that order does not change the outcome.
 */
export function judge(signals: readonly Signal[]): Judgement {
  const { outcome, agreement, reason } = conclude(signals);
  const ahead = aheadOf(outcome, signals);
  return { outcome, agreement, reason, signals, ...(ahead && { ahead }) };
}

function conclude(signals: readonly Signal[]): Pick<Judgement, 'outcome' | 'agreement' | 'reason'> {
  const speaking = signals.filter((signal) => signal.outcome !== 'insufficient');
  const outcomes = new Set(speaking.map((signal) => signal.outcome));
  const divided = signals.filter((signal) => DIVIDED.has(signal.rule));
  if (outcomes.size > 1 || (divided.length > 0 && outcomes.size > 0))
    return { outcome: 'insufficient', agreement: 'disagree', reason: REASONS.disagree };
  if (divided.length > 0) {
    const isParadox = divided.every((signal) => signal.rule === 'barometer-paradox');
    return { outcome: 'insufficient', agreement: isParadox ? 'none' : 'disagree', reason: wordsOf(divided) };
  }
  const [only] = speaking;
  if (!only)
    return { outcome: 'insufficient', agreement: 'none', reason: signals.length > 0 ? wordsOf(signals) : REASONS.none };
  if (speaking.length === 1) return { outcome: only.outcome, agreement: 'single', reason: REASONS.single };
  return { outcome: only.outcome, agreement: 'agree', reason: REASONS.agree };
}

const REASONS = {
  disagree: {
    sv: 'Källorna säger olika. De står bredvid varandra och vägs inte samman.',
    en: 'The sources say different things. They stand side by side and are not weighed together.',
  },
  single: {
    sv: 'En källa säger något. Ingen annan bekräftar eller motsäger den.',
    en: 'One source says something. No other confirms or contradicts it.',
  },
  agree: { sv: 'Källorna säger detsamma.', en: 'The sources say the same.' },
  none: { sv: 'Ingen källa säger något om yrkesgruppen här.', en: 'No source says anything of the group here.' },
} satisfies Readonly<Record<Judgement['agreement'], LocalText>>;

/** Why nothing was concluded, in the words of the signals that could not. */
function wordsOf(signals: readonly Signal[]): LocalText {
  return {
    sv: signals.map(({ explanation }) => explanation.sv).join(' '),
    en: signals.map(({ explanation }) => explanation.en ?? explanation.sv).join(' '),
  };
}

const RANKS: Readonly<Record<Exclude<Outcome, 'insufficient'>, number>> = { shortage: 0, balance: 2, surplus: 3 };

/**
 * Place of a judgement in a sorted list: shortage, disagreement, balance, surplus, too little. An order that does not
 * pretend: what the sources differ about deserves a look before what is in balance.
 */
export function judgementRank({ outcome, agreement }: Pick<Judgement, 'outcome' | 'agreement'>): number {
  if (outcome === 'insufficient') return agreement === 'disagree' ? 1 : 4;
  return RANKS[outcome];
}
