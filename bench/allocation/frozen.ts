/** Hashes of the markets that the figures of docs/benchmarks.md were taken on: other markets are other figures. */
import { generateMarket, hashOf, type Shape } from './market.ts';
import type { Market } from './marketWriter.ts';

const FROZEN: Readonly<Record<string, string>> = {
  'one 7000': '277911995e6045d0',
  'one 100000': '50fadb25e2300466',
  'one 1000000': '667cd4640ab72b1a',
  'many 7000': '410899cf63a271b8',
  'many 100000': 'bc44e0bf8134e3ee',
  'many 1000000': '62d050aace912ec7',
  'large 45000': '15612a2da7f2d9ff',
  'hard 7000': '344fc8783da2a542',
  'hard 100000': '4698e2f890478409',
  'crowd 10000': 'd87ac60b8e04d7ee',
  'single 10000': 'e662be0c129e4bfb',
  'level 10000': '54bd351b0e4f54f8',
};

/** @throws where the market is not the one that it was when its hash was written down. */
export function frozenMarket(shape: Shape, people: number): { market: Market; hash: string } {
  const market = generateMarket(shape, people);
  const hash = hashOf(market);
  const frozen = FROZEN[`${shape} ${people}`];
  if (frozen === undefined || frozen === hash) return { market, hash };
  throw new Error(`The market ${shape} of ${people} has the hash ${hash}, not ${frozen}. The run is void.`);
}
