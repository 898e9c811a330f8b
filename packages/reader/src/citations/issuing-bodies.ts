import { ISSUER_CODES } from '../data/issuer-codes.js';

/** Codes that several bodies share, with what the name of a body must hold to be behind the code. */
const SHARED: readonly { code: RegExp; name: RegExp }[] = [
  { code: /^TW$/, name: /^(?:Bộ Chính trị|Ban Bí thư|Ban Chấp hành Trung ương|Trung ương)/ },
  { code: /^TU$/, name: /(?:Tỉnh|Thành) ủy|Đảng bộ (?:tỉnh|thành phố)/ },
  {
    code: /^(?:HU|QU|ThU|TXU)$/,
    name: /(?:Huyện|Quận|Thị|Thành) ủy|Đảng bộ (?:huyện|quận|thị xã|thành phố)/,
  },
  { code: /^ĐU/, name: /Đảng ủy|Đảng bộ/ },
  { code: /^HĐND$/, name: /Hội đồng nhân dân/ },
  { code: /^UBND$/, name: /Ủy ban nhân dân/ },
  { code: /^QH\d*$/, name: /^Quốc hội/ },
  { code: /^UBTVQH\d*$/, name: /^Ủy ban Thường vụ Quốc hội/ },
];
const ONE_BODY: ReadonlyMap<string, string> = new Map(
  ISSUER_CODES.map(({ code, name }) => [code.toLowerCase(), name]),
);

/** The one body behind a code, null where several share it or none is known. */
export function bodyOfCode(code: string): string | null {
  return ONE_BODY.get(code.toLowerCase()) ?? null;
}

/** Can a body of this name issue documents whose numbers end in this code? */
export function canIssue(code: string, name: string): boolean {
  const shared = SHARED.find((rule) => rule.code.test(code));
  return shared === undefined ? bodyOfCode(code) === name : shared.name.test(name);
}

/** Codes of one body that nobody mistakes. */
const UNMISTAKABLE = /^(?:CP|TTg|CTN)$/;

/** Is it certain that a body of this name is not behind this code? */
export function cannotIssue(code: string, name: string): boolean {
  const isKnown = UNMISTAKABLE.test(code) || SHARED.some((rule) => rule.code.test(code));
  return isKnown && !canIssue(code, name);
}

/** Does a body of this name never issue this type? By the Party's rules on genres the Secretariat passes no resolutions. */
export function neverIssues(name: string, type: string): boolean {
  return name === 'Ban Bí thư' && type === 'Nghị quyết';
}
