import { createHash } from 'node:crypto';
import type { Mention } from '../engine/linking/index.ts';
import { type Offering, offeringText } from '../offering/offering.ts';
import { type LinkCorrection, stemOf, touches } from '../store/corrections.ts';
import type { LinkedOffering } from '../store/offeringIntake.ts';
import { type OfferingLink, SKILL_COUNTS_FROM } from '../store/offerings.ts';
import type { Taxonomy } from '../taxonomy/taxonomy.ts';
import type { CurrentLinker } from './currentLinker.ts';

/** Raise it with every change here that can change an offering's links: what is stored is then linked anew. */
const RULES_VERSION = 3;
/** Weaker than this, an occupation is not even kept to be shown: one of ten is right. */
const OCCUPATION_KEPT_FROM = 0.3;
const MOST_OCCUPATIONS = 5;

/** What links are made with. `corrections`: those in force, oldest first. */
export interface LinkingBasis {
  readonly current: CurrentLinker;
  readonly corrections: readonly LinkCorrection[];
}

interface Links {
  readonly mentions: readonly Mention[];
  readonly occupations: readonly OfferingLink[];
  readonly skills: readonly OfferingLink[];
}

/** Hash of all that an offering says: equal means that the source changed nothing. */
export function contentHashOf(offering: Offering): string {
  return createHash('sha256').update(JSON.stringify(offering)).digest('hex').slice(0, 32);
}

/** Names engine, rules, lexicon and the corrections that touch this offering: equal names, equal links. */
export function linkedWith(offering: Offering, { current: { linker }, corrections }: LinkingBasis): string {
  const ids = corrections.filter((correction) => touches(correction, offering)).map(({ id }) => id);
  return [`engine ${linker.engineVersion}.${RULES_VERSION}`, `taxonomy ${linker.lexiconVersion}`, ...ids].join(', ');
}

/**
 * Links an offering. Groups that its source assigned stand in place of those that the engine would guess; then the
 * corrections speak, oldest first. Concepts that a correction names and that were replaced since are followed.
 */
export function linkOffering(offering: Offering, basis: LinkingBasis): LinkedOffering {
  const { linker, taxonomy } = basis.current;
  const linked = linker.link(offeringText(offering));
  const assigned = assignedLinks(offering, taxonomy);
  const guessed = linked.occupations
    .filter(({ score }) => score >= OCCUPATION_KEPT_FROM)
    .slice(0, MOST_OCCUPATIONS)
    .map(({ conceptId, ssyk4, score }): OfferingLink => ({ conceptId, ssyk4, score, origin: 'linked' }));
  const named = new Set(linked.mentions.filter(isTaught).map(({ conceptId }) => conceptId));
  const skills = linked.skills
    .filter(({ conceptId, score }) => score >= SKILL_COUNTS_FROM && named.has(conceptId))
    .map(({ conceptId, score }): OfferingLink => ({ conceptId, ssyk4: null, score, origin: 'linked' }));
  const links: Links = { mentions: linked.mentions, occupations: assigned.length > 0 ? assigned : guessed, skills };
  const corrected = basis.corrections
    .filter((correction) => touches(correction, offering))
    .reduce((before, correction) => applied(before, correction, taxonomy), links);
  return { offering, contentHash: contentHashOf(offering), linkedWith: linkedWith(offering, basis), ...corrected };
}

/** What a school offers it teaches; what it denies, or tells of itself, it does not. */
function isTaught({ stance }: Mention): boolean {
  return stance !== 'negated' && stance !== 'background';
}

/** Codes that the taxonomy does not have are left out: nothing could be said of them. */
function assignedLinks(offering: Offering, taxonomy: Taxonomy): OfferingLink[] {
  return [...new Set(offering.assignedSsyk4)].flatMap((ssyk4): OfferingLink[] => {
    const group = taxonomy.ssykGroup(ssyk4);
    return group ? [{ conceptId: group.id, ssyk4, score: 1, origin: 'assigned' }] : [];
  });
}

