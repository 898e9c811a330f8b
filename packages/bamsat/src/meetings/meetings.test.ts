import { beforeAll, describe, expect, test } from 'vitest';
import { buildActor, formBody, inTransaction, TEST_BY, testApp, testDatabase } from '../../testing/index.js';
import { ROLES } from '../accounts/index.js';
import { buildOrganization } from '../organizations/fixtures.js';
import { addPerson, endOrganization } from '../organizations/index.js';
import { documentPath, importOne } from '../register/index.js';
import { type Id, newId } from '../shared/index.js';
import { assignTask } from '../tasks/index.js';
import { buildMeeting } from './fixtures.js';
import {
  attachDocument,
  findMeeting,
  listMeetings,
  type Meeting,
  meetingPath,
  type NewMeeting,
} from './index.js';

const database = await testDatabase();
const { db } = database;
const site = testApp(database);
const clerk = await buildActor(database, { role: 'office', name: 'Đào Thu Trang' });
let office: Record<string, string>;
let unit: Record<string, string>;
let youth: Id;
let chair: Id;

beforeAll(async () => {
  office = await site.signInAs(clerk.userId);
  await inTransaction(database, async (trx) => {
    youth = await buildOrganization(trx, { shortName: 'Thành đoàn Vân Hải' });
    chair = await addPerson(trx, TEST_BY, 'Phạm Quốc Khánh');
  });
  const staff = await buildActor(database, { role: 'unit', organizationId: youth });
  unit = await site.signInAs(staff.userId);
});

const build = (wanted: Partial<NewMeeting> = {}) =>
  inTransaction(database, (trx) => buildMeeting(trx, wanted));
const show = async (path: string, headers = office) => (await site.app.request(path, { headers })).text();
const post = (path: string, fields: Parameters<typeof formBody>[0], headers = office) =>
  Promise.resolve(site.app.request(path, { method: 'POST', body: formBody(fields), headers }));
const idIn = (answer: Response) =>
  /^\/cuoc-hop\/([0-9a-f-]{36})$/.exec(answer.headers.get('location') ?? '')?.[1] ?? '';

async function load(id: Id): Promise<Meeting> {
  const meeting = await findMeeting(db, clerk, id);
  if (!meeting) throw new Error('no such meeting');
  return meeting;
}

const allIds = () => db.selectFrom('meetings').select('id').execute();
const at = (day: string) => new Date(`${day}T08:00:00Z`);

const typed = () => ({
  title: 'Họp giao ban khối Mặt trận, đoàn thể',
  organization: youth,
  startDay: '27/11/2026',
  startTime: '8h30',
  endTime: '11:00',
  endDay: '',
  place: 'Phòng họp tầng 2',
  chair: '',
  chairName: 'Trần Hải Đăng',
  circle: 'bloc',
  agenda: 'Kết quả tháng 11\n\n  Kế hoạch tháng 12  ',
});

