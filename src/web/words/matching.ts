import { inBoth } from './catalogue.ts';

/** Words of Matchning: what is asked for against what education leads to and teaches. */
export const matchingWords = inBoth(
  {
    title: 'Matchning',
    lead: (area: string) =>
      `Det som efterfrågas i ${area} bredvid de utbildningar som leder dit och det de lär ut: var något saknas, och var det överlappar.`,
    description: 'Yrkesgrupper med efterfrågan, utbildningar som leder dit och kompetenser som saknas.',
    views: {
      label: 'Visa',
      all: 'Alla yrkesgrupper',
      'no-education': 'Ingen utbildning leder dit',
      overlap: 'Flera utbildningar trots överskott',
      skills: 'Kompetenser saknas i utbildningen',
    },
    viewWhy: {
      'no-education': 'Annonser finns, men ingen inläst utbildning här eller på distans leder dit.',
      overlap: 'Källorna pekar på överskott, och minst två utbildningar leder dit.',
      skills: 'Kompetenser som annonser ber om saknas eller lärs ut för sällan.',
    },
    chart: {
      heading: 'Kompetenser som saknas',
      title: 'Efterfrågas mest, lärs ut för lite',
      text: 'De kompetenser som flest annonser ber om bland dem som saknas eller lärs ut för sällan, i varje yrkesgrupp.',
      none: 'Ingen kompetens saknas i yrkesgrupper där underlaget räcker för att säga det.',
      unknown:
        'Underlaget räcker inte i någon yrkesgrupp: det krävs både annonstexter och utbildningar att jämföra. Välj en annan period eller ett större område.',
      pair: (skill: string, occupation: string) => `${skill} (${occupation})`,
    },
    listHeading: 'Yrkesgrupp för yrkesgrupp',
    caption: 'Yrkesgrupper: efterfrågan, utbildning och kompetenser',
    column: {
      ads: 'Annonser',
      adsSource: 'Källa till annonserna',
      perOffering: 'Annonser per utbildning',
      gapAds: 'Annonser som kompetenserna räknats på',
      gapOfferings: 'Utbildningar och kursplaner som kompetenserna räknats på',
      missing: 'Kompetenser som saknas',
      thin: 'Lärs ut för sällan',
      met: 'Möts',
      most: 'Efterfrågas mest av det som saknas',
    },
    missing: (count: string) => `${count} saknas`,
    thin: (count: string) => `${count} lärs ut för sällan`,
    allMet: 'Inget saknas',
    notEnough: { 'too-few-ads': 'för få annonstexter', 'no-offerings': 'ingen utbildning att jämföra med' },
    note: 'En utbildning räknas dit den leder enligt källan eller språkanalysen. Att ingen är inläst betyder inte säkert att ingen finns.',
  },
  {
    title: 'Matching',
    lead: (area) =>
      `What is asked for in ${area} beside the education that leads there and what it teaches: where something is missing, and where it overlaps.`,
    description: 'Occupation groups with demand, education that leads there, and missing skills.',
    views: {
      label: 'Show',
      all: 'All occupation groups',
      'no-education': 'No education leads there',
      overlap: 'Several educations in spite of surplus',
      skills: 'Skills missing in the education',
    },
    viewWhy: {
      'no-education': 'There are ads, but no imported education here or at a distance leads there.',
      overlap: 'The sources point to a surplus, and at least two educations lead there.',
      skills: 'Skills that ads ask for are missing or taught too seldom.',
    },
    chart: {
      heading: 'Missing skills',
      title: 'Asked for most, taught too little',
      text: 'The skills that most ads ask for among those missing or taught too seldom, in each occupation group.',
      none: 'No skill is missing in occupation groups where the evidence is enough to say so.',
      unknown:
        'The evidence is not enough in any occupation group: it takes both texts of ads and education to compare. Choose another period or a larger area.',
      pair: (skill, occupation) => `${skill} (${occupation})`,
    },
    listHeading: 'Group by group',
    caption: 'Occupation groups: demand, education and skills',
    column: {
      ads: 'Ads',
      adsSource: 'Source of the ads',
      perOffering: 'Ads per education',
      gapAds: 'Ads that skills were counted on',
      gapOfferings: 'Educations and syllabi that skills were counted on',
      missing: 'Skills missing',
      thin: 'Taught too seldom',
      met: 'Met',
      most: 'Most asked of what is missing',
    },
    missing: (count) => `${count} missing`,
    thin: (count) => `${count} taught too seldom`,
    allMet: 'Nothing is missing',
    notEnough: { 'too-few-ads': 'too few texts of ads', 'no-offerings': 'no education to compare with' },
    note: 'An education counts where it leads by its source or by text analysis. That none has been imported does not prove that there is none.',
  },
);
