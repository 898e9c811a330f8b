import type { Source } from '../text.js';
import { isWordAt } from '../words.js';
import { isoDay, lastDayOf } from './day.js';
import { dayMentionAt, loneDayAt } from './days.js';
import { forEachNumber } from './digits.js';
import { type DateDraft, type MonthDay, NO_MONTH } from './draft.js';
import { monthAt, monthsAt, namedMonthAt, quarterAt, yearAt, yearsAt } from './periods.js';
import { everyAt, intervalAt, periodicAt } from './recurrences.js';

/** Words, without figures of their own, at which a date can begin. */
const WORDS =
  /(?:hàng|hằng|mỗi)(?= ?(?:ngày|tuần|tháng|quý|năm|6|sáu))|định kỳ|quý(?= [i1-4])|tháng(?= [gbtncms])|(?:một|hai|ba|bốn|sáu)(?= (?:tuần|tháng|quý|năm|ngày|lần))/g;

/** Longest first at each place: "9 tháng năm 2022" is not "năm 2022". */
function withoutOverlaps(all: DateDraft[]): DateDraft[] {
  all.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: DateDraft[] = [];
  for (const date of all) {
    const last = kept.at(-1);
    if (last === undefined || date.start >= last.end) kept.push(date);
    else if (date.end > last.end && date.end - date.start > last.end - last.start)
      kept[kept.length - 1] = date;
  }
  return kept;
}

function addNumber(found: DateDraft[], source: Source, start: number, end: number): void {
  if (end - start === 4) {
    const years = yearsAt(source, start) ?? yearAt(source, start);
    if (years !== null) found.push(years);
    return;
  }
  if (end - start > 2) return;
  const rule = intervalAt(source, start);
  const date =
    dayMentionAt(source, start) ??
    loneDayAt(source, start) ??
    monthAt(source, start) ??
    monthsAt(source, start);
  if (rule !== null) found.push(rule);
  if (date !== null) found.push(date);
}

function addWord(found: DateDraft[], source: Source, word: string, start: number): void {
  if (isWordAt(source.folded, start - 1)) return;
  if (word === 'hàng' || word === 'hằng' || word === 'mỗi') found.push(...everyAt(source, start));
  else if (word === 'định kỳ') found.push(...periodicAt(source, start));
  else {
    const date =
      word === 'quý'
        ? quarterAt(source, start)
        : word === 'tháng'
          ? namedMonthAt(source, start)
          : intervalAt(source, start);
    if (date !== null) found.push(date);
  }
}

/** A day that belongs to a document that is cited: "số 12-NQ/TU, ngày 5/9/2031". */
const BEHIND_SYMBOL = /\d ?[-/] ?(?:\d{4} ?[-/] ?)?\p{Lu}[\p{L}\d]*(?: ?[-/&] ?[\p{L}\d]+){0,5} ?,? ?\(?$/u;
const SYMBOL_REACH = 40;

function isOfDocument({ cased }: Source, { start }: DateDraft): boolean {
  return BEHIND_SYMBOL.test(cased.slice(Math.max(0, start - SYMBOL_REACH), start));
}

interface Known {
  day: string;
  start: number;
}

/** The days that say when the text speaks: not those of cited documents, unless there are no others. */
function knownDays(source: Source, dates: readonly DateDraft[]): Known[] {
  const written = dates.filter(({ from, yearless }) => from !== null && yearless === null);
  const days = written.filter((date) => date.kind === 'day' && !isOfDocument(source, date));
  const known = days.length > 0 ? days : written.filter(isShortPeriod);
  if (known.length > 0) return known.map(({ from, start }) => ({ day: from ?? '', start }));
  // Only documents have days: the latest of them is nearest to the text.
  const cited = written.filter(({ kind }) => kind === 'day').map(({ from }) => from ?? '');
  const year = written[0]?.from?.slice(0, 4);
  const latest = cited.sort().at(-1) ?? (year === undefined ? undefined : `${year}${MIDDLE}`);
  return latest === undefined ? [] : [{ day: latest, start: 0 }];
}

/** A year says no month: its middle stands for it, so that every day without a year falls into it. */
const MIDDLE = '-07-01';

function isShortPeriod({ from, to }: DateDraft): boolean {
  return (
    from !== null &&
    to !== null &&
    from.slice(0, 4) === to.slice(0, 4) &&
    from.slice(5) !== to.slice(5) &&
    !(from.endsWith('01-01') && to.endsWith('12-31'))
  );
}

const HALF_TURN = 9;

/** The year in which a month lies nearest to a day: in December "15/1" is next year. */
function yearNear(month: number, day: string): number {
  const [year, at] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  if (month - at > HALF_TURN) return year - 1;
  return at - month > HALF_TURN ? year + 1 : year;
}

function onYear({ day, month }: MonthDay, year: number): string | null {
  return isoDay(month === 2 && day >= 28 ? Math.min(day, lastDayOf(2, year)) : day, month, year);
}

const DECEMBER = 12;

/** The next day of that number, on the given day or behind it; null where that month does not have it. */
function nextOfNumber(number: number, day: string): string | null {
  const [year, at] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  if (number >= Number(day.slice(8, 10))) return isoDay(number, at, year);
  return at === DECEMBER ? isoDay(number, 1, year + 1) : isoDay(number, at + 1, year);
}

/** So near to the beginning stands the day on which the text speaks. */
const LEAD = 900;

/**
 * Gives dates without a year the year of the day on which the text speaks: the first one told, where that is in its
 * lead; else the nearest before; else the nearest after; else that of `today`. A day without a month is the next of its
 * number.
 */
function fillYears(source: Source, dates: readonly DateDraft[], today: string | undefined): void {
  if (!dates.some(({ yearless }) => yearless !== null)) return;
  const known = knownDays(source, dates);
  const isLed = known[0] !== undefined && known[0].start < LEAD;
  const turns = isLed ? [] : known;
  let next = 0;
  let near = known[0]?.day ?? today;
  for (const date of dates) {
    while ((turns[next]?.start ?? Number.POSITIVE_INFINITY) <= date.start) {
      near = turns[next]?.day ?? near;
      next++;
    }
    if (date.yearless === null || near === undefined) continue;
    const { from, to } = date.yearless;
    if (to.month === NO_MONTH) {
      date.from = nextOfNumber(to.day, near);
      date.to = date.from;
      date.yearGuessed = true;
      continue;
    }
    const year = yearNear(to.month, near);
    date.from = onYear(from, from.month > to.month ? year - 1 : year);
    date.to = onYear(to, year);
    date.yearGuessed = true;
  }
}

/** Finds days, periods and recurrences, from left to right. */
export function findDates(source: Source, today: string | undefined): DateDraft[] {
  const found: DateDraft[] = [];
  forEachNumber(source.folded, (start, end) => addNumber(found, source, start, end));
  for (const match of source.folded.matchAll(WORDS)) addWord(found, source, match[0], match.index);
  const dates = withoutOverlaps(found);
  fillYears(source, dates, today);
  return dates;
}
