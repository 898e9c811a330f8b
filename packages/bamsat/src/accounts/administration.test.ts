import { beforeAll, describe, expect, test } from 'vitest';
import { buildActor, formBody, inTransaction, TEST_BY, testApp, testDatabase } from '../../testing/index.js';
import { historyOf, verifyAudit } from '../db/index.js';
import { buildOrganization } from '../organizations/fixtures.js';
import { type Id, newId } from '../shared/index.js';
import { addAccount, findActor, grantRole, listAccounts, ROLES } from './index.js';
import { revokeRole, setDisabled } from './operations.js';

const database = await testDatabase();
const { db } = database;
const site = testApp(database, { trustedProxies: ['127.0.0.1'] });
let administrator: Record<string, string>;
let administratorId: string;
let youth: Id;
const path = '/quan-tri/tai-khoan';

beforeAll(async () => {
  const actor = await buildActor(database, { role: 'administrator', name: 'Quản trị viên' });
  administratorId = actor.userId;
  administrator = await site.signInAs(actor.userId);
  youth = await inTransaction(database, (trx) => buildOrganization(trx, { shortName: 'Thành đoàn Vân Hải' }));
});

const post = (to: string, fields: Record<string, string>, headers = administrator) =>
  Promise.resolve(site.app.request(to, { method: 'POST', body: formBody(fields), headers }));
const show = async () => (await site.app.request(path, { headers: administrator })).text();
const rolesOf = async (userId: string) =>
  (await findActor(db, userId))?.memberships.map((membership) => membership.role);
const actions = async (userId: string) =>
  (await historyOf(db, 'account', userId)).map((entry) => entry.action);

const typed = (email: string) => ({
  name: 'Phạm Minh Châu',
  email,
  password: 'mật khẩu ban đầu',
  role: 'unit',
  organization: youth,
});

async function emailOf(userId: string): Promise<string> {
  return (await findActor(db, userId))?.email ?? '';
}

async function added(email: string): Promise<string> {
  expect((await post(path, typed(email))).status).toBe(303);
  const account = (await listAccounts(db)).find((row) => row.email === email);
  return account?.id ?? '';
}

describe('adding an account', () => {
  test('lets the person in with the role that was given, and tells who did it', async () => {
    const id = await added('chau@vanhai.test');
    expect(await rolesOf(id)).toEqual(['unit']);
    const html = await show();
    expect(html).toContain('Phạm Minh Châu');
    expect(html).toContain('Cán bộ đơn vị · Thành đoàn Vân Hải');
    const answer = await post(
      '/dang-nhap',
      { email: 'chau@vanhai.test', password: 'mật khẩu ban đầu' },
      { ...administrator, cookie: '' },
    );
    expect(answer.status).toBe(303);
    const [entry] = await historyOf(db, 'account', id);
    expect(entry).toMatchObject({ action: 'accounts.added', userName: 'Quản trị viên' });
    expect(JSON.stringify(entry)).not.toContain('mật khẩu');
  });

  test.each<[string, Record<string, string>, string]>([
    ['no name', { name: '' }, 'Không được để trống.'],
    ['no address', { email: 'chau' }, 'Địa chỉ thư điện tử không đúng dạng.'],
    ['a short password', { password: 'ngắn' }, 'Mật khẩu cần ít nhất 10 ký tự.'],
    ['a role that is none', { role: 'root' }, 'Giá trị không hợp lệ.'],
    ['no organisation', { organization: '' }, 'Không được để trống.'],
    ['an organisation that is none', { organization: newId() }, 'Giá trị không hợp lệ.'],
  ])('with %s is refused, what was typed stays, the password does not', async (_, wrong, words) => {
    const before = await listAccounts(db);
    const answer = await post(path, { ...typed('moi@vanhai.test'), ...wrong });
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain(words);
    expect(html).not.toContain('mật khẩu ban đầu');
    expect(await listAccounts(db)).toEqual(before);
  });

  test('an address has one account, however it is written and however many add it at once', async () => {
    await added('mot@vanhai.test');
    const again = await post(path, typed('  MOT@VanHai.test'));
    expect(again.status).toBe(422);
    expect(await again.text()).toContain('Địa chỉ này đã có tài khoản.');
    const answers = await Promise.all([1, 2, 3].map(() => post(path, typed('cung-luc@vanhai.test'))));
    expect(answers.map((answer) => answer.status).toSorted((a, b) => a - b)).toEqual([303, 422, 422]);
  });
});

