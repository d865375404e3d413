import { inBoth } from './catalogue.ts';

export const formWords = inBoth(
  {
    problems: (count: number) => (count === 1 ? 'Ett svar behöver rättas' : `${count} svar behöver rättas`),
    problem: 'Fel:',
    optional: 'frivilligt',
    choose: 'Välj …',
    monthFormat: 'År och månad, till exempel 2025-03',
  },
  {
    problems: (count) => (count === 1 ? 'One answer needs correcting' : `${count} answers need correcting`),
    problem: 'Error:',
    optional: 'optional',
    choose: 'Choose …',
    monthFormat: 'Year and month, for example 2025-03',
  },
);
