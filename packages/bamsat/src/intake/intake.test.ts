import { readFileSync } from 'node:fs';
import {
  AlignmentType,
  Document,
  FootnoteReferenceRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import * as fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { AppError, type ErrorCode, translator } from '../shared/index.js';
import { FORMATS, type IntakeLimits, type IntakeResult, readFile } from './index.js';

const TEXT = 'Ủy ban nhân dân thành phố Vân Hải giao Sở Nội vụ báo cáo trước ngày 30/6/2026.';

function read(
  name: string,
  content: string | Uint8Array,
  limits?: Partial<IntakeLimits>,
): Promise<IntakeResult> {
  return readFile({ name, bytes: typeof content === 'string' ? strToU8(content) : content }, limits);
}

/** The refusal of a file, after checking that it speaks to a person in both languages. */
async function refusal(
  reading: Promise<IntakeResult>,
  name: string,
): Promise<{ code: ErrorCode; vi: string }> {
  const error = await reading.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof AppError)) throw new Error('expected a refusal', { cause: error });
  const key = `error.${error.code}` as const;
  const [vi, en] = [translator('vi')(key, error.params), translator('en')(key, error.params)];
  for (const words of [vi, en]) {
    expect(words).toContain(`"${name}"`);
    expect(words).not.toMatch(/[{}]/);
    // The reason and what to do: more than one sentence.
    expect(words.split(/[.:;] /).length).toBeGreaterThan(1);
  }
  expect(vi).not.toBe(en);
  return { code: error.code, vi };
}

function notesOf(result: IntakeResult): string[] {
  for (const { code, params } of result.notes) {
    expect(translator('vi')(`intake.note.${code}`, params)).not.toMatch(/[{}]/);
  }
  return result.notes.map(({ code }) => code);
}

function testdata(name: string): Uint8Array {
  return readFileSync(new URL(`testdata/${name}`, import.meta.url));
}

const hexOf = (value: number): string => value.toString(16).padStart(4, '0');
const stream = (body: string): string => `<< /Length ${body.length} >>\nstream\n${body}\nendstream`;
const cell = (...lines: string[]): TableCell =>
  new TableCell({ children: lines.map((line) => new Paragraph(line)) });
const item = (text: string, level: number): Paragraph =>
  new Paragraph({ text, numbering: { reference: 'articles', level } });
const zip = (parts: Record<string, Uint8Array>): Uint8Array => zipSync(parts, { level: 6 });

