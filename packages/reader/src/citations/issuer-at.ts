import { AFTER_BODY_NAMES, ISSUER_WORDS } from '../data/body-words.js';
import type { HeadIndex } from '../organizations/heads.js';
import { organizationAt } from '../organizations/organization-name.js';
import { fold, type Source } from '../text.js';
import { isDigitAt, isUpperAt, isWordAt, wordEnd } from '../words.js';

/** A body that issued a document, as it is named at a place of the matching copy. */
export interface IssuerName {
  end: number;
  name: string;
}

const BODY_FORMS = ISSUER_WORDS.map(fold).sort((a, b) => b.length - a.length);
const AFTER: ReadonlySet<string> = new Set(AFTER_BODY_NAMES.map(fold));
const LEVEL =
  /(?:nhân dân|nhà nước|trung ương|tỉnh|thành phố|huyện|quận|thị xã|thị trấn|phường|xã|sở|bộ)(?![\p{L}\p{M}])/uy;
/** Words of posts that the tables of bodies do not take for the beginning of a name. */
const POSTS_BEFORE = ['chánh', 'trưởng'];
const JOINT = / (?:và|-) /y;
const SHORT_NUMBER = /^\d{1,3}(?![\d/.-])/;
/** A head of one word alone ("Sở", "Ban") names nobody. */
const LONGEST_WORD = 7;
const MAX_WORDS = 12;

function formAt(source: Source, forms: readonly string[], start: number): number | null {
  const form = forms.find(
    (one) => source.folded.startsWith(one, start) && !isWordAt(source.folded, start + one.length),
  );
  return form === undefined ? null : start + form.length;
}

/** End of a word, also of "TN&MT" and "LĐ-TB&XH". */
function tokenEnd(cased: string, start: number): number {
  let end = wordEnd(cased, start);
  while (/[&-]/.test(cased.charAt(end)) && isUpperAt(cased, end + 1)) end = wordEnd(cased, end + 1);
  return end;
}

/** End of the next word or joined pair of words of a name, null where the name has ended at `end`. */
function nextPart(source: Source, end: number): number | null {
  JOINT.lastIndex = end;
  const joint = JOINT.exec(source.folded)?.[0];
  if (joint !== undefined && formAt(source, BODY_FORMS, end + joint.length) === null) {
    const start = end + joint.length;
    return isUpperAt(source.cased, start) ? wordEnd(source.cased, start) : null;
  }
  if (source.cased[end] !== ' ') return null;
  const body = isUpperAt(source.cased, end + 1) ? formAt(source, BODY_FORMS, end + 1) : null;
  if (body !== null) return body;
  const after = tokenEnd(source.cased, end + 1);
  if (after === end + 1) return null;
  // "Quân khu 4", but not the day in "5/6/2031".
  if (isDigitAt(source.cased, end + 1))
    return SHORT_NUMBER.test(source.cased.slice(end + 1, end + 6)) ? after : null;
  LEVEL.lastIndex = end + 1;
  if (LEVEL.test(source.folded)) return LEVEL.lastIndex;
  return AFTER.has(source.folded.slice(end + 1, after)) ? null : after;
}

/** A name by its grammar: a word for a kind of body, then all words up to one that cannot be in a name, joined by "và" or a dash. */
function bodyByGrammarAt(source: Source, start: number): IssuerName | null {
  if (!isUpperAt(source.cased, start)) return null;
  const head = formAt(source, BODY_FORMS, start);
  if (head === null) return null;
  // "của Đoàn giám sát", "của Hội đồng": the body that was named before.
  LEVEL.lastIndex = head + 1;
  const isAlone =
    source.cased[head] !== ' ' || !(isUpperAt(source.cased, head + 1) || LEVEL.test(source.folded));
  if (isAlone)
    return head - start > LONGEST_WORD ? { end: head, name: source.cased.slice(start, head) } : null;
  let end = head;
  for (let count = 0; count < MAX_WORDS; count++) {
    const next = nextPart(source, end);
    if (next === null) break;
    end = next;
  }
  return end === head ? null : { end, name: source.cased.slice(start, end) };
}

/** A post before a body, as "Chánh" before "Thanh tra tỉnh": where the name with the post begins. */
export function postBefore(source: Source, start: number): number | null {
  const end = start - 1;
  const word = POSTS_BEFORE.find((post) => source.folded.startsWith(post, end - post.length));
  const from = word === undefined ? -1 : end - word.length;
  return from >= 0 && isUpperAt(source.cased, from) && !isWordAt(source.folded, from - 1) ? from : null;
}

/** The body named at `start`: from the tables, or by its grammar where they do not know it. */
export function issuerAt(source: Source, index: HeadIndex, start: number): IssuerName | null {
  const known = organizationAt(source, index, start);
  // What the tables know only the first word of, the grammar may know as a whole: "Thanh tra Sở Xây dựng".
  if (known !== null && known.name.includes(' ')) return known;
  const written = bodyByGrammarAt(source, start);
  return written !== null && written.end > (known?.end ?? 0) ? written : known;
}