describe('the form', () => {
  test('plans a meeting as people write days and times, and shows it', async () => {
    const form = await show('/cuoc-hop/moi');
    expect(form).toContain('Thành đoàn Vân Hải');
    const created = await post('/cuoc-hop/moi', { ...typed(), invitedOrganizations: [youth] });
    expect(created.status).toBe(303);
    const html = await show(created.headers.get('location') ?? '');
    for (const words of [
      'Họp giao ban khối Mặt trận, đoàn thể',
      'Thứ Sáu, 27/11/2026, 08:30',
      '11:00',
      'Phòng họp tầng 2',
      'Trần Hải Đăng',
      '<li>Kế hoạch tháng 12</li>',
      'Được mời (1)',
      'Dự kiến',
      'Thêm cuộc họp',
      'Đào Thu Trang',
    ]) {
      expect(html).toContain(words);
    }
    expect(await load(idIn(created))).toMatchObject({
      startsAt: new Date('2026-11-27T01:30:00Z'),
      endsAt: new Date('2026-11-27T04:00:00Z'),
      agenda: ['Kết quả tháng 11', 'Kế hoạch tháng 12'],
    });
  });

  test.each<[string, () => Record<string, string | string[]>, string]>([
    ['no title', () => ({ title: '  ' }), 'Không được để trống.'],
    ['no organisation', () => ({ organization: '' }), 'Không được để trống.'],
    ['an organisation that is none', () => ({ organization: newId() }), 'Giá trị không hợp lệ.'],
    ['no day', () => ({ startDay: '' }), 'Không được để trống.'],
    ['a day that is not in the calendar', () => ({ startDay: '30/02/2026' }), 'Ngày không có trong lịch.'],
    ['no such time', () => ({ startTime: '25:00' }), 'Giờ không hợp lệ.'],
    ['an end before the beginning', () => ({ endTime: '08:30' }), 'Cuộc họp phải kết thúc sau khi bắt đầu.'],
    ['a last day without a time', () => ({ endDay: '28/11/2026', endTime: '' }), 'Hãy ghi cả giờ kết thúc'],
    ['no chair', () => ({ chairName: '' }), 'Hãy chọn người chủ trì'],
    ['two chairs', () => ({ chair }), 'Đã chọn người chủ trì trong danh sách.'],
    ['a chair who is nobody', () => ({ chair: newId(), chairName: '' }), 'Giá trị không hợp lệ.'],
    ['a circle that is none', () => ({ circle: 'public' }), 'Giá trị không hợp lệ.'],
    ['guests that are nobody', () => ({ invitedPeople: [newId()] }), 'Giá trị không hợp lệ.'],
    ['guests that are no key', () => ({ invitedOrganizations: ['1'] }), 'Giá trị không hợp lệ.'],
  ])('%s is refused beside the field, what was typed stays', async (_, wrong, words) => {
    const before = await allIds();
    const answer = await post('/cuoc-hop/moi', { ...typed(), place: 'Nhà văn hóa Cát Vàng', ...wrong() });
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain(words);
    expect(html).toContain('value="Nhà văn hóa Cát Vàng"');
    expect(await allIds()).toEqual(before);
  });

  test('changes a meeting, with what it held before in the fields', async () => {
    const id = await build({ chair: { personId: chair }, agenda: ['Một', 'Hai'] });
    const form = await show(`/cuoc-hop/${id}/sua`);
    expect(form).toContain('value="26/11/2026"');
    expect(form).toContain('value="08:00"');
    expect(form).toContain('Một\nHai');
    expect(form).toMatch(new RegExp(`value="${chair}" selected`));
    const saved = await post(`/cuoc-hop/${id}/sua`, { ...typed(), version: '1' });
    expect(saved.status).toBe(303);
    expect((await load(id)).title).toBe('Họp giao ban khối Mặt trận, đoàn thể');
  });

  test('of two who change it, the second keeps what was typed, is told, and can then save', async () => {
    const id = await build();
    expect((await post(`/cuoc-hop/${id}/sua`, { ...typed(), version: '1' })).status).toBe(303);
    const refused = await post(`/cuoc-hop/${id}/sua`, { ...typed(), title: 'Bản sau', version: '1' });
    expect(refused.status).toBe(409);
    const html = await refused.text();
    expect(html).toContain('vừa được người khác thay đổi');
    expect(html).toContain('value="Bản sau"');
    const version = /name="version" value="(\d+)"/.exec(html)?.[1] ?? '';
    expect((await post(`/cuoc-hop/${id}/sua`, { ...typed(), title: 'Bản sau', version })).status).toBe(303);
    expect((await load(id)).title).toBe('Bản sau');
  });

  test('keeps an invited organisation that has ended since', async () => {
    const old = await inTransaction(database, (trx) =>
      buildOrganization(trx, { shortName: 'Ban Dân vận cũ' }),
    );
    const id = await build({ invited: { organizationIds: [old], personIds: [] } });
    await inTransaction(database, (trx) =>
      endOrganization(trx, TEST_BY, old, { validUntil: '2026-10-31', successorIds: [] }),
    );
    expect(await show('/cuoc-hop/moi')).not.toContain('Ban Dân vận cũ');
    expect(await show(`/cuoc-hop/${id}/sua`)).toContain('Ban Dân vận cũ');
    const sent = { ...typed(), version: '1', invitedOrganizations: [old] };
    expect((await post(`/cuoc-hop/${id}/sua`, sent)).status).toBe(303);
    expect((await load(id)).attendance).toMatchObject([{ name: 'Ban Dân vận cũ' }]);
  });
});

