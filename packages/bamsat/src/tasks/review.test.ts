import { beforeAll, describe, expect, test } from 'vitest';
import { buildActor, formBody, inTransaction, TEST_BY, testApp, testDatabase } from '../../testing/index.js';
import { ROLES } from '../accounts/index.js';
import { historyOf } from '../db/index.js';
import { addOrganization } from '../organizations/index.js';
import {
  type DirectiveRow,
  documentPath,
  fileDocument,
  listDirectives,
  prepareDocument,
  readerLexicon,
  reviewPath,
  type Visibility,
  withdrawDocument,
} from '../register/index.js';
import { newId } from '../shared/index.js';
import { listTasks } from './index.js';

const database = await testDatabase();
const { db } = database;
const site = testApp(database);

type Headers = Record<string, string>;
let office: Headers;
let farmers: string;
let women: string;

beforeAll(async () => {
  [farmers, women] = await inTransaction(database, async (trx) => {
    const add = (key: string, name: string, shortName: string) =>
      addOrganization(trx, TEST_BY, { key, name, shortName, kind: 'union', validFrom: '2025-07-01' });
    return [
      await add('hnd', 'Hội Nông dân thành phố Vân Hải', 'Hội Nông dân'),
      await add('pn', 'Hội Liên hiệp Phụ nữ thành phố Vân Hải', 'Hội Phụ nữ'),
    ];
  });
  office = await signIn('office');
});

async function signIn(role: (typeof ROLES)[number], organizationId?: string): Promise<Headers> {
  const wanted = organizationId ? { role, organizationId } : { role };
  return site.signInAs((await buildActor(database, wanted)).userId);
}

const SENTENCE = 'Các phường tự kiểm tra điểm tập kết rác ven biển';

/** A conclusion notice with four requests that the reader sees: two with known units, one with none, one recurring. */
const notice = (unique: string) => `THÀNH ỦY VÂN HẢI
*
Số 71-TB/TU
Vân Hải, ngày 20 tháng 10 năm 2026

THÔNG BÁO
kết luận giao ban (${unique})

1. Giao Hội Nông dân thành phố chủ trì, phối hợp với Hội Liên hiệp Phụ nữ thành phố rà soát các tổ thu gom rác, báo cáo trước ngày 30/11/2026.

2. Giao Hội Liên hiệp Phụ nữ thành phố xây dựng kế hoạch tập huấn chung, hoàn thành trước ngày 15/12/2026.

3. Yêu cầu các đoàn thể công khai kết quả hằng quý.

${SENTENCE}.
`;

async function file(visibility: Visibility = 'bloc', text = notice(newId())) {
  const lexicon = await readerLexicon(db);
  const prepared = await prepareDocument({ text }, database.dataDir, '2026-11-24', {
    lexicon,
  });
  const { id } = await inTransaction(database, (trx) => fileDocument(trx, TEST_BY, { prepared, visibility }));
  return { id, directives: await listDirectives(db, id) };
}

const at = (directives: readonly DirectiveRow[], index: number): DirectiveRow => {
  const directive = directives[index];
  if (!directive) throw new Error(`the reader found no request ${index}`);
  return directive;
};

const get = (path: string, headers: Headers = office) => Promise.resolve(site.app.request(path, { headers }));
const read = async (path: string, headers: Headers = office) => (await get(path, headers)).text();
const post = (path: string, fields: Record<string, string | string[]>, headers: Headers = office) =>
  Promise.resolve(site.app.request(path, { method: 'POST', body: formBody(fields), headers }));

/** The card of a request, cut out of the page. */
function cardOf(page: string, id: string): string {
  const start = page.indexOf(`id="nv-${id}"`);
  return page.slice(start, page.indexOf('</article>', start));
}

