import { describe, expect, it } from 'vitest';
import type { Period } from '../kernel/period.ts';
import { defaultPeriod } from './scope.ts';

describe('the period that the site opens with', () => {
  it.each<[string, Period[], Period | null]>([
    ['is the last year of the data', [{ from: '2024-05', to: '2026-10' }], { from: '2025-11', to: '2026-10' }],
    [
      'is the year of the latest source that holds one, whatever newer scraps there are',
      [
        { from: '2024-01', to: '2024-12' },
        { from: '2026-08', to: '2026-10' },
      ],
      { from: '2024-01', to: '2024-12' },
    ],
    [
      'ends where the data end, though they began late',
      [{ from: '2026-08', to: '2026-10' }],
      { from: '2025-11', to: '2026-10' },
    ],
    ['is nobody’s without data', [], null],
  ])('%s', (_, spans, expected) => {
    expect(defaultPeriod(spans)).toEqual(expected);
  });
});
