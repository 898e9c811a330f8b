import { OCCASIONS } from '../data/assignees.js';
import type { OrganizationName } from '../organizations/organization-name.js';
import type { Source } from '../text.js';
import { isLetterAt, isUpperAt, isWordAt } from '../words.js';
import { type Assignee, isLongerNameAt, isOutsiderAt, readAssignee } from './assignee.js';
import { afterOpening, firstVerb, indexPhrases, isDutyAt, isMustAt, phraseAt, verbAt } from './phrases.js';
import { startingAt } from './within.js';

/** What a sentence asks for: where its verb stands, and who is to do it. */
export interface Obligation {
  action: number;
  assignee: Assignee | null;
  /** "duty": says that something is to be done ("cần", "tiếp tục"); "plain": a verb that could also report. */
  strength: 'must' | 'duty' | 'plain';
  /** Begins with the verb itself: "Rà soát …". */
  isImperative: boolean;
}

const OCCASION = indexPhrases(OCCASIONS);
/** After who does it: then it was done, is planned, or is said of somebody. */
const NO_DUTY =
  /(?:đã|sẽ|đang|vừa|quyết định (?:thi hành|kỷ luật|khai trừ|cảnh cáo|khiển trách)|cam kết (?:sẽ|thực hiện)|thống nhất (?:với|chủ trương|nội dung|đánh giá|cao)|nhất trí|đồng ý|hứa|luôn|vẫn|từng|được|bị|là(?! (?:đầu mối|cơ quan|đơn vị))|cũng(?! (?:cần|phải))|cũng đã|cơ bản|còn(?! (?:nợ|thiếu|chậm) )|có thể|không ngừng được|xin|rất|vinh dự)(?![\p{L}\p{M}])/uy;
/** Between who and what: "theo chức năng, nhiệm vụ được giao, …". */
const BETWEEN =
  /(?:,|-|:)? ?(?:theo|trên cơ sở|căn cứ|trong|thời gian|tại|khi|ngay|để|nhằm|về|với|qua|đối với|trước|sau|từ nay|từ|hằng|hàng|tùy|bằng|cùng|cùng với|có liên quan|mỗi|định kỳ|nếu|nào|chưa|còn (?:nợ|thiếu|chậm)|\d{1,3} (?:ngày|tuần|tháng|năm)|là đầu mối|là cơ quan|là đơn vị)(?![\p{L}\p{M}])/uy;
const TOPIC =
  /(?:đối(?: với)?|về|trong|trên cơ sở|căn cứ|để|nhằm|khi|nếu|trường hợp|với|qua|hằng|hàng|từ|tại|ở|riêng|sau|trước|theo|thông qua|cùng với|bên cạnh|song song|do|vì|ngay|hiện nay|năm|quý|tháng|trên tinh thần|xác định|mặc dù|tuy|nhận thức|thực hiện|triển khai|tiếp tục thực hiện|phát huy|hưởng ứng|tiếp nối|muốn|định kỳ|chậm nhất|đến|thứ|mỗi|cuối|đầu|từng bước|trên|ngoài|nhận được|sau khi)(?![\p{L}\p{M}])/uy;
/** Verbs that may also open a clause of reason before the sentence proper: "Thực hiện Kế hoạch …, Sở …". */
const CLAUSE_VERB =
  /(?:thực hiện|triển khai|căn cứ|hưởng ứng|tiếp nối|phát huy|xác định|nhận thức|tham gia|tiếp thu|tiếp tục (?:thực hiện|chương trình)|chuẩn bị|thông qua)(?![\p{L}\p{M}])/uy;
const LEADERS = /^lãnh đạo (?![,.])/;
/** "Không thả bóng bay": at the beginning, before a verb of whatever kind. */
const FORBIDS = /^(?:không|chưa) (?!có|phải|những|chỉ|ai|khí|gian)/;
/** A time without a comma behind it: "thứ Hai hằng tuần báo cáo …". */
const TIME = /(?:thứ|hằng|hàng|định kỳ|trước|trong|từ|mỗi|cuối|đầu|đến|chậm nhất|từng bước|ngày) /uy;
const TIME_CLAUSE =
  /(?:(?:định kỳ|hằng|hàng|mỗi|trước|chậm nhất|ngày|tuần|tháng|quý|năm|thứ|vào|là|một|hai|ba|tư|bốn|sáu|bảy|chín|mười|lần|\d{1,4}(?:[/.-]\d{1,4}){0,2})(?: |(?=,))){1,10}, /uy;