/** What a browser would send for a card as it is shown. */
function fieldsOf(card: string): Record<string, string | string[]> {
  const value = (pattern: RegExp) => pattern.exec(card)?.[1] ?? '';
  const chosen = (name: string) => {
    const select = new RegExp(`<select[^>]*name="${name}"[\\s\\S]*?</select>`).exec(card)?.[0] ?? '';
    return /<option value="([^"]*)" selected/.exec(select)?.[1] ?? '';
  };
  const helpers = [...card.matchAll(/name="helpers" value="([^"]+)" checked/g)].map(
    (found) => found[1] ?? '',
  );
  return {
    what: value(/<textarea[^>]*name="what"[^>]*>([^<]*)</),
    lead: chosen('lead'),
    kind: chosen('kind'),
    deadline: value(/name="deadline"[^>]*value="([^"]*)"/),
    period: value(/name="period"[^>]*value="([^"]*)"/),
    helpers,
  };
}

const stateOf = async (id: string, directiveId: string) =>
  (await listDirectives(db, id)).find((directive) => directive.id === directiveId);

async function tasksFrom(documentId: string) {
  const { userId } = await buildActor(database, { role: 'office' });
  const actor = {
    userId,
    name: '',
    email: '',
    locale: null,
    memberships: [{ organizationId: '', role: 'office' as const }],
  };
  const sort = { field: 'number', isDown: false } as const;
  return (await listTasks(db, actor, { today: '2026-11-24', documentId, sort })).tasks;
}

describe('the page', () => {
  test('shows the text with its marks, and beside it each request as a task that is already filled in', async () => {
    const { id, directives } = await file();
    const page = await read(reviewPath(id));
    expect(page).toContain('Đã quyết định 0/');
    for (const directive of directives) {
      expect(page).toContain(`id="y-${directive.id}"`);
      expect(page).toContain(`href="#nv-${directive.id}"`);
      expect(cardOf(page, directive.id)).toContain(`href="#y-${directive.id}"`);
    }
    const first = fieldsOf(cardOf(page, at(directives, 0).id));
    expect(first).toMatchObject({ lead: farmers, helpers: [women], deadline: '30/11/2026', kind: 'product' });
    const third = cardOf(page, at(directives, 2).id);
    expect(fieldsOf(third)).toMatchObject({ lead: '', period: 'hằng quý' });
    expect(third).toContain('Văn bản ghi: các đoàn thể. Hãy chọn đơn vị chủ trì.');
  });
});

