import type { HtmlEscapedString } from 'hono/utils/html';

/**
 * The HTML of what a component returns. A component of ours has all it shows when it is called; one that waits for
 * something would be a bug.
 */
export function htmlOf(content: HtmlEscapedString | Promise<HtmlEscapedString>): string {
  if (content instanceof Promise) throw new TypeError('This component waits for something: it has no HTML yet.');
  return String(content);
}
