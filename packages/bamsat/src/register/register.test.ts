import { foldForSearch } from 'bamsat-reader';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { buildActor, inTransaction, TEST_BY, testDatabase } from '../../testing/index.js';
import { readSeedArticle } from '../../testing/seed.js';
import type { Actor } from '../accounts/index.js';
import { historyOf, verifyAudit } from '../db/index.js';
import { AppError } from '../shared/index.js';
import { citationsTo } from './citation-queries.js';
import { buildDocument, documentText, type WantedDocument } from './fixtures.js';
import {
  addDirective,
  citationsFrom,
  correctDocument,
  dismissDirective,
  fileDocument,
  findDocument,
  importOne,
  listDirectives,
  prepareDocument,
  publicDocumentLinks,
  reopenDirective,
  resolveCitation,
  searchDocuments,
  withdrawDocument,
} from './index.js';
import { listDocuments, NO_FILTER } from './list-queries.js';

const database = await testDatabase();
const { db } = database;
const TODAY = '2026-11-24';

const build = (wanted?: WantedDocument & { readonly text?: string }) =>
  buildDocument(database, TEST_BY, wanted);
const prepare = (text: string) => prepareDocument({ text }, database.dataDir, TODAY);
/** A text with no head of its own: what it cites is all that it says. */
const note = (text: string) => `Ghi chép số ${Math.random()}\n\n${text}`;

async function countDocuments(): Promise<number> {
  const { n } = await db
    .selectFrom('documents')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return n;
}

async function entriesNumbered(q: string) {
  const { rows } = await listDocuments(db, null, {
    filter: { ...NO_FILTER, q },
    sort: null,
    limit: 100,
  });
  return rows.filter((row) => foldForSearch(row.label).includes(foldForSearch(q)));
}

async function onlyCitation(id: string, actor: Actor | null = null) {
  const [citation, ...more] = await citationsFrom(db, actor, id);
  expect(more).toEqual([]);
  if (!citation) throw new Error('the text cites nothing');
  return citation;
}

async function refusal(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'done',
    (error: unknown) => {
      if (error instanceof AppError) return error.code;
      throw error;
    },
  );
}

const theResolution = (number: string, issuer: string, date = '') =>
  note(
    `Thực hiện Nghị quyết số ${number}-NQ/TU${date ? `, ngày ${date}` : ''}${issuer ? ` của ${issuer}` : ''}.`,
  );
const theConclusion = (number: string) =>
  `Căn cứ Kết luận số ${number}-KL/TU, ngày 12/3/2026 của Ban Thường vụ Thành ủy Vân Hải về giữ rừng ngập mặn.`;
const conclusionArrives = (number: string, more: WantedDocument = {}) =>
  build({ number, symbol: 'KL/TU', type: 'KẾT LUẬN', date: '12/03/2026', ...more });

