import { containing, type Db, searchWords } from '../db/index.js';
import type { FileRow } from '../files/index.js';
import type { Id } from '../shared/index.js';
import { type Reader, visibleStates } from './access.js';
import type { Article, ArticleState, ArticleSummary, Photo } from './article.js';
import './tables.js';

const SUMMARY = ['articles.id', 'slug', 'title', 'lead', 'state', 'published_at', 'updated_at'] as const;

interface SummaryRow {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly lead: string;
  readonly state: ArticleState;
  readonly published_at: Date | null;
  readonly updated_at: Date;
}

/** A page of a list, and how many there are in all. */
export interface ArticleList {
  readonly articles: readonly ArticleSummary[];
  readonly total: number;
}

/** What a list of articles asks for. What is left out does not narrow it. */
export interface ArticleFilter {
  readonly reader: Reader;
  readonly state?: ArticleState | null;
  /** Words that must all be in title, lead or body; compared without diacritics. */
  readonly q?: string;
  readonly limit: number;
  readonly offset?: number;
}

/** Articles that a reader may see, the newest first: by publication for the public, by the last save for the desk. */
export async function listArticles(db: Db, filter: ArticleFilter): Promise<ArticleList> {
  let query = db.selectFrom('articles').where('state', 'in', visibleStates(filter.reader));
  if (filter.state) query = query.where('state', '=', filter.state);
  for (const word of searchWords(filter.q ?? '')) {
    query = query.where('folded', 'like', containing(word));
  }
  const { total } = await query
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await query
    .select(SUMMARY)
    .orderBy(filter.reader === 'public' ? 'published_at' : 'updated_at', 'desc')
    .orderBy('id', 'desc')
    .limit(filter.limit)
    .offset(filter.offset ?? 0)
    .execute();
  return { articles: await withFirstPhotos(db, rows), total };
}

async function withFirstPhotos(db: Db, rows: readonly SummaryRow[]): Promise<ArticleSummary[]> {
  const photos = await photosOf(
    db,
    rows.map((row) => row.id),
  );
  return rows.map((row) => ({ ...summaryOf(row), photo: photos.get(row.id)?.[0] ?? null }));
}

function summaryOf(row: SummaryRow): Omit<ArticleSummary, 'photo'> {
  return {
    id: row.id,
    slug: row.slug,
    title: row.title,
    lead: row.lead,
    state: row.state,
    publishedAt: row.published_at,
    updatedAt: row.updated_at,
  };
}

/** The photos of articles in their order, each size from small to large. */
async function photosOf(db: Db, articleIds: readonly Id[]): Promise<ReadonlyMap<Id, readonly Photo[]>> {
  const photos = new Map<Id, (Photo & { files: Photo['files'][number][] })[]>();
  if (articleIds.length === 0) return photos;
  const rows = await db
    .selectFrom('article_photos')
    .innerJoin('article_photo_files', 'photo_id', 'article_photos.id')
    .select(['id', 'article_id', 'caption', 'alt', 'credit', 'file_id', 'width', 'height', 'media_type'])
    .where('article_id', 'in', articleIds)
    .orderBy('article_id')
    .orderBy('position')
    .orderBy('id')
    .orderBy('width')
    .execute();
  for (const row of rows) {
    const list = photos.get(row.article_id) ?? [];
    photos.set(row.article_id, list);
    if (list.at(-1)?.id !== row.id) {
      list.push({ id: row.id, caption: row.caption, alt: row.alt, credit: row.credit, files: [] });
    }
    const file = { fileId: row.file_id, width: row.width, height: row.height, mediaType: row.media_type };
    list.at(-1)?.files.push(file);
  }
  return photos;
}

/** The article with an id, if the reader may see it. */
export function findArticle(db: Db, reader: Reader, id: Id): Promise<Article | null> {
  return articleWhere(db, reader, 'id', id);
}

/** The published article at an address. */
export function findPublished(db: Db, slug: string): Promise<Article | null> {
  return articleWhere(db, 'public', 'slug', slug);
}

/** Tells whether an article stood at this address and was taken back. */
export async function wasWithdrawn(db: Db, slug: string): Promise<boolean> {
  const row = await db.selectFrom('articles').select('state').where('slug', '=', slug).executeTakeFirst();
  return row?.state === 'withdrawn';
}

async function articleWhere(
  db: Db,
  reader: Reader,
  column: 'id' | 'slug',
  value: string,
): Promise<Article | null> {
  const row = await db
    .selectFrom('articles')
    .selectAll()
    .where(column, '=', value)
    .where('state', 'in', visibleStates(reader))
    .executeTakeFirst();
  if (!row) return null;
  const names = await db
    .selectFrom('article_authors')
    .select(['name', 'part'])
    .where('article_id', '=', row.id)
    .orderBy('position')
    .execute();
  const documents = await db
    .selectFrom('article_documents')
    .select('document_id')
    .where('article_id', '=', row.id)
    .orderBy('position')
    .execute();
  return {
    ...summaryOf(row),
    body: row.body,
    authors: names.filter((person) => person.part === 'author').map((person) => person.name),
    photographers: names.filter((person) => person.part === 'photographer').map((person) => person.name),
    photos: (await photosOf(db, [row.id])).get(row.id) ?? [],
    documentIds: documents.map((document) => document.document_id),
    meetingId: row.meeting_id,
    correction: row.correction,
    correctedAt: row.corrected_at,
    withdrawnReason: row.withdrawn_reason,
    version: row.version,
  };
}

/** One size of a photo of an article that the reader may see, and whether everybody may. */
export async function findPhotoFile(
  db: Db,
  reader: Reader,
  fileId: Id,
): Promise<{ readonly file: FileRow; readonly isPublic: boolean } | null> {
  const row = await db
    .selectFrom('article_photo_files')
    .innerJoin('article_photos', 'article_photos.id', 'photo_id')
    .innerJoin('articles', 'articles.id', 'article_id')
    .innerJoin('files', 'files.id', 'file_id')
    .select(['files.id', 'files.sha256', 'files.name', 'files.media_type', 'files.size', 'articles.state'])
    .where('file_id', '=', fileId)
    .where('articles.state', 'in', visibleStates(reader))
    .executeTakeFirst();
  if (!row) return null;
  const { state, media_type: mediaType, ...file } = row;
  return { file: { ...file, mediaType }, isPublic: state === 'published' };
}

/** The latest published articles beside one. */
export async function latestBeside(db: Db, id: Id, limit: number): Promise<ArticleSummary[]> {
  const rows = await db
    .selectFrom('articles')
    .select(SUMMARY)
    .where('state', 'in', visibleStates('public'))
    .where('id', '<>', id)
    .orderBy('published_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return withFirstPhotos(db, rows);
}

/** The published articles in which all words of `q` stand, the newest first; none when there is no word. */
export async function searchArticles(db: Db, q: string, limit = 20, offset = 0): Promise<ArticleList> {
  if (searchWords(q).length === 0) return { articles: [], total: 0 };
  return listArticles(db, { reader: 'public', q, limit, offset });
}
