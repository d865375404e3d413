import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MARK, withoutPersonalDetails } from './personalDetails.ts';

/** Invented persons; 070-1740605 and the like are numbers that PTS keeps free for fiction; 121212-1212 is Skatteverket's test number. */
const REMOVED = [
  ['Maila anna.exempel@foretag.se idag', `Maila ${MARK} idag`],
  ['anna.exempel(at)foretag.se', MARK],
  ['anna (at) foretag.se', MARK],
  ['Åsa.Öberg@kommun.test.se.', `${MARK}.`],
  ['Ring 070-174 06 05 i dag', `Ring ${MARK} i dag`],
  ['Tel: 070 1740605', `Tel: ${MARK}`],
  ['telefonnummer 031-390 06 00.', `telefonnummer ${MARK}.`],
  ['nås på +46 (0)70-174 06 05', `nås på ${MARK}`],
  ['nås på 0046701740605', `nås på ${MARK}`],
  ['08-465 004 00/01', MARK],
  ['(031) 390 06 00', MARK],
  ['rum 12 070-174 06 05', `rum 12 ${MARK}`],
  ['Mobil 1740605', `Mobil ${MARK}`],
  ['född 19121212-1212 i Vara', `född ${MARK} i Vara`],
  ['121212+1212', MARK],
  ['1212721212', MARK],
  ['121212-T212', MARK],
  ['Kontakta Anna Exempelsson för mer', `Kontakta ${MARK} för mer`],
  ['Kontaktperson: Anna-Lena von Exempel Svensson,', `Kontaktperson: ${MARK},`],
  ['Rekryterande chef är Örjan Exempel', `Rekryterande chef är ${MARK}`],
  ['se https://www.linkedin.com/in/anna-exempel-123 nu', `se ${MARK} nu`],
] as const;

const KEPT = [
  'Arbetstid 07.00-16.00 måndag till fredag',
  'kl 07:30–16:30',
  'mellan 0700-1600',
  '28 000 - 35 000 kr i månaden',
  'lön 28 050 - 35 000 kr',
  'omsätter 1 100 000 000 kr',
  'Sista dag är 2024-05-31, start 01-09-2024',
  'Org.nr 556677-8899',
  'SSYK 2512, SUN 5480, 7,5 hp, CE-körkort',
  'ISO 9001, ISO/IEC 27001:2022',
  'Kontakta oss redan idag',
  'kontakt med kunder i Västra Götaland',
  'Kontakta Arbetsförmedlingen',
  'rektor på skolan',
  'Erfarenhet av C#, .NET 8.0 och 0-100 mätare',
  'Postnummer 461 32 Trollhättan',
];

describe('withoutPersonalDetails', () => {
  it.each(REMOVED)('cleans %j', (text, clean) => {
    expect(withoutPersonalDetails(text)).toBe(clean);
  });

  it.each(KEPT)('leaves %j as it is', (text) => {
    expect(withoutPersonalDetails(text)).toBe(text);
  });

  it('removes the names that the record gives as contacts, in any case', () => {
    const text = 'Välkommen! ANNA EXEMPEL eller Anna  Exempel svarar. Annan Exempelfirma finns kvar.';
    expect(withoutPersonalDetails(text, ['Anna Exempel', 'x', 'HR'])).toBe(
      `Välkommen! ${MARK} eller ${MARK} svarar. Annan Exempelfirma finns kvar.`,
    );
  });

  it('leaves nothing more to remove', () => {
    const piece = fc.constantFrom(...REMOVED.map(([text]) => text), ...KEPT);
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const clean = withoutPersonalDetails(pieces.join('\n'));
        expect(withoutPersonalDetails(clean)).toBe(clean);
        expect(clean).not.toMatch(/@|1740605|121212|Exempel/);
      }),
    );
  });

  it('takes time in proportion to the text, whatever the text', () => {
    for (const unit of ['0', '0 ', 'a.', 'a@', '+46', 'Kontakta A', '((at) ', '19121212']) {
      const started = performance.now();
      withoutPersonalDetails(unit.repeat(200_000 / unit.length), ['A B']);
      expect(performance.now() - started).toBeLessThan(1500);
    }
  });
});
