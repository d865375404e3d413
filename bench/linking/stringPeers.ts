/** Matchers over JavaScript strings: the naive lines that everyone writes first, and the best package of npm. */
import { AhoCorasick } from '@monyone/aho-corasick/fast';
import { type Found, IS_WORD, leftmostLongest } from './bounded.ts';

export type StringMatcher = (text: string) => Found[];

/** At each word, looks up the text of every length down from the longest term's. */
export function naiveMatcher(terms: readonly string[]): StringMatcher {
  const known = new Map(terms.map((term, number) => [term, number]));
  const longest = terms.reduce((most, term) => Math.max(most, term.split(/[ -]/).length), 1);
  return (text) => {
    const tokens = [...text.matchAll(/[\p{L}\p{N}]+[+#]*/gu)];
    const ends = tokens.map(({ 0: word, index }) => index + word.length);
    const found: Found[] = [];
    for (let i = 0; i < tokens.length; i++)
      for (let last = Math.min(i + longest, tokens.length) - 1; last >= i; last--) {
        const start = tokens[i]!.index;
        const term = known.get(text.slice(start, ends[last]));
        if (term === undefined) continue;
        found.push({ start, end: ends[last]!, term });
        i = last;
        break;
      }
    return found;
  };
}

/** `@monyone/aho-corasick`: every occurrence of every term, then the filter. */
export function ahoCorasickMatcher(terms: readonly string[]): StringMatcher {
  const automaton = new AhoCorasick([...terms]);
  const numbers = new Map(terms.map((term, number) => [term, number]));
  const isWord = (unit: number): boolean => IS_WORD[unit] === 1;
  return (text) => {
    const bounded: Found[] = [];
    for (const { begin, end, keyword } of automaton.matchInText(text)) {
      if (begin > 0 && isWord(text.charCodeAt(begin - 1))) continue;
      if (end < text.length && isWord(text.charCodeAt(end))) continue;
      bounded.push({ start: begin, end, term: numbers.get(keyword)! });
    }
    return leftmostLongest(bounded);
  };
}
