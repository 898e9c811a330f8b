import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildActor, formBody, inTransaction, TEST_BY, testApp, testDatabase } from '../../testing/index.js';
import { ROLES } from '../accounts/index.js';
import { historyOf, type Trx } from '../db/index.js';
import { addDays, type Day, type Id, newId } from '../shared/index.js';
import { buildOrganization } from './fixtures.js';
import {
  addOrganization,
  addPerson,
  addPost,
  allOrganizationOptions,
  appointHolder,
  endOrganization,
  findOrganization,
  findOrganizationByKey,
  listOrganizations,
  livesOn,
  type Organization,
  organizationOptions,
  organizationPath,
  organizationsPath,
  postsOf,
  predecessorsOf,
  successorsOf,
  successorsOn,
} from './index.js';
import { inTreeOrder } from './organization.js';
import { currentHeads } from './queries.js';

const database = await testDatabase();
const { db } = database;
const site = testApp(database);
let office: Record<string, string>;

beforeAll(async () => {
  office = await site.signInAs((await buildActor(database, { role: 'office', name: 'Thu Trang' })).userId);
});

const run = <T>(work: (trx: Trx) => Promise<T>) => inTransaction(database, work);
const build = (wanted: Parameters<typeof buildOrganization>[1] = {}) =>
  run((trx) => buildOrganization(trx, wanted));
const end = (id: Id, validUntil: Day, successorIds: readonly Id[]) =>
  run((trx) => endOrganization(trx, TEST_BY, id, { validUntil, successorIds }));
const show = async (path: string, headers = office) => (await site.app.request(path, { headers })).text();
const post = (path: string, fields: Record<string, string>, headers = office) =>
  Promise.resolve(site.app.request(path, { method: 'POST', body: formBody(fields), headers }));
const names = (organizations: readonly Organization[]) => organizations.map((each) => each.shortName);

describe('the tree', () => {
  const organization = (id: string, parentId: string | null): Organization => ({
    id,
    parentId,
    key: id,
    name: id,
    nameEn: null,
    shortName: id,
    kind: 'other',
    validFrom: '2025-07-01',
    validUntil: null,
  });

  test('lists each body after the one above it, the order of the list kept among siblings', () => {
    const list = [
      organization('chi-bo', 'hoi'),
      organization('thanh-uy', null),
      organization('van-phong', 'thanh-uy'),
      organization('hoi', 'thanh-uy'),
      organization('lac', 'khong-co'),
    ];
    expect(inTreeOrder(list).map((row) => `${row.depth} ${row.organization.id}`)).toEqual([
      '0 thanh-uy',
      '1 van-phong',
      '1 hoi',
      '2 chi-bo',
      '0 lac',
    ]);
  });

  test('loses nobody and repeats nobody, and nobody stands before the one above', () => {
    const trees = fc
      .array(fc.nat(), { maxLength: 40 })
      .map((picks) =>
        picks.map((pick, index) => organization(String(index), index === 0 ? null : String(pick % index))),
      );
    fc.assert(
      fc.property(trees, fc.infiniteStream(fc.nat()), (list, order) => {
        const mixed = list.toSorted(() => ((order.next().value ?? 0) % 2 === 0 ? 1 : -1));
        const rows = inTreeOrder(mixed);
        expect(rows.map((row) => row.organization.id).sort()).toEqual(list.map((each) => each.id).sort());
        const place = new Map(rows.map((row, index) => [row.organization.id, index]));
        for (const { organization: each, depth } of rows) {
          const above = each.parentId === null ? -1 : (place.get(each.parentId) ?? -1);
          expect(above).toBeLessThan(place.get(each.id) ?? 0);
          expect(depth === 0).toBe(each.parentId === null);
        }
      }),
    );
  });
});

