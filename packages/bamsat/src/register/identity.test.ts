import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DocumentFacts, labelOf, numberText } from './document.js';
import { keysOf, matchDocuments } from './identity.js';
import { issuerParts, matchIssuers } from './issuer.js';
import { numbersMeant } from './search-text.js';

const facts = (said: Partial<DocumentFacts>): DocumentFacts => ({
  type: null,
  number: null,
  year: null,
  symbol: null,
  issuer: null,
  issuedOn: null,
  term: null,
  subject: null,
  ...said,
});
/** What is not said is written `?`. */
const said = (text: string) => (text === '?' ? null : text);
/** "56 NQ/TU Thành ủy Vân Hải 2025-12-15", with `?` for what is not said. */
function paper(
  number: string,
  symbol: string,
  issuer: string,
  day: string,
  more: Partial<DocumentFacts> = {},
) {
  return facts({ number, symbol: said(symbol), issuer: said(issuer), issuedOn: said(day), ...more });
}

const ofType = (type: string) => paper('9', 'CT/TU', 'Thành ủy Vân Hải', '2026-02-15', { type });
const law = (subject: string, year: number) => facts({ type: 'Luật', subject, year });

describe('two descriptions of a document', () => {
  const city = paper('56', 'NQ/TU', 'Thành ủy Vân Hải', '2025-12-15', { type: 'Nghị quyết' });
  test.each<readonly [string, DocumentFacts, string]>([
    [
      'another organ of the same committee',
      paper('56', 'NQ/TU', 'Ban Chấp hành Đảng bộ thành phố Vân Hải', '2025-12-15'),
      'same',
    ],
    ['a leading zero', paper('056', 'NQ/TU', 'Thành ủy Vân Hải', '2025-12-15'), 'same'],
    ['other tones and letters', paper('56', 'nq/tu', 'THÀNH UỶ VÂN HẢI', '2025-12-15'), 'same'],
    ['the place left out, the day the same', paper('56', 'NQ/TU', 'Thành ủy', '2025-12-15'), 'same'],
    ['the province', paper('56', 'NQ/TU', 'Tỉnh ủy Đông Sa', '2025-12-15'), 'different'],
    ['another city', paper('56', 'NQ/TU', 'Thành ủy Bến Xuân', '2025-12-15'), 'different'],
    ['another number', paper('57', 'NQ/TU', 'Thành ủy Vân Hải', '2025-12-15'), 'different'],
    ['another series', paper('56', 'CT/TU', 'Thành ủy Vân Hải', '2025-12-15'), 'different'],
    ['another term', paper('56', 'NQ/TU', 'Thành ủy Vân Hải', '2018-12-15'), 'different'],
    ['no issuer', paper('56', 'NQ/TU', '?', '2025-12-15'), 'issuer-unsure'],
    ['no day', paper('56', 'NQ/TU', 'Thành ủy Vân Hải', '?'), 'period-unsure'],
    ['two days of one term', paper('56', 'NQ/TU', 'Thành ủy Vân Hải', '2026-02-15'), 'period-unsure'],
    ['no letters', paper('56', '?', 'Thành ủy Vân Hải', '2025-12-15'), 'symbol-unsure'],
    ['no number', facts({ subject: 'Nghị quyết năm 2026' }), 'different'],
  ])('%s', (_what, other, verdict) => {
    const match = matchDocuments(city, other);
    expect(match.verdict === 'maybe' ? match.because : match.verdict).toBe(verdict);
  });

  test('a State paper counts anew each year, and needs no day', () => {
    const council = paper('36', 'NQ-HĐND', 'Hội đồng nhân dân thành phố Vân Hải', '2021-12-19');
    const next = paper('36', 'NQ-HĐND', 'Hội đồng nhân dân thành phố Vân Hải', '2022-12-19');
    const byYear = paper('36', 'NQ-HĐND', 'Hội đồng nhân dân thành phố Vân Hải', '?', { year: 2021 });
    expect(matchDocuments(council, next).verdict).toBe('different');
    expect(matchDocuments(council, byYear).verdict).toBe('same');
  });

  test('one code may stand for two types, which are numbered apart', () => {
    expect(matchDocuments(ofType('Chỉ thị'), ofType('Chương trình')).verdict).toBe('different');
    expect(matchDocuments(ofType('Chỉ thị'), ofType('chỉ thị')).verdict).toBe('same');
  });

  test('a law is known by title and year', () => {
    expect(matchDocuments(law('Luật Đất đai', 2013), law('Luật đất đai', 2013)).verdict).toBe('same');
    expect(matchDocuments(law('Luật Đất đai', 2013), law('Luật Đất đai', 2024)).verdict).toBe('different');
  });

  const anyFacts = fc.record({
    type: fc.constantFrom(null, 'Nghị quyết', 'Chỉ thị', 'Chương trình', 'Luật'),
    number: fc.constantFrom(null, '7', '07', '8'),
    year: fc.constantFrom(null, 2021, 2025),
    symbol: fc.constantFrom(null, 'NQ/TU', 'CT/TU', 'NQ-HĐND'),
    issuer: fc.constantFrom(null, 'Thành ủy', 'Thành ủy Vân Hải', 'Tỉnh ủy Đông Sa', 'Bộ Chính trị'),
    issuedOn: fc.constantFrom(null, '2021-03-01', '2025-03-01', '2026-03-01'),
    term: fc.constantFrom(null, 'VI', 'VII'),
    subject: fc.constantFrom(null, 'Luật Đất đai'),
  });

  test('it does not matter which of the two comes first, and what is fully described is itself', () => {
    fc.assert(
      fc.property(anyFacts, anyFacts, (a, b) => {
        expect(matchDocuments(a, b)).toEqual(matchDocuments(b, a));
        const isFull = a.number !== null && a.symbol !== null && a.issuer !== null && a.issuedOn !== null;
        expect(!isFull || matchDocuments(a, a).verdict === 'same').toBe(true);
      }),
      { seed: 20261124, numRuns: 2000 },
    );
  });

  test('what is the same is found under the same keys', () => {
    fc.assert(
      fc.property(anyFacts, anyFacts, (a, b) => {
        const isSame = matchDocuments(a, b).verdict === 'same';
        expect(keysOf(a)).toEqual(isSame ? keysOf(b) : keysOf(a));
      }),
      { seed: 20261124, numRuns: 2000 },
    );
  });
});

