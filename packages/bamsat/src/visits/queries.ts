import { sql } from 'kysely';
import type { Db } from '../db/index.js';
import './tables.js';
import { ONLINE_MS } from './visit.js';

/** The three numbers of the counter (thống kê truy cập). */
export interface VisitNumbers {
  /** Different visitors of the last five minutes. */
  readonly online: number;
  /** Visits, the opening balance included. */
  readonly total: number;
  /** Views that were acknowledged. */
  readonly views: number;
}

/** The numbers of the counter at a moment. */
export async function readVisitNumbers(db: Db, now: Date): Promise<VisitNumbers> {
  return db
    .selectFrom('visit_totals')
    .select((eb) => [
      sql<number>`opening + visits`.as('total'),
      'views',
      eb
        .selectFrom('visit_sessions')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('last_seen', '>', new Date(now.getTime() - ONLINE_MS))
        .$asScalar()
        .$notNull()
        .as('online'),
    ])
    .where('id', '=', 1)
    .executeTakeFirstOrThrow();
}

/** The opening balance that is set. */
export async function readOpening(db: Db): Promise<number> {
  const row = await db
    .selectFrom('visit_totals')
    .select('opening')
    .where('id', '=', 1)
    .executeTakeFirstOrThrow();
  return row.opening;
}

/** How often each of these paths was viewed in all; a path that nobody viewed is missing. */
export async function viewsOfPaths(db: Db, paths: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (paths.length === 0) return new Map();
  const rows = await db
    .selectFrom('visit_days')
    .select(['path', sql<number>`sum(views)::bigint`.as('views')])
    .where('path', 'in', paths)
    .groupBy('path')
    .execute();
  return new Map(rows.map((row) => [row.path, row.views]));
}
