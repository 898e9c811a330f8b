import fc from 'fast-check';
import { type RawBuilder, sql } from 'kysely';
import { beforeEach, expect, test } from 'vitest';
import { inTransaction, TEST_BY, testDatabase } from '../../testing/index.js';
import { historyOf, recordChange, type Trx, verifyAudit } from './index.js';
import type { AuditEntryTable, AuditHeadTable } from './tables.js';

const database = await testDatabase();
const { db } = database;
const ENTRIES = 8;

/** Thrown to undo what a property did to the trail. */
class Undo extends Error {}

beforeEach(async () => {
  await sql`delete from audit_entries`.execute(db);
  await sql`update audit_head set seq = 0, hash = repeat('0', 64)`.execute(db);
});

function record(trx: Trx, index: number): Promise<void> {
  return recordChange(
    trx,
    { ...TEST_BY, name: `Người ${index}` },
    {
      action: 'tasks.assigned',
      entity: 'task',
      entityId: `t${index % 3}`,
      before: index === 0 ? undefined : { state: 'new', index },
      after: { state: 'assigned', note: 'đã giao\u0000', index },
    },
  );
}

async function recordSome(count = ENTRIES): Promise<void> {
  for (let index = 0; index < count; index += 1) await inTransaction(database, (trx) => record(trx, index));
}

test('entries are kept with what was before and after, newest first', async () => {
  await recordSome();
  expect(await verifyAudit(db)).toEqual({ entries: ENTRIES, brokenAt: null });
  const history = await historyOf(db, 'task', 't1');
  expect(history.map(({ seq }) => seq)).toEqual([8, 5, 2]);
  expect(history[0]).toMatchObject({
    userName: 'Người 7',
    at: TEST_BY.at,
    before: { state: 'new', index: 7 },
    after: { note: 'đã giao\u0000' },
  });
});

test('an empty trail is whole', async () => {
  expect(await verifyAudit(db)).toEqual({ entries: 0, brokenAt: null });
});

test('a change that is rolled back leaves no entry', async () => {
  await recordSome(2);
  const failing = inTransaction(database, async (trx) => {
    await record(trx, 2);
    throw new Undo();
  });
  await expect(failing).rejects.toThrow(Undo);
  expect(await verifyAudit(db)).toEqual({ entries: 2, brokenAt: null });
});

test('a trail of more than one batch is read whole', async () => {
  await inTransaction(database, async (trx) => {
    for (let index = 0; index < 1001; index += 1) await record(trx, index);
  });
  expect(await verifyAudit(db)).toEqual({ entries: 1001, brokenAt: null });
  await sql`update audit_entries set action = 'x' where seq = 1001`.execute(db);
  expect(await verifyAudit(db)).toEqual({ entries: 1000, brokenAt: 1001 });
});

const seq = fc.integer({ min: 1, max: ENTRIES });
const text = fc.string({ minLength: 1, unit: 'grapheme' }).filter((value) => !value.includes('\0'));
const column = fc.constantFrom(
  'user_id',
  'user_name',
  'action',
  'entity',
  'entity_id',
  'before',
  'after',
  'hash',
);

