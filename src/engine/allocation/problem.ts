/**
 * The problem as users have it: people with wishes, places with seats, rules, and what is already settled.
 * This is the JSON of `kraftsam allocate` (docs/allocation.md). Ids are strings, unique among people and among places;
 * their order in the lists never matters.
 */
export interface Problem {
  readonly people: readonly Person[];
  readonly places: readonly Place[];
  /** The periods in which places are taken. Absent: one period, without dates. */
  readonly periods?: readonly Period[];
  /** Groups of places with joint seats and a joint ranking: a lecturer with several projects, an employer with several sites. */
  readonly hosts?: readonly Host[];
  /** Travel time: person, place, whole minutes one way. Pairs not named have no known travel time. */
  readonly costs?: readonly (readonly [person: string, place: string, minutes: number])[];
  /** Rules that every assignment must keep. */
  readonly rules?: readonly Rule[];
  /** Groups of people who are to sit at the same place in the same periods, all of them or none. */
  readonly together?: readonly (readonly string[])[];
  /** Groups of people of whom no two may sit at the same place in the same period. */
  readonly apart?: readonly (readonly string[])[];
  /** Decided by a person already; the plan keeps them. */
  readonly pinned?: readonly Settled[];
  /** Ruled out by a person. */
  readonly forbidden?: readonly Settled[];
  /** The plan in force, for the goal `change` and for re-planning. */
  readonly current?: readonly Settled[];
}

/** Person, place and, where the problem has periods, one of them (absent: every period). */
export type Settled = readonly [person: string, place: string, period?: string];

export type Attribute = string | number | boolean | readonly string[];

export interface Person {
  readonly id: string;
  /** Places in tiers, best first; those in one tier are equally welcome. The tier's number, from 1, is the rank. */
  readonly wishes: readonly (readonly string[])[];
  /** True: where no wish can be met any place that the rules allow will do; such places form one last tier. */
  readonly anywhere?: boolean;
  readonly attributes?: Readonly<Record<string, Attribute>>;
  /** The periods to be placed in, one place in each. Absent: all periods of the problem. */
  readonly periods?: readonly string[];
  /** Weeks to reach in all; then as few of the periods as will do are filled. Absent: every one is to be filled. */
  readonly weeks?: number;
}

export interface Place {
  readonly id: string;
  /** Seats in each period, or by period. A period not named has none. */
  readonly capacity: number | Readonly<Record<string, number>>;
  /** The host takes at least so many in a period or nobody. */
  readonly minimum?: number;
  /** The place's own ranking in tiers, best first. Who is not in it cannot come, unless `others`. Absent: all are equal. */
  readonly ranking?: readonly (readonly string[])[];
  /** True: who is not ranked may come too, in one last tier. */
  readonly others?: boolean;
  /** Id of the host that the place belongs to. */
  readonly host?: string;
  readonly attributes?: Readonly<Record<string, Attribute>>;
}

export interface Host {
  readonly id: string;
  /** Seats at all its places together, in each period. Absent: as many as its places have. */
  readonly capacity?: number;
  /** As a place's ranking; it holds for every place of the host that has none of its own. */
  readonly ranking?: readonly (readonly string[])[];
}

export interface Period {
  readonly id: string;
  /** First and last day, ISO 8601 (`2027-03-22`). Two periods that share a day overlap: nobody is in both. */
  readonly from: string;
  readonly to: string;
  /** What the period counts for against a person's `weeks`. Absent: its days divided by seven, rounded up. */
  readonly weeks?: number;
}

/**
 * A hard rule, as a comparison of what is known of the person, the place and the period. An attribute that is not given
 * asks for nothing: a place without `programmes` takes any programme. Parameters of law or local custom (limits, ages)
 * stand in the data, never in the engine.
 */
export type Rule = { readonly id: string /** As people call it. */; readonly name?: string } & (
  | {
      readonly kind: 'fits' /** One of the person's values is among the place's: programme, level. */;
      readonly person: string;
      readonly place: string;
    }
  | {
      readonly kind: 'has' /** The person has every value that the place asks for: competence, licence. */;
      readonly person: string;
      readonly place: string;
    }
  | {
      readonly kind: 'differs' /** They share no value: conflict of interest. */;
      readonly person: string;
      readonly place: string;
    }
  | {
      readonly kind: 'age' /** Born (ISO date), and the place's least age, on the period's first day or `on`. */;
      readonly person: string;
      readonly place: string;
      readonly on?: string;
    }
  | {
      readonly kind: 'travel' /** At most so many minutes; a person's attribute may set another limit. Unknown travel time passes. */;
      readonly limit: number;
      readonly person?: string;
    }
  | {
      readonly kind: 'staffed' /** Every ISO week of the period (`2027-W12`) is among the place's values: trained supervisor present. */;
      readonly place: string;
    }
  | {
      readonly kind: 'free' /** No ISO week of the period is among the person's values: exam weeks, leave. */;
      readonly person: string;
    }
);
export type RuleKind = Rule['kind'];
