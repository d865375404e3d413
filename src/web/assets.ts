import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { Hono } from 'hono';

/** Cascade order: later files may refine earlier ones. */
const STYLES = [
  'tokens',
  'base',
  'layout',
  'table',
  'form',
  'figures',
  'parts',
  'chart',
  'report',
  'reportWork',
  'pages',
  'print',
];
const SCRIPTS = ['filterRows', 'copyLink', 'livePart', 'openPanel'];
/** Optical sizes for the Latin letters every page has; the rare extended letters get by without. */
const FONTS = { 'inter-latin': 'inter-latin-opsz-normal', 'inter-latin-ext': 'inter-latin-ext-wght-normal' };

interface Asset {
  readonly type: string;
  readonly body: Uint8Array<ArrayBuffer>;
  /** The same in Brotli, where that is smaller. */
  readonly packed: Uint8Array<ArrayBuffer> | null;
}

const files = new Map<string, Asset>();

/** The program runs from `src` in tests and from a bundle elsewhere: the style folder is found by walking up. */
function webFolder(): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, 'src/web/style/tokens.css'))) {
    if (folder === dirname(folder))
      throw new Error('src/web/style not found above the program; run from a full checkout');
    folder = dirname(folder);
  }
  return join(folder, 'src/web');
}

/** Keeps the bytes under a name that holds their hash, so that browsers may keep them for ever. */
function keep(name: string, type: string, body: Buffer): string {
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 10);
  const dot = name.lastIndexOf('.');
  const file = `${name.slice(0, dot)}-${hash}${name.slice(dot)}`;
  const packed = type.startsWith('font/') ? null : new Uint8Array(brotliCompressSync(body));
  files.set(file, { type, body: new Uint8Array(body), packed });
  return `/assets/${file}`;
}

function joined(folder: string, names: readonly string[], extension: string): string {
  return names.map((name) => readFileSync(join(webFolder(), folder, `${name}.${extension}`), 'utf8')).join('\n');
}

function keepFonts(): Record<string, string> {
  const { resolve } = createRequire(import.meta.url);
  const read = (file: string) => readFileSync(resolve(`@fontsource-variable/inter/files/${file}.woff2`));
  return Object.fromEntries(
    Object.entries(FONTS).map(([name, file]) => [name, keep(`${name}.woff2`, 'font/woff2', read(file))]),
  );
}

function keepAll() {
  const fonts = keepFonts();
  const css = joined('style', STYLES, 'css').replace(/asset:([\w-]+)/g, (_, name: string) => fonts[name] ?? name);
  return {
    font: fonts['inter-latin'] ?? '',
    style: keep('kraftsam.css', 'text/css; charset=utf-8', Buffer.from(css)),
    script: keep('kraftsam.js', 'text/javascript; charset=utf-8', Buffer.from(joined('enhance', SCRIPTS, 'js'))),
    icon: keep('icon.svg', 'image/svg+xml', readFileSync(join(webFolder(), 'style/icon.svg'))),
  };
}

/** Addresses of the bundled files, each with its hash in the name. */
export const assets = keepAll();

/** Serves `/assets/…` from memory. */
export function assetRoutes(): Hono {
  return new Hono().get('/assets/:file', (c) => {
    const asset = files.get(c.req.param('file'));
    if (!asset) return c.notFound();
    c.header('Content-Type', asset.type);
    c.header('Cache-Control', 'public, max-age=31536000, immutable');
    if (!asset.packed) return c.body(asset.body);
    c.header('Vary', 'Accept-Encoding');
    if (!/\bbr\b/.test(c.req.header('accept-encoding') ?? '')) return c.body(asset.body);
    c.header('Content-Encoding', 'br');
    return c.body(asset.packed);
  });
}
