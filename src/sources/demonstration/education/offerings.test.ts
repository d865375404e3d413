import { describe, expect, it } from 'vitest';
import { OFFERING_LEVELS } from '../../../offering/offering.ts';
import { groups } from '../facts/groups.ts';
import { municipalities } from '../facts/places.ts';
import { writtenSkill } from '../wording.ts';
import { demonstrationOfferings } from './offerings.ts';
import { programmes } from './programmes.ts';
import { providers } from './providers.ts';

const TODAY = '2026-11-21';
const all = [...demonstrationOfferings(1, TODAY)];
const offerings = all.filter((each) => each.kind === 'offering');
const syllabi = all.filter((each) => each.kind === 'syllabus');

describe('the offerings of the demonstration', () => {
  it('are about 160 at every level, and about 60 syllabi', () => {
    expect(offerings).toHaveLength(161);
    expect(syllabi).toHaveLength(59);
    expect(new Set(offerings.map((each) => each.level))).toEqual(new Set(OFFERING_LEVELS));
    expect(new Set(all.map((each) => each.id)).size).toBe(all.length);
  });

  it('are synthetic, start after today and lie in known municipalities unless at a distance', () => {
    const codes = new Set(municipalities.map((place) => place.code));
    for (const each of offerings) {
      expect(each.startsOn && each.startsOn > TODAY).toBe(true);
      expect(each.endsOn && each.startsOn && each.endsOn > each.startsOn).toBe(true);
      expect(each.municipalities.length).toBe(each.distance ? 0 : 1);
      for (const code of each.municipalities) expect(codes).toContain(code);
    }
    expect(all.every((each) => each.synthetic)).toBe(true);
  });

  it('lead to known groups, leave some without education and crowd others', () => {
    const codes = new Set(groups.map((group) => group.ssyk4));
    const reached = programmes.flatMap((programme) =>
      programme.ssyk4.map((code) => ({ code, occasions: programme.occasions })),
    );
    for (const { code } of reached) expect(codes).toContain(code);
    const occasions = (code: string) =>
      reached.filter((each) => each.code === code).reduce((sum, each) => sum + each.occasions, 0);
    for (const code of ['7311', '2273', '5350', '2351', '8331']) expect(occasions(code)).toBe(0);
    expect(occasions('5321')).toBeGreaterThan(10);
  });

  it('tell their seats, except where admission is open', () => {
    const open = new Set(programmes.filter(({ seats }) => seats === 'open').map(({ title }) => title));
    expect(new Set(offerings.filter(({ places }) => places === null).map(({ title }) => title))).toEqual(open);
    const hindered = new Set(programmes.filter(({ seats }) => seats === 'open').flatMap(({ ssyk4 }) => ssyk4));
    expect(hindered.size).toBeGreaterThan(10);
    expect(hindered.size).toBeLessThan(groups.length / 2);
  });

  it('name only skills of their groups as their own', () => {
    for (const { title, ssyk4, teaches = [] } of programmes) {
      const labels = groups
        .filter((group) => ssyk4.includes(group.ssyk4))
        .flatMap((group) => group.skills.map(([, label]) => label));
      expect({ title, unknown: teaches.filter((label) => !labels.includes(label)) }).toEqual({ title, unknown: [] });
    }
  });

  it('teach skills that their occupations ask for, and hold words enough to be linked', () => {
    for (const programme of programmes) {
      const asked = groups
        .filter((group) => programme.ssyk4.includes(group.ssyk4))
        .flatMap((group) => group.skills.map(writtenSkill));
      const text =
        offerings
          .find((each) => each.title === programme.title && each.level === programme.level)
          ?.text.toLowerCase() ?? '';
      expect({
        title: programme.title,
        teaches: asked.some((skill) => text.includes(skill.toLowerCase())),
      }).toMatchObject({ teaches: true });
      expect(text.length).toBeGreaterThan(300);
    }
    expect(all.filter((each) => /[{}]|undefined/.test(each.text))).toEqual([]);
    expect(new Set(syllabi.map((each) => each.text)).size).toBe(syllabi.length);
  });

  it('are given by providers without well-known names', () => {
    const known =
      /göteborgs universitet|chalmers|högskolan (väst|i (skövde|borås|halmstad))|lernia|hermods|kunskapsförbundet|folkuniversitetet|medborgarskolan/i;
    expect(providers.filter(({ name }) => known.test(name))).toEqual([]);
    expect(offerings.every((each) => providers.some(({ name }) => name === each.provider))).toBe(true);
  });
});
