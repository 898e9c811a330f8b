import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../../testing/index.js';
import { buildClaimingPng } from '../files/fixtures.js';
import { readStored } from '../files/index.js';
import { prepareEvidence } from './evidence.js';

const database = await testDatabase();
const prepare = (name: string, bytes: Uint8Array) => prepareEvidence(database.dataDir, { name, bytes });
const read = (stored: { readonly sha256: string }) => readStored(database.dataDir, stored.sha256);
let phonePhoto: Buffer;

beforeAll(async () => {
  phonePhoto = await sharp({ create: { width: 800, height: 600, channels: 3, background: '#336699' } })
    .withMetadata({ orientation: 6 })
    .withExifMerge({
      IFD0: { Make: 'Hãng máy', Orientation: '6' },
      IFD2: { DateTimeOriginal: '2026:11:20 08:30:00' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '20/1 57/1 0/1' },
    })
    .jpeg()
    .toBuffer();
});

describe('a photo', () => {
  test('is kept upright in full size without its place, but with the time when it was taken', async () => {
    const kept = await prepare('anh.jpeg', phonePhoto);
    expect(kept).toMatchObject({ name: 'anh.jpg', mediaType: 'image/jpeg' });
    const bytes = await read(kept.stored);
    const { width, height, exif, orientation } = await sharp(bytes).metadata();
    expect([width, height]).toEqual([600, 800]);
    expect(orientation ?? 1).toBe(1);
    expect(exif?.toString('latin1')).toContain('2026:11:20 08:30:00');
    expect(gpsTag(phonePhoto)).toBe(true);
    expect(gpsTag(Buffer.from(bytes))).toBe(false);
    const small = await sharp(await read(kept.thumbnail ?? kept.stored)).metadata();
    expect(small).toMatchObject({ format: 'webp', height: 360 });
  });

  test.each(['png', 'webp'] as const)('as %s stays that, whatever its name says', async (format) => {
    const bytes = await sharp({ create: { width: 20, height: 10, channels: 4, background: '#00000000' } })
      .toFormat(format)
      .toBuffer();
    expect(await prepare('ảnh chụp.exe', bytes)).toMatchObject({
      name: `ảnh chụp.${format}`,
      mediaType: `image/${format}`,
    });
  });

  test.each([
    ['cut off', async () => phonePhoto.subarray(0, 500), 'files.photo-broken'],
    ['that claims a billion pixels', () => buildClaimingPng(40_000, 40_000), 'files.photo-too-large'],
  ])('%s is refused by name', async (_, bytes, code) => {
    await expect(prepare('anh.jpg', await bytes())).rejects.toMatchObject({
      code,
      params: { name: 'anh.jpg' },
    });
  });
});

const zip = (part: string) => Buffer.from(`PK\x03\x04........${part}....`);

describe('another file', () => {
  const old = Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest', 'latin1');

  test.each([
    ['bao-cao.pdf', Buffer.from('%PDF-1.7'), 'application/pdf'],
    ['bao-cao.docx', zip('word/document.xml'), /wordprocessingml/],
    ['bang.xlsx', zip('xl/workbook.xml'), /spreadsheetml/],
    ['trinh-chieu.pptx', zip('ppt/presentation.xml'), /presentationml/],
    ['bao-cao.odt', zip('mimetypeapplication/vnd.oasis.opendocument.text'), /opendocument\.text/],
    ['bao-cao.DOC', old, 'application/msword'],
    ['ghi-chep.txt', Buffer.from('Đã làm xong.\n'), 'text/plain'],
  ])('%s is kept as it came', async (name, bytes, mediaType) => {
    const kept = await prepare(name, bytes);
    expect(kept.mediaType).toMatch(mediaType);
    expect(kept.thumbnail).toBeUndefined();
    expect(Buffer.from(await read(kept.stored))).toEqual(bytes);
  });

  test.each([
    ['trang.html', Buffer.from('<script>alert(1)</script>')],
    ['anh.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['anh.jpg', Buffer.from('MZ\x90\x00')],
    ['goi.zip', zip('abc')],
    ['la.exe', old],
    ['khong-phai-chu.txt', Buffer.from([0x41, 0, 0xff, 0xfe])],
  ])('%s is refused: its bytes are none of these', async (name, bytes) => {
    await expect(prepare(name, bytes)).rejects.toMatchObject({
      code: 'tasks.file-not-accepted',
      params: { name },
    });
  });

  test('without a single byte is refused', async () => {
    await expect(prepare('rong.pdf', new Uint8Array())).rejects.toMatchObject({ code: 'tasks.file-empty' });
  });
});

/** Whether the EXIF block points to a directory of places (tag 0x8825). */
function gpsTag(file: Buffer): boolean {
  return file.includes(Buffer.from([0x88, 0x25])) || file.includes(Buffer.from([0x25, 0x88]));
}
