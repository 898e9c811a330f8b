import { beforeAll, describe, expect, test } from 'vitest';
import { buildActor, inTransaction, TEST_BY, testDatabase } from '../../testing/index.js';
import { historyOf, type Trx } from '../db/index.js';
import { buildOrganization } from '../organizations/fixtures.js';
import { addPerson } from '../organizations/index.js';
import { importOne } from '../register/index.js';
import { type Id, newId } from '../shared/index.js';
import { buildMeeting } from './fixtures.js';
import {
  attachDocument,
  cancelMeeting,
  changeMeeting,
  detachDocument,
  findMeeting,
  holdMeeting,
  type Meeting,
  type NewMeeting,
} from './index.js';

const database = await testDatabase();
const { db } = database;
const office = await buildActor(database, { role: 'office' });
let front: Id;
let women: Id;
let person: Id;

const run = <T>(work: (trx: Trx) => Promise<T>) => inTransaction(database, work);
const build = (wanted: Partial<NewMeeting> = {}) => run((trx) => buildMeeting(trx, wanted));
const actions = async (id: Id) => (await historyOf(db, 'meeting', id)).map((entry) => entry.action);
const after = (day: string) => ({ ...TEST_BY, at: new Date(`${day}T08:00:00Z`) });

async function load(id: Id): Promise<Meeting> {
  const meeting = await findMeeting(db, office, id);
  if (!meeting) throw new Error('no such meeting');
  return meeting;
}

/** The meeting as its form would send it again. */
async function editOf(id: Id, changes: Partial<NewMeeting> = {}) {
  const { title, organizationId, startsAt, endsAt, place, circle, agenda, version, ...meeting } =
    await load(id);
  const { personId, name } = meeting.chair;
  const chair = personId ? { personId } : { name };
  return { title, organizationId, startsAt, endsAt, place, circle, agenda, version, chair, ...changes };
}

async function document(name: string): Promise<Id> {
  const bytes = new TextEncoder().encode(`Báo cáo kết quả quý III của ${name}\n`);
  return (await importOne(database, TEST_BY, { name: `${name}.txt`, bytes })).id;
}

beforeAll(async () => {
  await run(async (trx) => {
    front = await buildOrganization(trx, { shortName: 'Mặt trận Tổ quốc' });
    women = await buildOrganization(trx, { shortName: 'Hội Phụ nữ' });
    person = await addPerson(trx, TEST_BY, 'Lê Thị Ngân');
  });
});

describe('planning', () => {
  test('keeps what was planned: time, place, chair, agenda, who is invited', async () => {
    const id = await build({
      title: 'Giao ban tháng 11',
      organizationId: front,
      chair: { personId: person },
      endsAt: new Date('2026-11-26T04:30:00Z'),
      agenda: ['Kết quả tháng 11', 'Kế hoạch tháng 12'],
      invited: { organizationIds: [women, women], personIds: [person] },
    });
    expect(await load(id)).toMatchObject({
      title: 'Giao ban tháng 11',
      organizationName: 'Mặt trận Tổ quốc',
      chair: { personId: person, name: 'Lê Thị Ngân' },
      endsAt: new Date('2026-11-26T04:30:00Z'),
      agenda: ['Kết quả tháng 11', 'Kế hoạch tháng 12'],
      state: 'planned',
      attendance: [
        { organizationId: women, personId: null, name: 'Hội Phụ nữ', state: 'invited' },
        { organizationId: null, personId: person, name: 'Lê Thị Ngân', state: 'invited' },
      ],
    });
    expect(await actions(id)).toEqual(['meetings.added']);
  });

  test('a meeting that ends when it begins is refused, and nothing is stored by half', async () => {
    const at = new Date('2026-11-26T01:00:00Z');
    await expect(build({ title: 'Không có', startsAt: at, endsAt: at })).rejects.toMatchObject({
      code: 'meetings.ends-before-it-begins',
    });
    expect(await db.selectFrom('meetings').select('id').where('title', '=', 'Không có').execute()).toEqual(
      [],
    );
  });
});

