import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  buildActor,
  formBody,
  inTransaction,
  TEST_BY,
  TEST_NOW,
  testApp,
  testDatabase,
} from '../../testing/index.js';
import { type Actor, findActor, ROLES, type Role } from '../accounts/index.js';
import { addMeeting } from '../meetings/index.js';
import { buildOrganization } from '../organizations/fixtures.js';
import { addDays, dayOf, newId } from '../shared/index.js';
import { buildTask } from './fixtures.js';
import { countTasks, listTasks, lockTask, reportsOf } from './queries.js';
import { TASK_STATES, timingOf } from './task.js';

const database = await testDatabase();
const { db } = database;
const site = testApp(database);
const TODAY = dayOf(TEST_NOW);

type Headers = Record<string, string>;
let women: string;
let farmers: string;
let office: Headers;
let unit: Headers;
let stranger: Headers;
let jpeg: Buffer;

beforeAll(async () => {
  [women, farmers] = await inTransaction(database, async (trx) => [
    await buildOrganization(trx, { shortName: 'Hội Phụ nữ' }),
    await buildOrganization(trx, { shortName: 'Hội Nông dân' }),
  ]);
  office = await signIn('office');
  unit = await signIn('unit', women);
  stranger = await signIn('unit', farmers);
  jpeg = await sharp({ create: { width: 600, height: 400, channels: 3, background: '#2f7f95' } })
    .jpeg()
    .toBuffer();
});

async function signIn(role: Role, organizationId?: string): Promise<Headers> {
  const wanted = organizationId ? { role, organizationId } : { role };
  return site.signInAs((await buildActor(database, wanted)).userId);
}

const get = (path: string, headers: Headers = office) => Promise.resolve(site.app.request(path, { headers }));
const read = async (path: string, headers: Headers = office) => (await get(path, headers)).text();
const post = (path: string, fields: Record<string, string | string[]>, headers: Headers = office) =>
  Promise.resolve(site.app.request(path, { method: 'POST', body: formBody(fields), headers }));

function sendReport(
  id: string,
  fields: Record<string, string>,
  files: readonly (readonly [name: string, bytes: Uint8Array])[] = [],
  headers: Headers = unit,
) {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  for (const [name, bytes] of files) body.append('files', new File([new Uint8Array(bytes)], name));
  return Promise.resolve(site.app.request(`/nhiem-vu/${id}/bao-cao`, { method: 'POST', body, headers }));
}

const build = (wanted: Parameters<typeof buildTask>[1] = {}) =>
  inTransaction(database, (trx) => buildTask(trx, { leadOrganizationId: women, ...wanted }));

const load = (id: string) => inTransaction(database, (trx) => lockTask(trx, id));

/** The short message that the answer leaves for the next page. */
function noticeOf(answer: Response): string {
  const cookie = /bamsat_notice=([^;]+)/.exec(answer.headers.get('set-cookie') ?? '')?.[1] ?? '';
  return decodeURIComponent(cookie);
}

