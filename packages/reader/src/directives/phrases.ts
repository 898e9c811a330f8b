import { ACTIONS, BEFORE_COUNT, BEFORE_MEASURE, DUTY_SIGNS, MUSTS, NOUNS_BEFORE } from '../data/actions.js';
import { CLASSIFIERS, MEASURES, MONEY, SCALES } from '../data/counted.js';
import type { Source } from '../text.js';
import { isLetterAt, isUpperAt, isWordAt, wordEnd, wordStart } from '../words.js';

/** Phrases by their first word, the longest first. */
export type PhraseIndex = ReadonlyMap<string, readonly string[]>;

/** Makes phrases findable at a place in one look-up. */
export function indexPhrases(phrases: Iterable<string>): PhraseIndex {
  const index = new Map<string, string[]>();
  for (const phrase of [...phrases].sort((a, b) => b.length - a.length)) {
    const first = phrase.slice(0, wordEnd(phrase, 0));
    const others = index.get(first);
    if (others === undefined) index.set(first, [phrase]);
    else others.push(phrase);
  }
  return index;
}

/** The longest phrase of the index that stands at the place, as whole words; null where there is none. */
export function phraseAt(index: PhraseIndex, text: string, start: number): string | null {
  const found = index.get(text.slice(start, wordEnd(text, start)));
  if (found === undefined || isWordAt(text, start - 1)) return null;
  for (const phrase of found)
    if (text.startsWith(phrase, start) && !isWordAt(text, start + phrase.length)) return phrase;
  return null;
}

const ACTION_INDEX = indexPhrases(ACTIONS);

/** After one of these a verb is a noun, or belongs to a clause inside another. */
const MAKES_NOUN = new Set(
  'các|những|của|mọi|sự|việc|số|người|điểm|được|về|để|chưa|do|bị|nhằm|khi|mà|cuộc|đợt|kỳ|một|hai|ba|theo|bằng|đang|sẽ|đã|vừa|không|quá'.split(
    '|',
  ),
);
/** "tổ chức đảng", "tổ chức chính trị - xã hội": a body, not the verb "to organise". */
const BODY_WORDS =
  /tổ chức (?:đảng|chính trị|đoàn(?! (?:kiểm tra|công tác|đi|đến))|hội(?! (?:nghị|thảo|thi|đồng|chợ|họp|diễn|trại|thao|xuân))|xã hội|cơ sở|tôn giáo|thành viên|cá nhân|, cá nhân|và cá nhân|và đoàn thể|trực thuộc|tín dụng|kinh tế|sự nghiệp|nhà nước|có liên quan|liên quan|công đoàn|quần chúng)(?![\p{L}\p{M}])/uy;
const BODY_LIST = /tổ chức, (?:cá nhân|đơn vị|đoàn thể|cơ quan)(?![\p{L}\p{M}])/uy;

const UNITS = indexPhrases([...MEASURES, ...CLASSIFIERS, ...MONEY, ...SCALES]);
const COUNT = /^ \d[\d.,]* ?/;
const COUNT_LENGTH = 16;
const NUMBER_FOLLOWS = /^ (?:(?:số:? ?){1,3}\d|\d{1,5}[-/][^\d])/;

function matchesAt(pattern: RegExp, text: string, index: number): boolean {
  pattern.lastIndex = index;
  return pattern.test(text);
}

/** "… 3 tổ", "… 500 lít": does a number follow the place, and a unit where one is wanted? */
function isCounted({ folded }: Source, end: number, isMeasured: boolean): boolean {
  const number = COUNT.exec(folded.slice(end, end + COUNT_LENGTH))?.[0];
  if (number === undefined) return false;
  return !isMeasured || phraseAt(UNITS, folded, end + number.length) !== null;
}

