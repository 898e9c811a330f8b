import { type Kysely, sql } from 'kysely';

/** The visit counter: one row of totals, a row per path and day, the sessions of the last hours, the secrets of the day. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const statements = [
    sql`create table visit_totals (
      id int primary key check (id = 1), opening bigint not null check (opening >= 0), visits bigint not null,
      views bigint not null)`,
    sql`insert into visit_totals (id, opening, visits, views) values (1, 0, 0, 0)`,
    sql`create table visit_days (day date not null, path text not null, views bigint not null, primary key (day, path))`,
    sql`create index visit_days_path on visit_days (path)`,
    sql`create table visit_sessions (key text primary key, started_at timestamptz(3) not null, last_seen timestamptz(3) not null)`,
    sql`create index visit_sessions_last_seen on visit_sessions (last_seen)`,
    sql`create table visit_secrets (day date primary key, secret text not null)`,
  ];
  for (const statement of statements) await statement.execute(db);
}
