import { describe, expect, it } from 'vitest';
import { type GroupProfile, kinship } from './relatedGroups.ts';

const group = (ssyk4: string, skills: string, standIns: Record<string, number> = {}): GroupProfile => ({
  ssyk4,
  skills: Array.from(skills),
  standIns: new Map(Object.entries(standIns)),
});
// Everybody has x; the welders share a and b with 2, one of them with 3.
const groups = [
  group('1', 'xab', { '4': 0.5 }),
  group('2', 'xab'),
  group('3', 'xac'),
  group('4', 'xd'),
  group('5', 'xe'),
];

describe('related groups', () => {
  it('share what few have, or can stand in', () => {
    const found = kinship(groups)('1');
    expect(found.map(({ ssyk4 }) => ssyk4)).toEqual(['2', '4', '3']);
    expect(found[0]?.strength).toBe(1);
    expect(found[1]?.strength).toBe(0.5);
  });

  it('are none for what everybody has, nor for an unknown group', () => {
    expect(kinship(groups)('5')).toEqual([]);
    expect(kinship(groups)('9')).toEqual([]);
  });

  it('do not depend on the order, and are cut', () => {
    expect(kinship(groups.toReversed())('1')).toEqual(kinship(groups)('1'));
    expect(kinship(groups)('1', 1)).toHaveLength(1);
  });

  it('never leave 0 to 1', () => {
    const odd = [group('1', 'ab', { '2': 3 }), group('2', 'ab'), group('3', '')];
    expect(kinship(odd)('1').every(({ strength }) => strength >= 0 && strength <= 1)).toBe(true);
  });
});
