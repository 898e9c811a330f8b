import { countLeading } from './ordered.js';
import type { Span } from './types.js';
import { capitalStarts, isLetterAt, isUpperAt, isWordAt } from './words.js';

/** Characters outside the blocks that are in normal form C whatever stands beside them: Latin and its signs. */
const MAY_BE_DECOMPOSED = /[\u0300-\u1dff\u1f00-\u200f\u2028-\uffff]/;

/** The text in Unicode normal form C: the form that all offsets count in. */
export function normalizeText(text: string): string {
  return MAY_BE_DECOMPOSED.test(text) ? text.normalize('NFC') : text;
}

const TONE_ON_SECOND_VOWEL = /(?:o[àáảãạèéẻẽẹ]|(?<!q)u[ỳýỷỹỵ]|q[úùủũụ]y)(?![\p{L}\p{M}])/gu;
// biome-ignore format: a table
const TONE_MOVED: Readonly<Record<string, string>> = {
  oà: 'òa', oá: 'óa', oả: 'ỏa', oã: 'õa', oạ: 'ọa',
  oè: 'òe', oé: 'óe', oẻ: 'ỏe', oẽ: 'õe', oẹ: 'ọe',
  uỳ: 'ùy', uý: 'úy', uỷ: 'ủy', uỹ: 'ũy', uỵ: 'ụy',
  qúy: 'quý', qùy: 'quỳ', qủy: 'quỷ', qũy: 'quỹ', qụy: 'quỵ',
};

/**
 * Puts the tone of oa, oe, uy where older spelling has it (hoá → hóa, uỷ → ủy), and repairs qúy → quý.
 * Only open syllables differ between the two spellings: "toàn" and "quý" are written one way.
 */
function unifyTones(lower: string): string {
  return lower.replace(TONE_ON_SECOND_VOWEL, (pair) => TONE_MOVED[pair] ?? pair);
}

/** Lower case that never changes the length, so that offsets stay valid. */
function lowerSameLength(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  let out = '';
  for (let i = 0; i < text.length; i++) {
    const one = text.charAt(i).toLowerCase();
    out += one.length === 1 ? one : text.charAt(i);
  }
  return out;
}

const KEPT = 0;
const SPACE = 1;
const BLANK = 2;
const LINE_END = 3;
const ZERO_WIDTH = 4;
const DASH = 5;
const ETH = 6;
/** The star, with which pages in Markdown set words off: "**Nghị quyết số 5-NQ/TU**". */
const STAR = 7;
const MAX_STARS = 3;

/** What becomes of each code unit: white space of all kinds, zero width, hyphens and dashes, the minus sign, the letter eth. */
const KINDS = (() => {
  const kinds = new Uint8Array(0x10000);
  const set = (kind: number, first: number, last = first): void => void kinds.fill(kind, first, last + 1);
  set(BLANK, 0x09, 0x0d);
  for (const code of [0xa0, 0x1680, 0x202f, 0x205f, 0x3000]) set(BLANK, code);
  set(BLANK, 0x2000, 0x200a);
  set(SPACE, 0x20);
  for (const code of [0x0a, 0x0d, 0x2028, 0x2029]) set(LINE_END, code);
  for (const code of [0xad, 0x2060, 0xfeff]) set(ZERO_WIDTH, code);
  set(ZERO_WIDTH, 0x200b, 0x200f);
  set(STAR, 0x2a);
  set(DASH, 0x2010, 0x2015);
  set(DASH, 0x2212);
  set(ETH, 0xd0);
  set(ETH, 0xf0);
  return kinds;
})();

function kindAt(text: string, index: number): number {
  // Outside the text there is no code: NaN, which the bit operation makes that of a character that is kept.
  return KINDS[text.charCodeAt(index) | 0] ?? KEPT;
}

/** A class of a regular expression: the characters of these kinds. */
function classOf(first: number, last: number): string {
  let members = '';
  for (const [code, kind] of KINDS.entries())
    if (first <= kind && kind <= last) members += `\\u${code.toString(16).padStart(4, '0')}`;
  return `[${members}]`;
}

/** What is not copied as it stands; of the spaces those that more white space follows. */
const CHANGED = new RegExp(` (?=${classOf(SPACE, ZERO_WIDTH)})|${classOf(BLANK, STAR)}`, 'g');

