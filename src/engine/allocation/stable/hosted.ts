import { type Hosts, type RankedMarket, type Watch, WATCH_EVERY } from './rankedMarket.ts';
import { HostedSitters } from './hostedSitters.ts';

/**
 * The stable plan that is best for every person, where sites belong to hosts with a capacity of their own: the
 * student–project allocation problem (Abraham, Irving and Manlove 2007, *Two algorithms for the student–project
 * allocation problem*, the algorithm SPA-student). Mostly the host ranks people, the same for all its sites; where its
 * sites do, their ranks are compared as the host's of pairs (Abu El-Atta and Moussa 2009, *Student project allocation
 * with preference lists over (student, project) pairs*).
 *
 * Stable means that no person would rather have a site that, with its host, would rather have them. That is: site and
 * host have a free seat; or the site has one, and the host holds the pair above its worst, or has the person at another
 * site where it holds them no higher; or the site is full, and holds the person above its worst. Ties are drawn, which
 * makes the plan weakly stable (SPA-ST).
 *
 * 1. A person walks down their list to the first site that will have them: neither it nor its host is full of people
 *    held above them.
 * 2. They sit. If the site now holds too many, its worst sitter leaves; if instead the host does, its worst sitter
 *    leaves, from whichever site it is. Whoever left walks on, from the choice after the one they lost.
 * 3. Until everybody who walks has a seat or no choice left.
 *
 * Why a refusal stands, though a full site gets a seat free when its host is too full: the one who left then was the
 * host's worst, and whoever the site refused earlier is held lower still, so the host, which stays full from then on,
 * would refuse them too. The published algorithm deletes those pairs from the lists; here they are only not looked at
 * again, so nothing but the people who sit is stored.
 *
 * Why not one heap of people a host: whoever leaves a site would have to be found in it. The worst sitter of a host is
 * the worst of the worst of its sites, so a heap of its sites by their worst will do; a seat taken or left moves one
 * site in it. Time O(choices + moves · log(seats · sites of a host)), memory 12 bytes a seat, 16 a site, 8 a host.
 * Returns what `seatStably` does.
 */
export function seatHosted(
  market: RankedMarket,
  standing: Int32Array,
  hosts: Hosts,
  watch?: Watch,
): Int32Array | undefined {
  const { first, site, order } = market;
  const people = order.length;
  const rooms = new HostedSitters(market, hosts);
  const taken = new Int32Array(people).fill(-1);
  for (let next = 0; next < people; next++) {
    if (watch !== undefined && next % WATCH_EVERY === 0 && !watch(next, people)) return undefined;
    let person = next;
    let at = first[next]!;
    while (at < first[person + 1]!) {
      const s = site[at]!;
      const key = standing[at]! * people + order[person]!;
      if (!rooms.wouldSeat(s, key)) {
        at++;
        continue;
      }
      taken[person] = at;
      person = rooms.seat(s, key, person);
      if (person < 0) break;
      at = taken[person]! + 1;
      taken[person] = -1;
    }
  }
  return taken;
}
