import sharp from 'sharp';
import { expect, it } from 'vitest';
import { buildScannedPdf, CAN_DRAW, drawText } from '../src/intake/fixtures.js';
import { useStage, type Visitor } from './browser.js';
import { settleVanHai, type VanHai } from './van-hai.js';

let people: VanHai;
const stage = useStage(async (site) => {
  people = await settleVanHai(site);
});

/** A resolution as it is typed. */
function page(number: number): string[] {
  return [
    'THÀNH ỦY VÂN HẢI|ĐẢNG CỘNG SẢN VIỆT NAM',
    '*|Vân Hải, ngày 15 tháng 12 năm 2025',
    `Số ${number}-NQ/TU|`,
    '',
    'NGHỊ QUYẾT',
    'về việc giữ sạch bãi biển và cửa sông',
    '',
    'Căn cứ Nghị quyết số 12-NQ/TU ngày 03 tháng 5 năm 2024 của Ban Chấp hành Đảng bộ thành phố,',
    'Ban Thường vụ Thành ủy quyết nghị như sau:',
    '1. Giao Hội Nông dân rà soát các hộ nuôi trồng ven biển, báo cáo trước ngày 30 tháng 6 năm 2026.',
    '2. Đảng ủy các phường kiểm tra việc thu gom rác, không để tồn đọng ở cửa sông.',
  ];
}

/** A photo that was taken in a hurry: small, blurred, packed hard. */
async function poorPhoto(number: number): Promise<Buffer> {
  return sharp(await drawText(page(number)))
    .resize(620)
    .blur(0.8)
    .jpeg({ quality: 30 })
    .toBuffer();
}

async function send(
  visitor: Visitor,
  file: { name: string; mimeType: string; buffer: Buffer },
): Promise<void> {
  const { page: shown, say } = visitor;
  await visitor.open('/van-ban/them');
  await shown.getByLabel(say('register.file.files')).setInputFiles(file);
  await visitor.press(say('register.file.submit'));
  await shown
    .getByRole('heading', { level: 1, name: say('register.scan.title', { name: file.name }) })
    .waitFor();
}

/** What the page says while one of these pages of eight is read. */
function pageFrom({ say }: Visitor, pages: string): RegExp {
  return new RegExp(say('register.scan.page', { page: 7, pages: 8 }).replace('7', pages));
}

it.skipIf(!CAN_DRAW).each([
  [1280, 'vi', 61],
  [390, 'en', 62],
] as const)(
  'reads a photo, shows how far it is and which words to check, %i px, %s (needs a font with Vietnamese letters)',
  (width, locale, number) =>
    stage.journey({ width, locale }, async (visitor) => {
      const { page: shown, say } = visitor;
      await visitor.signIn(people.office);
      await send(visitor, { name: 'anh chup.jpg', mimeType: 'image/jpeg', buffer: await poorPhoto(number) });
      // The page itself leads on once the photo is read.
      await shown.waitForURL(/\/van-ban\/[0-9a-f-]+\/duyet$/);
      await visitor.sees(say('tasks.review.back'));
      await visitor.inspect('scan-review');
      await visitor.follow(say('tasks.review.back'));
      await shown.locator('.scan-note').waitFor();
      expect(await shown.locator('mark.mark-doubtful').count()).toBeGreaterThan(0);
      expect(await shown.locator('.doc-legend .mark-doubtful').count()).toBe(1);
      expect(await shown.locator('mark.mark-citation').count()).toBeGreaterThan(0);
      await visitor.inspect('scan-document');
    }),
);

it.skipIf(!CAN_DRAW)(
  'stops a scan of many pages, finds it in the list, and reads it again (needs a font with Vietnamese letters)',
  () =>
    stage.journey({}, async (visitor) => {
      const { page: shown, say } = visitor;
      const jpeg = await drawText(page(63));
      const buffer = await buildScannedPdf(Array.from({ length: 8 }, () => ({ jpeg })));
      await visitor.signIn(people.office);
      await send(visitor, { name: 'nghi quyet 63.pdf', mimeType: 'application/pdf', buffer });
      // The page asks every two seconds: some page after the first, whichever it is by then.
      await shown.getByText(pageFrom(visitor, '[2-8]')).waitFor();
      await visitor.inspect('scan-progress');
      // One may leave and come back.
      await visitor.follow(say('register.title'));
      await visitor.follow(say('register.scans.open', { count: 1 }));
      await visitor.inspect('scans');
      await visitor.follow('nghi quyet 63.pdf');
      await visitor.press(say('register.scan.stop'));
      await visitor.sees(say('register.scan.stopped', { name: 'nghi quyet 63.pdf' }));
      await shown.getByText(say('register.scan.state.cancelled'), { exact: true }).waitFor();
      await visitor.inspect('scan-stopped');
      await visitor.open('/van-ban?q=63-NQ/TU');
      await visitor.sees(say('register.none-found'));
      await shown.goBack();
      await visitor.press(say('register.scan.repeat'));
      await shown.getByText(pageFrom(visitor, '[1-8]')).waitFor();
      await visitor.press(say('register.scan.stop'));
      await shown.getByText(say('register.scan.state.cancelled'), { exact: true }).waitFor();
    }),
);

it.skipIf(!CAN_DRAW)('goes on without script (needs a font with Vietnamese letters)', () =>
  stage.journey({ width: 390, script: false }, async (visitor) => {
    const { page: shown, say } = visitor;
    await visitor.signIn(people.office);
    await send(visitor, {
      name: 'anh.png',
      mimeType: 'image/png',
      buffer: await sharp(await drawText(page(64)))
        .png()
        .toBuffer(),
    });
    await visitor.inspect('scan-waiting');
    await shown.waitForURL(/\/van-ban\/[0-9a-f-]+\/duyet$/);
    await shown.getByRole('status').getByText('64-NQ/TU').waitFor();
    await visitor.sees(say('tasks.review.back'));
  }),
);
