import { describe, expect, it } from 'vitest';
import { hrefWith, scopedHref } from './href.ts';
import { formatSort, parseListState, rowsOfPage } from './listState.ts';
import { pagesShown } from './pagination.tsx';
import { periodChoices } from './periodChoices.ts';

const at = (address: string) => new URL(address, 'http://localhost');
const DEFAULTS = { sortable: ['name', 'ads'], sort: 'ads', direction: 'descending' } as const;

describe('list state in the address', () => {
  it.each([
    ['/', { sort: 'ads', direction: 'descending', page: 1 }],
    ['/?sort=name&page=3', { sort: 'name', direction: 'ascending', page: 3 }],
    ['/?sort=-name', { sort: 'name', direction: 'descending', page: 1 }],
    ['/?sort=password', { sort: 'ads', direction: 'descending', page: 1 }],
    ['/?page=-2', { sort: 'ads', direction: 'descending', page: 1 }],
    ['/?page=1e99', { sort: 'ads', direction: 'descending', page: 1 }],
    ['/?page=x', { sort: 'ads', direction: 'descending', page: 1 }],
  ])('%s', (address, expected) => {
    expect(parseListState(at(address), DEFAULTS)).toMatchObject(expected);
  });

  it('is formatted so that it reads back the same', () => {
    for (const sort of DEFAULTS.sortable)
      for (const direction of ['ascending', 'descending'] as const)
        expect(parseListState(at(`/?sort=${formatSort(sort, direction)}`), DEFAULTS)).toMatchObject({
          sort,
          direction,
        });
  });

  it('gives the rows of its page', () => {
    expect(rowsOfPage({ sort: 'ads', direction: 'ascending', page: 3, perPage: 25 })).toEqual({ from: 50, to: 75 });
  });
});

describe('links', () => {
  it('set and remove parameters and keep the rest readable', () => {
    const url = at('/behov?area=14&period=2024-01/2024-06&page=3');
    expect(hrefWith(url, { page: null, sort: '-ads' })).toBe('/behov?area=14&period=2024-01/2024-06&sort=-ads');
  });

  it('carry area, period and language but nothing else to another place', () => {
    const url = at('/behov?area=14&lang=en&page=3&q=x');
    expect(scopedHref(url, '/utbud')).toBe('/utbud?area=14&lang=en');
    expect(scopedHref(url, '/utbud?area=13')).toBe('/utbud?area=13&lang=en');
    expect(scopedHref(at('/'), '/utbud')).toBe('/utbud');
  });
});

describe('pages to link to', () => {
  it.each([
    [1, 1, [1]],
    [1, 4, [1, 2, 3, 4]],
    [2, 9, [1, 2, 3, null, 9]],
    [5, 9, [1, null, 4, 5, 6, null, 9]],
    [9, 9, [1, null, 8, 9]],
    [4, 9, [1, 2, 3, 4, 5, null, 9]],
  ])('page %i of %i', (current, last, expected) => {
    expect(pagesShown(current, last)).toEqual(expected);
  });

  it('always name the first, the current and the last, in order and without a gap of one page', () => {
    for (let last = 1; last <= 12; last++)
      for (let current = 1; current <= last; current++) {
        const shown = pagesShown(current, last);
        expect(shown).toContain(1);
        expect(shown).toContain(current);
        expect(shown).toContain(last);
        for (const [index, page] of shown.entries()) {
          const [before, after] = [shown[index - 1], shown[index + 1]];
          if (page === null) expect(Number(after) - Number(before)).toBeGreaterThan(2);
          else if (typeof before === 'number') expect(page - before).toBe(1);
        }
      }
  });
});

describe('periods to choose', () => {
  const values = (from: string, to: string) =>
    periodChoices({ from, to }, 'sv').flatMap((group) => group.choices.map((choice) => choice.value));

  it.each([
    ['2022-03', '2024-12', ['2024-10/2024-12', '2024', '2024', '2023']],
    ['2023-01', '2024-06', ['2024-04/2024-06', '2023-07/2024-06', '2023']],
    ['2024-05', '2024-06', []],
  ])('%s to %s', (from, to, expected) => {
    expect(values(from, to)).toEqual(expected);
  });
});
