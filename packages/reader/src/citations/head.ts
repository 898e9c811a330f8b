import { DOCUMENT_WORDS, type DocumentWord } from '../data/document-words.js';
import type { HeadIndex } from '../organizations/heads.js';
import { type OrganizationName, organizationAt } from '../organizations/organization-name.js';
import { fold, foldForSearch, type Source } from '../text.js';
import type { ProblemCode } from '../types.js';
import { isUpperAt, isWordAt, wordStart } from '../words.js';

/** What stands before a number: the word for the type, "số", sometimes the issuer or a law's title. */
export interface NumberHead {
  start: number;
  /** Null where no word for the type stands there. */
  type: string | null;
  title: string | null;
  issuer: OrganizationName | null;
  hasNumberWord: boolean;
  problems: { code: ProblemCode; start: number; end: number }[];
}

interface FoldedWord extends DocumentWord {
  form: string;
  isShort: boolean;
  /** Is it written without marks, as on a keyboard without Vietnamese? */
  isPlain: boolean;
}

/** Words by their last syllable, longest first, so that one look-up decides. */
const BY_LAST_SYLLABLE: ReadonlyMap<string, readonly FoldedWord[]> = (() => {
  const index = new Map<string, FoldedWord[]>();
  const add = (entry: DocumentWord, form: string, isPlain: boolean): void => {
    const last = form.slice(form.lastIndexOf(' ') + 1);
    const list = index.get(last) ?? [];
    if (list.some((known) => known.form === form)) return;
    list.push({
      ...entry,
      form,
      isShort: !entry.word.includes(' ') && /^\p{Lu}{2}/u.test(entry.word),
      isPlain,
    });
    index.set(last, list);
  };
  for (const entry of DOCUMENT_WORDS) add(entry, fold(entry.word), false);
  for (const entry of DOCUMENT_WORDS)
    if (entry.word.includes(' ')) add(entry, foldForSearch(entry.word), true);
  for (const list of index.values()) list.sort((a, b) => b.form.length - a.form.length);
  return index;
})();

/** Last letters of the words for documents and of "số" in its spellings, and the signs that may stand after them. */
const LAST_LETTERS: ReadonlySet<string> = new Set([
  ...[...BY_LAST_SYLLABLE.keys()].map((syllable) => syllable.charAt(syllable.length - 1)),
  ...'ốôồóổỗo:.)(,'.split(''),
]);

/** Can a word for a document, or "số", end at `end`? Cheap, and false before most figures of a text. */
export function canFollowDocumentWord(folded: string, end: number): boolean {
  return LAST_LETTERS.has(folded.charAt(end - 1));
}

interface FoundWord {
  start: number;
  type: string;
  isPlain: boolean;
}

/** The word for a document that ends at `end` of the matching copy. */
export function documentWordBefore(source: Source, end: number): FoundWord | null {
  const { folded } = source;
  const words = BY_LAST_SYLLABLE.get(folded.slice(wordStart(folded, end), end));
  if (words === undefined) return null;
  for (const { form, type, isShort, isPlain } of words) {
    const start = end - form.length;
    if (start < 0 || !folded.startsWith(form, start) || isWordAt(folded, start - 1)) continue;
    if (isShort && !isUpperAt(source.cased, start)) continue;
    return { start, type, isPlain };
  }
  return null;
}

/** White space, and the signs that open a quotation: "Nghị quyết số “12-NQ/TU”". */
const SPACE_OR_QUOTE = ' \n“"‘«';

function backOverSpace(folded: string, index: number): number {
  let at = index;
  while (at > 0 && SPACE_OR_QUOTE.includes(folded.charAt(at - 1))) at--;
  return at;
}

const NUMBER_WORDS: ReadonlyMap<string, ProblemCode | null> = new Map([
  ['số', null],
  ['sô', 'misspelt-number-word'],
  ['sồ', 'misspelt-number-word'],
  ['só', 'misspelt-number-word'],
  ['sổ', 'misspelt-number-word'],
  ['sỗ', 'misspelt-number-word'],
  ['so', 'missing-diacritics'],
]);
const MAX_NUMBER_WORDS = 3;

