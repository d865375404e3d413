import { EVIDENCE_RULES, type SkillGapRules } from '../evidence/evidenceRules.ts';
import type { SkillGap, SkillGapRow } from '../evidence/occupationEvidence.ts';
import type { Provenance } from '../evidence/provenance.ts';

export interface SkillGapInput {
  /** Ads that ask for each skill, and all ads of the group in the same source, area and time. */
  readonly asked: readonly { readonly conceptId: string; readonly ads: number }[];
  readonly ads: number;
  /** Offerings and syllabi that teach each skill, and all of them that lead to the group. */
  readonly taught: readonly { readonly conceptId: string; readonly offerings: number }[];
  readonly offerings: number;
  readonly labelOf: (conceptId: string) => string;
  readonly sources: readonly Provenance[];
}

/**
 * Skills asked for against skills taught. Skills that neither enough ads ask for nor any offering teaches are left out.
 * Most asked first, then most taught, then by id: the order of the input does not matter. Rows are there even where
 * `enough` is false, so that people see what there is; nothing should then be concluded from the verdicts.
 */
export function skillGap(input: SkillGapInput, rules: SkillGapRules = EVIDENCE_RULES.gap): SkillGap {
  const { ads, offerings, sources } = input;
  const asked = new Map(input.asked.map(({ conceptId, ads: count }) => [conceptId, count]));
  const taught = new Map(input.taught.map(({ conceptId, offerings: count }) => [conceptId, count]));
  const rows = [...new Set([...asked.keys(), ...taught.keys()])]
    .map((conceptId) => {
      const counts = { askedInAds: asked.get(conceptId) ?? 0, taughtIn: taught.get(conceptId) ?? 0 };
      const shares = { askedShare: share(counts.askedInAds, ads), taughtShare: share(counts.taughtIn, offerings) };
      return {
        conceptId,
        label: input.labelOf(conceptId),
        ...counts,
        ...shares,
        verdict: verdictOf({ ...counts, ...shares }, rules),
      };
    })
    .filter((row): row is SkillGapRow => row.verdict !== null)
    .sort((a, b) => b.askedInAds - a.askedInAds || b.taughtIn - a.taughtIn || (a.conceptId < b.conceptId ? -1 : 1));
  const note = noteOf(ads, offerings, rules);
  return { rows, ads, offerings, enough: note === 'enough', note, sources };
}

function share(part: number, whole: number): number {
  return whole > 0 ? Math.min(100, (100 * part) / whole) : 0;
}

/** What to say of one skill; null where it is hardly asked for and taught nowhere. */
function verdictOf(
  { askedInAds, askedShare, taughtIn, taughtShare }: Omit<SkillGapRow, 'conceptId' | 'label' | 'verdict'>,
  rules: SkillGapRules,
): SkillGapRow['verdict'] | null {
  const isAsked = askedInAds >= rules.askedFrom && askedShare >= rules.askedShareFrom;
  if (!isAsked) {
    if (taughtIn === 0) return null;
    return askedInAds === 0 ? 'only-taught' : 'met';
  }
  if (taughtIn === 0) return 'missing';
  return taughtShare < rules.thinBelow * askedShare ? 'thin' : 'met';
}

function noteOf(ads: number, offerings: number, rules: SkillGapRules): SkillGap['note'] {
  if (ads < rules.fewestAds) return 'too-few-ads';
  return offerings === 0 ? 'no-offerings' : 'enough';
}
