import type { Figure } from '../../evidence/provenance.ts';
import { formatUncertainty } from '../kit/figureText.ts';
import { Change } from '../kit/keyFigure.tsx';
import { usePage } from '../kit/page.ts';
import { Missing } from '../kit/table.tsx';
import { needWords } from '../words/need.ts';
import { isCertain } from './occupationList.ts';

/** A change with its interval behind it; one that may be chance says so. */
export function ChangeCell({ change }: { change: Figure }) {
  const { language } = usePage();
  if (change.value === null) return <Missing />;
  return (
    <span class={isCertain(change) ? undefined : 'uncertain'} title={formatUncertainty(change, language) ?? undefined}>
      <Change percent={change.value} />
      {!isCertain(change) && <span class="uncertain-note">{needWords[language].notCertain}</span>}
    </span>
  );
}
