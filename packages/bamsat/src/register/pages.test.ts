import { zipSync } from 'fflate';
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
import { buildOrganization } from '../organizations/fixtures.js';
import { buildDocument, documentText, type WantedDocument } from './fixtures.js';
import {
  correctDocument,
  dismissDirective,
  findDocument,
  listDirectives,
  withdrawDocument,
} from './index.js';
import { listDocuments, NO_FILTER } from './list-queries.js';

const database = await testDatabase();
const { db } = database;
const site = testApp(database);
let office: Awaited<ReturnType<typeof buildActor>>;
let headers: Record<string, string>;
let unit: string;

beforeAll(async () => {
  unit = await inTransaction(database, (trx) => buildOrganization(trx, { shortName: 'Hội Nông dân' }));
  office = await buildActor(database, { role: 'office', name: 'Trần Thu Hà' });
  headers = await site.signInAs(office.userId);
});

const by = () => ({ userId: office.userId, name: office.name, at: TEST_NOW });
const build = (wanted: WantedDocument & { readonly text?: string } = {}) =>
  buildDocument(database, by(), wanted);
const get = (path: string, as: Record<string, string> = headers) =>
  Promise.resolve(site.app.request(path, { headers: as }));
const page = async (path: string, as?: Record<string, string>) => (await get(path, as)).text();
const post = (path: string, body: URLSearchParams | FormData) =>
  Promise.resolve(site.app.request(path, { method: 'POST', headers, body }));
const PUBLIC = { 'accept-language': 'vi' };

