import { type Actor, hasRole } from '../accounts/index.js';

/** The tree and the roster are open to everybody who is signed in; administrators and the office change them. */
export function mayEditOrganizations(actor: Actor | null): boolean {
  return hasRole(actor, 'administrator', 'office');
}
