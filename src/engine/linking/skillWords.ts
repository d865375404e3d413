import type { TextEvidence } from './evidence.ts';
import type { RootTally } from './rootTally.ts';
import { IS_PART, type SkillNames } from './skillNames.ts';

/**
 * Finds the skills whose names share words with a text: a name counts by the part of its mass that the text holds, the
 * more when that is much, and when it stands in the headline. In a long text the words of a name that never come near
 * each other belong to different matters, so they count less.
 *
 * Set by hand; on the development data the results hardly change within a third of each weight.
 */
const WEIGHTS = {
  /** Of a unit that is only a part of the text's word, or of the name's. */
  part: 0.75,
  body: 1,
  headline: 0.8,
  /** Of names whose words stand far apart. */
  apart: 0.6,
};
/** The part of its mass that a name must have in the text. */
const LEAST_HELD = 0.45;
/** Mass at which a name counts half of what it would with endless mass. */
const HALF_MASS = 4;
/** Tokens within which its words must stand. */
const CLOSE = 8;

/** Buffers by name, reused from text to text; only what a text touched is cleared. */
export class SkillWords {
  private readonly names: SkillNames;
  /** Units of which the text has the whole word, a part, and either in the headline: bit i for unit i. */
  private readonly whole: Int32Array;
  private readonly partly: Int32Array;
  private readonly headline: Int32Array;
  /** The part of its mass that the text holds, or more where several roots stand for one unit. */
  private readonly atMost: Float64Array;
  private readonly touched: number[] = [];
  /** The skills whose names share enough with the text read last, in no order. */
  readonly skills: number[] = [];
  /** By concept: the amount of each of those skills by its best name, 0 for others; and that name. */
  readonly amounts: Float64Array;
  private readonly bestName: Int32Array;

  constructor(names: SkillNames, concepts: number) {
    this.names = names;
    this.whole = new Int32Array(names.skillOf.length);
    this.partly = new Int32Array(names.skillOf.length);
    this.headline = new Int32Array(names.skillOf.length);
    this.atMost = new Float64Array(names.skillOf.length);
    this.amounts = new Float64Array(concepts);
    this.bestName = new Int32Array(concepts);
  }

  /** Finds `skills` and their `amounts`. */
  read(evidence: TextEvidence): void {
    this.clear();
    this.look(evidence.roots, true);
    this.look(evidence.parts, false);
    const { amounts, skills, bestName } = this;
    for (const name of this.touched) {
      const amount = this.atMost[name]! < LEAST_HELD ? 0 : this.amountOf(name, evidence);
      const skill = this.names.skillOf[name]!;
      if (amount <= amounts[skill]!) continue;
      if (amounts[skill] === 0) skills.push(skill);
      amounts[skill] = amount;
      bestName[skill] = name;
    }
  }

  private clear(): void {
    for (const name of this.touched) {
      this.whole[name] = 0;
      this.partly[name] = 0;
      this.headline[name] = 0;
      this.atMost[name] = 0;
    }
    this.touched.length = 0;
    for (const skill of this.skills) this.amounts[skill] = 0;
    this.skills.length = 0;
  }

  private look(tally: RootTally, areWords: boolean): void {
    const { whole, partly, headline, atMost, touched } = this;
    const { postingsFrom, names, bits, parts } = this.names;
    for (const root of tally.touched) {
      const inHeadline = tally.headline[root]! > 0;
      for (let i = postingsFrom[root]!; i < postingsFrom[root + 1]!; i++) {
        const name = names[i]!;
        const units = bits[i]! & ~IS_PART;
        if (atMost[name] === 0) touched.push(name);
        if (areWords && units === bits[i]) {
          whole[name]! |= units;
          atMost[name]! += parts[i]!;
        } else {
          partly[name]! |= units;
          atMost[name]! += parts[i]! * WEIGHTS.part;
        }
        if (inHeadline) headline[name]! |= units;
      }
    }
  }

  private amountOf(name: number, evidence: TextEvidence): number {
    const { unitsFrom, masses, mass } = this.names;
    const end = unitsFrom[name + 1]!;
    const all = mass[name]!;
    const whole = this.whole[name]!;
    const partly = this.partly[name]!;
    const headline = this.headline[name]!;
    let held = 0;
    let inHeadline = 0;
    for (let unit = unitsFrom[name]!, bit = 1; unit < end; unit++, bit <<= 1) {
      if (((whole | partly) & bit) === 0) continue;
      const there = whole & bit ? masses[unit]! : masses[unit]! * WEIGHTS.part;
      held += there;
      if (headline & bit) inHeadline += there;
    }
    if (held < all * LEAST_HELD) return 0;
    const place = WEIGHTS.body + (WEIGHTS.headline * inHeadline) / held;
    const near = this.standTogether(name, evidence) ? 1 : WEIGHTS.apart;
    // To the power of one and a half: half a name is less than half the evidence.
    return (held / all) * Math.sqrt(held / all) * (held / (held + HALF_MASS)) * place * near;
  }

  /** The roots that the text has of the name by which `skill` was found. */
  rootsOf(skill: number, { roots, parts }: TextEvidence): number[] {
    return this.names.roots[this.bestName[skill]!]!.filter((root) => roots.has(root) || parts.has(root));
  }

  /** True when all roots of a name that the text has stand near the first of them, at the first or last place of each. */
  private standTogether(name: number, { roots, parts }: TextEvidence): boolean {
    let anchor = -1;
    for (const root of this.names.roots[name]!) {
      const tally = roots.has(root) ? roots : parts;
      if (!tally.has(root)) continue;
      if (anchor < 0) anchor = root;
      else if (tally.distance(root, anchor, roots.has(anchor) ? roots : parts) > CLOSE) return false;
    }
    return true;
  }
}
