import type { DateDraft } from '../dates/draft.js';
import type { OrganizationName } from '../organizations/organization-name.js';
import type { Source } from '../text.js';
import { isUpperAt, wordStart } from '../words.js';
import { isNamedAt, readAssignee } from './assignee.js';
import { deadlineOf } from './deadline.js';
import { type Obligation, readObligation } from './obligation.js';
import { markAt, verbAt } from './phrases.js';
import { within } from './within.js';

/** A part of a sentence that is an obligation of its own; `start` is behind its mark. */
export interface Piece {
  start: number;
  end: number;
  obligation: Obligation | null;
  opensList: boolean;
}

/** Where a part may begin: behind a semicolon, an ellipsis, a mark in the line, a second command. */
const CUT =
  /; ?|…+ ?|\.{3,} ?|[,:.] ?(?=\(?(?:\d{1,2}|[a-zđ])\) )|[,:.] ?(?=(?:thứ (?:nhất|hai|ba|tư|năm|sáu)(?:,|:| là)|(?:một|hai|ba|bốn|năm|sáu) là[ ,:]))|, (?=(?:đồng thời,? |và |cùng với đó,? )?(?:giao|yêu cầu|đề nghị) )/g;
/** The same, and behind each comma and "và": where a sentence holds more than one day. */
const CUT_AT_COMMAS = new RegExp(`${CUT.source}|, | và `, 'g');
const AND = ' và ';
const DETERMINED = /^(?:các|từng|mỗi|mọi|toàn|những|một số|hai) /;
const LEADS_NAME = /(?:,|(?<![\p{L}\p{M}])(?:với|cùng|giữa|gồm|và|cho|của|về|đến|từ|tại|là)) $/u;
const DETERMINER_LENGTH = 8;
/** How far before a comma a name may begin that it ends. */
const NAME_REACH = 48;
const ORDERS = /^(?:đồng thời,? |và |cùng với đó,? )?(?:giao|yêu cầu|đề nghị) /;
const ORDER_LENGTH = 30;
const COMMAND =
  /^(?:và |đồng thời,? |cùng với đó,? |bên cạnh đó,? )*(?:giao(?: nhiệm vụ)?(?: cho)?|yêu cầu|đề nghị) /;

const LONGEST_BRACKET = 300;
const LONGEST_TIME = 90;

interface Part {
  start: number;
  end: number;
  isEnumerated: boolean;
  isBehindComma: boolean;
  /** Only opens the list that follows: "… thực hiện ba việc:". */
  opensList: boolean;
}

/** Does a bracket that opened behind `from` still hold the place? */
function isInBrackets(text: string, from: number, index: number): boolean {
  const before = text.slice(Math.max(from, index - LONGEST_BRACKET), index);
  return before.lastIndexOf('(') > before.lastIndexOf(')');
}

/** "Công an xã", "các hội viên", "với hội viên", but not "danh sách | hội viên", which is a thing. */
function standsAsName({ folded, cased }: Source, index: number): boolean {
  if (isUpperAt(cased, index) || DETERMINED.test(folded.slice(index, index + DETERMINER_LENGTH))) return true;
  return LEADS_NAME.test(folded.slice(Math.max(0, index - DETERMINER_LENGTH), index));
}

/** Does a name end at the place, so that what follows its comma may go on with the list of names? */
function endsName(source: Source, all: readonly OrganizationName[], from: number, end: number): boolean {
  const first = Math.max(from, end - NAME_REACH);
  for (let index = wordStart(source.folded, end); index >= first; index = wordStart(source.folded, index - 1))
    if (
      standsAsName(source, index) &&
      verbAt(source, index, from) === null &&
      isNamedAt(source, all, index) &&
      (readAssignee(source, all, index, end)?.after ?? -1) >= end
    )
      return true;
  return false;
}

/** "…, các đội báo cáo hằng tuần": somebody else and their verb follow, and no name of a list before them. */
function opensClause(
  source: Source,
  all: readonly OrganizationName[],
  part: { start: number; end: number },
  next: number,
  to: number,
): boolean {
  if (!isNamedAt(source, all, next)) return false;
  const named = readAssignee(source, all, next, to);
  if (named === null || verbAt(source, named.after + 1, next) === null) return false;
  return !endsName(source, all, part.start, part.end);
}

