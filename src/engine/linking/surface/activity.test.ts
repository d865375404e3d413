import { describe, expect, it } from 'vitest';
import { activitiesOf } from './activity.ts';

describe('activitiesOf', () => {
  it.each([
    ['handlägga', 'handläggning'],
    ['handlägger', 'handläggning'],
    ['svetsade', 'svetsning'],
    ['svetsas', 'svetsning'],
    ['bokför', 'bokföring'],
    ['redovisar', 'redovisning'],
    ['handledande', 'handledning'],
    ['programmera', 'programmering'],
    ['programmerats', 'programmering'],
    ['dokumenterade', 'dokumentation'],
    ['säljer', 'försäljning'],
  ])('%s → %s', (verb, noun) => expect(activitiesOf(verb)).toContain(noun));

  it.each([
    ['målar', 'målning'],
    ['packa', 'packning'],
    ['versioner', 'versionering'],
    ['svetsare', 'svetsning'],
  ])('%s is not %s', (word, noun) => expect(activitiesOf(word)).not.toContain(noun));
});