describe('life-times', () => {
  test('a body lives on its first and its last day, not before and not after', () => {
    const life = { validFrom: '2025-07-01', validUntil: '2026-06-30' };
    expect(['2025-06-30', '2025-07-01', '2026-06-30', '2026-07-01'].map((day) => livesOn(life, day))).toEqual(
      [false, true, true, false],
    );
    expect(livesOn({ ...life, validUntil: null }, '2999-12-31')).toBe(true);
  });

  test('an end before the beginning is refused, and one on the first day is not', async () => {
    const code = { code: 'organizations.ends-before-it-begins' };
    await expect(build({ validFrom: '2025-07-01', validUntil: '2025-06-30' })).rejects.toMatchObject(code);
    const id = await build({ validFrom: '2025-07-01' });
    await expect(end(id, '2025-06-30', [])).rejects.toMatchObject(code);
    await end(id, '2025-07-01', []);
    expect((await findOrganization(db, id))?.validUntil).toBe('2025-07-01');
  });

  test('the choices of a form are those that live on the day', async () => {
    const id = await build({ shortName: 'Phòng Nội vụ cũ' });
    await end(id, '2026-03-31', []);
    const labels = async (day: Day) => (await organizationOptions(db, day)).map((option) => option.value);
    expect(await labels('2026-03-31')).toContain(id);
    expect(await labels('2026-04-01')).not.toContain(id);
    // Unless the form names it already; a filter offers whoever there ever was.
    expect((await organizationOptions(db, '2026-04-01', [id])).map(({ value }) => value)).toContain(id);
    expect((await allOrganizationOptions(db)).map(({ value }) => value)).toContain(id);
  });
});

describe('successors', () => {
  test('are told from both sides', async () => {
    const [old, first, second] = [
      await build({ shortName: 'Hội Chữ thập đỏ huyện' }),
      await build({ shortName: 'Phường Bãi Cháy Đông' }),
      await build({ shortName: 'Phường Hải Tân' }),
    ];
    await end(old, '2025-12-31', [first, second, first]);
    expect(names(await successorsOf(db, old))).toEqual(['Phường Bãi Cháy Đông', 'Phường Hải Tân']);
    expect(names(await predecessorsOf(db, first))).toEqual(['Hội Chữ thập đỏ huyện']);
    const html = await show(organizationPath(old));
    expect(html).toContain('Tổ chức kế thừa');
    expect(html).toContain('31/12/2025');
    expect(html).toContain(organizationPath(second));
    expect(await show(organizationPath(second))).toContain('Kế thừa từ');
  });

  test('lead to those that live on a day, over as many steps as it takes', async () => {
    const [commune, ward, north, south] = [
      await build({ shortName: 'Xã Cát Vàng', validFrom: '2000-01-01' }),
      await build({ shortName: 'Phường Cát Vàng', validFrom: '2020-01-01' }),
      await build({ shortName: 'Phường Bắc', validFrom: '2025-07-01' }),
      await build({ shortName: 'Phường Nam', validFrom: '2025-07-01' }),
    ];
    await end(commune, '2019-12-31', [ward]);
    await end(ward, '2025-06-30', [north, south]);
    const on = async (id: Id, day: Day) => names(await successorsOn(db, id, day));
    expect(await on(commune, '2010-01-01')).toEqual(['Xã Cát Vàng']);
    expect(await on(commune, '2022-01-01')).toEqual(['Phường Cát Vàng']);
    expect(await on(commune, '2026-11-24')).toEqual(['Phường Bắc', 'Phường Nam']);
    expect(await on(ward, '2026-11-24')).toEqual(['Phường Bắc', 'Phường Nam']);
    // Two bodies that took over from one and were joined again count once.
    const joined = await build({ shortName: 'Phường Nhất', validFrom: '2027-01-01' });
    await end(north, '2026-12-31', [joined]);
    await end(south, '2026-12-31', [joined]);
    expect(await on(commune, '2027-06-01')).toEqual(['Phường Nhất']);
  });

  test('of a body that ended without any there are none, and two that follow each other end the search', async () => {
    const [gone, one, other] = [await build(), await build(), await build()];
    await end(gone, '2025-12-31', []);
    expect(await successorsOn(db, gone, '2026-11-24')).toEqual([]);
    expect(await successorsOn(db, newId(), '2026-11-24')).toEqual([]);
    await end(one, '2025-12-31', [other]);
    await end(other, '2025-12-31', [one]);
    expect(await successorsOn(db, one, '2026-11-24')).toEqual([]);
  });

  test('an old paper’s issuer keeps its page, with the way to the body of today', async () => {
    const [district, ward] = [
      await build({ shortName: 'Huyện Đông Lĩnh' }),
      await build({ shortName: 'Phường Lĩnh Nam' }),
    ];
    const middle = await build({ shortName: 'Thị xã Đông Lĩnh' });
    await end(district, '2025-08-01', [middle]);
    await end(middle, '2025-09-01', [ward]);
    const html = await show(organizationPath(district));
    expect(html).toContain('Huyện Đông Lĩnh');
    expect(html).toContain('Đã kết thúc');
    expect(html).toContain(organizationPath(ward));
  });
});

