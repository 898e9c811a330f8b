/**
 * Character classes of Vietnamese text. `\b` and `\W` know only ASCII and would cut inside Vietnamese words, so
 * boundaries are asked here.
 */

const WORD_CHARACTER = /[\p{L}\p{M}\p{N}]/u;
const UPPER_CHARACTER = /\p{Lu}/u;

const WORD = 1;
const UPPER = 2;
const DIGIT = 4;
const NOT_ASKED = 8;

function flagsOf(code: number): number {
  const character = String.fromCharCode(code);
  if (!WORD_CHARACTER.test(character)) return 0;
  return (
    WORD | (UPPER_CHARACTER.test(character) ? UPPER : 0) | (character >= '0' && character <= '9' ? DIGIT : 0)
  );
}

/** Flags of every code unit: those that Vietnamese uses filled at the start, the others when they are first met. */
const FLAGS = (() => {
  const flags = new Uint8Array(0x10000).fill(NOT_ASKED);
  for (let code = 0; code < 0x370; code++) flags[code] = flagsOf(code);
  for (let code = 0x1e00; code < 0x1f00; code++) flags[code] = flagsOf(code);
  return flags;
})();

function flagsAt(text: string, index: number): number {
  // Outside the text there is no code: NaN, which the bit operation makes the code of no letter.
  const code = text.charCodeAt(index) | 0;
  const flags = FLAGS[code] ?? 0;
  if (flags !== NOT_ASKED) return flags;
  const asked = flagsOf(code);
  FLAGS[code] = asked;
  return asked;
}

/** Is there a letter, mark or digit at the index? False outside the text. */
export function isWordAt(text: string, index: number): boolean {
  return (flagsAt(text, index) & WORD) !== 0;
}

/** Is there a capital letter at the index? */
export function isUpperAt(text: string, index: number): boolean {
  return (flagsAt(text, index) & UPPER) !== 0;
}

/** Is there an ASCII digit at the index? */
export function isDigitAt(text: string, index: number): boolean {
  return (flagsAt(text, index) & DIGIT) !== 0;
}

/** Is there a letter (or mark), not a digit, at the index? */
export function isLetterAt(text: string, index: number): boolean {
  return (flagsAt(text, index) & (WORD | DIGIT)) === WORD;
}

/** Does the stretch begin and end at word boundaries? */
export function isWhole(text: string, start: number, end: number): boolean {
  return !(
    (isWordAt(text, start) && isWordAt(text, start - 1)) ||
    (isWordAt(text, end - 1) && isWordAt(text, end))
  );
}

/** Index after the word that begins at `start`. */
export function wordEnd(text: string, start: number): number {
  let end = start;
  while (isWordAt(text, end)) end++;
  return end;
}

/** Index of the beginning of the word that ends at `end`. */
export function wordStart(text: string, end: number): number {
  let start = end;
  while (start > 0 && isWordAt(text, start - 1)) start--;
  return start;
}

/** Indexes of all capital letters that begin a word: where names and titles can begin. */
export function capitalStarts(text: string): number[] {
  const starts: number[] = [];
  let isInside = false;
  for (let i = 0; i < text.length; i++) {
    const flags = flagsAt(text, i);
    if (!isInside && (flags & UPPER) !== 0) starts.push(i);
    isInside = (flags & WORD) !== 0;
  }
  return starts;
}
