import type { InputProblem, InputProblemCode } from '../outcome.ts';
import { typeOf } from './shape.ts';

/** Faults that are kept. Who has more has one mistake many times over, and would not read further. */
const MOST_FAULTS = 10_000;

export type Step = string | number;

/** Gathers all that is wrong with an input. A path is turned to text only where there is a fault. */
export class Faults {
  readonly list: InputProblem[] = [];

  /** @param more what was found there, as it stood, and what would have been right. */
  add(code: InputProblemCode, path: readonly Step[], more: { found?: string; expected?: string } = {}): void {
    if (this.list.length < MOST_FAULTS) this.list.push({ code, where: pathText(path), ...more });
  }
}

/** `people[3].wishes[0][1]`; a field whose name is no plain word in quotes: `capacity["v. 12"]`. */
export function pathText(path: readonly Step[]): string {
  let text = '';
  for (const step of path) {
    if (typeof step === 'number') text += `[${step}]`;
    else if (!/^[A-Za-z_$][\w$]*$/.test(step)) text += `[${JSON.stringify(step)}]`;
    else text += text === '' ? step : `.${step}`;
  }
  return text;
}

/** A value as a message can quote it: short, and of lists and objects only what they are. */
export function quoted(value: unknown): string {
  const type = typeOf(value);
  if (type === 'string') {
    const text = value as string;
    return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
  }
  return type === 'number' || type === 'boolean' ? String(value) : type;
}
