import type { DateMention } from '../types.js';

/** A date while it is being read; offsets count in the matching copy. */
export interface DateDraft extends Pick<DateMention, 'from' | 'to' | 'rrule' | 'kind' | 'yearGuessed'> {
  start: number;
  end: number;
  /** Day and month of a day whose year is not written. */
  yearless: { day: number; month: number } | null;
}

/** A day or a period with both ends known. */
export function period(start: number, end: number, from: string | null, to: string | null): DateDraft {
  const kind = from === to ? 'day' : 'period';
  return { start, end, from, to, rrule: null, kind, yearGuessed: false, yearless: null };
}

/** A recurrence. */
export function recurrence(start: number, end: number, rrule: string): DateDraft {
  return { start, end, from: null, to: null, rrule, kind: 'recurrence', yearGuessed: false, yearless: null };
}
