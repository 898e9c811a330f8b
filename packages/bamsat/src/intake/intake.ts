import type { MessageKey, MessageParams } from '../shared/index.js';
import type { Scan } from './scan.js';

/** A kind of file that can be read. */
export type IntakeFormat = 'txt' | 'html' | 'docx' | 'doc' | 'pdf' | 'image' | 'mail';

/** What one file may cost. Every limit can be set lower for a test or a small machine. */
export interface IntakeLimits {
  /** Size of the file, bytes. */
  maxBytes: number;
  /** Length of the text, UTF-16 code units. */
  maxTextLength: number;
  /** Size of what a .docx holds, unpacked, bytes. */
  maxUnpackedBytes: number;
  /** Parts in a .docx or a mail. */
  maxParts: number;
  /** Pages of a PDF. */
  maxPages: number;
  /** Time for reading, of a scan for one page of it, seconds. */
  maxSeconds: number;
  /** Memory for reading, megabytes. */
  maxMemoryMb: number;
  /** Pages whose words are recognised in pictures (OCR); what comes after them is named and left out. */
  maxScannedPages: number;
  /** Time for recognising all of them, seconds; what was read until then is given. */
  maxScanSeconds: number;
  /** Points of one picture, millions. */
  maxMegapixels: number;
}

export const DEFAULT_LIMITS: Readonly<IntakeLimits> = {
  maxBytes: 50 * 1024 * 1024,
  maxTextLength: 5_000_000,
  maxUnpackedBytes: 100 * 1024 * 1024,
  maxParts: 5_000,
  maxPages: 2_000,
  maxSeconds: 60,
  maxMemoryMb: 1_024,
  maxScannedPages: 200,
  maxScanSeconds: 1_800,
  maxMegapixels: 100,
};

type NoteCode = MessageKey extends infer K ? (K extends `intake.note.${infer Code}` ? Code : never) : never;

/** Something that the person who sent the file should know; its words are the message `intake.note.<code>`. */
export interface IntakeNote {
  code: NoteCode;
  params: MessageParams;
}

/** What a reader of one format gives. */
export interface ReadText {
  /** Text as the file has it; line ends and normal form are put right afterwards. */
  text: string;
  encoding: string;
  converted: string | null;
  title: string | null;
  notes: IntakeNote[];
  /** Only where words were recognised in pictures, or would have to be. `text` is then final already: offsets point into it. */
  scan?: Scan;
  /** What the bytes are, where one reader has several kinds of them. */
  mediaType?: string;
}

/** What a reader of one format is told beside the bytes. */
export interface ReadContext {
  /** Safe name of the file, for messages. */
  name: string;
  limits: IntakeLimits;
  /** `defer`: pages that are pictures are only counted. */
  scans: ScanMode;
}

/** Whether the words of scanned pages are recognised at once, which takes seconds a page, or only counted. */
export type ScanMode = 'read' | 'defer';

/** How far the reading of a scan is. */
export interface ReadProgress {
  /** The page of the file that is being read, from 1. */
  page: number;
  /** Pages of the file. */
  pages: number;
  /** `turn`: it makes no sense as it lies and is tried upside down and on its sides. */
  phase: 'recognize' | 'turn';
}

/** Who watches a reading: told of its progress, and able to stop it. */
export interface ReadWatch {
  onProgress?: ((progress: ReadProgress) => void) | undefined;
  signal?: AbortSignal | undefined;
  /** For a server: a file that is heavy is read in a process of its own, whose end gives its memory back. */
  apart?: boolean | undefined;
}

/** A format: how to recognise it and how to read it. */
export interface FormatReader {
  format: IntakeFormat;
  /** With the dot, lower case. The first is the usual one. */
  extensions: readonly string[];
  /** The first is the one that a file of this format is stored and sent with. */
  mediaTypes: readonly string[];
  /** True where reading can take long: it then runs in a thread with a time and memory limit. */
  heavy: boolean;
  /** How sure the content is of this format: 0 (no) to 1 (its signature). The name is not asked. */
  sniff(bytes: Uint8Array): number;
  /** @throws AppError when the file cannot be read, for a reason that a person can understand */
  read(bytes: Uint8Array, context: ReadContext, watch: ReadWatch): Promise<ReadText>;
}

/** A file that was read. */
export interface IntakeResult {
  format: IntakeFormat;
  mediaType: string;
  /** The name under which the file may be stored; see `safeName`. */
  safeName: string;
  /** NFC, lines end with LF, no null, no lone surrogate: final, offsets may be kept. */
  text: string;
  /** What the text was in: `utf-8`, `utf-16le`, `windows-1258`, `tcvn3`, `vni` … */
  encoding: string;
  /** The same where the text had to be converted to Unicode, else null. */
  converted: string | null;
  /** Title from the file's own data (HTML title, document properties), or null. */
  title: string | null;
  notes: IntakeNote[];
  /** Pages whose words were recognised in pictures; null where every word was there as text. */
  scan: Scan | null;
}
