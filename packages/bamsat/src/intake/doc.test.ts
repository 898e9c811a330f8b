import { Document, Packer, Paragraph } from 'docx';
import { describe, expect, it } from 'vitest';
import { readFile } from './index.js';

const LINES = [
  'ỦY BAN NHÂN DÂN THÀNH PHỐ VÂN HẢI',
  'Số: 15/QĐ-UBND',
  'Giao Sở Nội vụ báo cáo trước ngày 30/6/2026.',
];
const SECTOR = 512;
/** Streams from this size on lie in sectors of their own, which is all that these files have. */
const LEAST_STREAM = 4096;
const END_OF_CHAIN = -2;
const FREE = -1;

function padded(content: Buffer): Buffer {
  const size = Math.max(LEAST_STREAM, Math.ceil(content.length / SECTOR) * SECTOR);
  return Buffer.concat([content], size);
}

/** An entry of the directory of a compound file (MS-CFB 2.6). */
function entry(
  name: string,
  type: number,
  links: [right: number, child: number],
  start: number,
  size: number,
): Buffer {
  const bytes = Buffer.alloc(128);
  bytes.write(name, 0, 'utf16le');
  bytes.writeUInt16LE(name.length * 2 + 2, 64);
  bytes.writeUInt8(type, 66);
  bytes.writeUInt8(1, 67);
  bytes.writeInt32LE(-1, 68);
  bytes.writeInt32LE(links[0], 72);
  bytes.writeInt32LE(links[1], 76);
  bytes.writeInt32LE(start, 116);
  bytes.writeInt32LE(size, 120);
  return bytes;
}

/** A compound file with these streams: the table of sectors, the directory, the streams one after the other. */
function compound(streams: readonly [name: string, content: Buffer][]): Buffer {
  const contents = streams.map(([, content]) => padded(content));
  const table: number[] = [-3, END_OF_CHAIN];
  const starts = contents.map((content) => {
    const start = table.length;
    const sectors = content.length / SECTOR;
    for (let i = 1; i <= sectors; i++) table.push(i === sectors ? END_OF_CHAIN : start + i);
    return start;
  });
  while (table.length < SECTOR / 4) table.push(FREE);
  const header = Buffer.alloc(SECTOR);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header);
  header.writeUInt16LE(9, 30);
  header.writeUInt16LE(6, 32);
  header.writeInt32LE(1, 44);
  header.writeInt32LE(1, 48);
  header.writeInt32LE(LEAST_STREAM, 56);
  header.writeInt32LE(END_OF_CHAIN, 60);
  header.writeInt32LE(END_OF_CHAIN, 68);
  for (let i = 0; i < 109; i++) header.writeInt32LE(i === 0 ? 0 : FREE, 76 + 4 * i);
  const sectorTable = Buffer.alloc(SECTOR);
  table.forEach((value, i) => sectorTable.writeInt32LE(value, 4 * i));
  const directory = Buffer.concat(
    [
      entry('Root Entry', 5, [-1, 1], END_OF_CHAIN, 0),
      ...streams.map(([name], i) =>
        entry(name, 2, [i + 1 < streams.length ? i + 2 : -1, -1], starts[i] ?? 0, contents[i]?.length ?? 0),
      ),
    ],
    SECTOR,
  );
  return Buffer.concat([header, sectorTable, directory, ...contents]);
}

/** Where in the text stream the pages of properties begin that the block and 2 KB of text leave free. */
const PROPERTIES = 3072;
/** Ends a row of a table; a mark like that of a cell, which only its property tells apart (MS-DOC 2.6.2, sprmPFTtp). */
const ROW_END = '\u0007\r';

/**
 * The properties of these paragraphs as one page (MS-DOC 2.9.174): nothing but whether a row of a table ends with them.
 * `borders` are the places in the stream between which they lie.
 */
function paragraphPage(borders: readonly number[], endsRow: readonly boolean[]): Buffer {
  const page = Buffer.alloc(SECTOR);
  const [plain, row] = [480, 496];
  // A length of pairs of bytes, a style, and for a row its property.
  Buffer.from([0, 1, 0, 0]).copy(page, plain);
  Buffer.from([3, 0, 0, 0x17, 0x24, 1]).copy(page, row);
  borders.forEach((border, i) => page.writeUInt32LE(border, 4 * i));
  endsRow.forEach((isRow, i) => page.writeUInt8((isRow ? row : plain) / 2, 4 * borders.length + 13 * i));
  page.writeUInt8(endsRow.length, SECTOR - 1);
  return page;
}

/** A document of Word 97 with these paragraphs in one piece (MS-DOC 2.4.1), as Unicode or one byte a letter. */
function wordDocument(
  lines: readonly string[],
  { encoding = 'utf16le', flags = 0x0200 }: { encoding?: 'utf16le' | 'latin1'; flags?: number } = {},
): Buffer {
  // The mark that ends a row takes the place of the end of its paragraph.
  const paragraphs = lines.map((line) =>
    line === ROW_END ? '\u0007' : line.endsWith('\u0007') ? line : `${line}\r`,
  );
  const text = paragraphs.join('');
  const block = Buffer.alloc(1024);
  block.writeUInt16LE(0xa5ec, 0);
  block.writeUInt16LE(0xc1, 2);
  block.writeUInt16LE(flags, 0x0a);
  block.writeUInt32LE(text.length, 0x4c);
  const bytesOf = (letters: string): number => Buffer.byteLength(letters, encoding);
  const borders = paragraphs.reduce<number[]>(
    (before, paragraph) => [...before, (before.at(-1) ?? 0) + bytesOf(paragraph)],
    [block.length],
  );
  const pieces = Buffer.alloc(33);
  block.writeUInt32LE(21, 0x102);
  block.writeUInt32LE(12, 0x106);
  pieces.writeUInt32LE(PROPERTIES / SECTOR, 29);
  pieces.writeUInt8(2, 0);
  pieces.writeUInt32LE(16, 1);
  pieces.writeUInt32LE(0, 5);
  pieces.writeUInt32LE(text.length, 9);
  pieces.writeUInt32LE(encoding === 'utf16le' ? block.length : (block.length * 2) | 0x40000000, 15);
  return compound([
    [
      'WordDocument',
      Buffer.concat([
        Buffer.concat([block, Buffer.from(text, encoding)], PROPERTIES),
        paragraphPage(
          borders,
          lines.map((line) => line === ROW_END),
        ),
      ]),
    ],
    ['1Table', pieces],
  ]);
}

