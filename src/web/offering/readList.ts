import { type Area, COUNTRY } from '../../kernel/area.ts';
import type { Provenance } from '../../evidence/provenance.ts';
import type { OfferingLevel } from '../../offering/offering.ts';
import { listAreas } from '../../store/areas.ts';
import { loadTaxonomy } from '../../store/currentTaxonomy.ts';
import { type OfferingChoices, countOfferings, tallyOfferings } from '../../store/offeringCounts.ts';
import { type OfferingFilters, type OfferingSummary, listOfferings } from '../../store/offerings.ts';
import { type CurrentVersions, currentVersions, listSources, provenanceOf } from '../../store/sources.ts';
import type { ReadTransaction } from '../../store/transaction.ts';
import type { Taxonomy } from '../../taxonomy/taxonomy.ts';
import type { ListState } from '../kit/listState.ts';
import type { Site } from '../site.ts';
import { choicesFor } from './offeringChoices.ts';
import { type AskedFilters, FILTERS, type FilterName, pageQuery, skillNamed, storeFilters } from './offeringFilters.ts';

/** Names that a list of offerings needs. */
export interface Names {
  readonly areas: ReadonlyMap<string, string>;
  readonly taxonomy: Taxonomy | null;
}

export interface OfferingList extends Names {
  readonly area: Area;
  readonly asked: AskedFilters;
  readonly state: ListState;
  /** Name of the skill that the list was narrowed to. */
  readonly skill: string | null;
  readonly rows: readonly OfferingSummary[];
  readonly total: number;
  readonly levels: ReadonlyMap<OfferingLevel, number>;
  readonly choices: OfferingChoices;
  readonly sources: readonly Provenance[];
  /** Where nothing is left: how much there would be without each choice. Null where there is something. */
  readonly loosened: Loosened | null;
}

export interface Loosened {
  /** False where nothing at all was imported. */
  readonly anything: boolean;
  readonly without: readonly { readonly filter: FilterName; readonly count: number }[];
  /** In the whole country, all choices kept; 0 where that is the area already. */
  readonly country: number;
  /** The name of a skill that the taxonomy does not have. */
  readonly unknownSkill: string | null;
}

/** An id that no concept has: a name that the taxonomy does not know must find nothing, not everything. */
const NO_SKILL = 'unknown';

/** One page of the list with what stands around it. */
export async function readOfferingList(
  site: Site,
  tx: ReadTransaction,
  { area, asked, state }: { readonly area: Area; readonly asked: AskedFilters; readonly state: ListState },
): Promise<OfferingList> {
  const taxonomy = await loadTaxonomy(tx);
  const filters = resolved(asked, area, taxonomy);
  const { rows, total } = await listOfferings(tx, pageQuery(filters, state));
  const versions = await currentVersions(tx);
  const { levels, sources } = await tallyOfferings(tx, filters);
  const areas = new Map((await listAreas(tx)).map(({ code, name }) => [code, name]));
  return {
    area,
    asked,
    state,
    skill: (asked.skill && skillNamed(asked.skill, taxonomy)?.label) ?? null,
    rows,
    total,
    areas,
    taxonomy,
    levels,
    choices: await choicesFor(site, tx, area, versions),
    sources: await provenancesOf(tx, { ids: sources, versions, area }),
    loosened: total === 0 ? await loosen(tx, { area, asked, taxonomy }) : null,
  };
}

function resolved(asked: AskedFilters, area: Area, taxonomy: Taxonomy | null): OfferingFilters {
  const skill = asked.skill && (skillNamed(asked.skill, taxonomy)?.id ?? NO_SKILL);
  return { ...storeFilters(asked), area, ...(skill !== undefined && { skill }) };
}

/** Where the offerings of an area come from, as they are in force. */
async function provenancesOf(
  tx: ReadTransaction,
  { ids, versions, area }: { ids: readonly string[]; versions: CurrentVersions; area: Area },
): Promise<Provenance[]> {
  return (await listSources(tx)).flatMap((source) => {
    const version = versions.get(source.id);
    return ids.includes(source.id) && version ? [provenanceOf(source, version, area.code, source.id)] : [];
  });
}

async function loosen(
  tx: ReadTransaction,
  { area, asked, taxonomy }: { area: Area; asked: AskedFilters; taxonomy: Taxonomy | null },
): Promise<Loosened> {
  const without: { filter: FilterName; count: number }[] = [];
  for (const filter of FILTERS.filter((name) => asked[name] !== undefined)) {
    const { [filter]: _, ...rest } = asked;
    without.push({ filter, count: await countOfferings(tx, resolved(rest, area, taxonomy)) });
  }
  const inSweden = { ...area, code: COUNTRY };
  return {
    anything: (await countOfferings(tx, {})) > 0,
    without: without.filter(({ count }) => count > 0),
    country: area.code === COUNTRY ? 0 : await countOfferings(tx, resolved(asked, inSweden, taxonomy)),
    unknownSkill: asked.skill && !skillNamed(asked.skill, taxonomy) ? asked.skill : null,
  };
}
