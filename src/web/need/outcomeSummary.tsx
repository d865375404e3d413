import { OUTCOMES, type Outcome } from '../../evidence/judgement.ts';
import { scopedHref } from '../kit/href.ts';
import { OutcomeTag } from '../kit/outcomeTag.tsx';
import { usePage } from '../kit/page.ts';
import { formatNumber } from '../words/format.ts';
import { needWords } from '../words/need.ts';

/** How many occupation groups have each outcome; each a link to them. */
export function OutcomeSummary({ counts, path = '/behov' }: { counts: Record<Outcome, number>; path?: string }) {
  const { language, url } = usePage();
  const words = needWords[language];
  return (
    <ul class="outcome-summary" aria-label={words.summary}>
      {OUTCOMES.map((outcome) => (
        <li>
          <a href={scopedHref(url, `${path}?outcome=${outcome}`)}>
            <span class="outcome-count">{formatNumber(counts[outcome], language)}</span>
            <OutcomeTag outcome={outcome} />
          </a>
        </li>
      ))}
    </ul>
  );
}
