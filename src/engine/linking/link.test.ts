import { describe, expect, it } from 'vitest';
import type { Correction, LexiconConcept, LexiconSource, LexiconTerm } from './contract.ts';
import { buildLinker } from './link.ts';

const group = (id: string, ssyk4: string, label: string): LexiconConcept => ({
  id,
  kind: 'occupation',
  label,
  ssyk4,
  group: true,
});
const occupation = (id: string, ssyk4: string, label: string): LexiconConcept => ({
  id,
  kind: 'occupation',
  label,
  ssyk4,
  group: false,
});
const skill = (id: string, label: string): LexiconConcept => ({ id, kind: 'skill', label, group: false });

const concepts: LexiconConcept[] = [
  group('g-weld', '7212', 'Svetsare och gasskärare'),
  group('g-nurse', '2221', 'Grundutbildade sjuksköterskor'),
  group('g-aide', '5321', 'Undersköterskor'),
  group('g-teach', '2341', 'Grundskollärare'),
  group('g-pupil', '5312', 'Elevassistenter m.fl.'),
  group('g-cnc', '7223', 'Maskinställare'),
  occupation('o-weld', '7212', 'Svetsare'),
  occupation('o-nurse', '2221', 'Sjuksköterska, grundutbildad'),
  occupation('o-aide', '5321', 'Undersköterska'),
  occupation('o-teach', '2341', 'Lärare'),
  occupation('o-helper', '5312', 'Elevassistent'),
  occupation('o-teachhelp', '5312', 'Lärarassistent'),
  occupation('o-cnc', '7223', 'CNC-operatör'),
  occupation('o-boss', '2341', 'Rektor'),
  skill('s-tig', 'TIG-svetsning'),
  skill('s-el', 'Elteknik'),
  skill('s-energy', 'Energiteknik'),
  skill('s-cpp', 'C++, programmeringsspråk'),
  skill('s-net', '.NET'),
  skill('s-it', 'IT'),
  skill('s-web', 'Webbutveckling'),
  skill('s-tech', 'Teknik'),
  skill('s-help', 'Assistent'),
  { id: 'l-sv', kind: 'language', label: 'Svenska', group: false },
  { id: 'l-bilen', kind: 'language', label: 'Bilen', group: false },
  { id: 'd-b', kind: 'licence', label: 'B', group: false },
];

const term = (text: string, conceptId: string, role: LexiconTerm['role'] = 'preferred'): LexiconTerm => {
  const { kind } = concepts.find((concept) => concept.id === conceptId)!;
  return { text, conceptId, kind, role };
};

const source: LexiconSource = {
  version: 'test',
  concepts,
  terms: [
    ...concepts.filter(({ id }) => !['s-cpp', 'd-b'].includes(id)).map(({ label, id }) => term(label, id)),
    term('Sjuksköterska', 'o-nurse', 'synonym'),
    term('C++', 's-cpp', 'synonym'),
    term('körkort B', 'd-b'),
    term('B-körkort', 'd-b', 'synonym'),
  ],
  relations: [
    ...concepts
      .filter((concept) => concept.kind === 'occupation' && !concept.group)
      .map(({ id, ssyk4 }) => ({
        from: id,
        to: concepts.find((each) => each.group && each.ssyk4 === ssyk4)!.id,
        kind: 'member' as const,
      })),
    { from: 'g-weld', to: 's-tig', kind: 'asks' },
  ],
};

const linker = buildLinker(source);
const found = (text: string, corrections: readonly Correction[] = []): string[] => {
  const used = corrections.length > 0 ? buildLinker(source, corrections) : linker;
  const input = { headline: '', text };
  const linked = used.link(input);
  expect(used.verify(input, linked)).toEqual([]);
  return linked.mentions.map(({ surface, conceptId, rule }) => `${surface} ${conceptId} ${rule}`);
};