describe('deciding', () => {
  test('accepted as proposed: a task with the sentence it comes from, and on to the next card', async () => {
    const { id, directives } = await file();
    const [first, second] = [at(directives, 0), at(directives, 1)];
    const card = cardOf(await read(reviewPath(id)), first.id);
    const answer = await post(`${reviewPath(id)}/${first.id}/giao`, fieldsOf(card));
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe(`${reviewPath(id)}#nv-${second.id}`);
    const [task] = await tasksFrom(id);
    expect(task).toMatchObject({
      leadOrganizationId: farmers,
      deadline: '2026-11-30',
      directiveId: first.id,
    });
    expect(task?.sourceText).toContain('Giao Hội Nông dân thành phố chủ trì');
    // Nothing was said otherwise than the reader proposed, so nothing is kept as a correction.
    expect(await stateOf(id, first.id)).toMatchObject({
      state: 'accepted',
      what: first.what,
      taskId: task?.id,
    });
    const page = await read(reviewPath(id));
    expect(cardOf(page, first.id)).toContain(`NV-${task?.number}`);
    expect(page).toContain('Đã quyết định 1/');
    expect(await read(documentPath(id))).toContain(`NV-${task?.number}`);
    const unitPage = await read(`/nhiem-vu/${task?.id}`, await signIn('unit', farmers));
    expect(unitPage).toContain(`${documentPath(id)}#y-${first.id}`);
  });

  test('a sentence that names nobody is proposed to whom the speech speaks to, and says that this is a guess', async () => {
    const speech = `Hội nghị giao ban ${newId()}
Phát biểu kết luận, đồng chí Bí thư Thành ủy đề nghị Hội Nông dân thành phố rà soát các tổ thu gom rác ven biển. Bên cạnh đó, tập trung tuyên truyền, vận động hội viên phân loại rác tại nguồn.`;
    const { id, directives } = await file('bloc', speech);
    const [first, second] = [at(directives, 0), at(directives, 1)];
    expect(second.assignee).toBeNull();
    const page = await read(reviewPath(id));
    expect(fieldsOf(cardOf(page, second.id)).lead).toBe(farmers);
    expect(cardOf(page, second.id)).toContain('câu trước nói với: Hội Nông dân thành phố');
    expect(cardOf(page, first.id)).not.toContain('câu trước nói với');
  });

  test('corrected before it is accepted: the task and the register have what the person says', async () => {
    const { id, directives } = await file();
    const third = at(directives, 2);
    const answer = await post(`${reviewPath(id)}/${third.id}/giao`, {
      what: 'Công khai kết quả thu gom rác',
      lead: women,
      kind: 'recurring',
      deadline: '',
      period: 'hằng quý',
    });
    expect(answer.status).toBe(303);
    const [task] = await tasksFrom(id);
    expect(task).toMatchObject({ what: 'Công khai kết quả thu gom rác', period: third.period });
    expect(await stateOf(id, third.id)).toMatchObject({
      what: 'Công khai kết quả thu gom rác',
      assignee: third.assignee,
    });
    const history = await historyOf(db, 'document', id);
    expect(history[0]).toMatchObject({ action: 'register.directive-accepted', before: { what: third.what } });
  });

  test('a form with gaps comes back in its own card with what was typed; nothing is decided', async () => {
    const { id, directives } = await file();
    const third = at(directives, 2);
    const answer = await post(`${reviewPath(id)}/${third.id}/giao`, {
      what: 'Đã sửa câu này',
      lead: '',
      kind: 'standing',
      deadline: '30/02/2026',
      period: '',
    });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    const card = cardOf(page, third.id);
    expect(card).toContain(`id="nv-${third.id}-lead-error">Hãy chọn đơn vị chủ trì.`);
    // The card may stand far below: the top of the page leads there.
    expect(page).toContain(`<a href="#nv-${third.id}">Chưa lưu được: có 2 chỗ cần sửa.</a>`);
    expect(card).toContain(`id="nv-${third.id}-deadline-error">Ngày không có trong lịch`);
    expect(card).toContain('>Đã sửa câu này</textarea>');
    expect(cardOf(page, at(directives, 0).id)).not.toContain('field-error');
    expect(await stateOf(id, third.id)).toMatchObject({ state: 'proposed' });
    expect(await tasksFrom(id)).toEqual([]);
  });

  test('a unit that has ended meanwhile is said in the card', async () => {
    const { id, directives } = await file();
    const first = at(directives, 0);
    const fields = { what: 'Việc', lead: newId(), kind: 'product', deadline: '', period: '' };
    const answer = await post(`${reviewPath(id)}/${first.id}/giao`, fields);
    expect(answer.status).toBe(422);
    expect(cardOf(await answer.text(), first.id)).toContain('Đơn vị được chọn không có trong hệ thống');
  });

  test('dismissed with a reason, and taken back', async () => {
    const { id, directives } = await file();
    const first = at(directives, 0);
    const path = `${reviewPath(id)}/${first.id}/bo-qua`;
    const empty = await post(path, { reason: ' ' });
    expect(empty.status).toBe(422);
    expect(cardOf(await empty.text(), first.id)).toContain(`id="nv-${first.id}-reason-error"`);
    expect((await post(path, { reason: 'Nhắc lại quy định chung' })).status).toBe(303);
    expect(cardOf(await read(reviewPath(id)), first.id)).toContain('Nhắc lại quy định chung');
    const back = await post(`${reviewPath(id)}/${first.id}/mo-lai`, {});
    expect(back.headers.get('location')).toBe(`${reviewPath(id)}#nv-${first.id}`);
    expect(await stateOf(id, first.id)).toMatchObject({ state: 'proposed', reason: null });
  });

  test('one accepts and one dismisses at once: one decision stands, the other person is told', async () => {
    const { id, directives } = await file();
    const first = at(directives, 0);
    const fields = fieldsOf(cardOf(await read(reviewPath(id)), first.id));
    const answers = await Promise.all([
      post(`${reviewPath(id)}/${first.id}/giao`, fields),
      post(`${reviewPath(id)}/${first.id}/bo-qua`, { reason: 'Không cần' }),
    ]);
    expect(answers.map((answer) => answer.status).toSorted((a, b) => a - b)).toEqual([303, 409]);
    const told = answers.find((answer) => answer.status === 409);
    expect(cardOf((await told?.text()) ?? '', first.id)).toContain(
      'Nội dung này đã được người khác quyết định',
    );
    const accepted = (await stateOf(id, first.id))?.state === 'accepted';
    expect(await tasksFrom(id)).toHaveLength(accepted ? 1 : 0);
  });

  test('after the last decision the page says that all are decided', async () => {
    const { id, directives } = await file();
    let answer: Response | null = null;
    for (const directive of directives) {
      answer = await post(`${reviewPath(id)}/${directive.id}/bo-qua`, { reason: 'Thử' });
    }
    expect(answer?.headers.get('location')).toBe(`${reviewPath(id)}#tong-hop`);
    expect(await read(reviewPath(id))).toContain(`Đã quyết định xong cả ${directives.length} nội dung`);
  });

  test('all with a clear unit at one stroke; the others wait', async () => {
    const { id, directives } = await file();
    const answer = await post(`${reviewPath(id)}/giao-het`, {});
    expect(answer.headers.get('location')).toBe(`${reviewPath(id)}#nv-${at(directives, 2).id}`);
    const tasks = await tasksFrom(id);
    expect(tasks.map((task) => task.leadOrganizationId)).toEqual([farmers, women]);
    expect(tasks[1]?.number).toBe((tasks[0]?.number ?? 0) + 1);
    expect(await stateOf(id, at(directives, 2).id)).toMatchObject({ state: 'proposed' });
  });
});

