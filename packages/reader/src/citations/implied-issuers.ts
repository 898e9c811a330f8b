import { countLeading } from '../ordered.js';
import type { OrganizationName } from '../organizations/organization-name.js';
import { type Draft, guess } from './draft.js';
import { bodyOfCode } from './issuing-bodies.js';

/** Types that one body only issues. */
const ISSUERS_OF_TYPES: ReadonlyMap<string, string> = new Map([
  ['Hiến pháp', 'Quốc hội'],
  ['Luật', 'Quốc hội'],
  ['Bộ luật', 'Quốc hội'],
  ['Pháp lệnh', 'Ủy ban Thường vụ Quốc hội'],
  ['Nghị định', 'Chính phủ'],
]);

interface SharedCode {
  code: RegExp;
  name: RegExp;
  /** Of several bodies the one named last before the citation is meant. */
  nearest: boolean;
}

/** Words that a name must hold to be the body behind a code that several bodies share. */
const SHARED_CODES: readonly SharedCode[] = [
  { code: /^TU$/, name: /(?:Tỉnh|Thành) ủy/, nearest: false },
  { code: /^(?:HU|QU|ThU)$/, name: /(?:Huyện|Quận|Thị|Thành) ủy/, nearest: false },
  { code: /^ĐU$/, name: /^(?:Ban (?:Chấp hành|Thường vụ) )?Đảng ủy/, nearest: true },
  { code: /^HĐND$/, name: /^Hội đồng nhân dân (?:tỉnh|thành phố|huyện|xã|phường|quận|thị)/, nearest: false },
  { code: /^UBND$/, name: /^Ủy ban nhân dân (?:tỉnh|thành phố|huyện|xã|phường|quận|thị)/, nearest: false },
];

function fromSymbol({ symbol, issuerCode }: Draft): string | null {
  // A joint document has several issuers, and the code would name only the first.
  if (symbol === null || /^\p{L}*(?:LT|PH)[-/]/u.test(symbol)) return null;
  if (/^QH\d/.test(symbol) || symbol.startsWith('NQ-QH')) return 'Quốc hội';
  if (/UBTVQH\d*$/.test(symbol) && !/LT/.test(symbol)) return 'Ủy ban Thường vụ Quốc hội';
  return issuerCode === null ? null : bodyOfCode(issuerCode);
}

/** Bodies that advise a committee of the Party, by the first letters of their codes: BDVHU is the Ban Dân vận of a Huyện ủy. */
const ADVISORY_BODIES: ReadonlyMap<string, string> = new Map([
  ['VP', 'Văn phòng'],
  ['BTC', 'Ban Tổ chức'],
  ['UBKT', 'Ủy ban Kiểm tra'],
  ['BTG', 'Ban Tuyên giáo'],
  ['BTGDV', 'Ban Tuyên giáo và Dân vận'],
  ['BDV', 'Ban Dân vận'],
  ['BNC', 'Ban Nội chính'],
]);
/** Committees whose code means one kind only; TU is a province's or a city's, which only the text tells. */
const COMMITTEES: ReadonlyMap<string, string> = new Map([
  ['HU', 'Huyện ủy'],
  ['QU', 'Quận ủy'],
  ['ThU', 'Thành ủy'],
  ['TXU', 'Thị ủy'],
  ['ĐU', 'Đảng ủy'],
]);
const PROVINCIAL_CODE = 'TU';
const OF_COMMITTEE = new RegExp(
  `^(${[...ADVISORY_BODIES.keys()].join('|')})(${[PROVINCIAL_CODE, ...COMMITTEES.keys()].join('|')})$`,
);
const PROVINCIAL = SHARED_CODES.find(({ code }) => code.test(PROVINCIAL_CODE));

/** "Hướng dẫn 7-HD/BDVHU": the advisory body and its committee, which the code spells out. */
function advisoryBody(code: string | null, provincial: () => string | null): string | null {
  const [, body = '', committee = ''] = OF_COMMITTEE.exec(code ?? '') ?? [];
  const name = ADVISORY_BODIES.get(body);
  const of = committee === PROVINCIAL_CODE ? provincial() : COMMITTEES.get(committee);
  return name === undefined || of === undefined || of === null ? null : `${name} ${of}`;
}

/** Says which body of the text a shared code can mean at a place, for one rule; the bodies are looked through once. */
function contextOf(
  rule: SharedCode,
  organizations: readonly OrganizationName[],
): (start: number) => string | null {
  const candidates = organizations.filter(({ name }) => rule.name.test(name));
  if (rule.nearest) {
    return (start) => {
      const before = countLeading(candidates, ({ end }) => end <= start);
      return (candidates[before - 1] ?? candidates[0])?.name ?? null;
    };
  }
  const kinds = new Set(candidates.map(({ name }) => rule.name.exec(name)?.[0] ?? name));
  const [only] = kinds;
  if (only === undefined || kinds.size !== 1) return () => null;
  const full = new Set(candidates.map(({ name }) => name).filter((name) => name.startsWith(only)));
  const [name] = full;
  return () => (full.size === 1 ? (name ?? only) : only);
}

/** Guesses the issuers that the text does not say: from the symbol where one body only is possible, else from the bodies named around. */
export function implyIssuers(citations: readonly Draft[], organizations: readonly OrganizationName[]): void {
  const contexts = new Map<SharedCode, (start: number) => string | null>();
  const contextFor = (rule: SharedCode): ((start: number) => string | null) => {
    const context = contexts.get(rule) ?? contextOf(rule, organizations);
    contexts.set(rule, context);
    return context;
  };
  for (const citation of citations) {
    if (citation.issuer !== null) continue;
    guess(citation, 'issuer', fromSymbol(citation), 'issuer-from-symbol');
    guess(citation, 'issuer', ISSUERS_OF_TYPES.get(citation.type) ?? null, 'issuer-from-type');
    const { start, issuerCode } = citation;
    const provincial = () => (PROVINCIAL === undefined ? null : contextFor(PROVINCIAL)(start));
    guess(citation, 'issuer', advisoryBody(issuerCode, provincial), 'issuer-from-symbol');
    const rule = SHARED_CODES.find(({ code }) => code.test(citation.issuerCode ?? ''));
    if (rule === undefined) continue;
    guess(citation, 'issuer', contextFor(rule)(start), 'issuer-from-context');
  }
}
