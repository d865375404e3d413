import { EDUCATION_HEADS, SHORTEST_HEAD, SHORTEST_MODIFIER, VOWEL } from '../surface/compound.ts';
import type { CompoundReader } from '../surface/compoundReader.ts';
import { END, type HeadSynonyms } from '../surface/headSynonyms.ts';
import { hashOfPart, WordFilter } from '../lexicon/wordFilter.ts';
import { KeySet } from './keySet.ts';
import { EndingKinds, type FormSet, type QuickForms } from './quickForms.ts';
import { hashed, type UnitHashes } from './unitHashes.ts';

const EDUCATION = KeySet.of(EDUCATION_HEADS.map(hashed));
const EDUCATION_LENGTHS = [...new Set(EDUCATION_HEADS.map((head) => head.length))];
/** Every head's last letters, as many as the shortest has. */
const EDUCATION_END = Math.min(...EDUCATION_LENGTHS);
const EDUCATION_ENDS = filterOf(EDUCATION_HEADS.map((head) => head.slice(-EDUCATION_END)));

const IS_VOWEL = Uint8Array.from({ length: 256 }, (_, unit) => Number(VOWEL.test(String.fromCharCode(unit))));
const S = 's'.charCodeAt(0);
/** What `CompoundReader` reads is at least so long. */
const SHORTEST_TOKEN = 7;

function filterOf(texts: Iterable<string>): WordFilter {
  const list = [...texts];
  const filter = new WordFilter(4 * list.length);
  for (const text of list) filter.add(hashOfPart(hashed(text).first));
  return filter;
}

/** Says of most tokens that nothing can be read from their parts. */
export class QuickParts {
  private readonly token: UnitHashes;
  private readonly forms: QuickForms;
  private readonly heads: FormSet;
  private readonly headEnds: WordFilter;
  private readonly occupations: FormSet;
  private readonly occupationEnds: WordFilter;

  /** @param occupations the words that may be heads. */
  constructor(token: UnitHashes, forms: QuickForms, compounds: CompoundReader, occupations: FormSet) {
    this.token = token;
    this.forms = forms;
    this.heads = headsOf(compounds.synonyms);
    this.headEnds = filterOf(compounds.synonyms.ends);
    this.occupations = occupations;
    this.occupationEnds = filterOf(compounds.endings);
  }

  /** False for a token for which `CompoundReader` surely finds nothing, when it means nothing as a whole. */
  maybe(): boolean {
    const { token } = this;
    const { length } = token;
    if (length < SHORTEST_TOKEN || !token.isLetters) return false;
    if (EDUCATION_ENDS.mayHold(token.filtered(length - EDUCATION_END, length)) && this.isEducation()) return true;
    return (
      (this.headEnds.mayHold(token.filtered(length - END, length)) && this.endsIn(this.heads)) ||
      (this.occupationEnds.mayHold(token.filtered(length - SHORTEST_HEAD, length)) && this.endsIn(this.occupations))
    );
  }

  private isEducation(): boolean {
    const { token } = this;
    const { length } = token;
    return EDUCATION_LENGTHS.some(
      (size) =>
        length - size >= SHORTEST_MODIFIER &&
        EDUCATION.get(token.first(length - size, length), token.second(length - size, length)) >= 0,
    );
  }

  /** True when a proper end of the token is a word of `set` or a form of one; as `compoundHead`. */
  private endsIn(set: FormSet): boolean {
    const { length, units } = this.token;
    let vowel = 0;
    while (vowel < length && IS_VOWEL[units[vowel]!] === 0) vowel++;
    for (let start = Math.max(SHORTEST_MODIFIER, vowel + 1); start <= length - SHORTEST_HEAD; start++)
      if (this.isForm(start, length, set) || (units[length - 1] === S && this.isForm(start, length - 1, set)))
        return true;
    return false;
  }

  private isForm(from: number, to: number, set: FormSet): boolean {
    const { token, forms } = this;
    if (
      set.wholes.mayHold(token.filtered(from, to)) &&
      set.numberOf(token.first(from, to), token.second(from, to)) >= 0
    )
      return true;
    return forms.any(from, to, set, yes);
  }
}

const yes = (): boolean => true;

function headsOf({ inflection, others }: HeadSynonyms): FormSet {
  const heads = KeySet.of(Array.from(others.keys(), hashed));
  const kinds = EndingKinds.of(others.keys(), others.size);
  const { wholes, bases } = inflection;
  return { wholes, bases, kinds, numberOf: (first, second) => heads.get(first, second) };
}
