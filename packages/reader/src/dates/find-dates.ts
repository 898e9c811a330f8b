import type { Source } from '../text.js';
import { isoDay } from './day.js';
import { findDays } from './days.js';
import type { DateDraft } from './draft.js';
import { findPeriods } from './periods.js';
import { findRecurrences } from './recurrences.js';

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

function hasWrittenYear({ kind, from, yearGuessed }: DateDraft): boolean {
  return kind === 'day' && from !== null && !yearGuessed;
}

/** Gives days without a year the year of the nearest written day before them, else after them, else of `today`. */
function fillYears(dates: readonly DateDraft[], today: string | undefined): void {
  const firstYear = dates.find(hasWrittenYear)?.from?.slice(0, 4) ?? today?.slice(0, 4);
  let year = firstYear;
  for (const date of dates) {
    if (hasWrittenYear(date)) year = date.from?.slice(0, 4) ?? year;
    if (date.yearless === null || year === undefined) continue;
    date.from = isoDay(date.yearless.day, date.yearless.month, Number(year));
    date.to = date.from;
    date.yearGuessed = true;
  }
}

/** Finds days, periods and recurrences, from left to right. */
export function findDates(source: Source, today: string | undefined): DateDraft[] {
  const dates = withoutOverlaps([...findRecurrences(source), ...findPeriods(source), ...findDays(source)]);
  fillYears(dates, today);
  return dates;
}
