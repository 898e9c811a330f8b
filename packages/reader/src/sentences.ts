import type { Source } from './text.js';
import { isLetterAt, isUpperAt, isWordAt, wordStart } from './words.js';

/** A sentence of the matching copy, with the paragraph that holds it. */
export interface Sentence {
  start: number;
  end: number;
  /** Number of the line (paragraph) in the copy, from 0. */
  line: number;
  isFirstOfLine: boolean;
}

const ABBREVIATION = /^(?:tp|ths|ts|pgs|gs|đ|bs|ks|cn|tx|tt|p|q|h|t|ub|no|st|mr|ms|ủv|kt|tm|tl|tuq|q)$/;
/** The number of an item or article at the beginning of a line: "1", "IV", "a", "Điều 12", "2.1". */
const ITEM_HEAD =
  /\n[#>*_ +-]{0,6}(?:(?:điều|khoản|mục|phần|chương|bước|nhóm|câu) )?(?:\d{1,3}(?:\.\d{1,2}){0,3}|[ivxlc]{1,6}|[a-hđ])$/;
const LONGEST_ITEM_HEAD = 26;
const LONGEST_ITEM_WORD = 6;

function isStop(source: Source, index: number): boolean {
  const { folded, cased } = source;
  const sign = folded[index];
  if (sign === '!' || sign === '?') return true;
  if (sign !== '.' && sign !== '…') return false;
  let next = index + 1;
  while (/[.…"”’)]/.test(folded.charAt(next))) next++;
  if (next >= folded.length || folded[next] === '\n') return true;
  // "HĐND.Đồng chí": the space is missing.
  if (folded[next] !== ' ')
    return (
      sign === '.' && isUpperAt(cased, next) && isLetterAt(folded, index - 1) && !isUpperAt(cased, index - 1)
    );
  if (sign === '…' || folded[index + 1] === '.')
    return isUpperAt(cased, next + 1) || !isLetterAt(cased, next + 1);
  const from = wordStart(folded, index);
  const word = folded.slice(from, index);
  if (ABBREVIATION.test(word) && isUpperAt(cased, from)) return false;
  // "v.v. trong": not the end where a small letter follows.
  if (word === 'v' && !isUpperAt(cased, next + 1)) return false;
  if (word.length > LONGEST_ITEM_WORD) return true;
  const before = folded.slice(Math.max(0, index - LONGEST_ITEM_HEAD), index);
  return !ITEM_HEAD.test(index > LONGEST_ITEM_HEAD ? before : `\n${before}`);
}

/** Cuts the matching copy into sentences; a line end always ends one. */
export function findSentences(source: Source): Sentence[] {
  const { folded } = source;
  const sentences: Sentence[] = [];
  let start = 0;
  let line = 0;
  let isFirst = true;
  const push = (end: number): void => {
    let from = start;
    while (from < end && folded[from] === ' ') from++;
    let to = end;
    while (to > from && folded[to - 1] === ' ') to--;
    if (to > from) {
      sentences.push({ start: from, end: to, line, isFirstOfLine: isFirst });
      isFirst = false;
    }
  };
  const STOPS = /[.!?…\n]/g;
  for (let match = STOPS.exec(folded); match !== null; match = STOPS.exec(folded)) {
    const index = match.index;
    if (match[0] === '\n') {
      push(index);
      start = index + 1;
      line++;
      isFirst = true;
    } else if (isStop(source, index)) {
      let end = index + 1;
      while (/[.…!?"”’)/]/.test(folded.charAt(end)) && !isWordAt(folded, end)) end++;
      push(end);
      start = end;
      STOPS.lastIndex = end;
    }
  }
  push(folded.length);
  return sentences;
}
