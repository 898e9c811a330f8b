import { type Kysely, sql } from 'kysely';

/** Tasks, the units that help with them, what was reported, and the files of the reports. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const statements = [
    sql`create table tasks (
      id uuid primary key, number int not null unique, what text not null,
      kind text not null check (kind in ('standing', 'product', 'recurring', 'constraint')),
      document_id uuid references documents (id), directive_id uuid references document_directives (id), meeting_id uuid,
      source_text text, lead_organization_id uuid not null references organizations (id), deadline date, period text,
      state text not null
        check (state in ('assigned', 'in-progress', 'reported', 'returned', 'verified', 'withdrawn')),
      assigned_at timestamptz(3) not null, assigned_by text references auth_users (id), reported_on date,
      return_reason text, withdrawn_reason text, version int not null default 1, search text not null,
      check (directive_id is null or document_id is not null),
      check ((state in ('reported', 'verified')) = (reported_on is not null)),
      check ((state = 'returned') = (return_reason is not null)),
      check ((state = 'withdrawn') = (withdrawn_reason is not null)))`,
    sql`create index tasks_state on tasks (state, deadline)`,
    sql`create index tasks_lead on tasks (lead_organization_id)`,
    sql`create index tasks_document on tasks (document_id)`,
    sql`create unique index tasks_directive on tasks (directive_id)`,
    sql`create index tasks_meeting on tasks (meeting_id)`,
    sql`create table task_units (
      task_id uuid not null references tasks (id), organization_id uuid not null references organizations (id),
      primary key (task_id, organization_id))`,
    sql`create index task_units_organization on task_units (organization_id)`,
    sql`create table task_reports (
      id uuid primary key, task_id uuid not null references tasks (id),
      organization_id uuid not null references organizations (id), note text not null, is_complete boolean not null,
      reported_at timestamptz(3) not null, reported_by text references auth_users (id))`,
    sql`create index task_reports_task on task_reports (task_id, reported_at)`,
    sql`create table task_report_files (
      file_id uuid primary key references files (id), report_id uuid not null references task_reports (id),
      position int not null, thumbnail_id uuid references files (id))`,
    sql`create index task_report_files_report on task_report_files (report_id, position)`,
  ];
  for (const statement of statements) await statement.execute(db);
}