function partsOf(
  source: Source,
  all: readonly OrganizationName[],
  dates: readonly DateDraft[],
  from: number,
  to: number,
  notBefore: number,
  cut: RegExp,
): Part[] {
  const parts: Part[] = [];
  const text = source.folded.slice(0, to);
  let start = from;
  let isEnumerated = false;
  let isBehindComma = false;
  cut.lastIndex = from;
  for (let match = cut.exec(text); match !== null; match = cut.exec(text)) {
    const next = match.index + match[0].length;
    if (next >= to) break;
    if (match.index < notBefore || isInBrackets(text, start, match.index)) continue;
    const isPlain =
      (match[0] === ', ' || match[0] === AND) && !ORDERS.test(text.slice(next, next + ORDER_LENGTH));
    const isClause = isPlain && opensClause(source, all, { start, end: match.index }, next, to);
    // "vận động nhân dân và hội viên tham gia": only behind a time does "và" lead to another task.
    if (match[0] === AND && (!isClause || within(dates, start, match.index).length === 0)) continue;
    const isPlainComma = isPlain && !isClause;
    // "Phòng Kinh tế, Hạ tầng và Đô thị": only a verb in small letters goes on with another act.
    if (isPlainComma && (isUpperAt(source.cased, next) || verbAt(source, next, next) === null)) continue;
    const opensList = match[0].startsWith(':');
    parts.push({ start, end: match.index, isEnumerated, isBehindComma, opensList });
    isBehindComma = isPlainComma;
    const mark = /^[(a-zđ\d]|^(?:thứ|một|hai|ba|bốn|năm|sáu)/.test(text.slice(next, next + 3))
      ? markAt(source, next)
      : null;
    isEnumerated =
      (mark !== null && mark.level > 0) || /^[….]/.test(match[0]) || isUpperAt(source.cased, next);
    start = mark?.end ?? next;
  }
  parts.push({ start, end: to, isEnumerated, isBehindComma, opensList: false });
  return parts;
}

/** "…; hoàn thành trước ngày 25/11": the time of the task before it, and no task. */
const ONLY_TIME =
  /^(?:(?:thời gian|thời hạn) (?:hoàn thành|thực hiện)|(?:và )?(?:xong|hoàn thành)(?: xong)?)(?::| là)? (?:(?:trước|trong|chậm nhất|đến|vào|ngày|tháng|quý|năm|hết|cuối|là) )+[\d/. -]{1,12}(?:(?:tháng|năm) [\d/]{1,7} ?){0,2}[.;/ ]*$/;

function isOnlyTime({ folded }: Source, { start, end }: Part): boolean {
  return end - start < LONGEST_TIME && ONLY_TIME.test(folded.slice(start, end));
}

/** "kế hoạch hằng năm", "báo cáo định kỳ": the time belongs to a noun. */
const NAMES_PAPER = /(?:kế hoạch|chương trình|báo cáo|hội nghị|dự toán|chỉ tiêu|kỳ họp|danh mục) $/;

/** Does the part say when it is due ("deadline") or how often it comes back ("again")? */
function timeOf(
  source: Source,
  dates: readonly DateDraft[],
  part: Part,
  issued: string | null,
): 'deadline' | 'again' | null {
  const inside = within(dates, part.start, part.end);
  if (deadlineOf(source, inside, issued) !== null) return 'deadline';
  const isAgain = inside.some(
    ({ rrule, start }) =>
      rrule !== null && !NAMES_PAPER.test(source.folded.slice(Math.max(part.start, start - 14), start)),
  );
  return isAgain || source.folded.slice(part.start, part.end).includes('định kỳ') ? 'again' : null;
}

/**
 * Cuts a sentence where a part has somebody or a time of its own, or is an item of a list in the line. A part that
 * has neither stays with the one before it. Nothing is cut before `notBefore`, where the first verb stands: a
 * semicolon before it parts names.
 */
export function piecesOf(
  source: Source,
  all: readonly OrganizationName[],
  dates: readonly DateDraft[],
  from: number,
  to: number,
  issued: string | null,
  notBefore: number,
): Piece[] {
  const pieces: Piece[] = [];
  let wasTimed = false;
  let wasDue = false;
  const cut = within(dates, from, to).length > 1 ? CUT_AT_COMMAS : CUT;
  for (const part of partsOf(source, all, dates, from, to, notBefore, cut)) {
    const command = COMMAND.exec(source.folded.slice(part.start, Math.min(part.end, part.start + 60)));
    const begin = part.start + (command?.[0].length ?? 0);
    const obligation = readObligation(source, all, begin, part.end, command !== null);
    const time = timeOf(source, dates, part, issued);
    const last = pieces.at(-1);
    // Behind a comma a verb goes on with the task, but what has a second day is a second task.
    const isAgainDue = !part.isBehindComma || (wasDue && time === 'deadline');
    const isOwn =
      isAgainDue &&
      !isOnlyTime(source, part) &&
      obligation !== null &&
      (part.isEnumerated || time !== null || wasTimed || obligation.assignee !== null);
    if (last === undefined || isOwn) {
      pieces.push({ start: part.start, end: part.end, obligation, opensList: part.opensList });
      wasTimed = time !== null;
      wasDue = time === 'deadline';
    } else {
      last.end = part.end;
      wasTimed ||= time !== null;
      wasDue ||= time === 'deadline';
    }
  }
  return pieces;
}
