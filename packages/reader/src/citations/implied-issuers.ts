import { ISSUER_CODES } from '../data/issuer-codes.js';
import type { OrganizationName } from '../organizations/organization-name.js';
import { type Draft, guess } from './draft.js';

const ONE_BODY: ReadonlyMap<string, string> = new Map(
  ISSUER_CODES.map(({ code, name }) => [code.toLowerCase(), name]),
);
/** Words that a name must hold to be the body behind a code that several bodies share. */
const SHARED_CODES: readonly { code: RegExp; name: RegExp; nearest: boolean }[] = [
  { code: /^TU$/, name: /(?:Tỉnh|Thành) ủy/, nearest: false },
  { code: /^(?:HU|QU|ThU)$/, name: /(?:Huyện|Quận|Thị|Thành) ủy/, nearest: false },
  { code: /^ĐU$/, name: /^(?:Ban (?:Chấp hành|Thường vụ) )?Đảng ủy/, nearest: true },
  { code: /^HĐND$/, name: /^Hội đồng nhân dân (?:tỉnh|thành phố|huyện|xã|phường|quận|thị)/, nearest: false },
  { code: /^UBND$/, name: /^Ủy ban nhân dân (?:tỉnh|thành phố|huyện|xã|phường|quận|thị)/, nearest: false },
];

function fromSymbol({ symbol, issuerCode }: Draft): string | null {
  if (symbol === null) return null;
  if (/^QH\d/.test(symbol) || /^NQ-QH/.test(symbol)) return 'Quốc hội';
  if (/UBTVQH\d*$/.test(symbol) && !/LT/.test(symbol)) return 'Ủy ban Thường vụ Quốc hội';
  return ONE_BODY.get((issuerCode ?? '').toLowerCase()) ?? null;
}

function fromContext(citation: Draft, organizations: readonly OrganizationName[]): string | null {
  const rule = SHARED_CODES.find(({ code }) => code.test(citation.issuerCode ?? ''));
  if (rule === undefined) return null;
  const candidates = organizations.filter(({ name }) => rule.name.test(name));
  if (rule.nearest) {
    return (candidates.findLast(({ end }) => end <= citation.start) ?? candidates[0])?.name ?? null;
  }
  const core = (name: string): string => rule.name.exec(name)?.[0] ?? name;
  const kinds = new Set(candidates.map(({ name }) => core(name)));
  const [only] = kinds;
  if (only === undefined || kinds.size !== 1) return null;
  const longest = candidates.map(({ name }) => name).filter((name) => name.startsWith(only));
  return new Set(longest).size === 1 ? (longest[0] ?? only) : only;
}

/** Guesses the issuers that the text does not say: from the symbol where one body only is possible, else from the bodies named around. */
export function implyIssuers(citations: readonly Draft[], organizations: readonly OrganizationName[]): void {
  for (const citation of citations) {
    if (citation.issuer !== null) continue;
    guess(citation, 'issuer', fromSymbol(citation), 'issuer-from-symbol');
    guess(citation, 'issuer', fromContext(citation, organizations), 'issuer-from-context');
  }
}