/** Each kind of tampering, as the statements that do it, and where it must be seen at the latest. */
const tampering: fc.Arbitrary<{
  readonly statements: readonly RawBuilder<unknown>[];
  readonly from: number;
}> = fc.oneof(
  fc.record({ at: seq, name: column, value: text }).map(({ at, name, value }) => ({
    statements: [sql`update audit_entries set ${sql.ref(name)} = ${value} where seq = ${at}`],
    from: at,
  })),
  fc.record({ at: seq, ms: fc.integer({ min: 1, max: 1e9 }) }).map(({ at, ms }) => ({
    statements: [sql`update audit_entries set at = at + ${ms} * interval '1 ms' where seq = ${at}`],
    from: at,
  })),
  seq.map((at) => ({
    statements: [sql`update audit_entries set id = gen_random_uuid() where seq = ${at}`],
    from: at,
  })),
  seq.map((at) => ({ statements: [sql`delete from audit_entries where seq = ${at}`], from: at })),
  // Deleted and closed up, so that the numbers have no gap.
  seq.map((at) => ({
    statements: [
      sql`delete from audit_entries where seq = ${at}`,
      sql`update audit_entries set seq = -(seq - 1) where seq > ${at}`,
      sql`update audit_entries set seq = -seq where seq < 0`,
      sql`update audit_head set seq = seq - 1`,
    ],
    from: at,
  })),
  fc.uniqueArray(seq, { minLength: 2, maxLength: 2 }).map(([one = 1, other = 2]) => ({
    statements: [
      sql`update audit_entries set seq = -seq where seq in (${one}, ${other})`,
      sql`update audit_entries set seq = ${one} where seq = ${-other}`,
      sql`update audit_entries set seq = ${other} where seq = ${-one}`,
    ],
    from: Math.min(one, other),
  })),
  // A copy of an entry, put in the middle or at the end.
  fc.record({ of: seq, at: fc.integer({ min: 1, max: ENTRIES + 1 }) }).map(({ of, at }) => ({
    statements: [
      sql`update audit_entries set seq = -(seq + 1) where seq >= ${at}`,
      sql`insert into audit_entries select gen_random_uuid(), ${at}, at, user_id, user_name, action, entity, entity_id,
        before, after, hash from audit_entries where seq in (${of}, ${-(of + 1)})`,
      sql`update audit_entries set seq = -seq where seq < 0`,
      sql`update audit_head set seq = seq + 1`,
    ],
    from: at,
  })),
  fc.constant({ statements: [sql`update audit_head set hash = repeat('1', 64)`], from: ENTRIES + 1 }),
  fc.constant({ statements: [sql`delete from audit_head`], from: ENTRIES + 1 }),
);

test('any edit, removal, exchange or insertion of an entry is found where it was made', async () => {
  await recordSome();
  const before = await wholeTrail();
  await fc.assert(
    fc.asyncProperty(tampering, async ({ statements, from }) => {
      const originals = await wholeTrail();
      try {
        for (const statement of statements) await statement.execute(db);
        const changed = await wholeTrail();
        // Some edits write what was there.
        if (JSON.stringify(changed) === JSON.stringify(originals)) return;
        expect((await verifyAudit(db)).brokenAt).toBe(from);
      } finally {
        await restore(originals);
      }
    }),
    { numRuns: 120, seed: 20_261_124 },
  );
  expect(await wholeTrail()).toEqual(before);
  expect(await verifyAudit(db)).toEqual({ entries: ENTRIES, brokenAt: null });
});

test('changes that run at the same time stay one chain', async () => {
  const runs = Array.from({ length: 24 }, (_, index) =>
    inTransaction(database, async (trx) => {
      await record(trx, index);
      if (index % 5 === 4) throw new Undo();
      await record(trx, index);
    }),
  );
  const results = await Promise.allSettled(runs);
  const kept = results.filter(({ status }) => status === 'fulfilled').length;
  expect(kept).toBe(20);
  expect(await verifyAudit(db)).toEqual({ entries: 40, brokenAt: null });
});

test('a trail that others write to while it is read is not called broken', async () => {
  await recordSome(3);
  const verdicts = await Promise.all([recordSome(20), ...Array.from({ length: 10 }, () => verifyAudit(db))]);
  for (const verdict of verdicts.slice(1)) expect(verdict).toMatchObject({ brokenAt: null });
});

interface Trail {
  readonly entries: readonly AuditEntryTable[];
  readonly head: readonly AuditHeadTable[];
}

async function wholeTrail(): Promise<Trail> {
  const entries = await db.selectFrom('audit_entries').selectAll().orderBy('seq').execute();
  return { entries, head: await db.selectFrom('audit_head').selectAll().execute() };
}

async function restore({ entries, head }: Trail): Promise<void> {
  await inTransaction(database, async (trx) => {
    await trx.deleteFrom('audit_entries').execute();
    await trx.deleteFrom('audit_head').execute();
    await trx.insertInto('audit_entries').values(entries).execute();
    await trx.insertInto('audit_head').values(head).execute();
  });
}
