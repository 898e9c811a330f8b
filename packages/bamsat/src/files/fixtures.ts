import { crc32 } from 'node:zlib';
import sharp from 'sharp';

/** A PNG of one pixel whose head claims these measures, with a right checksum. */
export async function buildClaimingPng(width: number, height: number): Promise<Buffer> {
  const png = await sharp({ create: { width: 1, height: 1, channels: 3, background: '#fff' } })
    .png()
    .toBuffer();
  png.writeUInt32BE(width, 16);
  png.writeUInt32BE(height, 20);
  png.writeUInt32BE(crc32(png.subarray(12, 29)), 29);
  return png;
}
