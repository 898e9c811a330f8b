import {
  COMMON_SURNAMES,
  COUNTED_PLACE_WORDS,
  DOUBLE_SURNAMES,
  FORMS_OF_ADDRESS,
  FORMS_OF_FAMILIARITY,
  LARGE_PLACE_WORDS,
  NAMED_AFTER_WORDS,
  NOT_BEFORE_THI,
  NOT_GIVEN_NAMES,
  NOT_PLACE_WORDS,
  PLACE_LIKE_SURNAMES,
  RARE_OPENINGS,
  SMALL_PLACE_WORDS,
  SURE_SURNAMES,
} from '../data/names.js';
import { FALSE_OPENINGS, HEROES, PROVINCES, TOWNS, WARD_NAMES } from '../data/places.js';
import { fold } from '../text.js';
import type { Lexicon } from '../types.js';
import { isLetterAt, isUpperAt, isWordAt, wordEnd, wordStart } from '../words.js';
import { type Copies, postHeadAt } from './post-heads.js';

/** How surely a syllable is a family name: one that hardly begins anything else, one that also begins places, a rare one. */
export type SurnameClass = 'strong' | 'place-like' | 'rare';

const SURNAME_CLASSES: ReadonlyMap<string, SurnameClass> = new Map<string, SurnameClass>([
  ...RARE_OPENINGS.map((name): [string, SurnameClass] => [fold(name), 'rare']),
  ...PLACE_LIKE_SURNAMES.map((name): [string, SurnameClass] => [fold(name), 'place-like']),
  ...SURE_SURNAMES.map((name): [string, SurnameClass] => [fold(name), 'strong']),
]);
const DOUBLE: ReadonlySet<string> = new Set(DOUBLE_SURNAMES.map(fold));
const BEFORE_NO_WOMAN: ReadonlySet<string> = new Set(NOT_BEFORE_THI.map(fold));
const COMMON: ReadonlySet<string> = new Set(COMMON_SURNAMES.map(fold));
const NOT_PEOPLE: ReadonlySet<string> = new Set([...PROVINCES, ...TOWNS, ...HEROES].map(fold));
const PLACES: ReadonlySet<string> = new Set([...PROVINCES, ...TOWNS].map(fold));
const HERO_NAMES: ReadonlySet<string> = new Set(HEROES.map(fold));
const WARDS: ReadonlySet<string> = new Set([...WARD_NAMES, ...PROVINCES, ...TOWNS].map(fold));
const NOT_GIVEN: ReadonlySet<string> = new Set(NOT_GIVEN_NAMES.map(fold));
const FALSE_PAIRS: ReadonlySet<string> = new Set(FALSE_OPENINGS.map(fold));
/** "Nguyễn Thị …", "Hà Văn …": the second syllable makes a person of a place-like first one. */
const MIDDLE_NAME =
  /^(?:thị|văn|đình|đức|hữu|quang|xuân|ngọc|minh|công|quốc|thanh|viết|duy|tiến|mạnh|a|seo)$/;

const MAX_SYLLABLES = 5;
/** Names of places and of people in one run: "Lê Quý Đôn Nguyễn Thị Hoàng Anh". */
const MAX_RUN = 9;
const MAX_SYLLABLE_LENGTH = 12;
const LONGEST_PLACE = 4;

/** A stretch of the copy that is spelt as a name. */
export interface NameRun {
  start: number;
  end: number;
  syllables: number;
}

interface Syllable {
  start: number;
  end: number;
}

function before(words: readonly string[]): string {
  return words
    .map(fold)
    .sort((a, b) => b.length - a.length)
    .join('|')
    .replaceAll('.', '\\.');
}

const PLACE_BEFORE = new RegExp(
  `(?<![\\p{L}\\p{M}])(?:(${before(COUNTED_PLACE_WORDS)})|(${before(LARGE_PLACE_WORDS)})|(${before(SMALL_PLACE_WORDS)})|(?:${before(NAMED_AFTER_WORDS)})) ?$`,
  'u',
);
const NO_PLACE_BEFORE = new RegExp(`(?<![\\p{L}\\p{M}])(?:${before(NOT_PLACE_WORDS)}) $`, 'u');
const ADDRESS_BEFORE = new RegExp(`(?<![\\p{L}\\p{M}])(?:${before(FORMS_OF_ADDRESS)}) ?:? ?$`, 'u');
const FAMILIAR_BEFORE = new RegExp(`(?<![\\p{L}\\p{M}])(?:${before(FORMS_OF_FAMILIARITY)}) $`, 'u');
const REACH = 24;
/** Last letters of the forms of address and the signs behind them, so that few capitals are looked at closely. */
const ENDS_ADDRESS = /[\p{L}:.] ?$/u;

