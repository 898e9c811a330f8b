import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  buildActor,
  formBody,
  inTransaction,
  TEST_BY,
  TEST_NOW,
  testApp,
  testDatabase,
} from '../../testing/index.js';
import { createAuth, type Role } from '../accounts/index.js';
import { buildMeeting } from '../meetings/fixtures.js';
import { buildOrganization } from '../organizations/fixtures.js';
import { buildArticle } from '../portal/fixtures.js';
import { buildDocument } from '../register/fixtures.js';
import { listDirectives } from '../register/index.js';
import { newId } from '../shared/index.js';
import { buildTask } from '../tasks/fixtures.js';
import { createApp } from './app.js';

const database = await testDatabase();
const { db } = database;
const site = testApp(database);

/** The columns of the table: one who is not signed in, and one person of each role. The unit leads the task. */
const WHO = ['nobody', 'unit', 'editor', 'leader', 'office', 'administrator'] as const;
type Who = (typeof WHO)[number];

/**
 * What each route answers to an empty request of each of them, in the order of `WHO`. `sign-in`: asked to sign in (a page by a
 * redirect, a change by 401). 400 and 422 are answers to the empty form: who gets them was let in. A new route needs a row; a
 * field behind it is sent where an empty form would not reach the question who may.
 */
const TABLE: Readonly<Record<string, string>> = {
  'GET /healthz': '200 200 200 200 200 200',
  'GET /tep-tinh/:name': '200 200 200 200 200 200',
  // Accounts: one's own for everybody, those of others for administrators. The set-up page is gone once there are accounts.
  'GET /dang-nhap': '200 200 200 200 200 200',
  'POST /dang-nhap': '422 422 422 422 422 422',
  'POST /dang-xuat': '303 303 303 303 303 303',
  'POST /ngon-ngu': '303 303 303 303 303 303',
  'GET /cai-dat': '404 404 404 404 404 404',
  'POST /cai-dat': '404 404 404 404 404 404',
  'GET /mat-khau': 'sign-in 200 200 200 200 200',
  'POST /mat-khau': 'sign-in 422 422 422 422 422',
  'GET /quan-tri/tai-khoan': 'sign-in 403 403 403 403 200',
  'POST /quan-tri/tai-khoan': 'sign-in 403 403 403 403 422',
  'POST /quan-tri/tai-khoan/:id/vai-tro': 'sign-in 403 403 403 403 422',
  'POST /quan-tri/tai-khoan/:id/thu-hoi': 'sign-in 403 403 403 403 422',
  'POST /quan-tri/tai-khoan/:id/khoa': 'sign-in 403 403 403 403 303',
  'POST /quan-tri/tai-khoan/:id/mat-khau': 'sign-in 403 403 403 403 400',
  // Organisations: the office and administrators change them.
  'GET /to-chuc': 'sign-in 200 200 200 200 200',
  'GET /to-chuc/:id': 'sign-in 200 200 200 200 200',
  'POST /to-chuc': 'sign-in 403 403 403 422 422',
  'POST /to-chuc/:id/chuc-vu': 'sign-in 403 403 403 422 422',
  'POST /to-chuc/:id/bo-nhiem': 'sign-in 403 403 403 422 422',
  'POST /to-chuc/:id/ket-thuc': 'sign-in 403 403 403 422 422',
  // The register: public documents for everybody; this one is of the bloc. The office and administrators file and correct.
  'GET /van-ban': '200 200 200 200 200 200',
  'GET /van-ban/so.csv': '200 200 200 200 200 200',
  'GET /van-ban/them': 'sign-in 403 403 403 200 200',
  'POST /van-ban/them': 'sign-in 403 403 403 400 400',
  'GET /van-ban/doc': 'sign-in 403 403 403 200 200',
  'GET /van-ban/doc/:id': 'sign-in 403 403 403 404 404',
  'POST /van-ban/doc/:id/dung': 'sign-in 403 403 403 404 404',
  'POST /van-ban/doc/:id/doc-lai': 'sign-in 403 403 403 404 404',
  'GET /van-ban/:id': '404 200 200 200 200 200',
  'GET /van-ban/:id/ban-goc': '404 200 200 200 200 200',
  'GET /van-ban/:id/sua': 'sign-in 403 403 403 200 200',
  'POST /van-ban/:id/sua': 'sign-in 403 403 403 409 409',
  'POST /van-ban/:id/thu-hoi': 'sign-in 403 403 403 422 422',
  'POST /van-ban/:id/dan/:citation': 'sign-in 403 403 403 404 404',
  'GET /van-ban/:id/duyet': 'sign-in 403 403 403 200 200',
  'POST /van-ban/:id/duyet/them': 'sign-in 403 403 403 422 422',
  'POST /van-ban/:id/duyet/giao-het': 'sign-in 403 403 403 303 303',
  'POST /van-ban/:id/duyet/giao-chon': 'sign-in 403 403 403 422 422',
  'POST /van-ban/:id/duyet/:directiveId/giao': 'sign-in 403 403 403 422 422',
  'POST /van-ban/:id/duyet/:directiveId/bo-qua': 'sign-in 403 403 403 422 422',
  'POST /van-ban/:id/duyet/:directiveId/mo-lai': 'sign-in 403 403 403 409 409',
  // Tasks: this one is led by the unit; an editor of another body does not see it. Leaders verify, the office assigns, too.
  'GET /nhiem-vu': 'sign-in 200 200 200 200 200',
  'GET /nhiem-vu/nhiem-vu.csv': 'sign-in 200 200 200 200 200',
  'GET /nhiem-vu/moi': 'sign-in 403 403 403 200 200',
  'POST /nhiem-vu/moi': 'sign-in 403 403 403 422 422',
  'GET /nhiem-vu/:id': 'sign-in 200 404 200 200 200',
  'GET /nhiem-vu/:id/tep/:fileId': 'sign-in 404 404 404 404 404',
  'POST /nhiem-vu/:id/bao-cao': 'sign-in 400 404 403 400 400',
  'POST /nhiem-vu/:id/sua': 'sign-in 403 404 403 422 422',
  'POST /nhiem-vu/:id/buoc step=return': 'sign-in 403 404 422 422 422',
  'POST /nhiem-vu/:id/buoc step=withdraw': 'sign-in 403 404 403 422 422',
  // Meetings: of the bloc; the office and administrators plan them.
  'GET /cuoc-hop': 'sign-in 200 200 200 200 200',
  'GET /cuoc-hop/moi': 'sign-in 403 403 403 200 200',
  'POST /cuoc-hop/moi': 'sign-in 403 403 403 422 422',
  'GET /cuoc-hop/:id': 'sign-in 200 200 200 200 200',
  'GET /cuoc-hop/:id/sua': 'sign-in 403 403 403 200 200',
  'POST /cuoc-hop/:id/sua': 'sign-in 403 403 403 422 422',
  'POST /cuoc-hop/:id/da-hop': 'sign-in 403 403 403 409 409',
  'POST /cuoc-hop/:id/huy': 'sign-in 403 403 403 422 422',
  'POST /cuoc-hop/:id/van-ban': 'sign-in 403 403 403 422 422',
  'POST /cuoc-hop/:id/van-ban/go': 'sign-in 403 403 403 404 404',
  // The portal is public; editors, the office and administrators write it. The opening balance is the administrators'.
  'POST /api/visits': '400 400 400 400 400 400',
  'GET /api/visits': '200 200 200 200 200 200',
  'GET /cach-dem': '200 200 200 200 200 200',
  'POST /cach-dem': 'sign-in 403 403 403 403 422',
  'GET /': '200 200 200 200 200 200',
  'GET /tin/:slug': '200 200 200 200 200 200',
  'GET /tim': '200 200 200 200 200 200',
  'GET /anh/:id': '404 404 404 404 404 404',
  'GET /bien-tap': 'sign-in 403 200 403 200 200',
  'GET /bien-tap/moi': 'sign-in 403 200 403 200 200',
  'POST /bien-tap/moi': 'sign-in 403 400 403 400 400',
  'GET /bien-tap/:id': 'sign-in 403 200 403 200 200',
  'POST /bien-tap/:id': 'sign-in 403 400 403 400 400',
  'GET /bien-tap/:id/xem-truoc': 'sign-in 403 200 403 200 200',
  'POST /bien-tap/:id/buoc step=withdraw': 'sign-in 403 400 403 400 400',
  'POST /bien-tap/:id/dinh-chinh': 'sign-in 403 400 403 400 400',
};

