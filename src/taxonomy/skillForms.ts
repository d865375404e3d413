/**
 * How people write skills whose labels name a record of them (*Rekryteringsvana*, *Handledarerfarenhet*,
 * *Yrkesutbildning, tandsköterska*, *Legitimation som läkare*): by the activity, the training or the profession itself.
 * Rules over the shape of a label, none about a single skill.
 */

/** Ways to write a skill besides its label: those that mean it anywhere, and those that do where the text fits. */
interface SkillForms {
  readonly anywhere: readonly string[];
  readonly contextual: readonly string[];
}

/** The label's shape, and the forms that its first group gives. */
interface FormRule {
  readonly label: RegExp;
  readonly anywhere?: (stem: string) => readonly string[];
  readonly contextual?: (stem: string) => readonly string[];
}

const RULES: readonly FormRule[] = [
  // Rekryterings|vana, Besiktnings|erfarenhet: the activity.
  {
    label: /^(?:Allmän |Maskinell |Enklare )?(\p{L}{3,}(?:ning|ing|else|tion))s?(?:vana|erfarenhet|kunskaper)$/u,
    anywhere: (activity) => [activity],
  },
  // Handledar|erfarenhet: what such people do, and the people.
  {
    label: /^(\p{L}{4,})ar(?:vana|erfarenhet|kompetens)$/u,
    anywhere: (verb) => [`${verb}ning`],
    contextual: (verb) => [`${verb}are`],
  },
  // Kassa|vana, Truck|vana: the thing; also a word for much else.
  {
    label: /^(\p{L}{3,}(?<!ar|s))(?:vana|erfarenhet)$/u,
    contextual: (thing) => [thing],
  },
  // Administrativt arbete
  {
    label: /^(\p{L}{5,})t (?:arbete|stöd)(?:,|$)/u,
    anywhere: (adjective) =>
      ['uppgifter', 'arbetsuppgifter', 'ärenden', 'sysslor', 'rutiner'].map((noun) => `${adjective}a ${noun}`),
    contextual: (adjective) => (adjective.endsWith('ativ') ? [`${adjective.slice(0, -2)}ion`] : []),
  },
  {
    label: /^Yrkesutbildning, (\p{L}{4,})$/u,
    anywhere: (profession) => ['utbildning', 'examen'].flatMap((head) => compounds(profession, head)),
    contextual: (profession) => [`utbildad ${profession}`],
  },
  // Sjuksköterske|examen, Kock|utbildning; but not Högskole|examen.
  {
    label: /^(\p{L}{4,}(?<!ole|sie|tors|skolans|kandidat|magister|master|yrkes))examen$/iu,
    anywhere: (profession) => [`${profession}utbildning`],
  },
  {
    label: /^(\p{L}{4,}(?:ar|ske|ist|ent|iker|ör|man))utbildning$/u,
    anywhere: (profession) => [`${profession}examen`],
  },
  {
    label: /^Legitimation som (\p{L}{4,})$/u,
    anywhere: (profession) => compounds(profession, 'legitimation'),
  },
  // Utbildningsbevis enligt TLP 10 för truckförare
  {
    label: /^Utbildningsbevis .+ för (\p{L}{3,})förare$/u,
    anywhere: (vehicle) => ['kort', 'körkort', 'förarbevis', 'förarutbildning'].map((head) => vehicle + head),
  },
];

/** *Förlossningsavdelning*, *BB-avdelning*: those who work there leave out the word for a ward. */
const WARD = /(?<=^|\/)(\p{Lu}{2}|\p{Lu}\p{L}{4,}?)(?:s|-)avdelning(?=$|\/)/gu;

/** How those who work in a field shorten its name. */
const FIELD_SHORT: Readonly<Record<string, readonly string[]>> = {
  Personaladministration: ['HR', 'human resources'],
  Intensivvård: ['IVA'],
};

/** Other ways to write the skill labelled `label`, at most a dozen; none for most. */
export function skillForms(label: string): SkillForms {
  const [field = label] = label.split(', ');
  const anywhere: string[] = [];
  const contextual: string[] = [...(FIELD_SHORT[field] ?? [])];
  for (const rule of RULES) {
    const stem = rule.label.exec(label)?.[1];
    if (stem === undefined) continue;
    anywhere.push(...(rule.anywhere?.(stem) ?? []));
    contextual.push(...(rule.contextual?.(stem) ?? []));
  }
  for (const [, ward = ''] of label.matchAll(WARD)) contextual.push(ward);
  return { anywhere, contextual };
}

/** `first` and `head` in one word: *tandsköterske|examen*, *läkar|legitimation*, *lokförar|utbildning*. */
export function compounds(first: string, head: string): string[] {
  if (first.endsWith('are')) return [first.slice(0, -1) + head];
  if (first.endsWith('a')) return [`${first.slice(0, -1)}e${head}`];
  return [first + head, `${first}s${head}`];
}

/** A label with a hanging hyphen and no qualifier that tells anything. */
const HANGING = /^(\p{L}{2,})- (?:och|eller|samt) (\p{L}{6,})(?:, (?:erfarenhet|vana|kunskaper|områdeskunskap))?$/u;
const SHORTEST_LAST_PART = 4;
const SHORTEST_FIRST_PART = 3;

/**
 * Both members of a label with a hanging hyphen, each in full: *Arkiv- och informationshantering* is
 * *arkivhantering* and *informationshantering*.
 * @param isWord true for a folded word that stands by itself in some label: the shared last part must be one
 */
export function memberForms(label: string, isWord: (word: string) => boolean): string[] {
  const [, first, second] = HANGING.exec(label) ?? [];
  if (first === undefined || second === undefined) return [];
  for (let at = SHORTEST_FIRST_PART; at <= second.length - SHORTEST_LAST_PART; at++) {
    const last = second.slice(at);
    if (isWord(last)) return [first + last, second];
  }
  return [second];
}