/** The verb phrase of an obligation at the place, null where none begins there. */
export function actionAt(source: Source, index: number): string | null {
  const phrase = phraseAt(ACTION_INDEX, source.folded, index);
  if (phrase === null) return null;
  if (matchesAt(BODY_WORDS, source.folded, index) || matchesAt(BODY_LIST, source.folded, index)) return null;
  if (BEFORE_COUNT.has(phrase) || BEFORE_MEASURE.has(phrase))
    return isCounted(source, index + phrase.length, BEFORE_MEASURE.has(phrase)) ? phrase : null;
  // "Quyết định số 15", "Kết luận 12-KL/TU": the document, not the verb.
  return NUMBER_FOLLOWS.test(source.folded.slice(index + phrase.length, index + phrase.length + 16))
    ? null
    : phrase;
}

/** "các đồng chí phụ trách địa bàn cần tăng cường …": part of the name where the verb proper comes behind it. */
const WEAK = /^(?:phụ trách|quản lý|sử dụng|kinh doanh|thi công)$/;
const VERB_BEHIND =
  /^ [^,;.:]{2,60}? (?:cần|phải|tiếp tục|khẩn trương|chịu trách nhiệm|tăng cường|chủ động|thường xuyên|tập trung|kịp thời|(?<!công tác |việc )(?:kiểm tra|đôn đốc|theo dõi))(?![\p{L}\p{M}])/u;
const REACH = 80;

function followsNoun(source: Source, index: number, phrase: string, from: number): boolean {
  const { folded } = source;
  if (index <= from) return false;
  const gap = folded.charAt(index - 1);
  if (gap !== ' ') return false;
  const before = folded.slice(Math.max(from, index - 24), index - 1);
  const nouns = NOUNS_BEFORE.get(phrase);
  if (nouns?.some((noun) => before === noun || before.endsWith(` ${noun}`)) === true) return true;
  const end = index + phrase.length;
  if (WEAK.test(phrase) && VERB_BEHIND.test(folded.slice(end, end + REACH))) return true;
  if (!isWordAt(folded, index - 2)) return false;
  const last = folded.slice(Math.max(from, wordStart(folded, index - 1)), index - 1);
  return MAKES_NOUN.has(last);
}

/** Is there the verb of a clause at the place, and not a part of a name or a noun? */
export function verbAt(source: Source, index: number, from: number): string | null {
  const phrase = actionAt(source, index);
  if (phrase === null) return null;
  const isFirst = index === from || /[:;)“"] ?$/.test(source.folded.slice(index - 2, index));
  if (!isFirst && isUpperAt(source.cased, index)) return null;
  return followsNoun(source, index, phrase, from) ? null : phrase;
}

/** The first verb of a clause between the two offsets, -1 where there is none. */
export function firstVerb(source: Source, from: number, to: number): number {
  const { folded } = source;
  for (let index = from; index < to; index = wordEnd(folded, index)) {
    while (index < to && !isWordAt(folded, index)) index++;
    if (index >= to) break;
    if (verbAt(source, index, from) !== null) return index;
  }
  return -1;
}

/** Does the verb at the place say that something is to be done, and not only what is done? */
export function isDutyAt(source: Source, index: number): boolean {
  const phrase = actionAt(source, index);
  return phrase !== null && DUTY_SIGNS.has(phrase);
}

/** Does the verb at the place say "must" outright? */
export function isMustAt(source: Source, index: number): boolean {
  const phrase = actionAt(source, index);
  return phrase !== null && MUSTS.has(phrase);
}

