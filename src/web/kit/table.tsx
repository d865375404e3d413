import type { Child } from 'hono/jsx';
import { tableWords } from '../words/table.ts';
import { hrefWith } from './href.ts';
import { Icon } from './icon.tsx';
import { type ListState, formatSort } from './listState.ts';
import { Downloads, type Format } from './downloads.tsx';
import { Pagination } from './pagination.tsx';
import { usePage } from './page.ts';

export interface Column<Row> {
  /** Stable key: the name in the address when sorting, and in exports. */
  readonly key: string;
  readonly label: string;
  /** What stands in the cell; `null` is shown as missing, never as zero. */
  readonly cell: (row: Row) => Child;
  /** `number`: end-aligned tabular figures. Default `text`. */
  readonly kind?: 'text' | 'number';
  readonly sortable?: boolean;
}

export interface TableProps<Row> {
  /** Unique on the page. */
  readonly id: string;
  /** What the table shows; read out first, and the heading above it. */
  readonly caption: string;
  /** False where the heading right above says the same: then it is only read out. */
  readonly captionShown?: boolean;
  /** The first column is the row's header. */
  readonly columns: readonly Column<Row>[];
  /** The rows of this page, already sorted and filtered. */
  readonly rows: readonly Row[];
  /** Order and page in force; without it the table has neither sort links nor pages. */
  readonly state?: ListState;
  /** Rows on all pages together. Default: those given. */
  readonly total?: number;
  /** Formats to download all rows in; links get `?format=…` on this page's address. */
  readonly downloads?: readonly Format[];
  /** A search field over the rows on the page, where JavaScript runs. */
  readonly quickFilter?: boolean;
  /** Under the table: source, reservations. */
  readonly note?: Child;
}

/** A table to read, sort, page and download. It scrolls sideways in a region of its own on narrow screens. */
export function Table<Row>(props: TableProps<Row>) {
  const { id, caption, rows, state, note } = props;
  const { language } = usePage();
  const words = tableWords[language];
  const total = props.total ?? rows.length;
  const table = (
    <div class="table-scroll" role="region" aria-label={words.scrollable(caption)} tabindex={0}>
      <table id={id}>
        <caption class={props.captionShown === false ? 'visually-hidden' : undefined}>{caption}</caption>
        <Head {...props} />
        <tbody>
          {rows.map((row) => (
            <BodyRow columns={props.columns} row={row} />
          ))}
        </tbody>
      </table>
      {rows.length === 0 && <p class="table-nothing">{words.nothing}</p>}
    </div>
  );
  return (
    <div class="table-block">
      {props.quickFilter ? (
        <filter-rows label={words.quickFilter} count-label={words.quickCount}>
          {table}
        </filter-rows>
      ) : (
        table
      )}
      <div class="table-foot">
        {state && <Pagination page={state.page} perPage={state.perPage} total={total} label={caption} />}
        {props.downloads && total > 0 && <Downloads formats={props.downloads} />}
      </div>
      {note && <div class="table-note">{note}</div>}
    </div>
  );
}

function Head<Row>({ columns, state }: TableProps<Row>) {
  return (
    <thead>
      <tr>
        {columns.map((column) => (
          <th
            scope="col"
            class={column.kind === 'number' ? 'number' : undefined}
            aria-sort={state && column.key === state.sort ? state.direction : undefined}
          >
            {state && column.sortable ? <SortLink column={column} state={state} /> : column.label}
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** Numbers sort from the highest first, words from A; a second click turns the order round. */
function SortLink<Row>({ column, state }: { column: Column<Row>; state: ListState }) {
  const { language, url } = usePage();
  const sorted = column.key === state.sort;
  const first = column.kind === 'number' ? 'descending' : 'ascending';
  const turned = state.direction === 'ascending' ? 'descending' : 'ascending';
  const next = formatSort(column.key, sorted ? turned : first);
  return (
    <a class="sort" href={hrefWith(url, { sort: next, page: null })} title={tableWords[language].sortBy(column.label)}>
      {column.label}
      <Icon name={!sorted ? 'sort' : state.direction === 'ascending' ? 'up' : 'down'} />
    </a>
  );
}

function BodyRow<Row>({ columns, row }: { columns: readonly Column<Row>[]; row: Row }) {
  return (
    <tr>
      {columns.map((column, index) => {
        const kind = column.kind === 'number' ? 'number' : undefined;
        const content = column.cell(row) ?? <Missing />;
        return index === 0 ? (
          <th scope="row" class={kind}>
            {content}
          </th>
        ) : (
          <td class={kind}>{content}</td>
        );
      })}
    </tr>
  );
}

/** Missing is not zero: a dash that is read out as words. */
export function Missing() {
  const { language } = usePage();
  const words = tableWords[language].missing;
  return (
    <span class="missing" title={words}>
      <span aria-hidden="true">–</span>
      <span class="visually-hidden">{words}</span>
    </span>
  );
}
