import sharp, { type Sharp } from 'sharp';
import { decodePhoto, photoFormatOf, photoName, type StoredBytes, storeBytes } from '../files/index.js';
import { AppError } from '../shared/index.js';

/** The widths in which a photo is kept, as far as it is wide enough. */
const WIDTHS = [480, 960, 1600] as const;
/** The one size for programs that do not know WebP, and for previews in other services. */
const FALLBACK_WIDTH = 960;
/** What a file field offers; what a file really is decides `preparePhoto`. */
export const PHOTO_TYPES = [
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/avif',
  'image/tiff',
  'image/gif',
] as const;
const NAME_LENGTH = 80;
const WEBP = { quality: 80, effort: 4 } as const;
const JPEG = { quality: 80, mozjpeg: true } as const;

/** One size of a photo whose bytes lie safely on disk. */
export interface PreparedFile {
  readonly stored: StoredBytes;
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly mediaType: string;
}

/** A photo in all its sizes, ready to be named in a transaction. */
export interface PreparedPhoto {
  readonly files: readonly PreparedFile[];
}

/**
 * Decodes a photo and writes it anew in several sizes: turned upright, without EXIF, place or other hidden data. Call it before
 * the transaction.
 * @throws AppError `portal.not-a-photo`, those of `decodePhoto`
 */
export async function preparePhoto(dataDir: string, bytes: Uint8Array, name: string): Promise<PreparedPhoto> {
  if (photoFormatOf(bytes) === null) throw new AppError('portal.not-a-photo', { name });
  const { data, info } = await decodePhoto(bytes, name, pixelsOf);
  const source = sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } });
  const widths = [...new Set(WIDTHS.map((width) => Math.min(width, info.width)))];
  const base = photoName(name).slice(0, NAME_LENGTH);
  const files: PreparedFile[] = [];
  for (const width of widths) files.push(await write(dataDir, source, width, base, 'webp'));
  files.push(await write(dataDir, source, Math.min(FALLBACK_WIDTH, info.width), base, 'jpeg'));
  return { files };
}

/** The pixels in the largest size that is kept; transparent ones become white. */
function pixelsOf(photo: Sharp) {
  return photo
    .resize({ width: WIDTHS[2], withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
}

async function write(
  dataDir: string,
  source: Sharp,
  width: number,
  base: string,
  format: 'webp' | 'jpeg',
): Promise<PreparedFile> {
  const resized = source.clone().resize({ width });
  const encoded = format === 'webp' ? resized.webp(WEBP) : resized.jpeg(JPEG);
  const { data, info } = await encoded.toBuffer({ resolveWithObject: true });
  return {
    stored: await storeBytes(dataDir, data),
    name: `${base}-${info.width}.${format === 'webp' ? 'webp' : 'jpg'}`,
    width: info.width,
    height: info.height,
    mediaType: `image/${format}`,
  };
}
