/** A word that was recognised in a picture: its place in the text, and how sure the recognition is, 0 to 100. */
export interface ScannedWord {
  start: number;
  end: number;
  confidence: number;
}

/** How far a page had to be turned clockwise to be upright, degrees. */
export type Turn = 0 | 90 | 180 | 270;

/** A page whose words were recognised. */
export interface ScannedPage {
  /** Its number in the file, from 1. */
  page: number;
  /** Where its text stands. */
  start: number;
  end: number;
  /** How sure the recognition is of its words: their mean weighed by their length, 0 to 100. */
  confidence: number;
  turned: Turn;
  words: ScannedWord[];
}

/** What is known of the recognition of a file. */
export interface Scan {
  /** Pages of the file. */
  pages: number;
  /** The pages that were recognised, in order; other pages had their text or gave none. */
  read: ScannedPage[];
  /** Numbers of the pages in which no word was found. */
  empty: number[];
  /** Numbers of the pages that were not read: put off, or beyond a limit, or damaged. */
  unread: number[];
}

/** Below this a word is shown as doubtful. Of wrong words on clean and on poor prints about half lie below it, of right ones few. */
export const DOUBTFUL_BELOW = 85;

/** The words of a text that a person should compare with the picture. */
export function doubtfulWords(scan: Scan): ScannedWord[] {
  return scan.read.flatMap(({ words }) => words.filter(({ confidence }) => confidence < DOUBTFUL_BELOW));
}

/** The mean confidence of some words, each weighed by its length; 0 where there is none. */
export function meanConfidence(
  words: readonly { readonly text: string; readonly confidence: number }[],
): number {
  const length = words.reduce((sum, { text }) => sum + text.length, 0);
  const weighed = words.reduce((sum, { text, confidence }) => sum + confidence * text.length, 0);
  return length === 0 ? 0 : weighed / length;
}

/** The mean confidence of all pages, weighed by their words, 0 to 100 as a whole number. */
export function scanConfidence(scan: Scan): number {
  const words = scan.read.reduce((sum, page) => sum + page.words.length, 0);
  const weighed = scan.read.reduce((sum, page) => sum + page.confidence * page.words.length, 0);
  return words === 0 ? 0 : Math.round(weighed / words);
}

/** At most so many runs of page numbers are named in a note. */
const RUNS_NAMED = 12;

/** Page numbers as people write them: `1–4, 6`. The numbers come in order. */
export function pageList(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  const named = runs.slice(0, RUNS_NAMED).map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`));
  return named.join(', ') + (runs.length > RUNS_NAMED ? ' …' : '');
}
