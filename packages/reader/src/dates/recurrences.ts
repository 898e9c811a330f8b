import type { Source } from '../text.js';
import { isWordAt } from '../words.js';
import { matchAt, wordBefore } from './digits.js';
import { type DateDraft, recurrence } from './draft.js';

const WEEKDAY = '(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)';
const UNIT = '(?:ngày|tuần|tháng|quý|năm)';
/** What comes back, behind "hằng": a unit, or several. */
const EVERY = new RegExp(
  String.raw`(hàng|hằng|mỗi) ?(?:(6|sáu) tháng|(${UNIT})(?![\p{L}\p{M}])(?! \d+(?! lần)))((?:,? (?:và |hoặc )?(?:hàng |hằng )?${UNIT}(?![\p{L}\p{M}])(?! ?\d)){0,3})`,
  'uy',
);
const WEEKDAYS_BEFORE = new RegExp(
  String.raw`(?:vào )?(?:(?:sáng|chiều|tối) )?(?:ngày )?${WEEKDAY}(?:(?:,| và|,? hoặc| -) (?:ngày )?${WEEKDAY}){0,6}(?: (tuần (?:đầu tiên|đầu|thứ (?:nhất|hai|ba|tư)|cuối(?: cùng)?)))?(?: của)? $`,
);
const DAYS_BEFORE =
  /(?:(?:vào )?(?:các )?ngày (?:mùng |mồng )?)?(\d{1,2})(?:(?:,| và|,? hoặc) (?:ngày )?(\d{1,2})){0,1}(?: (?:của|trong))? $/;
const YEAR_DAYS_BEFORE =
  /(?:(?:các )?ngày )?(\d{1,2}) ?(?:\/|-|tháng) ?(\d{1,2})(?:(?:,| và|,? hoặc) (?:trước )?(?:ngày )?(\d{1,2}) ?\/ ?(\d{1,2}))?(?: (?:của|trong))? $/;
const MONTHS_BEFORE =
  /(?:trong |vào )?tháng (\d{1,2})(?:(?:,| và|,? hoặc) (?:tháng )?(\d{1,2}))?(?: (?:của|trong))? $/;
const PERIODIC = /(?:định kỳ|cứ) $/;
const REACH = 70;

const NUMBER = String.raw`(\d{1,2}|một|hai|ba|bốn|năm|sáu)`;
/** "6 tháng một lần", "hai tuần/lần". */
const INTERVAL = new RegExp(String.raw`${NUMBER} (${UNIT}) ?(?:/ ?|(?:một|01|1) )lần(?![\p{L}\p{M}])`, 'uy');
/** "2 lần/năm", "một lần một quý". */
const TIMES = new RegExp(
  String.raw`${NUMBER} lần ?(?:/|mỗi|một|trong) ?(?:01 |1 |một )?(${UNIT})(?![\p{L}\p{M}])`,
  'uy',
);
/** "định kỳ 6 tháng", "định kỳ quý". */
const PERIOD = new RegExp(
  String.raw`định kỳ (?:${NUMBER} )?(${UNIT})(?![\p{L}\p{M}])(?! \d)((?:, (?:(?:01|1|một) )?${UNIT}(?![\p{L}\p{M}])){0,3})`,
  'uy',
);
const UNIT_NAME = /ngày|tuần|tháng|quý|năm/g;

const DAY_CODES: ReadonlyMap<string, string> = new Map([
  ['hai', 'MO'],
  ['2', 'MO'],
  ['ba', 'TU'],
  ['3', 'TU'],
  ['tư', 'WE'],
  ['4', 'WE'],
  ['năm', 'TH'],
  ['5', 'TH'],
  ['sáu', 'FR'],
  ['6', 'FR'],
  ['bảy', 'SA'],
  ['7', 'SA'],
  ['nhật', 'SU'],
]); // the week begins with "thứ hai", the second day
const WEEKDAY_NAME = /(?:thứ|chủ) (hai|ba|tư|năm|sáu|bảy|[2-7]|nhật)/g;
const WEEK_OF_MONTH: readonly (readonly [string, string])[] = [
  ['cuối', '-1'],
  ['hai', '2'],
  ['ba', '3'],
  ['tư', '4'],
];

/** Words that end in "hàng" and are no "every": goods, a bank, a customer. */
const GOODS: ReadonlySet<string> = new Set(
  'mặt ngân khách đơn bán xếp nhà cửa lô hành mua giao xuất kho thứ hạng chuyển'.split(' '),
);

const NUMBERS: Readonly<Record<string, number>> = { một: 1, hai: 2, ba: 3, bốn: 4, năm: 5, sáu: 6 };

function numberOf(written: string): number {
  return NUMBERS[written] ?? Number(written);
}

const BASE: Readonly<Record<string, string>> = {
  ngày: 'FREQ=DAILY',
  tuần: 'FREQ=WEEKLY',
  tháng: 'FREQ=MONTHLY',
  quý: 'FREQ=MONTHLY',
  năm: 'FREQ=YEARLY',
};

function every(count: number, unit: string): string {
  const interval = count * (unit === 'quý' ? 3 : 1);
  const base = BASE[unit] ?? 'FREQ=YEARLY';
  return interval === 1 ? base : `${base};INTERVAL=${interval}`;
}

const MONTHS_OF: Readonly<Record<string, number>> = { tháng: 1, quý: 3, năm: 12 };

/** So many times in a unit: twice a year is every six months. */
function timesIn(count: number, unit: string): string | null {
  if (count === 1) return every(1, unit);
  const months = (MONTHS_OF[unit] ?? 0) / count;
  return months >= 1 && Number.isInteger(months) ? every(months, 'tháng') : null;
}

function between(value: number, least: number, most: number): boolean {
  return value >= least && value <= most;
}

