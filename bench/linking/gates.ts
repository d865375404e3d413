/** The figures as ratios against the peers present, by medians of the same run. */
import { gate, type Measured } from './measure.ts';

const NATIVE = ['hyperscan', 'pyahocorasick'];

/** Ours, the peer, how many times as fast at 25,000, 50,000 and 150,000 terms (null: nothing is promised). */
const SPEED: readonly (readonly [ours: string, peer: string, wanted: readonly (number | null)[]])[] = [
  ['pure exact', 'pyahocorasick', [5, 5, 5]],
  ['pure exact', 'hyperscan', [null, 1.5, 1.5]],
  ['pure Swedish cold', 'pyahocorasick', [2, 2, 2]],
  ['kernel exact', 'best native', [2, 3.5, 4]],
  ['kernel Swedish cold', 'best native', [1, 1, 1]],
  ['kernel Swedish warm', 'best native', [2, 2, 2]],
];
export const SIZES = [25_000, 50_000, 150_000];

export function reportGates(terms: number, measured: Measured): void {
  const native = NATIVE.flatMap((name) => measured.get(name)?.median ?? []);
  const best = native.length === NATIVE.length ? Math.max(...native) : undefined;
  for (const [ours, peer, wanted] of SPEED) {
    const least = wanted[SIZES.indexOf(terms)];
    if (least == null) continue;
    const theirs = peer === 'best native' ? best : measured.get(peer)?.median;
    const speed = measured.get(ours)?.median;
    gate(`${ours} / ${peer} at ${terms} terms`, speed && theirs && speed / theirs, least);
  }
  if (terms !== SIZES.at(-1)) return;
  for (const name of ['pure exact', 'kernel exact', 'pure Swedish cold', 'kernel Swedish cold']) {
    const built = measured.get(name)?.built;
    gate(`${name}: seconds to build ${terms} terms`, built?.buildSeconds, 2, true);
    gate(`${name}: MB to build ${terms} terms`, built && built.buildBytes / 1e6, 150, true);
  }
}
