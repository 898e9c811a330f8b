import type { Source } from '../text.js';
import type { CitationRole } from '../types.js';
import { basisSections } from './basis-sections.js';
import type { Draft } from './draft.js';

/** Words before a document that say how it stands there; the one nearest to the document decides. */
const ROLE_WORDS =
  /(?<![\p{L}])(?:(ban hành kèm theo|kèm theo|làm theo|tiếp theo)|(sửa đổi|bổ sung|đính chính|hợp nhất|điều chỉnh)|(thay thế|bãi bỏ|hủy bỏ|thay cho|thay bằng|thay bởi|hết hiệu lực(?=(?: thi hành)?(?: gồm)?:))|(căn cứ|theo|chiếu theo|quy định tại|quy định của|hướng dẫn tại|xét)|(thực hiện|triển khai|quán triệt|bám sát|chấp hành|cụ thể hóa|thi hành|học tập|sơ kết|tổng kết|hướng dẫn|thực thi|tuyên truyền)|(ban hành|phê duyệt|thông qua|công bố|ký|gửi|nêu trong|vi phạm))(?![\p{L}])/gu;
/** By the group that matched; null where the word says nothing of the document and an earlier one holds. */
const ROLES: readonly (CitationRole | null)[] = [null, 'amends', 'replaces', 'basis', 'carry-out', 'mention'];
const ABOUT = /(?<![\p{L}])(?:về|về việc|v\/v|nhằm|để|hướng dẫn|quy định chi tiết)(?![\p{L}])/u;
/** "Kế hoạch … triển khai thực hiện B": the verb follows the document at once. */
const CARRIES_OUT =
  /^ ?[“"(]? ?(?:để |nhằm |tiếp tục )?(?:triển khai|thực hiện|quán triệt|cụ thể hóa|thi hành|hướng dẫn|sơ kết|tổng kết|tổ chức thực hiện|sửa đổi(?:, bổ sung)?|bổ sung|thay thế|bãi bỏ|quy định chi tiết)(?! theo)[^,;]*$/;
const AMENDED_BY = /được (?:sửa đổi|bổ sung|thay thế|điều chỉnh)/;
const AMENDING =
  /được (?:sửa đổi|bổ sung|điều chỉnh)[^.;]* (?:bởi|theo|tại|bằng):?[ \n](?:[-+*] |\d\. )?(?:các )?$/;
const ENDED_AFTER =
  /^[^.;\n]{0,60}? (?:hết hiệu lực|bị thay thế|bị bãi bỏ|bị hủy bỏ|hết hạn hiệu lực|được thay thế)/;
/** "(sau đây gọi tắt là Quy định 12)": another name for the document before. */
const DEFINING = /\((?:sau đây )?(?:gọi|viết)(?: tắt| chung)?(?: là|:) ?[“"‘]?$/;
/** The document is one more member of a list. */
const LIST_GLUE =
  /(?:^|[,;]| và| hoặc| cùng| cùng với)[ \n]?(?:[-+*] )?(?:và |cùng |với |các |cả |nhất là |đặc biệt là |trong đó có )*(?:(?:các )?(?:điểm|khoản|điều) [\da-zđ, ]{1,20}(?:khoản \d{1,2}[a-z]? )?(?:điều \d{1,3}[a-z]? )?(?:của )?)?$/;
/** Farther back than this a word no longer governs the document. */
const REACH = 90;
const WINDOW = 600;
const AFTER_WINDOW = 90;
const SEMICOLON = /;[ \n]?(?:[-+*] )?(?:và )?(?:các )?$/;
const POINT = /(?<!\n\d)(?<!\n\d\d)[.!?…](?= |$|\n)/;
/** The point after the number of an item ("1. Thông tư số …") ends nothing. */
const SENTENCE_END = /(?<!\n\d)(?<!\n\d\d)[.!?…](?= |$|\n)|(?<![;,:])\n/;

function lastRoleIn(gap: string): CitationRole | null {
  let last: CitationRole | null = null;
  ROLE_WORDS.lastIndex = 0;
  for (let match = ROLE_WORDS.exec(gap); match !== null; match = ROLE_WORDS.exec(gap)) {
    last = ROLES[match.slice(1).findIndex((part) => part !== undefined)] ?? last;
  }
  return last;
}

function lastSentenceStart(gap: string): number {
  let start = 0;
  for (const match of gap.matchAll(/(?<!\n\d)(?<!\n\d\d)[.!?…](?: |\n)|(?<![;,:])\n/g))
    start = match.index + match[0].length;
  return start;
}

/** After "A về thực hiện B; C" the role of C is that of A. */
function inheritFrom(citation: Draft, before: Draft, gap: string, parents: ReadonlyMap<Draft, Draft>): void {
  // "về sơ kết các Nghị quyết số 5, số 6": under one word for the type all are what it is about.
  const sharesHead = before.role === 'about' && !citation.hasHead;
  const parent = sharesHead ? before : before.role === 'about' ? (parents.get(before) ?? null) : before;
  // "A được sửa đổi bởi B; C", "A sửa đổi B; C": behind the semicolon C stands beside A.
  const amended = before.role === 'amends' && OUT_OF_CHAIN.test(gap) ? amendedChain(before, parents) : null;
  citation.role = (amended ?? parent)?.role ?? 'mention';
  if (citation.role === 'amends') citation.about = before.about;
}

/** What ends a clause that says by or of what a document was amended. */
const OUT_OF_CHAIN = /[;)]/;

/** The document that the clause of amendment began with. */
function amendedChain(last: Draft, parents: ReadonlyMap<Draft, Draft>): Draft | null {
  return parents.get(last) ?? last.about;
}

interface Place {
  /** Text between the document before, or the beginning of the sentence, and this one. */
  gap: string;
  /** The document before in the same sentence. */
  before: Draft | null;
}

function placeOf(source: Source, citation: Draft, before: Draft | null): Place {
  const from = Math.max(before?.after ?? 0, citation.start - WINDOW);
  const gap = source.folded.slice(from, citation.start);
  const touches = before !== null && before.after >= citation.start - WINDOW;
  // A list goes on after a semicolon, also over a line that was broken in the middle of a member.
  const isOfList = touches && SEMICOLON.test(gap) && !POINT.test(gap);
  if (isOfList || !SENTENCE_END.test(gap)) return { gap, before: touches ? before : null };
  return { gap: gap.slice(lastSentenceStart(gap)), before: null };
}

/** Says for each document how it stands in its sentence, and which document is about which. */
export function assignRoles(source: Source, citations: readonly Draft[]): void {
  /** Of a document that another is about, that other. */
  const parents = new Map<Draft, Draft>();
  const grounds = basisSections(source.folded);
  let nextGround = 0;
  for (const [i, citation] of citations.entries()) {
    const { gap, before } = placeOf(source, citation, citations[i - 1] ?? null);
    const ownPart = gap.slice(gap.lastIndexOf(';') + 1);
    const found = lastRoleIn(ownPart.slice(-REACH));
    const isListed = before !== null && (LIST_GLUE.test(gap) || DEFINING.test(gap));
    const isOwnPart = ownPart.length === gap.length;
    if (before !== null && isOwnPart && !isListed && isAbout(gap, found)) {
      before.about = citation;
      parents.set(citation, before);
      citation.role = found === 'amends' || found === 'replaces' ? found : 'about';
      continue;
    }
    // "Xét A và ý kiến của X tại B": one more ground.
    const isFurtherGround = found === null && before?.role === 'basis' && gap.startsWith(' và ');
    if (isListed || (isFurtherGround && before !== null)) inheritFrom(citation, before, gap, parents);
    else citation.role = roleOf(citation, found);
    if (found !== null && before !== null && AMENDED_BY.test(gap)) {
      citation.about = before;
      if (AMENDING.test(gap)) citation.role = 'amends';
    }
    if (ENDED_AFTER.test(source.folded.slice(citation.after, citation.after + AFTER_WINDOW)))
      citation.role = 'replaces';
    while ((grounds[nextGround]?.end ?? Number.POSITIVE_INFINITY) <= citation.start) nextGround++;
    if (citation.role === 'mention' && (grounds[nextGround]?.start ?? citation.start) < citation.start)
      citation.role = 'basis';
  }
}

/** The role that the words around a document give it. */
function roleOf({ locus }: Draft, found: CitationRole | null): CitationRole {
  if (locus === null) return found ?? 'mention';
  // Who ends one provision changes the document.
  if (found === 'replaces') return 'amends';
  // A provision is named because something rests on it.
  return found === null || found === 'mention' ? 'basis' : found;
}

function isAbout(gap: string, found: CitationRole | null): boolean {
  if (found === 'basis' || AMENDED_BY.test(gap)) return false;
  return ABOUT.test(gap) || CARRIES_OUT.test(gap);
}
