import type { GroupFacts, OccupationFacts, SkillFacts } from './facts/group.ts';
import type { Random } from './random.ts';

/** Replaces each `{key}` by its value; a key without a value is an error in the templates. */
export function filled(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (_, key: string) => {
    const value = values[key];
    if (value === undefined) throw new Error(`No value for {${key}} in "${template}"`);
    return value;
  });
}

/** `a`, `a och b`, `a, b och c`. */
export function enumerated(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} och ${items.at(-1)}`;
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Lower case as inside a sentence, but `CNC-operatör` keeps its acronym. */
export function uncapitalised(text: string): string {
  return /^[A-ZÅÄÖ]{2}/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}

/**
 * What people call the occupation in a sentence: one of its everyday titles, or its label without what follows a
 * comma or a slash ("Undersköterska, hemtjänst, äldreboende och habilitering" is never said).
 */
export function spokenName(occupation: OccupationFacts, random: Random): string {
  const short = occupation.label.split(/[,/]/)[0] as string;
  const titles = occupation.titles.map(([, label]) => label);
  return uncapitalised(random.chance(0.65) ? short : random.pick([short, ...titles]));
}

/** Occupations are of common gender but for those that end in -biträde and -ombud. */
export function articleFor(name: string): 'en' | 'ett' {
  return /(biträde|ombud)$/.test(name) ? 'ett' : 'en';
}

/** The skill as it reads inside a sentence. */
export function writtenSkill([, label, written]: SkillFacts): string {
  return written ?? uncapitalised(label);
}

/** The group's occupations as words in a sentence, without qualifiers: `svetsare`, `spårsvetsare`, `hårdlödare`. */
export function spokenNames(group: GroupFacts): string[] {
  return [...new Set(group.occupations.map(({ label }) => uncapitalised(label.split(/[,/]/)[0] as string)))];
}
