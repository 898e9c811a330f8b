import { describe, expect, it } from 'vitest';
import { type Citation, parseDocumentNumber, read } from '../index.js';

function show(value: string | number | null): string {
  return value === null ? '-' : String(value);
}

/** type|number or title|year|symbol|date|issuer of each citation; a dash where a field is null. */
function brief(text: string): string[] {
  return read(text, { today: '2031-01-01' }).citations.map((citation: Citation) =>
    [
      citation.type,
      citation.number ?? citation.title,
      citation.year,
      citation.symbol,
      citation.date,
      citation.issuer,
    ]
      .map(show)
      .join('|'),
  );
}

/** Each row: why it is here, the text, what is read. */
const READ: readonly [string, string, string[]][] = [
  [
    'normative form',
    'Nghị định số 12/2031/NĐ-CP ngày 05 tháng 6 năm 2031 của Chính phủ',
    ['Nghị định|12|2031|NĐ-CP|2031-06-05|Chính phủ'],
  ],
  [
    'Party form',
    'Nghị quyết số 12-NQ/TU, ngày 5/6/2031 của Tỉnh ủy',
    ['Nghị quyết|12|-|NQ/TU|2031-06-05|Tỉnh ủy'],
  ],
  ['State form', 'Quyết định số 12/QĐ-UBND', ['Quyết định|12|-|QĐ-UBND|-|-']],
  ['law with its title before the number', 'Luật Lưu trữ số 9/2031/QH15', ['Luật|9|2031|QH15|-|Quốc hội']],
  ['official letter without a type code', 'Công văn số 249/UBND-VX', ['Công văn|249|-|UBND-VX|-|-']],
  ['no word "số"', 'Chỉ thị 9-CT/TW của Ban Bí thư', ['Chỉ thị|9|-|CT/TW|-|Ban Bí thư']],
  ['small letters', 'nghị quyết số 56-nq/tu', ['Nghị quyết|56|-|NQ/TU|-|-']],
  [
    'capitals in a heading',
    'CHỈ THỊ SỐ 9/CT-TTG NGÀY 5/5/2031 CỦA THỦ TƯỚNG CHÍNH PHỦ VỀ VIỆC',
    ['Chỉ thị|9|-|CT-TTg|2031-05-05|Thủ tướng Chính phủ'],
  ],
  ['spaces round the signs', 'Nghị quyết 9 - NQ/TW', ['Nghị quyết|9|-|NQ/TW|-|-']],
  ['no-break space and en dash', 'Chỉ thị\u00a021–CT/TU', ['Chỉ thị|21|-|CT/TU|-|-']],
  ['TƯ for TW', 'Chỉ thị số 9-CT/T.Ư', ['Chỉ thị|9|-|CT/TW|-|-']],
  ['thousands point', 'Quyết định số 1.234/QĐ-UBND', ['Quyết định|1234|-|QĐ-UBND|-|-']],
  ['several bodies in the symbol', '01/2031/TTLT-BTC-BNV', ['Thông tư liên tịch|01|2031|TTLT-BTC-BNV|-|-']],
  ['CT of a programme', 'Chương trình số 9-CT/TU', ['Chương trình|9|-|CT/TU|-|-']],
  ['TT of the Party', 'Thông tri số 3-TT/TW', ['Thông tri|3|-|TT/TW|-|-']],
  [
    'date before, issuer before',
    'Ngày 1/2/2031, Ban Thường vụ Tỉnh ủy đã ban hành Nghị quyết số 12-NQ/TU về biển',
    ['Nghị quyết|12|-|NQ/TU|2031-02-01|Ban Thường vụ Tỉnh ủy'],
  ],
  [
    'date after the issuer',
    'Kết luận số 9-KL/TW của Bộ Chính trị ngày 1/2/2031',
    ['Kết luận|9|-|KL/TW|2031-02-01|Bộ Chính trị'],
  ],
  [
    'issuer with "tại"',
    'theo đề nghị của Sở Kế hoạch và Đầu tư tại Tờ trình số 12/TTr-SKHĐT',
    ['Tờ trình|12|-|TTr-SKHĐT|-|Sở Kế hoạch và Đầu tư'],
  ],
  [
    'issuer before brackets',
    'Báo cáo của UBND thành phố (Báo cáo số 15/BC-UBND)',
    ['Báo cáo|15|-|BC-UBND|-|Ủy ban nhân dân thành phố'],
  ],
  [
    'issuer between type and number',
    'Nghị định của Chính phủ số 12/2031/NĐ-CP',
    ['Nghị định|12|2031|NĐ-CP|-|Chính phủ'],
  ],
  [
    'dash and "và" inside the issuer',
    'Thông tư 5/2031/TT-BLĐTBXH của Bộ Lao động - Thương binh và Xã hội',
    ['Thông tư|5|2031|TT-BLĐTBXH|-|Bộ Lao động - Thương binh và Xã hội'],
  ],
  [
    'commas inside the issuer',
    'Thông tư 5/2031/TT-BVHTTDL của Bộ Văn hóa, Thể thao và Du lịch',
    ['Thông tư|5|2031|TT-BVHTTDL|-|Bộ Văn hóa, Thể thao và Du lịch'],
  ],
  [
    'term after the issuer',
    'Nghị quyết số 18-NQ/TW ngày 25/10/2031 của Bộ Chính trị (khóa XX)',
    ['Nghị quyết|18|-|NQ/TW|2031-10-25|Bộ Chính trị'],
  ],
  [
    'one date and issuer for a list',
    'các Nghị quyết số 1/NQ-CP, 2/NQ-CP ngày 3/4/2031 của Chính phủ',
    ['Nghị quyết|1|-|NQ-CP|2031-04-03|Chính phủ', 'Nghị quyết|2|-|NQ-CP|2031-04-03|Chính phủ'],
  ],
  [
    'one symbol for a list',
    'các Thông báo số 393, 414, 442-TB/TU',
    ['Thông báo|393|-|TB/TU|-|-', 'Thông báo|414|-|TB/TU|-|-', 'Thông báo|442|-|TB/TU|-|-'],
  ],
  [
    'bare members after a complete one',
    'Thông báo số 393-TB/TU, ngày 5/5/2031; số 414, ngày 6/6/2031',
    ['Thông báo|393|-|TB/TU|2031-05-05|-', 'Thông báo|414|-|TB/TU|2031-06-06|-'],
  ],
  [
    'head noun with a colon',
    'Văn bản của Sở Tài chính: số 1/STC-NS, số 2/STC-NS',
    ['Văn bản|1|-|STC-NS|-|Sở Tài chính', 'Văn bản|2|-|STC-NS|-|Sở Tài chính'],
  ],
  ['number alone', 'Theo Kết luận 12 của Bộ Chính trị', ['Kết luận|12|-|-|-|Bộ Chính trị']],
  [
    'numbers alone in a list',
    'Nghị quyết 19, 20 của Trung ương',
    ['Nghị quyết|19|-|-|-|Trung ương', 'Nghị quyết|20|-|-|-|Trung ương'],
  ],
  [
    'plenum',
    'Nghị quyết Trung ương 9 khóa XX',
    ['Nghị quyết|Nghị quyết Trung ương 9 khóa XX|-|-|-|Ban Chấp hành Trung ương'],
  ],
  ['congress', 'Nghị quyết Đại hội XX của Đảng', ['Nghị quyết|Nghị quyết Đại hội XX của Đảng|-|-|-|-']],
  ['law by title and year', 'Luật Đất đai năm 2031', ['Luật|Luật Đất đai|2031|-|-|Quốc hội']],
  [
    'amending law by title and date',
    'Luật sửa đổi, bổ sung một số điều của Luật Đất đai và Luật Nhà ở ngày 1 tháng 2 năm 2031',
    ['Luật|Luật sửa đổi, bổ sung một số điều của Luật Đất đai và Luật Nhà ở|-|-|2031-02-01|Quốc hội'],
  ],
  [
    'short form after the full one',
    'Chỉ thị 21-CT/TU, ngày 22/12/2031 của Tỉnh ủy. Chỉ thị 21 nêu',
    ['Chỉ thị|21|-|CT/TU|2031-12-22|Tỉnh ủy', 'Chỉ thị|21|-|CT/TU|2031-12-22|Tỉnh ủy'],
  ],
  [
    'a short form in small letters of a report that is cited in full',
    'Báo cáo số 74/BC-UBND nêu 12 việc; báo cáo 74 làm rõ từng việc.',
    ['Báo cáo|74|-|BC-UBND|-|-', 'Báo cáo|74|-|BC-UBND|-|-'],
  ],
  [
    'a scheme that is known by its number',
    'Hội triển khai Đề án 952 và nêu hạn chế tại Thông báo 164 trước ngày 10/6/2031',
    ['Đề án|952|-|-|-|-', 'Thông báo|164|-|-|-|-'],
  ],
  [
    'an ordinance by its title and number',
    'Pháp lệnh Thực hiện dân chủ ở xã, phường, thị trấn số 34/2031/PL-UBTVQH16 quy định',
    ['Pháp lệnh|34|2031|PL-UBTVQH16|-|Ủy ban Thường vụ Quốc hội'],
  ],
  [
    'two spellings of one document',
    '9-HD/BTCTW và 9/HD-BTCTW',
    ['Hướng dẫn|9|-|HD/BTCTW|-|Ban Tổ chức Trung ương', 'Hướng dẫn|9|-|HD-BTCTW|-|Ban Tổ chức Trung ương'],
  ],
  [
    'a number in the place of the date',
    'Nghị quyết số 08-NQ/TU, ngày 08-NQ/TU ngày 25/11/2031',
    ['Nghị quyết|08|-|NQ/TU|2031-11-25|-'],
  ],
];

