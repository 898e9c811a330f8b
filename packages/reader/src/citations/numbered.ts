import { DOCUMENT_TYPES } from '../data/document-types.js';
import type { HeadIndex } from '../organizations/heads.js';
import type { Source } from '../text.js';
import type { Lexicon } from '../types.js';
import { isDigitAt, isWordAt } from '../words.js';
import { type NumberMatch, numberAt } from './document-number.js';
import { type Draft, draft } from './draft.js';
import { headBefore, type NumberHead } from './head.js';
import { readIssueDetails } from './issue-details.js';

const NUMBER_OPENING = /\d[\d.]{0,6}[a-e]? ?[-/](?= ?[12a-zđăâêôơư])/g;
const NATIONAL_ASSEMBLY = /^(?:QH|UBTVQH)\d/;

/** Name that the caller gives to the code with which a symbol begins. */
function ownTypeOf(match: NumberMatch, lexicon: Lexicon | undefined): string | null {
  const code = match.symbol.split(/[-/]/)[0]?.toLowerCase();
  const own = lexicon?.documentTypes?.find((type) => type.code.toLowerCase() === code);
  return own !== undefined && (own.system === 'both' || own.system === match.system) ? own.name : null;
}

/** Name of the type that a code means in a system. */
function typeNameOf(match: NumberMatch): string | null {
  const code = match.typeCode?.toLowerCase() ?? null;
  const rows = DOCUMENT_TYPES.filter((type) => type.code.toLowerCase() === code);
  return (rows.find(({ system }) => system === 'both' || system === match.system) ?? rows[0])?.name ?? null;
}

function canBegin(source: Source, start: number): boolean {
  const { folded } = source;
  const before = folded.charAt(start - 1);
  if (isDigitAt(folded, start - 1)) return false;
  // Inside a longer number, a date or a code such as A-12: not the beginning.
  if (/[-/.,&]/.test(before) && isWordAt(folded, start - 2)) return false;
  return !isWordAt(folded, start - 1) || /s[ốô]$/.test(folded.slice(Math.max(0, start - 2), start));
}

function typeOf(match: NumberMatch, head: NumberHead, ownType: string | null): string {
  if (head.type !== null) return head.type;
  const byCode = ownType ?? typeNameOf(match);
  if (byCode !== null) return byCode;
  if (/^QH\d/.test(match.symbol)) return 'Luật';
  if (/^UBTVQH\d/.test(match.symbol)) return 'Nghị quyết';
  return 'Công văn';
}

/** Finds every document number with its symbol: "Nghị quyết số 56-NQ/TU", "36/NQ-HĐND", "số 249/UBND-VX". */
export function findNumbered(source: Source, index: HeadIndex, lexicon: Lexicon | undefined): Draft[] {
  const found: Draft[] = [];
  NUMBER_OPENING.lastIndex = 0;
  for (
    let opening = NUMBER_OPENING.exec(source.folded);
    opening !== null;
    opening = NUMBER_OPENING.exec(source.folded)
  ) {
    if (!canBegin(source, opening.index)) continue;
    const match = numberAt(source, opening.index);
    if (match === null) continue;
    const head = headBefore(source, index, match.start, NATIONAL_ASSEMBLY.test(match.symbol));
    const isNamed =
      head.type !== null || (head.hasNumberWord && (match.typeCode !== null || match.symbol.length >= 4));
    const ownType = ownTypeOf(match, lexicon);
    if (!match.isCertain && !isNamed && ownType === null) continue;
    const citation = draft({
      start: head.start,
      end: match.end,
      type: typeOf(match, head, ownType),
      number: match.number,
      year: match.year,
      symbol: match.symbol,
      issuerCode: match.issuerCode,
      title: head.title,
      issuer: head.issuer?.name ?? null,
      hasHead: head.type !== null,
      stated: new Set(['number', 'symbol']),
      problems: [
        ...head.problems,
        ...match.problems.map((code) => ({ code, start: match.start, end: match.end })),
      ],
    });
    if (head.type === null) citation.guessed.set('type', 'type-from-symbol');
    else citation.stated.add('type');
    if (match.year !== null) citation.stated.add('year');
    if (head.title !== null) citation.stated.add('title');
    if (head.issuer !== null) citation.stated.add('issuer');
    readIssueDetails(source, index, citation);
    found.push(citation);
    NUMBER_OPENING.lastIndex = citation.after;
  }
  return found;
}
