import { seatHosted } from './hosted.ts';
import { seatInTurn } from './inTurn.ts';
import { type RankedMarket, type Watch, WATCH_EVERY } from './rankedMarket.ts';
import { Sitters } from './sitters.ts';

/**
 * The stable plan that is best for every person at once: nobody could leave for a site they would rather have, and
 * that has a free seat or a sitter it holds lower.
 *
 * Takes the market; `watch` is told how far it is and may stop it. Returns by person the index of the choice taken,
 * −1 for out, or `undefined` when `watch` said no. Pure: the same market gives the same plan, and numbering people or
 * sites otherwise gives the same plan in the other numbering, for it has one answer.
 *
 * Which way is taken: sites that rank nobody see everybody in one order (`seatInTurn`); hosts need two cutoffs a
 * choice (`seatHosted`); the rest is `seatByRanking`.
 */
export function seatStably(market: RankedMarket, watch?: Watch): Int32Array | undefined {
  if (market.standing === undefined) return seatInTurn(market, watch);
  if (market.hosts !== undefined) return seatHosted(market, market.standing, market.hosts, watch);
  return seatByRanking(market, market.standing, watch);
}

/**
 * Deferred acceptance with people proposing (Gale and Shapley 1962, *College admissions and the stability of
 * marriage*).
 *
 * 1. The next person walks down their list to the first site that will have them: one with a free seat, or whose
 *    worst sitter it holds lower. A site that is full turns away whoever is below its *cutoff*, the worst key it
 *    holds, in one comparison.
 * 2. They sit. On a seat that was taken they are the new sitter, and the one who left is the next person.
 * 3. The one who left walks on from the choice after the one they lost: what was refused once stays refused, since a
 *    full site stays full and its cutoff only falls. So no choice is looked at twice.
 * 4. When nobody left, the next one in turn begins, until all have.
 *
 * The order in which people begin does not matter for the outcome (each gets the best they have in any stable plan),
 * so they go by number: their lists lie one after another in memory. Why not in rounds, where whoever left waits until
 * all have gone: where near numbers mean near sites, whoever left is near too, and rounds take 1.2 times as long (one
 * million people); numbered at random, 0.7 times, but renumbering gives 0.4.
 *
 * Time O(choices + moves · log seats of a site), where moves ≤ choices; memory 12 bytes a seat, 12 a site and 4 a
 * person.
 */
function seatByRanking(market: RankedMarket, standing: Int32Array, watch?: Watch): Int32Array | undefined {
  const { first, site, capacity, order } = market;
  const people = order.length;
  const sitters = new Sitters(market);
  /** By site: whoever is not below this is turned away. −1 where nobody may sit, Infinity where a seat is free. */
  const cutoff = Float64Array.from(capacity, (seats) => (seats > 0 ? Infinity : -1));
  /** By person: the choice they sit at. Invariant: those before it have all refused them. */
  const taken = new Int32Array(people).fill(-1);
  for (let next = 0; next < people; next++) {
    if (watch !== undefined && next % WATCH_EVERY === 0 && !watch(next, people)) return undefined;
    let person = next;
    let at = first[next]!;
    // Step 1; `person` walks, the one who leaves takes over, and the walk ends on a free seat or at a list's end.
    while (at < first[person + 1]!) {
      const s = site[at]!;
      const limit = cutoff[s]!;
      // The draw breaks ties of rank: one number, ordered by rank and then by draw.
      const key = standing[at]! * people + order[person]!;
      if (key >= limit) {
        at++;
        continue;
      }
      taken[person] = at;
      if (limit === Infinity) {
        sitters.seat(s, key, person);
        if (sitters.count[s] === capacity[s]) cutoff[s] = sitters.worstKey(s);
        break;
      }
      // Steps 2 and 3.
      person = sitters.replaceWorst(s, key, person);
      cutoff[s] = sitters.worstKey(s);
      at = taken[person]! + 1;
      taken[person] = -1;
    }
  }
  return taken;
}
