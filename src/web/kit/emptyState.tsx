import type { Child } from 'hono/jsx';
import { partWords } from '../words/parts.ts';
import { usePage } from './page.ts';

interface EmptyStateProps {
  readonly title?: string;
  /** What belongs here, and what to do first. */
  readonly children?: Child;
  /** The first thing to do, as a link. */
  readonly action?: { readonly text: string; readonly href: string };
}

/** What a page says when it has nothing to show: never only "no results". */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  const { language } = usePage();
  return (
    <div class="empty">
      <svg class="empty-picture" viewBox="0 0 96 64" width="96" height="64" aria-hidden="true" focusable="false">
        <path class="empty-ground" d="M4 60h88" />
        <path class="empty-stem" d="M48 60V30" />
        <path class="empty-leaf" d="M48 40c-12 0-18-6-18-16 12 0 18 6 18 16Z" />
        <path class="empty-leaf-2" d="M48 32c0-12 6-18 16-18 0 12-6 18-16 18Z" />
      </svg>
      <h2>{title ?? partWords[language].empty}</h2>
      <div class="empty-text">{children}</div>
      {action && (
        <a class="button" href={action.href}>
          {action.text}
        </a>
      )}
    </div>
  );
}
