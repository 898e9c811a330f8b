import { parseDocumentNumber } from 'bamsat-reader';
import { z } from 'zod';
import { formatDay } from '../shared/index.js';
import { type FormInput, formVersion, optionalDay, optionalLine } from '../ui/index.js';
import { checkCircle, circleFields } from './circle-input.js';
import { type DocumentDetail, numberText } from './document.js';

const factFields = {
  type: optionalLine(100),
  number: z
    .string()
    .max(60, 'common.form.too-long')
    .default('')
    .transform((value, context) => {
      const parts = partsOf(value.trim());
      if (parts) return parts;
      context.addIssue('register.number-invalid');
      return z.NEVER;
    }),
  issuedOn: optionalDay,
  term: optionalLine(20),
  issuer: optionalLine(300),
  subject: optionalLine(500),
  version: formVersion,
};

/** The form of an entry that is only cited: its facts alone. */
export const citedForm = z.object(factFields);
/** The form of a filed document: facts, and who may see it. */
export const filedForm = z.object({ ...factFields, ...circleFields }).superRefine(checkCircle);

/** A number as people write it, taken apart: "56-NQ/TU", "337/2021/NQ-HĐND", a bare "56"; null where it is none. */
function partsOf(
  typed: string,
): { readonly number: string | null; readonly year: number | null; readonly symbol: string | null } | null {
  if (typed === '') return { number: null, year: null, symbol: null };
  if (/^\d{1,6}[a-zđ]?$/iu.test(typed)) return { number: typed, year: null, symbol: null };
  const parsed = parseDocumentNumber(typed);
  return parsed && { number: parsed.number, year: parsed.year, symbol: parsed.symbol };
}

/** What the register says of a document, as its form shows it. */
export function inputOf(document: DocumentDetail, readerIds: readonly string[]): FormInput {
  return {
    type: document.type ?? '',
    number: numberText(document) ?? '',
    issuedOn: document.issuedOn ? formatDay(document.issuedOn) : '',
    term: document.term ?? '',
    issuer: document.issuer ?? '',
    subject: document.subject ?? '',
    visibility: document.visibility,
    owner: document.ownerOrganizationId ?? '',
    direction: document.direction ?? '',
    readers: readerIds,
  };
}