describe('the page', () => {
  test('records who came from its form, on the day and not before', async () => {
    const guests = { organizationIds: [youth], personIds: [chair] };
    const later = await build({ invited: guests });
    expect(await show(meetingPath(later))).not.toContain('Ghi nhận đã họp');
    expect((await post(`/cuoc-hop/${later}/da-hop`, { version: '1' })).status).toBe(400);

    const id = await build({ startsAt: new Date('2026-11-24T00:30:00Z'), invited: guests });
    const before = await show(meetingPath(id));
    expect(before).toContain('Ghi nhận đã họp');
    expect(before).toContain('Chưa ghi nhận kết quả');
    expect(before).toMatch(new RegExp(`value="${youth}" checked`));
    const sent = { version: '1', presentOrganizations: [youth, newId()] };
    expect((await post(`/cuoc-hop/${id}/da-hop`, sent)).status).toBe(303);
    const after = await show(meetingPath(id));
    expect(after).toContain('Đã họp');
    expect(after).toContain('Có mặt (1)');
    expect(after).toContain('Vắng (1)');
    expect(after).toContain('Sửa thành phần dự');
    expect(after).not.toContain('Hủy cuộc họp');
    expect((await post(`/cuoc-hop/${id}/da-hop`, { version: '1' })).status).toBe(409);
  });

  test('cancels with a reason that everybody reads, and offers nothing more', async () => {
    const id = await build();
    const without = await post(`/cuoc-hop/${id}/huy`, { reason: ' ' });
    expect(without.status).toBe(422);
    expect(await without.text()).toContain('Hãy ghi lý do hủy cuộc họp.');
    expect((await post(`/cuoc-hop/${id}/huy`, { reason: 'Trùng lịch tiếp dân' })).status).toBe(303);
    expect(await show(meetingPath(id), unit)).toContain('Lý do hủy: Trùng lịch tiếp dân');
    const html = await show(meetingPath(id));
    expect(html).not.toContain(`action="/cuoc-hop/${id}`);
    expect(html).not.toContain(`/cuoc-hop/${id}/sua`);
    expect((await post(`/cuoc-hop/${id}/sua`, { ...typed(), version: '2' })).status).toBe(400);
  });

  test('ties a document by its address or its number, shows it by part, unties it', async () => {
    const bytes = new TextEncoder().encode('Báo cáo công tác quý III của Thành đoàn Vân Hải\n');
    const { id: documentId } = await importOne(
      database,
      TEST_BY,
      { name: 'bao-cao.txt', bytes },
      { facts: { type: 'Báo cáo', number: '88', symbol: 'BC/TĐ', subject: null } },
    );
    const id = await build();
    const attach = (document: string, part = 'report') => post(`/cuoc-hop/${id}/van-ban`, { document, part });
    const address = `https://vanhai.example${documentPath(documentId)}?x=1`;
    expect((await attach(address)).status).toBe(303);
    expect(await show(meetingPath(id))).toMatch(/<h3>Báo cáo<\/h3>.*88-BC\/TĐ/s);
    expect((await attach('88-BC/TĐ', 'conclusion')).status).toBe(303);
    expect(await show(meetingPath(id), unit)).toMatch(/<h3>Thông báo kết luận<\/h3>.*88-BC\/TĐ/s);
    for (const wrong of [documentPath(newId()), '99-BC/TĐ', ' ']) {
      const refused = await attach(wrong);
      expect(refused.status).toBe(422);
      expect(await refused.text()).toContain('Không tìm thấy văn bản này');
    }
    expect((await post(`/cuoc-hop/${id}/van-ban/go`, { document: documentId })).status).toBe(303);
    expect(await show(meetingPath(id))).toContain('Chưa gắn văn bản nào.');
    expect((await post(`/cuoc-hop/${id}/van-ban/go`, { document: 'x' })).status).toBe(404);
  });

  test('hides the documents that a person may not see, and what they are called', async () => {
    const bytes = new TextEncoder().encode('Nội dung chỉ văn phòng biết\n');
    const { id: documentId } = await importOne(
      database,
      TEST_BY,
      { name: 'kin.txt', bytes },
      { visibility: 'unit', ownerOrganizationId: clerk.organizationId, facts: { subject: 'Nhân sự kín' } },
    );
    const id = await build();
    await inTransaction(database, (trx) => attachDocument(trx, TEST_BY, id, { documentId, part: 'other' }));
    expect(await show(meetingPath(id))).toContain('Nhân sự kín');
    const html = await show(meetingPath(id), unit);
    expect(html).not.toContain('Nhân sự kín');
    expect(html).not.toContain(documentId);
  });

  test('lists the tasks that came out of it, as far as a person may see them', async () => {
    const id = await build();
    const other = await inTransaction(database, async (trx) => {
      const lead = await buildOrganization(trx, { shortName: 'Hội Cựu chiến binh' });
      const task = { kind: 'product', meetingId: id, deadline: '2026-12-20' } as const;
      await assignTask(trx, TEST_BY, {
        ...task,
        what: 'Rà soát quy chế phối hợp',
        leadOrganizationId: youth,
      });
      await assignTask(trx, TEST_BY, { ...task, what: 'Củng cố chi hội', leadOrganizationId: lead });
      return lead;
    });
    expect(other).not.toBe(youth);
    const html = await show(meetingPath(id));
    expect(html).toMatch(/NV-\d+<\/span> Rà soát quy chế phối hợp/);
    expect(html).toContain('Mới giao');
    expect(html).toContain('20/12/2026');
    expect(html).toContain('Củng cố chi hội');
    const own = await show(meetingPath(id), unit);
    expect(own).toContain('Rà soát quy chế phối hợp');
    expect(own).not.toContain('Củng cố chi hội');
  });

  test('leads to a new article and a new task for those who may write them', async () => {
    const id = await build();
    const path = `/bien-tap/moi?cuoc-hop=${id}`;
    expect(await show(meetingPath(id))).toContain(path);
    expect(await show(meetingPath(id))).toContain(`href="/nhiem-vu/moi?cuoc-hop=${id}"`);
    expect(await show(meetingPath(id), unit)).not.toContain('/nhiem-vu/moi');
    expect(await show(meetingPath(id), unit)).not.toContain(path);
    expect(await show(path)).toContain(`name="meeting" value="${id}"`);
  });
});

