import { fold } from '../text/normalise.ts';
import type { Lone } from '../surface/reading.ts';
import type { WordAnalyser } from './words.ts';

const KEPT = 50_000;
/** Longer ones are rubbish, and trying their parts takes quadratic time. */
const LONGEST = 128;
/** The shortest ending that may be shared: *vård*. */
const SHORTEST_SHARED = 4;
const SHORTEST_FIRST = 2;

/**
 * Words that a text writes in pieces: joined by hyphens that no term has, or coordinated, so that what they share is
 * written once (*el- och energiteknik*, *maskinförare och -mekaniker*). What each was found to mean is remembered;
 * it is a pure function of the pieces.
 */
export class Respellings {
  private readonly analyser: WordAnalyser;
  private readonly known = new Map<string, Lone | null>();

  constructor(analyser: WordAnalyser) {
    this.analyser = analyser;
  }

  /** *front-endutvecklare* read as one word; *cafe´biträde* too, where the sign of its own becomes an accent. */
  joined(raw: string): Lone | null {
    return this.remembered(raw, () => {
      const joined = fold(raw).replace(/[^\p{L}\p{N}\p{M}+#]/gu, '');
      return this.analyser.joined(joined.normalize('NFC'));
    });
  }

  /** *svetsre*, all that was written, as the term that it was probably meant to be. */
  guessed(raw: string): Lone | null {
    return this.remembered(`${raw} ?`, () => this.analyser.guess(fold(raw), raw));
  }

  /**
   * *el-*, *energiteknik* → elteknik: the first piece with an ending of the other, the longest that gives a term.
   * @param whole true when the other is itself only the last part of a word: *VVS-montör*.
   */
  completed(first: string, other: string, whole: boolean): Lone | null {
    return this.remembered(`${first}- ${whole ? '-' : ''}${other}`, () => {
      const [start, rest] = [fold(first), fold(other)];
      for (let at = whole ? 0 : SHORTEST_FIRST; at <= rest.length - SHORTEST_SHARED; at++) {
        const shared = rest.slice(at);
        const lone = this.analyser.completed(start + shared) ?? this.analyser.completed(`${start}s${shared}`);
        if (lone) return lone;
      }
      return null;
    });
  }

  /** *maskinförare*, *-mekaniker* → maskinmekaniker: the longest beginning of the other that gives a term. */
  continued(other: string, last: string): Lone | null {
    return this.remembered(`${other} -${last}`, () => {
      const [start, rest] = [fold(other), fold(last)];
      for (let at = start.length - SHORTEST_SHARED; at >= SHORTEST_FIRST; at--) {
        const lone = this.analyser.completed(start.slice(0, at) + rest);
        if (lone) return lone;
      }
      return null;
    });
  }

  private remembered(key: string, find: () => Lone | null): Lone | null {
    if (key.length > LONGEST) return null;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const lone = find();
    if (this.known.size >= KEPT) this.known.clear();
    this.known.set(key, lone);
    return lone;
  }
}
