import type { Span } from './types.js';
import { isLetterAt, isUpperAt } from './words.js';

/** The text in Unicode normal form C: the form that all offsets count in. */
export function normalizeText(text: string): string {
  return text.normalize('NFC');
}

const ZERO_WIDTH = new Set([0xad, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x2060, 0xfeff]);
const TONE_ON_SECOND_VOWEL = /o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ]|q[úùủũụ]y/g;
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
  return lower.replace(TONE_ON_SECOND_VOWEL, (pair, offset: number) => {
    if (isLetterAt(lower, offset + pair.length)) return pair;
    if (pair.length === 2 && pair[0] === 'u' && lower[offset - 1] === 'q') return pair;
    return TONE_MOVED[pair] ?? pair;
  });
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

function isSpace(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 0x85 ||
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  );
}

/** Hyphens and dashes of every width, and the minus sign. */
function isDash(code: number): boolean {
  return (code >= 0x2010 && code <= 0x2015) || code === 0x2212;
}

function stringOf(units: Uint16Array, length: number): string {
  const parts: string[] = [];
  // Too many arguments in one call would overflow the stack.
  for (let i = 0; i < length; i += 8192) {
    parts.push(String.fromCharCode(...units.subarray(i, Math.min(i + 8192, length))));
  }
  return parts.join('');
}

interface Squeezed {
  text: string;
  /** For every offset of `text`, and one past its end, the offset in the source. */
  origin: Int32Array;
}

/**
 * One pass that drops zero-width characters, makes every run of white space one character (a space, or a line
 * feed where `keepsLine` says that the line really ends there), every dash a hyphen, and the letter eth a Đ.
 */
function squeeze(text: string, keepsLine: (from: number, to: number) => boolean): Squeezed {
  const units = new Uint16Array(text.length);
  const origin = new Int32Array(text.length + 1);
  let length = 0;
  let i = 0;
  while (i < text.length) {
    const code = text.charCodeAt(i);
    if (code > 32 && code < 0x80) {
      units[length] = code;
      origin[length++] = i++;
    } else if (isSpace(code)) {
      const from = i;
      let hasLine = false;
      for (;;) {
        const next = text.charCodeAt(i);
        if (next === 10 || next === 13 || next === 0x2028 || next === 0x2029) hasLine = true;
        else if (!isSpace(next) && !ZERO_WIDTH.has(next)) break;
        i++;
      }
      units[length] = hasLine && keepsLine(from, i) ? 10 : 32;
      origin[length++] = from;
    } else if (ZERO_WIDTH.has(code)) {
      i++;
    } else {
      units[length] = isDash(code) ? 45 : code === 0xd0 ? 0x110 : code === 0xf0 ? 0x111 : code;
      origin[length++] = i++;
    }
  }
  origin[length] = text.length;
  return { text: stringOf(units, length), origin: origin.subarray(0, length + 1) };
}

const NO_LINES = (): boolean => false;

/**
 * The form in which text is compared: NFC, lower case, one tone placement, one kind of space and dash, no
 * zero-width characters, eth as đ.
 */
export function fold(text: string): string {
  return foldWithMap(text).folded;
}

/** `fold`, with the way back: `toSource(offset)` gives the offset in the NFC form of the text. */
export function foldWithMap(text: string): { folded: string; toSource: (offset: number) => number } {
  const { text: squeezed, origin } = squeeze(normalizeText(text), NO_LINES);
  const toSource = (offset: number): number =>
    origin[Math.max(0, Math.min(Math.trunc(offset), squeezed.length))] ?? 0;
  return { folded: unifyTones(lowerSameLength(squeezed)), toSource };
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
  /** From a stretch of the copies to the stretch of `content`. */
  spanOf(start: number, end: number): Span;
  /** From an offset of `content` to the copies. */
  toCopy(offset: number): number;
}

const LINE_NEEDS_MORE =
  /(?:[-/,]|(?:^|\s)(?:số|của|và|về|ngày|tháng|năm|các|theo|tại|tỉnh|xã|phường|huyện|thứ|cho|với|việc|là|khoản|điểm|điều))\s*$/iu;
const ENDS_SENTENCE = /[.;:!?…”"]\s*$/u;
const STARTS_ITEM = /^(?:[-+*•–—]\s|\d{1,2}(?:\.\d{1,2}){0,3}[.)]\s|[a-zđ]\)|[IVX]{1,5}\.\s|Điều\s+\d+[.:])/u;
/** A line longer than this was not broken by a typesetter: the text has one paragraph a line. */
const LONGEST_WRAPPED_LINE = 140;
/** How full a line of a wrapped text must be to be taken for one that goes on. */
const FULL_SHARE = 0.8;

/** Width of the lines where the text is broken at a fixed width, null where a line is a paragraph. */
function wrapWidthOf(content: string): number | null {
  let longest = 0;
  let start = 0;
  for (;;) {
    const end = content.indexOf('\n', start);
    const length = (end < 0 ? content.length : end) - start;
    if (length > LONGEST_WRAPPED_LINE) return null;
    if (length > longest) longest = length;
    if (end < 0) return longest;
    start = end + 1;
  }
}

/**
 * Does the line end at this break, or is it one sentence wrapped by a typesetter? Wrapped: the next line goes on
 * in lower case, or the line stops at a word that cannot end one, or it is full and not closed.
 */
function keepsLineOf(content: string): (from: number, to: number) => boolean {
  const width = wrapWidthOf(content);
  return (from, to) => {
    const gap = content.slice(from, Math.min(to, from + 200));
    if (/\n[^\S\n]*\n/.test(gap) || to >= content.length || from === 0) return true;
    const lineStart = content.lastIndexOf('\n', from - 1) + 1;
    const line = content.slice(Math.max(lineStart, from - 200), from);
    const next = content.slice(to, to + 16);
    if (STARTS_ITEM.test(next)) return true;
    if (LINE_NEEDS_MORE.test(line.slice(-12))) return false;
    if (ENDS_SENTENCE.test(line)) return true;
    if (isLetterAt(next, 0) && !isUpperAt(next, 0)) return false;
    return width === null || line.length < width * FULL_SHARE || line === line.toUpperCase();
  };
}

/** Makes a text ready for the finders. */
export function prepare(text: string): Source {
  const content = normalizeText(text);
  const { text: cased, origin } = squeeze(content, keepsLineOf(content));
  const folded = unifyTones(lowerSameLength(cased));
  return {
    content,
    cased,
    folded,
    spanOf: (start, end) => ({
      start: origin[start] ?? 0,
      end: end > start ? (origin[end - 1] ?? 0) + 1 : (origin[start] ?? 0),
    }),
    toCopy: (offset) => {
      let low = 0;
      let high = origin.length - 1;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((origin[middle] ?? 0) < offset) low = middle + 1;
        else high = middle;
      }
      return low;
    },
  };
}
