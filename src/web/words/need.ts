import { inBoth } from './catalogue.ts';

/** Words of Behov: the list of occupation groups, and what every page says of them. */
export const needWords = inBoth(
  {
    title: 'Behov',
    lead: (area: string) => `Vilka yrken som efterfrågas i ${area}, vad det tyder på och hur säkert det är.`,
    description: 'Efterfrågan, förändring och bedömning per yrkesgrupp.',
    summary: 'Bedömningar i området',
    caption: 'Yrkesgrupper i området',
    filter: {
      text: 'Yrke eller SSYK-kod',
      field: 'Yrkesområde',
      outcome: 'Bedömning',
      agreement: 'Källornas enighet',
      all: 'Alla',
    },
    column: {
      occupation: 'Yrkesgrupp',
      ssyk4: 'SSYK 2012',
      field: 'Yrkesområde',
      adsIn: (source: string) => `Annonser, ${source}`,
      change: 'Förändring',
      changeLow: 'Förändring, lägst',
      changeHigh: 'Förändring, högst',
      judgement: 'Bedömning',
      agreement: 'Källornas enighet',
      reason: 'Skäl',
      offerings: 'Utbildningar hit',
      places: 'Utbildningsplatser',
      area: 'Område',
      period: 'Period',
    },
    agreement: {
      agree: 'källorna är eniga',
      single: 'en källa säger något',
      disagree: 'källorna går isär',
      none: 'ingen källa räcker',
    },
    changeNote: (period: string) =>
      `Förändring: ${period} mot samma månader tidigare, i den första källan som täcker båda. Osäkerheten står på yrkesgruppens sida och i filerna.`,
    notCertain: 'kan vara slump',
    missingSpan: (source: string, from: string, to: string) =>
      `${source} räknar inte hela den valda perioden. Den har uppgifter från ${from} till ${to}.`,
    emptyTitle: 'Inga uppgifter om behov ännu',
    emptyText:
      'Ingen annonskälla är inläst. Den som driver Kraftsam läser in Platsbanken, statistik och prognoser med kraftsam import sweden.',
    emptyAction: 'Se vilka källor som finns',
    sources: 'Källor',
  },
  {
    title: 'Needs',
    lead: (area) => `Which occupations are asked for in ${area}, what that suggests, and how certain it is.`,
    description: 'Demand, change and judgement by occupation group.',
    summary: 'Judgements in the area',
    caption: 'Occupation groups in the area',
    filter: {
      text: 'Occupation or SSYK code',
      field: 'Occupational field',
      outcome: 'Judgement',
      agreement: 'Agreement of sources',
      all: 'All',
    },
    column: {
      occupation: 'Occupation group',
      ssyk4: 'SSYK 2012',
      field: 'Occupational field',
      adsIn: (source) => `Ads, ${source}`,
      change: 'Change',
      changeLow: 'Change, lowest',
      changeHigh: 'Change, highest',
      judgement: 'Judgement',
      agreement: 'Agreement of sources',
      reason: 'Reason',
      offerings: 'Education leading here',
      places: 'Places',
      area: 'Area',
      period: 'Period',
    },
    agreement: {
      agree: 'sources agree',
      single: 'one source says something',
      disagree: 'sources disagree',
      none: 'no source is enough',
    },
    changeNote: (period) =>
      `Change: ${period} against the same months earlier, in the first source that covers both. Its uncertainty is on the page of the occupation group and in the files.`,
    notCertain: 'may be chance',
    missingSpan: (source, from, to) =>
      `${source} does not count the whole chosen period. It has figures from ${from} to ${to}.`,
    emptyTitle: 'No evidence of needs yet',
    emptyText:
      'No source of ads has been imported. Whoever runs Kraftsam imports Platsbanken, statistics and forecasts with kraftsam import sweden.',
    emptyAction: 'See which sources there are',
    sources: 'Sources',
  },
);
