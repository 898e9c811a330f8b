import type { Locale } from './messages/index.js';

/** Gives the present moment. It is passed in everywhere, so that a test or the demo can live on another day. */
export type Clock = () => Date;

/** A calendar day in Vietnam, `YYYY-MM-DD`. Days compare as strings. */
export type Day = string;

/** All days and times of the system are those of Vietnam: UTC+7, no summer time. */
const TIME_ZONE = 'Asia/Ho_Chi_Minh';

const MS_PER_DAY = 86_400_000;
const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const LOCAL_DAY = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;

/** The clock of the machine. */
export const systemClock: Clock = () => new Date();

const partsFormat = new Intl.DateTimeFormat('en-CA', {
  timeZone: TIME_ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});
const timeFormat = new Intl.DateTimeFormat('en-GB', {
  timeZone: TIME_ZONE,
  hour: '2-digit',
  minute: '2-digit',
});

const weekdayFormats: Readonly<Record<Locale, Intl.DateTimeFormat>> = {
  vi: new Intl.DateTimeFormat('vi', { timeZone: TIME_ZONE, weekday: 'long' }),
  en: new Intl.DateTimeFormat('en', { timeZone: TIME_ZONE, weekday: 'long' }),
};

/** The Vietnamese calendar day of a moment. */
export function dayOf(moment: Date): Day {
  return partsFormat.format(moment);
}

/** The day `count` days after (before, when negative) `day`. */
export function addDays(day: Day, count: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * MS_PER_DAY).toISOString().slice(0, 10);
}

/** Whole days from `from` to `to`; negative when `to` lies before. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / MS_PER_DAY);
}

/** The moment at which a Vietnamese day and time of day (`HH:MM`) begins. */
export function momentAt(day: Day, time = '00:00'): Date {
  return new Date(`${day}T${time}:00+07:00`);
}

/** Reads a day that a person typed (`24/11/2026`, `2026-11-24`), or null when there is no such day. */
export function parseDay(input: string): Day | null {
  const text = input.trim();
  const iso = ISO_DAY.exec(text);
  const local = LOCAL_DAY.exec(text);
  const [year, month, date] = iso ? [iso[1], iso[2], iso[3]] : local ? [local[3], local[2], local[1]] : [];
  if (!year || !month || !date) return null;
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day ? null : day;
}

/** `dd/mm/yyyy`, as Vietnamese readers expect it in both languages. */
export function formatDay(day: Day): string {
  const [year, month, date] = day.split('-');
  return `${date}/${month}/${year}`;
}

/** The time of day in Vietnam, `HH:mm`. */
export function timeOf(moment: Date): string {
  return timeFormat.format(moment);
}

/** The day of the week in Vietnam, in words of a language. */
export function weekdayOf(moment: Date, locale: Locale): string {
  return weekdayFormats[locale].format(moment);
}

/** `HH:mm dd/mm/yyyy` in Vietnam. */
export function formatMoment(moment: Date): string {
  return `${timeOf(moment)} ${formatDay(dayOf(moment))}`;
}
