import { createHash } from 'node:crypto';
import { type RawBuilder, sql } from 'kysely';
import { type Database, type Db, recordChange, type Trx, verifyAudit } from '../../src/db/index.js';
import { addFile, readStored, storeBytes } from '../../src/files/index.js';
import { type Random, seededRandom } from './random.js';

const AT = new Date('2026-11-24T02:00:00Z');
const ENTITY = 'crash_batch';
const DELIBERATE = 'rolled back on purpose';

/** What transaction `number` writes; the same each time that it is asked for. */
interface Batch {
  readonly number: number;
  readonly lines: readonly string[];
  /** A value that takes many pages; null in most. */
  readonly big: string | null;
  readonly attachment: Uint8Array | null;
  /** Whether it also makes a table, which is a file with a new name. */
  readonly makesTable: boolean;
  /** Whether it takes back the oldest batch that still stands. */
  readonly withdraws: boolean;
  readonly rollsBack: boolean;
}

function batchOf(number: number): Batch {
  const random = seededRandom(number * 7919);
  return {
    number,
    lines: Array.from({ length: 1 + random.below(random.next() < 0.2 ? 120 : 20) }, () => random.hex(40)),
    big: random.next() < 0.3 ? random.hex(5_000 + random.below(120_000)) : null,
    attachment: random.next() < 0.3 ? bytesOf(random) : null,
    makesTable: random.next() < 0.08,
    withdraws: random.next() < 0.25,
    rollsBack: random.next() < 0.1,
  };
}

function bytesOf(random: Random): Uint8Array {
  return Buffer.from(random.hex(1 + random.below(20_000)));
}

/** The tables of the transactions, in one transaction of their own. */
export async function makeCrashTables(db: Db): Promise<void> {
  await db.transaction().execute(async (trx) => {
    for (const statement of [
      sql`create table if not exists crash_batches (number int primary key, digest text not null, lines int not null,
        big text, table_name text, withdrawn_by int, file_id text)`,
      sql`create table if not exists crash_lines (number int not null, position int not null, text text not null,
        primary key (number, position))`,
      sql`create index if not exists crash_lines_text on crash_lines (text)`,
      sql`create table if not exists crash_bigs (number int primary key, text text not null)`,
      sql`create table if not exists crash_totals (id int primary key, batches int not null, lines int not null)`,
      sql`insert into crash_totals values (1, 0, 0) on conflict do nothing`,
    ]) {
      await statement.execute(trx);
    }
  });
}

/** Runs transaction `number`. It is acknowledged when this returns `true`; `false` when it was one that rolls back. */
export async function runBatch(database: Database, number: number): Promise<boolean> {
  const batch = batchOf(number);
  const stored = batch.attachment ? await storeBytes(database.dataDir, batch.attachment) : null;
  const by = { userId: null, name: 'Hệ thống', at: AT };
  const work = async (trx: Trx): Promise<void> => {
    const name = `${number}.bin`;
    const fileId = stored ? await addFile(trx, by, { stored, name, mediaType: 'text/plain' }) : null;
    const table = batch.makesTable ? `crash_extra_${number}` : null;
    await sql`insert into crash_batches values (${number}, ${digestOf(batch.lines)}, ${batch.lines.length},
      ${batch.big ? digestOf([batch.big]) : null}, ${table}, null, ${fileId})`.execute(trx);
    for (const [position, text] of batch.lines.entries()) {
      await sql`insert into crash_lines values (${number}, ${position}, ${text})`.execute(trx);
    }
    if (batch.big) await sql`insert into crash_bigs values (${number}, ${batch.big})`.execute(trx);
    if (table) {
      await sql`create table ${sql.table(table)} (position int primary key, text text not null)`.execute(trx);
      await sql`insert into ${sql.table(table)} select position, text from crash_lines where number = ${number}`.execute(
        trx,
      );
    }
    await sql`update crash_totals set batches = batches + 1, lines = lines + ${batch.lines.length}`.execute(
      trx,
    );
    if (batch.withdraws) await withdrawOldest(trx, number);
    await recordChange(trx, by, {
      action: 'crash.batch',
      entity: ENTITY,
      entityId: String(number),
      after: { table },
    });
    if (batch.rollsBack) throw new Error(DELIBERATE);
  };
  try {
    await database.db.transaction().execute(work);
    return true;
  } catch (error) {
    if (batch.rollsBack && error instanceof Error && error.message === DELIBERATE) return false;
    throw error;
  }
}

async function withdrawOldest(trx: Trx, number: number): Promise<void> {
  const [oldest] = await rowsOf(
    trx,
    sql<{
      number: number;
      lines: number;
    }>`select number, lines from crash_batches where withdrawn_by is null order by number limit 1`,
  );
  if (!oldest) return;
  await sql`update crash_batches set withdrawn_by = ${number} where number = ${oldest.number}`.execute(trx);
  await sql`delete from crash_lines where number = ${oldest.number}`.execute(trx);
  await sql`update crash_totals set batches = batches - 1, lines = lines - ${oldest.lines}`.execute(trx);
}

