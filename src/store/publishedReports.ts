import type { Language } from '../kernel/text.ts';
import { isId, ownTenant } from './reports.ts';
import type { Row } from './schema.ts';
import type { ReadTransaction, WriteTransaction } from './transaction.ts';

/** A report at its public address. */
export interface PublishedReport {
  readonly slug: string;
  readonly report: string;
  readonly hash: string;
  readonly title: string;
  readonly publisher: string;
  readonly area: string;
  readonly period: string;
  readonly language: Language;
  readonly synthetic: boolean;
  readonly publishedAt: Date;
  /** Slug of the report that took its place. */
  readonly replacedBy: string | null;
}

/** With the frozen document: canonical JSON, byte for byte what was hashed. */
export interface PublishedDocument extends PublishedReport {
  readonly document: string;
}

const CARD = [
  'slug',
  'report_id',
  'hash',
  'title',
  'publisher',
  'area_code',
  'period',
  'language',
  'synthetic',
  'published_at',
  'replaced_by',
] as const;

/** What has been published, newest first; all of it or only what is about one area. */
export async function listPublished({ db }: ReadTransaction, area?: string): Promise<PublishedReport[]> {
  let query = db
    .selectFrom('open.published_reports')
    .select(CARD)
    .orderBy('published_at', 'desc')
    .orderBy('slug')
    .limit(500);
  if (area !== undefined) query = query.where('area_code', '=', area);
  return (await query.execute()).map(cardOf);
}

/** The report at a public address, or undefined. */
export async function findPublished({ db }: ReadTransaction, slug: string): Promise<PublishedDocument | undefined> {
  const row = await db.selectFrom('open.published_reports').selectAll().where('slug', '=', slug).executeTakeFirst();
  return row && { ...cardOf(row), document: row.document };
}

/** Where a report was published, or undefined when it was not. */
export async function findPublishedOf({ db }: ReadTransaction, report: string): Promise<PublishedReport | undefined> {
  if (!isId(report)) return undefined;
  const row = await db
    .selectFrom('open.published_reports')
    .select(CARD)
    .where('report_id', '=', report)
    .executeTakeFirst();
  return row && cardOf(row);
}

/** Puts a copy of a frozen report where anybody may read it. */
export async function addPublished(
  tx: WriteTransaction,
  report: Omit<PublishedDocument, 'publishedAt' | 'replacedBy'>,
): Promise<void> {
  await tx.db
    .insertInto('open.published_reports')
    .values({
      slug: report.slug,
      tenant_id: ownTenant(tx),
      report_id: report.report,
      hash: report.hash,
      document: report.document,
      title: report.title,
      publisher: report.publisher,
      area_code: report.area,
      period: report.period,
      language: report.language,
      synthetic: report.synthetic,
      replaced_by: null,
    })
    .execute();
}

/** Points from a published report to the one that took its place. */
export async function saveReplacement({ db }: WriteTransaction, report: string, by: string): Promise<void> {
  await db.updateTable('open.published_reports').set({ replaced_by: by }).where('report_id', '=', report).execute();
}

function cardOf(row: Omit<Row<'open.published_reports'>, 'tenant_id' | 'document'>): PublishedReport {
  return {
    slug: row.slug,
    report: row.report_id,
    hash: row.hash,
    title: row.title,
    publisher: row.publisher,
    area: row.area_code,
    period: row.period,
    language: row.language as Language,
    synthetic: row.synthetic,
    publishedAt: row.published_at,
    replacedBy: row.replaced_by,
  };
}
