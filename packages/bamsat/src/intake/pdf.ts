import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { AppError } from '../shared/index.js';
import { encodingName } from './decode.js';
import { finishText } from './finish-text.js';
import type { FormatReader, IntakeNote, ReadContext } from './intake.js';
import { type Repair, repairLegacyText } from './legacy-text.js';
import { joined, type Page, type Piece, type PlacedText, textOfPages } from './pdf-lines.js';
import {
  drawPage,
  FEW_LETTERS,
  type PdfDocument,
  type PdfLibrary,
  type PdfPage,
  paintedOn,
} from './pdf-pictures.js';
import { type Recognition, recognizePages, scanNotes, scanOf } from './recognize-pages.js';
import { pageList, type Scan } from './scan.js';

/** A PDF may begin with other bytes; readers look for its mark in the first 1024. */
const MARK = Buffer.from('%PDF-', 'latin1');
const LIGATURE = /[\ufb00-\ufb06]/g;
/** More than this share of characters without a meaning: the fonts do not say what they draw. */
const UNREADABLE_SHARE = 0.3;
/** Titles that programs make up from the name of the file. */
const MADE_UP_TITLE = /^(?:microsoft word|untitled|document\d*$|.*\.(?:docx?|pdf|xlsx?|odt|txt)$)/i;

/** A PDF: the text of its pages where they have some, else what is recognised in their pictures. */
export const pdf: FormatReader = {
  format: 'pdf',
  extensions: ['.pdf'],
  mediaTypes: ['application/pdf'],
  heavy: true,
  sniff(bytes) {
    const at = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(1024, bytes.byteLength)).indexOf(MARK);
    return at === 0 ? 1 : at > 0 ? 0.7 : 0;
  },
  async read(bytes, context, watch) {
    // Only those who read a PDF pay for the library.
    const library = await import('pdfjs-dist/legacy/build/pdf.mjs');
    const document = await open(library, bytes, context);
    try {
      const pages = await readPages(document, context);
      const damaged = numbersOf(pages, 'damaged');
      const recognized = await recognizePages({
        context,
        watch,
        pages: document.numPages,
        candidates: pages
          .filter(({ kind }) => kind === 'short')
          .map(({ number, pieces }) => ({ number, hasText: pieces.length > 0 })),
        isScan: async (number) =>
          isScan(library, await document.getPage(number), pages[number - 1]?.pieces.length === 0),
        draw: async (number) => drawPage(library, await document.getPage(number)),
      });
      const { text, words, repaired } = textOfRuns(runsOf(pages, recognized));
      const scan = scanOf(document.numPages, words, recognized, blankOf(pages, recognized));
      const isPutOff = context.scans === 'defer' && scan.unread.length > 0;
      if (text.trim() === '' && !isPutOff) throw nothingToRead(context, scan, damaged);
      const notes: IntakeNote[] = [];
      if (repaired !== null) notes.push({ code: 'converted', params: { encoding: encodingName(repaired) } });
      if (damaged.length > 0) {
        notes.push({ code: 'pages-damaged', params: { count: damaged.length, pages: pageList(damaged) } });
      }
      notes.push(...scanNotes(scan, context.scans));
      return {
        text,
        encoding: repaired ?? 'unicode',
        converted: repaired,
        title: await titleOf(document),
        notes,
        ...(recognized.read.size + recognized.unread.length > 0 ? { scan } : {}),
      };
    } finally {
      await document.destroy();
    }
  },
};

/** Why a file gives no text at all. */
function nothingToRead({ name }: ReadContext, scan: Scan, damaged: readonly number[]): AppError {
  const params = { name, format: 'pdf' };
  if (damaged.length === scan.pages) return new AppError('intake.damaged', params);
  if (scan.unread.length > 0)
    return new AppError('intake.scan-not-read', { name, pages: scan.unread.length });
  return new AppError('intake.no-text', params);
}

/** A page as it was found: with its text; with so little that it may be a scan; or damaged. */
interface FoundPage extends Page {
  number: number;
  kind: 'text' | 'short' | 'damaged';
}

function numbersOf(pages: readonly FoundPage[], kind: FoundPage['kind']): number[] {
  return pages.filter((page) => page.kind === kind).map(({ number }) => number);
}

