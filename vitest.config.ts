import { defineConfig } from 'vitest/config';

const everywhere = {
  pool: 'forks',
  env: { TZ: 'Europe/Stockholm' },
} as const;

/**
 * Three projects. `unit`: beside the files, architecture and documents. `scenario`: through HTTP with real engines;
 * servers that several scenarios share belong in a `globalSetup` under test/support. `browser`: journeys in
 * Chromium, one at a time and last, because they measure a machine that should be doing nothing else.
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
