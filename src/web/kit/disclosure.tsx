import type { Child } from 'hono/jsx';

/** Details for those who want them; opens without JavaScript, and prints opened. */
export function Disclosure({ summary, open, children }: { summary: Child; open?: boolean; children?: Child }) {
  return (
    <details class="disclosure" open={open}>
      <summary>{summary}</summary>
      <div class="disclosure-content">{children}</div>
    </details>
  );
}
