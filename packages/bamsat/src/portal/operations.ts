import { foldForSearch } from 'bamsat-reader';
import { type By, recordChange, type Trx, waitForLock } from '../db/index.js';
import { AppError, type Id, newId } from '../shared/index.js';
import { type Article, type Missing, missingFor, type Step, stateAfter } from './article.js';
import { cleanText, parseBody, plainText, printBody, slugOf } from './body.js';
import { addPhotos, keepPhotos, type NewPhoto, type PhotoWords } from './photo-operations.js';
import { findArticle } from './queries.js';
import './tables.js';

/** The text of an article as an editor types it; `body` in the plain convention of `parseBody`. */
export interface ArticleText {
  readonly title: string;
  readonly lead: string;
  readonly body: string;
  readonly authors: readonly string[];
  readonly photographers?: readonly string[];
  /** The documents that it cites, in the order in which they are shown. */
  readonly documentIds?: readonly Id[];
}

/** An article as it begins, with its photos in their order. */
export interface NewArticle extends ArticleText {
  readonly photos?: readonly NewPhoto[];
  /** The meeting that it reports. */
  readonly meetingId?: Id | null;
}

/** A save of an article that was read in version `version`. Photos that `words` does not name are taken away. */
export interface ArticleEdit extends ArticleText {
  readonly version: number;
  readonly words: readonly PhotoWords[];
  readonly added: readonly NewPhoto[];
}

const MISSING_CODE = {
  body: 'portal.missing-body',
  byline: 'portal.missing-byline',
  'photo-words': 'portal.missing-photo-words',
} as const satisfies Record<Missing, string>;

/** Begins an article as a draft; its address is made of the title. */
export async function createArticle(
  trx: Trx,
  by: By,
  article: NewArticle,
): Promise<{ readonly id: Id; readonly slug: string }> {
  const id = newId();
  const text = columnsOf(article);
  const slug = await freeSlug(trx, text.title);
  await trx
    .insertInto('articles')
    .values({
      ...text,
      id,
      slug,
      state: 'draft',
      updated_at: by.at,
      meeting_id: article.meetingId ?? null,
      version: 1,
    })
    .execute();
  await keepPeopleAndDocuments(trx, id, article);
  await addPhotos(trx, by, id, article.photos ?? []);
  await record(trx, by, 'created', id, { after: { title: text.title, slug } });
  return { id, slug };
}

/**
 * Saves an article. A published one stays public and keeps its address, so it must stay complete.
 * @throws AppError `common.not-found`, `common.changed-meanwhile`, `portal.missing-…`
 */
export async function updateArticle(trx: Trx, by: By, id: Id, edit: ArticleEdit): Promise<void> {
  const before = await lockArticle(trx, id);
  if (before.version !== edit.version) throw new AppError('common.changed-meanwhile');
  const text = columnsOf(edit);
  // The address follows the title as long as nobody could have noted it.
  const follows = before.publishedAt === null && slugOf(text.title) !== slugOf(before.title);
  const slug = follows ? await freeSlug(trx, text.title) : before.slug;
  await trx
    .updateTable('articles')
    .set({ ...text, slug, updated_at: by.at, version: before.version + 1 })
    .where('id', '=', id)
    .execute();
  await keepPeopleAndDocuments(trx, id, edit);
  await keepPhotos(trx, before, edit.words);
  await addPhotos(trx, by, id, edit.added, edit.words.length);
  const after = await loadArticle(trx, id);
  if (after.state === 'published') refuseIncomplete(after);
  await record(trx, by, 'edited', id, { before: told(before), after: told(after) });
}

/** Makes an article public. @throws AppError `portal.missing-…`, `portal.step-not-possible` */
export function publishArticle(trx: Trx, by: By, id: Id): Promise<void> {
  return takeStep(trx, by, id, 'publish');
}

const STEP_ACTION = {
  submit: 'submitted',
  return: 'returned',
  publish: 'published',
  withdraw: 'withdrawn',
} as const satisfies Record<Step, string>;

/**
 * Takes an article a step on its way; what is withdrawn needs a reason (`note`), which its address shows from then on.
 * @throws AppError `common.not-found`, `portal.step-not-possible`, `portal.reason-missing`, `portal.missing-…`
 */
