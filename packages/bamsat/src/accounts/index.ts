export { mayManageAccounts } from './access.js';
export {
  type Actor,
  hasRole,
  type Membership,
  organizationsOf,
  ROLES,
  type Role,
  refuseUnless,
} from './account.js';
export { type Auth, createAuth, createTestAuth } from './auth.js';
export { addAccount, grantRole, hashNewPassword } from './operations.js';
export { accountsPath, passwordPath } from './paths.js';
export type { OrganizationPort } from './ports.js';
export { findAccountByEmail, findActor, hasAccounts, listAccounts } from './queries.js';
export {
  type AppContext,
  type AppEnv,
  change,
  clientAddress,
  isReading,
  keptLocale,
  readForm,
  redirectWith,
  requireActor,
  setNotice,
  takeNotice,
  todayOf,
} from './request.js';
export { accountRoutes } from './routes.js';
export { SetUpCode } from './set-up.js';
export { sessionUserId } from './sign-in.js';
// The tables join `Schema` for whoever comes through this door, also where only declarations are read.
export type { AuthUserTable } from './tables.js';
