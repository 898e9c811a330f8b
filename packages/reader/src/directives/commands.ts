import type { Sentence } from '../sentences.js';
import type { Source } from '../text.js';
import { isLetterAt, isUpperAt } from '../words.js';

/** A command in a sentence: where its verb stands, and where what follows begins. */
export interface Command {
  start: number;
  end: number;
}

const VERB =
  /(đề nghị|yêu cầu|giao(?: nhiệm vụ)?(?: cho)?(?! (?:dịch|thông|lưu|thừa|đất|tiếp|khoán|mùa|hữu))|chỉ đạo|lưu ý|nhắc nhở|phân công|đề ra yêu cầu|mong muốn|nhấn mạnh(?: yêu cầu)?)(?![\p{L}\p{M}])/gu;
/** Before the verb: then it is a noun, or past, or said of others. */
const NO_COMMAND =
  /(?:được|theo|các|những|đáp ứng|sự|việc|công tác|của|lãnh đạo, |nội dung|nhiệm vụ|bám sát|văn bản|ý kiến|đề xuất, |kiến nghị, |kiến nghị và |tờ trình|từng|mọi|một số|theo đúng|về|nhu cầu|trước|tập trung|đã kịp thời|đã tích cực|đã chủ động|bàn|chuyển) ?$/;
const PAST = /(?:đã|từng|vừa) ?(?:\p{L}+ ){0,2}$/u;
const AFTER_NOUN =
  /^(?: (?:của|tại|trên|số|về việc này|đặt ra|chung|cao|mới|đó|trên đây|nhiệm vụ|được)|[.;)\n])/;
/** Who asks upwards or outwards: then it is a petition, not a directive. */
const PETITIONER =
  /(?:cử tri|đại biểu (?:đã )?(?:đề|kiến)|các đại biểu|người dân|doanh nghiệp|kiến nghị|huyện|xã|phường|đơn vị|địa phương|sở|cơ quan)[^.]{0,60}$/;
const UPWARD =
  /^(?: với)?,? ?(?:tỉnh|trung ương|tw|chính phủ|quốc hội|các bộ|bộ |cấp trên|thủ tướng|hđnd tỉnh|ubnd tỉnh|tỉnh ủy|thành phố|nhà nước|hội đồng nhân dân|cấp có thẩm quyền|ban bí thư|bộ chính trị)/;
const SUPERIOR =
  /(?:bộ trưởng|thủ tướng|chính phủ|tổng bí thư|trung ương|chủ tịch nước|ban bí thư|bộ chính trị|chủ tịch quốc hội|bí thư|chủ tịch|đồng chí|kết luận)/;

/** "giao" and "chỉ đạo" are also ordinary words: they command only before a body, a post or a colon. */
function needsAssignee(verb: string): boolean {
  return /^(?:giao|chỉ đạo|phân công|mong muốn|nhấn mạnh|lưu ý|nhắc nhở)/.test(verb);
}

const ASSIGNEE =
  /^(?:,? ?(?:thời gian tới|trong thời gian tới|trước mắt),?)? ?(?:: ?|, |(?:các|ban|sở|phòng|ủy ban|văn phòng|từng|mỗi|lãnh đạo|đảng ủy|cấp ủy|chi bộ|đồng chí|giám đốc|chủ tịch|thường trực|thủ trưởng|người đứng đầu|toàn|công an|trung tâm|bí thư|mặt trận|đoàn|hội|trưởng|ubnd|hđnd|mttq|đơn vị|cơ quan|xã|phường|địa phương|cán bộ|đảng viên|cần|phải|tập thể|chính quyền|cả hệ thống)(?![\p{L}\p{M}]))/u;

/** The command of a sentence, null where it has none. */
export function commandOf(source: Source, sentence: Sentence): Command | null {
  const text = source.folded.slice(sentence.start, sentence.end);
  VERB.lastIndex = 0;
  for (let match = VERB.exec(text); match !== null; match = VERB.exec(text)) {
    const verb = match[1] ?? '';
    const before = text.slice(Math.max(0, match.index - 24), match.index);
    const after = text.slice(match.index + verb.length, match.index + verb.length + 50);
    const start = sentence.start + match.index;
    if (isLetterAt(source.folded, start - 1) || NO_COMMAND.test(before) || AFTER_NOUN.test(after)) continue;
    if (PAST.test(before) && !/^ ?:/.test(after) && needsAssignee(verb)) continue;
    const end = start + verb.length;
    const isBodyNext = isUpperAt(source.cased, end + 1) || ASSIGNEE.test(after);
    if (needsAssignee(verb) && !isBodyNext) continue;
    // "giao ban" is a meeting, "giao Ban …" gives work to a body.
    if (verb === 'giao' && after.startsWith(' ban') && !isUpperAt(source.cased, end + 1)) continue;
    const speaker = text.slice(0, match.index);
    if (needsAssignee(verb) && speaker.length > 12 && !SUPERIOR.test(speaker)) continue;
    if (PAST.test(before) && !SUPERIOR.test(speaker)) continue;
    if (UPWARD.test(after) && PETITIONER.test(speaker) && !/đồng chí|bí thư|chủ tịch/.test(speaker)) continue;
    return { start, end };
  }
  return null;
}

const FORWARD =
  /^(?:(?:trong )?(?:thời gian tới|những tháng cuối năm|các tháng cuối năm|\d{1,2} tháng cuối năm|nhiệm kỳ tới|năm tới|quý tới)|từ nay đến cuối năm|để (?:tiếp tục )?(?:thực hiện|hoàn thành|khắc phục)|phương hướng, nhiệm vụ|nhiệm vụ trọng tâm)/;

/** Does the sentence open a paragraph of coming work ("Thời gian tới, …")? */
export function opensForward(source: Source, sentence: Sentence): boolean {
  return sentence.isFirstOfLine && FORWARD.test(source.folded.slice(sentence.start, sentence.start + 60));
}

const NARRATIVE =
  /(?:^(?:tại (?:hội nghị|buổi|cuộc)|cũng tại|kết thúc|nhân dịp|trước đó|sau khi|phát biểu|theo báo cáo|qua |dự |hội nghị |cùng dự|được biết|thay mặt|báo cáo tại)|(?:^|[ ,])(?:đã (?!đề ra|được giao|đạt được|ban hành|có|chỉ ra|nêu|phê duyệt|được phê duyệt|được kết luận)|ghi nhận|đánh giá cao|biểu dương những|cảm ơn|trong thời gian qua|vừa qua|kết quả đạt được là|chúc mừng))/;

/** Does the sentence tell what was, rather than ask for something? */
export function isNarrative(source: Source, sentence: Sentence): boolean {
  return NARRATIVE.test(source.folded.slice(sentence.start, sentence.end));
}