describe('the list', () => {
  test('shows what is to come, the next first, and what was, the latest first', async () => {
    await build({ title: 'Sau nữa', startsAt: new Date('2027-03-03T01:00:00Z') });
    await build({ title: 'Gần hơn', startsAt: new Date('2027-03-01T01:00:00Z') });
    // Began last evening and runs until today: it is not over.
    await build({
      title: 'Kéo qua hôm nay',
      startsAt: new Date('2026-11-23T10:00:00Z'),
      endsAt: new Date('2026-11-24T04:00:00Z'),
    });
    await build({ title: 'Hôm qua', startsAt: new Date('2026-11-23T07:00:00Z') });
    await build({ title: 'Tháng trước', startsAt: new Date('2026-10-23T07:00:00Z') });
    const upcoming = await show('/cuoc-hop');
    expect(upcoming).toMatch(/Kéo qua hôm nay.*Gần hơn.*Sau nữa/s);
    expect(upcoming).not.toContain('Hôm qua');
    const past = await show('/cuoc-hop?xem=da-qua');
    expect(past).toMatch(/Hôm qua.*Tháng trước/s);
    expect(past).not.toContain('Kéo qua hôm nay');
  });

  test('is narrowed by words, period and organisation, and keeps them in its links', async () => {
    const farmers = await inTransaction(database, (trx) =>
      buildOrganization(trx, { shortName: 'Hội Nông dân' }),
    );
    const guests = { organizationIds: [farmers], personIds: [] };
    await build({ title: 'Bàn về Vườn mẫu 1', startsAt: at('2028-01-01'), organizationId: farmers });
    await build({ title: 'Bàn về vườn mẫu 2', startsAt: at('2028-01-31'), invited: guests });
    await build({ title: 'Bàn về vườn mẫu 3', startsAt: at('2028-02-01') });
    const titles = async (query: string) =>
      [...(await show(`/cuoc-hop?${query}`)).matchAll(/vườn mẫu (\d)/gi)].map(([, number]) => number);
    expect(await titles('q=vuon+mau')).toEqual(['1', '2', '3']);
    expect(await titles('q=vuon+mau+%00%25')).toEqual([]);
    expect(await titles('q=vuon+mau&tu=01%2F01%2F2028&den=2028-01-31')).toEqual(['1', '2']);
    expect(await titles(`to-chuc=${farmers}`)).toEqual(['1', '2']);
    expect(await titles(`to-chuc=${farmers}&tu=2028-01-02`)).toEqual(['2']);
    const none = await show('/cuoc-hop?q=khong-dau-co');
    expect(none).toContain('Không có cuộc họp nào khớp với điều kiện lọc.');
    expect(none).toContain('Bỏ lọc');
    expect(none).toContain('href="/cuoc-hop?q=khong-dau-co&amp;xem=da-qua"');
    const odd = '/cuoc-hop?xem=x&tu=hom-qua&den=99&to-chuc=1&trang=-1';
    expect((await site.app.request(odd, { headers: office })).status).toBe(200);
  });

  test('goes on to further pages', async () => {
    for (let day = 1; day <= 28; day += 1) {
      await build({
        title: `Giao ban tuần ${day}`,
        startsAt: new Date(`2029-02-${String(day).padStart(2, '0')}T01:00:00Z`),
      });
    }
    const first = await show('/cuoc-hop?q=giao+ban+tuan&tu=2029-01-01');
    expect(first).toContain('Trang 1/2 (28 mục)');
    expect(first).toContain('Giao ban tuần 25<');
    expect(first).not.toContain('Giao ban tuần 26<');
    const second = await show('/cuoc-hop?q=giao+ban+tuan&tu=2029-01-01&trang=2');
    expect(second).toContain('Giao ban tuần 26<');
    expect(second).not.toContain('Giao ban tuần 25<');
  });

  test('reads in English, too', async () => {
    const english = { ...office, cookie: `${office.cookie}; bamsat_locale=en` };
    const html = await show('/cuoc-hop', english);
    expect(html).toContain('<h1>Meetings</h1>');
    expect(html).toMatch(/Upcoming \(\d+\)/);
  });
});

