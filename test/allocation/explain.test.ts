import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyProblem } from './anyProblem.ts';
import {
  GOALS,
  type Goal,
  MODES,
  type Mode,
  type Options,
  type Plan,
  type Solution,
} from '../../src/engine/allocation/plan.ts';
import type { Place, Problem } from '../../src/engine/allocation/problem.ts';
import type { Reason } from '../../src/engine/allocation/explain/reasons.ts';
import { solve } from '../../src/engine/allocation/solve.ts';
import { layerCosts, groupsOf } from '../../src/engine/allocation/verify/goalCosts.ts';
import { openingsOf } from '../../src/engine/allocation/verify/openings.ts';
import { Register } from '../../src/engine/allocation/verify/register.ts';
import { seatsOf } from '../../src/engine/allocation/verify/seats.ts';
import { explain } from '../../src/engine/allocation/explain/explain.ts';
import type { Explanation, PersonExplanation, UnmetWish } from '../../src/engine/allocation/explain/explanation.ts';

/** What an explanation is about, and a second reading of the problem (verify/) to look its reasons up in. */
interface Explained {
  readonly problem: Problem;
  readonly options: Options;
  readonly solution: Solution;
  readonly explanation: Explanation;
  readonly register: Register;
}

const goalOrders = fc.shuffledSubarray([...GOALS], { minLength: 1 });

/** Runs `check` on many random problems that have a plan. */
function forAll(mode: Mode, check: (explained: Explained) => void, numRuns = 400): void {
  let solved = 0;
  fc.assert(
    fc.property(anyProblem, goalOrders, (problem, goals) => {
      const options = { mode, goals, seed: 's', effort: 60 };
      const outcome = solve(problem, options);
      if (!outcome.ok) return;
      solved++;
      const explanation = explain(problem, outcome.value, { ...options, bottlenecks: 1000 });
      check({ problem, options, solution: outcome.value, explanation, register: new Register(problem) });
    }),
    { numRuns },
  );
  expect(solved).toBeGreaterThan(numRuns / 4);
}

/** Every wish not met, with its slot and site in the second reading. */
function* unmetWishes({
  explanation,
  register,
}: Explained): Generator<{ person: PersonExplanation; wish: UnmetWish; slot: number; site: number }> {
  const { periods, personAt, placeAt, periodAt } = register;
  for (const person of explanation.people)
    for (const wish of person.notMet) {
      const period = periodAt.get(person.period ?? '')!;
      const slot = personAt.get(person.person)! * periods.length + period;
      yield { person, wish, slot, site: placeAt.get(wish.place)! * periods.length + period };
    }
}

describe.each(MODES)('an explanation of a plan, mode %s', (mode) => {
  it('speaks to everybody, of every wish above what they have, with at least one reason', () => {
    forAll(mode, ({ explanation, solution, register }) => {
      const keyOf = ({ person, period }: { person: string; period?: string }) => `${person} ${period ?? ''}`;
      const entries = [...solution.plan.assignments, ...solution.plan.unplaced].map(keyOf);
      expect(explanation.people.map(keyOf).sort()).toEqual(entries.sort());
      for (const { person, rank, place, why, notMet } of explanation.people) {
        if (why?.code === 'weeks-reached') {
          expect([place, notMet]).toEqual([undefined, []]);
          continue;
        }
        const { wishes } = register.problem.people[register.personAt.get(person)!]!;
        const above = wishes.slice(0, rank === undefined ? wishes.length : rank - 1).flat();
        expect(notMet.map((wish) => wish.place)).toEqual(expect.arrayContaining(above));
        expect(why === undefined).toBe(place === undefined && notMet.length > 0);
        for (const { reasons } of notMet) expect(reasons.length).toBeGreaterThan(0);
      }
    });
  });

  it('strikes out exactly the wishes that the rules do, by all that stands against them', () => {
    forAll(mode, (explained) => {
      const { register, problem } = explained;
      for (const { wish, slot, site } of unmetWishes(explained)) {
        const pin = register.pinOf(slot);
        const refusal = register.refusal(slot, site);
        const isOpen = refusal === undefined && (pin < 0 || pin === site);
        const codes = wish.reasons.map(({ code }) => code);
        expect(codes.some((code) => STRIKES.has(code))).toBe(!isOpen);
        if (refusal) expect(codes).toContain(refusal.code);
        expect(codes.includes('pinned-elsewhere')).toBe(pin >= 0 && pin !== site);
        if (!isOpen && wish.changes.length > 0) {
          const changed = new Register(withChanges(problem, wish, register.personOf(slot).id));
          expect(changed.openings(slot).map((opening) => opening.site)).toContain(site);
        }
      }
    });
  });

  it('is the same whatever the order of the input', () => {
    forAll(
      mode,
      ({ problem, options, explanation }) => {
        const turned = {
          ...problem,
          people: problem.people
            .toReversed()
            .map((each) => ({ ...each, wishes: each.wishes.map((tier) => tier.toReversed()) })),
          places: problem.places.toReversed(),
          ...(problem.periods && { periods: problem.periods.toReversed() }),
        };
        const outcome = solve(turned, options);
        expect(outcome.ok && explain(turned, outcome.value, { ...options, bottlenecks: 1000 })).toEqual(explanation);
      },
      200,
    );
  });
});

