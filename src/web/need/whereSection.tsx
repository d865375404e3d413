import type { BarometerView } from '../../evidence/barometerView.ts';
import type { OccupationEvidence } from '../../evidence/occupationEvidence.ts';
import type { Language } from '../../kernel/text.ts';
import { AreaMap } from '../kit/chart/areaMap.tsx';
import type { MapPlace } from '../kit/chart/mapShapes.ts';
import { Section } from '../kit/heading.tsx';
import { usePage } from '../kit/page.ts';
import { SourceNote } from '../kit/source.tsx';
import { type Column, Table } from '../kit/table.tsx';
import { evidenceWords } from '../words/evidence.ts';
import { occupationWords } from '../words/occupation.ts';
import { inSentence } from './inSentence.ts';

/** Where in the area the ads are, and what the barometer says of each county. */
export function WhereSection({ evidence, places }: { evidence: OccupationEvidence; places: readonly MapPlace[] }) {
  const { language } = usePage();
  const words = occupationWords[language].where;
  return (
    <Section id="var" title={words.title}>
      <div class="columns">
        <DemandMap evidence={evidence} places={places} />
        <Barometer views={evidence.barometer} />
      </div>
    </Section>
  );
}

function DemandMap({ evidence, places }: { evidence: OccupationEvidence; places: readonly MapPlace[] }) {
  const { language } = usePage();
  const words = occupationWords[language];
  const known = evidence.byArea.some(({ figure }) => figure.value !== null);
  // A single part, as a municipality has, is the whole area: its number stands above.
  if (places.length === 1) return <></>;
  if (!known || places.length === 0) return <p>{words.where.noMap}</p>;
  return (
    <AreaMap
      id="karta"
      title={words.where.map}
      description={words.where.mapText(inSentence(evidence.group.label))}
      sources={evidence.byArea.flatMap(({ figure }) => figure.provenance)}
      places={places}
      values={new Map(evidence.byArea.map(({ code, figure }) => [code, figure.value]))}
      measure={{ unit: evidenceWords[language].unit.ads }}
    />
  );
}

function Barometer({ views }: { views: readonly BarometerView[] }) {
  const { language } = usePage();
  const words = occupationWords[language].where;
  if (views.length === 0) return <p>{words.noBarometer}</p>;
  return (
    <Table
      id="barometer"
      caption={words.barometer}
      columns={barometerColumns(language)}
      rows={views}
      note={
        <>
          <p>{words.barometerNote}</p>
          <SourceNote sources={views.map(({ source }) => source)} />
        </>
      }
    />
  );
}

function barometerColumns(language: Language): Column<BarometerView>[] {
  const words = occupationWords[language].barometer;
  return [
    { key: 'county', label: words.county, cell: (view) => view.countyName },
    {
      key: 'occupation',
      label: words.occupation,
      cell: (view) => (
        <>
          {view.occupation}
          {view.partOfSsyk4 && <span class="cell-aside">{words.part}</span>}
        </>
      ),
    },
    {
      key: 'opportunities',
      label: words.opportunities,
      cell: ({ opportunities }) => opportunities && words.opportunity[opportunities],
    },
    { key: 'situation', label: words.situation, cell: ({ situation }) => situation && words.situations[situation] },
    { key: 'outlook', label: words.outlook, cell: ({ outlook }) => outlook && words.outlooks[outlook] },
  ];
}
