import type { Selectable } from 'kysely';
import type { Actor } from '../accounts/index.js';
import type { Db } from '../db/index.js';
import { type Id, isId } from '../shared/index.js';
import { visibleScans } from './access.js';
import type { ScanReading } from './scan.js';
import type { ScanReadingTable } from './tables.js';

/** As many readings as the list shows: those that go on, and the last that ended. */
const LISTED = 50;

function scanRows(db: Db, actor: Actor) {
  return db
    .selectFrom('scan_readings')
    .innerJoin('auth_users', 'auth_users.id', 'scan_readings.asked_by')
    .selectAll('scan_readings')
    .select('auth_users.name as asker')
    .where(visibleScans(actor));
}

function toReading(row: Selectable<ScanReadingTable> & { readonly asker: string }): ScanReading {
  return {
    id: row.id,
    name: row.name,
    state: row.state,
    page: row.page,
    pages: row.pages,
    phase: row.phase,
    refusal: row.refusal,
    notes: row.notes,
    askedAt: row.asked_at,
    askedBy: row.asker,
    endedAt: row.ended_at,
    documentId: row.document_id,
  };
}

/** A reading that this person may see, or null. */
export async function findScan(db: Db, actor: Actor, id: Id): Promise<ScanReading | null> {
  if (!isId(id)) return null;
  const row = await scanRows(db, actor).where('scan_readings.id', '=', id).executeTakeFirst();
  return row ? toReading(row) : null;
}

/** The readings that this person may see, the latest first. */
export async function listScans(db: Db, actor: Actor): Promise<ScanReading[]> {
  const rows = await scanRows(db, actor)
    .orderBy('asked_at', 'desc')
    .orderBy('scan_readings.id', 'desc')
    .limit(LISTED)
    .execute();
  return rows.map(toReading);
}

/** How many readings go on that this person may see. */
export async function countOpenScans(db: Db, actor: Actor): Promise<number> {
  const row = await db
    .selectFrom('scan_readings')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('state', 'in', ['waiting', 'reading'])
    .where(visibleScans(actor))
    .executeTakeFirstOrThrow();
  return row.count;
}
