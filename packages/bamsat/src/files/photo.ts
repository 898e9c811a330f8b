import sharp, { type Sharp } from 'sharp';
import { AppError } from '../shared/index.js';

/** More than a phone takes, and what decoding may cost in memory. */
const MAX_MEGAPIXELS = 40;

/** The formats that cameras and phones write, by their first bytes. */
const FORMATS = [
  ['jpeg', /^\xff\xd8\xff/],
  ['png', /^\x89PNG\r\n/],
  ['webp', /^RIFF[\s\S]{4}WEBP/],
  ['gif', /^GIF8[79]a/],
  ['avif', /^[\s\S]{4}ftyp(?:avif|avis|mif1)/],
  ['tiff', /^(?:II\*\0|MM\0\*)/],
] as const;
/** What `photoFormatOf` knows. */
export type PhotoFormat = (typeof FORMATS)[number][0];

/** The format of a photo, or null for anything else: nothing else may reach a decoder (SVG least of all). */
export function photoFormatOf(bytes: Uint8Array): PhotoFormat | null {
  const start = Buffer.from(bytes.subarray(0, 12)).toString('latin1');
  return FORMATS.find(([, beginning]) => beginning.test(start))?.[0] ?? null;
}

/**
 * Lets `work` decode a photo, which it is given upright. Decoding is done by sharp in its own threads; call it before the
 * transaction.
 * @throws AppError `files.photo-too-large` (by its pixels), `files.photo-broken`
 */
export async function decodePhoto<T>(
  bytes: Uint8Array,
  name: string,
  work: (photo: Sharp) => Promise<T>,
): Promise<T> {
  try {
    const options = { limitInputPixels: MAX_MEGAPIXELS * 1_000_000, failOn: 'error' } as const;
    return await work(sharp(bytes, options).autoOrient());
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    const isTooLarge = cause instanceof Error && /pixel limit/i.test(cause.message);
    throw isTooLarge
      ? new AppError('files.photo-too-large', { name, limit: MAX_MEGAPIXELS }, { cause })
      : new AppError('files.photo-broken', { name }, { cause });
  }
}

/** The name of a photo without its ending, `anh` where nothing is left of it. */
export function photoName(name: string): string {
  return name.replace(/\.[^.]*$/, '') || 'anh';
}
