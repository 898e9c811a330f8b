import { type Actor, hasRole } from '../accounts/index.js';

/** Everybody sees the numbers; administrators set what an earlier counter had shown. */
export function maySetOpening(actor: Actor | null): boolean {
  return hasRole(actor, 'administrator');
}
