import type { ConceptKind, Stance } from '../contract.ts';
import { type CueHit, hitsOf, subjectBefore } from './cueHits.ts';
import { STRONG } from '../lexicon/cuePhrases.ts';
import type { Passage } from '../lexicon/headingPhrases.ts';
import { BREAK } from '../text/layout.ts';
import type { Span } from '../match/match.ts';
import { isCapital, type Page, SectionReader, sectionsOf } from './passages.ts';
import type { Reason } from '../reasons.ts';
import { type Place, StanceTally } from './stanceTally.ts';

/**
 * What the text says of each mention's concept. Evidence is gathered per stance and the most of it wins:
 * (1) the passage the mention stands in, (2) the strongest cue of its sentence that reaches it, (3) what the kind of
 * concept alone suggests. Of cues the strongest counts and not their sum: three weak ones (*du har*, *god*, *kunskap
 * i*) do not outweigh one *meriterande*. The amounts are few, hand-set and the same for all texts.
 */
const OF_PASSAGE: Readonly<Record<Passage, { readonly stance: Stance; readonly amount: number }>> = {
  company: { stance: 'background', amount: 2.6 },
  tasks: { stance: 'task', amount: 1.7 },
  profile: { stance: 'required', amount: 1.7 },
  merits: { stance: 'merit', amount: 3.2 },
  offer: { stance: 'offered', amount: 1.7 },
  contact: { stance: 'background', amount: 2.6 },
  content: { stance: 'task', amount: 1.7 },
};
/** Where an ad has headings of tasks and more, what stands before the first speaks of the employer. */
const OPENING = 1;
const NAMED = 0.6;
/** Licences, languages and levels of education are hardly ever named but to be asked for. */
const OF_KIND: Readonly<Partial<Record<ConceptKind, number>>> = { licence: 0.9, language: 0.7, 'education-level': 0.7 };
/** An occupation after *som*: the reader's role. */
const ROLE_AMOUNT = 2;
/** People named beside the reader (*i samarbete med tandläkare*). */
const COLLEAGUE_AMOUNT = 3.2;
const NEAR_NEGATOR = 5;
const NEGATOR_REACH = 3;
const COLLEAGUE_REACH = 6;
/** A name beside a title. */
const PERSON_AMOUNT = 6;

/** What a reader of stances finds in a text once: its page and sections. */
export class StanceReader {
  private readonly page: Page;
  /** Index of the first token of the body. */
  private body = 0;
  private token = 0;
  private readonly sections: SectionReader;
  private readonly tally = new StanceTally();
  private hits: readonly CueHit[] = [];
  private sentence = { first: 0, end: 0 };

  /** @param bodyStart offset of the text's body; what stands before it is the headline. */
  constructor(page: Page, bodyStart: number) {
    this.page = page;
    const { start, count } = page.tokens;
    while (this.body < count && start[this.body]! < bodyStart) this.body++;
    this.sections = new SectionReader(sectionsOf(page, this.body));
  }

  /** What the text says of a concept of `kind` named by `span`; `reasons` then tells why. Quick when asked for spans in order. */
  readonly stanceOf = (span: Span, kind: ConceptKind): Stance => {
    const place = this.placeOf(span);
    const { first } = place;
    if (first >= this.sentence.end || first < this.sentence.first) this.readSentence(first);
    const { tally } = this;
    tally.startOver();
    const ofKind = OF_KIND[kind];
    if (ofKind !== undefined) tally.add({ stance: 'required', reason: 'stance-kind', amount: ofKind, about: kind });
    if (first >= this.body) this.addPassage(first, kind);
    this.addCuesBefore(first, kind);
    this.addCuesAfter(place.last);
    if (kind === 'occupation') {
      this.addRole(first);
      this.addPerson(place);
    }
    return tally.winner(NAMED);
  };

  /** True when a cue of speech stands in the sentence of `span`. */
  readonly isSpoken = (span: Span): boolean => {
    const { first } = this.placeOf(span);
    if (first >= this.sentence.end || first < this.sentence.first) this.readSentence(first);
    return this.hits.some((hit) => hit.speech);
  };

  /** The evidence for the stance last given, with the words that say it. */
  reasons(): Reason[] {
    const { tokens, rawAt } = this.page;
    return this.tally.reasonsFor(this.tally.winner(NAMED)).map(({ reason, amount, about, place }) => ({
      reason,
      amount,
      ...(about === undefined ? {} : { about }),
      ...(place && place.last >= place.first
        ? { surface: rawAt(tokens.start[place.first]!, tokens.end[place.last]!) }
        : {}),
    }));
  }

