import type { Explanation, LinkedText, TextToLink } from '../engine/linking/index.ts';
import type { Provenance } from '../evidence/provenance.ts';
import { currentTaxonomyVersion } from '../store/currentTaxonomy.ts';
import type { Session } from '../store/session.ts';
import { listSources, provenanceOf } from '../store/sources.ts';
import type { Store } from '../store/store.ts';
import type { Taxonomy } from '../taxonomy/taxonomy.ts';
import { linkerIn } from './currentLinker.ts';

/** A text to link, what was found in it, and one reason for that, as the doors know them. */
export type { TextToLink } from '../engine/linking/index.ts';
export type FoundMention = LinkedText['mentions'][number];
export type LinkReason = Explanation['parts'][number];

/** What the linker in force makes of one text, and why. */
export interface ExplainedText {
  readonly linked: LinkedText;
  /** In step with the mentions, occupations and skills of `linked`. */
  readonly explained: {
    readonly mentions: readonly Explanation[];
    readonly occupations: readonly Explanation[];
    readonly skills: readonly Explanation[];
  };
  readonly taxonomy: Taxonomy;
  /** The taxonomy that the text was linked with. */
  readonly sources: readonly Provenance[];
  readonly engineVersion: string;
}

/** Links `input` and explains it; stores nothing. Null before the first taxonomy was imported. */
export async function explainText(store: Store, session: Session, input: TextToLink): Promise<ExplainedText | null> {
  return store.reading(session, async (tx) => {
    const current = await linkerIn(tx);
    const version = await currentTaxonomyVersion(tx);
    if (!current || !version) return null;
    const source = (await listSources(tx)).find(({ id }) => id === version.sourceId);
    const { linker, taxonomy } = current;
    return {
      linked: linker.link(input),
      explained: linker.explain(input),
      taxonomy,
      sources: source ? [provenanceOf(source, version, '00', version.label)] : [],
      engineVersion: linker.engineVersion,
    };
  });
}
