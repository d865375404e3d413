import { isUtf8 } from 'node:buffer';
import type { OpenedSource } from './open.ts';
import { reject } from './reject.ts';
import { type Row, SourceError } from './records.ts';

/**
 * JSON documents too big to parse whole, and those that are not.
 *
 * JobStream's snapshot is one array of 300 MB. `itemSplitter` finds where its items begin and end by looking at each
 * byte once: depth of brackets, inside a string or not, after a backslash or not. Nothing else of JSON matters for
 * that, since in UTF-8 no byte of a longer character equals a bracket, quote, comma or backslash. Each item is then
 * parsed by itself, so that memory holds one item and a damaged item costs one reject.
 */
export interface RawItem {
  /** 0-based position in the array. */
  readonly index: number;
  /** Bytes consumed up to the end of the item. */
  readonly offset: number;
  /** The item's bytes with the spaces around it, or null when it was longer than allowed and thrown away. */
  readonly bytes: Buffer | null;
}

export interface ItemSplitter {
  /** The items that end in `chunk`. */
  push(chunk: Buffer): RawItem[];
  /** `not-array`: the first byte is not `[`. `open`: the array has not ended. `trailing`: something follows it. */
  state(): 'start' | 'not-array' | 'open' | 'closed' | 'trailing';
  /** The bytes of the item that the input broke off in. */
  unfinished(): { readonly index: number; readonly offset: number; readonly empty: boolean };
}

const [QUOTE, BACKSLASH, COMMA] = [0x22, 0x5c, 0x2c];
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];
const SPACE = 0x20;

/** Splits a top-level JSON array fed in pieces of any size; cut points never matter. */
export function itemSplitter(maxItemBytes: number): ItemSplitter {
  let state: ReturnType<ItemSplitter['state']> = 'start';
  let depth = 0;
  let inString = false;
  let escaped = false;
  let index = 0;
  let consumed = 0;
  let parts: Buffer[] = [];
  let held = 0;
  let solid = false;

  const keep = (piece: Buffer): void => {
    held += piece.length;
    if (held > maxItemBytes) parts = [];
    else if (piece.length > 0) parts.push(piece);
  };
  const finish = (offset: number): RawItem => {
    const item = { index, offset, bytes: held > maxItemBytes ? null : Buffer.concat(parts) };
    index += 1;
    parts = [];
    held = 0;
    solid = false;
    return item;
  };

  const push = (chunk: Buffer): RawItem[] => {
    const items: RawItem[] = [];
    let start = 0;
    for (let at = 0; at < chunk.length; at += 1) {
      const byte = chunk[at] as number;
      if (inString) {
        if (escaped) escaped = false;
        else if (byte === BACKSLASH) escaped = true;
        else if (byte === QUOTE) inString = false;
        continue;
      }
      if (state !== 'open') {
        if (byte <= SPACE) continue;
        if (state === 'start' && byte === OPEN_LIST) {
          state = 'open';
          start = at + 1;
          continue;
        }
        state = state === 'start' ? 'not-array' : 'trailing';
        break;
      }
      if (byte === QUOTE) inString = true;
      else if (byte === OPEN_LIST || byte === OPEN_OBJECT) depth += 1;
      else if (depth > 0 && (byte === CLOSE_LIST || byte === CLOSE_OBJECT)) depth -= 1;
      else if (depth === 0 && (byte === COMMA || byte === CLOSE_LIST)) {
        keep(chunk.subarray(start, at));
        // `[]` and `[ ]` hold no item; elsewhere nothing between two separators is an item that will not parse.
        if (byte === COMMA || solid || index > 0) items.push(finish(consumed + at));
        if (byte === CLOSE_LIST) state = 'closed';
        start = at + 1;
        continue;
      }
      if (byte > SPACE) solid = true;
    }
    if (state === 'open') keep(chunk.subarray(start));
    consumed += chunk.length;
    return items;
  };

  return { push, state: () => state, unfinished: () => ({ index, offset: consumed, empty: !solid }) };
}

const LONGEST_ITEM = 16 * 1024 * 1024;

export interface ItemOptions {
  /** Bytes of content that an earlier run got through; items that end there or before are passed over. */
  readonly after?: number;
  readonly maxItemBytes?: number;
}

/**
 * Streams the items of a JSON array. `line` of a row is the 1-based position of the item. Rejects: `item-too-large`,
 * `json-malformed`, `json-truncated`, `encoding-not-utf8`.
 * @throws SourceError `shape-unknown` when the document is not an array.
 */
export async function* readJsonArray(source: OpenedSource, options: ItemOptions = {}): AsyncGenerator<Row<unknown>> {
  const max = options.maxItemBytes ?? LONGEST_ITEM;
  const splitter = itemSplitter(max);
  for await (const chunk of source.chunks) {
    for (const item of splitter.push(chunk)) if (item.offset > (options.after ?? 0)) yield itemRow(item, max);
    if (splitter.state() === 'not-array')
      throw new SourceError('shape-unknown', `${source.location} is not a JSON list, which was expected here.`, {
        location: source.location,
      });
  }
  const { index, offset } = splitter.unfinished();
  const place = { line: index + 1, offset };
  if (splitter.state() === 'open')
    yield reject(place, '', 'json-truncated', `The input ends inside item ${index + 1}, before the list is closed`);
  if (splitter.state() === 'trailing')
    yield reject(place, '', 'json-malformed', 'Something follows the end of the list');
}

function itemRow(item: RawItem, max: number): Row<unknown> {
  const place = { line: item.index + 1, offset: item.offset };
  if (item.bytes === null)
    return reject(place, '', 'item-too-large', `Item ${place.line} holds more than ${max} bytes`);
  if (!isUtf8(item.bytes))
    return reject(place, '', 'encoding-not-utf8', `Item ${place.line} holds bytes that are not UTF-8`);
  try {
    return { kind: 'record', ...place, record: JSON.parse(item.bytes.toString('utf8')) };
  } catch (error) {
    return reject(
      place,
      '',
      'json-malformed',
      `Item ${place.line} is not JSON: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

/** Documents that are parsed whole are at most this big: the largest official one is 5.7 MB. */
const LARGEST_DOCUMENT = 64 * 1024 * 1024;

/**
 * Reads a whole JSON document of bounded size.
 * @throws SourceError `input-too-large`, `encoding-not-utf8`, `json-truncated`, `json-malformed`
 */
export async function readJsonDocument(source: OpenedSource, maxBytes = LARGEST_DOCUMENT): Promise<unknown> {
  const { location } = source;
  const parts: Buffer[] = [];
  let length = 0;
  for await (const chunk of source.chunks) {
    length += chunk.length;
    if (length > maxBytes)
      throw new SourceError(
        'input-too-large',
        `${location} holds more than ${maxBytes} bytes, too much to be the document that was expected.`,
        { location, maxBytes },
      );
    parts.push(chunk);
  }
  const bytes = Buffer.concat(parts);
  if (!isUtf8(bytes))
    throw new SourceError(
      'encoding-not-utf8',
      `${location} holds bytes that are not UTF-8. Save it as UTF-8 and import it again.`,
      { location },
    );
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const cut =
      /end of JSON|Unterminated|Expected .* after .* at position/.test(message) &&
      !/[}\]]\s*$/.test(bytes.subarray(-64).toString('latin1'));
    throw cut
      ? new SourceError('json-truncated', `${location} ends in the middle of its data. Fetch it again.`, {
          location,
          bytes: length,
        })
      : new SourceError('json-malformed', `${location} is not JSON: ${message.slice(0, 120)}.`, { location });
  }
}
