import { createHash } from 'node:crypto';
import { type Id, newId } from '../shared/index.js';
import type { Db, Trx } from './schema.js';
import './tables.js';

/** Who changes something, and when. */
export interface By {
  /** The account, or null for the system itself. */
  readonly userId: Id | null;
  readonly name: string;
  readonly at: Date;
}

/** One change, as it is told to the audit trail. */
export interface Change {
  /** `tasks.assigned`: the module and what happened; the page shows the message `audit.tasks.assigned`. */
  readonly action: string;
  readonly entity: string;
  readonly entityId: Id;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** One entry of the audit trail (nhật ký thay đổi). */
export interface AuditEntry {
  readonly seq: number;
  readonly at: Date;
  readonly userId: Id | null;
  readonly userName: string;
  readonly action: string;
  readonly entity: string;
  readonly entityId: Id;
  readonly before: unknown;
  readonly after: unknown;
}

/** What `verifyAudit` found: how many entries it read, and the first one that does not fit the chain. */
export interface AuditVerdict {
  readonly entries: number;
  readonly brokenAt: number | null;
}

const GENESIS = '0'.repeat(64);
const VERIFY_BATCH = 1000;

/**
 * Writes the entry of a change, in the transaction of the change. Entries form a hash chain: each holds the hash of the
 * one before, so that a later edit of any of them shows.
 */
export async function recordChange(trx: Trx, by: By, change: Change): Promise<void> {
  // The row lock puts writers in line: the chain has one head. It is taken last in a transaction as a rule. Rows that others
  // point to are locked with `forNoKeyUpdate`, so that naming one of them afterwards waits for nobody.
  const head = await trx
    .selectFrom('audit_head')
    .select(['seq', 'hash'])
    .where('id', '=', 1)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const entry = {
    id: newId(),
    seq: head.seq + 1,
    at: by.at,
    user_id: by.userId,
    user_name: by.name,
    action: change.action,
    entity: change.entity,
    entity_id: change.entityId,
    before: asJson(change.before),
    after: asJson(change.after),
  };
  const hash = hashOf(head.hash, entry);
  await trx
    .insertInto('audit_entries')
    .values({ ...entry, hash })
    .execute();
  await trx.updateTable('audit_head').set({ seq: entry.seq, hash }).where('id', '=', 1).execute();
}

/** The history of one thing, newest first. */
export async function historyOf(db: Db, entity: string, entityId: Id): Promise<AuditEntry[]> {
  const rows = await db
    .selectFrom('audit_entries')
    .selectAll()
    .where('entity', '=', entity)
    .where('entity_id', '=', entityId)
    .orderBy('seq', 'desc')
    .execute();
  return rows.map((row) => ({
    seq: row.seq,
    at: row.at,
    userId: row.user_id,
    userName: row.user_name,
    action: row.action,
    entity: row.entity,
    entityId: row.entity_id,
    before: row.before === null ? null : JSON.parse(row.before),
    after: row.after === null ? null : JSON.parse(row.after),
  }));
}

/**
 * Reads the whole trail and recomputes the chain, as it stood at one moment: entries that others write meanwhile are left
 * out. Takes a transaction of its own, so it cannot be called in one.
 */
export async function verifyAudit(db: Db): Promise<AuditVerdict> {
  return db.transaction().setIsolationLevel('repeatable read').execute(verifyChain);
}

async function verifyChain(trx: Trx): Promise<AuditVerdict> {
  let hash = GENESIS;
  let seq = 0;
  for (;;) {
    const rows = await trx
      .selectFrom('audit_entries')
      .selectAll()
      .where('seq', '>', seq)
      .orderBy('seq')
      .limit(VERIFY_BATCH)
      .execute();
    for (const row of rows) {
      if (row.seq !== seq + 1 || hashOf(hash, row) !== row.hash) return { entries: seq, brokenAt: seq + 1 };
      hash = row.hash;
      seq = row.seq;
    }
    if (rows.length < VERIFY_BATCH) break;
  }
  const head = await trx.selectFrom('audit_head').select(['seq', 'hash']).executeTakeFirst();
  return { entries: seq, brokenAt: head?.seq === seq && head.hash === hash ? null : seq + 1 };
}

interface Hashed {
  readonly id: string;
  readonly seq: number;
  readonly at: Date;
  readonly user_id: string | null;
  readonly user_name: string;
  readonly action: string;
  readonly entity: string;
  readonly entity_id: string;
  readonly before: string | null;
  readonly after: string | null;
}

function hashOf(previous: string, entry: Hashed): string {
  const fields = [
    previous,
    entry.id,
    entry.seq,
    entry.at.toISOString(),
    entry.user_id,
    entry.user_name,
    entry.action,
    entry.entity,
    entry.entity_id,
    entry.before,
    entry.after,
  ];
  return createHash('sha256').update(JSON.stringify(fields)).digest('hex');
}

/** Kept as text, not jsonb: jsonb reorders keys, and the hash is over what was written. */
function asJson(value: unknown): string | null {
  return value === undefined || value === null ? null : JSON.stringify(value);
}
