import type { Outcome } from '../../../evidence/judgement.ts';
import type { Examples } from '../../gallery/example.ts';
import {
  ADS_SOURCE,
  DOT_PLACES,
  FORECAST_SOURCE,
  GRID_PLACES,
  PLACE_VALUES,
  sampleMonths,
  withIntervals,
} from '../../gallery/sampleData.ts';
import { AreaMap, OutcomeMap } from './areaMap.tsx';
import { BarChart } from './barChart.tsx';
import { LineChart } from './lineChart.tsx';
import { SmallMultiples } from './sparkline.tsx';

const ADS = { unit: 'annonser' };
const sources = [ADS_SOURCE];
const OUTCOME_OF: readonly Outcome[] = ['shortage', 'balance', 'surplus', 'insufficient'];

export const chartExamples: Examples = {
  component: 'Diagram',
  purpose: 'Bilder där man hellre tittar än läser, alltid med samma data som tabell.',
  states: [
    {
      name: 'BarChart: en serie med osäkerhet, en rad utan uppgift',
      show: () => (
        <BarChart
          id="exempel-staplar"
          title="Yrken som efterfrågas mest"
          description="Svetsare efterfrågas mest, följda av undersköterskor."
          series={['Annonser']}
          measure={ADS}
          rowName="Yrke"
          sources={sources}
          rows={[
            { label: 'Svetsare och gasskärare', href: '/galleri', bars: [{ value: 1284, low: 1215, high: 1356 }] },
            {
              label: 'Undersköterskor, hemtjänst, äldreboende och habilitering',
              bars: [{ value: 911, low: 853, high: 972 }],
            },
            { label: 'Systemutvecklare', bars: [{ value: 640, low: 591, high: 691 }] },
            { label: 'Butikssäljare', bars: [{ value: 88, low: 71, high: 108 }] },
            { label: 'Glasblåsare', bars: [{ value: null }] },
          ]}
        />
      ),
    },
    {
      name: 'BarChart: grupperade staplar',
      show: () => (
        <BarChart
          id="exempel-grupper"
          title="Efterfrågas och lärs ut"
          description="Ritningsläsning efterfrågas oftare än den lärs ut; för TIG-svetsning är det tvärtom."
          series={['Efterfrågas', 'Lärs ut']}
          measure={{ unit: '%' }}
          rowName="Kompetens"
          sources={[ADS_SOURCE, FORECAST_SOURCE]}
          rows={[
            { label: 'Ritningsläsning', bars: [{ value: 48 }, { value: 12 }] },
            { label: 'TIG-svetsning', bars: [{ value: 31 }, { value: 55 }] },
            { label: 'Robotprogrammering', bars: [{ value: 17 }, { value: null }] },
          ]}
        />
      ),
    },
    {
      name: 'LineChart: lucka och osäkerhet',
      show: () => (
        <LineChart
          id="exempel-linje"
          title="Annonser per månad"
          description="Efterfrågan steg under perioden. För våren 2024 saknas uppgifter."
          series={[{ label: 'Annonser', points: withIntervals(sampleMonths(108, [14, 15, 16])) }]}
          measure={ADS}
          sources={sources}
        />
      ),
    },
    {
      name: 'LineChart: flera serier',
      show: () => (
        <LineChart
          id="exempel-linjer"
          title="Annonser per månad i tre yrken"
          description="Svetsare efterfrågas mest hela tiden."
          series={[
            { label: 'Svetsare', points: sampleMonths(1100) },
            { label: 'Undersköterskor', points: sampleMonths(740) },
            { label: 'Systemutvecklare', points: sampleMonths(420, [20, 21, 22, 23]) },
          ]}
          measure={ADS}
          sources={sources}
        />
      ),
    },
    {
      name: 'SmallMultiples',
      show: () => (
        <SmallMultiples
          id="exempel-sma"
          title="Sex yrken på samma skala"
          description="Utvecklingen liknar varandra men nivåerna skiljer sig åt."
          series={['Svetsare', 'Undersköterskor', 'Systemutvecklare', 'Kockar', 'Lastbilsförare', 'Förskollärare'].map(
            (label, i) => ({
              label,
              points: sampleMonths(120 - i * 17, i === 3 ? [8, 9, 10] : []),
            }),
          )}
          measure={ADS}
          sources={sources}
        />
      ),
    },
    {
      name: 'AreaMap: ytor i klasser',
      show: () => (
        <AreaMap
          id="exempel-karta"
          title="Annonser per kommun"
          description="Efterfrågan är störst i norr."
          places={GRID_PLACES}
          values={PLACE_VALUES}
          measure={ADS}
          sources={sources}
          hrefOf={(code) => `/behov?area=${code}`}
        />
      ),
    },
    {
      name: 'AreaMap: punkter där gränser saknas',
      show: () => (
        <AreaMap
          id="exempel-punkter"
          title="Annonser per kommun, som punkter"
          description="Efterfrågan är störst i norr."
          places={DOT_PLACES}
          values={PLACE_VALUES}
          measure={ADS}
          sources={sources}
        />
      ),
    },
    {
      name: 'OutcomeMap',
      show: () => (
        <OutcomeMap
          id="exempel-bedomning"
          title="Bedömning per kommun"
          description="Bilden varierar mellan kommunerna."
          places={GRID_PLACES}
          outcomes={new Map(GRID_PLACES.map(({ code }, i) => [code, OUTCOME_OF[(i * 3) % 4] ?? 'insufficient']))}
          column="Bedömning"
          sources={[FORECAST_SOURCE]}
        />
      ),
    },
  ],
};
