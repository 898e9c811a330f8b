import type { Source } from '../text.js';
import type { CitationRole } from '../types.js';
import type { Draft } from './draft.js';

/** Words before a document that say how it stands there; the one nearest to the document decides. */
const ROLE_WORDS =
  /(?<![\p{L}])(?:(sửa đổi|bổ sung|đính chính|hợp nhất)|(thay thế|bãi bỏ|hủy bỏ|thay cho|hết hiệu lực)|(căn cứ|theo|chiếu theo|quy định tại)|(thực hiện|triển khai|quán triệt|bám sát|chấp hành|cụ thể hóa|thi hành|học tập|sơ kết|tổng kết|hướng dẫn|thực thi|tuyên truyền))(?![\p{L}])/gu;
const ROLES: readonly CitationRole[] = ['amends', 'replaces', 'basis', 'carry-out'];
const ABOUT = /(?<![\p{L}])(?:về|về việc|nhằm|để|hướng dẫn)(?![\p{L}])/u;
const AMENDED_BY = /được (?:sửa đổi|bổ sung|thay thế)/;
/** Farther back than this a word no longer governs the document. */
const REACH = 90;
const SENTENCE_END = /[.!?…](?= |$)|\n/;

function lastRoleIn(gap: string): { role: CitationRole; index: number } | null {
  let last: { role: CitationRole; index: number } | null = null;
  ROLE_WORDS.lastIndex = 0;
  for (let match = ROLE_WORDS.exec(gap); match !== null; match = ROLE_WORDS.exec(gap)) {
    const group = match.slice(1).findIndex((part) => part !== undefined);
    last = { role: ROLES[group] ?? 'mention', index: match.index };
  }
  return last;
}

/** Says for each document how it stands in its sentence, and which document is about which. */
export function assignRoles(source: Source, citations: readonly Draft[]): void {
  for (const [i, citation] of citations.entries()) {
    const before = citations[i - 1] ?? null;
    const from = Math.max(before?.after ?? 0, citation.start - 160, 0);
    let gap = source.folded.slice(from, citation.start);
    const touches = before !== null && before.after >= citation.start - 160;
    const sentence = gap.search(SENTENCE_END);
    const isSameSentence = touches && sentence < 0;
    if (sentence >= 0) gap = gap.slice(lastSentenceStart(gap));
    const ownPart = gap.slice(gap.lastIndexOf(';') + 1);
    const isNewMember = ownPart.length < gap.length;
    const found = lastRoleIn(ownPart.slice(-REACH));
    if (isSameSentence && !isNewMember && ABOUT.test(ownPart) && before !== null) {
      citation.about = null;
      before.about = citation;
      citation.role = found?.role === 'amends' || found?.role === 'replaces' ? found.role : 'about';
      continue;
    }
    if (found !== null) {
      citation.role = found.role;
      if (before !== null && isSameSentence && AMENDED_BY.test(gap)) citation.about = before;
      continue;
    }
    if (before !== null && isSameSentence) citation.role = inheritedRole(before, citations, i);
  }
}

/** After "A về thực hiện B; C" the role of C is that of A. */
function inheritedRole(before: Draft, citations: readonly Draft[], index: number): CitationRole {
  if (before.role !== 'about') return before.role;
  const parent = citations.slice(Math.max(0, index - 4), index).find(({ about }) => about === before);
  return parent?.role ?? 'mention';
}

function lastSentenceStart(gap: string): number {
  let start = 0;
  for (const match of gap.matchAll(/[.!?…\n] ?/g)) start = match.index + match[0].length;
  return start;
}
