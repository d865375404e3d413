import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Linker } from '../engine/linking/index.ts';
import { lexiconOfDumps, openLinker } from './linkLines.ts';

/** How well texts are linked, on real data that somebody labelled. The floors lie a little below what was measured. */
const DATA = join(import.meta.dirname, '../../../shared/data');
const isThere = existsSync(join(DATA, 'taxonomy'));
if (!isThere) console.warn('Skipped: ../shared/data with the taxonomy dumps is not here');

const read = <T>(path: string): T[] =>
  readFileSync(join(DATA, path), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);

describe.skipIf(!isThere)('linking of real texts', () => {
  let linker: Linker;
  beforeAll(async () => {
    linker = openLinker(await lexiconOfDumps(join(DATA, 'taxonomy'))).linker();
  }, 60_000);

  it('finds an assigned SSYK 4 code of most offerings', () => {
    const offerings = read<{ title: string; description: string | null; ssyk4: string[] }>(
      'education/offerings-with-ssyk4.jsonl',
    );
    const places = offerings.map(({ title, description, ssyk4 }) => {
      const input = { headline: title, text: description ?? '' };
      const linked = linker.link(input);
      expect(linker.verify(input, linked)).toEqual([]);
      return linked.occupations.findIndex((occupation) => ssyk4.includes(occupation.ssyk4));
    });
    const within = (limit: number): number => places.filter((place) => place >= 0 && place < limit).length;
    expect(offerings).toHaveLength(211);
    expect(within(1)).toBeGreaterThanOrEqual(150);
    expect(within(5)).toBeGreaterThanOrEqual(175);
  });

  it('finds the main skill of some training modules, whose skills are mostly not named in them', () => {
    const modules = read<{ module_name: string; text: string; main_skill_id: string }>(
      'linking-dev/training-modules-with-skills.jsonl',
    );
    const hits = modules.filter(({ module_name: headline, text, main_skill_id: main }) =>
      linker
        .link({ headline, text })
        .skills.slice(0, 10)
        .some(({ conceptId }) => conceptId === main),
    );
    expect(modules).toHaveLength(35);
    expect(hits.length).toBeGreaterThanOrEqual(13);
  });

  it('links sound mentions in every ad', () => {
    const ads = read<{ headline: string; description: { text: string } }>('ads/ads-2020.jsonl');
    for (const { headline, description } of ads) {
      const input = { headline, text: description.text };
      expect(linker.verify(input, linker.link(input))).toEqual([]);
    }
    expect(ads).toHaveLength(38);
  });
});
