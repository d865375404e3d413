import type { Child } from 'hono/jsx';

export interface MarkedSpan {
  /** UTF-16 offsets into the text; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  /** E.g. `occupation`, `skill`: the class `mark-<kind>`. */
  readonly kind: string;
  /** E.g. `negated`: the class `mark-is-<tone>` beside that of the kind. */
  readonly tone?: string;
  /** What the words were taken to mean. */
  readonly title: string;
  readonly href?: string;
}

/**
 * A text with the concepts found in it marked, line breaks kept.
 * Spans may come in any order but must lie inside the text and not overlap; else it throws a RangeError.
 */
export function MarkedText({ text, spans }: { text: string; spans: readonly MarkedSpan[] }) {
  const pieces: Child[] = [];
  let at = 0;
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    if (span.start < at || span.end <= span.start || span.end > text.length)
      throw new RangeError(`Span ${span.start}–${span.end} overlaps another or lies outside the text (${text.length})`);
    pieces.push(text.slice(at, span.start), <Marked span={span} words={text.slice(span.start, span.end)} />);
    at = span.end;
  }
  pieces.push(text.slice(at));
  return <div class="marked-text">{pieces}</div>;
}

function Marked({ span, words }: { span: MarkedSpan; words: string }) {
  return (
    <mark class={`mark-${span.kind}${span.tone ? ` mark-is-${span.tone}` : ''}`} title={span.title}>
      {span.href ? <a href={span.href}>{words}</a> : words}
    </mark>
  );
}
