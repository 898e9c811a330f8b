import { type Kysely, sql } from 'kysely';

/** The organisation tree with life-times and successors, posts and their holders, and who has which role where. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const statements = [
    sql`create table organizations (
      id uuid primary key, key text not null unique, name text not null, name_en text, short_name text not null,
      folded text not null, kind text not null, parent_id uuid references organizations (id),
      valid_from date not null, valid_until date,
      check (valid_until is null or valid_until >= valid_from))`,
    sql`create index organizations_parent on organizations (parent_id)`,
    sql`create table organization_successors (
      organization_id uuid not null references organizations (id), successor_id uuid not null references organizations (id),
      primary key (organization_id, successor_id), check (organization_id <> successor_id))`,
    sql`create table people (id uuid primary key, name text not null, folded text not null)`,
    sql`create table posts (
      id uuid primary key, organization_id uuid not null references organizations (id), name text not null, name_en text,
      rank int not null default 0)`,
    sql`create index posts_organization on posts (organization_id)`,
    sql`create table post_holders (
      id uuid primary key, post_id uuid not null references posts (id), person_id uuid not null references people (id),
      valid_from date not null, valid_until date, check (valid_until is null or valid_until >= valid_from))`,
    sql`create index post_holders_post on post_holders (post_id)`,
    sql`create table memberships (
      id uuid primary key, user_id text not null references auth_users (id), organization_id uuid not null references organizations (id),
      role text not null check (role in ('administrator', 'office', 'leader', 'unit', 'editor')),
      unique (user_id, organization_id, role))`,
  ];
  for (const statement of statements) await statement.execute(db);
}
