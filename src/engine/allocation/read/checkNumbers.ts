import { dayOf } from '../weeks.ts';
import type { Check, Checked } from './checked.ts';

/** Seats, minimum numbers and periods against each other. */
export const checkNumbers: Check = (checked) => {
  checkMinimums(checked);
  checkPeriods(checked);
};

/** A place without seats is one that has dropped out: its minimum asks for nothing. */
function checkMinimums({ problem, faults }: Checked): void {
  const hosts = new Map(problem.hosts?.map((host) => [host.id, host.capacity]));
  problem.places.forEach(({ minimum = 0, capacity, host }, i) => {
    const seats = typeof capacity === 'number' ? { '': capacity } : capacity;
    const joint = hosts.get(host ?? '') ?? Number.POSITIVE_INFINITY;
    const tooFew = Object.entries(seats).find(([, count]) => count > 0 && Math.min(count, joint) < minimum);
    if (tooFew === undefined || joint === 0) return;
    const [period, count] = tooFew;
    const at = count > joint ? 'hosts' : `places[${i}].capacity${period === '' ? '' : `.${period}`}`;
    const expected = `≤ ${Math.min(count, joint)} (${at})`;
    faults.add('minimum-above-capacity', ['places', i, 'minimum'], { found: `${minimum}`, expected });
  });
}

function checkPeriods({ problem, faults }: Checked): void {
  problem.periods?.forEach(({ from, to }, i) => {
    if (dayOf(to) < dayOf(from))
      faults.add('period-backwards', ['periods', i, 'to'], { found: to, expected: `≥ ${from}` });
  });
  if ((problem.periods ?? []).length > 0) return;
  problem.people.forEach(({ weeks }, i) => {
    if (weeks !== undefined) faults.add('field-missing', ['periods'], { expected: `people[${i}].weeks` });
  });
}
