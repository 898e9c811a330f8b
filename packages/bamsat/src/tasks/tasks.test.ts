import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { inTransaction, TEST_BY, testDatabase } from '../../testing/index.js';
import { historyOf, recordChange, type Trx } from '../db/index.js';
import { buildOrganization } from '../organizations/fixtures.js';
import { endOrganization } from '../organizations/index.js';
import {
  addDirective,
  fileDocument,
  findDirective,
  listDirectives,
  prepareDocument,
} from '../register/index.js';
import { newId } from '../shared/index.js';
import { buildTask } from './fixtures.js';
import {
  assignTask,
  changeTask,
  reopenTask,
  reportProgress,
  returnTask,
  verifyTask,
  withdrawTask,
} from './index.js';
import { lockTask, reportsOf } from './queries.js';

const database = await testDatabase();
const { db } = database;

const run = <T>(work: (trx: Trx) => Promise<T>) => inTransaction(database, work);
const unit = (shortName: string) => run((trx) => buildOrganization(trx, { shortName }));
const build = (wanted: Parameters<typeof buildTask>[1] = {}) => run((trx) => buildTask(trx, wanted));

const load = (id: string) => run((trx) => lockTask(trx, id));

const TEXT =
  'Hội Nông dân thành phố báo cáo kết quả trước ngày 30/11/2026. Đoàn Thanh niên rà soát các câu lạc bộ.';

/** A filed document with one directive that stands on its first sentence. */
async function fileWithDirective() {
  const prepared = await prepareDocument({ text: `${TEXT} ${newId()}` }, database.dataDir, '2026-11-24');
  return run(async (trx) => {
    const { id: documentId } = await fileDocument(trx, TEST_BY, { prepared, visibility: 'unit' });
    const directiveId = await addDirective(trx, TEST_BY, {
      documentId,
      start: 0,
      end: TEXT.indexOf('.') + 1,
      kind: 'product',
      what: 'báo cáo kết quả',
      assignee: 'Hội Nông dân thành phố',
      deadline: '2026-11-30',
    });
    return { documentId, directiveId };
  });
}

const report = (taskId: string, organizationId: string, isComplete: boolean, note = 'Kết quả') =>
  run((trx) => reportProgress(trx, TEST_BY, { taskId, organizationId, note, isComplete, files: [] }));

describe('assigning', () => {
  test('gives every task the next number, also when many assign at once', async () => {
    const leadOrganizationId = await unit('Hội Phụ nữ');
    const assigned = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        run((trx) =>
          assignTask(trx, TEST_BY, { what: `Việc ${index}`, kind: 'standing', leadOrganizationId }),
        ),
      ),
    );
    const numbers = assigned.map((task) => task.number).toSorted((a, b) => a - b);
    expect(numbers).toEqual(numbers.map((_, index) => (numbers[0] ?? 0) + index));
    const [first] = assigned;
    expect(await load(first?.id ?? '')).toMatchObject({
      state: 'assigned',
      kind: 'standing',
      deadline: null,
    });
    expect((await historyOf(db, 'task', first?.id ?? '')).map((entry) => entry.action)).toEqual([
      'tasks.assigned',
    ]);
  });

  test('accepts what a document asks, with what was corrected and its own words', async () => {
    const { documentId, directiveId } = await fileWithDirective();
    const leadOrganizationId = await unit('Hội Nông dân');
    const { id } = await run((trx) =>
      assignTask(trx, TEST_BY, {
        what: 'Báo cáo kết quả mô hình',
        kind: 'product',
        leadOrganizationId,
        deadline: '2026-12-05',
        directiveId,
      }),
    );
    expect(await load(id)).toMatchObject({
      documentId,
      directiveId,
      sourceText: 'Hội Nông dân thành phố báo cáo kết quả trước ngày 30/11/2026.',
      deadline: '2026-12-05',
    });
    expect(await findDirective(db, directiveId)).toMatchObject({
      state: 'accepted',
      taskId: id,
      what: 'Báo cáo kết quả mô hình',
      deadline: '2026-12-05',
      assignee: 'Hội Nông dân thành phố',
    });
  });

  test('of two who accept the same sentence at once one is told, and nothing of the other stays', async () => {
    const { documentId, directiveId } = await fileWithDirective();
    const leadOrganizationId = await unit('Hội Nông dân');
    const accept = () =>
      run((trx) =>
        assignTask(trx, TEST_BY, { what: 'Báo cáo', kind: 'product', leadOrganizationId, directiveId }),
      );
    const outcomes = await Promise.allSettled([accept(), accept()]);
    expect(outcomes.map((outcome) => outcome.status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const refusal = outcomes.find((outcome) => outcome.status === 'rejected');
    expect(refusal?.reason).toMatchObject({ code: 'register.directive-decided' });
    const accepted = (await listDirectives(db, documentId)).filter(({ id }) => id === directiveId);
    const tasks = await db.selectFrom('tasks').select('id').where('document_id', '=', documentId).execute();
    expect(tasks.map((task) => task.id)).toEqual(accepted.map((directive) => directive.taskId));
  });

  test('requests of one document are marked and assigned at the same time, and nobody waits for ever', async () => {
    const leadOrganizationId = await unit('Hội Nông dân');
    const { documentId } = await fileWithDirective();
    const mark = () =>
      run((trx) =>
        addDirective(trx, TEST_BY, { documentId, start: 0, end: 9, kind: 'product', what: 'Việc' }),
      );
    const marked = await Promise.all(Array.from({ length: 12 }, mark));
    const outcomes = await Promise.allSettled(
      marked.flatMap((directiveId) => [
        run((trx) =>
          assignTask(trx, TEST_BY, { what: 'Việc', kind: 'product', leadOrganizationId, directiveId }),
        ),
        mark(),
      ]),
    );
    expect(outcomes.filter((outcome) => outcome.status === 'rejected')).toEqual([]);
  });

  test('a lead unit does not help itself, and nobody is named twice', async () => {
    const lead = await unit('Đơn vị chủ trì');
    const other = await unit('Đơn vị phối hợp');
    const { id } = await build({
      leadOrganizationId: lead,
      coordinatingOrganizationIds: [other, lead, other],
    });
    expect((await load(id)).coordinatingOrganizationIds).toEqual([other]);
  });

  test('is refused for nothing, nobody, and a body that has ended', async () => {
    const lead = await unit('Hội cũ');
    const assign = (wanted: object) =>
      run((trx) =>
        assignTask(trx, TEST_BY, { what: 'Việc', kind: 'product', leadOrganizationId: lead, ...wanted }),
      );
    await expect(assign({ what: '  ' })).rejects.toMatchObject({ code: 'tasks.what-missing' });
    await expect(assign({ leadOrganizationId: newId() })).rejects.toMatchObject({
      code: 'tasks.unit-unknown',
    });
    await expect(assign({ directiveId: newId() })).rejects.toMatchObject({ code: 'common.not-found' });
    await expect(assign({ documentId: newId() })).rejects.toMatchObject({ code: 'common.not-found' });
    await run((trx) => endOrganization(trx, TEST_BY, lead, { validUntil: '2026-10-31', successorIds: [] }));
    await expect(assign({})).rejects.toMatchObject({ code: 'tasks.unit-ended', params: { name: 'Hội cũ' } });
  });
});

