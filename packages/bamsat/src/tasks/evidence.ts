import sharp from 'sharp';
import { decodePhoto, type PhotoFormat, photoFormatOf, photoName, storeBytes } from '../files/index.js';
import { safeName } from '../intake/index.js';
import { AppError } from '../shared/index.js';
import type { EvidenceFile } from './operations.js';

const MB = 1024 * 1024;
/** A phone's photo has 5 MB, a scanned report seldom more than 20. */
export const EVIDENCE_LIMITS = { fileBytes: 25 * MB, files: 10 } as const;
/** What a file field offers; what a file really is decides `prepareEvidence`. Without HEIC, so that iPhones send JPEG. */
export const EVIDENCE_ACCEPT =
  'image/jpeg,image/png,image/webp,.pdf,.doc,.docx,.xls,.xlsx,.ppt,.pptx,.odt,.ods,.odp,.txt';

const THUMBNAIL = { width: 480, height: 360, fit: 'inside', withoutEnlargement: true } as const;
const TAKEN_AT = /\d{4}:\d{2}:\d{2} \d{2}:\d{2}:\d{2}/;

const PHOTO_EXTENSION = { jpeg: '.jpg', png: '.png', webp: '.webp' } as const;
/** The pictures that every browser shows, which stay what they are. */
type KeptFormat = keyof typeof PHOTO_EXTENSION;

/** The old formats of Office look alike inside; the name says which it is. */
const OLD_OFFICE: Readonly<Record<string, string>> = {
  doc: 'application/msword',
  xls: 'application/vnd.ms-excel',
  ppt: 'application/vnd.ms-powerpoint',
};
/** What lies in the packages that we know, and what they are. */
const PACKAGES: readonly (readonly [part: string, mediaType: string])[] = [
  ['word/document', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['xl/workbook', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['ppt/presentation', 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
  ['mimetypeapplication/vnd.oasis.opendocument.text', 'application/vnd.oasis.opendocument.text'],
  [
    'mimetypeapplication/vnd.oasis.opendocument.spreadsheet',
    'application/vnd.oasis.opendocument.spreadsheet',
  ],
  [
    'mimetypeapplication/vnd.oasis.opendocument.presentation',
    'application/vnd.oasis.opendocument.presentation',
  ],
];

/**
 * Puts a file of a report (minh chứng) on disk: a photo in full size, upright and without the place where it was taken, with a
 * small picture; any other kind as it came. The bytes decide what it is. Call it before the transaction.
 * @throws AppError `tasks.file-empty`, `tasks.file-not-accepted`, those of `decodePhoto`
 */
export async function prepareEvidence(
  dataDir: string,
  file: { readonly name: string; readonly bytes: Uint8Array },
): Promise<EvidenceFile> {
  const name = safeName(file.name);
  const { bytes } = file;
  if (bytes.byteLength === 0) throw new AppError('tasks.file-empty', { name });
  const format = photoFormatOf(bytes);
  if (format && isKept(format)) return preparePhoto(dataDir, bytes, name, format);
  const mediaType = mediaTypeOf(bytes, name);
  if (!mediaType) throw new AppError('tasks.file-not-accepted', { name });
  return { stored: await storeBytes(dataDir, bytes), name, mediaType };
}

function isKept(format: PhotoFormat): format is KeptFormat {
  return format in PHOTO_EXTENSION;
}

function mediaTypeOf(bytes: Uint8Array, name: string): string | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = file.subarray(0, 256).toString('latin1');
  const extension = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  if (start.startsWith('%PDF-')) return 'application/pdf';
  if (start.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return OLD_OFFICE[extension] ?? null;
  if (start.startsWith('PK\x03\x04')) {
    return PACKAGES.find(([part]) => file.includes(part))?.[1] ?? null;
  }
  return extension === 'txt' && isText(file) ? 'text/plain' : null;
}

function isText(file: Buffer): boolean {
  return !/(?![\t\r\n\f])\p{Cc}|\ufffd/u.test(file.toString('utf8'));
}

/** Decoding and writing anew leaves all hidden data behind; only when a photo was taken belongs to the evidence. */
async function preparePhoto(
  dataDir: string,
  bytes: Uint8Array,
  name: string,
  format: KeptFormat,
): Promise<EvidenceFile> {
  const { full, small } = await decodePhoto(bytes, name, async (photo) => {
    const taken = TAKEN_AT.exec((await photo.metadata()).exif?.toString('latin1') ?? '')?.[0];
    let upright = photo.toColourspace('srgb').toFormat(format, { quality: 90 });
    if (taken) upright = upright.withExif({ IFD2: { DateTimeOriginal: taken } });
    const written = await upright.toBuffer();
    const shrunk = sharp(written).resize(THUMBNAIL).flatten({ background: '#ffffff' });
    return { full: written, small: await shrunk.webp({ quality: 75 }).toBuffer() };
  });
  return {
    stored: await storeBytes(dataDir, full),
    name: photoName(name) + PHOTO_EXTENSION[format],
    mediaType: `image/${format}`,
    thumbnail: await storeBytes(dataDir, small),
  };
}