/** Index of the next character that is not copied as it stands, the length of the text where there is none. */
function nextChanged(text: string, from: number): number {
  CHANGED.lastIndex = from;
  return CHANGED.test(text) ? CHANGED.lastIndex - 1 : text.length;
}

interface Squeezed {
  text: string;
  /** From an offset of the source text to one of `text`, or the other way. */
  toSource: (offset: number) => number;
  toCopy: (offset: number) => number;
}

/**
 * Gives for an offset of one text that of the other; inside a run that only one of them has, the end of that run. Offsets that are
 * asked one after the other lie near each other, so the last place is looked at first.
 */
function mapOf(from: readonly number[], to: readonly number[]): (offset: number) => number {
  let entry = 0;
  return (offset) => {
    const isHere = (from[entry] ?? 0) <= offset && offset < (from[entry + 1] ?? Number.POSITIVE_INFINITY);
    // The first entry is 0: no offset lies before it.
    if (!isHere) entry = Math.max(0, countLeading(from, (place) => place <= offset) - 1);
    const next = to[entry + 1] ?? Number.POSITIVE_INFINITY;
    return Math.min((to[entry] ?? 0) + offset - (from[entry] ?? 0), next);
  };
}

/** A run of white space and zero-width characters. */
interface Gap {
  end: number;
  /** Line feeds in it; a carriage return before one is not counted again. */
  lines: number;
  isBlank: boolean;
}

function gapAt(text: string, start: number): Gap {
  let end = start;
  let lines = 0;
  let isBlank = false;
  for (; ; end++) {
    const kind = kindAt(text, end);
    if (kind === KEPT || kind > ZERO_WIDTH) return { end, lines, isBlank };
    if (kind !== ZERO_WIDTH) isBlank = true;
    if (kind === LINE_END && !(text[end] === '\r' && text[end + 1] === '\n')) lines++;
  }
}

/** Does a line end in the gap between these offsets, which holds so many line feeds? */
type KeepsLine = (from: number, to: number, lines: number) => boolean;

/** End of the run of stars at an index. */
function starsEnd(text: string, start: number): number {
  let end = start;
  while (kindAt(text, end) === STAR) end++;
  return end;
}