const STRIKES = new Set(['rule-broken', 'not-ranked', 'forbidden', 'pinned-elsewhere', 'no-seats']);

/** The problem as the changes of a wish struck out say it would have to be, for as far as they concern this person. */
function withChanges(problem: Problem, wish: UnmetWish, person: string): Problem {
  const codes = new Map(wish.changes.map((change) => [change.code, change]));
  const values = (text = '') => text.split(', ');
  const people = problem.people.map((each) => {
    if (each.id !== person) return each;
    const attributes: Record<string, string | readonly string[] | number | boolean> = { ...each.attributes };
    for (const { rule, code, to } of wish.changes) {
      const own = problem.rules?.find(({ id }) => id === rule);
      if (code === 'match-values' && own?.kind === 'fits') attributes[own.person] = values(to);
      if (code === 'drop-values' && own?.kind === 'differs') delete attributes[own.person];
      if (code === 'reach-age' && own?.kind === 'age') attributes[own.person] = `${2027 - Number(to)}-01-01`;
    }
    return { ...each, attributes };
  });
  const places = problem.places.map((each): Place => {
    if (each.id !== wish.place) return each;
    const attributes = { ...each.attributes };
    for (const { rule, code, to } of wish.changes) {
      const own = problem.rules?.find(({ id }) => id === rule);
      if (code === 'staff-weeks' && own?.kind === 'staffed')
        attributes[own.place] = [...values(to), ...(attributes[own.place] as readonly string[])];
    }
    const ranking = codes.has('rank-person') ? { ranking: [...(each.ranking ?? []), [person]] } : {};
    return { ...each, attributes, ...ranking, ...(codes.has('open-seats') && { capacity: 1 }) };
  });
  const limit = codes.get('raise-limit');
  return {
    ...problem,
    people,
    places,
    rules: (problem.rules ?? []).map((rule) =>
      rule.id === limit?.rule && rule.kind === 'travel' ? { ...rule, limit: Number(limit.to) } : rule,
    ),
    ...(codes.has('lift-ban') && { forbidden: [] }),
    ...(codes.has('lift-pin') && { pinned: [] }),
  };
}

describe('the reasons of a stable plan', () => {
  it('name who comes before the person, in number and by rank or draw', () => {
    forAll('stable', (explained) => {
      const { register, solution, explanation, problem } = explained;
      const drawn = new Map(explanation.receipts.map((receipt) => [receipt.person, receipt.drawn]));
      for (const { person, wish, slot, site } of unmetWishes(explained)) {
        const reason = wish.reasons.find(({ code }) => /ahead|higher/.test(code));
        if (reason === undefined) continue;
        const isOf = (place: string) =>
          place === wish.place || (reason.host !== undefined && hostOf(problem, place) === reason.host);
        const there = solution.plan.assignments.filter((entry) => isOf(entry.place) && entry.period === person.period);
        const own = register.tierAt(slot, site);
        const tiers = there.map((entry) => {
          const other =
            register.personAt.get(entry.person)! * register.periods.length + (slot % register.periods.length);
          const at = register.placeAt.get(entry.place)! * register.periods.length + (slot % register.periods.length);
          return { id: entry.person, tier: register.pinOf(other) >= 0 ? 0 : register.tierAt(other, at) };
        });
        const equals = tiers.filter(({ tier }) => tier === own);
        expect(tiers.every(({ tier }) => tier <= own)).toBe(true);
        expect(equals.every(({ id }) => drawn.get(id)! < drawn.get(person.person)!)).toBe(true);
        expect(reason.count).toBe(reason.code.endsWith('ahead') ? equals.length : there.length);
        expect(reason.code.endsWith('ahead')).toBe(equals.length > 0);
        expect(there.map((entry) => entry.person)).toContain(reason.person);
      }
    });
  });

  it('tell truly what one more seat would do', () => {
    forAll('stable', ({ problem, options, solution, explanation }) => {
      if (problem.hosts?.some(({ capacity }) => capacity !== undefined)) return;
      for (const { place, period, gains } of explanation.bottlenecks) {
        const more = solve(withSeat(problem, place, period), options);
        const placed = more.ok ? more.value.plan.assignments.length : -1;
        expect(placed - solution.plan.assignments.length).toBe(gains[0]?.amount ?? 0);
      }
    });
  });
});

