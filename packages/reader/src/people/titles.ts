import { JOINED_POSTS, PART_OF_BODY, PERSONAL_TITLES } from '../data/title-heads.js';
import { TITLE_ABBREVIATIONS } from '../data/title-tails.js';
import type { HeadIndex } from '../organizations/heads.js';
import { organizationAt } from '../organizations/organization-name.js';
import { fold, type Source } from '../text.js';
import { isUpperAt, isWordAt, wordEnd } from '../words.js';
import { isAddressWordAt } from './names.js';
import { endsStoppedAbbreviation, type PostHead, postHeadAt } from './post-heads.js';
import { readTail, SHORT_IN_BRACKETS } from './title-tail.js';

/** A title at a place of the copy. */
export interface Title {
  start: number;
  end: number;
  written: string;
  /** With abbreviations of posts and bodies written out. */
  full: string;
}

/** Titles one after the other. */
export interface TitleList {
  titles: Title[];
  end: number;
  /** The last title runs into a name, so it may be the title of that person. */
  meetsName: boolean;
}

const ABBREVIATIONS: ReadonlyMap<string, string> = new Map(TITLE_ABBREVIATIONS);
const PARTS: ReadonlySet<string> = new Set(PART_OF_BODY);
const PERSONAL: ReadonlySet<string> = new Set(PERSONAL_TITLES.map(fold));
const FORMER = /(?:nguyên|cố|quyền|q\.|cựu) /y;
const UNIT_HEAD = /(?:ban|phòng|khối|đoàn|khoa|trưởng|giám đốc|bộ phận|chủ nhiệm|đài|đội|vụ|chi cục)$/;
const SEPARATORS = ', |; | - |- | -|-|,';
const SEPARATOR = new RegExp(SEPARATORS, 'y');
/** "Ông A, Chủ tịch UBND xã: Trưởng ban", in lists of those who are appointed. */
const SEPARATOR_BEHIND = new RegExp(`${SEPARATORS}|: `, 'y');
const MAX_TITLES = 8;
const MAX_EXPANDED = 30;

function matchAt(pattern: RegExp, text: string, index: number): number {
  pattern.lastIndex = index;
  return pattern.exec(text)?.[0].length ?? 0;
}

/** "PBT. Đảng ủy", "CT.HĐND", "TS. ": the full stop of an abbreviation. */
function afterStop({ cased }: Source, { end }: PostHead): { end: number; hasStop: boolean } {
  const isStop = cased[end] === '.' && isUpperAt(cased, end - 1) && cased[end + 1] !== '.';
  return { end: isStop ? end + 1 : end, hasStop: isStop };
}

/** Is the first post only half of a title, whose other half follows: "Phó Chủ tịch - Tổng Thư ký …"? */
function joinedHead(source: Source, head: PostHead): PostHead | null {
  for (const [first, second, separator] of JOINED_POSTS) {
    if (head.form !== first || !source.folded.startsWith(separator, head.end)) continue;
    const next = postHeadAt(source, head.end + separator.length);
    if (next?.form.startsWith(second) !== true) continue;
    return { ...next, full: `${head.full}${separator}${next.full}` };
  }
  return null;
}

