import type { Source } from '../text.js';
import { isWordAt } from '../words.js';
import { type DateDraft, recurrence } from './draft.js';

const EVERY = '(?:hàng|hằng|mỗi)';
const WEEKDAY = '(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)';
const WEEKLY = new RegExp(
  String.raw`((?:sáng |chiều |vào )?(?:ngày )?${WEEKDAY}(?:(?:,| và|,? hoặc) (?:ngày )?${WEEKDAY}){0,6}) ${EVERY} tuần`,
  'g',
);
const MONTH_DAY = new RegExp(String.raw`ngày (\d{1,2}) ${EVERY} tháng`, 'g');
const YEAR_DAY = new RegExp(String.raw`ngày (\d{1,2}) ?(?:/|tháng) ?(\d{1,2}) ${EVERY} năm`, 'g');
const EVERY_UNIT = new RegExp(
  String.raw`(?:định kỳ )?${EVERY} (ngày|tuần|tháng|quý|năm|6 tháng)(?! \d)`,
  'g',
);
const INTERVAL = /(?:định kỳ|cứ|mỗi) (\d{1,2}) (ngày|tuần|tháng|năm)(?:(?: một|\/| 1) ?lần)?/g;
const TIMES = /(\d{1,2}) (tháng|tuần|quý|năm) ?(?:\/|một |1 )lần/g;
const ONE_WORD = /định kỳ (tuần|tháng|quý|năm)(?! \d)/g;

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

const RULE_OF_UNIT: Readonly<Record<string, string>> = {
  ngày: 'FREQ=DAILY',
  tuần: 'FREQ=WEEKLY',
  tháng: 'FREQ=MONTHLY',
  quý: 'FREQ=MONTHLY;INTERVAL=3',
  năm: 'FREQ=YEARLY',
  '6 tháng': 'FREQ=MONTHLY;INTERVAL=6',
};

function ruleOf(count: number, unit: string): string | null {
  const months = unit === 'quý' ? 3 : 1;
  const base = RULE_OF_UNIT[unit === 'quý' ? 'tháng' : unit];
  if (base === undefined || count < 1) return null;
  return count * months === 1 ? base : `${base};INTERVAL=${count * months}`;
}

function weekly(match: RegExpExecArray): string {
  const days = [...(match[1] ?? '').matchAll(WEEKDAY_NAME)].map((day) => DAY_CODES.get(day[1] ?? '') ?? '');
  return `FREQ=WEEKLY;BYDAY=${days.join(',')}`;
}

function monthly(match: RegExpExecArray): string | null {
  const day = Number(match[1]);
  return day >= 1 && day <= 31 ? `FREQ=MONTHLY;BYMONTHDAY=${day}` : null;
}

function yearly(match: RegExpExecArray): string | null {
  const [day, month] = [Number(match[1]), Number(match[2])];
  return day >= 1 && day <= 31 && month >= 1 && month <= 12
    ? `FREQ=YEARLY;BYMONTH=${month};BYMONTHDAY=${day}`
    : null;
}

const FORMS: readonly { pattern: RegExp; rule: (match: RegExpExecArray) => string | null }[] = [
  { pattern: WEEKLY, rule: weekly },
  { pattern: MONTH_DAY, rule: monthly },
  { pattern: YEAR_DAY, rule: yearly },
  { pattern: EVERY_UNIT, rule: (match) => RULE_OF_UNIT[match[1] ?? ''] ?? null },
  { pattern: INTERVAL, rule: (match) => ruleOf(Number(match[1]), match[2] ?? '') },
  { pattern: TIMES, rule: (match) => ruleOf(Number(match[1]), match[2] ?? '') },
  { pattern: ONE_WORD, rule: (match) => RULE_OF_UNIT[match[1] ?? ''] ?? null },
];

/** Finds what comes back: "thứ 7, chủ nhật hàng tuần", "định kỳ hàng quý", "6 tháng một lần", "ngày 25/12 hằng năm". */
export function findRecurrences(source: Source): DateDraft[] {
  const found: DateDraft[] = [];
  for (const { pattern, rule } of FORMS) {
    for (const match of source.folded.matchAll(pattern)) {
      const end = match.index + match[0].length;
      const rrule = rule(match);
      if (rrule === null || isWordAt(source.folded, match.index - 1) || isWordAt(source.folded, end))
        continue;
      found.push(recurrence(match.index, end, rrule));
    }
  }
  return found;
}
