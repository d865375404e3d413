import { createHash } from 'node:crypto';
import { brotliCompressSync, constants } from 'node:zlib';

/** A rendered page as bytes, ready to be sent. */
export interface CachedPage {
  readonly body: Uint8Array<ArrayBuffer>;
  /** The same in Brotli. */
  readonly packed: Uint8Array<ArrayBuffer>;
  readonly etag: string;
}

/** Bytes kept in all: hundreds of reports. The page read longest ago goes first. */
const MOST_BYTES = 64 * 1024 * 1024;

/** Pages that never change under their key, kept in memory. */
export function pageCache(mostBytes = MOST_BYTES) {
  const pages = new Map<string, CachedPage>();
  let bytes = 0;
  const sizeOf = ({ body, packed }: CachedPage) => body.length + packed.length;

  return {
    find(key: string): CachedPage | undefined {
      const page = pages.get(key);
      if (!page) return undefined;
      pages.delete(key);
      pages.set(key, page);
      return page;
    },
    keep(key: string, html: string): CachedPage {
      const page = packPage(html);
      const former = pages.get(key);
      if (former) bytes -= sizeOf(former);
      pages.delete(key);
      pages.set(key, page);
      bytes += sizeOf(page);
      for (const [oldest, old] of pages) {
        if (bytes <= mostBytes || oldest === key) break;
        pages.delete(oldest);
        bytes -= sizeOf(old);
      }
      return page;
    },
    get size() {
      return pages.size;
    },
  };
}

function packPage(html: string): CachedPage {
  const body = new Uint8Array(Buffer.from(html, 'utf8'));
  const packed = brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } });
  return {
    body,
    packed: new Uint8Array(packed),
    etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
  };
}