/** What stands for a parameter, by the beginning of the path. */
let values: Readonly<Record<string, Readonly<Record<string, string>>>>;
const actors = new Map<Who, string>();

beforeAll(async () => {
  const unit = await inTransaction(database, (trx) => buildOrganization(trx, { shortName: 'Hội Phụ nữ' }));
  for (const role of WHO.slice(1) as Role[]) {
    const organization = role === 'unit' ? { organizationId: unit } : {};
    actors.set(role, (await buildActor(database, { role, ...organization })).userId);
  }
  const target = await buildActor(database, { role: 'unit', name: 'Người bị sửa' });
  const body = 'Yêu cầu Hội Phụ nữ báo cáo kết quả trước ngày 30/12/2026.';
  const document = await buildDocument(database, TEST_BY, { visibility: 'bloc', body });
  const [directive] = await listDirectives(db, document.id);
  const made = await inTransaction(database, async (trx) => ({
    task: await buildTask(trx, { leadOrganizationId: unit }),
    meeting: await buildMeeting(trx),
    draft: await buildArticle(trx),
    article: await buildArticle(trx, { publishedAt: TEST_NOW }),
  }));
  values = {
    '/tep-tinh': { name: 'app.css' },
    '/quan-tri': { id: target.userId },
    '/to-chuc': { id: unit },
    '/van-ban': { id: document.id, citation: newId(), directiveId: directive?.id ?? newId() },
    '/nhiem-vu': { id: made.task.id, fileId: newId() },
    '/cuoc-hop': { id: made.meeting },
    '/tin': { slug: made.article.slug },
    '/anh': { id: newId() },
    '/bien-tap': { id: made.draft.id },
  };
});

