import type { Sentence } from '../sentences.js';
import type { Source } from '../text.js';
import { isUpperAt } from '../words.js';
import { withoutStops } from './draft.js';
import type { Mark } from './phrases.js';

const LIST_FOLLOWS = /(?::|(?:như sau|sau đây|sau|cụ thể|dưới đây)[.:]?)$/;
const LIST_END = 20;
/** "… kết luận như sau:", "… có ý kiến chỉ đạo:": a list of what is asked for, without a verb of command. */
const CONCLUDES =
  /(?:kết luận|chỉ đạo|có ý kiến|hướng dẫn|quán triệt|nhiệm vụ (?:sau|trọng tâm)|nội dung (?:sau|trọng tâm)|giải pháp (?:sau|trọng tâm)|công việc sau|chương trình hành động|một số (?:nhiệm vụ|nội dung|giải pháp|công việc|vấn đề))[^.;]{0,60}$/;
/** Opens a list of people or facts, and no list of tasks. */
const OTHER_LIST =
  /(?:gồm|gồm có|các đồng chí|kết quả|thành phần|danh sách|tham dự|có các|ban hành|quyết định|căn cứ|kính gửi|nơi nhận|thông qua|khen thưởng|sửa đổi|bổ sung)[^.;]{0,50}$/;
const LIST_WORDS = 160;
/** What an article itself does: no task. */
const ENACTS =
  /^(?:ban hành|phê duyệt|thành lập|kiện toàn|công nhận|tặng|bổ nhiệm|điều động|sửa đổi|bổ sung|bãi bỏ|thay thế|thông qua|quyết định|giải thể|sáp nhập|cho phép|chuyển|thu hồi|cử|chỉ định|miễn nhiệm|quy định)(?![\p{L}\p{M}])/u;
const ARTICLE = /^[^\p{L}]*điều /u;
/** The issuing body about its own paper: "… ban hành Kế hoạch … như sau". */
const OWN_ACT =
  /^(?:ban hành|thông báo|báo cáo|kính|trân trọng|xây dựng|quyết định|quy định|thống nhất|tiếp nhận|nhận được|triển khai|tổ chức|đánh giá|kết luận|hướng dẫn|đề nghị|phát động|phê duyệt|thông qua|thành lập|bổ sung|sửa đổi|điều chỉnh)(?![\p{L}\p{M}])[^.;]*(?:để (?:các|quý)|(?:các|quý) [^.;]{0,60}biết|như sau|sau đây|với các nội dung|cụ thể)[^.;]*$/u;
const LONGEST_ACT = 1500;
/** "Bộ trưởng … ban hành Thông tư quy định …": the formula before the first article. */
const ISSUES =
  /^ban hành (?:thông tư|nghị định|quyết định|nghị quyết|chỉ thị)(?: liên tịch)? (?:quy định|sửa đổi|bổ sung|về|hướng dẫn|bãi bỏ|phê duyệt|phân cấp)/;
/** A paragraph of the legal basis or of the frame. */
const BASIS =
  /^(?:căn cứ|xét|theo đề nghị|thực hiện|để|nơi nhận|kính gửi|ghi chú|nguồn)(?![\p{L}\p{M}])[^.]*$/u;
