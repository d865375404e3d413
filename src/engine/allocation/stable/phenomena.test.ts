import { describe, expect, it } from 'vitest';
import { instanceOf } from '../instance.ts';
import { parseInstanceText, type TextFormat } from '../read/formats/instanceText.ts';
import { solveStably } from './solveStably.ts';

/** Seats the market that `text` states (its lines parted by `/`); says who sits where: `1:2 2:-`. */
function seated(text: string, format: TextFormat, seed = ''): string {
  const read = parseInstanceText(text.replaceAll('/', '\n'), format);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const instance = instanceOf(read.value.problem, seed);
  const { choice } = solveStably(instance, { seed })!;
  const pairs = Array.from(choice, (at, unit) => {
    const person = instance.problem.people[instance.unitPerson[unit]!]!.id;
    return `${person}:${at < 0 ? '-' : instance.problem.places[instance.sitePlace[instance.site[at]!]!]!.id}`;
  });
  return pairs.sort().join(' ');
}

describe('in a stable plan', () => {
  it.each<[string, TextFormat, string, string]>([
    ['there may be nobody', 'hr', '0 1/1 1', ''],
    ['there may be no place', 'hr', '1 0/1', '1:-'],
    ['everybody has their first wish where there is room', 'hr', '2 2/1 1 2/2 2 1/1 1 1 2/2 1 1 2', '1:1 2:2'],
    ['the one the place ranks higher sits', 'hr', '2 1/1 1/2 1/1 1 2 1', '1:- 2:1'],
    ['a place of no seats takes nobody', 'hr', '1 2/1 1 2/1 0 1/2 1 1', '1:2'],
    ['seats may be left though somebody is', 'hr', '2 2/1 1/2 1/1 1 1 2/2 9 1 2', '1:1 2:-'],
    ['who is not listed cannot come', 'hr', '2 2/1 1 2/2 1/1 2 2/2 1 1', '1:2 2:1'],
    ['who did not wish is not sent', 'hr', '1 1/1/1 1 1', '1:-'],
    ['one who comes moves a chain of others', 'hr', '3 3/1 1 2/2 2 3/3 1/1 1 3 1/2 1 1 2/3 1 2', '1:2 2:3 3:1'],
    ['people have the best of several stable plans', 'sm', '2 2/1 1 2/2 2 1/1 2 1/2 1 2', '1:1 2:2'],
    [
      'first wishes of all may go round in a ring',
      'sm',
      '3 3/1 1 2 3/2 2 3 1/3 3 1 2/1 2 3 1/2 3 1 2/3 1 2 3',
      '1:1 2:2 3:3',
    ],
    [
      'it is better to be wanted than to want',
      'sm',
      '3 3/1 1 2 3/2 1 2 3/3 1 2 3/1 3 2 1/2 3 2 1/3 3 2 1',
      '1:3 2:2 3:1',
    ],
    ['a full project turns away its worst', 'spa', '2 2 1/1 1 2/2 1/1 1 1/2 1 1/1 2 2 1', '1:2 2:1'],
    ['a full lecturer turns away the worst of all projects', 'spa', '2 2 1/1 1/2 2/1 1 1/2 1 1/1 1 2 1', '1:- 2:2'],
    ['a lecturer is worth two projects at most', 'spa', '3 3 1/1 1/2 2/3 3/1 1 1/2 1 1/3 1 1/1 2 3 1 2', '1:1 2:- 3:3'],
    ['a student moves on to another lecturer', 'spa', '2 2 2/1 1 2/2 1/1 2 1/2 1 2/1 1 2 1/2 1 1', '1:2 2:1'],
    ['a lecturer without seats has no projects', 'spa', '1 2 2/1 1 2/1 1 1/2 1 2/1 0 1/2 1 1', '1:2'],
    [
      'a seat freed by the lecturer is for none refused before',
      'spa',
      '3 2 1/1 1/2 1/3 2/1 1 1/2 1 1/1 1 3 2 1',
      '1:- 2:- 3:2',
    ],
  ])('%s', (_, format, text, plan) => {
    expect(seated(text, format)).toBe(plan);
  });

  it.each<[string, TextFormat, string]>([
    ['people whom a place holds equal', 'hrt', '2 1/1 1/2 1/1 1 (1 2)'],
    ['students whom a lecturer holds equal', 'spa-st', '2 2 1/1 1/2 2/1 1 1/2 1 1/1 1 (1 2)'],
  ])('the draw decides between %s, either way in as many draws', (_, format, text) => {
    const plans = Array.from({ length: 200 }, (_, i) => seated(text, format, `seed ${i}`));
    const first = plans.filter((plan) => plan.startsWith('1:1')).length;
    expect(first).toBeGreaterThan(70);
    expect(first).toBeLessThan(130);
  });

  it('the draw decides between places that a person holds equal, either way in as many draws', () => {
    const plans = Array.from({ length: 200 }, (_, i) => seated('1 2/1 (1 2)/1 1 1/2 1 1', 'hrt', `seed ${i}`));
    const first = plans.filter((plan) => plan === '1:1').length;
    expect(first).toBeGreaterThan(70);
    expect(first).toBeLessThan(130);
  });
});
