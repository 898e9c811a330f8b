import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { formBody, inTransaction, TEST_BY, testApp, testDatabase } from '../../testing/index.js';
import { buildOrganization } from '../organizations/fixtures.js';
import { addAccount, hashNewPassword, type Role } from './index.js';
import { setDisabled } from './operations.js';
import { ACCOUNT_LIMIT } from './sign-in-limit.js';

const database = await testDatabase();
const { db } = database;
/** Behind a proxy that is believed, so that each test comes from an address of its own. */
const site = testApp(database, { trustedProxies: ['127.0.0.1'] });
const PASSWORD = 'sóng biển Vân Hải';
let passwordHash: string;
let organizationId: string;
let made = 0;

beforeAll(async () => {
  passwordHash = await hashNewPassword(PASSWORD);
  organizationId = await inTransaction(database, (trx) => buildOrganization(trx));
  // Somebody stays who could enable accounts again.
  await person('administrator');
});

async function person(role: Role = 'unit'): Promise<{ id: string; email: string }> {
  made += 1;
  const email = `nguoi-${made}@vanhai.test`;
  const memberships = [{ organizationId, role }];
  const id = await inTransaction(database, (trx) =>
    addAccount(trx, TEST_BY, { email, name: `Người ${made}`, passwordHash, locale: null, memberships }),
  );
  return { id, email };
}

const freshAddress = () => {
  made += 1;
  return `10.0.${made >> 8}.${made & 255}`;
};

interface Sent {
  readonly from?: string;
  readonly cookie?: string;
}
const headersOf = ({ from, cookie }: Sent) => ({
  origin: 'http://localhost',
  'accept-language': 'vi',
  'x-forwarded-for': from ?? freshAddress(),
  ...(cookie ? { cookie } : {}),
});
const post = (path: string, fields: Record<string, string>, sent: Sent = {}) =>
  Promise.resolve(
    site.app.request(path, { method: 'POST', body: formBody(fields), headers: headersOf(sent) }),
  );
const get = (path: string, sent: Sent = {}) =>
  Promise.resolve(site.app.request(path, { headers: headersOf(sent) }));
const signIn = (email: string, password = PASSWORD, sent: Sent & { tiep?: string } = {}) =>
  post('/dang-nhap', { email, password, ...(sent.tiep === undefined ? {} : { tiep: sent.tiep }) }, sent);

/** The cookies that a browser would send back. */
const cookieOf = (answer: Response) =>
  answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0] ?? '')
    .join('; ');
const isSignedIn = async (cookie: string) => (await get('/mat-khau', { cookie })).status === 200;
const sessions = (userId: string) =>
  db.selectFrom('auth_sessions').selectAll().where('userId', '=', userId).execute();

