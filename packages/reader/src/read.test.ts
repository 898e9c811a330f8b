import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LAWS } from '../fuzz/laws.js';
import { anyText } from '../fuzz/texts.js';
import { foldWithMap, parseDocumentNumber, read } from './index.js';

describe('any text', () => {
  it.each(Object.entries(LAWS))('obeys: %s', (_name, law) => {
    expect(() => fc.assert(fc.property(anyText, law), { seed: 20310615, numRuns: 500 })).not.toThrow();
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

it('gives only the layers that are asked for, and those unchanged', () => {
  const text =
    'Đồng chí Lê Thị Vân, Bí thư Tỉnh ủy yêu cầu các sở thực hiện Nghị quyết số 56-NQ/TU trước ngày 15/12/2031.';
  const all = read(text);
  for (const layer of ['citations', 'people', 'organizations', 'dates', 'directives'] as const) {
    const one = read(text, { layers: [layer] });
    expect(one[layer]).toEqual(all[layer]);
    expect(one[layer]).not.toEqual([]);
    expect(one.figures).toEqual([]);
  }
});