describe('changing', () => {
  test('replaces what changed and tells the history both sides', async () => {
    const id = await build({ agenda: ['Cũ'], invited: { organizationIds: [women], personIds: [] } });
    const edit = await editOf(id, {
      place: 'Hội trường tầng 3',
      agenda: ['Mới'],
      chair: { name: 'Ngô Bá Tùng' },
      invited: { organizationIds: [front], personIds: [] },
    });
    await run((trx) => changeMeeting(trx, TEST_BY, id, edit));
    const changed = await load(id);
    expect(changed).toMatchObject({
      place: 'Hội trường tầng 3',
      agenda: ['Mới'],
      chair: { personId: null, name: 'Ngô Bá Tùng' },
      version: 2,
    });
    expect(changed.attendance.map((attendee) => attendee.name)).toEqual(['Mặt trận Tổ quốc']);
    const [entry] = await historyOf(db, 'meeting', id);
    expect(entry).toMatchObject({ before: { agenda: ['Cũ'] }, after: { agenda: ['Mới'] } });
  });

  test('from an older version it is refused, and of two in the same moment one wins', async () => {
    const id = await build();
    const edit = await editOf(id);
    const changes = await Promise.allSettled(
      ['một', 'hai'].map((title) => run((trx) => changeMeeting(trx, TEST_BY, id, { ...edit, title }))),
    );
    expect(changes.map((change) => change.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(changes.find((change) => change.status === 'rejected')).toMatchObject({
      reason: { code: 'common.changed-meanwhile' },
    });
  });

  test('the list of those invited is closed once the meeting was held; its facts are not', async () => {
    const id = await build();
    const nobody = { organizationIds: [], personIds: [] };
    await run((trx) => holdMeeting(trx, after('2026-11-26'), id, { present: nobody, version: 1 }));
    const closed = await editOf(id, { invited: nobody });
    await expect(run((trx) => changeMeeting(trx, TEST_BY, id, closed))).rejects.toMatchObject({
      code: 'meetings.held-already',
    });
    const title = await editOf(id, { title: 'Giao ban tuần 48' });
    await run((trx) => changeMeeting(trx, TEST_BY, id, title));
    expect(await load(id)).toMatchObject({ title: 'Giao ban tuần 48', state: 'held' });
  });
});

describe('holding', () => {
  test('records who came: those invited who did not are absent, others who came are there', async () => {
    const id = await build({ invited: { organizationIds: [women], personIds: [person] } });
    const present = { organizationIds: [front], personIds: [person] };
    await run((trx) => holdMeeting(trx, after('2026-11-26'), id, { present, version: 1 }));
    const attendance = async () =>
      (await load(id)).attendance.map((attendee) => `${attendee.name}: ${attendee.state}`);
    expect(await attendance()).toEqual([
      'Hội Phụ nữ: absent',
      'Mặt trận Tổ quốc: present',
      'Lê Thị Ngân: present',
    ]);
    const corrected = { organizationIds: [front, women], personIds: [] };
    await run((trx) => holdMeeting(trx, after('2026-11-27'), id, { present: corrected, version: 2 }));
    expect(await attendance()).toEqual([
      'Hội Phụ nữ: present',
      'Mặt trận Tổ quốc: present',
      'Lê Thị Ngân: absent',
    ]);
    expect(await actions(id)).toEqual(['meetings.attendance-corrected', 'meetings.held', 'meetings.added']);
  });

  test('is not recorded before its day, but from its first minute in Vietnam', async () => {
    const id = await build({ startsAt: new Date('2026-11-26T01:00:00Z') });
    const hold = (at: string, version: number) =>
      run((trx) =>
        holdMeeting(trx, { ...TEST_BY, at: new Date(at) }, id, {
          present: { organizationIds: [], personIds: [] },
          version,
        }),
      );
    await expect(hold('2026-11-25T16:59:59Z', 1)).rejects.toMatchObject({ code: 'meetings.not-begun' });
    await hold('2026-11-25T17:00:00Z', 1);
    await expect(hold('2026-11-26T17:00:00Z', 1)).rejects.toMatchObject({
      code: 'common.changed-meanwhile',
    });
  });
});

describe('cancelling', () => {
  test('needs a reason, is told in the history, and ends all other changes', async () => {
    const id = await build();
    await expect(run((trx) => cancelMeeting(trx, TEST_BY, id, ' \n'))).rejects.toMatchObject({
      code: 'meetings.reason-missing',
    });
    await run((trx) => cancelMeeting(trx, TEST_BY, id, ' Bão số 9 '));
    expect(await load(id)).toMatchObject({ state: 'cancelled', cancelledReason: 'Bão số 9' });
    expect((await historyOf(db, 'meeting', id))[0]?.after).toMatchObject({ reason: 'Bão số 9' });

    const edit = await editOf(id);
    const documentId = await document('cuộc họp đã hủy');
    const nobody = { organizationIds: [], personIds: [] };
    const attempts: readonly ((trx: Trx) => Promise<void>)[] = [
      (trx) => changeMeeting(trx, TEST_BY, id, edit),
      (trx) => holdMeeting(trx, after('2026-11-27'), id, { present: nobody, version: 2 }),
      (trx) => cancelMeeting(trx, TEST_BY, id, 'Nữa'),
      (trx) => attachDocument(trx, TEST_BY, id, { documentId, part: 'report' }),
      (trx) => detachDocument(trx, TEST_BY, id, documentId),
    ];
    for (const attempt of attempts) {
      await expect(run(attempt)).rejects.toMatchObject({ code: 'meetings.cancelled' });
    }
  });

  test('is not possible once the meeting was held', async () => {
    const id = await build();
    const nobody = { organizationIds: [], personIds: [] };
    await run((trx) => holdMeeting(trx, after('2026-11-26'), id, { present: nobody, version: 1 }));
    await expect(run((trx) => cancelMeeting(trx, TEST_BY, id, 'Muộn'))).rejects.toMatchObject({
      code: 'meetings.held-already',
    });
  });
});

describe('documents', () => {
  test('are tied in a part, moved to another, untied; the register keeps them', async () => {
    const id = await build();
    const documentId = await document('Hội Phụ nữ');
    const attach = (part: 'report' | 'conclusion') =>
      run((trx) => attachDocument(trx, TEST_BY, id, { documentId, part }));
    await attach('report');
    await attach('report');
    expect((await load(id)).documents).toEqual([{ documentId, part: 'report' }]);
    await attach('conclusion');
    expect((await load(id)).documents).toEqual([{ documentId, part: 'conclusion' }]);
    await run((trx) => detachDocument(trx, TEST_BY, id, documentId));
    expect((await load(id)).documents).toEqual([]);
    expect(await actions(id)).toEqual([
      'meetings.document-detached',
      'meetings.document-attached',
      'meetings.document-attached',
      'meetings.added',
    ]);
    await expect(run((trx) => detachDocument(trx, TEST_BY, id, documentId))).rejects.toMatchObject({
      code: 'common.not-found',
    });
  });
});

test('a meeting that is not there is not found by any operation', async () => {
  const nobody = { organizationIds: [], personIds: [] };
  const attempts: readonly ((trx: Trx) => Promise<void>)[] = [
    (trx) => holdMeeting(trx, TEST_BY, newId(), { present: nobody, version: 1 }),
    (trx) => cancelMeeting(trx, TEST_BY, newId(), 'Lý do'),
    (trx) => attachDocument(trx, TEST_BY, newId(), { documentId: newId(), part: 'other' }),
  ];
  for (const attempt of attempts) {
    await expect(run(attempt)).rejects.toMatchObject({ code: 'common.not-found' });
  }
});
