/**
 * Allocation: how fast the cheapest plan is found, beside the solvers that are installed. docs/benchmarks.md says how
 * to read it.
 *
 *   node bench/allocation.ts [--quick]
 *
 * Writes JSON lines to standard output. Ends with 1 when two solvers do not find the same.
 */
import { parseArgs } from 'node:util';
import { frozenMarket } from './allocation/frozen.ts';

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } });
const sizes = values.quick ? [7_000, 100_000] : [7_000, 100_000, 1_000_000];
for (const people of sizes)
  for (const shape of ['one', 'many'] as const) {
    const { market, hash } = frozenMarket(shape, people);
    const [sites, choices] = [market.capacity.length, market.site.length];
    console.log(JSON.stringify({ bench: 'allocation', market: shape, people, sites, choices, hash }));
  }
