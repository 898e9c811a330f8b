import { fold } from '../text.js';
import type { LayoutPart, TextKind } from '../types.js';

const MEETING = /(?:hội nghị|cuộc họp|buổi làm việc|phiên họp|làm việc với|kỳ họp|họp giao ban|hội ý)/;
const CHAIRED = /(?:chủ trì|kết luận|phát biểu chỉ đạo|chỉ đạo tại|chủ tọa)/;
const ATTENDED = /(?:dự hội nghị|tham dự|cùng dự|phát biểu|báo cáo tại|có các đồng chí)/;
const NEWS_PARTS: ReadonlySet<string> = new Set(['headline', 'byline', 'caption']);
const MIN_NEWS = 200;

/** What kind of text it is, from its parts and words. */
export function kindOf(content: string, isOfficial: boolean, layout: readonly LayoutPart[]): TextKind {
  if (isOfficial) return 'official-document';
  const folded = fold(content.slice(0, 6000));
  if (content.length >= MIN_NEWS && MEETING.test(folded) && CHAIRED.test(folded)) return 'meeting-report';
  const headline = layout.find(({ part }) => part === 'headline');
  const title = headline === undefined ? '' : fold(content.slice(headline.start, headline.end));
  if (content.length >= MIN_NEWS && MEETING.test(title) && ATTENDED.test(folded)) return 'meeting-report';
  const bodies = layout.filter(({ part }) => part === 'body').length;
  const isPage = layout.some(({ part }) => NEWS_PARTS.has(part)) && bodies > 0;
  return isPage && content.length >= MIN_NEWS ? 'news' : 'other';
}
