import type { Reading } from 'bamsat-reader';
import type { Selectable } from 'kysely';
import type { Actor } from '../accounts/index.js';
import type { Db } from '../db/index.js';
import { type Id, isId } from '../shared/index.js';
import { visibleDocuments, withinCircle } from './access.js';
import { type DocumentDetail, type DocumentEntry, labelOf } from './document.js';
import { factsOfEntry } from './facts.js';
import type { DocumentTable } from './tables.js';

/** The columns of an entry without text and reading, which may be long. */
export const ENTRY_COLUMNS = [
  'documents.id',
  'documents.status',
  'documents.direction',
  'documents.type',
  'documents.number',
  'documents.year',
  'documents.symbol',
  'documents.issuer',
  'documents.issued_on',
  'documents.term',
  'documents.subject',
  'documents.visibility',
  'documents.owner_organization_id',
  'documents.filed_at',
  'documents.filed_by',
  'documents.withdrawn_at',
  'documents.withdrawn_reason',
] as const;
type EntryColumn = (typeof ENTRY_COLUMNS)[number] extends `documents.${infer Name}` ? Name : never;

/** Makes an entry of a row. */
export function toEntry(row: Pick<Selectable<DocumentTable>, EntryColumn>): DocumentEntry {
  return {
    id: row.id,
    status: row.status,
    label: labelOf(row),
    direction: row.direction,
    ...factsOfEntry(row),
    visibility: row.visibility,
    ownerOrganizationId: row.owner_organization_id,
    filedAt: row.filed_at,
    filedBy: row.filed_by,
    withdrawnAt: row.withdrawn_at,
    withdrawnReason: row.withdrawn_reason,
  };
}

/** The reading as the reader gave it: nothing else is ever stored there. */
function readingOf(json: string | null): Reading | null {
  return json === null ? null : JSON.parse(json);
}

function toDetail(row: Selectable<DocumentTable>): DocumentDetail {
  return {
    ...toEntry(row),
    text: row.text,
    reading: readingOf(row.reading),
    scan: row.scan,
    fileId: row.file_id,
    format: row.format,
    encoding: row.encoding,
    decided: row.decided,
    version: row.version,
  };
}

/** A document with text and reading, or null when there is none that this person may see. */
export async function findDocument(db: Db, actor: Actor | null, id: Id): Promise<DocumentDetail | null> {
  if (!isId(id)) return null;
  const row = await db
    .selectFrom('documents')
    .selectAll('documents')
    .where('documents.id', '=', id)
    .where(visibleDocuments(actor))
    .executeTakeFirst();
  return row ? toDetail(row) : null;
}

/**
 * What became of an id that `findDocument` does not show: it turned out to be another entry that this person may see, or it was
 * withdrawn from those who could see it.
 */
export async function whereaboutsOf(
  db: Db,
  actor: Actor | null,
  id: Id,
): Promise<{ readonly movedTo: Id } | 'withdrawn' | null> {
  if (!isId(id)) return null;
  const row = await db.selectFrom('documents').select('merged_into').where('id', '=', id).executeTakeFirst();
  if (row?.merged_into && (await findEntries(db, actor, [row.merged_into])).size > 0) {
    return { movedTo: row.merged_into };
  }
  const withdrawn = await db
    .selectFrom('documents')
    .select('documents.id')
    .where('documents.id', '=', row?.merged_into ?? id)
    .where('withdrawn_at', 'is not', null)
    .where(withinCircle(actor))
    .executeTakeFirst();
  return withdrawn ? 'withdrawn' : null;
}

/** Who filed a document; null where the system did, or nobody yet. */
export async function filerName(db: Db, documentId: Id): Promise<string | null> {
  const row = await db
    .selectFrom('documents')
    .innerJoin('auth_users', 'auth_users.id', 'documents.filed_by')
    .select('auth_users.name')
    .where('documents.id', '=', documentId)
    .executeTakeFirst();
  return row?.name ?? null;
}

/** The entries with these ids that this person may see, by id. */
export async function findEntries(
  db: Db,
  actor: Actor | null,
  ids: readonly Id[],
): Promise<ReadonlyMap<Id, DocumentEntry>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('documents')
    .select(ENTRY_COLUMNS)
    .where('documents.id', 'in', [...new Set(ids)])
    .where(visibleDocuments(actor))
    .execute();
  return new Map(rows.map((row) => [row.id, toEntry(row)]));
}

/** What the documents with these ids are called, for links; those that this person may not see are left out. */
export async function documentLabels(
  db: Db,
  actor: Actor | null,
  ids: readonly Id[],
): Promise<ReadonlyMap<Id, string>> {
  const entries = await findEntries(db, actor, ids);
  return new Map([...entries].map(([id, entry]) => [id, entry.label]));
}

/** The persons who may read a document of the circle `named`. */
export async function readersOf(db: Db, documentId: Id): Promise<{ id: string; name: string }[]> {
  return db
    .selectFrom('document_readers')
    .innerJoin('auth_users', 'auth_users.id', 'document_readers.user_id')
    .select(['auth_users.id', 'auth_users.name'])
    .where('document_id', '=', documentId)
    .orderBy('auth_users.name')
    .execute();
}
