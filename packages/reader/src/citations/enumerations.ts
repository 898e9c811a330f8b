import type { HeadIndex } from '../organizations/heads.js';
import type { Source } from '../text.js';
import { type Draft, draft, guess } from './draft.js';
import { documentWordBefore, numberWordsBefore } from './head.js';
import { readIssueDetails } from './issue-details.js';
import { neverIssues } from './issuing-bodies.js';

/** What stands between two members of one enumeration. */
const GLUE = /^(?: ?[,;]| và| hoặc| cùng)? ?(?:và )?(?:các )?$/;
const BARE_MEMBER = / ?(?:[,;]|và) ?(?:và )?số:? ?(\d{1,5})(?![\d%]|[/.-]\d|[-/] ?\p{L})/uy;
/** "số 393, 414, " right before the first number with a symbol. */
const BARE_BEFORE = /(?:^|[^\d./-])((?:\d{1,5}(?:, ?|; ?| và )(?:số )?){1,12})$/;
const PLURAL = /(?:các|những) $/;
const AMENDED_BY = /(?:sửa đổi|bổ sung|thay thế|điều chỉnh)[^.;\n]{0,40} (?:bởi|theo|tại|bằng) (?:các )?$/;
const AMENDED_REACH = 70;
const MAX_GLUE = 20;
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
      typeCode: complete.typeCode,
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

/** ", 59, 66 và 68 của": at least two bare numbers after a complete one, without "số", with the end of the list behind. */
const BARE_RUN = /(?:, ?\d{1,4}){1,12} và \d{1,4}(?= (?:của|về|khóa)|[.;)\n])/y;

function bareRunAfter(source: Source, complete: Draft): Draft[] {
  BARE_RUN.lastIndex = complete.end;
  const run = BARE_RUN.exec(source.folded)?.[0];
  if (run === undefined || complete.after > complete.end) return [];
  const members: Draft[] = [];
  for (const figure of run.matchAll(/\d{1,4}/g)) {
    const start = complete.end + figure.index;
    members.push(memberOf(complete, members.at(-1) ?? complete, start, figure[0]));
  }
  return members;
}

/** A member of an enumeration that has a number of its own and shares type and symbol. */
function memberOf(complete: Draft, previous: Draft, start: number, number: string): Draft {
  const { type, typeCode, issuerCode } = complete;
  const member = draft({
    start,
    end: start + number.length,
    type,
    number,
    hasHead: false,
    typeCode,
    issuerCode,
    previous,
  });
  member.stated.add('number').add('type');
  guess(member, 'symbol', complete.symbol, 'symbol-from-sibling');
  return member;
}

/** "Thông báo số 393-TB/TU, ngày …; số 414, ngày …": bare numbers that follow a complete one. */
function bareMembersAfter(source: Source, index: HeadIndex, complete: Draft): Draft[] {
  const members: Draft[] = bareRunAfter(source, complete);
  let last = members.at(-1) ?? complete;
  if (last !== complete) readIssueDetails(source, index, last);
  while (members.length < MAX_LIST) {
    BARE_MEMBER.lastIndex = last.after;
    const match = BARE_MEMBER.exec(source.folded);
    if (match === null) break;
    const number = match[1] ?? '';
    const end = last.after + match[0].length;
    const member = memberOf(complete, last, end - number.length, number);
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
    const isNear = citation.start - before.after <= MAX_GLUE;
    if (!isNear || !GLUE.test(source.folded.slice(before.after, citation.start))) continue;
    citation.previous = before;
    if (!citation.hasHead && citation.guessed.has('type') && sharesType(before, citation)) {
      citation.type = before.type;
      citation.guessed.delete('type');
      citation.stated.add('type');
    }
  }
}

function codeOf({ symbol }: Draft): string {
  return symbol?.split(/[-/]/)[0] ?? '';
}

function sharesType(before: Draft, citation: Draft): boolean {
  return codeOf(before) === codeOf(citation);
}

/** Does one head noun in the plural open the enumeration: "các Nghị quyết số 1/NQ-CP, Nghị quyết số 2/NQ-CP"? */
function isPlural(source: Source, first: Draft): boolean {
  return PLURAL.test(source.folded.slice(Math.max(0, first.start - 6), first.start));
}

/** "Quyết định số 5-QĐ/TW và Quyết định số 6-QĐ/TW ngày …": two of one kind, and what follows is said of both. */
function isPair(source: Source, one: Draft, next: Draft): boolean {
  return (
    one.symbol !== null && one.symbol === next.symbol && source.folded.slice(one.after, next.start) === ' và '
  );
}

