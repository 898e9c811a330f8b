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
  readonly toId: Id | null;
  /** The entry that it points to, null where there is none that this person may see. */
  readonly target: DocumentEntry | null;
  readonly resolution: Resolution;
  readonly basis: ResolutionBasis;
}

function toCitation(
  row: Selectable<DocumentCitationTable>,
  targets: ReadonlyMap<Id, DocumentEntry>,
): DocumentCitation {
  const { type, number, year, symbol, issuer, term, issued_on: issuedOn, title: subject } = row;
  const facts = { type, number, year, symbol, issuer, term, issuedOn, subject };
  return {
    id: row.id,
    fromId: row.from_id,
    index: row.position,
    start: row.start_at,
    end: row.end_at,
    surface: row.surface,
    role: row.role as CitationRole,
    facts,
    label: labelOf(facts),
    toId: row.to_id,
    target: row.to_id ? (targets.get(row.to_id) ?? null) : null,
    resolution: row.resolution,
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

/** A mention of a document in another text, with the sentence around it. */
export interface IncomingCitation {
  readonly from: DocumentEntry;
  readonly citation: DocumentCitation;
  readonly sentence: string;
}

const AROUND = 400;
/** As many citing texts as a page shows; the list of the register finds the rest. */
const MAX_INCOMING = 500;

/** Who cites a document: only texts that this person may see, the latest first. */
export async function citationsTo(db: Db, actor: Actor | null, documentId: Id): Promise<IncomingCitation[]> {
  const rows = await db
    .selectFrom('document_citations')
    .innerJoin('documents', 'documents.id', 'document_citations.from_id')
    .selectAll('document_citations')
    .select((eb) =>
      eb.fn<string>('substr', ['documents.text', eb.lit(1), eb('end_at', '+', AROUND)]).as('head'),
    )
    .where('to_id', '=', documentId)
    .where('documents.status', '=', 'filed')
    .where(visibleDocuments(actor))
    .orderBy('documents.issued_on', (order) => order.desc().nullsLast())
    .orderBy('from_id')
    .orderBy('position')
    .limit(MAX_INCOMING)
    .execute();
  const entries = await findEntries(db, actor, [documentId, ...rows.map((row) => row.from_id)]);
  return rows.flatMap(({ head, ...row }) => {
    const from = entries.get(row.from_id);
    const sentence = sentenceAround(head, row.start_at, row.end_at);
    return from ? [{ from, citation: toCitation(row, entries), sentence }] : [];
  });
}

/** The sentence, or as much of it as a list can show, in which a stretch of the text stands. */
export function sentenceAround(text: string, start: number, end: number): string {
  const floor = Math.max(0, start - AROUND / 2);
  const before = text.slice(floor, start);
  const cut = Math.max(
    before.lastIndexOf('\n'),
    before.lastIndexOf(';'),
    before.search(/[.!?]\s(?=\p{Lu}[^.!?]*$)/u),
  );
  const from = cut >= 0 ? floor + cut + 1 : floor;
  const after = text.slice(end, end + AROUND / 2);
  const stop = /[;\n]|[.!?](?=\s|$)/.exec(after);
  const to = end + (stop ? stop.index : after.length);
  const opening = cut < 0 && floor > 0 ? '…' : '';
  const closing = !stop && to < text.length ? '…' : '';
  return `${opening}${text.slice(from, to).replace(/\s+/g, ' ').trim()}${closing}`;
}

/** The documents that a citation may mean: same number, nothing that speaks against it, visible to this person. */
export async function candidatesOf(
  db: Db,
  actor: Actor | null,
  citation: DocumentCitation,
): Promise<DocumentEntry[]> {
  const { number_key: numberKey } = keysOf(citation.facts);
  if (numberKey === null) return [];
  const rows = await db
    .selectFrom('documents')
    .select(ENTRY_COLUMNS)
    .where('number_key', '=', numberKey)
    .where('documents.id', '<>', citation.fromId)
    .where('withdrawn_at', 'is', null)
    .where(visibleDocuments(actor))
    .orderBy('issued_on')
    .execute();
  return rows.map(toEntry).filter((entry) => matchDocuments(entry, citation.facts).verdict !== 'different');
}
