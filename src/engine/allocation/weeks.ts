const DAY = 86_400_000;

/** Milliseconds at the start of an ISO day (`2027-03-22`), or NaN where it is none. */
export function dayOf(iso: string): number {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return Number.NaN;
  const at = Date.UTC(+iso.slice(0, 4), +iso.slice(5, 7) - 1, +iso.slice(8));
  return new Date(at).toISOString().startsWith(iso) ? at : Number.NaN;
}

/** The ISO 8601 weeks (`2027-W12`) that have a day from `from` to `to`, both included, in order. */
export function weeksBetween(from: string, to: string): readonly string[] {
  const weeks: string[] = [];
  for (let monday = mondayOf(dayOf(from)); monday <= dayOf(to); monday += 7 * DAY) weeks.push(weekName(monday));
  return weeks;
}

/** Whole years from a birthday to a day. */
export function ageOn(born: string, day: string): number {
  const years = +day.slice(0, 4) - +born.slice(0, 4);
  return day.slice(5) < born.slice(5) ? years - 1 : years;
}

/** How many weeks a period counts for when it does not say: its days by seven, rounded up. */
export function lengthInWeeks(from: string, to: string): number {
  return Math.ceil((dayOf(to) - dayOf(from) + DAY) / (7 * DAY));
}

function mondayOf(day: number): number {
  return day - ((new Date(day).getUTCDay() + 6) % 7) * DAY;
}

/** A week belongs to the year that its Thursday is in; week 1 has 4 January in it. */
function weekName(monday: number): string {
  const thursday = new Date(monday + 3 * DAY);
  const year = thursday.getUTCFullYear();
  const firstMonday = mondayOf(Date.UTC(year, 0, 4));
  return `${year}-W${String(1 + Math.round((monday - firstMonday) / (7 * DAY))).padStart(2, '0')}`;
}
