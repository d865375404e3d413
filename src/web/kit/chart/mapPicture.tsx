import { type DotLabel, dotRadius, placeLabels } from './mapDots.ts';
import type { MapDrawing, MapShape } from './mapShapes.ts';

/** How one area is painted and what is said of it. */
export interface Paint {
  readonly className: string;
  readonly text: string;
  /** For dots: their size. */
  readonly value: number;
}

/** By area code. */
export type PaintOf = (code: string) => Paint;

interface MapPictureProps {
  readonly drawing: MapDrawing;
  readonly paintOf: PaintOf;
}

/** The drawing itself: surfaces where there are borders, dots where there are none. */
export function MapPicture({ drawing, paintOf }: MapPictureProps) {
  const { left, top, width, height, shapes } = drawing;
  return (
    <svg class="map" viewBox={`${left} ${top} ${width} ${height}`} width={width} height={height} focusable="false">
      {shapes
        .filter((shape) => shape.path !== null)
        .map((shape) => (
          <Surface shape={shape} paint={paintOf(shape.place.code)} />
        ))}
      <Dots drawing={drawing} paintOf={paintOf} />
    </svg>
  );
}

function Surface({ shape, paint }: { shape: MapShape; paint: Paint }) {
  return (
    <path class={`map-area ${paint.className}`} d={shape.path ?? ''}>
      <title>{`${shape.place.name}: ${paint.text}`}</title>
    </path>
  );
}

/** Large dots first, so that small ones lie on top; names where there is room for them. */
function Dots({ drawing, paintOf }: MapPictureProps) {
  const bare = drawing.shapes.filter((shape) => shape.path === null);
  const highest = Math.max(1, ...bare.map((shape) => paintOf(shape.place.code).value));
  const dots = bare
    .map(({ place, x, y }) => ({ text: place.name, x, y, paint: paintOf(place.code) }))
    .map((dot) => ({ ...dot, r: dotRadius(dot.paint.value, highest) }))
    .sort((a, b) => b.r - a.r);
  return (
    <>
      {dots.map(({ text, x, y, r, paint }) => (
        <circle class={`map-area ${paint.className}`} cx={x} cy={y} r={r}>
          <title>{`${text}: ${paint.text}`}</title>
        </circle>
      ))}
      {placeLabels(dots, drawing.left, drawing.left + drawing.width).map((label) => (
        <PlaceName label={label} />
      ))}
    </>
  );
}

function PlaceName({ label }: { label: DotLabel }) {
  return (
    <text class="map-label" x={label.x} y={label.y} dy="4" text-anchor={label.anchor}>
      {label.text}
    </text>
  );
}

export function MapLegend({ entries }: { entries: readonly { readonly className: string; readonly label: string }[] }) {
  return (
    <ul class="legend">
      {entries.map(({ className, label }) => (
        <li>
          <svg viewBox="0 0 24 16" width="24" height="16" aria-hidden="true" focusable="false">
            <rect class={`map-area ${className}`} x="1" y="1" width="22" height="14" rx="2" />
          </svg>
          {label}
        </li>
      ))}
    </ul>
  );
}
