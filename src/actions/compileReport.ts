import type { ReportOutline } from '../evidence/reportOutline.ts';
import { type Result, ok, refused } from '../kernel/result.ts';
import type { ReportDocument } from '../reports/document.ts';
import { MOST_DETAILED, composeReport, inOrder } from '../reports/evidenceReport.ts';
import { findArea } from '../store/areas.ts';
import { readAreaEvidence, readOccupationsEvidence } from '../store/evidence.ts';
import { FactsUnavailableError } from '../store/facts.ts';
import { type Report, type ReportText, findPublisher } from '../store/reports.ts';
import type { Session } from '../store/session.ts';
import type { Store } from '../store/store.ts';
import type { ReadTransaction } from '../store/transaction.ts';

/** What a report that nobody saved is compiled from; `publisher` says who answers for it. */
export interface ReportRequest extends ReportText {
  readonly publisher: string;
}

/**
 * The report on the evidence in force, as the document it would be frozen to. Changes nothing.
 * Refuses with `area-unknown`, or `facts-unavailable` where there is no ClickHouse.
 */
export async function compileReport(
  store: Store,
  session: Session,
  report: Report,
  now: Date,
): Promise<Result<ReportDocument>> {
  const publisher = await store.reading(session, findPublisher);
  return compileRequest(store, session, { ...report, publisher: publisher ?? '' }, now);
}

/** The same for words that are in no database: a report made once, straight from the data. */
export async function compileRequest(
  store: Store,
  session: Session,
  request: ReportRequest,
  now: Date,
): Promise<Result<ReportDocument>> {
  try {
    return await store.reading(session, (tx) => compiled(tx, store, request, now));
  } catch (error) {
    if (error instanceof FactsUnavailableError) return refused('facts-unavailable', error.message);
    throw error;
  }
}

async function compiled(
  tx: ReadTransaction,
  store: Store,
  request: ReportRequest,
  now: Date,
): Promise<Result<ReportDocument>> {
  const { title, language, outline, publisher, period } = request;
  const area = await findArea(tx, request.area);
  if (!area) return refused('area-unknown', `No area has the code ${request.area}`, { field: 'area' });
  const evidence = await readAreaEvidence(tx, store.facts, { area, period, ...chosen(outline) });
  const detailed = needsDetails(outline) ? inOrder(evidence.rows).slice(0, MOST_DETAILED) : [];
  const ssyk4 = detailed.map(({ group }) => group.ssyk4);
  const details = await readOccupationsEvidence(tx, store.facts, { area, period, ssyk4 });
  return ok(composeReport({ title, language, outline, publisher, date: swedishDate(now), evidence, details }));
}

function chosen({ scope }: ReportOutline): { fieldId?: string; ssyk4?: readonly string[] } {
  if (scope.kind === 'field') return { fieldId: scope.field };
  return scope.kind === 'occupations' ? { ssyk4: scope.ssyk4 } : {};
}

function needsDetails({ parts }: ReportOutline): boolean {
  return parts.some((part) => part !== 'overview' && part !== 'demand');
}

/** The date in Sweden at that instant. */
function swedishDate(now: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: 'Europe/Stockholm' }).format(now);
}