const MAX_TIME = 70;
const MAX_LABEL = 90;
const MEMBERS = 'đại biểu';
const OF_COUNCIL = / (?:hđnd|hội đồng nhân dân|quốc hội)(?![\p{L}\p{M}])/uy;
/** "Các văn bản được giới thiệu: Luật Phổ biến, …": behind the label stand names of papers. */
const PAPER_NAME =
  /(?:Bộ luật|Luật|Pháp lệnh|Nghị quyết|Nghị định|Thông tư|Quyết định|Chỉ thị) (?:\p{Lu}|số|liên tịch)/uy;
const HANDED_IN =
  /^(?:kết quả|hồ sơ|danh sách|văn bản|kế hoạch)(?: \p{L}+){0,6}? (báo cáo|gửi|nộp) (?:về |cho |đến |lên )?(?:đảng|ban|ủy|ubnd|hđnd|sở|phòng|văn phòng|thường|huyện|tỉnh|thành|bộ)/u;
/** "Với UBND thành phố, Đoàn kiến nghị …": a petition to whom is named. */
const PROPOSES = /^(?:kiến nghị|đề xuất)(?![\p{L}\p{M}])/u;
const THEN = ' thì ';
const PLANS = ' sẽ ';
const SINGLE_POST =
  /^(?:đồng chí|đ\/c|ông|bà|bí thư|phó bí thư|chủ tịch|phó chủ tịch|giám đốc|phó giám đốc|trưởng|phó trưởng|bộ trưởng|thứ trưởng|thủ tướng|phó thủ tướng|tổng bí thư|lãnh đạo)(?![\p{L}\p{M}])/u;
const RELATIVE_BEFORE =
  /(?:những|nội dung|vấn đề|việc|nhiệm vụ|hạn chế|điểm|gì|điều|giải pháp|phần|khâu|lĩnh vực|khi|nếu|không|chưa|cũng|theo|đã|nên|mới|mà) $/;
const MUST = /(?:cần|phải|không được|không để|tuyệt đối không|nghiêm cấm)(?![\p{L}\p{M}])/gu;
const MAX_PASSIVE = 700;
const CONDITION =
  /^(?:nếu|trường hợp|trong quá trình|khi|định kỳ|hằng|hàng|trước|chậm nhất|căn cứ|trên cơ sở|đối với|nhận được|giao|(?:ngay )?sau (?:hội nghị|buổi|cuộc|phiên)[^,]{0,20} này)(?![\p{L}\p{M}])/u;
const MAX_TOPIC = 420;
const MAX_COMMAS = 8;
const IS_PAST = /(?:đã|sẽ|đang|được) /;
const MAX_BETWEEN = 170;

function matchesAt(pattern: RegExp, text: string, index: number): boolean {
  pattern.lastIndex = index;
  return pattern.test(text);
}

function strengthAt(source: Source, index: number): Obligation['strength'] {
  if (isMustAt(source, index)) return 'must';
  return isDutyAt(source, index) ? 'duty' : 'plain';
}

