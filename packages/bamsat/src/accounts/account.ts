import { AppError, type ErrorCode, type Id, type Locale } from '../shared/index.js';

/**
 * What a person is allowed to be in an organisation:
 * `administrator` (quản trị) accounts and settings; `office` (văn phòng) register, tasks, meetings; `leader` (lãnh đạo) sees
 * all, decides; `unit` (cán bộ đơn vị) does the tasks of its organisation; `editor` (biên tập) the portal.
 */
export const ROLES = ['administrator', 'office', 'leader', 'unit', 'editor'] as const;
export type Role = (typeof ROLES)[number];

/** A role (vai trò) in an organisation. */
export interface Membership {
  readonly organizationId: Id;
  readonly role: Role;
}

/** The signed-in person behind a request. */
export interface Actor {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly locale: Locale | null;
  readonly memberships: readonly Membership[];
}

/** Tells whether the person has one of the roles in any organisation. Nobody signed in has none. */
export function hasRole(actor: Actor | null, ...roles: readonly Role[]): boolean {
  return actor?.memberships.some((membership) => roles.includes(membership.role)) ?? false;
}

/** The organisations in which the person has one of the roles. */
export function organizationsOf(actor: Actor | null, ...roles: readonly Role[]): Id[] {
  return (actor?.memberships ?? [])
    .filter((membership) => roles.includes(membership.role))
    .map((membership) => membership.organizationId);
}

/**
 * Refuses a request: one who is not signed in is asked to sign in, another is told that it is not allowed.
 * @throws AppError `accounts.sign-in-needed` or `accounts.not-allowed`
 */
export function refuseUnless(allowed: boolean, actor: Actor | null): asserts allowed {
  if (allowed) return;
  const code: ErrorCode = actor ? 'accounts.not-allowed' : 'accounts.sign-in-needed';
  throw new AppError(code);
}

/** The shortest password that is taken. */
export const PASSWORD_MIN_LENGTH = 10;
/** The longest: hashing more costs time and adds no safety. */
export const PASSWORD_MAX_LENGTH = 128;
