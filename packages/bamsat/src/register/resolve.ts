import { foldForSearch } from 'bamsat-reader';
import type { Trx } from '../db/index.js';
import { type Id, newId } from '../shared/index.js';
import type {
  DecidableField,
  DocumentFacts,
  DocumentStatus,
  Resolution,
  ResolutionBasis,
} from './document.js';
import { keysOf, type Match, matchDocuments } from './identity.js';
import { issuerParts } from './issuer.js';
import { searchText } from './search-text.js';
import './tables.js';

/** Where a citation points and why. */
export interface Resolved {
  readonly toId: Id | null;
  readonly resolution: Resolution;
  readonly basis: ResolutionBasis;
}

/** A document that has the same number as something that is looked for. */
export interface Candidate extends DocumentFacts {
  readonly id: Id;
  readonly status: DocumentStatus;
  readonly decided: readonly DecidableField[];
}

/** The columns that `Candidate` is made of. */
const CANDIDATE_COLUMNS = [
  'id',
  'status',
  'type',
  'number',
  'year',
  'symbol',
  'issuer',
  'issued_on',
  'term',
  'subject',
  'decided',
] as const;

/** Every living entry whose number and letters do not speak against these facts. */
export async function findCandidates(trx: Trx, facts: DocumentFacts): Promise<Candidate[]> {
  const { number_key: numberKey, symbol_key: symbolKey } = keysOf(facts);
  if (numberKey === null) return [];
  let query = trx
    .selectFrom('documents')
    .select(CANDIDATE_COLUMNS)
    .where('number_key', '=', numberKey)
    .where('withdrawn_at', 'is', null)
    .where('merged_into', 'is', null);
  if (symbolKey !== null) {
    query = query.where((eb) => eb.or([eb('symbol_key', '=', symbolKey), eb('symbol_key', 'is', null)]));
  }
  const rows = await query.orderBy('id').execute();
  return rows.map(({ issued_on: issuedOn, ...row }) => ({ ...row, issuedOn }));
}

/**
 * Finds the document that is meant, or makes an entry for it. A certain match is a fact; anything less is a proposal that
 * waits for a person. `fromId` is the text that cites, `entryId` the entry that was made for this very citation before: however
 * little is known of it, it is no stranger. Must run under the register's lock, so that two filings do not make two entries of
 * one document.
 */
export async function resolveFacts(
  trx: Trx,
  at: Date,
  facts: DocumentFacts,
  known: { readonly fromId: Id; readonly entryId?: Id | null },
): Promise<Resolved> {
  if (keysOf(facts).number_key === null) return { toId: null, resolution: 'not-held', basis: 'no-number' };
  const found = (await findCandidates(trx, facts)).filter(({ id }) => id !== known.fromId);
  const matches = found.map((candidate) => ({ candidate, match: matchOf(candidate, facts, known.entryId) }));
  const same = matches.filter(({ match }) => match.verdict === 'same').map(({ candidate }) => candidate);
  const maybe = matches.flatMap(({ candidate, match }) =>
    match.verdict === 'maybe' ? [{ candidate, because: match.because }] : [],
  );
  const filed = same.filter(({ status }) => status === 'filed');
  if (filed.length > 1) return { toId: null, resolution: 'ambiguous', basis: 'several' };
  if (filed[0]) return { toId: filed[0].id, resolution: 'found', basis: 'identity' };
  const entry = same[0];
  if (entry) {
    await completeEntry(trx, entry, facts);
    const proposal = maybe.find(({ candidate }) => candidate.status === 'filed');
    return proposal
      ? { toId: entry.id, resolution: 'ambiguous', basis: proposal.because }
      : { toId: entry.id, resolution: 'not-held', basis: 'identity' };
  }
  const [only] = maybe;
  if (maybe.length > 1) return { toId: null, resolution: 'ambiguous', basis: 'several' };
  if (only) return { toId: only.candidate.id, resolution: 'ambiguous', basis: only.because };
  return { toId: await addCitedEntry(trx, at, facts), resolution: 'not-held', basis: 'new-entry' };
}

function matchOf(candidate: Candidate, facts: DocumentFacts, entryId: Id | null | undefined): Match {
  const match = matchDocuments(candidate, facts);
  const isOwn = candidate.id === entryId && candidate.status === 'cited';
  return isOwn && match.verdict === 'maybe' ? { verdict: 'same' } : match;
}

/**
 * Makes an entry for a document that is known only because it is cited. What a citing text calls it stays with the citation:
 * not everybody who sees the entry may see that text.
 */
export async function addCitedEntry(trx: Trx, at: Date, facts: DocumentFacts): Promise<Id> {
  const id = newId();
  await trx
    .insertInto('documents')
    .values({
      id,
      status: 'cited',
      ...factColumns(entryFacts(facts), ''),
      visibility: 'unit',
      decided: '[]',
      version: 1,
      created_at: at,
    })
    .execute();
  return id;
}

/** A title belongs to the identity of a law alone; any other paper is known by its number. */
function entryFacts(facts: DocumentFacts): DocumentFacts {
  return facts.number === null ? facts : { ...facts, subject: null };
}

/** A later citation may know what the first one did not. What a person decided stays. */
async function completeEntry(trx: Trx, entry: Candidate, facts: DocumentFacts): Promise<void> {
  const open = (field: DecidableField) => !entry.decided.includes(field);
  const complete: DocumentFacts = {
    type: entry.type ?? (open('type') ? facts.type : null),
    number: entry.number,
    year: entry.year ?? (open('year') ? facts.year : null),
    symbol: entry.symbol ?? (open('symbol') ? facts.symbol : null),
    issuer: open('issuer') ? fuller(entry.issuer, facts.issuer) : entry.issuer,
    issuedOn: entry.issuedOn ?? (open('issuedOn') ? facts.issuedOn : null),
    term: entry.term ?? (open('term') ? facts.term : null),
    subject: entry.subject,
  };
  await trx.updateTable('documents').set(factColumns(complete, '')).where('id', '=', entry.id).execute();
}

/** Of two names of one body the one that says of which place it is. */
function fuller(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return issuerParts(a).place === '' && issuerParts(b).place !== '' ? b : a;
}

/** The columns that hold facts, with the keys and the folded forms that follow from them. */
export function factColumns(facts: DocumentFacts, text: string) {
  return {
    type: facts.type,
    number: facts.number,
    year: facts.year,
    symbol: facts.symbol,
    issuer: facts.issuer,
    issuer_folded: facts.issuer === null ? null : foldForSearch(facts.issuer),
    issued_on: facts.issuedOn,
    term: facts.term,
    subject: facts.subject,
    ...keysOf(facts),
    search: searchText(facts, text),
  };
}
