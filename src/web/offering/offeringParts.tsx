import type { OfferingSummary } from '../../store/offerings.ts';
import { scopedHref } from '../kit/href.ts';
import { usePage } from '../kit/page.ts';
import { offeringWords } from '../words/offering.ts';
import type { Names } from './readList.ts';

/** Names of more places than these make a row too high. */
const MOST_PLACES = 3;
const MOST_GROUPS = 2;

/** The address of an offering's page. */
export function offeringHref(id: string): string {
  return `/utbud/${encodeURIComponent(id)}`;
}

/** Where an offering is given: municipalities, else towns as the source names them, and whether at a distance. */
export function placeNames(
  { municipalities, towns, distance }: Pick<OfferingSummary, 'municipalities' | 'towns' | 'distance'>,
  areas: Names['areas'],
  distanceWord: string,
): string[] {
  const places = municipalities.length > 0 ? municipalities.map((code) => areas.get(code) ?? code) : [...towns];
  return distance ? [...places, distanceWord] : places;
}

/** The first places of an offering, and how many more there are. */
export function PlacesCell({ row, areas }: { row: OfferingSummary; areas: Names['areas'] }) {
  const { language } = usePage();
  const words = offeringWords[language];
  const names = placeNames(row, areas, words.distance);
  const rest = names.length - MOST_PLACES;
  return (
    <>
      {names.slice(0, MOST_PLACES).join(', ')}
      {rest > 0 && ` ${words.more(rest)}`}
    </>
  );
}

/** The occupation groups an offering leads to, surest first. */
export function GroupsCell({ codes, taxonomy }: { codes: readonly string[]; taxonomy: Names['taxonomy'] }) {
  const { language } = usePage();
  const words = offeringWords[language];
  const rest = codes.length - MOST_GROUPS;
  return (
    <>
      {codes.slice(0, MOST_GROUPS).map((code, index) => (
        <>
          {index > 0 && ', '}
          <GroupLink code={code} label={taxonomy?.ssykGroup(code)?.label ?? code} />
        </>
      ))}
      {rest > 0 && ` ${words.moreGroups(rest)}`}
    </>
  );
}

export function GroupLink({ code, label }: { code: string; label: string }) {
  const { url } = usePage();
  return <a href={scopedHref(url, `/behov/${code}`)}>{label}</a>;
}
