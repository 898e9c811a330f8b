import { type Kysely, sql } from 'kysely';

/** Meetings with their agenda, who was invited and came, and the documents that belong to them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const statements = [
    sql`create table meetings (
      id uuid primary key, title text not null check (title <> ''), organization_id uuid not null references organizations (id),
      starts_at timestamptz(3) not null, ends_at timestamptz(3), place text not null,
      chair_person_id uuid references people (id), chair_name text,
      circle text not null check (circle in ('bloc', 'office')),
      state text not null check (state in ('planned', 'held', 'cancelled')), cancelled_reason text,
      folded text not null, version int not null default 1,
      check (ends_at is null or ends_at > starts_at), check ((chair_person_id is null) <> (chair_name is null)),
      check ((state = 'cancelled') = (cancelled_reason is not null)))`,
    sql`create index meetings_starts on meetings (starts_at, id)`,
    sql`create index meetings_organization on meetings (organization_id)`,
    sql`create table meeting_agenda (
      meeting_id uuid not null references meetings (id), position int not null, topic text not null,
      primary key (meeting_id, position))`,
    sql`create table meeting_attendance (
      id uuid primary key, meeting_id uuid not null references meetings (id),
      organization_id uuid references organizations (id), person_id uuid references people (id),
      state text not null check (state in ('invited', 'present', 'absent')),
      unique (meeting_id, organization_id), unique (meeting_id, person_id),
      check ((organization_id is null) <> (person_id is null)))`,
    sql`create index meeting_attendance_organization on meeting_attendance (organization_id)`,
    sql`create table meeting_documents (
      meeting_id uuid not null references meetings (id), document_id uuid not null references documents (id),
      part text not null check (part in ('report', 'conclusion', 'other')), attached_at timestamptz(3) not null,
      primary key (meeting_id, document_id))`,
    sql`create index meeting_documents_document on meeting_documents (document_id)`,
  ];
  for (const statement of statements) await statement.execute(db);
}
