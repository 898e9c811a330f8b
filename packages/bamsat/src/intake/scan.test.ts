import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { buildClaimingPng } from '../files/fixtures.js';
import { AppError, translator } from '../shared/index.js';
import { accuracyOf, asRead, buildScannedPdf, CAN_DRAW, drawText } from './fixtures.js';
import { doubtfulWords, type IntakeResult, type ReadOptions, type ReadProgress, readFile } from './index.js';
import { pageList } from './scan.js';

const PAGE = [
  'TỈNH ỦY ĐÔNG GIANG|ĐẢNG CỘNG SẢN VIỆT NAM',
  '*|Hải Vân, ngày 15 tháng 12 năm 2025',
  'Số 56-NQ/TU|',
  '',
  'NGHỊ QUYẾT',
  'về việc xây dựng nông thôn mới giai đoạn 2026 - 2030',
  '',
  'Căn cứ Nghị quyết số 12-NQ/TU ngày 03 tháng 5 năm 2024 của Ban Chấp hành Đảng bộ tỉnh',
  'về phát triển kinh tế biển; căn cứ Quy chế làm việc của Ban Thường vụ Tỉnh ủy khóa XV, nhiệm',
  'kỳ 2025 - 2030, Ban Thường vụ Tỉnh ủy quyết nghị như sau:',
  '1. Giao Ủy ban nhân dân tỉnh chủ trì, phối hợp với Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh',
  'rà soát toàn bộ các xã chưa đạt chuẩn, báo cáo kết quả trước ngày 30 tháng 6 năm 2026.',
  '2. Đảng ủy các phường, xã khẩn trương rà soát hộ nghèo, hộ cận nghèo; kiểm tra việc sử dụng',
  'nguồn vốn, không để thất thoát, lãng phí. Mỗi đơn vị đăng ký ít nhất một việc mới, việc khó.',
];
const SHORT = ['3. Các cấp ủy báo cáo kết quả thực hiện trước ngày 15 hằng tháng.'];
const LINE = 'A page that holds its words as text, as most of them do.';

/** Reads a file and keeps what is said of the progress. */
async function read(
  name: string,
  bytes: Uint8Array,
  limits: Parameters<typeof readFile>[1] = {},
  options: ReadOptions = {},
): Promise<{ result: IntakeResult; progress: ReadProgress[] }> {
  const progress: ReadProgress[] = [];
  const result = await readFile({ name, bytes }, limits, {
    onProgress: (step) => progress.push(step),
    ...options,
  });
  return { result, progress };
}

/** The codes of the notes, after checking that each speaks in both languages. */
function notesOf({ notes }: IntakeResult): string[] {
  for (const { code, params } of notes) {
    for (const locale of ['vi', 'en'] as const) {
      expect(translator(locale)(`intake.note.${code}`, params)).not.toMatch(/[{}]/);
    }
  }
  return notes.map(({ code }) => code);
}

async function refusalOf(reading: Promise<unknown>): Promise<AppError> {
  const thrown = await reading.then(
    () => null,
    (error: unknown) => error,
  );
  if (!(thrown instanceof AppError)) throw new Error('expected a refusal', { cause: thrown });
  for (const locale of ['vi', 'en'] as const) {
    expect(translator(locale)(`error.${thrown.code}`, thrown.params)).not.toMatch(/[{}\n]/);
  }
  return thrown;
}

/** A white page. */
function blankPage(): Promise<Buffer> {
  return sharp({ create: { width: 827, height: 1169, channels: 3, background: '#fff' } })
    .jpeg()
    .toBuffer();
}