describe('recognises', () => {
  it.each([
    ['svetsare', ['svetsare o-weld exact']],
    ['SVETSARE!', ['SVETSARE o-weld exact']],
    ['två svetsarna', ['svetsarna o-weld inflected']],
    ['svetsarnas lön', ['svetsarnas o-weld inflected']],
    ['rörsvetsare', ['rörsvetsare o-weld compound-head']],
    ['rörsvetsarna', ['rörsvetsarna o-weld compound-head']],
    ['CNC-operatör', ['CNC-operatör o-cnc exact']],
    ['cnc operatör', ['cnc operatör o-cnc spelling']],
    ['CNCoperatör', ['CNCoperatör o-cnc spelling']],
    ['CNC-operatörer', ['CNC-operatörer o-cnc inflected']],
    ['TIG-svetsningen', ['TIG-svetsningen s-tig inflected']],
    ['undersköterskeutbildning', ['undersköterske o-aide compound-part']],
    ['lärar- och elevassistent', ['lärar- o-teachhelp coordination', 'elevassistent o-helper exact']],
    ['el- och energiteknik', ['el- s-el coordination', 'energiteknik s-energy exact']],
    ['webb-utveckling', ['webb-utveckling s-web spelling']],
    ['kan C++ och .NET', ['C++ s-cpp exact', '.NET s-net exact']],
    ['inom IT', ['IT s-it exact']],
    ['svenska och svenskans', ['svenska l-sv exact', 'svenskans l-sv inflected']],
    ['har B-körkort eller körkort B', ['B-körkort d-b exact', 'körkort B d-b exact']],
    ['Sjuksköterska, grundutbildad', ['Sjuksköterska, grundutbildad o-nurse exact']],
    ['sjuksköterska, erfaren', ['sjuksköterska o-nurse exact']],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected));
});

describe('leaves alone', () => {
  it.each([
    ['a word that only looks like a name', 'ta bilen hem'],
    ['an acronym in small letters', 'gör it och det'],
    ['an adjective of a language', 'ett svenskt företag'],
    ['an agent that is no plural', 'det är korrekta svar'],
    ['two sentences that would make a term', 'Vi har körkort. B är bäst.'],
    ['a term within a word', 'omsvetsarebar'],
    ['nothing at all', ''],
  ])('%s: %s', (_, text) => expect(found(text)).toEqual([]));
});

it('finds the same in composed and decomposed text, with offsets of each', () => {
  const text = 'En lärare och sjuksköterskor, rörsvetsare, undersköterskeutbildningen';
  const composed = linker.link({ headline: '', text }).mentions;
  const decomposed = linker.link({ headline: '', text: text.normalize('NFD') }).mentions;
  expect(decomposed.map(({ surface, conceptId }) => [surface.normalize('NFC'), conceptId])).toEqual(
    composed.map(({ surface, conceptId }) => [surface, conceptId]),
  );
  expect(composed).toHaveLength(4);
});

it('counts offsets in UTF-16 units of headline, two newlines and text', () => {
  const [first, second] = linker.link({ headline: '🎬 Svetsare', text: '🎬 lärare' }).mentions;
  expect([first!.start, first!.end, second!.start, second!.end]).toEqual([3, 11, 16, 22]);
});

it('passes over rubbish of any length in good time', () => {
  const text = `${'ab'.repeat(200_000)}svetsare ${'el- '.repeat(50_000)} el- och ${'ab'.repeat(200_000)} svetsare`;
  const started = performance.now();
  expect(linker.link({ headline: '', text }).mentions.at(-1)?.surface).toBe('svetsare');
  expect(performance.now() - started).toBeLessThan(5_000);
});

describe('ranks', () => {
  it('the occupation of the headline before those of the text', () => {
    const { occupations } = linker.link({
      headline: 'Svetsare till verkstad',
      text: 'Sjuksköterskor finns också.',
    });
    expect(occupations.map(({ ssyk4 }) => ssyk4)[0]).toBe('7212');
    expect(occupations[0]!.conceptId).toBe('o-weld');
    expect(new Set(occupations.map(({ ssyk4 }) => ssyk4))).toEqual(new Set(['7212', '2221']));
  });

  it('a group by the skills it asks for when no occupation is named', () => {
    const { occupations, skills } = linker.link({ headline: 'Vi behöver dig', text: 'Du kan TIG-svetsning.' });
    expect(occupations[0]).toMatchObject({ conceptId: 'g-weld', ssyk4: '7212' });
    expect(skills.map(({ conceptId }) => conceptId)).toEqual(['s-tig']);
  });

  it('nothing for a text that names nothing', () => {
    expect(linker.link({ headline: 'Hej', text: 'xyz' })).toEqual({ mentions: [], occupations: [], skills: [] });
  });
});

