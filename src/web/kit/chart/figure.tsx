import type { Child } from 'hono/jsx';
import type { Provenance } from '../../../evidence/provenance.ts';
import { chartWords } from '../../words/chart.ts';
import { usePage } from '../page.ts';
import { SourceNote } from '../source.tsx';
import { Missing } from '../table.tsx';

/** What every chart and map says about itself. */
export interface ChartProps {
  /** Unique on the page. */
  readonly id: string;
  readonly title: string;
  /** One sentence: what the picture shows. Read out in place of the picture, and printed under its title. */
  readonly description: string;
  readonly sources: readonly Provenance[];
  /** Reservations, under the picture. */
  readonly note?: Child;
}

/** The data behind a picture: the first cell of a row is its header; `null` is missing. */
export interface ChartTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Child[])[];
}

interface FigureProps extends ChartProps {
  readonly table: ChartTable;
  readonly legend?: Child;
  /** Puts the legend beside a picture that is narrow by nature, such as a map. */
  readonly legendBeside?: boolean;
  readonly children?: Child;
}

/** A picture with title, description, legend, the same data as a table, and sources. */
export function Figure({ id, title, description, legend, legendBeside, table, sources, note, children }: FigureProps) {
  const { language } = usePage();
  return (
    <figure class="figure" id={id} aria-labelledby={`${id}-titel`}>
      <figcaption>
        <h3 id={`${id}-titel`}>{title}</h3>
        <p id={`${id}-text`}>{description}</p>
      </figcaption>
      <div class={legendBeside ? 'legend-beside' : undefined}>
        {legend}
        <div class="picture" role="img" aria-labelledby={`${id}-titel ${id}-text`}>
          {children}
        </div>
      </div>
      {note && <p class="figure-note">{note}</p>}
      <details class="figure-table">
        <summary>{chartWords[language].showTable}</summary>
        <DataTable table={table} caption={title} />
      </details>
      {sources.length > 0 && <SourceNote sources={sources} />}
    </figure>
  );
}

function DataTable({ table, caption }: { table: ChartTable; caption: string }) {
  return (
    <div class="table-scroll" role="region" aria-label={caption} tabindex={0}>
      <table>
        <caption class="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {table.columns.map((column, index) => (
              <th scope="col" class={index > 0 ? 'number' : undefined}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(([header, ...cells]) => (
            <tr>
              <th scope="row">{header}</th>
              {cells.map((cell) => (
                <td class="number">{cell ?? <Missing />}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
