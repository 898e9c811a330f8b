import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table audit_entries (
      id uuid primary key,
      seq bigint not null unique,
      at timestamptz(3) not null,
      user_id text,
      user_name text not null,
      action text not null,
      entity text not null,
      entity_id text not null,
      before text,
      after text,
      hash text not null
    )`.execute(db);
  await sql`create index audit_entries_entity on audit_entries (entity, entity_id, seq)`.execute(db);
  await sql`create table audit_head (id int primary key check (id = 1), seq bigint not null, hash text not null)`.execute(
    db,
  );
  // The chain begins with a hash of zeros.
  await sql`insert into audit_head (id, seq, hash) values (1, 0, repeat('0', 64))`.execute(db);
}
