import type { Session } from '../../src/store/session.ts';
import type { TestStore } from '../support/testStore.ts';

/** Made-up ids that tell in a failure whose row was seen: the first block is the organisation. */
const id = (tenant: 'a' | 'b', thing: number) =>
  `${tenant.repeat(8)}-0000-4000-8000-${String(thing).padStart(12, '0')}`;

export interface Organisation {
  readonly tenant: string;
  readonly person: string;
  /** A draft that partners comment on, and another that nobody was invited to. */
  readonly report: string;
  readonly otherReport: string;
  /** A draft that nothing hangs on. */
  readonly looseReport: string;
  readonly invitation: string;
  readonly comment: string;
}

export const ORGANISATIONS: Readonly<Record<'a' | 'b', Organisation>> = { a: organisation('a'), b: organisation('b') };

function organisation(key: 'a' | 'b'): Organisation {
  return {
    tenant: id(key, 0),
    person: id(key, 1),
    report: id(key, 2),
    otherReport: id(key, 3),
    looseReport: id(key, 9),
    invitation: id(key, 4),
    comment: id(key, 6),
  };
}

/** Gives two organisations the same rows in every tenant table: one for each report where a table is about reports. */
export async function fillTwoTenants(test: TestStore): Promise<void> {
  for (const key of ['a', 'b'] as const) {
    const { tenant, person, report, otherReport, looseReport, invitation, comment } = ORGANISATIONS[key];
    const reports = [report, otherReport, looseReport].map(
      (one) => `('${tenant}', '${one}', 'draft', 'T', 'sv', '00', '2024', '{}', '${person}')`,
    );
    const links = [
      `('${tenant}', '${invitation}', '${report}', 'hash ${key}1', 'R', '${person}', '2099-01-01')`,
      `('${tenant}', '${id(key, 5)}', '${otherReport}', 'hash ${key}2', 'R', '${person}', '2099-01-01')`,
    ];
    const comments = [
      `('${tenant}', '${comment}', '${report}', '${invitation}', 'demand', 'N', 'B')`,
      `('${tenant}', '${id(key, 7)}', '${otherReport}', '${id(key, 5)}', 'demand', 'N', 'B')`,
    ];
    await test.asOwner(`
      insert into app.organisations (tenant_id, name, kind) values ('${tenant}', 'Organisation ${key}', 'region');
      insert into app.people (tenant_id, id, display_name, title_sv, title_en) values ('${tenant}', '${person}', 'P', 'S', 'E');
      insert into app.audit_entries (tenant_id, id, actor, action, permission, subject_kind, subject_id, request_id)
        values ('${tenant}', '${id(key, 8)}', 'x', 'x', 'x', 'x', 'x', 'x');
      insert into app.reports (tenant_id, id, state, title, language, area_code, period, outline, created_by) values ${reports.join(', ')};
      insert into app.report_snapshots (tenant_id, report_id, hash, document, frozen_by)
        values ('${tenant}', '${report}', 'h', '{}', '${person}'), ('${tenant}', '${otherReport}', 'h', '{}', '${person}');
      insert into open.published_reports (slug, tenant_id, report_id, hash, document, title, publisher, area_code, period, language, synthetic)
        values ('report-${key}', '${tenant}', '${report}', 'h', '{}', 'T', 'P', '00', '2024', 'sv', true);
      insert into app.report_invitations (tenant_id, id, report_id, token_hash, recipient, created_by, expires_at) values ${links.join(', ')};
      insert into app.report_comments (tenant_id, id, report_id, invitation_id, section_key, author, body) values ${comments.join(', ')};`);
  }
}

/** Somebody of the organisation, without a single permission: policies ask who, not what they may. */
export function member({ tenant, person }: Organisation): Session {
  return { kind: 'member', requestId: 'test', tenant, person, permissions: [] };
}

/** The holder of the link to the organisation's first report. */
export function linkHolder({ tenant, report, invitation }: Organisation): Session {
  return { kind: 'invited', requestId: 'test', tenant, report, invitation };
}