/** What a person reads of a page, without its marks. */
const wordsOf = (html: string) =>
  html
    .replaceAll('&quot;', '"')
    .replace(/<(script|svg)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');

/** The labels of the rows, in their order. */
const rowsOf = (html: string) =>
  [...html.matchAll(/class="register-label"[^>]*>([^<]*)</g)].map(([, label]) => label);

async function countDocuments(): Promise<number> {
  const { n } = await db
    .selectFrom('documents')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return n;
}

function upload(
  files: readonly (readonly [string, Uint8Array | string])[],
  fields: Record<string, string> = {},
): FormData {
  const form = new FormData();
  for (const [name, content] of files) {
    form.append('files', new File([typeof content === 'string' ? content : content.slice()], name));
  }
  for (const [name, value] of Object.entries({ visibility: 'bloc', ...fields })) form.append(name, value);
  return form;
}

/** A small file that unpacks to 150 MB. */
const bomb = () => zipSync({ 'word/document.xml': new Uint8Array(150 * 1024 * 1024) }, { level: 9 });
/** The drawing for a broad screen. */
const wide = (html: string) => /<svg class="graph-wide"[\s\S]*?<\/svg>/.exec(html)?.[0] ?? '';
/** The form of a correction. */
const correction = (more: Record<string, string> = {}) =>
  formBody({
    version: '1',
    type: 'Nghị quyết',
    number: '901-NQ/TU',
    issuedOn: '15/12/2025',
    issuer: 'Thành ủy Vân Hải',
    subject: 'về đê biển',
    term: 'VII',
    visibility: 'public',
    ...more,
  });

describe('the list', () => {
  beforeAll(async () => {
    await build({
      number: '11',
      symbol: 'KH/TU',
      type: 'KẾ HOẠCH',
      date: '05/02/2026',
      subject: 'về chợ nổi',
      direction: 'outgoing',
    });
    await build({
      number: '9',
      symbol: 'KH/TU',
      type: 'KẾ HOẠCH',
      date: '05/03/2024',
      subject: 'về bến thuyền',
      visibility: 'bloc',
    });
    await build({
      number: '12',
      symbol: 'CT/TU',
      type: 'CHỈ THỊ',
      date: '06/02/2026',
      issuer: 'TỈNH ỦY ĐÔNG SA',
      direction: 'incoming',
      body: 'Theo Kết luận số 88-KL/TW, ngày 01/01/2026 của Ban Bí thư.',
    });
  });

  test('shows what is held and what is only cited, with counts, to whom may see it', async () => {
    const html = await page('/van-ban');
    expect(wordsOf(html)).toContain('4 văn bản: 3 có bản lưu, 1 mới chỉ được dẫn.');
    expect(rowsOf(html)).toEqual([
      'Chỉ thị 12-CT/TU',
      'Kế hoạch 11-KH/TU',
      'Kết luận 88-KL/TW',
      'Kế hoạch 9-KH/TU',
    ]);
    const anybody = await page('/van-ban', PUBLIC);
    expect(rowsOf(anybody)).toEqual(['Chỉ thị 12-CT/TU', 'Kế hoạch 11-KH/TU', 'Kết luận 88-KL/TW']);
    expect(anybody).not.toContain('Phạm vi');
    expect(anybody).not.toContain('/van-ban/them');
  });

  test.each([
    ['q=cho+noi', ['Kế hoạch 11-KH/TU']],
    ['q=12-ct%2Ftu', ['Chỉ thị 12-CT/TU']],
    ['tinh-trang=cited', ['Kết luận 88-KL/TW']],
    ['tinh-trang=filed&loai=K%E1%BA%BF+ho%E1%BA%A1ch&xep=ngay', ['Kế hoạch 9-KH/TU', 'Kế hoạch 11-KH/TU']],
    ['co-quan=tinh+uy', ['Chỉ thị 12-CT/TU']],
    ['chieu=outgoing', ['Kế hoạch 11-KH/TU']],
    ['nam=2024', ['Kế hoạch 9-KH/TU']],
    ['tu=01/02/2026&den=2026-02-05', ['Kế hoạch 11-KH/TU']],
    ['pham-vi=bloc', ['Kế hoạch 9-KH/TU']],
    ['loai=K%E1%BA%BF+ho%E1%BA%A1ch&xep=so', ['Kế hoạch 9-KH/TU', 'Kế hoạch 11-KH/TU']],
    ['loai=K%E1%BA%BF+ho%E1%BA%A1ch&xep=-so', ['Kế hoạch 11-KH/TU', 'Kế hoạch 9-KH/TU']],
    [
      'tinh-trang=x&chieu=y&pham-vi=z&xep=w&dan=v&trang=-1',
      ['Chỉ thị 12-CT/TU', 'Kế hoạch 11-KH/TU', 'Kết luận 88-KL/TW', 'Kế hoạch 9-KH/TU'],
    ],
  ])('narrows and sorts by what stands in the URL: %s', async (query, labels) => {
    expect(rowsOf(await page(`/van-ban?${query}`))).toEqual(labels);
  });

  test('names a day and a year that do not exist, and keeps what was typed', async () => {
    const html = await page('/van-ban?tu=31/02/2026&nam=26');
    expect(html).toContain('Ngày không có trong lịch');
    expect(html).toContain('Năm gồm bốn chữ số');
    expect(html).toContain('value="31/02/2026"');
  });

  test('says so when nothing is found', async () => {
    expect(await page('/van-ban?q=khong-co-gi')).toContain('Không có văn bản nào khớp');
  });

  test('lists the texts that cite a document', async () => {
    const { rows } = await listDocuments(db, office, {
      filter: { ...NO_FILTER, q: '88-KL/TW' },
      sort: null,
      limit: 1,
    });
    const html = await page(`/van-ban?dan=${rows[0]?.id}`);
    expect(rowsOf(html)).toEqual(['Chỉ thị 12-CT/TU']);
    expect(wordsOf(html)).toContain('Các văn bản dẫn đến Kết luận 88-KL/TW');
  });

  test('is a table file with the same filters, in which nothing can run', async () => {
    await build({
      number: '13',
      symbol: 'TB/TU',
      type: 'THÔNG BÁO',
      date: '07/02/2023',
      facts: { subject: '=HYPERLINK("http://x"), bảng' },
    });
    const response = await get('/van-ban/so.csv?nam=2023');
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(response.headers.get('content-disposition')).toBe(
      'attachment; filename="so-van-ban-2026-11-24.csv"',
    );
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer());
    expect(text.startsWith('\ufeffLoại văn bản,"Số, ký hiệu",Ngày ban hành')).toBe(true);
    const [, line, ...rest] = text.split('\r\n');
    expect(rest).toEqual(['']);
    expect(line).toContain('Thông báo,13-TB/TU,07/02/2023');
    expect(line).toContain(`"'=HYPERLINK(""http://x""), bảng"`);
  });

  test('pages through many', async () => {
    for (let i = 0; i < 26; i += 1) await build({ type: 'CÔNG VĂN', symbol: 'CV/TU', date: '01/01/2020' });
    const first = await page('/van-ban?nam=2020');
    expect(rowsOf(first)).toHaveLength(25);
    expect(first).toContain('nam=2020&amp;trang=2');
    expect(rowsOf(await page('/van-ban?nam=2020&trang=2'))).toHaveLength(1);
  });
});

