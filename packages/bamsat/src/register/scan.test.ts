import sharp from 'sharp';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { buildActor, inTransaction, TEST_NOW, testApp, testDatabase } from '../../testing/index.js';
import type { Actor } from '../accounts/index.js';
import { historyOf } from '../db/index.js';
import { listStored } from '../files/index.js';
import { buildScannedPdf, CAN_DRAW, drawText } from '../intake/fixtures.js';
import { type ScanDesk, ScanRunner } from './index.js';
import { findDocument } from './queries.js';
import type { ScanReading } from './scan.js';
import { findScan } from './scan-queries.js';

vi.setConfig({ testTimeout: 120_000 });

const database = await testDatabase();
const { db } = database;
const LINES = [
  'THÀNH ỦY VÂN HẢI|ĐẢNG CỘNG SẢN VIỆT NAM',
  '*|Vân Hải, ngày 15 tháng 12 năm 2025',
  'Số 56-NQ/TU|',
  '',
  'NGHỊ QUYẾT',
  'về việc xây dựng nông thôn mới',
  '',
  'Căn cứ Nghị quyết số 12-NQ/TU ngày 03 tháng 5 năm 2024 của Ban Chấp hành Đảng bộ.',
  '1. Giao Hội Nông dân rà soát các hộ nuôi trồng, báo cáo trước ngày 30 tháng 6 năm 2026.',
];

let runner: ScanRunner;
/** What the pages tell; the runner of each test listens. */
const desk: ScanDesk = { wake: () => runner.wake(), stop: (id) => runner.stop(id) };
let isAsleep = false;
const site = testApp(database, {
  scanDesk: {
    wake: () => {
      if (!isAsleep) desk.wake();
    },
    stop: (id) => desk.stop(id),
  },
});
let office: Actor;
let headers: Record<string, string>;

function newRunner(): ScanRunner {
  return new ScanRunner({
    database,
    clock: () => TEST_NOW,
    onUnexpected: (error) => {
      throw error;
    },
  });
}

beforeAll(async () => {
  office = await buildActor(database, { role: 'office' });
  headers = await site.signInAs(office.userId);
  runner = newRunner();
});
afterEach(async () => {
  isAsleep = false;
  await runner.idle();
});

async function upload(
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
  circle: Record<string, string> = {},
): Promise<Response> {
  const body = new FormData();
  for (const { name, bytes } of files) body.append('files', new File([Buffer.from(bytes)], name));
  for (const [name, value] of Object.entries({ visibility: 'bloc', ...circle })) body.append(name, value);
  return site.app.request('/van-ban/them', { method: 'POST', headers, body });
}

async function page(
  path: string,
  as: Record<string, string> = headers,
): Promise<{ status: number; html: string; to: string }> {
  const answer = await site.app.request(path, { headers: as });
  return { status: answer.status, html: await answer.text(), to: answer.headers.get('location') ?? '' };
}

function press(path: string, as: Record<string, string> = headers): Promise<Response> {
  return Promise.resolve(
    site.app.request(path, { method: 'POST', headers: as, body: new URLSearchParams() }),
  );
}

/** The reading that an upload led to. */
async function readingOf(answer: Response): Promise<ScanReading> {
  expect(answer.status).toBe(303);
  const id = answer.headers.get('location')?.replace('/van-ban/doc/', '') ?? '';
  const scan = await findScan(db, office, id);
  if (!scan) throw new Error('the upload led to no reading');
  return scan;
}

/** A page in black, which differs from every other by one point: nothing to read, but a file of its own. */
let shade = 0;
function blankScan(): Promise<Buffer> {
  shade += 1;
  return sharp({
    create: { width: 400, height: 560, channels: 3, background: { r: 255, g: 255, b: 255 - shade } },
  })
    .png()
    .toBuffer();
}

