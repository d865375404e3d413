import type { Area } from '../../kernel/area.ts';
import { Figure } from '../kit/chart/figure.tsx';
import { MapLegend, MapPicture, type PaintOf } from '../kit/chart/mapPicture.tsx';
import { type MapPlace, drawMap } from '../kit/chart/mapShapes.ts';
import { usePage } from '../kit/page.ts';
import { areaWords } from '../words/area.ts';
import { belongsTo } from './areaMembers.ts';

interface MemberMapProps {
  readonly area: Area;
  /** The area with its surroundings; the same list every time, since its drawing is remembered by it. */
  readonly places: readonly MapPlace[];
  /** What the area holds, in words. */
  readonly contents: string;
}

/** Where there are no outlines, dots of members are larger; 1 would be the largest dot of any map. */
const SIZE = { inside: 0.1, outside: 0 };

/** What belongs to an area and what lies around it. */
export function MemberMap({ area, places, contents }: MemberMapProps) {
  const { language } = usePage();
  const words = areaWords[language];
  const belongs = (code: string) => belongsTo(area, code);
  const paintOf: PaintOf = (code) =>
    belongs(code)
      ? { className: 'map-class-4', text: words.inside, value: SIZE.inside }
      : { className: 'map-missing', text: words.outside, value: SIZE.outside };
  const entries = [
    { className: 'map-class-4', label: words.inside },
    { className: 'map-missing', label: words.outside },
  ];
  const shown = places.some((place) => !belongs(place.code)) ? entries : entries.slice(0, 1);
  const rows = places.map(({ code, name }) => [name, belongs(code) ? words.inside : words.outside]);
  return (
    <Figure
      id="karta"
      title={words.inForce(area.name)}
      description={words.mapDescription(area.name, contents)}
      sources={[]}
      table={{ columns: [words.place, words.belongs], rows }}
      legend={<MapLegend entries={shown} />}
      legendBeside
    >
      <MapPicture drawing={drawMap(places)} paintOf={paintOf} />
    </Figure>
  );
}