describe('filing', () => {
  test('keeps what the head says, the original and an entry of the trail', async () => {
    const filed = await build({
      number: '21',
      symbol: 'CT/TU',
      type: 'CHỈ THỊ',
      date: '03/02/2026',
      subject: 'về giữ sạch bãi biển',
    });
    expect(filed).toMatchObject({ created: true, label: 'Chỉ thị 21-CT/TU', twins: [] });
    const document = await findDocument(db, null, filed.id);
    expect(document).toMatchObject({
      status: 'filed',
      type: 'Chỉ thị',
      number: '21',
      symbol: 'CT/TU',
      issuedOn: '2026-02-03',
      visibility: 'public',
      version: 1,
    });
    expect(foldForSearch(document?.issuer ?? '')).toBe('thanh uy van hai');
    const [entry] = await historyOf(db, 'document', filed.id);
    expect(entry).toMatchObject({ action: 'register.filed', userName: TEST_BY.name });
    expect((await verifyAudit(db)).brokenAt).toBeNull();
  });

  test('twice the same bytes is one document', async () => {
    const text = documentText();
    const first = await build({ text });
    const second = await build({ text });
    expect(second).toMatchObject({ id: first.id, created: false });
    expect(await historyOf(db, 'document', first.id)).toHaveLength(1);
  });

  test('two at once of one text, and of two texts that cite one paper, make one entry each', async () => {
    const text = documentText();
    const both = await Promise.all([build({ text }), build({ text })]);
    expect(both.filter(({ created }) => created)).toHaveLength(1);
    expect(both[0]?.id).toBe(both[1]?.id);
    const cite = 'Thực hiện Kết luận số 641-KL/TU, ngày 04/5/2026 của Ban Thường vụ Thành ủy Vân Hải.';
    await Promise.all([build({ body: cite }), build({ body: cite }), build({ body: cite })]);
    const [entry, ...more] = await entriesNumbered('641-KL/TU');
    expect(more).toEqual([]);
    expect(entry).toMatchObject({ status: 'cited', citedBy: 3 });
  });

  test('that is interrupted leaves nothing', async () => {
    const before = await countDocuments();
    const prepared = await prepare(
      documentText({ body: 'Thực hiện Kết luận số 777-KL/TU, ngày 04/5/2026 của Thành ủy.' }),
    );
    const interrupted = inTransaction(database, async (trx) => {
      await fileDocument(trx, TEST_BY, { prepared });
      throw new Error('the power went');
    });
    await expect(interrupted).rejects.toThrow('the power went');
    expect(await countDocuments()).toBe(before);
    expect(await entriesNumbered('777-KL/TU')).toEqual([]);
    const again = await inTransaction(database, (trx) => fileDocument(trx, TEST_BY, { prepared }));
    expect(again.created).toBe(true);
  });

  test('a copy with other bytes is filed, and named as a twin', async () => {
    const wanted = { number: '31', symbol: 'TB/TU', type: 'THÔNG BÁO', date: '06/02/2026' };
    const first = await build(wanted);
    const scan = await build({ ...wanted, body: 'Nội dung quét lại.' });
    expect(scan).toMatchObject({ created: true, twins: [first.id] });
  });

  test('a file through the import is the same document as through the page', async () => {
    const text = documentText();
    const bytes = new TextEncoder().encode(text);
    const imported = await importOne(
      database,
      TEST_BY,
      { name: 'nghi-quyet.txt', bytes },
      { visibility: 'public' },
    );
    expect(imported.created).toBe(true);
    expect(await build({ text })).toMatchObject({ id: imported.id, created: false });
  });

  test('takes a text without head or number under its first line', async () => {
    const filed = await build({ text: 'Biên bản họp tổ dân phố số 4\n\nMọi người đồng ý dọn bãi biển.' });
    expect(filed.label).toBe('Biên bản họp tổ dân phố số 4');
  });

  test('a pasted text of nothing but spaces is refused', async () => {
    expect(await refusal(prepare(' \n\t\u0000 '))).toBe('register.text-missing');
  });
});

