import type { Span } from './types.js';
import { capitalStarts, isLetterAt, isUpperAt } from './words.js';

/** The text in Unicode normal form C: the form that all offsets count in. */
export function normalizeText(text: string): string {
  return text.normalize('NFC');
}

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

/** Hyphens and dashes of every width, the minus sign; the letter eth; white space that is not one plain space; zero width. */
const CHANGED =
  /[\s\u00ad\u200b-\u200f\u2060\ufeff]{2,}|[^\S ]|[\u00ad\u200b-\u200f\u2060\u2010-\u2015\u2212\u00d0\u00f0]/g;
const ZERO_WIDTH = /[\u00ad\u200b-\u200f\u2060\ufeff]+/g;
const LINE_END = /[\n\r\u2028\u2029]/;

interface Squeezed {
  text: string;
  /** From an offset of the source text to one of `text`, or the other way. */
  toSource: (offset: number) => number;
  toCopy: (offset: number) => number;
}

/** Index of the last entry that is not greater than the value; entries rise, the first is 0. */
function lastNotAbove(entries: readonly number[], value: number): number {
  let low = 0;
  let high = entries.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((entries[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** An offset of one text in the other; inside a run that only one of them has, the end of that run. */
function shifted(value: number, from: readonly number[], to: readonly number[]): number {
  const entry = lastNotAbove(from, value);
  const next = to[entry + 1] ?? Number.POSITIVE_INFINITY;
  return Math.min((to[entry] ?? 0) + value - (from[entry] ?? 0), next);
}

function replacementOf(run: string, from: number, keepsLine: (from: number, to: number) => boolean): string {
  const code = run.charCodeAt(0);
  if (code === 0xd0) return 'Đ';
  if (code === 0xf0) return 'đ';
  if ((code >= 0x2010 && code <= 0x2015) || code === 0x2212) return '-';
  const spaces = run.replace(ZERO_WIDTH, '');
  if (spaces === '') return '';
  return LINE_END.test(spaces) && keepsLine(from, from + run.length) ? '\n' : ' ';
}

/**
 * One pass that drops zero-width characters, makes every run of white space one character (a space, or a line
 * feed where `keepsLine` says that the line really ends there), every dash a hyphen, and the letter eth a Đ.
 * What is not changed is copied in long slices, and only the places where the lengths part are remembered.
 */
function squeeze(text: string, keepsLine: (from: number, to: number) => boolean): Squeezed {
  const parts: string[] = [];
  const sourceAt: number[] = [0];
  const copyAt: number[] = [0];
  let done = 0;
  let length = 0;
  CHANGED.lastIndex = 0;
  for (let match = CHANGED.exec(text); match !== null; match = CHANGED.exec(text)) {
    const run = match[0];
    const from = match.index;
    const replacement = replacementOf(run, from, keepsLine);
    parts.push(text.slice(done, from), replacement);
    length += from - done + replacement.length;
    done = from + run.length;
    if (replacement.length !== run.length) {
      sourceAt.push(done);
      copyAt.push(length);
    }
  }
  parts.push(text.slice(done));
  return {
    text: done === 0 ? text : parts.join(''),
    toSource: (offset) => shifted(offset, copyAt, sourceAt),
    toCopy: (offset) => shifted(offset, sourceAt, copyAt),
  };
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
  const source = normalizeText(text);
  const squeezed = squeeze(source, NO_LINES);
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
  const { text: cased, toSource, toCopy } = squeeze(content, keepsLineOf(content));
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
