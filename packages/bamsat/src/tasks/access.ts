import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import { type Actor, hasRole, organizationsOf } from '../accounts/index.js';
import type { Schema } from '../db/index.js';
import type { Id } from '../shared/index.js';
import type { Task } from './task.js';

/** Who assigns, changes, withdraws and reopens tasks, and decides on what documents ask: the office and administrators. */
export function mayAssignTasks(actor: Actor | null): boolean {
  return hasRole(actor, 'office', 'administrator');
}

/** Who verifies a report or sends it back: the office, leaders, administrators. */
export function mayVerifyTasks(actor: Actor | null): boolean {
  return hasRole(actor, 'office', 'leader', 'administrator');
}

/** Who sees the tasks of every unit. */
export function seesAllTasks(actor: Actor | null): boolean {
  return hasRole(actor, 'office', 'leader', 'administrator');
}

/** The organisations whose tasks are "mine". */
export function ownOrganizations(actor: Actor | null): Id[] {
  return [...new Set(organizationsOf(actor, 'administrator', 'office', 'leader', 'unit', 'editor'))];
}

/**
 * For which units of a task this person may report: staff for their own, the office (which takes reports by telephone and on
 * paper) for each of them; the lead unit first.
 */
export function mayReportFor(
  actor: Actor | null,
  task: Pick<Task, 'leadOrganizationId' | 'coordinatingOrganizationIds'>,
): Id[] {
  const units = [task.leadOrganizationId, ...task.coordinatingOrganizationIds];
  if (hasRole(actor, 'office', 'administrator')) return units;
  const own = new Set(organizationsOf(actor, 'unit'));
  return units.filter((unit) => own.has(unit));
}

/** A rule on rows of `tasks`. */
export type TaskCondition = (eb: ExpressionBuilder<Schema, 'tasks'>) => Expression<SqlBool>;

/** The rule as a query filter on `tasks`: every list, page, count and attachment uses it. */
export function visibleTasks(actor: Actor | null): TaskCondition {
  return (eb) => {
    if (seesAllTasks(actor)) return eb.lit(true);
    return takesPart(organizationsOf(actor, 'unit', 'editor'))(eb);
  };
}

/** Tasks that one of these organisations leads or helps with. */
export function takesPart(organizationIds: readonly Id[]): TaskCondition {
  return (eb) => {
    if (organizationIds.length === 0) return eb.lit(false);
    return eb.or([eb('tasks.lead_organization_id', 'in', organizationIds), helpedBy(organizationIds)(eb)]);
  };
}

/** Tasks that one of these organisations helps with. */
export function helpedBy(organizationIds: readonly Id[]): TaskCondition {
  return (eb) =>
    eb.exists(
      eb
        .selectFrom('task_units')
        .select('task_id')
        .whereRef('task_units.task_id', '=', 'tasks.id')
        .where('task_units.organization_id', 'in', organizationIds),
    );
}
