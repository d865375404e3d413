/** A dot whose name may be written beside it, in pixels. */
export interface Dot {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

export interface DotLabel {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'end';
}

const SMALLEST = 4;
const LARGEST = 18;
/** Rough width of a letter and height of a line in the labels' type size. */
const LETTER = 6.6;
const LINE = 14;

/** Radius in pixels, so that the dots' areas stand as their values. */
export function dotRadius(value: number, highest: number): number {
  return Math.round((SMALLEST + (LARGEST - SMALLEST) * Math.sqrt(Math.max(0, value) / highest)) * 10) / 10;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * Names for as many dots as there is room for, in the order given: right of the dot if free, else left, else none
 * (the name is in the dot's title and in the table). `left` and `right` are the drawing's edges.
 */
export function placeLabels(dots: readonly Dot[], left: number, right: number): DotLabel[] {
  const taken: Box[] = dots.map(({ x, y, r }) => ({ left: x - r, right: x + r, top: y - r, bottom: y + r }));
  const labels: DotLabel[] = [];
  for (const dot of dots) {
    for (const anchor of ['start', 'end'] as const) {
      const { label, box } = beside(dot, anchor);
      const outside = box.left < left || box.right > right;
      if (outside || taken.some((other) => overlaps(box, other))) continue;
      taken.push(box);
      labels.push(label);
      break;
    }
  }
  return labels;
}

function beside(dot: Dot, anchor: DotLabel['anchor']): { label: DotLabel; box: Box } {
  const length = dot.text.length * LETTER;
  const x = anchor === 'start' ? dot.x + dot.r + 4 : dot.x - dot.r - 4;
  const left = anchor === 'start' ? x : x - length;
  return {
    label: { text: dot.text, x: Math.round(x * 10) / 10, y: dot.y, anchor },
    box: { left, right: left + length, top: dot.y - LINE / 2, bottom: dot.y + LINE / 2 },
  };
}

function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
