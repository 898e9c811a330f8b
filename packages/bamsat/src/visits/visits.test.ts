import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
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
import { type Database, historyOf, openDatabase } from '../db/index.js';
import { readVisitNumbers, setOpening, type VisitNumbers, viewsOfPaths } from './index.js';
import { recordViews } from './operations.js';
import { ViewQueue } from './view-queue.js';
import { OTHER_PATH, PATHS_PER_DAY, type View } from './visit.js';

const database = await testDatabase();
const { db } = database;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

let now = TEST_NOW;
const site = testApp(database, { clock: () => now, trustedProxies: ['127.0.0.1'] });

interface Visitor {
  readonly address?: string;
  readonly agent?: string;
}

function post(body: string, visitor: Visitor = {}): Promise<Response> {
  return Promise.resolve(
    site.app.request('/api/visits', {
      method: 'POST',
      body,
      headers: {
        'content-type': 'application/json',
        'user-agent': visitor.agent ?? 'Firefox',
        'x-forwarded-for': visitor.address ?? '203.0.113.1',
      },
    }),
  );
}

const see = (path: string, visitor?: Visitor) => post(JSON.stringify({ path }), visitor);

async function numbers(): Promise<VisitNumbers> {
  return (await (await site.app.request('/api/visits')).json()) as VisitNumbers;
}

beforeEach(async () => {
  now = TEST_NOW;
  await sql`truncate visit_days, visit_sessions, visit_secrets`.execute(db);
  await sql`update visit_totals set opening = 0, visits = 0, views = 0`.execute(db);
});

describe('counting', () => {
  test('a view is acknowledged, and then it is in all three numbers', async () => {
    const answer = await see('/tin/mot-bai?nguon=zalo');
    expect([answer.status, await answer.text()]).toEqual([204, '']);
    expect(await numbers()).toEqual({ online: 1, total: 1, views: 1 });
    expect(await viewsOfPaths(db, ['/tin/mot-bai', '/'])).toEqual(new Map([['/tin/mot-bai', 1]]));
  });

  test('the answer with the numbers is never kept by a browser, and nothing sets a cookie', async () => {
    const answer = await site.app.request('/api/visits');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('set-cookie')).toBeNull();
    expect((await see('/')).headers.get('set-cookie')).toBeNull();
  });

  test('views at the same moment are each counted once, visitors and visits apart', async () => {
    const views = Array.from({ length: 300 }, (_, i) =>
      see(`/tin/${i % 7}`, { address: `203.0.${i % 10}.1`, agent: `Browser ${i % 3}` }),
    );
    const answers = await Promise.all(views);
    expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([204]));
    expect(await numbers()).toEqual({ online: 30, total: 30, views: 300 });
    const perPath = await viewsOfPaths(
      db,
      Array.from({ length: 7 }, (_, i) => `/tin/${i}`),
    );
    expect([...perPath.values()].reduce((a, b) => a + b, 0)).toBe(300);
  });

  test('a visit ends eight hours after its first view', async () => {
    for (const [after, total] of [
      [0, 1],
      [8 * HOUR - 1, 1],
      [8 * HOUR, 2],
      [16 * HOUR - 1, 2],
      [16 * HOUR, 3],
    ] as const) {
      now = new Date(TEST_NOW.getTime() + after);
      await see('/');
      expect((await numbers()).total, `after ${after} ms`).toBe(total);
    }
  });

  test('a visitor is online for five minutes', async () => {
    await see('/');
    now = new Date(TEST_NOW.getTime() + MINUTE);
    await see('/', { agent: 'Chrome' });
    for (const [after, online] of [
      [5 * MINUTE - 1, 2],
      [5 * MINUTE, 1],
      [6 * MINUTE - 1, 1],
      [6 * MINUTE, 0],
    ] as const) {
      now = new Date(TEST_NOW.getTime() + after);
      expect((await numbers()).online, `after ${after} ms`).toBe(online);
    }
  });

  test('midnight neither ends a visit nor doubles a visitor', async () => {
    now = new Date('2026-11-24T16:58:00Z');
    await see('/');
    now = new Date('2026-11-24T17:01:00Z');
    await see('/');
    expect(await numbers()).toEqual({ online: 1, total: 1, views: 2 });
    expect(await viewsOfPaths(db, ['/'])).toEqual(new Map([['/', 2]]));
  });

  test('the opening balance is added to the visits', async () => {
    await inTransaction(database, (trx) => setOpening(trx, TEST_BY, 5_886_939));
    await see('/');
    expect(await numbers()).toEqual({ online: 1, total: 5_886_940, views: 1 });
    await expect(inTransaction(database, (trx) => setOpening(trx, TEST_BY, -1))).rejects.toMatchObject({
      code: 'visits.opening-invalid',
    });
    expect((await historyOf(db, 'visits', 'counter'))[0]?.action).toBe('visits.opening-set');
  });

  test('a day keeps a bounded number of paths apart, and loses no view', async () => {
    const view = (path: string): View => ({ path, network: 'n', userAgent: 'a', at: now });
    const many = Array.from({ length: PATHS_PER_DAY - 1 }, (_, i) => view(`/${i}`));
    await inTransaction(database, (trx) => recordViews(trx, many));
    await inTransaction(database, (trx) =>
      recordViews(trx, [view('/x'), view('/y'), view('/y'), view('/0')]),
    );
    await inTransaction(database, (trx) => recordViews(trx, [view('/z'), view('/x')]));
    const kept = await viewsOfPaths(db, ['/x', '/y', '/z', '/0', OTHER_PATH]);
    expect(kept).toEqual(
      new Map([
        ['/x', 2],
        ['/0', 2],
        [OTHER_PATH, 3],
      ]),
    );
    expect((await numbers()).views).toBe(PATHS_PER_DAY + 5);
  });
});

