import { AppError } from '../shared/index.js';
import { decodeText } from './decode.js';
import { finishText } from './finish-text.js';
import { chooseFormat, formatOfExtension } from './formats.js';
import {
  DEFAULT_LIMITS,
  type FormatReader,
  type IntakeLimits,
  type IntakeNote,
  type IntakeResult,
  type ReadWatch,
  type ScanMode,
} from './intake.js';
import { recognizeOther } from './other-kinds.js';
import { readAs } from './reading.js';
import { extensionOf, safeName, showName } from './safe-name.js';

export { FORMATS } from './formats.js';
export {
  type IntakeLimits,
  type IntakeNote,
  type IntakeResult,
  type ReadProgress,
  type ReadWatch,
  type ScanMode,
} from './intake.js';
export { repairLegacyText } from './legacy-text.js';
export { safeName } from './safe-name.js';
export {
  doubtfulWords,
  pageList,
  type Scan,
  type ScannedPage,
  type ScannedWord,
  scanConfidence,
} from './scan.js';

const MEGABYTE = 1024 * 1024;
/** Extensions of files that are never text, beside those of our own formats. */
const NEVER_TEXT =
  /^\.(?:docx?|docm|dotx?|pdf|xlsx?|pptx?|od[tsp]|rtf|zip|rar|7z|gz|jpe?g|png|gif|tiff?|webp|heic|bmp)$/;

/** How scanned pages are taken, and who watches. */
export interface ReadOptions extends ReadWatch {
  /** `read` if not said. */
  readonly scans?: ScanMode | undefined;
}

/**
 * Reads a file: bytes in, text out. The content decides what it is; where the name says otherwise the result has a note.
 * The bytes are not changed and not kept. Words of scanned pages are recognised, which takes seconds a page.
 *
 * @throws AppError with a code `intake.*` when the file cannot be read; its message names the file, the reason and what
 * to do. Nothing else is thrown for any bytes and any name.
 */
export async function readFile(
  input: { name: string; bytes: Uint8Array },
  limits: Partial<IntakeLimits> = {},
  { scans = 'read', ...watch }: ReadOptions = {},
): Promise<IntakeResult> {
  const context = { name: safeName(input.name), limits: { ...DEFAULT_LIMITS, ...limits }, scans };
  const { name } = context;
  const { bytes } = input;
  checkSize(name, bytes.length, context.limits.maxBytes);

  const notes: IntakeNote[] = [];
  if (input.name.normalize('NFC') !== name) {
    notes.push({ code: 'name-cleaned', params: { given: showName(input.name), name } });
  }
  const extension = extensionOf(name);
  const reader = recognize(name, bytes, extension);
  const said = formatOfExtension(extension);
  if (said === null ? NEVER_TEXT.test(extension) : said !== reader.format) {
    notes.push({ code: 'extension-differs', params: { name, said: extension, found: reader.format } });
  }
  const read = await readAs({ format: reader.format, bytes, context }, watch);
  const text = finishText(read.text);
  if (text.length > context.limits.maxTextLength) {
    throw new AppError('intake.text-too-long', { name, limit: context.limits.maxTextLength });
  }
  return {
    format: reader.format,
    mediaType: read.mediaType ?? mediaTypeOf(reader, extension),
    safeName: name,
    text,
    encoding: read.encoding,
    converted: read.converted,
    title: read.title === null ? null : finishText(read.title),
    notes: [...notes, ...read.notes],
    scan: read.scan ?? null,
  };
}

function checkSize(name: string, size: number, limit: number): void {
  if (size === 0) throw new AppError('intake.empty', { name });
  if (size > limit) {
    throw new AppError('intake.too-large', {
      name,
      size: Math.ceil((10 * size) / MEGABYTE) / 10,
      limit: Math.floor((10 * limit) / MEGABYTE) / 10,
    });
  }
}

/** Finds the format, or refuses with what the file is instead. */
function recognize(name: string, bytes: Uint8Array, extension: string): FormatReader {
  const { reader, certain } = chooseFormat(bytes, extension);
  if (certain) return reader;
  const other = recognizeOther(bytes);
  if (other === 'encrypted') throw new AppError('intake.encrypted', { name });
  const neverText = NEVER_TEXT.test(extension);
  // An archive or data under a document's name: the name is what is wrong. A picture or an old document says more itself.
  if (neverText && (other === null || ((other === 'archive' || other === 'xml') && isOurs(extension)))) {
    throw new AppError('intake.not-what-it-says', { name, said: extension });
  }
  if (other !== null) throw new AppError('intake.unknown-format', { name, kind: other });
  if (formatOfExtension(extension) === null && decodeText(bytes) === null) {
    throw new AppError('intake.unknown-format', { name, kind: 'other' });
  }
  return reader;
}

function isOurs(extension: string): boolean {
  return formatOfExtension(extension) !== null;
}

/** The media type that goes with the content; a table in text form keeps its own. */
function mediaTypeOf(reader: FormatReader, extension: string): string {
  const [usual = 'application/octet-stream'] = reader.mediaTypes;
  if (reader.format !== 'txt') return usual;
  if (extension === '.csv') return 'text/csv';
  if (extension === '.tsv') return 'text/tab-separated-values';
  return extension === '.md' ? 'text/markdown' : usual;
}
