import { UNKNOWN_TYPE } from '../data/document-types.js';
import { dayAt, isoDay } from '../dates/day.js';
import { countLeading } from '../ordered.js';
import type { OrganizationName } from '../organizations/organization-name.js';
import { foldForSearch, type Source } from '../text.js';
import { isUpperAt } from '../words.js';
import type { Draft } from './draft.js';
import { documentWordBefore } from './head.js';
import { postBefore } from './issuer-at.js';
import { canIssue, cannotIssue } from './issuing-bodies.js';

const TERM = String.raw`(?: ?,? ?\(?khóa (?:[ivxl]{1,6}|\d{1,2})\)?)?(?:,? nhiệm kỳ \d{4} ?- ?\d{4})?(?:,? (?:tại )?kỳ họp (?:thứ )?(?:\d{1,2}|\p{L}{2,5}))?`;
const ADVERBS =
  '(?:(?:đã|vừa|vừa qua|cũng|mới|được|sẽ|kịp thời|đồng thời|đề nghị|tiếp tục|thống nhất|chủ động|khẩn trương|tiếp đó|trực tiếp|sớm) ){0,4}';
const ISSUING =
  '(?:ký ban hành|ký|ban hành|phê duyệt|thông qua|công bố|ra|có|trình|xây dựng|gửi|phát hành|chỉ đạo ban hành|tham mưu ban hành|phát đi|quyết nghị thông qua|biểu quyết thông qua|thảo luận, thông qua|trình bày)';
const SAYING =
  '(?:chỉ đạo|giao|kết luận|yêu cầu|hướng dẫn|quy định|nêu|cho ý kiến|cho phép|quyết định|báo cáo|thông báo|đề nghị|giải quyết|phê duyệt|công nhận|thống nhất|ban hành|quyết nghị|đề ra|giao chỉ tiêu|chấp thuận|thông qua|kiến nghị|trình|thẩm định|thành lập|phân công|có ý kiến|thẩm tra)';
const TYPES =
  '(?:văn bản|công văn|kế hoạch|quyết định|nghị quyết|chỉ thị|thông báo|hướng dẫn|chương trình(?: hành động)?|đề án|báo cáo|tờ trình|công điện|kết luận|quy định|quy chế|thông tư|nghị định|thông tri)';
