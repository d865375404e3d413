import { type Context, type Meaning, meaningAmong, settledMeaning } from './ambiguity.ts';
import { type Candidate, type Case, caseOf } from './candidates.ts';
import { type ConceptKind, type Mention, RULES, type Stance } from '../contract.ts';
import { ordinariness } from '../lexicon/everyday.ts';
import type { Lexicon, Sense } from '../lexicon/lexicon.ts';
import type { Span } from '../match/match.ts';

/** What a mention keeps of its score by what the text says: what the employer says of itself speaks little of the work. */
export const BY_STANCE: Readonly<Record<Stance, number>> = {
  required: 1,
  merit: 1,
  task: 1,
  offered: 0.8,
  negated: 0.8,
  background: 0.5,
  named: 1,
};

/** A weaker mention is more often wrong than right and is not given. */
const WORTH_GIVING = 0.25;
/** What the rest of a text tells of a span. */
export interface Judging extends Context {
  /** What the text says of a concept of `kind` that `span` names. Ask for spans in order. */
  readonly stanceOf: (span: Span, kind: ConceptKind) => Stance;
  /** True when the sentence speaks of speaking or writing: *svenska* is then the language and not the subject. */
  readonly isSpoken: (span: Span) => boolean;
}

/** A case and the meanings it has in every text; null where they depend on the text. */
interface Known extends Case {
  readonly settled: readonly Meaning[] | null;
}

/**
 * The concepts that spans may mean. What a span's senses come to depends only on them, the rule and whether the word
 * is an everyday one, so each such case is worked out once; what depends on the text, once per span.
 */
export class Scorer {
  private readonly lexicon: Lexicon;
  private readonly known = new WeakMap<readonly Sense[], Map<number, Known>>();

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * The concepts `span` may mean without any context, best first. Rivals of the same kind share: each further one
   * lowers them all, for the words alone do not say which.
   */
  candidates(span: Span): readonly Candidate[] {
    return this.caseOf(span).sure;
  }

  /** The kinds of concept `span` may mean, in context or without. */
  kinds(span: Span): readonly ConceptKind[] {
    return this.caseOf(span).kinds.map(({ kind }) => kind);
  }

  /** Appends the mentions of `span`: the meaning of each kind that fits the text best, if it is worth giving. */
  mention(span: Span, surface: string, judging: Judging, mentions: Mention[]): void {
    const { start, end, rule } = span;
    for (const meaning of this.meanings(span, judging)) {
      const stance = judging.stanceOf(span, meaning.kind);
      const score = finalScore(meaning, stance);
      if (score === 0) continue;
      const conceptId = this.lexicon.concepts[meaning.concept]!.id;
      mentions.push({ start, end, surface, conceptId, type: meaning.kind, score, rule, stance });
    }
  }

  /** The meaning of each kind that fits the text best. */
  meanings(span: Span, judging: Judging): readonly Meaning[] {
    const { settled, kinds, everyday } = this.caseOf(span);
    if (settled) return settled;
    const found: Meaning[] = [];
    for (const rivals of kinds) {
      const meaning = meaningAmong(rivals, everyday, judging);
      if (meaning) found.push(meaning);
    }
    return found.length > 1 ? withoutOtherKind(found, span, judging) : found;
  }

  private caseOf(span: Span): Known {
    let cases = this.known.get(span.senses);
    if (!cases) this.known.set(span.senses, (cases = new Map()));
    const plain = span.lone === null ? 1 : ordinariness(span.lone);
    const key = RULES.indexOf(span.rule) + RULES.length * Math.round(10 * plain);
    let known = cases.get(key);
    if (!known) cases.set(key, (known = settle(caseOf(span, plain, this.lexicon))));
    return known;
  }
}

function settle(each: Case): Known {
  const settled = each.kinds.map((rivals) => settledMeaning(rivals, each.everyday));
  return { ...each, settled: settled.every((meaning) => meaning !== null) ? settled : null };
}

/** The score a mention is given with; 0 when it is not given. */
export function finalScore({ role, kind, score, unfit }: Meaning, stance: Stance): number {
  const final = rounded(score * BY_STANCE[stance]);
  if (role === 'correction') return final;
  if (score < WORTH_GIVING || (kind === 'education-level' && !ASKED.includes(stance))) return 0;
  return unfit < 1 && (stance === 'background' || stance === 'offered') ? 0 : final;
}

/** A level of education that is not asked for is a kind of school, or where somebody else went. */
const ASKED: readonly Stance[] = ['required', 'merit', 'negated'];

/**
 * Of two kinds that one word may name: *lärare i engelska* teaches the subject, *engelska i tal och skrift* is the
 * language; *undersköterska* is who one is and no training for it; *gymnasieutbildning* is a level.
 */
function withoutOtherKind(found: readonly Meaning[], span: Span, judging: Judging): readonly Meaning[] {
  const skill = found.find(({ kind }) => kind === 'skill');
  const other = found.find(({ kind }) => kind !== 'skill');
  if (!skill || !other || skill.role === 'correction' || other.role === 'correction') return found;
  if (other.kind === 'language') {
    if (skill.role !== 'contextual') return found;
    return [judging.isSpoken(span) ? other : skill];
  }
  const isTraining = span.rule === 'compound-part' || (other.kind === 'occupation' && skill.role === 'preferred');
  return isTraining ? found : [other];
}

/** A score as it leaves the engine: three decimals. */
export function rounded(score: number): number {
  return Math.round(score * 1000) / 1000;
}