describe('one number, several documents', () => {
  test('the same number of another committee is another document', async () => {
    const city = await build({ number: '301', issuer: 'THÀNH ỦY VÂN HẢI', date: '10/01/2026' });
    const province = await build({ number: '301', issuer: 'TỈNH ỦY ĐÔNG SA', date: '10/01/2026' });
    expect(province).toMatchObject({ created: true, twins: [] });
    const fromCity = await onlyCitation(
      (await build({ text: theResolution('301', 'Thành ủy Vân Hải', '10/01/2026') })).id,
    );
    const fromProvince = await onlyCitation(
      (await build({ text: theResolution('301', 'Tỉnh ủy Đông Sa', '10/01/2026') })).id,
    );
    expect([fromCity.toId, fromProvince.toId]).toEqual([city.id, province.id]);
    expect([fromCity.resolution, fromProvince.resolution]).toEqual(['found', 'found']);
  });

  test('the organs of a committee number their papers together', async () => {
    const filed = await build({ number: '302', issuer: 'THÀNH ỦY VÂN HẢI', date: '10/01/2026' });
    const text = theResolution('302', 'Ban Thường vụ Thành ủy Vân Hải', '10/01/2026');
    expect((await onlyCitation((await build({ text })).id)).toId).toBe(filed.id);
  });

  test('a citation that leaves the day out is a proposal, which a person decides', async () => {
    const filed = await build({ number: '303', issuer: 'THÀNH ỦY VÂN HẢI', date: '10/01/2026' });
    const from = await build({ text: theResolution('303', 'Thành ủy Vân Hải') });
    const proposed = await onlyCitation(from.id);
    expect(proposed).toMatchObject({ toId: filed.id, resolution: 'ambiguous', basis: 'period-unsure' });
    await inTransaction(database, (trx) =>
      resolveCitation(trx, TEST_BY, { citationId: proposed.id, toId: filed.id }),
    );
    expect(await onlyCitation(from.id)).toMatchObject({
      toId: filed.id,
      resolution: 'found',
      basis: 'person',
    });
    const [entry] = await historyOf(db, 'document', from.id);
    expect(entry?.action).toBe('register.citation-resolved');
  });

  test('none of the proposed: the citation gets an entry of its own and later papers do not change it', async () => {
    const filed = await build({ number: '304', issuer: 'THÀNH ỦY VÂN HẢI', date: '10/01/2026' });
    const from = await build({ text: theResolution('304', 'Thành ủy Vân Hải') });
    const proposed = await onlyCitation(from.id);
    await inTransaction(database, (trx) =>
      resolveCitation(trx, TEST_BY, { citationId: proposed.id, toId: null }),
    );
    const own = await onlyCitation(from.id);
    expect(own).toMatchObject({ resolution: 'not-held', basis: 'person' });
    expect(own.toId).not.toBe(filed.id);
    await build({ number: '304', issuer: 'THÀNH ỦY VÂN HẢI', date: '10/01/2021' });
    expect(await onlyCitation(from.id)).toEqual(own);
  });

  test('a citation whose own entry says little stays certain when a paper with that number alone arrives', async () => {
    const from = await build({ text: theResolution('305', 'Bộ Chính trị') });
    const before = await onlyCitation(from.id);
    expect(before).toMatchObject({ resolution: 'not-held', basis: 'new-entry' });
    await build({ number: '305', symbol: 'KH/UBND', type: 'KẾ HOẠCH' });
    await build({ number: '305', symbol: 'NQ/TU', issuer: 'ĐẢNG ỦY PHƯỜNG CỬA SÓNG' });
    expect(await onlyCitation(from.id)).toMatchObject({ resolution: 'not-held', toId: before.toId });
  });

  test('a document cannot be said to cite itself, nor an entry that is gone', async () => {
    const from = await build({ text: theResolution('306', 'Thành ủy Vân Hải') });
    const { id } = await onlyCitation(from.id);
    const decide = (toId: string) =>
      refusal(inTransaction(database, (trx) => resolveCitation(trx, TEST_BY, { citationId: id, toId })));
    expect(await decide(from.id)).toBe('register.cites-itself');
    const gone = await build({ number: '306' });
    await inTransaction(database, (trx) => withdrawDocument(trx, TEST_BY, { id: gone.id, reason: 'Nhầm' }));
    expect(await decide(gone.id)).toBe('common.not-found');
  });
});

