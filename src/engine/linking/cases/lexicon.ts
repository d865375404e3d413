import type { ConceptKind, LexiconSource } from '../contract.ts';

/** A small lexicon by hand, of ordinary Swedish words, that the case tables are about. The label is the id. */
const LABELS: Readonly<Record<Exclude<ConceptKind, 'licence' | 'education-level'>, string>> = {
  occupation: `
    Svetsare, Sjuksköterska, Undersköterska, Läkare, Lärare, Förskollärare, Grundskollärare, Fritidsledare, Elektriker
    Målare, Snickare, Plåtslagare, CNC-operatör, Truckförare, Lastbilsförare, Bussförare, Maskinförare, Maskinmekaniker
    Fibertekniker, Ingenjör, Civilingenjör, Platschef, Enhetschef, Kökschef, Kock, Servitör, Bagare, Konditor, Kassör
    Städare, Lokalvårdare, Brandman, Tjänsteman, Sekreterare, Receptionist, Säljare, Butikssäljare, Ekonomiassistent
    Redovisningsekonom, Ekonom, Jurist, Psykolog, Kurator, Socionom, Arbetsterapeut, Fysioterapeut, Logoped, Tandläkare
    Systemutvecklare, Webbutvecklare, Front end-utvecklare, .NET-utvecklare, Account manager, Software engineer
    Biträdande rektor, Vårdbiträde, Personlig assistent, Lärarassistent, Elevassistent, Kylmontör, Fiskare, Bibliotekarie
    Studie- och yrkesvägledare, Väg- och anläggningsarbetare, Elmontör, VVS-montör, Byggmontör, Laborant, Inspektör
    Flygvärd, Barnmorska, Veterinär, Djurvårdare, Trädgårdsmästare, Skogsarbetare, Grävmaskinist, Kranförare, Takläggare
    Murare, Glasmästare, Optiker, Apotekare, Receptarie, Biomedicinsk analytiker, Kvalitetsansvarig, Resultatansvarig
    Driftledare, Administratör, Museichef, Försäkringsspecialist, Kundservicemedarbetare, Spårvagnsförare, Fotograf
    Distriktssköterska, Specialpedagog, Teknisk säljare, Skötare, Hovslagare, Industrimekaniker
    Chef`,
  skill: `
    TIG-svetsning, Elteknik, Energiteknik, Plåtarbete, Svetsarbete, Webbutveckling, Ritningsläsning, Bokföring, C++, C#
    .NET, Hälso- och sjukvård, Systemutveckling, Barnvård, Äldrevård, Ljudteknik, Scenteknik, Markarbete, Betongarbete
    Trafikplanering, Samhällsplanering, CAD, SQL, IT-säkerhet, Personalplanering, Budgetarbete, Livsmedelshygien`,
  language: 'Svenska, Arabiska, Teckenspråk, Finska',
};

function labelsOf(kind: keyof typeof LABELS): string[] {
  return LABELS[kind].split(/[,\n]/).flatMap((label) => label.trim() || []);
}

/** The lexicon of the case tables. @param turned true for the same terms in the opposite order. */
export function caseLexicon(turned = false): LexiconSource {
  const kinds = ['occupation', 'skill', 'language'] as const;
  const concepts = [
    ...kinds.flatMap((kind) => labelsOf(kind).map((label) => ({ id: label, kind, label, group: false }))),
    { id: 'B', kind: 'licence' as const, label: 'B', group: false },
  ];
  const terms = [
    ...concepts
      .filter(({ kind }) => kind !== 'licence')
      .map(({ id, kind, label }) => ({ text: label, conceptId: id, kind, role: 'preferred' as const })),
    { text: 'B-körkort', conceptId: 'B', kind: 'licence' as const, role: 'synonym' as const },
    { text: 'körkort B', conceptId: 'B', kind: 'licence' as const, role: 'synonym' as const },
  ];
  return {
    version: 'cases',
    concepts: turned ? [...concepts].reverse() : concepts,
    terms: turned ? [...terms].reverse() : terms,
    relations: [],
  };
}
