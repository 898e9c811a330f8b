import type { Source } from '../text.js';

/**
 * How a text gives work: news report what somebody asked for; a document gives it in its articles and items; a norm
 * (luật, nghị định …) rules for all and gives work only to those who carry it out; a report tells what was done.
 */
export type Genre = 'news' | 'document' | 'norm' | 'report';

const NORMS = /^(?:luật|bộ luật|pháp lệnh|nghị định|thông tư|quy chế|quy định|điều lệ|hiến pháp)/i;
const REPORTS = /^(?:báo cáo|tờ trình|giấy mời|biên bản|giấy|lịch|đề cương|bài)/i;
/** Lines that only documents have; an excerpt of one has no head. */
const DOCUMENT_LINE =
  /(?:^|\n)[#>*_ ]*(?:nơi nhận ?:|quyết định ?: ?\n|quyết nghị ?: ?\n|kính gửi ?:|(?:[ivx]{1,4}|[a-d])\. ?(?:mục đích|nhiệm vụ|tổ chức thực hiện|nội dung|mục tiêu|quan điểm|yêu cầu))/;
/** The type of a document alone in its line, in capitals. */
const TITLE_LINE =
  /(?:^|\n)[#>*_ ]*(?:(HƯỚNG DẪN|KẾ HOẠCH|THÔNG BÁO|KẾT LUẬN|CHỈ THỊ|NGHỊ QUYẾT|CÔNG ĐIỆN|CHƯƠNG TRÌNH|CHƯƠNG TRÌNH HÀNH ĐỘNG|ĐỀ ÁN)|BÁO CÁO|TỜ TRÌNH)[*_ ]*\n/;
const ARTICLE_LINE = /(?:^|\n)[#>*_ ]*điều \d{1,3}[.:]/;

/** The genre of the text, from its head or its lines. */
export function genreOf(source: Source, isOfficial: boolean, type: string | null): Genre {
  if (isOfficial && type !== null) {
    if (NORMS.test(type)) return 'norm';
    return REPORTS.test(type) ? 'report' : 'document';
  }
  const title = TITLE_LINE.exec(source.cased);
  if (title !== null) return title[1] === undefined ? 'report' : 'document';
  if (isOfficial || DOCUMENT_LINE.test(source.folded)) return 'document';
  return ARTICLE_LINE.test(source.folded) ? 'norm' : 'news';
}
