import type { DateDraft } from '../dates/draft.js';
import type { Source } from '../text.js';

const LATEST =
  /(?:trước|đến|chậm nhất|muộn nhất|không quá|xong|trong|hết|hạn|thời hạn|hoàn thành|thành)(?: (?:là|vào|trước|đến|trong|ngày|hết))*(?: ngày)?:? ?$/;
const BEFORE = /trước(?: (?:hết|ngày))* ?$/;

function dayBefore(iso: string): string {
  const day = new Date(`${iso}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - 1);
  return day.toISOString().slice(0, 10);
}

/** The day by which an obligation is due, from the dates inside its span; the first that is said to be a limit. */
export function deadlineOf(source: Source, dates: readonly DateDraft[]): string | null {
  for (const date of dates) {
    if (date.to === null || date.from === null || date.kind === 'recurrence') continue;
    const before = source.folded.slice(Math.max(0, date.start - 30), date.start);
    if (!LATEST.test(before)) continue;
    if (date.kind === 'period' && BEFORE.test(before)) return dayBefore(date.from);
    return date.to;
  }
  return null;
}
