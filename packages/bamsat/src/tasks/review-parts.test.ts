import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inTransaction, TEST_BY, testDatabase } from '../../testing/index.js';
import { addOrganization, endOrganization, listOrganizations } from '../organizations/index.js';
import { translator } from '../shared/index.js';
import { findPassage } from './passage.js';
import { periodText } from './period.js';
import { livingUnit, matchUnit } from './unit-match.js';

const database = await testDatabase();

describe('the unit that a text names', async () => {
  await inTransaction(database, async (trx) => {
    const add = (key: string, name: string, shortName: string) =>
      addOrganization(trx, TEST_BY, { key, name, shortName, kind: 'union', validFrom: '2020-01-01' });
    await add('mttq', 'Ủy ban Mặt trận Tổ quốc Việt Nam thành phố Vân Hải', 'Mặt trận Tổ quốc');
    await add('hnd', 'Hội Nông dân thành phố Vân Hải', 'Hội Nông dân');
    await add('pn', 'Hội Liên hiệp Phụ nữ thành phố Vân Hải', 'Hội Phụ nữ');
    const ward = await add('bl', 'Đảng ủy phường Bến Lạch', 'Đảng ủy phường Bến Lạch');
    const dead = await add('cl', 'Đảng ủy phường Cửa Lạch', 'Đảng ủy phường Cửa Lạch');
    await endOrganization(trx, TEST_BY, dead, { validUntil: '2025-06-30', successorIds: [ward] });
    const split = await add('qn', 'Huyện ủy Quảng Ngư', 'Huyện ủy Quảng Ngư');
    const successorIds = [ward, await add('tn', 'Đảng ủy xã Tân Ngư', 'Đảng ủy xã Tân Ngư')];
    await endOrganization(trx, TEST_BY, split, { validUntil: '2025-06-30', successorIds });
  });
  const organizations = await listOrganizations(database.db);
  const match = (named: string) => matchUnit(organizations, named)?.key ?? null;
  const living = async (named: string) => {
    const unit = matchUnit(organizations, named);
    return unit ? (await livingUnit(database.db, unit, '2026-11-24'))?.key : undefined;
  };

  test.each([
    ['Hội Nông dân thành phố Vân Hải', 'hnd'],
    ['HỘI NÔNG DÂN', 'hnd'],
    ['Hội Nông dân thành phố', 'hnd'],
    ['BCH Hội Nông dân TP', 'hnd'],
    ['UBMTTQ TP', 'mttq'],
    ['Uỷ ban Mặt trận Tổ quốc thành phố', 'mttq'],
    ['Hội Liên hiệp Phụ nữ thành phố', 'pn'],
    ['hoi phu nu', 'pn'],
    ['Đảng ủy phường Cửa Lạch', 'cl'],
    ['các tổ chức chính trị - xã hội', null],
    ['Hội', null],
    ['Đảng ủy', null],
    ['', null],
  ])('%s → %s', (named, key) => {
    expect(match(named)).toBe(key);
  });

  test('a body that ended is followed to the one that took over; where several did, a person must say', async () => {
    expect(await living('Đảng ủy phường Cửa Lạch')).toBe('bl');
    expect(await living('Hội Nông dân')).toBe('hnd');
    expect(await living('Huyện ủy Quảng Ngư')).toBeUndefined();
  });
});

const squeezed = (words: string) => words.split(/\s+/).filter(Boolean).join(' ');

describe('words copied out of a text', () => {
  const TEXT = 'Một là, rà soát\nquy chế (năm 2026).\n\nHai là, rà soát quy chế.';

  test('are found though line breaks and spaces differ', () => {
    const found = findPassage(TEXT, '  rà soát   quy chế (năm 2026). ');
    expect(found && TEXT.slice(found.start, found.end)).toBe('rà soát\nquy chế (năm 2026).');
  });

  test('are found at the first place that is not taken', () => {
    const first = findPassage(TEXT, 'rà soát quy chế');
    expect(first?.start).toBe(8);
    expect(findPassage(TEXT, 'rà soát quy chế', first ? [first] : [])?.start).toBe(45);
  });

  test('are not found where they do not stand', () => {
    expect(findPassage(TEXT, 'rà soát quy định')).toBeNull();
    expect(findPassage(TEXT, ' \n ')).toBeNull();
  });

  test('of any text any stretch is found with the same words', () => {
    const texts = fc.array(fc.constantFrom('rà', 'soát', '(a+', '[b]', '\\', '\n', ' ', '*', '😀', '.'), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(texts, fc.nat(30), fc.nat(30), (parts, from, length) => {
        const text = parts.join(' ');
        const words = parts.slice(from, from + length).join(' ');
        fc.pre(words.trim() !== '');
        const found = findPassage(text, words);
        expect(found).not.toBeNull();
        expect(squeezed(text.slice(found?.start, found?.end))).toBe(squeezed(words));
      }),
    );
  });
});

describe('a period in words', () => {
  test.each([
    ['FREQ=WEEKLY;BYDAY=SA,SU', 'thứ bảy, chủ nhật hằng tuần', 'every week on Saturday, Sunday'],
    ['FREQ=MONTHLY;INTERVAL=3', 'hằng quý', 'every quarter'],
    ['FREQ=MONTHLY;INTERVAL=6', '6 tháng một lần', 'every six months'],
    ['FREQ=MONTHLY;BYMONTHDAY=20', 'ngày 20 hằng tháng', 'every month on day 20'],
    ['FREQ=YEARLY', 'hằng năm', 'every year'],
    [
      'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=25',
      'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=25',
      'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=25',
    ],
    ['FREQ=WEEKLY;BYDAY=XX', 'FREQ=WEEKLY;BYDAY=XX', 'FREQ=WEEKLY;BYDAY=XX'],
    ['2026-01-01/2026-12-31', '01/01/2026 – 31/12/2026', '01/01/2026 – 31/12/2026'],
    ['quý IV năm 2026', 'quý IV năm 2026', 'quý IV năm 2026'],
  ])('%s', (period, vi, en) => {
    expect(periodText(translator('vi'), period)).toBe(vi);
    expect(periodText(translator('en'), period)).toBe(en);
  });
});
