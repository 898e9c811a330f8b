import { FIELDS } from '../data/fields.js';
import { CALLINGS } from '../data/title-heads.js';
import {
  ALSO_VERBS,
  FIELD_PHRASES,
  PARENT_BODIES,
  TITLE_PHRASES,
  TITLE_STOPS,
  UNIT_WORDS,
} from '../data/title-tails.js';
import { fold } from '../text.js';
import { isDigitAt, isLetterAt, isUpperAt, isWordAt, wordEnd } from '../words.js';
import { isAddressWordAt, personNameAt } from './names.js';
import { type Copies, postHeadAt } from './post-heads.js';

type Phrases = ReadonlyMap<string, readonly string[]>;

/** Phrases by their first word, longest first. */
function byFirstWord(phrases: readonly string[]): Phrases {
  const index = new Map<string, string[]>();
  for (const phrase of new Set(phrases)) {
    const first = phrase.slice(0, wordEnd(phrase, 0));
    index.set(first, [...(index.get(first) ?? []), phrase]);
  }
  for (const list of index.values()) list.sort((a, b) => b.length - a.length);
  return index;
}

const FIELD_FORMS = [...FIELDS.map(fold), ...FIELD_PHRASES];
const PHRASES = byFirstWord([...TITLE_PHRASES, ...FIELD_FORMS]);
const FIELD_SET: ReadonlySet<string> = new Set(FIELD_FORMS);
const STOPS = byFirstWord(TITLE_STOPS);
const PARENTS = byFirstWord(PARENT_BODIES);
const VERBS: ReadonlySet<string> = new Set(ALSO_VERBS);
const UNITS: ReadonlySet<string> = new Set(UNIT_WORDS);
/** After "và" only these go on in small letters: "MTTQ và các đoàn thể". */
const AFTER_AND = /^(?:các tổ chức|các đoàn thể|đoàn thể)/;
/** Levels and bodies that a field of work does not go on behind. */
const ENDS_FIELD =
  /^(?:tỉnh|thành phố|tp|huyện|quận|thị xã|phường|xã|thị trấn|thôn|bản|ấp|khóm|buôn|làng|xóm|khu|ubnd|hđnd|quốc hội|chính phủ)/;