describe.skipIf(!CAN_DRAW)('scans (needs a font with Vietnamese letters)', { timeout: 120_000 }, () => {
  test('a photo of a page gives its words, each with its place and its confidence', async () => {
    const { result, progress } = await read('anh chup.jpg', await drawText(PAGE));
    expect(result).toMatchObject({ format: 'image', mediaType: 'image/jpeg', encoding: 'unicode' });
    expect(accuracyOf(result.text, asRead(PAGE))).toBeGreaterThanOrEqual(0.98);
    // Both sides of the head, one under the other, as a PDF with text gives them.
    expect(result.text).toMatch(/^TỈNH ỦY ĐÔNG GIANG\n[\s\S]*Số 56-NQ\/TU\nĐẢNG CỘNG SẢN VIỆT NAM\n/);
    expect(result.text).toContain('của Ban Chấp hành Đảng bộ tỉnh về phát triển kinh tế biển');
    expect(notesOf(result)).toEqual(['scan-read']);
    expect(progress).toEqual([{ page: 1, pages: 1, phase: 'recognize' }]);

    const [page] = result.scan?.read ?? [];
    expect(page).toMatchObject({ page: 1, start: 0, end: result.text.length, turned: 0 });
    expect(page?.confidence).toBeGreaterThan(90);
    const words = (page?.words ?? []).map(({ start, end }) => result.text.slice(start, end));
    expect(words).toEqual(result.text.split(/\s+/));
    expect(result.scan && doubtfulWords(result.scan).length).toBeLessThan(8);
  });

  test('a page with little on it is read as well', async () => {
    const { result } = await read(
      'ngan.png',
      await sharp(await drawText(PAGE.slice(0, 9)))
        .png()
        .toBuffer(),
    );
    expect(accuracyOf(result.text, asRead(PAGE.slice(0, 9)))).toBeGreaterThanOrEqual(0.98);
    expect(result.scan?.read[0]?.confidence).toBeGreaterThan(90);
  });

  test('each page of a PDF is read the way it needs, and the progress is told', async () => {
    const down = await sharp(await drawText(PAGE))
      .rotate(180)
      .jpeg()
      .toBuffer();
    const scanned = await drawText(SHORT);
    const file = await buildScannedPdf([
      { lines: [LINE] },
      { jpeg: scanned, lines: ['Signed by: UBND'] },
      {},
      { jpeg: down },
    ]);
    const { result, progress } = await read('ban quet.pdf', file);
    expect(result.text.startsWith(`${LINE}\n${SHORT[0]}`)).toBe(true);
    expect(
      accuracyOf(result.text, [LINE, ...SHORT, 'Signed by: UBND', asRead(PAGE)].join('\n')),
    ).toBeGreaterThan(0.98);
    expect(result.scan?.read.map(({ page, turned }) => [page, turned])).toEqual([
      [2, 0],
      [4, 180],
    ]);
    expect(result.scan).toMatchObject({ pages: 4, empty: [3], unread: [] });
    for (const { start, end, words } of result.scan?.read ?? []) {
      expect(words.map((word) => result.text.slice(word.start, word.end))).toEqual(
        result.text.slice(start, end).split(/\s+/),
      );
    }
    expect(notesOf(result)).toEqual(['scan-read', 'scan-turned', 'pages-without-text']);
    expect(progress).toEqual([
      { page: 2, pages: 4, phase: 'recognize' },
      { page: 4, pages: 4, phase: 'recognize' },
      { page: 4, pages: 4, phase: 'turn' },
    ]);
  });

  test('a slanted photo in uneven light is read as well', async () => {
    const straight = await drawText(PAGE);
    const { width, height } = await sharp(straight).metadata();
    const shadow = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><defs><linearGradient id="g" x2="1" y2="1"><stop offset="0" stop-color="#fff"/><stop offset="1" stop-color="#555"/></linearGradient></defs><rect width="100%" height="100%" fill="url(#g)"/></svg>`;
    const dark = await sharp(straight)
      .composite([{ input: Buffer.from(shadow), blend: 'multiply' }])
      .jpeg({ quality: 60 })
      .toBuffer();
    const slanted = await sharp(dark).rotate(2, { background: '#fff' }).webp().toBuffer();
    const { result } = await read('anh.webp', slanted);
    expect(result.mediaType).toBe('image/webp');
    expect(accuracyOf(result.text, asRead(PAGE))).toBeGreaterThanOrEqual(0.98);
  });

  test('reading stops when it is told to', async () => {
    const stop = new AbortController();
    const jpeg = await drawText(PAGE);
    const file = await buildScannedPdf([{ jpeg }, { jpeg }, { jpeg }]);
    const pages: number[] = [];
    const reading = readFile(
      { name: 'dai.pdf', bytes: file },
      {},
      {
        signal: stop.signal,
        onProgress({ page }) {
          pages.push(page);
          stop.abort();
        },
      },
    );
    expect(await refusalOf(reading)).toMatchObject({ code: 'intake.cancelled', params: { name: 'dai.pdf' } });
    expect(pages).toEqual([1]);
  });

  test('beyond a limit of pages what was read is given, and what was not is named', async () => {
    const jpeg = await drawText(SHORT);
    const file = await buildScannedPdf([{ jpeg }, { jpeg }, { lines: [LINE] }]);
    const { result } = await read('dai.pdf', file, { maxScannedPages: 1 });
    expect(result.text).toBe(`${SHORT[0]}\n${LINE}`);
    expect(result.scan).toMatchObject({ pages: 3, unread: [2] });
    const [, incomplete] = result.notes;
    expect(incomplete && translator('vi')(`intake.note.${incomplete.code}`, incomplete.params)).toContain(
      'trang 1, 3 trong 3 trang; trang 2',
    );
    const none = await refusalOf(read('anh.jpg', jpeg, { maxScanSeconds: 0 }));
    expect(none).toMatchObject({ code: 'intake.scan-not-read', params: { pages: 1 } });
  });

  test('a scan can be put off: its pages are counted', async () => {
    const jpeg = await drawText(SHORT);
    const photo = await read('anh.jpg', jpeg, {}, { scans: 'defer' });
    expect(photo.result).toMatchObject({ text: '', scan: { pages: 1, unread: [1] }, notes: [] });
    const file = await buildScannedPdf([{ lines: [LINE] }, { jpeg }]);
    const { result, progress } = await read('ban quet.pdf', file, {}, { scans: 'defer' });
    expect(result).toMatchObject({ text: LINE, scan: { pages: 2, read: [], unread: [2] }, notes: [] });
    expect(progress).toEqual([]);
  });
});

describe('pictures without words', { timeout: 60_000 }, () => {
  test('a white page is refused with the reason', async () => {
    const blank = await blankPage();
    expect(await refusalOf(read('trang.jpg', blank))).toMatchObject({ code: 'intake.no-text' });
    const file = await buildScannedPdf([{ jpeg: blank }]);
    expect(await refusalOf(read('trang.pdf', file))).toMatchObject({ code: 'intake.no-text' });
  });

  test('a white page beside one with words is named', async () => {
    const file = await buildScannedPdf([{ lines: [LINE] }, { jpeg: await blankPage() }]);
    const { result } = await read('hai.pdf', file);
    expect(result.text).toBe(LINE);
    expect(result.notes).toEqual([
      { code: 'pages-without-text', params: { count: 1, pages: '2', confidence: 0 } },
    ]);
  });

  test('a picture that claims 200 million points is not unpacked', async () => {
    const bomb = await buildClaimingPng(20_000, 10_000);
    const refused = await refusalOf(read('bom.png', bomb));
    expect(refused).toMatchObject({ code: 'intake.picture-too-large', params: { limit: 100 } });
  });

  test.each([
    ['cut.jpg', Buffer.from('ffd8ffe000104a46494600', 'hex')],
    ['cut.png', Buffer.from('89504e470d0a1a0a0000000d', 'hex')],
    ['cut.tif', Buffer.from('49492a0008000000', 'hex')],
  ])('a damaged picture is refused: %s', async (name, bytes) => {
    expect(await refusalOf(read(name, bytes))).toMatchObject({
      code: 'intake.damaged',
      params: { format: 'image' },
    });
  });

  test('a damaged page does not take the others with it', async () => {
    const file = await buildScannedPdf([{ lines: [LINE] }, { lines: [LINE] }]);
    // The second page is no page any more.
    const text = file.toString('latin1');
    const at = text.lastIndexOf('/Type /Page /Parent');
    const broken = Buffer.from(`${text.slice(0, at)}/Type /Pagf /Qarent${text.slice(at + 19)}`, 'latin1');
    const { result } = await read('hong.pdf', broken);
    expect(result.text).toContain(LINE);
  });
});

test('page numbers are named as people write them', () => {
  expect(pageList([])).toBe('');
  expect(pageList([1, 2, 3, 5, 7, 8])).toBe('1–3, 5, 7–8');
  expect(pageList(Array.from({ length: 30 }, (_, index) => 2 * index))).toMatch(/^0, 2, .*22 …$/);
});