export async function takeStep(trx: Trx, by: By, id: Id, step: Step, note = ''): Promise<void> {
  const article = await lockArticle(trx, id);
  const state = stateAfter(step, article.state);
  if (state === null) throw new AppError('portal.step-not-possible');
  const reason = cleanText(note);
  if (step === 'withdraw' && reason === '') throw new AppError('portal.reason-missing');
  if (step === 'publish') refuseIncomplete(article);
  await trx
    .updateTable('articles')
    .set({
      state,
      updated_at: by.at,
      published_at: step === 'publish' ? (article.publishedAt ?? by.at) : article.publishedAt,
      withdrawn_reason: step === 'withdraw' ? reason : null,
      version: article.version + 1,
    })
    .where('id', '=', id)
    .execute();
  const after = reason === '' ? { state } : { state, reason };
  await record(trx, by, STEP_ACTION[step], id, { before: { state: article.state }, after });
}

/** Writes what was corrected above a published article (đính chính); an empty note takes it away again. */
export async function correctArticle(trx: Trx, by: By, id: Id, note: string): Promise<void> {
  const article = await lockArticle(trx, id);
  if (article.state !== 'published') throw new AppError('portal.step-not-possible');
  const correction = cleanText(note) || null;
  await trx
    .updateTable('articles')
    .set({
      correction,
      corrected_at: correction === null ? null : by.at,
      updated_at: by.at,
      version: article.version + 1,
    })
    .where('id', '=', id)
    .execute();
  await record(trx, by, 'corrected', id, {
    before: { note: article.correction },
    after: { note: correction },
  });
}

/** The article, locked until the end of the transaction. @throws AppError `common.not-found` */
async function lockArticle(trx: Trx, id: Id): Promise<Article> {
  await trx.selectFrom('articles').select('id').where('id', '=', id).forNoKeyUpdate().execute();
  return loadArticle(trx, id);
}

async function loadArticle(trx: Trx, id: Id): Promise<Article> {
  const article = await findArticle(trx, 'desk', id);
  if (!article) throw new AppError('common.not-found');
  return article;
}

function refuseIncomplete(article: Article): void {
  const [missing] = missingFor(article);
  if (missing) throw new AppError(MISSING_CODE[missing]);
}

function columnsOf(article: ArticleText) {
  const title = cleanText(article.title).replaceAll('\n', ' ');
  const lead = cleanText(article.lead);
  const blocks = parseBody(article.body);
  const folded = foldForSearch(`${title}\n${lead}\n${plainText(blocks)}`);
  return { title, lead, body: JSON.stringify(blocks), folded };
}

/** The address of a title, with a number when others have it. */
async function freeSlug(trx: Trx, title: string): Promise<string> {
  // Two editors may need the same address in the same moment: the second waits here until the first has committed.
  await waitForLock(trx, 'article-addresses');
  const base = slugOf(title);
  const taken = await trx
    .selectFrom('articles')
    .select('slug')
    .where((eb) => eb.or([eb('slug', '=', base), eb('slug', 'like', `${base}-%`)]))
    .execute();
  const slugs = new Set(taken.map((row) => row.slug));
  if (!slugs.has(base)) return base;
  let number = 2;
  while (slugs.has(`${base}-${number}`)) number += 1;
  return `${base}-${number}`;
}

async function keepPeopleAndDocuments(trx: Trx, articleId: Id, article: ArticleText): Promise<void> {
  await trx.deleteFrom('article_authors').where('article_id', '=', articleId).execute();
  const people = [
    ...namesOf(article.authors).map((name) => ({ name, part: 'author' as const })),
    ...namesOf(article.photographers ?? []).map((name) => ({ name, part: 'photographer' as const })),
  ];
  if (people.length > 0) {
    const rows = people.map((person, position) => ({ ...person, position, article_id: articleId }));
    await trx.insertInto('article_authors').values(rows).execute();
  }
  await trx.deleteFrom('article_documents').where('article_id', '=', articleId).execute();
  const documentIds = [...new Set(article.documentIds ?? [])];
  if (documentIds.length > 0) {
    const rows = documentIds.map((documentId, position) => ({
      article_id: articleId,
      document_id: documentId,
      position,
    }));
    await trx.insertInto('article_documents').values(rows).execute();
  }
}

function namesOf(names: readonly string[]): string[] {
  return [...new Set(names.map((name) => cleanText(name).replaceAll('\n', ' ')).filter(Boolean))];
}

/** What the audit trail keeps of an article. */
function told(article: Article) {
  const { title, lead, authors, photographers, documentIds } = article;
  const photos = article.photos.map(({ id, caption, alt, credit }) => ({ id, caption, alt, credit }));
  return { title, lead, body: printBody(article.body), authors, photographers, documentIds, photos };
}

function record(
  trx: Trx,
  by: By,
  what: string,
  entityId: Id,
  change: { before?: unknown; after?: unknown },
): Promise<void> {
  return recordChange(trx, by, { action: `portal.${what}`, entity: 'article', entityId, ...change });
}
