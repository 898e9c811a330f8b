import { sql } from 'kysely';
import { type By, recordChange, type Trx, waitForLock } from '../db/index.js';
import { addFile } from '../files/index.js';
import { AppError, type Id, newId } from '../shared/index.js';
import { batchesOf } from './batches.js';
import {
  dropFromCitations,
  fileCitations,
  resolveAgain,
  settleCitations,
  settleEntry,
} from './citation-operations.js';
import {
  DECIDABLE,
  type DecidableField,
  type Direction,
  type DocumentFacts,
  labelOf,
  type Visibility,
} from './document.js';
import { factsOfEntry, factsOfReading } from './facts.js';
import { matchDocuments } from './identity.js';
import type { PreparedDocument } from './prepare.js';
import { type Candidate, factColumns, findCandidates } from './resolve.js';
import './tables.js';

/** How a prepared document is filed. */
export interface Filing {
  readonly prepared: PreparedDocument;
  /** Who may see it; the bloc when nothing is said. */
  readonly visibility?: Visibility;
  readonly direction?: Direction | null;
  readonly ownerOrganizationId?: Id | null;
  /** The persons of the circle `named`. */
  readonly readers?: readonly string[];
  /** Facts that a person states; they count as decided. */
  readonly facts?: Partial<DocumentFacts>;
}

/** What became of a filing. Not `created`: the same bytes were filed before. */
export interface Filed {
  readonly id: Id;
  readonly created: boolean;
  readonly label: string;
  readonly citations: number;
  readonly directives: number;
  /** Other filed documents with the same number, of the same body, of the same time: probably copies. */
  readonly twins: readonly Id[];
}

/** More than a paper has, and as many as a list of entries must know of. */
const MANY_CITATIONS = 500;

/** Puts a document into the register with its citations and what it asks. Filing the same bytes again changes nothing. */
export async function fileDocument(trx: Trx, by: By, filing: Filing): Promise<Filed> {
  await waitForLock(trx, 'register');
  const { prepared } = filing;
  const known = await findHeld(trx, prepared.stored.sha256);
  if (known) return known;
  const said = {
    ...factsOfReading(prepared.reading, prepared.text, prepared.title, prepared.name),
    ...filing.facts,
  };
  const same = (await findCandidates(trx, said)).filter(
    (candidate) => matchDocuments(candidate, said).verdict === 'same',
  );
  const entry = same.find(({ status }) => status === 'cited');
  const id = entry?.id ?? newId();
  const facts = { ...said, ...decidedFacts(entry), ...filing.facts };
  await writeDocument(trx, by, id, filing, facts, entry?.decided ?? []);
  await addReaders(trx, id, filing.readers ?? []);
  const citations = await fileCitations(trx, by, { ...facts, id }, prepared);
  await fileDirectives(trx, id, prepared);
  await settleCitations(trx, by.at, { ...facts, id });
  // The next list is asked for before anything else would tell the planner of so many.
  if (citations >= MANY_CITATIONS) await sql`analyze documents, document_citations`.execute(trx);
  const filed = {
    id,
    created: true,
    label: labelOf(facts),
    citations,
    directives: prepared.reading.directives.length,
    twins: same.filter(({ status }) => status === 'filed').map((twin) => twin.id),
  };
  await recordChange(trx, by, {
    action: 'register.filed',
    entity: 'document',
    entityId: id,
    after: {
      label: filed.label,
      file: prepared.name,
      sha256: prepared.stored.sha256,
      visibility: filing.visibility ?? 'bloc',
      citations,
      directives: filed.directives,
    },
  });
  return filed;
}

/** The document with these bytes, if it is held. */
export async function findHeld(trx: Trx, sha256: string): Promise<Filed | null> {
  const known = await trx
    .selectFrom('documents')
    .select(['id', 'type', 'number', 'year', 'symbol', 'subject'])
    .where('content_sha256', '=', sha256)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
  if (!known) return null;
  return { id: known.id, created: false, label: labelOf(known), citations: 0, directives: 0, twins: [] };
}

/** Writes the row: a new one, or the entry that stood for the document as long as it was only cited. */
async function writeDocument(
  trx: Trx,
  by: By,
  id: Id,
  filing: Filing,
  facts: DocumentFacts,
  decidedBefore: readonly DecidableField[],
): Promise<void> {
  const { prepared } = filing;
  const decided = DECIDABLE.filter((field) => decidedBefore.includes(field) || field in (filing.facts ?? {}));
  const fileId = prepared.fileId ?? (await addFile(trx, by, prepared));
  const columns = {
    status: 'filed' as const,
    direction: filing.direction ?? null,
    ...factColumns(facts, prepared.text),
    visibility: filing.visibility ?? 'bloc',
    owner_organization_id: filing.ownerOrganizationId ?? null,
    file_id: fileId,
    format: prepared.format,
    encoding: prepared.encoding,
    content_sha256: prepared.stored.sha256,
    text: prepared.text,
    reading: JSON.stringify(prepared.reading),
    scan: prepared.scan ? JSON.stringify(prepared.scan) : null,
    decided: JSON.stringify(decided),
    filed_at: by.at,
    filed_by: by.userId,
  };
  await trx
    .insertInto('documents')
    .values({ id, ...columns, version: 1, created_at: by.at })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(columns))
    .execute();
}

