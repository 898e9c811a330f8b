import { NOT_PEOPLE, PLACE_WORDS, SURNAMES } from '../data/names.js';
import { fold, type Source } from '../text.js';
import type { Lexicon } from '../types.js';
import { isLetterAt, isUpperAt, isWordAt, wordEnd } from '../words.js';

const SURNAME_SET: ReadonlySet<string> = new Set(SURNAMES.map(fold));
const PLACES: ReadonlySet<string> = new Set(NOT_PEOPLE.map(fold));
const MAX_SYLLABLES = 5;
/** Words that begin a title and so end a name before them. */
const ENDS_NAME = /^(?:bí|chủ|phó|giám|trưởng|ủy|uv|pct|pbt|đồng|tuv|ubnd|hđnd|mttq|btv|bch)$/;
const BEFORE_PLACE = new RegExp(
  `(?<![\\p{L}\\p{M}])(?:${PLACE_WORDS.map(fold).join('|').replaceAll('.', '\\.')}) $`,
  'u',
);

/** A stretch of the copy that is spelt as a name. */
export interface NameRun {
  start: number;
  end: number;
  syllables: number;
}

/** Names of places that must not be taken for people: the reader's own and the caller's. */
export function placeNames(lexicon: Lexicon | undefined): ReadonlySet<string> {
  return new Set([...NOT_PEOPLE, ...(lexicon?.places ?? [])].map(fold));
}

function isNameSyllable(source: Source, start: number, end: number, allCaps: boolean): boolean {
  const { cased } = source;
  if (!isUpperAt(cased, start) || end - start > 7) return false;
  for (let i = start + 1; i < end; i++) {
    if (!isLetterAt(cased, i) || isUpperAt(cased, i) !== allCaps) return false;
  }
  return true;
}

/** Reads up to five capitalised syllables from `start`. */
export function nameRunAt(source: Source, start: number): NameRun | null {
  const { cased, folded } = source;
  const firstEnd = wordEnd(cased, start);
  const allCaps = firstEnd - start > 1 && isUpperAt(cased, firstEnd - 1);
  let end = start;
  let syllables = 0;
  let position = start;
  while (syllables < MAX_SYLLABLES) {
    const after = wordEnd(cased, position);
    if (after === position || !isNameSyllable(source, position, after, allCaps && after - position > 1))
      break;
    if (syllables > 1 && ENDS_NAME.test(folded.slice(position, after))) break;
    end = after;
    syllables++;
    if (cased[after] !== ' ') break;
    position = after + 1;
  }
  // In a heading every word is in capitals, and where the name ends cannot be seen.
  if (allCaps && isUpperAt(cased, end + 1) && cased[end] === ' ') return null;
  if (allCaps && cased[start - 1] === ' ' && isUpperAt(cased, start - 2)) return null;
  return syllables >= 2 ? { start, end, syllables } : null;
}

/** Does the syllable at `start` begin a name by being a family name? */
export function isSurnameAt(source: Source, start: number): boolean {
  return (
    isUpperAt(source.cased, start) &&
    !isWordAt(source.cased, start - 1) &&
    SURNAME_SET.has(source.folded.slice(start, wordEnd(source.folded, start)))
  );
}

/** Is this the name of a place that is spelt like that of a person ("Hồ Chí Minh")? */
export function isKnownPlace(folded: string): boolean {
  return PLACES.has(folded);
}

/** Does a word right before the name say that it is the name of a place or a movement? */
export function isAfterPlaceWord(source: Source, start: number): boolean {
  return BEFORE_PLACE.test(source.folded.slice(Math.max(0, start - 16), start));
}