describe('signing in', () => {
  test('opens a session whose cookie no script reads and no other site sends', async () => {
    const { id, email } = await person();
    const answer = await signIn(email);
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe('/');
    const cookie = answer.headers.getSetCookie().find((each) => each.startsWith('bamsat.session_token='));
    expect(cookie).toMatch(/; Path=\//);
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Lax/i);
    expect(await isSignedIn(cookieOf(answer))).toBe(true);
    expect(await sessions(id)).toHaveLength(1);
  });

  test('takes the address with other letters and spaces around it, and the password in either Unicode form', async () => {
    const { email } = await person();
    const answer = await signIn(` ${email.toUpperCase()} `, PASSWORD.normalize('NFD'));
    expect(answer.status).toBe(303);
  });

  test('goes back to the page that was asked for, never to another site', async () => {
    const { email } = await person();
    const asked = await get('/to-chuc?da-ket-thuc=1');
    expect(asked.headers.get('location')).toBe('/dang-nhap?tiep=%2Fto-chuc%3Fda-ket-thuc%3D1');
    const page = await (await get('/dang-nhap?tiep=%2Fto-chuc')).text();
    expect(page).toContain('name="tiep" value="/to-chuc"');
    expect(page).toContain('Hãy đăng nhập để tiếp tục.');
    expect(await (await get('/dang-nhap')).text()).not.toContain('Hãy đăng nhập để tiếp tục.');
    const back = async (tiep: string) => (await signIn(email, PASSWORD, { tiep })).headers.get('location');
    expect(await back('/to-chuc?da-ket-thuc=1')).toBe('/to-chuc?da-ket-thuc=1');
    for (const elsewhere of [
      '//evil.example',
      'https://evil.example',
      '/\\evil.example',
      '/\t/evil.example',
    ]) {
      expect(await back(elsewhere)).toBe('/');
    }
  });

  test('answers a wrong password, an unknown address and a disabled account alike', async () => {
    const known = await person();
    const disabled = await person();
    await inTransaction(database, (trx) => setDisabled(trx, TEST_BY, disabled.id, true));
    const answers = [
      await signIn(known.email, 'không phải mật khẩu'),
      await signIn('khong-co-ai@vanhai.test'),
      await signIn(disabled.email),
    ];
    const pages = await Promise.all(
      answers.map(async (answer) => (await answer.text()).replaceAll(/[\w-]+@vanhai\.test/g, '')),
    );
    expect(answers.map((answer) => answer.status)).toEqual([401, 401, 401]);
    expect(pages[0]).toContain('Địa chỉ hoặc mật khẩu không đúng.');
    expect(new Set(pages).size).toBe(1);
    for (const answer of answers) expect(cookieOf(answer)).not.toContain('session_token');
    expect(await sessions(disabled.id)).toEqual([]);
  });

  test('never shows the password again', async () => {
    const { email } = await person();
    const html = await (await signIn(email, 'mật-khẩu-gõ-nhầm')).text();
    expect(html).toContain(`value="${email}"`);
    expect(html).not.toContain('mật-khẩu-gõ-nhầm');
  });

  test.each([
    ['no address', { email: '', password: 'x' }, 'không đúng dạng'],
    ['no password', { email: 'a@b.vn', password: '' }, 'Không được để trống.'],
    ['an address with a null byte', { email: 'a\0@b.vn\0', password: 'x' }, 'không đúng'],
  ])('%s is refused without an error of ours', async (_, fields, words) => {
    const answer = await post('/dang-nhap', fields);
    expect([401, 422]).toContain(answer.status);
    expect(await answer.text()).toContain(words);
  });
});