/** One whose own term (khóa) is said is not of another's. */
function isOfTerm(one: Draft, last: Draft): boolean {
  return one.term === null || one.term === last.term;
}

/** A number with a year is of that year. */
function canBeOf(one: Draft, { date }: Draft): boolean {
  return one.year === null || date === null || one.year === Number(date.slice(0, 4));
}

/** Gives what is said after the last members of an enumeration to those before them that say nothing of their own. */
function shareBackwards(source: Source, last: Draft): void {
  let next = last;
  for (let one = last.previous; one !== null; one = one.previous) {
    const isOneHead = !next.hasHead || isPlural(source, one);
    const isLoose = source.folded.slice(one.after, next.start).includes(';');
    const isNumbered = one.number !== null && last.number !== null;
    const takesIssuer =
      isNumbered &&
      last.stated.has('issuer') &&
      one.issuer === null &&
      one.issuerCode === last.issuerCode &&
      !neverIssues(last.issuer ?? '', one.type) &&
      isOfTerm(one, last);
    const takesDate =
      last.stated.has('date') &&
      one.date === null &&
      (isOneHead || isPair(source, one, next)) &&
      canBeOf(one, last);
    if ((!takesIssuer && !takesDate) || (isLoose && !isOneHead)) return;
    if (takesIssuer) {
      one.issuer = last.issuer;
      one.term = last.term;
      one.stated.add('issuer');
    }
    if (takesDate) {
      one.date = last.date;
      one.stated.add('date');
    }
    next = one;
  }
}

/**
 * Shares what is said once for a whole enumeration: an issuer after the last member holds for those before it that
 * are of the same system; a date after the last member only where one head noun holds the list. In a chain of
 * amendments every law has its own.
 */
export function shareInEnumerations(source: Source, citations: readonly Draft[]): void {
  let isChain = false;
  for (const citation of citations) {
    const before = source.folded.slice(Math.max(0, citation.start - AMENDED_REACH), citation.start);
    isChain = AMENDED_BY.test(before) || (isChain && citation.previous !== null);
    if (citation.previous !== null && !isChain) shareBackwards(source, citation);
  }
  shareFromHead(source, citations);
  guessForwards(citations);
}

/** What stands between two members of a list whose members say what they are about: "… về A; Kế hoạch số …". */
const LOOSE_GLUE = /(?:^|[^.!?\n])(?:[,;]| và| cùng)[ \n]?(?:[-+*] )?(?:và )?(?:các )?$/;
const SENTENCE_END = /[.!?…](?: |$)|:/;
const MAX_LOOSE_GLUE = 260;

function isLooselyJoined(source: Source, before: Draft, one: Draft): boolean {
  if (one.previous === before) return true;
  if (one.start < before.after || one.start - before.after > MAX_LOOSE_GLUE) return false;
  const gap = source.folded.slice(before.after, one.start);
  return LOOSE_GLUE.test(gap) && !SENTENCE_END.test(gap);
}

/** "Ngày 5/6/2031, X ban hành A; B và C": what stands before the first member holds for the others of its kind. */
function shareFromHead(source: Source, citations: readonly Draft[]): void {
  let head: Draft | null = null;
  for (const [i, one] of citations.entries()) {
    const before = citations[i - 1];
    if (before === undefined || head === null || !isLooselyJoined(source, before, one)) head = null;
    if (head === null) {
      head = one.hasIssuerBefore || one.hasDateBefore || one.hasIssuerInHead ? one : null;
      continue;
    }
    const isOfBody = one.number !== null && one.issuerCode === head.issuerCode;
    // "các văn bản của Sở X: số 1/…, số 2/…": what is between the type and the first number is said of all that share the type.
    const sharesHead = head.hasIssuerInHead && !one.hasHead && one.previous === before;
    if (isOfBody && (head.hasIssuerBefore || sharesHead) && one.issuer === null) {
      one.issuer = head.issuer;
      one.stated.add('issuer');
    }
    if (isOfBody && head.hasDateBefore && one.date === null && one.previous === before) {
      one.date = head.date;
      one.stated.add('date');
    }
  }
}

function guessForwards(members: readonly Draft[]): void {
  for (const one of members) {
    const before = one.previous;
    if (before === null || before.issuer === null || one.issuer !== null) continue;
    if (one.symbol === null || one.symbol !== before.symbol) continue;
    guess(one, 'issuer', before.issuer, 'issuer-from-sibling');
  }
}
