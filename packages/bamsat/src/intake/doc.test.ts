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

/** A document of Word 97 with these paragraphs in one piece (MS-DOC 2.4.1), as Unicode or one byte a letter. */
function wordDocument(
  lines: readonly string[],
  { encoding = 'utf16le', flags = 0x0200 }: { encoding?: 'utf16le' | 'latin1'; flags?: number } = {},
): Buffer {
  const text = lines.map((line) => `${line}\r`).join('');
  const block = Buffer.alloc(1024);
  block.writeUInt16LE(0xa5ec, 0);
  block.writeUInt16LE(0xc1, 2);
  block.writeUInt16LE(flags, 0x0a);
  block.writeUInt32LE(text.length, 0x4c);
  const pieces = Buffer.alloc(21);
  pieces.writeUInt8(2, 0);
  pieces.writeUInt32LE(16, 1);
  pieces.writeUInt32LE(0, 5);
  pieces.writeUInt32LE(text.length, 9);
  pieces.writeUInt32LE(encoding === 'utf16le' ? block.length : (block.length * 2) | 0x40000000, 15);
  return compound([
    ['WordDocument', Buffer.concat([block, Buffer.from(text, encoding)])],
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

  it('under another name is read by what it is, and says so', async () => {
    const result = await read(wordDocument(LINES), 'quyet-dinh.docx');
    expect(result.format).toBe('doc');
    expect(result.notes).toMatchObject([{ code: 'extension-differs', params: { found: 'doc' } }]);
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
