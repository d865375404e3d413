import { type Area, COUNTRY, countiesTouched, countyOf } from '../../kernel/area.ts';
import { type Language, compareText } from '../../kernel/text.ts';
import { areaWords } from '../words/area.ts';

/** Whether a county or municipality is part of an area, which may name its counties alone. */
export function belongsTo(area: Area, code: string): boolean {
  return area.code === COUNTRY || area.counties.includes(countyOf(code)) || area.municipalities.includes(code);
}

/** Codes of every municipality in an area. */
export function municipalitiesOf(area: Area, all: readonly Area[]): string[] {
  return all.filter(({ kind, code }) => kind === 'municipality' && belongsTo(area, code)).map(({ code }) => code);
}

/** `5 län, 120 kommuner`; counties are named only where the area is made of whole ones. */
export function contentsText(area: Area, all: readonly Area[], language: Language): string {
  const words = areaWords[language];
  const municipalities = municipalitiesOf(area, all).length;
  const parts = [
    ...(area.counties.length > 0 ? [words.countCounties(area.counties.length)] : []),
    ...(municipalities > 0 ? [words.countMunicipalities(municipalities)] : []),
  ];
  return parts.join(', ');
}

/** The members of one county in an area. `whole`: every municipality of it. */
export interface CountyMembers {
  readonly code: string;
  readonly name: string;
  readonly whole: boolean;
  readonly municipalities: readonly string[];
}

/** An area's members by county, counties in the order of their codes, municipalities by name. */
export function membersByCounty(area: Area, all: readonly Area[], language: Language): CountyMembers[] {
  const names = new Map(all.map(({ code, name }) => [code, name]));
  const members = municipalitiesOf(area, all);
  return countiesTouched(area).map((county) => ({
    code: county,
    name: names.get(county) ?? county,
    whole: area.counties.includes(county),
    municipalities: members
      .filter((code) => countyOf(code) === county)
      .map((code) => names.get(code) ?? code)
      .sort((a, b) => compareText(a, b, language)),
  }));
}

/** What a map of `area` shows around it: all counties for sets of counties, else the counties it touches. */
export function withSurroundings(area: Area, all: readonly Area[]): Area {
  if (area.counties.length > 0 || area.code === COUNTRY) return { ...area, code: COUNTRY };
  const touched = countiesTouched(area);
  const municipalities = all
    .filter(({ kind, code }) => kind === 'municipality' && touched.includes(countyOf(code)))
    .map(({ code }) => code);
  return { ...area, code: `around ${area.code}`, counties: [], municipalities };
}