  /** The tokens of a span; the search goes on from the span before, where it is not behind it. */
  private placeOf(span: Span): Place {
    const { start, count } = this.page.tokens;
    if (start[this.token]! > span.start) this.token = 0;
    while (this.token + 1 < count && start[this.token + 1]! <= span.start) this.token++;
    let last = this.token;
    while (last + 1 < count && start[last + 1]! < span.end) last++;
    return { first: this.token, last };
  }

  private readSentence(token: number): void {
    const { layout } = this.page;
    this.sentence = { first: layout.sentenceStart(token), end: layout.sentenceEnd(token) };
    this.hits = hitsOf(this.page, this.sentence.first, this.sentence.end);
  }

  private addPassage(token: number, kind: ConceptKind): void {
    const section = this.sections.of(token);
    const { passage, first, last } = section;
    if (passage) {
      const { stance, amount } = OF_PASSAGE[passage];
      this.tally.add({ stance, reason: 'stance-passage', amount, about: passage, place: { first, last } });
    } else if (this.sections.hasTasks && last < 0 && kind !== 'licence')
      this.tally.add({ stance: 'background', reason: 'stance-opening', amount: OPENING });
  }

  /** *Du arbetar som X* says what one does there; beneath requirements, or of whom one seeks, what one must be. */
  private addRole(token: number): void {
    const at = subjectBefore(this.page, token);
    if (at < 0) return;
    const sought = this.tally.cueFor('required') >= STRONG || this.sections.of(token).passage === 'profile';
    const stance = sought ? 'required' : 'task';
    this.tally.add({ stance, reason: 'stance-role', amount: ROLE_AMOUNT, place: { first: at, last: at } });
  }

  /** *Produktionschef Anna Exempel*, *Anna Exempel, produktionschef*: somebody's title and not who is sought. */
  private addPerson({ first, last }: Place): void {
    if (first < this.body || isCapital(this.page, first)) return;
    const place = nameAt(this.page, last + 1, last + 1) ?? nameAt(this.page, first - 2, first);
    if (place) this.tally.addCue({ stance: 'background', reason: 'stance-person', amount: PERSON_AMOUNT, place });
  }

  /** From the mention to the left: the nearest strong cue ends the reach of those before it. */
  private addCuesBefore(first: number, kind: ConceptKind): void {
    for (let k = this.hits.length - 1; k >= 0; k--) {
      const hit = this.hits[k]!;
      if (hit.last >= first) continue;
      if (hit.turn) return;
      const distance = first - hit.last;
      if (hit.negator && distance <= NEGATOR_REACH && this.unbroken(hit.last, first))
        this.tally.addCue({ stance: 'negated', reason: 'stance-denied', amount: NEAR_NEGATOR, place: hit });
      if (hit.colleague && kind === 'occupation' && distance <= COLLEAGUE_REACH) {
        this.tally.addCue({ stance: 'background', reason: 'stance-colleague', amount: COLLEAGUE_AMOUNT, place: hit });
        return;
      }
      if (!hit.effect || hit.reach === 'before') continue;
      const { stance, amount } = hit.effect;
      // A headline names the unit, too, to tell the post.
      if (stance === 'background' && first < this.body) continue;
      this.tally.addCue({ stance, reason: 'stance-cue', amount, place: hit });
      if (amount >= STRONG) return;
    }
  }

  /** From the mention to the right; *men inget krav* is heard across its *men*. */
  private addCuesAfter(last: number): void {
    let turn = -1;
    for (const hit of this.hits) {
      if (hit.first <= last) continue;
      if (hit.turn) turn = hit.last;
      if (!hit.effect || hit.reach === 'after') continue;
      const { stance, amount } = hit.effect;
      if (turn >= 0 && (stance !== 'negated' || hit.first - turn > 2)) return;
      this.tally.addCue({ stance, reason: 'stance-cue', amount, place: hit });
      if (amount >= STRONG) return;
    }
  }

  private unbroken(from: number, to: number): boolean {
    for (let i = from + 1; i <= to; i++) if (this.page.layout.before(i) !== BREAK.none) return false;
    return true;
  }
}

/** The tokens `at` and the next, where both begin with a capital and no cue; `joint` is where a comma may stand. */
function nameAt(page: Page, at: number, joint: number): Place | null {
  const { tokens, words, layout } = page;
  for (let i = at; i < at + 2; i++)
    if (i < 0 || i >= tokens.count || !isCapital(page, i) || words[tokens.word[i]!]!.cue !== 0) return null;
  const before = layout.before(joint);
  return before <= BREAK.comma && layout.before(at + 1) === BREAK.none ? { first: at, last: at + 1 } : null;
}
