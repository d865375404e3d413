import type { Offering } from '../../../offering/offering.ts';
import { capitalised } from '../wording.ts';
import { type Course, courses } from './courses.ts';

/** Learning outcomes by cycle; the first names the whole course, the others one topic each. */
const OUTCOMES = {
  G: [
    (topic: string) => `redogöra för grundläggande begrepp inom ${topic}`,
    (topic: string) => `tillämpa ${topic} på avgränsade problem från arbetslivet`,
    (topic: string) => `förklara hur ${topic} påverkar människor, ekonomi och miljö`,
    (topic: string) => `planera, genomföra och dokumentera ett mindre arbete där ${topic} används`,
  ],
  A: [
    (topic: string) => `kritiskt granska aktuell forskning om ${topic}`,
    (topic: string) => `självständigt välja och motivera metoder för ${topic}`,
    (topic: string) => `värdera risker och nytta med ${topic} i ett verkligt fall`,
    (topic: string) => `leda ett projekt där ${topic} ingår och försvara resultatet muntligt och skriftligt`,
  ],
} as const;

const EXAMINATIONS = [
  'Kursen examineras genom en skriftlig tentamen och ett projektarbete i grupp.',
  'Examinationen består av laborationer med skriftliga rapporter och ett muntligt förhör.',
  'Kursen examineras genom en individuell hemuppgift och aktivt deltagande i seminarier.',
] as const;

/** The syllabi of the demonstration, of two invented universities. */
export function* syllabusOfferings(): Generator<Offering> {
  for (const [i, course] of courses.entries()) {
    yield {
      id: `demo:syllabus-${course.code.toLowerCase()}`,
      kind: 'syllabus',
      level: course.cycle === 'G' ? 'higher-education-first-cycle' : 'higher-education-second-cycle',
      title: course.title,
      text: syllabusText(course, i),
      provider: i % 3 === 0 ? 'Västmarks universitet' : 'Högskolan i Älvstad',
      municipalities: [],
      towns: [],
      distance: false,
      places: null,
      startsOn: null,
      endsOn: null,
      pace: null,
      credits: { amount: course.hp, system: 'hp' },
      subject: course.subject,
      url: null,
      language: 'sv',
      assignedSsyk4: [],
      cancelled: false,
      synthetic: true,
    };
  }
}

/** Outcomes are dealt out in turn, so that neighbouring courses do not read the same. */
function syllabusText(course: Course, nth: number): string {
  const verbs = OUTCOMES[course.cycle];
  const outcomes = course.topics.map((topic, i) => `- ${verbs[(nth + i) % verbs.length]?.(topic)}`);
  const content = `Kursen behandlar ${course.topics[0]} med särskild vikt vid ${course.topics[1]} och ${course.topics[2]}.`;
  return `Efter avslutad kurs ska studenten kunna\n${outcomes.join('\n')}\n\n${capitalised(content)} ${EXAMINATIONS[nth % EXAMINATIONS.length]}`;
}
