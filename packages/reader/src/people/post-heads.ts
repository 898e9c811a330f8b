import { CAPITAL_POSTS, FALSE_POSTS, STOPPED_ABBREVIATIONS, TITLE_HEADS } from '../data/title-heads.js';
import { fold } from '../text.js';
import { isUpperAt, isWordAt, wordEnd } from '../words.js';

/** The copies of a text that names and titles are read in. */
export interface Copies {
  readonly cased: string;
  readonly folded: string;
  /** Folded names of two syllables that the text gives to places; they are not people unless they are addressed. */
  readonly places?: ReadonlySet<string>;
}

/** The first words of a title at a place of the copy. */
export interface PostHead {
  /** Folded spelling. */
  form: string;
  full: string;
  end: number;
}

interface Form {
  form: string;
  full: string;
  /** "PBT", "TS": read as a title only where the text has the same capitals. */
  exact: string | null;
}

const CAPITAL: ReadonlySet<string> = new Set(CAPITAL_POSTS.map(fold));

const BY_FIRST: ReadonlyMap<string, readonly Form[]> = (() => {
  const index = new Map<string, Form[]>();
  for (const { form, full } of TITLE_HEADS) {
    const folded = fold(form);
    const first = folded.slice(0, wordEnd(folded, 0));
    const exact = form === full ? null : form;
    index.set(first, [...(index.get(first) ?? []), { form: folded, full, exact }]);
  }
  for (const list of index.values()) list.sort((a, b) => b.form.length - a.form.length);
  return index;
})();

/** Abbreviations are capitals; a form that begins with a word in small letters ("Phó Chủ tịch TT") may be in any case. */
function hasCapitals(cased: string, start: number, exact: string): boolean {
  const last = exact.length - 1;
  return (
    isUpperAt(cased, start) && (!isUpperAt(exact, last) || isUpperAt(cased, start + last) || exact.length > 8)
  );
}

/** Reads the first words of a title at `start`, the longest that fit; null where no title begins. */
export function postHeadAt({ cased, folded }: Copies, start: number): PostHead | null {
  const forms = BY_FIRST.get(folded.slice(start, wordEnd(folded, start)));
  if (forms === undefined) return null;
  for (const { form, full, exact } of forms) {
    const end = start + form.length;
    if (!folded.startsWith(form, start) || isWordAt(folded, end)) continue;
    if (FALSE_POSTS.some((words) => words.startsWith(form) && folded.startsWith(words, start))) continue;
    if (CAPITAL.has(form) && !isUpperAt(cased, start)) continue;
    if (exact === null || hasCapitals(cased, start, exact)) return { form, full, end };
  }
  return null;
}

const STOPPED = new RegExp(`(?:^|[\\s.,(-])(?:${STOPPED_ABBREVIATIONS.map(fold).join('|')})$`);

/** Does the folded text end with what is shortened with a full stop, so that one behind it ends no sentence? */
export function endsStoppedAbbreviation(folded: string): boolean {
  return STOPPED.test(folded);
}
