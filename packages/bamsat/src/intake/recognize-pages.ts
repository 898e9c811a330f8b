import { AppError } from '../shared/index.js';
import type { IntakeNote, ReadContext, ReadWatch, ScanMode } from './intake.js';
import type { PlacedWord } from './pdf-lines.js';
import type { Picture } from './picture.js';
import { RecognitionError, Recognizer } from './recognizer.js';
import {
  pageList,
  type Scan,
  type ScannedPage,
  type ScannedWord,
  scanConfidence,
  type Turn,
} from './scan.js';
import { type RecognizedPage, recognizePage } from './scanned-page.js';

/** The pages of a file that were recognised, by their number, and those that were not; others proved to be no scans. */
export interface Recognition {
  read: ReadonlyMap<number, RecognizedPage>;
  unread: readonly number[];
}

/** A page that may be a scan. */
export interface Candidate {
  number: number;
  /** Whether the file holds some text for it, too: a stamp, or all that stands on a short page. */
  hasText: boolean;
}

interface RecognitionTask {
  context: ReadContext;
  watch: ReadWatch;
  /** Pages of the file. */
  pages: number;
  candidates: readonly Candidate[];
  /** Looks whether the words of a page are in its pictures. */
  isScan: (number: number) => Promise<boolean>;
  draw: (number: number) => Promise<Picture>;
}

/** A page may take this share of the time after which a silent reading is ended, so that the other pages are not lost with it. */
const PAGE_SHARE = 0.7;

/**
 * Recognises pages one after the other, within the limits of the context. What was not read is named, and what was is given.
 * @throws AppError `intake.cancelled`
 */
export async function recognizePages(task: RecognitionTask): Promise<Recognition> {
  const { context, watch, pages, candidates, isScan, draw } = task;
  const read = new Map<number, RecognizedPage>();
  const unread: number[] = [];
  if (context.scans === 'defer') return { read, unread: await countScans(task) };
  const { limits, name } = context;
  const end = performance.now() + limits.maxScanSeconds * 1000;
  const recognizer = new Recognizer(watch.signal);
  let likelyTurn: Turn = 0;
  try {
    for (const { number: page, hasText } of candidates) {
      const left = (end - performance.now()) / 1000;
      if (left <= 0 || read.size >= limits.maxScannedPages) {
        // Looking at a picture takes its time, too: what text there is is taken for the whole.
        if (!hasText) unread.push(page);
        continue;
      }
      try {
        if (!(await isScan(page))) continue;
        watch.onProgress?.({ page, pages, phase: 'recognize' });
        const recognized = await recognizePage(recognizer, await draw(page), {
          page,
          seconds: Math.min(left, PAGE_SHARE * limits.maxSeconds),
          likelyTurn,
          onTurn: () => watch.onProgress?.({ page, pages, phase: 'turn' }),
        });
        read.set(page, recognized);
        if (recognized.page.pieces.length > 0) likelyTurn = recognized.turned;
      } catch (error) {
        if (error instanceof RecognitionError && error.reason === 'stopped') {
          throw new AppError('intake.cancelled', { name }, { cause: error });
        }
        // A picture that cannot be drawn or takes too long: the other pages may be good.
        unread.push(page);
      }
    }
  } finally {
    await recognizer.end();
  }
  return { read, unread };
}

/** The first scan is looked for; what comes after it may be one. */
async function countScans({ candidates, isScan }: RecognitionTask): Promise<number[]> {
  for (const [index, { number }] of candidates.entries()) {
    // What cannot even be looked at is told when it is read.
    if (await isScan(number).catch(() => true))
      return candidates.slice(index).map((candidate) => candidate.number);
  }
  return [];
}

/** What is kept of the recognition with the text, by the words that stand in it. */
export function scanOf(
  pages: number,
  words: readonly PlacedWord[],
  { read, unread }: Recognition,
  blank: readonly number[],
): Scan {
  const byPage = new Map<number, ScannedWord[]>([...read.keys()].map((page) => [page, []]));
  for (const { page, ...word } of words) byPage.get(page)?.push(word);
  const scanned: ScannedPage[] = [];
  const empty = [...blank];
  for (const [page, { turned, confidence }] of read) {
    const own = byPage.get(page) ?? [];
    const [first] = own;
    const last = own.at(-1);
    if (first && last) {
      scanned.push({ page, start: first.start, end: last.end, confidence, turned, words: own });
    } else empty.push(page);
  }
  return { pages, read: scanned, empty: empty.sort((a, b) => a - b), unread: [...unread] };
}

/** What the sender should know of the recognition. */
export function scanNotes(scan: Scan, mode: ScanMode): IntakeNote[] {
  const notes: IntakeNote[] = [];
  const say = (code: 'scan-read' | 'scan-turned' | 'pages-without-text', numbers: readonly number[]) => {
    if (numbers.length === 0) return;
    const params = { count: numbers.length, pages: pageList(numbers), confidence: scanConfidence(scan) };
    notes.push({ code, params });
  };
  say(
    'scan-read',
    scan.read.map(({ page }) => page),
  );
  say(
    'scan-turned',
    scan.read.filter(({ turned }) => turned !== 0).map(({ page }) => page),
  );
  say('pages-without-text', scan.empty);
  if (mode === 'read' && scan.unread.length > 0) {
    const left = new Set(scan.unread);
    const done = Array.from({ length: scan.pages }, (_, index) => index + 1).filter(
      (page) => !left.has(page),
    );
    notes.push({
      code: 'scan-incomplete',
      params: { read: pageList(done), pages: scan.pages, unread: pageList(scan.unread) },
    });
  }
  return notes;
}
