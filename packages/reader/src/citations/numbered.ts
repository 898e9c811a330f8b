import { DOCUMENT_TYPES, type DocumentType, UNKNOWN_TYPE } from '../data/document-types.js';
import type { HeadIndex } from '../organizations/heads.js';
import type { Source } from '../text.js';
import type { Lexicon } from '../types.js';
import { isDigitAt, isWordAt } from '../words.js';
import { type NumberMatch, numberAt } from './document-number.js';
import { type Draft, draft } from './draft.js';
import { headBefore, type NumberHead, typeWordNear } from './head.js';
import { readIssueDetails } from './issue-details.js';
import { canIssue } from './issuing-bodies.js';

/** Figures, a letter, points and spaces that may stand before the sign of a number. */
const MAX_BEFORE_SIGN = 9;
/** Of a law or a code (QH15) and of an ordinance (PL-UBTVQH11), whose titles stand before their numbers. */
const LEGISLATURE = /^(?:PL-)?(?:QH|UBTVQH)\d/;
const HYPHEN = 45;
const POINT = 46;
const SLASH = 47;
const ZERO = 48;
const NINE = 57;
const SPACE = 32;
const LETTER_A = 97;
const LETTER_O = 111;
const MISREAD_LETTER = /[lio]/;

/** Name that the caller gives to the code with which a symbol begins. */
function ownTypeOf(match: NumberMatch, lexicon: Lexicon | undefined): string | null {
  if (lexicon?.documentTypes === undefined) return null;
  const code = match.symbol.split(/[-/]/)[0]?.toLowerCase();
  const own = lexicon.documentTypes.find((type) => type.code.toLowerCase() === code);
  return own !== undefined && (own.system === 'both' || own.system === match.system) ? own.name : null;
}

/** Types by their code, in the order of the table. */
const TYPES_BY_CODE: ReadonlyMap<string, readonly DocumentType[]> = (() => {
  const byCode = new Map<string, DocumentType[]>();
  for (const type of DOCUMENT_TYPES) {
    const code = type.code.toLowerCase();
    byCode.set(code, [...(byCode.get(code) ?? []), type]);
  }
  return byCode;
})();

/** Name of the type that a code means in a system. */
function typeNameOf(match: NumberMatch): string | null {
  const rows = TYPES_BY_CODE.get(match.typeCode?.toLowerCase() ?? '') ?? [];
  return (rows.find(({ system }) => system === 'both' || system === match.system) ?? rows[0])?.name ?? null;
}

const FILE_ENDING = /\.(?:pdf|docx?|html?|aspx?|jpe?g|png|xlsx?|zip|rar|txt)(?![a-z])/y;

/** "12-nq-tu.pdf", "QD_12-QĐ-UBND.docx": the name of a file. */
function isFileName(folded: string, { start, end }: NumberMatch): boolean {
  FILE_ENDING.lastIndex = end;
  return folded[start - 1] === '_' || FILE_ENDING.test(folded);
}

/** Does "-" or "/" come soon enough after the figures? Cheap, and false for most figures of a text. */
function canHaveSign(folded: string, figure: number): boolean {
  const limit = figure + MAX_BEFORE_SIGN;
  for (let i = figure + 1; i < limit; i++) {
    const sign = folded.charCodeAt(i);
    if (sign === HYPHEN || sign === SLASH) return true;
    // A point, a figure or a space, else one letter.
    if (sign === SPACE || sign === POINT || (sign >= ZERO && sign <= NINE)) continue;
    const next = folded.charCodeAt(i + 1);
    // "1O4": a letter for a figure.
    if (MISREAD_LETTER.test(folded.charAt(i)) && next >= ZERO && next <= NINE) continue;
    if (sign < LETTER_A || sign > LETTER_O || (next !== HYPHEN && next !== SLASH && next !== SPACE))
      return false;
  }
  return false;
}

/** Where the number with this run of figures begins: before it may stand a letter that was a figure on paper. */
function numberStartAt(folded: string, figure: number): number | null {
  const before = folded.charAt(figure - 1);
  const isMisread = MISREAD_LETTER.test(before) && !isWordAt(folded, figure - 2);
  const start = isMisread ? figure - 1 : figure;
  return canBegin(folded, start) ? start : null;
}

function canBegin(folded: string, start: number): boolean {
  const before = folded.charAt(start - 1);
  // The year of a form that is not filled in: "số …/2026/NQ-HĐND".
  if (before === '/') return false;
  // Inside a longer number, a date or a code such as A-12: not the beginning.
  if (/[-.,&]/.test(before) && isWordAt(folded, start - 2)) return false;
  if (!isWordAt(folded, start - 1)) return true;
  return (
    !isDigitAt(folded, start - 1) && /(?:^|[^\p{L}])s[ốô]$/u.test(folded.slice(Math.max(0, start - 3), start))
  );
}

