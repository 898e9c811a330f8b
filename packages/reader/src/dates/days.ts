import type { Source } from '../text.js';
import { isDigitAt, isWordAt } from '../words.js';
import { dayAt, isoDay, isRealDay } from './day.js';
import { type DateDraft, period } from './draft.js';

const DAY_WORD = /ngày (?=\d)/g;
const FULL_FIGURES = /\d{1,2} ?[/.-] ?\d{1,2} ?[/.-] ?\d{4}/g;
/** Before a day and month without "ngày": a time of day or a preposition of time. */
const SHORT_DAY = /(?:sáng|trưa|chiều|tối|đêm|hôm|đến|từ|trước|sau|\() ?(?=\d{1,2}[/.]\d{1,2}(?![\d/.]))/g;

function draftOf(source: Source, start: number, dayStart: number): DateDraft | null {
  const written = dayAt(source.folded, dayStart);
  if (written === null || isWordAt(source.folded, written.end)) return null;
  const { day, month, year, end } = written;
  if (!isRealDay(day, month, year)) return null;
  if (year !== null) {
    const iso = isoDay(day, month, year);
    return iso === null ? null : period(start, end, iso, iso);
  }
  return { ...period(start, end, null, null), kind: 'day', yearless: { day, month } };
}

/** Finds days: "ngày 5/9/2026", "05.9.2026", "ngày 5 tháng 9 năm 2026", "sáng 5/9". */
export function findDays(source: Source): DateDraft[] {
  const found: DateDraft[] = [];
  const add = (start: number, dayStart: number): void => {
    const day = draftOf(source, start, dayStart);
    if (day !== null) found.push(day);
  };
  for (const match of source.folded.matchAll(DAY_WORD)) {
    if (!isWordAt(source.folded, match.index - 1)) add(match.index, match.index + match[0].length);
  }
  for (const match of source.folded.matchAll(FULL_FIGURES)) {
    const before = source.folded.charAt(match.index - 1);
    if (!isDigitAt(source.folded, match.index - 1) && !/[-/.]/.test(before)) add(match.index, match.index);
  }
  for (const match of source.folded.matchAll(SHORT_DAY)) {
    const start = match.index + match[0].length;
    if (!isWordAt(source.folded, match.index - 1)) add(start, start);
  }
  return found;
}
