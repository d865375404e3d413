/**
 * Abbreviations of Swedish occupational titles. Facts about Swedish, and few: only what is no word itself, so that a
 * token may be read so wherever it stands. (*ass*, *med* and *op* are not here.)
 */

/** Names of occupations by themselves. */
const TITLES: ReadonlyMap<string, string> = mapOf({
  ssk: 'sjuksköterska',
  usk: 'undersköterska',
  dsk: 'distriktssköterska',
  bma: 'biomedicinsk analytiker',
  vd: 'verkställande direktör',
  ekass: 'ekonomiassistent',
  socsekr: 'socialsekreterare',
  specped: 'specialpedagog',
  fritidsped: 'fritidspedagog',
  civing: 'civilingenjör',
  civek: 'civilekonom',
  arbterapeut: 'arbetsterapeut',
  systemutv: 'systemutvecklare',
  projled: 'projektledare',
});

/** Words within a longer title, mostly with a full stop after them: *bitr. rektor*, *tekn. säljare*. */
const WORDS: ReadonlyMap<string, readonly string[]> = mapOf({
  bitr: ['biträdande'],
  tekn: ['teknisk', 'tekniker'],
  adm: ['administrativ', 'administratör'],
  leg: ['legitimerad'],
  ing: ['ingenjör'],
  förest: ['föreståndare'],
  sekr: ['sekreterare'],
  ansv: ['ansvarig'],
  ekon: ['ekonomisk'],
  elektr: ['elektrisk'],
  mek: ['mekanisk', 'mekaniker'],
  biomed: ['biomedicinsk'],
  komm: ['kommunal'],
  psykol: ['psykolog'],
  förs: ['försäljning', 'försäkring'],
  förv: ['förvaltning'],
  auktor: ['auktoriserad'],
  certif: ['certifierad'],
  utb: ['utbildad'],
  civ: ['civil'],
});

const NO_WORDS: readonly string[] = [];

/** A map, for asking an object for a name that is new to the program makes a name of it first. */
function mapOf<T>(rows: Readonly<Record<string, T>>): ReadonlyMap<string, T> {
  return new Map(Object.entries(rows));
}

/** The title that a folded token abbreviates, as words with a space between; null when it is none. */
export function titleOf(token: string): string | null {
  return TITLES.get(token) ?? null;
}

/** The words within titles that a folded token may abbreviate. */
export function wordsOf(token: string): readonly string[] {
  return WORDS.get(token) ?? NO_WORDS;
}

/** All tokens that are read as something else. */
export const ABBREVIATIONS: readonly string[] = [...TITLES.keys(), ...WORDS.keys()];
