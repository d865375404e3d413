/**
 * A Swedish-like corpus of job ads in lower-cased UTF-8: words as often as they are in Swedish, sentences and sections
 * as ads have them, terms of working life among them (some inflected), compounds nobody has seen before, figures and
 * punctuation. It is not language: it costs a matcher what language costs. Seeded: the same bytes on every machine.
 */
import { createHash } from 'node:crypto';
import { Random, Weighted, zipf } from './random.ts';
import { dictionaryOf, type Vocabulary } from './vocabulary.ts';

export interface Corpus {
  /** Documents, each ended by two line feeds. */
  readonly bytes: Buffer;
  /** Ends of pieces of whole documents, about `PIECE` bytes each: what every matcher is given at a time. */
  readonly pieces: readonly number[];
  readonly documents: number;
  /** SHA-256 of the first `HASHED` bytes. */
  readonly hash: string;
  /** True when that is the hash it always was, so that figures may be compared with earlier ones. */
  readonly frozen: boolean;
}

/** Hashes of the corpora that the figures of docs/benchmarks.md were taken on. */
const FROZEN = {
  data: '4eb62b49e991be1b0679f67dd73e006786375751708ca85ab4b8b56e96e5f271',
  synthetic: '9ee1c09702530859624d6dad1669d504b2bdb24b9af760f454af848e3b6646f7',
};

const PIECE = 64 * 1024;
const HASHED = 4_000_000;
const ENDINGS = ['en', 'n', 'er', 'na', 'arna', 's', 'ar', 'et', 'ens', 'are'];
const ENDS = ['. ', '. ', '. ', '. ', '! ', '? ', '.\n', '.\n', ':\n- ', '.\n\u2022 '];

/** Distinct terms that the corpus names, the first ones most often. */
const NAMED = 150_000;

/** Of a thousand words: terms, compounds, figures. The rest is common language. */
const TERMS = 70;
const COMPOUNDS = 25;
const FIGURES = 12;

export function generateCorpus(vocabulary: Vocabulary, megabytes: number, seed = 20_261_121): Corpus {
  const writer = new AdWriter(vocabulary, new Random(seed), Math.round(megabytes * 1e6));
  const pieces: number[] = [];
  let documents = 0;
  let pieceStart = 0;
  while (!writer.full) {
    writer.document();
    documents++;
    if (writer.length - pieceStart < PIECE && !writer.full) continue;
    pieces.push(writer.length);
    pieceStart = writer.length;
  }
  const bytes = writer.bytes.subarray(0, writer.length);
  const hash = createHash('sha256').update(bytes.subarray(0, HASHED)).digest('hex');
  return { bytes, pieces, documents, hash, frozen: hash === FROZEN[vocabulary.source] };
}

/** Writes documents one after the other into one buffer. */
class AdWriter {
  readonly bytes: Buffer;
  length = 0;
  private readonly random: Random;
  private readonly wanted: number;
  private readonly words: readonly Buffer[];
  private readonly usual: Weighted;
  private readonly terms: readonly Buffer[];
  private readonly named: Weighted;
  private readonly endings = ENDINGS.map((ending) => Buffer.from(ending));
  private readonly ends = ENDS.map((end) => Buffer.from(end));

  constructor(vocabulary: Vocabulary, random: Random, wanted: number) {
    this.random = random;
    this.wanted = wanted;
    this.bytes = Buffer.allocUnsafeSlow(wanted + 64 * 1024);
    this.words = vocabulary.words.map((word) => Buffer.from(word));
    this.usual = new Weighted(vocabulary.weights);
    this.terms = dictionaryOf(vocabulary, NAMED).map((term) => Buffer.from(term));
    this.named = new Weighted(zipf(this.terms.length, 50));
  }

  get full(): boolean {
    return this.length >= this.wanted;
  }

  /** A headline and some sections of sentences. About 2.5 kB. */
  document(): void {
    this.term();
    this.space();
    this.word();
    this.space();
    this.word();
    this.lineFeed();
    for (let section = 2 + this.random.below(4); section > 0; section--) {
      this.lineFeed();
      this.word();
      this.space();
      this.word();
      this.lineFeed();
      for (let sentence = 3 + this.random.below(7); sentence > 0; sentence--) this.sentence();
    }
    this.lineFeed();
    this.lineFeed();
  }

  private sentence(): void {
    for (let words = 4 + this.random.below(16); words > 0; words--) {
      const kind = this.random.below(1000);
      if (kind < TERMS) this.term();
      else if (kind < TERMS + COMPOUNDS) this.compound();
      else if (kind < TERMS + COMPOUNDS + FIGURES) this.ascii(String(this.random.below(3000)));
      else this.word();
      if (words === 1) break;
      if (this.random.often(60)) this.ascii(',');
      this.space();
    }
    this.copy(this.ends[this.random.below(this.ends.length)]!);
  }

  private word(): void {
    this.copy(this.words[this.usual.draw(this.random)]!);
  }

  private term(): void {
    const term = this.terms[this.named.draw(this.random)]!;
    this.copy(term);
    if (term.at(-1)! >= 97 && this.random.often(300)) this.copy(this.endings[this.random.below(this.endings.length)]!);
  }

  private compound(): void {
    this.word();
    if (this.random.often(300)) this.ascii('s');
    if (this.random.often(80)) this.ascii('-');
    this.copy(this.words[100 + this.random.below(this.words.length - 100)]!);
  }

  private space(): void {
    this.bytes[this.length++] = 32;
  }

  private lineFeed(): void {
    this.bytes[this.length++] = 10;
  }

  private ascii(text: string): void {
    this.length += this.bytes.write(text, this.length, 'latin1');
  }

  private copy(word: Buffer): void {
    for (let i = 0; i < word.length; i++) this.bytes[this.length++] = word[i]!;
  }
}
