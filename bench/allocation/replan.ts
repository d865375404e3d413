/**
 * What happens when a site drops out: how long until the plan is a cheapest one again, and how many others have to
 * move for each person displaced. As a coordinator would order it, staying out costs more than any chain of moves.
 *
 * Two ways: *plain*, the cheapest plan again, whoever must move; and *staying*, in which a move costs more than any
 * wish, so that the goals are: as many placed, as few moved, cheapest. Both are exact: now and then the whole
 * certificate is checked.
 */
import { Reseater } from '../../src/engine/allocation/flow/reseater.ts';
import { seatCheaply } from '../../src/engine/allocation/flow/seatCheaply.ts';
import type { Seating } from '../../src/engine/allocation/flow/seats.ts';
import { median, rounded, timed } from '../linking/measure.ts';
import { Random } from '../linking/random.ts';
import type { Times } from './best.ts';
import { faultOf } from './certificate.ts';
import { frozenMarket } from './frozen.ts';
import type { Market } from './marketWriter.ts';
import { gate, report, significant } from './measure.ts';
import { renumber } from './renumber.ts';

/** More than any choice costs, and more than a thousand moves. */
const MOVE = 10_000_000;
const OUT = 1000 * MOVE;
const DROPS = 300;
const CHECK_EVERY = 50;

interface Drop {
  readonly seconds: number;
  readonly displaced: number;
  /** Others. */
  readonly moved: number;
  readonly placed: number;
}

export function measureReplan(people: number, times: Times | undefined): void {
  const { market: given } = renumber(frozenMarket('one', people).market);
  const market: Market = { ...given, out: new Float64Array(people).fill(OUT) };
  const result = seatCheaply(market);
  if (result.kind !== 'seated') throw new Error(`The market is ${result.kind}.`);
  const plain = dropSites(market, result.seating, 0);
  const staying = dropSites(market, result.seating, MOVE);
  const unequal = plain.findIndex(({ placed }, i) => placed !== staying[i]!.placed);
  if (unequal !== -1) throw new Error(`Drop-out ${unequal}: the two ways place different numbers. The run is void.`);
  const lemon = times?.get('LEMON')?.cpuSeconds;
  for (const [way, drops] of [
    ['plain', plain],
    ['staying', staying],
  ] as const) {
    const seconds = drops.map((drop) => drop.seconds).sort((a, b) => a - b);
    const p95 = seconds[Math.floor(0.95 * seconds.length)]!;
    const sum = (of: (drop: Drop) => number): number => drops.reduce((all, drop) => all + of(drop), 0);
    const moved = sum((drop) => drop.moved) / sum((drop) => drop.displaced);
    report({
      replan: way,
      people,
      drops: drops.length,
      cpuMsMedian: significant(1000 * median(seconds)),
      cpuMs95: significant(1000 * p95),
      cpuMsMax: significant(1000 * seconds.at(-1)!),
      displaced: sum((drop) => drop.displaced),
      movedPerDisplaced: rounded(moved, 2),
    });
    gate(`replan ${way}, ${people}: LEMON from scratch / p95`, 100, lemon && lemon / p95);
    if (way === 'staying') gate(`replan ${way}, ${people}: others moved per displaced person`, 4, moved, true);
  }
}

/** One site after the other drops out and comes back. */
function dropSites(market: Market, seating: Seating, bonus: number): Drop[] {
  const reseater = new Reseater(market, seating);
  if (bonus > 0) reseater.favourStaying(bonus);
  const random = new Random(2026);
  const sites = random.shuffled(Array.from(market.capacity, (_, site) => site)).slice(0, DROPS);
  const where = market.out.map((_, person) => reseater.siteOf(person));
  let placed = where.reduce((count, site) => count + Number(site >= 0), 0);
  const follow = (dropped: number): { displaced: number; moved: number } => {
    const counts = { displaced: 0, moved: 0 };
    for (const person of reseater.takeMoved()) {
      const [before, after] = [where[person]!, reseater.siteOf(person)];
      where[person] = after;
      placed += Number(after >= 0) - Number(before >= 0);
      if (before === dropped) counts.displaced++;
      else if (before !== after) counts.moved++;
    }
    return counts;
  };
  return sites.map((site, i) => {
    const { seconds } = timed(() => reseater.closeSite(site));
    const drop = { seconds, ...follow(site), placed };
    if (i % CHECK_EVERY === 0) checkAfter(market, site, reseater.seating(), { seating, bonus, placed });
    reseater.setCapacity(site, market.capacity[site]!);
    follow(-2);
    return drop;
  });
}

/** @throws where the prices do not prove that the plan without `site` is a cheapest. */
function checkAfter(
  market: Market,
  site: number,
  after: Seating,
  { seating, bonus, placed }: { seating: Seating; bonus: number; placed: number },
): void {
  const capacity = market.capacity.slice();
  capacity[site] = 0;
  const cost = Float64Array.from(market.cost);
  for (const at of seating.choice) if (at >= 0) cost[at]! -= bonus;
  const fault = faultOf({ ...market, capacity, cost }, { ...after, placed });
  if (fault !== undefined) throw new Error(`After site ${site} dropped out: ${fault}. The run is void.`);
}
