import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { testDatabase } from '../../testing/index.js';
import { renewStatistics } from './statistics.js';

const { db, kind } = await testDatabase();

const known = async (table: string) => {
  const { rows } = await sql<{ reltuples: number }>`
    select reltuples from pg_class where relname = ${table}`.execute(db);
  return rows[0]?.reltuples;
};

test.runIf(kind === 'embedded')('the planner knows every table, and again what has grown', async () => {
  expect(await known('visit_days')).toBe(0);
  await sql`insert into visit_days (day, path, views)
    select date '2026-01-01' + n, '/', 1 from generate_series(1, 300) as n`.execute(db);
  await sql`select pg_stat_force_next_flush()`.execute(db);
  await renewStatistics(db);
  expect(await known('visit_days')).toBe(300);
});
