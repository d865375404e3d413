import { businessSketches } from './business.ts';
import { careSketches } from './care.ts';
import { constructionSketches } from './construction.ts';
import { engineeringSketches } from './engineering.ts';
import { hospitalitySketches } from './hospitality.ts';
import { industrySketches } from './industry.ts';
import { schoolSketches } from './school.ts';
import type { OccupationSketch } from './sketch.ts';
import { softwareSketches } from './software.ts';
import { transportSketches } from './transport.ts';

/** One sketch for each group of `facts/groups.ts`, in the same order. */
export const sketches: readonly OccupationSketch[] = [
  ...industrySketches,
  ...engineeringSketches,
  ...constructionSketches,
  ...careSketches,
  ...schoolSketches,
  ...softwareSketches,
  ...transportSketches,
  ...hospitalitySketches,
  ...businessSketches,
];
