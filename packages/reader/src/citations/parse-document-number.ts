import { fold, normalizeText } from '../text.js';
import type { DocumentNumber } from '../types.js';
import { numberAt } from './document-number.js';

const NUMBER_WORDS = /^(?:s[ốô] ?[:.]? ?){0,3}/;

/**
 * Takes a document number apart: "56-NQ/TU", "337/2021/NQ-HĐND", "36/NQ-HĐND", also with spaces, in small letters,
 * with "Số:" before it. Null where the whole string is not one number.
 */
export function parseDocumentNumber(text: string): DocumentNumber | null {
  const cased = normalizeText(text)
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replaceAll('\u00d0', 'Đ')
    .replace(/\s+/g, ' ')
    .trim();
  const folded = fold(cased);
  if (folded.length !== cased.length) return null;
  const match = numberAt({ cased, folded }, NUMBER_WORDS.exec(folded)?.[0].length ?? 0);
  if (match === null || match.end !== cased.length) return null;
  const { number, year, symbol, typeCode, issuerCode, system } = match;
  return { number, year, symbol, typeCode, issuerCode, system };
}
