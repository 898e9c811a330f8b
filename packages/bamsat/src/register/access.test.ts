import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildActor, formBody, inTransaction, TEST_BY, testApp, testDatabase } from '../../testing/index.js';
import type { Actor } from '../accounts/index.js';
import { ROLES } from '../accounts/index.js';
import { buildOrganization } from '../organizations/fixtures.js';
import { buildDocument } from './fixtures.js';
import { VISIBILITIES, type Visibility, withdrawDocument } from './index.js';

const database = await testDatabase();
const { db } = database;
const site = testApp(database);

type Somebody = (Actor & { readonly organizationId: string }) | null;
const ANYBODY = ['public', ...ROLES, 'stranger'] as const;
type Who = (typeof ANYBODY)[number];
const people = new Map<Who, Somebody>();
let unit: string;
let filer: Actor;

/** `unit`, `editor` and the like belong to the unit; the `stranger` is a unit person of another body. */
beforeAll(async () => {
  unit = await inTransaction(database, (trx) => buildOrganization(trx, { shortName: 'Hội Phụ nữ' }));
  const other = await inTransaction(database, (trx) =>
    buildOrganization(trx, { shortName: 'Đoàn Thanh niên' }),
  );
  people.set('public', null);
  for (const role of ROLES) people.set(role, await buildActor(database, { role, organizationId: unit }));
  people.set('stranger', await buildActor(database, { role: 'unit', organizationId: other }));
  filer = await buildActor(database, { role: 'office', organizationId: other, name: 'Người vào sổ' });
});

const actorOf = (who: Who) => people.get(who) ?? null;
const headersOf = async (who: Who): Promise<Record<string, string>> => {
  const actor = actorOf(who);
  return actor ? site.signInAs(actor.userId) : { origin: 'http://localhost', 'accept-language': 'vi' };
};
const get = async (path: string, who: Who) => site.app.request(path, { headers: await headersOf(who) });
const post = async (path: string, who: Who, fields: Record<string, string> | FormData) =>
  site.app.request(path, {
    method: 'POST',
    headers: await headersOf(who),
    body: fields instanceof FormData ? fields : formBody(fields),
  });

const build = (visibility: Visibility, more: Parameters<typeof buildDocument>[2] = {}) =>
  buildDocument(
    database,
    { userId: filer.userId, name: filer.name, at: TEST_BY.at },
    { visibility, ownerOrganizationId: unit, ...more },
  );

let numbered = 5000;

/** A citation that waits for a person. */
async function ambiguous() {
  numbered += 1;
  const number = String(numbered);
  await build('public', { number, date: '10/01/2026' });
  const from = await build('public', {
    text: `Ghi chép ${number}\n\nTheo Nghị quyết số ${number}-NQ/TU của Thành ủy Vân Hải.`,
  });
  const row = await db
    .selectFrom('document_citations')
    .select('id')
    .where('from_id', '=', from.id)
    .executeTakeFirstOrThrow();
  return { documentId: from.id, citationId: row.id };
}

function upload(): FormData {
  const form = new FormData();
  form.append('text', `Biên bản ${Math.random()}\n\nNội dung.`);
  form.append('visibility', 'bloc');
  return form;
}

describe('who may do what', () => {
  const MAY_CHANGE = new Set<Who>(['administrator', 'office']);
  const actions: Record<string, (who: Who) => Promise<Response>> = {
    'open the upload page': (who) => get('/van-ban/them', who),
    'file a text': (who) => post('/van-ban/them', who, upload()),
    'open the form of a document': async (who) => get(`/van-ban/${(await build('public')).id}/sua`, who),
    'correct a document': async (who) =>
      post(`/van-ban/${(await build('public')).id}/sua`, who, {
        version: '1',
        subject: 'mới',
        visibility: 'public',
      }),
    'withdraw a document': async (who) =>
      post(`/van-ban/${(await build('public')).id}/thu-hoi`, who, { reason: 'Nhầm' }),
    'decide on a citation': async (who) => {
      const { documentId, citationId } = await ambiguous();
      return post(`/van-ban/${documentId}/dan/${citationId}`, who, { den: 'khong' });
    },
  };
  const table = Object.keys(actions).flatMap((action) => ANYBODY.map((who) => [action, who] as const));

  /** A page asks the public to sign in (303), an act refuses it (401). */
  const expectedOf = (who: Who, isPage: boolean): number => {
    if (MAY_CHANGE.has(who)) return isPage ? 200 : 303;
    if (who === 'public') return isPage ? 303 : 401;
    return 403;
  };

  test.each(table)('%s: %s', async (action, who) => {
    const response = await actions[action]?.(who);
    expect(response?.status).toBe(expectedOf(who, action.startsWith('open')));
    const leadsToSignIn = response?.headers.get('location')?.startsWith('/dang-nhap') ?? false;
    expect(leadsToSignIn).toBe(who === 'public' && action.startsWith('open'));
  });

  test.each(ANYBODY)('the list and a public document are open to everybody: %s', async (who) => {
    const { id } = await build('public');
    expect((await get('/van-ban', who)).status).toBe(200);
    expect((await get(`/van-ban/${id}`, who)).status).toBe(200);
    expect((await get(`/van-ban/${id}/ban-goc`, who)).status).toBe(200);
  });
});

/** The rule in words, written apart from the query: who is in which circle. */
function isWithin(who: Who, visibility: Visibility, named: readonly Who[]): boolean {
  if (visibility === 'public') return true;
  if (who === 'public') return false;
  if (visibility === 'bloc') return true;
  if (visibility === 'unit') return who !== 'stranger';
  return named.includes(who);
}