/** A PDF of one page. Each piece is [x, y, text]; the font says by a table what each of its codes means. */
function buildPdf(
  pieces: readonly (readonly [x: number, y: number, text: string])[],
  options: { trailer?: string; font?: string; hex?: (text: string) => string } = {},
): Uint8Array {
  const letters = [...new Set(pieces.flatMap(([, , text]) => Array.from(text)))];
  const hex =
    options.hex ?? ((text) => Array.from(text, (letter) => hexOf(letters.indexOf(letter) + 1)).join(''));
  const content = pieces
    .map(([x, y, text]) => `BT /F1 12 Tf 1 0 0 1 ${x} ${y} Tm <${hex(text)}> Tj ET`)
    .join('\n');
  const map = letters
    .map((letter, index) => `<${hexOf(index + 1)}> <${hexOf(letter.codePointAt(0) ?? 0)}>`)
    .join('\n');
  const cmap = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def
1 begincodespacerange <0000> <ffff> endcodespacerange ${letters.length} beginbfchar
${map}
endbfchar endcmap end end`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    stream(content),
    options.font ??
      '<< /Type /Font /Subtype /Type0 /BaseFont /Times-Roman /Encoding /Identity-H /DescendantFonts [6 0 R] /ToUnicode 7 0 R >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Times-Roman /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 /FontDescriptor 8 0 R >>',
    stream(cmap),
    '<< /Type /FontDescriptor /FontName /Times-Roman /Flags 4 /FontBBox [0 -200 1000 800] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>',
  ];
  let file = '%PDF-1.7\n';
  const offsets = objects.map((object, index) => {
    const at = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${options.trailer ?? ''} >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

async function buildDocx(): Promise<Uint8Array> {
  const document = new Document({
    title: 'Thông báo số 9 & phụ lục',
    numbering: {
      config: [
        {
          reference: 'articles',
          levels: [
            { level: 0, format: 'decimal', text: 'Điều %1.', alignment: AlignmentType.START },
            { level: 1, format: 'lowerLetter', text: '%2)', alignment: AlignmentType.START },
          ],
        },
        {
          reference: 'bullets',
          levels: [{ level: 0, format: 'bullet', text: '\uf0b7', alignment: AlignmentType.START }],
        },
      ],
    },
    footnotes: { 1: { children: [new Paragraph('Theo số liệu năm 2025.')] } },
    sections: [
      {
        children: [
          new Table({
            rows: [
              new TableRow({
                children: [cell('UBND THÀNH PHỐ VÂN HẢI'), cell('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')],
              }),
              new TableRow({ children: [cell('Số: 9/TB-UBND'), cell('Vân Hải, ngày 02 tháng 4 năm 2026')] }),
            ],
          }),
          new Paragraph({ children: [new TextRun({ text: 'Thông báo', allCaps: true })] }),
          item('Giao Sở Nội vụ:', 0),
          item('rà soát kiến nghị;', 1),
          item('báo cáo kết quả.', 1),
          item('Tổ chức thực hiện', 0),
          item('gửi kết quả hằng tháng.', 1),
          new Paragraph({ text: 'Lưu ý', numbering: { reference: 'bullets', level: 0 } }),
          new Paragraph({
            children: [new TextRun('Đã giải quyết 45 vụ.'), new FootnoteReferenceRun(1)],
          }),
          new Table({
            rows: [
              new TableRow({ children: [cell('TT'), cell('Việc'), cell('Đơn vị')] }),
              new TableRow({ children: [cell('1'), cell('Rà soát', 'kiến nghị'), cell('Sở Nội vụ')] }),
            ],
          }),
          new Paragraph({ children: [new TextRun({ text: 'Thµnh phè V©n H¶i', font: '.VnTimeH' })] }),
          new Paragraph({ children: [new TextRun({ text: 'Céng', font: '.VnTime' })] }),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

const DOCX_LINES = [
  'UBND THÀNH PHỐ VÂN HẢI',
  'Số: 9/TB-UBND',
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Vân Hải, ngày 02 tháng 4 năm 2026',
  'THÔNG BÁO',
  'Điều 1. Giao Sở Nội vụ:',
  'a) rà soát kiến nghị;',
  'b) báo cáo kết quả.',
  'Điều 2. Tổ chức thực hiện',
  'a) gửi kết quả hằng tháng.',
  '- Lưu ý',
  'Đã giải quyết 45 vụ.[1]',
  'TT\tViệc\tĐơn vị',
  '1\tRà soát kiến nghị\tSở Nội vụ',
  'THÀNH PHỐ VÂN HẢI',
  'Cộng',
  '1. Theo số liệu năm 2025.',
];

describe('plain text', () => {
  const utf16 = (littleEndian: boolean, mark: boolean): Uint8Array => {
    const bytes = Buffer.from((mark ? '\ufeff' : '') + TEXT, 'utf16le');
    return littleEndian ? bytes : bytes.swap16();
  };

  test.each([
    ['UTF-8', strToU8(TEXT), 'utf-8', []],
    ['UTF-8 with a mark', strToU8(`\ufeff${TEXT}`), 'utf-8', []],
    ['UTF-8 in decomposed form', strToU8(TEXT.normalize('NFD')), 'utf-8', []],
    ['UTF-16 LE with a mark', utf16(true, true), 'utf-16le', ['converted']],
    ['UTF-16 BE with a mark', utf16(false, true), 'utf-16be', ['converted']],
    ['UTF-16 LE without one', utf16(true, false), 'utf-16le', ['converted']],
    ['UTF-16 BE without one', utf16(false, false), 'utf-16be', ['converted']],
  ])('in %s', async (_, bytes, encoding, notes) => {
    const result = await read('van-ban.txt', bytes);
    expect(result).toMatchObject({
      format: 'txt',
      mediaType: 'text/plain',
      text: TEXT,
      encoding,
      title: null,
    });
    expect(notesOf(result)).toEqual(notes);
  });

  test('in Windows-1258', async () => {
    // Tones are characters of their own after the vowel: 0xcc grave, 0xd2 hook, 0xec acute, 0xf2 dot below.
    const bytes = Buffer.from(
      'th\xe0nh ph\xf4\xec V\xe2n Ha\xd2i, h\xf4\xf2i \xf0\xf4\xecng nh\xe2n d\xe2n',
      'latin1',
    );
    const result = await read('van-ban.txt', bytes);
    expect(result).toMatchObject({ encoding: 'windows-1258', converted: 'windows-1258' });
    expect(result.text).toBe('thành phố Vân Hải, hội đống nhân dân');
  });

  test('in another language, which is said to be a guess', async () => {
    const result = await read(
      'lettre.txt',
      Buffer.from('D\xe9cision relative \xe0 l\x92\xe9lection', 'latin1'),
    );
    expect(result).toMatchObject({ text: 'Décision relative à l’élection', encoding: 'windows-1252' });
    expect(notesOf(result)).toEqual(['encoding-guessed']);
  });

  test('with a few bytes damaged', async () => {
    const bytes = Buffer.from(`${TEXT}\n${TEXT}`);
    bytes[0] = 0xff;
    const result = await read('van-ban.txt', bytes);
    expect(result.encoding).toBe('utf-8');
    expect(result.text.endsWith(TEXT)).toBe(true);
    expect(notesOf(result)).toEqual(['damaged-characters']);
  });

  test('has LF line ends and no control characters', async () => {
    const result = await read('a.txt', 'một\r\nhai\rba\fbốn\u2028năm\u001a');
    expect(result.text).toBe('một\nhai\nba\nbốn\nnăm');
  });

  test('a table in text form keeps its media type', async () => {
    expect((await read('so-lieu.csv', 'phường,số vụ\nBến Nứa,4\n')).mediaType).toBe('text/csv');
  });
});

describe('HTML', () => {
  test('keeps paragraphs, list items, rows and captions as lines, and entities as characters', async () => {
    const page = `<!doctype html><html><head><title>Tiếp &amp; đối thoại</title><style>p{}</style>
      <script>var hidden = 'khong thay';</script></head><body><h1>Thông   báo</h1>
      <p>Thành phố <b>Vân&nbsp;Hải</b>&#44; n&#259;m 2026</p><p hidden>ẩn</p><div>một<br>hai</div>
      <figure><img src="a.png"><figcaption>Ảnh: buổi tiếp dân</figcaption></figure>
      <ol start="3"><li>ba</li><li>bốn<ul><li>con</li></ul></li></ol>
      <table><caption>Bảng 1</caption><tr><th>TT</th><th>Việc</th></tr><tr><td>1</td><td>Rà soát</td></tr></table>
      <pre>dòng 1\ndòng 2</pre></body></html>`;
    const result = await read('trang.html', page);
    expect(result.text.split('\n')).toEqual([
      'Thông báo',
      'Thành phố Vân\u00a0Hải, năm 2026',
      'một',
      'hai',
      'Ảnh: buổi tiếp dân',
      '3. ba',
      '4. bốn',
      '- con',
      'Bảng 1',
      'TT\tViệc',
      '1\tRà soát',
      'dòng 1',
      'dòng 2',
    ]);
    expect(result).toMatchObject({
      format: 'html',
      mediaType: 'text/html',
      title: 'Tiếp & đối thoại',
      notes: [],
    });
  });

  test('of a news page only the article is kept, with headline and captions', async () => {
    const paragraph = `Sáng nay, lãnh đạo thành phố Vân Hải đã tiếp công dân phường Bến Nứa, nghe các ý kiến về đất đai, thoát nước và trật tự đô thị; yêu cầu các phòng, ban trả lời bằng văn bản trong mười ngày. ${TEXT}`;
    const page = `<html><head><title>Vân Hải tiếp dân định kỳ - Báo Vân Hải</title></head><body>
      <header><nav><ul><li><a href="/1">Trang chủ</a></li><li><a href="/2">Thể thao</a></li></ul></nav></header>
      <article><h1>Vân Hải tiếp dân định kỳ</h1><p>${paragraph}</p>
      <figure><img src="a.jpg"><figcaption>Quang cảnh buổi tiếp dân.</figcaption></figure>
      <p>${paragraph}</p><p>${paragraph}</p></article>
      <aside><a href="/3">Tin đọc nhiều: giá vàng hôm nay</a></aside><footer>Liên hệ quảng cáo</footer></body></html>`;
    const result = await read('bao.html', page);
    expect(notesOf(result)).toEqual(['main-part-only']);
    expect(result.text.split('\n')).toEqual([
      'Vân Hải tiếp dân định kỳ',
      paragraph,
      'Quang cảnh buổi tiếp dân.',
      paragraph,
      paragraph,
    ]);
  });

  test('with menus but no article is kept whole', async () => {
    const result = await read(
      'x.html',
      '<html><body><nav><a href="/">Trang chủ</a></nav><p>Hết.</p></body></html>',
    );
    expect(result.text).toBe('Trang chủ\nHết.');
    expect(notesOf(result)).toEqual([]);
  });

  test('in TCVN3, and in an encoding that it declares', async () => {
    const legacy = '<html><body><p>Thµnh phè V©n H¶i, QuyÕt ®Þnh</p></body></html>';
    expect(await read('cu.htm', Buffer.from(legacy, 'latin1'))).toMatchObject({
      text: 'Thành phố Vân Hải, Quyết định',
      converted: 'tcvn3',
    });
    const koi8 = Buffer.concat([
      strToU8('<html><head><meta charset="koi8-r"></head><body>'),
      Uint8Array.from([0xf0, 0xd2, 0xc9, 0xd7, 0xc5, 0xd4]),
      strToU8('</body></html>'),
    ]);
    expect((await read('ru.html', koi8)).text.length).toBe(6);
  });

  test('a fragment by its name, and a page under another name with a note', async () => {
    expect(await read('doan.html', 'Kính gửi <b>Sở Nội vụ</b>')).toMatchObject({
      format: 'html',
      text: 'Kính gửi Sở Nội vụ',
    });
    const asDoc = await read('bao-cao.doc', `<html><body><p>${TEXT}</p></body></html>`);
    expect(asDoc).toMatchObject({ format: 'html', text: TEXT });
    expect(notesOf(asDoc)).toEqual(['extension-differs']);
  });
});

describe('Word', () => {
  test('gives paragraphs, numbers of lists, tables, notes, and legacy fonts converted', async () => {
    const result = await read('thong-bao.docx', await buildDocx());
    expect(result.text.split('\n')).toEqual(DOCX_LINES);
    expect(result).toMatchObject({
      format: 'docx',
      title: 'Thông báo số 9 & phụ lục',
      encoding: 'tcvn3',
      converted: 'tcvn3',
    });
    expect(notesOf(result)).toEqual(['converted']);
  });

  test('is recognised by its content under any name', async () => {
    const result = await read('thong-bao.pdf', await buildDocx());
    expect(result.format).toBe('docx');
    expect(notesOf(result)).toEqual(['extension-differs', 'converted']);
  });
});

describe('PDF', () => {
  test('reads as the page that it was printed from: columns at head and foot, paragraphs over lines and pages', async () => {
    const [printed, page] = await Promise.all([
      read('nghi-quyet.pdf', testdata('nghi-quyet.pdf')),
      read('nghi-quyet.html', testdata('nghi-quyet.html')),
    ]);
    expect(printed.text.split('\n')).toEqual(page.text.split('\n'));
    expect(
      printed.text.startsWith('ĐẢNG BỘ TỈNH HẢI ĐÔNG\nTHÀNH ỦY VÂN HẢI\n*\nSố 07-NQ/TU\nĐẢNG CỘNG SẢN'),
    ).toBe(true);
    expect(printed).toMatchObject({
      format: 'pdf',
      title: 'Nghị quyết về theo dõi kết luận sau tiếp dân',
      notes: [],
    });
  });

  test('joins lines of a paragraph, keeps a number whole that a line end cuts, leaves the page number out', async () => {
    const long = 'a'.repeat(78);
    const result = await read(
      'x.pdf',
      buildPdf([
        [60, 700, `${long} số 12-NQ/`],
        [60, 680, 'TU của Thành ủy.'],
        [60, 660, 'Đoạn mới.'],
        [300, 30, '2'],
      ]),
    );
    expect(result.text).toBe(`${long} số 12-NQ/TU của Thành ủy.\nĐoạn mới.`);
  });

  test('keeps the cells of a row apart', async () => {
    const result = await read(
      'x.pdf',
      buildPdf([
        [60, 700, 'Bảng phân công nhiệm vụ của các đơn vị trực thuộc thành phố Vân Hải'],
        [60, 680, 'Phường Bến Nứa'],
        [300, 680, '45'],
        [400, 680, '12'],
        [60, 660, 'Phường Cồn Sẻ'],
        [300, 660, '7'],
        [400, 660, '3'],
      ]),
    );
    expect(result.text.split('\n').slice(1)).toEqual(['Phường Bến Nứa\t45\t12', 'Phường Cồn Sẻ\t7\t3']);
  });

  test('reads the head of an official letter column after column, and a table with two columns row after row', async () => {
    const letter = await read(
      'x.pdf',
      buildPdf([
        [90, 780, 'UBND THÀNH PHỐ VÂN HẢI'],
        [320, 780, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
        [114, 750, 'Số: 12/UBND-VX'],
        [326, 748, 'Vân Hải, ngày 02 tháng 4 năm 2026'],
        [96, 734, 'V/v tiếp dân định kỳ'],
        [222, 700, 'Kính gửi: Các phường, xã'],
      ]),
    );
    expect(letter.text.split('\n')).toEqual([
      'UBND THÀNH PHỐ VÂN HẢI',
      'Số: 12/UBND-VX',
      'V/v tiếp dân định kỳ',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Vân Hải, ngày 02 tháng 4 năm 2026',
      'Kính gửi: Các phường, xã',
    ]);
    const table = await read(
      'x.pdf',
      buildPdf([
        [90, 780, 'Việc'],
        [320, 780, 'Hạn'],
        [90, 760, 'Rà soát kiến nghị'],
        [320, 760, '30/6/2026'],
      ]),
    );
    expect(table.text).toBe('Việc\tHạn\nRà soát kiến nghị\t30/6/2026');
  });

  test('converts a text that is set in a TCVN3 font', async () => {
    const result = await read(
      'cu.pdf',
      buildPdf([[60, 700, 'Thµnh phè V©n H¶i ban hµnh QuyÕt ®Þnh']], {
        font: '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>',
        hex: (text) => Buffer.from(text, 'latin1').toString('hex'),
      }),
    );
    expect(result).toMatchObject({ text: 'Thành phố Vân Hải ban hành Quyết định', converted: 'tcvn3' });
  });
});

describe('bad input is refused with the name, the reason and a way out', () => {
  const shell = { '[Content_Types].xml': strToU8('<Types/>') };
  const noPassword =
    '/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <' +
    '41'.repeat(32) +
    '> /U <' +
    '42'.repeat(32) +
    '> >>';

  test.each<[string, string, Uint8Array | string, ErrorCode, RegExp]>([
    ['nothing in it', 'rong.txt', '', 'intake.empty', /trống/],
    ['only white space', 'rong.txt', ' \r\n\t', 'intake.empty', /trống/],
    ['200 MB', 'lon.pdf', new Uint8Array(200 * 1024 * 1024), 'intake.too-large', /200 MB.*50 MB/],
    ['a null byte in a text', 'a.txt', 'một\0hai', 'intake.binary', /byte rỗng/],
    ['control characters in a text', 'a.txt', '\u0001\u0002\u0003\u0004abc', 'intake.binary', /nhị phân/],
    [
      'binary under no known name',
      'a.xyz',
      Uint8Array.from([0, 1, 2, 3, 200]),
      'intake.unknown-format',
      /không nhận ra/,
    ],
    ['a text named .docx', 'a.docx', TEXT, 'intake.not-what-it-says', /".docx"/],
    ['a zip named .docx', 'a.docx', zip({ 'a.txt': strToU8('a') }), 'intake.not-what-it-says', /đổi tên/],
    ['noise named .pdf', 'a.pdf', Uint8Array.from([9, 0, 8, 0, 7]), 'intake.not-what-it-says', /".pdf"/],
    ['a zip', 'a.zip', zip({ 'a.txt': strToU8('a') }), 'intake.unknown-format', /giải nén/],
    [
      'a spreadsheet',
      'a.xlsx',
      zip({ ...shell, 'xl/workbook.xml': strToU8('<x/>') }),
      'intake.unknown-format',
      /bảng tính/,
    ],
    ['an old .doc', 'a.doc', Buffer.from('d0cf11e0a1b11ae100', 'hex'), 'intake.unknown-format', /kiểu cũ/],
    ['an RTF file', 'a.rtf', '{\\rtf1 abc}', 'intake.unknown-format', /RTF/],
    [
      'a damaged picture named .pdf',
      'a.pdf',
      Buffer.from('ffd8ffe000104a464946', 'hex'),
      'intake.damaged',
      /hình ảnh/,
    ],
    [
      'a picture of a phone that nobody else reads',
      'a.heic',
      Buffer.from('\0\0\0\x18ftypheic', 'latin1'),
      'intake.unknown-format',
      /HEIC/,
    ],
    ['XML data', 'a.xml', '<?xml version="1.0"?><a/>', 'intake.unknown-format', /XML/],
    [
      'a .docx with a password',
      'a.docx',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
      'intake.encrypted',
      /mật khẩu/,
    ],
    [
      'a PDF with a password',
      'a.pdf',
      buildPdf([[60, 700, 'abc']], { trailer: noPassword }),
      'intake.encrypted',
      /mật khẩu/,
    ],
    ['a scanned PDF', 'a.pdf', buildPdf([]), 'intake.no-text', /bản quét/],
    ['a damaged PDF', 'a.pdf', '%PDF-1.7\nthe rest is missing', 'intake.damaged', /hỏng/],
    [
      'a .docx without a document',
      'a.docx',
      zip({ ...shell, 'word/x.xml': strToU8('<x/>') }),
      'intake.damaged',
      /hỏng/,
    ],
    [
      'a page without words',
      'a.html',
      '<html><body><img src="a"></body></html>',
      'intake.no-text',
      /không có chữ/,
    ],
    ['a page nested without end', 'a.html', `<html>${'<div>'.repeat(5000)}`, 'intake.damaged', /HTML/],
  ])('%s', async (_, name, content, code, reason) => {
    const refused = await refusal(read(name, content), name);
    expect(refused.code).toBe(code);
    expect(refused.vi).toMatch(reason);
  });

  test('a .docx cut short', async () => {
    const whole = await buildDocx();
    const refused = await refusal(read('cut.docx', whole.subarray(0, whole.length - 40)), 'cut.docx');
    expect(refused.code).toBe('intake.damaged');
  });

  test.each<[string, Partial<IntakeLimits>, Uint8Array]>([
    ['packed too well', {}, zip({ ...shell, 'word/document.xml': new Uint8Array(4_000_000) })],
    [
      'too much in all',
      { maxUnpackedBytes: 1_000_000 },
      zip({ ...shell, 'word/document.xml': new Uint8Array(1_000_001) }),
    ],
    [
      'too many parts',
      { maxParts: 20 },
      zip({
        ...shell,
        ...Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`word/${i}.xml`, strToU8('<x/>')])),
      }),
    ],
  ])('a zip bomb: %s', async (_, limits, bytes) => {
    expect((await refusal(read('bom.docx', bytes, limits), 'bom.docx')).code).toBe('intake.zip-bomb');
  });

  test('a zip that lies about sizes gives no more than it states', async () => {
    const noise = Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) % 251);
    const bytes = zip({ ...shell, 'word/document.xml': noise });
    const directory = Buffer.from(bytes.buffer);
    // The last entry of the directory: its size unpacked stands 24 bytes after its mark.
    const entry = directory.lastIndexOf(Buffer.from('PK\x01\x02', 'latin1'));
    directory.writeUInt32LE(10, entry + 24);
    expect((await refusal(read('doi.docx', bytes), 'doi.docx')).code).toBe('intake.zip-bomb');
    // Small enough to pass for true: then the part is cut there, and damaged.
    const zeros = zip({ ...shell, 'word/document.xml': new Uint8Array(900_000) });
    const lying = Buffer.from(zeros.buffer);
    lying.writeUInt32LE(2000, lying.lastIndexOf(Buffer.from('PK\x01\x02', 'latin1')) + 24);
    expect((await refusal(read('doi.docx', zeros), 'doi.docx')).code).toBe('intake.damaged');
  });

  test('a text or a PDF beyond the limits', async () => {
    const long = await refusal(read('dai.txt', 'ă'.repeat(101), { maxTextLength: 100 }), 'dai.txt');
    expect(long.code).toBe('intake.text-too-long');
    const pages = read('nghi-quyet.pdf', testdata('nghi-quyet.pdf'), { maxPages: 2 });
    expect((await refusal(pages, 'nghi-quyet.pdf')).code).toBe('intake.too-many-pages');
  });

  test('a name with folders is cleaned and said', async () => {
    const result = await read('../../tmp/bao\u202e-cao.txt', TEXT);
    expect(result).toMatchObject({ safeName: 'bao-cao.txt', text: TEXT });
    expect(notesOf(result)).toEqual(['name-cleaned']);
  });

  test('the rest of a batch goes on', async () => {
    const batch = [
      ['a.txt', TEXT],
      ['b.docx', 'no'],
      ['c.txt', '\0'],
      ['d.html', `<p>${TEXT}</p>`],
    ] as const;
    const results = await Promise.allSettled(batch.map(([name, content]) => read(name, content)));
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled']);
  });
});

describe('whatever comes in', () => {
  const output = ['log', 'warn', 'error', 'info'] as const;
  beforeEach(() => {
    for (const method of output) vi.spyOn(console, method).mockImplementation(() => undefined);
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });

  /** What is wrong with how a file was taken: null for a result in final form and for a refusal that has its words. */
  async function faultOf(name: string, bytes: Uint8Array): Promise<string | null> {
    const before = Buffer.from(bytes);
    try {
      const { text, safeName, title } = await readFile({ name, bytes });
      if (text !== text.normalize('NFC')) return 'the text is not in NFC';
      if (/(?![\n\t])\p{Cc}|\p{Surrogate}/u.test(text + (title ?? '')))
        return 'the text has control characters';
      if (/[/\\]/.test(safeName)) return 'the name has folders';
    } catch (error) {
      if (!(error instanceof AppError)) return `an error of another kind: ${String(error)}`;
      for (const locale of ['vi', 'en'] as const) {
        const words = translator(locale)(`error.${error.code}`, error.params);
        if (/[{}]/.test(words)) return `a message with holes: ${words}`;
      }
    }
    if (Buffer.compare(before, bytes) !== 0) return 'the bytes were changed';
    const printed = output.some((method) => vi.mocked(console[method]).mock.calls.length > 0);
    return printed ? 'something was printed' : null;
  }

  const names = fc.oneof(
    fc.constantFrom('a.txt', 'a.html', 'a.docx', 'a.pdf', 'a.doc', 'a', '../a.txt'),
    fc.string({ unit: 'binary', maxLength: 20 }),
  );

  test('noise under any name and signature', async () => {
    const starts = fc.constantFrom(
      '',
      '%PDF-1.7\n',
      'PK\x03\x04[Content_Types].xmlword/',
      '<html>',
      'ÿþ',
      'ï»¿',
      '<table><tr>',
    );
    await fc.assert(
      fc.asyncProperty(names, starts, fc.uint8Array({ maxLength: 400 }), async (name, start, noise) => {
        expect(await faultOf(name, Buffer.concat([Buffer.from(start, 'latin1'), noise]))).toBeNull();
      }),
      { numRuns: 300, seed: 7 },
    );
  });

  test('good files with bytes changed or cut off', async () => {
    const files = [
      await buildDocx(),
      buildPdf([[60, 700, TEXT]]),
      testdata('nghi-quyet.html').subarray(0, 3000),
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.nat(files.length - 1),
        fc.array(fc.tuple(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), fc.nat(255)), {
          maxLength: 8,
        }),
        fc.double({ min: 0.5, max: 1, noNaN: true }),
        async (file, changes, kept) => {
          const bytes = Uint8Array.from(files[file] ?? []);
          for (const [place, value] of changes) bytes[Math.floor(place * bytes.length)] = value;
          expect(await faultOf('a.bin', bytes.subarray(0, Math.ceil(kept * bytes.length)))).toBeNull();
        },
      ),
      { numRuns: 120, seed: 7 },
    );
  });
});

test('every format has one reader, with an extension and a media type', () => {
  expect(FORMATS.map(({ format }) => format)).toEqual(['txt', 'html', 'docx', 'doc', 'pdf', 'image', 'mail']);
  const extensions = FORMATS.flatMap((reader) => reader.extensions);
  expect(new Set(extensions).size).toBe(extensions.length);
  for (const { mediaTypes } of FORMATS) expect(mediaTypes.length).toBeGreaterThan(0);
});