describe('filing through the page', () => {
  test('one file leads to its review, the same again to its page', async () => {
    const text = documentText({ number: '701' });
    const response = await post(
      '/van-ban/them',
      upload([['nghi-quyet.txt', text]], { visibility: 'unit', owner: unit, direction: 'incoming' }),
    );
    expect(response.status).toBe(303);
    const path = response.headers.get('location') ?? '';
    expect(path).toMatch(/^\/van-ban\/[0-9a-f-]{36}\/duyet$/);
    const id = path.split('/')[2] ?? '';
    expect(await findDocument(db, office, id)).toMatchObject({
      label: 'Nghị quyết 701-NQ/TU',
      visibility: 'unit',
      ownerOrganizationId: unit,
      direction: 'incoming',
    });
    const again = await post('/van-ban/them', upload([['ten-khac.txt', text]]));
    expect(again.headers.get('location')).toBe(`/van-ban/${id}`);
  });

  test('a pasted text takes the name that the person gives it', async () => {
    const response = await post(
      '/van-ban/them',
      upload([], { text: 'Dòng đầu\n\nNội dung.', title: 'Biên bản giao ban tuần 47' }),
    );
    const id = response.headers.get('location')?.split('/')[2] ?? '';
    expect((await findDocument(db, office, id))?.label).toBe('Biên bản giao ban tuần 47');
  });

  test('several files: each its own result, one that is bad stops none', async () => {
    const known = documentText({ number: '702' });
    await build({ text: known });
    const before = await countDocuments();
    const response = await post(
      '/van-ban/them',
      upload([
        ['moi.txt', documentText({ number: '703' })],
        ['da-co.txt', known],
        ['rong.txt', ''],
        ['lan-byte.txt', new Uint8Array([0x41, 0x00, 0x42, 0x00, 0x00, 0x01, 0x02])],
      ]),
    );
    expect(response.status).toBe(200);
    const words = wordsOf(await response.text());
    expect(words).toContain('1 văn bản đã vào sổ; 1 đã có từ trước; 2 không nhận.');
    expect(words).toContain('Nghị quyết 703-NQ/TU');
    expect(words).toMatch(/Đã có trong sổ da-co\.txt/);
    expect(words).toContain('Tệp "rong.txt" trống');
    expect(words).toMatch(/Tệp "lan-byte\.txt" mang tên của một văn bản nhưng chứa dữ liệu nhị phân/);
    expect(await countDocuments()).toBe(before + 1);
  });

  test('says when nothing was sent, and keeps what was chosen', async () => {
    const response = await post('/van-ban/them', upload([], { visibility: 'unit', title: 'Một cái tên' }));
    expect(response.status).toBe(422);
    const html = await response.text();
    expect(html).toContain('Chưa có gì để đưa vào sổ');
    expect(html).toContain('Phạm vi &quot;Trong đơn vị&quot; cần có đơn vị chủ quản.');
    expect(html).toMatch(/<option value="unit" selected/);
    expect(html).toContain('value="Một cái tên"');
  });

  test.each([
    ['a circle without its unit', { visibility: 'unit' }, 'cần có đơn vị chủ quản'],
    ['named persons without a name', { visibility: 'named' }, 'cần ít nhất một người'],
    ['a person who is not there', { visibility: 'named', readers: 'khong-co' }, 'Giá trị không hợp lệ'],
    ['a body that is not there', { owner: '0190b7a0-0000-7000-8000-000000000000' }, 'Giá trị không hợp lệ'],
    ['no circle of ours', { visibility: 'moi-nguoi' }, 'Giá trị không hợp lệ'],
  ])('refuses %s', async (_what, fields, message) => {
    const before = await countDocuments();
    const response = await post('/van-ban/them', upload([['a.txt', documentText()]], fields));
    expect(response.status).toBe(422);
    expect(await response.text()).toContain(message);
    expect(await countDocuments()).toBe(before);
  });

  test.each<readonly [string, string, () => Uint8Array | string, RegExp]>([
    ['an empty file', 'rong.docx', () => '', /"rong\.docx" trống/],
    ['a zip bomb', 'bom.docx', bomb, /"bom\.docx".*(?:phình ra|không phải loại tệp)/],
    ['a null byte', 'null.txt', () => 'Nghị quyết\u0000\u0000\u0001 số 1', /"null\.txt".*nhị phân/],
    ['a wrong extension', 'gia.pdf', () => 'Đây là chữ thường.', /"gia\.pdf".*không phải loại tệp đó/],
    [
      'an old Office file',
      'cu.doc',
      () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0, 0, 0]),
      /"cu\.doc".*Office kiểu cũ/,
    ],
    [
      'a picture',
      'anh.png',
      () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]),
      /"anh\.png".*hình ảnh/,
    ],
  ])('refuses %s with its name and the reason, and stores nothing', async (_what, name, content, message) => {
    const before = await countDocuments();
    const response = await post('/van-ban/them', upload([[name, content()]]));
    expect(response.status).toBe(422);
    expect(wordsOf(await response.text())).toMatch(message);
    expect(await countDocuments()).toBe(before);
  });

  test('a text in TCVN3 is converted and said so; a name with ../ is cleaned', async () => {
    // "Biên bản họp tổ dân phố về việc giữ sạch bãi biển" in the TCVN3 encoding.
    const tcvn3 = Buffer.from('Biªn b¶n häp tæ d©n phè vÒ viÖc gi÷ s¹ch b·i biÓn cña ph\xadêng', 'latin1');
    const response = await post('/van-ban/them', upload([['../../etc/bien-ban.txt', tcvn3]]));
    expect(response.status).toBe(303);
    const id = response.headers.get('location')?.split('/')[2] ?? '';
    const document = await findDocument(db, office, id);
    expect(document?.text).toContain('Biên bản họp tổ dân phố về việc giữ sạch bãi biển');
    expect(document?.encoding).toBe('tcvn3');
    const original = await get(`/van-ban/${id}/ban-goc`);
    expect(original.headers.get('content-disposition')).toMatch(/^attachment; .*bien-ban\.txt$/);
    expect(Buffer.from(await original.arrayBuffer()).equals(tcvn3)).toBe(true);
  });

  test('a request that is no form is refused', async () => {
    const response = await post('/van-ban/them', formBody({ text: 'x' }));
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('không phải là biểu mẫu có tệp');
  });
});

