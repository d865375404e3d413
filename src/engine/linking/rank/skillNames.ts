import { type Lexicon, pieces } from '../lexicon/lexicon.ts';
import { isFrame, type Roots } from '../surface/roots.ts';

/**
 * The labels of skills as small documents, to be found by the words of a text where it does not write the label out:
 * *kabelförläggning* speaks of *Kabelinstallationer*, *verktyg och maskiner* at a building site of *Maskinkunskap,
 * bygg*. The taxonomy defines no skills, so their labels are all there is.
 *
 * Each alternative of a label (*Testning, mjukvara/Verifiering, mjukvara*) is a name, cut into units: its words, and of
 * a compound the parts that are words elsewhere, for a text often has only one of them. A unit's mass is what its root
 * tells: the rarer in names the more, learned from the labels themselves. What stands after a comma limits the skill
 * rather than naming it and weighs half; words of every course (*kunskap*, *erfarenhet*), and compounds of nothing else
 * (*arbetssätt*), weigh nothing.
 *
 * Built in time linear in the labels; a look-up costs one step for each name that has the root.
 */
export interface SkillNames {
  /** By name: the index of its skill, and where its roots begin in `roots`. */
  readonly skillOf: Int32Array;
  readonly rootsFrom: Int32Array;
  readonly roots: Int32Array;
  /** By name: where the masses of its units begin, at most 30 of them, and the sum of them. */
  readonly unitsFrom: Int32Array;
  readonly masses: Float64Array;
  readonly mass: Float64Array;
  /** By root: where its postings begin; they end where those of the next root begin. */
  readonly postingsFrom: Int32Array;
  /**
   * By posting: a name that has the root, and the units it stands for there, bit i for unit i: all those of a compound
   * for its own root. The top bit is set where the root is only a part of the name's word.
   */
  readonly names: Int32Array;
  readonly bits: Int32Array;
  /** By posting: the part of the name's mass that those units have. */
  readonly parts: Float64Array;
}

/** The bit that marks a posting of a part. */
export const IS_PART = 1 << 31;

interface Posting {
  readonly name: number;
  readonly bits: number;
  readonly part: number;
}

/** Part of its mass that a word after a comma, a colon or a parenthesis keeps. */
const QUALIFIER = 0.5;
/** A root in more names than this tells nothing, and looking it up would cost time. */
const MOST_NAMES = 100;
const MOST_UNITS = 30;
/** Mass is ln(names / names with the root) less this, but never less than the least. */
const COMMON = 2;
const LEAST_MASS = 0.3;

interface Unit {
  /** The word's root, and that of the unit: the same unless it is a part. */
  readonly word: number;
  readonly root: number;
  readonly factor: number;
}

/** Cuts the labels of all skills into names. `roots`: all there are. */
export function nameSkills(lexicon: Lexicon, roots: Roots): SkillNames {
  const named = lexicon.concepts.flatMap(({ kind, label }, skill) =>
    kind === 'skill' ? alternativesOf(label).map((name) => ({ skill, name })) : [],
  );
  const cut = named.map(({ name }) => unitsOf(name, roots).slice(0, MOST_UNITS));
  const holding = new Map<number, number>();
  for (const units of cut)
    for (const root of new Set(units.flatMap((unit) => [unit.word, unit.root])))
      holding.set(root, (holding.get(root) ?? 0) + 1);
  const massOf = (root: number): number =>
    Math.max(LEAST_MASS, Math.log(named.length / (holding.get(root) ?? 1)) - COMMON);
  const masses = cut.map((units) => units.map(({ root, factor }) => massOf(root) * factor));
  const bitsOf = cut.map(bitsByRoot);
  const rootsOf = bitsOf.map((bits) => [...bits.keys()]);
  const postings = Array.from({ length: roots.size }, (): Posting[] => []);
  bitsOf.forEach((bitsOfName, name) => {
    const all = sumOf(masses[name]!, -1);
    for (const [root, bits] of bitsOfName)
      if ((holding.get(root) ?? 0) <= MOST_NAMES)
        postings[root]!.push({ name, bits, part: sumOf(masses[name]!, bits) / all });
  });
  const all = postings.flat();
  return {
    skillOf: Int32Array.from(named, ({ skill }) => skill),
    rootsFrom: startsOf(rootsOf),
    roots: Int32Array.from(rootsOf.flat()),
    unitsFrom: startsOf(masses),
    masses: Float64Array.from(masses.flat()),
    mass: Float64Array.from(masses, (each) => sumOf(each, -1)),
    postingsFrom: startsOf(postings),
    names: Int32Array.from(all, ({ name }) => name),
    bits: Int32Array.from(all, ({ bits }) => bits),
    parts: Float64Array.from(all, ({ part }) => part),
  };
}

/** The sum of the masses whose bits are set. */
function sumOf(masses: readonly number[], bits: number): number {
  return masses.reduce((sum, mass, unit) => (bits & (1 << unit) ? sum + mass : sum), 0);
}

/** Where each of `lists` begins in all of them one after the other, and where the last ends. */
function startsOf(lists: readonly (readonly unknown[])[]): Int32Array {
  const starts = new Int32Array(lists.length + 1);
  lists.forEach((list, i) => {
    starts[i + 1] = starts[i]! + list.length;
  });
  return starts;
}

function alternativesOf(label: string): string[] {
  const parts = label.split('/').map((part) => part.trim());
  return parts.every((part) => part.length > 1) ? parts : [label];
}

function unitsOf(name: string, roots: Roots): Unit[] {
  const [head = '', ...qualifiers] = name.split(/[,:(]/);
  return [head, ...qualifiers].flatMap((passage, at) =>
    pieces(passage).flatMap(({ folded, raw }): Unit[] => {
      if (isFrame(folded) && !isCode(raw)) return [];
      const word = roots.add(folded);
      const parts = roots.partsOf(folded);
      const telling = parts.length === 0 ? [word] : parts.filter((root) => !roots.isFrame(root));
      return telling.map((root) => ({ word, root, factor: at === 0 ? 1 : QUALIFIER }));
    }),
  );
}

/** *5G*, *CM*: short and telling, other than *av* and *på*. */
function isCode(raw: string): boolean {
  return raw.length < 3 && /[\p{Lu}\p{N}]/u.test(raw);
}

/** By root, the units of one name that it stands for; marked where it is only a part of a word. */
function bitsByRoot(units: readonly Unit[]): Map<number, number> {
  const found = new Map<number, number>();
  units.forEach(({ word, root }, unit) => {
    found.set(word, ((found.get(word) ?? 0) | (1 << unit)) & ~IS_PART);
    if (root !== word) found.set(root, (found.get(root) ?? IS_PART) | (1 << unit));
  });
  return found;
}