describe('roles', () => {
  test('are granted and revoked, each told once', async () => {
    const id = await added('vai-tro@vanhai.test');
    const role = { role: 'editor', organization: youth };
    expect((await post(`${path}/${id}/vai-tro`, role)).status).toBe(303);
    expect((await post(`${path}/${id}/vai-tro`, role)).status).toBe(303);
    expect((await rolesOf(id))?.sort()).toEqual(['editor', 'unit']);
    expect((await post(`${path}/${id}/thu-hoi`, role)).status).toBe(303);
    expect(await rolesOf(id)).toEqual(['unit']);
    expect((await post(`${path}/${id}/thu-hoi`, role)).status).toBe(404);
    expect(await actions(id)).toEqual(['accounts.role-revoked', 'accounts.role-granted', 'accounts.added']);
  });

  test('of an account or organisation that is not there change nothing', async () => {
    const id = await added('khong-co@vanhai.test');
    const role = { role: 'editor', organization: youth };
    for (const stranger of [newId(), 'x', '%00']) {
      expect((await post(`${path}/${stranger}/vai-tro`, role)).status).toBe(404);
      expect((await post(`${path}/${stranger}/thu-hoi`, role)).status).toBe(404);
      expect((await post(`${path}/${stranger}/khoa`, { disabled: 'yes' })).status).toBe(404);
      const password = { password: 'một mật khẩu mới' };
      expect((await post(`${path}/${stranger}/mat-khau`, password)).status).toBe(404);
    }
    const elsewhere = { role: 'editor', organization: newId() };
    expect((await post(`${path}/${id}/vai-tro`, elsewhere)).status).toBe(422);
    expect((await post(`${path}/${id}/vai-tro`, { ...role, role: 'root' })).status).toBe(422);
    expect(await rolesOf(id)).toEqual(['unit']);
  });
});

describe('the last administrator', () => {
  const membershipOf = async (userId: string) => {
    const actor = await findActor(db, userId);
    const [membership] = actor?.memberships ?? [];
    if (!membership) throw new Error('no role');
    return membership;
  };

  test('can neither be revoked nor disabled, and the page says what to do', async () => {
    const { organizationId } = await membershipOf(administratorId);
    const revoked = await post(`${path}/${administratorId}/thu-hoi`, {
      role: 'administrator',
      organization: organizationId,
    });
    const disabled = await post(`${path}/${administratorId}/khoa`, { disabled: 'yes' });
    for (const answer of [revoked, disabled]) {
      expect(answer.status).toBe(400);
      expect(await answer.text()).toContain('Phải còn ít nhất một người quản trị.');
    }
    expect(await rolesOf(administratorId)).toEqual(['administrator']);
  });

  test('a disabled administrator does not count', async () => {
    const other = await buildActor(database, { role: 'administrator' });
    expect((await post(`${path}/${other.userId}/khoa`, { disabled: 'yes' })).status).toBe(303);
    expect((await post(`${path}/${administratorId}/khoa`, { disabled: 'yes' })).status).toBe(400);
    const membership = await buildActor(database, { role: 'administrator' });
    expect(
      (
        await post(`${path}/${membership.userId}/thu-hoi`, {
          role: 'administrator',
          organization: membership.organizationId,
        })
      ).status,
    ).toBe(303);
  });

  test('remains when two administrators are taken away in the same moment', async () => {
    for (const takeAway of ['revoke', 'disable', 'both'] as const) {
      const other = await buildActor(database, { role: 'administrator' });
      const [mine, theirs] = [await membershipOf(administratorId), await membershipOf(other.userId)];
      const results = await Promise.allSettled([
        inTransaction(database, (trx) =>
          takeAway === 'disable'
            ? setDisabled(trx, TEST_BY, administratorId, true)
            : revokeRole(trx, TEST_BY, administratorId, mine),
        ),
        inTransaction(database, (trx) =>
          takeAway === 'revoke'
            ? revokeRole(trx, TEST_BY, other.userId, theirs)
            : setDisabled(trx, TEST_BY, other.userId, true),
        ),
      ]);
      expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected']);
      // Put it back as it was: the first administrator stays, the other goes.
      await inTransaction(database, async (trx) => {
        await grantRole(trx, TEST_BY, administratorId, mine);
        await setDisabled(trx, TEST_BY, administratorId, false);
        await setDisabled(trx, TEST_BY, other.userId, true);
      });
    }
    administrator = await site.signInAs(administratorId);
    expect((await verifyAudit(db)).brokenAt).toBeNull();
  });
});