describe('the limit of tries', () => {
  test('a right password costs none: those who sign in after each other through one router all get in', async () => {
    const { email } = await person();
    const from = freshAddress();
    for (let turn = 0; turn <= ACCOUNT_LIMIT.most; turn += 1) {
      expect((await signIn(email, PASSWORD, { from })).status).toBe(303);
    }
  });

  test('an account is guarded wherever the tries come from, and stays open to where it was opened before', async () => {
    const { email } = await person();
    const office = freshAddress();
    await signIn(email, PASSWORD, { from: office });
    for (let turn = 0; turn < ACCOUNT_LIMIT.most; turn += 1) {
      expect((await signIn(email, `sai ${turn}`)).status).toBe(401);
    }
    const refused = await signIn(` ${email.toUpperCase()}`);
    expect(refused.status).toBe(429);
    expect(await refused.text()).toContain('Đã thử quá nhiều lần.');
    expect(cookieOf(refused)).not.toContain('session_token');
    expect((await signIn(email, PASSWORD, { from: office })).status).toBe(303);
  });

  test('of thirty in the same moment no more than ten are looked at', async () => {
    const from = freshAddress();
    const tries = Array.from({ length: 30 }, () => signIn('khong-co-ai-nua@vanhai.test', 'sai', { from }));
    const statuses = (await Promise.all(tries)).map((answer) => answer.status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(10);
    expect(statuses.filter((status) => status === 429)).toHaveLength(20);
  });

  test.each([
    ['1.2.3.4, 203.0.113.7', '203.0.113.7'],
    ['unknown', '127.0.0.1'],
    ['203.0.113.9:5001', '203.0.113.9'],
    ['[2001:db8:8:8::1]:5001', '2001:0db8:0008:0008:0000:0000:0000:0000'],
  ])('of the header "%s" counts %s, and of invented ones of ours nothing', async (forwarded, address) => {
    const { id, email } = await person();
    const headers = {
      ...headersOf({ from: forwarded }),
      'x-bamsat-address': '198.51.100.1',
      'x-real-ip': '198.51.100.2',
    };
    const body = formBody({ email, password: PASSWORD });
    await site.app.request('/dang-nhap', { method: 'POST', body, headers });
    expect(await sessions(id)).toMatchObject([{ ipAddress: address }]);
  });

  test('without a trusted proxy the header counts for nothing', async () => {
    const { id, email } = await person();
    const body = formBody({ email, password: PASSWORD });
    const headers = headersOf({ from: '192.0.2.1' });
    await testApp(database).app.request('/dang-nhap', { method: 'POST', body, headers });
    expect(await sessions(id)).toMatchObject([{ ipAddress: '127.0.0.1' }]);
  });
});

describe('signing out', () => {
  test('ends the session on the server, not only in the browser', async () => {
    const { id, email } = await person();
    const cookie = cookieOf(await signIn(email));
    const answer = await post('/dang-xuat', {}, { cookie });
    expect(answer.headers.get('location')).toBe('/');
    expect(await isSignedIn(cookie)).toBe(false);
    expect(await sessions(id)).toEqual([]);
    expect((await post('/dang-xuat', {})).status).toBe(303);
  });
});

test('a cookie that was made up or changed opens nothing', async () => {
  const { email } = await person();
  const cookie = cookieOf(await signIn(email));
  const [token = ''] = /bamsat\.session_token=[^;]+/.exec(cookie) ?? [];
  expect(await isSignedIn(token)).toBe(true);
  for (const forged of [`${token.slice(0, -6)}AAAAAA`, 'bamsat.session_token=x.y', 'bamsat.session_token=']) {
    expect(await isSignedIn(forged)).toBe(false);
  }
});

test('a disabled account is out at once', async () => {
  const { id, email } = await person();
  const cookie = cookieOf(await signIn(email));
  await inTransaction(database, (trx) => setDisabled(trx, TEST_BY, id, true));
  expect(await isSignedIn(cookie)).toBe(false);
  await inTransaction(database, (trx) => setDisabled(trx, TEST_BY, id, false));
  expect(await isSignedIn(cookie)).toBe(false);
  expect((await signIn(email)).status).toBe(303);
});

describe('changing one’s password', () => {
  const change = (cookie: string, current: string, password: string, from = freshAddress()) =>
    post('/mat-khau', { current, password }, { cookie, from });

  test('needs the current one, ends all sessions, and the new one counts from then on', async () => {
    const { email } = await person();
    const [here, phone] = [cookieOf(await signIn(email)), cookieOf(await signIn(email))];
    expect((await change(here, 'không nhớ nữa', 'một mật khẩu mới')).status).toBe(422);
    expect(await isSignedIn(phone)).toBe(true);
    const done = await change(here, PASSWORD, 'một mật khẩu mới');
    expect(done.headers.get('location')).toBe('/dang-nhap');
    expect(await isSignedIn(here)).toBe(false);
    expect(await isSignedIn(phone)).toBe(false);
    expect((await signIn(email)).status).toBe(401);
    expect((await signIn(email, 'một mật khẩu mới')).status).toBe(303);
  });

  test.each([
    ['nine characters', 'x'.repeat(9), 'Mật khẩu cần ít nhất 10 ký tự.'],
    ['129 characters', 'x'.repeat(129), 'Mật khẩu dài nhất là 128 ký tự.'],
  ])('%s are refused', async (_, password, words) => {
    const { email } = await person();
    const answer = await change(cookieOf(await signIn(email)), PASSWORD, password);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(words);
    expect((await signIn(email)).status).toBe(303);
  });

  test('128 characters are taken, and open the account', async () => {
    const { email } = await person();
    const long = 'ệ'.repeat(128);
    expect((await change(cookieOf(await signIn(email)), PASSWORD, long)).status).toBe(303);
    expect((await signIn(email, long)).status).toBe(303);
  });

  test('guessing the current one is limited like signing in', async () => {
    const { email } = await person();
    const cookie = cookieOf(await signIn(email));
    const from = freshAddress();
    for (let turn = 0; turn < 10; turn += 1) await change(cookie, `sai ${turn}`, 'một mật khẩu mới', from);
    const refused = await change(cookie, PASSWORD, 'một mật khẩu mới', from);
    expect(refused.status).toBe(429);
    expect(await refused.text()).toContain('Đã thử quá nhiều lần.');
  });

  test('asks one who is not signed in to do so', async () => {
    expect((await get('/mat-khau')).headers.get('location')).toBe('/dang-nhap?tiep=%2Fmat-khau');
    expect((await change('', PASSWORD, 'một mật khẩu mới')).status).toBe(401);
  });
});

describe('the language', () => {
  const change = (fields: Record<string, string>, cookie = '') => post('/ngon-ngu', fields, { cookie });

  test('is remembered in the browser, and by the account', async () => {
    const { id, email } = await person();
    const answer = await change({ locale: 'en', back: '/dang-nhap?tiep=%2Fto-chuc' });
    expect(answer.headers.get('location')).toBe('/dang-nhap?tiep=%2Fto-chuc');
    const html = await (await get('/dang-nhap', { cookie: cookieOf(answer) })).text();
    expect(html).toContain('<html lang="en">');
    expect(html).toContain('<h1>Sign in</h1>');

    const cookie = cookieOf(await signIn(email));
    await change({ locale: 'en', back: '/' }, cookie);
    const row = await db.selectFrom('auth_users').select('locale').where('id', '=', id).executeTakeFirst();
    expect(row?.locale).toBe('en');
    expect(await (await get('/mat-khau', { cookie })).text()).toContain('Change password');
  });

  test('never leads off this site, and an unknown one is Vietnamese', async () => {
    const answer = await change({ locale: 'xx"; Path=/', back: 'https://evil.example' });
    expect(answer.headers.get('location')).toBe('/');
    expect(cookieOf(answer)).toBe('bamsat_locale=vi');
  });
});

test.each([
  ['words of ours', ['done', 'common.skip', {}], true],
  ['words that are none of ours', ['done', '<b>Nộp phạt</b>', {}], false],
  ['a kind that there is not', ['danger', 'common.skip', {}], false],
  ['parameters that are none', ['done', 'common.skip', [{}]], false],
  ['no notice', { done: true }, false],
])('a cookie that holds %s is shown only as words of ours', async (_, left, isShown) => {
  const cookie = `bamsat_notice=${encodeURIComponent(JSON.stringify(left))}`;
  const answer = await site.app.request('/dang-nhap', { headers: { cookie, 'accept-language': 'vi' } });
  const html = await answer.text();
  expect(answer.status).toBe(200);
  expect(html.includes('notice notice-done')).toBe(isShown);
  expect(html).not.toContain('Nộp phạt');
});

test('a form may hold anything: it is never an error of ours', async () => {
  const from = freshAddress();
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), async (email, back) => {
      const answers = [
        await post('/dang-nhap', { email, password: email, tiep: back }, { from }),
        await post('/ngon-ngu', { locale: email, back }, { from }),
      ];
      for (const answer of answers) expect(answer.status).toBeLessThan(500);
    }),
    { numRuns: 50, seed: 20261124 },
  );
});

describe('what is sent', () => {
  test('more than a megabyte is refused before it is read, with or without its length', async () => {
    const big = `email=${'x'.repeat(1024 * 1024)}`;
    const headers = { ...headersOf({}), 'content-type': 'application/x-www-form-urlencoded' };
    const withLength = await site.app.request('/dang-nhap', {
      method: 'POST',
      body: big,
      headers: { ...headers, 'content-length': String(big.length) },
    });
    expect(withLength.status).toBe(413);
    expect(await withLength.text()).toContain('vượt quá 1 MB');
    const stream = new Blob([big]).stream();
    const request = new Request('http://localhost/dang-nhap', {
      method: 'POST',
      body: stream,
      headers,
      duplex: 'half',
    });
    expect((await site.app.request(request)).status).toBe(413);
  });

  test('a body that is no form is a form with nothing in it', async () => {
    for (const type of ['multipart/form-data; boundary=x', 'multipart/form-data', 'application/json', '']) {
      const headers = { ...headersOf({}), 'content-type': type };
      const answer = await site.app.request('/dang-nhap', { method: 'POST', body: '{"email":1}', headers });
      expect(answer.status).toBe(422);
    }
  });
});
