import type { Source } from '../text.js';
import { isWordAt } from '../words.js';
import { isoDay, lastDayOf, monthNamed } from './day.js';
import { matchAt, wordBefore } from './digits.js';
import { type DateDraft, period, withoutYear } from './draft.js';

const YEAR = String.raw`(\d{4})(?![\d/-]\d|\d)`;
const WITH_YEAR = String.raw`(?:(?: ?[/.-] ?| năm |, năm |,? )${YEAR})?`;
const YEARS = new RegExp(String.raw`(\d{4}) ?(?:-|đến(?: năm)?) ?(\d{4})(?![\d/-])`, 'y');
const MONTH = new RegExp(String.raw`(\d{1,2})(?![\d%])(?! ?[/.-] ?\d{1,2}(?!\d))${WITH_YEAR}`, 'y');
const MONTHS_OF_YEAR = new RegExp(
  String.raw`(\d{1,2}) tháng(?: (đầu|cuối))?(?: (?:của )?(năm))?(?: ?/? ?${YEAR})?`,
  'y',
);
const QUARTER = new RegExp(
  String.raw`quý (iv|i{1,3}|[1-4])(?![\p{L}\p{M}\p{N}.,]\d?[\p{L}\p{N}])${WITH_YEAR}`,
  'uy',
);
const NAMED_MONTH = new RegExp(
  String.raw`tháng (giêng|hai|ba|tư|năm|sáu|bảy|tám|chín|mười một|mười hai|mười|chạp)(?![\p{L}\p{M}])(?: năm ${YEAR}| ?/ ?${YEAR})?`,
  'uy',
);
/** Months whose names are no other words; the rest needs a year behind it. */
const CLEAR_MONTH = /^(?:giêng|tư|mười một|mười hai|chạp)$/;
/** Words that name a stretch of years. */
const TERM_WORDS =
  /(?:nhiệm kỳ|giai đoạn|năm học|thời kỳ|niên khóa|khóa|các năm|(?:từ )?năm|từ)(?: (?:năm|từ|từ năm))? $/;
const TERM_REACH = 24;
const LONGEST_TERM = 60;
const LONGEST_BARE_TERM = 30;
/** Not the month of a year: "Cách mạng tháng 8", "trong vòng 6 tháng". */
const NO_MONTH = /(?:cách mạng|hằng|hàng|mỗi) $/;

function inCentury(year: number): boolean {
  return year >= 1900 && year <= 2199;
}

/** Months of a year, or of the year that is still to be found. */
function months(
  start: number,
  end: number,
  first: number,
  last: number,
  year: string | undefined,
): DateDraft | null {
  if (first < 1 || last > 12 || first > last) return null;
  if (year === undefined)
    return withoutYear(start, end, { day: 1, month: first }, { day: lastDayOf(last, 2001), month: last });
  const number = Number(year);
  if (!inCentury(number)) return null;
  return period(start, end, isoDay(1, first, number), isoDay(lastDayOf(last, number), last, number));
}

/** "nhiệm kỳ 2025 - 2030", "giai đoạn 2021-2025", "năm học 2031-2032", at the first year. */
export function yearsAt({ folded }: Source, start: number): DateDraft | null {
  const match = matchAt(YEARS, folded, start);
  if (match === null || isWordAt(folded, start - 1)) return null;
  const [from, to] = [Number(match[1]), Number(match[2])];
  if (from >= to || !inCentury(from) || !inCentury(to) || to - from > LONGEST_TERM) return null;
  const reach = folded.slice(Math.max(0, start - TERM_REACH), start);
  const word = TERM_WORDS.exec(reach)?.[0] ?? '';
  if (word === '' && (to - from > LONGEST_BARE_TERM || /[\d/.,-]$/.test(reach))) return null;
  const begin = start - word.length;
  const end = start + match[0].length;
  const isSchoolYear = word.startsWith('năm học') || word.startsWith('niên khóa');
  return isSchoolYear
    ? period(begin, end, `${from}-09-01`, `${to}-08-31`)
    : period(begin, end, `${from}-01-01`, `${to}-12-31`);
}

/** "Luật Đất đai năm 2013": the year is a part of the name. */
const OF_LAW =
  /(?<![\p{L}\p{M}])(?:luật|bộ luật|hiến pháp|pháp lệnh) [^.;:,\n()]{0,60}năm $|hiến pháp năm $/u;
const LAW_REACH = 75;

/** "năm 2031", at the figures. */
export function yearAt({ folded }: Source, start: number): DateDraft | null {
  if (wordBefore(folded, start) !== 'năm') return null;
  const year = folded.slice(start, start + 4);
  if (!inCentury(Number(year)) || /^(?:[/-]\d|\d)/.test(folded.slice(start + 4, start + 6))) return null;
  if (OF_LAW.test(folded.slice(Math.max(0, start - LAW_REACH), start))) return null;
  return months(start - 'năm '.length, start + 4, 1, 12, year);
}

/** "tháng 9/2031", "tháng 9 năm 2031", "tháng 9", at the figures. */
export function monthAt({ folded }: Source, start: number): DateDraft | null {
  if (wordBefore(folded, start) !== 'tháng') return null;
  const begin = start - 'tháng '.length;
  if (
    /\d ?$/.test(folded.slice(begin - 2, begin)) ||
    NO_MONTH.test(folded.slice(Math.max(0, begin - 10), begin))
  )
    return null;
  const match = matchAt(MONTH, folded, start);
  const month = Number(match?.[1]);
  return match === null ? null : months(begin, start + match[0].length, month, month, match[2]);
}

/** "9 tháng năm 2031", "6 tháng đầu năm", "2 tháng cuối năm 2031", at the figures. */
export function monthsAt({ folded }: Source, start: number): DateDraft | null {
  const match = matchAt(MONTHS_OF_YEAR, folded, start);
  if (match === null || isWordAt(folded, start - 1)) return null;
  const [whole, written, side, ofYear, year] = match;
  // "6 tháng" alone is how long something takes.
  if (year === undefined && (side === undefined || ofYear === undefined)) return null;
  const end = start + whole.trimEnd().length;
  const count = Number(written);
  return side === 'cuối' ? months(start, end, 13 - count, 12, year) : months(start, end, 1, count, year);
}

/** "quý III năm 2031", "quý I/2031", "quý IV", at the word. */
export function quarterAt({ folded }: Source, start: number): DateDraft | null {
  const match = matchAt(QUARTER, folded, start);
  if (match === null) return null;
  const quarter = ['i', 'ii', 'iii', 'iv'].indexOf(match[1] ?? '') + 1 || Number(match[1]);
  return months(start, start + match[0].length, quarter * 3 - 2, quarter * 3, match[2]);
}

/** "tháng tư năm 2031", "tháng Giêng", at the word. */
export function namedMonthAt({ folded }: Source, start: number): DateDraft | null {
  const match = matchAt(NAMED_MONTH, folded, start);
  if (match === null) return null;
  const [whole, name = '', year, otherYear] = match;
  const written = year ?? otherYear;
  const isAfterFigure = /\d $/.test(folded.slice(Math.max(0, start - 2), start));
  if (isAfterFigure || (written === undefined && !CLEAR_MONTH.test(name))) return null;
  const month = monthNamed(name);
  return months(start, start + whole.length, month, month, written);
}
