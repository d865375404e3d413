import type { Outcome } from '../outcome.ts';

/**
 * The value of a JSON text; where it is none, the line and column of what is wrong. `JSON.parse` words its errors as
 * each engine pleases and often without a position, so only a text that it refuses is walked once more, token by token.
 */
export function parseJson(text: string): Outcome<unknown> {
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  try {
    return { ok: true, value: JSON.parse(start === 0 ? text : text.slice(start)) as unknown };
  } catch {
    const { at, expected } = faultIn(text, start);
    const before = text.slice(0, at);
    const line = before.split('\n').length;
    const where = `line ${line}, column ${at - before.lastIndexOf('\n')}`;
    const found = at >= text.length ? 'end' : JSON.stringify(text.slice(at, at + 20).split('\n', 1)[0]);
    return { ok: false, problems: [{ code: 'text-unreadable', where, found, expected }] };
  }
}

/** A whole token; a text or number that is cut off or malformed is none. */
const TOKEN =
  /[{}[\]:,]|"(?:[ !#-[\]-\uFFFF]|\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const BLANKS = /[ \t\r\n]*/y;

/** What may come next; `value-or-end` only at the start of a list, `name-or-end` of an object. */
type Next = 'value' | 'value-or-end' | 'name' | 'name-or-end' | ':' | ', or end' | 'end';

/** The first token that may not stand where it stands. A loop with its own stack: depth cannot overflow it. */
function faultIn(text: string, start: number): { readonly at: number; readonly expected: string } {
  const open: string[] = [];
  let next: Next = 'value';
  let at = start;
  for (;;) {
    BLANKS.lastIndex = at;
    at += BLANKS.exec(text)![0].length;
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(text)?.[0];
    const after: Next | undefined = token === undefined ? undefined : follow(token, next, open);
    if (token === undefined || after === undefined) return { at, expected: next };
    next = after;
    at += token.length;
  }
}

/** What may follow `token`; undefined where it may not stand. */
function follow(token: string, next: Next, open: string[]): Next | undefined {
  const isValueNext = next === 'value' || next === 'value-or-end';
  const isNameNext = next === 'name' || next === 'name-or-end';
  switch (token) {
    case '{':
    case '[':
      if (!isValueNext) return undefined;
      open.push(token);
      return token === '{' ? 'name-or-end' : 'value-or-end';
    case '}':
    case ']': {
      const isOpen = open.at(-1) === (token === '}' ? '{' : '[');
      const mayEnd = next === ', or end' || next === (token === '}' ? 'name-or-end' : 'value-or-end');
      if (!isOpen || !mayEnd) return undefined;
      open.pop();
      return afterValue(open);
    }
    case ':':
      return next === ':' ? 'value' : undefined;
    case ',':
      if (next !== ', or end') return undefined;
      return open.at(-1) === '{' ? 'name' : 'value';
    default:
      if (isNameNext) return token.startsWith('"') ? ':' : undefined;
      return isValueNext ? afterValue(open) : undefined;
  }
}

function afterValue(open: readonly string[]): Next {
  return open.length === 0 ? 'end' : ', or end';
}
