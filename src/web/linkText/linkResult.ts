import type { ExplainedText, TextToLink } from '../../actions/explainText.ts';

/** Longest text the page takes, in UTF-16 code units: some ten ads. */
export const MOST_CHARACTERS = 50_000;

/** A text and what came of it. */
export interface LinkResult {
  readonly input: TextToLink;
  readonly explained: ExplainedText;
}

/** Where a mention's explanation stands on the page. */
export function mentionAnchor(index: number): string {
  return `traff-${index + 1}`;
}