describe('a document that was only cited', () => {
  test('becomes filed when it arrives: same address, its citations found', async () => {
    const from = await build({ body: theConclusion('401') });
    const [cited] = await entriesNumbered('401-KL/TU');
    expect(cited).toMatchObject({ status: 'cited', issuedOn: '2026-03-12', type: 'Kết luận' });
    const filed = await conclusionArrives('401');
    expect(filed.id).toBe(cited?.id);
    expect(await onlyCitation(from.id)).toMatchObject({ resolution: 'found', toId: filed.id });
    const { citing, total } = await citationsTo(db, null, filed.id, 10);
    expect(total).toBe(1);
    expect(citing[0]).toMatchObject({ from: { id: from.id }, roles: ['basis'] });
    expect(citing[0]?.sentence).toContain('giữ rừng ngập mặn');
  });

  test('keeps what a person said of it when its text says otherwise', async () => {
    await build({ body: theConclusion('402') });
    const [cited] = await entriesNumbered('402-KL/TU');
    const id = cited?.id ?? '';
    const correction = { subject: 'về rừng ngập mặn Cửa Sóng' };
    await inTransaction(database, (trx) => correctDocument(trx, TEST_BY, { id, version: 1, correction }));
    const filed = await conclusionArrives('402', { subject: 'về việc khác' });
    expect(filed.id).toBe(id);
    expect(await findDocument(db, null, id)).toMatchObject({
      subject: 'về rừng ngập mặn Cửa Sóng',
      decided: ['subject'],
    });
    await build({ body: theConclusion('402') });
    expect((await findDocument(db, null, id))?.subject).toBe('về rừng ngập mặn Cửa Sóng');
  });

  test('that a person puts right joins the document that it is, and leads there', async () => {
    const held = await conclusionArrives('403');
    const from = await build({
      text: note('Thực hiện Kết luận số 430-KL/TU, ngày 12/3/2026 của Ban Thường vụ Thành ủy Vân Hải.'),
    });
    const wrong = await onlyCitation(from.id);
    await inTransaction(database, (trx) =>
      correctDocument(trx, TEST_BY, { id: wrong.toId ?? '', version: 1, correction: { number: '403' } }),
    );
    expect(await onlyCitation(from.id)).toMatchObject({ resolution: 'found', toId: held.id });
    expect(await findDocument(db, null, wrong.toId ?? '')).toBeNull();
  });
});

describe('a correction', () => {
  test('is kept as decided, moves the citations, and is refused when somebody was faster', async () => {
    const from = await build({
      text: note('Thực hiện Chương trình số 501-CTr/TU, ngày 12/3/2026 của Thành ủy Vân Hải.'),
    });
    const misread = await build({
      number: '510',
      symbol: 'CTr/TU',
      type: 'CHƯƠNG TRÌNH',
      date: '12/03/2026',
    });
    expect((await onlyCitation(from.id)).resolution).toBe('not-held');
    const correct = (version: number, number: string) =>
      inTransaction(database, (trx) =>
        correctDocument(trx, TEST_BY, { id: misread.id, version, correction: { number } }),
      );
    await correct(1, '501');
    expect(await onlyCitation(from.id)).toMatchObject({ resolution: 'found', toId: misread.id });
    expect(await findDocument(db, null, misread.id)).toMatchObject({
      number: '501',
      decided: ['number'],
      version: 2,
    });
    expect(await refusal(correct(1, '599'))).toBe('common.changed-meanwhile');
    await correct(2, '510');
    expect((await onlyCitation(from.id)).resolution).toBe('not-held');
  });
});

