import sharp from 'sharp';
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
import { ROLES } from '../accounts/index.js';
import { historyOf } from '../db/index.js';
import { newId } from '../shared/index.js';
import type { Article } from './article.js';
import { buildArticle } from './fixtures.js';
import { articlePath, correctArticle } from './index.js';
import { findArticle } from './queries.js';

const database = await testDatabase();
const { db } = database;
const site = testApp(database);
let editor: Record<string, string>;
let jpeg: Buffer;

beforeAll(async () => {
  editor = await site.signInAs((await buildActor(database, { role: 'editor', name: 'Thanh Hà' })).userId);
  jpeg = await sharp({ create: { width: 600, height: 400, channels: 3, background: '#2f7f95' } })
    .jpeg()
    .toBuffer();
});

const WRITTEN = {
  title: 'Thành ủy làm việc với Khối',
  lead: 'Mở đầu.',
  body: 'Đoạn một.\n\n## Đề mục',
  authors: 'Mỹ Hạnh\nĐoàn Việt',
  photographers: '',
};

interface Sent {
  readonly fields?: Record<string, string>;
  readonly files?: Record<string, Uint8Array>;
  readonly headers?: Record<string, string>;
}

function post(path: string, { fields = {}, files = {}, headers = editor }: Sent): Promise<Response> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  for (const [name, bytes] of Object.entries(files))
    body.set(name, new File([new Uint8Array(bytes)], 'anh.jpg'));
  return Promise.resolve(site.app.request(path, { method: 'POST', body, headers }));
}

const step = (id: string, fields: Record<string, string>, headers = editor) =>
  Promise.resolve(
    site.app.request(`/bien-tap/${id}/buoc`, { method: 'POST', body: formBody(fields), headers }),
  );

const build = (wanted: Parameters<typeof buildArticle>[1] = {}) =>
  inTransaction(database, (trx) => buildArticle(trx, wanted));

async function load(id: string): Promise<Article> {
  const article = await findArticle(db, 'desk', id);
  if (!article) throw new Error('no such article');
  return article;
}

const idIn = (answer: Response) =>
  /\/bien-tap\/([0-9a-f-]{36})$/.exec(answer.headers.get('location') ?? '')?.[1] ?? '';

describe('writing', () => {
  test('an article with its photos, from the form to the portal', async () => {
    const created = await post('/bien-tap/moi', {
      fields: {
        ...WRITTEN,
        'new.1.caption': 'Quang cảnh',
        'new.1.alt': 'Bàn họp dài',
        'new.1.credit': 'Thu Hà',
        'new.2.caption': 'Kết luận',
        'new.2.alt': 'Người đứng nói',
      },
      files: { 'new.1.file': jpeg, 'new.2.file': jpeg, 'new.3.file': new Uint8Array() },
    });
    expect(created.status).toBe(303);
    const id = idIn(created);
    const { slug, photos, authors, version } = await load(id);
    expect(authors).toEqual(['Mỹ Hạnh', 'Đoàn Việt']);
    expect(photos.map((photo) => [photo.caption, photo.alt, photo.credit])).toEqual([
      ['Quang cảnh', 'Bàn họp dài', 'Thu Hà'],
      ['Kết luận', 'Người đứng nói', ''],
    ]);

    const [first, second] = photos;
    const saved = await post(`/bien-tap/${id}`, {
      fields: {
        ...WRITTEN,
        version: String(version),
        [`photo.${first?.id}.order`]: '2',
        [`photo.${second?.id}.order`]: '1',
        [`photo.${second?.id}.caption`]: 'Đồng chí Bí thư kết luận',
      },
    });
    expect(saved.status).toBe(303);
    expect((await load(id)).photos.map((photo) => photo.caption)).toEqual([
      'Đồng chí Bí thư kết luận',
      'Quang cảnh',
    ]);

    expect((await step(id, { step: 'publish' })).status).toBe(303);
    const html = await (await site.app.request(articlePath(slug))).text();
    expect(html.indexOf('Đồng chí Bí thư kết luận')).toBeLessThan(html.indexOf('Quang cảnh'));

    const removed = await post(`/bien-tap/${id}`, {
      fields: { ...WRITTEN, version: '3', [`photo.${first?.id}.remove`]: 'yes' },
    });
    expect(removed.status).toBe(303);
    expect((await load(id)).photos.map((photo) => photo.id)).toEqual([second?.id]);
    const history = await historyOf(db, 'article', id);
    expect(history.map((entry) => entry.userName)).toEqual(Array(4).fill('Thanh Hà'));
    expect(history[0]?.before).toMatchObject({ photos: [{ id: second?.id }, { id: first?.id }] });
  });

  test('shows the form again with what was typed when something is missing', async () => {
    const answer = await post('/bien-tap/moi', { fields: { ...WRITTEN, title: ' ', lead: 'Câu đã viết' } });
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain('Không được để trống.');
    expect(html).toContain('Câu đã viết');
  });

  test.each([
    ['no photo', async () => Buffer.from('<svg/>'), 'không phải là ảnh đọc được'],
    ['a photo that is cut off', async () => jpeg.subarray(0, 300), 'bị hỏng hoặc bị cắt ngang'],
    ['a file over 25 MB', async () => Buffer.alloc(26 * 1024 * 1024, 1), 'lớn hơn 25 MB'],
  ])('%s is refused by name, and nothing is stored by half', async (_, bytes, words) => {
    const title = `Tin với tệp hỏng ${newId()}`;
    const answer = await post('/bien-tap/moi', {
      fields: { ...WRITTEN, title },
      files: { 'new.1.file': jpeg, 'new.2.file': await bytes() },
    });
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain(words);
    expect(html).toContain('anh.jpg');
    expect(html).toContain(title);
    expect(await db.selectFrom('articles').select('id').where('title', '=', title).execute()).toEqual([]);
  });

  test('a form that is no form, and one of another site, are refused', async () => {
    const noForm = await site.app.request('/bien-tap/moi', {
      method: 'POST',
      body: formBody(WRITTEN),
      headers: editor,
    });
    expect(noForm.status).toBe(400);
    const foreign = await post('/bien-tap/moi', {
      fields: WRITTEN,
      headers: { ...editor, origin: 'https://evil.example' },
    });
    expect(foreign.status).toBe(403);
  });

  test('a lone form without any field does not break', async () => {
    expect((await post('/bien-tap/moi', { fields: { x: 'y' } })).status).toBe(422);
    const { id } = await build();
    expect((await post(`/bien-tap/${id}`, { fields: WRITTEN })).status).toBe(409);
  });
});

