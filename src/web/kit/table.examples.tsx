import type { Examples } from '../gallery/example.ts';
import { ADS_SOURCE, sampleMonths } from '../gallery/sampleData.ts';
import { formatNumber } from '../words/format.ts';
import { CellBar } from './chart/barChart.tsx';
import { Sparkline } from './chart/sparkline.tsx';
import { TextField } from './fields.tsx';
import { SelectField } from './choices.tsx';
import { Filters } from './filters.tsx';
import { Change } from './keyFigure.tsx';
import { OutcomeTag } from './outcomeTag.tsx';
import { SourceNote } from './source.tsx';
import { type Column, Table } from './table.tsx';

const ROWS = [
  { name: 'Svetsare och gasskärare', ads: 1284, change: 14, outcome: 'shortage' as const },
  {
    name: 'Undersköterskor, hemtjänst, äldreboende och habilitering',
    ads: 911,
    change: 3,
    outcome: 'shortage' as const,
  },
  { name: 'Mjukvaru- och systemutvecklare', ads: 640, change: -22, outcome: 'balance' as const },
  { name: 'Butikssäljare, fackhandel', ads: 388, change: -9, outcome: 'surplus' as const },
  { name: 'Glasblåsare', ads: null, change: null, outcome: 'insufficient' as const },
];
type SampleRow = (typeof ROWS)[number];

const COLUMNS: Column<SampleRow>[] = [
  { key: 'name', label: 'Yrke', sortable: true, cell: (row) => <a href="/galleri">{row.name}</a> },
  {
    key: 'ads',
    label: 'Annonser 2024',
    kind: 'number',
    sortable: true,
    cell: (row) =>
      row.ads && (
        <>
          <CellBar value={row.ads} top={1284} />
          {formatNumber(row.ads, 'sv')}
        </>
      ),
  },
  {
    key: 'change',
    label: 'Mot 2023',
    kind: 'number',
    sortable: true,
    cell: (row) => row.change && <Change percent={row.change} />,
  },
  {
    key: 'trend',
    label: 'Utveckling',
    cell: (row) => row.ads && <Sparkline points={sampleMonths(row.ads / 12)} label={`${row.name}, 2023–2024`} />,
  },
  { key: 'outcome', label: 'Bedömning', cell: (row) => <OutcomeTag outcome={row.outcome} /> },
];

export const tableExamples: Examples = {
  component: 'Table, Filters, Pagination, Downloads',
  purpose: 'En lista att läsa, sortera, filtrera, bläddra i och ladda ner.',
  states: [
    {
      name: 'sorterad, sida 2 av 9, med filter och nedladdning',
      show: () => (
        <>
          <Filters>
            <TextField name="q" label="Yrke" type="search" optional />
            <SelectField
              name="outcome"
              label="Bedömning"
              optional
              emptyChoice="Alla"
              choices={[
                { value: 'shortage', label: 'Brist' },
                { value: 'balance', label: 'Balans' },
              ]}
            />
          </Filters>
          <Table
            id="exempel-yrken"
            caption="Yrken i området"
            columns={COLUMNS}
            rows={ROWS}
            total={43}
            state={{ sort: 'ads', direction: 'descending', page: 2, perPage: 5 }}
            downloads={['csv', 'xlsx', 'json']}
            note={<SourceNote sources={[ADS_SOURCE]} />}
          />
        </>
      ),
    },
    {
      name: 'alla rader på en sida, med sökfält där JavaScript finns',
      show: () => (
        <Table id="exempel-sok" caption="Yrken att söka bland" columns={COLUMNS.slice(0, 3)} rows={ROWS} quickFilter />
      ),
    },
    {
      name: 'tom',
      show: () => (
        <Table
          id="exempel-tom"
          caption="Yrken utan träff"
          columns={COLUMNS}
          rows={[]}
          state={{ sort: 'ads', direction: 'descending', page: 1, perPage: 5 }}
          downloads={['csv']}
        />
      ),
    },
  ],
};
