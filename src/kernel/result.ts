/**
 * Expected refusals are values: an action returns `Ok` or `Refused`; only bugs throw.
 */
export interface Ok<T> {
  readonly ok: true;
  readonly value: T;
}

/** Why something was refused. Each door has one translator from `code` and `data` to words. */
export interface Problem {
  /** Kebab-case, noun first: `report-frozen`, `area-unknown`. Listed in docs/problems.md. */
  readonly code: string;
  /** One English sentence for logs and developers: what was wrong and where. */
  readonly detail: string;
  /** Facts that a translated message may need; never secrets. */
  readonly data?: Readonly<Record<string, string | number>>;
  /** The form field or input path at fault, when there is one. */
  readonly field?: string;
}

export interface Refused {
  readonly ok: false;
  readonly problems: readonly Problem[];
}

export type Result<T> = Ok<T> | Refused;

/** Wraps a value as success. */
export function ok<T>(value: T): Ok<T> {
  return { ok: true, value };
}

/** The code that Node, a driver or a parser put on what it threw; empty where there is none. */
export function codeOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : '';
}

/** Wraps one problem as a refusal. */
export function refused(code: string, detail: string, more: Pick<Problem, 'data' | 'field'> = {}): Refused {
  return { ok: false, problems: [{ code, detail, ...more }] };
}