describe('changing', () => {
  test('keeps what was before in the history, and refuses a form that is older than the task', async () => {
    const { id } = await build({ what: 'Bản đầu', deadline: '2026-12-01' });
    const { leadOrganizationId } = await load(id);
    const change = (what: string, version: number) =>
      run((trx) =>
        changeTask(trx, TEST_BY, { taskId: id, version, what, kind: 'product', leadOrganizationId }),
      );
    await change('Bản hai', 1);
    expect(await load(id)).toMatchObject({ what: 'Bản hai', deadline: null, version: 2 });
    await expect(change('Bản ba', 1)).rejects.toMatchObject({ code: 'common.changed-meanwhile' });
    const [entry] = await historyOf(db, 'task', id);
    expect(entry).toMatchObject({
      action: 'tasks.changed',
      before: { what: 'Bản đầu', deadline: '2026-12-01' },
      after: { what: 'Bản hai', deadline: null },
    });
  });

  test('a task of a body that ended since can still be changed; a closed task cannot', async () => {
    const { id } = await build();
    const { leadOrganizationId } = await load(id);
    await run((trx) =>
      endOrganization(trx, TEST_BY, leadOrganizationId, { validUntil: '2026-11-20', successorIds: [] }),
    );
    const change = async () => {
      const { version } = await load(id);
      await run((trx) =>
        changeTask(trx, TEST_BY, { taskId: id, version, what: 'Sửa', kind: 'product', leadOrganizationId }),
      );
    };
    await change();
    await run((trx) => withdrawTask(trx, TEST_BY, { taskId: id, reason: 'Hợp nhất' }));
    await expect(change()).rejects.toMatchObject({ code: 'tasks.closed' });
  });
});