describe('a correction', () => {
  it('settles what the words are evidence for: they bring nothing back into the rankings', () => {
    const input = { headline: 'Svetsare', text: 'Du är svetsare, och svetsarna är många.' };
    const ranked = (corrections: Correction[]): string[] =>
      buildLinker(source, corrections)
        .link(input)
        .occupations.map(({ ssyk4 }) => ssyk4);
    const ssyk4 = source.concepts.find(({ id }) => id === 'o-weld')?.ssyk4;
    expect(ranked([])[0]).toBe(ssyk4);
    expect(ranked([{ surface: 'svetsare', from: 'o-weld', to: null }])).toEqual([]);
    expect(ranked([{ surface: 'svetsare', from: 'o-weld', to: 'o-nurse' }])).not.toContain(ssyk4);
  });

  it('replaces the wrong concept, inflected or not', () => {
    const corrections = [{ surface: 'Svetsare', from: 'o-weld', to: 's-tig' }];
    expect(found('svetsarna', corrections)).toEqual(['svetsarna s-tig corrected']);
  });
  it('takes a link away', () => {
    expect(found('en rektor', [{ surface: 'rektor', from: 'o-boss', to: null }])).toEqual([]);
  });
  it('adds a term that the lexicon lacks', () => {
    expect(found('vi söker plåtknackare', [{ surface: 'plåtknackare', from: null, to: 'o-weld' }])).toEqual([
      'plåtknackare o-weld corrected',
    ]);
  });
});

describe('explain', () => {
  const input = { headline: 'Svetsare', text: 'TIG-svetsning och rörsvetsare, hos en lärare' };
  const linked = linker.link(input);
  const explained = linker.explain(input);

  it('has the very scores of link', () => {
    expect(explained.mentions.map(({ conceptId, score }) => [conceptId, score])).toEqual(
      linked.mentions.map(({ conceptId, score }) => [conceptId, score]),
    );
    for (const kind of ['occupations', 'skills'] as const)
      expect(explained[kind].map(({ conceptId, score }) => [conceptId, score])).toEqual(
        linked[kind].map(({ conceptId, score }) => [conceptId, score]),
      );
  });

  it('names factors whose product is the score of a mention', () => {
    for (const { score, parts } of explained.mentions)
      expect(parts.reduce((product, { amount }) => product * amount, 1)).toBeCloseTo(score, 2);
  });

  it('names additions whose sum gives the score of a ranking', () => {
    for (const { score, parts } of [...explained.occupations, ...explained.skills]) {
      const sum = parts.reduce((total, { amount }) => total + amount, 0);
      expect(sum / (sum + 2)).toBeCloseTo(score, 2);
    }
  });
});

it('verify names every fault of a forged result', () => {
  const input = { headline: 'Svetsare', text: '' };
  const linked = linker.link(input);
  const mention = linked.mentions[0]!;
  const faults = (forged: Partial<typeof linked>): number => linker.verify(input, { ...linked, ...forged }).length;
  expect(faults({})).toBe(0);
  expect(faults({ mentions: [{ ...mention, end: 99 }] })).toBe(1);
  expect(faults({ mentions: [{ ...mention, surface: 'x' }] })).toBe(1);
  expect(faults({ mentions: [{ ...mention, conceptId: 's-tig' }] })).toBe(1);
  expect(faults({ mentions: [{ ...mention, score: 1.5 }] })).toBe(1);
  expect(faults({ mentions: [mention, mention] })).toBe(1);
  expect(faults({ occupations: [{ conceptId: 's-tig', ssyk4: '7212', score: 0.1 }] })).toBe(1);
  expect(
    faults({
      skills: [
        { conceptId: 's-tig', score: 0.1 },
        { conceptId: 's-el', score: 0.2 },
      ],
    }),
  ).toBe(1);
});
