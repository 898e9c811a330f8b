import { type By, recordChange, type Trx } from '../db/index.js';
import { AppError, type Day, type Id, newId } from '../shared/index.js';
import { findDirective } from './directive-queries.js';
import type { DirectiveKind, DirectiveRow } from './document.js';
import './tables.js';

/** What a person says otherwise than the reader. */
export interface DirectiveCorrection {
  readonly kind?: DirectiveKind;
  readonly what?: string;
  readonly assignee?: string | null;
  readonly coordinating?: readonly string[];
  readonly deadline?: Day | null;
  readonly period?: string | null;
}

/**
 * Accepts a proposed directive: a task came out of it. What the person corrected replaces what the reader proposed.
 * @throws AppError `common.not-found`, `register.directive-decided`, `register.withdrawn-already`
 */
export async function acceptDirective(
  trx: Trx,
  by: By,
  accepted: {
    readonly directiveId: Id;
    readonly taskId: Id;
    readonly correction: DirectiveCorrection | null;
  },
): Promise<void> {
  const before = await lockDirective(trx, accepted.directiveId, 'proposed');
  const { coordinating, ...correction } = accepted.correction ?? {};
  await trx
    .updateTable('document_directives')
    .set({
      ...correction,
      ...(coordinating ? { coordinating: JSON.stringify(coordinating) } : {}),
      state: 'accepted',
      task_id: accepted.taskId,
      decided_by: by.userId,
      decided_at: by.at,
    })
    .where('id', '=', accepted.directiveId)
    .execute();
  await recordDirective(trx, by, 'register.directive-accepted', before, {
    taskId: accepted.taskId,
    correction: accepted.correction,
    note: accepted.correction?.what ?? before.what,
  });
}

/** Dismisses a proposed directive: it asks nothing that is to be followed. @throws AppError as `acceptDirective`, `register.reason-missing` */
export async function dismissDirective(
  trx: Trx,
  by: By,
  dismissed: { readonly directiveId: Id; readonly reason: string },
): Promise<void> {
  const reason = dismissed.reason.trim();
  if (reason === '') throw new AppError('register.reason-missing');
  const before = await lockDirective(trx, dismissed.directiveId, 'proposed');
  await trx
    .updateTable('document_directives')
    .set({ state: 'dismissed', reason, decided_by: by.userId, decided_at: by.at })
    .where('id', '=', dismissed.directiveId)
    .execute();
  await recordDirective(trx, by, 'register.directive-dismissed', before, {
    reason,
    note: `${before.what} (${reason})`,
  });
}

/** Takes a dismissal back: the directive is a proposal again. @throws AppError as `acceptDirective` */
export async function reopenDirective(
  trx: Trx,
  by: By,
  reopened: { readonly directiveId: Id },
): Promise<void> {
  const before = await lockDirective(trx, reopened.directiveId, 'dismissed');
  await trx
    .updateTable('document_directives')
    .set({ state: 'proposed', reason: null, decided_by: null, decided_at: null })
    .where('id', '=', reopened.directiveId)
    .execute();
  await recordDirective(trx, by, 'register.directive-reopened', before, { note: before.what });
}

/** A directive that a person marked. */
export interface NewDirective {
  readonly documentId: Id;
  readonly start: number;
  readonly end: number;
  readonly kind: DirectiveKind;
  readonly what: string;
  readonly assignee?: string | null;
  readonly coordinating?: readonly string[];
  readonly deadline?: Day | null;
  readonly period?: string | null;
}

/** Adds a directive that the reader did not see. @throws AppError `common.not-found`, `register.withdrawn-already`, `register.span-outside` */
export async function addDirective(trx: Trx, by: By, directive: NewDirective): Promise<Id> {
  const document = await lockDocument(trx, directive.documentId);
  const { start, end } = directive;
  if (start < 0 || end <= start || end > (document.text ?? '').length)
    throw new AppError('register.span-outside');
  const { last } = await trx
    .selectFrom('document_directives')
    .select((eb) => eb.fn.max('position').as('last'))
    .where('document_id', '=', directive.documentId)
    .executeTakeFirstOrThrow();
  const id = newId();
  await trx
    .insertInto('document_directives')
    .values({
      id,
      document_id: directive.documentId,
      position: (last ?? -1) + 1,
      start_at: start,
      end_at: end,
      kind: directive.kind,
      what: directive.what,
      assignee: directive.assignee ?? null,
      coordinating: JSON.stringify(directive.coordinating ?? []),
      deadline: directive.deadline ?? null,
      period: directive.period ?? null,
      citations: '[]',
      state: 'proposed',
      task_id: null,
      reason: null,
      origin: 'person',
      decided_by: null,
      decided_at: null,
    })
    .execute();
  await recordChange(trx, by, {
    action: 'register.directive-added',
    entity: 'document',
    entityId: directive.documentId,
    after: { directiveId: id, what: directive.what, note: directive.what },
  });
  return id;
}

/** The document that a directive stands in, locked against a withdrawal meanwhile. @throws AppError as `acceptDirective` */
async function lockDocument(trx: Trx, id: Id): Promise<{ readonly text: string | null }> {
  const document = await trx
    .selectFrom('documents')
    .select(['text', 'withdrawn_at'])
    .where('id', '=', id)
    .where('status', '=', 'filed')
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (!document) throw new AppError('common.not-found');
  if (document.withdrawn_at) throw new AppError('register.withdrawn-already');
  return document;
}

/** The directive, locked, when it is in the state that a step begins from. */
async function lockDirective(trx: Trx, id: Id, state: DirectiveRow['state']): Promise<DirectiveRow> {
  await trx.selectFrom('document_directives').select('id').where('id', '=', id).forNoKeyUpdate().execute();
  const directive = await findDirective(trx, id);
  if (!directive) throw new AppError('common.not-found');
  await lockDocument(trx, directive.documentId);
  if (directive.state !== state) throw new AppError('register.directive-decided');
  return directive;
}

function recordDirective(
  trx: Trx,
  by: By,
  action: string,
  before: DirectiveRow,
  after: Record<string, unknown>,
): Promise<void> {
  const { id, documentId, state, what, assignee, coordinating, deadline, period } = before;
  return recordChange(trx, by, {
    action,
    entity: 'document',
    entityId: documentId,
    before: { state, what, assignee, coordinating, deadline, period },
    after: { directiveId: id, ...after },
  });
}