describe('who may', () => {
  const CHANGE = ['administrator', 'office'];
  const ACTIONS: Record<string, (id: Id, headers: Record<string, string>) => Promise<Response>> = {
    begin: async (_, headers) => site.app.request('/cuoc-hop/moi', { headers }),
    add: (_, headers) => post('/cuoc-hop/moi', typed(), headers),
    edit: async (id, headers) => site.app.request(`/cuoc-hop/${id}/sua`, { headers }),
    change: (id, headers) => post(`/cuoc-hop/${id}/sua`, { ...typed(), version: '1' }, headers),
    hold: (id, headers) => post(`/cuoc-hop/${id}/da-hop`, { version: '1' }, headers),
    cancel: (id, headers) => post(`/cuoc-hop/${id}/huy`, { reason: 'Bão' }, headers),
    attach: (id, headers) => post(`/cuoc-hop/${id}/van-ban`, { document: newId(), part: 'other' }, headers),
    detach: (id, headers) => post(`/cuoc-hop/${id}/van-ban/go`, { document: newId() }, headers),
  };
  const roles = [...ROLES, null];
  const headersOf = async (role: (typeof roles)[number]) =>
    role
      ? site.signInAs((await buildActor(database, { role })).userId)
      : { origin: 'http://localhost', 'accept-language': 'vi' };

  test.each(roles.flatMap((role) => Object.keys(ACTIONS).map((action) => [role, action] as const)))(
    '%s: %s',
    async (role, action) => {
      const id = await build({ startsAt: new Date('2026-11-24T00:00:00Z') });
      const answer = await ACTIONS[action]?.(id, await headersOf(role));
      const asked = answer?.headers.get('location')?.startsWith('/dang-nhap') ? 'sign in' : '';
      const allowed = role !== null && CHANGE.includes(role);
      // What is attached or detached does not exist here: 422 and 404 come after the question who may.
      const outcome = allowed ? [200, 303, 404, 422] : role === null ? ['sign in', 401] : [403];
      expect(outcome).toContain(asked || answer?.status);
      const changes = allowed && ['change', 'hold', 'cancel'].includes(action);
      expect((await load(id)).version).toBe(changes ? 2 : 1);
    },
  );

  test.each(ROLES)('%s sees the meetings of the circles that take them in, and no others', async (role) => {
    const headers = await headersOf(role);
    const word = newId();
    const open = await build({ title: `Cả khối ${word}`, circle: 'bloc' });
    const closed = await build({ title: `Nội bộ ${word}`, circle: 'office' });
    const seesAll = ['administrator', 'office', 'leader'].includes(role);
    const html = await show(`/cuoc-hop?q=${word}`, headers);
    expect(html).toContain('Cả khối');
    expect(html.includes('Nội bộ')).toBe(seesAll);
    expect(html).toContain(`Sắp tới (${seesAll ? 2 : 1})`);
    expect((await site.app.request(meetingPath(open), { headers })).status).toBe(200);
    expect((await site.app.request(meetingPath(closed), { headers })).status).toBe(seesAll ? 200 : 404);
  });

  test('the public sees none, whether it is there or not', async () => {
    const id = await build();
    for (const path of ['/cuoc-hop', meetingPath(id), meetingPath(newId())]) {
      const answer = await site.app.request(path);
      expect(answer.headers.get('location')).toBe(`/dang-nhap?tiep=${encodeURIComponent(path)}`);
    }
    expect(await listMeetings(db, null, { when: 'upcoming', today: '2026-11-24' }, { limit: 9 })).toEqual([]);
    expect(await findMeeting(db, null, id)).toBeNull();
  });

  test('a meeting that is not there is not found', async () => {
    for (const path of ['/cuoc-hop/1', `/cuoc-hop/${newId()}`, `/cuoc-hop/${newId()}/sua`]) {
      expect((await site.app.request(path, { headers: office })).status).toBe(404);
    }
    expect((await post(`/cuoc-hop/${newId()}/huy`, { reason: 'Bão' })).status).toBe(404);
  });
});
