import { beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../../testing/index.js';
import { readSeedArticle } from '../../testing/seed.js';
import { findAccountByEmail, findActor, hasRole } from '../accounts/index.js';
import { verifyAudit } from '../db/index.js';
import { findOrganizationByKey, listOrganizations, livesOn, successorsOf } from '../organizations/index.js';
import { importOne, numberText } from '../register/index.js';
import { translator } from '../shared/index.js';
import { TASK_STATES, timingOf } from '../tasks/index.js';
import { readVisitNumbers } from '../visits/index.js';
import { DOCUMENTS } from './documents-data.js';
import { DEMO_ACCOUNTS } from './index.js';
import { loadDemo } from './load-demo.js';
import { TASKS } from './tasks-data.js';

const NOW = new Date('2026-11-25T01:00:00Z');
const TODAY = '2026-11-25';
const seed = readSeedArticle();
const database = await testDatabase();
const { db } = database;
const steps: string[] = [];
let announced = 0;

beforeAll(async () => {
  await loadDemo(database, translator('vi'), NOW, {
    begin: (count) => {
      announced = count;
    },
    step: (label) => steps.push(label),
  });
}, 240_000);

/** What the documents say of themselves, written down by reading them: type, number, day, issuer. */
// biome-ignore format: a table
const FACTS: readonly (readonly [type: string, number: string, day: string, issuer: string])[] = [
  ['Chỉ thị', '12-CT/TU', '2025-11-14', 'Tỉnh ủy Đông Sa'],
  ['Nghị quyết', '08-NQ/TU', '2025-11-27', 'Tỉnh ủy Đông Sa'],
  ['Nghị quyết', '337/2025/NQ-HĐND', '2025-12-10', 'Hội đồng nhân dân tỉnh Đông Sa'],
  ['Nghị quyết', '08-NQ/TU', '2025-12-18', 'Thành ủy Vân Hải'],
  ['Nghị quyết', '41/NQ-HĐND', '2025-12-20', 'Hội đồng nhân dân thành phố Vân Hải'],
  ['Chương trình', '05-CTr/TU', '2025-12-30', 'Thành ủy Vân Hải'],
  ['Chương trình', '06-CTr/TU', '2026-01-06', 'Thành ủy Vân Hải'],
  ['Quyết định', '15/QĐ-UBND', '2026-01-08', 'Ủy ban nhân dân thành phố Vân Hải'],
  ['Quyết định', '142-QĐ/TU', '2026-01-12', 'Thành ủy Vân Hải'],
  ['Thông báo', '46-TB/TU', '2026-01-23', 'Thành ủy Vân Hải'],
  ['Kế hoạch', '27/KH-MTTQ-BTT', '2026-01-28', 'Ủy ban Mặt trận Tổ quốc Việt Nam thành phố Vân Hải'],
  ['Kế hoạch', '18/KH-BTV', '2026-02-10', 'Hội Liên hiệp Phụ nữ thành phố Vân Hải'],
  ['Kế hoạch', '64/KH-UBND', '2026-02-25', 'Ủy ban nhân dân thành phố Vân Hải'],
  ['Kế hoạch', '12-KH/HNDTP', '2026-02-26', 'Hội Nông dân thành phố Vân Hải'],
  ['Hướng dẫn', '14/HD-MTTQ-BTT', '2026-03-03', 'Ủy ban Mặt trận Tổ quốc Việt Nam thành phố Vân Hải'],
  ['Kế hoạch', '22-KH/TĐTN', '2026-03-05', 'Thành đoàn Vân Hải'],
  ['Thông báo', '71-TB/TU', '2026-03-24', 'Thành ủy Vân Hải'],
  ['Chỉ thị', '09-CT/TU', '2026-04-15', 'Thành ủy Vân Hải'],
  ['Kết luận', '31-KL/TU', '2026-05-28', 'Thành ủy Vân Hải'],
  ['Quyết định', '1187/QĐ-UBND', '2026-06-22', 'Ủy ban nhân dân thành phố Vân Hải'],
  ['Thông báo', '118-TB/TU', '2026-07-17', 'Thành ủy Vân Hải'],
  ['Công văn', '402-CV/TU', '2026-08-12', 'Thành ủy Vân Hải'],
  ['Công văn', '2310/UBND-VHXH', '2026-09-09', 'Ủy ban nhân dân thành phố Vân Hải'],
  ['Công điện', '05/CĐ-UBND', '2026-09-24', 'Ủy ban nhân dân thành phố Vân Hải'],
  ['Báo cáo', '112-BC/ĐUK', '2026-09-28', 'Đảng ủy Khối Mặt trận - Đoàn thể'],
  ['Báo cáo', '57/BC-LĐLĐ', '2026-09-30', 'Liên đoàn Lao động thành phố Vân Hải'],
  ['Thông báo', '164-TB/TU', '2026-10-16', 'Thành ủy Vân Hải'],
  ['Kế hoạch', '39-KH/TU', '2026-11-05', 'Thành ủy Vân Hải'],
];

describe('the demo', () => {
  test('tells how far it is, and stops where it said that it would', () => {
    expect(steps.length).toBe(announced);
  });

  test('holds every document with the number, day and issuer that it states', async () => {
    const rows = await db
      .selectFrom('documents')
      .select(['type', 'number', 'year', 'symbol', 'issued_on', 'issuer'])
      .where('status', '=', 'filed')
      .where('number', 'is not', null)
      .orderBy('issued_on')
      .orderBy('filed_at')
      .execute();
    expect(rows.map((row) => [row.type, numberText(row), row.issued_on, row.issuer])).toEqual(FACTS);
    const { count } = await db
      .selectFrom('documents')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('status', '=', 'filed')
      .executeTakeFirstOrThrow();
    expect(count).toBe(DOCUMENTS.length);
  });

  test('tells apart the two resolutions of one number', async () => {
    const rows = await db
      .selectFrom('document_citations')
      .leftJoin('documents', 'documents.id', 'document_citations.to_id')
      .select(['documents.issuer', 'resolution', 'document_citations.issuer as said'])
      .where('document_citations.number', '=', '08')
      .where('document_citations.symbol', '=', 'NQ/TU')
      .execute();
    const found = rows.filter((row) => row.resolution === 'found');
    expect(new Set(found.map((row) => row.issuer))).toEqual(new Set(['Tỉnh ủy Đông Sa', 'Thành ủy Vân Hải']));
    expect(found.every((row) => row.said?.includes('tỉnh') === row.issuer?.includes('Tỉnh'))).toBe(true);
    expect(rows.map((row) => row.resolution)).toContain('ambiguous');
  });

  test('knows papers that are only cited, one of a district that is no more', async () => {
    const cited = await db
      .selectFrom('documents')
      .select(['number', 'symbol', 'issuer'])
      .where('status', '=', 'cited')
      .where('merged_into', 'is', null)
      .execute();
    expect(cited).toContainEqual({
      number: '812',
      symbol: 'QĐ-UBND',
      issuer: 'Ủy ban nhân dân huyện Cát Nam',
    });
    expect(cited).toContainEqual({
      number: '977',
      symbol: 'QĐ/TU',
      issuer: 'Ban Thường vụ Thành ủy Vân Hải',
    });
    const district = await findOrganizationByKey(db, 'huyen-cat-nam');
    expect(district && livesOn(district, TODAY)).toBe(false);
    const successors = await successorsOf(db, district?.id ?? '');
    expect(successors.map((body) => body.shortName)).toContain('Phường Bến Đá');
  });

  test('has papers that amend and replace others', async () => {
    const roles = await db.selectFrom('document_citations').select('role').distinct().execute();
    expect(roles.map(({ role }) => role).sort()).toEqual(
      expect.arrayContaining(['amends', 'basis', 'carry-out', 'mention', 'replaces']),
    );
  });

  test('has eight wards that live, six unions and a vacant post', async () => {
    const bodies = await listOrganizations(db);
    const living = bodies.filter((body) => livesOn(body, TODAY));
    expect(living.filter(({ kind }) => kind === 'ward')).toHaveLength(8);
    expect(living.filter(({ kind }) => kind === 'union')).toHaveLength(6);
    const { vacant } = await db
      .selectFrom('posts')
      .select((eb) => eb.fn.countAll<number>().as('vacant'))
      .where('id', 'not in', (eb) =>
        eb.selectFrom('post_holders').select('post_id').where('valid_until', 'is', null),
      )
      .executeTakeFirstOrThrow();
    expect(vacant).toBeGreaterThan(0);
  });

  test('has tasks in every state, some late, some due soon, some that wait', async () => {
    const rows = await db.selectFrom('tasks').select(['state', 'deadline', 'reported_on']).execute();
    expect(rows).toHaveLength(TASKS.length);
    expect([...new Set(rows.map(({ state }) => state))].sort()).toEqual([...TASK_STATES].sort());
    const timings = rows.map(({ reported_on: reportedOn, ...row }) =>
      timingOf({ ...row, reportedOn }, TODAY),
    );
    expect(timings.filter((timing) => timing === 'late').length).toBeGreaterThanOrEqual(3);
    expect(timings.filter((timing) => timing === 'due-soon').length).toBeGreaterThanOrEqual(3);
    expect(timings).toContain('done-late');
    expect(timings).toContain('in-time');
  });

  test('leaves work for the review, beside what was accepted and dismissed with a reason', async () => {
    const rows = await db.selectFrom('document_directives').select(['state', 'reason']).execute();
    const inState = (state: string) => rows.filter((row) => row.state === state);
    expect(inState('proposed').length).toBeGreaterThan(10);
    expect(inState('accepted')).toHaveLength(TASKS.filter(({ from }) => from).length);
    expect(inState('dismissed').length).toBeGreaterThan(3);
    expect(inState('dismissed').every(({ reason }) => reason !== null)).toBe(true);
  });

  test('has published, waiting, drafted and corrected articles; two sign, each photo has its words', async () => {
    const articles = await db.selectFrom('articles').select(['id', 'state', 'correction']).execute();
    const published = articles.filter(({ state }) => state === 'published');
    expect(published.length).toBeGreaterThanOrEqual(6);
    expect(articles.filter(({ state }) => state === 'review')).toHaveLength(1);
    expect(articles.filter(({ state }) => state === 'draft')).toHaveLength(1);
    expect(articles.filter(({ correction }) => correction)).toHaveLength(1);
    const signed = await db
      .selectFrom('article_authors')
      .select('article_id')
      .where('part', '=', 'author')
      .groupBy('article_id')
      .having((eb) => eb.fn.countAll(), '=', 2)
      .execute();
    expect(signed.length).toBeGreaterThanOrEqual(6);
    const photos = await db.selectFrom('article_photos').select(['caption', 'alt']).execute();
    expect(photos.length).toBeGreaterThanOrEqual(6);
    expect(photos.every(({ caption, alt }) => caption !== '' && alt !== '')).toBe(true);
  });

  test('has meetings held, called off and to come', async () => {
    const rows = await db.selectFrom('meetings').select(['state', 'starts_at']).execute();
    const states = new Set(rows.map(({ state }) => state));
    expect([...states].sort()).toEqual(['cancelled', 'held', 'planned']);
    expect(rows.some((row) => row.state === 'planned' && row.starts_at > NOW)).toBe(true);
  });

  test('starts the counter at what the earlier site had shown', async () => {
    expect((await readVisitNumbers(db, NOW)).total).toBe(1_284_530);
  });

  test('has the accounts that are printed, with their roles', async () => {
    for (const { email, role } of DEMO_ACCOUNTS) {
      const account = await findAccountByEmail(db, email);
      expect(hasRole(await findActor(db, account?.id ?? ''), role)).toBe(true);
    }
  });

  test.skipIf(seed === null)(
    'takes nothing that the seed article cites for a paper of the city',
    async () => {
      const by = { userId: null, name: 'Văn thư', at: NOW };
      const bytes = seed ?? new Uint8Array();
      const filed = await importOne(database, by, { name: 'article.txt', bytes }, { visibility: 'bloc' });
      expect(filed).toMatchObject({ created: true, twins: [] });
      const rows = await db
        .selectFrom('document_citations')
        .select(['surface', 'resolution', 'to_id'])
        .where('from_id', '=', filed.id)
        .execute();
      expect(rows.length).toBeGreaterThan(15);
      expect(rows.filter(({ resolution }) => resolution === 'found')).toEqual([]);
    },
  );

  test('did everything by operations: the audit trail is whole, in order, and ends before now', async () => {
    const verdict = await verifyAudit(db);
    expect(verdict.brokenAt).toBeNull();
    expect(verdict.entries).toBeGreaterThan(200);
    const rows = await db.selectFrom('audit_entries').select('at').orderBy('seq').execute();
    const times = rows.map(({ at }) => at.getTime());
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(Math.max(...times)).toBeLessThanOrEqual(NOW.getTime());
  });
});