describe('several requests for one unit', () => {
  const chosenPath = (id: string) => `${reviewPath(id)}/giao-chon`;

  test('the ticked ones become tasks of that unit as proposed; the others wait', async () => {
    const { id, directives } = await file();
    const [first, second, third] = [at(directives, 0), at(directives, 1), at(directives, 2)];
    expect(await read(reviewPath(id))).toContain('Giao nhiều nội dung cho một đơn vị');
    const answer = await post(chosenPath(id), { lead: women, directives: [first.id, third.id] });
    expect(answer.headers.get('location')).toBe(`${reviewPath(id)}#nv-${second.id}`);
    const tasks = await tasksFrom(id);
    expect(tasks.map((task) => [task.directiveId, task.leadOrganizationId, task.deadline])).toEqual([
      [first.id, women, '2026-11-30'],
      [third.id, women, null],
    ]);
    // The lead of a task is not its own helper, though the text names it as one.
    expect(tasks[0]?.coordinatingOrganizationIds).toEqual([]);
    expect(tasks[1]?.period).toBe(third.period);
  });

  test('without a unit, or with nothing ticked, the form comes back open with what was chosen', async () => {
    const { id, directives } = await file();
    const first = at(directives, 0).id;
    const withoutUnit = await post(chosenPath(id), { lead: '', directives: first });
    expect(withoutUnit.status).toBe(422);
    const page = await withoutUnit.text();
    expect(page).toMatch(/<details[^>]*id="giao-nhieu"[^>]*open/);
    expect(page).toContain('id="giao-nhieu-don-vi-error">Hãy chọn đơn vị chủ trì.');
    expect(page).toContain(`name="directives" value="${first}" checked`);
    const withoutRequest = await post(chosenPath(id), { lead: women });
    expect(withoutRequest.status).toBe(422);
    const again = await withoutRequest.text();
    expect(again).toContain('Hãy chọn ít nhất một nội dung.');
    expect(again).toMatch(new RegExp(`<option value="${women}" selected`));
    expect(await tasksFrom(id)).toEqual([]);
  });

  test('when one of them was decided meanwhile, none is assigned, and the person is told', async () => {
    const { id, directives } = await file();
    const [first, second] = [at(directives, 0).id, at(directives, 1).id];
    await post(`${reviewPath(id)}/${second}/bo-qua`, { reason: 'Trùng' });
    const answer = await post(chosenPath(id), { lead: women, directives: [first, second] });
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain('Có nội dung vừa được người khác quyết định');
    expect(await tasksFrom(id)).toEqual([]);
  });

  test('a request of another document is never among them', async () => {
    const [one, two] = [await file(), await file()];
    const foreign = at(two.directives, 0).id;
    expect((await post(chosenPath(one.id), { lead: women, directives: foreign })).status).toBe(422);
    expect(await stateOf(two.id, foreign)).toMatchObject({ state: 'proposed' });
  });
});

