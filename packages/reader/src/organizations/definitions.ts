import { BODY_WORDS } from '../data/organization-heads.js';
import type { Source } from '../text.js';
import { isUpperAt, isWordAt, wordEnd, wordStart } from '../words.js';
import type { Definition, HeadIndex } from './heads.js';
import { organizationAt } from './organization-name.js';

const SHORT_NAME =
  /\(\s?(?:(?:sau đây |dưới đây )?(?:gọi|viết) (?:tắt )?là:? ?)?[“"]?([\p{L}][^()“”";,:.\n]{1,58})[”"]?\)/uy;
const INTRODUCED = /^\(\s?(?:sau đây|dưới đây|gọi|viết)/;
/** Capitals, with small letters among them: BQLDA, BCĐ, TTg, UBMTTQVN. */
const ABBREVIATION = /^\p{Lu}[\p{Lu}\p{Ll}&.-]{0,12}\p{Lu}[\p{Ll}]?$/u;
const BODY_WORD = new RegExp(`^(?:${BODY_WORDS.join('|')})(?![\\p{L}\\p{M}])`, 'u');
const REACH = 150;
const MAX_WORDS = 14;
/** Words that an abbreviation leaves out. */
const LEFT_OUT: ReadonlySet<string> = new Set(['và', 'của', 'các', 'về', 'cho']);

/** The body whose name ends at `end`, the longest one. */
function bodyEndingAt(source: Source, index: HeadIndex, end: number): string | null {
  const from = Math.max(0, end - REACH);
  for (let position = from; position < end; position++) {
    const before = source.cased.charAt(position - 1);
    if (
      !isUpperAt(source.cased, position) ||
      isWordAt(source.cased, position - 1) ||
      before === '-' ||
      before === '/'
    )
      continue;
    const body = organizationAt(source, index, position);
    if (body !== null && body.end === end && body.bodyStart === position) return body.name;
  }
  return null;
}

/** The letter without marks, as abbreviations have it: "án" gives A, "ủy" gives U; Đ stays. */
function plain(letter: string): string {
  return letter.normalize('NFD').charAt(0);
}

/** The words before `end` whose first letters are the abbreviation, where they begin as names of bodies do. */
function wordsOfAbbreviation({ cased, folded }: Source, end: number, abbreviation: string): string | null {
  const letters = abbreviation
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '')
    .split('')
    .map(plain);
  let to = end;
  for (let count = 0; count < MAX_WORDS && to > 0; count++) {
    const from = wordStart(folded, to);
    if (from === to) return null;
    const initial = letters.at(-1);
    if (plain(folded.charAt(from)) === initial) letters.pop();
    else if (!LEFT_OUT.has(folded.slice(from, to))) return null;
    if (letters.length === 0)
      return isUpperAt(cased, from) && BODY_WORD.test(folded.slice(from, end))
        ? cased.slice(from, end)
        : null;
    to = from;
    while (to > 0 && (folded[to - 1] === ' ' || folded[to - 1] === ',' || folded[to - 1] === '-')) to--;
  }
  return null;
}

/** Does it begin as names of bodies do? */
function isBody(index: HeadIndex, form: string): boolean {
  return BODY_WORD.test(form) || index.has(form.slice(0, wordEnd(form, 0)));
}

/** The short names that a text gives to bodies, each right behind the full name. */
export function findDefinitions(source: Source, index: HeadIndex): Definition[] {
  const { cased, folded } = source;
  const found: Definition[] = [];
  for (let at = cased.indexOf('('); at >= 0; at = cased.indexOf('(', at + 1)) {
    if (cased[at - 1] !== ' ' || !isWordAt(cased, at - 2)) continue;
    SHORT_NAME.lastIndex = at;
    const inBrackets = SHORT_NAME.exec(folded);
    if (inBrackets === null) continue;
    const [whole, short = ''] = inBrackets;
    const from = at + whole.lastIndexOf(short);
    const form = cased.slice(from, from + short.length).trim();
    const isAbbreviation = ABBREVIATION.test(form);
    // "(sau đây gọi tắt là Kế hoạch 5)" names a document.
    if (!isAbbreviation && !(INTRODUCED.test(whole) && isUpperAt(form, 0) && isBody(index, short))) continue;
    const end = at - 1;
    const known = bodyEndingAt(source, index, end);
    const name = known ?? (isAbbreviation ? wordsOfAbbreviation(source, end, form) : null);
    if (name !== null) found.push({ form, name, isNewName: known === null });
  }
  return found;
}