describe('a withdrawal', () => {
  test('puts the citations back to not held, also those that a person decided, and the bytes may come again', async () => {
    const text = documentText({ number: '601', date: '10/01/2026' });
    const filed = await build({ text });
    const certain = await build({
      text: note('Theo Nghị quyết số 601-NQ/TU, ngày 10/01/2026 của Thành ủy Vân Hải.'),
    });
    const unsure = await build({ text: note('Theo Nghị quyết số 601-NQ/TU của Thành ủy Vân Hải.') });
    const { id: citationId } = await onlyCitation(unsure.id);
    await inTransaction(database, (trx) => resolveCitation(trx, TEST_BY, { citationId, toId: filed.id }));
    const withdraw = (reason: string) =>
      inTransaction(database, (trx) => withdrawDocument(trx, TEST_BY, { id: filed.id, reason }));
    expect(await refusal(withdraw('  '))).toBe('register.reason-missing');
    await withdraw('Gửi nhầm bản nháp');
    expect(await findDocument(db, null, filed.id)).toBeNull();
    expect((await onlyCitation(certain.id)).resolution).toBe('not-held');
    const office = await buildActor(database, { role: 'office' });
    expect(await onlyCitation(unsure.id, office)).toMatchObject({ resolution: 'not-held', basis: 'person' });
    expect(await refusal(withdraw('Lần nữa'))).toBe('register.withdrawn-already');
    const again = await build({ text });
    expect(again.created).toBe(true);
    expect((await onlyCitation(certain.id)).resolution).toBe('found');
  });

  test('keeps the document for the office, with its reason and history', async () => {
    const filed = await build({ number: '602' });
    const office = await buildActor(database, { role: 'office' });
    await inTransaction(database, (trx) =>
      withdrawDocument(trx, TEST_BY, { id: filed.id, reason: 'Đã có bản thay thế' }),
    );
    expect((await findDocument(db, office, filed.id))?.withdrawnReason).toBe('Đã có bản thay thế');
    expect((await historyOf(db, 'document', filed.id))[0]).toMatchObject({
      after: { reason: 'Đã có bản thay thế' },
    });
    const { rows } = await listDocuments(db, office, {
      filter: { ...NO_FILTER, status: 'withdrawn', q: '602' },
      sort: null,
      limit: 10,
    });
    expect(rows.map(({ id }) => id)).toEqual([filed.id]);
  });
});

const act = (work: Parameters<typeof inTransaction>[1]) => inTransaction(database, work);

describe('what a document asks', () => {
  test('is read, dismissed with a reason, reopened, and added by hand', async () => {
    const body = 'Giao Ủy ban nhân dân phường Cửa Sóng báo cáo kết quả trước ngày 30/6/2026.';
    const filed = await build({ body });
    const [directive] = await listDirectives(db, filed.id);
    const directiveId = directive?.id ?? '';
    expect(directive).toMatchObject({ state: 'proposed', deadline: '2026-06-30', origin: 'reader' });
    expect(await refusal(act((trx) => dismissDirective(trx, TEST_BY, { directiveId, reason: ' ' })))).toBe(
      'register.reason-missing',
    );
    await act((trx) => dismissDirective(trx, TEST_BY, { directiveId, reason: 'Đã xong' }));
    expect(await refusal(act((trx) => dismissDirective(trx, TEST_BY, { directiveId, reason: 'Nữa' })))).toBe(
      'register.directive-decided',
    );
    await act((trx) => reopenDirective(trx, TEST_BY, { directiveId }));
    const added = { documentId: filed.id, start: 0, end: 5, kind: 'standing' as const, what: 'giữ sạch' };
    await act((trx) => addDirective(trx, TEST_BY, added));
    expect(await refusal(act((trx) => addDirective(trx, TEST_BY, { ...added, end: 1_000_000 })))).toBe(
      'register.span-outside',
    );
    expect((await listDirectives(db, filed.id)).map(({ origin }) => origin)).toEqual(['person', 'reader']);
    await act((trx) => withdrawDocument(trx, TEST_BY, { id: filed.id, reason: 'Nhầm' }));
    expect(await refusal(act((trx) => addDirective(trx, TEST_BY, added)))).toBe('register.withdrawn-already');
    expect(await refusal(act((trx) => dismissDirective(trx, TEST_BY, { directiveId, reason: 'Nữa' })))).toBe(
      'register.withdrawn-already',
    );
  });
});

