/**
 * The linking engine: from a Swedish (or English) text to the concepts of a lexicon. It knows strings and numbers only
 * and imports nothing outside this folder, so it can be lifted out as a library; this file is its public face.
 *
 * A linker is built once from a lexicon and then links any number of texts. It is immutable, has no clock and no
 * chance: the same text and lexicon always give the same answer.
 *
 * ```ts
 * import assert from 'node:assert/strict';
 * import { buildLinker } from 'kraftsam/linking';
 *
 * const linker = buildLinker({
 *   version: 'example-1',
 *   concepts: [
 *     { id: 'g1', kind: 'occupation', label: 'Svetsare och gasskärare', group: true, ssyk4: '7212' },
 *     { id: 'o1', kind: 'occupation', label: 'Svetsare', group: false, ssyk4: '7212' },
 *     { id: 's1', kind: 'skill', label: 'Ritningsläsning', group: false },
 *   ],
 *   terms: [
 *     { text: 'Svetsare', conceptId: 'o1', kind: 'occupation', role: 'preferred' },
 *     { text: 'Ritningsläsning', conceptId: 's1', kind: 'skill', role: 'preferred' },
 *   ],
 *   relations: [{ from: 'o1', to: 'g1', kind: 'member' }],
 * });
 *
 * const linked = linker.link({ headline: 'Rörsvetsare', text: 'Du har vana av ritningsläsning.' });
 * assert.deepEqual(
 *   linked.mentions.map(({ surface, conceptId, rule }) => [surface, conceptId, rule]),
 *   [
 *     ['Rörsvetsare', 'o1', 'compound-head'],
 *     ['ritningsläsning', 's1', 'exact'],
 *   ],
 * );
 * assert.equal(linked.occupations[0]?.ssyk4, '7212');
 * ```
 *
 * What people decided overrules every rule, at every later linking:
 *
 * ```ts
 * import assert from 'node:assert/strict';
 * import { buildLinker, type LexiconSource } from 'kraftsam/linking';
 *
 * const source: LexiconSource = {
 *   version: 'example-1',
 *   concepts: [{ id: 's1', kind: 'skill', label: 'Java, programmeringsspråk', group: false }],
 *   terms: [{ text: 'Java', conceptId: 's1', kind: 'skill', role: 'synonym' }],
 *   relations: [],
 * };
 * const corrected = buildLinker(source, [{ surface: 'java', from: 's1', to: null }]);
 * assert.deepEqual(corrected.link({ headline: 'Resa till Java', text: '' }).mentions, []);
 * ```
 *
 * Where only terms are wanted, and fast, in UTF-8 bytes: a dictionary, which threads may share, and a scanner over it.
 *
 * ```ts
 * import assert from 'node:assert/strict';
 * import { attachDictionary, buildDictionary, kernelScanner, Matches } from 'kraftsam/linking';
 *
 * const terms = ['CNC-operatör', 'svetsare'];
 * const dictionary = buildDictionary(terms);
 * const scanner = kernelScanner(attachDictionary(dictionary.buffer));
 * const text = Buffer.from('Svetsare och cnc-operatör');
 * const found = new Matches();
 * scanner.scan(text, text.length, found);
 * assert.deepEqual(
 *   Array.from({ length: found.count }, (_, i) => terms[found.term[i]!]),
 *   ['svetsare', 'CNC-operatör'],
 * );
 * ```
 *
 * Which labels of one list name what a label of another names:
 *
 * ```ts
 * import assert from 'node:assert/strict';
 * import { LabelRanker } from 'kraftsam/linking';
 *
 * const ranker = new LabelRanker([
 *   { id: 'e1', label: 'rörsvetsare' },
 *   { id: 'e2', label: 'kock' },
 * ]);
 * assert.equal(ranker.rank({ label: 'Svetsare, rör' })[0]?.id, 'e1');
 * ```
 */
export {
  CONCEPT_KINDS,
  type ConceptKind,
  type Correction,
  type Explanation,
  joinedText,
  type LexiconConcept,
  type LexiconRelation,
  type LexiconSource,
  type LexiconTerm,
  type LinkedText,
  type Linker,
  type Mention,
  type RankedOccupation,
  type RankedSkill,
  RULES,
  type Rule,
  STANCES,
  type Stance,
  type TextToLink,
} from './contract.ts';
export { buildLinker, ENGINE_VERSION } from './link.ts';
export { REASONS, type Reason, type ReasonCode } from './reasons.ts';
export * from './evaluate/index.ts';
export {
  type Hint,
  type Label,
  type LabelExplanation,
  LabelRanker,
  type LabelReason,
  labelWords,
  type RankedLabel,
} from './labels/index.ts';
export * from './scan/index.ts';
