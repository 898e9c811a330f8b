import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import { type Actor, hasRole } from '../accounts/index.js';
import type { Schema } from '../db/index.js';
import type { Circle } from './meeting.js';

/** Who plans meetings, records that they were held and cancels them: the office and administrators. */
export function mayChangeMeetings(actor: Actor | null): boolean {
  return hasRole(actor, 'office', 'administrator');
}

/** The circles that take a person in. The public sees no meetings. */
function circlesOf(actor: Actor | null): readonly Circle[] {
  if (hasRole(actor, 'office', 'administrator', 'leader')) return ['bloc', 'office'];
  return actor ? ['bloc'] : [];
}

/** The rule as a query filter on `meetings`: every list and page uses it. */
export function visibleMeetings(
  actor: Actor | null,
): (eb: ExpressionBuilder<Schema, 'meetings'>) => Expression<SqlBool> {
  const circles = circlesOf(actor);
  return (eb) => (circles.length > 0 ? eb('meetings.circle', 'in', circles) : eb.lit(false));
}
