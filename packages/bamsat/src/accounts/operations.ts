import { hashPassword } from 'better-auth/crypto';
import { type By, recordChange, type Trx } from '../db/index.js';
import { AppError, type Id, type Locale, newId } from '../shared/index.js';
import { type Membership, PASSWORD_MAX_LENGTH, PASSWORD_MIN_LENGTH, type Role } from './account.js';

/** A new account, with the hash made beforehand: hashing is slow on purpose and must not hold the transaction. */
export interface NewAccount {
  readonly email: string;
  readonly name: string;
  readonly passwordHash: string;
  readonly locale: Locale | null;
  readonly memberships: readonly Membership[];
}

/**
 * Hashes a password (scrypt, as better-auth checks it).
 * @throws AppError `accounts.password-too-short`, `accounts.password-too-long`
 */
export function hashNewPassword(password: string): Promise<string> {
  if (password.length < PASSWORD_MIN_LENGTH) {
    throw new AppError('accounts.password-too-short', { min: PASSWORD_MIN_LENGTH });
  }
  if (password.length > PASSWORD_MAX_LENGTH) {
    throw new AppError('accounts.password-too-long', { max: PASSWORD_MAX_LENGTH });
  }
  // As every form sends it: the same keys give other code points on another system.
  return hashPassword(password.normalize('NFC'));
}

/** Adds an account with its roles. @throws AppError `accounts.email-taken` */
export async function addAccount(trx: Trx, by: By, account: NewAccount): Promise<string> {
  const email = account.email.trim().toLowerCase();
  const id = newId();
  const added = await trx
    .insertInto('auth_users')
    .values({
      id,
      name: account.name,
      email,
      emailVerified: true,
      image: null,
      createdAt: by.at,
      updatedAt: by.at,
      locale: account.locale,
      disabledAt: null,
    })
    // Not asked beforehand: two may add the same address in the same moment.
    .onConflict((conflict) => conflict.column('email').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!added) throw new AppError('accounts.email-taken', { email });
  await trx
    .insertInto('auth_accounts')
    .values({
      id: newId(),
      accountId: id,
      providerId: 'credential',
      userId: id,
      password: account.passwordHash,
      createdAt: by.at,
      updatedAt: by.at,
    })
    .execute();
  for (const membership of account.memberships) await insertMembership(trx, id, membership);
  await recordChange(trx, by, {
    action: 'accounts.added',
    entity: 'account',
    entityId: id,
    after: { email, name: account.name, memberships: account.memberships },
  });
  return id;
}

/** Gives an account a role in an organisation; a role that it already has is left as it is. @throws AppError `common.not-found` */
export async function grantRole(trx: Trx, by: By, userId: string, membership: Membership): Promise<void> {
  await refuseUnknown(trx, userId);
  if (!(await insertMembership(trx, userId, membership))) return;
  await recordChange(trx, by, {
    action: 'accounts.role-granted',
    entity: 'account',
    entityId: userId,
    after: membership,
  });
}

/** Takes a role away. @throws AppError `accounts.last-administrator`, `common.not-found` for a role that it does not have */
export async function revokeRole(
  trx: Trx,
  by: By,
  userId: string,
  membership: { organizationId: Id; role: Role },
): Promise<void> {
  await lockAdministrators(trx);
  const { numDeletedRows } = await trx
    .deleteFrom('memberships')
    .where('user_id', '=', userId)
    .where('organization_id', '=', membership.organizationId)
    .where('role', '=', membership.role)
    .executeTakeFirst();
  if (numDeletedRows === 0n) throw new AppError('common.not-found');
  await refuseWithoutAdministrator(trx);
  await recordChange(trx, by, {
    action: 'accounts.role-revoked',
    entity: 'account',
    entityId: userId,
    before: membership,
  });
}

/**
 * Disables an account and ends its sessions; enables it again.
 * @throws AppError `accounts.last-administrator`, `common.not-found`
 */
export async function setDisabled(trx: Trx, by: By, userId: string, disabled: boolean): Promise<void> {
  await lockAdministrators(trx);
  await refuseUnknown(trx, userId);
  await trx
    .updateTable('auth_users')
    .set({ disabledAt: disabled ? by.at : null, updatedAt: by.at })
    .where('id', '=', userId)
    .execute();
  if (disabled) {
    await trx.deleteFrom('auth_sessions').where('userId', '=', userId).execute();
    await refuseWithoutAdministrator(trx);
  }
  await recordChange(trx, by, {
    action: disabled ? 'accounts.disabled' : 'accounts.enabled',
    entity: 'account',
    entityId: userId,
  });
}

/** Sets a new password and ends all sessions of the account. @throws AppError `common.not-found` */
export async function setPassword(trx: Trx, by: By, userId: string, passwordHash: string): Promise<void> {
  await refuseUnknown(trx, userId);
  await trx
    .updateTable('auth_accounts')
    .set({ password: passwordHash, updatedAt: by.at })
    .where('userId', '=', userId)
    .where('providerId', '=', 'credential')
    .execute();
  await trx.deleteFrom('auth_sessions').where('userId', '=', userId).execute();
  await recordChange(trx, by, { action: 'accounts.password-set', entity: 'account', entityId: userId });
}

/** Remembers the language that a person chose. Not a change that others see: no audit entry. */
export async function setLocale(trx: Trx, userId: string, locale: Locale): Promise<void> {
  await trx.updateTable('auth_users').set({ locale }).where('id', '=', userId).execute();
}

/** Tells whether the role is new. */
async function insertMembership(trx: Trx, userId: string, membership: Membership): Promise<boolean> {
  const added = await trx
    .insertInto('memberships')
    .values({
      id: newId(),
      user_id: userId,
      organization_id: membership.organizationId,
      role: membership.role,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return added !== undefined;
}

async function refuseUnknown(trx: Trx, userId: string): Promise<void> {
  const known = await trx.selectFrom('auth_users').select('id').where('id', '=', userId).executeTakeFirst();
  if (!known) throw new AppError('common.not-found');
}

/** Puts those in line who take administrators away: two of them could otherwise each rely on the other one's. */
async function lockAdministrators(trx: Trx): Promise<void> {
  await trx
    .selectFrom('memberships')
    .select('id')
    .where('role', '=', 'administrator')
    .orderBy('id')
    .forUpdate()
    .execute();
}

/** Somebody must be able to add accounts tomorrow. */
async function refuseWithoutAdministrator(trx: Trx): Promise<void> {
  const left = await trx
    .selectFrom('memberships')
    .innerJoin('auth_users', 'auth_users.id', 'memberships.user_id')
    .select('memberships.id')
    .where('role', '=', 'administrator')
    .where('disabledAt', 'is', null)
    .limit(1)
    .executeTakeFirst();
  if (!left) throw new AppError('accounts.last-administrator');
}
