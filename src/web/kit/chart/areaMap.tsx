import { OUTCOMES, type Outcome } from '../../../evidence/judgement.ts';
import { compareText } from '../../../kernel/text.ts';
import { chartWords } from '../../words/chart.ts';
import { evidenceWords } from '../../words/evidence.ts';
import { scopedHref } from '../href.ts';
import { usePage } from '../page.ts';
import { type ChartProps, Figure } from './figure.tsx';
import { classLabels, classLimits, classOf } from './mapClasses.ts';
import { MapLegend, MapPicture, type PaintOf } from './mapPicture.tsx';
import { type MapPlace, drawMap } from './mapShapes.ts';
import { type Measure, formatMeasured, formatWithUnit, measureLabel } from './measure.ts';

interface MapProps extends ChartProps {
  /** Keep and pass the same list every time: its drawing is remembered by it. */
  readonly places: readonly MapPlace[];
  /** Where an area's name leads in the table of the same data. */
  readonly hrefOf?: (code: string) => string;
}

interface AreaMapProps extends MapProps {
  /** By area code; absent or `null` is missing. */
  readonly values: ReadonlyMap<string, number | null>;
  readonly measure: Measure;
}

/** Areas coloured by a number in up to five classes, darker for more; dots sized by it where there are no borders. */
export function AreaMap(props: AreaMapProps) {
  const { places, values, measure } = props;
  const { language } = usePage();
  const words = chartWords[language];
  const known = places.flatMap((place) => values.get(place.code) ?? []);
  const limits = classLimits(known);
  const paintOf: PaintOf = (code) => {
    const value = values.get(code) ?? null;
    if (value === null) return { className: 'map-missing', text: words.missing, value: 0 };
    return {
      className: classNameOf(classOf(value, limits), limits.length),
      text: formatWithUnit(value, measure, language),
      value,
    };
  };
  const legend = known.length === 0 ? [] : classLabels(known, limits, measure, language);
  const entries = legend.map((label, index) => ({ className: classNameOf(index, limits.length), label }));
  const cell = (code: string) => {
    const value = values.get(code) ?? null;
    return value === null ? null : formatMeasured(value, measure, language);
  };
  return (
    <PaintedMap
      {...props}
      paintOf={paintOf}
      entries={entries}
      column={measureLabel(measure.unit, measure)}
      cell={cell}
    />
  );
}

/** Fewer classes than five still span the whole ramp from light to dark. */
function classNameOf(index: number, last: number): string {
  return `map-class-${last === 0 ? 3 : 1 + Math.round((4 * index) / last)}`;
}

interface OutcomeMapProps extends MapProps {
  readonly outcomes: ReadonlyMap<string, Outcome>;
  /** Head of the outcome column, e.g. "Bedömning". */
  readonly column: string;
}

/** Areas coloured by what may be concluded of each. */
export function OutcomeMap(props: OutcomeMapProps) {
  const { language } = usePage();
  const words = evidenceWords[language].outcome;
  const paintOf: PaintOf = (code) => {
    const outcome = props.outcomes.get(code) ?? 'insufficient';
    return { className: `map-${outcome}`, text: words[outcome], value: 1 };
  };
  const entries = OUTCOMES.map((outcome) => ({ className: `map-${outcome}`, label: words[outcome] }));
  return (
    <PaintedMap
      {...props}
      paintOf={paintOf}
      entries={entries}
      cell={(code) => paintOf(code).text}
      missingShown={false}
    />
  );
}

interface PaintedMapProps extends MapProps {
  readonly paintOf: PaintOf;
  readonly entries: readonly { readonly className: string; readonly label: string }[];
  readonly column: string;
  readonly cell: (code: string) => string | null;
  readonly missingShown?: boolean;
}

function PaintedMap({ paintOf, entries, column, cell, hrefOf, missingShown = true, ...props }: PaintedMapProps) {
  const { language, url } = usePage();
  const words = chartWords[language];
  const drawing = drawMap(props.places);
  const missing = missingShown && drawing.shapes.some((shape) => paintOf(shape.place.code).className === 'map-missing');
  const byName = [...props.places].sort((a, b) => compareText(a.name, b.name, language));
  const named = (place: MapPlace) =>
    hrefOf ? <a href={scopedHref(url, hrefOf(place.code))}>{place.name}</a> : place.name;
  const table = { columns: [words.place, column], rows: byName.map((place) => [named(place), cell(place.code)]) };
  const legend = (
    <MapLegend entries={missing ? [...entries, { className: 'map-missing', label: words.missing }] : entries} />
  );
  return (
    <Figure {...props} table={table} legend={legend} legendBeside>
      <MapPicture drawing={drawing} paintOf={paintOf} />
    </Figure>
  );
}