/** Numbers of the pages with neither text nor pictures that could show some. */
function blankOf(pages: readonly FoundPage[], { read, unread }: Recognition): number[] {
  const isTaken = (number: number) => read.has(number) || unread.includes(number);
  return numbersOf(pages, 'short').filter(
    (number) => pages[number - 1]?.pieces.length === 0 && !isTaken(number),
  );
}

/** Pages one after the other that have their text from the same source. */
interface Run {
  source: 'text' | 'scan';
  pages: Page[];
}

function runsOf(pages: readonly FoundPage[], { read }: Recognition): Run[] {
  const runs: Run[] = [];
  for (const found of pages) {
    const recognized = read.get(found.number);
    const source = recognized ? 'scan' : 'text';
    const page = recognized?.page ?? found;
    if (page.pieces.length === 0) continue;
    const last = runs.at(-1);
    if (last?.source === source) last.pages.push(page);
    else runs.push({ source, pages: [page] });
  }
  return runs;
}

/** The text of all runs. Only what was typed can be in a legacy encoding; what was recognised is Vietnamese as it is. */
function textOfRuns(runs: readonly Run[]): PlacedText & { repaired: Repair | null } {
  let repaired: Repair | null = null;
  const parts = runs.map(({ source, pages }): PlacedText => {
    const placed = textOfPages(pages);
    if (source === 'scan') return placed;
    const repair = repairLegacyText(placed.text);
    repaired ??= repair.repaired;
    return { text: finishText(repair.text), words: [] };
  });
  return { ...joined(parts, '\n'), repaired };
}

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
      // Decoders for the pictures of scanners (JBIG2, fax, JPEG 2000), from the package.
      wasmUrl: join(folder, 'wasm') + sep,
      maxImageSize: context.limits.maxMegapixels * 1_000_000,
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

async function readPages(document: PdfDocument, { name, limits }: ReadContext): Promise<FoundPage[]> {
  if (document.numPages > limits.maxPages) {
    throw new AppError('intake.too-many-pages', { name, pages: document.numPages, limit: limits.maxPages });
  }
  const pages: FoundPage[] = [];
  let length = 0;
  for (let number = 1; number <= document.numPages; number++) {
    const page = await readPage(document, number);
    for (const { text } of page.pieces) length += text.length;
    if (length > limits.maxTextLength) {
      throw new AppError('intake.text-too-long', { name, limit: limits.maxTextLength });
    }
    pages.push(page);
  }
  return pages;
}

/** One page; one that the library cannot make sense of does not take the others with it. */
async function readPage(document: PdfDocument, number: number): Promise<FoundPage> {
  try {
    const page = await document.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const pieces = await piecesOf(page);
    page.cleanup();
    const text = pieces.map((piece) => piece.text).join('');
    const letters = text.replace(/\s+/g, '').length;
    const isEmpty = letters === 0 || isUnreadable(text);
    const kind = isEmpty || letters < FEW_LETTERS ? 'short' : 'text';
    return { number, kind, width, height, pieces: isEmpty ? [] : pieces };
  } catch {
    return { number, kind: 'damaged', width: 0, height: 0, pieces: [] };
  }
}

async function piecesOf(page: PdfPage): Promise<Piece[]> {
  // The library's normal form would turn the micro sign into a Greek letter: in TCVN3 it is an à.
  const content = await page.getTextContent({ disableNormalization: true });
  return content.items.flatMap((item): Piece[] => {
    if (!('str' in item)) return [];
    const [a = 0, b = 0, , , x = 0, y = 0]: number[] = item.transform;
    // Text that stands upright in the margin (stamps of the digital signature) is not part of the reading.
    if (Math.abs(b) > Math.abs(a)) return [];
    const text = item.str.replace(LIGATURE, (letters) => letters.normalize('NFKC')).normalize('NFC');
    return [{ text, x, y, width: item.width, size: item.height || Math.hypot(a, b) }];
  });
}

/** Whether the words of a page are in its pictures: a few letters over one are a stamp on a scan. */
async function isScan(library: PdfLibrary, page: PdfPage, isEmpty: boolean): Promise<boolean> {
  const { kind } = await paintedOn(library, page);
  const isOne = kind === 'pictures' || (isEmpty && kind !== 'nothing');
  // The pictures of a scan are kept until it is drawn.
  if (!isOne) page.cleanup();
  return isOne;
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
