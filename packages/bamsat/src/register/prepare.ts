import { type Lexicon, type Reading, read } from 'bamsat-reader';
import type { Db } from '../db/index.js';
import { type StoredBytes, storeBytes } from '../files/index.js';
import {
  type IntakeLimits,
  type IntakeNote,
  type ReadOptions,
  readFile,
  repairLegacyText,
  type Scan,
  safeName,
} from '../intake/index.js';
import { listOrganizations } from '../organizations/index.js';
import { AppError, type Day, type Id } from '../shared/index.js';

/** A text that is about to be filed: a file as it came, or text that was pasted. */
export type DocumentInput =
  | { readonly name: string; readonly bytes: Uint8Array }
  | { readonly text: string; readonly title?: string | null };

/** Everything slow, done before the transaction: the bytes lie on disk, the text is read. */
export interface PreparedDocument {
  readonly stored: StoredBytes;
  readonly name: string;
  readonly mediaType: string;
  readonly format: string;
  readonly encoding: string;
  readonly text: string;
  /** What the file or the person says that the text is called; null where the text itself must say it. */
  readonly title: string | null;
  readonly reading: Reading;
  readonly notes: readonly IntakeNote[];
  /** How its words were recognised in pictures; null where they were there as text. */
  readonly scan: Scan | null;
  /** The attachment that names its bytes already, if there is one. */
  readonly fileId?: Id;
}

/** Tells whether a text that was prepared with `scans: 'defer'` has pages that must be recognised before it can be filed. */
export function isPutOff({ scan }: PreparedDocument): boolean {
  return scan !== null && scan.read.length === 0 && scan.unread.length > 0;
}

/** What the reader should know of this house, how large a file may be, and how scans are taken. */
export interface PrepareOptions {
  readonly lexicon?: Lexicon;
  readonly limits?: Partial<IntakeLimits>;
  readonly watch?: ReadOptions;
}

const MAX_FILE_NAME = 80;

/**
 * Takes a text in: finds its format and letters, reads it, and puts the bytes into the data folder.
 * @throws AppError `intake.*`, `register.text-missing`
 */
export async function prepareDocument(
  input: DocumentInput,
  dataDir: string,
  today: Day,
  options: PrepareOptions = {},
): Promise<PreparedDocument> {
  const taken = 'bytes' in input ? await takeFile(input, options) : takePasted(input);
  const { bytes, ...rest } = taken;
  const reading = read(rest.text, {
    today,
    encoding: rest.encoding,
    ...(options.lexicon ? { lexicon: options.lexicon } : {}),
  });
  return { ...rest, reading, stored: await storeBytes(dataDir, bytes) };
}

/** What the reader should know of this house: the names of its bodies, those that ended too. */
export async function readerLexicon(db: Db): Promise<Lexicon> {
  const organizations = await listOrganizations(db);
  return {
    organizations: organizations.map(({ name, shortName }) => ({
      name,
      abbreviations: shortName === name ? [] : [shortName],
    })),
  };
}

type Taken = Omit<PreparedDocument, 'reading' | 'stored'> & { readonly bytes: Uint8Array };

async function takeFile(
  input: { readonly name: string; readonly bytes: Uint8Array },
  { limits, watch }: PrepareOptions,
): Promise<Taken> {
  const result = await readFile(input, limits, watch);
  const { safeName: name, mediaType, format, encoding, text, title, notes, scan } = result;
  return { bytes: input.bytes, name, mediaType, format, encoding, text, title, notes, scan };
}

/** Pasted text becomes a text file of its own, so that it has an original like every other document. */
function takePasted(input: { readonly text: string; readonly title?: string | null }): Taken {
  const lines = input.text.replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n');
  const clean = lines
    .replace(/(?![\t\n])\p{Cc}|\ufeff/gu, '')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .normalize('NFC');
  const { text: repaired, repaired: from } = repairLegacyText(clean);
  const text = repaired.normalize('NFC');
  if (text.trim() === '') throw new AppError('register.text-missing');
  const title = input.title?.trim() || null;
  const firstLine = text.trim().split('\n', 1)[0] ?? '';
  return {
    bytes: new TextEncoder().encode(text),
    name: safeName(`${(title ?? firstLine).slice(0, MAX_FILE_NAME).trim()}.txt`),
    mediaType: 'text/plain',
    format: 'txt',
    encoding: from ?? 'utf-8',
    text,
    title,
    notes: from ? [{ code: 'converted', params: { encoding: from } }] : [],
    scan: null,
  };
}
