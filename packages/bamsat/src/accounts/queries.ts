import type { Db } from '../db/index.js';
import { asLocale, type Id } from '../shared/index.js';
import type { Actor, Membership, Role } from './account.js';

/** Tells whether the system is new: nobody has an account yet. */
export async function hasAccounts(db: Db): Promise<boolean> {
  return (await db.selectFrom('auth_users').select('id').limit(1).executeTakeFirst()) !== undefined;
}

/** Tells whether an account is there and was not disabled. */
export async function isEnabled(db: Db, userId: string): Promise<boolean> {
  const row = await db
    .selectFrom('auth_users')
    .select('id')
    .where('id', '=', userId)
    .where('disabledAt', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

/** The person of an account with all roles, or null when there is none or it is disabled. */
export async function findActor(db: Db, userId: string): Promise<Actor | null> {
  const rows = await db
    .selectFrom('auth_users')
    .leftJoin('memberships', 'memberships.user_id', 'auth_users.id')
    .select(['auth_users.id', 'auth_users.name', 'email', 'locale', 'organization_id', 'role'])
    .where('auth_users.id', '=', userId)
    .where('disabledAt', 'is', null)
    .execute();
  const first = rows[0];
  if (!first) return null;
  const memberships = rows.flatMap((row): Membership[] =>
    row.organization_id && row.role ? [{ organizationId: row.organization_id, role: row.role }] : [],
  );
  return {
    userId: first.id,
    name: first.name,
    email: first.email,
    locale: asLocale(first.locale),
    memberships,
  };
}

/** An account as the administrator's list shows it. */
export interface AccountRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly disabledAt: Date | null;
  readonly memberships: readonly { readonly role: Role; readonly organizationId: Id }[];
}

/** All accounts with their roles, by name. */
export async function listAccounts(db: Db): Promise<AccountRow[]> {
  const users = await db
    .selectFrom('auth_users')
    .select(['id', 'name', 'email', 'disabledAt'])
    .orderBy('name')
    .orderBy('id')
    .execute();
  const memberships = await db.selectFrom('memberships').selectAll().execute();
  return users.map((user) => ({
    ...user,
    memberships: memberships
      .filter((membership) => membership.user_id === user.id)
      .map(({ role, organization_id: organizationId }) => ({ role, organizationId })),
  }));
}

/** The account of an address, or null. */
export async function findAccountByEmail(
  db: Db,
  email: string,
): Promise<{ id: string; name: string } | null> {
  const row = await db
    .selectFrom('auth_users')
    .select(['id', 'name'])
    .where('email', '=', email.trim().toLowerCase())
    .executeTakeFirst();
  return row ?? null;
}