/** Each row: what it is, the text; nothing may be read. */
const NOT_READ: readonly [string, string][] = [
  ['a day', 'ngày 24/3/2031'],
  ['round the clock', 'trực 24/7'],
  ['a share', 'đạt 5/10 tiêu chí'],
  ['a range with a word after it', 'từ 50-60 kg, tuổi 18-35'],
  ['an option', 'Phương án 1, Phương án 2'],
  ['a route', 'Tuyến số 2 và mục tiêu 3'],
  ['a counted noun after a type', 'Quyết định 3 nội dung'],
  ['a counted noun after a scheme', 'Thẩm định Đề án 12 trường học'],
  ['another counted noun', 'Thông báo 2 trường hợp vắng'],
  ['a blank form', 'Quyết định số ...-QĐ/TW ngày .../.../2031'],
  ['a blank form with an ellipsis', 'Số: …/ĐA'],
  ['a road', 'quốc lộ 18A, đường 12/8B'],
  ['a telephone number', '0203-382-5577'],
  ['a code that begins with letters', 'mã A-12/QĐ-X'],
  ['a voltage', 'đường dây 110/22 kV'],
  ['a house number', 'số 5/12 ngõ 3'],
  ['a draft without a number', 'Tờ trình của Ủy ban nhân dân'],
  ['a law as a common word', 'luật chơi rất đơn giản, Luật chơi mới'],
  ['types without numbers', 'các nghị quyết, chỉ thị của cấp trên'],
  ['a year after a plan', 'Kế hoạch 5 năm'],
  ['an address', 'căn hộ 12/B-3'],
  ['a disease', 'Covid-19, A/H5N1, F0/F1'],
  ['a score', 'thắng 3-1'],
  ['a currency', '25.000/USD'],
  ['a place of a number', 'Nghị quyết số      /NQ-HĐND'],
];

