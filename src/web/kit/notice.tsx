import type { Child } from 'hono/jsx';
import { partWords } from '../words/parts.ts';
import { Icon } from './icon.tsx';
import { usePage } from './page.ts';

interface NoticeProps {
  readonly kind: 'info' | 'success' | 'warning' | 'danger';
  readonly title?: string;
  /** True for the answer to what the reader just did: it is read out at once. */
  readonly live?: boolean;
  readonly children?: Child;
}

/** Something the reader should know here: colour, icon and word say the same. */
export function Notice({ kind, title, live, children }: NoticeProps) {
  const { language } = usePage();
  return (
    <div class={`notice notice-${kind}`} role={live ? (kind === 'danger' ? 'alert' : 'status') : undefined}>
      <Icon name={kind} />
      <div>
        <p class="notice-title">{title ?? partWords[language].notice[kind]}</p>
        <div class="notice-text">{children}</div>
      </div>
    </div>
  );
}