const routes = [
  ...new Set(
    site.app.routes.filter((route) => route.method !== 'ALL').map(({ method, path }) => `${method} ${path}`),
  ),
];

const pages = routes.filter((route) => route.startsWith('GET '));
const changes = routes.filter((route) => route.startsWith('POST '));
const routeOf = (row: string) => row.split(' ').slice(0, 2).join(' ');

/** The address of a route on what the set-up has made, or on a value that stands for every parameter. */
function addressOf(route: string, value?: string): string {
  const [, path = ''] = route.split(' ');
  const known = values[path.split('/').slice(0, 2).join('/')] ?? {};
  return path.replace(/:(\w+)/g, (_, name: string) => value ?? known[name] ?? name);
}

async function headersOf(who: Who): Promise<Record<string, string>> {
  const userId = actors.get(who);
  return userId ? site.signInAs(userId) : { origin: 'http://localhost', 'accept-language': 'vi' };
}

async function ask(
  row: string,
  headers: Record<string, string>,
  address = addressOf(row),
): Promise<Response> {
  const [method = '', , field = ''] = row.split(' ');
  const body = method === 'POST' ? { body: new URLSearchParams(field) } : {};
  return site.app.request(address, { method, headers, ...body });
}

function told(answer: Response): string {
  const asked = answer.headers.get('location')?.startsWith('/dang-nhap?tiep=');
  return asked || answer.status === 401 ? 'sign-in' : String(answer.status);
}

describe('who is let in', () => {
  test('is written down for every route, and for no other', () => {
    expect([...new Set(Object.keys(TABLE).map(routeOf))].sort()).toEqual([...routes].sort());
  });

  test.each(Object.entries(TABLE))('%s: %s', async (row, expected) => {
    const answers: string[] = [];
    for (const who of WHO) answers.push(told(await ask(row, await headersOf(who))));
    expect(answers.join(' ')).toBe(expected);
  });
});

