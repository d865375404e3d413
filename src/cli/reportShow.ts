import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { rerunPublished, rerunReport } from '../actions/rerunReport.ts';
import { REPORT_STATE_NAMES } from '../evidence/reportSteps.ts';
import { formatPeriod } from '../kernel/period.ts';
import { type Result, ok, refused } from '../kernel/result.ts';
import { documentHash } from '../reports/canonical.ts';
import type { ReportChange } from '../reports/compare.ts';
import type { ReportDocument } from '../reports/document.ts';
import { findPublished, listPublished } from '../store/publishedReports.ts';
import { findSnapshot, isId, listReports } from '../store/reports.ts';
import { type Session, system, visitor } from '../store/session.ts';
import type { Store } from '../store/store.ts';
import { refuse, type ReportCommand } from './reportCommand.ts';
import { formatAsked, writeReport } from './reportFile.ts';

/** `report list`: what is published; with an organisation, its own reports too. */
export async function listReportsHere({ io, values }: ReportCommand, store: Store): Promise<number> {
  const session = sessionOf(values.organisation);
  if (!session.ok) return refuse(io, session);
  const published = await store.reading(session.value, (tx) => listPublished(tx));
  const own = values.organisation ? await store.reading(session.value, listReports) : [];
  if (values.json) {
    const reports = own.map((report) => ({ ...report, period: formatPeriod(report.period) }));
    io.stdout.write(`${JSON.stringify({ published, ...(values.organisation && { reports }) }, null, 2)}\n`);
    return 0;
  }
  const lines = [
    ...published.map(
      (one) => `${one.publishedAt.toISOString().slice(0, 10)}  ${one.slug}  ${one.title} (${one.area}, ${one.period})`,
    ),
    ...own.map(
      (one) =>
        `${REPORT_STATE_NAMES[one.state].sv.padEnd(10)}  ${one.id}  ${one.title} (${one.area}, ${formatPeriod(one.period)})`,
    ),
  ];
  io.stdout.write(lines.length > 0 ? `${lines.join('\n')}\n` : 'Inget underlag är publicerat än.\n');
  return 0;
}

/** `report export`: a frozen text in another form. */
export async function exportReport({ io, home, values, subject = '' }: ReportCommand, store: Store): Promise<number> {
  const [format, session] = [formatAsked(values), sessionOf(values.organisation)];
  if (!format.ok) return refuse(io, format);
  if (!session.ok) return refuse(io, session);
  const document = await frozenDocument(store, session.value, subject);
  if (!document) return refuse(io, refused('report-unknown', `No frozen or published report is called ${subject}`));
  const { out, json } = values;
  return writeReport({ io, document, format: format.value, out, json, folder: join(home, 'reports') });
}

/** `report verify`: whether a file holds what its fingerprint says. Needs no database. */
export async function verifyFile({ io, values, subject = '' }: ReportCommand): Promise<number> {
  const read = await readFrozen(subject);
  if (!read.ok) return refuse(io, read);
  const { said, document } = read.value;
  const found = documentHash(document);
  const same = found === said;
  if (values.json)
    io.stdout.write(`${JSON.stringify({ file: subject, title: document.title, verified: same, said, found })}\n`);
  else if (same) io.stdout.write(`Äkta: "${document.title}" är oförändrat.\nFingeravtryck ${found}\n`);
  else io.stdout.write(`Ändrat: innehållet är inte det som fastställdes.\nUppgivet ${said}\nFunnet   ${found}\n`);
  return same ? 0 : 1;
}

/** `report rerun`: what has changed since a report was frozen. */
export async function rerunHere({ io, values, subject = '' }: ReportCommand, store: Store): Promise<number> {
  const session = sessionOf(values.organisation);
  if (!session.ok) return refuse(io, session);
  const again = isId(subject) ? rerunReport : rerunPublished;
  const rerun = await again(store, session.value, subject, new Date());
  if (!rerun.ok) return refuse(io, rerun);
  const { frozen, now, changes } = rerun.value;
  if (values.json)
    io.stdout.write(`${JSON.stringify({ title: frozen.title, frozen: frozen.date, changes, now }, null, 2)}\n`);
  else io.stdout.write(changesText(frozen, changes));
  return 0;
}

function changesText({ title, date }: ReportDocument, changes: readonly ReportChange[]): string {
  if (changes.length === 0) return `"${title}" säger i dag detsamma som ${date}.\n`;
  const lines = changes.map(
    ({ label, section, before, after }) =>
      `  ${section ?? '–'}: ${label}: ${before?.text ?? '–'} → ${after?.text ?? '–'}`,
  );
  return `"${title}": ${changes.length} ändringar sedan ${date}\n${lines.join('\n')}\n`;
}

async function frozenDocument(store: Store, session: Session, name: string): Promise<ReportDocument | undefined> {
  const text = await store.reading(
    session,
    async (tx) => (await findPublished(tx, name))?.document ?? (await findSnapshot(tx, name))?.document,
  );
  return text === undefined ? undefined : (JSON.parse(text) as ReportDocument);
}

async function readFrozen(file: string): Promise<Result<{ said: string; document: ReportDocument }>> {
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) return refused('source-not-found', `There is no file ${file} to read`);
  const shape = refused('shape-unknown', `${file} is no report that Kraftsam exported as JSON`);
  try {
    const { sha256, document } = JSON.parse(text) as { sha256?: unknown; document?: ReportDocument };
    return typeof sha256 === 'string' && document?.schema === 'kraftsam-report/1'
      ? ok({ said: sha256, document })
      : shape;
  } catch {
    return shape;
  }
}

/** The operator acts for the organisation named, and otherwise sees what anybody sees. */
function sessionOf(organisation: string | undefined): Result<Session> {
  if (organisation === undefined) return ok(visitor());
  if (isId(organisation)) return ok(system('report', organisation));
  return refused('organisation-unknown', 'An organisation is named by its id');
}