const MOTTO = /độc lập ?- ?tự do|cộng hòa xã hội chủ nghĩa/;
/** The line that papers of the Party carry in the place of the motto. */
const PARTY = /^[^\p{Ll}]*ĐẢNG CỘNG SẢN VIỆT NAM[^\p{Ll}]*$/u;
const TYPE_LINE =
  /^[#>*_ ]*(?:HƯỚNG DẪN|KẾ HOẠCH|THÔNG BÁO|KẾT LUẬN|CHỈ THỊ|NGHỊ QUYẾT|QUYẾT ĐỊNH|CÔNG ĐIỆN|CHƯƠNG TRÌNH(?: HÀNH ĐỘNG)?|ĐỀ ÁN|BÁO CÁO|TỜ TRÌNH|THÔNG TƯ|NGHỊ ĐỊNH)[*_ ]*$/;
const LONGEST_FRAME = 400;
const NAME_ONLY = /^(?:\p{Lu}\p{Ll}*[ ,.-]*){2,6}$/u;
const LONGEST_NAME = 50;
const LONGEST_TITLE = 130;
const ADDRESS = /^(?:kính gửi|gửi|[^.;]{4,60} điện) ?: ?/;
const ADDRESS_LENGTH = 70;

/** Does a line end at the place? */
export function isLineEnd(source: Source, end: number): boolean {
  return end >= source.folded.length || source.folded[end] === '\n';
}

/** Does a list begin behind the stretch, by its colon or its words? */
export function leadsList(source: Source, start: number, end: number): boolean {
  return LIST_FOLLOWS.test(source.folded.slice(Math.max(start, end - LIST_END), end));
}

/** "Đồng chí Bí thư kết luận:" opens a list of tasks, "Ban Chỉ đạo gồm:" one of people. */
export function leadsTaskList(source: Source, start: number, end: number): boolean {
  if (!leadsList(source, start, end)) return false;
  const said = source.folded.slice(Math.max(start, end - LIST_WORDS), end).replace(LIST_FOLLOWS, '');
  return CONCLUDES.test(said) && !OTHER_LIST.test(said);
}

const CONCLUSION = /(?:kết luận|chỉ đạo)(?: (?:hội nghị|cuộc họp|buổi làm việc|phiên họp))?(?: như sau)? ?:$/;

/** "…, đồng chí Chủ tịch kết luận:": somebody's conclusion follows in a list. */
export function concludes(source: Source, start: number, end: number): boolean {
  return CONCLUSION.test(source.folded.slice(Math.max(start, end - LIST_WORDS), end));
}

/** "Điều 1. Ban hành kèm theo …": the article does it, nobody is asked. */
export function isEnactment(source: Source, sentence: Sentence, mark: Mark): boolean {
  const { folded } = source;
  return (
    ARTICLE.test(folded.slice(sentence.start, sentence.start + 12)) &&
    ENACTS.test(folded.slice(mark.end, mark.end + 14))
  );
}

/** Does the verb at `action` say what the issuing body does with the paper itself? */
export function isOwnAct(source: Source, action: number, end: number): boolean {
  const text = withoutStops(source.folded.slice(action, Math.min(end, action + LONGEST_ACT)));
  return OWN_ACT.test(text) || ISSUES.test(text);
}

/** Is the line one of the legal basis, which ends without a full stop? */
export function isBasis(source: Source, start: number, end: number): boolean {
  return BASIS.test(source.folded.slice(start, end));
}

/** "Nơi nhận:", below which stands who gets the paper. */
export function opensFoot({ folded }: Source, { isFirstOfLine }: Sentence, mark: Mark): boolean {
  return isFirstOfLine && folded.startsWith('nơi nhận', mark.end);
}

/** The national motto in a letterhead, or the type of a document alone in its line: a document begins. */
export function beginsDocument(source: Source, { start, end, isFirstOfLine }: Sentence): boolean {
  if (!isFirstOfLine || end - start > LONGEST_FRAME) return false;
  const line = source.cased.slice(start, end);
  return MOTTO.test(source.folded.slice(start, end)) || TYPE_LINE.test(line) || PARTY.test(line);
}

/** A short line without an end sign, as titles (with the number of a part too) and captions have. */
export function isTitle(source: Source, sentence: Sentence, mark: Mark): boolean {
  const { start, end } = sentence;
  if (!sentence.isFirstOfLine || mark.level > 1 || end - start > LONGEST_TITLE) return false;
  return isLineEnd(source, end) && !/[.;:…!?”"/,]/.test(source.folded.charAt(end - 1));
}

/** A lone name, as signatures and bylines have. */
export function isLoneName(source: Source, sentence: Sentence, mark: Mark): boolean {
  if (!sentence.isFirstOfLine || mark.level > 0) return false;
  const text = source.cased.slice(sentence.start, sentence.end);
  return (
    text.length < LONGEST_NAME &&
    isUpperAt(text, 0) &&
    isLineEnd(source, sentence.end) &&
    NAME_ONLY.test(text)
  );
}

/** Index behind "Kính gửi:", where the addressee stands; -1 where the line is no address. */
export function addressAt(source: Source, start: number): number {
  const text = source.folded.slice(start, start + ADDRESS_LENGTH);
  if (!/^[kg]/.test(text) && !text.includes(' điện')) return -1;
  const address = ADDRESS.exec(text);
  return address === null ? -1 : start + address[0].length;
}