/** Do these stars set words off? One between spaces marks an item, and many are a rule. */
function isEmphasis(text: string, start: number, end: number): boolean {
  const touches = isWordAt(text, start - 1) || isWordAt(text, end) || /[“”"(]/.test(text.charAt(end));
  return touches && end - start <= MAX_STARS;
}

/**
 * One pass that drops zero-width characters (and stars round words, where `dropsStars` asks for it), makes every run of
 * white space one character (a space, or a line feed where `keepsLine` says that the line really ends there), every dash
 * a hyphen, and the letter eth a Đ.
 * What is not changed is copied in long slices, and only the places where the lengths part are remembered.
 */
function squeeze(text: string, keepsLine: KeepsLine, dropsStars: boolean): Squeezed {
  const parts: string[] = [];
  const sourceAt: number[] = [0];
  const copyAt: number[] = [0];
  let done = 0;
  let length = 0;
  const replace = (from: number, to: number, replacement: string): void => {
    parts.push(text.slice(done, from), replacement);
    length += from - done + replacement.length;
    done = to;
    if (replacement.length !== to - from) {
      sourceAt.push(done);
      copyAt.push(length);
    }
  };
  for (let i = nextChanged(text, 0); i < text.length; i = nextChanged(text, i)) {
    const kind = kindAt(text, i);
    if (kind === STAR) {
      const end = starsEnd(text, i);
      if (dropsStars && isEmphasis(text, i, end)) replace(i, end, '');
      i = end;
    } else if (kind > ZERO_WIDTH) {
      const letter = text.charCodeAt(i) === 0xd0 ? 'Đ' : 'đ';
      replace(i, i + 1, kind === DASH ? '-' : letter);
      i++;
    } else {
      const { end, lines, isBlank } = gapAt(text, i);
      const space = lines > 0 && keepsLine(i, end, lines) ? '\n' : ' ';
      if (end - i > 1 || text[i] !== space) replace(i, end, isBlank ? space : '');
      i = end;
    }
  }
  parts.push(text.slice(done));
  return {
    text: done === 0 ? text : parts.join(''),
    toSource: mapOf(copyAt, sourceAt),
    toCopy: mapOf(sourceAt, copyAt),
  };
}

const NO_LINES: KeepsLine = () => false;

/**
 * The form in which text is compared: NFC, lower case, one tone placement, one kind of space and dash, no
 * zero-width characters, eth as đ.
 */
export function fold(text: string): string {
  return foldWithMap(text).folded;
}

/** `fold`, with the way back: `toSource(offset)` gives the offset in the NFC form of the text. */
export function foldWithMap(text: string): { folded: string; toSource: (offset: number) => number } {
  const source = normalizeText(text);
  const squeezed = squeeze(source, NO_LINES, false);
  const toSource = (offset: number): number =>
    Math.min(
      squeezed.toSource(Math.max(0, Math.min(Math.trunc(offset), squeezed.text.length))),
      source.length,
    );
  return { folded: unifyTones(lowerSameLength(squeezed.text)), toSource };
}

/** `fold` without tone and vowel marks, đ as d: the form in which people type when they search. */
export function foldForSearch(text: string): string {
  return fold(text).normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');
}

/**
 * A text made ready for the finders. `cased` and `folded` are two copies of equal length in which white space is
 * single, wrapped lines are joined and spelling variants are one; a finder works on these, and `spanOf` brings
 * its offsets back to `content`.
 */
export interface Source {
  /** The NFC text. */
  readonly content: string;
  readonly cased: string;
  readonly folded: string;
  /** Where capitalised words begin. */
  readonly capitals: readonly number[];
  /** From a stretch of the copies to the stretch of `content`. */
  spanOf(start: number, end: number): Span;
  /** From an offset of `content` to the copies. */
  toCopy(offset: number): number;
}

/**
 * What no line ends with: a sign of joining (group 1), or a word ("số", but not that of "chuyển đổi số"); those of group 2
 * also end captions and headings ("…kiểm tra tại xã"), and those of group 3 ask for the name of a place.
 */
const LINE_NEEDS_MORE =
  /(?:([-/,])|(?:^|\s)(?:(?<!(?:đổi|tế|hội|dân|thuật|tầng|tảng)\s)số|của|và|về|các|theo|tại|thứ|cho|với|(?:về|cho|trong)\sviệc|là|khoản|điểm|điều|(ngày|tháng|năm|việc|(tỉnh|xã|phường|huyện))))\s*$/iu;
/** Shorter lines are not broken by a typesetter. */
const SHORTEST_WRAPPED_LINE = 60;
const ENDS_SENTENCE = /[.;:!?…”"]\s*$/u;
const STARTS_ITEM =
  /^(?:[-+*•–—]\s|\d{1,2}(?:\.\d{1,2}){0,3}[.)]\s|[a-zđ](?:\)|\.\s)|[IVX]{1,5}\.\s|Điều\s+\d+[.:])/u;
/** The day on which a page was put up, in a line of its own: it carries no heading on. */
const STARTS_DATELINE = /^(?:Thứ\s(?:hai|ba|tư|năm|sáu|bảy)|Chủ\snhật)(?:,|\s?-|\sngày)/iu;
/** "một số điều của Luật": the title stands in the next line. */
const ENDS_AT_LAW = /\p{Ll}\s(?:Luật|Bộ\sluật|Pháp\slệnh)\s*$/u;
/** A line longer than this was not broken by a typesetter: the text has one paragraph a line. */
const LONGEST_WRAPPED_LINE = 140;
/** How full a line of a wrapped text must be to be taken for one that goes on. */
const FULL_SHARE = 0.8;

/** So many full lines make a text that a typesetter broke; fewer are short paragraphs. */
const FEWEST_FULL_LINES = 4;

/** Longest line that is counted for the width, and the number of lines that a share is taken of. */
const MAX_COUNTED = 200;
/** A text is taken for wrapped where so many of its breaks are followed by a small letter. */
const WRAPPED_SHARE = 0.1;
const MIN_WRAPPED = 2;
/** Lines that are looked at for full ones. */
const MAX_LENGTHS = 10_000;

/** Half of the counted lengths are not longer than this. */
function medianOf(counts: readonly number[], total: number): number {
  let seen = 0;
  for (const [length, count] of counts.entries()) {
    seen += count;
    if (seen * 2 >= total) return length;
  }
  return 0;
}

