import type { HeadIndex } from '../organizations/heads.js';
import type { Source } from '../text.js';
import { type Draft, draft, guess } from './draft.js';
import { documentWordBefore, numberWordsBefore } from './head.js';
import { readIssueDetails } from './issue-details.js';

/** What stands between two members of one enumeration. */
const GLUE = /^(?: ?[,;]| và| hoặc| cùng)? ?(?:và )?(?:các )?$/;
const BARE_MEMBER = / ?(?:[,;]|và) ?(?:và )?số:? ?(\d{1,5})(?![\d%]|[/.-]\d|[-/] ?\p{L})/uy;
/** "số 393, 414, " right before the first number with a symbol. */
const BARE_BEFORE = /(?:^|[^\d./-])((?:\d{1,5}(?:, ?|; ?| và )(?:số )?){1,12})$/;
const PLURAL = /(?:các|những) $/;
const AMENDED_BY = /(?:bởi|theo) $/;
const MAX_LIST = 100;

/** "các Thông báo số 393, 414, 442-TB/TU": bare numbers that share the symbol of the first complete one. */
function bareMembersBefore(source: Source, complete: Draft): Draft[] {
  if (complete.hasHead) return [];
  const from = Math.max(0, complete.start - 90);
  const match = BARE_BEFORE.exec(source.folded.slice(from, complete.start));
  const run = match?.[1];
  if (run === undefined) return [];
  const runStart = complete.start - run.length;
  const words = numberWordsBefore(source, runStart);
  const word = documentWordBefore(source, words.start - 1);
  if (word === null) return [];
  const members: Draft[] = [];
  for (const figure of run.matchAll(/\d{1,5}/g)) {
    const start = runStart + figure.index;
    const member = draft({
      start: members.length === 0 ? word.start : start,
      end: start + figure[0].length,
      type: word.type,
      number: figure[0],
      hasHead: members.length === 0,
      issuerCode: complete.issuerCode,
    });
    member.stated.add('number').add('type');
    guess(member, 'symbol', complete.symbol, 'symbol-from-sibling');
    member.previous = members.at(-1) ?? null;
    members.push(member);
  }
  complete.previous = members.at(-1) ?? null;
  complete.type = word.type;
  complete.guessed.delete('type');
  complete.stated.add('type');
  return members;
}

/** "Thông báo số 393-TB/TU, ngày …; số 414, ngày …": bare numbers that follow a complete one. */
function bareMembersAfter(source: Source, index: HeadIndex, complete: Draft): Draft[] {
  const members: Draft[] = [];
  let last = complete;
  while (members.length < MAX_LIST) {
    BARE_MEMBER.lastIndex = last.after;
    const match = BARE_MEMBER.exec(source.folded);
    if (match === null) break;
    const number = match[1] ?? '';
    const end = last.after + match[0].length;
    const member = draft({
      start: end - number.length,
      end,
      type: complete.type,
      number,
      hasHead: false,
      issuerCode: complete.issuerCode,
      previous: last,
    });
    member.stated.add('number').add('type');
    guess(member, 'symbol', complete.symbol, 'symbol-from-sibling');
    readIssueDetails(source, index, member);
    members.push(member);
    last = member;
  }
  return members;
}

/** Adds the members of enumerations that have a number but no symbol of their own. */
export function addBareMembers(source: Source, index: HeadIndex, numbered: readonly Draft[]): Draft[] {
  const all: Draft[] = [];
  for (const complete of numbered) {
    all.push(...bareMembersBefore(source, complete), complete);
    all.push(...bareMembersAfter(source, index, complete));
  }
  return all;
}

/** Links each member of an enumeration to the one before it, and gives elided types. */
export function linkEnumerations(source: Source, citations: readonly Draft[]): void {
  for (const [i, citation] of citations.entries()) {
    const before = citations[i - 1];
    if (before === undefined || citation.previous !== null || citation.start < before.after) continue;
    if (!GLUE.test(source.folded.slice(before.after, Math.min(citation.start, before.after + 20)))) continue;
    if (citation.start - before.after > 20) continue;
    citation.previous = before;
    if (!citation.hasHead && citation.guessed.has('type') && sharesType(before, citation)) {
      citation.type = before.type;
      citation.guessed.delete('type');
      citation.stated.add('type');
    }
  }
}

function sharesType(before: Draft, citation: Draft): boolean {
  const code = (symbol: string | null): string => symbol?.split(/[-/]/)[0] ?? '';
  return code(before.symbol) === code(citation.symbol) || citation.type === 'Công văn';
}

function membersOf(last: Draft): Draft[] {
  const members: Draft[] = [];
  for (let one: Draft | null = last; one !== null && members.length < MAX_LIST; one = one.previous)
    members.push(one);
  return members.reverse();
}

/** Does one head noun in the plural, or a head noun that the others leave out, hold the whole list? */
function isOneList(source: Source, members: readonly Draft[]): boolean {
  const [first, ...others] = members;
  if (first === undefined) return false;
  return (
    others.every(({ hasHead }) => !hasHead) ||
    PLURAL.test(source.folded.slice(Math.max(0, first.start - 6), first.start))
  );
}

/**
 * Shares what is said once for a whole enumeration: an issuer after the last member holds for all before it that are
 * of the same system; a date after the last member only where one head noun holds the list. In a chain of amendments
 * every law has its own.
 */
export function shareInEnumerations(source: Source, citations: readonly Draft[]): void {
  const continued = new Set(citations.map(({ previous }) => previous));
  for (const last of citations) {
    if (last.previous === null || continued.has(last)) continue;
    const members = membersOf(last);
    const oneList = isOneList(source, members);
    const isChain = members.some(({ start }) =>
      AMENDED_BY.test(source.folded.slice(Math.max(0, start - 5), start)),
    );
    if (isChain) continue;
    shareBackwards(members, last, oneList);
    shareForwards(members);
  }
}

function shareBackwards(members: readonly Draft[], last: Draft, oneList: boolean): void {
  const isShared = last.stated.has('issuer') && members.every((one) => one === last || one.issuer === null);
  const datesMissing = members.every((one) => one === last || one.date === null);
  for (const one of members) {
    if (one === last) continue;
    if (isShared && one.issuerCode === last.issuerCode) {
      one.issuer = last.issuer;
      one.term = last.term;
      one.stated.add('issuer');
    }
    if (oneList && datesMissing && last.date !== null) {
      one.date = last.date;
      one.stated.add('date');
    }
  }
}

function shareForwards(members: readonly Draft[]): void {
  for (const one of members) {
    const before = one.previous;
    if (before === null || before.issuer === null || one.issuer !== null) continue;
    if (one.symbol === null || one.symbol !== before.symbol) continue;
    guess(one, 'issuer', before.issuer, 'issuer-from-sibling');
  }
}