describe('by hand', () => {
  test('out of a meeting, which its page then leads back to for those who may see it', async () => {
    const meetingId = await inTransaction(database, (trx) =>
      addMeeting(trx, TEST_BY, {
        title: 'Giao ban Văn phòng',
        organizationId: women,
        startsAt: TEST_NOW,
        place: 'Phòng họp 1',
        chair: { name: 'Trần Hải Đăng' },
        circle: 'office',
      }),
    );
    const form = await read(`/nhiem-vu/moi?cuoc-hop=${meetingId}`);
    expect(form).toContain('Từ cuộc họp: Giao ban Văn phòng');
    const fields = { what: 'Việc sau giao ban', kind: 'product', lead: women, deadline: '', period: '' };
    const answer = await post('/nhiem-vu/moi', { ...fields, meeting: meetingId });
    const path = answer.headers.get('location') ?? '';
    expect(await read(path)).toContain(`href="/cuoc-hop/${meetingId}"`);
    expect(await read(path, unit)).not.toContain('Giao ban Văn phòng');
    const foreign = await post('/nhiem-vu/moi', { ...fields, meeting: newId() });
    const id = foreign.headers.get('location')?.split('/').at(-1) ?? '';
    expect(await load(id)).toMatchObject({ meetingId: null });
  });

  test('a task is assigned, found in the list by words without diacritics, and read', async () => {
    const answer = await post('/nhiem-vu/moi', {
      what: 'Rà soát quy chế phối hợp',
      kind: 'product',
      lead: women,
      helpers: [farmers],
      deadline: '2026-11-20',
      period: '',
    });
    expect(answer.status).toBe(303);
    const page = await read(answer.headers.get('location') ?? '');
    expect(page).toContain('Rà soát quy chế phối hợp');
    expect(page).toContain('Hội Phụ nữ');
    expect(page).toContain('Hội Nông dân');
    expect(page).toContain('20/11/2026');
    expect(page).toContain('Quá hạn 4 ngày');
    expect(page).toContain('Giao nhiệm vụ');
    expect(await read('/nhiem-vu?q=ra+soat+quy+che')).toContain('Rà soát quy chế phối hợp');
    expect(await read('/nhiem-vu?q=ra+soat+khong+co')).toContain('Không có nhiệm vụ nào khớp với bộ lọc.');
  });

  test('a form with gaps is shown again with what was typed and the message at its field', async () => {
    const answer = await post('/nhiem-vu/moi', {
      what: ' ',
      kind: 'product',
      lead: '',
      deadline: '31/02/2026',
      period: 'quý IV',
    });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toMatch(/id="f-what-error">Không được để trống\./);
    expect(page).toMatch(/id="f-lead-error">Hãy chọn đơn vị chủ trì\./);
    expect(page).toMatch(/id="f-deadline-error">Ngày không có trong lịch/);
    expect(page).toContain('value="quý IV"');
  });

  test('a unit that is not there is refused in words', async () => {
    const fields = { what: 'Việc', kind: 'product', lead: newId(), deadline: '', period: '' };
    const answer = await post('/nhiem-vu/moi', fields);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('Đơn vị được chọn không có trong hệ thống');
  });
});

/** What the tasks of a list are called, in its order. */
const whats = async (query: string) =>
  [...(await read(`/nhiem-vu?${query}`)).matchAll(/<a href="\/nhiem-vu\/[0-9a-f-]{36}">([^<]+)</g)].map(
    (found) => found[1],
  );

