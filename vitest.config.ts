import { defineConfig } from 'vitest/config';

const everywhere = {
  pool: 'forks' as const,
  env: { TZ: 'Europe/Stockholm' },
  globalSetup: ['test/support/engines.ts'],
};

/**
 * Three projects. `unit`: beside the files, architecture and documents. `scenario`: through HTTP with real engines.
 * `browser`: journeys in Chromium, one at a time and last, because they measure a machine that should be doing nothing
 * else. The database servers that tests share start at the first request for one, see test/support.
 */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    passWithNoTests: true,
    projects: [
      {
        extends: true,
        test: {
          ...everywhere,
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}'],
          exclude: ['test/scenario/**', 'test/browser/**', 'test/soak/**'],
          testTimeout: 20_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          ...everywhere,
          name: 'scenario',
          include: ['test/scenario/**/*.test.{ts,tsx}'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          ...everywhere,
          name: 'browser',
          include: ['test/browser/**/*.test.{ts,tsx}'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
