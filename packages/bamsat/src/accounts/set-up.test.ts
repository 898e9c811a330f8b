import { describe, expect, test } from 'vitest';
import { formBody, testApp, testDatabase } from '../../testing/index.js';
import type { Database } from '../db/index.js';
import { findAccountByEmail, listAccounts, SetUpCode } from './index.js';

const typed = (code: string, email = 'ha@vanhai.test') => ({
  code,
  organization: 'Văn phòng Thành ủy Vân Hải',
  name: 'Lê Thu Hà',
  email,
  password: 'sóng biển Vân Hải',
});

/** A new system, whose terminal shows the code. */
async function newSystem() {
  const database = await testDatabase();
  const code = new SetUpCode();
  const { app } = testApp(database, { setUpCode: code });
  const headers = { origin: 'http://localhost', 'accept-language': 'vi' };
  const get = (path: string) => Promise.resolve(app.request(path, { headers }));
  const send = (fields: Record<string, string>) =>
    Promise.resolve(app.request('/cai-dat', { method: 'POST', body: formBody(fields), headers }));
  return { database, code: code.printed, get, send };
}

const accountsOf = async ({ db }: Database) => (await listAccounts(db)).map((account) => account.email);

describe('the first set-up', () => {
  test('asks for the code, makes the steering body and its administrator, signs in, and is over', async () => {
    const { database, code, get, send } = await newSystem();
    expect(code).toMatch(/^[2-9A-HJKMNP-Z]{5}-[2-9A-HJKMNP-Z]{5}$/);
    expect((await get('/dang-nhap')).headers.get('location')).toBe('/cai-dat');
    expect(await (await get('/cai-dat')).text()).toContain('Nhập mã in trên màn hình máy chủ');

    const done = await send(typed(` ${code.toLowerCase().replace('-', ' ')} `));
    expect(done.status).toBe(303);
    expect(done.headers.get('location')).toBe('/quan-tri/tai-khoan');
    expect(done.headers.getSetCookie().some((cookie) => cookie.startsWith('bamsat.session_token='))).toBe(
      true,
    );
    const [account] = await listAccounts(database.db);
    expect(account).toMatchObject({ name: 'Lê Thu Hà', email: 'ha@vanhai.test' });
    expect(account?.memberships.map((membership) => membership.role).sort()).toEqual([
      'administrator',
      'office',
    ]);

    expect((await get('/cai-dat')).status).toBe(404);
    const again = await send(typed(code, 'khac@vanhai.test'));
    expect(again.status).toBe(404);
    expect(await again.text()).toContain('Hệ thống đã được cài đặt. Hãy đăng nhập.');
    expect(await accountsOf(database)).toEqual(['ha@vanhai.test']);
    expect((await get('/dang-nhap')).status).toBe(200);
  });

  test('counts wrong codes down, and after five the right one no longer helps', async () => {
    const { database, code, send } = await newSystem();
    for (const left of [4, 3, 2, 1]) {
      const answer = await send(typed(left % 2 ? 'AAAAA-AAAAA' : 'ngắn'));
      expect(answer.status).toBe(403);
      expect(await answer.text()).toContain(`còn ${left} lần thử`);
    }
    for (const attempt of ['AAAAA-AAAAA', code]) {
      const answer = await send(typed(attempt));
      expect(answer.status).toBe(403);
      expect(await answer.text()).toContain('Mã cài đặt không còn hiệu lực.');
    }
    expect(await accountsOf(database)).toEqual([]);
    expect(await database.db.selectFrom('organizations').select('id').execute()).toEqual([]);
  });

  test('a form that is not complete costs no try and keeps what was typed', async () => {
    const { database, code, send } = await newSystem();
    for (let turn = 0; turn < 6; turn += 1) {
      const answer = await send({ ...typed('AAAAA-AAAAA'), password: 'ngắn' });
      expect(answer.status).toBe(422);
      const html = await answer.text();
      expect(html).toContain('Mật khẩu cần ít nhất 10 ký tự.');
      expect(html).toContain('value="Lê Thu Hà"');
      expect(html).not.toContain('value="ngắn"');
    }
    expect((await send(typed(code))).status).toBe(303);
    expect(await accountsOf(database)).toEqual(['ha@vanhai.test']);
  });

  test('two who send the right code in the same moment make one system', async () => {
    const { database, code, send } = await newSystem();
    const answers = await Promise.all(
      ['mot', 'hai', 'ba'].map((name) => send(typed(code, `${name}@vanhai.test`))),
    );
    expect(answers.map((answer) => answer.status).toSorted((a, b) => a - b)).toEqual([303, 404, 404]);
    expect(await accountsOf(database)).toHaveLength(1);
    expect(await database.db.selectFrom('organizations').select('id').execute()).toHaveLength(1);
  });
});

test('without a code, as on a system with accounts, there is no such page', async () => {
  const database = await testDatabase();
  const { app } = testApp(database);
  expect((await app.request('/cai-dat')).status).toBe(404);
  const answer = await app.request('/cai-dat', {
    method: 'POST',
    body: formBody(typed('AAAAA-AAAAA')),
    headers: { origin: 'http://localhost' },
  });
  expect(answer.status).toBe(404);
  expect(await findAccountByEmail(database.db, 'ha@vanhai.test')).toBeNull();
});
