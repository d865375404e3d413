#!/usr/bin/env node
// Bundles src/ into dist/<digest of the sources>/ and lets dist/main.mjs point there. Plain JavaScript, so that a
// checkout can be started without a build step. Alone: `node bin/build.js`.
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const source = join(root, 'src');
const dist = join(root, 'dist');

/** Bundles that another process may still be loading pages from are kept this long. */
const KEPT_MS = 24 * 60 * 60 * 1000;

/**
 * The file to start, bundled now if any source has changed. Each state of the sources has a folder of its own, made
 * beside its place and renamed: two processes that start at once, or one that runs on, never see half a bundle.
 */
export async function ensureBundle() {
  const folder = join(dist, digestOfSources());
  if (!existsSync(folder)) await bundle(folder);
  pointTo(folder);
  return join(folder, 'main.mjs');
}

/** Names, times and sizes: noticed are changes, removals and files that an older commit brought back. */
function digestOfSources() {
  const digest = createHash('sha256');
  const files = [join(root, 'package.json'), fileURLToPath(import.meta.url), ...filesBelow(source)];
  for (const file of files) {
    const { mtimeMs, size } = statSync(file);
    digest.update(`${relative(root, file)}\0${mtimeMs}\0${size}\n`);
  }
  return digest.digest('hex').slice(0, 16);
}

function filesBelow(folder) {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name));
  return files.map((entry) => join(entry.parentPath, entry.name)).sort();
}

async function bundle(folder) {
  const { build, stop } = createRequire(import.meta.url)('esbuild');
  const draft = `${folder}.${randomBytes(4).toString('hex')}`;
  const entries = {
    main: join(source, 'main.ts'),
    chdbServer: join(source, 'embedded', 'chdbServer.ts'),
    linkWorker: join(source, 'actions', 'linkWorker.ts'),
    allocateWorker: join(source, 'actions', 'allocateWorker.ts'),
  };
  try {
    await build({
      entryPoints: Object.entries(entries).map(([out, file]) => ({ in: file, out })),
      outdir: draft,
      absWorkingDir: root,
      bundle: true,
      splitting: true,
      format: 'esm',
      platform: 'node',
      target: 'node24',
      packages: 'external',
      sourcemap: true,
      jsx: 'automatic',
      jsxImportSource: 'hono/jsx',
      outExtension: { '.js': '.mjs' },
      chunkNames: 'chunk-[hash]',
      loader: { '.sql': 'text', '.css': 'text', '.typ': 'text', '.svg': 'text' },
      logLevel: 'silent',
    });
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    // Another process bundled the same sources first.
    if (!existsSync(folder)) throw error;
  } finally {
    // Its helper process would otherwise live as long as what is started now.
    stop();
  }
  removeOld(folder);
}

function removeOld(current) {
  for (const entry of readdirSync(dist, { withFileTypes: true })) {
    const path = join(dist, entry.name);
    const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (entry.isDirectory() && path !== current && age > KEPT_MS) rmSync(path, { recursive: true, force: true });
  }
}

function pointTo(folder) {
  const pointer = join(dist, 'main.mjs');
  const text = `import './${relative(dist, folder)}/main.mjs';\n`;
  if (existsSync(pointer) && readFileSync(pointer, 'utf8') === text) return;
  mkdirSync(dist, { recursive: true });
  const draft = `${pointer}.${randomBytes(4).toString('hex')}`;
  writeFileSync(draft, text);
  renameSync(draft, pointer);
}

if (process.argv[1] && fileURLToPath(import.meta.url) === process.argv[1]) {
  const began = performance.now();
  const file = await ensureBundle();
  process.stdout.write(`${relative(process.cwd(), file)} in ${Math.round(performance.now() - began)} ms\n`);
}
