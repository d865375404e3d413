import { describe, expect, it } from 'vitest';
import type { LexiconSource } from '../contract.ts';
import { buildLinker } from '../link.ts';

/** Label and the other ways to write it. */
const LABELS: readonly (readonly string[])[] = [
  ['Undersköterska'],
  ['Underskötare'],
  ['Förskollärare'],
  ['Förskolelärare'],
  ['Grundskollärare'],
  ['Gymnasielärare'],
  ['Kundservicemedarbetare'],
  ['Personlig assistent', 'assistent'],
  ['Ekonomiassistent'],
  ['Manager', 'managers'],
  ['Doktorand'],
  ['Koordinator', 'klinikkoordinator', 'projektkoordinator'],
  ['Koordinatör'],
  ['Hantverkare', 'konsthantverkare', 'glashantverkare', 'bygghantverkare', 'trähantverkare'],
  ['Handvirkare'],
  ['Restaurangbiträde', 'restaurant manager'],
  ['Biträde'],
  ['Ellärare'],
  ['Lärare'],
  ['Civilingenjör', 'civil ingenjör'],
  ['Ingenjör'],
  ['Cafébiträde'],
  ['Stationär väktare', 'väktare'],
  ['Utesäljare', 'ute'],
  ['Säljare', 'säljaren'],
  ['Keramiker'],
  ['Trädgårdsarbetare'],
  ['Marknadsplanerare'],
  ['Gallerist'],
  ['Sekreterare'],
];

function sourceOf(labels: readonly (readonly string[])[]): LexiconSource {
  return {
    version: 'labels',
    concepts: labels.map(([label]) => ({ id: label!, kind: 'occupation', label: label!, group: false })),
    terms: labels.flatMap((texts) =>
      texts.map((text, i) => ({
        text,
        conceptId: texts[0]!,
        kind: 'occupation' as const,
        role: i === 0 ? ('preferred' as const) : ('synonym' as const),
      })),
    ),
    relations: [],
  };
}

const linker = buildLinker(sourceOf(LABELS));
const turned = buildLinker(sourceOf([...LABELS].reverse()));
const found = (text: string, used = linker): string[] =>
  used.link({ headline: '', text }).mentions.map(({ conceptId }) => conceptId);

describe('a label', () => {
  it.each([
    // Cut off
    ['undersköters', 'Undersköterska'],
    ['assiste', 'Personlig assistent'],
    ['ekonomiassiste', 'Ekonomiassistent'],
    ['grundskollära', 'Grundskollärare'],
    ['kundservicemedarbeta', 'Kundservicemedarbetare'],
    ['utesäljar', 'Utesäljare'],
    // A syllable twice
    ['mananager', 'Manager'],
    ['managagers', 'Manager'],
    // No space before a preposition
    ['gymnasielärarei', 'Gymnasielärare'],
    ['doktorandi', 'Doktorand'],
    // The first letter
    ['ssistent', 'Personlig assistent'],
    // A letter that sounds alike, or that stands twice
    ['assstent', 'Personlig assistent'],
    ['handverkare', 'Hantverkare'],
    ['grunskolelärare', 'Grundskollärare'],
    ['grundskolellärare', 'Grundskollärare'],
    ['restaurantbiträde', 'Restaurangbiträde'],
    // The parts of a compound
    ['förskolalärare', 'Förskolelärare'],
    ['stationrväktare', 'Stationär väktare'],
    ['cafe´biträde', 'Cafébiträde'],
    ['civ.ingenjör', 'Civilingenjör'],
    // What other words end with
    ['kordinator', 'Koordinator'],
  ])('%s is read as %s', (text, label) => {
    expect(found(text)).toEqual([label]);
    expect(found(text, turned)).toEqual([label]);
  });

  it.each(['keramik', 'trädgårdsarbete', 'marknadsplaner', 'galleri', 'ekonomi', 'assistans', 'grundskola', 'papa'])(
    '%s is another word',
    (text) => expect(found(text)).toEqual([]),
  );

  it.each(['Hos oss är en undersköters välkommen', 'en mananager i huset', 'doktorandi och annat'])(
    'is not guessed in prose: %s',
    (text) => expect(found(text)).toEqual([]),
  );
});