describe('the circles', () => {
  const readable = fc.constantFrom(...ANYBODY.filter((who) => who !== 'public'));

  test('nobody sees through list, search, table, page, graph, citing texts or original what the circle forbids', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...VISIBILITIES),
        fc.uniqueArray(readable, { maxLength: 2 }),
        fc.boolean(),
        async (visibility, named, isWithdrawn) => {
          const word = `tumat${Math.floor(Math.random() * 1e12)}`;
          const number = String(Math.floor(Math.random() * 1e6) + 7);
          const open = await build('public', { number, date: '10/01/2026' });
          const secret = await build(visibility, {
            subject: `về ${word}`,
            readers: named.flatMap((who) => actorOf(who)?.userId ?? []),
            body: `Theo Nghị quyết số ${number}-NQ/TU, ngày 10/01/2026 của Thành ủy Vân Hải, ${word}. Theo Thông báo số ${number}-TB/TU, ngày 11/01/2026 của Thành ủy Vân Hải.`,
          });
          const cited = await db
            .selectFrom('documents')
            .select('id')
            .where('status', '=', 'cited')
            .where('number', '=', number)
            .executeTakeFirstOrThrow();
          if (isWithdrawn) {
            await inTransaction(database, (trx) =>
              withdrawDocument(trx, TEST_BY, { id: secret.id, reason: 'Nhầm' }),
            );
          }
          for (const who of ANYBODY) {
            const within = isWithin(who, visibility, named);
            const mayRead = within && (!isWithdrawn || who === 'administrator' || who === 'office');
            const isListed = within && !isWithdrawn;
            const body = async (path: string) => (await get(path, who)).text();
            const label = `${who} ${visibility} ${named.join()} ${isWithdrawn}`;
            const pages: readonly (readonly [string, boolean])[] = [
              [`/van-ban?q=${word}`, isListed],
              [`/van-ban?dan=${open.id}`, isListed],
              [`/van-ban/so.csv?q=${word}`, isListed],
              [`/tim?q=${word}`, isListed],
              [`/van-ban/${open.id}`, isListed],
            ];
            for (const [path, shown] of pages) {
              expect([label, path, (await body(path)).includes(secret.id)]).toEqual([label, path, shown]);
            }
            const status = async (path: string) => (await get(path, who)).status;
            const own = mayRead ? 200 : within ? 410 : 404;
            expect([label, await status(`/van-ban/${secret.id}`)]).toEqual([label, own]);
            expect([label, await status(`/van-ban/${secret.id}/ban-goc`)]).toEqual([
              label,
              mayRead ? 200 : 404,
            ]);
            expect([label, await status(`/van-ban/${cited.id}`)]).toEqual([label, isListed ? 200 : 404]);
            expect([label, (await body(`/van-ban?q=${number}-TB/TU`)).includes(cited.id)]).toEqual([
              label,
              isListed,
            ]);
          }
        },
      ),
      { numRuns: 12, seed: 20261124 },
    );
  }, 120_000);

  test('what a restricted text calls a paper is not told to those who know the paper from another text', async () => {
    await build('bloc', { text: 'Bài nội bộ\n\nTheo Luật Tài nguyên bãi bồi số 9021/2025/QH15.' });
    await build('public', { text: 'Bài công khai\n\nTheo Luật số 9021/2025/QH15.' });
    for (const [who, told] of [
      ['public', false],
      ['stranger', true],
    ] as const) {
      const html = await (await get('/van-ban?q=9021/2025/QH15', who)).text();
      expect(html).toContain('9021/2025/QH15');
      expect(html.includes('Tài nguyên bãi bồi')).toBe(told);
      const found = await (await get('/van-ban?q=tai+nguyen+bai+boi', who)).text();
      expect(found.includes('9021/2025/QH15')).toBe(told);
    }
  });

  test('whether a restricted paper is held is not told by a public text that cites it', async () => {
    const secret = await build('named', { number: '90212', date: '10/01/2026', subject: 'về việc kín' });
    const open = await build('public', {
      text: 'Bài công khai thứ hai\n\nTheo Nghị quyết số 90212-NQ/TU, ngày 10/01/2026 của Thành ủy Vân Hải.',
    });
    const html = await (await get(`/van-ban/${open.id}`, 'public')).text();
    expect(html).toContain('90212-NQ/TU');
    expect(html).toContain('<span class="badge badge-neutral">chưa có bản lưu</span>');
    expect(html).not.toContain('<span class="badge badge-good">có bản lưu</span>');
    expect(html).not.toContain(secret.id);
    expect(html).not.toContain('về việc kín');
  });

  test('the public sees what is asked only when a person accepted it, and no history', async () => {
    const { id } = await build('public', {
      body: 'Giao Ủy ban nhân dân phường Cửa Sóng báo cáo trước ngày 30/6/2026.',
    });
    const [office, anybody] = [
      await (await get(`/van-ban/${id}`, 'office')).text(),
      await (await get(`/van-ban/${id}`, 'public')).text(),
    ];
    expect(office).toContain('class="mark mark-directive mark-proposed"');
    expect(office).toContain('Lịch sử');
    expect(anybody).not.toContain('mark-proposed');
    expect(anybody).not.toContain('Lịch sử');
    expect(anybody).not.toContain(filer.name);
  });
});
