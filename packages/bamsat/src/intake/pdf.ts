import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { AppError } from '../shared/index.js';
import { encodingName } from './decode.js';
import type { FormatReader, IntakeNote, ReadContext } from './intake.js';
import { repairLegacyText } from './legacy-text.js';
import { type Page, type Piece, textOfPages } from './pdf-lines.js';

type PdfLibrary = typeof import('pdfjs-dist/legacy/build/pdf.mjs');
type PdfDocument = Awaited<ReturnType<PdfLibrary['getDocument']>['promise']>;

/** A PDF may begin with other bytes; readers look for its mark in the first 1024. */
const MARK = Buffer.from('%PDF-', 'latin1');
const LIGATURE = /[\ufb00-\ufb06]/g;
/** At most so many page numbers are named in a note. */
const PAGES_NAMED = 20;
/** More than this share of characters without a meaning: the fonts do not say what they draw. */
const UNREADABLE_SHARE = 0.3;
/** Titles that programs make up from the name of the file. */
const MADE_UP_TITLE = /^(?:microsoft word|untitled|document\d*$|.*\.(?:docx?|pdf|xlsx?|odt|txt)$)/i;

/** The text layer of a PDF. A scan has none and is refused; pages without text among others are named in a note. */
export const pdf: FormatReader = {
  format: 'pdf',
  extensions: ['.pdf'],
  mediaTypes: ['application/pdf'],
  heavy: true,
  sniff(bytes) {
    const at = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(1024, bytes.byteLength)).indexOf(MARK);
    return at === 0 ? 1 : at > 0 ? 0.7 : 0;
  },
  async read(bytes, context) {
    // Only those who read a PDF pay for the library.
    const library = await import('pdfjs-dist/legacy/build/pdf.mjs');
    const document = await open(library, bytes, context);
    try {
      const { pages, empty } = await readPages(document, context);
      const { text, repaired } = repairLegacyText(textOfPages(pages));
      if (text.trim() === '' || isUnreadable(text)) {
        throw new AppError('intake.no-text', { name: context.name, format: 'pdf' });
      }
      const notes: IntakeNote[] = [];
      if (repaired !== null) notes.push({ code: 'converted', params: { encoding: encodingName(repaired) } });
      if (empty.length > 0) {
        const named = empty.slice(0, PAGES_NAMED).join(', ') + (empty.length > PAGES_NAMED ? ' …' : '');
        notes.push({ code: 'pages-without-text', params: { count: empty.length, pages: named } });
      }
      return {
        text,
        encoding: repaired ?? 'unicode',
        converted: repaired,
        title: await titleOf(document),
        notes,
      };
    } finally {
      await document.destroy();
    }
  },
};

async function open(library: PdfLibrary, bytes: Uint8Array, context: ReadContext): Promise<PdfDocument> {
  const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  try {
    return await library.getDocument({
      // The library keeps what it is given.
      data: Uint8Array.from(bytes),
      // Character maps for fonts that are named and not embedded, from the package: nothing is fetched.
      cMapUrl: join(folder, 'cmaps') + sep,
      cMapPacked: true,
      standardFontDataUrl: join(folder, 'standard_fonts') + sep,
      isEvalSupported: false,
      useSystemFonts: false,
      disableFontFace: true,
      useWasm: false,
      enableXfa: false,
      verbosity: library.VerbosityLevel.ERRORS,
    }).promise;
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') {
      throw new AppError('intake.encrypted', { name: context.name }, { cause: error });
    }
    throw error;
  }
}

async function readPages(
  document: PdfDocument,
  { name, limits }: ReadContext,
): Promise<{ pages: Page[]; empty: number[] }> {
  if (document.numPages > limits.maxPages) {
    throw new AppError('intake.too-many-pages', { name, pages: document.numPages, limit: limits.maxPages });
  }
  const pages: Page[] = [];
  const empty: number[] = [];
  let length = 0;
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    // The library's normal form would turn the micro sign into a Greek letter: in TCVN3 it is an à.
    const content = await page.getTextContent({ disableNormalization: true });
    const pieces = content.items.flatMap((item): Piece[] => {
      if (!('str' in item)) return [];
      const [a = 0, b = 0, , , x = 0, y = 0]: number[] = item.transform;
      // Text that stands upright in the margin (stamps of the digital signature) is not part of the reading.
      if (Math.abs(b) > Math.abs(a)) return [];
      const text = item.str.replace(LIGATURE, (letters) => letters.normalize('NFKC')).normalize('NFC');
      return [{ text, x, y, width: item.width, size: item.height || Math.hypot(a, b) }];
    });
    for (const { text } of pieces) length += text.length;
    if (length > limits.maxTextLength) {
      throw new AppError('intake.text-too-long', { name, limit: limits.maxTextLength });
    }
    if (pieces.every(({ text }) => text.trim() === '')) empty.push(number);
    pages.push({ width, height, pieces });
    page.cleanup();
  }
  return { pages, empty };
}

/** Private-use and replacement characters: what a font without a map to Unicode leaves. */
function isUnreadable(text: string): boolean {
  const unknown = text.match(/[\p{Co}\p{Cn}\ufffd]/gu)?.length ?? 0;
  return unknown > UNREADABLE_SHARE * text.length;
}

async function titleOf(document: PdfDocument): Promise<string | null> {
  const { info } = await document.getMetadata();
  const title = 'Title' in info && typeof info.Title === 'string' ? info.Title.trim() : '';
  return title === '' || MADE_UP_TITLE.test(title) ? null : repairLegacyText(title.normalize('NFC')).text;
}