describe('from report to verification', () => {
  test('the whole way, with a return and a second report', async () => {
    const helper = await unit('Đơn vị phối hợp');
    const { id } = await build({ coordinatingOrganizationIds: [helper] });
    const { leadOrganizationId: lead } = await load(id);
    await report(id, helper, false, 'Đã gửi số liệu');
    expect(await load(id)).toMatchObject({ state: 'in-progress', reportedOn: null });
    await report(id, lead, true, 'Đã xong');
    expect(await load(id)).toMatchObject({ state: 'reported', reportedOn: '2026-11-24' });
    await run((trx) => returnTask(trx, TEST_BY, { taskId: id, reason: 'Thiếu biểu số liệu' }));
    expect(await load(id)).toMatchObject({
      state: 'returned',
      reportedOn: null,
      returnReason: 'Thiếu biểu số liệu',
    });
    await report(id, lead, true, 'Đã bổ sung');
    await run((trx) => verifyTask(trx, TEST_BY, { taskId: id }));
    expect(await load(id)).toMatchObject({ state: 'verified', returnReason: null });
    expect((await reportsOf(db, id)).map(({ note, isComplete }) => [note, isComplete])).toEqual([
      ['Đã bổ sung', true],
      ['Đã xong', true],
      ['Đã gửi số liệu', false],
    ]);
    await run((trx) => reopenTask(trx, TEST_BY, { taskId: id, reason: 'Phát hiện sai số liệu' }));
    expect(await load(id)).toMatchObject({ state: 'returned', returnReason: 'Phát hiện sai số liệu' });
  });

  test('evidence that follows a report in time does not make it late', async () => {
    const { id } = await build({ deadline: '2026-11-03', state: 'reported' });
    const before = await load(id);
    await report(id, before.leadOrganizationId, false, 'Bổ sung ảnh');
    expect(await load(id)).toMatchObject({ state: 'reported', reportedOn: before.reportedOn });
  });

  test('a foreign unit, a helper that says done, and an empty note are refused', async () => {
    const helper = await unit('Đơn vị phối hợp');
    const { id } = await build({ coordinatingOrganizationIds: [helper] });
    const { leadOrganizationId: lead, version } = await load(id);
    await expect(report(id, await unit('Đơn vị khác'), false)).rejects.toMatchObject({
      code: 'tasks.not-its-unit',
    });
    await expect(report(id, helper, true)).rejects.toMatchObject({ code: 'tasks.lead-completes' });
    await expect(report(id, lead, false, ' \n')).rejects.toMatchObject({ code: 'tasks.note-missing' });
    await expect(report(newId(), lead, false)).rejects.toMatchObject({ code: 'common.not-found' });
    expect((await load(id)).version).toBe(version);
  });

  test('one verifies and one returns in the same moment: the second is told how the task stands', async () => {
    const { id } = await build({ state: 'reported' });
    const outcomes = await Promise.allSettled([
      run((trx) => verifyTask(trx, TEST_BY, { taskId: id })),
      run((trx) => returnTask(trx, TEST_BY, { taskId: id, reason: 'Chưa đạt' })),
    ]);
    expect(outcomes.map((outcome) => outcome.status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes.find((outcome) => outcome.status === 'rejected')?.reason).toMatchObject({
      code: 'tasks.step-not-possible',
    });
    expect(
      (await historyOf(db, 'task', id)).filter(({ action }) => /verified|returned/.test(action)),
    ).toHaveLength(1);
  });

  test('a step needs its reason and the right state', async () => {
    const { id } = await build();
    await expect(run((trx) => verifyTask(trx, TEST_BY, { taskId: id }))).rejects.toMatchObject({
      code: 'tasks.step-not-possible',
      params: { state: 'assigned' },
    });
    await expect(run((trx) => withdrawTask(trx, TEST_BY, { taskId: id, reason: ' ' }))).rejects.toMatchObject(
      { code: 'tasks.reason-missing' },
    );
    await run((trx) => withdrawTask(trx, TEST_BY, { taskId: id, reason: 'Đã giao nơi khác' }));
    await run((trx) => reopenTask(trx, TEST_BY, { taskId: id, reason: 'Giao lại' }));
    expect(await load(id)).toMatchObject({ state: 'assigned', withdrawnReason: null });
  });
});

// The embedded database has one connection: there nobody meets anybody.
if (database.kind === 'served') {
  test('a unit can be ended in the moment in which it is given a task', async () => {
    const id = await unit('Hội sắp sáp nhập');
    let letGo = () => {};
    const released = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    await new Promise<void>((isHeld, failed) => {
      const entry = { action: 'tasks.changed', entity: 'task', entityId: newId() };
      run(async (trx) => {
        await recordChange(trx, TEST_BY, entry);
        isHeld();
        await released;
      }).catch(failed);
    });
    // Both wait for the audit trail: the one has the row of the unit, the other is about to name it.
    const assigning = build({ leadOrganizationId: id });
    await othersWait(1);
    const ending = run((trx) =>
      endOrganization(trx, TEST_BY, id, { validUntil: '2026-12-31', successorIds: [] }),
    );
    await othersWait(2);
    letGo();
    await expect(Promise.all([assigning, ending])).resolves.toBeDefined();
  });
}

/** Waits until so many transactions of this database wait for another one. */
async function othersWait(wanted: number): Promise<void> {
  for (;;) {
    const { rows } = await sql<{ count: number }>`select count(*) as count from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`.execute(db);
    if ((rows[0]?.count ?? 0) >= wanted) return;
  }
}
