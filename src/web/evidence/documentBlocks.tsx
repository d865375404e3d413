import { OUTCOMES } from '../../evidence/judgement.ts';
import { isMonth } from '../../kernel/period.ts';
import type {
  ReportBlock,
  ReportCell,
  ReportChart,
  ReportDocument,
  ReportKeyFigure,
  ReportKeyFigures,
  ReportTable,
  ReportText,
} from '../../reports/document.ts';
import { axisOf } from '../../reports/tables.ts';
import { BarChart } from '../kit/chart/barChart.tsx';
import { LineChart } from '../kit/chart/lineChart.tsx';
import { scopedHref } from '../kit/href.ts';
import { OutcomeTag } from '../kit/outcomeTag.tsx';
import { usePage } from '../kit/page.ts';
import { SourceNote } from '../kit/source.tsx';
import { type Column, Table } from '../kit/table.tsx';
import { evidenceWords } from '../words/evidence.ts';
import { formatRange } from '../words/format.ts';
import { reportWords } from '../words/report.ts';

interface BlockProps<Block> {
  readonly document: ReportDocument;
  readonly block: Block;
}

/** One block of a report's section. Its words are the document's own; nothing is worked out anew. */
export function DocumentBlock({ document, block }: BlockProps<ReportBlock>) {
  if (block.kind === 'paragraphs') return <Paragraphs block={block} />;
  if (block.kind === 'key-figures') return <Figures document={document} block={block} />;
  if (block.kind === 'table') return <DocumentTable document={document} block={block} />;
  return <Chart document={document} block={block} />;
}

function Paragraphs({ block }: { block: ReportText }) {
  return block.role === 'conclusion' ? (
    <Conclusion paragraphs={block.paragraphs} />
  ) : (
    <>
      {block.paragraphs.map((paragraph) => (
        <p>{paragraph}</p>
      ))}
    </>
  );
}

/** What the authors hold to follow from the figures: set apart from what the sources say. */
export function Conclusion({ paragraphs }: { paragraphs: readonly string[] }) {
  const { language } = usePage();
  return (
    <div class="conclusion" role="note" aria-label={reportWords[language].conclusion}>
      <p class="conclusion-name" aria-hidden="true">
        {reportWords[language].conclusion}
      </p>
      {paragraphs.map((paragraph) => (
        <p>{paragraph}</p>
      ))}
    </div>
  );
}

function Figures({ block }: BlockProps<ReportKeyFigures>) {
  return (
    <dl class="key-figures">
      {block.figures.map((figure) => (
        <OneFigure figure={figure} />
      ))}
    </dl>
  );
}

/** The number stands as it was frozen, words and rounding included. */
function OneFigure({ figure: { label, figure, text } }: { figure: ReportKeyFigure }) {
  const { language } = usePage();
  const { uncertainty } = figure;
  return (
    <div class="key-figure">
      <dt>{label}</dt>
      <dd>
        <p class={figure.value === null ? 'key-figure-missing' : 'key-figure-value'}>{text}</p>
        {uncertainty && (
          <p class="key-figure-uncertainty">
            {reportWords[language].interval(
              formatRange(uncertainty.low, uncertainty.high, language, digitsFor(figure.unit)),
            )}
          </p>
        )}
        <SourceNote sources={figure.provenance} />
      </dd>
    </div>
  );
}

function digitsFor(unit: ReportKeyFigure['figure']['unit']): number {
  return unit === 'percent' || unit === 'ratio' ? 1 : 0;
}

function DocumentTable({ document, block }: BlockProps<ReportTable>) {
  const { language } = usePage();
  const columns: Column<readonly ReportCell[]>[] = block.columns.map((column, at) => ({
    key: column.key,
    label: column.label,
    kind: column.align === 'end' ? 'number' : 'text',
    cell: (row) => <Cell cell={row[at]} column={column.key} document={document} />,
  }));
  const sources = block.sources.flatMap((index) => document.sources[index] ?? []);
  if (block.rows.length === 0)
    return (
      <p class="section-lead">
        {block.caption}: {block.note ?? reportWords[language].noRows}
      </p>
    );
  return (
    <Table
      id={`tabell-${block.key}`}
      caption={block.caption}
      columns={columns}
      rows={block.rows}
      note={
        <>
          {block.note && <p>{block.note}</p>}
          {sources.length > 0 && <SourceNote sources={sources} />}
        </>
      }
    />
  );
}

interface CellProps {
  readonly cell: ReportCell | undefined;
  readonly column: string;
  readonly document: ReportDocument;
}

/** A judgement gets its sign and an occupation the way to its page; the words are the document's. */
function Cell({ cell, column, document }: CellProps) {
  if (!cell) return <></>;
  if (JUDGING.test(column)) return <Judged text={cell.text} />;
  if (column === 'occupation') return <OccupationLink name={cell.text} document={document} />;
  return <>{cell.text}</>;
}

/** Columns that say what may be concluded: the judgement, and what each source says by itself. */
const JUDGING = /^(judgement|outcome|signal-.*)$/;

/** `Brist, ökar`: the outcome first, then where the development points. */
function Judged({ text }: { text: string }) {
  const { language } = usePage();
  const names = evidenceWords[language].outcome;
  const outcome = OUTCOMES.find((one) => text === names[one] || text.startsWith(`${names[one]},`));
  if (!outcome) return <>{text}</>;
  return (
    <>
      <OutcomeTag outcome={outcome} /> {text.slice(names[outcome].length + 1).trim()}
    </>
  );
}

function OccupationLink({ name, document }: { name: string; document: ReportDocument }) {
  const { url } = usePage();
  const code = occupationCodes(document).get(name);
  if (!code) return <>{name}</>;
  const scope = `area=${encodeURIComponent(document.area.code)}&period=${document.period}`;
  return <a href={scopedHref(url, `/behov/${code}?${scope}`)}>{name}</a>;
}

const codesOf = new WeakMap<ReportDocument, ReadonlyMap<string, string>>();

/** SSYK 4 codes by the names of occupations, from the tables of the report that have both. */
function occupationCodes(document: ReportDocument): ReadonlyMap<string, string> {
  const known = codesOf.get(document);
  if (known) return known;
  const tables = document.sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'table'));
  const pairs = tables.flatMap(({ columns, rows }) => {
    const [name, code] = ['occupation', 'ssyk4'].map((key) => columns.findIndex((column) => column.key === key));
    if (name === undefined || code === undefined || name < 0 || code < 0) return [];
    return rows.map((row) => [row[name]?.text ?? '', row[code]?.text ?? ''] as const);
  });
  const codes = new Map(pairs);
  codesOf.set(document, codes);
  return codes;
}

function Chart({ document, block }: BlockProps<ReportChart>) {
  const axis = axisOf(block);
  const props = {
    id: `bild-${block.key}`,
    title: block.caption,
    description: block.alt,
    sources: block.sources.flatMap((index) => document.sources[index] ?? []),
    measure: { unit: block.unit },
  };
  const valueAt = block.series.map((series) => new Map(series.points.map((point) => [point.x, point.y])));
  if (block.chart === 'lines' && axis.length > 1 && axis.every(isMonth)) {
    const months = axis.toSorted();
    const series = block.series.map(({ label }, at) => ({
      label,
      points: months.map((month) => ({ month, value: valueAt[at]?.get(month) ?? null })),
    }));
    return <LineChart {...props} series={series} />;
  }
  const rows = axis.map((label) => ({ label, bars: valueAt.map((values) => ({ value: values.get(label) ?? null })) }));
  return <BarChart {...props} series={block.series.map((series) => series.label)} rows={rows} />;
}