describe.skipIf(!CAN_DRAW)('a scan (needs a font with Vietnamese letters)', () => {
  test('is read beside the request, and filed with how sure its words are', async () => {
    isAsleep = true;
    const jpeg = await drawText(LINES);
    const bytes = await buildScannedPdf([{ jpeg }, {}]);
    const scan = await readingOf(await upload([{ name: 'nghi quyet 56.pdf', bytes }]));
    expect(scan).toMatchObject({
      name: 'nghi quyet 56.pdf',
      state: 'waiting',
      pages: 2,
      askedBy: office.name,
    });
    const waiting = await page(`/van-ban/doc/${scan.id}`);
    expect(waiting.html).toContain('Đang chờ');
    expect(waiting.html).toContain('<noscript><meta http-equiv="refresh"');
    expect((await page('/van-ban')).html).toContain('1 bản quét đang được đọc');
    // Sent again while it waits: the same reading.
    expect((await readingOf(await upload([{ name: 'nghi quyet 56.pdf', bytes }]))).id).toBe(scan.id);

    runner.wake();
    await runner.idle();
    const done = await findScan(db, office, scan.id);
    expect(done).toMatchObject({ state: 'done', page: 1, pages: 2, phase: 'recognize' });
    expect(done?.notes.map(({ code }) => code)).toEqual(['scan-read', 'pages-without-text']);
    const document = await findDocument(db, office, done?.documentId ?? '');
    expect(document).toMatchObject({
      type: 'Nghị quyết',
      number: '56',
      symbol: 'NQ/TU',
      issuedOn: '2025-12-15',
    });
    expect(document?.scan).toMatchObject({ pages: 2, empty: [2], read: [{ page: 1, start: 0, turned: 0 }] });
    expect(document?.scan?.read[0]?.confidence).toBeGreaterThan(90);

    const ended = await page(`/van-ban/doc/${scan.id}`);
    expect([ended.status, ended.to]).toEqual([303, `/van-ban/${document?.id}/duyet`]);
    const shown = (await page(`/van-ban/${document?.id}`)).html;
    expect(shown).toMatch(/được nhận dạng từ hình ảnh, độ tin cậy \d+%/);
    expect(shown).toContain('Không tìm thấy chữ trên trang 2');
    // One attachment, named once.
    const [stored] = (await listStored(db)).filter(({ size }) => size === bytes.length);
    const names = await db
      .selectFrom('files')
      .select('id')
      .where('sha256', '=', stored?.sha256 ?? '')
      .execute();
    expect(names).toHaveLength(1);
    // The same bytes again: nothing is read.
    const again = await upload([{ name: 'ban sao.pdf', bytes }]);
    expect(again.headers.get('location')).toBe(`/van-ban/${document?.id}`);
    const history = await historyOf(db, 'scan', scan.id);
    expect(history.map(({ action }) => action)).toEqual(['register.scan-asked']);
  });

  test('shows the words that it is not sure of to the office, and to nobody else', async () => {
    const poor = await sharp(await drawText(LINES.filter((line) => line !== '')))
      .resize(600)
      .blur(0.8)
      .jpeg({ quality: 25 })
      .toBuffer();
    const scan = await readingOf(await upload([{ name: 'mo.jpg', bytes: poor }], { visibility: 'public' }));
    await runner.idle();
    const { documentId } = (await findScan(db, office, scan.id)) ?? {};
    const html = (await page(`/van-ban/${documentId}`)).html;
    expect(html).toContain('class="mark mark-doubtful" title="Chữ chưa chắc: ');
    expect(html).toMatch(/Có \d+ chữ chưa chắc, được gạch chân/);
    const open = (await page(`/van-ban/${documentId}`, { 'accept-language': 'en' })).html;
    expect(open).toContain('were recognised in pictures');
    expect(open).not.toContain('mark-doubtful');
  });

  test('that is stopped leaves nothing in the register, and can be read again', async () => {
    const jpeg = await drawText([...LINES, 'Bản thứ hai.']);
    const bytes = await buildScannedPdf([{ jpeg }, { jpeg }, { jpeg }]);
    const scan = await readingOf(await upload([{ name: 'dai.pdf', bytes }]));
    await vi.waitFor(async () => expect((await findScan(db, office, scan.id))?.page).toBe(1), 20_000);
    expect((await page(`/van-ban/doc/${scan.id}`)).html).toContain('Trang 1 trong 3 trang');
    const stopped = await press(`/van-ban/doc/${scan.id}/dung`);
    expect([stopped.status, stopped.headers.get('location')]).toEqual([303, `/van-ban/doc/${scan.id}`]);
    await runner.idle();
    expect(await findScan(db, office, scan.id)).toMatchObject({ state: 'cancelled', documentId: null });
    expect((await page('/van-ban?q=Bản thứ hai')).html).not.toContain('56-NQ/TU</a>');
    // Too late to stop it again; but it can be begun anew.
    expect((await press(`/van-ban/doc/${scan.id}/dung`)).status).toBe(400);
    isAsleep = true;
    expect((await press(`/van-ban/doc/${scan.id}/doc-lai`)).status).toBe(303);
    expect(await findScan(db, office, scan.id)).toMatchObject({ state: 'waiting', page: 0 });
    expect((await press(`/van-ban/doc/${scan.id}/doc-lai`)).status).toBe(400);
    await press(`/van-ban/doc/${scan.id}/dung`);
  });

  test('is gone on with after the server went away in the middle of it', async () => {
    const bytes = await drawText([...LINES, 'Bản thứ ba.']);
    const scan = await readingOf(await upload([{ name: 'ba.jpg', bytes }]));
    await vi.waitFor(
      async () => expect((await findScan(db, office, scan.id))?.state).toBe('reading'),
      20_000,
    );
    await runner.close();
    expect(await findScan(db, office, scan.id)).toMatchObject({ state: 'waiting', documentId: null });
    // A server that was killed has no time to say so.
    await db.updateTable('scan_readings').set({ state: 'reading' }).where('id', '=', scan.id).execute();
    const gone = new Date(TEST_NOW.getTime() - 3_600_000);
    await db.updateTable('scan_readings').set({ beat_at: gone }).where('id', '=', scan.id).execute();
    runner = newRunner();
    await runner.start();
    await runner.idle();
    expect(await findScan(db, office, scan.id)).toMatchObject({ state: 'done' });
  });
});