describe('nobody is followed', () => {
  test('neither the address nor the browser is stored', async () => {
    await see('/', { address: '203.0.113.77', agent: 'PrivateBrowser' });
    const { rows } = await sql<{ dump: string }>`
      select (select string_agg(s::text, ' ') from visit_sessions s) || (select string_agg(d::text, ' ') from visit_days d)
        || (select string_agg(x::text, ' ') from visit_secrets x) as dump`.execute(db);
    expect(rows[0]?.dump).toBeTruthy();
    expect(rows[0]?.dump).not.toMatch(/203\.0\.113|Private/);
  });

  test('the secret changes every day and is deleted once no visit of its day can last', async () => {
    const secrets = async () =>
      (await db.selectFrom('visit_secrets').selectAll().orderBy('day').execute()).map((row) => row.day);
    await see('/');
    expect(await secrets()).toEqual(['2026-11-24']);
    now = new Date('2026-11-25T00:59:00Z');
    await see('/');
    expect(await secrets()).toEqual(['2026-11-24', '2026-11-25']);
    now = new Date('2026-11-25T01:00:00Z');
    await see('/');
    expect(await secrets()).toEqual(['2026-11-25']);
  });

  test('sessions are forgotten when they are over', async () => {
    await new ViewQueue(db).count({ path: '/', network: 'a', userAgent: '', at: TEST_NOW });
    const later = new Date(TEST_NOW.getTime() + 8 * HOUR);
    await new ViewQueue(db).count({ path: '/', network: 'b', userAgent: '', at: later });
    const rows = await db.selectFrom('visit_sessions').select('started_at').execute();
    expect(rows).toEqual([{ started_at: later }]);
  });
});

describe('bad input', () => {
  test.each([
    ['no body', ''],
    ['no JSON', 'path=/'],
    ['JSON that is cut off', '{"path":"/'],
    ['null', 'null'],
    ['a list', '["/"]'],
    ['no path', '{}'],
    ['a number', '{"path":1}'],
    ['another site', '{"path":"//evil.example"}'],
    ['a null byte', '{"path":"/\\u0000"}'],
    ['no slash', '{"path":"tin"}'],
  ])('%s is refused in JSON and not counted', async (_, body) => {
    const answer = await post(body);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ error: 'visits.malformed' });
    expect((await numbers()).views).toBe(0);
  });

  test('a body over 1 kB is refused', async () => {
    const answer = await post(JSON.stringify({ path: '/', more: 'x'.repeat(1100) }));
    expect(answer.status).toBe(413);
    expect(await answer.json()).toMatchObject({ error: 'visits.too-large' });
  });

  test('a form of another site counts nothing', async () => {
    const answer = await site.app.request('/api/visits', {
      method: 'POST',
      body: '{"path":"/"}',
      headers: { 'content-type': 'text/plain', origin: 'https://evil.example' },
    });
    expect(answer.status).toBe(403);
    expect((await numbers()).views).toBe(0);
  });
});

