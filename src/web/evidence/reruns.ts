import { type Rerun, rerunPublished } from '../../actions/rerunReport.ts';
import type { Result } from '../../kernel/result.ts';
import { visitor } from '../../store/session.ts';
import { type CurrentVersions, currentVersions } from '../../store/sources.ts';
import type { Site } from '../site.ts';

/** Corrected links change figures without an import; for that, a comparison grows old by itself too. */
const FRESH_MS = 10 * 60_000;
const MOST = 100;

interface Asked {
  readonly at: number;
  readonly versions: string;
  readonly answer: Promise<Result<Rerun>>;
}

const asked = new WeakMap<Site, Map<string, Asked>>();

/**
 * A published report run again on the data in force, as anybody may ask for. It is dear, so one answer serves all until
 * something is imported. One is compiled at a time: whoever asks for many holds up nobody but those who ask too.
 */
export async function rerunOf(site: Site, slug: string): Promise<Result<Rerun>> {
  const versions = signatureOf(await site.store.reading(visitor(), currentVersions));
  const known = asked.get(site) ?? new Map<string, Asked>();
  asked.set(site, known);
  const at = site.now().getTime();
  const former = known.get(slug);
  if (former && former.versions === versions && at - former.at < FRESH_MS) return former.answer;
  const before = [...known.values()].at(-1)?.answer ?? Promise.resolve();
  const answer = before.catch(() => undefined).then(() => rerunPublished(site.store, visitor(), slug, site.now()));
  // What failed is asked for again the next time.
  answer.then(
    (result) => result.ok || known.delete(slug),
    () => known.delete(slug),
  );
  known.delete(slug);
  known.set(slug, { at, versions, answer });
  const oldest = known.size > MOST ? known.keys().next().value : undefined;
  if (oldest !== undefined) known.delete(oldest);
  return answer;
}

function signatureOf(versions: CurrentVersions): string {
  return [...versions].map(([source, { generation }]) => `${source} ${generation}`).join(', ');
}
