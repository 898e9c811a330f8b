import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, expect, inject, test } from 'vitest';
import { inTransaction, testDatabase } from '../../testing/index.js';
import { AppError, translator } from '../shared/index.js';
import { type Database, openDatabase } from './index.js';
import { migrations } from './migrations/index.js';

const database = await testDatabase();
const { db } = database;
const folders: string[] = [];
const served = process.env.BAMSAT_TEST_DATABASE_URL;

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'bamsat-open-'));
  folders.push(folder);
  return folder;
}

async function valueOf(expression: string): Promise<unknown> {
  const { rows } = await sql<{ value: unknown }>`select ${sql.raw(expression)} as value`.execute(db);
  return rows[0]?.value;
}

/** What a person reads when a database does not open. */
async function refusalOf(opening: Promise<Database>): Promise<string> {
  const error: unknown = await opening.then(
    async (opened) => {
      await opened.close();
      throw new Error('it opened');
    },
    (reason: unknown) => reason,
  );
  if (!(error instanceof AppError)) throw error;
  return translator('en')(`error.${error.code}`, error.params);
}

test('days stay as they are written, moments are dates, counts and sums of whole numbers are numbers', async () => {
  expect(await valueOf(`date '2026-11-24'`)).toBe('2026-11-24');
  expect(await valueOf(`date '0987-03-01'`)).toBe('0987-03-01');
  expect(await valueOf(`timestamptz '2026-11-24 09:00:00.123+07'`)).toEqual(
    new Date('2026-11-24T02:00:00.123Z'),
  );
  expect(await valueOf('(select count(*) from audit_head)')).toBe(1);
  expect(await valueOf(`9007199254740991::bigint`)).toBe(9_007_199_254_740_991);
  expect(await valueOf('null::bigint')).toBeNull();
});

test('a day that is stored comes back the same, whatever the time zone of the process', async () => {
  await inTransaction(database, async (trx) => {
    await sql`create temporary table days (day date) on commit drop`.execute(trx);
    await sql`insert into days values (${'2026-01-01'})`.execute(trx);
    const { rows } = await sql<{ day: string }>`select day from days where day = ${'2026-01-01'}`.execute(
      trx,
    );
    expect(rows).toEqual([{ day: '2026-01-01' }]);
  });
});

test('Vietnamese text comes back the same', async () => {
  const text = 'Nghị quyết số 56-NQ/TU của Ban Chấp hành Đảng bộ 𠊛 👍';
  const { rows } = await sql<{ value: string }>`select ${text}::text as value`.execute(db);
  expect(rows[0]?.value).toBe(text);
});

test('every migration has run once, in the order of the list', async () => {
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
  expect(rows.map(({ name }) => name)).toEqual(Object.keys(migrations));
  expect(Object.keys(migrations)).toEqual(Object.keys(migrations).toSorted());
});

test('a database that a later version has changed is left alone, and says so', async () => {
  await sql`insert into kysely_migration values ('2099_01_01_01_later', '2099-01-01T00:00:00Z')`.execute(db);
  try {
    const { migrateToLatest } = await import('./migrate.js');
    await expect(migrateToLatest(db)).rejects.toMatchObject({
      code: 'db.migration-failed',
      params: { reason: expect.stringContaining('2099_01_01_01_later') },
    });
  } finally {
    await sql`delete from kysely_migration where name like '2099%'`.execute(db);
  }
});

test('a server that cannot be reached is named in one line, without the password', async () => {
  for (const url of [
    'postgres://ban:mat-khau-kin@127.0.0.1:1/bamsat',
    'postgres://ban:mat-khau-kin@localhost:1/bamsat',
    'postgres://ban:mat-khau-kin@may-chu.invalid/bamsat',
  ]) {
    const line = await refusalOf(openDatabase({ dataDir: newFolder(), url, what: 'test' }));
    expect(line).toContain(new URL(url).host);
    expect(line).toMatch(/ECONNREFUSED|ENOTFOUND|EAI_AGAIN/);
    expect(line).not.toContain('mat-khau-kin');
    expect(line).not.toContain('\n');
  }
});

test('an address that is none is refused without repeating it', async () => {
  const line = await refusalOf(
    openDatabase({ dataDir: newFolder(), url: 'postgres://ban:mat-khau-kin@[bad/x', what: 'test' }),
  );
  expect(line).toContain('DATABASE_URL');
  expect(line).not.toContain('mat-khau-kin');
});

test('a folder for attachments that cannot be made is named', async () => {
  const file = join(newFolder(), 'a-file');
  writeFileSync(file, '');
  const line = await refusalOf(
    openDatabase({ dataDir: file, url: 'postgres://127.0.0.1:1/x', what: 'test' }),
  );
  expect(line).toContain(`data folder ${file} cannot be written to`);
});

// Each kind of database has one test of its own; a test that is left out would count as skipped.
if (served) {
  test('processes that start at once on an empty server all find the tables', async () => {
    const { onServer, withDatabase } = await import('../../testing/global-setup.js');
    const name = `bamsat_test_start_${process.pid}`;
    await onServer(served, `create database ${name}`);
    try {
      const options = { dataDir: newFolder(), url: withDatabase(served, name), what: 'test' };
      const opened = await Promise.all(Array.from({ length: 4 }, () => openDatabase(options)));
      for (const each of opened) {
        const { rows } = await sql`select name from kysely_migration`.execute(each.db);
        expect(rows).toHaveLength(Object.keys(migrations).length);
      }
      await Promise.all(opened.map((each) => each.close()));
    } finally {
      await onServer(served, `drop database ${name}`);
    }
  });
} else {
  test('opening again changes nothing and keeps what was there', async () => {
    const dataDir = newFolder();
    const options = { dataDir, what: 'test', template: inject('clusterTemplate') };
    const first = await openDatabase(options);
    await sql`insert into auth_users (id, name, email, "emailVerified", "createdAt", "updatedAt")
      values ('1', 'Lê An', 'an@example.test', true, now(), now())`.execute(first.db);
    await first.close();
    const second = await openDatabase(options);
    const { rows } = await sql`select name from auth_users`.execute(second.db);
    expect(rows).toEqual([{ name: 'Lê An' }]);
    await second.close();
  });
}