/** Steps back over "số", "số:", "số số"; says where the words begin and what is wrong with them. */
export function numberWordsBefore(
  source: Source,
  numberStart: number,
): Omit<NumberHead, 'type' | 'title' | 'issuer'> {
  const { folded } = source;
  const problems: NumberHead['problems'] = [];
  let start = numberStart;
  let count = 0;
  let position = numberStart;
  while (count < MAX_NUMBER_WORDS) {
    let end = backOverSpace(folded, position);
    if (folded[end - 1] === ':' || folded[end - 1] === '.') end = backOverSpace(folded, end - 1);
    // All the words have two letters.
    const problem =
      isWordAt(folded, end - 1) && !isWordAt(folded, end - 3)
        ? NUMBER_WORDS.get(folded.slice(end - 2, end))
        : undefined;
    if (problem === undefined) break;
    const wordAt = end - 2;
    if (problem !== null) problems.push({ code: problem, start: wordAt, end });
    count++;
    if (count === 2) problems.push({ code: 'doubled-number-word', start: wordAt, end: numberStart });
    start = wordAt;
    position = wordAt;
  }
  return { start, hasNumberWord: count > 0, problems };
}

const TITLE_WINDOW = 220;
const LAW_BEFORE = /(?:bộ luật|luật|pháp lệnh) (?!số|này|trên)[^\d.;:()\n]{2,160}(?:\(sửa đổi\))?$/;
const AMENDING_LAW = /(?:bộ luật|luật|pháp lệnh) (?:sửa đổi|bổ sung)[^\d.;:()\n]{2,200}$/;
/** "Quyết định UBND tỉnh số": the issuer without "của". */
const TYPE_WITH_ISSUER =
  /(?:nghị quyết|nghị định|quyết định|chỉ thị|thông tư|kết luận|công văn|văn bản|tờ trình|báo cáo|thông báo|kế hoạch|công điện|chương trình|hướng dẫn|quy định) (?=[^\d.;:()\n]{4,90}$)/u;

function lawBefore(source: Source, end: number): Pick<NumberHead, 'start' | 'type' | 'title'> | null {
  const from = Math.max(0, end - TITLE_WINDOW);
  const window = source.folded.slice(from, end).trimEnd();
  const match = AMENDING_LAW.exec(window) ?? lastLaw(window);
  if (match === null) return null;
  const start = from + match.index;
  if (isWordAt(source.folded, start - 1) || !isUpperAt(source.cased, start)) return null;
  const title = source.cased.slice(start, from + window.length).replace(/,$/, '');
  const type = match[0].startsWith('bộ') ? 'Bộ luật' : match[0].startsWith('luật') ? 'Luật' : 'Pháp lệnh';
  return { start, type, title };
}

/** The nearest word "luật" whose title reaches the end of the window. */
function lastLaw(window: string): { index: number; 0: string } | null {
  let at = Math.max(window.lastIndexOf('luật '), window.lastIndexOf('pháp lệnh '));
  if (at >= 3 && window.startsWith('bộ luật', at - 3)) at -= 3;
  const found = at < 0 ? null : LAW_BEFORE.exec(window.slice(at));
  return found?.index === 0 ? { index: at, 0: found[0] } : null;
}