/**
 * One correction. In one text it holds whatever the engine or the source says. Everywhere, the linker has already read
 * the surface as it says; here what hangs on the old reading goes, unless other words of the text say the same.
 */
function applied(links: Links, correction: LinkCorrection, taxonomy: Taxonomy): Links {
  const from = idsOf(correction.fromId, taxonomy);
  const to = correction.toId === null ? [] : currentOf(correction.toId, taxonomy);
  const isText = correction.scope === 'text';
  const isMeant = (conceptId: string, ssyk4: string | null): boolean =>
    from.has(conceptId) || (ssyk4 !== null && [...from].some((id) => ssyk4Of(id, correction, taxonomy) === ssyk4));
  const groupOf = (conceptId: string): string | null => ssyk4Of(conceptId, correction, taxonomy);
  const mentions = isText
    ? rewritten(links.mentions, correction, from, to)
    : links.mentions.filter(
        (mention) => !isReadingOf(mention, correction) || !isMeant(mention.conceptId, groupOf(mention.conceptId)),
      );
  const isSaid = mentions.some(({ conceptId }) => isMeant(conceptId, groupOf(conceptId)));
  const isWrong = ({ conceptId, ssyk4, origin }: OfferingLink): boolean => {
    if (isText) return from.has(conceptId) || (origin !== 'corrected' && isMeant(conceptId, ssyk4));
    return origin === 'linked' && !isSaid && isMeant(conceptId, ssyk4);
  };
  const right = to
    .filter((id) => isText || mentions.some(({ conceptId, rule }) => conceptId === id && rule === 'corrected'))
    .map((conceptId): OfferingLink => ({ conceptId, ssyk4: groupOf(conceptId), score: 1, origin: 'corrected' }));
  const settle = (before: readonly OfferingLink[]): OfferingLink[] => [
    ...right,
    ...before.filter((link) => !isWrong(link) && !right.some(({ conceptId }) => conceptId === link.conceptId)),
  ];
  return correction.link === 'occupation'
    ? { ...links, mentions, occupations: settle(links.occupations) }
    : { ...links, mentions, skills: settle(links.skills) };
}

/** In one text every mention of the wrong concept means the right one, or nothing. */
function rewritten(
  mentions: readonly Mention[],
  { link }: LinkCorrection,
  from: ReadonlySet<string>,
  to: readonly string[],
): Mention[] {
  const [right] = to;
  const result = mentions.flatMap((mention): Mention[] => {
    if (!from.has(mention.conceptId)) return [mention];
    return right === undefined ? [] : [{ ...mention, conceptId: right, type: link, score: 1, rule: 'corrected' }];
  });
  // The right concept may have been found there as well; one of the two is enough.
  const places = result.map(({ start, conceptId }) => `${start} ${conceptId}`);
  return result.filter((_, i) => places.indexOf(places[i] ?? '') === i);
}

/** Whether a mention reads the corrected words, and not as the correction says. */
function isReadingOf(mention: Mention, { surface }: LinkCorrection): boolean {
  return mention.rule !== 'corrected' && mention.surface.toLowerCase().includes(stemOf(surface ?? ''));
}

/**
 * The group of an occupation, null for a skill. Groups are compared, since a group is named by its best supported
 * occupation, and that may be another one next time.
 */
function ssyk4Of(conceptId: string, { link }: LinkCorrection, taxonomy: Taxonomy): string | null {
  return link === 'occupation' ? (taxonomy.ssyk4Of(conceptId)?.code ?? null) : null;
}

/** The concept and what stands for it today. */
function idsOf(conceptId: string | null, taxonomy: Taxonomy): Set<string> {
  return new Set(conceptId === null ? [] : [conceptId, ...currentOf(conceptId, taxonomy)]);
}

function currentOf(conceptId: string, taxonomy: Taxonomy): string[] {
  return taxonomy.current(conceptId).map(({ id }) => id);
}
