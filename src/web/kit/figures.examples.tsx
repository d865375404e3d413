import { OUTCOMES } from '../../evidence/judgement.ts';
import type { Examples } from '../gallery/example.ts';
import { ADS_FIGURE, ADS_SOURCE, FORECAST_SOURCE, MISSING_FIGURE, TAUGHT_FIGURE } from '../gallery/sampleData.ts';
import { Change, KeyFigure, KeyFigures } from './keyFigure.tsx';
import { OutcomeTag } from './outcomeTag.tsx';
import { SourceList, SourceNote } from './source.tsx';

export const figureExamples: Examples = {
  component: 'KeyFigure, OutcomeTag, Change, SourceNote, SourceList',
  purpose: 'Tal att minnas, vad de tyder på och var de kommer ifrån.',
  states: [
    {
      name: 'nyckeltal: med osäkerhet och förändring, från två källor, utan uppgift',
      show: () => (
        <KeyFigures>
          <KeyFigure label="Efterfrågan 2024" figure={ADS_FIGURE} change={{ percent: 14.2, since: 'mot 2023' }} />
          <KeyFigure
            label="Kompetenser som lärs ut"
            figure={TAUGHT_FIGURE}
            change={{ percent: -3, since: 'mot 2023' }}
          />
          <KeyFigure label="Utbildningsplatser" figure={MISSING_FIGURE} />
        </KeyFigures>
      ),
    },
    {
      name: 'bedömningar',
      show: () => (
        <p>
          {OUTCOMES.map((outcome) => (
            <>
              <OutcomeTag outcome={outcome} />{' '}
            </>
          ))}
          <OutcomeTag outcome="shortage" size="large" />
        </p>
      ),
    },
    {
      name: 'förändringar',
      show: () => (
        <p>
          <Change percent={8} since="mot 2023" /> <Change percent={-31} /> <Change percent={0} />
        </p>
      ),
    },
    {
      name: 'källor',
      show: () => (
        <>
          <SourceNote sources={[ADS_SOURCE, FORECAST_SOURCE]} />
          <SourceList sources={[ADS_SOURCE, FORECAST_SOURCE]} />
        </>
      ),
    },
  ],
};
