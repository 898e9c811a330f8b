import { foldForSearch } from 'bamsat-reader';
import type { DocumentFacts, ResolutionBasis } from './document.js';
import { matchIssuers } from './issuer.js';

/** What finds everything that may be the same document: the number without leading zeros, the letters of the symbol. */
export interface IdentityKeys {
  readonly number_key: string | null;
  readonly symbol_key: string | null;
}

type Identity = Pick<
  DocumentFacts,
  'type' | 'number' | 'year' | 'symbol' | 'issuer' | 'issuedOn' | 'term'
> & {
  /** The subject of an entry, the title of a citation: tells documents without a number apart. */
  readonly subject: string | null;
};

/** Whether two descriptions mean one document. `because` says what makes it uncertain. */
export type Match =
  | { readonly verdict: 'same' | 'different' }
  | { readonly verdict: 'maybe'; readonly because: ResolutionBasis };

/** Types of papers that are called by title and year. */
const TITLED = new Set(['luat', 'bo luat', 'phap lenh', 'hien phap']);
/** Codes that stand for two types each, which are numbered apart. */
const AMBIGUOUS_CODE = /^(?:CT|TT|QĐ)(?:[-/]|$)/;
/** The year in which the Party's committees end a term and begin the next: either may be meant. */
const TERM_YEARS = 5;

/** The keys of a document; both null where it can only be told by its title. */
export function keysOf(
  facts: Pick<DocumentFacts, 'type' | 'number' | 'year' | 'symbol' | 'subject'>,
): IdentityKeys {
  const { number, symbol } = facts;
  if (number !== null)
    return { number_key: number.toLowerCase().replace(/^0+(?=\d)/, ''), symbol_key: lettersOf(symbol) };
  const type = foldForSearch(facts.type ?? '');
  if (!TITLED.has(type) || facts.subject === null || facts.year === null)
    return { number_key: null, symbol_key: null };
  return { number_key: `${type} ${facts.year}`, symbol_key: lettersOf(facts.subject) };
}

/**
 * Compares two documents whose numbers are equal. Identity is type, number, symbol, issuer, and the year (State papers)
 * or term (Party papers): where one of them is missing on a side the match is a proposal, not a fact.
 */
export function matchDocuments(a: Identity, b: Identity): Match {
  const [one, other] = [keysOf(a), keysOf(b)];
  if (one.number_key === null || one.number_key !== other.number_key) return { verdict: 'different' };
  if (one.symbol_key && other.symbol_key && one.symbol_key !== other.symbol_key)
    return { verdict: 'different' };
  if (!sameType(a, b)) return { verdict: 'different' };
  if (a.number === null) return { verdict: 'same' };
  const issuers = matchIssuers(a.issuer, b.issuer);
  const period = matchPeriods(a, b);
  if (issuers === 'other' || period === 'other') return { verdict: 'different' };
  if (!one.symbol_key || !other.symbol_key) return { verdict: 'maybe', because: 'symbol-unsure' };
  if (issuers === 'unknown') return { verdict: 'maybe', because: 'issuer-unsure' };
  if (period === 'unknown') return { verdict: 'maybe', because: 'period-unsure' };
  // "Thành ủy" beside "Thành ủy Hạ Long": the very same day makes it certain, the year alone does not.
  if (issuers === 'fitting' && period !== 'day') return { verdict: 'maybe', because: 'issuer-unsure' };
  return { verdict: 'same' };
}

function sameType(a: Identity, b: Identity): boolean {
  if (!a.type || !b.type || foldForSearch(a.type) === foldForSearch(b.type)) return true;
  const symbol = a.symbol ?? b.symbol;
  return (
    symbol !== null &&
    /^[^-/]+[-/]/.test(symbol) &&
    !AMBIGUOUS_CODE.test(symbol) &&
    a.symbol !== null &&
    b.symbol !== null
  );
}

/** `day`: issued on one day; `one`: the same year or term; `unknown`: a side does not say, or it cannot be told; `other`: two. */
function matchPeriods(a: Identity, b: Identity): 'day' | 'one' | 'unknown' | 'other' {
  if (a.issuedOn && a.issuedOn === b.issuedOn) return 'day';
  if (isPartySymbol(a.symbol ?? b.symbol)) return matchTerms(a, b);
  const [one, other] = [a.year ?? yearOf(a), b.year ?? yearOf(b)];
  if (one === null || other === null) return 'unknown';
  if (one !== other) return 'other';
  // Two days of one year cannot both be right: one of them is a slip of the pen.
  return a.issuedOn && b.issuedOn ? 'unknown' : 'one';
}

/** Party papers count anew each term of five years; a congress falls into 2020, 2025 … so such a year belongs to either. */
function matchTerms(a: Identity, b: Identity): 'one' | 'unknown' | 'other' {
  if (a.term && b.term) return a.term === b.term ? 'one' : 'other';
  const [one, other] = [yearOf(a), yearOf(b)];
  if (one === null || other === null) return 'unknown';
  const isBetween = one % TERM_YEARS === 0 || other % TERM_YEARS === 0;
  const apart = Math.floor(one / TERM_YEARS) !== Math.floor(other / TERM_YEARS);
  if (apart && (!isBetween || Math.abs(one - other) > TERM_YEARS)) return 'other';
  return 'unknown';
}

function isPartySymbol(symbol: string | null): boolean {
  return symbol !== null && /^[^-/]+[-/](?:.*(?:TW|TU|ĐU|HU|QU)|.*ĐUK\S*)$/iu.test(symbol);
}

function yearOf({ issuedOn }: Identity): number | null {
  return issuedOn ? Number(issuedOn.slice(0, 4)) : null;
}

/** 9-HD/BTCTW and 9/HD-BTCTW are one document. */
function lettersOf(symbol: string | null): string | null {
  return symbol === null ? null : foldForSearch(symbol).replace(/[^a-z0-9]/g, '') || null;
}
