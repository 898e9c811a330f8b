import { LAW_TITLES, SHORT_LAW_TITLES } from '../data/law-titles.js';
import type { HeadIndex } from '../organizations/heads.js';
import { fold, type Source } from '../text.js';
import { isUpperAt, isWordAt, wordEnd } from '../words.js';
import { type Draft, draft } from './draft.js';
import { readIssueDetails } from './issue-details.js';

/** "năm 2031", "2031", "(2031)", after the title or after "(sửa đổi)". */
const YEAR = / (?:năm )?\(?(?:năm )?((?:19|20)\d{2})(?![\d/])\)?/y;
const REVISED = / (?:\((?:đã )?(?:sửa đổi|sửa đổi, bổ sung)\)|sửa đổi(?= (?:năm )?(?:19|20)\d{2}(?!\d)))/y;
const DAY_FOLLOWS = /,? (?:được [^.;\d]{0,40}|thông qua )?ngày \d/y;
/** Words that end an unknown title. */
const TITLE_STOP =
  /(?:(?:số|năm|ngày|của|được|đã|có|là|theo|do|này|quy định|hiện hành|về|trên|khi|để|cho|tại|trong|với|sẽ|mới|nhằm|từ|đến|như|thì|mà|không|sửa đổi|nêu|còn|cũng)(?![\p{L}\p{M}])|và (?:các|luật|bộ luật|pháp lệnh|nghị định|nghị quyết|thông tư|văn bản|hướng dẫn|những)(?![\p{L}\p{M}]))/uy;
/** Without a year or a day nothing says that "và" is inside the title. */
const AND = /(?:và|hoặc)(?![\p{L}\p{M}])/uy;
const MAX_TITLE_WORDS = 18;
/** What only a law can follow. */
const LAW_CONTEXT =
  /(?:theo|căn cứ|khoản \d{1,2}[a-z]?|điều \d{1,3}[a-z]?|quy định của|quy định tại|quy định trong|thi hành|thực hiện|tuân thủ|hướng dẫn|vi phạm|triển khai|phổ biến|ban hành|thông qua|các điều của|một số điều của),? $/;
/** A firm, a faculty, a journal or a draft: not a law. */
const NOT_A_LAW =
  /(?:văn phòng|khoa|đại học|công ty|ngành|bộ môn|cử nhân|thạc sĩ|tiến sĩ|tạp chí|hãng|học|dự thảo|dự án|dự luật|xây dựng|sửa) $/;
const FURTHER_LAW = /(?:,| và) (?:(?:bộ )?luật )?/y;
const MAX_AMENDED = 12;
const AMENDING =
  /sửa đổi,? (?:và )?bổ sung (?:một số điều của |một số điều |một số |các )?(?:(?:các )?(?:bộ )?luật |pháp lệnh )/y;
const STATE_NAME = / (?:của )?nước (?:cộng hòa|chxhcn)(?: xã hội chủ nghĩa)?(?: việt nam)?/y;

/** Folded titles by their first word, longest first. */
type Titles = ReadonlyMap<string, readonly string[]>;

function titlesByWord(forms: readonly string[]): Titles {
  const byWord = new Map<string, string[]>();
  for (const form of [...forms].sort((a, b) => b.length - a.length)) {
    const word = form.slice(0, wordEnd(form, 0));
    byWord.set(word, [...(byWord.get(word) ?? []), form]);
  }
  return byWord;
}

const KNOWN_FORMS = [...LAW_TITLES, ...SHORT_LAW_TITLES].map(fold);
const KNOWN: Titles = titlesByWord(KNOWN_FORMS);
const LAW_WORDS = /^(?:bộ luật|luật|pháp lệnh) (?!sửa đổi|bổ sung)/;
const MAX_OWN_TITLES = 200;

/** The titles of the table, and those that the text itself gives with a number. */
function titlesOf(numbered: readonly Draft[]): Titles {
  const own = new Set<string>();
  for (const { title } of numbered) {
    if (title !== null && own.size < MAX_OWN_TITLES) own.add(fold(title).replace(LAW_WORDS, ''));
  }
  return own.size === 0 ? KNOWN : titlesByWord([...KNOWN_FORMS, ...own]);
}