describe('a request that the reader missed', () => {
  test('is marked by its words, and can then be assigned like the others', async () => {
    const { id } = await file();
    const answer = await post(`${reviewPath(id)}/them`, {
      passage: ` ${SENTENCE.replace('kiểm tra ', 'kiểm  tra\n')} `,
      kind: 'standing',
    });
    expect(answer.status).toBe(303);
    const added = (await listDirectives(db, id)).find((directive) => directive.origin === 'person');
    expect(answer.headers.get('location')).toBe(`${reviewPath(id)}#nv-${added?.id}`);
    const card = cardOf(await read(reviewPath(id)), added?.id ?? '');
    expect(card).toContain('Cán bộ đánh dấu');
    expect(card).toContain(SENTENCE);
    const accepted = await post(`${reviewPath(id)}/${added?.id}/giao`, { ...fieldsOf(card), lead: women });
    expect(accepted.status).toBe(303);
    expect((await tasksFrom(id))[0]?.sourceText).toBe(SENTENCE);
  });

  test('words that are not in the text are refused at their field', async () => {
    const { id } = await file();
    const answer = await post(`${reviewPath(id)}/them`, { passage: 'Câu không có', kind: 'standing' });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain('id="f-passage-error">Không tìm thấy đoạn này trong văn bản.');
    expect(page).toContain('>Câu không có</textarea>');
  });
});

describe('the source of a task', () => {
  test('its sentence is read by the unit that may not open the document, but not its name', async () => {
    const { id } = await file('unit');
    await post(`${reviewPath(id)}/giao-het`, {});
    const [task] = await tasksFrom(id);
    const page = await read(`/nhiem-vu/${task?.id}`, await signIn('unit', farmers));
    expect(page).toContain('Giao Hội Nông dân thành phố chủ trì');
    expect(page).toContain('Bạn không thuộc phạm vi xem toàn văn');
    expect(page).not.toContain('71-TB/TU');
    expect(page).not.toContain(documentPath(id));
  });
});

describe('who may', () => {
  test.each([...ROLES.filter((role) => role !== 'office' && role !== 'administrator'), null])(
    '%s: nothing here',
    async (role) => {
      const { id, directives } = await file();
      const headers = role ? await signIn(role, women) : { origin: 'http://localhost' };
      const first = at(directives, 0).id;
      const base = reviewPath(id);
      const fields = { what: 'x', lead: women, kind: 'product', deadline: '', period: '', reason: 'x' };
      const answers = [
        await get(base, headers),
        await post(`${base}/${first}/giao`, fields, headers),
        await post(`${base}/${first}/bo-qua`, fields, headers),
        await post(`${base}/${first}/mo-lai`, fields, headers),
        await post(`${base}/giao-het`, fields, headers),
        await post(`${base}/giao-chon`, { lead: women, directives: first }, headers),
        await post(`${base}/them`, { passage: SENTENCE, kind: 'product' }, headers),
      ];
      const statuses = answers.map((answer) => answer.status);
      expect(statuses).toEqual(role ? Array(7).fill(403) : [303, ...Array(6).fill(401)]);
      expect(await listDirectives(db, id)).toEqual(directives);
    },
  );

  test('what one may not see, what was withdrawn, and a request of another document are not there', async () => {
    const hidden = await file('named');
    expect((await get(reviewPath(hidden.id))).status).toBe(404);
    const [one, two] = [await file(), await file()];
    const foreign = `${reviewPath(one.id)}/${at(two.directives, 0).id}`;
    expect((await post(`${foreign}/bo-qua`, { reason: 'x' })).status).toBe(404);
    expect((await post(`${reviewPath(one.id)}/${newId()}/mo-lai`, {})).status).toBe(404);
    await inTransaction(database, (trx) =>
      withdrawDocument(trx, TEST_BY, { id: one.id, reason: 'Vào sổ nhầm' }),
    );
    expect((await get(reviewPath(one.id))).status).toBe(404);
  });
});
