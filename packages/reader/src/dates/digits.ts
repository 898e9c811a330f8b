import { wordStart } from '../words.js';

const ZERO = 48;
const NINE = 57;
const LONGEST_WORD = 12;

/** Calls back with each run of figures that can begin a date: one to four figures, not in the middle of a number. */
export function forEachNumber(folded: string, visit: (start: number, end: number) => void): void {
  const { length } = folded;
  for (let i = 0; i < length; i++) {
    const code = folded.charCodeAt(i);
    if (code < ZERO || code > NINE) continue;
    let end = i + 1;
    while (end < length) {
      const next = folded.charCodeAt(end);
      if (next < ZERO || next > NINE) break;
      end++;
    }
    if (end - i <= 4) visit(i, end);
    i = end;
  }
}

/** The word before a place and one space, empty where there is none. */
export function wordBefore(folded: string, at: number): string {
  if (folded[at - 1] !== ' ') return '';
  const end = at - 1;
  const start = Math.max(
    wordStart(folded.slice(Math.max(0, end - LONGEST_WORD), end), Math.min(end, LONGEST_WORD)),
    0,
  );
  return folded.slice(Math.max(0, end - LONGEST_WORD) + start, end);
}

/** What matches right at a place, null where nothing does. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
