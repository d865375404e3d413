import type { Lexicon, Sense } from '../lexicon/lexicon.ts';
import type { Span, Surfaces } from './match.ts';
import { GAP, type Tokens } from '../text/tokenise.ts';

/** What joins classes of licences. */
const CONJUNCTIONS = new Set(['och', 'eller', 'samt', 'and', 'or']);

/**
 * *Körkort C/CE*, *B och C-körkort*: a class that stands by itself is a licence only beside one that is named in full.
 * By itself it is a letter, so it is no term: this looks around the spans that mean a licence, and nowhere else.
 * Time linear in the number of spans and of classes found.
 */
export class LicenceClasses {
  /** By the class as it is written: the senses of its licence. */
  private readonly classes: ReadonlyMap<string, readonly Sense[]>;
  private readonly isLicence: (span: Span) => boolean;

  constructor({ concepts }: Pick<Lexicon, 'concepts'>) {
    this.classes = new Map(
      concepts.flatMap(({ kind, label }, concept) =>
        kind === 'licence' ? [[label, [{ concept, role: 'preferred', respelt: false, hyphens: 0, strict: null }]]] : [],
      ),
    );
    this.isLicence = ({ senses }) => concepts[senses[0]!.concept]?.kind === 'licence';
  }

  /** `spans` and those of classes beside their licences, in order of offset. Returns `spans` itself where there are none. */
  completed(spans: Span[], tokens: Tokens, text: Surfaces): Span[] {
    const found: Span[] = [];
    let at = 0;
    for (const span of spans) {
      if (!this.isLicence(span)) continue;
      while (at < tokens.count && tokens.start[at]! < span.start) at++;
      let after = at;
      while (after < tokens.count && tokens.start[after]! < span.end) after++;
      this.along(tokens, { from: at - 1, step: -1 }, text, found);
      this.along(tokens, { from: after, step: 1 }, text, found);
    }
    if (found.length === 0) return spans;
    const isFree = ({ start, end }: Span): boolean => !found.some((other) => other.start < end && start < other.end);
    return [...spans.filter((span) => this.isLicence(span) || isFree(span)), ...found]
      .sort((a, b) => a.start - b.start)
      .filter((span, i, all) => i === 0 || all[i - 1]!.end <= span.start);
  }

  /** Appends the classes that follow each other from a token on, forwards or backwards. */
  private along(
    tokens: Tokens,
    { from, step }: { readonly from: number; readonly step: 1 | -1 },
    text: Surfaces,
    found: Span[],
  ): void {
    const rawAt = (token: number): string =>
      token < 0 || token >= tokens.count ? '' : text.between(tokens.start[token]!, tokens.end[token]!);
    /** The gap between `token` and the one that the walk came from. */
    const gapAt = (token: number): number => tokens.gap[step > 0 ? token : token + 1] ?? GAP.hard;
    for (let token = from; ; token += step) {
      const joined = CONJUNCTIONS.has(rawAt(token));
      if (joined) token += step;
      const senses = this.classes.get(rawAt(token));
      const gap = gapAt(token);
      if (!senses || gap === GAP.hard || !(joined || gap === GAP.comma)) return;
      found.push({ start: tokens.start[token]!, end: tokens.end[token]!, senses, rule: 'coordination', lone: null });
    }
  }
}
