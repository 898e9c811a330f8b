import { numberAt } from '../citations/document-number.js';
import { DOCUMENT_WORDS } from '../data/document-words.js';
import { dayAt, isoDay } from '../dates/day.js';
import type { HeadIndex } from '../organizations/heads.js';
import { organizationAt } from '../organizations/organization-name.js';
import { fold, prepare } from '../text.js';
import type { Header } from '../types.js';
import { cellsOf, isCapitals, type Line } from './lines.js';
import { readSigner } from './signer.js';

const HEAD_LINES = 30;
const MOTTO =
  /^(?:cộng hòa xã hội chủ nghĩa việt nam|độc lập ?- ?tự do ?- ?hạnh phúc|đảng cộng sản việt nam|[-_*=. ]+|#+)$/;
const NATIONAL = /cộng hòa xã hội chủ nghĩa việt nam|đảng cộng sản việt nam/;
const NUMBER_LINE = /^số ?:? ?/;
const BLANK_SYMBOL = /^số ?:?[ .…_]*[-/] ?(?=[a-zđ])/;
const PLACE_DATE = /^([\p{L} .'-]{2,40}), ngày/u;
const ABOUT = /^(?:v\/v|về việc|về)(?![\p{L}])/u;
const SUBJECT_END =
  /^(?:căn cứ|kính gửi|theo |thực hiện|ngày |điều |chương |phần |[-_*=]{3,}|[ivx]+\.|\d+\.)/;
const LEVEL_LINE = /^(?:tỉnh|thành phố|tp|huyện|quận|thị xã|phường|xã|thị trấn|khối|việt nam)(?![\p{L}])/u;
/** The name of the place stands on the next line. */
const LEVEL_AT_END = /(?:tỉnh|thành phố|huyện|quận|thị xã|phường|xã|nhân dân)$/;
/** Words in capitals at the end of a recipient belong to the signature in the other column. */
const OTHER_COLUMN = /[,;.]? (?:\p{Lu}{2,}[ ./]*){2,}$/u;
const RECIPIENTS = /^nơi nhận ?:?/;
const RECIPIENTS_WORDS = 12;
/** A line of a letterhead or of its columns is not longer. */
const LETTERHEAD = 200;
const MAX_RECIPIENTS = 40;

const TYPE_NAMES: ReadonlyMap<string, string> = new Map(
  DOCUMENT_WORDS.filter(({ word }) => word.length > 3).map(({ word, type }) => [fold(word), type]),
);

interface HeadNumber {
  number: string | null;
  symbol: string | null;
  /** Line and offset in the content at which the number stands. */
  line: number;
}

function readNumber(lines: readonly Line[]): HeadNumber | null {
  for (const [i, line] of lines.slice(0, HEAD_LINES).entries()) {
    // The place of a number that is still to come is a gap, and gaps also part columns: so the whole line first.
    for (const cell of [line.text, ...cellsOf(line.text)]) {
      const { cased, folded } = prepare(cell);
      const opening = NUMBER_LINE.exec(folded)?.[0];
      if (opening === undefined) continue;
      const match = numberAt({ cased, folded }, opening.length);
      if (match !== null && /^[ ,.]*(?:v\/v.*|ngày.*)?$/.test(folded.slice(match.end))) {
        return { number: match.number, symbol: match.symbol, line: i };
      }
      const blank = BLANK_SYMBOL.exec(folded);
      if (blank !== null) {
        const form = numberAt(
          {
            cased: `1${cased.slice(blank[0].trimEnd().length - 1)}`,
            folded: `1${folded.slice(blank[0].trimEnd().length - 1)}`,
          },
          0,
        );
        if (form !== null) return { number: null, symbol: form.symbol, line: i };
      }
    }
  }
  return null;
}

function readPlaceDate(lines: readonly Line[]): { place: string | null; date: string | null } {
  for (const line of lines.slice(0, HEAD_LINES)) {
    for (const cell of cellsOf(line.text)) {
      const { cased, folded } = prepare(cell);
      const match = PLACE_DATE.exec(folded);
      if (match === null || folded.length > 90) continue;
      const day = dayAt(folded, match[0].length + 1);
      const date = day === null || day.year === null ? null : isoDay(day.day, day.month, day.year);
      return { place: cased.slice(0, match[1]?.length ?? 0).trim(), date };
    }
  }
  return { place: null, date: null };
}

/** Canonical name of a body written in a letterhead. */
function bodyName(index: HeadIndex, cell: string): string {
  const source = prepare(cell);
  const found = organizationAt(source, index, 0);
  if (found !== null && found.end >= source.cased.length - 1) return found.name;
  if (!isCapitals(cell)) return cell;
  const lower = source.cased.toLowerCase();
  return lower.charAt(0).toUpperCase() + lower.slice(1);
}

function readBodies(
  index: HeadIndex,
  lines: readonly Line[],
  until: number,
): { superior: string | null; issuer: string | null } {
  const names: string[] = [];
  for (const line of lines.slice(0, until)) {
    if (NUMBER_LINE.test(fold(line.text)) && cellsOf(line.text).length > 1) continue;
    for (const cell of cellsOf(line.text)) {
      const folded = fold(cell);
      if (MOTTO.test(folded) || NUMBER_LINE.test(folded) || PLACE_DATE.test(folded) || !isCapitals(cell))
        continue;
      if (TYPE_NAMES.has(folded)) continue;
      const last = names.at(-1);
      if (last !== undefined && (LEVEL_LINE.test(folded) || LEVEL_AT_END.test(fold(last))))
        names[names.length - 1] = `${last} ${cell}`;
      else names.push(cell.replace(/[*_]+$/, '').trim());
    }
  }
  const [first, second] = names.map((name) => bodyName(index, name));
  if (first === undefined) return { superior: null, issuer: null };
  return second === undefined ? { superior: null, issuer: first } : { superior: first, issuer: second };
}

function readType(lines: readonly Line[]): { type: string | null; line: number } {
  for (const [i, line] of lines.slice(0, HEAD_LINES).entries()) {
    const folded = fold(line.text)
      .replace(/[:*]+$/, '')
      .trim();
    const type = TYPE_NAMES.get(folded);
    if (type !== undefined && isCapitals(line.text)) return { type, line: i };
  }
  return { type: null, line: -1 };
}

function readSubject(lines: readonly Line[], typeLine: number): string | null {
  const parts: string[] = [];
  const first = typeLine >= 0 ? typeLine + 1 : lines.findIndex(({ text }) => /^V\/v/i.test(text));
  if (first < 0) return null;
  for (const line of lines.slice(first, first + 6)) {
    const folded = fold(line.text);
    if (parts.length > 0 && (SUBJECT_END.test(folded) || /[.:]$/.test(parts.at(-1) ?? ''))) break;
    if (SUBJECT_END.test(folded) && !ABOUT.test(folded) && !folded.startsWith('thực hiện')) break;
    if (parts.length > 0 && typeLine < 0 && PLACE_DATE.test(folded)) break;
    if (line.text.length > 300) break;
    // After the subject the body begins: in capitals the issuer, or a full sentence.
    if (parts.length > 0 && isCapitals(line.text) !== isCapitals(parts[0] ?? '')) break;
    parts.push(cellsOf(line.text)[0] ?? line.text);
    if (typeLine < 0 && parts.length >= 3) break;
  }
  const subject = parts
    .join(' ')
    .replace(/^V\/v\s*/i, '')
    .replace(/[-_*\s]+$/, '')
    .trim();
  return subject === '' ? null : subject;
}

function readRecipients(lines: readonly Line[]): string[] {
  const at = lines.findIndex(
    ({ text }) => text.length < LETTERHEAD && cellsOf(text).some((cell) => RECIPIENTS.test(fold(cell))),
  );
  if (at < 0) return [];
  const recipients: string[] = [];
  for (const line of lines.slice(at + 1, at + 1 + MAX_RECIPIENTS)) {
    const item = cellsOf(line.text).find((cell) => /^[-–+•]/.test(cell));
    if (item === undefined) {
      if (!isCapitals(line.text) && cellsOf(line.text).length === 1 && line.text.split(' ').length > 5) break;
      continue;
    }
    recipients.push(
      item
        .replace(/^[-–+•]\s*/, '')
        .replace(OTHER_COLUMN, '')
        .replace(/[;,.]+$/, '')
        .trim(),
    );
  }
  return recipients.filter((item) => item !== '');
}

/** What was read of the head, and how many lines from the top belong to it. */
export interface HeaderReading {
  header: Header;
  /** Line on which the document's own number stands, -1 where there is none. */
  numberLine: number;
}

/** Reads the head and foot of an official document; null where the text is not one. */
export function readHeader(index: HeadIndex, lines: readonly Line[]): HeaderReading | null {
  const head = lines.slice(0, HEAD_LINES);
  const number = readNumber(lines);
  const isNational = head.slice(0, 15).some(({ text }) => NATIONAL.test(fold(text)));
  const { type, line: typeLine } = readType(lines);
  const { place, date } = readPlaceDate(lines);
  const marks = [
    number !== null,
    isNational,
    type !== null,
    place !== null,
    lines.some(({ text }) => RECIPIENTS.test(fold(text.slice(0, RECIPIENTS_WORDS)))),
  ];
  if (marks.filter(Boolean).length < 2) return null;
  const until = number?.line ?? (typeLine >= 0 ? typeLine : 8);
  const { superior, issuer } = readBodies(index, lines, until);
  const { signer, signerTitle } = readSigner(lines);
  return {
    header: {
      issuer,
      superior,
      number: number?.number ?? null,
      symbol: number?.symbol ?? null,
      place,
      date,
      type: type ?? (number !== null && typeLine < 0 ? 'Công văn' : null),
      subject: readSubject(lines, typeLine),
      recipients: readRecipients(lines),
      signer,
      signerTitle,
    },
    numberLine: number?.line ?? -1,
  };
}