const DECORATION = /[#>*_|•●▪◦✅☑✔➡👉🔹🔸📌 \-–+]+/uy;
const MARK =
  /(?:\(?(?:[a-zđ]|\d{1,2}|[ivx]{1,4})\) ?|(?:điều|khoản|mục|phần|chương) (?:\d{1,3}|[ivxlc]{1,6})[.:]? ?|thứ (?:nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)(?:,|:| là,?) ?|(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) là(?:,|:)? ?|(?:\d{1,2}\.){1,4} ?|\d{1,2}(?:\.\d{1,2}){1,3} |(?:[ivx]{1,5}|[a-hđ])(?:\. ?| ?- )|\d{1,2}[:/-] )/uy;

/** A list item by its mark: how deep it lies, and where its text begins. */
export interface Mark {
  /** 0: no mark, else 1 (Điều, I.) to 6 (+): smaller holds larger. */
  level: number;
  end: number;
}

/** Marks from here on ("-", "*") do not number, so that a heading and its items may have the same. */
export const DASH_LEVEL = 5;

function levelOf(mark: string, decoration: string, isUpper: boolean): number {
  if (/^(?:phần|chương|mục)/.test(mark)) return 1;
  if (mark.startsWith('điều')) return 1;
  // "A.", "IV-": parts; "a." is a point.
  if (isUpper && /^(?:[ivx]{1,5}|[a-hđ])(?:\.| ?-)/.test(mark)) return 1;
  if (/^(?:khoản|thứ|\p{L}+ là)/u.test(mark)) return 2;
  if (/^(?:\d{1,2}\.){2}|^\d{1,2}\.\d/.test(mark)) return 3;
  if (/^\(?\d/.test(mark)) return 2;
  if (/^\(?[a-zđ]+[).]?/.test(mark)) return 4;
  return decoration.includes('+') ? 6 : 5;
}

/** The mark of a list item at `start` ("1.", "-", "a)", "Một là"). */
export function markAt(source: Source, start: number): Mark {
  const { folded } = source;
  DECORATION.lastIndex = start;
  const decoration = DECORATION.exec(folded)?.[0] ?? '';
  const from = start + decoration.length;
  MARK.lastIndex = from;
  const mark = MARK.exec(folded)?.[0] ?? '';
  const isDash = /[-–+•●▪*]/.test(decoration);
  if (mark === '' && !isDash) return { level: 0, end: from };
  let end = from + mark.length;
  while (/[ *_]/.test(folded.charAt(end))) end++;
  return { level: levelOf(mark, decoration, isUpperAt(source.cased, from)), end };
}

const OPENING =
  /(?:đồng thời|bên cạnh đó|ngoài ra|mặt khác|cùng với đó|song song với đó|song song đó|trong đó|trước mắt|trong thời gian tới|thời gian tới|trước hết|tiếp đó|cụ thể|đặc biệt|theo đó|do đó|vì vậy|vì thế|mặt khác|hơn nữa|tiếp theo|sau cùng|theo đồng chí|theo ông|theo bà|sau đó|cuối cùng|riêng|và|rằng|là|cũng|nhất là|tiếp tục cùng với đó)(?![\p{L}\p{M}])(?:,|:| là| rằng)? ?/uy;
/** An adverbial of time or manner that a comma or a verb ends. */
const OPENING_TIME =
  /(?:ngay (?:từ|sau) [^,;:.]{2,60}|từ nay đến [^,;:.]{2,40}|(?:trong |từ )?(?:thời gian|những tháng|các tháng|\d{1,2} tháng|quý|năm|nhiệm kỳ|năm học) [^,;:.]{0,40}),? ?/uy;

/** Index after opening words such as "Đồng thời," and "Thời gian tới,". */
export function afterOpening(source: Source, start: number): number {
  let end = start;
  for (let count = 0; count < 3; count++) {
    OPENING.lastIndex = end;
    const match = OPENING.exec(source.folded);
    if (match === null) break;
    end += match[0].length;
  }
  OPENING_TIME.lastIndex = end;
  const time = OPENING_TIME.exec(source.folded)?.[0];
  // Only with its comma: else the words up to the verb may be the assignee.
  return time?.trimEnd().endsWith(',') === true ? end + time.length : end;
}

/** Does the sentence say first for whom it is: "Đối với các xã, …"? */
export function isAddressedAt({ folded }: Source, start: number): boolean {
  return /^(?:đối(?: với)?|về phía|riêng) /.test(folded.slice(start, start + 9));
}

/** Does an opening word that goes on with what was said before stand at the place? */
export function isConnectedAt(source: Source, start: number): boolean {
  OPENING.lastIndex = start;
  return OPENING.test(source.folded) && !isLetterAt(source.folded, start - 1);
}