const BETWEEN_ISSUER_AND_NUMBER = /^(?: khóa (?:[ivxl]{1,6}|\d{1,2}))?[ :,(]{0,2}$/;

/** The head "type, issuer" where the issuer's name goes on up to the number. */
function issuedTypeAt(
  source: Source,
  index: HeadIndex,
  { start, type }: FoundWord,
  issuerStart: number,
  end: number,
): Pick<NumberHead, 'start' | 'type' | 'issuer'> | null {
  if (!isUpperAt(source.cased, issuerStart)) return null;
  const issuer = organizationAt(source, index, issuerStart);
  if (issuer === null || !BETWEEN_ISSUER_AND_NUMBER.test(source.folded.slice(issuer.end, end))) return null;
  return { start, type, issuer };
}

function typeOfIssuerBefore(
  source: Source,
  index: HeadIndex,
  end: number,
): Pick<NumberHead, 'start' | 'type' | 'issuer'> | null {
  const from = Math.max(0, end - 120);
  const window = source.folded.slice(from, end);
  const of = window.lastIndexOf(' của ');
  const word = of < 0 ? null : documentWordBefore(source, from + of);
  if (word !== null) return issuedTypeAt(source, index, word, from + of + ' của '.length, end);
  const match = TYPE_WITH_ISSUER.exec(window);
  if (match === null) return null;
  const start = from + match.index;
  const after = start + match[0].length;
  const type = documentWordBefore(source, after - 1);
  return type === null ? null : issuedTypeAt(source, index, type, after, end);
}

/** The word for the type that ends at `end`, also where its short form repeats it: "Nghị quyết (NQ)", "Nghị quyết NQ". */
export function typeWordBefore(source: Source, end: number): FoundWord | null {
  const isBracketed = source.folded[end - 1] === ')';
  const word = documentWordBefore(source, isBracketed ? end - 1 : end);
  if (word === null || (isBracketed && source.folded[word.start - 1] !== '(')) return null;
  const longer = documentWordBefore(source, backOverSpace(source.folded, word.start - (isBracketed ? 1 : 0)));
  return longer !== null && longer.type === word.type ? longer : isBracketed ? null : word;
}

/** "Công văn (số 12/UBND-VX)", "Nghị quyết, số 12-NQ/TU", "văn bản: số 5/STC": a sign between the type and "số". */
function typeWordBeforeSign(source: Source, end: number): FoundWord | null {
  const sign = source.folded[end - 1];
  if (sign !== '(' && sign !== ',' && sign !== ':') return null;
  return documentWordBefore(source, backOverSpace(source.folded, end - 1));
}

/** Words in small letters that may stand between the type and "số": "Quyết định thanh tra số 5/QĐ-TTr". */
const MAX_WORDS_BETWEEN = 4;

/** The word for a type a few words before `end`, where it is the type that the symbol says. */
export function typeWordNear(source: Source, end: number, type: string): number | null {
  let at = end;
  for (let count = 0; count < MAX_WORDS_BETWEEN; count++) {
    const from = wordStart(source.folded, at);
    if (from === at || isUpperAt(source.cased, from) || source.folded[from - 1] !== ' ') return null;
    at = from - 1;
    const word = documentWordBefore(source, at);
    if (word !== null) return word.type === type ? word.start : null;
  }
  return null;
}

/**
 * Reads backwards from a number what names its document: "Nghị quyết số", "Nghị quyết (NQ)", "Luật Lưu trữ số",
 * "Quyết định của UBND tỉnh số".
 */
export function headBefore(
  source: Source,
  index: HeadIndex,
  numberStart: number,
  isLaw: boolean,
): NumberHead {
  const { start, hasNumberWord, problems } = numberWordsBefore(source, numberStart);
  // Written in place, because this is done for every number.
  const head: NumberHead = { start, hasNumberWord, problems, type: null, title: null, issuer: null };
  const end = backOverSpace(source.folded, start);
  const word = typeWordBefore(source, end);
  // "Luật … quy phạm pháp luật số": the last word is the title's.
  const isOfTitle = isLaw && word !== null && source.folded.startsWith('pháp luật', word.start - 5);
  if (word !== null && !isOfTitle) {
    if (word.isPlain) problems.push({ code: 'missing-diacritics', start: word.start, end });
    head.start = word.start;
    head.type = word.type;
    return head;
  }
  if (isLaw) {
    const law = lawBefore(source, end);
    if (law !== null) return Object.assign(head, law);
  }
  if (!hasNumberWord) return head;
  const apart = typeWordBeforeSign(source, end);
  if (apart !== null) return Object.assign(head, { start: apart.start, type: apart.type });
  const isBracketed = source.folded[end - 1] === '(';
  const issued = typeOfIssuerBefore(source, index, isBracketed ? backOverSpace(source.folded, end - 1) : end);
  if (issued !== null) return Object.assign(head, issued);
  if (source.folded.startsWith('quyết', end - 5) && !isWordAt(source.folded, end - 6)) {
    head.start = end - 'quyết'.length;
    problems.push({ code: 'truncated-type', start: head.start, end });
  }
  return head;
}