const COUNTS = '(?: (?:các|một số|nhiều|hàng loạt|những|hệ thống|\\d{1,2}|hai|ba|bốn|năm))?';
/** "X ban hành Nghị quyết số", "X phê duyệt tại Quyết định số", "theo đề nghị của X tại Tờ trình số". */
const ISSUER_GAP = new RegExp(
  `^${TERM},? (?:${ADVERBS}(?:${ISSUING}|${SAYING}(?:,? (?:tại|theo|bằng)))(?: tại| bằng| kèm theo| bổ sung| theo)?|(?:tại|trong|có|với))${COUNTS} ?$`,
  'u',
);
/** "X họp và ban hành Nghị quyết số": something else was done first. */
const LATER_GAP = new RegExp(
  `^${TERM}(?: \\p{Ll}{1,7}){1,8}(?: và|,| -) ${ADVERBS}(?:${ISSUING})${COUNTS} ?$`,
  'u',
);
/** "X đã ban hành công văn chỉ đạo … (Công văn số", "X ban hành các văn bản: Quyết định số", "… như: Công văn số". */
const LIST_HEAD_GAP = new RegExp(
  `^${TERM},? ${ADVERBS}(?:${ISSUING})(?:,? ${ISSUING})?${COUNTS} ${TYPES}(?![\\p{L}\\p{M}])[^.;()\\d]{0,140}?(?:\\((?:tại |theo )?|: ?-? ?|,? (?:như|gồm|cụ thể|bao gồm|là|cụ thể là|trong đó có|tiêu biểu là|nhất là|điển hình là|nổi bật là):? )(?:các )?$`,
  'u',
);
const IN_BRACKETS = /^ ?\((?:tại |theo |kèm theo )?$/;
/** "X thẩm tra (Báo cáo số": what X did stands in the document in brackets. */
const SAID_IN_BRACKETS = new RegExp(`^${TERM},? ${ADVERBS}${SAYING} \\((?:tại |theo )?$`, 'u');
/** "X phê duyệt quy hoạch tại Quyết định số": with what was decided in between. */
const OBJECT_GAP = new RegExp(
  `^${TERM},? ${ADVERBS}(?:phê duyệt|ban hành|công nhận|thành lập|chấp thuận|chỉ đạo|yêu cầu|cho phép|thông báo|kết luận|quyết định|giao|thống nhất)(?: [^ .;:()]{1,9}){1,12} (?:tại|bằng) $`,
  'u',
);
const COLON = /^: ?-? ?$/;
const OF = / của $/;
const OF_LENGTH = ' của '.length;
const MAX_GAP = 60;
const MAX_LIST_GAP = 190;
const POST = /^(?:Chủ tịch|Giám đốc|Bộ trưởng|Cục trưởng|Trưởng Ban|Trưởng phòng|Chánh Văn phòng) /;
const DEPUTY = / ?(?:phó|phó tổng) $/;
const ISSUED_ON =
  /ngày ((?:\d{1,2} ?[/.-] ?\d{1,2} ?[/.-] ?\d{4})|(?:\d{1,2} tháng \d{1,2}(?:,? năm |\/)\d{4})),? ?(?:[^.;:\n]{2,160}? )?(?:ban hành|ký|thông qua|phê duyệt|ra|có|gửi|phát hành)(?: các| kèm theo)? ?$|ngày [\d/.-]{6,10}, (?:tại|trong) $/;
const WINDOW = 220;

function organizationBefore(
  organizations: readonly OrganizationName[],
  start: number,
): OrganizationName | null {
  return organizations[countLeading(organizations, ({ end }) => end <= start) - 1] ?? null;
}

function organizationStartingAt(
  organizations: readonly OrganizationName[],
  start: number,
): OrganizationName | null {
  const found = organizations[countLeading(organizations, (one) => one.start < start)];
  return found?.start === start ? found : null;
}

/** "Chủ tịch UBND tỉnh Nguyễn Văn A ký Quyết định": the name of the person stands between the post and the verb. */
function withoutPerson(source: Source, start: number, gap: string): string {
  const name = /^(?: \p{L}{1,8}){2,5}(?= )/u.exec(source.cased.slice(start, start + 50))?.[0];
  if (name === undefined) return gap;
  let end = 0;
  for (const word of name.matchAll(/ \p{L}+/gu)) {
    if (!isUpperAt(word[0], 1)) break;
    end = word.index + word[0].length;
  }
  return end === 0 ? gap : gap.slice(end);
}

/** Bodies that are one person, whose name may follow. */
const OF_ONE_PERSON = /^(?:Thủ tướng Chính phủ|Chủ tịch nước)$/;

type IssuerForm = 'gap' | 'list' | 'brackets' | 'colon';

/** How the body before a document stands to it, null where it did not issue it. */
function formOf(source: Source, before: OrganizationName, citation: Draft): IssuerForm | null {
  const length = citation.start - before.end;
  if (length > MAX_LIST_GAP) return null;
  const { folded } = source;
  const gap = folded.slice(before.end, citation.start);
  if (length <= MAX_GAP) {
    const isOfType = OF.test(folded.slice(Math.max(0, before.start - 5), before.start));
    if (IN_BRACKETS.test(gap) && (isOfType || isCodeOf(citation, before.name))) return 'brackets';
    if (COLON.test(gap)) {
      if (isOfType && !citation.hasHead) return 'colon';
      // "các văn bản của Sở X: Kế hoạch số …": the general word holds the list, each member has a type of its own.
      const general = isOfType ? documentWordBefore(source, before.start - OF_LENGTH) : null;
      if (general?.type === UNKNOWN_TYPE) return 'gap';
      // "- Sở Y tế: Kế hoạch số 5/KH-SYT": a list by bodies.
      return isOwnCode(citation, before.name) ? 'gap' : null;
    }
    if (ISSUER_GAP.test(gap) || LATER_GAP.test(gap)) return 'gap';
    if (isOwnCode(citation, before.name) && (SAID_IN_BRACKETS.test(gap) || OBJECT_GAP.test(gap)))
      return 'gap';
    // "X trình Y Tờ trình số": Y is named right before, X acts.
    if (gap === ' ' && GIVEN_TO.test(folded.slice(Math.max(0, before.start - GIVEN_REACH), before.start)))
      return 'gap';
    if (
      (before.bodyStart > before.start || OF_ONE_PERSON.test(before.name)) &&
      ISSUER_GAP.test(withoutPerson(source, before.end, gap))
    )
      return 'gap';
  }
  return LIST_HEAD_GAP.test(gap) ? 'list' : null;
}

/** Is the code in the number that of this body? */
function isOwnCode(citation: Draft, name: string): boolean {
  const { issuerCode } = citation;
  return (issuerCode !== null && canIssue(issuerCode, name)) || isCodeOf(citation, name);
}

/** "Công an tỉnh (Công văn số 5/CAT-PV01)": do the first letters of the name make the code of the office? */
function isCodeOf({ issuerCode }: Draft, name: string): boolean {
  if (issuerCode === null) return false;
  const words = name.split(/[ ,-]+/).filter((word) => word !== 'và' && word !== '');
  const letters = foldForSearch(words.map((word) => word.charAt(0)).join(''));
  return letters.startsWith(foldForSearch(issuerCode));
}

/** "Chánh Thanh tra tỉnh": the post is part of the name. */
function withPost(source: Source, { start, name }: OrganizationName): string {
  const post = postBefore(source, start);
  return post === null ? name : `${source.cased.slice(post, start)}${name}`;
}

/** "X giao Y tại Quyết định": Y is given a task, X decides. */
const GIVEN_TO =
  /(?:^|[^\p{L}])(?:giao|yêu cầu|đề nghị|gửi|cho|đối với|tới|phân công|chỉ đạo|cho phép|với|hỗ trợ|trình|báo cáo|kiến nghị|tham mưu) (?:cho )?$/u;
const GIVEN_REACH = 14;
const GIVES =
  /^(?: \p{L}{1,8}){0,3} (?:giao|yêu cầu|đề nghị|gửi|phân công|chỉ đạo|cho phép|trình|báo cáo|kiến nghị|tham mưu)(?: cho)? $/u;

/** The body that acts in "X giao Y tại …", where Y stands right before the document. */
function actingBody(
  source: Source,
  organizations: readonly OrganizationName[],
  before: OrganizationName,
): OrganizationName | null {
  const { folded } = source;
  if (!GIVEN_TO.test(folded.slice(Math.max(0, before.start - GIVEN_REACH), before.start))) return before;
  const acting = organizationBefore(organizations, before.start);
  if (acting === null || before.start - acting.end > MAX_GAP) return null;
  return GIVES.test(folded.slice(acting.end, before.start)) ? acting : null;
}

function readIssuer(
  source: Source,
  organizations: readonly OrganizationName[],
  citation: Draft,
  from: number,
): void {
  const before = organizationBefore(organizations, citation.start);
  if (before === null || before.start < from) return;
  const form = formOf(source, before, citation);
  const acting = form === null ? null : actingBody(source, organizations, before);
  if (acting === null || (citation.issuerCode !== null && cannotIssue(citation.issuerCode, acting.name)))
    return;
  const isDeputy = DEPUTY.test(source.folded.slice(Math.max(0, acting.start - 9), acting.start));
  // A deputy signs for the body, not as a body of his own.
  citation.issuer = isDeputy ? acting.name.replace(POST, '') : withPost(source, acting);
  citation.stated.add('issuer');
  citation.hasIssuerBefore = true;
  if (form !== 'colon') return;
  const word = documentWordBefore(source, before.start - OF_LENGTH);
  if (word !== null && citation.guessed.delete('type')) {
    citation.type = word.type;
    citation.stated.add('type');
  }
}

function readDate(source: Source, citation: Draft, earliest: number): void {
  const from = Math.max(earliest, citation.start - WINDOW);
  const window = source.folded.slice(from, citation.start);
  const last = window.lastIndexOf('ngày ');
  if (last < 0) return;
  const match = ISSUED_ON.exec(window.slice(last));
  if (match === null) return;
  const written = dayAt(window, last + 'ngày '.length);
  if (written === null || written.year === null) return;
  citation.date = isoDay(written.day, written.month, written.year);
  if (citation.date === null) return;
  citation.stated.add('date');
  citation.hasDateBefore = true;
}

const AT = /(?:^|[^\p{L}])(?:tại|trong) $/u;
const ACTS =
  /^ (?:\p{Ll}{1,7} ){0,3}?(?:yêu cầu|giao|chỉ đạo|đề nghị|quyết định|phê duyệt|thống nhất|truyền đạt|thông báo|cho biết|cho phép|đồng ý|kết luận|công bố|nêu|hướng dẫn|khẳng định|ban hành|quy định|đánh giá|chấp thuận|báo cáo|kiến nghị)(?![\p{L}\p{M}])/u;

/** "Tại Công văn số 5/UBND-VX, UBND tỉnh yêu cầu …": the body that speaks in the document stands right after it. */
function readSpeaker(source: Source, organizations: readonly OrganizationName[], citation: Draft): void {
  const { folded } = source;
  if (citation.issuerCode === null || !AT.test(folded.slice(Math.max(0, citation.start - 6), citation.start)))
    return;
  if (!folded.startsWith(', ', citation.after)) return;
  const start = citation.after + 2;
  const speaker = organizationStartingAt(organizations, start);
  if (speaker === null || !ACTS.test(folded.slice(speaker.end, speaker.end + 40))) return;
  if (!canIssue(citation.issuerCode, speaker.name) && !isCodeOf(citation, speaker.name)) return;
  citation.issuer = speaker.name;
  citation.stated.add('issuer');
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
    if (citation.issuer === null) readSpeaker(source, organizations, citation);
    if (citation.date === null) readDate(source, citation, from);
  }
}
