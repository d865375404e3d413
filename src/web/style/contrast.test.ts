import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const css = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8');

/** Both values of a colour token; a token without `light-dark` has the same in both modes. */
function colour(name: string): { light: string; dark: string } {
  const value = new RegExp(`--${name}: ([^;]+);`).exec(css)?.[1] ?? '';
  const [light = '', dark = light] = value.match(/#[0-9a-f]{6}/g) ?? [];
  return { light, dark };
}

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.040_45 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** Which colour stands on which ground. */
const TEXT: Readonly<Record<string, readonly string[]>> = {
  ground: ['ink', 'ink-soft', 'link', 'link-strong', 'bad', 'insufficient-ink'],
  wash: ['ink', 'ink-soft', 'link', 'action'],
  'wash-deep': ['ink'],
  action: ['action-ink'],
  'action-strong': ['action-ink'],
  band: ['band-ink', 'band-soft'],
  'shortage-wash': ['shortage-ink'],
  'balance-wash': ['balance-ink'],
  'surplus-wash': ['surplus-ink'],
  'bad-wash': ['bad', 'ink'],
  'warn-wash': ['ink'],
  'good-wash': ['ink'],
};
const MARKS: typeof TEXT = {
  ground: [
    ...['rule-strong', 'action', 'focus', 'shortage', 'balance', 'surplus', 'good', 'warn'],
    ...[1, 2, 3, 4, 5, 6].map((series) => `series-${series}`),
  ],
  band: ['amber'],
};

function pairs(table: typeof TEXT): { mark: string; ground: string }[] {
  return Object.entries(table).flatMap(([ground, marks]) => marks.map((mark) => ({ mark, ground })));
}

describe.each(['light', 'dark'] as const)('contrast in %s mode', (mode) => {
  it.each(pairs(TEXT))('text: $mark on $ground', ({ mark, ground }) => {
    expect(contrast(colour(mark)[mode], colour(ground)[mode])).toBeGreaterThanOrEqual(4.5);
  });

  it.each(pairs(MARKS))('marks: $mark on $ground', ({ mark, ground }) => {
    expect(contrast(colour(mark)[mode], colour(ground)[mode])).toBeGreaterThanOrEqual(3);
  });

  it('the ramp of maps rises step by step, from faint to strong', () => {
    const steps = [1, 2, 3, 4, 5].map((step) => contrast(colour(`ramp-${step}`)[mode], colour('ground')[mode]));
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
    expect(steps[4]).toBeGreaterThan(4.5);
  });
});
