import type { DateDraft } from '../dates/draft.js';
import type { OrganizationName } from '../organizations/organization-name.js';
import type { Source } from '../text.js';
import { isUpperAt } from '../words.js';
import { deadlineOf } from './deadline.js';
import { type Obligation, readObligation } from './obligation.js';
import { markAt } from './phrases.js';
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
const COMMAND =
  /^(?:và |đồng thời,? |cùng với đó,? |bên cạnh đó,? )*(?:giao(?: nhiệm vụ)?(?: cho)?|yêu cầu|đề nghị) /;

const LONGEST_BRACKET = 300;

interface Part {
  start: number;
  end: number;
  isEnumerated: boolean;
  /** Only opens the list that follows: "… thực hiện ba việc:". */
  opensList: boolean;
}

/** Does a bracket that opened behind `from` still hold the place? */
function isInBrackets(text: string, from: number, index: number): boolean {
  const before = text.slice(Math.max(from, index - LONGEST_BRACKET), index);
  return before.lastIndexOf('(') > before.lastIndexOf(')');
}

function partsOf(source: Source, from: number, to: number, notBefore: number): Part[] {
  const parts: Part[] = [];
  const text = source.folded.slice(0, to);
  let start = from;
  let isEnumerated = false;
  CUT.lastIndex = from;
  for (let match = CUT.exec(text); match !== null; match = CUT.exec(text)) {
    const next = match.index + match[0].length;
    if (next >= to) break;
    if (match.index < notBefore || isInBrackets(text, start, match.index)) continue;
    const opensList = match[0].startsWith(':');
    parts.push({ start, end: match.index, isEnumerated, opensList });
    const mark = /^[(a-zđ\d]|^(?:thứ|một|hai|ba|bốn|năm|sáu)/.test(text.slice(next, next + 3))
      ? markAt(source, next)
      : null;
    isEnumerated =
      (mark !== null && mark.level > 0) || /^[….]/.test(match[0]) || isUpperAt(source.cased, next);
    start = mark?.end ?? next;
  }
  parts.push({ start, end: to, isEnumerated, opensList: false });
  return parts;
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
  for (const part of partsOf(source, from, to, notBefore)) {
    const command = COMMAND.exec(source.folded.slice(part.start, Math.min(part.end, part.start + 60)));
    const begin = part.start + (command?.[0].length ?? 0);
    const obligation = readObligation(source, all, begin, part.end, command !== null);
    const time = timeOf(source, dates, part, issued);
    const last = pieces.at(-1);
    const isOwn =
      obligation !== null &&
      (part.isEnumerated ||
        time !== null ||
        wasTimed ||
        (obligation.assignee !== null && (command !== null || obligation.strength !== 'plain')));
    if (last === undefined || isOwn) {
      pieces.push({ start: part.start, end: part.end, obligation, opensList: part.opensList });
      wasTimed = time !== null;
    } else {
      last.end = part.end;
      wasTimed ||= time !== null;
    }
  }
  return pieces;
}
