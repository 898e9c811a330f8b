import type { CitationRole } from 'bamsat-reader';
import type { Selectable } from 'kysely';
import type { Actor } from '../accounts/index.js';
import type { Db } from '../db/index.js';
import type { Id } from '../shared/index.js';
import { visibleDocuments } from './access.js';
import {
  type DocumentEntry,
  type DocumentFacts,
  labelOf,
  type Resolution,
  type ResolutionBasis,
} from './document.js';
import { factsOfFiledCitation } from './facts.js';
import { keysOf, matchDocuments } from './identity.js';
import { ENTRY_COLUMNS, findEntries, toEntry } from './queries.js';
import type { DocumentCitationTable } from './tables.js';

/** A citation (viện dẫn) as the register keeps it. */
export interface DocumentCitation {
  readonly id: Id;
  readonly fromId: Id;
  /** Its index among the citations of the reading. */
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  readonly role: CitationRole;
  readonly facts: DocumentFacts;
  /** What the citation says that the document is called. */
  readonly label: string;
  /** The entry that it points to; null, like its id, where there is none that this person may see. */
  readonly toId: Id | null;
  readonly target: DocumentEntry | null;
  readonly resolution: Resolution;
  readonly basis: ResolutionBasis;
}

function toCitation(
  row: Selectable<DocumentCitationTable>,
  targets: ReadonlyMap<Id, DocumentEntry>,
): DocumentCitation {
  const facts = factsOfFiledCitation(row);
  const target = row.to_id ? (targets.get(row.to_id) ?? null) : null;
  return {
    id: row.id,
    fromId: row.from_id,
    index: row.position,
    start: row.start_at,
    end: row.end_at,
    surface: row.surface,
    role: row.role,
    facts,
    label: labelOf(facts),
    toId: target?.id ?? null,
    target,
    // Whether a paper is held that this person may not see is not told either.
    resolution: row.to_id && !target ? 'not-held' : row.resolution,
    basis: row.basis,
  };
}

/** What a document cites, in the order of its text. Whoever asks has made sure that the document may be seen. */
export async function citationsFrom(
  db: Db,
  actor: Actor | null,
  documentId: Id,
): Promise<DocumentCitation[]> {
  const rows = await db
    .selectFrom('document_citations')
    .selectAll()
    .where('from_id', '=', documentId)
    .orderBy('position')
    .execute();
  const targets = await findEntries(
    db,
    actor,
    rows.flatMap((row) => row.to_id ?? []),
  );
  return rows.map((row) => toCitation(row, targets));
}

/** A text that cites a document: with what role and certainty at each mention, and the sentence of the first. */
export interface IncomingCitation {
  readonly from: DocumentEntry;
  readonly roles: readonly CitationRole[];
  readonly resolution: Resolution;
  readonly sentence: string;
}

/** As many citing texts as a page asks for, and how many there are. */
export interface IncomingCitations {
  readonly citing: readonly IncomingCitation[];
  readonly total: number;
}

/** Who cites a document: only texts that are held and that this person may see, the latest first. */
export async function citationsTo(
  db: Db,
  actor: Actor | null,
  documentId: Id,
  limit: number,
): Promise<IncomingCitations> {
  const citing = db
    .selectFrom('documents')
    .where('documents.status', '=', 'filed')
    .where('documents.withdrawn_at', 'is', null)
    .where(visibleDocuments(actor))
    .where('documents.id', 'in', (eb) =>
      eb.selectFrom('document_citations').select('from_id').where('to_id', '=', documentId),
    );
  const { total } = await citing
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await citing
    .select(ENTRY_COLUMNS)
    .orderBy('issued_on', (order) => order.desc().nullsLast())
    .orderBy('documents.id', 'desc')
    .limit(limit)
    .execute();
  const mentions = await mentionsIn(
    db,
    documentId,
    rows.map((row) => row.id),
  );
  return {
    total,
    citing: rows.map((row) => {
      const own = mentions.filter((mention) => mention.from_id === row.id);
      return {
        from: toEntry(row),
        roles: [...new Set(own.map((mention) => mention.role))],
        resolution: own[0]?.resolution ?? 'not-held',
        sentence: own[0]?.sentence ?? '',
      };
    }),
  };
}

/** The places in these texts where a document is cited, in the order of the texts. */
async function mentionsIn(db: Db, documentId: Id, fromIds: readonly Id[]) {
  if (fromIds.length === 0) return [];
  return db
    .selectFrom('document_citations')
    .select(['from_id', 'role', 'resolution', 'sentence'])
    .where('to_id', '=', documentId)
    .where('from_id', 'in', fromIds)
    .orderBy('position')
    .execute();
}

/** By the id of a citation, the documents that it may mean. */
export type Candidates = ReadonlyMap<Id, readonly DocumentEntry[]>;

/**
 * What each citation that waits for a person may mean: documents with the same number that nothing speaks against and that this
 * person may see.
 */
export async function candidatesOf(
  db: Db,
  actor: Actor | null,
  citations: readonly DocumentCitation[],
): Promise<Candidates> {
  const open = citations.filter(({ resolution }) => resolution === 'ambiguous');
  const keys = new Set(open.flatMap(({ facts }) => keysOf(facts).number_key ?? []));
  if (keys.size === 0) return new Map();
  const rows = await db
    .selectFrom('documents')
    .select(ENTRY_COLUMNS)
    .where('number_key', 'in', [...keys])
    .where('withdrawn_at', 'is', null)
    .where(visibleDocuments(actor))
    .orderBy('issued_on')
    .orderBy('documents.id')
    .execute();
  const entries = rows.map(toEntry);
  return new Map(
    open.map(({ id, facts, fromId }) => [
      id,
      entries.filter((entry) => entry.id !== fromId && matchDocuments(entry, facts).verdict !== 'different'),
    ]),
  );
}
