import { Hono } from 'hono';
import type { AppContext, AppEnv } from '../accounts/index.js';
import { fileResponse } from '../files/index.js';
import { AppError, isId } from '../shared/index.js';
import { PAGE_SIZE, pageNumber } from '../ui/index.js';
import { readVisitNumbers } from '../visits/index.js';
import { readerOf } from './access.js';
import { deskRoutes } from './desk-routes.js';
import { ArticlePage, HOME_SIZE, HomePage, WithdrawnPage } from './pages.js';
import { isSlug } from './paths.js';
import type { PortalPorts } from './ports.js';
import {
  findPhotoFile,
  findPublished,
  latestBeside,
  listArticles,
  searchArticles,
  wasWithdrawn,
} from './queries.js';
import { SearchPage } from './search-page.js';

const OTHERS = 3;
const MAX_QUERY = 200;
/** As many documents as the search shows above the news; the register lists all of them. */
const DOCUMENT_HITS = 10;
/** The bytes behind an id never change; a week bounds how long a withdrawn photo stays in somebody's cache. */
const PUBLIC_CACHE = 'public, max-age=604800, immutable';
const DESK_CACHE = 'private, no-store';

/** The public pages and the news desk. */
export function portalRoutes(ports: PortalPorts = {}): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  const originOf = (c: AppContext) => ports.publicUrl ?? new URL(c.req.url).origin;

  routes.get('/', async (c) => {
    const { db } = c.get('database');
    const page = pageNumber(c.req.query('trang'));
    const list = await listArticles(db, {
      reader: 'public',
      limit: HOME_SIZE,
      offset: (page - 1) * HOME_SIZE,
    });
    if (page > 1 && list.articles.length === 0) throw new AppError('common.not-found');
    const work = c.get('actor') && ports.workPanel ? await ports.workPanel(c) : null;
    const numbers = await readVisitNumbers(db, c.get('clock')());
    const props = { view: c.get('view'), list, page, numbers, work, origin: originOf(c) };
    return c.html(<HomePage {...props} />);
  });

  routes.get('/tin/:slug', async (c) => {
    const { db } = c.get('database');
    const slug = c.req.param('slug');
    if (!isSlug(slug)) throw new AppError('common.not-found');
    const article = await findPublished(db, slug);
    if (!article) {
      if (await wasWithdrawn(db, slug)) return c.html(<WithdrawnPage view={c.get('view')} />, 410);
      throw new AppError('common.not-found');
    }
    const props = {
      view: c.get('view'),
      article,
      documents: (await ports.documents?.(db, article.documentIds)) ?? [],
      others: await latestBeside(db, article.id, OTHERS),
      numbers: await readVisitNumbers(db, c.get('clock')()),
      origin: originOf(c),
    };
    return c.html(<ArticlePage {...props} />);
  });

  routes.get('/tim', async (c) => {
    const { db } = c.get('database');
    const q = (c.req.query('q') ?? '').trim().slice(0, MAX_QUERY);
    const page = pageNumber(c.req.query('trang'));
    const articles = await searchArticles(db, q, PAGE_SIZE, (page - 1) * PAGE_SIZE);
    const documents = q === '' ? undefined : await ports.searchDocuments?.(c, q, DOCUMENT_HITS);
    const props = { view: c.get('view'), q, page, articles, documents: documents ?? null };
    return c.html(<SearchPage {...props} />);
  });

  routes.get('/anh/:id', async (c) => {
    const { db, dataDir } = c.get('database');
    const id = c.req.param('id');
    const found = isId(id) ? await findPhotoFile(db, readerOf(c.get('actor')), id) : null;
    if (!found) throw new AppError('common.not-found');
    return fileResponse(dataDir, found.file, found.isPublic ? PUBLIC_CACHE : DESK_CACHE);
  });

  routes.route('/', deskRoutes(ports));
  return routes;
}