describe('disabling and passwords', () => {
  test('end the sessions of the person, and enabling lets in again', async () => {
    const actor = await buildActor(database, { role: 'unit' });
    const headers = await site.signInAs(actor.userId);
    const isIn = async () => (await site.app.request('/to-chuc', { headers })).status === 200;
    expect(await isIn()).toBe(true);
    expect((await post(`${path}/${actor.userId}/khoa`, { disabled: 'yes' })).status).toBe(303);
    expect(await isIn()).toBe(false);
    expect(await show()).toContain('Đã khóa');
    expect((await post(`${path}/${actor.userId}/khoa`, { disabled: 'no' })).status).toBe(303);
    const again = await site.signInAs(actor.userId);
    expect((await site.app.request('/to-chuc', { headers: again })).status).toBe(200);

    const password = { password: 'mật khẩu đặt lại' };
    expect((await post(`${path}/${actor.userId}/mat-khau`, password)).status).toBe(303);
    expect((await site.app.request('/to-chuc', { headers: again })).status).toBe(303);
    const signedIn = await post(
      '/dang-nhap',
      { email: await emailOf(actor.userId), ...password },
      { ...administrator, cookie: '' },
    );
    expect(signedIn.status).toBe(303);
  });

  test.each([
    ['x'.repeat(9), 'Mật khẩu cần ít nhất 10 ký tự.'],
    ['x'.repeat(129), 'Mật khẩu dài nhất là 128 ký tự.'],
  ])('the password %j is refused', async (password, words) => {
    const actor = await buildActor(database, { role: 'unit' });
    const answer = await post(`${path}/${actor.userId}/mat-khau`, { password });
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain(words);
    expect(await actions(actor.userId)).toEqual(['accounts.added']);
  });
});

describe('who may', () => {
  const ACTIONS: Record<string, (id: string, headers: Record<string, string>) => Promise<Response>> = {
    list: async (_, headers) => site.app.request(path, { headers }),
    add: (id, headers) => post(path, typed(`${id}@vanhai.test`), headers),
    grant: (id, headers) =>
      post(`${path}/${id}/vai-tro`, { role: 'administrator', organization: youth }, headers),
    revoke: (id, headers) => post(`${path}/${id}/thu-hoi`, { role: 'unit', organization: youth }, headers),
    disable: (id, headers) => post(`${path}/${id}/khoa`, { disabled: 'yes' }, headers),
    'set a password': (id, headers) =>
      post(`${path}/${id}/mat-khau`, { password: 'một mật khẩu mới' }, headers),
  };

  test.each(
    [...ROLES, null].flatMap((role) => Object.keys(ACTIONS).map((action) => [role, action] as const)),
  )('%s: %s', async (role, action) => {
    const headers = role
      ? await site.signInAs((await buildActor(database, { role })).userId)
      : { origin: 'http://localhost' };
    const target = await buildActor(database, { role: 'unit', organizationId: youth });
    const answer = await ACTIONS[action]?.(target.userId, headers);
    const asked = answer?.headers.get('location')?.startsWith('/dang-nhap') ? 'sign in' : '';
    const allowed = role === 'administrator';
    expect(allowed ? [200, 303] : role === null ? ['sign in', 401] : [403]).toContain(
      asked || answer?.status,
    );
    if (!allowed) expect(await actions(target.userId)).toEqual(['accounts.added']);
  });

  test('nobody raises himself: a field more in a form of one’s own changes no role', async () => {
    const actor = await buildActor(database, { role: 'unit' });
    const headers = await site.signInAs(actor.userId);
    const more = {
      role: 'administrator',
      memberships: 'administrator',
      organization: youth,
      userId: administratorId,
    };
    await post('/ngon-ngu', { locale: 'en', back: '/', ...more }, headers);
    await post('/mat-khau', { current: '', password: 'một mật khẩu mới', ...more }, headers);
    expect(await rolesOf(actor.userId)).toEqual(['unit']);
  });
});

test('an account is added with its roles or not at all', async () => {
  const memberships = [{ organizationId: newId(), role: 'unit' as const }];
  const account = { email: 'nua-voi@vanhai.test', name: 'N', passwordHash: 'x', locale: null, memberships };
  await expect(inTransaction(database, (trx) => addAccount(trx, TEST_BY, account))).rejects.toThrow(
    /foreign key/,
  );
  expect((await listAccounts(db)).some((row) => row.email === account.email)).toBe(false);
});
