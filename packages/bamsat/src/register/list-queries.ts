import { foldForSearch } from 'bamsat-reader';
import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import type { Actor } from '../accounts/index.js';
import { containing, type Db, type Schema, searchWords } from '../db/index.js';
import type { Day, Id } from '../shared/index.js';
import { citingDocuments, visibleDocuments } from './access.js';
import type { Direction, DocumentEntry, Visibility } from './document.js';
import { documentPath } from './paths.js';
import { ENTRY_COLUMNS, findEntries, toEntry } from './queries.js';
import { numbersMeant } from './search-text.js';
import { snippetOf } from './snippet.js';

/** What the list is narrowed to; null and '' narrow nothing. */
export interface RegisterFilter {
  /** Words that must all be found, or a number in any spelling. */
  readonly q: string;
  /** `to-review` and `withdrawn` are for those who file; all but the latter leave withdrawn documents out. */
  readonly status: ListStatus | null;
  readonly type: string | null;
  /** A part of the issuer's name, with or without diacritics. */
  readonly issuer: string;
  readonly direction: Direction | null;
  readonly year: number | null;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly visibility: Visibility | null;
  /** Only the texts that cite this document. */
  readonly citing: Id | null;
}

/** `to-review`: texts that ask for something on which nobody has decided yet. */
export const LIST_STATUSES = ['filed', 'cited', 'to-review', 'withdrawn'] as const;
export type ListStatus = (typeof LIST_STATUSES)[number];
/** What only those who file documents may ask for. */
export const FOR_FILERS: readonly ListStatus[] = ['to-review', 'withdrawn'];

/** Fields that the list is sorted by; a minus sign sorts downwards. `relevance` where words are looked for. */
export const SORTS = ['ngay', '-ngay', 'so', '-so', 'co-quan', '-co-quan', 'vao-so', '-vao-so'] as const;
export type RegisterSort = (typeof SORTS)[number];

/** Everything that a person may see, but withdrawn documents. */
export const NO_FILTER: RegisterFilter = {
  q: '',
  status: null,
  type: null,
  issuer: '',
  direction: null,
  year: null,
  from: null,
  to: null,
  visibility: null,
  citing: null,
};

/** An entry as the list shows it. */
export interface RegisterRow extends DocumentEntry {
  /** How many texts that this person may see cite it. */
  readonly citedBy: number;
  /** What it asks that nobody has decided on yet. */
  readonly proposed: number;
}

/** A page of the register, and how many entries pass the filter, by status. */
export interface RegisterList {
  readonly rows: readonly RegisterRow[];
  readonly total: number;
  readonly filed: number;
  readonly cited: number;
}

/** Which entries, in what order, which page of them. */
export interface RegisterQuery {
  readonly filter: RegisterFilter;
  /** Null sorts by relevance where words are looked for, else by the day of issue, the latest first. */
  readonly sort: RegisterSort | null;
  readonly limit: number;
  readonly offset?: number;
}

/** The entries of the register that a person may see and that pass a filter. */
export async function listDocuments(
  db: Db,
  actor: Actor | null,
  { filter, sort, limit, offset = 0 }: RegisterQuery,
): Promise<RegisterList> {
  const counts = await matching(db, actor, filter)
    .select(['documents.status', (eb) => eb.fn.countAll<number>().as('count')])
    .groupBy('documents.status')
    .execute();
  const countOf = (status: 'filed' | 'cited') => counts.find((row) => row.status === status)?.count ?? 0;
  return {
    rows: await rowsOf(db, actor, { filter, sort, limit, offset }),
    total: countOf('filed') + countOf('cited'),
    filed: countOf('filed'),
    cited: countOf('cited'),
  };
}

/** As many rows as are asked for at once where all are wanted. */
const BATCH = 1000;

/** Every row that passes a filter, for a table file. */
export async function listAllDocuments(
  db: Db,
  actor: Actor | null,
  query: Pick<RegisterQuery, 'filter' | 'sort'>,
): Promise<RegisterRow[]> {
  const all: RegisterRow[] = [];
  for (;;) {
    const rows = await rowsOf(db, actor, { ...query, limit: BATCH, offset: all.length });
    all.push(...rows);
    if (rows.length < BATCH) return all;
  }
}

async function rowsOf(
  db: Db,
  actor: Actor | null,
  { filter, sort, limit, offset = 0 }: RegisterQuery,
): Promise<RegisterRow[]> {
  let query = matching(db, actor, filter).select(ENTRY_COLUMNS).limit(limit).offset(offset);
  for (const [expression, direction] of orderOf(filter, sort)) {
    query = query.orderBy(expression, (order) =>
      direction === 'desc' ? order.desc().nullsLast() : order.asc().nullsLast(),
    );
  }
  const entries = (await query.execute()).map(toEntry);
  return withCounts(db, actor, await withTitles(db, actor, entries));
}