describe('the list', () => {
  test('late and due soon as a query are those of the rule, in every state and at every edge', async () => {
    const lead = await inTransaction(database, (trx) => buildOrganization(trx));
    await inTransaction(database, async (trx) => {
      for (const state of TASK_STATES) {
        for (const days of [-30, -22, -1, 0, 1, 7, 8]) {
          await buildTask(trx, { leadOrganizationId: lead, state, deadline: addDays(TODAY, days) });
        }
        await buildTask(trx, { leadOrganizationId: lead, state });
      }
    });
    const actor = await actorOf('office');
    const all = await listTasks(db, actor, { today: TODAY, unitId: lead });
    expect(all.total).toBe(TASK_STATES.length * 8);
    for (const due of ['late', 'due-soon'] as const) {
      const found = await listTasks(db, actor, { today: TODAY, unitId: lead, due });
      const expected = all.tasks.filter((task) => timingOf(task, TODAY) === due);
      expect(expected.length).toBeGreaterThan(0);
      expect(found.tasks.map((task) => task.id)).toEqual(expected.map((task) => task.id));
    }
    const counts = await countTasks(db, actor, { today: TODAY, unitId: lead });
    expect(counts).toMatchObject({ open: 32, waiting: 8 });
  });

  test('every number on top leads to exactly what it counts', async () => {
    const lead = await inTransaction(database, (trx) => buildOrganization(trx));
    await build({ leadOrganizationId: lead, deadline: '2026-11-01', what: 'Việc đã trễ' });
    await build({ leadOrganizationId: lead, deadline: '2026-11-26', what: 'Việc sắp đến hạn' });
    await build({ leadOrganizationId: lead, state: 'reported', what: 'Việc chờ xác nhận' });
    const page = await read(`/nhiem-vu?don-vi=${lead}`);
    const links = [
      ...page.matchAll(/class="task-count [^"]*" href="([^"]+)"[^>]*>.*?<strong>(\d+)<\/strong>/gs),
    ];
    expect(links.map((link) => link[2])).toEqual(['1', '1', '1', '3']);
    for (const [, href = '', count] of links) {
      const list = await read(href.replaceAll('&amp;', '&'));
      expect([...list.matchAll(/<td class="task-number">/g)]).toHaveLength(Number(count));
    }
  });

  test('filters by part, kind, state and document, sorts, and takes nonsense for nothing', async () => {
    const [lead, helper] = await inTransaction(database, async (trx) => [
      await buildOrganization(trx, { shortName: 'A chủ trì' }),
      await buildOrganization(trx, { shortName: 'B phối hợp' }),
    ]);
    await build({
      leadOrganizationId: lead,
      coordinatingOrganizationIds: [helper],
      what: 'Việc chung',
      deadline: '2026-12-05',
    });
    await build({ leadOrganizationId: helper, what: 'Việc riêng', kind: 'standing', deadline: '2026-12-01' });
    expect(await whats(`don-vi=${helper}`)).toEqual(['Việc riêng', 'Việc chung']);
    expect(await whats(`don-vi=${helper}&vai-tro=chu-tri`)).toEqual(['Việc riêng']);
    expect(await whats(`don-vi=${helper}&vai-tro=phoi-hop`)).toEqual(['Việc chung']);
    expect(await whats(`don-vi=${helper}&loai=standing`)).toEqual(['Việc riêng']);
    expect(await whats(`don-vi=${helper}&trang-thai=verified`)).toEqual([]);
    expect(await whats(`don-vi=${helper}&van-ban=${newId()}`)).toEqual([]);
    expect(await whats(`don-vi=${helper}&xep=-deadline`)).toEqual(['Việc chung', 'Việc riêng']);
    expect(await whats(`don-vi=${helper}&xep=unit`)).toEqual(['Việc chung', 'Việc riêng']);
    expect(await whats(`don-vi=${helper}&xep=state`)).toHaveLength(2);
    const nonsense = `don-vi=${helper}&xep=x&trang-thai=x&han=x&vai-tro=x&loai=x&van-ban=x&trang=-4&xem=x`;
    expect(await whats(nonsense)).toHaveLength(2);
  });

  test('the board has a column for each state, and says in words what is late', async () => {
    const lead = await inTransaction(database, (trx) => buildOrganization(trx));
    await build({ leadOrganizationId: lead, deadline: '2026-11-20' });
    await build({ leadOrganizationId: lead, state: 'returned', deadline: '2026-11-24' });
    await build({ leadOrganizationId: lead, state: 'withdrawn' });
    const page = await read(`/nhiem-vu?xem=bang&don-vi=${lead}`);
    const columns = [...page.matchAll(/<h2 id="cot-([a-z-]+)">[^<]*<span class="board-total">(\d+)</g)];
    expect(columns.map((column) => [column[1], column[2]])).toEqual([
      ['assigned', '1'],
      ['in-progress', '0'],
      ['returned', '1'],
      ['reported', '0'],
      ['verified', '0'],
    ]);
    expect(page).toContain('Quá hạn 4 ngày');
    expect(page).toContain('Hạn hôm nay');
  });

  test('as a table file it has all pages of the same list, and no cell can run as a formula', async () => {
    const lead = await inTransaction(database, (trx) =>
      buildOrganization(trx, { shortName: 'Đơn vị xuất bảng' }),
    );
    for (let index = 0; index < 27; index += 1) {
      await build({
        leadOrganizationId: lead,
        what: index === 0 ? '=HYPERLINK("http://x")' : `Dòng ${index}`,
      });
    }
    expect(await read(`/nhiem-vu?don-vi=${lead}`)).toContain('Trang 1/2 (27 mục)');
    const answer = await get(`/nhiem-vu/nhiem-vu.csv?don-vi=${lead}&trang=2`);
    expect(answer.headers.get('content-type')).toContain('text/csv');
    const bytes = new Uint8Array(await answer.clone().arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const rows = (await answer.text()).trim().split('\r\n');
    expect(rows).toHaveLength(28);
    expect(rows.join('\n')).toContain(`"'=HYPERLINK(""http://x"")"`);
  });

  test('unit staff begin with their own tasks and see no others, by no filter', async () => {
    await build({ what: 'Việc của Phụ nữ' });
    await build({ what: 'Việc của Nông dân', leadOrganizationId: farmers });
    const page = await read('/nhiem-vu', unit);
    expect(page).toContain('Nhiệm vụ của tôi');
    const all = 'pham-vi=tat-ca&q=cua+nong+dan';
    for (const query of ['', all, `${all}&don-vi=${farmers}`, `${all}&xem=bang`]) {
      expect(await read(`/nhiem-vu?${query}`, unit)).not.toContain('Việc của Nông dân');
    }
    expect(await read(`/nhiem-vu/nhiem-vu.csv?${all}`, unit)).not.toContain('Việc của Nông dân');
    expect(await read('/nhiem-vu?pham-vi=tat-ca&q=nong+dan')).toContain('Việc của Nông dân');
  });
});

describe('an empty list', () => {
  test('leads those on who may: the office to a new task, whoever filtered back to all', async () => {
    const own = await inTransaction(database, (trx) => buildOrganization(trx));
    const asOffice = await read('/nhiem-vu?pham-vi=cua-toi', await signIn('office', own));
    expect(asOffice).toMatch(/Chưa có nhiệm vụ nào\.<\/p><a class="button" href="\/nhiem-vu\/moi">/);
    const asUnit = await read('/nhiem-vu', await signIn('unit', own));
    expect(asUnit).toContain('Chưa có nhiệm vụ nào.');
    expect(asUnit).not.toContain('/nhiem-vu/moi');
    expect(await read('/nhiem-vu?q=khong-co-dau', await signIn('unit', own))).toMatch(
      /Không có nhiệm vụ nào khớp[^<]*<\/p><a class="button" href="\/nhiem-vu">Bỏ lọc/,
    );
  });
});

describe('reporting', () => {
  test('from the form of the unit to the page of the office: note, photo in place, file, verified', async () => {
    const { id } = await build();
    const pdf = Buffer.from('%PDF-1.7');
    const answer = await sendReport(id, { note: 'Đã ra quân.', unit: women, complete: 'yes' }, [
      ['anh ra quân.jpg', jpeg],
      ['bang.pdf', pdf],
    ]);
    expect(answer.status).toBe(303);
    const page = await read(`/nhiem-vu/${id}`);
    expect(page).toContain('Đã ra quân.');
    expect(page).toContain('Chờ xác nhận');
    const photo = /<a href="([^"]+)"><img src="([^"]+)" alt="Ảnh minh chứng: anh ra quân\.jpg"/.exec(page);
    const full = await get(photo?.[1] ?? '');
    expect(full.headers.get('content-type')).toBe('image/jpeg');
    expect((await get(photo?.[2] ?? '')).headers.get('content-type')).toBe('image/webp');
    const file = /<a href="(\/nhiem-vu\/[^"]+\/tep\/[^"]+)"><svg/.exec(page)?.[1] ?? '';
    expect(page).toContain(' bang.pdf</a>');
    const download = await get(file);
    expect(download.headers.get('content-disposition')).toContain('attachment');
    expect(Buffer.from(await download.arrayBuffer())).toEqual(pdf);

    expect((await post(`/nhiem-vu/${id}/buoc`, { step: 'verify' })).status).toBe(303);
    expect((await load(id)).state).toBe('verified');
    expect(await read(`/nhiem-vu/${id}`, unit)).not.toContain('Gửi báo cáo');

    // Nobody else reaches the files, whatever address is tried.
    for (const path of [photo?.[1], photo?.[2], file]) {
      expect((await get(path ?? '', stranger)).status).toBe(404);
      expect((await get(path ?? '', {})).status).toBe(303);
    }
    const other = await build({ leadOrganizationId: farmers });
    const fileId = file.split('/').at(-1) ?? '';
    expect((await get(`/nhiem-vu/${other.id}/tep/${fileId}`, stranger)).status).toBe(404);
    expect((await get(`/nhiem-vu/${other.id}/tep/x`, stranger)).status).toBe(404);
  });

  test('files of another kind or size are named, and the others are kept', async () => {
    const { id } = await build();
    const answer = await sendReport(id, { note: 'Kèm ba tệp' }, [
      ['chay.exe', Buffer.from('MZ\x90')],
      ['anh.jpg', jpeg],
      ['qua-lon.pdf', Buffer.alloc(26 * 1024 * 1024, 1)],
    ]);
    expect(answer.status).toBe(303);
    const notice = noticeOf(answer);
    expect(notice).toContain('chay.exe');
    expect(notice).toContain('qua-lon.pdf');
    const [report] = await reportsOf(db, id);
    expect(report?.note).toBe('Kèm ba tệp');
    expect(report?.files.map((file) => file.name)).toEqual(['anh.jpg']);
    const page = await site.app.request(`/nhiem-vu/${id}`, {
      headers: { ...unit, cookie: `${unit.cookie}; ${answer.headers.get('set-cookie')?.split(';')[0]}` },
    });
    expect(await page.text()).toContain('Đã ghi báo cáo, nhưng 2 tệp không được nhận');
  });

  test('without a note nothing is stored, and what was typed stays', async () => {
    const { id } = await build();
    const answer = await sendReport(id, { note: '  ', complete: 'yes' }, [['anh.jpg', jpeg]]);
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toMatch(/id="f-note-error">Không được để trống\./);
    expect(page).toMatch(/name="complete" value="yes" checked/);
    expect(await reportsOf(db, id)).toEqual([]);
  });

  test('for a unit that is not one of theirs is refused, and a helper cannot say done', async () => {
    const { id } = await build({ coordinatingOrganizationIds: [farmers] });
    expect((await sendReport(id, { note: 'x', unit: farmers })).status).toBe(403);
    const done = await sendReport(id, { note: 'Đã xong', complete: 'yes' }, [], stranger);
    expect(done.status).toBe(422);
    expect(await done.text()).toContain('Chỉ đơn vị chủ trì báo cáo hoàn thành');
    expect((await load(id)).state).toBe('assigned');
  });

  test('a request that is no form with files is refused in words', async () => {
    const { id } = await build();
    const answer = await post(`/nhiem-vu/${id}/bao-cao`, { note: 'x' }, unit);
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('không phải là biểu mẫu có tệp');
  });
});

describe('deciding', () => {
  test('a return needs its reason, which the unit then reads first', async () => {
    const { id } = await build({ state: 'reported' });
    const empty = await post(`/nhiem-vu/${id}/buoc`, { step: 'return', returnReason: ' ' });
    expect(empty.status).toBe(422);
    expect(await empty.text()).toMatch(/id="f-returnReason-error">Không được để trống\./);
    const reason = { step: 'return', returnReason: 'Thiếu biểu số liệu' };
    expect((await post(`/nhiem-vu/${id}/buoc`, reason)).status).toBe(303);
    expect(await read(`/nhiem-vu/${id}`, unit)).toMatch(/Trả lại làm tiếp:<\/strong>.*Thiếu biểu số liệu/s);
  });

  test('who comes second is told how the task stands now', async () => {
    const { id } = await build({ state: 'reported' });
    const leader = await signIn('leader');
    const answers = await Promise.all([
      post(`/nhiem-vu/${id}/buoc`, { step: 'verify' }),
      post(`/nhiem-vu/${id}/buoc`, { step: 'return', returnReason: 'Chưa đạt' }, leader),
    ]);
    expect(answers.map((answer) => answer.status).toSorted((a, b) => a - b)).toEqual([303, 409]);
    const second = await answers.find((answer) => answer.status === 409)?.text();
    expect(second).toContain('nên không thực hiện được bước này');
  });

  test('of two who change a task the second keeps what was typed, sees the new state and can save', async () => {
    const { id } = await build({ what: 'Bản đầu' });
    const change = (what: string, version: string) =>
      post(`/nhiem-vu/${id}/sua`, { what, kind: 'product', lead: women, deadline: '', period: '', version });
    expect((await change('Bản của người thứ nhất', '1')).status).toBe(303);
    const refused = await change('Bản của người thứ hai', '1');
    expect(refused.status).toBe(409);
    const page = await refused.text();
    expect(page).toContain('vừa được người khác thay đổi');
    expect(page).toContain('<h1>Bản của người thứ nhất</h1>');
    expect(page).toContain('>Bản của người thứ hai</textarea>');
    const version = /name="version" value="(\d+)"/.exec(page)?.[1] ?? '';
    expect((await change('Bản của người thứ hai', version)).status).toBe(303);
    expect((await load(id)).what).toBe('Bản của người thứ hai');
  });

  test('a rule that was only shown in words stays a rule', async () => {
    const { id } = await build({ period: 'FREQ=WEEKLY;BYDAY=SU' });
    expect(await read(`/nhiem-vu/${id}`)).toContain('chủ nhật hằng tuần');
    const fields = { what: 'Mới', kind: 'recurring', lead: women, deadline: '', version: '1' };
    await post(`/nhiem-vu/${id}/sua`, { ...fields, period: 'chủ nhật hằng tuần' });
    expect(await load(id)).toMatchObject({ what: 'Mới', period: 'FREQ=WEEKLY;BYDAY=SU' });
  });

  test('what was withdrawn says why and can be opened again', async () => {
    const { id } = await build();
    await post(`/nhiem-vu/${id}/buoc`, { step: 'withdraw', withdrawReason: 'Đã giao nơi khác' });
    const page = await read(`/nhiem-vu/${id}`);
    expect(page).toMatch(/Đã rút:<\/strong>.*Đã giao nơi khác/s);
    expect(page).not.toContain('Gửi báo cáo');
    await post(`/nhiem-vu/${id}/buoc`, { step: 'reopen', reopenReason: 'Giao lại' });
    expect((await load(id)).state).toBe('assigned');
    expect((await post(`/nhiem-vu/${id}/buoc`, { step: 'fly' })).status).toBe(404);
  });
});

describe('the panel of the home page', () => {
  test('counts the own work of a unit, and is not there for the public', async () => {
    const own = await inTransaction(database, (trx) => buildOrganization(trx));
    await build({ leadOrganizationId: own, deadline: '2026-11-01' });
    await build({ leadOrganizationId: own, what: 'Sửa cổng chào', deadline: '2026-12-24' });
    await build({
      leadOrganizationId: own,
      what: 'Đã xong từ lâu',
      deadline: '2026-10-01',
      state: 'verified',
    });
    const page = await read('/', await signIn('unit', own));
    expect(page).toContain('Nhiệm vụ của tôi');
    const next = page.slice(page.indexOf('Cần làm trước'), page.indexOf('Xem tất cả nhiệm vụ'));
    expect(next).toContain('Sửa cổng chào');
    expect(next).not.toContain('Đã xong từ lâu');
    expect(page).toMatch(/<strong>1<\/strong><span>Quá hạn<\/span>/);
    expect(await read('/', { 'accept-language': 'vi' })).not.toContain('Quá hạn');
    expect(await read('/', await signIn('editor'))).not.toContain('Quá hạn');
  });
});

const step = (id: string, name: string, headers: Headers) => {
  const reason = { returnReason: 'x', withdrawReason: 'x', reopenReason: 'x' };
  return post(`/nhiem-vu/${id}/buoc`, { step: name, ...reason }, headers);
};

describe('who may', () => {
  /** What each role does with a task that its own organisation leads; another's is not there for unit staff and editors. */
  const MAY: Record<string, readonly Role[]> = {
    see: ['administrator', 'office', 'leader', 'unit', 'editor'],
    report: ['administrator', 'office', 'unit'],
    verify: ['administrator', 'office', 'leader'],
    return: ['administrator', 'office', 'leader'],
    change: ['administrator', 'office'],
    withdraw: ['administrator', 'office'],
    reopen: ['administrator', 'office'],
    assign: ['administrator', 'office'],
    'new form': ['administrator', 'office'],
  };
  const SEE_ALL: readonly Role[] = ['administrator', 'office', 'leader'];
  const WORDS = { what: 'Sửa', kind: 'product', lead: '', deadline: '', period: '' };

  const ACT: Record<string, (id: string, headers: Headers) => Promise<Response>> = {
    see: (id, headers) => get(`/nhiem-vu/${id}`, headers),
    report: (id, headers) => sendReport(id, { note: 'Bổ sung' }, [], headers),
    verify: (id, headers) => step(id, 'verify', headers),
    return: (id, headers) => step(id, 'return', headers),
    change: (id, headers) => post(`/nhiem-vu/${id}/sua`, { ...WORDS, lead: women, version: '2' }, headers),
    withdraw: (id, headers) => step(id, 'withdraw', headers),
    reopen: (id, headers) => step(id, 'reopen', headers),
    assign: (_, headers) => post('/nhiem-vu/moi', { ...WORDS, lead: women }, headers),
    'new form': (_, headers) => get('/nhiem-vu/moi', headers),
  };
  const table = [...ROLES, null].flatMap((role) => Object.keys(ACT).map((action) => [role, action] as const));

  test.each(table)('%s: %s', async (role, action) => {
    const headers = role ? await signIn(role, women) : { origin: 'http://localhost' };
    const { id } = await build({ state: action === 'reopen' ? 'verified' : 'reported' });
    const before = await load(id);
    const answer = await ACT[action]?.(id, headers);
    const isAllowed = role !== null && (MAY[action] ?? []).includes(role);
    // A page asks one who is not signed in to do so; everything else is refused outright.
    const asked = answer?.headers.get('location')?.startsWith('/dang-nhap') ? 'sign in' : '';
    const outcome = isAllowed ? [200, 303] : role === null ? ['sign in', 401] : [403];
    expect(outcome).toContain(asked || answer?.status);
    const isChange = isAllowed && !['see', 'assign', 'new form'].includes(action);
    expect((await load(id)).version).toBe(before.version + (isChange ? 1 : 0));
  });

  test.each([...ROLES].map((role) => [role, SEE_ALL.includes(role)] as const))(
    'a task of others for %s: there %s',
    async (role, isThere) => {
      const headers = await signIn(role, farmers);
      const { id } = await build({ state: 'reported' });
      const seen = await get(`/nhiem-vu/${id}`, headers);
      expect(seen.status).toBe(isThere ? 200 : 404);
      const acts = Object.entries(ACT).filter(([action]) => !['see', 'assign', 'new form'].includes(action));
      const statuses: number[] = [];
      for (const [, act] of isThere ? [] : acts) statuses.push((await act(id, headers)).status);
      expect(statuses).toEqual(isThere ? [] : acts.map(() => 404));
      expect(await load(id)).toMatchObject({ state: 'reported', version: 2 });
    },
  );

  test('what is not there is not found', async () => {
    for (const path of ['/nhiem-vu/1', `/nhiem-vu/${newId()}`, `/nhiem-vu/${newId()}/tep/${newId()}`]) {
      expect((await get(path)).status).toBe(404);
    }
  });
});

async function actorOf(role: Role): Promise<Actor> {
  const { userId } = await buildActor(database, { role });
  const actor = await findActor(db, userId);
  if (!actor) throw new Error('no such person');
  return actor;
}
