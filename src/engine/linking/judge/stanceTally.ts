import { type Stance, STANCES } from '../contract.ts';
import type { ReasonCode } from '../reasons.ts';

/** Tokens of the text; none when `first` is after `last`. */
export interface Place {
  readonly first: number;
  readonly last: number;
}

/** One piece of evidence for a stance: what it is, how much it weighs, and the tokens that say it. */
export interface StanceReason {
  readonly stance: Stance;
  readonly reason: ReasonCode;
  readonly amount: number;
  readonly about?: string;
  readonly place?: Place;
}

/** On equal evidence the first wins. */
const PRECEDENCE: readonly Stance[] = ['negated', 'merit', 'offered', 'background', 'required', 'task'];

/**
 * The evidence for the stances of one mention. Passages and kinds add up; of cues only the strongest for each stance
 * counts. Reused from mention to mention.
 */
export class StanceTally {
  private readonly sums = new Float64Array(STANCES.length);
  private readonly cues = new Float64Array(STANCES.length);
  private readonly reasons: StanceReason[] = [];
  private readonly ofCues: (StanceReason | undefined)[] = [];

  /** Forgets the evidence of the mention before. */
  startOver(): void {
    this.sums.fill(0);
    this.cues.fill(0);
    this.reasons.length = 0;
    this.ofCues.length = 0;
  }

  /** Adds evidence that stands by itself. */
  add(evidence: StanceReason): void {
    this.sums[STANCES.indexOf(evidence.stance)]! += evidence.amount;
    this.reasons.push(evidence);
  }

  /** Adds a cue: it counts if no stronger one says the same. */
  addCue(evidence: StanceReason): void {
    const at = STANCES.indexOf(evidence.stance);
    if (evidence.amount <= this.cues[at]!) return;
    this.cues[at] = evidence.amount;
    this.ofCues[at] = evidence;
  }

  /** The weight of the strongest cue for `stance` so far. */
  cueFor(stance: Stance): number {
    return this.cues[STANCES.indexOf(stance)]!;
  }

  /** The stance with the most evidence; *named* when none has more than `least`. */
  winner(least: number): Stance {
    let best: Stance = 'named';
    let most = least;
    for (const stance of PRECEDENCE) {
      const at = STANCES.indexOf(stance);
      const amount = this.sums[at]! + this.cues[at]!;
      if (amount > most) [best, most] = [stance, amount];
    }
    return best;
  }

  /** The evidence that was counted for `stance`. */
  reasonsFor(stance: Stance): StanceReason[] {
    const cue = this.ofCues[STANCES.indexOf(stance)];
    return [...this.reasons.filter((reason) => reason.stance === stance), ...(cue ? [cue] : [])];
  }
}
