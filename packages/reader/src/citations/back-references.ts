import type { Source } from '../text.js';
import { isUpperAt, isWordAt } from '../words.js';
import { type Draft, draft } from './draft.js';
import { documentWordBefore } from './head.js';

/** Words that point back to a document, each with its rarest letters, by which a search is quickest. */
const POINTERS: readonly { words: string; rare: string }[] = [
  { words: ' này', rare: 'ày' },
  { words: ' trên', rare: 'ên' },
];
const BEFORE_ABOVE = ['nói', 'nêu', 'kể'];
/** What may follow a bare "trên", which also begins other phrases ("trên địa bàn"). */
const AFTER_ABOVE =
  / ?[.,;:)”"\n]|$| (?:đã|được|có|là|quy định|nêu|và|đến|tới|cho|sẽ|của|do|với|theo|còn|không|cũng)(?![\p{L}\p{M}])/uy;
/** Farther back a pointer does not reach. */
const REACH = 4000;
const BASIS_LINE = /(?:^|[\n;.] ?)(?:căn cứ|xét) [^\n]*$/;
const LINE = 400;
/** A text in articles is a legal document, also where its head is missing; "này" then means the text itself. */
const ARTICLES = /(?:^|\n)[“"]?điều \d{1,3}[a-z]?[.:]/;
/** A document that speaks of its own force: "kể từ ngày Quyết định này có hiệu lực", "Quyết định này thay thế …". */
const SELF_BEFORE = /(?:kể từ ngày|kèm theo|thi hành|điều chỉnh của|hiệu lực của) $/;
const SELF_AFTER = /^ (?:thay thế|bãi bỏ|được thông qua|được làm|gồm|quy định)/;

/** Where the pointer begins whose last word stands at `at`: "trên" may have "nói" or "nêu" before it. */
function pointerStart({ folded }: Source, at: number, end: number, words: string): number | null {
  if (words === ' này') return at;
  const longer = BEFORE_ABOVE.find((word) => folded.startsWith(word, at - word.length));
  if (longer !== undefined) return at - longer.length - 1;
  AFTER_ABOVE.lastIndex = end;
  return AFTER_ABOVE.test(folded) ? at : null;
}

/** Every "Nghị quyết này", "Nghị định trên": a word for a document with a capital, and a word that points back. */
function pointersIn(source: Source): Draft[] {
  const { folded, cased } = source;
  const pointers: Draft[] = [];
  for (const { words, rare } of POINTERS) {
    for (let found = folded.indexOf(rare); found >= 0; found = folded.indexOf(rare, found + 1)) {
      const end = found + rare.length;
      const at = end - words.length;
      if (!folded.startsWith(words, at)) continue;
      const start = isWordAt(folded, end) ? null : pointerStart(source, at, end, words);
      const word = start === null ? null : documentWordBefore(source, start);
      if (word === null || word.isPlain || !isUpperAt(cased, word.start)) continue;
      pointers.push(draft({ start: word.start, end, type: word.type }));
    }
  }
  return pointers.sort((a, b) => a.start - b.start);
}

/** Is it named as a legal basis ("Căn cứ …")? "này" after the preamble means the document itself. */
function isInPreamble({ folded }: Source, { start }: Draft): boolean {
  return BASIS_LINE.test(folded.slice(Math.max(0, start - LINE), start));
}

function speaksOfItself({ folded }: Source, { start, end }: Draft): boolean {
  return (
    SELF_BEFORE.test(folded.slice(Math.max(0, start - 20), start)) ||
    SELF_AFTER.test(folded.slice(end, end + 14))
  );
}

/**
 * Adds the mentions that only point back, each the same document as the nearest earlier one of its type; nothing is filled
 * in. In a document of that type "này" is the document itself.
 *
 * @param ownType type of the document that the text is, null where it is none
 */
export function withBackReferences(source: Source, citations: Draft[], ownType: string | null): Draft[] {
  const pointers = pointersIn(source);
  if (pointers.length === 0) return citations;
  const isInArticles = ARTICLES.test(source.folded);
  const merged: Draft[] = [];
  const nearest = new Map<string, Draft>();
  let next = 0;
  for (const pointer of pointers) {
    for (let one = citations[next]; one !== undefined && one.start < pointer.end; one = citations[++next]) {
      merged.push(one);
      nearest.set(one.type, one);
    }
    const antecedent = nearest.get(pointer.type);
    const isThis = source.folded.endsWith('này', pointer.end);
    if (
      antecedent === undefined ||
      pointer.start - antecedent.start > REACH ||
      pointer.start < antecedent.end
    )
      continue;
    const isItself =
      isInArticles ||
      ownType === pointer.type ||
      isInPreamble(source, antecedent) ||
      speaksOfItself(source, pointer);
    if (isThis && isItself) continue;
    pointer.sameAs = antecedent.sameAs ?? antecedent;
    pointer.stated.add('type');
    merged.push(pointer);
  }
  return [...merged, ...citations.slice(next)];
}
