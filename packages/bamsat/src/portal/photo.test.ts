import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, test } from 'vitest';
import { buildClaimingPng } from '../files/fixtures.js';
import { readStored } from '../files/index.js';
import { type PreparedPhoto, preparePhoto } from './photo.js';

const dataDir = mkdtempSync(join(tmpdir(), 'bamsat-photo-'));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#2f7f95' } });

const sizesOf = (photo: PreparedPhoto) =>
  photo.files.map((file) => `${file.mediaType} ${file.width}x${file.height}`);

describe('a photo', () => {
  test('is kept in three widths as WebP and in one as JPEG', async () => {
    const photo = await preparePhoto(dataDir, await plain(2000, 1000).jpeg().toBuffer(), 'Ảnh hội nghị.JPG');
    expect(sizesOf(photo)).toEqual([
      'image/webp 480x240',
      'image/webp 960x480',
      'image/webp 1600x800',
      'image/jpeg 960x480',
    ]);
    expect(photo.files[0]?.name).toBe('Ảnh hội nghị-480.webp');
    for (const file of photo.files) {
      const stored = await readStored(dataDir, file.stored.sha256);
      const { format, width, height } = await sharp(stored).metadata();
      expect([`image/${format}`, width, height]).toEqual([file.mediaType, file.width, file.height]);
    }
  });

  test('is never enlarged', async () => {
    const photo = await preparePhoto(dataDir, await plain(500, 300).png().toBuffer(), 'a.png');
    expect(sizesOf(photo)).toEqual(['image/webp 480x288', 'image/webp 500x300', 'image/jpeg 500x300']);
    const dot = await preparePhoto(dataDir, await plain(1, 1).png().toBuffer(), 'a.png');
    expect(sizesOf(dot)).toEqual(['image/webp 1x1', 'image/jpeg 1x1']);
  });

  test('loses the place where it was taken and every other hidden word, and stands upright', async () => {
    const bytes = await plain(1200, 800)
      .withExif({
        IFD0: { Copyright: 'SECRET-COPYRIGHT', Make: 'SECRET-CAMERA', Orientation: '6' },
        IFD3: {
          GPSLatitudeRef: 'N',
          GPSLatitude: '20/1 57/1 30/1',
          GPSLongitudeRef: 'E',
          GPSLongitude: '107/1 5/1 0/1',
        },
      })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    expect((await sharp(bytes).metadata()).exif?.toString('latin1')).toContain('SECRET-CAMERA');
    const photo = await preparePhoto(dataDir, bytes, 'a.jpg');
    expect(sizesOf(photo)).toEqual(['image/webp 480x720', 'image/webp 800x1200', 'image/jpeg 800x1200']);
    for (const file of photo.files) {
      const stored = Buffer.from(await readStored(dataDir, file.stored.sha256));
      const { exif, xmp, iptc, orientation } = await sharp(stored).metadata();
      expect([exif, xmp, iptc, orientation]).toEqual([undefined, undefined, undefined, undefined]);
      expect(stored.toString('latin1')).not.toMatch(/SECRET|Exif/);
    }
  });

  test('has no transparency: what shone through becomes white', async () => {
    const clear = sharp({
      create: { width: 10, height: 10, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
    });
    const photo = await preparePhoto(dataDir, await clear.png().toBuffer(), 'a.png');
    const stored = await readStored(dataDir, photo.files.at(-1)?.stored.sha256 ?? '');
    expect((await sharp(stored).stats()).channels.map((channel) => channel.min > 250)).toEqual([
      true,
      true,
      true,
    ]);
  });
});

describe('bad photos', () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><rect width="10" height="10"/></svg>';
  const jpeg = plain(800, 600).jpeg().toBuffer();

  test.each([
    ['empty', async () => new Uint8Array()],
    ['text named .jpg', async () => Buffer.from('xin chào')],
    ['SVG, which could carry script and links', async () => Buffer.from(svg)],
    ['HTML', async () => Buffer.from('<script>alert(1)</script>')],
    ['a PDF', async () => Buffer.from('%PDF-1.7')],
  ])('%s is refused by name', async (_, bytes) => {
    const before = stored();
    await expect(preparePhoto(dataDir, await bytes(), 'la.jpg')).rejects.toMatchObject({
      code: 'portal.not-a-photo',
      params: { name: 'la.jpg' },
    });
    expect(stored()).toBe(before);
  });

  test.each([
    ['only the beginning of a JPEG', async () => (await jpeg).subarray(0, 400)],
    ['a JPEG that is cut off', async () => (await jpeg).subarray(0, Math.floor((await jpeg).length / 2))],
    [
      'the first bytes of a PNG and then nonsense',
      async () => Buffer.from('\x89PNG\r\n\x1a\nnonsense', 'latin1'),
    ],
  ])('%s is refused as broken', async (_, bytes) => {
    const before = stored();
    await expect(preparePhoto(dataDir, await bytes(), 'la.jpg')).rejects.toMatchObject({
      code: 'files.photo-broken',
      params: { name: 'la.jpg' },
    });
    expect(stored()).toBe(before);
  });

  test('a bomb of a few kilobytes that would fill the memory is refused before it is decoded', async () => {
    const bomb = await buildClaimingPng(60_000, 60_000);
    expect(bomb.length).toBeLessThan(10_000);
    await expect(preparePhoto(dataDir, bomb, 'bom.png')).rejects.toMatchObject({
      code: 'files.photo-too-large',
      params: { name: 'bom.png', limit: 40 },
    });
  });

  test('40 megapixels are taken, one row more is not', async () => {
    const white = (height: number) => plain(8000, height).png({ compressionLevel: 1 }).toBuffer();
    await expect(preparePhoto(dataDir, await white(5000), 'a.png')).resolves.toBeDefined();
    await expect(preparePhoto(dataDir, await white(5001), 'a.png')).rejects.toMatchObject({
      code: 'files.photo-too-large',
    });
  });
});

/** How many files lie in the folder. */
function stored(): number {
  return readdirSync(dataDir, { recursive: true }).length;
}
