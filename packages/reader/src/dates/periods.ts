import type { Source } from '../text.js';
import { isWordAt } from '../words.js';
import { isoDay, lastDayOf } from './day.js';
import { type DateDraft, period } from './draft.js';

const YEAR = String.raw`(\d{4})(?![\d/-]\d|\d)`;
const TERM = /(?:nhiệm kỳ|giai đoạn|năm học|thời kỳ) (\d{4}) ?- ?(\d{4})/g;
const MONTH = new RegExp(String.raw`tháng ?(\d{1,2})(?: ?[/.-] ?| năm |, năm )${YEAR}`, 'g');
const QUARTER = new RegExp(String.raw`quý (iv|i{1,3}|[1-4])(?: ?[/-] ?| năm |, năm | )${YEAR}`, 'g');
const MONTHS_OF_YEAR = new RegExp(
  String.raw`(\d{1,2}) tháng(?: (đầu|cuối))?(?: (?:của )?năm)? ?(?:/ ?)?${YEAR}`,
  'g',
);
const WHOLE_YEAR = new RegExp(String.raw`năm ${YEAR}`, 'g');

function months(start: number, end: number, first: number, last: number, year: number): DateDraft[] {
  if (first < 1 || last > 12 || first > last || year < 1900 || year > 2199) return [];
  return [period(start, end, isoDay(1, first, year), isoDay(lastDayOf(last, year), last, year))];
}

function quarterOf(written: string): number {
  return ['i', 'ii', 'iii', 'iv'].indexOf(written) + 1 || Number(written);
}

function firstMonthOf(count: number, side: string | undefined): number {
  return side === 'cuối' ? 13 - count : 1;
}

/** The forms, each with the reading of its match. */
const FORMS: readonly {
  pattern: RegExp;
  read: (match: RegExpExecArray, start: number, end: number) => DateDraft[];
}[] = [
  {
    pattern: TERM,
    read: (match, start, end) => {
      const [from, to] = [Number(match[1]), Number(match[2])];
      if (from > to || to - from > 60) return [];
      const isSchoolYear = match[0].startsWith('năm học');
      return [
        isSchoolYear
          ? period(start, end, `${from}-09-01`, `${to}-08-31`)
          : period(start, end, `${from}-01-01`, `${to}-12-31`),
      ];
    },
  },
  {
    pattern: MONTHS_OF_YEAR,
    read: (match, start, end) => {
      const count = Number(match[1]);
      const first = firstMonthOf(count, match[2]);
      return months(start, end, first, first + count - 1, Number(match[3]));
    },
  },
  {
    pattern: MONTH,
    read: (match, start, end) => months(start, end, Number(match[1]), Number(match[1]), Number(match[2])),
  },
  {
    pattern: QUARTER,
    read: (match, start, end) => {
      const quarter = quarterOf(match[1] ?? '');
      return months(start, end, quarter * 3 - 2, quarter * 3, Number(match[2]));
    },
  },
  { pattern: WHOLE_YEAR, read: (match, start, end) => months(start, end, 1, 12, Number(match[1])) },
];

/** Finds periods: "9 tháng năm 2022", "tháng 9/2022", "quý III năm 2022", "nhiệm kỳ 2022-2025", "năm 2022". */
export function findPeriods(source: Source): DateDraft[] {
  const found: DateDraft[] = [];
  for (const { pattern, read } of FORMS) {
    for (const match of source.folded.matchAll(pattern)) {
      if (isWordAt(source.folded, match.index - 1)) continue;
      found.push(...read(match, match.index, match.index + match[0].length));
    }
  }
  return found;
}
