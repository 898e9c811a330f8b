import type { Citation, Reading } from 'bamsat-reader';
import type { Selectable } from 'kysely';
import type { DocumentFacts } from './document.js';
import type { DocumentCitationTable, DocumentTable } from './tables.js';

const MAX_SUBJECT = 500;
/** How far the own number of a document may stand from its top. */
const HEAD_LENGTH = 4000;

/** What a text says of itself: the head of an official document, else its headline. */
export function factsOfReading(
  reading: Reading,
  text: string,
  title: string | null,
  name: string,
): DocumentFacts {
  const { header } = reading;
  return {
    type: header?.type ?? null,
    number: header?.number ?? null,
    year: header?.number ? yearInNumber(text, header.number) : null,
    symbol: header?.symbol ?? null,
    issuer: header?.issuer ?? null,
    issuedOn: header?.date ?? null,
    term: null,
    subject: (title ?? header?.subject ?? headlineOf(reading, text) ?? name).slice(0, MAX_SUBJECT),
  };
}

/** What a citation says of the document that it means. */
export function factsOfCitation(citation: Citation): DocumentFacts {
  return {
    type: citation.type,
    number: citation.number,
    year: citation.year,
    symbol: citation.symbol,
    issuer: citation.issuer,
    issuedOn: citation.date,
    term: citation.term,
    subject: citation.title,
  };
}

type FactColumn = 'type' | 'number' | 'year' | 'symbol' | 'issuer' | 'issued_on' | 'term';

/** What the register says of a document. */
export function factsOfEntry(row: Pick<Selectable<DocumentTable>, FactColumn | 'subject'>): DocumentFacts {
  const { type, number, year, symbol, issuer, issued_on: issuedOn, term, subject } = row;
  return { type, number, year, symbol, issuer, issuedOn, term, subject };
}

/** What a filed citation says of the document that it means. */
export function factsOfFiledCitation(
  row: Pick<Selectable<DocumentCitationTable>, FactColumn | 'title'>,
): DocumentFacts {
  return factsOfEntry({ ...row, subject: row.title });
}

/** The head keeps number and letters; a year between them ("337/2021/NQ-HĐND") still stands in the text. */
function yearInNumber(text: string, number: string): number | null {
  const found = new RegExp(`(?<!\\d)0*${number}\\s*/\\s*((?:19|20)\\d{2})\\s*/`).exec(
    text.slice(0, HEAD_LENGTH),
  );
  return found ? Number(found[1]) : null;
}

function headlineOf(reading: Reading, text: string): string | null {
  const part = reading.layout.find((candidate) => candidate.part === 'headline');
  const line = part ? text.slice(part.start, part.end) : text.trim().split('\n', 1)[0];
  return line?.replace(/\s+/g, ' ').trim() || null;
}
