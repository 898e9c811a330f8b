import { DOCUMENT_WORDS } from '../data/document-words.js';
import type { HeadIndex } from '../organizations/heads.js';
import { fold } from '../text.js';
import type { Header } from '../types.js';
import { isWordAt } from '../words.js';
import { readBodies } from './head-bodies.js';
import {
  type Cell,
  HEAD_LINES,
  headCells,
  isForm,
  readBareDay,
  readNumber,
  readPlaceDate,
} from './letterhead.js';
import { isCapitals, type Line } from './lines.js';
import { readRecipients, recipientsLine } from './recipients.js';
import { readSigner } from './signer.js';
import { subjectBelowType, subjectOfLetter } from './subject.js';

const NATIONAL = /cộng hòa xã hội chủ nghĩa|đảng cộng sản việt nam/;
const LETTER = /^(?:kính gửi|kính trình)/;
/** Banners of sites are in capitals too. */
const NEVER_HEAD = /(?:trang|cổng) (?:thông tin|tin) điện tử|^(?:trang chủ|văn bản pháp luật|thuộc tính)/;
const MOTTO_LINES = 20;
/** In a letter without "Kính gửi" the letterhead is not longer. */
const LETTERHEAD_LINES = 10;

const TYPE_NAMES: ReadonlyMap<string, string> = new Map(
  DOCUMENT_WORDS.filter(({ word }) => word.length > 3).map(({ word, type }) => [fold(word), type]),
);
const LONGEST_TYPE_WORDS = 5;

interface HeadType {
  type: string;
  line: number;
  /** What follows the type in its line: "KẾ HOẠCH TRIỂN KHAI …". */
  rest: string | null;
}

/** The type as a line of its own, or at the beginning of a heading in capitals. */
function typeOf({ cased, folded, line }: Cell, isBelowHead: boolean): HeadType | null {
  const whole = folded.replace(/^dự thảo /, '').replace(/[:*\s]+$/, '');
  const type = TYPE_NAMES.get(whole);
  if (type !== undefined) return isCapitals(cased) || isBelowHead ? { type, line, rest: null } : null;
  if (!isBelowHead || !isCapitals(cased)) return null;
  let end = whole.length;
  for (let words = 0; words <= LONGEST_TYPE_WORDS; words++) {
    const space = nthSpace(whole, LONGEST_TYPE_WORDS - words);
    if (space < 0) continue;
    const found = TYPE_NAMES.get(whole.slice(0, space));
    if (found === undefined || isWordAt(whole, space)) continue;
    end = space + cased.length - folded.replace(/^dự thảo /, '').length;
    return { type: found, line, rest: cased.slice(end).trim() };
  }
  return null;
}

/** A consolidated text has the heading of what it puts together; only its symbol says what it is. */
const CONSOLIDATED = /^VBHN(?:-|$)/;

function typeOver(symbol: string | null): string | null {
  return symbol !== null && CONSOLIDATED.test(symbol) ? 'Văn bản hợp nhất' : null;
}

/** Index of the n-th space, -1 where there are fewer. */
function nthSpace(text: string, n: number): number {
  let at = -1;
  for (let i = 0; i < n; i++) {
    at = text.indexOf(' ', at + 1);
    if (at < 0) return -1;
  }
  return at;
}

function readType(cells: readonly Cell[], headEnd: number): HeadType | null {
  for (const cell of cells) {
    if (cell.kind !== 'words') continue;
    const type = typeOf(cell, headEnd >= 0 && cell.line > headEnd);
    if (type !== null) return type;
  }
  return null;
}

/** A cell that a letterhead has and the page above it has not. */
function isOfHead({ kind, cased, folded }: Cell): boolean {
  return kind !== 'words' ? !/^[|\s]*$/.test(cased) : isCapitals(cased) && !NEVER_HEAD.test(folded);
}

/** What was read of the head, and how many lines from the top belong to it. */
export interface HeaderReading {
  header: Header;
  /** Line on which the document's own number stands, -1 where there is none. */
  numberLine: number;
  /** First line of the letterhead, and the line of the signature or the last of all. */
  firstLine: number;
  lastLine: number;
}

/** Reads the head and foot of an official document; null where the text is not one. */
export function readHeader(index: HeadIndex, lines: readonly Line[]): HeaderReading | null {
  const cells = headCells(lines);
  const number = readNumber(cells);
  const placeDate = readPlaceDate(cells);
  const motto = cells.find(
    ({ kind, folded, line }) => kind === 'motto' && line < MOTTO_LINES && NATIONAL.test(folded),
  );
  const marksAbove = [number?.line, placeDate?.line, motto?.line].filter((line) => line !== undefined);
  const type = readType(cells, marksAbove.length === 0 ? -1 : Math.min(...marksAbove));
  const recipients = recipientsLine(lines);
  const marks = marksAbove.length + (type === null ? 0 : 1) + (recipients < 0 ? 0 : 1);
  if (marks < 2 || isForm(cells)) return null;
  const letter = cells.find(({ folded }) => LETTER.test(folded));
  const until = type?.line ?? letter?.line ?? Math.min(LETTERHEAD_LINES, HEAD_LINES);
  const { superior, issuer } = readBodies(
    index,
    cells.filter(({ line }) => line < until),
    number?.symbol ?? null,
  );
  const { signer, signerTitle, line: signed } = readSigner(lines);
  const headLines = cells.filter(isOfHead).map(({ line }) => line);
  return {
    header: {
      issuer,
      superior,
      number: number?.number ?? null,
      symbol: number?.symbol ?? null,
      place: placeDate?.place ?? null,
      date: placeDate === null ? readBareDay(cells, until) : placeDate.date,
      type: typeOver(number?.symbol ?? null) ?? type?.type ?? (number === null ? null : 'Công văn'),
      subject:
        type === null
          ? subjectOfLetter(cells, lines)
          : subjectBelowType(index, cells, lines, type.line, type.rest),
      recipients: readRecipients(lines, recipients),
      signer,
      signerTitle,
    },
    numberLine: number?.line ?? -1,
    firstLine: Math.min(type?.line ?? lines.length, ...headLines),
    lastLine: signed < 0 ? lines.length - 1 : signed,
  };
}
