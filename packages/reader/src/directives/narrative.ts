import type { Sentence } from '../sentences.js';
import type { Source } from '../text.js';
import { isUpperAt } from '../words.js';
import { afterOpening, verbAt } from './phrases.js';

const FORWARD =
  /^(?:(?:trong )?(?:thời gian tới|những tháng cuối năm|các tháng cuối năm|\d{1,2} tháng cuối năm|nhiệm kỳ tới|năm tới|quý tới)|từ nay đến cuối năm|để (?:tiếp tục )?(?:thực hiện|hoàn thành|khắc phục)|phương hướng, nhiệm vụ|nhiệm vụ trọng tâm)/;

/** Does the sentence open a paragraph of coming work ("Thời gian tới, …")? */
export function opensForward(source: Source, sentence: Sentence): boolean {
  return sentence.isFirstOfLine && FORWARD.test(source.folded.slice(sentence.start, sentence.start + 60));
}

/** Opens the speech in which work is given, though its first sentence gives none. */
const ORDERS =
  /^(?:phát biểu (?:kết luận|chỉ đạo|bế mạc)|kết luận (?:hội nghị|buổi|cuộc|phiên)|chỉ đạo (?:tại )?(?:hội nghị|buổi|cuộc|phiên)|bế mạc)/;

/** "…, đồng chí Bí thư đề ra một số nhiệm vụ.": what follows is them. */
const SETS_TASKS =
  / (?:đề ra|nêu|giao|nhấn mạnh|lưu ý|chỉ đạo) (?:một số |các |những |\d{1,2} |cụ thể )*(?:nhiệm vụ|giải pháp|công việc|nội dung)[^,;:]{0,60}\.?$/;

/** Does the sentence announce the tasks that the next ones give? */
export function setsTasks(source: Source, sentence: Sentence): boolean {
  return (
    opensOrders(source, sentence) &&
    SETS_TASKS.test(source.folded.slice(Math.max(sentence.start, sentence.end - TASKS_LENGTH), sentence.end))
  );
}

/** Does the sentence open the speech of who gives the work: "Kết luận hội nghị, đồng chí … đánh giá cao …"? */
export function opensOrders(source: Source, sentence: Sentence): boolean {
  return sentence.isFirstOfLine && ORDERS.test(source.folded.slice(sentence.start, sentence.start + 40));
}

const RETELLS =
  /^(?:theo đó|tại (?:văn bản|công văn|công điện|chỉ thị|thông báo|kế hoạch)|trong (?:văn bản|công văn|công điện|chỉ thị))(?![\p{L}\p{M}])|(?:văn bản|công văn|công điện|chỉ thị)(?: này| nêu rõ| nêu trên)?(?:,| cũng)? $/u;

/** Do the words before a command say that it stands in a paper: "Theo đó, …", "Công điện …"? */
export function retellsPaper(before: string): boolean {
  return RETELLS.test(before);
}

/** Opens the report of what happened. */
const SCENE =
  /^(?:trên đây là|tại (?:hội nghị|buổi|cuộc|kỳ họp|đại hội|đây|chương trình|lễ|phiên|điểm)|cũng tại|kết thúc|nhân dịp|dịp này|trước đó|sau đó|sau khi|phát biểu|theo báo cáo|theo đánh giá|theo kế hoạch|qua (?:báo cáo|thảo luận|đó|kiểm tra|giám sát)|dự |hội nghị |đại hội |cùng dự|cùng đi|tham dự|được biết|thay mặt|báo cáo tại|trong khuôn khổ|trong không khí|buổi |chương trình |đoàn (?:công tác|giám sát|kiểm tra|đại biểu)|các đại biểu|đại biểu|đại diện (?:lãnh đạo|các|ban|hội|sở|phòng|xã|phường|ủy ban)|(?:thảo luận|tham luận|trao đổi) tại|sáng |chiều |tối |ngày \d{1,2}(?:\/|-|\.| tháng)(?! (?:hằng|hàng))|tiếp đó, |tiếp theo chương trình)/;
/** Says how things are or were, in the middle of a speech too. */
const COMMENT =
  /^(?:vừa qua|thời gian qua|trong (?:những )?năm qua|năm qua|\d{1,2} tháng (?:đầu năm|qua)|nhìn chung|tuy nhiên|mặc dù|kết quả(?! (?:thực hiện )?(?:báo cáo|gửi|đề nghị))|có thể nói|đây là|đó là|trong (?:thời gian|năm|nhiệm kỳ) qua|với sự |bằng sự|nhờ )/;
/** Words of praise, thanks, wishes and of telling: no task is in the sentence, whatever verb it has. */
const TELLS =
  /(?:^|[ ,])(?:ghi nhận|đánh giá cao|biểu dương những|biểu dương và|cảm ơn|chúc mừng|chúc |gửi lời|bày tỏ|tin tưởng|tin rằng|hy vọng|mong muốn|mong rằng|kỳ vọng|khẳng định|cho biết|cho rằng|cho hay|chia sẻ với|nhất trí|đồng tình|hứa sẽ|cam kết sẽ|xin hứa)(?![\p{L}\p{M}])/u;
