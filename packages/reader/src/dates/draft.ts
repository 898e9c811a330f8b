import type { DateMention } from '../types.js';

/** Stands for the month of a day of which only the number is written. */
export const NO_MONTH = 0;

/** A day of a year that is not known yet. */
export interface MonthDay {
  day: number;
  month: number;
}

/** A day or a period whose year is not written. */
interface Yearless {
  from: MonthDay;
  to: MonthDay;
}

/** A date while it is being read; offsets count in the matching copy. */
export interface DateDraft extends Pick<DateMention, 'from' | 'to' | 'rrule' | 'kind' | 'yearGuessed'> {
  start: number;
  end: number;
  yearless: Yearless | null;
}

/** A day or a period with both ends known. */
export function period(start: number, end: number, from: string | null, to: string | null): DateDraft {
  const kind = from === to ? 'day' : 'period';
  return { start, end, from, to, rrule: null, kind, yearGuessed: false, yearless: null };
}

/** A day or a period whose year is still to be found. */
export function withoutYear(start: number, end: number, from: MonthDay, to: MonthDay): DateDraft {
  const kind = from.day === to.day && from.month === to.month ? 'day' : 'period';
  return { start, end, from: null, to: null, rrule: null, kind, yearGuessed: false, yearless: { from, to } };
}

/** A recurrence. */
export function recurrence(start: number, end: number, rrule: string): DateDraft {
  return { start, end, from: null, to: null, rrule, kind: 'recurrence', yearGuessed: false, yearless: null };
}
