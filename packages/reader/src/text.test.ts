import { describe, expect, it } from 'vitest';
import { fold, foldForSearch, foldWithMap, normalizeText, read } from './index.js';

describe('fold', () => {
  it.each([
    ['hoá', 'hóa', 'tone on the second vowel'],
    ['Uỷ ban', 'ủy ban', 'capital and tone'],
    ['qúy III', 'quý iii', 'tone on the u of qu'],
    ['QUÝ', 'quý', 'the u of qu belongs to the consonant'],
    ['toàn quốc', 'toàn quốc', 'a closed syllable has one spelling'],
    ['thuỷ', 'thủy', 'consonant cluster before'],
    ['Ðảng', 'đảng', 'eth for D with stroke'],
    ['a\u00a0b\u2009 c', 'a b c', 'kinds of white space'],
    ['ng\u200bhị', 'nghị', 'zero width inside a word'],
    ['2020–2025', '2020-2025', 'en dash'],
    ['h\u006f\u0061\u0301', 'hóa', 'decomposed'],
  ])('%j → %j: %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('keeps apart what differs', () => {
    expect(fold('đường')).not.toBe(fold('dương'));
    expect(fold('quỹ')).not.toBe(fold('quý'));
  });

  it('leads back to the source', () => {
    const text = 'Nghị\u200b  quyết\u00a0số';
    const { folded, toSource } = foldWithMap(text);
    expect(folded).toBe('nghị quyết số');
    expect(text.slice(toSource(5), toSource(10))).toBe('quyết');
    expect(toSource(folded.length)).toBe(text.length);
  });
});

describe('foldForSearch', () => {
  it.each([
    ['Đường Nguyễn Huệ', 'duong nguyen hue'],
    ['2152-QĐ/TU', '2152-qd/tu'],
  ])('%j → %j', (text, folded) => {
    expect(foldForSearch(text)).toBe(folded);
  });
});

describe('stars round words', () => {
  it('are no part of what is read', () => {
    const { citations, people } = read(
      '*Nghị quyết số **12-NQ/TU** của **Tỉnh ủy**; đồng chí **Vũ Thị Ngân** dự.',
    );
    expect(citations).toMatchObject([{ surface: 'Nghị quyết số **12-NQ/TU', issuer: 'Tỉnh ủy' }]);
    expect(people).toMatchObject([{ name: 'Vũ Thị Ngân' }]);
  });

  it('are kept in the form for comparison', () => {
    expect(fold('5*3 **A**')).toBe('5*3 **a**');
  });
});

describe('wrapped lines', () => {
  it('are joined inside a citation', () => {
    const [citation] = read('theo Quyết định số\n12/QĐ-\nUBND ngày 5 tháng\n6 năm 2031').citations;
    expect(citation).toMatchObject({ number: '12', symbol: 'QĐ-UBND', date: '2031-06-05' });
  });

  it('are kept between a heading and the paragraph after it', () => {
    const text = 'TRIỂN KHAI CHỈ THỊ SỐ 9-CT/TW\nNgày 12/5/2031, hội nghị họp.';
    expect(read(text).citations[0]).toMatchObject({ number: '9', date: null });
  });

  it('are kept before the day on which a page was put up', () => {
    const text = 'NGHỊ QUYẾT SỐ 9/2031/NQ-HĐND CỦA HĐND TỈNH\nThứ Tư, 21/5/2031, 17:05';
    expect(read(text).citations).toMatchObject([{ issuer: 'Hội đồng nhân dân tỉnh' }]);
  });

  it('are kept behind "số" where it means digital', () => {
    const { layout } = read(
      'CHUYỂN ĐỔI SỐ\nXã Trà Linh mở lớp học số cho người cao tuổi\n\nSáng 5/6/2031, lớp học mở.',
    );
    expect(layout).toHaveLength(3);
  });

  it('are joined between "Luật" and the title', () => {
    const { citations } = read(
      'quy định chi tiết một số điều của Luật\nLưu trữ năm 2031 và các văn bản khác',
    );
    expect(citations).toMatchObject([{ title: 'Luật Lưu trữ', year: 2031 }]);
  });
});

it('counts offsets in the NFC text', () => {
  const text = 'Kết luận số 12-KL/TU'.normalize('NFD');
  const reading = read(text, { withText: true });
  expect(reading.text).toMatchObject({ normalized: true, length: normalizeText(text).length });
  expect(reading.citations[0]?.surface).toBe('Kết luận số 12-KL/TU');
});