/** What the words right before say about a name: that of a province (all are known), of a city or district, of a commune, of a street or school, or nothing. */
export type PlaceBefore = 'counted' | 'large' | 'small' | 'named-after' | null;

export function placeBefore({ folded }: Copies, start: number): PlaceBefore {
  const behind = folded.slice(Math.max(0, start - REACH), start);
  const match = PLACE_BEFORE.exec(behind);
  if (match === null || NO_PLACE_BEFORE.test(behind)) return null;
  if (match[1] !== undefined) return 'counted';
  if (match[2] !== undefined) return 'large';
  return match[3] === undefined ? 'named-after' : 'small';
}

/** "Đường Bà Triệu", "quán Cô Tiên": with a capital letter inside a sentence the form of address is part of a name. */
const OPENS = /(?:^|[.,;:!?…\n"“”()*•-]) ?$/;

/** Does a form of address stand right before: "đồng chí", "ông"? */
export function isAddressed({ cased, folded }: Copies, start: number): boolean {
  const behind = folded.slice(Math.max(0, start - REACH), start);
  if (!ENDS_ADDRESS.test(behind)) return false;
  const match = ADDRESS_BEFORE.exec(behind);
  if (match === null) return false;
  const from = start - match[0].length;
  const isPartOfName = isUpperAt(cased, from) && !/^(?:đồng chí|đ)[/. c:]/.test(`${match[0]} `);
  return !isPartOfName || OPENS.test(folded.slice(Math.max(0, from - 2), from));
}

const ADDRESS_WORD = /(?:đồng chí|đ\/c|đ\.c|ông|bà)[ :]/y;

/** Does a form of address begin at `start`? It ends a title that stands before it. */
export function isAddressWordAt({ folded }: Copies, start: number): boolean {
  ADDRESS_WORD.lastIndex = start;
  return ADDRESS_WORD.test(folded);
}

/** Names of places of the caller; they are never people. */
export function ownPlaces(lexicon: Lexicon | undefined): ReadonlySet<string> {
  return new Set((lexicon?.places ?? []).map(fold));
}

/** Is this the name of a place or of somebody whom streets are named after ("Hồ Chí Minh")? */
export function isKnownPlace(folded: string): boolean {
  return NOT_PEOPLE.has(folded);
}

/** Is it somebody of history whom streets are named after? People of today may have the same name. */
export function isHero(folded: string): boolean {
  return HERO_NAMES.has(folded);
}

/** The class of the family name that begins at `start`, null where none does. */
export function surnameAt(copies: Copies, start: number): SurnameClass | null {
  const { cased, folded } = copies;
  if (!isUpperAt(cased, start) || isWordAt(cased, start - 1)) return null;
  const end = wordEnd(folded, start);
  const isElided = isApostrophe(cased, end) && isLetterAt(cased, end + 1);
  const syllable = folded.slice(start, end);
  const known = SURNAME_CLASSES.get(isElided ? `${syllable}'` : syllable) ?? null;
  return known ?? (isBeforeThi(copies, start, end) ? 'place-like' : null);
}

/** "Hình Thị Mai": whatever stands before "Thị" and two capitals is a family name, known or not. */
function isBeforeThi({ cased, folded }: Copies, start: number, end: number): boolean {
  if (!folded.startsWith(' thị ', end) || !isUpperAt(cased, end + 1) || !isUpperAt(cased, end + 5))
    return false;
  const isLoud = isUpperAt(cased, end + 2) || isUpperAt(cased, start + 1);
  return !isLoud && end - start > 1 && !BEFORE_NO_WOMAN.has(folded.slice(start, end));
}

/** Is it one of the family names with which two syllables are mostly a name? */
export function isCommonSurnameAt({ folded }: Copies, start: number): boolean {
  return COMMON.has(folded.slice(start, wordEnd(folded, start)));
}

/** Does the syllable at `start` begin a name by being a family name? */
export function isSurnameAt(copies: Copies, start: number): boolean {
  const found = surnameAt(copies, start);
  return found !== null && found !== 'rare';
}

function isApostrophe(text: string, index: number): boolean {
  const sign = text[index];
  return sign === "'" || sign === '’' || sign === '‘';
}

/** End of a syllable, with what follows an apostrophe: "H'Yim", "K'Ré". */
function syllableEnd(cased: string, start: number): number {
  const end = wordEnd(cased, start);
  return end > start && isApostrophe(cased, end) && isLetterAt(cased, end + 1)
    ? wordEnd(cased, end + 1)
    : end;
}

function isNameSyllable(cased: string, start: number, end: number, allCaps: boolean): boolean {
  if (!isUpperAt(cased, start) || end - start > MAX_SYLLABLE_LENGTH) return false;
  for (let i = start + 1; i < end; i++) {
    if (isApostrophe(cased, i)) i++;
    else if (!isLetterAt(cased, i) || isUpperAt(cased, i) !== allCaps) return false;
  }
  return true;
}

/** Is it written as a post, with small letters or three words, and not as a name: "Đỗ Tiến Sỹ"? */
function isPost(cased: string, start: number, end: number): boolean {
  const words = cased.slice(start, end).split(' ');
  const [, second] = words;
  // "Phó CT": an abbreviation, and no second syllable.
  return words.length > 2 || (second !== undefined && (!isUpperAt(second, 0) || isUpperAt(second, 1)));
}

/** The capitalised syllables from `start` with single spaces between, as far as they can be a name. */
function runAt(copies: Copies, start: number): Syllable[] {
  const { cased } = copies;
  const first = wordEnd(cased, start);
  const allCaps = first - start > 1 && isUpperAt(cased, first - 1);
  const run: Syllable[] = [];
  for (let position = start; run.length < MAX_RUN; ) {
    const end = syllableEnd(cased, position);
    if (end === position || !isNameSyllable(cased, position, end, allCaps && end - position > 1)) break;
    const head = run.length > 1 ? postHeadAt(copies, position) : null;
    // "Hà Văn Thuấn Phó Bí thư": a post begins, and the comma was forgotten.
    if (head !== null && isPost(cased, position, head.end)) break;
    run.push({ start: position, end });
    if (cased[end] !== ' ') break;
    position = end + 1;
  }
  return run;
}

function isAllCaps(cased: string, { start, end }: Syllable): boolean {
  return end - start > 1 && isUpperAt(cased, end - 1);
}

function asName(run: readonly Syllable[], from: number, to: number): NameRun | null {
  const [first, last] = [run[from], run[to - 1]];
  return first === undefined || last === undefined
    ? null
    : { start: first.start, end: last.end, syllables: to - from };
}

/** How many of the first syllables are one of the names; 0 where they are none. */
function placeLength({ folded }: Copies, run: readonly Syllable[], names: ReadonlySet<string>): number {
  const start = run[0]?.start ?? 0;
  for (let count = Math.min(LONGEST_PLACE, run.length); count > 1; count--) {
    if (names.has(folded.slice(start, run[count - 1]?.end))) return count;
  }
  return 0;
}

/** The names of places that may stand there; no province and hardly a district bears the name of a hero. */
function placesAfter(place: NonNullable<PlaceBefore>): ReadonlySet<string> {
  if (place === 'small') return WARDS;
  return place === 'named-after' ? NOT_PEOPLE : PLACES;
}

/** 2 where the first two syllables are a place that this very text names. */
function namedPlaceLength({ folded, places }: Copies, run: readonly Syllable[]): number {
  if (places === undefined || places.size === 0) return 0;
  return places.has(folded.slice(run[0]?.start, run[1]?.end)) ? 2 : 0;
}

/** Where a person's name begins behind that of a place: "Hoàng Su Phì | Nguyễn Văn An". */
function splitOf(copies: Copies, run: readonly Syllable[]): number | null {
  const place = placeLength(copies, run, NOT_PEOPLE);
  const behind = run[place];
  if (
    place > 0 &&
    behind !== undefined &&
    run.length - place >= 2 &&
    surnameAt(copies, behind.start) !== null
  )
    return place;
  for (let i = 2; i <= run.length - 2; i++) {
    const syllable = run[i];
    if (syllable !== undefined && run.length - i <= 4 && surnameAt(copies, syllable.start) === 'strong')
      return i;
  }
  return null;
}

/** In a heading every word is in capitals, and where a name ends cannot be seen. */
function isInsideHeading({ cased }: Copies, run: readonly Syllable[]): boolean {
  const [first, last] = [run[0], run.at(-1)];
  if (first === undefined || last === undefined || !isAllCaps(cased, first)) return false;
  if (cased[last.end] === ' ' && isUpperAt(cased, last.end + 1)) return true;
  return cased[first.start - 1] === ' ' && isUpperAt(cased, first.start - 2);
}

/** Reads up to five capitalised syllables from `start` that no heading surrounds. */
export function nameRunAt(copies: Copies, start: number): NameRun | null {
  const run = runAt(copies, start).slice(0, MAX_SYLLABLES);
  return run.length < 2 || isInsideHeading(copies, run) ? null : asName(run, 0, run.length);
}

/** Is the whole run a person where the words before would also fit a place? */
function isPersonAfterPlaceWord(copies: Copies, run: readonly Syllable[], place: PlaceBefore): boolean {
  const [first, second] = run;
  if (first === undefined || second === undefined || place === 'named-after') return false;
  if (run.length > MAX_SYLLABLES) return false;
  const surname = surnameAt(copies, first.start);
  const isMiddle = MIDDLE_NAME.test(copies.folded.slice(second.start, second.end));
  if (place === 'counted') return surname !== 'rare' || isMiddle;
  if (place === 'large') return surname === 'strong' || run.length > 2;
  if (run.length === 2) return COMMON.has(copies.folded.slice(first.start, first.end));
  return surname === 'strong' || isMiddle;
}

/** "Báo Đông Giang Lê Thị Quyên": the end of a place looks like a family name, and a surer one follows. */
function nameBehindPlace(copies: Copies, run: readonly Syllable[]): NameRun | null {
  const { cased } = copies;
  const [first, second] = run;
  if (first === undefined || second === undefined || run.length < 3 || run.length > MAX_SYLLABLES)
    return null;
  const from = wordStart(cased, first.start - 1);
  const isInside = cased[first.start - 1] === ' ' && isUpperAt(cased, from) && !isUpperAt(cased, from + 1);
  if (DOUBLE.has(copies.folded.slice(first.start, second.end)) || isAddressed(copies, first.start))
    return null;
  if (!isInside || surnameAt(copies, first.start) === 'strong') return null;
  return surnameAt(copies, second.start) === 'strong' ? asName(run, 1, run.length) : null;
}

/**
 * Reads the name of a person out of the run of capitalised syllables that begins at `start` with a family name. A place in
 * front of it is left out, so the name may begin later; null where the run is a place, or nobody can tell.
 */
export function personNameAt(copies: Copies, start: number): NameRun | null {
  if (surnameAt(copies, start) === null) return null;
  const run = runAt(copies, start);
  const [first, second] = run;
  if (first === undefined || second === undefined || isAllCaps(copies.cased, first)) return null;
  // So many capitals in a row are a heading or no sentence at all.
  if (run.length === MAX_RUN) return null;
  if (FALSE_PAIRS.has(copies.folded.slice(first.start, second.end))) return null;
  const place = placeBefore(copies, start);
  const known =
    placeLength(copies, run, place === null ? NOT_PEOPLE : placesAfter(place)) ||
    namedPlaceLength(copies, run);
  const split = splitOf(copies, run);
  if (place === null) {
    const behindPlace = nameBehindPlace(copies, run);
    if (behindPlace !== null) return behindPlace;
    if (run.length > MAX_SYLLABLES || (known > 0 && known < run.length && known >= 2 && split === known))
      return split === null ? null : asName(run, split, run.length);
    return asName(run, 0, run.length);
  }
  if (known === run.length) return null;
  const isWhole =
    known === 0 &&
    isPersonAfterPlaceWord(copies, run, place) &&
    (run.length <= 3 || split === null || (run.length === 4 && surnameAt(copies, start) === 'strong'));
  if (isWhole) return asName(run, 0, run.length);
  return split === null ? null : asName(run, split, run.length);
}

/**
 * Reads any capitalised syllables, for the place after a form of address or a title: "Ksor H'Nhan", "Hùng".
 *
 * @param isSure a name must follow; else one without a family name is believed only after "đồng chí", "ông", "bà" …
 */
export function calledNameAt(copies: Copies, start: number, isSure: boolean): NameRun | null {
  const { cased, folded } = copies;
  const run = runAt(copies, start);
  const [first] = run;
  if (first === undefined || run.length > MAX_SYLLABLES || isAllCaps(cased, first)) return null;
  const isFamiliar = FAMILIAR_BEFORE.test(folded.slice(Math.max(0, start - REACH), start));
  if (run.length > 1) {
    const mayBeName = isSure || isFamiliar || surnameAt(copies, start) !== null;
    return mayBeName ? asName(run, 0, run.length) : null;
  }
  const goesOn = cased[first.end] === ' ' && isUpperAt(cased, first.end + 1);
  const isCompound = cased[first.end] === '-' || isApostrophe(cased, first.end);
  if (!isFamiliar || goesOn || isCompound || NOT_GIVEN.has(folded.slice(first.start, first.end))) return null;
  return asName(run, 0, 1);
}

/** Words that end a name in a heading of capitals: "ĐỒNG CHÍ NGUYỄN VĂN AN LÀM VIỆC VỚI …". */
const HEADING_STOP =
  /^(?:làm|dự|tham|thăm|phát|chủ|tiếp|kiểm|tại|và|trao|đến|với|trong|về|giữ|báo|kết|được|là|bí|phó|giám|trưởng|ủy|chúc|khảo|gặp|tặng|đồng|đối|ở|nhân|theo|trả|trình|chỉ|nói|cùng|sang|ký|đã)$/;

/** "PHẠM MINH⏎KHANG": a name that the end of a line of capitals broke behind its middle name. */
function brokenName({ cased, folded }: Copies, run: readonly Syllable[]): NameRun | null {
  const [first, second] = run;
  if (first === undefined || second === undefined || run.length !== 2 || cased[second.end] !== '\n')
    return null;
  if (!MIDDLE_NAME.test(folded.slice(second.start, second.end))) return null;
  const start = second.end + 1;
  const end = wordEnd(cased, start);
  const isSyllable = end - start > 1 && isNameSyllable(cased, start, end, true);
  if (!isSyllable || HEADING_STOP.test(folded.slice(start, end))) return null;
  return { start: first.start, end, syllables: 3 };
}

/** Reads a name in a line of capitals, where a title, a form of address or the bounds of the line show that it is one. */
export function capitalNameAt(copies: Copies, start: number): NameRun | null {
  const { cased, folded } = copies;
  const surname = surnameAt(copies, start);
  if (surname === null || surname === 'rare') return null;
  const run = runAt(copies, start);
  const [first] = run;
  if (first === undefined || !isAllCaps(cased, first)) return null;
  const broken = brokenName(copies, run);
  if (broken !== null) return broken;
  const stop = run.findIndex(
    (syllable, i) => i > 0 && (i === 4 || HEADING_STOP.test(folded.slice(syllable.start, syllable.end))),
  );
  const count = stop < 0 ? run.length : stop;
  const name = asName(run, 0, count);
  if (name === null || count < 2 || count > 4) return null;
  if (FALSE_PAIRS.has(folded.slice(first.start, run[1]?.end))) return null;
  return NOT_PEOPLE.has(folded.slice(name.start, name.end)) ? null : name;
}

/** Is the name a line of its own? */
export function isLine({ cased }: Copies, { start, end }: NameRun): boolean {
  return (start === 0 || cased[start - 1] === '\n') && (end >= cased.length || cased[end] === '\n');
}

/** Does the second syllable tell a person: "Hà Văn …", "Lâm Thị …"? */
export function hasMiddleName({ folded }: Copies, { start, syllables }: NameRun): boolean {
  if (syllables < 3) return false;
  const second = wordEnd(folded, start) + 1;
  return /^(?:thị|văn)$/.test(folded.slice(second, wordEnd(folded, second)));
}