/** Held, and at least one thing that it asks waits for a decision. */
function waitsForReview(eb: ExpressionBuilder<Schema, 'documents'>): Expression<SqlBool> {
  const proposed = eb
    .selectFrom('document_directives')
    .select('document_directives.id')
    .whereRef('document_directives.document_id', '=', 'documents.id')
    .where('document_directives.state', '=', 'proposed');
  return eb.and([eb('documents.status', '=', 'filed'), eb.exists(proposed)]);
}

function matching(db: Db, actor: Actor | null, filter: RegisterFilter) {
  let query = db
    .selectFrom('documents')
    .where(visibleDocuments(actor))
    .where('documents.withdrawn_at', filter.status === 'withdrawn' ? 'is not' : 'is', null);
  if (filter.q.trim() !== '') query = query.where(holdsWords(actor, filter.q));
  if (filter.status === 'filed' || filter.status === 'cited') {
    query = query.where('documents.status', '=', filter.status);
  }
  if (filter.status === 'to-review') query = query.where(waitsForReview);
  if (filter.type) query = query.where('documents.type', '=', filter.type);
  for (const word of searchWords(filter.issuer)) {
    query = query.where('documents.issuer_folded', 'like', containing(word));
  }
  if (filter.direction) query = query.where('documents.direction', '=', filter.direction);
  if (filter.year !== null) query = query.where(issuedIn(filter.year));
  if (filter.from) query = query.where('documents.issued_on', '>=', filter.from);
  if (filter.to) query = query.where('documents.issued_on', '<=', filter.to);
  if (filter.visibility) {
    query = query
      .where('documents.status', '=', 'filed')
      .where('documents.visibility', '=', filter.visibility);
  }
  const { citing } = filter;
  if (citing) {
    query = query
      .where('documents.status', '=', 'filed')
      .where('documents.id', 'in', (eb) =>
        eb.selectFrom('document_citations').select('from_id').where('to_id', '=', citing),
      );
  }
  return query;
}

type Condition = (eb: ExpressionBuilder<Schema, 'documents'>) => Expression<SqlBool>;

/** Every word stands in the document, or in what a text that this person may see calls it; or its number is meant. */
function holdsWords(actor: Actor | null, q: string): Condition {
  return (eb) => {
    const words = searchWords(q).map((word) => {
      const like = containing(word);
      const called = eb
        .selectFrom('document_citations')
        .select('document_citations.id')
        .whereRef('document_citations.to_id', '=', 'documents.id')
        .where('document_citations.title_search', 'like', like)
        .where('document_citations.from_id', 'in', citingDocuments(actor));
      return eb.or([
        eb('documents.search', 'like', like),
        eb.and([eb('documents.status', '=', 'cited'), eb.exists(called)]),
      ]);
    });
    return eb.or([eb.and(words), numberIsMeant(q)]);
  };
}

/** Whether the query is a number in any spelling: "56 nq tu", "337/2021/nq-hđnd", "2152qd", a bare "2152". */
function numberIsMeant(q: string): Expression<SqlBool> {
  const meant = numbersMeant(q).map((number) => {
    if (/^\d+$/.test(number)) return sql<SqlBool>`documents.number_key = ${number}`;
    const like = `${number}%`;
    return sql<SqlBool>`(documents.number_key || coalesce(documents.symbol_key, '') like ${like}
      or documents.number_key || documents.year || coalesce(documents.symbol_key, '') like ${like})`;
  });
  return meant.length === 0 ? sql<SqlBool>`false` : sql<SqlBool>`(${sql.join(meant, sql` or `)})`;
}

function issuedIn(year: number): Condition {
  return (eb) =>
    eb.or([
      eb.between('documents.issued_on', `${year}-01-01`, `${year}-12-31`),
      eb.and([eb('documents.issued_on', 'is', null), eb('documents.year', '=', year)]),
    ]);
}

type Order = readonly [Expression<unknown>, 'asc' | 'desc'];

/** How far from its beginning a document is searched for words before it counts as found in its text only. */
const HEAD_LENGTH = 600;

function orderOf(filter: RegisterFilter, sort: RegisterSort | null): Order[] {
  const latest: Order[] = [
    [sql`documents.issued_on`, 'desc'],
    [sql`documents.id`, 'desc'],
  ];
  if (sort === null) return filter.q.trim() === '' ? latest : [...relevanceOf(filter.q), ...latest];
  const direction = sort.startsWith('-') ? 'desc' : 'asc';
  const field = sort.replace('-', '');
  if (field === 'ngay')
    return [
      [sql`documents.issued_on`, direction],
      [sql`documents.id`, direction],
    ];
  if (field === 'so') {
    return [
      [sql`lpad(documents.number_key, 12, '0')`, direction],
      [sql`documents.symbol_key`, direction],
      ...latest,
    ];
  }
  if (field === 'vao-so') return [[sql`documents.filed_at`, direction], ...latest];
  return [[sql`documents.issuer_folded`, direction], ...latest];
}

