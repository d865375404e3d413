import { type Language, localText } from '../../kernel/text.ts';
import type { Offering } from '../../offering/offering.ts';
import { DefinitionList } from '../kit/definitionList.tsx';
import { scopedHref } from '../kit/href.ts';
import { usePage } from '../kit/page.ts';
import { formatDate, formatNumber, formatPercent } from '../words/format.ts';
import { offeringPageWords } from '../words/offeringPage.ts';
import { placeNames } from './offeringParts.tsx';
import type { OfferingView } from './readOffering.ts';

/** Provider, place, time, places, pace, extent, source; what the source does not say is said to be missing. */
export function OfferingFacts({ view: { record, areas } }: { view: OfferingView }) {
  const { language, url } = usePage();
  const words = offeringPageWords[language];
  const { offering, source, version } = record;
  const { fact } = words;
  const { places, pace, credits } = offering;
  return (
    <DefinitionList
      entries={[
        [fact.provider, offering.provider],
        [fact.where, placeNames(offering, areas, words.distance).join(', ') || null],
        [fact.when, timeText(offering, language)],
        [fact.places, places === null ? null : formatNumber(places, language)],
        [fact.pace, pace === null ? null : formatPercent(pace, language)],
        [fact.credits, credits && creditsText(credits, language)],
        [fact.subject, offering.subject],
        [fact.language, offering.language && words.languages[offering.language]],
        [
          fact.source,
          <>
            <a href={scopedHref(url, `/kallor/${encodeURIComponent(source.id)}`)}>
              {localText(source.title, language)}
            </a>
            {version && `, ${formatDate(version.retrievedAt.toISOString(), language)}`}
          </>,
        ],
      ]}
    />
  );
}

function timeText({ startsOn, endsOn }: Offering, language: Language): string | null {
  const words = offeringPageWords[language];
  if (!startsOn) return null;
  const from = formatDate(startsOn, language);
  return endsOn ? words.fromTo(from, formatDate(endsOn, language)) : words.from(from);
}

/** Systems of credits that we have no word for stand as the source writes them. */
function creditsText({ amount, system }: NonNullable<Offering['credits']>, language: Language): string {
  const systems: Readonly<Record<string, string>> = offeringPageWords[language].creditSystems;
  return `${formatNumber(amount, language, Number.isInteger(amount) ? 0 : 1)} ${systems[system] ?? system}`;
}