/** First words of titles that also stand inside one: "Trưởng đoàn Đại biểu Quốc hội", "Văn phòng Chủ tịch nước". */
const STANDING = /^thường trực/;
const HEAD_IN_TAIL = /^(?:thường trực|đại biểu|đbqh|chủ tịch nước|chủ tịch hội đồng|thủ tướng)/;
const CALLING_FORMS: ReadonlySet<string> = new Set(CALLINGS.map(fold));
const YEARS = /\d{4}(?: ?- ?\d{4})?/y;
const QUOTED = /["“”][^"“”\n]{1,24}["“”]/y;
/** ", Thể thao và Du lịch": a field with a comma inside. */
const FIELD_LIST = /, \p{Lu}\p{L}{0,8}(?: \p{Ll}{1,8}){0,2} (?:và|&) \p{Lu}/uy;
const MASSES = /,? (?:và )?các (?:đoàn thể|tổ chức)(?![\p{L}\p{M}])/uy;
const MAX_TOKENS = 40;

function longestAt(phrases: Phrases, folded: string, start: number): string | null {
  for (const phrase of phrases.get(folded.slice(start, wordEnd(folded, start))) ?? []) {
    const end = start + phrase.length;
    if (folded.startsWith(phrase, start) && !(isWordAt(phrase, phrase.length - 1) && isWordAt(folded, end)))
      return phrase;
  }
  return null;
}

function matchesAt(pattern: RegExp, text: string, index: number): number {
  pattern.lastIndex = index;
  return pattern.exec(text)?.[0].length ?? 0;
}

/** Where a title ends, and whether the name of a person follows right behind it. */
export interface TailEnd {
  end: number;
  meetsName: boolean;
}

/** What was read last, which decides what may follow. */
interface State {
  end: number;
  /** A word for a unit was the last, so a field may begin: "Sở …", "Phòng …". */
  isAfterUnit: boolean;
  /** A field of work is being read: it may hold "và", commas and dashes. */
  isInField: boolean;
  /** One capitalised syllable of a field was read, whose second syllable may be small: "Thủy lợi". */
  isHalfWord: boolean;
}

/**
 * Reads on from the end of a title's first words: bodies, levels, places, fields of work.
 *
 * @param limit where the name behind the title begins; null where the end of the title has to be found
 * @param isPart the post is one in a part of a body, which the body may follow after a comma
 */
export function readTail(
  copies: Copies,
  start: number,
  limit: number | null,
  isPart: boolean,
  isUnit: boolean,
): TailEnd {
  const state: State = { end: start, isAfterUnit: isUnit, isInField: isUnit, isHalfWord: false };
  for (let count = 0; count < MAX_TOKENS; count++) {
    if (limit !== null && state.end >= limit) break;
    const step = stepAt(copies, state, limit, isPart);
    if (step === 'name') return { end: state.end, meetsName: true };
    if (step === 'stop') break;
  }
  return { end: state.end, meetsName: false };
}

/** Takes one more token into the title, or says why not. */
function stepAt(copies: Copies, state: State, limit: number | null, isPart: boolean): 'go' | 'stop' | 'name' {
  const { cased, folded } = copies;
  const { end } = state;
  const sign = cased[end];
  if (sign === ',') return commaAt(copies, state, isPart) ? 'go' : 'stop';
  if (sign !== ' ') return hyphenAt(copies, state) ? 'go' : 'stop';
  const start = end + 1;
  if (cased[start] === '-') return dashAt(copies, state, start, isPart) ? 'go' : 'stop';
  if (isDigitAt(cased, start)) return numberAt(copies, state, start) ? 'go' : 'stop';
  const quoted = matchesAt(QUOTED, cased, start);
  if (quoted > 0) {
    state.end = start + quoted;
    return 'go';
  }
  if (cased[start] === '(') return bracketsAt(copies, state, start) ? 'go' : 'stop';
  if (!isLetterAt(cased, start)) return 'stop';
  if (folded.startsWith('và ', start)) return andAt(copies, state, start) ? 'go' : 'stop';
  return isUpperAt(cased, start)
    ? capitalWordAt(copies, state, start, limit)
    : smallWordAt(copies, state, start, limit)
      ? 'go'
      : 'stop';
}

/** Does the post name a body where it stands right after the word for one? */
function isInBody(form: string): boolean {
  return HEAD_IN_TAIL.test(form) || CALLING_FORMS.has(form);
}

function take(state: State, phrase: string, end: number): void {
  state.end = end;
  state.isAfterUnit = UNITS.has(phrase);
  if (state.isAfterUnit) state.isInField = true;
  else if (ENDS_FIELD.test(phrase) || phrase.endsWith(' ủy')) state.isInField = false;
  state.isHalfWord = false;
}

function capitalWordAt(
  copies: Copies,
  state: State,
  start: number,
  limit: number | null,
): 'go' | 'stop' | 'name' {
  const { cased, folded } = copies;
  if (isAddressWordAt(copies, start)) return 'stop';
  const head = postHeadAt(copies, start);
  if (head !== null && !(state.isAfterUnit ? isInBody(head.form) : STANDING.test(head.form))) return 'stop';
  const phrase = longestAt(PHRASES, folded, start);
  if (limit === null && phrase === null) {
    const name = personNameAt(copies, start);
    if (name?.start === start) return 'name';
  }
  const end = wordEnd(cased, start);
  const isLoud = end - start > 1 && isUpperAt(cased, end - 1);
  // "Chủ tịch UBND phường Báo cáo kết quả": a verb with a capital letter.
  if (phrase === null && longestAt(STOPS, folded, start)?.includes(' ') === true) return 'stop';
  if (isLoud && longestAt(STOPS, folded, start) !== null && phrase === null && isUpperAt(cased, end + 1))
    return 'stop';
  if (phrase !== null) {
    take(state, phrase, start + phrase.length);
    return 'go';
  }
  state.isHalfWord = state.isInField && !isLoud;
  state.isAfterUnit = false;
  state.end = end;
  return 'go';
}

const ORGANIZES = /^tổ chức (?!hội nghị|lễ |cuộc |buổi |phiên |đại hội|họp |hội thảo|hội đồng)/;

function smallWordAt(copies: Copies, state: State, start: number, limit: number | null): boolean {
  const { cased, folded } = copies;
  if (folded.startsWith('kiêm ', start)) {
    const second = postHeadAt(copies, start + 'kiêm '.length);
    if (second !== null) take(state, second.form, second.end);
    return second !== null;
  }
  const stop = longestAt(STOPS, folded, start);
  const phrase = longestAt(PHRASES, folded, start);
  // "Trưởng ban tổ chức hội thi", but not "… tổ chức hội nghị".
  const isOrganizing = state.isAfterUnit && ORGANIZES.test(folded.slice(start, start + 24));
  if (phrase !== null && (phrase.length >= (stop?.length ?? 0) || isOrganizing)) {
    if (VERBS.has(phrase) && !state.isAfterUnit && !state.isHalfWord) return false;
    if (limit === null || start + phrase.length <= limit) {
      take(state, phrase, start + phrase.length);
      return true;
    }
  }
  if (stop !== null) return false;
  if (!state.isHalfWord && limit === null) return false;
  state.end = wordEnd(cased, start);
  state.isHalfWord = false;
  return true;
}

/** "Chính trị-xã hội", "GD&ĐT", "T.Ư", "Văn hóa-Thông tin": signs with no space around them. */
function hyphenAt(copies: Copies, state: State): boolean {
  const { cased, folded } = copies;
  const { end } = state;
  // "TP.HCM": the full stop is taken with the word before.
  if (cased[end - 1] === '.' && isUpperAt(cased, end)) {
    state.end = wordEnd(cased, end);
    state.isHalfWord = false;
    return postHeadAt(copies, end) === null && personNameAt(copies, end) === null;
  }
  if (!/[-&./]/.test(cased.charAt(end)) || !isLetterAt(cased, end + 1)) return false;
  if (postHeadAt(copies, end + 1) !== null) return false;
  if (cased[end] === '.' && !isUpperAt(cased, end - 1)) return false;
  // "Phó Bí thư Chi bộ-chia sẻ": a dash before the verb.
  if (cased[end] === '-' && !isUpperAt(cased, end + 1) && longestAt(STOPS, folded, end + 1) !== null)
    return false;
  state.end = wordEnd(cased, end + 1);
  state.isHalfWord = cased[end] !== '.' && !isUpperAt(cased, state.end - 1);
  return true;
}

/** "Lao động - Thương binh", "Hành chính - Quản trị": a dash inside a field of work. */
function dashAt(copies: Copies, state: State, start: number, isPart: boolean): boolean {
  const { cased, folded } = copies;
  const next = start + 2;
  if (!state.isInField || cased[start + 1] !== ' ' || !isUpperAt(cased, next)) return false;
  if (postHeadAt(copies, next) !== null || isAddressWordAt(copies, next)) return false;
  // "Vụ trưởng Vụ Đối ngoại - Bộ Ngoại giao": the body that the part belongs to.
  if ((longestAt(PARENTS, folded, next) !== null && !isPart) || personNameAt(copies, next) !== null)
    return false;
  state.end = start + 1;
  state.isAfterUnit = true;
  return true;
}

function numberAt({ cased }: Copies, state: State, start: number): boolean {
  const years = matchesAt(YEARS, cased, start);
  const digits = years > 0 ? years : wordEnd(cased, start) - start;
  if (years === 0 && digits > 3) return false;
  state.end = start + digits;
  state.isHalfWord = false;
  return !/[/.,]\d/.test(cased.slice(state.end, state.end + 2));
}

function andAt(copies: Copies, state: State, start: number): boolean {
  const { cased, folded } = copies;
  const next = start + 3;
  const phrase = longestAt(PHRASES, folded, next);
  if (phrase !== null && AFTER_AND.test(phrase)) {
    take(state, phrase, next + phrase.length);
    return true;
  }
  const isCouncil = /(?:hđnd|ubnd|đbqh|quốc hội)$/.test(folded.slice(Math.max(0, state.end - 8), state.end));
  if (isCouncil && (folded.startsWith('ubnd', next) || folded.startsWith('hđnd', next))) {
    state.end = next + 4;
    return true;
  }
  if (!state.isInField) return false;
  if (!isUpperAt(cased, next)) {
    if (phrase === null || !FIELD_SET.has(phrase)) return false;
    take(state, phrase, next + phrase.length);
    return true;
  }
  if (postHeadAt(copies, next) !== null || isAddressWordAt(copies, next)) return false;
  // "Trưởng đoàn giám sát và Đoàn công tác": others.
  if (folded.startsWith('đoàn ', next)) return false;
  const parent = longestAt(PARENTS, folded, next);
  // "… và Phòng thủ dân sự": a field, though it begins like a body.
  if (parent !== null && (phrase === null || phrase.length <= parent.length)) return false;
  if (personNameAt(copies, next) !== null) return false;
  state.end = start + 2;
  state.isAfterUnit = true;
  return true;
}

/** "(PCTT)", "(GD&ĐT)". */
export const SHORT_IN_BRACKETS = String.raw`\(\p{Lu}[\p{L}&.-]{1,9}\)`;
/** "Phòng, chống thiên tai (PCTT) và …": the short name of a field, with more of the title behind it. */
const IN_BRACKETS = new RegExp(
  String.raw`${SHORT_IN_BRACKETS}(?= (?:và|Việt Nam|tỉnh|thành phố|huyện|thị xã|quận|phường|xã|cấp|khóa)(?![\p{L}\p{M}]))`,
  'uy',
);

function bracketsAt({ cased }: Copies, state: State, start: number): boolean {
  const length = matchesAt(IN_BRACKETS, cased, start);
  if (length > 0) state.end = start + length;
  return length > 0;
}

/** A comma inside a title: a field with one, the mass organisations beside the Front, or the body that a part belongs to. */
function commaAt(copies: Copies, state: State, isPart: boolean): boolean {
  const { cased, folded } = copies;
  const { end } = state;
  const masses = matchesAt(MASSES, folded, end);
  if (masses > 0 && /(?:mttq|mặt trận tổ quốc|việt nam)$/.test(folded.slice(Math.max(0, end - 20), end))) {
    const phrase = longestAt(PHRASES, folded, folded.indexOf('các', end));
    take(state, 'các đoàn thể', folded.indexOf('các', end) + (phrase?.length ?? 0));
    return true;
  }
  const next = end + 2;
  if (cased[end + 1] !== ' ' || !isUpperAt(cased, next)) return false;
  if (postHeadAt(copies, next) !== null || isAddressWordAt(copies, next)) return false;
  const isParent = longestAt(PARENTS, folded, next) !== null;
  if (isParent ? !isPart : !(state.isInField && matchesAt(FIELD_LIST, cased, end) > 0)) return false;
  if (personNameAt(copies, next) !== null) return false;
  state.end = end + 1;
  state.isAfterUnit = isParent;
  return true;
}
