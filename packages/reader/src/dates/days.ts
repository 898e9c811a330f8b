import type { Source } from '../text.js';
import { isDigitAt, isLetterAt, isWordAt } from '../words.js';
import { dayAt, isoDay, isRealDay, type WrittenDay } from './day.js';
import { matchAt, wordBefore } from './digits.js';
import { type DateDraft, NO_MONTH, period, withoutYear } from './draft.js';

/** Before a day and month without a year stands one of these, or an opening bracket. */
const DAY_WORDS: ReadonlySet<string> = new Set([
  'ngày',
  'sáng',
  'trưa',
  'chiều',
  'tối',
  'đêm',
  'hôm',
  'mùng',
  'mồng',
]);
const PREPOSITIONS: ReadonlySet<string> = new Set([
  'đến',
  'từ',
  'trước',
  'sau',
  'tới',
  'vào',
  'hạn',
  'hết',
  'dịp',
  'qua',
  'cuối',
]);
const DASHED = /(\d{1,2}) ?- ?(\d{1,2})(?![\d/-]|[.,]\d| ?[-/] ?\p{L})/uy;
const DAY_NUMBER = /\d{1,2}(?!\d)/y;
/** Between the ends of a range. */
const TO = / ?(?:-|đến(?: hết)?|tới|và|,) ?(?:hết )?(?:ngày )?(?=\d)/y;
const ONLY_TO = / ?(?:-|đến(?: hết)?|tới) ?(?:hết )?(?:ngày )?(?=\d)/y;
/** What is divided: "từ 1/3 diện tích", "trước 2/3 số hộ". */
const DIVIDED =
  /^ ?(?:%|số|diện tích|tổng|chỉ tiêu|tiêu chí|xã|phường|thôn|bản|hộ|đại biểu|đồng chí|đơn vị|cơ quan|huyện|tỉnh|chi bộ|đảng bộ|trường|thành viên|đảng viên|phiếu|dân số|quân số|lượng|mức|thời gian|giờ|nội dung|nhiệm vụ|dự án|công trình|hồ sơ)(?![\p{L}\p{M}])/u;
const LONGEST_RANGE_DAYS = 31;
const LAST_DAY = 31;

function dashedAt(folded: string, start: number): WrittenDay | null {
  const match = matchAt(DASHED, folded, start);
  if (match === null) return null;
  return { end: start + match[0].length, day: Number(match[1]), month: Number(match[2]), year: null };
}

/** Is it the middle of a number, a time, the symbol of a document? */
function isInside(folded: string, start: number): boolean {
  if (isWordAt(folded, start - 1)) return true;
  const before = folded.charAt(start - 1);
  return (
    (before === '/' || before === '.' || before === '-' || before === ',') && isWordAt(folded, start - 2)
  );
}

/** Is there a word that makes two figures a day and a month? */
function isLicensed(folded: string, start: number, end: number): boolean {
  const word = wordBefore(folded, start);
  if (DAY_WORDS.has(word)) return true;
  if (DIVIDED.test(folded.slice(end, end + 14))) return false;
  if (PREPOSITIONS.has(word)) return true;
  // "ngày 30/4 và 1/5"
  if (word === 'và' && isDigitAt(folded, start - ' và '.length - 1)) return true;
  return folded[start - 1] === '(' && (folded[end] === ')' || / ?[-–]/.test(folded.slice(end, end + 2)));
}

function ends(folded: string, end: number): boolean {
  if (isWordAt(folded, end)) return false;
  // "5/12-NQ", "1/5/2"
  return !(
    (folded[end] === '-' || folded[end] === '/') &&
    (isLetterAt(folded, end + 1) || isDigitAt(folded, end + 1))
  );
}

function draftOf(start: number, first: WrittenDay, last: WrittenDay): DateDraft | null {
  const { day, month } = last;
  if (!isRealDay(day, month, last.year) || !isRealDay(first.day, first.month, null)) return null;
  if (last.year === null) return withoutYear(start, last.end, first, { day, month });
  const year = first.year ?? (first.month > month ? last.year - 1 : last.year);
  const [from, to] = [isoDay(first.day, first.month, year), isoDay(day, month, last.year)];
  return from === null || to === null || from > to ? null : period(start, last.end, from, to);
}

