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

/** Where the entries of `seen` for one name are. */
const [TEXT, WHOLE, PARTLY, HEADLINE] = [0, 1, 2, 3] as const;
const ENTRIES = 4;

/**
 * Buffers by name, reused from text to text. Most names that a text touches come to nothing, so what is left of the
 * last text is not cleared: the text's number tells that it is old.
 */
export class SkillWords {
  private readonly names: SkillNames;
  /**
   * By name four entries side by side: the number of the text they are of, and the units of which it has the whole
   * word, a part, and either in the headline: bit i for unit i.
   */
  private readonly seen: Int32Array;
  private text = 0;
  /** The part of its mass that the text holds, or more where several roots stand for one unit. */
  private readonly atMost: Float64Array;
  /** The names of which the text may hold enough. */
  private readonly likely: Int32Array;
  private likelyCount = 0;
  /** The skills whose names share enough with the text read last, in no order. */
  readonly skills: number[] = [];
  /** By concept: the amount of each of those skills by its best name, 0 for others; and that name. */
  readonly amounts: Float64Array;
  private readonly bestName: Int32Array;

  constructor(names: SkillNames, concepts: number) {
    this.names = names;
    this.seen = new Int32Array(ENTRIES * names.skillOf.length);
    this.atMost = new Float64Array(names.skillOf.length);
    this.likely = new Int32Array(names.skillOf.length);
    this.amounts = new Float64Array(concepts);
    this.bestName = new Int32Array(concepts);
  }

  /** Finds `skills` and their `amounts`. */
  read(evidence: TextEvidence): void {
    this.clear();
    this.look(evidence.roots, true);
    this.look(evidence.parts, false);
    const { amounts, skills, bestName, likely } = this;
    for (let i = 0; i < this.likelyCount; i++) {
      const name = likely[i]!;
      const skill = this.names.skillOf[name]!;
      const amount = this.amountOf(name, evidence, amounts[skill]!);
      if (amount <= amounts[skill]!) continue;
      if (amounts[skill] === 0) skills.push(skill);
      amounts[skill] = amount;
      bestName[skill] = name;
    }
  }

  private clear(): void {
    this.text = (this.text + 1) | 0;
    this.likelyCount = 0;
    for (const skill of this.skills) this.amounts[skill] = 0;
    this.skills.length = 0;
  }

  private look(tally: RootTally, areWords: boolean): void {
    const { seen, text, atMost, likely } = this;
    const { postingsFrom, names, bits, parts } = this.names;
    let count = this.likelyCount;
    for (const root of tally.touched) {
      const end = postingsFrom[root + 1]!;
      const inHeadline = tally.headline[root]! > 0;
      for (let i = postingsFrom[root]!; i < end; i++) {
        const name = names[i]!;
        const units = bits[i]! & ~IS_PART;
        const isWhole = areWords && units === bits[i];
        const at = name * ENTRIES;
        let before = 0;
        if (seen[at + TEXT] === text) before = atMost[name]!;
        else {
          seen[at + TEXT] = text;
          seen[at + WHOLE] = 0;
          seen[at + PARTLY] = 0;
          seen[at + HEADLINE] = 0;
        }
        seen[at + (isWhole ? WHOLE : PARTLY)]! |= units;
        if (inHeadline) seen[at + HEADLINE]! |= units;
        const held = before + (isWhole ? parts[i]! : parts[i]! * WEIGHTS.part);
        atMost[name] = held;
        if (held >= LEAST_HELD && before < LEAST_HELD) likely[count++] = name;
      }
    }
    this.likelyCount = count;
  }

  /** The amount of a name; 0 when it is too little, or no more than `rival`. */
  private amountOf(name: number, evidence: TextEvidence, rival: number): number {
    const { unitsFrom, masses, mass } = this.names;
    const end = unitsFrom[name + 1]!;
    const all = mass[name]!;
    const whole = this.seen[name * ENTRIES + WHOLE]!;
    const partly = this.seen[name * ENTRIES + PARTLY]!;
    const headline = this.seen[name * ENTRIES + HEADLINE]!;
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
    // To the power of one and a half: half a name is less than half the evidence.
    const amount = (held / all) * Math.sqrt(held / all) * (held / (held + HALF_MASS)) * place;
    if (amount <= rival) return 0;
    return this.standTogether(name, evidence) ? amount : amount * WEIGHTS.apart;
  }

  /** The roots that the text has of the name by which `skill` was found. */
  rootsOf(skill: number, { roots, parts }: TextEvidence): number[] {
    const { rootsFrom, roots: all } = this.names;
    const name = this.bestName[skill]!;
    return [...all.subarray(rootsFrom[name], rootsFrom[name + 1])].filter((root) => roots.has(root) || parts.has(root));
  }

  /** True when all roots of a name that the text has stand near the first of them, at the first or last place of each. */
  private standTogether(name: number, { roots, parts }: TextEvidence): boolean {
    const { rootsFrom, roots: all } = this.names;
    const end = rootsFrom[name + 1]!;
    let anchor = -1;
    for (let i = rootsFrom[name]!; i < end; i++) {
      const root = all[i]!;
      const tally = roots.has(root) ? roots : parts;
      if (!tally.has(root)) continue;
      if (anchor < 0) anchor = root;
      else if (tally.distance(root, anchor, roots.has(anchor) ? roots : parts) > CLOSE) return false;
    }
    return true;
  }
}
