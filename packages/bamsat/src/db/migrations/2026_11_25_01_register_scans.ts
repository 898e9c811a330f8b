import { type Kysely, sql } from 'kysely';

/** Scans: how sure the recognition of a text is, kept with it; and the readings of scans that go on beside the requests. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const statements = [
    sql`alter table documents add column scan jsonb`,
    sql`create table scan_readings (
      id uuid primary key, file_id uuid not null references files (id), name text not null, filing jsonb not null,
      asked_by text not null references auth_users (id), asked_at timestamptz(3) not null,
      state text not null check (state in ('waiting', 'reading', 'done', 'failed', 'cancelled')),
      attempts int not null default 0, page int not null default 0, pages int not null, phase text,
      beat_at timestamptz(3), ended_at timestamptz(3), refusal jsonb, notes jsonb not null default '[]',
      document_id uuid references documents (id),
      check ((state in ('done', 'failed', 'cancelled')) = (ended_at is not null)),
      check ((state = 'done') = (document_id is not null)), check ((state = 'failed') = (refusal is not null)))`,
    sql`create index scan_readings_open on scan_readings (asked_at) where state in ('waiting', 'reading')`,
    sql`create index scan_readings_asked on scan_readings (asked_at desc)`,
  ];
  for (const statement of statements) await statement.execute(db);
}
