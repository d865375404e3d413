import { isLetters } from '../text/normalise.ts';

/**
 * Roots: what words of one family share (*lokalvård*, *lokalvårdare*; *svetsning*, *svetsare*). They carry weak
 * evidence where a text uses the field's words without naming a concept. Light stemming, made to group and not to be
 * correct: a root is only ever compared with roots.
 */
const ENDINGS = [
  'eringarna',
  'eringar',
  'eringen',
  'ering',
  'erings',
  'erade',
  'erar',
  'erat',
  'era',
  'ationer',
  'ationen',
  'ations',
  'ation',
  'atören',
  'atörer',
  'atör',
  'heterna',
  'heten',
  'heter',
  'hets',
  'het',
  'ningarna',
  'ningens',
  'ningen',
  'ningar',
  'nings',
  'ning',
  'ningarnas',
  'arnas',
  'arens',
  'arna',
  'aren',
  'ares',
  'are',
  'arnas',
  'orna',
  'erna',
  'eriet',
  'eri',
  'ande',
  'ades',
  'ade',
  'ats',
  'ad',
  'at',
  'ens',
  'ets',
  'en',
  'et',
  'ar',
  'or',
  'er',
  'ik',
  'isk',
  'iska',
  'iskt',
  'na',
  'n',
  'a',
  'e',
  't',
  's',
].sort((a, b) => b.length - a.length);
const SHORTEST_ROOT = 4;
/** The endings by the code of their last letter, the longest first. */
const ENDINGS_BY_LETTER: Readonly<Partial<Record<number, readonly string[]>>> = Object.groupBy(ENDINGS, (ending) =>
  ending.charCodeAt(ending.length - 1),
);

/** Words of every course and every ad: they stand around the subject and never point to it. */
const FRAME = new Set(
  `utbildning utbildningen grundutbildning yrkesutbildning vidareutbildning kurs kursen kurser distans distanskurs grund
   grundläggande grundkurs påbyggnad påbyggnadsutbildning fördjupning inriktning start lärling elev deltagare studerande
   undervisning innehåll moment modul moduler mål kunskap kunskaper färdigheter förståelse erfarenhet erfarenheter arbete
   arbetet arbeta arbetar arbetsuppgifter arbetsplats yrke yrket yrken test akademi program nord heltid deltid praktik
   och eller samt inom med för som att till från den det ett olika andra nya vid genom efter under över mellan hela
   ansvar område områden tjänst tjänsten person personer möjlighet behov utveckling service apl året timmar veckor`
    .split(/\s+/)
    .map(rootOf),
);

/** The root of a folded word; the word itself when no ending can go. */
export function rootOf(word: string): string {
  for (const ending of ENDINGS_BY_LETTER[word.charCodeAt(word.length - 1)] ?? [])
    if (word.endsWith(ending) && word.length - ending.length >= SHORTEST_ROOT)
      return isLetters(word) ? word.slice(0, -ending.length) : word;
  return word;
}

/** True for words that say nothing about the subject of a text. */
export function isFrame(word: string): boolean {
  return word.length < 3 || FRAME.has(rootOf(word));
}

/** Numbers the roots that matter, and finds those a word holds: its own, or those of its parts when it is a compound. */
export class Roots {
  private readonly ids = new Map<string, number>();
  private readonly frameIds = new Set<number>();

  get size(): number {
    return this.ids.size;
  }

  /** The id of a word's root, made when it is new. */
  add(word: string): number {
    const root = rootOf(word);
    const id = this.ids.get(root) ?? this.ids.size;
    this.ids.set(root, id);
    if (FRAME.has(root)) this.frameIds.add(id);
    return id;
  }

  /** True for what is known to be a word by its root, or by the roots of its two parts, whatever it means. */
  isWord(word: string): boolean {
    const root = rootOf(word);
    if (this.ids.has(root) || isFrame(word)) return true;
    for (let at = SHORTEST_ROOT; at <= root.length - SHORTEST_ROOT; at++)
      if (this.ids.has(root.slice(at)) && (this.ids.has(root.slice(0, at)) || this.ids.has(rootOf(root.slice(0, at)))))
        return true;
    return false;
  }

  /** True for the root of a word that says nothing about the subject of a text. */
  isFrame(id: number): boolean {
    return this.frameIds.has(id);
  }

  /** Ids of the known roots in `word`: the whole, else those of its parts. */
  idsIn(word: string): number[] {
    if (this.ids.size === 0) return [];
    const whole = this.ids.get(rootOf(word));
    return whole === undefined ? this.partsOf(word) : [whole];
  }

  /** Ids of the longest known proper beginning and ending of `word`, when it is a compound. */
  partsOf(word: string): number[] {
    const root = rootOf(word);
    if (this.ids.size === 0 || isFrame(word) || !isLetters(root)) return [];
    const found: number[] = [];
    for (let end = root.length - 4; end >= SHORTEST_ROOT && found.length === 0; end--)
      this.push(found, root.slice(0, end));
    for (let start = SHORTEST_ROOT; start <= root.length - 5; start++) if (this.push(found, root.slice(start))) break;
    return found;
  }

  private push(found: number[], root: string): boolean {
    const id = this.ids.get(root);
    if (id !== undefined && !found.includes(id)) found.push(id);
    return id !== undefined;
  }
}
