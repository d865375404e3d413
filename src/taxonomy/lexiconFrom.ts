import type {
  ConceptKind,
  LexiconConcept,
  LexiconRelation,
  LexiconSource,
  LexiconTerm,
} from '../engine/linking/index.ts';
import type { Concept, ConceptRelation, ConceptType } from './concept.ts';
import { contextualForms, headTerms } from './contextualForms.ts';
import { memberForms, skillForms } from './skillForms.ts';
import { groupForms, LEVEL_WORDS, licenceForms, surfaceForms } from './surfaceForms.ts';
import { Taxonomy } from './taxonomy.ts';

const KIND_OF: Readonly<Partial<Record<ConceptType, ConceptKind>>> = {
  'ssyk-level-4': 'occupation',
  'occupation-name': 'occupation',
  skill: 'skill',
  language: 'language',
  'driving-licence': 'licence',
  'sun-education-level-2': 'education-level',
};

/** How the taxonomy begins a definition that it took over, and how it says that it has none. */
const BORROWED = /^Yrkesbeskrivning som följer är hämtad från relaterat ESCO-yrke:\s*/;
/** Where a group's definition goes on to what belongs to other groups. */
const OTHERS = /Hit hör inte[^]*$/;
const NOTHING_KNOWN = /^Ingen information tillgänglig/;

/** A word that is what is left of the labels of more concepts than this stands for none of them. */
const MOST_CONCEPTS = 12;

/**
 * The lexicon of linking, from one version of the taxonomy: SSYK groups and occupations with their job titles, skills,
 * languages, driving licences and levels of education, each in the ways people write them. Deprecated concepts are
 * left out; titles that point to several occupations are terms of each.
 */
export function lexiconFrom(
  concepts: Iterable<Concept>,
  relations: Iterable<ConceptRelation>,
  version: string,
): LexiconSource {
  const taxonomy = new Taxonomy(concepts, relations, version);
  const linkable = [...taxonomy.byId.values()].flatMap((concept): Linkable[] => {
    const kind = lexiconKindOf(concept, taxonomy);
    return kind ? [{ concept, kind }] : [];
  });
  const words = new Set(linkable.flatMap(({ concept }) => concept.label.toLowerCase().split(/[^\p{L}]+/u)));
  const terms = linkable.flatMap((each) => termsOf(each, taxonomy, words));
  const named = linkable.map((each) => conceptOf(each, taxonomy));
  return {
    version,
    concepts: named,
    terms: [...withoutCrowds(terms), ...headTerms(terms, named)],
    relations: linkable.flatMap(({ concept }) => relationsOf(concept, taxonomy)),
  };
}

/** The kind under which the lexicon has the concept; undefined where it has no place in it. */
export function lexiconKindOf(concept: Concept, taxonomy: Taxonomy): ConceptKind | undefined {
  return !concept.deprecated && hasGroup(concept, taxonomy) ? KIND_OF[concept.type] : undefined;
}

/** Whether concepts of this type are linked at all: places, trades and the like are not. */
export function isLinkedType(type: ConceptType): boolean {
  return KIND_OF[type] !== undefined;
}

interface Linkable {
  readonly concept: Concept;
  readonly kind: ConceptKind;
}

/** An occupation outside the SSYK hierarchy could not be ranked, so it is not linked. */
function hasGroup(concept: Concept, taxonomy: Taxonomy): boolean {
  return concept.type !== 'occupation-name' || taxonomy.ssyk4Of(concept.id)?.code !== undefined;
}

function conceptOf({ concept, kind }: Linkable, taxonomy: Taxonomy): LexiconConcept {
  const group = concept.type === 'ssyk-level-4';
  const ssyk4 = kind === 'occupation' ? taxonomy.ssyk4Of(concept.id)?.code : undefined;
  return {
    id: concept.id,
    kind,
    label: concept.label,
    group,
    ...(ssyk4 === undefined ? {} : { ssyk4 }),
    ...descriptionOf(concept, taxonomy),
  };
}

/** The prose that the taxonomy has about a concept itself, and about the ISCO groups or keywords that it is related to. */
function descriptionOf(concept: Concept, taxonomy: Taxonomy): Pick<LexiconConcept, 'description'> {
  const own = concept.definition?.replace(BORROWED, '').replace(OTHERS, '') ?? '';
  const prose = [
    ...(own === concept.label || NOTHING_KNOWN.test(own) ? [] : [own]),
    ...taxonomy
      .to(concept.id, 'related')
      .flatMap(({ type, definition }) => (type === 'isco-level-4' && definition ? [definition] : [])),
    ...taxonomy.from(concept.id, 'related').flatMap(({ type, label }) => (type === 'keyword' ? [label] : [])),
  ].filter(Boolean);
  return prose.length === 0 ? {} : { description: prose.join('\n') };
}

function termsOf({ concept, kind }: Linkable, taxonomy: Taxonomy, words: ReadonlySet<string>): LexiconTerm[] {
  const term =
    (role: LexiconTerm['role']) =>
    (text: string): LexiconTerm => ({ text, conceptId: concept.id, kind, role });
  const [label, ...others] = formsOf(concept);
  const titles =
    concept.type === 'occupation-name'
      ? taxonomy.from(concept.id, 'title-of').filter((title) => !title.deprecated)
      : [];
  const titleForms = titles.flatMap((title) => surfaceForms(title.label));
  return [
    ...(label === undefined ? [] : [label]).map(term('preferred')),
    ...others.map(term('synonym')),
    ...titleForms.map(term('title')),
    ...(kind === 'skill' ? skillTerms(concept.label, words, term) : []),
  ];
}

function skillTerms(
  label: string,
  words: ReadonlySet<string>,
  term: (role: LexiconTerm['role']) => (text: string) => LexiconTerm,
): LexiconTerm[] {
  const { anywhere, contextual } = skillForms(label);
  const members = memberForms(label, (word) => words.has(word));
  return [
    ...[...anywhere, ...members].map(term('synonym')),
    ...[...contextual, ...contextualForms(label)].map(term('contextual')),
  ];
}

function formsOf(concept: Concept): string[] {
  if (concept.type === 'ssyk-level-4') return groupForms(concept.label);
  if (concept.type === 'driving-licence') return licenceForms(concept.label);
  if (concept.type === 'sun-education-level-2') return [concept.label, ...(LEVEL_WORDS[concept.code ?? ''] ?? [])];
  return surfaceForms(concept.label);
}

/** Drops synonyms that too many concepts would share (*Konsult*, *Montering*): they tell nothing. */
function withoutCrowds(terms: readonly LexiconTerm[]): LexiconTerm[] {
  const sharing = new Map<string, Set<string>>();
  const keyOf = ({ kind, text }: LexiconTerm): string => `${kind} ${text.toLowerCase()}`;
  for (const term of terms) sharing.set(keyOf(term), (sharing.get(keyOf(term)) ?? new Set()).add(term.conceptId));
  return terms.filter((term) => term.role !== 'synonym' || (sharing.get(keyOf(term))?.size ?? 0) <= MOST_CONCEPTS);
}

function relationsOf(concept: Concept, taxonomy: Taxonomy): LexiconRelation[] {
  if (concept.type === 'occupation-name') {
    const group = taxonomy.ssyk4Of(concept.id);
    return group ? [{ from: concept.id, to: group.id, kind: 'member' }] : [];
  }
  if (concept.type !== 'ssyk-level-4') return [];
  return taxonomy
    .to(concept.id, 'asks-skill')
    .filter((skill) => !skill.deprecated)
    .map((skill) => ({ from: concept.id, to: skill.id, kind: 'asks' }));
}
