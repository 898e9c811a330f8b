import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldWithMap, parseDocumentNumber, type Reading, read } from './index.js';

/** Pieces that the finders react to, so that random texts reach deep into them. */
const PIECES = [
  'Nghị quyết',
  'số',
  '56-NQ/TU',
  '36/NQ-HĐND',
  '337/2021/NQ-HĐND',
  'ngày',
  '15/12/2031',
  'của',
  'Ban Thường vụ',
  'Tỉnh ủy',
  'Luật',
  'Đất đai',
  'năm',
  '2031',
  'khóa',
  'XIII',
  ',',
  ';',
  '.',
  ':',
  '\n',
  ' ',
  '\u00a0',
  '\u200b',
  '(',
  ')',
  '-',
  '–',
  '/',
  '…',
  'đề nghị',
  'yêu cầu',
  'Đồng chí',
  'Nguyễn Văn Ân',
  'Bí thư',
  'UV BTV',
  'điểm b',
  'khoản 2',
  'Điều 3',
  'thứ 7',
  'hằng tuần',
  'quý III',
  '96,5%',
  '12 hộ',
  'Số:',
  '/QĐ-UBND',
  'QĐ-',
  'về thực hiện',
  'các',
  'và',
  'Trung ương',
  '9',
  'Nơi nhận:',
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  '😀',
  'Ð',
  '\ud800',
  'e\u0301',
]; // includes a lone surrogate and decomposed letters

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join('')),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(' ')),
);

function spansOf(reading: Reading): { surface?: string; start: number; end: number }[] {
  const { citations, people, organizations, dates, figures, directives, layout, problems } = reading;
  return [
    ...citations,
    ...people,
    ...organizations,
    ...dates,
    ...figures,
    ...directives,
    ...layout,
    ...problems,
  ];
}

describe('any text', () => {
  it('is read without an error, with offsets inside the text and surfaces that stand there', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const reading = read(text, { withText: true, today: '2031-06-15' });
        const content = reading.text.content ?? '';
        expect(content).toBe(text.normalize('NFC'));
        for (const { surface, start, end } of spansOf(reading)) {
          expect(surface ?? content.slice(start, end)).toBe(content.slice(start, end));
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(content.length);
        }
      }),
      { seed: 20310615, numRuns: 400 },
    );
  });

  it('has references that point into the list of citations', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { citations, directives, problems } = read(text);
        const isIndex = (index: number): boolean => index >= 0 && index < citations.length;
        for (const { about, sameAs } of citations) {
          expect(about === null || isIndex(about)).toBe(true);
          expect(isIndex(sameAs)).toBe(true);
        }
        for (const directive of directives) expect(directive.citations.every(isIndex)).toBe(true);
        expect(problems.every(({ citation }) => citation === null || isIndex(citation))).toBe(true);
      }),
      { seed: 20310616, numRuns: 300 },
    );
  });

  it('never has a field both stated and guessed', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { stated, guessed } of read(text).citations) {
          expect(stated.filter((field) => guessed.includes(field))).toEqual([]);
        }
      }),
      { seed: 20310617, numRuns: 300 },
    );
  });

  it('folds with offsets that rise and stay inside the source', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { folded, toSource } = foldWithMap(text);
        let last = 0;
        for (let i = 0; i <= folded.length; i++) {
          const at = toSource(i);
          expect(at).toBeGreaterThanOrEqual(last);
          last = at;
        }
        expect(last).toBeLessThanOrEqual(text.normalize('NFC').length);
      }),
      { seed: 20310618, numRuns: 300 },
    );
  });
});

it('reads back every number that it writes', () => {
  const symbol = fc.constantFrom(
    'NQ/TU',
    'KL/TW',
    'QĐ-UBND',
    'NQ-HĐND',
    'CT-TTg',
    'UBND-VX',
    'TTr-STC',
    'HD/BTCTW',
  );
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99_999 }), symbol, (number, written) => {
      const sign = written.includes('/') ? '-' : '/';
      expect(parseDocumentNumber(`${number}${sign}${written}`)).toMatchObject({
        number: String(number),
        symbol: written,
      });
    }),
    { seed: 20310619 },
  );
});

it('adds what the caller knows', () => {
  const lexicon = {
    organizations: [{ name: 'Liên minh Hợp tác xã Hải Vân', abbreviations: ['LMHTX'] }],
    documentTypes: [{ code: 'PLV', name: 'Phiếu làm việc', system: 'state' as const }],
    places: ['Trần Khánh Dư'],
  };
  const reading = read('Công văn số 5/LMHTX-VP của LMHTX. Ông Trần Khánh Dư là tên phố.', { lexicon });
  expect(reading.organizations.map(({ name }) => name)).toEqual(['Liên minh Hợp tác xã Hải Vân']);
  expect(reading.citations[0]).toMatchObject({ issuer: 'Liên minh Hợp tác xã Hải Vân' });
  expect(reading.people).toEqual([]);
  expect(read('theo 7/PLV-VP', { lexicon }).citations[0]).toMatchObject({
    type: 'Phiếu làm việc',
    number: '7',
  });
  expect(read('theo 7/PLV-VP').citations).toEqual([]);
});

it('does not take the short name of a body of the house for the beginning of another body', () => {
  const lexicon = { organizations: [{ name: 'Ban Tổ chức Thành ủy', abbreviations: ['Ban Tổ chức'] }] };
  const issuer = (text: string) => read(text, { lexicon }).citations[0]?.issuer;
  expect(issuer('theo Hướng dẫn số 25-HD/BTC, ngày 22/10/2026 của Ban Tổ chức Tỉnh ủy')).toBe(
    'Ban Tổ chức Tỉnh ủy',
  );
  expect(issuer('theo Hướng dẫn số 7-HD/BTC, ngày 22/10/2026 của Ban Tổ chức')).toBe('Ban Tổ chức Thành ủy');
});

it.each(['\t', '\t\t', '     ', ' | '])('reads a letterhead in two columns with %j between', (gap) => {
  const { header } = read(
    [
      `ĐẢNG BỘ TỈNH ĐÔNG SA${gap}ĐẢNG CỘNG SẢN VIỆT NAM`,
      'THÀNH ỦY VÂN HẢI',
      `*${gap}Vân Hải, ngày 20 tháng 11 năm 2026`,
      'Số 118-TB/TU',
      '',
      'THÔNG BÁO',
      'kết luận về vệ sinh môi trường biển',
    ].join('\n'),
  );
  expect(header).toMatchObject({
    superior: 'Đảng bộ tỉnh Đông Sa',
    issuer: 'Thành ủy Vân Hải',
    place: 'Vân Hải',
    date: '2026-11-20',
  });
});
