import { inBoth } from './catalogue.ts';

export const chartWords = inBoth(
  {
    showTable: 'Visa som tabell',
    missing: 'uppgift saknas',
    legend: 'Teckenförklaring',
    band: 'Skuggat fält: 95 % säkerhet',
    between: (low: string, high: string) => `${low}–${high}`,
    upTo: (high: string) => `högst ${high}`,
    least: 'lägst',
    most: 'högst',
    category: 'Rad',
    month: 'Månad',
    place: 'Område',
  },
  {
    showTable: 'Show as table',
    missing: 'not available',
    legend: 'Legend',
    band: 'Shaded: 95% confidence',
    between: (low, high) => `${low}–${high}`,
    upTo: (high) => `at most ${high}`,
    least: 'lowest',
    most: 'highest',
    category: 'Row',
    month: 'Month',
    place: 'Area',
  },
);
