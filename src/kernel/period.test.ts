import { describe, expect, it } from 'vitest';
import { formatPeriod, monthAt, monthIndex, monthsIn, monthsOf, parsePeriod } from './period.ts';

describe('parsePeriod', () => {
  it.each([
    ['2024', '2024-01', '2024-12', '2024'],
    ['2024-03', '2024-03', '2024-03', '2024-03'],
    ['2024-03/2025-02', '2024-03', '2025-02', '2024-03/2025-02'],
    ['2024-01/2024-12', '2024-01', '2024-12', '2024'],
    ['1970', '1970-01', '1970-12', '1970'],
  ])('reads %s, and formatPeriod gives the shortest text back', (text, from, to, shortest) => {
    const read = parsePeriod(text);
    expect(read).toEqual({ ok: true, value: { from, to } });
    if (read.ok) expect(formatPeriod(read.value)).toBe(shortest);
  });

  it.each([
    ['', 'period-malformed'],
    ['24', 'period-malformed'],
    ['2024-13', 'period-malformed'],
    ['2024-00', 'period-malformed'],
    ['2024-01/', 'period-malformed'],
    ['/2024-01', 'period-malformed'],
    ['2024-01/2024-02/2024-03', 'period-malformed'],
    ['2024/2025', 'period-malformed'],
    ['0000', 'period-out-of-range'],
    ['1969-12/1970-01', 'period-out-of-range'],
    ['2148-12/2149-01', 'period-out-of-range'],
    ['2024-02/2024-01', 'period-reversed'],
  ])('refuses %j: %s', (text, code) => {
    expect(parsePeriod(text)).toMatchObject({ ok: false, problems: [{ code, field: 'period', data: { text } }] });
  });
});

describe('months', () => {
  it('count over the turn of the year', () => {
    expect(monthAt(monthIndex('2024-12') + 1)).toBe('2025-01');
    expect(monthsIn({ from: '2024-11', to: '2025-02' })).toBe(4);
    expect(monthsOf({ from: '2024-11', to: '2025-02' })).toEqual(['2024-11', '2024-12', '2025-01', '2025-02']);
  });

  it('are nothing else', () => {
    expect(() => monthIndex('2024-1')).toThrow(RangeError);
  });
});
