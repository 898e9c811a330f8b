import { Hono } from 'hono';
import sharp from 'sharp';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildActor, inTransaction, TEST_BY, TEST_NOW, testApp, testDatabase } from '../../testing/index.js';
import type { AppEnv } from '../accounts/index.js';
import { historyOf } from '../db/index.js';
import { newId, translator } from '../shared/index.js';
import type { View } from '../ui/index.js';
import { buildArticle } from './fixtures.js';
import {
  articlePath,
  correctArticle,
  type PreparedPhoto,
  portalRoutes,
  preparePhoto,
  searchArticles,
  takeStep,
} from './index.js';
import { updateArticle } from './operations.js';
import { findArticle } from './queries.js';

const database = await testDatabase();
const { db } = database;
const site = testApp(database);
let photo: PreparedPhoto;

beforeAll(async () => {
  const bytes = await sharp({ create: { width: 700, height: 500, channels: 3, background: '#2f7f95' } })
    .jpeg()
    .toBuffer();
  photo = await preparePhoto(database.dataDir, bytes, 'anh.jpg');
});

beforeEach(async () => {
  for (const table of [
    'article_photo_files',
    'article_photos',
    'article_authors',
    'article_documents',
    'articles',
  ] as const) {
    await db.deleteFrom(table).execute();
  }
});

const build = (wanted: Parameters<typeof buildArticle>[1] = {}) =>
  inTransaction(database, (trx) => buildArticle(trx, wanted));
const buildPublished = (wanted: Parameters<typeof buildArticle>[1] = {}) =>
  build({ publishedAt: TEST_NOW, ...wanted });
const get = (path: string, headers: Record<string, string> = {}) =>
  Promise.resolve(site.app.request(path, { headers }));
const page = async (path: string, headers: Record<string, string> = {}) => (await get(path, headers)).text();
const asEditor = async () => site.signInAs((await buildActor(database, { role: 'editor' })).userId);