describe('posts and holders', () => {
  test('a new holder ends the time of the one before on the day before', async () => {
    const id = await build();
    const [first, second] = await run(async (trx) => {
      const postId = await addPost(trx, TEST_BY, { organizationId: id, name: 'Chủ tịch', rank: 0 });
      const people = [
        await addPerson(trx, TEST_BY, 'Ngô Bá Tùng'),
        await addPerson(trx, TEST_BY, 'Lê Thị Ngân'),
      ];
      for (const [index, personId] of people.entries()) {
        const validFrom = index === 0 ? '2025-07-01' : '2026-09-15';
        await appointHolder(trx, TEST_BY, { postId, personId, validFrom });
      }
      return people;
    });
    const [post] = await postsOf(db, id);
    expect(post?.holders).toEqual([
      { personId: second, personName: 'Lê Thị Ngân', validFrom: '2026-09-15', validUntil: null },
      { personId: first, personName: 'Ngô Bá Tùng', validFrom: '2025-07-01', validUntil: '2026-09-14' },
    ]);
    expect((await currentHeads(db, '2026-09-14')).get(id)).toBe('Ngô Bá Tùng');
    expect((await currentHeads(db, '2026-09-15')).get(id)).toBe('Lê Thị Ngân');
    expect((await currentHeads(db, '2025-06-30')).has(id)).toBe(false);
    const html = await show(organizationPath(id));
    expect(html).toMatch(/Lê Thị Ngân.*15\/09\/2026.*Ngô Bá Tùng \(.*01\/07\/2025.*14\/09\/2026/s);
  });

  test('a post without a holder today is shown as vacant', async () => {
    const id = await build();
    await run(async (trx) => {
      const postId = await addPost(trx, TEST_BY, { organizationId: id, name: 'Phó Chủ tịch', rank: 1 });
      const personId = await addPerson(trx, TEST_BY, 'Đỗ Văn Kiên');
      const life = { validFrom: '2025-07-01', validUntil: '2026-01-31' };
      await appointHolder(trx, TEST_BY, { postId, personId, ...life });
    });
    expect(await show(organizationPath(id))).toContain('Đang khuyết');
  });

  test('an end before the beginning is refused, and the former holder stays', async () => {
    const id = await build();
    const work = run(async (trx) => {
      const postId = await addPost(trx, TEST_BY, { organizationId: id, name: 'Chủ tịch', rank: 0 });
      const personId = await addPerson(trx, TEST_BY, 'Ai đó');
      const life = { validFrom: '2025-07-01', validUntil: '2025-06-30' };
      await appointHolder(trx, TEST_BY, { postId, personId, ...life });
    });
    await expect(work).rejects.toMatchObject({ code: 'organizations.ends-before-it-begins' });
    expect(await postsOf(db, id)).toEqual([]);
  });
});

const typed = (key: string) => ({
  name: 'Hội Liên hiệp Phụ nữ thành phố Vân Hải',
  nameEn: 'Women’s Union of Vân Hải',
  shortName: 'Hội Phụ nữ',
  key,
  kind: 'union',
  parent: '',
  validFrom: '01/07/2025',
});

describe('the pages', () => {
  test('add a body, appoint its head, and end it with a successor', async () => {
    const added = await post(organizationsPath(), typed('hoi-phu-nu'));
    expect(added.status).toBe(303);
    const path = added.headers.get('location') ?? '';
    expect((await post(`${path}/chuc-vu`, { name: 'Chủ tịch Hội', nameEn: 'Chair' })).status).toBe(303);
    const id = path.split('/').at(-1) ?? '';
    const [chair] = await postsOf(db, id);
    const appointed = await post(`${path}/bo-nhiem`, {
      post: chair?.id ?? '',
      person: '',
      newPerson: 'Trần Thu Hiền',
      from: '01/08/2025',
    });
    expect(appointed.status).toBe(303);
    const list = await show(organizationsPath());
    expect(list).toContain('Hội Liên hiệp Phụ nữ thành phố Vân Hải');
    expect(list).toContain('<span class="tree-head">Trần Thu Hiền</span>');
    const english = { ...office, cookie: `${office.cookie}; bamsat_locale=en` };
    expect(await show(path, english)).toContain('<h1>Women’s Union of Vân Hải</h1>');

    const successor = await build({ shortName: 'Khối Đoàn thể' });
    expect((await post(`${path}/ket-thuc`, { until: '23/11/2026', successor })).status).toBe(303);
    expect(await show(organizationsPath())).not.toContain('Hội Liên hiệp Phụ nữ thành phố Vân Hải');
    expect(await show(`${organizationsPath()}?da-ket-thuc=1`)).toContain(
      'Hội Liên hiệp Phụ nữ thành phố Vân Hải',
    );
    const page = await show(path);
    expect(page).toContain('Khối Đoàn thể');
    expect((await historyOf(db, 'organization', id)).map((entry) => entry.action)).toEqual([
      'organizations.ended',
      'organizations.appointed',
      'organizations.post-added',
      'organizations.added',
    ]);
    expect(page).toContain('Ghi người giữ chức vụ');
  });

  test.each<[string, Record<string, string>, string]>([
    ['no name', { name: ' ' }, 'Không được để trống.'],
    ['a key that is none', { key: 'Hội Phụ Nữ' }, 'Mã chỉ gồm chữ thường'],
    ['a kind that is none', { kind: 'club' }, 'Giá trị không hợp lệ.'],
    ['a parent that is none', { parent: newId() }, 'Giá trị không hợp lệ.'],
    ['no such day', { validFrom: '31/02/2026' }, 'Ngày không có trong lịch.'],
  ])('with %s nothing is added, and what was typed stays', async (_, wrong, words) => {
    const before = await listOrganizations(db);
    const answer = await post(organizationsPath(), {
      ...typed('ma-moi'),
      shortName: 'Tên gọn đã gõ',
      ...wrong,
    });
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain(words);
    expect(html).toContain('value="Tên gọn đã gõ"');
    expect(await listOrganizations(db)).toEqual(before);
  });

  test('a key is taken once, also when two take it in the same moment', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => post(organizationsPath(), typed('mot-ma'))));
    expect(answers.filter((answer) => answer.status === 303)).toHaveLength(1);
    for (const answer of answers.filter((each) => each.status !== 303)) {
      expect(answer.status).toBe(400);
      expect(await answer.text()).toContain('mot-ma&quot; đã được dùng');
    }
    expect(await findOrganizationByKey(db, 'mot-ma')).not.toBeNull();
  });

  test('of a body that is not there are not found, whatever is sent', async () => {
    const day = '01/01/2026';
    for (const id of [newId(), '1', 'xyz']) {
      expect((await site.app.request(organizationPath(id), { headers: office })).status).toBe(404);
      expect((await post(`${organizationPath(id)}/chuc-vu`, { name: 'Trưởng', nameEn: '' })).status).toBe(
        404,
      );
      const holder = { post: newId(), person: '', newPerson: 'Ai đó', from: day };
      expect((await post(`${organizationPath(id)}/bo-nhiem`, holder)).status).toBe(404);
      expect((await post(`${organizationPath(id)}/ket-thuc`, { until: day, successor: '' })).status).toBe(
        404,
      );
    }
  });

  test('a form that was refused stays open, with what was typed and the message at its field', async () => {
    const parent = await build({ shortName: 'Khối trên' });
    const id = await build({ parentId: parent });
    const shown = await show(organizationPath(id));
    expect(shown).toContain('<a href="/to-chuc">Tổ chức</a>');
    expect(shown).toContain(`<a href="${organizationPath(parent)}">`);
    const answer = await post(`${organizationPath(id)}/ket-thuc`, { until: '31/02/2026', successor: parent });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toMatch(/<details open[^>]*><summary>Kết thúc hoạt động/);
    expect(page).toContain('value="31/02/2026"');
    expect(page).toContain('id="f-until-error">Ngày không có trong lịch');
    expect(page).toContain(`<option value="${parent}" selected`);
    expect(page).toMatch(/<details><summary>Thêm chức vụ/);
  });

  test('a post, a person or a successor that is none is refused, and nobody is added by the way', async () => {
    const [id, other] = [await build(), await build()];
    const strange = await run((trx) =>
      addPost(trx, TEST_BY, { organizationId: other, name: 'Trưởng', rank: 0 }),
    );
    await run((trx) => addPost(trx, TEST_BY, { organizationId: id, name: 'Trưởng', rank: 0 }));
    const [own] = await postsOf(db, id);
    const people = () => db.selectFrom('people').select('id').execute();
    const before = await people();
    const base = { person: '', newPerson: 'Người lạ', from: '01/01/2026' };
    for (const wrong of [
      { ...base, post: strange },
      { ...base, post: newId() },
      { ...base, post: own?.id ?? '', person: newId(), newPerson: '' },
      { ...base, post: own?.id ?? '', newPerson: ' ' },
    ]) {
      expect((await post(`${organizationPath(id)}/bo-nhiem`, wrong)).status).toBe(422);
    }
    expect(await people()).toEqual(before);
    for (const successor of [newId(), id]) {
      const answer = await post(`${organizationPath(id)}/ket-thuc`, { until: '01/01/2026', successor });
      expect(answer.status).toBe(422);
    }
    expect((await findOrganization(db, id))?.validUntil).toBeNull();
    const early = await post(`${organizationPath(id)}/ket-thuc`, {
      until: addDays('2025-07-01', -1),
      successor: '',
    });
    expect(early.status).toBe(400);
    expect(await early.text()).toContain('Ngày kết thúc phải sau ngày bắt đầu.');
  });
});

