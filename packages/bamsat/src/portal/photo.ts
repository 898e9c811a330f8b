import sharp, { type Sharp } from 'sharp';
import { type StoredBytes, storeBytes } from '../files/index.js';
import { AppError } from '../shared/index.js';

/** The widths in which a photo is kept, as far as it is wide enough. */
const WIDTHS = [480, 960, 1600] as const;
/** The one size for programs that do not know WebP, and for previews in other services. */
const FALLBACK_WIDTH = 960;
/** 40 megapixels: more than a phone takes, and what decoding may cost in memory. */
const MAX_MEGAPIXELS = 40;
/** What a file field offers; what a file really is decides `preparePhoto`. */
export const PHOTO_TYPES = [
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/avif',
  'image/tiff',
  'image/gif',
] as const;
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
 * Decodes a photo and writes it anew in several sizes: turned upright, without EXIF, place or other hidden data. Decoding is
 * done by sharp in its own threads; call it before the transaction.
 * @throws AppError `portal.not-a-photo`, `portal.photo-too-large`
 */
export async function preparePhoto(dataDir: string, bytes: Uint8Array, name: string): Promise<PreparedPhoto> {
  if (!looksLikePhoto(bytes)) throw new AppError('portal.not-a-photo', { name });
  const { data, info } = await decode(bytes, name);
  const source = sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } });
  const widths = [...new Set(WIDTHS.map((width) => Math.min(width, info.width)))];
  const base = name.replace(/\.[^.]*$/, '').slice(0, 80) || 'anh';
  const files: PreparedFile[] = [];
  for (const width of widths) files.push(await write(dataDir, source, width, base, 'webp'));
  files.push(await write(dataDir, source, Math.min(FALLBACK_WIDTH, info.width), base, 'jpeg'));
  return { files };
}

/** The upright pixels in the largest size that is kept; transparent ones become white. */
async function decode(bytes: Uint8Array, name: string) {
  const options = { limitInputPixels: MAX_MEGAPIXELS * 1_000_000, failOn: 'error' } as const;
  try {
    return await sharp(bytes, options)
      .autoOrient()
      .resize({ width: WIDTHS[2], withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .raw()
      .toBuffer({ resolveWithObject: true });
  } catch (cause) {
    const tooLarge = cause instanceof Error && /pixel limit/i.test(cause.message);
    throw tooLarge
      ? new AppError('portal.photo-too-large', { name, limit: MAX_MEGAPIXELS }, { cause })
      : new AppError('portal.not-a-photo', { name }, { cause });
  }
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

/** The first bytes of the formats that cameras and phones write; nothing else reaches a decoder (SVG least of all). */
function looksLikePhoto(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 12)).toString('latin1');
  return (
    start.startsWith('\xff\xd8\xff') ||
    start.startsWith('\x89PNG\r\n\x1a\n') ||
    /^GIF8[79]a/.test(start) ||
    /^RIFF[\s\S]{4}WEBP/.test(start) ||
    /^[\s\S]{4}ftyp(avif|avis|mif1)/.test(start) ||
    start.startsWith('II*\0') ||
    start.startsWith('MM\0*')
  );
}
