import { Hono } from 'hono';
import { type AppContext, type AppEnv, todayOf } from '../accounts/index.js';
import { formatDay } from '../shared/index.js';
import { PAGE_SIZE, pageNumber, tableFile, type View } from '../ui/index.js';
import { mayFileDocuments } from './access.js';
import { numberText } from './document.js';
import { readListInput } from './list-input.js';
import { ListPage } from './list-page.js';
import { listAllDocuments, listDocuments, type RegisterRow, typesInUse } from './list-queries.js';
import { documentPath } from './paths.js';
import { findEntries } from './queries.js';
import { countOpenScans } from './scan-queries.js';

/** The list of the register, as a page and as a table file. Everybody sees it; of what, the query says. */
export function listRoutes(): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();

  routes.get('/van-ban', async (c) => {
    const { db } = c.get('database');
    const actor = c.get('actor');
    const input = readInput(c);
    const page = pageNumber(c.req.query('trang'));
    const { citing } = input.filter;
    const list = await listDocuments(db, actor, {
      ...input,
      limit: PAGE_SIZE,
      offset: (page - 1) * PAGE_SIZE,
    });
    const props = {
      view: c.get('view'),
      input,
      list,
      page,
      types: await typesInUse(db, actor),
      cited: citing ? ((await findEntries(db, actor, [citing])).get(citing) ?? null) : null,
      mayFile: mayFileDocuments(actor),
      openScans: actor ? await countOpenScans(db, actor) : 0,
    };
    return c.html(<ListPage {...props} />);
  });

  routes.get('/van-ban/so.csv', async (c) => {
    const { db } = c.get('database');
    const view = c.get('view');
    const rows = await listAllDocuments(db, c.get('actor'), readInput(c));
    const table = [headOf(view), ...rows.map((row) => cellsOf(view, row))];
    return tableFile(`so-van-ban-${todayOf(c)}.csv`, table);
  });

  return routes;
}

function readInput(c: AppContext) {
  return readListInput(c.get('actor'), (name) => c.req.query(name));
}

function headOf(view: View): string[] {
  return [
    view.t('register.type'),
    view.t('register.number'),
    view.t('register.issued-on'),
    view.t('register.issuer'),
    view.t('register.subject'),
    view.t('register.status'),
    view.t('register.direction'),
    ...(view.person ? [view.t('register.visibility')] : []),
    view.t('register.cited-by'),
    view.t('register.address'),
  ];
}

function cellsOf(view: View, row: RegisterRow): string[] {
  const status = row.withdrawnAt ? 'withdrawn' : row.status;
  const circle = row.status === 'filed' ? view.t(`register.visibility.${row.visibility}`) : '';
  return [
    row.type ?? '',
    numberText(row) ?? '',
    row.issuedOn ? formatDay(row.issuedOn) : '',
    row.issuer ?? '',
    row.subject ?? '',
    view.t(`register.status.${status}`),
    row.direction ? view.t(`register.direction.${row.direction}`) : '',
    ...(view.person ? [circle] : []),
    String(row.citedBy),
    documentPath(row.id),
  ];
}
