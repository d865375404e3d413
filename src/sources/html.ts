const ENTITIES: Readonly<Record<string, string>> = {
  ...{
    nbsp: ' ',
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    shy: '',
    ndash: '–',
    mdash: '—',
    hellip: '…',
    bull: '•',
  },
  ...{
    aring: 'å',
    auml: 'ä',
    ouml: 'ö',
    Aring: 'Å',
    Auml: 'Ä',
    Ouml: 'Ö',
    eacute: 'é',
    Eacute: 'É',
    uuml: 'ü',
    rsquo: '’',
  },
  ...{ lsquo: '‘', rdquo: '”', ldquo: '“', middot: '·', deg: '°', euro: '€', frac12: '½', sect: '§' },
};

const HIDDEN = /<(script|style)\b[^>]{0,500}>[\s\S]*?<\/\1\s*>/gi;
const COMMENT = /<!--[\s\S]*?-->/g;
const BREAK = /<\/?(?:p|br|div|li|ul|ol|h[1-6]|tr|table|section|article|blockquote|dt|dd)\b[^<>]{0,2000}>/gi;
const TAG = /<\/?[a-z][^<>]{0,2000}>/gi;

/**
 * The readable text of an HTML fragment: block elements become line breaks, other markup disappears, entities are
 * resolved. Text without markup comes out as it went in, apart from spaces.
 */
export function plainText(html: string): string {
  const text = html.includes('<')
    ? html.replace(HIDDEN, ' ').replace(COMMENT, ' ').replace(BREAK, '\n').replace(TAG, '')
    : html;
  return text
    .replace(/&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z]\w{1,9}));/g, entity)
    .replace(/[ \t\u00a0]+/g, ' ')
    .replace(/ ?\r?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function entity(match: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) return Object.hasOwn(ENTITIES, name) ? (ENTITIES[name] as string) : match;
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
  return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : match;
}
