import { describe, expect, it } from 'vitest';
import type { LexiconSource, LexiconTerm } from '../contract.ts';
import { buildLinker } from '../link.ts';

const GROUPS: readonly { code: string; label: string; prose: string; occupations: string[]; skills: string[] }[] = [
  {
    code: '7411',
    label: 'Installations- och serviceelektriker',
    prose: 'Installerar och reparerar elektriska ledningar och belysning i byggnader.',
    occupations: ['Installationselektriker', 'Elektriker, fartyg'],
    skills: ['Kabelinstallationer', 'Kabel-TV/Satellit-TV', 'Säkert arbetssätt', 'Materialkunskap, el'],
  },
  {
    code: '7111',
    label: 'Träarbetare',
    prose: 'Bygger stommar och väggar av trä, virke och skivor.',
    occupations: ['Snickare'],
    skills: ['Stombyggnad', 'Materialkunskap, bygg', 'Säkert arbetssätt', 'Isolering, förråd'],
  },
  {
    code: '2514',
    label: 'Systemtestare',
    prose: 'Prövar program och system mot krav.',
    occupations: ['Testledare'],
    skills: ['Testning, mjukvara/Verifiering, mjukvara', 'Linux, operativsystem'],
  },
];

/** Other skills, for how rare a word is among many names decides what it tells. */
const OTHERS = ['Brandskydd för slussar', ...Array.from({ length: 300 }, (_, i) => `Ämne${i}`)];

/** Each group with its occupations and skills; every label is a term. */
function lexicon(): LexiconSource {
  const skills = [...new Set(GROUPS.flatMap((group) => group.skills)), ...OTHERS];
  const term = (text: string, kind: LexiconTerm['kind']): LexiconTerm => ({
    text,
    kind,
    conceptId: text,
    role: 'preferred',
  });
  return {
    version: 'test',
    concepts: [
      ...GROUPS.map(({ code, label, prose }) => ({
        id: label,
        kind: 'occupation' as const,
        label,
        ssyk4: code,
        group: true,
        description: prose,
      })),
      ...GROUPS.flatMap(({ code, occupations }) =>
        occupations.map((label) => ({ id: label, kind: 'occupation' as const, label, ssyk4: code, group: false })),
      ),
      ...skills.map((label) => ({ id: label, kind: 'skill' as const, label, group: false })),
    ],
    terms: [
      ...GROUPS.flatMap((group) => [group.label, ...group.occupations]).map((text) => term(text, 'occupation')),
      ...skills.map((text) => term(text, 'skill')),
    ],
    relations: GROUPS.flatMap(({ label, occupations, skills: asked }) => [
      ...occupations.map((from) => ({ from, to: label, kind: 'member' as const })),
      ...asked.map((to) => ({ from: label, to, kind: 'asks' as const })),
    ]),
  };
}

const linker = buildLinker(lexicon());
const skillsOf = (headline: string, text = ''): string[] =>
  linker.link({ headline, text }).skills.map(({ conceptId }) => conceptId);
const groupsOf = (headline: string, text = ''): string[] =>
  linker.link({ headline, text }).occupations.map(({ ssyk4 }) => ssyk4);

describe('skills by the words of their names', () => {
  it.each([
    ['a part of a compound', 'Kabeldragning', 'Kabelinstallationer'],
    ['another word of the family', 'Att verifiera mjukvara', 'Testning, mjukvara/Verifiering, mjukvara'],
    ['without what stands after the comma', 'Grunder i Linux', 'Linux, operativsystem'],
    ['a compound of frame words weighs nothing', 'Säkerhet på arbetsplatsen', 'Säkert arbetssätt'],
  ])('%s: %s', (_, text, skill) => {
    expect(skillsOf(text)).toContain(skill);
  });

  it('prefer those that the field of the text asks for', () => {
    const text = 'Om material och deras egenskaper.';
    const first = (headline: string): string | undefined =>
      skillsOf(headline, text).find((skill) => skill.startsWith('Material'));
    expect(first('Snickare')).toBe('Materialkunskap, bygg');
    expect(first('Installationselektriker')).toBe('Materialkunskap, el');
  });

  it('suggest what only the field asks for last, and name it as such', () => {
    const skills = skillsOf('Snickare', 'Stombyggnad i trä.');
    expect(skills[0]).toBe('Stombyggnad');
    const parts = linker.explain({ headline: 'Snickare', text: 'Stombyggnad i trä.' }).skills;
    const suggested = parts.find(({ conceptId }) => conceptId === 'Isolering, förråd');
    expect(suggested?.parts.every(({ reason }) => reason === 'asked-by')).toBe(true);
    expect(skills.indexOf('Isolering, förråd')).toBeGreaterThan(0);
  });

  it('count less where the words of a name stand far apart', () => {
    const far = ` ${'och så vidare '.repeat(10)}`;
    const score = (text: string): number =>
      linker.link({ headline: '', text }).skills.find(({ conceptId }) => conceptId.startsWith('Brandskydd'))?.score ??
      0;
    expect(score(`slussar och brandskydd${far}`)).toBeGreaterThan(score(`slussar${far}brandskydd`));
  });
});

describe('occupations by the words of their field', () => {
  it.each([
    ['prose of the group', 'Väggar och skivor', '7111'],
    ['labels of skills', 'Satellit', '7411'],
    ['other words of the family', 'Installera belysningar', '7411'],
  ])('%s: %s', (_, text, group) => {
    expect(groupsOf('', text)[0]).toBe(group);
  });

  it('come after the occupation that is named', () => {
    expect(groupsOf('Testledare', 'Bygger stommar, väggar och skivor av trä och virke.').slice(0, 2)).toEqual([
      '2514',
      '7111',
    ]);
  });

  it('are explained word by word, and the parts add up to the score', () => {
    const [first] = linker.explain({ headline: '', text: 'Väggar, skivor och en snickare' }).occupations;
    const sum = first!.parts.reduce((all, { amount }) => all + amount, 0);
    expect(sum / (sum + 2)).toBeCloseTo(first!.score, 2);
    expect(first!.parts.map(({ surface }) => surface)).toEqual(
      expect.arrayContaining(['Väggar', 'skivor', 'snickare']),
    );
  });
});

describe('mentions in the rankings', () => {
  it('do not count where the text denies them', () => {
    const scoreOf = (text: string): number =>
      linker.link({ headline: '', text }).skills.find(({ conceptId }) => conceptId === 'Stombyggnad')?.score ?? 0;
    expect(scoreOf('Krav: stombyggnad.')).toBeGreaterThan(0.2);
    expect(scoreOf('Inget krav på stombyggnad.')).toBeLessThan(scoreOf('Krav: stombyggnad.') / 2);
  });
});
