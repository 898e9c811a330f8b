import { LAW_TITLES } from '../data/law-titles.js';
import type { HeadIndex } from '../organizations/heads.js';
import { fold, type Source } from '../text.js';
import { isUpperAt, isWordAt, wordEnd } from '../words.js';
import { type Draft, draft } from './draft.js';
import { readIssueDetails } from './issue-details.js';

const LAW_WORD = /(?:bộ luật|luật|pháp lệnh|hiến pháp)(?= |[.,;)\n]|$)/g;
const YEAR = / (?:năm )?\(?(?:năm )?((?:19|20)\d{2})(?![\d/])\)?/y;
const DAY_FOLLOWS = /,? (?:được [^.;\d]{0,40})?ngày \d/y;
/** Words that end an unknown title. */
const TITLE_STOP =
  /(?:số|năm|ngày|của|được|đã|có|là|theo|do|này|quy định|hiện hành|và các|về|trên|khi|để|cho|tại|trong|với|sẽ|mới)(?![\p{L}\p{M}])/uy;
const MAX_TITLE_WORDS = 14;

const TITLES = LAW_TITLES.map(fold).sort((a, b) => b.length - a.length);
const FURTHER_LAW = /(?:,| và) (?:bộ )?luật /y;
const MAX_AMENDED = 12;
const AMENDING = /sửa đổi, bổ sung (?:một số điều của |một số |các )?(?:bộ )?luật /y;

function matchAt(pattern: RegExp, text: string, index: number): RegExpExecArray | null {
  pattern.lastIndex = index;
  return pattern.exec(text);
}

function knownTitleEnd(source: Source, start: number): number | null {
  if (!isUpperAt(source.cased, start)) return null;
  const title = TITLES.find(
    (form) => source.folded.startsWith(form, start) && !isWordAt(source.folded, start + form.length),
  );
  return title === undefined ? null : start + title.length;
}

/** End of a title that the table does not know: up to a word that cannot belong to it. */
function unknownTitleEnd(source: Source, start: number): number | null {
  if (!isUpperAt(source.cased, start)) return null;
  let end = start;
  let position = start;
  for (let count = 0; count < MAX_TITLE_WORDS; count++) {
    if (count > 0 && matchAt(TITLE_STOP, source.folded, position) !== null) break;
    const after = wordEnd(source.folded, position);
    if (after === position || /\d/.test(source.folded.charAt(position))) break;
    end = after;
    if (source.folded[after] === ' ') position = after + 1;
    else if (source.folded.startsWith(', ', after) && !isUpperAt(source.cased, after + 2))
      position = after + 2;
    else break;
  }
  return end > start ? end : null;
}

/** "Luật sửa đổi … Luật A, Luật B và Luật C": the title goes on over all laws that it amends. */
function furtherLawsEnd(source: Source, end: number): number {
  let last = end;
  for (let count = 0; count < MAX_AMENDED; count++) {
    const joint = matchAt(FURTHER_LAW, source.folded, last);
    const next = joint === null ? null : knownTitleEnd(source, last + joint[0].length);
    if (next === null) break;
    last = next;
  }
  return last;
}

function titleEndOf(source: Source, start: number): { end: number; isKnown: boolean } | null {
  const amending = matchAt(AMENDING, source.folded, start);
  const from = start + (amending?.[0].length ?? 0);
  const known = knownTitleEnd(source, from);
  if (known !== null)
    return { end: amending === null ? known : furtherLawsEnd(source, known), isKnown: true };
  const unknown = unknownTitleEnd(source, from);
  return unknown === null ? null : { end: unknown, isKnown: amending !== null };
}

/** Finds laws named by title: "Luật Đất đai năm 2013", "Bộ luật Hình sự", "Hiến pháp", "Luật X ngày 5 tháng 9 năm 2026". */
export function findTitledLaws(source: Source, index: HeadIndex): Draft[] {
  const found: Draft[] = [];
  LAW_WORD.lastIndex = 0;
  for (let word = LAW_WORD.exec(source.folded); word !== null; word = LAW_WORD.exec(source.folded)) {
    const start = word.index;
    if (isWordAt(source.folded, start - 1) || !isUpperAt(source.cased, start)) continue;
    const wordAfter = start + word[0].length;
    const isConstitution = word[0] === 'hiến pháp';
    const title = isConstitution ? { end: wordAfter, isKnown: true } : titleEndOf(source, wordAfter + 1);
    const titleEnd = title?.end ?? wordAfter;
    const year = matchAt(YEAR, source.folded, titleEnd);
    const hasDay = matchAt(DAY_FOLLOWS, source.folded, titleEnd) !== null;
    if (title === null ? year === null || word[0] !== 'luật' : !title.isKnown && year === null && !hasDay)
      continue;
    const end = titleEnd + (year?.[0].replace(/\)$/, '').length ?? 0);
    const type = isConstitution
      ? 'Hiến pháp'
      : word[0] === 'luật'
        ? 'Luật'
        : word[0] === 'bộ luật'
          ? 'Bộ luật'
          : 'Pháp lệnh';
    const law = draft({
      start,
      end,
      type,
      title: source.cased.slice(start, titleEnd),
      year: year === null ? null : Number(year[1]),
    });
    law.stated.add('type').add('title');
    if (year !== null) law.stated.add('year');
    readIssueDetails(source, index, law);
    found.push(law);
    LAW_WORD.lastIndex = law.after;
  }
  return found;
}
