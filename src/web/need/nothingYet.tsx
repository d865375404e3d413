import { EmptyState } from '../kit/emptyState.tsx';
import { usePage } from '../kit/page.ts';
import { needWords } from '../words/need.ts';

/** What pages about needs say before anything has been imported. */
export function NothingYet() {
  const { language } = usePage();
  const words = needWords[language];
  return (
    <EmptyState title={words.emptyTitle} action={{ text: words.emptyAction, href: '/kallor' }}>
      <p>{words.emptyText}</p>
    </EmptyState>
  );
}
