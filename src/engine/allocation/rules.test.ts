import { describe, expect, it } from 'vitest';
import type { Attribute, Period, Rule } from './problem.ts';
import { brokenRules, keepsRules } from './rules.ts';

const SPRING: Period = { id: 'spring', from: '2027-03-22', to: '2027-04-04' };

interface Case {
  readonly rule: Rule;
  readonly person?: Record<string, Attribute>;
  readonly place?: Record<string, Attribute>;
  readonly minutes?: number;
  readonly period?: Period;
  /** What was found and what was asked; null where the rule is kept. */
  readonly broken: readonly [found: string, asked: string] | null;
}

const fits: Rule = { id: 'r', kind: 'fits', person: 'programme', place: 'programmes' };
const has: Rule = { id: 'r', kind: 'has', person: 'skills', place: 'needs' };
const differs: Rule = { id: 'r', kind: 'differs', person: 'kin', place: 'staff' };
const age: Rule = { id: 'r', kind: 'age', person: 'born', place: 'minimumAge' };
const travel: Rule = { id: 'r', kind: 'travel', limit: 60, person: 'limit' };
const staffed: Rule = { id: 'r', kind: 'staffed', place: 'supervised' };
const free: Rule = { id: 'r', kind: 'free', person: 'busy' };

const CASES: readonly Case[] = [
  { rule: fits, person: { programme: 'el' }, place: { programmes: ['el', 'bygg'] }, broken: null },
  { rule: fits, person: { programme: ['vvs', 'bygg'] }, place: { programmes: ['el', 'bygg'] }, broken: null },
  { rule: fits, person: { programme: 'vård' }, place: { programmes: ['el', 'bygg'] }, broken: ['vård', 'el, bygg'] },
  { rule: fits, person: { programme: 2 }, place: { programmes: '2' }, broken: null },
  { rule: fits, person: {}, place: { programmes: ['el'] }, broken: null },
  { rule: fits, person: { programme: 'el' }, broken: null },
  { rule: has, person: { skills: ['a', 'b'] }, place: { needs: ['b'] }, broken: null },
  { rule: has, person: { skills: ['a'] }, place: { needs: ['a', 'b'] }, broken: ['a', 'a, b'] },
  { rule: has, place: { needs: ['b'] }, broken: ['', 'b'] },
  { rule: has, person: { skills: [] }, place: { needs: [] }, broken: null },
  { rule: differs, person: { kin: 'e1' }, place: { staff: ['e1', 'e2'] }, broken: ['e1', 'e1, e2'] },
  { rule: differs, person: { kin: 'e3' }, place: { staff: ['e1'] }, broken: null },
  { rule: differs, person: { kin: 'e3' }, broken: null },
  { rule: age, person: { born: '2010-03-23' }, place: { minimumAge: 17 }, period: SPRING, broken: ['16', '17'] },
  { rule: age, person: { born: '2010-03-22' }, place: { minimumAge: 17 }, period: SPRING, broken: null },
  { rule: { ...age, on: '2027-03-23' }, person: { born: '2010-03-23' }, place: { minimumAge: 17 }, broken: null },
  { rule: age, person: { born: '2010-03-23' }, place: { minimumAge: 17 }, broken: null },
  { rule: travel, minutes: 60, broken: null },
  { rule: travel, minutes: 61, broken: ['61', '60'] },
  { rule: travel, minutes: 90, person: { limit: 90 }, broken: null },
  { rule: travel, minutes: 31, person: { limit: 30 }, broken: ['31', '30'] },
  { rule: travel, broken: null },
  { rule: staffed, place: { supervised: ['2027-W12', '2027-W13'] }, period: SPRING, broken: null },
  { rule: staffed, place: { supervised: ['2027-W13'] }, period: SPRING, broken: ['', '2027-W12'] },
  { rule: staffed, place: { supervised: [] }, period: SPRING, broken: ['', '2027-W12, 2027-W13'] },
  { rule: staffed, place: {}, period: SPRING, broken: null },
  { rule: staffed, place: { supervised: [] }, broken: null },
  { rule: free, person: { busy: ['2027-W13', '2027-W20'] }, period: SPRING, broken: ['2027-W13', ''] },
  { rule: free, person: { busy: '2027-W20' }, period: SPRING, broken: null },
  { rule: free, person: { busy: ['2027-W13'] }, broken: null },
];

describe('hard rules', () => {
  it.each(CASES)(
    '$rule.kind: $person at $place, $minutes minutes → $broken',
    ({ rule, person, place, minutes, period, broken }) => {
      const pairing = {
        person: { id: 'p', wishes: [], ...(person && { attributes: person }) },
        place: { id: 'a', capacity: 1, ...(place && { attributes: place }) },
        period,
        minutes,
      };
      expect(brokenRules([rule], pairing)).toEqual(
        broken === null ? [] : [{ rule, found: broken[0], asked: broken[1] }],
      );
      expect(keepsRules([rule], pairing)).toBe(broken === null);
    },
  );
});
