import type { AdPlan } from './adPlans.ts';
import { employers, presentations } from './employers.ts';
import type { SkillFacts } from './facts/group.ts';
import { headlines, phrases } from './phrases.ts';
import type { Random } from './random.ts';
import type { OccupationSketch } from './sketches/sketch.ts';
import { articleFor, capitalised, enumerated, filled, spokenName, writtenSkill } from './wording.ts';

export interface AdSubject extends Pick<AdPlan, 'group' | 'sketch' | 'occupation' | 'progress'> {
  /** Name of the municipality or county. */
  readonly place: string;
  readonly deadline: string;
}

export interface AdText {
  readonly employer: string;
  readonly headline: string;
  readonly text: string;
}

/** Words of one ad: a presentation, tasks, demands, merits and terms in one of several orders and voices. */
export function adText(subject: AdSubject, random: Random): AdText {
  const { sketch, occupation } = subject;
  const sector = random.chance(0.12) ? 'staffing' : sketch.sector;
  const employer = random.pick(employers[sector]);
  const name = spokenName(occupation, random);
  const values = {
    employer,
    name,
    Name: capitalised(name),
    label: occupation.label,
    article: articleFor(name),
    place: subject.place,
    deadline: subject.deadline,
    months: String(random.pick([4, 6, 8, 12])),
    percent: String(random.pick([50, 75, 80, 100])),
  };
  const fill = (templates: readonly string[], more: Readonly<Record<string, string>> = {}) =>
    filled(random.pick(templates), { ...values, ...more });
  const presentation = fill(presentations[sector]);
  const opening = fill(phrases.openings);
  const paragraphs = [
    random.pick([presentation, opening, `${opening} ${presentation}`]),
    ...tasksOf(subject, random, fill),
    ...demandsOf(subject, random, fill),
    ...random.sample(phrases.offers, random.between(0, 1)),
    random.sample([fill(phrases.terms), fill(phrases.closings)], random.between(1, 2)).join(' '),
  ];
  return { employer, headline: fill(headlines), text: paragraphs.join('\n\n') };
}

type Fill = (templates: readonly string[], more?: Readonly<Record<string, string>>) => string;

function tasksOf(subject: AdSubject, random: Random, fill: Fill): string[] {
  const tasks = random.sample(subject.sketch.tasks, random.between(2, 3));
  const skills = fill(phrases.skillUses, { skills: enumerated(skillsAsked(subject, random, 3)) });
  if (random.chance(0.3))
    return [`${fill(phrases.taskHeadings)}\n${tasks.map((task) => `- ${capitalised(task)}`).join('\n')}\n${skills}`];
  const prose = `${fill(phrases.taskIntros, { tasks: enumerated(tasks) })} ${skills}`;
  return [random.chance(0.6) ? `${fill(phrases.taskHeadings)}\n${prose}` : prose];
}

function demandsOf(subject: AdSubject, random: Random, fill: Fill): string[] {
  const demands = random.sample(subject.sketch.demands, random.between(1, 2));
  const sentences = [
    fill(phrases.demandIntros, { demands: enumerated(demands) }),
    ...(random.chance(0.6)
      ? [fill(phrases.skillDemands, { skills: enumerated(skillsAsked(subject, random, 2)) })]
      : []),
    ...(random.chance(0.4)
      ? [fill(phrases.merits, { merits: enumerated(random.sample(subject.sketch.merits, random.between(1, 2))) })]
      : []),
    ...(random.chance(0.3) ? [random.pick(phrases.traits)] : []),
  ];
  const prose = sentences.join(' ');
  return [random.chance(0.6) ? `${fill(phrases.demandHeadings)}\n${prose}` : prose];
}

/** Up to `most` different skills, those first in the group's list most often; a rising one the oftener the later. */
function skillsAsked({ group, sketch, progress }: AdSubject, random: Random, most: number): string[] {
  const weights = group.skills.map((skill, rank) => weightOf(skill, rank, sketch, progress));
  const chosen = new Set<SkillFacts>();
  const count = random.between(1, most);
  while (chosen.size < count) chosen.add(random.weighted(group.skills, weights));
  return [...chosen].map(writtenSkill);
}

function weightOf([, label]: SkillFacts, rank: number, sketch: OccupationSketch, progress: number): number {
  return label === sketch.risingSkill ? 0.05 + 1.2 * progress : 1 / (1 + rank / 3);
}