/** The same, where the sentence does not begin with what is to be done: "Phát huy kết quả đã đạt được" asks. */
const TELLS_PAST =
  /(?:^|[ ,])(?:vừa qua|trong thời gian qua|kết quả đạt được là|đã đạt|đạt được những)(?![\p{L}\p{M}])/u;
/** Verbs that also open a clause before a report: "Thực hiện Kế hoạch số 5, trong thời gian qua …". */
const MAY_REPORT = /^(?:thực hiện|triển khai|hưởng ứng|tham gia|chuẩn bị)(?![\p{L}\p{M}])/u;
const PAST_FIRST =
  /(?:^|[ ,])đã (?!đề ra|được giao|đạt được|ban hành|có|chỉ ra|nêu|phê duyệt|được phê duyệt|được kết luận|được|ký kết|cam kết|xác định|đăng ký|giao|phát hiện|kết luận|triển khai|đầu tư|bàn giao|thống nhất|hoàn thành|thực hiện|xây dựng|nghỉ|qua|tồn tại|hết)/;
/** Before a name it is said of somebody: "Biểu dương Phòng Y tế"; before a noun it is a task. */
const PRAISES = /^(?:biểu dương|phê bình|tuyên dương|ghi nhận|đánh giá cao|khen ngợi) /;
/** A goal and no task: "Phấn đấu đến năm 2035 đạt …". */
const GOAL = /^mục tiêu |^phấn đấu [^.;]{0,80}(?:\d|đạt |trở thành|chỉ tiêu|mục tiêu)/;
/** A decision about a proposal: "Nhất trí chủ trương …", "Đồng ý với đề xuất …". */
const AGREES =
  /^(?:(?:cơ bản )?(?:thống nhất|nhất trí|đồng ý)|chấp thuận|ghi nhận)(?! (?:thực hiện|hành động|quản lý|nhận thức))(?![\p{L}\p{M}])/u;
/** A paper about itself: "Quyết định này có hiệu lực …". */
const OWN_PAPER =
  /^(?:luật|nghị định|thông tư|quyết định|nghị quyết|chỉ thị|kế hoạch|chương trình|quy chế|quy định|hướng dẫn|kết luận|công điện|văn bản|thông báo|đề án)(?: \S+)? (?:này|có hiệu lực|thay thế|gồm|được)/;
/** A line that says how to reach somebody. */
const CONTACT =
  /^(?:thông tin liên hệ|(?:mọi )?chi tiết (?:xin |vui lòng )?liên hệ|(?:số )?điện thoại|đường dây nóng|hotline|email|thư điện tử)(?![\p{L}\p{M}])/u;
/** "…", đồng chí … nhấn mạnh: what somebody said, in their words. */
const QUOTED = /^["“][^"”]*["”](?:,| -)? (?:đồng chí|ông|bà|bí thư|chủ tịch|phó )/;
/** "Xây dựng được nhiều mô hình": what was reached. */
const REACHED = /^ được (?:nhiều|các|những|một số|\d)/;
/** "các nghị quyết đã thông qua": which papers are meant, and no deed. */
const PASSED =
  /(?<=(?:nghị quyết|nội dung|chương trình|kế hoạch|đề án|quy chế|dự thảo)) đã (?:thông qua|thống nhất)(?![\p{L}\p{M}])/gu;
const SUBJECT_DID = /^[^,;]{0,60} (?:đã|đang|luôn) /;
const FIRST_PART = 110;
const TASKS_LENGTH = 120;
const PASSED_LENGTH = 14;

/** Does the stretch tell what was, or praise, or wish, rather than ask for something? */
export function isNarrative(source: Source, start: number, end: number): boolean {
  const text = source.folded.slice(start, end);
  if (
    SCENE.test(text) ||
    COMMENT.test(text) ||
    AGREES.test(text) ||
    GOAL.test(text) ||
    OWN_PAPER.test(text) ||
    QUOTED.test(text) ||
    CONTACT.test(text)
  )
    return true;
  const head = text
    .slice(0, FIRST_PART + PASSED_LENGTH)
    .replace(PASSED, '')
    .slice(0, FIRST_PART);
  const praise = PRAISES.exec(text)?.[0].length ?? 0;
  if (praise > 0 && (isUpperAt(source.cased, start + praise) || text.includes(' đã '))) return true;
  // "Không nhận quà, hoa chúc mừng": what is forbidden may be praise.
  if (TELLS.test(head) && !text.startsWith('không ')) return true;
  const begin = afterOpening(source, start);
  const verb = verbAt(source, begin, begin);
  const isImperative = verb !== null || source.folded.startsWith('không ', begin);
  if (verb !== null && REACHED.test(source.folded.slice(begin + verb.length, end))) return true;
  if (TELLS_PAST.test(head) && !(isImperative && !MAY_REPORT.test(source.folded.slice(begin, end))))
    return true;
  // "Kịp thời định hướng những nội dung đang được quan tâm": what is asked for may hold a past or a present.
  return isImperative ? /, (?:đã|đang) /.test(head) : PAST_FIRST.test(head) || SUBJECT_DID.test(head);
}

/** Does the narration take over from the speech here? */
export function endsSpeech(source: Source, start: number): boolean {
  return SCENE.test(source.folded.slice(start, start + 60));
}