/**
 * Width of the lines where the text is broken by a typesetter, null where a line is a paragraph: the middle one of
 * the lines that go on in small letters, or where few do the longest, if enough lines are about as long.
 */
function wrapWidthOf(content: string): number | null {
  const counts: number[] = Array.from({ length: MAX_COUNTED + 1 }, () => 0);
  let continued = 0;
  let lines = 0;
  const lengths: number[] = [];
  let longest = 0;
  let start = 0;
  for (;;) {
    const feed = content.indexOf('\n', start);
    const last = feed < 0 ? content.length : feed;
    const end = content.charAt(last - 1) === '\r' ? last - 1 : last;
    const length = Math.max(0, end - start);
    if (length > 0) lines++;
    if (lengths.length < MAX_LENGTHS) lengths.push(length);
    if (length > longest) longest = length;
    if (feed < 0) break;
    start = feed + 1;
    const isContinued =
      length > 0 &&
      isLetterAt(content, start) &&
      !isUpperAt(content, start) &&
      content.charAt(start + 1) !== ')';
    if (!isContinued || /[.:;!?…,]/.test(content.charAt(end - 1))) continue;
    continued++;
    counts[Math.min(length, MAX_COUNTED)] = (counts[Math.min(length, MAX_COUNTED)] ?? 0) + 1;
  }
  if (continued >= MIN_WRAPPED && continued >= lines * WRAPPED_SHARE) return medianOf(counts, continued);
  if (longest > LONGEST_WRAPPED_LINE) return null;
  return lengths.filter((length) => length >= longest * FULL_SHARE).length >= FEWEST_FULL_LINES
    ? longest
    : null;
}

/**
 * Does the line end at this break, or is it one sentence wrapped by a typesetter? Wrapped: the next line goes on
 * in lower case, or the line stops at a word that cannot end one, or it is full and not closed.
 */
function keepsLineOf(content: string): KeepsLine {
  const width = wrapWidthOf(content);
  return (from, to, lines) => {
    if (lines > 1 || to >= content.length || from === 0) return true;
    const lineStart = content.lastIndexOf('\n', from - 1) + 1;
    const line = content.slice(Math.max(lineStart, from - 200), from);
    const next = content.slice(to, to + 16);
    if (STARTS_ITEM.test(next)) return true;
    if (isUpperAt(next, 0) && STARTS_DATELINE.test(next)) return true;
    if (isUpperAt(next, 0) && ENDS_AT_LAW.test(line)) return false;
    const open = LINE_NEEDS_MORE.exec(line.slice(-14));
    if (open !== null) {
      const end = content.indexOf('\n', to);
      const nextLength = (end < 0 ? content.length : end) - to;
      // A typesetter leaves no long line behind a short one, but within a number or a list a break is a slip.
      if (open[1] !== undefined || !isUpperAt(next, 0) || nextLength <= LONGEST_WRAPPED_LINE) {
        if (open[2] === undefined || /^[\p{Ll}\d]/u.test(next)) return false;
        const shortest = width === null ? SHORTEST_WRAPPED_LINE : width * FULL_SHARE;
        if (open[3] !== undefined && line.length >= shortest) return line.length > LONGEST_WRAPPED_LINE;
      }
    }
    const isLower = isLetterAt(next, 0) && !isUpperAt(next, 0);
    // A semicolon before a small letter is inside a sentence; a full stop or a colon there is not.
    if (isLower && !/[.!?:…]\s*$/.test(line)) return false;
    if (ENDS_SENTENCE.test(line)) return true;
    return width === null || line.length < width * FULL_SHARE || line === line.toUpperCase();
  };
}

/** Makes a text ready for the finders. */
export function prepare(text: string): Source {
  const content = normalizeText(text);
  const { text: cased, toSource, toCopy } = squeeze(content, keepsLineOf(content), true);
  const folded = unifyTones(lowerSameLength(cased));
  return {
    content,
    cased,
    folded,
    capitals: capitalStarts(cased),
    // The end is that of the last character, so that white space squeezed away behind it stays outside.
    spanOf: (start, end) => ({
      start: toSource(start),
      end: end > start ? toSource(end - 1) + 1 : toSource(start),
    }),
    toCopy,
  };
}
