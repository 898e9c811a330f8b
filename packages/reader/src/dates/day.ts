/** A day as it is written, at a place of the folded text. */
export interface WrittenDay {
  end: number;
  day: number;
  month: number;
  /** Null where only day and month are written. */
  year: number | null;
}

const MONTH_WORDS: readonly string[] = [
  'giêng',
  'hai',
  'ba',
  'tư',
  'năm',
  'sáu',
  'bảy',
  'tám',
  'chín',
  'mười',
  'mười một',
  'mười hai',
]; // in the order of the year
/** Number of a month by its name; the last of the moon's year (chạp) is the twelfth. */
export function monthNamed(name: string): number {
  return name === 'chạp' ? 12 : MONTH_WORDS.indexOf(name) + 1;
}

const MONTH = String.raw`(\d{1,2}|giêng|hai|ba|tư|năm|sáu|bảy|tám|chín|mười một|mười hai|mười)`;
const IN_WORDS = new RegExp(
  String.raw`(\d{1,2}) ?tháng ?${MONTH}(?:,? năm ?(\d{4})| ?[/-] ?(\d{4}))?(?![\d/])`,
  'y',
);
const IN_FIGURES = /(\d{1,2}) ?([/.-]) ?(\d{1,2})(?: ?\2 ?(\d{4})(?!\d))?/y;

/** Reads a day in any of its written forms: 5/9/2026, 05-9-2026, 5.9.2026, 5 tháng 9 năm 2026, 5/9. */
export function dayAt(folded: string, start: number): WrittenDay | null {
  IN_WORDS.lastIndex = start;
  const words = IN_WORDS.exec(folded);
  if (words !== null) {
    const [whole, day = '', month = '', year, otherYear] = words;
    const written = year ?? otherYear;
    return {
      end: start + whole.length,
      day: Number(day),
      month: /^\d/.test(month) ? Number(month) : MONTH_WORDS.indexOf(month) + 1,
      year: written === undefined ? null : Number(written),
    };
  }
  IN_FIGURES.lastIndex = start;
  const figures = IN_FIGURES.exec(folded);
  if (figures === null) return null;
  const [whole, day = '', sign = '/', month = '', year] = figures;
  const end = start + whole.length;
  const next = folded.charAt(end);
  // Without a year only the slash is clear enough, and "24/7/…" or "5/12-NQ" is something else.
  if (year === undefined && (sign === '-' || /[\d/]/.test(next))) return null;
  return { end, day: Number(day), month: Number(month), year: year === undefined ? null : Number(year) };
}

const DAYS_OF_MONTH: readonly number[] = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Does the calendar have this day? Without a year, 29 February counts. */
export function isRealDay(day: number, month: number, year: number | null): boolean {
  if (month < 1 || month > 12 || day < 1 || day > (DAYS_OF_MONTH[month - 1] ?? 0)) return false;
  return !(month === 2 && day === 29 && year !== null && !isLeapYear(year));
}

/** `YYYY-MM-DD`, or null for a day that the calendar does not have. */
export function isoDay(day: number, month: number, year: number): string | null {
  if (!isRealDay(day, month, year) || year < 1900 || year > 2199) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Last day of a month. */
export function lastDayOf(month: number, year: number): number {
  return month === 2 && !isLeapYear(year) ? 28 : (DAYS_OF_MONTH[month - 1] ?? 31);
}
