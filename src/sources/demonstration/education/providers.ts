import type { OfferingLevel } from '../../../offering/offering.ts';

export interface Provider {
  readonly name: string;
  /** Codes of the municipalities where it teaches. */
  readonly municipalities: readonly string[];
  readonly levels: readonly OfferingLevel[];
}

const UNIVERSITY = [
  'higher-education-first-cycle',
  'higher-education-second-cycle',
  'higher-education-third-cycle',
  'commissioned',
] as const;

/** Invented education providers in real municipalities. */
export const providers: readonly Provider[] = [
  { name: 'Högskolan i Älvstad', municipalities: ['1488', '1485'], levels: UNIVERSITY },
  { name: 'Västmarks universitet', municipalities: ['1480', '1496'], levels: UNIVERSITY },
  {
    name: 'Högskolan Vävmarken',
    municipalities: ['1490'],
    levels: ['higher-education-first-cycle', 'higher-education-second-cycle'],
  },
  { name: 'Kvarnlunda gymnasium', municipalities: ['1488'], levels: ['upper-secondary'] },
  { name: 'Lyktmyra gymnasieskola', municipalities: ['1480'], levels: ['upper-secondary'] },
  { name: 'Nordvika tekniska gymnasium', municipalities: ['1485', '1487'], levels: ['upper-secondary'] },
  { name: 'Slättvidde naturbruk och teknik', municipalities: ['1470', '1494'], levels: ['upper-secondary'] },
  { name: 'Vävmarkens gymnasieförbund', municipalities: ['1490', '1463'], levels: ['upper-secondary'] },
  { name: 'Gymnasiet Vidablick-Hornvidde', municipalities: ['1496', '1499'], levels: ['upper-secondary'] },
  { name: 'Vuxenlyftet Älvstad', municipalities: ['1488', '1487'], levels: ['adult-upper-secondary', 'other'] },
  { name: 'Lärcentrum Havsvidde', municipalities: ['1484', '1435', '1486'], levels: ['adult-upper-secondary'] },
  {
    name: 'Göta Lärvidde',
    municipalities: ['1480', '1481'],
    levels: ['adult-upper-secondary', 'labour-market-training', 'other'],
  },
  { name: 'Vävmarkens vuxenskola', municipalities: ['1490'], levels: ['adult-upper-secondary'] },
  {
    name: 'Kompetensnavet Slättvidde',
    municipalities: ['1496', '1493', '1494'],
    levels: ['adult-upper-secondary', 'labour-market-training'],
  },
  {
    name: 'Yrkesvidde Utbildning AB',
    municipalities: ['1480', '1490'],
    levels: ['labour-market-training', 'commissioned'],
  },
  { name: 'Norrviddes yrkeshögskola', municipalities: ['1488', '1480'], levels: ['higher-vocational', 'commissioned'] },
  { name: 'Yrkeshögskolan Hantverkaren i Västmark', municipalities: ['1496'], levels: ['higher-vocational'] },
  { name: 'Lärmyra Yrkeshögskola AB', municipalities: ['1480', '1490'], levels: ['higher-vocational'] },
  { name: 'Hällviddes folkhögskola', municipalities: ['1421'], levels: ['folk-high-school'] },
  { name: 'Skogslyckans folkhögskola i Västmark', municipalities: ['1460'], levels: ['folk-high-school'] },
];