describe('every answer', () => {
  const POLICY =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; font-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

  test.each(routes)('%s carries the headers that guard it', async (route) => {
    for (const who of ['nobody', 'administrator'] as const) {
      const { headers } = await ask(route, await headersOf(who));
      const policy = headers.get('content-security-policy') ?? '';
      expect([POLICY, "default-src 'none'; sandbox"]).toContain(policy);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('referrer-policy')).toBe('same-origin');
      const kept = headers.get('cache-control') ?? '';
      const isOpen = /^GET \/(tep-tinh|tin|anh|api|healthz)/.test(route);
      expect(kept).toMatch(
        isOpen ? /./ : who === 'nobody' ? /private|no-store/ : /no-store|private, max-age/,
      );
    }
  });

  test('an attachment keeps the stricter policy of its own', async () => {
    const answer = await ask('GET /van-ban/:id/ban-goc', await headersOf('office'));
    expect(answer.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment;/);
  });

  test.each(pages)('%s has neither script nor style in the page itself', async (route) => {
    const answer = await ask(route, await headersOf('administrator'));
    const isPage = answer.headers.get('content-type')?.startsWith('text/html');
    const html = isPage ? await answer.text() : '';
    expect(html).not.toMatch(
      /<style|<script(?! type="application\/ld\+json"|[^>]* src="\/tep-tinh\/)|\sstyle="|\son[a-z]+="|javascript:/i,
    );
    expect(html.startsWith('<!doctype html>')).toBe(isPage);
  });

  test.each(pages)('%s is the same by HEAD, without its body', async (route) => {
    for (const who of ['nobody', 'unit', 'administrator'] as const) {
      const whole = await ask(route, await headersOf(who));
      const head = await ask(route.replace('GET', 'HEAD'), await headersOf(who), addressOf(route));
      expect(told(head)).toBe(told(whole));
      expect(await head.text()).toBe('');
    }
  });
});

describe('a change from another site', () => {
  test.each(changes)('%s is refused, whoever is signed in', async (route) => {
    const headers = await headersOf('administrator');
    const { origin: _origin, ...without } = headers;
    const sent: Record<string, string>[] = [
      { ...headers, origin: 'https://evil.example' },
      { ...headers, origin: 'null' },
      { ...headers, origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
      { ...headers, origin: 'http://localhost.evil.example', 'sec-fetch-site': 'same-site' },
      without,
    ];
    for (const type of [
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'text/plain',
    ]) {
      for (const each of sent) {
        const answer = await site.app.request(addressOf(route), {
          method: 'POST',
          body: 'x=y',
          headers: { ...each, 'content-type': type },
        });
        expect(answer.status).toBe(403);
        expect(await answer.text()).toContain('Yêu cầu đến từ một trang khác nên bị từ chối.');
      }
    }
  });
});

test('behind a proxy that ends https, a change from the public address is taken, and from nowhere else', async () => {
  const behind = testApp(database, { publicUrl: 'https://van-hai.example' });
  const answer = async (origin: string) => {
    const body = formBody({ locale: 'en', back: '/' });
    return (await behind.app.request('/ngon-ngu', { method: 'POST', body, headers: { origin } })).status;
  };
  expect(await answer('https://van-hai.example')).toBe(303);
  expect(await answer('http://localhost')).toBe(303);
  expect(await answer('http://van-hai.example')).toBe(403);
  expect(await answer('https://van-hai.example.evil.example')).toBe(403);
});

describe('what is not there', () => {
  test.each([
    '/khong-co',
    '/van-ban?q=%00',
    '/van-ban/x/y/z',
    '/%00',
    '/to-chuc/%E2%80',
    '/tep-tinh/..%2f..%2fpackage.json',
  ])('%s is told on a page, to the public too', async (path) => {
    for (const who of ['nobody', 'administrator'] as const) {
      const answer = await site.app.request(path, { headers: await headersOf(who) });
      expect(told(answer)).toMatch(who === 'nobody' ? /404|sign-in/ : /404/);
    }
  });

  test('is told in the language of the reader', async () => {
    const answer = await site.app.request('/nothing', { headers: { 'accept-language': 'en-GB,en;q=0.9' } });
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain('There is no such page.');
  });

  test('below the programming interface it is told as data', async () => {
    const answer = await site.app.request('/api/nothing');
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ error: 'common.not-found' });
  });

  test.each(routes)('%s takes no other method', async (route) => {
    const [method = ''] = route.split(' ');
    const headers = await headersOf('administrator');
    const answer = await site.app.request(addressOf(route), { method: 'DELETE', headers });
    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')?.split(', ')).toContain(method);
  });

  test('a page is not sent to', async () => {
    const answer = await ask('POST /tim', await headersOf('administrator'));
    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBe('GET');
    expect(await answer.text()).toContain('Trang này không nhận yêu cầu kiểu đó.');
  });
});

