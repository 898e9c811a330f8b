import type { DateDraft } from '../dates/draft.js';
import type { Source } from '../text.js';

/** Before a day: by then it is due. */
const LATEST =
  /(?:trước|đến|tới|kịp|chậm nhất|muộn nhất|không quá|xong|trong|hết|hạn|thời hạn|hoàn thành|thành)(?: (?:là|vào|trước|đến|trong|ngày|hết|thời điểm|cuối|giờ|\d{1,2} giờ(?: \d{1,2}(?: phút)?)?|\d{1,2}h\d{0,2}))*(?: ngày)?,?:? ?(?:thứ \p{L}{2,4},? ?)?\(?(?:ngày )?$/u;
const BEFORE = /trước(?: (?:hết|ngày))* ?$/;
/** A week of days: "từ ngày … đến ngày …" says when something is held, not by when it is due. */
const RANGE = /từ (?!nay )[^,;.]{0,40}đến(?: hết)?(?: ngày)? ?$/;
/** Not a limit: what was in that time, or a programme that is named after it. */
const NAMED_AFTER =
  /(?:giai đoạn|nhiệm kỳ|năm học|kết quả|tình hình|nhiệm vụ trọng tâm|đạt được|đã|số liệu|phát sinh|tồn đọng|ban hành|diễn ra) (?:\p{L}+,? ){0,3}(?:trong|đến|vào) ?$/u;
/** "tổng kết vào quý IV": of a period its end is meant, of a day only that it is then. */
const IN_PERIOD = /(?<![\p{L}\p{M}])vào ?$/u;
/** "cuối tháng 6 phải xong". */
const DONE_BY = /^ (?:phải |cần )(?:xong|hoàn thành)(?![\p{L}\p{M}])/u;
const DONE_LENGTH = 22;
const JOINED = ' và ';
/** What is reported when: here the time belongs to the report. */
const REPORT_DUE = /(?:báo cáo|tổng hợp|gửi|nộp|thông báo|công bố) kết quả (?:trong|đến|vào) ?$/;
/** A period that is longer than this many days is a programme and no limit. */
const LONGEST_PERIOD = 370;
const BEFORE_LENGTH = 44;

function dayBefore(iso: string): string {
  const day = new Date(`${iso}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - 1);
  return day.toISOString().slice(0, 10);
}

function lengthOf(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

/** "trong tháng 6 và tháng 7": the last of those that are joined. */
function lastJoined(source: Source, dates: readonly DateDraft[], date: DateDraft): DateDraft {
  let last = date;
  for (const next of dates)
    if (next.start === last.end + JOINED.length && source.folded.startsWith(JOINED, last.end)) last = next;
  return last;
}

/**
 * The day by which an obligation is due, from the dates inside its span; the first that is said to be a limit. What
 * was over before the text was issued is no limit.
 */
export function deadlineOf(
  source: Source,
  dates: readonly DateDraft[],
  issued: string | null,
): string | null {
  for (const date of dates) {
    if (date.to === null || date.from === null || date.kind === 'recurrence') continue;
    const before = source.folded.slice(Math.max(0, date.start - BEFORE_LENGTH), date.start);
    const isLimit = LATEST.test(before) || (date.kind === 'period' && IN_PERIOD.test(before));
    const isDone = DONE_BY.test(source.folded.slice(date.end, date.end + DONE_LENGTH));
    if ((!isLimit && !isDone) || RANGE.test(before)) continue;
    if (NAMED_AFTER.test(before) && !REPORT_DUE.test(before)) continue;
    if (/^ ?(?:hằng năm|hàng năm)/.test(source.folded.slice(date.end, date.end + 10))) continue;
    if (date.kind === 'period') {
      if (lengthOf(date.from, date.to) > LONGEST_PERIOD) continue;
      if (/^(?:giai đoạn|nhiệm kỳ|năm học)/.test(source.folded.slice(date.start, date.start + 9))) continue;
      if (BEFORE.test(before)) return dayBefore(date.from);
    }
    if (issued !== null && date.to < issued) continue;
    return lastJoined(source, dates, date).to ?? date.to;
  }
  return null;
}