/** What a person said of a document while it was only cited outlives what its text says. */
function decidedFacts(entry: Candidate | undefined): Partial<DocumentFacts> {
  if (!entry) return {};
  const { id: _id, status: _status, decided, ...facts } = entry;
  return Object.fromEntries(Object.entries(facts).filter(([field]) => decided.some((one) => one === field)));
}

async function fileDirectives(trx: Trx, documentId: Id, { reading }: PreparedDocument): Promise<void> {
  const rows = reading.directives.map((directive, position) => ({
    id: newId(),
    document_id: documentId,
    position,
    start_at: directive.start,
    end_at: directive.end,
    kind: directive.kind,
    what: directive.what,
    assignee: directive.assignee,
    coordinating: JSON.stringify(directive.coordinating),
    deadline: directive.deadline,
    period: directive.period,
    citations: JSON.stringify(directive.citations),
    state: 'proposed' as const,
    task_id: null,
    reason: null,
    origin: 'reader' as const,
    decided_by: null,
    decided_at: null,
  }));
  for (const batch of batchesOf(rows)) await trx.insertInto('document_directives').values(batch).execute();
}

/** What a person put right. A field that is left out stays as it was. */
export type Correction = Partial<DocumentFacts> & {
  readonly visibility?: Visibility;
  readonly direction?: Direction | null;
  readonly ownerOrganizationId?: Id | null;
  /** All persons of the circle `named` from now on. */
  readonly readers?: readonly string[];
};

/**
 * Corrects what the register says of a document. Fields that a person changed are marked as decided; citations of the old and
 * of the new number are looked at again.
 * @throws AppError `common.not-found`, `common.changed-meanwhile`, `register.withdrawn-already`
 */
export async function correctDocument(
  trx: Trx,
  by: By,
  corrected: { readonly id: Id; readonly version: number; readonly correction: Correction },
): Promise<void> {
  await waitForLock(trx, 'register');
  const row = await lockDocument(trx, corrected.id);
  if (row.version !== corrected.version) throw new AppError('common.changed-meanwhile');
  const { readers, ownerOrganizationId, direction, visibility, ...said } = corrected.correction;
  const before = factsOfEntry(row);
  const facts = { ...before, ...said };
  const changed = changedFields({ ...before, visibility: row.visibility }, corrected.correction);
  await trx
    .updateTable('documents')
    .set({
      ...factColumns(facts, row.text ?? ''),
      ...(visibility ? { visibility } : {}),
      ...(direction === undefined ? {} : { direction }),
      ...(ownerOrganizationId === undefined ? {} : { owner_organization_id: ownerOrganizationId }),
      decided: JSON.stringify([...new Set([...row.decided, ...changed])]),
      version: row.version + 1,
    })
    .where('id', '=', row.id)
    .execute();
  if (readers) await setReaders(trx, row.id, readers);
  if (row.status === 'filed') {
    await resolveAgain(trx, by.at, { ...before, id: row.id });
    await settleCitations(trx, by.at, { ...facts, id: row.id });
  } else {
    await settleEntry(trx, { ...facts, id: row.id });
  }
  await recordChange(trx, by, {
    action: 'register.corrected',
    entity: 'document',
    entityId: row.id,
    before: { ...before, visibility: row.visibility, direction: row.direction },
    after: corrected.correction,
  });
}

async function setReaders(trx: Trx, documentId: Id, readers: readonly string[]): Promise<void> {
  await trx.deleteFrom('document_readers').where('document_id', '=', documentId).execute();
  await addReaders(trx, documentId, readers);
}

async function addReaders(trx: Trx, documentId: Id, readers: readonly string[]): Promise<void> {
  for (const userId of new Set(readers)) {
    await trx.insertInto('document_readers').values({ document_id: documentId, user_id: userId }).execute();
  }
}

function changedFields(
  before: DocumentFacts & { readonly visibility: Visibility },
  correction: Correction,
): DecidableField[] {
  return DECIDABLE.filter((field) => {
    const said = correction[field];
    return said !== undefined && said !== before[field];
  });
}

/**
 * Takes a document out of the register's lists. Nothing is deleted: the office still sees it with the reason, and its history
 * stays. What cited it cites a document that is not held again.
 * @throws AppError `common.not-found`, `register.withdrawn-already`, `register.reason-missing`
 */
export async function withdrawDocument(
  trx: Trx,
  by: By,
  withdrawn: { readonly id: Id; readonly reason: string },
): Promise<void> {
  const reason = withdrawn.reason.trim();
  if (reason === '') throw new AppError('register.reason-missing');
  await waitForLock(trx, 'register');
  const row = await lockDocument(trx, withdrawn.id);
  if (row.status !== 'filed') throw new AppError('common.not-found');
  await trx
    .updateTable('documents')
    .set({ withdrawn_at: by.at, withdrawn_reason: reason, version: row.version + 1 })
    .where('id', '=', row.id)
    .execute();
  await dropFromCitations(trx, by.at, { ...factsOfEntry(row), id: row.id });
  await recordChange(trx, by, {
    action: 'register.withdrawn',
    entity: 'document',
    entityId: row.id,
    after: { reason },
  });
}

/** A document that is not withdrawn, locked. @throws AppError `common.not-found`, `register.withdrawn-already` */
async function lockDocument(trx: Trx, id: Id) {
  const row = await trx
    .selectFrom('documents')
    .selectAll()
    .where('id', '=', id)
    .where('merged_into', 'is', null)
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (!row) throw new AppError('common.not-found');
  if (row.withdrawn_at) throw new AppError('register.withdrawn-already');
  return row;
}