describe('an issuer', () => {
  test.each([
    ['BCH Đảng bộ thành phố', 'Thành ủy Vân Hải', 'other'],
    ['Ban Chấp hành Đảng bộ thành phố', 'Thành ủy Vân Hải', 'fitting'],
    ['Thường trực Thành ủy', 'Ban Thường vụ Thành ủy', 'one'],
    ['Ban Bí thư', 'Bộ Chính trị', 'one'],
    ['Ủy ban nhân dân xã Bãi Dương', 'Ủy ban nhân dân phường Bãi Dương', 'other'],
    ['UBND', null, 'unknown'],
  ] as const)('%s and %s: %s', (a, b, match) => {
    expect(matchIssuers(a, b)).toBe(match);
  });

  test('is taken apart into body, level and place', () => {
    expect(issuerParts('Ban Thường vụ Thành ủy Vân Hải')).toEqual({
      body: 'committee',
      level: 'thanh pho',
      place: 'van hai',
    });
    expect(issuerParts('Hội đồng nhân dân tỉnh Đông Sa')).toEqual({
      body: 'hoi dong nhan dan',
      level: 'tinh',
      place: 'dong sa',
    });
  });
});

test.each([
  [{ number: '56', year: null, symbol: 'NQ/TU' }, '56-NQ/TU'],
  [{ number: '36', year: null, symbol: 'NQ-HĐND' }, '36/NQ-HĐND'],
  [{ number: '337', year: 2021, symbol: 'NQ-HĐND' }, '337/2021/NQ-HĐND'],
  [{ number: '31', year: 2024, symbol: 'QH15' }, '31/2024/QH15'],
  [{ number: '5', year: null, symbol: null }, '5'],
  [{ number: null, year: 2013, symbol: null }, null],
])('a number is written as on the paper: %j', (said, written) => {
  expect(numberText(said)).toBe(written);
  const label = labelOf({ type: 'Nghị quyết', subject: 'về biển', ...said });
  expect(label).toBe(written === null ? 'về biển' : `Nghị quyết ${written}`);
});

test.each([
  ['08-NQ/TU', ['8nqtu']],
  ['8 nq tu', ['8nqtu']],
  ['Nghị quyết 337/2021/NQ-HĐND', ['3372021nqhdnd', '2021nqhdnd']],
  ['không có số', []],
])('the numbers that a search may mean: %s', (q, numbers) => {
  expect(numbersMeant(q)).toEqual(numbers);
});
