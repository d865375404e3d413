import { buildLinker, exactDictionary } from '../engine/linking/index.ts';
import { dictionaryOf } from '../taxonomy/goldConcepts.ts';
import { lexiconFrom } from '../taxonomy/lexiconFrom.ts';
import { Taxonomy } from '../taxonomy/taxonomy.ts';
import type { EvaluationSetting, TextLinker } from './evaluation.ts';
import { conceptsOfDumps } from './linkLines.ts';

/** The linker of a folder of taxonomy dumps, with that taxonomy. Throws `SourceError` as `readTaxonomy` does. */
export async function linkerOfDumps(folder: string): Promise<Pick<EvaluationSetting, 'linker' | 'taxonomy'>> {
  const { concepts, relations } = await conceptsOfDumps(folder);
  return {
    linker: buildLinker(lexiconFrom(concepts, relations, folder)),
    taxonomy: new Taxonomy(concepts, relations, folder),
  };
}

/** What finds only labels and job titles as they stand. */
export function baselineOf(taxonomy: Taxonomy): TextLinker {
  return exactDictionary(dictionaryOf(taxonomy));
}