/** First what is called so, then what has the words in its head, then what says them somewhere. */
function relevanceOf(q: string): Order[] {
  const orders: Order[] = [[sql`case when ${numberIsMeant(q)} then 1 else 0 end`, 'desc']];
  const places = searchWords(q).map((word) => sql`strpos(documents.search, ${word})`);
  if (places.length > 0) {
    const last = sql`greatest(${sql.join(places)})`;
    orders.push([sql`case when ${last} between 1 and ${sql.lit(HEAD_LENGTH)} then 1 else 0 end`, 'desc']);
  }
  return orders;
}

/** Gives entries that are only cited the title under which a text that this person may see cites them. */
export async function withTitles<E extends DocumentEntry>(
  db: Db,
  actor: Actor | null,
  entries: readonly E[],
): Promise<E[]> {
  const ids = entries.filter((entry) => entry.subject === null).map((entry) => entry.id);
  if (ids.length === 0) return [...entries];
  const rows = await db
    .selectFrom('document_citations')
    .select(['to_id', 'title'])
    .distinctOn('to_id')
    .where('to_id', 'in', ids)
    .where('title', 'is not', null)
    .where('from_id', 'in', citingDocuments(actor))
    .orderBy('to_id')
    .orderBy((eb) => eb.fn('length', ['title']), 'desc')
    .execute();
  const titles = new Map(rows.map((row) => [row.to_id, row.title]));
  return entries.map((entry) => ({ ...entry, subject: entry.subject ?? titles.get(entry.id) ?? null }));
}

async function withCounts(
  db: Db,
  actor: Actor | null,
  entries: readonly DocumentEntry[],
): Promise<RegisterRow[]> {
  const ids = entries.map((entry) => entry.id);
  if (ids.length === 0) return [];
  const citing = await db
    .selectFrom('document_citations')
    .select(['to_id', (eb) => eb.fn.count<number>('from_id').distinct().as('count')])
    .where('to_id', 'in', ids)
    .where('from_id', 'in', citingDocuments(actor))
    .groupBy('to_id')
    .execute();
  const proposed = await db
    .selectFrom('document_directives')
    .select(['document_id', (eb) => eb.fn.countAll<number>().as('count')])
    .where('document_id', 'in', ids)
    .where('state', '=', 'proposed')
    .groupBy('document_id')
    .execute();
  return entries.map((entry) => ({
    ...entry,
    citedBy: citing.find((row) => row.to_id === entry.id)?.count ?? 0,
    proposed: proposed.find((row) => row.document_id === entry.id)?.count ?? 0,
  }));
}

/** The types that occur among the documents that a person may see, as choices of the filter. */
export async function typesInUse(db: Db, actor: Actor | null): Promise<string[]> {
  const rows = await db
    .selectFrom('documents')
    .select('documents.type')
    .distinct()
    .where(visibleDocuments(actor))
    .where('documents.type', 'is not', null)
    .execute();
  return rows
    .flatMap(({ type }) => type ?? [])
    .toSorted((a, b) => foldForSearch(a).localeCompare(foldForSearch(b)));
}

/** A document that a search found. */
export interface SearchHit extends DocumentEntry {
  /** What it is about, or a stretch of its text around the words; plain text. */
  readonly snippet: string;
}

/** As much of a text as a snippet is looked for in, characters. */
const SNIPPET_TEXT = 100_000;

/** The documents that hold all words of `q`, or whose number is meant, best first; none when nothing is asked. */
export async function searchDocuments(
  db: Db,
  actor: Actor | null,
  { q, limit, offset = 0 }: { readonly q: string; readonly limit: number; readonly offset?: number },
): Promise<{ readonly entries: readonly SearchHit[]; readonly total: number }> {
  if (searchWords(q).length === 0) return { entries: [], total: 0 };
  const filter = { ...NO_FILTER, q };
  const { rows, total } = await listDocuments(db, actor, { filter, sort: null, limit, offset });
  if (rows.length === 0) return { entries: [], total };
  const texts = await db
    .selectFrom('documents')
    .select(['id', sql<string | null>`substr(text, 1, ${sql.lit(SNIPPET_TEXT)})`.as('text')])
    .where(
      'id',
      'in',
      rows.map((row) => row.id),
    )
    .execute();
  const textOf = new Map(texts.map((row) => [row.id, row.text]));
  const words = searchWords(q);
  return {
    entries: rows.map((row) => ({ ...row, snippet: snippetOf(row, textOf.get(row.id) ?? '', words) })),
    total,
  };
}

/** Links to those of these documents that the public may see, in the order of the ids. */
export async function publicDocumentLinks(
  db: Db,
  ids: readonly Id[],
): Promise<{ readonly id: Id; readonly label: string; readonly href: string }[]> {
  const entries = await findEntries(db, null, ids);
  return ids.flatMap((id) => {
    const entry = entries.get(id);
    return entry && !entry.withdrawnAt ? [{ id, label: entry.label, href: documentPath(id) }] : [];
  });
}