/** Writes out the abbreviations between the first words of a title and its end. */
function expanded(source: Source, index: HeadIndex, start: number, end: number): string {
  const words: string[] = [];
  let position = start;
  for (let count = 0; position < end && count < MAX_EXPANDED; count++) {
    const body = isUpperAt(source.cased, position) ? organizationAt(source, index, position) : null;
    if (body !== null && body.end <= end) {
      words.push(body.name);
      position = body.end;
    } else {
      const next = source.cased.indexOf(' ', position);
      const to = next < 0 || next > end ? end : next;
      const word = source.cased.slice(position, to);
      const bare = word.replace(/[,.;"“”]/g, '');
      words.push(word.replace(bare, ABBREVIATIONS.get(bare) ?? bare));
      position = to;
    }
    // A comma right behind a body stays with it.
    while (position < end && source.cased[position] !== ' ') {
      words.push(`${words.pop() ?? ''}${source.cased[position]}`);
      position++;
    }
    position++;
  }
  return words.join(' ');
}

/**
 * Reads a title that begins at `start`: "Phó Bí thư TT Thành ủy", "UV BTV Thành uỷ", "Giám đốc Sở Tài chính".
 *
 * @param limit where the name behind the title begins; null where the end of the title has to be found
 */
function titleAt(
  source: Source,
  index: HeadIndex,
  start: number,
  limit: number | null,
): { title: Title; meetsName: boolean } | null {
  const former = matchAt(FORMER, source.folded, start);
  const first = postHeadAt(source, start + former);
  if (first === null) return null;
  const head = joinedHead(source, first) ?? first;
  const { end: from, hasStop } = afterStop(source, head);
  // "CT.HĐND": the tail reads on from a space, so it is given one before the body.
  const isGlued = hasStop && isWordAt(source.cased, from);
  const tail = readTail(
    source,
    isGlued ? from - 1 : from,
    limit,
    PARTS.has(head.form),
    UNIT_HEAD.test(head.form),
  );
  const isBare = tail.end <= from;
  const end = isBare ? head.end : tail.end;
  const rest = isBare ? '' : expanded(source, index, source.cased[from] === ' ' ? from + 1 : from, end);
  const full = `${source.cased.slice(start, start + former)}${head.full}${rest === '' ? '' : ` ${rest}`}`;
  return {
    title: { start, end, written: source.cased.slice(start, end), full },
    meetsName: tail.meetsName,
  };
}

/** Where the next title of a list may begin: after a comma or dash, or after a space where a comma was forgotten. */
function nextTitle(source: Source, end: number, last: Title, isBehind: boolean): number {
  const isStopped = source.cased[end] === '.' && isUpperAt(source.cased, end - 1);
  const from = isStopped ? end + 1 : end;
  const separator = matchAt(isBehind ? SEPARATOR_BEHIND : SEPARATOR, source.folded, from);
  if (separator > 0) return source.cased[from + separator] === ' ' ? from + separator + 1 : from + separator;
  const next = source.cased[from] === ' ' ? from + 1 : from;
  return next > from && isUpperAt(source.cased, next) && last.end > last.start ? next : -1;
}

/** Titles from `start`: "Bí thư Thành ủy, Chủ tịch HĐND TP". */
function titlesFrom(source: Source, index: HeadIndex, start: number, limit: number | null): TitleList | null {
  const titles: Title[] = [];
  let meetsName = false;
  let end = start;
  for (let position = start; titles.length < MAX_TITLES; ) {
    const found = titleAt(source, index, position, limit);
    if (found === null) break;
    titles.push(found.title);
    ({ meetsName } = found);
    end = found.title.end;
    if (meetsName || (limit !== null && end >= limit)) break;
    position = nextTitle(source, end, found.title, limit === null);
    if (position < 0) break;
  }
  return titles.length === 0 ? null : { titles, end, meetsName };
}

/** Is it a rank or a degree, which stands before the name of somebody whose post may follow? */
export function isPersonalTitle({ folded }: Source, { start, end }: Title): boolean {
  return PERSONAL.has(folded.slice(start, end).replace(/\.$/, ''));
}

/** What stands between the titles and the name: nothing, "đồng chí", a comma, a colon or a dash. */
const BETWEEN =
  /(?:\.|,| ?-| ?:\n?| ?: ?các| là)? ?(?<![\p{L}\p{M}])(?:(?:các |hai |ba |bốn )?(?:đồng chí|đ\/c|đ\.c|đc|ông|bà|anh|chị|cô|thầy)(?:, bà|, ông)?)? ?:? ?$/u;
const WINDOW = 260;
const LONGEST_BETWEEN = 24;

/** Titles before a name, and whether they are said of several people. */
export interface TitlesBefore extends TitleList {
  start: number;
  /** "các Phó Chủ tịch UBND tỉnh: A, B": each of those who follow has them. */
  isShared: boolean;
  /** A colon parts them from the name. */
  hasColon: boolean;
}

const OF_ANOTHER = /(?:^|[^\p{L}\p{M}])(?:của|thay mặt|thừa lệnh|giúp|cùng với) $/u;
/** "các", "hai", "2" before a title: several people have it. */
const MANY =
  /(?:^|[^\p{L}\p{M}])(?:các|những|hai|ba|bốn|năm|0?[2-9])(?: đồng chí| đ\/c| vị| ông| bà)?(?: là)?:? $/u;
/** "(PCTT)" inside a title. */
const SHORT_NAME = new RegExp(`^${SHORT_IN_BRACKETS} `, 'u');

/** The beginning of what may be titles before `end`: after the last full stop, line end, semicolon or bracket. */
function windowStart({ cased, folded }: Source, end: number, floor: number): number {
  const from = Math.max(floor, end - WINDOW);
  for (let i = end - 1; i >= from; i--) {
    const sign = folded[i];
    if (sign === '(' && SHORT_NAME.test(cased.slice(i, i + 12))) continue;
    if (sign === '\n' || sign === ';' || sign === '(' || sign === '”' || sign === '!' || sign === '?')
      return i + 1;
    if (
      sign === '.' &&
      folded[i + 1] === ' ' &&
      !endsStoppedAbbreviation(folded.slice(Math.max(from, i - 6), i))
    )
      return i + 1;
  }
  return from;
}

/** "… Ban Tuyên giáo T.Ư. Đồng chí A": a sentence ends, though the full stop also shortens a word. */
function opensSentence({ cased, folded }: Source, start: number, between: string): boolean {
  if (!between.startsWith('. ') || !isUpperAt(cased, start + 2)) return false;
  return isAddressWordAt({ cased, folded }, start + 2);
}

/** What says that somebody was given the post that follows. */
const GIVEN =
  /,? (?:(?:đã|vừa|tiếp tục|tái) )?(?:(?:được|trúng) [^,.;:\n]{0,50}?)?(?:giữ chức(?: vụ| danh)?|đảm nhiệm chức(?: vụ| danh)?) (?=\p{Lu})/uy;

/** "ông A được bầu giữ chức Chủ tịch Hội": the post of somebody who is named without one. */
export function titlesGiven(source: Source, index: HeadIndex, end: number): TitleList | null {
  const length = matchAt(GIVEN, source.cased, end);
  return length === 0 ? null : titlesFrom(source, index, end + length, null);
}

/** "Thay mặt Ban Thường trực, Phó Chủ tịch A", "T/M BAN BÍ THƯ": what looks like a post is the rest of a body's name. */
function isBodyOf({ folded }: Source, title: Title | undefined): boolean {
  if (
    title === undefined ||
    !/(?:^|[^\p{L}\p{M}])ban $/u.test(folded.slice(Math.max(0, title.start - 5), title.start))
  )
    return false;
  return /^(?:bí thư|thường trực)(?![\p{L}\p{M}])/u.test(folded.slice(title.start, title.end));
}

/** The titles that end right before a name: "Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh " + name. */
export function titlesBefore(
  source: Source,
  index: HeadIndex,
  name: number,
  floor: number,
): TitlesBefore | null {
  const { folded } = source;
  const between = BETWEEN.exec(folded.slice(Math.max(floor, name - LONGEST_BETWEEN), name))?.[0] ?? '';
  const limit = name - between.length;
  if (limit <= floor || opensSentence(source, limit, between)) return null;
  const from = windowStart(source, limit, floor);
  for (let position = from; position < limit; ) {
    while (position < limit && !isWordAt(folded, position)) position++;
    const list = position < limit ? titlesFrom(source, index, position, limit) : null;
    if (list !== null && (list.end === limit || (list.end === limit - 1 && folded[limit - 1] === '.'))) {
      if (isBodyOf(source, list.titles[0])) {
        position = list.titles[0]?.end ?? limit;
        continue;
      }
      const start = list.titles[0]?.start ?? position;
      // "Thừa ủy quyền của Chủ tịch nước, đồng chí A": the seat is of another.
      if (between.startsWith(',') && OF_ANOTHER.test(folded.slice(Math.max(0, start - 12), start)))
        return null;
      const hasColon = between.includes(':');
      const lead = MANY.exec(folded.slice(Math.max(floor, start - 20), start))?.[0];
      // "các đồng chí: Bí thư A; Chủ tịch B": behind the colon each has titles of their own.
      const isMany = (lead !== undefined && !lead.endsWith(': ')) || /: ?các/.test(between);
      const isShared = isMany && (hasColon || !list.titles.every((title) => isPersonalTitle(source, title)));
      // "ý kiến của các Phó Thủ tướng, Thủ tướng A": the plural is of others.
      if (isShared && !hasColon && list.titles.length > 1)
        return { ...list, titles: list.titles.slice(1), start, isShared: false, hasColon };
      return { ...list, start, isShared, hasColon };
    }
    position = wordEnd(folded, position);
  }
  return null;
}

const AFTER = / ?(?:- ?,|[,:(-]) ?(?:(?:hiện |đều )?là |các |hiện |kiêm )?| (?=\p{Lu})/uy;

/** "Ông A chủ tịch UBND xã": without a sign, and in small letters, only first words that are two or more. */
function bareTitlesAfter(
  source: Source,
  index: HeadIndex,
  end: number,
): (TitleList & { isShared: boolean }) | null {
  if (source.cased[end] !== ' ') return null;
  const head = postHeadAt(source, end + 1);
  if (head === null || !head.form.includes(' ') || head.form.startsWith('thường trực')) return null;
  const list = titlesFrom(source, index, end + 1, null);
  return list === null ? null : { ...list, isShared: false };
}

/** Other units behind a name are where somebody works and no title: "Hà An - Văn phòng Đảng ủy". */
const UNIT = /Vụ (?=\p{Lu})/uy;

/** "A - Vụ Địa phương 1, Ban Tổ chức Trung ương": the department alone stands for the post. */
function unitAt(source: Source, start: number): TitleList | null {
  const head = matchAt(UNIT, source.cased, start);
  if (head === 0) return null;
  const { end, meetsName } = readTail(source, start + head - 1, null, true, true);
  const written = source.cased.slice(start, end);
  if (end <= start + head || meetsName) return null;
  return { titles: [{ start, end, written, full: written }], end, meetsName };
}

/** The titles behind a name: after a comma, a dash, an opening bracket, or nothing where the comma was forgotten. */
export function titlesAfter(
  source: Source,
  index: HeadIndex,
  end: number,
): (TitleList & { isShared: boolean }) | null {
  AFTER.lastIndex = end;
  const separator = AFTER.exec(source.cased)?.[0];
  if (separator === undefined) return bareTitlesAfter(source, index, end);
  const list =
    titlesFrom(source, index, end + separator.length, null) ?? unitAt(source, end + separator.length);
  // "bà A, các Phó Chủ tịch: B, C": the title of those behind the colon.
  if (list === null || (separator.endsWith('các ') && source.cased[list.end] === ':')) return null;
  return { ...list, isShared: /các |đều là /.test(separator) };
}
