import { dayAt, isoDay } from '../dates/day.js';
import type { OrganizationName } from '../organizations/organization-name.js';
import type { Source } from '../text.js';
import type { Draft } from './draft.js';
import { documentWordBefore } from './head.js';

const TERM = String.raw`(?: ?,? ?\(?khóa (?:[ivxl]{1,6}|\d{1,2})\)?)?`;
const ADVERBS = '(?:(?:đã|vừa|cũng|mới|được|sẽ|kịp thời|đồng thời|đề nghị|tiếp tục) ){0,3}';
const ISSUING = '(?:ký ban hành|ban hành|phê duyệt|thông qua|công bố|ra|có|ký|trình|xây dựng)';
const SAYING =
  '(?:chỉ đạo|giao|kết luận|yêu cầu|hướng dẫn|quy định|nêu|cho ý kiến|cho phép|quyết định|báo cáo|thông báo|đề nghị|giải quyết)';
/** "X ban hành Nghị quyết số", "X phê duyệt tại Quyết định số", "theo đề nghị của X tại Tờ trình số". */
const ISSUER_GAP = new RegExp(
  `^${TERM},? (?:${ADVERBS}(?:${ISSUING}|${SAYING}(?: tại))(?: tại| bằng| kèm theo| bổ sung)?|tại)(?: các| một số)? ?$`,
);
const IN_BRACKETS = /^ ?\((?:tại )?$/;
const COLON = /^: ?$/;
const OF = / của $/;
const MAX_GAP = 60;
const ISSUED_ON =
  /ngày ((?:\d{1,2} ?[/.-] ?\d{1,2} ?[/.-] ?\d{4})|(?:\d{1,2} tháng \d{1,2} năm \d{4})),? ?(?:[^.;:\d\n]{2,140}? )?(?:ban hành|ký|thông qua|phê duyệt|ra|có|công bố)(?: các)? ?$/;
const WINDOW = 200;

function organizationBefore(
  organizations: readonly OrganizationName[],
  start: number,
): OrganizationName | null {
  let low = 0;
  let high = organizations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((organizations[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  return organizations[low - 1] ?? null;
}

function readIssuer(
  source: Source,
  organizations: readonly OrganizationName[],
  citation: Draft,
  from: number,
): void {
  const before = organizationBefore(organizations, citation.start);
  if (before === null || before.start < from || citation.start - before.end > MAX_GAP) return;
  const gap = source.folded.slice(before.end, citation.start);
  const isOfType = OF.test(source.folded.slice(Math.max(0, before.start - 5), before.start));
  const isInBrackets = IN_BRACKETS.test(gap) && isOfType;
  const isAfterColon = COLON.test(gap) && isOfType && !citation.hasHead;
  if (!ISSUER_GAP.test(gap) && !isInBrackets && !isAfterColon) return;
  citation.issuer = before.name;
  citation.stated.add('issuer');
  if (!isAfterColon) return;
  const word = documentWordBefore(source, before.start - ' của '.length);
  if (word !== null && citation.guessed.delete('type')) {
    citation.type = word.type;
    citation.stated.add('type');
  }
}

function readDate(source: Source, citation: Draft, earliest: number): void {
  const from = Math.max(earliest, citation.start - WINDOW);
  const window = source.folded.slice(from, citation.start);
  if (!window.includes('ngày ')) return;
  const match = ISSUED_ON.exec(window);
  if (match === null) return;
  const written = dayAt(window, match.index + 'ngày '.length);
  if (written === null || written.year === null) return;
  citation.date = isoDay(written.day, written.month, written.year);
  if (citation.date !== null) citation.stated.add('date');
}

/**
 * Reads what stands before a document: its issuer ("X ban hành …", "X tại Tờ trình số …") and its date ("Ngày 5/9/2026, X ban hành …").
 */
export function readDetailsBefore(
  source: Source,
  organizations: readonly OrganizationName[],
  citations: readonly Draft[],
): void {
  for (const [i, citation] of citations.entries()) {
    // What stands before an earlier document belongs to that one.
    const from = citations[i - 1]?.after ?? 0;
    if (citation.previous !== null) continue;
    if (citation.issuer === null) readIssuer(source, organizations, citation, from);
    if (citation.date === null) readDate(source, citation, from);
  }
}
