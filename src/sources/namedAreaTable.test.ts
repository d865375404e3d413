import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { type NamedAreaRow, readNamedAreas } from './namedAreaTable.ts';
import { openSource } from './open.ts';
import type { Row } from './records.ts';

const BYTE_ORDER_MARK = '\uFEFF';

async function rowsOf(text: string): Promise<Row<NamedAreaRow>[]> {
  const source = await openSource('-', { stdin: Readable.from([Buffer.from(text)]) });
  const rows: Row<NamedAreaRow>[] = [];
  for await (const row of readNamedAreas(source)) rows.push(row);
  return rows;
}

const area = { code: 'FA17', name: 'Trollhättan-Vänersborg', kind: 'functional-region', counties: [] };

describe('a table of named areas', () => {
  it.each([
    ['semicolons', 'code;name;kind;members\nFA17;Trollhättan-Vänersborg;functional-region;1488 1487\n'],
    [
      'a byte order mark',
      `${BYTE_ORDER_MARK}code;name;kind;members\r\nFA17;Trollhättan-Vänersborg;functional-region;1488|1487\r\n`,
    ],
    ['tabs', 'code\tname\tkind\tmembers\nFA17\tTrollhättan-Vänersborg\tfunctional-region\t1488,1487'],
    ['commas and quotes', 'code,name,kind,members\nFA17,Trollhättan-Vänersborg,functional-region,"1488, 1487"'],
    ['columns in another order', 'Members;Code;Name;Kind\n1488 1487;FA17;Trollhättan-Vänersborg;functional-region'],
  ])('is read with %s', async (_, text) => {
    const [row] = await rowsOf(text);
    expect(row).toMatchObject({ kind: 'record', line: 2, record: { ...area, municipalities: ['1488', '1487'] } });
  });

  it('keeps quotes that are doubled, and counties apart from municipalities', async () => {
    const [row] = await rowsOf('code;name;kind;members\nx1;"Två ""län""; och";macro-region;01 03 1480');
    expect(row).toMatchObject({ record: { name: 'Två "län"; och', counties: ['01', '03'], municipalities: ['1480'] } });
  });

  it.each([
    ['FA17;;functional-region;1488', 'name', 'field-missing'],
    ['17;Namn;functional-region;1488', 'code', 'field-malformed'],
    ['FA17;Namn;county;1488', 'kind', 'field-malformed'],
    ['FA17;Namn;functional-region;148', 'members', 'field-malformed'],
    ['FA17;Namn', 'kind', 'field-missing'],
  ])('rejects %s for its %s', async (line, field, reason) => {
    const rows = await rowsOf(`code;name;kind;members\n${line}\nFA18;Namn;named-area;1480`);
    expect(rows).toMatchObject([
      { kind: 'reject', line: 2, field, reason },
      { kind: 'record', line: 3 },
    ]);
  });

  it('is refused without its columns', async () => {
    await expect(rowsOf('kod;namn\n1;2')).rejects.toMatchObject({ code: 'shape-unknown' });
  });
});