describe('the queue', () => {
  const view: View = { path: '/', network: 'n', userAgent: 'a', at: TEST_NOW };

  test('refuses what it cannot hold, and counts the rest', async () => {
    const queue = new ViewQueue(db, 10);
    const waiting = Array.from({ length: 10 }, () => queue.count(view));
    expect(() => queue.count(view)).toThrow('visits.overfull');
    await Promise.all(waiting);
    await queue.count(view);
    expect((await numbers()).views).toBe(11);
  });

  test('tells everybody who waits when the batch cannot be written, and goes on', async () => {
    const queue = new ViewQueue(db);
    await sql`alter table visit_days rename to visit_days_away`.execute(db);
    const answers = await Promise.allSettled([queue.count(view), queue.count(view)]);
    await sql`alter table visit_days_away rename to visit_days`.execute(db);
    expect(answers.map((answer) => answer.status)).toEqual(['rejected', 'rejected']);
    await queue.count(view);
    expect(await numbers()).toEqual({ online: 1, total: 1, views: 1 });
  });

  test('what was acknowledged is there when the database is opened as it lies on the disk', async () => {
    await Promise.all(Array.from({ length: 200 }, (_, i) => see('/', { agent: `A${i % 20}` })));
    const found = await asItLies(database, (copy) => readVisitNumbers(copy.db, now));
    expect(found).toEqual({ online: 20, total: 20, views: 200 });
  });
});

/** Reads the database as a process that was killed this moment leaves it; on a server, as another process finds it. */
async function asItLies<T>(running: Database, look: (copy: Database) => Promise<T>): Promise<T> {
  const dataDir = await mkdtemp(join(tmpdir(), 'bamsat-visits-'));
  const url = await servedAddress(running);
  const template = join(dataDir, 'as-it-lies');
  if (!url) await cp(join(running.dataDir, 'pg'), template, { recursive: true });
  const copy = await openDatabase({
    dataDir: join(dataDir, 'opened'),
    what: 'test',
    ...(url ? { url } : { template }),
  });
  try {
    return await look(copy);
  } finally {
    await copy.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function servedAddress(running: Database): Promise<string | null> {
  const url = process.env.BAMSAT_TEST_DATABASE_URL;
  if (!url) return null;
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(running.db);
  const address = new URL(url);
  address.pathname = `/${rows[0]?.name}`;
  return address.href;
}

describe('the page that says how visits are counted', () => {
  test('everybody can read it, in both languages', async () => {
    for (const [language, title] of [
      ['vi', 'Lượt truy cập được đếm thế nào'],
      ['en', 'How visits are counted'],
    ] as const) {
      const answer = await site.app.request('/cach-dem', { headers: { 'accept-language': language } });
      expect(await answer.text()).toContain(`<h1>${title}</h1>`);
    }
  });

  test.each([...ROLES, null])('the opening balance is set by administrators alone: %s', async (role) => {
    const headers = role ? await site.signInAs((await buildActor(database, { role })).userId) : {};
    const answer = await site.app.request('/cach-dem', {
      method: 'POST',
      body: formBody({ opening: '1200' }),
      headers: { origin: 'http://localhost', ...headers },
    });
    expect(answer.status).toBe(role === 'administrator' ? 303 : role === null ? 401 : 403);
    expect((await numbers()).total).toBe(role === 'administrator' ? 1200 : 0);
  });

  test.each(['', '-1', '1,5', 'nhiều', '9999999999999'])(
    'refuses %j as an opening balance',
    async (opening) => {
      const headers = await site.signInAs((await buildActor(database, { role: 'administrator' })).userId);
      const answer = await site.app.request('/cach-dem', {
        method: 'POST',
        body: formBody({ opening }),
        headers,
      });
      expect(answer.status).toBe(422);
      expect(await answer.text()).toContain('1.000 tỷ');
    },
  );
});
