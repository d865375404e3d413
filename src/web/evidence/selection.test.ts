import { describe, expect, it } from 'vitest';
import { emptyOutline } from '../../evidence/reportOutline.ts';
import { formErrors, parseCodes, parseSelection, selectionFields } from './selection.ts';

function body(fields: Record<string, string | string[]>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) form.append(name, one);
  return form;
}

const FILLED = {
  title: 'Rubrik',
  area: '14',
  period: '2024',
  language: 'sv',
  scope: 'all',
  parts: ['trend', 'demand'],
};

describe('the selection of a report', () => {
  it.each([
    ['7223', ['7223']],
    ['7223 7233', ['7223', '7233']],
    ['7223,7233;  8211\r\n3114', ['7223', '7233', '8211', '3114']],
    [' , ', []],
    ['svetsare 7223', ['svetsare', '7223']],
  ])('reads codes as people write them: %j', (text, codes) => {
    expect(parseCodes(text)).toEqual(codes);
  });

  it.each([
    [{ scope: 'all', codes: '7223', field: 'f' }, { kind: 'all' }],
    [
      { scope: 'field', codes: '7223', field: 'f' },
      { kind: 'field', field: 'f' },
    ],
    [
      { scope: 'occupations', codes: '7223', field: 'f' },
      { kind: 'occupations', ssyk4: ['7223'] },
    ],
    [
      { scope: 'nonsense', codes: '' },
      { kind: 'occupations', ssyk4: [] },
    ],
  ])('takes the occupations that the radio button says: %j', (fields, scope) => {
    const read = parseSelection(body({ ...FILLED, ...fields }), emptyOutline());
    expect(read.ok && read.value.outline.scope).toEqual(scope);
  });

  it('keeps the texts that were written before, and knows no parts but its own', () => {
    const former = { ...emptyOutline(), summary: 'S', conclusions: { demand: 'D' } };
    const read = parseSelection(body({ ...FILLED, parts: ['demand', 'secrets'], authors: 'A\r\nB' }), former);
    expect(read.ok && read.value.outline).toMatchObject({
      summary: 'S',
      conclusions: { demand: 'D' },
      parts: ['demand'],
      authors: ['A', 'B'],
    });
  });

  it('refuses a period that is none', () => {
    const read = parseSelection(body({ ...FILLED, period: 'i fjol' }), emptyOutline());
    expect(read.ok || read.problems.map(({ code, field }) => [code, field])).toEqual([['period-malformed', 'period']]);
  });

  it.each([
    ['field', 'field'],
    ['occupations', 'codes'],
  ])('shows what is wrong with the scope at the field it needs: %s', (scope, field) => {
    const problem = { code: 'report-scope-empty', detail: '', field: 'scope' };
    const [error] = formErrors([problem], 'sv', selectionFields(body({ scope })));
    expect(error?.field).toBe(field);
    expect(error?.message).toContain('yrke');
  });

  it('says something useful of a problem that nobody foresaw', () => {
    const [error] = formErrors([{ code: 'moon-full', detail: '' }], 'en');
    expect(error).toEqual({ field: null, message: 'That did not work (moon-full). Reload the page and try again.' });
  });
});
