import { COUNTED } from '../data/counted.js';
import { COUNTED_AFTER_TYPE, NAMED_BY_NUMBER, type Strength } from '../data/document-words.js';
import type { HeadIndex } from '../organizations/heads.js';
import { fold, type Source } from '../text.js';
import { isUpperAt, isWordAt, wordEnd } from '../words.js';
import { type Draft, draft } from './draft.js';
import { canFollowDocumentWord, numberWordsBefore, typeWordBefore } from './head.js';
import { readIssueDetails } from './issue-details.js';

const FIGURE = /\d{1,5}(?![\d%])(?! ?[-/] ?\d)(?![.,]\d)/y;
/** What speaks for a document after the number, where the word for the type is also a verb. */
const GOES_ON =
  /(?: ?(?:[;:.)”"’?!…\n]|$)|, ?(?!\d)| (?:của|về|ngày \d|và|hoặc|khóa|năm \d{4}|đã|được|có hiệu lực|quy định|ban hành|là|trên|này|nêu|với|cho|trong|tại|theo|đến|từ|do|thì|cũng|vào|đi vào|trước|sau|kể từ|để|nhằm|mà|còn|chưa|sẽ|phải|\(|- ))/y;
const COUNTED_FORMS = [...new Set([...COUNTED, ...COUNTED_AFTER_TYPE].map(fold))]
  .sort((a, b) => b.length - a.length)
  .map((noun) => noun.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'));
/** "5 năm 2031 - 2035" is a span of years, "12 năm 2031" a number and its year. */
const COUNTED_NOUN = new RegExp(
  String.raw` (?:năm,? \(?\d{4} ?-|(?:${COUNTED_FORMS.join('|')})(?![\p{L}\p{M}])(?! \d))`,
  'uy',
);
const LIST_MEMBER = /(?:,|;| và| hay) ?(?:số )?(\d{1,5})(?![\d%/.-])/y;
const MAX_MEMBERS = 12;
const SPACE = 32;
const LINE_FEED = 10;

function testAt(pattern: RegExp, text: string, index: number): boolean {
  pattern.lastIndex = index;
  return pattern.test(text);
}

interface Figure {
  number: string;
  start: number;
  end: number;
}

function membersAfter(source: Source, end: number): Figure[] {
  const members: Figure[] = [];
  let position = end;
  while (members.length < MAX_MEMBERS) {
    LIST_MEMBER.lastIndex = position;
    const match = LIST_MEMBER.exec(source.folded);
    if (match === null) break;
    const memberEnd = position + match[0].length;
    if (testAt(COUNTED_NOUN, source.folded, memberEnd)) break;
    const number = match[1] ?? '';
    members.push({ number, start: memberEnd - number.length, end: memberEnd });
    position = memberEnd;
  }
  return members;
}

/** Does the end of the list leave the numbers for numbers of documents? */
function endsAsDocument(source: Source, end: number, strength: Strength): boolean {
  if (testAt(COUNTED_NOUN, source.folded, end) || testAt(/ ?[-/+] ?\d|%/y, source.folded, end)) return false;
  return strength === 'noun' || testAt(GOES_ON, source.folded, end);
}

/** "(gọi tắt là Đề án 06)": the text itself makes a name of type and number. */
const DEFINING = /(?:gọi|viết)(?: tắt| chung)?(?: là|:) ?[“"‘]?$/;

function nameOf(type: string, number: string): string {
  return `${type} ${Number.parseInt(number, 10)}`;
}

/** "Kế hoạch 2031 của UBND xã": a year. */
const YEAR = /^(?:19|20)\d{2}$/;
/** Short words that mean nothing else; "CT 2" is also a building and "TT 3" a place in a list. */
const CLEAR_SHORT_WORDS: ReadonlySet<string> = new Set(['nq', 'nđ', 'kl']);
const SHORT_WORD = 3;

/** How far the word for the type can be trusted with a bare number after it. */
function strengthOf(source: Source, start: number, type: string): Strength | undefined {
  const word = source.folded.slice(start, wordEnd(source.folded, start));
  const isUnclear = word.length <= SHORT_WORD && !CLEAR_SHORT_WORDS.has(word);
  const strength = NAMED_BY_NUMBER.get(type);
  return strength !== undefined && isUnclear && isUpperAt(source.cased, start + 1) ? 'plan' : strength;
}

/** Names that make a document of a type and a number. */
interface Names {
  /** Given by the text itself: "(gọi tắt là Đề án 06)". */
  defined: Set<string>;
  /** Of the documents that the text cites with their symbols: "Báo cáo số 74/BC-UBND" makes "báo cáo 74" one. */
  cited: ReadonlySet<string>;
}

/** Types whose numbers carry the year: texts say "Nghị định 12/2031" for 12/2031/NĐ-CP. */
const NUMBERED_WITH_YEAR: ReadonlySet<string> = new Set([
  'Luật',
  'Bộ luật',
  'Pháp lệnh',
  'Nghị định',
  'Nghị quyết',
  'Quyết định',
  'Chỉ thị',
  'Thông tư',
  'Thông tư liên tịch',
]);
const FIGURE_AND_YEAR = /(\d{1,5})\/((?:19|20)\d{2})(?![\d\p{L}])(?! ?[-/] ?[\d\p{L}])(?![.,]\d)/uy;

/** "Nghị định 12/2031", "Thông tư số 5/2031 của Bộ Y tế": number and year without the symbol. */
function numberWithYearAt(source: Source, index: HeadIndex, figure: number): Draft | null {
  FIGURE_AND_YEAR.lastIndex = figure;
  const match = FIGURE_AND_YEAR.exec(source.folded);
  if (match === null) return null;
  const words = numberWordsBefore(source, figure);
  const word = typeWordBefore(source, words.start - 1);
  if (word === null || word.isPlain || !NUMBERED_WITH_YEAR.has(word.type)) return null;
  if (!words.hasNumberWord && !isUpperAt(source.cased, word.start) && word.type !== 'Nghị định') return null;
  const year = Number(match[2]);
  const found = draft({
    start: word.start,
    end: figure + match[0].length,
    type: word.type,
    number: match[1] ?? '',
    year,
    issuedIn: year,
    problems: words.problems,
  });
  found.stated.add('type').add('number').add('year');
  readIssueDetails(source, index, found);
  return found;
}

function bareNumbersAt(source: Source, index: HeadIndex, figure: number, names: Names): Draft[] {
  const words = numberWordsBefore(source, figure);
  const word = typeWordBefore(source, words.start - 1);
  const strength = word === null ? undefined : strengthOf(source, word.start, word.type);
  if (word === null || word.isPlain || strength === undefined) return [];
  FIGURE.lastIndex = figure;
  const number = FIGURE.exec(source.folded)?.[0];
  const end = figure + (number?.length ?? 0);
  if (number === undefined || isWordAt(source.folded, end)) return [];
  if (!words.hasNumberWord && YEAR.test(number)) return [];
  const members = membersAfter(source, end);
  const name = nameOf(word.type, number);
  const isDefined = names.defined.has(name);
  const isCited = names.cited.has(name);
  // "Nghị quyết 5 không": one figure is no name yet.
  const isShort = strength === 'noun' && number.length === 1 && members.length === 0;
  const mark = isCited ? 'noun' : isShort ? 'act' : strength;
  if (!isDefined && !endsAsDocument(source, members.at(-1)?.end ?? end, mark)) return [];

  const first = draft({ start: word.start, end, type: word.type, number, problems: words.problems });
  const all = [first, ...members.map((member) => draft({ ...member, type: word.type, hasHead: false }))];
  for (const [i, one] of all.entries()) {
    one.stated.add('type').add('number');
    one.previous = all[i - 1] ?? null;
  }
  const tail = all.at(-1) ?? first;
  readIssueDetails(source, index, tail);
  if (isDefined || isCited) return all;
  if (DEFINING.test(source.folded.slice(Math.max(0, first.start - 24), first.start))) {
    names.defined.add(name);
    return all;
  }
  return looksNamed(source, first, strength, words.hasNumberWord, tail) ? all : [];
}

/**
 * A capital or "số" names a document; a single figure in small letters ("chỉ thị 7") does only where somebody issued it.
 */
function looksNamed(
  source: Source,
  first: Draft,
  strength: Strength,
  hasNumberWord: boolean,
  tail: Draft,
): boolean {
  const isIssued = tail.issuer !== null || tail.date !== null;
  if (strength === 'plan') return hasNumberWord && isIssued;
  const isPlural = source.folded.startsWith('các ', first.start - 4);
  if (hasNumberWord || isPlural || isIssued) return true;
  const isLong = (first.number ?? '').length > 1;
  // "Kết luận 1:" may number the parts of a paper.
  return isUpperAt(source.cased, first.start) ? isLong || strength === 'noun' : isLong && strength === 'noun';
}

/**
 * Finds documents named by type and number without a symbol: "Kết luận 12 của Bộ Chính trị", "các Nghị quyết 18, 19".
 *
 * @param numbered the citations with a symbol
 */
export function findBareNumbers(
  source: Source,
  index: HeadIndex,
  figures: readonly number[],
  numbered: readonly Draft[],
): Draft[] {
  const found: Draft[] = [];
  const cited = numbered.flatMap(({ type, number }) =>
    type === null || number === null ? [] : [nameOf(type, number)],
  );
  const names: Names = { defined: new Set(), cited: new Set(cited) };
  let done = 0;
  for (const figure of figures) {
    // A number that is named by a word stands after a space.
    const before = source.folded.charCodeAt(figure - 1);
    if (figure < done || (before !== SPACE && before !== LINE_FEED)) continue;
    if (!canFollowDocumentWord(source.folded, figure - 1)) continue;
    const withYear = numberWithYearAt(source, index, figure);
    const drafts = withYear === null ? bareNumbersAt(source, index, figure, names) : [withYear];
    found.push(...drafts);
    done = drafts.at(-1)?.end ?? done;
  }
  return found;
}
