import { type Actor, hasRole } from './account.js';

/** Who may add accounts, change roles, disable accounts: administrators. */
export function mayManageAccounts(actor: Actor | null): boolean {
  return hasRole(actor, 'administrator');
}