function matchAt(pattern: RegExp, text: string, index: number): RegExpExecArray | null {
  pattern.lastIndex = index;
  return pattern.exec(text);
}

function knownTitleEnd(source: Source, titles: Titles, start: number): number | null {
  const forms = titles.get(source.folded.slice(start, wordEnd(source.folded, start)));
  const title = forms?.find(
    (form) => source.folded.startsWith(form, start) && !isWordAt(source.folded, start + form.length),
  );
  return title === undefined ? null : start + title.length;
}

/** End of a title that the table does not know: up to a word that cannot belong to it. */
function unknownTitleEnd(source: Source, start: number, stopsAtAnd: boolean): number | null {
  const { folded, cased } = source;
  if (!isUpperAt(cased, start)) return null;
  let end = start;
  let position = start;
  for (let count = 0; count < MAX_TITLE_WORDS; count++) {
    if (count > 0 && matchAt(TITLE_STOP, folded, position) !== null) break;
    if (count > 0 && stopsAtAnd && matchAt(AND, folded, position) !== null) break;
    const after = wordEnd(folded, position);
    if (after === position || /\d/.test(folded.charAt(position))) break;
    end = after;
    if (folded[after] === ' ') position = after + 1;
    else if (folded.startsWith(', ', after) && !isUpperAt(cased, after + 2)) position = after + 2;
    else break;
  }
  return end > start ? end : null;
}

/** "Luật sửa đổi … Luật A, Luật B và Luật C": the title goes on over all laws that it amends. */
function furtherLawsEnd(source: Source, titles: Titles, end: number): number {
  let last = end;
  for (let count = 0; count < MAX_AMENDED; count++) {
    const joint = matchAt(FURTHER_LAW, source.folded, last);
    const next = joint === null ? null : knownTitleEnd(source, titles, last + joint[0].length);
    if (next === null) break;
    last = next;
  }
  return last;
}

/** "Luật sửa đổi, bổ sung một số điều của 11 luật có liên quan đến quốc phòng": up to its day. */
const AMENDING_MANY = /(?:sửa đổi|bổ sung)[^.;:\n()]{3,200}?(?=,? ngày \d)/y;

interface TitleEnd {
  end: number;
  /** Is the title one of the table, or made of such? */
  isKnown: boolean;
}

function titleEndOf(source: Source, titles: Titles, start: number): TitleEnd | null {
  const amending = matchAt(AMENDING, source.folded, start);
  const from = start + (amending?.[0].length ?? 0);
  const known = knownTitleEnd(source, titles, from);
  if (known !== null)
    return { end: amending === null ? known : furtherLawsEnd(source, titles, known), isKnown: true };
  const many = matchAt(AMENDING_MANY, source.folded, start);
  if (many !== null) return { end: start + many[0].length, isKnown: false };
  const unknown = unknownTitleEnd(source, from, false);
  return unknown === null ? null : { end: unknown, isKnown: false };
}

/** A title in sentence case has small letters after its first word; the name of a person or a firm has capitals. */
function isSentenceCase(source: Source, start: number, end: number): boolean {
  const second = wordEnd(source.cased, start) + 1;
  return second < end && !isUpperAt(source.cased, second);
}

/** The title that begins at `start`, or null where the words are not a law. */
function titleAt(
  source: Source,
  titles: Titles,
  word: string,
  lawStart: number,
  start: number,
): TitleEnd | null {
  const { folded } = source;
  const title = titleEndOf(source, titles, start);
  if (title === null) return null;
  const after = title.end + (matchAt(REVISED, folded, title.end)?.[0].length ?? 0);
  const isDated = matchAt(YEAR, folded, after) !== null || matchAt(DAY_FOLLOWS, folded, after) !== null;
  // A law firm has no year, and a draft is not yet a law.
  const before = folded.slice(Math.max(0, lawStart - 24), lawStart);
  if (NOT_A_LAW.test(before)) return null;
  if (isDated || title.isKnown) return title;
  if (word === 'bộ luật' || !LAW_CONTEXT.test(before)) return null;
  const end = unknownTitleEnd(source, start, true);
  return end !== null && isSentenceCase(source, start, end) ? { end, isKnown: false } : null;
}

