import { fold } from '../text.js';
import type { LayoutPart } from '../types.js';
import type { Line } from './lines.js';

const WIDGET =
  /^(?:thời tiết|tỷ giá|tỉ giá|giá vàng|thống kê truy cập|đang online|đang truy cập|tổng (?:số )?lượt truy cập|lượt (?:truy cập|xem)|tin (?:liên quan|mới|khác|cùng chuyên mục|đã đưa)|bài (?:liên quan|viết liên quan|cùng chuyên mục)|các tin (?:khác|đã đưa)|xem thêm|đọc thêm|chia sẻ|in (?:bài|trang)|gửi (?:email|bình luận)|bình luận|ý kiến bạn đọc|về trang (?:chủ|trước)|trang chủ|liên kết (?:website|web)|đường dây nóng|hotline|bản quyền|powered by|cỡ chữ|a-a|a\+|quay lại|lên đầu trang|văn bản này chưa|thăm dò ý kiến|đăng nhập|tìm kiếm|copyright|©|hôm nay:|tháng hiện tại|tổng lượt)/;
const PHOTO_CREDIT = /^(?:\[?(?:ảnh|img|hình)\]?|\(?ảnh ?:)/;
const PHOTO_IN_LINE = /\(?ảnh ?: ?[^.]{1,40}\)?\.?$/;
const CAPTION =
  /^(?:quang cảnh|toàn cảnh|các đại biểu|đại biểu|lãnh đạo|đoàn công tác|đồng chí|ông|bà|đ\/c)(?![\p{L}\p{M}])/u;
const CAPTION_ACT =
  /(?:phát biểu|báo cáo|kết luận|chủ trì|trao|tặng|dự|tham luận|quang cảnh|thăm|kiểm tra|trình bày|chụp ảnh)/;
const SOURCE = /^(?:nguồn|theo|tác giả|tin, ảnh|tin ảnh|bài, ảnh|bài và ảnh|thực hiện) ?:? /;
const TERMINAL = /[.!?:;…”"]$/;
const SYLLABLE = String.raw`\p{Lu}[\p{Ll}\p{M}]{0,7}`;
const AUTHOR = String.raw`${SYLLABLE}(?: ${SYLLABLE}){0,4}`;
/** "Mỹ An - Đoàn Vinh", "Hà Minh (Ban Tuyên giáo)". */
const BYLINE = new RegExp(
  String.raw`^${AUTHOR}(?: ?(?:[-–,&/]|và) ?${AUTHOR}){0,3}(?: ?\([^)]{2,40}\))?$`,
  'u',
);
const MAX_HEADLINE = 250;
const MAX_CAPTION = 260;
const LONG_LINE = 120;
const MAX_BYLINE = 60;

type PartName = LayoutPart['part'];

function isByline(line: Line, isAfterBody: boolean): boolean {
  if (line.text.length > MAX_BYLINE || !isAfterBody) return false;
  if (SOURCE.test(fold(line.text))) return true;
  return BYLINE.test(line.text) && line.text.split(/\s+/).length >= 2;
}

function isCaption(line: Line, before: Line | undefined): boolean {
  if (line.text.length > MAX_CAPTION) return false;
  const folded = fold(line.text);
  if (PHOTO_CREDIT.test(folded) || PHOTO_IN_LINE.test(folded)) return true;
  if (TERMINAL.test(line.text)) return false;
  if (before !== undefined && /^\[?(?:img|ảnh|image)\]?$/i.test(before.text)) return true;
  return CAPTION.test(folded) && (CAPTION_ACT.test(folded) || folded.startsWith('các đại biểu'));
}

/**
 * Says what each line of a page is. In an official document every line is body, except the widgets of the page that
 * it was copied from.
 */
export function findParts(lines: readonly Line[], isOfficial: boolean): LayoutPart[] {
  const lastBody = lines.findLastIndex(({ text }) => text.length >= LONG_LINE);
  return lines.map((line, i): LayoutPart => {
    const part = partOf(line, i);
    return { start: line.start, end: line.end, part };
  });

  function partOf(line: Line, i: number): PartName {
    if (line.text.length < LONG_LINE && WIDGET.test(fold(line.text))) return 'widget';
    if (isOfficial) return 'body';
    const next = lines[i + 1];
    if (i === 0 && next !== undefined && line.text.length <= MAX_HEADLINE && !/[.;:]$/.test(line.text))
      return 'headline';
    if (i > 0 && isByline(line, i > lastBody)) return 'byline';
    if (i > 0 && isCaption(line, lines[i - 1])) return 'caption';
    return 'body';
  }
}

/** The names in a byline: "Mỹ An - Đoàn Vinh" → two. */
export function authorsOf(line: string): { name: string; offset: number }[] {
  const prefix =
    /^(?:(?:tác giả|tin, ảnh|bài, ảnh|bài và ảnh|tin ảnh|thực hiện) ?: ?)/i.exec(line)?.[0].length ?? 0;
  if (/^(?:nguồn|theo) /i.test(line)) return [];
  const names: { name: string; offset: number }[] = [];
  for (const match of line.slice(prefix).matchAll(new RegExp(AUTHOR, 'gu'))) {
    names.push({ name: match[0], offset: prefix + match.index });
  }
  return names.filter(({ offset }) => !line.slice(0, offset).includes('('));
}

/** The part that holds an offset, null where none does; parts are in order and do not overlap. */
export function partAt(layout: readonly LayoutPart[], offset: number): PartName | null {
  let low = 0;
  let high = layout.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((layout[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const part = layout[low - 1];
  return part !== undefined && offset < part.end ? part.part : null;
}
