/** A marked stretch in the offset space of linking: UTF-16 units of headline, two newlines and text. */
export interface PlacedSpan {
  readonly start: number;
  readonly end: number;
}

interface Marked {
  readonly start: number | null;
  readonly end: number | null;
  /** What was marked, where the file repeats it. */
  readonly surface: string | null;
}

const BREAK = 2;

/**
 * Brings marked stretches into the offset space of linking. Files count differently: from the headline or from the
 * text, in UTF-16 units (JavaScript, Java) or in characters (Python). Where the file repeats what was marked, the way
 * of counting that gives it back most often is taken; else UTF-16 from the headline where there is one. A text without
 * a headline of its own begins with it, as ads do that were saved as one text.
 */
export function placeSpans<T extends Marked>(
  given: { readonly headline: string | null; readonly text: string },
  marks: readonly T[],
): {
  input: { headline: string; text: string };
  spans: (T & PlacedSpan)[];
} {
  const split = given.headline === null ? splitHeadline(given.text) : null;
  const input = split ?? { headline: given.headline ?? '', text: given.text };
  const bodyStart = input.headline.length + BREAK;
  const joined = `${input.headline}\n\n${input.text}`;
  const fromText = (offset: number): number =>
    split
      ? offset < split.bodyAt
        ? Math.min(offset, split.headline.length)
        : offset - split.bodyAt + bodyStart
      : offset + bodyStart;
  const utf16 = (offset: number): number => offset;
  const ways = [
    ...(given.headline === null ? [] : [utf16, characters(joined)]),
    fromText,
    ...(/[\ud800-\udbff]/.test(given.text) ? [compose(characters(given.text), fromText)] : []),
  ];
  const placedBy = (way: (offset: number) => number): (T & PlacedSpan)[] =>
    marks.flatMap((mark) =>
      mark.start === null || mark.end === null ? [] : [{ ...mark, start: way(mark.start), end: way(mark.end) }],
    );
  const tried = ways.map(placedBy);
  const fits = (spans: readonly (T & PlacedSpan)[]): number =>
    spans.filter(({ start, end, surface }) => surface !== null && joined.slice(start, end) === surface).length;
  const spans = tried.reduce((best, other) => (fits(other) > fits(best) ? other : best));
  return { input: { headline: input.headline, text: input.text }, spans };
}

const LONGEST_HEADLINE = 150;

/** The first line as the headline, where it is short enough to be one. */
function splitHeadline(text: string): { headline: string; text: string; bodyAt: number } | null {
  const first = /^([^\n]*)\n\s*/.exec(text);
  const headline = first?.[1] ?? '';
  if (!first || headline.trim() === '' || headline.length > LONGEST_HEADLINE) return null;
  return { headline, text: text.slice(first[0].length), bodyAt: first[0].length };
}

/** From characters (code points) to UTF-16 units of `text`. */
function characters(text: string): (offset: number) => number {
  const starts: number[] = [];
  for (let i = 0; i < text.length; i += (text.codePointAt(i) ?? 0) > 0xffff ? 2 : 1) starts.push(i);
  return (offset) => starts[offset] ?? text.length;
}

function compose(first: (offset: number) => number, then: (offset: number) => number): (offset: number) => number {
  return (offset) => then(first(offset));
}