describe('a scan that gives nothing', () => {
  test('says why on its page, and its neighbours are filed all the same', async () => {
    const answer = await upload([
      { name: 'trang.png', bytes: await blankScan() },
      { name: 'a.txt', bytes: Buffer.from('Thông báo số 9-TB/TU ngày 01/02/2026.') },
    ]);
    const html = await answer.text();
    expect(html).toContain('1 văn bản đã vào sổ; 0 đã có từ trước; 1 đang nhận dạng chữ; 0 không nhận.');
    const id = /\/van-ban\/doc\/([0-9a-f-]+)/.exec(html)?.[1] ?? '';
    await runner.idle();
    expect(await findScan(db, office, id)).toMatchObject({
      state: 'failed',
      refusal: { code: 'intake.no-text' },
    });
    const shown = await page(`/van-ban/doc/${id}`);
    expect(shown.html).toContain('không có chữ đọc được');
    expect(shown.html).toContain('Đọc lại từ đầu');
    expect((await page('/van-ban/doc')).html).toContain('trang.png');
  });

  test('and takes the server down each time is not begun for ever', async () => {
    isAsleep = true;
    const scan = await readingOf(await upload([{ name: 'doc.png', bytes: await blankScan() }]));
    await db.updateTable('scan_readings').set({ attempts: 3 }).where('id', '=', scan.id).execute();
    runner.wake();
    await runner.idle();
    const left = await findScan(db, office, scan.id);
    expect(left).toMatchObject({ state: 'failed', refusal: { code: 'register.scan-interrupted' } });
  });

  test('is not filed for one who may not file any more', async () => {
    isAsleep = true;
    const other = await buildActor(database, { role: 'office', name: 'Người sắp nghỉ' });
    const own = headers;
    headers = await site.signInAs(other.userId);
    const answer = await upload([{ name: 'nghi.png', bytes: await blankScan() }]);
    headers = own;
    const scan = await readingOf(answer);
    await inTransaction(database, (trx) =>
      trx.updateTable('memberships').set({ role: 'unit' }).where('user_id', '=', other.userId).execute(),
    );
    runner.wake();
    await runner.idle();
    expect(await findScan(db, office, scan.id)).toMatchObject({
      state: 'failed',
      refusal: { code: 'accounts.not-allowed' },
    });
  });
});

test('a scan for named persons is seen by the one who sent it alone', async () => {
  isAsleep = true;
  const colleague = await buildActor(database, { role: 'office', name: 'Đồng nghiệp' });
  const named = { visibility: 'named', readers: office.userId };
  const scan = await readingOf(await upload([{ name: 'rieng.png', bytes: await blankScan() }], named));
  const theirs = await site.signInAs(colleague.userId);
  expect((await page(`/van-ban/doc/${scan.id}`, theirs)).status).toBe(404);
  expect((await press(`/van-ban/doc/${scan.id}/dung`, theirs)).status).toBe(404);
  expect((await page('/van-ban/doc', theirs)).html).not.toContain('rieng.png');
  expect((await page('/van-ban/doc')).html).toContain('rieng.png');
});
