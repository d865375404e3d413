/** The name of an occupation group inside a sentence: small first letter, but not in abbreviations (`IT-…`, `VVS-…`). */
export function inSentence(label: string): string {
  return /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}