describe('who may', () => {
  const CHANGE = ['administrator', 'office'];
  const ACTIONS: Record<string, (id: Id, headers: Record<string, string>) => Promise<Response>> = {
    list: async (_, headers) => site.app.request(organizationsPath(), { headers }),
    look: async (id, headers) => site.app.request(organizationPath(id), { headers }),
    add: (id, headers) => post(organizationsPath(), typed(`ma-${id}`), headers),
    'add a post': (id, headers) =>
      post(`${organizationPath(id)}/chuc-vu`, { name: 'Trưởng', nameEn: '' }, headers),
    appoint: (id, headers) =>
      post(
        `${organizationPath(id)}/bo-nhiem`,
        { post: newId(), person: '', newPerson: 'A', from: '01/01/2026' },
        headers,
      ),
    end: (id, headers) =>
      post(`${organizationPath(id)}/ket-thuc`, { until: '01/01/2026', successor: '' }, headers),
  };

  test.each(
    [...ROLES, null].flatMap((role) => Object.keys(ACTIONS).map((action) => [role, action] as const)),
  )('%s: %s', async (role, action) => {
    const headers = role
      ? await site.signInAs((await buildActor(database, { role })).userId)
      : { origin: 'http://localhost' };
    const id = await build();
    const before = await historyOf(db, 'organization', id);
    const answer = await ACTIONS[action]?.(id, headers);
    const asked = answer?.headers.get('location')?.startsWith('/dang-nhap') ? 'sign in' : '';
    const looks = ['list', 'look'].includes(action);
    const allowed = role !== null && (looks || CHANGE.includes(role));
    // The post that is appointed to does not exist: 422 comes after the question who may.
    const outcome = allowed ? [200, 303, 422] : role === null ? ['sign in', 401] : [403];
    expect(outcome).toContain(asked || answer?.status);
    const changes = allowed && ['add a post', 'end'].includes(action) ? 1 : 0;
    expect(await historyOf(db, 'organization', id)).toHaveLength(before.length + changes);
  });

  test('an address that somebody only looks at, by HEAD too, is open to all who are signed in', async () => {
    const unit = await site.signInAs((await buildActor(database, { role: 'unit' })).userId);
    const answer = await site.app.request(organizationsPath(), { method: 'HEAD', headers: unit });
    expect(answer.status).toBe(200);
    expect(await show(organizationsPath(), unit)).not.toContain('<form method="post" action="/to-chuc"');
  });
});

test('a key that is taken is refused by the operation, whoever asks', async () => {
  const organization = {
    key: 'mot-khoa',
    name: 'A',
    shortName: 'A',
    kind: 'other',
    validFrom: '2025-07-01',
  } as const;
  await run((trx) => addOrganization(trx, TEST_BY, organization));
  await expect(run((trx) => addOrganization(trx, TEST_BY, organization))).rejects.toMatchObject({
    code: 'organizations.key-taken',
    params: { key: 'mot-khoa' },
  });
});