describe('citations', () => {
  it.each(READ)('reads: %s', (_reason, text, expected) => {
    expect(brief(text)).toEqual(expected);
  });

  it.each(NOT_READ)('does not read %s', (_reason, text) => {
    expect(brief(text)).toEqual([]);
  });

  it('says what is stated and what is guessed', () => {
    const [, second] = read('Chỉ thị 21-CT/TU, ngày 22/12/2031 của Tỉnh ủy. Theo Chỉ thị 21-CT/TU').citations;
    expect(second?.guessed).toEqual(['date', 'issuer']);
    expect(second?.explanations.map(({ code }) => code)).toEqual([
      'date-from-same-document',
      'issuer-from-same-document',
    ]);
    expect(second?.stated).toEqual(['number', 'symbol', 'type']);
  });

  it('reads the provision before a document', () => {
    const [citation] = read('điểm b khoản 2 Điều 3 Nghị định số 12/2031/NĐ-CP').citations;
    expect(citation?.locus).toEqual({ point: 'b', clause: '2', article: '3' });
  });

  it.each([
    ['Căn cứ Luật số 9/2031/QH15', 'basis'],
    ['tiếp tục thực hiện Chỉ thị 9-CT/TW', 'carry-out'],
    ['bãi bỏ Quyết định số 6/QĐ-UBND', 'replaces'],
    ['sửa đổi, bổ sung Quyết định số 6/QĐ-UBND', 'amends'],
    ['Nghị quyết số 6-NQ/TU nêu rõ', 'mention'],
  ])('%s: %s', (text, role) => {
    expect(read(text).citations[0]?.role).toBe(role);
  });

  it('links a document to the one that it is about', () => {
    const [first, second] = read(
      'Kết luận số 01-KL/TW của Bộ Chính trị về thực hiện Chỉ thị 05-CT/TW',
    ).citations;
    expect(first?.about).toBe(1);
    expect(second?.role).toBe('about');
  });

  it('does not carry dates and issuers along a chain of amendments', () => {
    const text =
      'Luật số 5/2031/QH15, được sửa đổi bởi Luật số 6/2032/QH15, Luật số 7/2033/QH15 ngày 2/3/2033';
    expect(read(text).citations.map(({ date }) => date)).toEqual([null, null, '2033-03-02']);
  });
});

