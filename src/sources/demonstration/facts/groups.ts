import { business } from './business.ts';
import { care } from './care.ts';
import { construction } from './construction.ts';
import { engineering } from './engineering.ts';
import type { GroupFacts } from './group.ts';
import { hospitality } from './hospitality.ts';
import { industry } from './industry.ts';
import { school } from './school.ts';
import { software } from './software.ts';
import { transport } from './transport.ts';

/** Every occupation group of the demonstration. */
export const groups: readonly GroupFacts[] = [
  ...industry,
  ...engineering,
  ...construction,
  ...care,
  ...school,
  ...software,
  ...transport,
  ...hospitality,
  ...business,
];

const byCode = new Map(groups.map((group) => [group.ssyk4, group]));

/** The group with that SSYK 4 code. Throws when the demonstration has none: its tables must agree. */
export function groupOf(ssyk4: string): GroupFacts {
  const group = byCode.get(ssyk4);
  if (!group) throw new RangeError(`The demonstration has no occupation group ${ssyk4}`);
  return group;
}
