import type { OccupationEvidence } from '../../evidence/occupationEvidence.ts';
import { isMonth, monthAt, monthIndex } from '../../kernel/period.ts';
import { type Language, localText } from '../../kernel/text.ts';
import { LineChart } from '../kit/chart/lineChart.tsx';
import type { LineSeries } from '../kit/chart/monthScale.ts';
import { Section } from '../kit/heading.tsx';
import { KeyFigure, KeyFigures } from '../kit/keyFigure.tsx';
import { usePage } from '../kit/page.ts';
import { evidenceWords } from '../words/evidence.ts';
import { formatChange, formatNumber, formatPercentChange } from '../words/format.ts';
import { needWords } from '../words/need.ts';
import { occupationWords } from '../words/occupation.ts';
import { inSentence } from './inSentence.ts';
import { isCertain } from './occupationList.ts';

/** How much is asked for, by each source for itself, and what leads there. */
export function DemandSection({ evidence }: { evidence: OccupationEvidence }) {
  const { language } = usePage();
  const words = occupationWords[language].demand;
  const changed = evidence.change.provenance[0]?.sourceId;
  return (
    <Section id="efterfragan" title={words.title}>
      <KeyFigures>
        {evidence.demand.map((figure) => {
          const source = figure.provenance[0];
          const percent = source?.sourceId === changed ? evidence.change.value : null;
          const { uncertainty } = evidence.change;
          return (
            <KeyFigure
              label={words.adsIn(source ? localText(source.title, language) : figure.indicator)}
              figure={figure}
              {...(percent !== null && { change: { percent, since: words.since } })}
            >
              {percent !== null && uncertainty && (
                <p class="key-figure-uncertainty">
                  {words.changeBetween(
                    formatChange(uncertainty.low, language),
                    formatPercentChange(uncertainty.high, language),
                  )}
                  {!isCertain(evidence.change) && `, ${needWords[language].notCertain}`}
                </p>
              )}
            </KeyFigure>
          );
        })}
        <KeyFigure label={words.offerings} figure={evidence.offerings} />
        <KeyFigure label={words.places} figure={evidence.places} />
      </KeyFigures>
      <Trend evidence={evidence} />
    </Section>
  );
}

function Trend({ evidence }: { evidence: OccupationEvidence }) {
  const { language } = usePage();
  const words = occupationWords[language].demand;
  const monthly = evidence.overTime.filter(({ points }) => points.some(({ period }) => isMonth(period)));
  return (
    <>
      {monthly.length === 0 ? (
        <p>{words.noTrend}</p>
      ) : (
        <LineChart
          id="utveckling"
          title={words.trend}
          description={words.trendText(inSentence(evidence.group.label), evidence.area.name)}
          sources={monthly.map(({ source }) => source)}
          measure={{ unit: evidenceWords[language].unit.ads }}
          series={monthlySeries(monthly, language)}
        />
      )}
      {yearlySentences(evidence, language).map((sentence) => (
        <p>{sentence}</p>
      ))}
    </>
  );
}

/** Every line gets the same months, so that a source that began later starts in its place; before that it is missing. */
export function monthlySeries(overTime: OccupationEvidence['overTime'], language: Language): LineSeries[] {
  const months = overTime.flatMap(({ points }) => points.map(({ period }) => period)).filter(isMonth);
  const indices = months.map(monthIndex);
  const [first, last] = [Math.min(...indices), Math.max(...indices)];
  const all = Array.from({ length: last - first + 1 }, (_, at) => monthAt(first + at));
  return overTime.map(({ source, points }) => {
    const known = new Map(points.map(({ period, ads }) => [period, ads]));
    return {
      label: localText(source.title, language),
      points: all.map((month) => ({ month, value: known.get(month) ?? null })),
    };
  });
}

/** A source that counts whole years has no line between them. */
function yearlySentences({ overTime }: OccupationEvidence, language: Language): string[] {
  return overTime.flatMap(({ source, points }) =>
    points.flatMap(({ period, ads }) =>
      /^\d{4}$/.test(period) && ads !== null
        ? [
            occupationWords[language].demand.yearly(
              localText(source.title, language),
              period,
              formatNumber(ads, language),
            ),
          ]
        : [],
    ),
  );
}
