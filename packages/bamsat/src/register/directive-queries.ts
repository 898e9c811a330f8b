import type { Selectable } from 'kysely';
import type { Db } from '../db/index.js';
import { type Id, isId } from '../shared/index.js';
import type { DirectiveRow } from './document.js';
import type { DocumentDirectiveTable } from './tables.js';

function toDirective(row: Selectable<DocumentDirectiveTable>): DirectiveRow {
  return {
    id: row.id,
    documentId: row.document_id,
    index: row.position,
    start: row.start_at,
    end: row.end_at,
    kind: row.kind,
    what: row.what,
    assignee: row.assignee,
    coordinating: row.coordinating,
    deadline: row.deadline,
    period: row.period,
    citations: row.citations,
    state: row.state,
    taskId: row.task_id,
    reason: row.reason,
    origin: row.origin,
    decidedBy: row.decided_by,
    decidedAt: row.decided_at,
  };
}

/** What a document asks, in the order of its text. Whoever asks has made sure that the document may be seen. */
export async function listDirectives(db: Db, documentId: Id): Promise<DirectiveRow[]> {
  const rows = await db
    .selectFrom('document_directives')
    .selectAll()
    .where('document_id', '=', documentId)
    .orderBy('start_at')
    .orderBy('position')
    .execute();
  return rows.map(toDirective);
}

/** One directive, or null. Whoever asks makes sure that its document may be seen. */
export async function findDirective(db: Db, id: Id): Promise<DirectiveRow | null> {
  if (!isId(id)) return null;
  const row = await db.selectFrom('document_directives').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? toDirective(row) : null;
}
