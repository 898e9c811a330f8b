import { TYPES_OF_CODE } from '../data/document-types.js';
import { IMPOSSIBLE_SYMBOLS } from '../data/impossible-symbols.js';
import type { ProblemCode } from '../types.js';
import type { Draft } from './draft.js';

function report(citation: Draft, code: ProblemCode): void {
  const { start, end } = citation;
  citation.problems.push({ code, start, end });
}

/** "Nghị định số 12-NĐ/TU": no Party committee issues decrees. */
function checkSymbol(citation: Draft): void {
  const { typeCode, issuerCode, type } = citation;
  if (typeCode === null || !citation.stated.has('symbol')) return;
  const rule = IMPOSSIBLE_SYMBOLS.find(
    (one) => one.typeCode === typeCode && (one.type === null || one.type === type),
  );
  if (rule !== undefined && issuerCode !== null && rule.issuerCodes.test(issuerCode))
    report(citation, 'impossible-symbol');
}

/** "Nghị quyết số 12/QĐ-UBND": the word says one type, the symbol another. */
function checkType(citation: Draft): void {
  const { typeCode, type } = citation;
  if (typeCode === null || !citation.hasHead || !citation.stated.has('symbol')) return;
  // "Quyết định 202-CT": alone, CT stood for the Chairman of the Council of Ministers.
  if (citation.symbol === 'CT') return;
  const types = TYPES_OF_CODE.get(typeCode.toLowerCase());
  // A word that no code stands for ("Văn bản số 5/BC-UBND") is only more general.
  const code = CODES_OF_TYPE.has(type);
  // "Chương trình hành động số 5-CTr/TU": the word is only more exact.
  const isMoreExact =
    types !== undefined && [...types].some((one) => type.startsWith(`${one} `) || one.startsWith(`${type} `));
  if (types !== undefined && code && !types.has(type) && !isMoreExact)
    report(citation, 'type-differs-from-symbol');
}

const CODES_OF_TYPE: ReadonlySet<string> = new Set(
  [...TYPES_OF_CODE.values()].flatMap((types) => [...types]),
);

/** "Nghị định số 12/2031/NĐ-CP ngày 5/6/2032": the number carries the year of issue. */
function checkYear(citation: Draft): void {
  const { year, date, number } = citation;
  if (number === null || year === null || date === null || !citation.stated.has('date')) return;
  if (year !== Number(date.slice(0, 4))) report(citation, 'year-differs-from-date');
}

/** A document cited by another is older than that; a legal basis must be. */
function checkAge(citation: Draft, ownDate: string | null): void {
  const { date, role } = citation;
  if (ownDate === null || date === null || date <= ownDate || !citation.stated.has('date')) return;
  report(citation, role === 'basis' ? 'basis-later-than-document' : 'later-than-document');
}

/** Numbers begin anew every year or term: two days in one year are one document with a wrong day. */
function checkAgainstOthers(citations: readonly Draft[]): void {
  const dates = new Map<string, string>();
  for (const citation of citations) {
    const { number, symbol, date, issuer, year, type } = citation;
    if (number === null || symbol === null || date === null || issuer === null) continue;
    if (!citation.stated.has('date')) continue;
    const key = [type, Number.parseInt(number, 10), year ?? '', symbol, issuer, date.slice(0, 4)].join('|');
    const known = dates.get(key);
    if (known === undefined) dates.set(key, date);
    else if (known !== date) report(citation, 'conflicting-date');
  }
}

/**
 * Reports what does not add up in what is said of the documents.
 *
 * @param ownDate day of the document that the text is, null where it is none
 */
export function checkCitations(citations: readonly Draft[], ownDate: string | null): void {
  for (const citation of citations) {
    if (citation.number === null) continue;
    checkSymbol(citation);
    checkType(citation);
    checkYear(citation);
    checkAge(citation, ownDate);
  }
  checkAgainstOthers(citations);
}
