import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Builds answers in the shapes of the official sources out of the files in `../shared/data`. */
type Json = Readonly<Record<string, unknown>>;

/** Yrkesbarometern's flat list: one row per occupation and county, `00` for the country. */
export function barometerRows(perRegion: unknown, background: unknown, legacy: unknown): Json[] {
  const occupations = new Map<string, Json>();
  for (const occupation of Object.values(background as Json) as Json[])
    if (typeof occupation.barometer_id === 'string') occupations.set(occupation.barometer_id, occupation);
  const counties = new Map(
    (Object.values((legacy as Record<string, Json>).region ?? {}) as Json[]).map((r) => [
      r.conceptId,
      r.legacyAmsTaxonomyId,
    ]),
  );
  return Object.entries(perRegion as Record<string, Record<string, [string, string]>>).flatMap(([id, areas]) => {
    const occupation = occupations.get(id);
    if (occupation === undefined) return [];
    const [ssyk, ssykText] = String(occupation.occupation_group).split(' - ');
    return Object.entries(areas).map(([area, [opportunities, outlook]]) => ({
      yrkesomrade: occupation.occupation_field,
      yb_yrke: occupation.barometer_name,
      yb_concept_id: id,
      lan: counties.get(area) ?? '00',
      ssyk,
      ssyk_text: ssykText,
      antal_ssyk: 1,
      del_av_ssyk: occupation.barometer_part_of_ssyk === true,
      jobbmojligheter: opportunities,
      rekryteringssituation: situation(opportunities, outlook),
      paradox: [],
      prognos: outlook,
      text_jobbmojligheter: `Möjligheterna till arbete bedöms vara ${opportunities}.`,
      text_rekryteringssituation: null,
      omgang: '2026-1',
      taxonomi_version: 31,
    }));
  });
}

/** The per-region file has no recruitment situation; the test server derives one so that the field is exercised. */
function situation(opportunities: string, outlook: string): string | null {
  if (opportunities === 'stora') return outlook === 'minska' ? 'balans' : 'brist';
  return opportunities === 'små' ? 'överskott' : outlook === 'öka' ? 'paradox' : 'balans';
}

const SCHOOL_TYPES: Readonly<Record<string, string>> = {
  aub: 'AUB',
  folkhögskola: 'FHS',
  'gymnasial vuxenutbildning': 'VUXGY',
};

/** The three lists of EMIL 3; texts as HTML, and under `content` and `value` in turn as the real API does. */
export function emilLists(offerings: readonly unknown[], syllabi: readonly unknown[]): Record<string, Json[]> {
  const lists = { educationEvents: [] as Json[], educationInfos: [] as Json[], educationProviders: [] as Json[] };
  lists.educationProviders.push(
    wrapped({ identifier: 'p.test.1', name: langString('Provanordnaren', 0), url: { urls: [] } }),
  );
  const add = (id: string, info: Json, event: Json): void => {
    lists.educationInfos.push(
      wrapped({ identifier: `i.test.${id}`, code: id, resultIsDegree: false, subjects: [], ...info }),
    );
    lists.educationEvents.push(
      wrapped({
        identifier: `e.test.${id}`,
        education: `i.test.${id}`,
        providers: ['p.test.1'],
        execution: { condition: { type: 'C_ExecutionCondition', code: '1' } },
        ...event,
      }),
    );
  };
  for (const [i, line] of (offerings as Json[]).entries())
    add(
      `o${i}`,
      {
        title: langString(String(line.title), i),
        description: langString(`<p>${escaped(String(line.description))}</p>`, i),
        type: { type: 'C_SchoolType', code: SCHOOL_TYPES[String(line.type)] ?? 'AU' },
      },
      { locations: (line.towns as string[]).map((town) => ({ country: 'SE', town })), languageOfInstructions: ['swe'] },
    );
  for (const [i, line] of (syllabi as Json[]).entries()) {
    const aim = line.UtbildningMal ?? line.UtbildningMalEngelsk;
    add(
      `s${i}`,
      {
        title: langString(String(line.KursplanBenamning), i),
        description: langString(`<div>${escaped(typeof aim === 'string' ? aim : '')}</div>`, i),
        type: { type: 'C_SchoolType', code: 'HS' },
        educationLevels: [{ type: 'C_EducationLevel', code: line.NivaForkortning === 'AV' ? 'ISCED_7' : 'ISCED_6' }],
        credits: { system: { type: 'C_Credits', code: 'hp' }, credits: Number(line.hp) },
      },
      {
        locations: [{ country: 'SE', areaCode: '2281', town: 'Sundsvall' }],
        execution: { condition: { type: 'C_ExecutionCondition', code: '1' }, start: '2026-08-31', end: '2027-01-17' },
        paceOfStudy: { percentage: 50 },
        places: 30,
      },
    );
  }
  return lists;
}

function wrapped(content: Json): Json {
  return { id: content.identifier, status: 'active', content };
}

function langString(text: string, i: number): Json {
  return { strings: [i % 2 === 0 ? { lang: 'swe', content: text } : { lang: 'swe', value: text }] };
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** What the taxonomy's GraphQL answers to the queries of `sweden.ts`, from the legacy list and the dumps. */
export function taxonomyAnswer(data: string, query: string): Json {
  const type = /type: "([\w-]+)"/.exec(query)?.[1] ?? '';
  const read = (name: string): Json => JSON.parse(readFileSync(join(data, 'taxonomy', `${name}.json`), 'utf8'));
  if (type === 'job-title') {
    const titles = ((read('job-titles').data as Json).concepts as Json[]).map((title) => ({ type, ...title }));
    return { data: { concepts: titles } };
  }
  const titled = type === 'occupation-name' ? ((read('occupations-with-titles').data as Json).concepts as Json[]) : [];
  const broader = new Map(titled.map((each) => [each.id, [...(each.ssyk as Json[]), ...(each.area as Json[])]]));
  const legacy = Object.values((read('legacy-codes-to-concepts')[type] ?? {}) as Json) as Json[];
  const numbered = new Set(legacy.map((each) => each.conceptId));
  for (const each of titled)
    if (!numbered.has(each.id)) legacy.push({ conceptId: each.id, preferredTerm: each.preferred_label });
  const code =
    type === 'region' ? 'national_nuts_level_3_code_2019' : type === 'municipality' ? 'lau_2_code_2015' : null;
  const known = legacy.filter((each) => each.preferredTerm !== 'Ospecificerad');
  const concepts = known.map((each) => ({
    id: each.conceptId,
    type,
    preferred_label: each.preferredTerm,
    deprecated_legacy_id: each.legacyAmsTaxonomyId,
    ...(code === null ? {} : { [code]: each.legacyAmsTaxonomyId }),
    ...(type === 'occupation-name'
      ? { deprecated: !broader.has(each.conceptId), replaced_by: [], broader: broader.get(each.conceptId) ?? [] }
      : {}),
  }));
  return { data: { concepts } };
}
