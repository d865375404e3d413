import { describe, expect, it } from 'vitest';
import { ageOf } from './freshness.ts';

const NOW = new Date('2026-11-21T12:00:00Z');

describe('the age of a version', () => {
  it.each([
    ['ads', '2026-11-14T13:00:00Z', 6, false],
    ['ads', '2026-11-13T11:00:00Z', 8, true],
    ['barometer', '2026-06-01T00:00:00Z', 173, false],
    ['barometer', '2026-01-01T00:00:00Z', 324, true],
    ['something-new', '2025-10-01T00:00:00Z', 416, true],
    ['ads', '2026-11-21T12:00:05Z', 0, false],
  ])('%s retrieved %s is %i days old; too old: %s', (sourceId, retrieved, days, old) => {
    expect(ageOf({ sourceId, retrievedAt: new Date(retrieved) }, NOW)).toMatchObject({ days, old });
  });
});
