import type { ColumnType, Generated, Selectable } from 'kysely';

/** The tables as the queries see them; the truth is in migrations/, and a test compares the two. */
type Instant = ColumnType<Date, Date | string, Date | string>;
type Defaulted<T> = ColumnType<T, T | undefined, T>;
type Json<T> = ColumnType<T, string, string>;

export interface Database {
  'app.organisations': { tenant_id: string; name: string; kind: string; synthetic: Defaulted<boolean> };
  'app.people': {
    tenant_id: string;
    id: string;
    display_name: string;
    title_sv: string;
    title_en: string;
    permissions: string[];
    synthetic: Defaulted<boolean>;
  };
  'app.audit_entries': {
    tenant_id: string;
    id: string;
    at: Generated<Date>;
    actor: string;
    action: string;
    permission: string;
    subject_kind: string;
    subject_id: string;
    request_id: string;
    facts: Json<Record<string, unknown>>;
  };
  'app.canaries': { tenant_id: string; id: string };
  'app.reports': {
    tenant_id: string;
    id: string;
    state: string;
    title: string;
    language: string;
    area_code: string;
    period: string;
    outline: Json<unknown>;
    version: Defaulted<number>;
    created_by: string;
    created_at: Generated<Date>;
    updated_at: Defaulted<Date>;
    replaces: string | null;
  };
  'app.report_snapshots': {
    tenant_id: string;
    report_id: string;
    hash: string;
    document: string;
    frozen_by: string;
    frozen_at: Generated<Date>;
  };
  'app.report_invitations': {
    tenant_id: string;
    id: string;
    report_id: string;
    token_hash: string;
    recipient: string;
    created_by: string;
    created_at: Generated<Date>;
    expires_at: Instant;
    revoked_at: Date | null;
    answered_at: Date | null;
  };
  'app.report_comments': {
    tenant_id: string;
    id: string;
    report_id: string;
    invitation_id: string;
    section_key: string;
    author: string;
    body: string;
    created_at: Generated<Date>;
    answer: string | null;
    answered_at: Date | null;
  };
  'open.sources': {
    id: string;
    publisher: string;
    title_sv: string;
    title_en: string;
    definition_sv: string;
    definition_en: string;
    licence: string;
    url: string | null;
    synthetic: Defaulted<boolean>;
  };
  'open.source_versions': {
    source_id: string;
    generation: number;
    state: 'current' | 'replaced';
    label: string;
    content_hash: string;
    retrieved_at: Instant;
    input: string;
    rows_written: number;
    period_from: string | null;
    period_to: string | null;
    facts: Json<Record<string, unknown>>;
  };
  'open.import_runs': {
    id: string;
    source_id: string;
    state: 'running' | 'finished' | 'failed' | 'interrupted';
    input: string;
    input_bytes: number | null;
    started_at: Generated<Date>;
    updated_at: Defaulted<Date>;
    finished_at: Date | null;
    checkpoint_line: Defaulted<number>;
    checkpoint_offset: Defaulted<number>;
    rows_read: Defaulted<number>;
    rows_written: Defaulted<number>;
    rows_unchanged: Defaulted<number>;
    rows_rejected: Defaulted<number>;
    problem_code: string | null;
    problem_detail: string | null;
    rejects_file: string | null;
  };
  'open.concepts': {
    id: string;
    type: string;
    label: string;
    code: string | null;
    definition: string | null;
    deprecated: Defaulted<boolean>;
    replaced_by: string[];
    first_version: string;
    last_version: string;
  };
  'open.concept_relations': { from_id: string; kind: string; to_id: string; weight: number | null; version: string };
  'open.areas': {
    code: string;
    kind: string;
    name: string;
    counties: string[];
    municipalities: string[];
    concept_id: string | null;
    longitude: number | null;
    latitude: number | null;
    geometry: Json<unknown> | null;
    source_url: string | null;
    valid_from: string | null;
    defined_by: string | null;
    synthetic: Defaulted<boolean>;
  };
  'open.places': { name: string; municipality: string; longitude: number; latitude: number };
  'open.offerings': OfferingRow;
  'open.offering_mentions': {
    offering_id: string;
    start_at: number;
    end_at: number;
    concept_id: string;
    type: string;
    score: number;
    rule: string;
    stance: string;
  };
  'open.offering_links': {
    offering_id: string;
    link: 'occupation' | 'skill';
    concept_id: string;
    ssyk4: string | null;
    score: number;
    origin: 'assigned' | 'linked' | 'corrected';
  };
  'open.link_corrections': {
    id: string;
    scope: 'text' | 'everywhere';
    offering_id: string | null;
    surface: string | null;
    link: 'occupation' | 'skill';
    from_id: string | null;
    to_id: string | null;
    reason: string;
    made_by: string;
    made_at: Generated<Date>;
    undone_at: Date | null;
  };
  'open.published_reports': {
    slug: string;
    tenant_id: string;
    report_id: string;
    hash: string;
    document: string;
    title: string;
    publisher: string;
    area_code: string;
    period: string;
    language: string;
    synthetic: boolean;
    published_at: Generated<Date>;
    replaced_by: string | null;
  };
}

/** What a query gets out of a table. */
export type Row<Table extends keyof Database> = Selectable<Database[Table]>;

export interface OfferingRow {
  id: string;
  source_id: string;
  kind: string;
  level: string;
  title: string;
  text: string;
  provider: string | null;
  municipalities: string[];
  towns: string[];
  distance: boolean;
  places: number | null;
  starts_on: string | null;
  ends_on: string | null;
  pace: number | null;
  credits_amount: number | null;
  credits_system: string | null;
  subject: string | null;
  url: string | null;
  language: string | null;
  assigned_ssyk4: string[];
  cancelled: boolean;
  synthetic: boolean;
  content_hash: string;
  linked_with: string;
  last_run: string;
  removed: Defaulted<boolean>;
}