/** Where the mention begins: "ngày" belongs to it. */
function mentionStart(folded: string, start: number): number {
  return wordBefore(folded, start) === 'ngày' ? start - 'ngày '.length : start;
}

/** "từ ngày 5 đến ngày 9/3/2031", "5-9/3", "ngày 6 và 7/8": the first day takes the month of the last. */
function shortRange(folded: string, start: number, word: string): DateDraft | null {
  const number = matchAt(DAY_NUMBER, folded, start)?.[0];
  if (number === undefined) return null;
  const isDay = DAY_WORDS.has(word);
  const joint = matchAt(isDay ? TO : ONLY_TO, folded, start + number.length)?.[0];
  if (joint === undefined || !(isDay || word === 'từ' || (joint.trim() === '-' && word !== ''))) return null;
  const last = dayAt(folded, start + number.length + joint.length);
  const day = Number(number);
  if (last === null || !ends(folded, last.end) || day < 1 || last.day - day > LONGEST_RANGE_DAYS) return null;
  if (joint.trim() === '-' && !isDay && word !== 'từ' && DIVIDED.test(folded.slice(last.end, last.end + 14)))
    return null;
  if (day >= last.day) return null;
  return draftOf(mentionStart(folded, start), { ...last, day }, last);
}

/** Reads a day, or a range of days, that begins with the figures at `start`. */
export function dayMentionAt(source: Source, start: number): DateDraft | null {
  const { folded } = source;
  if (isInside(folded, start)) return null;
  const word = wordBefore(folded, start);
  const isDay = DAY_WORDS.has(word);
  const written = dayAt(folded, start) ?? (isDay ? dashedAt(folded, start) : null);
  if (written === null || !ends(folded, written.end)) return shortRange(folded, start, word);
  const from = mentionStart(folded, start);
  const joint = matchAt(ONLY_TO, folded, written.end)?.[0];
  const last = joint === undefined ? null : (dayAt(folded, written.end + joint.length) ?? null);
  if (last !== null && ends(folded, last.end) && (written.year === null || last.year !== null)) {
    const isKnown = written.year !== null || last.year !== null || isLicensed(folded, start, written.end);
    const range = isKnown ? draftOf(from, written, last) : null;
    if (range !== null) return range;
  }
  if (!isRealDay(written.day, written.month, written.year)) return null;
  if (written.year === null && !isLicensed(folded, start, written.end)) return null;
  return draftOf(from, { ...written }, written);
}

/** "trước ngày 10": by a day of which only the number is said. */
const BY_DAY = /(?:trước|chậm nhất(?: là| vào)?) ngày $/;
const BY_DAY_LENGTH = 24;
const LONE_DAY = /\d{1,2}(?=$|[;)\n]|[.,](?! ?\d))/y;
/** With these in the sentence the day comes back each month or quarter. */
const COMES_BACK = /(?<![\p{L}\p{M}])(?:định kỳ|hằng|hàng|mỗi|tháng|quý)(?![\p{L}\p{M}])/u;
const SENTENCE_REACH = 100;

/** Reads a day of which the month is not written either; it is found from the day on which the text speaks. */
export function loneDayAt({ folded }: Source, start: number): DateDraft | null {
  const before = folded.slice(Math.max(0, start - SENTENCE_REACH), start);
  if (!BY_DAY.test(before.slice(-BY_DAY_LENGTH))) return null;
  const number = matchAt(LONE_DAY, folded, start)?.[0];
  const day = Number(number);
  if (number === undefined || day < 1 || day > LAST_DAY) return null;
  const after = folded.slice(start, start + SENTENCE_REACH).split(/[.;\n]/, 1)[0] ?? '';
  if (COMES_BACK.test(before.split(/[.;\n]/).at(-1) ?? '') || COMES_BACK.test(after)) return null;
  const one = { day, month: NO_MONTH };
  return withoutYear(start - 'ngày '.length, start + number.length, one, one);
}
