import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { type ListFile, answerFile, formatAsked } from './listFile.ts';

const list: ListFile = {
  name: 'utbud',
  columns: [
    { key: 'title', label: 'Titel' },
    { key: 'credits', label: 'Poäng' },
  ],
  rows: [
    ['=Svets', 7.5],
    ['Vård', null],
  ],
};

async function taken(path: string, language: 'sv' | 'en' = 'sv') {
  const app = new Hono().get('/', async (c): Promise<Response> => {
    const format = formatAsked(new URL(c.req.url));
    return format ? answerFile(c, format, list, language) : c.text('the page');
  });
  return app.request(path);
}

describe('a list as a file', () => {
  it('is the page when no known format is asked for', async () => {
    expect(await (await taken('/?format=exe')).text()).toBe('the page');
  });

  it('opens as a table in a Swedish spreadsheet, with formulas disarmed', async () => {
    const answer = await taken('/?format=csv');
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await answer.arrayBuffer());
    expect(text).toBe("\uFEFFTitel;Poäng\r\n'=Svets;7,5\r\nVård;\r\n");
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="utbud.csv"');
  });

  it('has commas and points in English', async () => {
    expect(await (await taken('/?format=csv', 'en')).text()).toContain("'=Svets,7.5");
  });

  it('is a list of objects as JSON, missing values as null', async () => {
    expect(await (await taken('/?format=json')).json()).toEqual([
      { title: '=Svets', credits: 7.5 },
      { title: 'Vård', credits: null },
    ]);
  });

  it('is a zip archive as a workbook', async () => {
    const bytes = new Uint8Array(await (await taken('/?format=xlsx')).arrayBuffer());
    expect([...bytes.slice(0, 2)]).toEqual([0x50, 0x4b]);
  });
});