describe('the reasons of a best plan', () => {
  it('tell truly what the best plan that grants a wish is like', () => {
    forAll('best', (explained) => {
      const { problem, options, solution } = explained;
      for (const { person, wish } of unmetWishes(explained)) {
        const reason = wish.reasons.find(({ code }) => code === 'worse-plan' || code === 'equal-plan');
        if (reason === undefined) continue;
        const pin =
          person.period === undefined
            ? ([person.person, wish.place] as const)
            : ([person.person, wish.place, person.period] as const);
        const forced = solve({ ...problem, pinned: [pin, ...(problem.pinned ?? [])] }, options);
        if (!forced.ok) throw new Error('nothing but pins can hinder this');
        const [first] = differences(explained, options.goals!, [solution.plan, forced.value.plan]);
        expect(first).toEqual(
          reason.code === 'equal-plan' ? undefined : { goal: reason.goal, rank: reason.found, amount: reason.amount },
        );
      }
    });
  });

  it('tell truly what one more seat would do, and miss no place where it would do something', () => {
    forAll(
      'best',
      (explained) => {
        const { problem, options, solution, explanation, register } = explained;
        for (let site = 0; site < register.sites; site++) {
          if (register.seats(site) === 0) continue;
          const place = register.placeOf(site).id;
          const period = register.periodOf(site)?.id;
          const told = explanation.bottlenecks.find((each) => each.place === place && each.period === period);
          const more = solve(withSeat(problem, place, period), options);
          const plans = [more.ok ? more.value.plan : solution.plan, solution.plan] as const;
          const gains = told?.gains.map(({ goal, rank, amount }) => ({
            goal,
            rank: rank === undefined ? undefined : `${rank}`,
            amount,
          }));
          expect(differences(explained, options.goals!, plans)).toEqual(gains ?? []);
        }
      },
      200,
    );
  });

  it('tell less, and nothing false, when no exchange may be worked out', () => {
    forAll('best', ({ problem, options, solution, explanation }) => {
      const frugal = explain(problem, solution, { ...options, exchanges: 0 });
      frugal.people.forEach(({ notMet }, i) => {
        notMet.forEach(({ reasons }, at) => {
          const whole = explanation.people[i]!.notMet[at]!.reasons;
          const [{ code }] = reasons as [Reason];
          if (code === 'worse-at-least') expect(whole[0]!.code).toBe('worse-plan');
          else if (code === 'no-better-plan') expect(['worse-plan', 'equal-plan']).toContain(whole[0]!.code);
          else expect(reasons).toEqual(whole);
        });
      });
    });
  });
});

function hostOf(problem: Problem, id: string): string | undefined {
  return problem.places.find((place) => place.id === id)?.host;
}

function withSeat(problem: Problem, id: string, period: string | undefined): Problem {
  const places = problem.places.map((place) => {
    if (place.id !== id) return place;
    const { capacity } = place;
    if (period === undefined) return { ...place, capacity: (capacity as number) + 1 };
    const seats = Object.fromEntries(
      problem.periods!.map((each) => [each.id, typeof capacity === 'number' ? capacity : (capacity[each.id] ?? 0)]),
    );
    return { ...place, capacity: { ...seats, [period]: seats[period]! + 1 } };
  });
  return { ...problem, places };
}

/** By how much the second plan is worse than the first, layer by layer, as the second reading counts it. */
function differences({ problem, register, options }: Explained, goals: readonly Goal[], plans: readonly [Plan, Plan]) {
  const totals = plans.map((plan) => {
    const seats = seatsOf(register, plan);
    const openings = openingsOf(register, seats);
    const groups = groupsOf(register, seats, options.fairBy ?? 'school');
    return layerCosts(register, openings, goals).map((layer) => {
      const unplaced = groups.size.map(() => 0);
      let sum = 0;
      for (let slot = 0; slot < problem.people.length * register.periods.length; slot++) {
        if (seats.site[slot]! < -1) continue;
        if (openings.taken[slot]! >= 0) sum += layer.taking(openings.taken[slot]!, slot);
        else {
          const group = groups.of[slot]!;
          sum += layer.staying(slot) + layer.step(unplaced[group]!++, groups.size[group]!);
        }
      }
      return { goal: layer.layer.goal, rank: layer.layer.rank === undefined ? undefined : `${layer.layer.rank}`, sum };
    });
  });
  return totals[0]!.flatMap(({ goal, rank, sum }, i) => {
    const amount = totals[1]![i]!.sum - sum;
    return amount === 0 ? [] : [{ goal, rank, amount }];
  });
}