describe('the page of a document', () => {
  test('shows facts, text with marks, what it asks, citations both ways, drawing, history', async () => {
    const cited = await build({ number: '801', date: '10/01/2026', subject: 'về rác thải nhựa' });
    const body =
      'Thực hiện Nghị quyết số 801-NQ/TU, ngày 10/01/2026 của Thành ủy Vân Hải. Giao Ủy ban nhân dân phường Cửa Sóng báo cáo kết quả trước ngày 30/6/2026.';
    const from = await build({ number: '802', symbol: 'KH/TU', type: 'KẾ HOẠCH', date: '11/01/2026', body });
    const html = await page(`/van-ban/${from.id}`);
    const words = wordsOf(html);
    expect(words).toContain('Kế hoạch 802-KH/TU');
    expect(words).toContain('Nội dung chỉ đạo (1)');
    expect(words).toContain('Thời hạn 30/06/2026');
    expect(words).toContain('Dẫn các văn bản (1)');
    expect(words).toMatch(/Lịch sử .* Vào sổ Trần Thu Hà/);
    const [directive] = await listDirectives(db, from.id);
    expect(html).toContain(`id="y-${directive?.id}"`);
    expect(html).toContain(`id="nv-${directive?.id}"`);
    expect(html).toContain(`<a class="graph-box graph-found" href="/van-ban/${cited.id}"`);
    expect(html).toContain('mark mark-citation mark-found');
    expect(html).toContain('visits.js');
    const incoming = wordsOf(await page(`/van-ban/${cited.id}`));
    expect(incoming).toContain('Được dẫn trong (1)');
    expect(incoming).toContain('Kế hoạch 802-KH/TU');
    expect(incoming).toContain('Thực hiện Nghị quyết số 801-NQ/TU, ngày 10/01/2026 của Thành ủy Vân Hải');
  });

  test('stands in the list of those to review until all that it asks is decided, for those who file', async () => {
    const body = 'Giao Ủy ban nhân dân phường Cửa Sóng báo cáo kết quả trước ngày 30/6/2026.';
    const { id } = await build({
      number: '803',
      symbol: 'KH/TU',
      type: 'KẾ HOẠCH',
      date: '11/01/2026',
      body,
    });
    const listed = async (as?: Record<string, string>) =>
      rowsOf(await page('/van-ban?tinh-trang=to-review&q=803-KH', as));
    expect(await listed()).toEqual(['Kế hoạch 803-KH/TU']);
    expect(wordsOf(await page('/van-ban'))).toContain('Có nội dung chờ duyệt');
    expect(wordsOf(await page('/van-ban', PUBLIC))).not.toContain('Có nội dung chờ duyệt');
    for (const { id: directiveId } of await listDirectives(db, id)) {
      await inTransaction(database, (trx) => dismissDirective(trx, by(), { directiveId, reason: 'Đã làm' }));
    }
    expect(await listed()).toEqual([]);
    // For the public it is no filter: whether something is decided is not theirs to ask.
    expect(await listed(PUBLIC)).toEqual(['Kế hoạch 803-KH/TU']);
  });

  test('escapes whatever the text holds', async () => {
    const { id } = await build({
      text: 'Bài <script>alert(1)</script>\n\n"><img src=x onerror=alert(2)> của Thành ủy.',
    });
    const html = await page(`/van-ban/${id}`);
    expect(html).not.toContain('<script>alert');
    expect(html).not.toContain('<img src=x');
    expect(html).not.toMatch(/ style=/);
  });

  test('shows the beginning of a very long text, and says that there is more', async () => {
    const line = `${'Một dòng rất dài. '.repeat(20)}\n`;
    const { id } = await build({ text: `Bài dài\n${line.repeat(1600)}Dòng cuối cùng.` });
    const html = await page(`/van-ban/${id}`);
    expect(wordsOf(html)).toMatch(/Văn bản dài 57[\d.]+ ký tự; trang này hiện 499[\d.]+ ký tự đầu/);
    expect(html).not.toContain('Dòng cuối cùng');
  });

  test('stays readable with many: seven on a side, then one box for the rest', async () => {
    const middle = await build({ number: '810', date: '10/01/2026' });
    const lines = Array.from(
      { length: 12 },
      (_, i) => `Theo Thông báo số ${8100 + i}-TB/TU, ngày 11/01/2026 của Thành ủy Vân Hải.`,
    );
    const from = await build({ body: lines.join('\n') });
    for (let i = 0; i < 9; i += 1)
      await build({ body: `Lần ${i}: theo Nghị quyết số 810-NQ/TU, ngày 10/01/2026 của Thành ủy Vân Hải.` });
    const out = wide(await page(`/van-ban/${from.id}`));
    expect(out.match(/graph-box graph-not-held/g)).toHaveLength(6);
    expect(out).toContain('6 văn bản khác');
    const into = wide(await page(`/van-ban/${middle.id}`));
    expect(into.match(/graph-box graph-found/g)).toHaveLength(6);
    expect(into).toContain('3 văn bản khác');
    expect(into).toContain(`href="/van-ban?dan=${middle.id}"`);
  });

  test('of one that is only cited says what is known and invites to file it', async () => {
    const from = await build({ body: 'Theo Kết luận số 820-KL/TU, ngày 12/3/2026 của Thành ủy Vân Hải.' });
    const row = await db
      .selectFrom('document_citations')
      .select('to_id')
      .where('from_id', '=', from.id)
      .executeTakeFirstOrThrow();
    const words = wordsOf(await page(`/van-ban/${row.to_id}`));
    expect(words).toContain('Kết luận 820-KL/TU');
    expect(words).toContain('12/03/2026');
    expect(words).toContain('Sổ chưa có bản lưu của văn bản này. Nếu có tệp, hãy thêm vào sổ');
    expect(words).toContain('Được dẫn trong (1)');
    expect(wordsOf(await page(`/van-ban/${row.to_id}`, PUBLIC))).toContain('Dưới đây là những gì được biết');
    expect((await get(`/van-ban/${row.to_id}/ban-goc`)).status).toBe(404);
  });

  test.each(['khong-phai-id', '0190b7a0-0000-7000-8000-000000000000'])('there is none: %s', async (id) => {
    expect((await get(`/van-ban/${id}`)).status).toBe(404);
    expect((await get(`/van-ban/${id}/ban-goc`)).status).toBe(404);
    expect((await get(`/van-ban/${id}/sua`)).status).toBe(404);
  });

  test('an entry that became another leads there', async () => {
    const held = await build({ number: '830', symbol: 'KL/TU', type: 'KẾT LUẬN', date: '12/03/2026' });
    const from = await build({
      text: 'Ghi chép\n\nTheo Kết luận số 831-KL/TU, ngày 12/3/2026 của Thành ủy Vân Hải.',
    });
    const { to_id: old } = await db
      .selectFrom('document_citations')
      .select('to_id')
      .where('from_id', '=', from.id)
      .executeTakeFirstOrThrow();
    await inTransaction(database, (trx) =>
      correctDocument(trx, TEST_BY, { id: old ?? '', version: 1, correction: { number: '830' } }),
    );
    const response = await get(`/van-ban/${old}`, PUBLIC);
    expect([response.status, response.headers.get('location')]).toEqual([301, `/van-ban/${held.id}`]);
  });

  test('one that was withdrawn is gone (410) for the public, and stands with its reason for the office', async () => {
    const { id } = await build({ number: '840' });
    await inTransaction(database, (trx) => withdrawDocument(trx, TEST_BY, { id, reason: 'Sai thẩm quyền' }));
    const gone = await get(`/van-ban/${id}`, PUBLIC);
    expect(gone.status).toBe(410);
    const words = wordsOf(await gone.text());
    expect(words).toContain('đã được cơ quan thu hồi');
    expect(words).not.toContain('Sai thẩm quyền');
    expect(wordsOf(await page(`/van-ban/${id}`))).toContain('Sai thẩm quyền');
    expect((await post(`/van-ban/${id}/thu-hoi`, formBody({ reason: 'Nữa' }))).status).toBe(400);
  });
});