function typeOf(match: NumberMatch, head: NumberHead, ownType: string | null): string {
  if (head.type !== null) return head.type;
  const byCode = ownType ?? typeNameOf(match);
  if (byCode !== null) return byCode;
  if (/^QH\d/.test(match.symbol)) return 'Luật';
  if (/^UBTVQH\d/.test(match.symbol)) return 'Nghị quyết';
  return match.isOffice ? 'Công văn' : UNKNOWN_TYPE;
}

/** What else has a number and letters: "Mẫu số 03/TĐKT", "lô số 12/KCN". */
const OTHER_NUMBERED =
  /(?:^|[^\p{L}])(?:mẫu|biểu|lục|bảng|lô|thửa|nhà|phòng|tuyến|đường|ngõ|ngách|hẻm|tàu|xe|máy|tổ|đội|khu|ô|cột|trạm|ga|hộp|kho|chốt|gian|bến|lớp|tờ|sổ|mã|thẻ|ký hiệu) $/u;

/** Is this a document number at all, from its form and what stands before it? */
function isDocument(source: Source, match: NumberMatch, head: NumberHead, ownType: string | null): boolean {
  if (match.isMisread) return head.hasNumberWord && match.isCertain;
  if (match.isCertain || head.type !== null || ownType !== null) return true;
  if (OTHER_NUMBERED.test(source.folded.slice(Math.max(0, head.start - 8), head.start))) return false;
  return head.hasNumberWord && match.symbol.length >= 4;
}

/** Problems of a head and its number, each code once. */
function problemsOf(head: NumberHead, match: NumberMatch): Draft['problems'] {
  const all = [
    ...head.problems,
    ...match.problems.map((code) => ({ code, start: match.start, end: match.end })),
  ];
  return all.filter(({ code }, i) => all.findIndex((one) => one.code === code) === i);
}

/** "13-NQ/TƯ của Tỉnh ủy": some offices write TƯ for TU, which elsewhere means TW; the issuer tells. */
function readProvincialCode(source: Source, match: NumberMatch, citation: Draft): void {
  const { issuerCode, issuer, symbol } = citation;
  if (issuerCode !== 'TW' || issuer === null || symbol === null) return;
  if (canIssue('TW', issuer) || !canIssue('TU', issuer)) return;
  if (!source.folded.slice(match.start, match.end).includes('ư')) return;
  citation.symbol = symbol.replace(/TW$/, 'TU');
  citation.issuerCode = 'TU';
}

/** Gives the head its type where a few words part it from "số". */
function findTypeNear(source: Source, match: NumberMatch, head: NumberHead): void {
  const type = head.type === null && head.hasNumberWord ? typeNameOf(match) : null;
  const start = type === null ? null : typeWordNear(source, head.start - 1, type);
  if (start === null) return;
  head.start = start;
  head.type = type;
}

function numberedAt(
  source: Source,
  index: HeadIndex,
  lexicon: Lexicon | undefined,
  start: number,
): Draft | null {
  const match = numberAt(source, start);
  if (match === null || isFileName(source.folded, match)) return null;
  const head = headBefore(source, index, match.start, LEGISLATURE.test(match.symbol));
  const ownType = ownTypeOf(match, lexicon);
  findTypeNear(source, match, head);
  if (!isDocument(source, match, head, ownType)) return null;
  const citation = draft({
    start: head.start,
    end: match.end,
    type: typeOf(match, head, ownType),
    number: match.number,
    year: match.year,
    symbol: match.symbol,
    typeCode: match.typeCode,
    issuerCode: match.issuerCode,
    title: head.title,
    issuer: head.issuer?.name ?? null,
    hasHead: head.type !== null,
    hasIssuerInHead: head.issuer !== null,
    stated: new Set(['number', 'symbol']),
    problems: problemsOf(head, match),
  });
  if (head.type === null) citation.guessed.set('type', 'type-from-symbol');
  else citation.stated.add('type');
  if (match.year !== null) citation.stated.add('year');
  if (head.title !== null) citation.stated.add('title');
  if (head.issuer !== null) citation.stated.add('issuer');
  readIssueDetails(source, index, citation);
  readProvincialCode(source, match, citation);
  return citation;
}

/** Finds every document number with its symbol: "Nghị quyết số 56-NQ/TU", "36/NQ-HĐND", "số 249/UBND-VX". */
export function findNumbered(
  source: Source,
  index: HeadIndex,
  lexicon: Lexicon | undefined,
  figures: readonly number[],
): Draft[] {
  const found: Draft[] = [];
  let done = 0;
  for (const figure of figures) {
    if (figure < done) continue;
    if (!canHaveSign(source.folded, figure)) continue;
    const start = numberStartAt(source.folded, figure);
    if (start === null) continue;
    const citation = numberedAt(source, index, lexicon, start);
    if (citation === null) continue;
    found.push(citation);
    done = citation.after;
  }
  return found;
}
