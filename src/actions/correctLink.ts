import { type Problem, type Refused, type Result, ok, refused } from '../kernel/result.ts';
import {
  findCorrection,
  listCorrections,
  lockCorrections,
  markUndone,
  type NewCorrection,
  saveCorrection,
  stemOf,
} from '../store/corrections.ts';
import { readOfferings, relinkOfferings } from '../store/offeringIntake.ts';
import { actorOf, type Session } from '../store/session.ts';
import type { Store } from '../store/store.ts';
import type { WriteTransaction } from '../store/transaction.ts';
import type { Taxonomy } from '../taxonomy/taxonomy.ts';
import { act } from './act.ts';
import { currentLinker, linkerIn, NO_TAXONOMY } from './currentLinker.ts';
import { linkOffering } from './linkOffering.ts';

/**
 * A wrong or missing link, and what is right. `text`: in this offering. `everywhere`: wherever `surface`, which stands
 * in this offering, is read so. `fromId` null: a link was missing; `toId` null: there should be none.
 */
export interface LinkCorrectionDraft {
  readonly scope: 'text' | 'everywhere';
  readonly offeringId: string;
  readonly surface?: string;
  readonly link: 'occupation' | 'skill';
  readonly fromId: string | null;
  readonly toId: string | null;
  readonly reason: string;
}

/** What a correction says, wherever it comes from. */
type Saying = Omit<LinkCorrectionDraft, 'offeringId' | 'surface'> & { readonly surface?: string | null };

export interface CorrectedLink {
  readonly id: string;
  /** Offerings that were linked again. */
  readonly relinked: number;
}

const LONGEST_REASON = 500;
const LONGEST_SURFACE = 100;

/**
 * Corrects a link once and for all: it takes effect in this transaction for every offering concerned, and every later
 * import, linking and version of the taxonomy goes by it until it is undone. Ads follow at their next import.
 */
export async function correctLink(
  store: Store,
  session: Session,
  draft: LinkCorrectionDraft,
): Promise<Result<CorrectedLink>> {
  const current = await currentLinker(store);
  if (!current) return refused('taxonomy-missing', NO_TAXONOMY);
  const problems = correctionProblems(draft, current.taxonomy);
  if (problems.length > 0) return { ok: false, problems };
  const frame = { action: 'correctLink', permission: 'link-correct', subjectKind: 'offering' } as const;
  return act(store, session, frame, async (tx) => {
    await lockCorrections(tx);
    const correction = correctionOf(draft, session);
    const [found] = await readOfferings(tx, { ids: [draft.offeringId] });
    if (!found) return offeringUnknown(draft.offeringId);
    const text = `${found.offering.title}\n\n${found.offering.text}`.toLowerCase();
    if (correction.surface !== null && !text.includes(correction.surface.toLowerCase()))
      return refused('surface-unknown', 'The words do not stand in this offering', { field: 'surface' });
    const id = await saveCorrection(tx, correction);
    const relinked = await relink(tx, correction);
    return ok({ value: { id, relinked }, subjectId: draft.offeringId, facts: { correction: id, relinked } });
  });
}

/** Takes a correction back; what it changed is linked again at once. It stays on record. */
export async function undoCorrection(
  store: Store,
  session: Session,
  id: string,
  now: Date,
): Promise<Result<CorrectedLink>> {
  const frame = { action: 'undoCorrection', permission: 'link-correct', subjectKind: 'offering' } as const;
  return act(store, session, frame, async (tx) => {
    await lockCorrections(tx);
    const correction = await findCorrection(tx, id);
    if (!correction || correction.undoneAt)
      return refused('correction-unknown', `There is no correction ${id} in force`, { data: { id } });
    await markUndone(tx, id, now);
    const relinked = await relink(tx, correction);
    const subjectId = correction.offeringId ?? correction.id;
    return ok({ value: { id, relinked }, subjectId, facts: { correction: id, relinked } });
  });
}

/** Links the offerings concerned again, with the corrections that are in force in this transaction. */
export async function relink(
  tx: WriteTransaction,
  { scope, offeringId, surface }: Pick<NewCorrection, 'scope' | 'offeringId' | 'surface'>,
): Promise<number> {
  const current = await linkerIn(tx);
  if (!current) return 0;
  const corrections = await listCorrections(tx, { inForce: true });
  const which = scope === 'text' ? { ids: [offeringId ?? ''] } : { stem: stemOf(surface ?? '') };
  const found = await readOfferings(tx, which);
  await relinkOfferings(
    tx,
    found.map(({ offering }) => linkOffering(offering, { current, corrections })),
  );
  return found.length;
}

function correctionOf(draft: LinkCorrectionDraft, session: Session): NewCorrection {
  const { scope, link, fromId, toId } = draft;
  const isText = scope === 'text';
  return {
    scope,
    offeringId: isText ? draft.offeringId : null,
    surface: isText ? null : (draft.surface ?? '').trim(),
    link,
    fromId,
    toId,
    reason: draft.reason.trim(),
    madeBy: actorOf(session),
  };
}

/** What is wrong with a correction before it is held against any text. */
export function correctionProblems(draft: Saying, taxonomy: Taxonomy): Problem[] {
  const { fromId, toId, link, scope } = draft;
  const surface = draft.surface?.trim() ?? '';
  const reason = draft.reason.trim();
  const problems: Problem[] = [];
  if (fromId === toId)
    problems.push({ code: 'correction-empty', field: 'toId', detail: 'The right concept is the one that is there' });
  for (const [field, id] of Object.entries({ fromId, toId }))
    if (id !== null && !isLinkable(id, link, taxonomy))
      problems.push({ code: 'concept-unknown', field, detail: `${id} is no ${link} of the taxonomy in force` });
  if (reason === '' || reason.length > LONGEST_REASON)
    problems.push({
      code: 'reason-missing',
      field: 'reason',
      detail: `A reason of at most ${LONGEST_REASON} characters is needed`,
      data: { most: LONGEST_REASON },
    });
  if (scope === 'everywhere' && (surface.length < 2 || surface.length > LONGEST_SURFACE))
    problems.push({ code: 'surface-unknown', field: 'surface', detail: 'Say which words the correction is about' });
  return problems;
}

function isLinkable(id: string, link: 'occupation' | 'skill', taxonomy: Taxonomy): boolean {
  const types = link === 'skill' ? ['skill'] : ['occupation-name', 'ssyk-level-4'];
  return taxonomy.current(id).some(({ type }) => types.includes(type));
}

function offeringUnknown(id: string): Refused {
  return refused('offering-unknown', `There is no offering ${id}`, { data: { id } });
}
