import type { Role } from './account.js';

/** An account of better-auth; its columns keep the names of that library. */
export interface AuthUserTable {
  id: string;
  name: string;
  email: string;
  emailVerified: boolean;
  image: string | null;
  createdAt: Date;
  updatedAt: Date;
  locale: string | null;
  /** Set: the person can no longer sign in. Accounts are never deleted: the audit trail names them. */
  disabledAt: Date | null;
}

export interface AuthSessionTable {
  id: string;
  expiresAt: Date;
  token: string;
  createdAt: Date;
  updatedAt: Date;
  ipAddress: string | null;
  userAgent: string | null;
  userId: string;
}

export interface AuthAccountTable {
  id: string;
  accountId: string;
  providerId: string;
  userId: string;
  password: string | null;
  createdAt: Date;
  updatedAt: Date;
}

/** A role that an account has in an organisation. */
export interface MembershipTable {
  id: string;
  user_id: string;
  organization_id: string;
  role: Role;
}

declare module '../db/schema.js' {
  interface Schema {
    auth_users: AuthUserTable;
    auth_sessions: AuthSessionTable;
    auth_accounts: AuthAccountTable;
    memberships: MembershipTable;
  }
}
