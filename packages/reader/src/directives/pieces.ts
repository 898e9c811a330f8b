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
}

/** Where a part may begin: behind a semicolon, an ellipsis, a mark in the line, a second command. */
const CUT =
  /; ?|…+ ?|\.{3,} ?|[,:.] ?(?=\(?(?:\d{1,2}|[a-zđ])\) )|[,.] ?(?=(?:thứ (?:nhất|hai|ba|tư|năm|sáu)|(?:một|hai|ba|bốn|năm|sáu) là)[ ,:])|, (?=(?:đồng thời,? |và |cùng với đó,? )?(?:giao|yêu cầu|đề nghị) )/g;
const COMMAND =
  /^(?:và |đồng thời,? |cùng với đó,? |bên cạnh đó,? )*(?:giao(?: nhiệm vụ)?(?: cho)?|yêu cầu|đề nghị) /;

interface Part {
  start: number;
  end: number;
  isEnumerated: boolean;
}

function partsOf(source: Source, from: number, to: number): Part[] {
  const parts: Part[] = [];
  const text = source.folded.slice(0, to);
  let start = from;
  let isEnumerated = false;
  CUT.lastIndex = from;
  for (let match = CUT.exec(text); match !== null; match = CUT.exec(text)) {
    const next = match.index + match[0].length;
    if (next >= to) break;
    parts.push({ start, end: match.index, isEnumerated });
    const mark = /^[(a-zđ\d]|^(?:thứ|một|hai|ba|bốn|năm|sáu)/.test(text.slice(next, next + 3))
      ? markAt(source, next)
      : null;
    isEnumerated =
      (mark !== null && mark.level > 0) || /^[….]/.test(match[0]) || isUpperAt(source.cased, next);
    start = mark?.end ?? next;
  }
  parts.push({ start, end: to, isEnumerated });
  return parts;
}

function hasOwnTime(source: Source, dates: readonly DateDraft[], part: Part, issued: string | null): boolean {
  const inside = within(dates, part.start, part.end);
  return (
    inside.some(({ rrule }) => rrule !== null) ||
    deadlineOf(source, inside, issued) !== null ||
    /định kỳ/.test(source.folded.slice(part.start, part.end))
  );
}

/**
 * Cuts a sentence where a part has somebody or a time of its own, or is an item of a list in the line. A part that
 * has neither stays with the one before it.
 */
export function piecesOf(
  source: Source,
  all: readonly OrganizationName[],
  dates: readonly DateDraft[],
  from: number,
  to: number,
  issued: string | null,
): Piece[] {
  const pieces: Piece[] = [];
  let hasTime = false;
  for (const part of partsOf(source, from, to)) {
    const command = COMMAND.exec(source.folded.slice(part.start, Math.min(part.end, part.start + 60)));
    const begin = part.start + (command?.[0].length ?? 0);
    const obligation = readObligation(source, all, begin, part.end, command !== null);
    const ownTime = hasOwnTime(source, dates, part, issued);
    const last = pieces.at(-1);
    const isOwn =
      obligation !== null &&
      (part.isEnumerated ||
        ownTime ||
        hasTime ||
        (obligation.assignee !== null && (command !== null || obligation.strength !== 'plain')));
    if (last === undefined || isOwn) {
      pieces.push({ start: part.start, end: part.end, obligation });
      hasTime = ownTime;
    } else {
      last.end = part.end;
      hasTime ||= ownTime;
    }
  }
  return pieces;
}
