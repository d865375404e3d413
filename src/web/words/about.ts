import { inBoth } from './catalogue.ts';

/** The two pages about the site itself. Changed by hand when what they say changes. */
export const aboutWords = inBoth(
  {
    about: {
      title: 'Om Kraftsam',
      description: 'Vad Kraftsam är, hur talen blir till och vad som sparas om dig.',
      lead: 'Kraftsam knyter ihop vad arbetslivet behöver med vad utbildningarna ger, och följer varje fråga från behov till beslut.',
      demonstration:
        'Du ser en demonstration. Koder, yrken och platser är verkliga. Annonser, utbildningar, organisationer och människor är påhittade.',
      loop: {
        title: 'Från behov till beslut',
        text: 'Ett behov syns i annonser, prognoser och vad människor säger. Det ställs mot utbildningarna som finns. Skillnaden leder till samverkan, som följs upp, och blir underlag för nästa beslut. Varje beslut kan följas tillbaka till behovet bakom det.',
      },
      numbers: {
        title: 'Så blir talen till',
        text: 'Öppna källor läses in och länkas till yrken och kompetenser i Arbetsförmedlingens taxonomi. Varje tal bär med sig källa, version, tid, område och definition. Saknade uppgifter är inte noll, för lite underlag sägs vara för lite, och källor som inte är överens visas bredvid varandra.',
        sources: 'Alla källor, med vad de inte kan säga',
        areas: 'Områden som kan väljas',
        corrections: 'Vad människor har rättat',
        api: 'Samma uppgifter som öppna data',
      },
      privacy: {
        title: 'Vad som sparas om dig',
        text: 'Den som läser behöver inget konto. Väljer du område, period eller språk sparas valet i en kaka i din webbläsare. Formulär använder en kaka som skyddar mot att någon annan skickar dem i ditt namn, och den som loggar in har en kaka tills arbetsdagen är slut. Inga kakor används för att följa dig, och ingenting hämtas från andra webbplatser.',
        ads: 'Kontaktuppgifter i platsannonser tas bort innan annonserna sparas.',
      },
      free: {
        title: 'Fri programvara',
        text: 'Kraftsam får användas, ändras och spridas av alla under licensen EUPL-1.2.',
      },
    },
    accessibility: {
      title: 'Tillgänglighet',
      description: 'Tillgänglighetsredogörelse: hur webbplatsen uppfyller lagen, kända brister och hur du säger till.',
      lead: 'Alla ska kunna använda Kraftsam, oavsett hjälpmedel, skärm eller vana. Här står hur långt vi har kommit.',
      status: {
        title: 'Hur tillgänglig webbplatsen är',
        text: 'Målet är lagen om tillgänglighet till digital offentlig service, alltså EN 301 549 med WCAG 2.1 nivå AA, och därtill WCAG 2.2. Webbplatsen är delvis förenlig med lagen: den är prövad maskinellt men ännu inte av oberoende granskare.',
      },
      works: {
        title: 'Det här fungerar',
        keyboard: 'Allt kan göras med tangentbord, och en länk hoppar förbi menyn.',
        script: 'Allt fungerar utan JavaScript.',
        narrow: 'Sidorna går att läsa på 320 bildpunkters bredd och vid 400 procents förstoring.',
        pictures: 'Varje diagram och karta har en mening som säger vad den visar och en tabell med samma uppgifter.',
        colour:
          'Färg är aldrig ensam om att bära något: ord eller form säger detsamma. Mörkt läge följer din inställning.',
        forms: 'Formulär behåller det du skrev och säger vad som är fel, överst och vid fältet.',
        pdf: 'Underlag som PDF är märkta enligt PDF/UA-1. Samma innehåll finns som webbsida.',
      },
      faults: {
        title: 'Kända brister',
        audit: 'Ingen har ännu prövat alla sidor med skärmläsarna NVDA och VoiceOver.',
        tables: 'Breda tabeller rullas i sidled på smala skärmar, i ett eget fält som kan nås med tangentbord.',
        maps: 'På kartor utan gränser får inte alla orter plats med sitt namn. Namnen står i tabellen under kartan.',
        swedish:
          'Texter från källorna, som utbildningar och definitioner av yrken, finns bara på det språk de är skrivna på.',
      },
      tested: {
        title: 'Hur vi har prövat',
        text: 'Varje slags sida prövas vid varje ändring med axe i en webbläsare, på 1280 och 360 bildpunkters bredd, i ljust och mörkt läge. Färgernas kontrast räknas ut av prov. Redogörelsen skrevs den 21 november 2026 av dem som bygger Kraftsam.',
      },
      tell: {
        title: 'Säg till om något inte går',
        text: 'Hör av dig till den organisation som driver den här webbplatsen och beskriv vad du ville göra och vad som hände. Du kan få innehållet på ett annat sätt.',
        demonstration: 'Det här är en demonstration som ingen organisation svarar för.',
        authority:
          'Är du inte nöjd med svaret kan du anmäla det till Myndigheten för digital förvaltning, som övervakar lagen:',
        authorityLink: 'Anmäl bristande tillgänglighet hos Digg',
      },
    },
  },
  {
    about: {
      title: 'About Kraftsam',
      description: 'What Kraftsam is, how its numbers come about and what is kept about you.',
      lead: 'Kraftsam connects what working life needs with what education gives, and follows each question from need to decision.',
      demonstration:
        'You are looking at a demonstration. Codes, occupations and places are real. Ads, education, organisations and people are invented.',
      loop: {
        title: 'From need to decision',
        text: 'A need shows in ads, forecasts and what people say. It is set against the education there is. The difference leads to collaboration, which is followed up and becomes evidence for the next decision. Every decision can be traced back to the need behind it.',
      },
      numbers: {
        title: 'How the numbers come about',
        text: 'Open sources are imported and linked to the occupations and skills of the Swedish employment service’s taxonomy. Every number bears its source, version, time, area and definition. Missing is not zero, too little evidence is said to be too little, and sources that disagree are shown side by side.',
        sources: 'All sources, with what they cannot say',
        areas: 'Areas to choose from',
        corrections: 'What people have corrected',
        api: 'The same as open data',
      },
      privacy: {
        title: 'What is kept about you',
        text: 'Reading needs no account. If you choose area, period or language, the choice is kept in a cookie in your browser. Forms use a cookie that keeps others from sending them in your name, and those who sign in have one until the working day is over. No cookies are used to follow you, and nothing is fetched from other websites.',
        ads: 'Contact details in job ads are removed before the ads are stored.',
      },
      free: {
        title: 'Free software',
        text: 'Anybody may use, change and share Kraftsam under the licence EUPL-1.2.',
      },
    },
    accessibility: {
      title: 'Accessibility',
      description: 'Accessibility statement: how the site meets the law, known faults and how to tell us.',
      lead: 'Everybody should be able to use Kraftsam, whatever their aids, screen or habits. This is how far we have come.',
      status: {
        title: 'How accessible the site is',
        text: 'The aim is the Swedish act on accessibility of digital public services, that is EN 301 549 with WCAG 2.1 level AA, and WCAG 2.2 besides. The site is partially compliant: it has been tested by machine but not yet by independent reviewers.',
      },
      works: {
        title: 'This works',
        keyboard: 'Everything can be done by keyboard, and a link skips the menu.',
        script: 'Everything works without JavaScript.',
        narrow: 'Pages can be read at a width of 320 pixels and at 400 per cent zoom.',
        pictures: 'Every chart and map has a sentence that says what it shows and a table of the same data.',
        colour: 'Colour never stands alone: words or shapes say the same. Dark mode follows your setting.',
        forms: 'Forms keep what you wrote and say what is wrong, at the top and at the field.',
        pdf: 'Reports as PDF are tagged by PDF/UA-1. The same content is there as a web page.',
      },
      faults: {
        title: 'Known faults',
        audit: 'Nobody has yet tried every page with the screen readers NVDA and VoiceOver.',
        tables: 'Wide tables scroll sideways on narrow screens, in a region of their own that the keyboard reaches.',
        maps: 'On maps without outlines there is no room for every place’s name. The names are in the table below the map.',
        swedish:
          'Texts from the sources, such as education and definitions of occupations, exist only in the language they were written in.',
      },
      tested: {
        title: 'How we have tested',
        text: 'Every kind of page is tested at each change with axe in a browser, at widths of 1280 and 360 pixels, in light and dark mode. The contrast of colours is calculated by tests. The statement was written on 21 November 2026 by those who build Kraftsam.',
      },
      tell: {
        title: 'Tell us if something does not work',
        text: 'Get in touch with the organisation that runs this site and describe what you wanted to do and what happened. You can have the content in another way.',
        demonstration: 'This is a demonstration that no organisation answers for.',
        authority:
          'If you are not content with the answer, you can report it to the Agency for Digital Government, which supervises the act:',
        authorityLink: 'Report a lack of accessibility to Digg',
      },
    },
  },
);
