import type { Citation } from 'bamsat-reader';
import { type By, recordChange, type Trx } from '../db/index.js';
import { AppError, type Id, newId } from '../shared/index.js';
import type { DocumentFacts } from './document.js';
import { factsOfCitation } from './facts.js';
import { keysOf, matchDocuments } from './identity.js';
import { addCitedEntry, findCandidates, type Resolved, resolveFacts } from './resolve.js';
import type { DocumentCitationTable } from './tables.js';
import './tables.js';

const INSERT_BATCH = 500;

/** Files the citations of a reading and finds what each means. A document that names itself does not cite itself. */
export async function fileCitations(
  trx: Trx,
  by: By,
  document: DocumentFacts & { readonly id: Id },
  citations: readonly Citation[],
): Promise<number> {
  const resolved = new Map<number, Resolved>();
  const rows: DocumentCitationTable[] = [];
  for (const [index, citation] of citations.entries()) {
    const first = citations[citation.sameAs] ?? citation;
    const facts = factsOfCitation(first);
    if (isItself(document, facts)) continue;
    const target = resolved.get(citation.sameAs) ?? (await resolveFacts(trx, by.at, facts, document.id));
    resolved.set(citation.sameAs, target);
    rows.push(rowOf(document.id, index, citation, facts, target));
  }
  for (let from = 0; from < rows.length; from += INSERT_BATCH) {
    await trx
      .insertInto('document_citations')
      .values(rows.slice(from, from + INSERT_BATCH))
      .execute();
  }
  return rows.length;
}

function isItself(document: DocumentFacts, cited: DocumentFacts): boolean {
  const match = matchDocuments(document, cited);
  if (match.verdict !== 'maybe') return match.verdict === 'same';
  return cited.issuedOn !== null && cited.issuedOn === document.issuedOn;
}

function rowOf(
  fromId: Id,
  index: number,
  citation: Citation,
  facts: DocumentFacts,
  target: Resolved,
): DocumentCitationTable {
  const { subject, issuedOn, ...same } = facts;
  return {
    id: newId(),
    from_id: fromId,
    position: index,
    start_at: citation.start,
    end_at: citation.end,
    surface: citation.surface,
    role: citation.role,
    ...same,
    issued_on: issuedOn,
    title: subject,
    ...keysOf(facts),
    to_id: target.toId,
    resolution: target.resolution,
    basis: target.basis,
    decided_by: null,
    decided_at: null,
  };
}

/**
 * A document has come, or its facts were put right: it takes the place of the entry that stood for it, and every citation of
 * its number that no person decided is looked at again. Must run under the register's lock.
 */
export async function settleCitations(
  trx: Trx,
  at: Date,
  document: DocumentFacts & { readonly id: Id },
): Promise<void> {
  for (const entry of await findCandidates(trx, document)) {
    if (entry.id === document.id || entry.status === 'filed') continue;
    if (matchDocuments(entry, document).verdict !== 'same') continue;
    await trx.updateTable('documents').set({ merged_into: document.id }).where('id', '=', entry.id).execute();
    await trx
      .updateTable('document_citations')
      .set({ to_id: document.id })
      .where('to_id', '=', entry.id)
      .execute();
  }
  await trx
    .updateTable('document_citations')
    .set({ resolution: 'found' })
    .where('to_id', '=', document.id)
    .where('basis', '=', 'person')
    .execute();
  await resolveAgain(trx, at, document);
}

/** Looks again at the undecided citations that point to this document or have its number. */
export async function resolveAgain(
  trx: Trx,
  at: Date,
  document: DocumentFacts & { readonly id: Id },
): Promise<void> {
  const { number_key: numberKey } = keysOf(document);
  const rows = await trx
    .selectFrom('document_citations')
    .selectAll()
    .where('basis', '<>', 'person')
    .where((eb) => {
      const ways = [eb('to_id', '=', document.id)];
      if (numberKey !== null) ways.push(eb('number_key', '=', numberKey));
      return eb.or(ways);
    })
    .orderBy('from_id')
    .orderBy('position')
    .execute();
  for (const row of rows) {
    const { toId, resolution, basis } = await resolveFacts(trx, at, factsOfRow(row), row.from_id);
    await trx
      .updateTable('document_citations')
      .set({ to_id: toId, resolution, basis })
      .where('id', '=', row.id)
      .execute();
  }
}

function factsOfRow(row: DocumentCitationTable): DocumentFacts {
  const { type, number, year, symbol, issuer, term, issued_on: issuedOn, title: subject } = row;
  return { type, number, year, symbol, issuer, term, issuedOn, subject };
}

/**
 * A person says which document a citation means (`toId`), or that it is not the proposed one (null): it then gets an entry of
 * its own. All mentions of it in the text follow. What a person said is not touched by later filings.
 * @throws AppError `common.not-found`, `register.cites-itself`
 */
export async function resolveCitation(
  trx: Trx,
  by: By,
  decision: { readonly citationId: Id; readonly toId: Id | null },
): Promise<void> {
  const citation = await trx
    .selectFrom('document_citations')
    .selectAll()
    .where('id', '=', decision.citationId)
    .forUpdate()
    .executeTakeFirst();
  if (!citation) throw new AppError('common.not-found');
  if (decision.toId === citation.from_id) throw new AppError('register.cites-itself');
  const toId = decision.toId ?? (await ownEntry(trx, by, citation));
  const target = toId
    ? await trx.selectFrom('documents').select(['status']).where('id', '=', toId).executeTakeFirst()
    : null;
  if (toId && !target) throw new AppError('common.not-found');
  let mentions = trx
    .updateTable('document_citations')
    .set({
      to_id: toId,
      resolution: target?.status === 'filed' ? 'found' : 'not-held',
      basis: 'person',
      decided_by: by.userId,
      decided_at: by.at,
    })
    .where('from_id', '=', citation.from_id);
  mentions =
    citation.number_key === null
      ? mentions.where('id', '=', citation.id)
      : mentions
          .where('number_key', '=', citation.number_key)
          .where('to_id', 'is not distinct from', citation.to_id);
  await mentions.execute();
  await recordChange(trx, by, {
    action: decision.toId ? 'register.citation-resolved' : 'register.citation-declined',
    entity: 'document',
    entityId: citation.from_id,
    before: { citationId: citation.id, toId: citation.to_id, resolution: citation.resolution },
    after: { citationId: citation.id, toId, note: citation.surface },
  });
}

/** The entry of a citation that is none of the proposed documents: the one that it has for certain, or a new one. */
async function ownEntry(trx: Trx, by: By, citation: DocumentCitationTable): Promise<Id | null> {
  const facts = factsOfRow(citation);
  if (keysOf(facts).number_key === null) return null;
  const certain = (await findCandidates(trx, facts)).find(
    (candidate) =>
      candidate.status === 'cited' &&
      candidate.id === citation.to_id &&
      matchDocuments(candidate, facts).verdict === 'same',
  );
  return certain?.id ?? addCitedEntry(trx, by.at, facts);
}
