import type { Child } from 'hono/jsx';

interface PageHeadingProps {
  readonly title: string;
  /** Small words above the title: what kind of thing this is. */
  readonly kicker?: Child;
  /** One or two sentences: what the page answers. */
  readonly lead?: Child;
  /** Links and buttons that concern the whole page. */
  readonly actions?: Child;
}

/** The `<h1>` of a page with its lead. */
export function PageHeading({ title, kicker, lead, actions }: PageHeadingProps) {
  return (
    <div class="page-heading">
      <div>
        {kicker && <p class="kicker">{kicker}</p>}
        <h1>{title}</h1>
        {lead && <p class="lead">{lead}</p>}
      </div>
      {actions && <div class="actions">{actions}</div>}
    </div>
  );
}

interface SectionProps {
  readonly id: string;
  readonly title: string;
  readonly lead?: Child;
  readonly children?: Child;
}

/** A part of a page under an `<h2>`, reachable by `#id`. */
export function Section({ id, title, lead, children }: SectionProps) {
  return (
    <section class="section" id={id} aria-labelledby={`${id}-rubrik`}>
      <h2 id={`${id}-rubrik`}>{title}</h2>
      {lead && <p class="section-lead">{lead}</p>}
      {children}
    </section>
  );
}
