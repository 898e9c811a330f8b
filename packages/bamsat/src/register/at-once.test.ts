import { sql } from 'kysely';
import { describe, expect, test, vi } from 'vitest';
import { inTransaction, TEST_BY, testDatabase } from '../../testing/index.js';
import type { Trx } from '../db/index.js';
import { buildDocument, documentText } from './fixtures.js';
import { dismissDirective, fileDocument, listDirectives } from './index.js';
import { prepareDocument } from './prepare.js';

const database = await testDatabase();
const { db } = database;

async function waiting(): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from pg_locks join pg_stat_activity using (pid)
    where not granted and datname = current_database()`.execute(db);
  return rows[0]?.count ?? 0;
}

/** Runs a transaction of two changes, and lets another one begin between them and come to where it has to wait. */
async function inBetween(
  first: (trx: Trx) => unknown,
  other: (trx: Trx) => unknown,
  second: (trx: Trx) => unknown,
) {
  let between: Promise<void> | undefined;
  const both = inTransaction(database, async (trx) => {
    await first(trx);
    between = inTransaction(database, async (own) => void (await other(own)));
    between.catch(() => {});
    await vi.waitFor(async () => expect(await waiting()).toBe(1), { timeout: 10_000 });
    await second(trx);
  });
  await both;
  await between;
}

// The embedded database has one connection: there transactions come one after the other.
describe.runIf(database.kind === 'served')('two transactions that meet never wait for each other', () => {
  test('filing several texts of which a later one cites a document, and deciding on what that one asks', async () => {
    const cited = await buildDocument(database, TEST_BY, {
      number: '31',
      body: 'Giao Hội Nông dân thành phố báo cáo kết quả trước ngày 30/12/2026.',
    });
    const [directive] = await listDirectives(db, cited.id);
    const prepare = (body: string) =>
      prepareDocument({ text: documentText({ body }) }, database.dataDir, '2026-11-24');
    const one = await prepare('Văn bản thứ nhất.');
    const two = await prepare('Căn cứ Nghị quyết số 31-NQ/TU ngày 15/12/2025 của Thành ủy Vân Hải.');
    await inBetween(
      (trx) => fileDocument(trx, TEST_BY, { prepared: one }),
      (trx) => dismissDirective(trx, TEST_BY, { directiveId: directive?.id ?? '', reason: 'Đã làm' }),
      (trx) => fileDocument(trx, TEST_BY, { prepared: two }),
    );
    expect(await listDirectives(db, cited.id)).toMatchObject([{ state: 'dismissed' }]);
  });
});
