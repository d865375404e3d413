/** A position in degrees, WGS 84. */
export type Position = readonly [longitude: number, latitude: number];

/**
 * Fewer points for the same outline: Douglas–Peucker over a ring, then rounding to `decimals`.
 *
 * Why Douglas–Peucker and not "every nth point": it keeps the corners a map reader knows a municipality by, and its
 * one parameter is the greatest error. Neighbours are simplified apart, so shared borders may differ by up to twice
 * the tolerance; at the size of a county map (1 px ≈ 1 km) that does not show.
 *
 * @param ring closed: its first and last positions are equal
 * @param tolerance greatest distance of a dropped point from the outline, in degrees of latitude (0.01 ≈ 1.1 km)
 * @returns a closed ring of at least 4 positions, or null when nothing of the ring is left at that tolerance
 */
export function simplifiedRing(ring: readonly Position[], tolerance: number, decimals = 3): Position[] | null {
  if (ring.length < 4) return null;
  // Degrees of longitude are shorter than those of latitude; one factor a ring is exact enough for its size.
  const stretch = Math.cos(((ring[0] as Position)[1] * Math.PI) / 180);
  const far = farthest(ring, ring[0] as Position, stretch);
  const keep = new Set([0, far, ring.length - 1]);
  keepBetween(ring, { from: 0, to: far }, { tolerance, stretch, keep });
  keepBetween(ring, { from: far, to: ring.length - 1 }, { tolerance, stretch, keep });
  const rounded = [...keep]
    .sort((a, b) => a - b)
    .map((i) => ring[i] as Position)
    .map(([x, y]): Position => [Number(x.toFixed(decimals)), Number(y.toFixed(decimals))])
    .filter(([x, y], i, all) => i === 0 || x !== all[i - 1]?.[0] || y !== all[i - 1]?.[1]);
  return rounded.length < 4 ? null : rounded;
}

/** A ring has no two ends: it is cut at its first point and at the one farthest from it. */
function farthest(ring: readonly Position[], from: Position, stretch: number): number {
  let best = 0;
  let distance = -1;
  for (const [i, [x, y]] of ring.entries()) {
    const d = ((x - from[0]) * stretch) ** 2 + (y - from[1]) ** 2;
    if (d > distance) [best, distance] = [i, d];
  }
  return best;
}

interface Keeping {
  readonly tolerance: number;
  readonly stretch: number;
  readonly keep: Set<number>;
}

function keepBetween(
  ring: readonly Position[],
  first: { from: number; to: number },
  { tolerance, stretch, keep }: Keeping,
): void {
  const open = [first];
  for (let span = open.pop(); span !== undefined; span = open.pop()) {
    const { from, to } = span;
    let [worst, at] = [tolerance, -1];
    for (let i = from + 1; i < to; i += 1) {
      const d = distanceToSegment(ring[i] as Position, ring[from] as Position, ring[to] as Position, stretch);
      if (d > worst) [worst, at] = [d, i];
    }
    if (at === -1) continue;
    keep.add(at);
    open.push({ from, to: at }, { from: at, to });
  }
}

function distanceToSegment(point: Position, a: Position, b: Position, stretch: number): number {
  const [dx, dy] = [(b[0] - a[0]) * stretch, b[1] - a[1]];
  const [px, py] = [(point[0] - a[0]) * stretch, point[1] - a[1]];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, (px * dx + py * dy) / length));
  return Math.hypot(px - along * dx, py - along * dy);
}

/** Twice the signed area of a ring in square degrees; 0 for a degenerate one. */
export function doubleArea(ring: readonly Position[]): number {
  let sum = 0;
  for (const [i, [x, y]] of ring.entries()) {
    const [nextX, nextY] = ring[(i + 1) % ring.length] as Position;
    sum += x * nextY - nextX * y;
  }
  return sum;
}

/** The centre of mass of a ring, or the mean of its points when it has no area. */
export function centroidOf(ring: readonly Position[]): Position {
  const area = doubleArea(ring);
  if (Math.abs(area) < 1e-12) return [mean(ring.map((p) => p[0])), mean(ring.map((p) => p[1]))];
  let [cx, cy] = [0, 0];
  for (const [i, [x, y]] of ring.entries()) {
    const [nextX, nextY] = ring[(i + 1) % ring.length] as Position;
    const cross = x * nextY - nextX * y;
    cx += (x + nextX) * cross;
    cy += (y + nextY) * cross;
  }
  return [cx / (3 * area), cy / (3 * area)];
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