describe('two editors', () => {
  test('the second one keeps what was typed, sees what is there now, and can then save', async () => {
    const { id } = await build({ title: 'Bản đầu' });
    const save = (title: string, version: string) =>
      post(`/bien-tap/${id}`, { fields: { ...WRITTEN, title, version } });
    expect((await save('Bản của người thứ nhất', '1')).status).toBe(303);
    const refused = await save('Bản của người thứ hai', '1');
    expect(refused.status).toBe(409);
    const html = await refused.text();
    expect(html).toContain('vừa được người khác thay đổi');
    expect(html).toContain('value="Bản của người thứ hai"');
    expect(html).toContain('<strong>Bản của người thứ nhất</strong>');
    expect((await load(id)).title).toBe('Bản của người thứ nhất');
    const version = /name="version" value="(\d+)"/.exec(html)?.[1] ?? '';
    expect((await save('Bản của người thứ hai', version)).status).toBe(303);
    expect((await load(id)).title).toBe('Bản của người thứ hai');
  });

  test('of two saves in the same moment one wins', async () => {
    const { id } = await build();
    const answers = await Promise.all(
      ['một', 'hai'].map((title) => post(`/bien-tap/${id}`, { fields: { ...WRITTEN, title, version: '1' } })),
    );
    expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([303, 409]));
  });
});

describe('publishing', () => {
  test.each([
    ['no text', { body: '' }, 'Chưa có nội dung'],
    ['no byline', { authors: [] }, 'Chưa có tên tác giả'],
  ])('an article with %s is not published', async (_, wanted, words) => {
    const { id } = await build(wanted);
    const answer = await step(id, { step: 'publish' });
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain(words);
    expect((await load(id)).state).toBe('draft');
    const form = await (await site.app.request(`/bien-tap/${id}`, { headers: editor })).text();
    expect(form).not.toContain('value="publish"');
  });

  test('every photo needs its words, also when it comes to an article that is public', async () => {
    const created = await post('/bien-tap/moi', {
      fields: { ...WRITTEN, 'new.1.caption': 'Chú thích' },
      files: { 'new.1.file': jpeg },
    });
    const id = idIn(created);
    expect((await step(id, { step: 'publish' })).status).toBe(400);
    const [photo] = (await load(id)).photos;
    await post(`/bien-tap/${id}`, {
      fields: { ...WRITTEN, version: '1', [`photo.${photo?.id}.alt`]: 'Bàn họp' },
    });
    expect((await step(id, { step: 'publish' })).status).toBe(303);
    const without = await post(`/bien-tap/${id}`, {
      fields: { ...WRITTEN, version: '3' },
      files: { 'new.1.file': jpeg },
    });
    expect(without.status).toBe(422);
    expect(await without.text()).toContain('Có ảnh chưa đủ chú thích và mô tả');
    expect((await load(id)).photos).toHaveLength(1);
  });

  test('taking back needs a reason, and a step that is not possible is refused', async () => {
    const { id } = await build({ publishedAt: TEST_NOW });
    expect((await step(id, { step: 'withdraw', reason: '  ' })).status).toBe(400);
    expect((await step(id, { step: 'submit' })).status).toBe(400);
    expect((await step(id, { step: 'fly' })).status).toBe(400);
    expect((await load(id)).state).toBe('published');
    expect((await step(id, { step: 'withdraw', reason: 'Sai số liệu' })).status).toBe(303);
    expect(await load(id)).toMatchObject({ state: 'withdrawn', withdrawnReason: 'Sai số liệu' });
    await expect(
      inTransaction(database, (trx) => correctArticle(trx, TEST_BY, id, 'Sửa')),
    ).rejects.toMatchObject({ code: 'portal.step-not-possible' });
  });

  test('an article that is published again keeps its first date', async () => {
    const first = new Date('2026-11-01T00:00:00Z');
    const { id } = await build({ publishedAt: first });
    await step(id, { step: 'withdraw', reason: 'Sai' });
    await step(id, { step: 'publish' });
    expect(await load(id)).toMatchObject({ state: 'published', publishedAt: first, withdrawnReason: null });
  });
});

