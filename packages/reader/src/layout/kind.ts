import { fold } from '../text.js';
import type { LayoutPart, TextKind } from '../types.js';

const MEETING =
  /(?:hội nghị|cuộc họp|buổi làm việc|phiên họp|làm việc với|làm việc tại|kỳ họp|họp giao ban|giao ban|hội ý|đại hội|buổi tiếp|tiếp xúc cử tri|đối thoại|tọa đàm|đã (?:đi |đến )?kiểm tra|đi kiểm tra|đi thực tế|buổi kiểm tra|đoàn kiểm tra|đoàn giám sát|đoàn công tác)/;
const CHAIRED =
  /(?:chủ trì|kết luận|phát biểu chỉ đạo|chỉ đạo tại|dự và chỉ đạo|chủ tọa)|(?:đồng chí|chủ tịch|bí thư|trưởng đoàn|ông|bà)(?![\p{L}\p{M}])[^.\n]{0,80}(?:yêu cầu|đề nghị|chỉ đạo|lưu ý)/u;
const ATTENDED = /(?:dự hội nghị|tham dự|cùng dự|phát biểu|báo cáo tại|có các đồng chí)/;
/** Something that happened on a day. */
const EVENT =
  /(?:sáng|trưa|chiều|tối|đêm)(?: nay| qua| sớm|,|:)?(?: ngày)? ?(?:\d|nay|qua)|(?:^|[.);:-] ?)(?:vào |trong )?(?:hai |2 )?ngày \d{1,2}|vừa (?:qua|tổ chức|ban hành|diễn ra|ký)|trong (?:hai|2|3|ba) ngày|hôm nay/;
const OPENING = 1500;
const MIN_NEWS = 200;

function hasPart(layout: readonly LayoutPart[], wanted: LayoutPart['part']): boolean {
  return layout.some(({ part }) => part === wanted);
}

/** What kind of text it is, from its parts and words. */
export function kindOf(content: string, isOfficial: boolean, layout: readonly LayoutPart[]): TextKind {
  if (isOfficial) return 'official-document';
  if (content.length < MIN_NEWS) return 'other';
  const folded = fold(content.slice(0, 6000));
  const from = layout.find(({ part }) => part === 'body')?.start ?? 0;
  const isEvent = EVENT.test(fold(content.slice(from, from + OPENING)));
  if (isEvent && MEETING.test(folded) && CHAIRED.test(folded)) return 'meeting-report';
  const headline = layout.find(({ part }) => part === 'headline');
  const title = headline === undefined ? '' : fold(content.slice(headline.start, headline.end));
  if (MEETING.test(title) && ATTENDED.test(folded)) return 'meeting-report';
  if (!hasPart(layout, 'body')) return 'other';
  const isSigned = hasPart(layout, 'byline') && hasPart(layout, 'caption');
  const isPage = hasPart(layout, 'headline') || hasPart(layout, 'byline') || hasPart(layout, 'caption');
  return isPage && (isEvent || isSigned) ? 'news' : 'other';
}