/** A rule with the days that stand before "hằng …", and where they begin. */
interface Placed {
  rrule: string;
  length: number;
}

function weekly(before: string, unit: string): Placed | null {
  const match = WEEKDAYS_BEFORE.exec(before);
  if (match === null) return null;
  const days = [...match[0].matchAll(WEEKDAY_NAME)].map((day) => DAY_CODES.get(day[1] ?? '') ?? '');
  if (unit === 'tuần') return { rrule: `FREQ=WEEKLY;BYDAY=${days.join(',')}`, length: match[0].length };
  const week = match[1];
  if (unit !== 'tháng' || week === undefined) return null;
  const number = WEEK_OF_MONTH.find(([word]) => week.includes(word))?.[1] ?? '1';
  return {
    rrule: `FREQ=MONTHLY;BYDAY=${days.map((day) => `${number}${day}`).join(',')}`,
    length: match[0].length,
  };
}

function monthly(before: string): Placed | null {
  const match = DAYS_BEFORE.exec(before);
  if (match === null || /[/.,\d-]$/.test(before.slice(0, match.index))) return null;
  const days = [match[1], match[2]].filter((day) => day !== undefined).map(Number);
  if (!days.every((day) => between(day, 1, 31))) return null;
  return { rrule: `FREQ=MONTHLY;BYMONTHDAY=${days.join(',')}`, length: match[0].length };
}

function yearly(before: string): Placed | null {
  const match = YEAR_DAYS_BEFORE.exec(before);
  if (match !== null && !/[/.\d]$/.test(before.slice(0, match.index))) {
    const [whole, day, month, otherDay, otherMonth] = match;
    const isDay = between(Number(day), 1, 31) && between(Number(month), 1, 12);
    if (isDay && otherDay === undefined)
      return {
        rrule: `FREQ=YEARLY;BYMONTH=${Number(month)};BYMONTHDAY=${Number(day)}`,
        length: whole.length,
      };
    // One rule can name two days only where they are the same day of two months.
    if (isDay && Number(otherDay) === Number(day))
      return {
        rrule: `FREQ=YEARLY;BYMONTH=${Number(month)},${Number(otherMonth)};BYMONTHDAY=${Number(day)}`,
        length: whole.length,
      };
  }
  const named = MONTHS_BEFORE.exec(before);
  if (named === null) return null;
  const months = [named[1], named[2]].filter((month) => month !== undefined).map(Number);
  return months.every((month) => between(month, 1, 12))
    ? { rrule: `FREQ=YEARLY;BYMONTH=${months.join(',')}`, length: named[0].length }
    : null;
}

function placedBefore(before: string, unit: string): Placed | null {
  if (unit === 'tuần') return weekly(before, unit);
  if (unit === 'tháng') return weekly(before, unit) ?? monthly(before);
  return unit === 'năm' ? yearly(before) : null;
}

/** "mỗi ngày một câu chuyện" counts stories. */
function isCount(folded: string, end: number): boolean {
  return /^,? (?:một|1|01) (?!lần)/.test(folded.slice(end, end + 12));
}

/** What comes back, at "hàng", "hằng" or "mỗi": "thứ 7, chủ nhật hàng tuần", "hằng quý", "ngày 25/12 hằng năm". */
export function everyAt({ folded }: Source, start: number): DateDraft[] {
  const match = matchAt(EVERY, folded, start);
  if (match === null || isWordAt(folded, start - 1)) return [];
  const [whole, word, half, unit = 'tháng', further = ''] = match;
  if (GOODS.has(wordBefore(folded, start))) return [];
  const end = start + whole.length - further.length;
  if (word === 'mỗi' && isCount(folded, end)) return [];
  const before = folded.slice(Math.max(0, start - REACH), start);
  const placed = half === undefined ? placedBefore(before, unit) : null;
  const periodic = PERIODIC.exec(before)?.[0].length ?? 0;
  const rrule = placed?.rrule ?? every(half === undefined ? 1 : 6, unit);
  const found = [recurrence(start - (placed?.length ?? periodic), end, rrule)];
  for (const other of further.matchAll(UNIT_NAME)) {
    const from = end + other.index;
    found.push(recurrence(from, from + other[0].length, every(1, other[0])));
  }
  return found;
}

/** "định kỳ 6 tháng", "định kỳ quý, năm", at the word. */
export function periodicAt({ folded }: Source, start: number): DateDraft[] {
  const match = matchAt(PERIOD, folded, start);
  if (match === null) return [];
  const [whole, count = 'một', unit = '', further = ''] = match;
  const end = start + whole.length - further.length;
  const times = / ?(?:\/ ?|(?:một|1|01) )lần/y;
  const tail = matchAt(times, folded, end)?.[0].length ?? 0;
  const found = [recurrence(start, end + tail, every(numberOf(count), unit))];
  for (const other of further.matchAll(UNIT_NAME)) {
    const from = end + other.index;
    found.push(recurrence(from, from + other[0].length, every(1, other[0])));
  }
  return found;
}

/** "6 tháng một lần", "2 lần/năm", at the number. */
export function intervalAt({ folded }: Source, start: number): DateDraft | null {
  if (isWordAt(folded, start - 1)) return null;
  const interval = matchAt(INTERVAL, folded, start);
  if (interval !== null) {
    const count = numberOf(interval[1] ?? '');
    if (count < 1) return null;
    return recurrence(start, start + interval[0].length, every(count, interval[2] ?? ''));
  }
  const times = matchAt(TIMES, folded, start);
  const rule = times === null ? null : timesIn(numberOf(times[1] ?? ''), times[2] ?? '');
  return times === null || rule === null ? null : recurrence(start, start + times[0].length, rule);
}