describe('the search', () => {
  test('finds numbers in any spelling, words without marks, and says where they stand', async () => {
    await build({
      number: '7215',
      symbol: 'QĐ/TU',
      type: 'QUYẾT ĐỊNH',
      subject: 'về chợ đêm Bãi Dương',
      body: `${'Mở đầu dài. '.repeat(40)}Các quầy hàng phải dùng giấy gói thay túi ni lông. ${'Kết thúc dài. '.repeat(40)}`,
    });
    await build({
      body: 'Theo Nghị quyết số 8837/2025/NQ-HĐND ngày 24/3/2025 của Hội đồng nhân dân tỉnh Đông Sa.',
    });
    const first = async (q: string) =>
      (await searchDocuments(db, null, { q, limit: 5 })).entries.map(({ label }) => label)[0];
    for (const q of [
      '7215-QĐ/TU',
      '7215 qd tu',
      '7215qd',
      'quyet dinh 7215',
      '7215',
      'cho dem bai duong',
      'CHỢ ĐÊM',
    ]) {
      expect([q, await first(q)]).toEqual([q, 'Quyết định 7215-QĐ/TU']);
    }
    expect(await first('8837/2025/nq-hđnd')).toBe('Nghị quyết 8837/2025/NQ-HĐND');
    const { entries } = await searchDocuments(db, null, { q: 'túi ni lông', limit: 5 });
    expect(entries[0]?.snippet).toMatch(/^….*giấy gói thay túi ni lông.*…$/);
    for (const q of ['', '   ', '%', '_', "'; drop table documents; --", '\\']) {
      expect((await searchDocuments(db, null, { q, limit: 5 })).entries.length).toBeLessThanOrEqual(5);
    }
    expect((await searchDocuments(db, null, { q: 'zzzz-khong-co', limit: 5 })).total).toBe(0);
  });

  test('gives the portal links in the order that was asked for, public ones only', async () => {
    const [a, b, c] = [await build(), await build({ visibility: 'bloc' }), await build()];
    const links = await publicDocumentLinks(db, [c.id, b.id, a.id]);
    expect(links.map(({ href }) => href)).toEqual([`/van-ban/${c.id}`, `/van-ban/${a.id}`]);
  });
});

test('a text that cites very many leaves lists fast: the planner learns of them at once', async () => {
  const cited = Array.from({ length: 500 }, (_, n) => `Quyết định số ${20_000 + n}-QĐ/TU ngày 02/02/2025`);
  await build({ body: `Căn cứ ${cited.join('; ')} của Thành ủy Vân Hải.` });
  const { rows } = await sql<{ known: number }>`
    select reltuples as known from pg_class where relname = 'document_citations'`.execute(db);
  expect(rows[0]?.known).toBeGreaterThanOrEqual(500);
});

const seed = readSeedArticle();
describe('the seed article', () => {
  test.skipIf(seed === null)('shows in the register what it cites', async () => {
    const filed = await build({ text: String(seed) });
    const citations = await citationsFrom(db, null, filed.id);
    const numbered = citations.filter(({ facts }) => facts.number !== null);
    expect(citations.length).toBeGreaterThanOrEqual(20);
    expect(numbered.every(({ toId, target }) => toId !== null && target !== null)).toBe(true);
    const entries = new Map(numbered.map(({ target }) => [target?.id, target]));
    const told = [...entries.values()].map((entry) =>
      [entry?.number, entry?.symbol, entry?.issuedOn, entry?.issuer !== null].join(' '),
    );
    expect(new Set(told)).toEqual(
      new Set([
        '01 KL/TW 2021-05-18 true',
        '03 NQ/ĐU 2021-12-25 true',
        '05 CT/TW  true',
        '08 NQ/TU 2021-11-25 true',
        '21 CT/TU 2021-12-22 true',
        '2152 QĐ/TU 2022-01-10 true',
        '23 CT/TU 2022-02-10 true',
        '337 NQ-HĐND 2021-03-24 true',
        '36 NQ-HĐND 2021-12-19 true',
        '393 TB/TU 2021-12-23 true',
        '414 TB/TU 2022-01-14 true',
        '442 TB/TU 2022-02-24 true',
        '462 TB/TU 2022-03-22 true',
        '56 NQ/TU 2021-12-15 true',
      ]),
    );
  });
});