/** Texts of a visible page, without its marks. */
const wordsOf = (html: string) =>
  html
    .replace(/<script[\s\S]*?<\/script>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');

function viewOf(path: string): View {
  const person = null;
  return {
    t: translator('vi'),
    locale: 'vi',
    path,
    now: TEST_NOW,
    navigation: [],
    person,
    notice: null,
    siteName: 'Thử',
  };
}

async function fileIds(id: string): Promise<string[]> {
  const article = await findArticle(db, 'desk', id);
  return article?.photos.flatMap((each) => each.files.map((file) => file.fileId)) ?? [];
}

describe('the home page', () => {
  test('says so when there is nothing yet, and has the counter', async () => {
    const html = await page('/');
    expect(html).toContain('Chưa có tin bài nào được đăng');
    expect(html).toContain('data-visits-number="online"');
    expect(html).toContain('Thứ Ba, 24/11/2026');
  });

  test('leads with the latest article, with its photo, and shows ten a page', async () => {
    for (let day = 1; day <= 12; day += 1) {
      const publishedAt = new Date(`2026-11-${String(day).padStart(2, '0')}T01:00:00Z`);
      const photos = day === 12 ? [{ photo, caption: 'Quang cảnh', alt: 'Bàn họp dài' }] : [];
      await build({ title: `Tin ngày ${day}.`, publishedAt, photos });
    }
    const first = await page('/');
    expect(first).toMatch(/<h2><a [^>]*>Tin ngày 12\.<\/a><\/h2>/);
    expect(first).toMatch(/<img [^>]*alt="Bàn họp dài" loading="eager"/);
    expect(first.match(/Tin ngày \d+\./g)).toHaveLength(10);
    const second = await page('/?trang=2');
    expect(wordsOf(second)).toMatch(/Tin ngày 2\..*Tin ngày 1\./);
    expect(second.match(/Tin ngày \d+\./g)).toHaveLength(2);
    expect((await get('/?trang=3')).status).toBe(404);
  });

  test('shows drafts to nobody', async () => {
    await build({ title: 'Bản nháp bí mật' });
    expect(await page('/')).not.toContain('bí mật');
    expect(await page('/', await asEditor())).not.toContain('bí mật');
  });

  test('is in English for who asks for English, the article in its own language', async () => {
    await buildPublished({ title: 'Tin hôm nay' });
    const html = await page('/', { 'accept-language': 'en' });
    expect(html).toContain('Latest news');
    expect(html).toMatch(/lang="vi">Tin hôm nay</);
  });
});

describe('the page of an article', () => {
  test('shows title, byline, time, photos with caption and credit, and text', async () => {
    const { slug } = await buildPublished({
      title: 'Thành ủy làm việc với Khối',
      lead: 'Mở đầu.',
      body: '## Kết luận\n\n- Một\n- Hai\n\n> Trích lời\n\n[ảnh 2]\n\nHết.',
      authors: ['Mỹ Hạnh', 'Đoàn Việt'],
      photographers: ['Minh Đức'],
      photos: [
        { photo, caption: 'Quang cảnh hội nghị', alt: 'Bàn họp dài', credit: 'Thu Hà' },
        { photo, caption: 'Kết luận hội nghị', alt: 'Người đứng phát biểu' },
      ],
    });
    expect(slug).toBe('thanh-uy-lam-viec-voi-khoi');
    const html = await page(articlePath(slug));
    const words = wordsOf(html);
    expect(words).toContain('Mỹ Hạnh - Đoàn Việt');
    expect(words).toContain('Ảnh: Minh Đức');
    expect(words).toContain('09:00 24/11/2026');
    expect(words).toContain('Quang cảnh hội nghị Ảnh: Thu Hà');
    expect(html).toContain('<blockquote><p>Trích lời</p></blockquote>');
    expect(html).toContain('<ul><li>Một</li><li>Hai</li></ul>');
    expect(words.indexOf('Kết luận hội nghị')).toBeLessThan(words.indexOf('Hết.'));
    expect(html.match(/<picture>/g)).toHaveLength(2);
    expect(html).toMatch(/width="700" height="500" alt="Bàn họp dài"/);
    expect(Buffer.byteLength(html)).toBeLessThan(60_000);
  });

  test('tells machines what it is, in the head and as schema.org', async () => {
    const { slug } = await buildPublished({ photos: [{ photo, caption: 'c', alt: 'a' }] });
    const html = await page(articlePath(slug));
    const head = html.slice(0, html.indexOf('</head>'));
    expect(head).toContain(`<link rel="canonical" href="http://localhost/tin/${slug}"/>`);
    expect(head).toMatch(/property="og:image" content="http:\/\/localhost\/anh\/[0-9a-f-]{36}"/);
    const json = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(html)?.[1] ?? '';
    expect(JSON.parse(json)).toMatchObject({
      '@type': 'NewsArticle',
      author: [{ '@type': 'Person', name: 'Mỹ Hạnh' }],
      datePublished: '2026-11-24T02:00:00.000Z',
    });
  });

  test('hostile text stays text', async () => {
    const evil = '</script><script>alert(1)</script><img src=x onerror=alert(1)>"\'&';
    const { slug, id } = await buildPublished({
      title: evil,
      lead: evil,
      body: `${evil}\n\n## ${evil}\n\n- ${evil}\n\n> ${evil}`,
      authors: [evil],
      photos: [{ photo, caption: evil, alt: evil, credit: evil }],
    });
    await inTransaction(database, (trx) => correctArticle(trx, TEST_BY, id, evil));
    const headers = await asEditor();
    for (const path of [
      articlePath(slug),
      '/',
      '/bien-tap',
      `/bien-tap/${id}`,
      `/bien-tap/${id}/xem-truoc`,
    ]) {
      const html = await page(path, headers);
      expect(html, path).toContain('alert(1)');
      expect(html, path).not.toMatch(/<script>|<img src=x/);
      // Every script is one of ours by address, or data.
      for (const [, attributes] of html.matchAll(/<script([^>]*)>/g)) {
        expect(attributes).toMatch(/src="\/tep-tinh\/|type="application\/ld\+json"/);
      }
    }
  });

  test('shows a correction above the text, with its time', async () => {
    const { slug, id } = await buildPublished();
    await inTransaction(database, (trx) => correctArticle(trx, TEST_BY, id, 'Ngày ghi sai, đã sửa.'));
    expect(wordsOf(await page(articlePath(slug)))).toMatch(
      /Đính chính \( ?09:00 24\/11\/2026 ?\) Ngày ghi sai, đã sửa\. Nội dung/,
    );
  });

  test('a draft is not found, an article that was taken back is gone and says so', async () => {
    const draft = await build();
    expect((await get(articlePath(draft.slug))).status).toBe(404);
    expect((await get(articlePath(draft.slug), await asEditor())).status).toBe(404);
    const { slug, id } = await buildPublished({ title: 'Tin sai' });
    await inTransaction(database, (trx) => takeStep(trx, TEST_BY, id, 'withdraw', 'Sai số liệu'));
    const answer = await get(articlePath(slug));
    expect(answer.status).toBe(410);
    const html = await answer.text();
    expect(html).toContain('đã được cơ quan gỡ xuống');
    expect(html).not.toMatch(/Tin sai|Sai số liệu/);
    for (const path of [
      '/tin/khong-co',
      '/tin/%00',
      '/tin/%ff',
      '/tin/..%2f..',
      `/tin/${'a'.repeat(5000)}`,
    ]) {
      expect((await get(path)).status, path.slice(0, 20)).toBe(404);
    }
  });

  test('links the documents that the public may read', async () => {
    const [known, secret] = [newId(), newId()];
    const { slug } = await buildPublished({ documentIds: [known, secret] });
    const titled = { label: 'Nghị quyết số 56-NQ/TU', href: `/van-ban/${known}` };
    const app = new Hono<AppEnv>();
    app.use(async (c, next) => {
      c.set('database', database);
      c.set('clock', () => TEST_NOW);
      c.set('view', viewOf('/'));
      await next();
    });
    app.route(
      '/',
      portalRoutes({
        publicUrl: 'https://thanh-pho.example',
        documents: async (_, ids) => ids.filter((id) => id === known).map((id) => ({ id, ...titled })),
      }),
    );
    const html = await (await app.request(articlePath(slug))).text();
    expect(html).toContain(`href="https://thanh-pho.example/tin/${slug}"`);
    expect(html).toContain(`<a href="/van-ban/${known}">Nghị quyết số 56-NQ/TU</a>`);
    expect(html).not.toContain(secret);
  });
});

describe('photos', () => {
  test('of a published article are for everybody and stay in caches, of others for the desk alone', async () => {
    const words = { photo, caption: 'c', alt: 'a' };
    const open = await buildPublished({ photos: [words] });
    const closed = await build({ photos: [words] });
    const headers = await asEditor();
    for (const [id, isPublic] of [
      [open.id, true],
      [closed.id, false],
    ] as const) {
      for (const file of await fileIds(id)) {
        const answer = await get(`/anh/${file}`);
        expect(answer.status).toBe(isPublic ? 200 : 404);
        const forDesk = await get(`/anh/${file}`, headers);
        expect(forDesk.status).toBe(200);
        expect(forDesk.headers.get('content-type')).toMatch(/^image\/(webp|jpeg)$/);
        expect(forDesk.headers.get('cache-control')).toBe(
          isPublic ? 'public, max-age=604800, immutable' : 'private, no-store',
        );
      }
    }
    await inTransaction(database, (trx) => takeStep(trx, TEST_BY, open.id, 'withdraw', 'Lý do'));
    expect((await get(`/anh/${(await fileIds(open.id))[0]}`)).status).toBe(404);
    for (const path of ['/anh/1', '/anh/..%2f..%2fsecret', `/anh/${newId()}`])
      expect((await get(path)).status).toBe(404);
  });
});

describe('addresses', () => {
  test('are different for articles of one title, also when they begin in the same moment', async () => {
    const made = await Promise.all(Array.from({ length: 5 }, () => build({ title: 'Tin vắn' })));
    expect(made.map((article) => article.slug).sort()).toEqual([
      'tin-van',
      'tin-van-2',
      'tin-van-3',
      'tin-van-4',
      'tin-van-5',
    ]);
    expect((await build({ title: 'Tin vắn 2' })).slug).toBe('tin-van-2-2');
  });

  test('follow the title until somebody could have noted them', async () => {
    const { id } = await build({ title: 'Tên tạm' });
    const text = { lead: 'l', body: 'b', authors: ['A'], words: [], added: [] };
    const save = (title: string, version: number) =>
      inTransaction(database, (trx) => updateArticle(trx, TEST_BY, id, { ...text, title, version }));
    await save('Tên thật', 1);
    expect((await findArticle(db, 'desk', id))?.slug).toBe('ten-that');
    await save('Tên  thật!', 2);
    expect((await findArticle(db, 'desk', id))?.slug).toBe('ten-that');
    await inTransaction(database, (trx) => takeStep(trx, TEST_BY, id, 'publish'));
    await save('Tên khác', 4);
    expect((await findArticle(db, 'desk', id))?.slug).toBe('ten-that');
  });
});

test('search finds published articles by all words, without diacritics', async () => {
  await buildPublished({ title: 'Hội Nông dân tổng kết', body: 'Mô hình vườn tạp đạt 100% mục_tiêu.' });
  await build({ title: 'Hội Nông dân bản nháp' });
  const found = async (q: string) => (await searchArticles(db, q)).articles.map((article) => article.title);
  expect(await found('nong dan vườn')).toEqual(['Hội Nông dân tổng kết']);
  expect(await found('nông dân không-có')).toEqual([]);
  expect(await found('100%')).toHaveLength(1);
  expect(await found('%')).toHaveLength(1);
  expect(await found('m_c')).toEqual([]);
  expect(await found('  ')).toEqual([]);
  expect(await found('\u0000\ud800nong')).toHaveLength(1);
});

describe('the search page', () => {
  test('asks for words first', async () => {
    const answer = await get('/tim');
    expect(answer.status).toBe(200);
    expect(wordsOf(await answer.text())).toContain('Từ khóa hoặc số, ký hiệu');
  });

  test('shows the published articles and keeps the words in the form', async () => {
    await buildPublished({ title: 'Ra quân làm sạch bãi biển' });
    await build({ title: 'Làm sạch bãi biển, bản nháp' });
    expect(wordsOf(await page('/tim?q=lam+sach+nui'))).toContain('Không tìm thấy gì');
    const found = await page(`/tim?q=${encodeURIComponent('lam sach “bãi biển”')}`);
    expect(wordsOf(found)).toContain('Ra quân làm sạch bãi biển');
    expect(wordsOf(found)).not.toContain('bản nháp');
    expect(found).toContain('value="lam sach “bãi biển”"');
  });

  test('shows the documents that the register lends, with the way to all of them', async () => {
    const routes = new Hono<AppEnv>();
    routes.use(async (c, next) => {
      c.set('database', database);
      c.set('view', viewOf('/tim?q=x'));
      await next();
    });
    const hit = { id: newId(), label: 'Kế hoạch 12-KH/TU', href: '/van-ban/1', snippet: 'Về thu gom rác' };
    routes.route(
      '/',
      portalRoutes({
        searchDocuments: async (_c, q) => ({ hits: [hit], total: 3, allPath: `/van-ban?q=${q}` }),
      }),
    );
    const html = await (await routes.request('/tim?q=x')).text();
    expect(wordsOf(html)).toContain('Kế hoạch 12-KH/TU');
    expect(wordsOf(html)).toContain('Xem cả 3 văn bản trong sổ');
    expect(html).toContain('href="/van-ban?q=x"');
  });
});

test('every step of an article is in its history', async () => {
  const { id } = await build();
  const steps = [['submit'], ['return'], ['publish'], ['withdraw', 'Sai số liệu'], ['publish']] as const;
  for (const [step, reason] of steps) {
    await inTransaction(database, (trx) => takeStep(trx, TEST_BY, id, step, reason));
  }
  expect((await historyOf(db, 'article', id)).map((entry) => entry.action)).toEqual(
    ['published', 'withdrawn', 'published', 'returned', 'submitted', 'created'].map(
      (what) => `portal.${what}`,
    ),
  );
});
