import { dayAt, isoDay } from '../dates/day.js';
import type { HeadIndex } from '../organizations/heads.js';
import type { Source } from '../text.js';
import type { Draft } from './draft.js';
import { readIssueDetails } from './issue-details.js';

/** "(lần lượt ban hành ngày …", behind the members of a list and what is said of all of them. */
const IN_TURN =
  / ?[,;]? ?\(?(?:được )?lần lượt (?:được )?(?:(?:ký )?ban hành |ký |thông qua )?(?:vào )?(?:các )?ngày (?=\d)/y;
/** "số 5, 6-NQ/TU ngày 1/2/2031 và 3/2/2031": as many days as members, right behind the last. */
const AT_ONCE = /,? \(?ngày (?=\d)/y;
const JOINT = /(?:,| và|, và) (?:ngày )?(?=\d)/y;
const MAX_DAYS = 24;

function endAt(pattern: RegExp, text: string, index: number): number | null {
  pattern.lastIndex = index;
  const match = pattern.exec(text);
  return match === null ? null : index + match[0].length;
}

interface Days {
  dates: (string | null)[];
  end: number;
}

/** The days of a list that begins at `start`; one without a year has that of the next: "ngày 5/6 và 8/6/2031". */
function daysAt({ folded }: Source, start: number): Days {
  const written: NonNullable<ReturnType<typeof dayAt>>[] = [];
  let end = start;
  for (
    let at: number | null = start;
    at !== null && written.length < MAX_DAYS;
    at = endAt(JOINT, folded, end)
  ) {
    const day = dayAt(folded, at);
    if (day === null) break;
    written.push(day);
    end = day.end;
  }
  let year: number | null = null;
  const dates: (string | null)[] = [];
  for (const day of written.toReversed()) {
    year = day.year ?? year;
    dates.unshift(year === null ? null : isoDay(day.day, day.month, year));
  }
  return { dates, end };
}

/** Members of the enumeration that ends with `last`, in order. */
function membersTo(last: Draft): Draft[] {
  const members: Draft[] = [];
  for (let one: Draft | null = last; one !== null && members.length < MAX_DAYS; one = one.previous)
    members.push(one);
  return members.toReversed();
}

function readInTurn(source: Source, index: HeadIndex, last: Draft): void {
  const { folded } = source;
  const behind = endAt(IN_TURN, folded, last.after);
  const start = behind ?? endAt(AT_ONCE, folded, last.end);
  if (start === null) return;
  const members = membersTo(last);
  const others = behind === null ? members.slice(0, -1) : members;
  if (others.some(({ date }) => date !== null)) return;
  const { dates, end } = daysAt(source, start);
  if (dates.length !== members.length || dates.includes(null)) return;
  for (const [i, member] of members.entries()) {
    member.date = dates[i] ?? null;
    member.stated.add('date');
  }
  last.after = Math.max(last.after, end);
  if (last.issuer === null) readIssueDetails(source, index, last);
}

/** Gives each member of an enumeration its own of the days that stand behind the last: "A, B (lần lượt ban hành ngày …, ngày …)". */
export function readRespectiveDates(source: Source, index: HeadIndex, citations: readonly Draft[]): void {
  for (const [i, citation] of citations.entries()) {
    if (citation.previous !== null && citations[i + 1]?.previous !== citation)
      readInTurn(source, index, citation);
  }
}
