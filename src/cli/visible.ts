/** What moves the cursor, colours the screen or turns the direction of writing, and the breaks of lines. */
const UNSEEN = /[\p{Cc}\u2028\u2029\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;
const GRAPHEMES = new Intl.Segmenter('sv');

/**
 * Text of somebody's file as it may stand in a line on a terminal: what cannot be seen is written as its code
 * (`\u{1b}`), so that an id can neither break a row in two nor write over what stands above. Twice is as good as once.
 */
export function visible(text: string): string {
  return text.replace(UNSEEN, (unseen) => `\\u{${unseen.charCodeAt(0).toString(16)}}`);
}

/** Columns that a text takes on a terminal: one a character as people count them, two an emoji. */
export function widthOf(text: string): number {
  if (/^[\x20-\xff]*$/.test(text)) return text.length;
  let width = 0;
  for (const { segment } of GRAPHEMES.segment(text)) width += /\p{Emoji_Presentation}/u.test(segment) ? 2 : 1;
  return width;
}