const read = (bytes: Uint8Array, name = 'quyet-dinh.doc') => readFile({ name, bytes });

describe('an old Word document', () => {
  it('gives its paragraphs', async () => {
    const result = await read(wordDocument(LINES));
    expect(result).toMatchObject({
      format: 'doc',
      mediaType: 'application/msword',
      converted: null,
      notes: [],
    });
    expect(result.text.split('\n')).toEqual(LINES);
  });

  it('set in a font of TCVN3 is converted', async () => {
    const legacy = [
      'Uû ban nh©n d©n thµnh phè V©n H¶i giao Së Néi vô b¸o c¸o tr\u00adíc ngµy 30/6/2026.',
      'C¸c phßng, ban vµ ñy ban nh©n d©n c¸c ph\u00adêng chÞu tr¸ch nhiÖm thi hµnh.',
    ];
    const result = await read(wordDocument(legacy, { encoding: 'latin1' }));
    expect(result.converted).toBe('tcvn3');
    expect(result.text).toContain('nhân dân thành phố Vân Hải giao Sở Nội vụ báo cáo');
  });

  it('set in a font of VNI is converted', async () => {
    const legacy = [
      'Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam',
      'Uûy ban nhaân daân thaønh phoá Vaân Haûi giao Sôû Noäi vuï baùo caùo tröôùc ngaøy 30/6/2026.',
    ];
    const result = await read(wordDocument(legacy, { encoding: 'latin1' }));
    expect(result.converted).toBe('vni');
    expect(result.text.split('\n')).toEqual([
      'Cộng hòa xã hội chủ nghĩa Việt Nam',
      'Ủy ban nhân dân thành phố Vân Hải giao Sở Nội vụ báo cáo trước ngày 30/6/2026.',
    ]);
  });

  it('with a table gives a line for each row, its cells parted by tabs', async () => {
    const row = (...cells: string[]): string[] => [...cells.map((cell) => `${cell}\u0007`), ROW_END];
    const result = await read(
      wordDocument([
        'Phân công:',
        ...row('Phường', 'Hộ', 'Thời hạn'),
        ...row('Bến Nứa', '45', '30/6/2026'),
        ...row('Cồn Sẻ', '', '15/7/2026'),
        'Nơi nhận: các phường.',
      ]),
    );
    expect(result.text.split('\n')).toEqual([
      'Phân công:',
      'Phường\tHộ\tThời hạn',
      'Bến Nứa\t45\t30/6/2026',
      'Cồn Sẻ\t\t15/7/2026',
      'Nơi nhận: các phường.',
    ]);
  });

  it('under another name is read by what it is, and says so', async () => {
    const result = await read(wordDocument(LINES), 'quyet-dinh.docx');
    expect(result.format).toBe('doc');
    expect(result.notes).toMatchObject([{ code: 'extension-differs', params: { found: 'doc' } }]);
  });

  it('that is none is read by what it is, and says so', async () => {
    const page = `<html><body>${LINES.map((line) => `<p>${line}</p>`).join('')}</body></html>`;
    const newer = await Packer.toBuffer(
      new Document({ sections: [{ children: LINES.map((line) => new Paragraph(line)) }] }),
    );
    for (const [format, bytes] of [
      ['html', Buffer.from(page)],
      ['docx', newer],
    ] as const) {
      const result = await read(bytes);
      expect(result.format).toBe(format);
      expect(result.text.split('\n')).toEqual(LINES);
      expect(result.notes).toMatchObject([
        { code: 'extension-differs', params: { said: '.doc', found: format } },
      ]);
    }
  });

  const locked = compound([
    ['EncryptionInfo', Buffer.from('040004000000000', 'hex')],
    ['EncryptedPackage', Buffer.alloc(5000, 0x5a)],
  ]);
  it.each([
    ['a newer document with a password', locked, 'intake.encrypted', {}],
    [
      'RTF',
      Buffer.from('{\\rtf1\\ansi Giao S\\u7903? N\\u7897?i v\\u7909?}'),
      'intake.unknown-format',
      { kind: 'rich_text' },
    ],
    ['a text', Buffer.from(LINES.join('\n')), 'intake.not-what-it-says', { said: '.doc' }],
  ])('that is %s is refused with what it is', async (_what, bytes, code, params) => {
    await expect(read(bytes)).rejects.toMatchObject({ code, params });
    await expect(read(bytes, 'quyet-dinh.docx')).rejects.toMatchObject({ code });
  });

  it.each([
    ['with a password', wordDocument(LINES, { flags: 0x0300 }), 'intake.encrypted'],
    ['without a letter', wordDocument(['', ' ']), 'intake.no-text'],
    ['cut off in its middle', wordDocument(LINES).subarray(0, 1800), 'intake.damaged'],
    ['whose pieces are lost', compound([['WordDocument', Buffer.from([0xec, 0xa5])]]), 'intake.damaged'],
  ])('%s is refused with a reason', async (_what, bytes, code) => {
    await expect(read(bytes)).rejects.toMatchObject({ code });
  });
});
