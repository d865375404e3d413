import { type Result, ok, refused } from '../kernel/result.ts';
import { countyOf } from '../kernel/area.ts';
import { findArea, listAreas, saveArea } from '../store/areas.ts';
import { NAMED_KINDS, type NamedKind, lockNamedAreas } from '../store/namedAreas.ts';
import { type Session, tenantOf } from '../store/session.ts';
import type { Store } from '../store/store.ts';
import type { ReadTransaction } from '../store/transaction.ts';
import { act } from './act.ts';

/** A named area as somebody put it together: nothing of it is checked yet. */
export interface AreaDraft {
  readonly name: string;
  readonly kind: string;
  readonly counties: readonly string[];
  /** Municipalities beside the whole counties. */
  readonly municipalities: readonly string[];
  /** Where the division is described; empty for none. */
  readonly sourceUrl: string;
}

const LONGEST_NAME = 80;

/**
 * Puts a named area together from whole counties and single municipalities; everybody can then choose it.
 * @returns its code, or `area-name-missing`, `area-kind-unknown`, `area-empty`, `area-part-unknown`, `area-exists`,
 * `address-malformed`.
 */
export async function defineArea(store: Store, session: Session, draft: AreaDraft): Promise<Result<string>> {
  const frame = { action: 'defineArea', permission: 'area-define', subjectKind: 'area' } as const;
  return act(store, session, frame, async (tx) => {
    const checked = checkText(draft);
    if (!checked.ok) return checked;
    await lockNamedAreas(tx);
    const members = await membersOf(tx, draft);
    if (!members.ok) return members;
    const code = codeOf(checked.value.name);
    if (await findArea(tx, code))
      return refused('area-exists', `There is an area ${code} already`, {
        field: 'name',
        data: { name: checked.value.name },
      });
    const definedBy = tenantOf(session);
    await saveArea(tx, { code, ...checked.value, ...members.value, ...(definedBy && { definedBy }), synthetic: false });
    return ok({ value: code, subjectId: code, facts: { municipalities: members.value.municipalities.length } });
  });
}

function checkText({
  name,
  kind,
  sourceUrl,
}: AreaDraft): Result<{ name: string; kind: NamedKind; sourceUrl?: string }> {
  const clean = name.trim().replace(/\s+/g, ' ');
  if (clean.length < 3 || clean.length > LONGEST_NAME || codeOf(clean).length < 3)
    return refused('area-name-missing', 'A name has 3 to 80 characters, letters among them', { field: 'name' });
  const known = NAMED_KINDS.find((one) => one === kind);
  if (!known) return refused('area-kind-unknown', `No kind of named area: ${kind}`, { field: 'kind' });
  if (sourceUrl === '') return ok({ name: clean, kind: known });
  const url = URL.parse(sourceUrl);
  if (!url || !/^https?:$/.test(url.protocol))
    return refused('address-malformed', 'The address does not begin with https://', { field: 'sourceUrl' });
  return ok({ name: clean, kind: known, sourceUrl: url.href });
}

/** Whole counties stay counties where nothing else is chosen, so that figures by county can be used. */
async function membersOf(
  tx: ReadTransaction,
  draft: AreaDraft,
): Promise<Result<{ counties: string[]; municipalities: string[] }>> {
  const areas = await listAreas(tx);
  const codesOf = (kind: string) => areas.filter((area) => area.kind === kind).map((area) => area.code);
  const [counties, municipalities] = [codesOf('county'), codesOf('municipality')];
  const unknown =
    draft.counties.find((code) => !counties.includes(code)) ??
    draft.municipalities.find((code) => !municipalities.includes(code));
  if (unknown)
    return refused('area-part-unknown', `No county or municipality ${unknown}`, {
      data: { code: unknown },
      field: 'counties',
    });
  const members = municipalities.filter(
    (code) => draft.counties.includes(countyOf(code)) || draft.municipalities.includes(code),
  );
  const whole = counties.filter((county) => {
    const own = municipalities.filter((code) => countyOf(code) === county);
    return draft.counties.includes(county) || (own.length > 0 && own.every((code) => members.includes(code)));
  });
  if (members.length === 0 && whole.length === 0)
    return refused('area-empty', 'The area has no county and no municipality', { field: 'counties' });
  const loose = members.some((code) => !whole.includes(countyOf(code)));
  return ok({ counties: loose ? [] : whole, municipalities: members });
}

/** `Östra Mälardalen` → `ostra-malardalen`. Codes of sources have two or four digits, or none but letters and digits. */
function codeOf(name: string): string {
  const plain = name.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  const slug = plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
  return /[a-z]/.test(slug) ? slug : '';
}