describe('strange input', () => {
  const STRANGE = ['x', '%00', '%', '%2e%2e%2f', "'--", encodeURIComponent('🙂'), 'a'.repeat(3000)];

  test.each(routes.filter((route) => route.includes(':')))('%s is no error of ours', async (route) => {
    const headers = await headersOf('administrator');
    for (const value of STRANGE) {
      expect((await ask(route, headers, addressOf(route, value))).status).toBeLessThan(500);
    }
  });

  test.each(pages)('%s understands no strange question', async (route) => {
    const headers = await headersOf('administrator');
    const names = ['q', 'trang', 'xep', 'tu', 'den', 'to-chuc', 'don-vi', 'loai', 'nam', 'xem', 'tiep'];
    for (const value of STRANGE) {
      const query = names.map((name) => `${name}=${value}`).join('&');
      expect((await ask(route, headers, `${addressOf(route)}?${query}`)).status).toBeLessThan(500);
    }
  });
});

describe('an error that nobody foresaw', () => {
  /** An application whose database lost some of its tables. */
  async function broken() {
    const other = await testDatabase();
    const auth = createAuth({
      db: other.db,
      secret: 'only-for-tests-only-for-tests-only',
      secureCookies: false,
    });
    const reports: { error: unknown; id: string }[] = [];
    const app = createApp({
      database: other,
      auth,
      clock: () => TEST_NOW,
      onUnexpected: (error, id) => reports.push({ error, id }),
    });
    for (const table of ['articles', 'auth_sessions', 'visit_totals']) {
      await sql`alter table ${sql.table(table)} rename to ${sql.table(`lost_${table}`)}`.execute(other.db);
    }
    return { app, reports };
  }

  test('is a neutral page with a reference that the report has too, and no word of the inside', async () => {
    const { app, reports } = await broken();
    const answer = await app.request('/', { headers: { 'accept-language': 'vi' } });
    expect(answer.status).toBe(500);
    const html = await answer.text();
    expect(reports).toHaveLength(1);
    expect(String(reports[0]?.error)).toContain('articles');
    expect(html).toContain('Hệ thống gặp lỗi ngoài dự kiến');
    expect(html).toContain(`Mã tra cứu: ${reports[0]?.id}`);
    expect(html).not.toMatch(/articles|relation|select|\.ts|at Object|node_modules/i);
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  test('is told as data below the programming interface', async () => {
    const { app } = await broken();
    const answer = await app.request('/api/visits');
    expect(answer.status).toBe(500);
    expect(await answer.json()).toEqual({
      error: 'common.internal',
      message: expect.stringContaining('Hệ thống gặp lỗi') as string,
    });
  });

  test('while it is asked who somebody is, still is a page', async () => {
    const { app, reports } = await broken();
    const headers = await headersOf('unit');
    const answer = await app.request('/to-chuc', { headers });
    expect(answer.status).toBe(500);
    expect(await answer.text()).toContain(`Mã tra cứu: ${reports[0]?.id}`);
  });
});

test('the health of the server is asked without a session', async () => {
  const answer = await site.app.request('/healthz');
  expect(await answer.json()).toEqual({ ok: true });
});
