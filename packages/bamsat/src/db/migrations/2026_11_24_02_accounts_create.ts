import { type Kysely, sql } from 'kysely';

/** The tables of better-auth under our names (its own column names), and the roles by organisation. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const statements = [
    sql`create table auth_users (
      id text primary key, name text not null, email text not null unique, "emailVerified" boolean not null, image text,
      "createdAt" timestamptz not null default current_timestamp, "updatedAt" timestamptz not null default current_timestamp,
      locale text, "disabledAt" timestamptz)`,
    sql`create table auth_sessions (
      id text primary key, "expiresAt" timestamptz not null, token text not null unique,
      "createdAt" timestamptz not null default current_timestamp, "updatedAt" timestamptz not null,
      "ipAddress" text, "userAgent" text, "userId" text not null references auth_users (id) on delete cascade)`,
    sql`create index auth_sessions_user on auth_sessions ("userId")`,
    sql`create table auth_accounts (
      id text primary key, "accountId" text not null, "providerId" text not null,
      "userId" text not null references auth_users (id) on delete cascade,
      "accessToken" text, "refreshToken" text, "idToken" text, "accessTokenExpiresAt" timestamptz,
      "refreshTokenExpiresAt" timestamptz, scope text, password text,
      "createdAt" timestamptz not null default current_timestamp, "updatedAt" timestamptz not null)`,
    sql`create index auth_accounts_user on auth_accounts ("userId")`,
    sql`create table auth_verifications (
      id text primary key, identifier text not null, value text not null, "expiresAt" timestamptz not null,
      "createdAt" timestamptz not null default current_timestamp, "updatedAt" timestamptz not null default current_timestamp)`,
    sql`create index auth_verifications_identifier on auth_verifications (identifier)`,
    sql`create table auth_rate_limits (
      id text primary key, key text not null unique, count integer not null, "lastRequest" bigint not null)`,
  ];
  for (const statement of statements) await statement.execute(db);
}
