import { describe, expect, test } from 'vitest';
import { read } from '../read.js';
import type { Lexicon } from '../types.js';
import { createLexicon, LexiconError } from './lexicon.js';

const HOUSE = createLexicon({
  organizations: [
    { name: 'Hợp tác xã Muối Sa Lung', abbreviations: ['HTX Sa Lung', 'HTXSL'] },
    { name: 'Ban Điều hành Chợ Cồn' },
  ],
  places: ['Lê Thanh Bình'],
  persons: [{ name: 'Y Blô Arul', titles: ['Bí thư Huyện ủy'] }, { name: 'Kpă Thuyên' }],
  documentTypes: [{ code: 'ĐCTT', name: 'Đề cương tuyên truyền', system: 'party' }],
});

describe('what each entry of a lexicon does', () => {
  const withHouse = (text: string) => read(text, { lexicon: HOUSE });

  test('a body of one’s own is found by its name and its abbreviations, and not without them', () => {
    const text =
      'Giao HTX Sa Lung chủ trì, phối hợp Ban Điều hành Chợ Cồn rà soát các hộ trước ngày 30/6/2031.';
    expect(read(text).organizations).toEqual([]);
    expect(withHouse(text).organizations).toMatchObject([
      { surface: 'HTX Sa Lung', name: 'Hợp tác xã Muối Sa Lung', abbreviation: 'HTX Sa Lung' },
      { surface: 'Ban Điều hành Chợ Cồn', name: 'Ban Điều hành Chợ Cồn', abbreviation: null },
    ]);
  });

  test('it issues documents: by its name, or by its abbreviation in the symbol, which is guessed', () => {
    const [named] = withHouse('Thực hiện Quyết định số 12/QĐ-HTXSL của HTX Sa Lung.').citations;
    expect(named).toMatchObject({ issuer: 'Hợp tác xã Muối Sa Lung' });
    expect(named?.stated).toContain('issuer');
    const [implied] = withHouse('Thực hiện Quyết định số 12/QĐ-HTXSL, các hộ đã ký.').citations;
    expect(implied).toMatchObject({ issuer: 'Hợp tác xã Muối Sa Lung', guessed: ['issuer'] });
    expect(read('Thực hiện Quyết định số 12/QĐ-HTXSL, các hộ đã ký.').citations).toMatchObject([
      { issuer: null },
    ]);
  });

  test('the name of a place is nobody', () => {
    const text = 'Ban quản lý đã mở lại Khu Sinh thái Suối Mơ, Lê Thanh Bình đông khách.';
    expect(read(text).people.map(({ name }) => name)).toEqual(['Lê Thanh Bình']);
    expect(withHouse(text).people).toEqual([]);
  });

  test('a person is found by a name that nothing else shows to be one, with what is known of the posts', () => {
    const text = 'Hội nghị nghe Y Blô Arul báo cáo. Kpă Thuyên phát biểu.';
    expect(read(text).people).toEqual([]);
    expect(withHouse(text).people).toMatchObject([
      { name: 'Y Blô Arul', titles: [], fullTitles: ['Bí thư Huyện ủy'], role: 'reporting' },
      { name: 'Kpă Thuyên', titles: [], fullTitles: [], role: 'speaking' },
    ]);
  });

  test('titles that the text says stand before those that are known', () => {
    const [person] = withHouse('Đồng chí Y Blô Arul, Chủ tịch UBND huyện, dự.').people;
    expect(person?.fullTitles).toEqual(['Chủ tịch Ủy ban nhân dân huyện']);
  });

  test('a street named after a person is not that person', () => {
    expect(withHouse('Sửa mặt đường Y Blô Arul trong tháng 6.').people).toEqual([]);
  });

  test('a type of document is named by its code, and its name belongs to the mention', () => {
    expect(withHouse('Theo số 05-ĐCTT/TU ngày 3/3/2031.').citations).toMatchObject([
      { surface: 'số 05-ĐCTT/TU', type: 'Đề cương tuyên truyền', guessed: ['type'] },
    ]);
    const [named] = withHouse('Thực hiện Đề cương tuyên truyền số 05-ĐCTT/TU ngày 3/3/2031.').citations;
    expect(named).toMatchObject({
      surface: 'Đề cương tuyên truyền số 05-ĐCTT/TU',
      role: 'carry-out',
      guessed: [],
    });
    expect(named?.stated).toContain('type');
    expect(read('Thực hiện Đề cương tuyên truyền số 05-ĐCTT/TU.').citations).toMatchObject([
      { type: 'Văn bản' },
    ]);
  });
});

