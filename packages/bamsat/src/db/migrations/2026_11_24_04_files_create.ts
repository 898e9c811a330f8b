import { type Kysely, sql } from 'kysely';

/** Attachments: the bytes lie in the data folder under their SHA-256, the row says what they are. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table files (
      id uuid primary key, sha256 text not null, name text not null, media_type text not null, size bigint not null,
      uploaded_by text, uploaded_at timestamptz(3) not null)`.execute(db);
  await sql`create index files_sha256 on files (sha256)`.execute(db);
}
