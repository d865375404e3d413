import type { Offering } from '../../../offering/offering.ts';
import { daysAfter, nextTermStarts } from '../calendar.ts';
import type { SkillFacts } from '../facts/group.ts';
import { groupOf } from '../facts/groups.ts';
import { occupationFields } from '../facts/levels.ts';
import { Random } from '../random.ts';
import type { OccupationSketch } from '../sketches/sketch.ts';
import { sketches } from '../sketches/sketches.ts';
import { capitalised, enumerated, spokenNames, writtenSkill } from '../wording.ts';
import { levelForms } from './levels.ts';
import { type Programme, programmes } from './programmes.ts';
import { type Provider, providers } from './providers.ts';
import { syllabusOfferings } from './syllabi.ts';

const fieldLabels = new Map(occupationFields);
const sketchOf = new Map(sketches.map((sketch) => [sketch.ssyk4, sketch]));

/** Every offering and syllabus of the demonstration; starts lie in the two terms after `today`. */
export function* demonstrationOfferings(seed: number, today: string): Generator<Offering> {
  for (const programme of programmes) {
    const random = new Random(seed, 'offerings', programme.level, programme.title);
    const taught = skillsTaught(programme, random);
    for (const [nth, provider] of providersOf(programme, random).entries())
      yield occasion({ programme, taught, provider, nth, today }, random);
  }
  yield* syllabusOfferings();
}

/** One provider for each occasion, in random order and again from the first when there are too few. */
function providersOf(programme: Programme, random: Random): Provider[] {
  const able = providers.filter((provider) => provider.levels.includes(programme.level));
  const order = random.sample(able, able.length);
  return Array.from({ length: programme.occasions }, (_, i) => order[i % order.length] as Provider);
}

/**
 * Skills that the programme teaches, in the order they are asked for: a sample of what its groups ask for, without
 * what they have only begun to ask for. A short course with skills of its own teaches those alone.
 */
function skillsTaught(programme: Programme, random: Random): SkillFacts[] {
  const asked = new Map(programme.ssyk4.flatMap((code) => groupOf(code).skills).map((skill) => [skill[1], skill]));
  const own = programme.teaches ?? [];
  const rising = new Set(programme.ssyk4.map((code) => sketchOf.get(code)?.risingSkill));
  const established = [...asked.keys()].filter((label) => !rising.has(label));
  const isShort = programme.level === 'commissioned' || programme.level === 'other';
  const usual =
    isShort && own.length > 0 ? [] : random.sample(established, Math.min(8, Math.ceil(established.length * 0.6)));
  return [...asked.values()].filter(([, label]) => own.includes(label) || usual.includes(label));
}

interface OccasionPlan {
  readonly programme: Programme;
  readonly taught: readonly SkillFacts[];
  readonly provider: Provider;
  readonly nth: number;
  readonly today: string;
}

function occasion({ programme, taught, provider, nth, today }: OccasionPlan, random: Random): Offering {
  const form = levelForms[programme.level];
  const isDistance = random.chance(form.distance);
  const starts = nextTermStarts(today);
  const startsOn = form.yearly ? (starts.find((start) => start.endsWith('-08-24')) as string) : random.pick(starts);
  const home = groupOf(programme.ssyk4[0] as string);
  return {
    id: `demo:${idPart(programme.title)}-${programme.level}-${nth + 1}`,
    kind: 'offering',
    level: programme.level,
    title: programme.title,
    text: occasionText(programme, taught, random),
    provider: provider.name,
    municipalities: isDistance ? [] : [provider.municipalities[nth % provider.municipalities.length] as string],
    towns: [],
    distance: isDistance,
    places: programme.seats === 'open' ? null : random.between(...(programme.seats ?? form.seats)),
    startsOn,
    endsOn: daysAfter(startsOn, form.weeks * 7 - 3),
    pace: form.pace,
    credits: form.credits,
    subject: fieldLabels.get(home.field) ?? null,
    url: null,
    language: 'sv',
    // Only labour market training has official codes in the real catalogue.
    assignedSsyk4: programme.level === 'labour-market-training' ? programme.ssyk4 : [],
    cancelled: random.chance(0.02),
    synthetic: true,
  };
}

const INTRODUCTIONS = [
  'Utbildningen ger dig en bred grund för ett yrke där det behövs fler.',
  'Här varvas teori med praktiska uppgifter i verkliga miljöer.',
  'Programmet är framtaget tillsammans med arbetslivet i regionen.',
  'Du läser tillsammans med andra som vill samma sak och handleds av lärare med lång erfarenhet.',
] as const;
const SKILL_SENTENCES = [
  'Du lär dig {}.',
  'I kurserna ingår {}.',
  'Utbildningen omfattar {}.',
  'Tyngdpunkten ligger på {}.',
] as const;

function occasionText(programme: Programme, taught: readonly SkillFacts[], random: Random): string {
  const form = levelForms[programme.level];
  const half = Math.ceil(taught.length / 2);
  const [first, second] = random.sample(SKILL_SENTENCES, 2) as [string, string];
  const tasks = programme.ssyk4.flatMap((code) => random.sample((sketchOf.get(code) as OccupationSketch).tasks, 2));
  const futures = programme.ssyk4.flatMap((code) => spokenNames(groupOf(code)).slice(0, 2));
  return [
    random.pick(INTRODUCTIONS),
    [sentence(first, taught.slice(0, half)), sentence(second, taught.slice(half))].filter(Boolean).join(' '),
    `Efter utbildningen kan du till exempel ${enumerated(random.sample(tasks, 3))}.`,
    `${form.work} ${form.entry}`,
    `Du kan söka arbete som ${enumerated([...new Set(futures)])}.`,
  ].join('\n\n');
}

function sentence(template: string, skills: readonly SkillFacts[]): string {
  return skills.length === 0 ? '' : capitalised(template.replace('{}', enumerated(skills.map(writtenSkill))));
}

/** Lower case letters, digits and hyphens of a title; å, ä and ö lose their marks. */
function idPart(title: string): string {
  return title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
