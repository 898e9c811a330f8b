import { Hono } from 'hono';
import { z } from 'zod';
import {
  type AppContext,
  type AppEnv,
  change,
  readForm,
  redirectWith,
  refuseUnless,
} from '../accounts/index.js';
import { historyOf } from '../db/index.js';
import { AppError, isId, refusalText, refusedWith } from '../shared/index.js';
import { type FormInput, PAGE_SIZE, pageNumber, textOf } from '../ui/index.js';
import { viewsOfPaths } from '../visits/index.js';
import { mayEditArticles } from './access.js';
import { ARTICLE_STATES, type Article, type Step } from './article.js';
import { DeskPage, EditPage, PreviewPage } from './desk-pages.js';
import { type EditFormProps, inputOf } from './edit-form.js';
import { readArticle, type SentArticle } from './edit-input.js';
import { correctArticle, createArticle, takeStep, updateArticle } from './operations.js';
import { articlePath, editPath } from './paths.js';
import type { PortalPorts } from './ports.js';
import { findArticle, listArticles } from './queries.js';

const stateFilter = z.enum(ARTICLE_STATES).nullable().catch(null);
const stepForm = z.enum(['submit', 'return', 'publish', 'withdraw'] satisfies Step[]);

/** The news desk (ban biên tập): list, form, preview, and the steps of an article. */
export function deskRoutes(ports: PortalPorts): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();

  routes.use('/bien-tap/*', async (c, next) => {
    refuseUnless(mayEditArticles(c.get('actor')), c.get('actor'));
    await next();
  });

  routes.get('/bien-tap', async (c) => {
    const { db } = c.get('database');
    const page = pageNumber(c.req.query('trang'));
    const state = stateFilter.parse(c.req.query('trang-thai') || null);
    const q = (c.req.query('q') ?? '').slice(0, 200);
    const list = await listArticles(db, {
      reader: 'desk',
      state,
      q,
      limit: PAGE_SIZE,
      offset: (page - 1) * PAGE_SIZE,
    });
    const views = await viewsOfPaths(
      db,
      list.articles.map((article) => articlePath(article.slug)),
    );
    return c.html(
      <DeskPage view={c.get('view')} list={list} page={page} state={state} q={q} views={views} />,
    );
  });

  const documentsOf = async (c: AppContext, ids: readonly string[]) =>
    (await ports.documents?.(c.get('database').db, ids)) ?? [];

  type Shown = Partial<Pick<EditFormProps, 'errors' | 'refusals' | 'conflict'>>;
  const showForm = async (
    c: AppContext,
    status: 200 | 409 | 422,
    article: Article | null,
    input: FormInput,
    shown: Shown = {},
  ) => {
    const history = article ? await historyOf(c.get('database').db, 'article', article.id) : [];
    const props = {
      view: c.get('view'),
      article,
      input,
      ...shown,
      history,
      withDocuments: ports.documents !== undefined,
    };
    return c.html(<EditPage {...props} />, status);
  };

  /** Shows a form again that was not saved, with what was typed and why. */
  const showRefused = (c: AppContext, article: Article | null, input: FormInput, error: AppError) => {
    const conflict = error.code === 'common.changed-meanwhile';
    const refusals = [refusalText(c.get('view').t, error)];
    return showForm(c, conflict ? 409 : 422, article, input, { refusals, conflict });
  };

  const readSent = async (c: AppContext, article: Article | null): Promise<SentArticle> => {
    const sent = await readArticle(c.req.raw, c.get('database').dataDir, article?.photos ?? []);
    if (!sent.ok || sent.text.documentIds.length === 0) return sent;
    const known = await documentsOf(c, sent.text.documentIds);
    if (known.length === new Set(sent.text.documentIds).size) return sent;
    return { ok: false, input: sent.input, errors: { documents: 'portal.documents.unknown' }, refusals: [] };
  };

  const showInvalid = (c: AppContext, article: Article | null, sent: SentArticle & { ok: false }) => {
    const { t } = c.get('view');
    const refusals = sent.refusals.map((refusal) => refusalText(t, refusal));
    return showForm(c, 422, article, sent.input, { errors: sent.errors, refusals });
  };

  routes.get('/bien-tap/moi', (c) => showForm(c, 200, null, { meeting: c.req.query('cuoc-hop') }));

  routes.post('/bien-tap/moi', async (c) => {
    const sent = await readSent(c, null);
    if (!sent.ok) return showInvalid(c, null, sent);
    const { id } = await change(c, (trx, by) =>
      createArticle(trx, by, { ...sent.text, photos: sent.added, meetingId: sent.meetingId }),
    );
    return redirectWith(c, editPath(id), 'portal.saved');
  });

  routes.get('/bien-tap/:id', async (c) => {
    const article = await load(c);
    const documents = await documentsOf(c, article.documentIds);
    const paths = documents.map((document) => document.href);
    return showForm(c, 200, article, inputOf(article, paths));
  });

  routes.post('/bien-tap/:id', async (c) => {
    const article = await load(c);
    const sent = await readSent(c, article);
    if (!sent.ok) return showInvalid(c, article, sent);
    const { text, version, words, added } = sent;
    const refusal = await refusedWith(
      change(c, (trx, by) => updateArticle(trx, by, article.id, { ...text, version, words, added })),
      'common.changed-meanwhile',
      'portal.missing-body',
      'portal.missing-byline',
      'portal.missing-photo-words',
    );
    if (refusal) return showRefused(c, await load(c), sent.input, refusal);
    return redirectWith(c, editPath(article.id), 'portal.saved');
  });

  routes.get('/bien-tap/:id/xem-truoc', async (c) => {
    const article = await load(c);
    const documents = await documentsOf(c, article.documentIds);
    return c.html(<PreviewPage view={c.get('view')} article={article} documents={documents} />);
  });

  routes.post('/bien-tap/:id/buoc', async (c) => {
    const article = await load(c);
    const form = await readForm(c);
    const step = stepForm.safeParse(textOf(form, 'step'));
    if (!step.success) throw new AppError('portal.step-not-possible');
    const reason = textOf(form, 'reason').slice(0, 1000);
    await change(c, (trx, by) => takeStep(trx, by, article.id, step.data, reason));
    return redirectWith(c, editPath(article.id), `portal.done.${step.data}`);
  });

  routes.post('/bien-tap/:id/dinh-chinh', async (c) => {
    const article = await load(c);
    const note = textOf(await readForm(c), 'note').slice(0, 1000);
    await change(c, (trx, by) => correctArticle(trx, by, article.id, note));
    return redirectWith(c, editPath(article.id), 'portal.correction.saved');
  });

  return routes;
}

async function load(c: AppContext): Promise<Article> {
  const id = c.req.param('id') ?? '';
  const article = isId(id) ? await findArticle(c.get('database').db, 'desk', id) : null;
  if (!article) throw new AppError('common.not-found');
  return article;
}
