import type { Outcome } from '../../evidence/judgement.ts';
import { evidenceWords } from '../words/evidence.ts';
import { usePage } from './page.ts';

/** A shape for each outcome, so that colour is never alone: falls short, level, spills over, unknown. */
const SHAPES: Readonly<Record<Outcome, string>> = {
  shortage: 'M8 14 1.5 3h13z',
  balance: 'M2 4.5h12v2.5H2zM2 9h12v2.5H2z',
  surplus: 'M8 2l6.5 11h-13z',
  insufficient: 'M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 0 0 0-11z',
};

/** What may be concluded: brist, balans, överskott or otillräckligt underlag. */
export function OutcomeTag({ outcome, size }: { outcome: Outcome; size?: 'large' }) {
  const { language } = usePage();
  return (
    <span class={`outcome outcome-${outcome}${size ? ` outcome-${size}` : ''}`}>
      <svg viewBox="0 0 16 16" width="12" height="12" aria-hidden="true" focusable="false">
        <path d={SHAPES[outcome]} />
      </svg>
      {evidenceWords[language].outcome[outcome]}
    </span>
  );
}