function skipSigns(source: Source, index: number): number {
  let next = index;
  while (/[ ,:\-–"“]/.test(source.folded.charAt(next))) next++;
  return next;
}

/** The verb after who is named, past what stands between; -1 where the sentence goes on otherwise. */
function verbAfter(source: Source, from: number, to: number): number {
  const next = skipSigns(source, from);
  if (next >= to || matchesAt(NO_DUTY, source.folded, next)) return -1;
  if (
    verbAt(source, next, next) !== null &&
    !(isUpperAt(source.cased, next) && !/[:"“] ?$/.test(source.folded.slice(next - 2, next)))
  )
    return next;
  if (!matchesAt(BETWEEN, source.folded, from) && !matchesAt(BETWEEN, source.folded, next)) return -1;
  // A verb of duty before the first comma, else past each comma of the words between, else the first verb at all.
  const until = Math.min(to, next + MAX_BETWEEN);
  const text = source.folded.slice(0, until);
  const firstComma = text.indexOf(',', next);
  const early = firstVerb(source, next, firstComma < 0 ? until : firstComma);
  if (early >= 0 && isDutyAt(source, early) && !IS_PAST.test(text.slice(next, early))) return early;
  for (let comma = firstComma; comma >= 0; comma = text.indexOf(',', comma + 1)) {
    const after = skipSigns(source, comma);
    if (matchesAt(NO_DUTY, source.folded, after)) return -1;
    if (verbAt(source, after, after) !== null) return after;
  }
  const verb = firstVerb(source, next, until);
  return verb < 0 || IS_PAST.test(source.folded.slice(next, verb)) ? -1 : verb;
}

/** "… các đơn vị | kêu gọi": after a name in a command any word in small letters is the verb. */
function anyWordAfter(source: Source, from: number, to: number): number {
  const next = skipSigns(source, from);
  const isWord = next < to && isLetterAt(source.folded, next) && !isUpperAt(source.cased, next);
  return isWord && !matchesAt(NO_DUTY, source.folded, next) ? next : -1;
}

interface Reading {
  source: Source;
  all: readonly OrganizationName[];
  to: number;
  /** A verb of command stands before: then the words are asked for, whatever they are. */
  isCommanded: boolean;
}

/** "Hội nghị …", "Các đại biểu …"; but members of a council may be given work: "đại biểu HĐND xã". */
function isOccasionAt({ folded }: Source, start: number): boolean {
  const occasion = phraseAt(OCCASION, folded, start);
  return (
    occasion !== null &&
    !(occasion.endsWith(MEMBERS) && matchesAt(OF_COUNCIL, folded, start + occasion.length))
  );
}

function assignedAt(reading: Reading, start: number): Obligation | null {
  const { source, all, to, isCommanded } = reading;
  if (isOccasionAt(source, start)) return null;
  const assignee = readAssignee(source, all, start, to);
  if (assignee === null) return null;
  const verb = verbAfter(source, assignee.after, to);
  const action = verb < 0 && isCommanded ? anyWordAfter(source, assignee.after, to) : verb;
  if (action < 0) return null;
  return { action, assignee, strength: strengthAt(source, action), isImperative: false };
}

/** A clause of reason, time or topic, a comma, and then what is to be done. */
function afterTopic(reading: Reading, start: number): Obligation | null {
  const { source, to } = reading;
  const until = Math.min(to, start + MAX_TOPIC);
  // "Nếu có vướng mắc, các đơn vị phản ánh …" asks; "Trong tháng 5, các đơn vị tổ chức …" may report.
  const isCondition = CONDITION.test(source.folded.slice(start, start + 24));
  const mayPlan = source.folded.slice(start, until).includes(PLANS);
  let plain: Obligation | null = null;
  let count = 0;
  for (let index = start; index < until && count < MAX_COMMAS; index++) {
    const sign = source.folded[index];
    if (sign !== ',' && sign !== ':') continue;
    count++;
    const next = afterOpening(source, skipSigns(source, index));
    if (sign === ':' && matchesAt(PAPER_NAME, source.cased, next)) return plain;
    if (mayPlan && isPlanAt(reading, next)) return plain;
    const found = directly(reading, next);
    // "Về giải ngân: các chủ đầu tư lập …": behind a label a name opens what is asked for.
    const isReport =
      sign === ',' &&
      (found?.assignee ?? null) !== null &&
      found?.strength === 'plain' &&
      !reading.isCommanded;
    if (found === null || (isReport && !isCondition)) continue;
    if (found.strength !== 'plain' || found.assignee !== null) return found;
    plain ??= found;
  }
  return plain;
}

/** "Với các kiến nghị của phường, đoàn sẽ tổng hợp …": who is named tells what they are going to do. */
function isPlanAt({ source, all, to, isCommanded }: Reading, start: number): boolean {
  const assignee = isCommanded ? null : readAssignee(source, all, start, to);
  return assignee !== null && source.folded.startsWith(PLANS, assignee.after);
}

function directly(reading: Reading, start: number): Obligation | null {
  const { source } = reading;
  if (FORBIDS.test(source.folded.slice(start, start + 8)))
    return { action: start, assignee: null, strength: 'must', isImperative: true };
  const leaders = LEADERS.exec(source.folded.slice(start, start + 10))?.[0].length ?? 0;
  if (leaders > 0) {
    // "Lãnh đạo Sở chịu trách nhiệm": the leaders of a body; else the verb "to lead".
    const found = assignedAt(reading, start);
    const isLonger = (found?.assignee?.end ?? 0) > start + leaders;
    const isName = (reading.isCommanded && isLonger) || isUpperAt(source.cased, start + leaders);
    if (found !== null && (found.strength === 'must' || isName)) return found;
  }
  const verb = verbAt(source, start, start);
  if (verb !== null && !isNameAt(reading, start) && !isLongerNameAt(source, start, verb))
    return { action: start, assignee: null, strength: strengthAt(source, start), isImperative: true };
  return assignedAt(reading, start);
}

/** "Thanh tra tỉnh", "Kiểm toán …": a body whose name is a verb. */
function isNameAt({ all }: Reading, start: number): boolean {
  return startingAt(all, start) !== undefined;
}

/** "Thực hiện Kế hoạch số 5, ngày 3/2, Ủy ban …": the verb opens a clause, somebody else the sentence. */
function isClauseOfReason(reading: Reading, start: number): boolean {
  const { source, all, to } = reading;
  if (!matchesAt(CLAUSE_VERB, source.folded, start)) return false;
  const until = Math.min(to, start + MAX_TOPIC);
  const text = source.folded.slice(0, until);
  for (let comma = text.indexOf(', ', start); comma >= 0; comma = text.indexOf(', ', comma + 1)) {
    const next = comma + 2;
    if (
      /^(?:sáng|chiều|tối|vừa qua|trong (?:các )?ngày|tại)(?![\p{L}\p{M}])/u.test(
        source.folded.slice(next, next + 12),
      )
    )
      return true;
    const assignee = readAssignee(source, all, next, to);
    if (assignee === null || source.folded[assignee.after] !== ' ') continue;
    if (matchesAt(NO_DUTY, source.folded, assignee.after + 1)) return true;
    if (isUpperAt(source.cased, next) && isLetterAt(source.folded, assignee.after + 1)) return true;
  }
  return false;
}

/** "Việc phân công … phải được rà soát": nobody is named, but a word says "must". */
function passiveIn({ source, to }: Reading, start: number): Obligation | null {
  const { folded } = source;
  const text = folded.slice(0, Math.min(to, start + MAX_PASSIVE));
  MUST.lastIndex = start;
  for (let match = MUST.exec(text); match !== null; match = MUST.exec(text)) {
    const index = match.index + match[0].length;
    const isPassive = folded.startsWith(' được', index);
    if (
      isWordAt(folded, match.index - 1) ||
      (!isPassive && RELATIVE_BEFORE.test(folded.slice(Math.max(start, match.index - 12), match.index)))
    )
      continue;
    if (/^ (?:thiết|kiệm|cù|kể|nói|trái|đạo|thơ|chăng)/.test(folded.slice(index, index + 8))) continue;
    return { action: match.index, assignee: null, strength: 'must', isImperative: false };
  }
  return null;
}

/** "Kết quả thực hiện báo cáo Đảng ủy trước ngày 25": what is to be handed in stands first. */
function reportIn({ source, to }: Reading, start: number): Obligation | null {
  const match = HANDED_IN.exec(source.folded.slice(start, Math.min(to, start + MAX_LABEL)));
  if (match === null) return null;
  const action = start + match[0].lastIndexOf(match[1] ?? '');
  return { action, assignee: null, strength: 'duty', isImperative: false };
}

/** "Việc gì có lợi thì hết sức làm": behind "thì" stands what is to be done. */
function thenIn({ source, to }: Reading, start: number): Obligation | null {
  const then = source.folded.slice(start, Math.min(to, start + MAX_LABEL)).indexOf(THEN);
  const action = start + then + THEN.length;
  if (then < 0 || verbAt(source, action, action) === null) return null;
  return { action, assignee: null, strength: strengthAt(source, action), isImperative: false };
}

/** Is one person named whose deeds the text reports: "Đồng chí Bí thư kiểm tra …"? */
export function isSinglePost(source: Source, { start, end }: Assignee): boolean {
  const text = source.folded.slice(start, end);
  return SINGLE_POST.test(text) && !/(?:^| )(?:các|từng|mỗi|,|và)(?![\p{L}\p{M}])/u.test(text);
}

/** Index behind a time and its comma that open the sentence; the place itself where there is none. */
function endOfTime(source: Source, start: number, to: number): number {
  TIME_CLAUSE.lastIndex = start;
  const match = TIME_CLAUSE.exec(source.folded.slice(0, to));
  return match === null ? start : start + match[0].length;
}

/** "Công tác tuyên truyền: …", but not "Lễ ra quân: …". */
function isLabelAt(source: Source, start: number, to: number): boolean {
  const isShort = source.folded.slice(start, Math.min(to, start + MAX_LABEL)).includes(':');
  return isShort && phraseAt(OCCASION, source.folded, start) === null;
}

/**
 * Reads what a stretch asks for: its verb and who is named for it, past opening words and clauses of topic. Null where
 * it asks for nothing.
 */
export function readObligation(
  source: Source,
  all: readonly OrganizationName[],
  from: number,
  to: number,
  isCommanded = false,
): Obligation | null {
  const reading: Reading = { source, all, to, isCommanded };
  const start = afterOpening(source, from);
  if (start >= to || (isOutsiderAt(source, start) && !isCommanded)) return null;
  if (isClauseOfReason(reading, start)) return afterTopic(reading, start);
  const toWhom = /^(?:đối(?: với)?|với|về phía) /.exec(source.folded.slice(start, start + 9));
  if (toWhom !== null) {
    const found = assignedAt(reading, start + toWhom[0].length);
    const isPetition = found !== null && PROPOSES.test(source.folded.slice(found.action, found.action + 10));
    if (isPetition) return null;
    if (found !== null) return found;
  }
  // "Định kỳ trước ngày 25, các xã gửi báo cáo": the time is no verb where a name follows its comma.
  const timeEnd = endOfTime(source, start, to);
  const timed = timeEnd > start ? assignedAt(reading, timeEnd) : null;
  if (timed !== null) return timed;
  const found = directly(reading, start);
  if (found !== null) return found;
  if (matchesAt(TOPIC, source.folded, start) || isLabelAt(source, start, to)) {
    const behind = afterTopic(reading, start);
    if (behind !== null) return behind;
  }
  if (matchesAt(TIME, source.folded, start)) {
    const verb = firstVerb(source, start, Math.min(to, start + MAX_TIME));
    const isPast = /(?:đã|sẽ|đang|được) /.test(source.folded.slice(start, Math.max(start, verb)));
    // "Trong quá trình thực hiện, …": what a comma ends is the clause of time.
    const isClause = verb > 0 && source.folded[verb + (verbAt(source, verb, start)?.length ?? 0)] === ',';
    if (verb > 0 && !isPast && !isClause)
      return { action: verb, assignee: null, strength: strengthAt(source, verb), isImperative: true };
  }
  // "Riêng việc cấp giấy chứng nhận, phấn đấu …".
  if (start > from && source.folded.slice(from, start).endsWith('riêng ')) {
    const behind = afterTopic(reading, start);
    if (behind !== null) return behind;
  }
  return thenIn(reading, start) ?? reportIn(reading, start) ?? passiveIn(reading, start);
}
