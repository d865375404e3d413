import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { all, records, rejects, sourceOf } from '../../test/sourceOf.ts';
import { readJsonLines, readLines } from './lines.ts';
import { openSource } from './open.ts';

describe('readLines', () => {
  it('splits and joins back to the same lines, wherever the pieces are cut', async () => {
    const line = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
      .filter((s) => s.trim() !== '' && !/[\r\n\0]/.test(s) && !/^[<\ufeff]/.test(s.trim()));
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 1, max: 50 }),
        fc.boolean(),
        async (lines, pieceBytes, crlf) => {
          const text = lines.join(crlf ? '\r\n' : '\n');
          const rows = await all(readLines(await sourceOf(text, { pieceBytes })));
          expect(rows.map((row) => (row.kind === 'line' ? row.text : row))).toEqual(lines);
          expect(rows.map((row) => row.line)).toEqual(lines.map((_, i) => i + 1));
          expect(rows.at(-1)?.offset).toBe(Buffer.byteLength(text));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('goes on exactly after any offset it gave', async () => {
    const text = ['{"a":1}', '', '{"a":"å"}', '{"a":3}', '{"a":4}'].join('\n');
    const rows = await all(readJsonLines(await sourceOf(text)));
    for (const [i, row] of rows.entries()) {
      const rest = await all(readJsonLines(await sourceOf(text, { pieceBytes: 3 }), { after: row.offset }));
      expect(rest).toEqual(rows.slice(i + 1));
    }
  });

  it('counts empty lines but does not give them', async () => {
    const rows = await all(readLines(await sourceOf('a\n\n \nb\n')));
    expect(rows.map((row) => row.line)).toEqual([1, 4]);
  });
});

describe('readJsonLines on rubbish', () => {
  it('names line and reason, and goes on', async () => {
    const bytes = Buffer.concat([
      Buffer.from('{"ok":"å"}\n{"bad":\n'),
      Buffer.from([0x22, 0xe5, 0x22, 0x0a]),
      Buffer.from('[1]\n{"cut":"off'),
    ]);
    const rows = await all(readJsonLines(await sourceOf(bytes)));
    expect(records(rows)).toEqual([{ ok: 'å' }, [1]]);
    expect(rejects(rows).map((r) => [r.line, r.reason])).toEqual([
      [2, 'json-malformed'],
      [3, 'encoding-not-utf8'],
      [5, 'json-truncated'],
    ]);
  });

  it('keeps personal details and long input out of what a reject says', async () => {
    const [row] = rejects(
      await all(readJsonLines(await sourceOf(`x {"mail":"anna@exempel.se"} ${'y'.repeat(999)}\n`))),
    );
    expect(row?.detail).not.toContain('anna');
    expect(row?.detail.length).toBeLessThanOrEqual(200);
  });

  it('throws a line of 200 MB away as it comes, in bounded memory, and reads the next', {
    timeout: 30_000,
  }, async () => {
    const block = Buffer.alloc(1024 * 1024, 0x78);
    async function* huge(): AsyncGenerator<Buffer> {
      yield Buffer.from('{"n":1}\n"');
      for (let i = 0; i < 200; i += 1) yield Buffer.from(block);
      yield Buffer.from('"\n{"n":2}\n');
    }
    const before = process.memoryUsage.rss();
    let highest = before;
    const rows = [];
    for await (const row of readJsonLines(await openSource('-', { stdin: huge() }))) {
      highest = Math.max(highest, process.memoryUsage.rss());
      rows.push(row);
    }
    expect(records(rows)).toEqual([{ n: 1 }, { n: 2 }]);
    expect(rejects(rows)).toMatchObject([{ line: 2, reason: 'line-too-long' }]);
    expect(highest - before).toBeLessThan(120 * 1024 * 1024);
  });
});