describe('the list', () => {
  test('filters by state and words, and shows how often each was viewed', async () => {
    const { slug } = await build({ title: 'Tin về vườn tạp', publishedAt: TEST_NOW });
    await build({ title: 'Nháp về vườn tạp' });
    const view = { path: articlePath(slug) };
    await site.app.request('/api/visits', {
      method: 'POST',
      body: JSON.stringify(view),
      headers: { 'content-type': 'application/json' },
    });
    const show = async (query: string) =>
      (await site.app.request(`/bien-tap?${query}`, { headers: editor })).text();
    const both = await show('q=vuon+tap');
    expect(both).toContain('Tin về vườn tạp');
    expect(both).toContain('Nháp về vườn tạp');
    const published = await show('q=vuon+tap&trang-thai=published');
    expect(published).not.toContain('Nháp về vườn tạp');
    expect(published).toMatch(/data-label="Lượt xem">1</);
    expect(await show('q=khong-co-dau')).toContain('Không có tin bài nào khớp');
    expect((await site.app.request('/bien-tap?trang-thai=x&trang=-1', { headers: editor })).status).toBe(200);
  });
});

describe('who may', () => {
  const MAY = ['administrator', 'office', 'editor'];
  const ACTIONS: Record<string, (id: string, headers: Record<string, string>) => Promise<Response>> = {
    list: async (_, headers) => site.app.request('/bien-tap', { headers }),
    begin: async (_, headers) => site.app.request('/bien-tap/moi', { headers }),
    create: (_, headers) => post('/bien-tap/moi', { fields: WRITTEN, headers }),
    edit: async (id, headers) => site.app.request(`/bien-tap/${id}`, { headers }),
    save: (id, headers) => post(`/bien-tap/${id}`, { fields: { ...WRITTEN, version: '2' }, headers }),
    preview: async (id, headers) => site.app.request(`/bien-tap/${id}/xem-truoc`, { headers }),
    withdraw: (id, headers) => step(id, { step: 'withdraw', reason: 'Sai' }, headers),
    correct: async (id, headers) =>
      site.app.request(`/bien-tap/${id}/dinh-chinh`, {
        method: 'POST',
        body: formBody({ note: 'Sửa' }),
        headers,
      }),
  };
  const table = [...ROLES, null].flatMap((role) =>
    Object.keys(ACTIONS).map((action) => [role, action] as const),
  );

  test.each(table)('%s: %s', async (role, action) => {
    const headers = role
      ? await site.signInAs((await buildActor(database, { role })).userId)
      : { origin: 'http://localhost' };
    const { id } = await build({ publishedAt: TEST_NOW });
    const before = await load(id);
    const answer = await ACTIONS[action]?.(id, headers);
    // A page asks one who is not signed in to do so; everything else is refused outright.
    const asked = answer?.headers.get('location')?.startsWith('/dang-nhap') ? 'sign in' : '';
    const allowed = role !== null && MAY.includes(role);
    const outcome = allowed ? [200, 303] : role === null ? ['sign in', 401] : [403];
    expect(outcome).toContain(asked || answer?.status);
    const changes = allowed && ['save', 'withdraw', 'correct'].includes(action);
    expect((await load(id)).version).toBe(before.version + (changes ? 1 : 0));
  });

  test('an article that is not there is not found', async () => {
    for (const path of ['/bien-tap/1', `/bien-tap/${newId()}`, `/bien-tap/${newId()}/xem-truoc`]) {
      expect((await site.app.request(path, { headers: editor })).status).toBe(404);
    }
  });
});
