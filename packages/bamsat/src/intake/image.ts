import sharp from 'sharp';
import { AppError } from '../shared/index.js';
import type { FormatReader, ReadContext } from './intake.js';
import { textOfPages } from './pdf-lines.js';
import { preparePicture } from './picture.js';
import { recognizePages, scanNotes, scanOf } from './recognize-pages.js';

/** The formats that scanners, cameras and phones write, by their first bytes. Nothing else may reach the decoder (SVG least of all). */
const SIGNATURES: readonly (readonly [mediaType: string, beginning: RegExp])[] = [
  ['image/jpeg', /^\xff\xd8\xff/],
  ['image/png', /^\x89PNG\r\n/],
  ['image/webp', /^RIFF[\s\S]{4}WEBP/],
  ['image/tiff', /^(?:II\*\0|MM\0\*)/],
  ['image/avif', /^[\s\S]{4}ftyp(?:avif|avis|mif1)/],
  ['image/gif', /^GIF8[79]a/],
];

function mediaTypeOf(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.subarray(0, 12)).toString('latin1');
  return SIGNATURES.find(([, beginning]) => beginning.test(start))?.[0] ?? null;
}

/** A photo of a page, or pages that a scanner put into one TIFF: the words are recognised. */
export const image: FormatReader = {
  format: 'image',
  extensions: ['.jpg', '.jpeg', '.png', '.webp', '.tif', '.tiff', '.avif', '.gif'],
  mediaTypes: SIGNATURES.map(([mediaType]) => mediaType),
  heavy: true,
  sniff: (bytes) => (mediaTypeOf(bytes) === null ? 0 : 1),
  async read(bytes, context, watch) {
    const pages = await countPages(bytes, context);
    const numbers = Array.from({ length: pages }, (_, index) => index + 1);
    const limitInputPixels = context.limits.maxMegapixels * 1_000_000;
    const recognized = await recognizePages({
      context,
      watch,
      pages,
      candidates: numbers.map((number) => ({ number, hasText: false })),
      isScan: async () => true,
      draw: (number) =>
        preparePicture(sharp(bytes, { limitInputPixels, page: number - 1, failOn: 'none' }).autoOrient()),
    });
    const { text, words } = textOfPages(numbers.flatMap((number) => recognized.read.get(number)?.page ?? []));
    const scan = scanOf(pages, words, recognized, []);
    if (context.scans === 'read' && text.trim() === '') {
      const { name } = context;
      throw scan.unread.length > 0
        ? new AppError('intake.scan-not-read', { name, pages: scan.unread.length })
        : new AppError('intake.no-text', { name, format: 'image' });
    }
    const notes = scanNotes(scan, context.scans);
    const mediaType = mediaTypeOf(bytes);
    const read = { text, encoding: 'unicode', converted: null, title: null, notes, scan };
    return mediaType === null ? read : { ...read, mediaType };
  },
};

/** Moving pictures have many pages and one to read. */
async function countPages(bytes: Uint8Array, { name, limits }: ReadContext): Promise<number> {
  // The size is asked here and refused by us: whoever sent it should hear the limit.
  const { width, height, pages = 1, format } = await sharp(bytes, { limitInputPixels: false }).metadata();
  if (width * height > limits.maxMegapixels * 1_000_000) {
    throw new AppError('intake.picture-too-large', { name, width, height, limit: limits.maxMegapixels });
  }
  if (format !== 'tiff') return 1;
  if (pages > limits.maxPages) {
    throw new AppError('intake.too-many-pages', { name, pages, limit: limits.maxPages });
  }
  return pages;
}