interface BatchRow {
  readonly number: number;
  readonly digest: string;
  readonly lines: number;
  readonly big: string | null;
  readonly table_name: string | null;
  readonly withdrawn_by: number | null;
  readonly file_id: string | null;
}

/**
 * Compares a database after a power cut with what was acknowledged before it.
 * @returns everything that is wrong, in words; nothing when all is well
 */
export async function findLosses(database: Database, acknowledged: readonly number[]): Promise<string[]> {
  const { db } = database;
  const losses: string[] = [];
  const [there] = await rowsOf(
    db,
    sql<{ there: boolean }>`select to_regclass('crash_batches') is not null as there`,
  );
  if (!there?.there)
    return acknowledged.length === 0 ? [] : [`all ${acknowledged.length} transactions are lost`];
  const batches = await rowsOf(db, sql<BatchRow>`select * from crash_batches order by number`);
  const numbers = new Set(batches.map(({ number }) => number));
  for (const number of acknowledged) if (!numbers.has(number)) losses.push(`transaction ${number} is lost`);
  for (const batch of batches) {
    if (batchOf(batch.number).rollsBack)
      losses.push(`transaction ${batch.number} was rolled back and is there`);
    losses.push(...(await findHalves(database, batch, numbers)));
  }
  losses.push(...(await findDisagreement(db, batches)));
  return losses;
}

/** What of one transaction does not fit the rest of it. */
async function findHalves(
  { db, dataDir }: Database,
  batch: BatchRow,
  numbers: ReadonlySet<number>,
): Promise<string[]> {
  const { number } = batch;
  const wrong: string[] = [];
  const lines = await rowsOf(
    db,
    sql<{ text: string }>`select text from crash_lines where number = ${number} order by position`,
  );
  if (batch.withdrawn_by !== null) {
    if (lines.length > 0) wrong.push(`transaction ${batch.withdrawn_by} left lines of ${number}`);
    if (!numbers.has(batch.withdrawn_by)) wrong.push(`transaction ${batch.withdrawn_by} is half there`);
  } else if (digestOf(lines.map(({ text }) => text)) !== batch.digest)
    wrong.push(`lines of ${number} are wrong`);
  const [big] = await rowsOf(db, sql<{ text: string }>`select text from crash_bigs where number = ${number}`);
  if ((big ? digestOf([big.text]) : null) !== batch.big) wrong.push(`the big value of ${number} is wrong`);
  if (batch.table_name) {
    const extra = await rowsOf(
      db,
      sql<{ text: string }>`select text from ${sql.table(batch.table_name)} order by position`,
    );
    if (digestOf(extra.map(({ text }) => text)) !== batch.digest)
      wrong.push(`the table of ${number} is wrong`);
  }
  if (batch.file_id) {
    const file = await db.selectFrom('files').selectAll().where('id', '=', batch.file_id).executeTakeFirst();
    const bytes = file && (await readStored(dataDir, file.sha256).catch(() => null));
    if (!bytes || createHash('sha256').update(bytes).digest('hex') !== file.sha256) {
      wrong.push(`the attachment of ${number} is lost or damaged`);
    }
  }
  return wrong;
}

/** What does not agree between the tables. */
async function findDisagreement(db: Db, batches: readonly BatchRow[]): Promise<string[]> {
  const wrong: string[] = [];
  const standing = batches.filter((batch) => batch.withdrawn_by === null);
  const lines = standing.reduce((sum, batch) => sum + batch.lines, 0);
  const [totals] = await rowsOf(db, sql<{ batches: number; lines: number }>`select * from crash_totals`);
  if (totals?.batches !== standing.length || totals.lines !== lines) wrong.push('the totals do not agree');
  // Through the index on the text, which must know the same rows.
  const [counted] = await rowsOf(
    db,
    sql<{
      lines: number;
      bigs: number;
    }>`select (select count(*) from crash_lines where text > '') as lines, (select count(*) from crash_bigs) as bigs`,
  );
  if (counted?.lines !== lines) wrong.push('there are lines of no transaction');
  if (counted?.bigs !== batches.filter(({ big }) => big).length)
    wrong.push('there are big values of no transaction');
  const audit = await verifyAudit(db);
  if (audit.brokenAt !== null) wrong.push(`the audit chain is broken at ${audit.brokenAt}`);
  const entries = await rowsOf(
    db,
    sql<{ entity_id: string }>`select entity_id from audit_entries where entity = ${ENTITY} order by seq`,
  );
  const told = entries.map((entry) => Number(entry.entity_id)).sort((a, b) => a - b);
  if (told.join() !== batches.map(({ number }) => number).join())
    wrong.push('the audit trail tells another story');
  return wrong;
}

async function rowsOf<T>(db: Db, query: RawBuilder<T>): Promise<T[]> {
  return (await query.execute(db)).rows;
}

function digestOf(texts: readonly string[]): string {
  return createHash('sha256').update(texts.join('\n')).digest('hex');
}
