import { type Instance, rankingOf, seatsOf } from '../instance.ts';
import type { Problem, Settled } from '../problem.ts';
import { brokenRules, type Pairing } from '../rules.ts';
import type { Change, Reason } from './reasons.ts';
import { repairs } from './repairs.ts';

/** Why a wish was struck out before anything was weighed, and what would open it. Both empty: it was weighed. */
export interface Strike {
  readonly reasons: readonly Reason[];
  readonly changes: readonly Change[];
}

/**
 * Tells of any pair why the compiled problem (instance.ts) has no choice for it: the same tests, but all of them, where
 * the compiler stops at the first.
 */
export class Strikes {
  private readonly instance: Instance;
  private readonly minutes = new Map<string, Map<string, number>>();
  private readonly places: ReadonlyMap<string, Problem['places'][number]>;
  private readonly pinned: ReadonlyMap<string, readonly Settled[]>;
  private readonly forbidden: ReadonlyMap<string, readonly Settled[]>;
  /** By place: who it ranks. Built when first asked for. */
  private readonly ranked = new Map<string, ReadonlySet<string> | undefined>();

  constructor(instance: Instance) {
    const { problem } = instance;
    this.instance = instance;
    this.places = new Map(problem.places.map((place) => [place.id, place]));
    this.pinned = Map.groupBy(problem.pinned ?? [], ([person]) => person);
    this.forbidden = Map.groupBy(problem.forbidden ?? [], ([person]) => person);
    for (const [person, place, minutes] of problem.costs ?? []) {
      const row = this.minutes.get(person);
      if (row === undefined) this.minutes.set(person, new Map([[place, minutes]]));
      else row.set(place, minutes);
    }
  }

  /** For a unit and a place of the problem. */
  of(unit: number, placeId: string): Strike {
    const pairing = this.pairing(unit, placeId);
    const strikes = [this.pin(pairing), this.seats(pairing), this.ranking(pairing), this.ban(pairing)];
    const { rules = [] } = this.instance.problem;
    const broken = brokenRules(rules, pairing).map(
      ({ rule, found, asked }): Reason => ({ code: 'rule-broken', rule: rule.id, found, asked }),
    );
    const own = strikes.filter((strike) => strike !== undefined);
    const mended = repairs(rules, pairing);
    const canBeMended = broken.length === 0 || mended.length > 0;
    return {
      reasons: [...own.map(([reason]) => reason), ...broken],
      changes: canBeMended ? [...own.map(([, change]) => change), ...mended] : [],
    };
  }

  private pairing(unit: number, placeId: string): Pairing {
    const { problem, periods, unitPerson, unitPeriod } = this.instance;
    const person = problem.people[unitPerson[unit]!]!;
    const minutes = this.minutes.get(person.id)?.get(placeId);
    return { person, place: this.places.get(placeId)!, period: periods[unitPeriod[unit]!], minutes };
  }

  private pin({ person, place, period }: Pairing): readonly [Reason, Change] | undefined {
    const pin = this.pinned.get(person.id)?.find((entry) => covers(entry, period?.id));
    if (pin === undefined || pin[1] === place.id) return undefined;
    return [
      { code: 'pinned-elsewhere', place: pin[1] },
      { code: 'lift-pin', from: pin[1] },
    ];
  }

  private seats({ place, period }: Pairing): readonly [Reason, Change] | undefined {
    return seatsOf(place, period) === 0 ? [{ code: 'no-seats' }, { code: 'open-seats' }] : undefined;
  }

  private ranking({ person, place }: Pairing): readonly [Reason, Change] | undefined {
    if (!this.ranked.has(place.id)) {
      const tiers = rankingOf(this.instance.problem, place);
      this.ranked.set(place.id, tiers && new Set(tiers.flat()));
    }
    const ranked = this.ranked.get(place.id);
    if (ranked === undefined || ranked.has(person.id) || place.others === true) return undefined;
    return [{ code: 'not-ranked' }, { code: 'rank-person' }];
  }

  private ban({ person, place, period }: Pairing): readonly [Reason, Change] | undefined {
    const isBanned = this.forbidden.get(person.id)?.some((entry) => entry[1] === place.id && covers(entry, period?.id));
    return isBanned === true ? [{ code: 'forbidden' }, { code: 'lift-ban' }] : undefined;
  }
}

function covers(settled: Settled, period: string | undefined): boolean {
  return settled[2] === undefined || settled[2] === period;
}