describe('createLexicon', () => {
  test('joins entries of one name, compared without capitals and in any normal form', () => {
    const lexicon = createLexicon(
      { organizations: [{ name: 'Ban Điều hành Chợ Cồn', abbreviations: ['BĐH'] }], places: ['Suối Mơ'] },
      {
        organizations: [{ name: 'BAN ĐIỀU HÀNH CHỢ CỒN'.normalize('NFD'), abbreviations: ['bđh', 'BĐHCC'] }],
        places: [' suối  mơ ', 'Bãi Rạng'],
        persons: [{ name: 'Kpă Thuyên' }, { name: 'Kpă Thuyên', titles: ['Trưởng ban'] }],
      },
    );
    expect(lexicon).toEqual({
      organizations: [{ name: 'Ban Điều hành Chợ Cồn', abbreviations: ['BĐH', 'BĐHCC'] }],
      places: ['Suối Mơ', 'Bãi Rạng'],
      persons: [{ name: 'Kpă Thuyên', titles: ['Trưởng ban'] }],
      documentTypes: [],
    });
    expect(createLexicon(lexicon)).toEqual(lexicon);
  });

  test('the later part wins an abbreviation and a code', () => {
    const lexicon = createLexicon(
      {
        organizations: [{ name: 'Ban A', abbreviations: ['BA'] }],
        documentTypes: [{ code: 'PL', name: 'Phiếu lấy', system: 'both' }],
      },
      {
        organizations: [{ name: 'Ban B', abbreviations: ['BA'] }],
        documentTypes: [{ code: 'pl', name: 'Phụ lục', system: 'both' }],
      },
    );
    expect(lexicon.organizations).toEqual([
      { name: 'Ban A', abbreviations: [] },
      { name: 'Ban B', abbreviations: ['BA'] },
    ]);
    expect(lexicon.documentTypes).toEqual([{ code: 'pl', name: 'Phụ lục', system: 'both' }]);
  });

  test('does not change any more', () => {
    expect(() => Object.assign(HOUSE, { places: [] })).toThrow(TypeError);
  });

  test.each<[string, unknown, string]>([
    ['no object', [], 'must be an object with organizations, places, persons, documentTypes'],
    [
      'a field that is not known',
      { organisations: [] },
      'organisations is not known; there are organizations,',
    ],
    ['no list', { places: 'Suối Mơ' }, 'places must be a list'],
    ['no words', { places: ['12'] }, 'places[0] must be words'],
    [
      'a name left out',
      { organizations: [{ abbreviations: ['BA'] }] },
      'organizations[0].name must be words',
    ],
    ['a misspelt field', { persons: [{ name: 'Kpă Thuyên', title: 'x' }] }, 'persons[0].title is not known'],
    [
      'a code with signs',
      { documentTypes: [{ code: 'Đ-C', name: 'Đề cương', system: 'party' }] },
      'documentTypes[0].code must be the letters',
    ],
    [
      'no such system',
      { documentTypes: [{ code: 'ĐC', name: 'Đề cương', system: 'other' }] },
      'documentTypes[0].system must be one of party, state, both',
    ],
    [
      'an abbreviation of two bodies',
      {
        organizations: [
          { name: 'Ban A', abbreviations: ['BA'] },
          { name: 'Ban B', abbreviations: ['ba'] },
        ],
      },
      'organizations[1].abbreviations[0] "ba" already stands for "Ban A"',
    ],
  ])('refuses %s', (_, given, message) => {
    expect(() => createLexicon(given as Lexicon)).toThrow(message);
  });

  test('names everything that is wrong at once, and in which part', () => {
    const wrong = { places: [''], persons: [{ name: '' }] };
    const thrown = (() => {
      try {
        createLexicon({}, wrong);
        return null;
      } catch (error) {
        return error;
      }
    })();
    expect(thrown).toBeInstanceOf(LexiconError);
    expect((thrown as LexiconError).problems.map(({ path }) => path)).toEqual([
      'parts[1].places[0]',
      'parts[1].persons[0].name',
    ]);
  });
});