describe('what the office changes', () => {
  test('facts, and who may see the document', async () => {
    const { id } = await build({ number: '910', date: '15/12/2025' });
    expect(await page(`/van-ban/${id}/sua`)).toContain('value="910-NQ/TU"');
    const response = await post(
      `/van-ban/${id}/sua`,
      correction({ number: '901-NQ/TU', visibility: 'named', readers: office.userId }),
    );
    expect(response.headers.get('location')).toBe(`/van-ban/${id}`);
    expect(await findDocument(db, office, id)).toMatchObject({
      number: '901',
      symbol: 'NQ/TU',
      term: 'VII',
      subject: 'về đê biển',
      visibility: 'named',
    });
    expect((await get(`/van-ban/${id}`, PUBLIC)).status).toBe(404);
    expect(wordsOf(await page(`/van-ban/${id}`))).toContain('Sửa thông tin Trần Thu Hà');
  });

  test.each([
    ['issuedOn', '31/02/2026', 'Ngày không có trong lịch'],
    ['number', 'số không rõ', 'Số, ký hiệu chưa đúng dạng'],
    ['visibility', 'unit', 'cần có đơn vị chủ quản'],
    ['subject', 'x'.repeat(501), 'Nội dung quá dài'],
  ])('a wrong %s is named and what was typed stays', async (field, value, message) => {
    const { id } = await build();
    const response = await post(`/van-ban/${id}/sua`, correction({ [field]: value, issuer: 'Tên vừa gõ' }));
    expect(response.status).toBe(422);
    const html = await response.text();
    expect(html).toContain(message);
    expect(html).toContain('value="Tên vừa gõ"');
    expect((await findDocument(db, office, id))?.version).toBe(1);
  });

  test('when somebody was faster the form comes back (409) with theirs beside mine', async () => {
    const { id } = await build({ number: '920' });
    await inTransaction(database, (trx) =>
      correctDocument(trx, TEST_BY, { id, version: 1, correction: { subject: 'bản của người khác' } }),
    );
    const response = await post(`/van-ban/${id}/sua`, correction({ subject: 'bản của tôi' }));
    expect(response.status).toBe(409);
    const html = await response.text();
    expect(html).toContain('bản của người khác');
    expect(html).toContain('bản của tôi</textarea>');
    expect(html).toContain('name="version" value="2"');
    expect(
      (await post(`/van-ban/${id}/sua`, correction({ subject: 'bản của tôi', version: '2' }))).status,
    ).toBe(303);
    expect((await findDocument(db, office, id))?.subject).toBe('bản của tôi');
  });

  test('a withdrawal needs a reason', async () => {
    const { id } = await build({ number: '930' });
    const refused = await post(`/van-ban/${id}/thu-hoi`, formBody({ reason: '  ' }));
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('Hãy ghi lý do.');
    const done = await post(`/van-ban/${id}/thu-hoi`, formBody({ reason: 'Trùng bản' }));
    expect(done.status).toBe(303);
    expect((await findDocument(db, office, id))?.withdrawnReason).toBe('Trùng bản');
  });

  test('which document is meant, or none of them', async () => {
    const meant = await build({ number: '940', date: '10/01/2026' });
    const from = await build({ text: 'Ghi chép 940\n\nTheo Nghị quyết số 940-NQ/TU của Thành ủy Vân Hải.' });
    const { id: citation } = await db
      .selectFrom('document_citations')
      .select('id')
      .where('from_id', '=', from.id)
      .executeTakeFirstOrThrow();
    const path = `/van-ban/${from.id}/dan/${citation}`;
    const html = await page(`/van-ban/${from.id}`);
    expect(html).toContain(`action="${path}"`);
    expect(html).toContain(`type="radio" name="den" value="${meant.id}"`);
    const other = await build();
    for (const den of ['', other.id, 'x']) {
      const refused = await post(path, formBody({ den }));
      expect(refused.status).toBe(400);
      expect(await refused.text()).toContain('Hãy chọn một trong các văn bản được đề nghị');
    }
    expect((await post(path, formBody({ den: meant.id }))).status).toBe(303);
    const decided = wordsOf(await page(`/van-ban/${from.id}`));
    expect(decided).toContain('do cán bộ xác định');
    expect((await post(`/van-ban/${other.id}/dan/${citation}`, formBody({ den: meant.id }))).status).toBe(
      404,
    );
  });
});
