import { inBoth } from './catalogue.ts';

/** Words of the frame around the pages: areas to choose, sign-in, and what is said when something is wrong. */
export const siteWords = inBoth(
  {
    areaKinds: {
      country: 'Hela landet',
      county: 'Län',
      municipality: 'Kommuner',
      'functional-region': 'Funktionella regioner',
      'macro-region': 'Storregioner',
      'teknikcollege-region': 'Teknikcollegeregioner',
      'named-area': 'Egna områden',
    },
    errors: {
      toOverview: 'Till översikten',
      requestId: (id: string) => `Ärendenummer att uppge om du frågar någon: ${id}`,
      400: {
        title: 'Frågan gick inte att förstå',
        text: 'Något i adressen eller formuläret är skrivet på ett sätt som vi inte kan läsa. Gå tillbaka och försök igen.',
      },
      403: {
        title: 'Det här får du inte göra',
        text: 'Din roll har inte den rättigheten. Logga in som någon som har den, eller be den som ansvarar hos er.',
      },
      404: {
        title: 'Sidan finns inte',
        text: 'Adressen leder ingenstans, eller till något som inte är öppet för dig. Kontrollera adressen eller börja från översikten.',
      },
      413: {
        title: 'Det du skickade är för stort',
        text: 'Ett formulär får vara högst 1 MB. Korta texten och skicka igen.',
      },
      500: {
        title: 'Något gick fel hos oss',
        text: 'Felet är noterat. Inget av det du skickade har sparats till hälften. Försök igen om en stund.',
      },
      503: {
        title: 'Databasen svarar inte just nu',
        text: 'Vänta någon minut och läs in sidan igen. Den som driver Kraftsam kan köra kraftsam doctor för att se vad som fattas.',
      },
    },
    areaUnknown: {
      title: 'Området finns inte',
      text: (code: string) =>
        `Det finns inget område med koden ”${code}”. Välj ett område ovan, eller ett av dessa län:`,
    },
    periodUnknown: {
      title: 'Perioden gick inte att läsa',
      text: (text: string) =>
        `”${text}” är ingen period. Skriv ett år (2024), en månad (2024-03) eller månader (2024-01/2024-06), eller välj ovan.`,
    },
    factsUnavailable: {
      title: 'Statistiken går inte att nå just nu',
      text: 'Annonser, prognoser och statistik ligger i en databas som inte svarar. Underlag som redan är publicerade går att läsa som vanligt.',
      operator:
        'Du som driver Kraftsam: kör kraftsam doctor. Installera det valfria paketet chdb med npm ci, eller sätt CLICKHOUSE_URL.',
      published: 'Läs publicerade underlag',
    },
    formRefused: {
      title: 'Formuläret hade gått ut',
      text: 'Av säkerhetsskäl gäller ett formulär bara den som öppnade det. Gå tillbaka, läs in sidan igen och skicka en gång till.',
    },
  },
  {
    areaKinds: {
      country: 'The whole country',
      county: 'Counties',
      municipality: 'Municipalities',
      'functional-region': 'Functional regions',
      'macro-region': 'Macro-regions',
      'teknikcollege-region': 'Teknikcollege regions',
      'named-area': 'Own areas',
    },
    errors: {
      toOverview: 'To the overview',
      requestId: (id) => `Reference to give if you ask somebody: ${id}`,
      400: {
        title: 'The question could not be understood',
        text: 'Something in the address or the form is written in a way we cannot read. Go back and try again.',
      },
      403: {
        title: 'You may not do this',
        text: 'Your role lacks the permission. Sign in as somebody who has it, or ask the person responsible where you are.',
      },
      404: {
        title: 'The page does not exist',
        text: 'The address leads nowhere, or to something that is not open to you. Check the address or start from the overview.',
      },
      413: {
        title: 'What you sent is too large',
        text: 'A form may be 1 MB at most. Shorten the text and send it again.',
      },
      500: {
        title: 'Something went wrong with us',
        text: 'The error has been noted. Nothing you sent was saved by halves. Try again in a while.',
      },
      503: {
        title: 'The database does not answer right now',
        text: 'Wait a minute and reload the page. Whoever runs Kraftsam can run kraftsam doctor to see what is missing.',
      },
    },
    areaUnknown: {
      title: 'There is no such area',
      text: (code) => `No area has the code “${code}”. Choose an area above, or one of these counties:`,
    },
    periodUnknown: {
      title: 'The period could not be read',
      text: (text) =>
        `“${text}” is no period. Write a year (2024), a month (2024-03) or months (2024-01/2024-06), or choose above.`,
    },
    factsUnavailable: {
      title: 'The statistics cannot be reached right now',
      text: 'Ads, forecasts and statistics are in a database that does not answer. Reports already published can be read as usual.',
      operator:
        'If you run Kraftsam: run kraftsam doctor. Install the optional package chdb with npm ci, or set CLICKHOUSE_URL.',
      published: 'Read published reports',
    },
    formRefused: {
      title: 'The form had expired',
      text: 'For safety, a form only serves whoever opened it. Go back, reload the page and send once more.',
    },
  },
);