const TYPES: ReadonlyMap<string, string> = new Map([
  ['luật', 'Luật'],
  ['bộ luật', 'Bộ luật'],
  ['pháp lệnh', 'Pháp lệnh'],
  ['hiến pháp', 'Hiến pháp'],
]);
const WORD_BY_LETTER: ReadonlyMap<string, string> = new Map(
  [...TYPES.keys()].map((word) => [word.charAt(0), word]),
);

interface LawWord {
  word: string;
  start: number;
}

/** The word for a law that begins at a capital: "Luật", "Hiến pháp". */
function capitalLawWordAt({ folded }: Source, capital: number): LawWord | null {
  const word = WORD_BY_LETTER.get(folded.charAt(capital));
  if (word === undefined || !folded.startsWith(word, capital)) return null;
  return isWordAt(folded, capital + word.length) ? null : { word, start: capital };
}

/** The word in small letters before the capital of a title of the table: "luật Đất đai". */
function smallLawWordBefore(source: Source, titles: Titles, capital: number): LawWord | null {
  const { folded, cased } = source;
  const isOrdinance = folded.startsWith('pháp lệnh ', capital - 10);
  if (!isOrdinance && !folded.startsWith('luật ', capital - 5)) return null;
  const isCode = !isOrdinance && folded.startsWith('bộ luật ', capital - 8);
  const word = isOrdinance ? 'pháp lệnh' : isCode ? 'bộ luật' : 'luật';
  const start = capital - word.length - 1;
  if (start < 0 || isWordAt(folded, start - 1) || isUpperAt(cased, start)) return null;
  return knownTitleEnd(source, titles, capital) === null ? null : { word, start };
}

function lawAt(source: Source, index: HeadIndex, titles: Titles, word: string, start: number): Draft | null {
  const { folded } = source;
  const wordAfter = start + word.length;
  const isConstitution = word === 'hiến pháp';
  const title = isConstitution
    ? { end: wordAfter + (matchAt(STATE_NAME, folded, wordAfter)?.[0].length ?? 0), isKnown: true }
    : folded[wordAfter] === ' '
      ? titleAt(source, titles, word, start, wordAfter + 1)
      : null;
  const titleEnd = title?.end ?? wordAfter;
  const revised = matchAt(REVISED, folded, titleEnd)?.[0].length ?? 0;
  const year = matchAt(YEAR, folded, titleEnd + revised);
  // "Luật năm 2013": a law named before.
  if (title === null && (word !== 'luật' || year === null)) return null;
  const bracket = year?.[0].includes('(') === true ? 0 : year?.[0].endsWith(')') === true ? 1 : 0;
  const law = draft({
    start,
    end: titleEnd + revised + (year?.[0].length ?? 0) - bracket,
    type: TYPES.get(word) ?? 'Luật',
    title: source.cased.slice(start, titleEnd),
    year: year === null ? null : Number(year[1]),
  });
  law.stated.add('type').add('title');
  if (year !== null) law.stated.add('year');
  readIssueDetails(source, index, law);
  return law;
}

/** Finds laws named by title: "Luật Đất đai năm 2013", "Bộ luật Hình sự", "Hiến pháp", "Luật X ngày 5 tháng 9 năm 2026". */
export function findTitledLaws(source: Source, index: HeadIndex, numbered: readonly Draft[]): Draft[] {
  const titles = titlesOf(numbered);
  const found: Draft[] = [];
  let done = 0;
  for (const capital of source.capitals) {
    if (capital < done) continue;
    const law = capitalLawWordAt(source, capital) ?? smallLawWordBefore(source, titles, capital);
    if (law === null || law.start < done) continue;
    const citation = lawAt(source, index, titles, law.word, law.start);
    if (citation === null) continue;
    found.push(citation);
    done = citation.after;
  }
  return found;
}
