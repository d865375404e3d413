import { describe, expect, it } from 'vitest';
import { monthsOf } from '../../../kernel/period.ts';
import { DOT_PLACES, GRID_PLACES } from '../../gallery/sampleData.ts';
import { classLabels, classLimits, classOf } from './mapClasses.ts';
import { type Dot, dotRadius, placeLabels } from './mapDots.ts';
import { drawMap } from './mapShapes.ts';
import { gapsOf, monthShare, monthTicks, valueScale } from './monthScale.ts';

const series = (...values: (number | null)[]) => ({
  label: 'a',
  points: values.map((value, at) => ({ month: `2024-${String(at + 1).padStart(2, '0')}`, value })),
});

describe('month axis', () => {
  it.each([1, 2, 11, 12, 13, 24, 36, 60, 240])(
    '%i months get at most 12 ticks, at most 6 of them when narrow',
    (count) => {
      const months = monthsOf({ from: '2000-01', to: '2019-12' }).slice(0, count);
      const ticks = monthTicks(months);
      expect(ticks.length).toBeGreaterThan(0);
      expect(ticks.length).toBeLessThanOrEqual(12);
      expect(ticks.filter((tick) => !tick.onlyWide).length).toBeLessThanOrEqual(6);
      expect(ticks[0]).toMatchObject({ onlyWide: false, year: true });
    },
  );

  it('spaces months evenly inside the picture', () => {
    const shares = [0, 1, 2, 3].map((index) => monthShare(index, 4));
    expect(shares[0]).toBeGreaterThan(0);
    expect(shares[3]).toBeLessThan(1);
    expect((shares[1] ?? 0) - (shares[0] ?? 0)).toBeCloseTo((shares[3] ?? 0) - (shares[2] ?? 0));
  });

  it('finds the months that no series has a value for; zero is a value', () => {
    expect(gapsOf([series(1, null, null, 0, null)])).toEqual([
      { from: 1, to: 2 },
      { from: 4, to: 4 },
    ]);
    expect(gapsOf([series(1, null), series(null, 2)])).toEqual([]);
  });

  it('starts at zero and holds values and intervals', () => {
    const one = { label: 'a', points: [{ month: '2024-01', value: 5, low: 2, high: 9 }] };
    expect(valueScale([one], [100, 0]).domain()).toEqual([0, 9]);
    expect(valueScale([series(null, null)], [100, 0]).domain()).toEqual([0, 1]);
  });
});

describe('map classes', () => {
  it('split many values into five classes of about equal size', () => {
    const values = Array.from({ length: 100 }, (_, i) => i * i);
    const limits = classLimits(values);
    const sizes = [0, 0, 0, 0, 0];
    for (const value of values) sizes[classOf(value, limits)] = (sizes[classOf(value, limits)] ?? 0) + 1;
    expect(limits).toHaveLength(4);
    for (const size of sizes) expect(size).toBeGreaterThan(14);
  });

  it.each([
    [[], []],
    [[7], []],
    [[7, 7, 7], []],
    [[1, 2], [2]],
  ])('of %j have the limits %j', (values, limits) => {
    expect(classLimits(values)).toEqual(limits);
  });

  it('are named without overlap', () => {
    expect(classLabels([14, 60, 380], [50, 120], { unit: 'annonser' }, 'sv')).toEqual(['14–49', '50–119', '120–380']);
    expect(classLabels([7], [], { unit: 'annonser' }, 'sv')).toEqual(['7']);
  });
});

describe('map drawing', () => {
  it('fits every corner inside its box, north upwards', () => {
    const drawing = drawMap(GRID_PLACES);
    for (const shape of drawing.shapes) {
      const corners = [...(shape.path ?? '').matchAll(/([\d.-]+),([\d.-]+)/g)].map((match) => [
        Number(match[1]),
        Number(match[2]),
      ]);
      expect(corners.length).toBeGreaterThanOrEqual(4);
      for (const [x = Number.NaN, y = Number.NaN] of corners) {
        expect(x - drawing.left).toBeGreaterThanOrEqual(0);
        expect(x - drawing.left).toBeLessThanOrEqual(drawing.width);
        expect(y - drawing.top).toBeGreaterThanOrEqual(0);
        expect(y - drawing.top).toBeLessThanOrEqual(drawing.height);
      }
    }
    const [south, north] = [drawing.shapes[0], drawing.shapes[9]];
    expect(north?.y).toBeLessThan(south?.y ?? 0);
  });

  it('does not care which way rings turn', () => {
    const turned = GRID_PLACES.map((place) => ({
      ...place,
      geometry: {
        type: 'Polygon' as const,
        coordinates: (place.geometry!.coordinates as number[][][]).map((ring) => ring.toReversed()),
      },
    }));
    const [one, other] = [drawMap(GRID_PLACES), drawMap(turned)];
    expect([other.width, other.height, other.left]).toEqual([one.width, one.height, one.left]);
  });

  it('draws dots where there are no borders', () => {
    expect(drawMap(DOT_PLACES).shapes.every((shape) => shape.path === null)).toBe(true);
  });

  it('has a size even where there is but one dot', () => {
    const { left, top, width, height, shapes } = drawMap(DOT_PLACES.slice(0, 1));
    const [dot] = shapes;
    expect([width, height].every((length) => length > 0 && length < 60)).toBe(true);
    expect([(dot?.x ?? 0) - left, (dot?.y ?? 0) - top].every((length) => length > 0 && length < 60)).toBe(true);
  });

  it('is made once for a list', () => {
    expect(drawMap(GRID_PLACES)).toBe(drawMap(GRID_PLACES));
  });
});

describe('dots', () => {
  it('have areas that stand as their values, and are never too small to see', () => {
    expect(dotRadius(100, 100)).toBe(18);
    expect(dotRadius(0, 100)).toBe(4);
    expect(dotRadius(25, 100)).toBe(11);
  });

  const dot = (text: string, x: number, y = 50): Dot => ({ text, x, y, r: 5 });

  it.each([
    ['free on the right', [dot('Ale', 20)], [['Ale', 'start']]],
    ['right edge near', [dot('Alingsås', 190)], [['Alingsås', 'end']]],
    [
      'another dot on the right',
      [dot('Ale', 100), dot('Mark', 112)],
      [
        ['Ale', 'end'],
        ['Mark', 'start'],
      ],
    ],
    ['no room at all', [dot('Herrljunga', 30), dot('Vårgårda', 15, 52)], [['Herrljunga', 'start']]],
  ])('%s', (_, dots, expected) => {
    expect(placeLabels(dots, 0, 200).map((label) => [label.text, label.anchor])).toEqual(expected);
  });
});
