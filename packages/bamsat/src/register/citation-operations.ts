import { type Citation, foldForSearch } from 'bamsat-reader';
import { type By, recordChange, type Trx, waitForLock } from '../db/index.js';
import { AppError, type Id, newId } from '../shared/index.js';
import { batchesOf } from './batches.js';
import type { DocumentFacts } from './document.js';
import { factsOfCitation, factsOfFiledCitation } from './facts.js';
import { keysOf, matchDocuments } from './identity.js';
import type { PreparedDocument } from './prepare.js';
import { addCitedEntry, findCandidates, type Resolved, resolveFacts } from './resolve.js';
import { sentenceAround } from './sentence.js';
import type { DocumentCitationTable } from './tables.js';
import './tables.js';

/** Files the citations of a reading and finds what each means. A document that names itself does not cite itself. */
export async function fileCitations(
  trx: Trx,
  by: By,
  document: DocumentFacts & { readonly id: Id },
  { text, reading: { citations } }: Pick<PreparedDocument, 'text' | 'reading'>,
): Promise<number> {
  const resolved = new Map<number, Resolved>();
  const rows: DocumentCitationTable[] = [];
  for (const [index, citation] of citations.entries()) {
    const first = citations[citation.sameAs] ?? citation;
    const facts = factsOfCitation(first);
    // A mention that only points back says nothing of its own; where it points nowhere there is no document to enter.
    if (isItself(document, facts) || (facts.number === null && facts.subject === null)) continue;
    const target =
      resolved.get(citation.sameAs) ?? (await resolveFacts(trx, by.at, facts, { fromId: document.id }));
    resolved.set(citation.sameAs, target);
    const sentence = sentenceAround(text, citation.start, citation.end);
    rows.push({ ...rowOf(document.id, index, citation, facts, target), sentence });
  }
  for (const batch of batchesOf(rows)) await trx.insertInto('document_citations').values(batch).execute();
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
): Omit<DocumentCitationTable, 'sentence'> {
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
    title_search: subject === null ? null : foldForSearch(subject),
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
    await mergeEntry(trx, entry.id, document.id);
  }
  await trx
    .updateTable('document_citations')
    .set({ resolution: 'found' })
    .where('to_id', '=', document.id)
    .where('basis', '=', 'person')
    .execute();
  await resolveAgain(trx, at, document);
}

/** One entry turned out to be another: it leads there from now on, with everything that pointed to it. */
async function mergeEntry(trx: Trx, id: Id, into: Id): Promise<void> {
  await trx
    .updateTable('documents')
    .set({ merged_into: into })
    .where((eb) => eb.or([eb('id', '=', id), eb('merged_into', '=', id)]))
    .execute();
  await trx.updateTable('document_citations').set({ to_id: into }).where('to_id', '=', id).execute();
}

/**
 * An entry that is only cited was put right: if it turns out to be a document that is held, or other entries turn out to be it,
 * they become one. Must run under the register's lock.
 */
export async function settleEntry(trx: Trx, entry: DocumentFacts & { readonly id: Id }): Promise<void> {
  const same = (await findCandidates(trx, entry)).filter(
    (candidate) => candidate.id !== entry.id && matchDocuments(candidate, entry).verdict === 'same',
  );
  const filed = same.filter(({ status }) => status === 'filed');
  if (filed.length === 1 && filed[0]) {
    await mergeEntry(trx, entry.id, filed[0].id);
    await trx
      .updateTable('document_citations')
      .set({ resolution: 'found' })
      .where('to_id', '=', filed[0].id)
      .where('resolution', '=', 'not-held')
      .execute();
    return;
  }
  for (const other of same) if (other.status === 'cited') await mergeEntry(trx, other.id, entry.id);
}

/** A document was withdrawn: what cited it cites something that is not held. Must run under the register's lock. */
export async function dropFromCitations(
  trx: Trx,
  at: Date,
  document: DocumentFacts & { readonly id: Id },
): Promise<void> {
  await trx
    .updateTable('document_citations')
    .set({ resolution: 'not-held' })
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
  const { number_key: numberKey, symbol_key: symbolKey } = keysOf(document);
  const rows = await trx
    .selectFrom('document_citations')
    .selectAll()
    .where('basis', '<>', 'person')
    .where((eb) => {
      const pointed = eb('to_id', '=', document.id);
      if (numberKey === null) return pointed;
      const numbered = eb('number_key', '=', numberKey);
      if (symbolKey === null) return eb.or([pointed, numbered]);
      const lettered = eb.or([eb('symbol_key', '=', symbolKey), eb('symbol_key', 'is', null)]);
      return eb.or([pointed, eb.and([numbered, lettered])]);
    })
    .orderBy('from_id')
    .orderBy('position')
    .execute();
  for (const row of rows) {
    const isCertain = row.basis === 'identity' || row.basis === 'new-entry';
    const known = { fromId: row.from_id, entryId: isCertain ? row.to_id : null };
    const { toId, resolution, basis } = await resolveFacts(trx, at, factsOfFiledCitation(row), known);
    if (toId === row.to_id && resolution === row.resolution && basis === row.basis) continue;
    await trx
      .updateTable('document_citations')
      .set({ to_id: toId, resolution, basis })
      .where('id', '=', row.id)
      .execute();
  }
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
  await waitForLock(trx, 'register');
  const citation = await trx
    .selectFrom('document_citations')
    .selectAll()
    .where('id', '=', decision.citationId)
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (!citation) throw new AppError('common.not-found');
  if (decision.toId === citation.from_id) throw new AppError('register.cites-itself');
  const toId = decision.toId ?? (await ownEntry(trx, by, citation));
  const target = toId
    ? await trx
        .selectFrom('documents')
        .select('status')
        .where('id', '=', toId)
        .where('withdrawn_at', 'is', null)
        .where('merged_into', 'is', null)
        .executeTakeFirst()
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
  const facts = factsOfFiledCitation(citation);
  if (keysOf(facts).number_key === null) return null;
  const certain = (await findCandidates(trx, facts)).find(
    (candidate) =>
      candidate.status === 'cited' &&
      candidate.id === citation.to_id &&
      matchDocuments(candidate, facts).verdict === 'same',
  );
  return certain?.id ?? addCitedEntry(trx, by.at, facts);
}
