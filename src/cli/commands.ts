import { codeOf } from '../kernel/result.ts';

/** The overview of all commands, shown by `kraftsam --help` and when none fits. */
export const OVERVIEW = `Kraftsam – kompetensförsörjning från behov till underlag

  kraftsam demo --serve      ladda den påhittade demonstrationsregionen och visa den (samma som npm start)
  kraftsam serve             visa webbplatsen och API:et
  kraftsam work              kör de jobb som tar längre tid än ett sidbesök

  kraftsam import sweden     hämta taxonomi, barometer, utbildningar och annonser från deras officiella adresser
  kraftsam import <källa>    läs in en källa: taxonomy, ads, ad-counts, barometer, offerings, syllabi, geo, areas

  kraftsam link              hitta yrken och kompetenser i texter
  kraftsam evaluate          mät hur väl länkningen träffar
  kraftsam corrections       ta ut och läs in rättelser av kopplingar
  kraftsam allocate          föreslå vem som får vilken plats, med förklaring och bevis
  kraftsam gap               jämför kompetenser som efterfrågas med dem som lärs ut
  kraftsam report            gör, exportera, kontrollera och kör om kunskapsunderlag

  kraftsam doctor            säg vad som körs var, och vad man gör åt det som är fel
  kraftsam backup <fil>      skriv en säkerhetskopia
  kraftsam restore <fil>     läs tillbaka en säkerhetskopia

"kraftsam <kommando> --help" säger mer. Inställningar finns i docs/operations.md.
`;

/** True where `error` says that the arguments could not be understood, so that the usage is worth showing. */
export function isUsageError(error: unknown): boolean {
  return codeOf(error).startsWith('ERR_PARSE_ARGS');
}