describe('parseDocumentNumber', () => {
  it.each([
    [
      '56-NQ/TU',
      { number: '56', year: null, symbol: 'NQ/TU', typeCode: 'NQ', issuerCode: 'TU', system: 'party' },
    ],
    [
      '337/2021/NQ-HĐND',
      { number: '337', year: 2021, symbol: 'NQ-HĐND', typeCode: 'NQ', issuerCode: 'HĐND', system: 'state' },
    ],
    [
      '36/NQ-HĐND',
      { number: '36', year: null, symbol: 'NQ-HĐND', typeCode: 'NQ', issuerCode: 'HĐND', system: 'state' },
    ],
    [
      '56 - nq / tu',
      { number: '56', year: null, symbol: 'NQ/TU', typeCode: 'NQ', issuerCode: 'TU', system: 'party' },
    ],
    [
      'Số: 249/UBND-VX',
      { number: '249', year: null, symbol: 'UBND-VX', typeCode: null, issuerCode: 'UBND', system: 'state' },
    ],
    [
      '45/2019/QH14',
      { number: '45', year: 2019, symbol: 'QH14', typeCode: null, issuerCode: 'QH14', system: 'state' },
    ],
  ])('%s', (text, expected) => {
    expect(parseDocumentNumber(text)).toEqual(expected);
  });

  it.each(['', '56', '1/2', '24/3/2021', 'Nghị quyết', '56-NQ/TU và 57-NQ/TU', 'NQ/TU'])(
    'refuses %j',
    (text) => {
      expect(parseDocumentNumber(text)).toBeNull();
    },
  );
});
