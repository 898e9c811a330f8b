import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { type By, recordChange, type Trx } from '../db/index.js';
import { AppError, type Day, dayOf } from '../shared/index.js';
import {
  countEach,
  countViews,
  type KeyedView,
  ONLINE_MS,
  OTHER_PATH,
  PATHS_PER_DAY,
  type Session,
  VISIT_MS,
  type View,
  visitorKey,
} from './visit.js';
import './tables.js';

const SECRET_BYTES = 32;
/** The audit trail's name for the one counter of the site. */
const COUNTER_ID = 'counter';
/** The largest opening balance: far above any site, far below where numbers lose their last digit. */
export const OPENING_MAX = 1_000_000_000_000;

/** Sets what an earlier counter had shown. @throws AppError `visits.opening-invalid` */
export async function setOpening(trx: Trx, by: By, opening: number): Promise<void> {
  if (!Number.isSafeInteger(opening) || opening < 0 || opening > OPENING_MAX) {
    throw new AppError('visits.opening-invalid');
  }
  const before = await trx
    .selectFrom('visit_totals')
    .select('opening')
    .where('id', '=', 1)
    .forUpdate()
    .executeTakeFirstOrThrow();
  await trx.updateTable('visit_totals').set({ opening }).where('id', '=', 1).execute();
  await recordChange(trx, by, {
    action: 'visits.opening-set',
    entity: 'visits',
    entityId: COUNTER_ID,
    before,
    after: { opening },
  });
}

/** Counts a batch of views in one transaction. What is counted belongs to nobody: no audit entry. */
export async function recordViews(trx: Trx, views: readonly View[]): Promise<void> {
  // The lock on the one row puts the batches of several server processes in line.
  await trx.selectFrom('visit_totals').select('id').where('id', '=', 1).forUpdate().execute();
  const secrets = await secretsFor(trx, views);
  const keyed = views.map((view) => keysOf(secrets, view));
  const known = await knownSessions(trx, keyed);
  const counted = countViews(known, keyed);
  await keepSessions(trx, counted.sessions, counted.replaced);
  await keepPaths(trx, views);
  await trx
    .updateTable('visit_totals')
    .set((eb) => ({
      views: eb('views', '+', views.length),
      visits: eb('visits', '+', counted.visits),
    }))
    .where('id', '=', 1)
    .execute();
}

/** Forgets the sessions that no view can belong to any more and that are not online. */
export async function forgetSessions(trx: Trx, now: Date): Promise<void> {
  await trx
    .deleteFrom('visit_sessions')
    .where('started_at', '<=', new Date(now.getTime() - VISIT_MS))
    .where('last_seen', '<=', new Date(now.getTime() - ONLINE_MS))
    .execute();
}

/** The day whose secret may still stand behind a visit that is under way. */
function earlierDay(at: Date): Day {
  return dayOf(new Date(at.getTime() - VISIT_MS));
}

/**
 * The secrets of the days of these views. A new one is made for each day; the one before is kept for the length of a visit,
 * so that midnight does not cut visits in two, and then deleted.
 */
async function secretsFor(trx: Trx, views: readonly View[]): Promise<ReadonlyMap<Day, string>> {
  const days = [...new Set(views.map((view) => dayOf(view.at)))];
  const earliest = earlierDay(new Date(Math.min(...views.map((view) => view.at.getTime()))));
  const read = () => trx.selectFrom('visit_secrets').selectAll().execute();
  const found = await read();
  const isCurrent = days.every((day) => found.some((row) => row.day === day));
  if (isCurrent && found.every((row) => row.day >= earliest)) return byDay(found);
  await trx.deleteFrom('visit_secrets').where('day', '<', earliest).execute();
  await trx
    .insertInto('visit_secrets')
    .values(days.map((day) => ({ day, secret: randomBytes(SECRET_BYTES).toString('base64url') })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return byDay(await read());
}

function byDay(rows: readonly { day: Day; secret: string }[]): ReadonlyMap<Day, string> {
  return new Map(rows.map((row) => [row.day, row.secret]));
}

function keysOf(secrets: ReadonlyMap<Day, string>, view: View): KeyedView {
  const day = dayOf(view.at);
  const before = earlierDay(view.at);
  const secret = secrets.get(day);
  if (secret === undefined) throw new Error(`no secret for ${day}`);
  const earlier = before === day ? undefined : secrets.get(before);
  return {
    key: visitorKey(secret, view),
    earlierKey: earlier === undefined ? null : visitorKey(earlier, view),
    at: view.at,
  };
}

async function knownSessions(trx: Trx, views: readonly KeyedView[]): Promise<Map<string, Session>> {
  const keys = new Set(
    views.flatMap(({ key, earlierKey }) => (earlierKey === null ? [key] : [key, earlierKey])),
  );
  const rows = await trx
    .selectFrom('visit_sessions')
    .selectAll()
    .where('key', '=', sql<string>`any(${[...keys]}::text[])`)
    .execute();
  return new Map(rows.map((row) => [row.key, { startedAt: row.started_at, lastSeen: row.last_seen }]));
}

async function keepSessions(
  trx: Trx,
  sessions: ReadonlyMap<string, Session>,
  replaced: readonly string[],
): Promise<void> {
  if (replaced.length > 0) {
    await trx.deleteFrom('visit_sessions').where('key', '=', sql<string>`any(${replaced}::text[])`).execute();
  }
  const values = [...sessions.values()];
  await sql`
    insert into visit_sessions (key, started_at, last_seen)
    select * from unnest(${[...sessions.keys()]}::text[], ${values.map((session) => session.startedAt.toISOString())}::timestamptz[],
      ${values.map((session) => session.lastSeen.toISOString())}::timestamptz[])
    on conflict (key) do update set started_at = excluded.started_at, last_seen = excluded.last_seen`.execute(
    trx,
  );
}

async function keepPaths(trx: Trx, views: readonly View[]): Promise<void> {
  const dated = views.map((view) => ({ day: dayOf(view.at), path: view.path }));
  for (const day of new Set(dated.map((view) => view.day))) {
    const paths = dated.filter((view) => view.day === day).map((view) => view.path);
    const counts = await withinCap(trx, day, countEach(paths));
    await sql`
      insert into visit_days as kept (day, path, views)
      select ${day}::date, added.path, added.views
      from unnest(${[...counts.keys()]}::text[], ${[...counts.values()]}::bigint[]) as added (path, views)
      on conflict (day, path) do update set views = kept.views + excluded.views`.execute(trx);
  }
}

/** The counts of a day's paths; once the day has enough different ones, new ones are counted together. */
async function withinCap(trx: Trx, day: Day, counts: Map<string, number>): Promise<Map<string, number>> {
  const paths = [...counts.keys()];
  const rows = await trx
    .selectFrom('visit_days')
    .select('path')
    .where('day', '=', day)
    .where('path', '=', sql<string>`any(${paths}::text[])`)
    .execute();
  const known = new Set(rows.map((row) => row.path));
  const added = paths.filter((path) => !known.has(path));
  if (added.length === 0) return counts;
  const { kept } = await trx
    .selectFrom('visit_days')
    .select(({ fn }) => fn.countAll<number>().as('kept'))
    .where('day', '=', day)
    .where('path', '<>', OTHER_PATH)
    .executeTakeFirstOrThrow();
  const excess = added.slice(Math.max(0, PATHS_PER_DAY - kept));
  if (excess.length === 0) return counts;
  const result = new Map(counts);
  let others = 0;
  for (const path of excess) {
    others += result.get(path) ?? 0;
    result.delete(path);
  }
  return result.set(OTHER_PATH, others);
}
