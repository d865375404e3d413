import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from './sourceFiles.ts';

const CRUISER = join(ROOT, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruiser.mjs');

/** The violations dependency-cruiser finds in the `src` below `folder`, one line each. */
function violationsIn(folder: string): string[] {
  const options = ['--config', join(ROOT, '.dependency-cruiser.cjs'), '--ts-config', join(ROOT, 'tsconfig.json')];
  const run = spawnSync(process.execPath, [CRUISER, 'src', ...options, '--output-type', 'json'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  if (!run.stdout.startsWith('{')) throw new Error(`dependency-cruiser did not run: ${run.stderr}${run.stdout}`);
  const { summary } = JSON.parse(run.stdout) as {
    summary: { violations: { from: string; to: string; rule: { name: string }; cycle?: { name: string }[] }[] };
  };
  return summary.violations.map(({ rule, from, to, cycle }) => {
    const route = cycle ? cycle.map((step) => step.name).join(' → ') : to;
    return `${rule.name}: ${from} → ${route}`;
  });
}

/** The planted house has no node_modules. */
const UNINSTALLED = 'imports-resolve: src/actions/freezeReport.ts → kysely';

/** Runs the rules over a small house with the given files. */
function violationsAmong(files: Record<string, string>): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'kraftsam-arrows-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return violationsIn(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('the arrows of the house', () => {
  it('are kept by every import in src', { timeout: 60_000 }, () => {
    expect(violationsIn(ROOT)).toEqual([]);
  });

  const violations = [
    'kernel-arrows: src/kernel/up.ts → src/taxonomy/thing.ts',
    'web-arrows: src/web/page.tsx → src/api/thing.ts',
    'engine-linking-arrows: src/engine/linking/link.ts → src/kernel/thing.ts',
    'engines-by-their-face: src/taxonomy/lexicon.ts → src/engine/linking/inner.ts',
    'drivers-only-in-store: src/actions/freezeReport.ts → kysely',
    'pure-rooms-import-no-outside: src/need/need.ts → fs',
    'report-documents-are-pure: src/reports/compare.ts → fs',
    'no-circles: src/kernel/a.ts → src/kernel/b.ts → src/kernel/a.ts',
    'no-tests-in-the-product: src/cli/link.ts → src/cli/link.test.ts',
  ];

  it('would be seen broken by one planted offender of each kind, and by nothing else', { timeout: 60_000 }, () => {
    const thing = 'export interface Thing { readonly code: string }';
    const readsFiles = "import { readFileSync } from 'node:fs';\nexport const read = readFileSync;";
    const found = violationsAmong({
      'src/kernel/thing.ts': thing,
      'src/taxonomy/thing.ts': thing,
      'src/api/thing.ts': thing,
      'src/kernel/up.ts': "import type { Thing } from '../taxonomy/thing.ts';\nexport type Up = Thing;",
      'src/web/page.tsx': "import '../api/thing.ts';",
      'src/engine/linking/link.ts': "import '../../kernel/thing.ts';",
      'src/engine/linking/inner.ts': thing,
      'src/engine/linking/index.ts': "export type { Thing } from './inner.ts';",
      'src/taxonomy/face.ts': "export type { Thing } from '../engine/linking/index.ts';",
      'src/taxonomy/lexicon.ts': "export type { Thing } from '../engine/linking/inner.ts';",
      'src/actions/freezeReport.ts': "import { Kysely } from 'kysely';\nexport const db = Kysely;",
      'src/need/need.ts': readsFiles,
      'src/reports/compare.ts': readsFiles,
      'src/reports/pdf.ts': readsFiles,
      'src/need/need.test.ts': `${readsFiles}\nimport '../api/thing.ts';`,
      'src/kernel/a.ts': "import type { B } from './b.ts';\nexport interface A { b: B }",
      'src/kernel/b.ts': "import type { A } from './a.ts';\nexport interface B { a: A }",
      'src/cli/link.ts': "import './link.test.ts';",
      'src/cli/link.test.ts': thing,
    });
    expect(found.toSorted()).toEqual([...violations, UNINSTALLED].toSorted());
  });
});
