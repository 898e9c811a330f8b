import { fold, type Source } from '../text.js';
import type { LayoutPart, TextKind } from '../types.js';

const MEETING =
  /(?:hội nghị|cuộc họp|buổi làm việc|phiên họp|làm việc với|làm việc tại|kỳ họp|họp giao ban|giao ban|hội ý|đại hội|buổi tiếp|tiếp xúc cử tri|đối thoại|tọa đàm|buổi sinh hoạt|sinh hoạt (?:chuyên đề|chi bộ|đảng)|đã (?:đi |đến )?kiểm tra|đi kiểm tra|đi thực tế|buổi kiểm tra|buổi công bố|lễ công bố|tổ chức công bố)/;
/** In the title also a visit to a place is a meeting. */
const VISIT = /(?:kiểm tra|khảo sát|giám sát|thị sát|làm việc|thăm)/;
const CHAIRED =
  /(?:chủ trì|kết luận|phát biểu chỉ đạo|chỉ đạo tại|dự và chỉ đạo|chủ tọa)|(?:đồng chí|chủ tịch|bí thư|trưởng đoàn|ông|bà)(?![\p{L}\p{M}])[^.\n]{0,80}(?:yêu cầu|đề nghị|chỉ đạo|lưu ý)/u;
const ATTENDED = /(?:dự hội nghị|tham dự|cùng dự|phát biểu|báo cáo tại|có các đồng chí)/;
/** Something that happened on a day. */
const EVENT =
  /(?:^|[,.);:-] ?|(?:vào|từ|trong) )(?:sáng|trưa|chiều|tối|đêm)(?: nay| qua| sớm|,|:)?(?: ngày)? ?(?:\d|nay|qua)|(?:^|[,.);:-] ?)(?:vào |trong )?(?:hai |2 )?ngày \d{1,2}|vừa (?:qua|tổ chức|ban hành|diễn ra|ký)|trong (?:hai|2|3|ba) ngày|hôm nay/;
const OPENING = 600;
const MIN_NEWS = 120;

function hasPart(layout: readonly LayoutPart[], wanted: LayoutPart['part']): boolean {
  return layout.some(({ part }) => part === wanted);
}

const STAMP_DAY = /\d{1,2}[/.-]\d{1,2}[/.-]\d{4}/;

/** Does the page say when it was put there? */
function isDated(content: string, layout: readonly LayoutPart[]): boolean {
  return layout.some(
    ({ part, start, end }) => part === 'widget' && STAMP_DAY.test(content.slice(start, end)),
  );
}

/** Answers to questions are no news. */
function isQuestions(content: string, layout: readonly LayoutPart[]): boolean {
  return layout.some(({ part, end }) => part === 'headline' && content[end - 1] === '?');
}

/** "Những nội dung phải công khai theo Luật …": the title of a text that explains the law. */
const EXPLAINS =
  /^(?:(?:một số|những|các) )?(?:điểm mới|nội dung|quy định|trường hợp|hành vi|điều kiện|thủ tục|trình tự|mức phạt|mức xử phạt|quyền|nghĩa vụ)(?![\p{L}\p{M}]).{0,120}(?:luật|nghị định|thông tư|pháp lệnh|bộ luật)(?![\p{L}\p{M}])/u;

/** A provision, or the basis of a decision, quoted without its head. */
const PROVISION =
  /^(?:điều|chương|mục|phần|khoản) (?:\d|[ivx]+[ .:]|thứ)|^căn cứ (?:luật|nghị|quyết|hiến|bộ|điều|thông|kết|chỉ|pháp|quy)/;

/** A part of a document quoted without its head: it begins with a provision. */
export function isExcerpt(source: Source): boolean {
  return PROVISION.test(source.folded.slice(0, 40).trimStart());
}

const TYPES =
  'thông cáo|chương trình|kế hoạch|đề án|phương án|quy chế|quy định|quy trình|nội quy|điều lệ|hướng dẫn|nghị quyết|quyết định|chỉ thị|kết luận|tờ trình';
/** The type of a document in a line of its own in capitals. */
const TYPE_LINE = new RegExp(`^(?:${TYPES})$`);
/** "(ban hành kèm theo Quyết định số 7/QĐ-UBND …)", below a title. */
const ENCLOSED =
  /\n\(?(?:được )?ban hành kèm theo (?:quyết định|nghị quyết|thông tư|công văn|kế hoạch) số ?\d/;
/** "Trích Hướng dẫn …", and then the bases. */
const EXTRACT = new RegExp(`^trích (?:${TYPES}) `);
/** A form to be filled in is none. */
const FORM = /^(?:mẫu|biểu|phụ lục)(?![\p{L}\p{M}])/u;
const HEAD = 600;

/** A document that is quoted without the head of its office: it opens with its type, or says what it is a part of. */
function isBareDocument({ cased, folded }: Source): boolean {
  const head = folded.slice(0, HEAD).trimStart();
  const first = head.slice(0, Math.max(0, head.indexOf('\n'))).trimEnd();
  const isLoud = !/\p{Ll}/u.test(cased.slice(0, HEAD).trimStart().slice(0, first.length));
  if (isLoud && TYPE_LINE.test(first)) return true;
  return (ENCLOSED.test(head) && !FORM.test(head)) || (EXTRACT.test(head) && head.includes('\ncăn cứ '));
}

/** What kind of text it is, from its parts and words. */
export function kindOf(source: Source, isOfficial: boolean, layout: readonly LayoutPart[]): TextKind {
  const { content } = source;
  if (isOfficial || isExcerpt(source) || isBareDocument(source)) return 'official-document';
  if (content.length < MIN_NEWS) return 'other';
  const folded = fold(content.slice(0, 6000));
  const from = layout.find(({ part }) => part === 'body')?.start ?? 0;
  const opening = fold(content.slice(from, from + OPENING));
  const isEvent = EVENT.test(opening);
  const headline = layout.find(({ part }) => part === 'headline');
  const title = headline === undefined ? '' : fold(content.slice(headline.start, headline.end));
  const isMeeting = MEETING.test(opening) || VISIT.test(title);
  if (isEvent && isMeeting && CHAIRED.test(folded)) return 'meeting-report';
  if (MEETING.test(title) && ATTENDED.test(folded)) return 'meeting-report';
  if (!hasPart(layout, 'body') || isQuestions(content, layout) || EXPLAINS.test(title)) return 'other';
  if (!isEvent && !isDated(content, layout))
    return hasPart(layout, 'caption') && hasPart(layout, 'byline') ? 'news' : 'other';
  return layout.some(({ part }) => part === 'headline' || part === 'byline' || part === 'caption')
    ? 'news'
    : 'other';
}
