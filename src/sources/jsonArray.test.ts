import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { all, records, rejects, sourceOf } from '../../test/sourceOf.ts';
import { itemSplitter, readJsonArray, readJsonDocument } from './jsonArray.ts';
import { openSource } from './open.ts';

describe('itemSplitter', () => {
  it('splits what JSON.stringify joined, wherever the pieces are cut and however it is spaced', () => {
    fc.assert(
      fc.property(
        fc.array(fc.jsonValue(), { maxLength: 12 }),
        fc.integer({ min: 1, max: 40 }),
        fc.constantFrom(0, 1, 3),
        (items, size, indent) => {
          const bytes = Buffer.from(`  ${JSON.stringify(items, null, indent)} \n`);
          const splitter = itemSplitter(1e6);
          const found = [];
          for (let at = 0; at < bytes.length; at += size) found.push(...splitter.push(bytes.subarray(at, at + size)));
          expect(found.map((item) => JSON.parse(item.bytes?.toString() ?? ''))).toEqual(
            JSON.parse(JSON.stringify(items)),
          );
          expect(splitter.state()).toBe('closed');
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('readJsonArray', () => {
  it('is not led astray by brackets, quotes and backslashes inside texts', async () => {
    const items = [{ a: ']}"\\' }, ['[{', '\\"', '\\\\'], '},{', { 'å]': null }];
    const rows = await all(readJsonArray(await sourceOf(JSON.stringify(items), { pieceBytes: 1 })));
    expect(records(rows)).toEqual(items);
  });

  it('goes on after an offset it gave', async () => {
    const text = JSON.stringify([{ a: 1 }, { a: 2 }, { a: 3 }]);
    const rows = await all(readJsonArray(await sourceOf(text)));
    expect(await all(readJsonArray(await sourceOf(text), { after: rows[0]?.offset ?? 0 }))).toEqual(rows.slice(1));
  });

  it.each([
    ['cut inside an item', '[{"a":1},{"a":', ['json-truncated'], 1],
    ['cut after an item', '[{"a":1}', ['json-truncated'], 0],
    ['one bad item', '[{"a":1},{"a" 2},{"a":3}]', ['json-malformed'], 2],
    ['an item missing between commas', '[1,,2]', ['json-malformed'], 2],
    ['a comma too many', '[1,]', ['json-malformed'], 1],
    ['two documents', '[1][2]', ['json-malformed'], 1],
    ['nothing in it', '[ ]', [], 0],
  ])('%s', async (_name, text, reasons, good) => {
    const rows = await all(readJsonArray(await sourceOf(text)));
    expect(rejects(rows).map((r) => r.reason)).toEqual(reasons);
    expect(records(rows)).toHaveLength(good);
  });

  it('refuses a document that is no list', async () => {
    await expect(all(readJsonArray(await sourceOf('{"a":[]}')))).rejects.toMatchObject({ code: 'shape-unknown' });
  });

  it('streams 100 MB with one item of 40 MB in it in bounded memory', { timeout: 30_000 }, async () => {
    async function* big(): AsyncGenerator<Buffer> {
      yield Buffer.from('[{"n":0}');
      for (let i = 0; i < 60; i += 1) yield Buffer.from(`,{"n":${i},"text":"${'x'.repeat(1024 * 1024)}"}`);
      yield Buffer.from(',"');
      for (let i = 0; i < 40; i += 1) yield Buffer.alloc(1024 * 1024, 0x78);
      yield Buffer.from('",{"n":1}]');
    }
    const before = process.memoryUsage.rss();
    let highest = before;
    let good = 0;
    const reasons = [];
    for await (const row of readJsonArray(await openSource('-', { stdin: big() }))) {
      highest = Math.max(highest, process.memoryUsage.rss());
      if (row.kind === 'record') good += 1;
      else reasons.push(row.reason);
    }
    expect([good, reasons]).toEqual([62, ['item-too-large']]);
    expect(highest - before).toBeLessThan(150 * 1024 * 1024);
  });
});

describe('readJsonDocument', () => {
  it.each([
    ['{"a":[1,2', 'json-truncated'],
    ['{"a":"b', 'json-truncated'],
    ['{"a" 1}', 'json-malformed'],
    ['{"a":1} x}', 'json-malformed'],
  ])('refuses %s as %s', async (text, code) => {
    await expect(readJsonDocument(await sourceOf(text))).rejects.toMatchObject({ code });
  });

  it('refuses a document beyond its size', async () => {
    await expect(readJsonDocument(await sourceOf('[1,2,3]'), 6)).rejects.toMatchObject({ code: 'input-too-large' });
    expect(await readJsonDocument(await sourceOf('[1,2,3]'), 7)).toEqual([1, 2, 3]);
  });
});
