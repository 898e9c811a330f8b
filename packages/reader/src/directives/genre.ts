import type { Source } from '../text.js';

/**
 * How a text gives work: news report what somebody asked for; a document gives it in its articles and items; a norm
 * (luật, nghị định …) rules for all and gives work only to those who carry it out; a report tells what was done; questions
 * of readers and their answers (hỏi - đáp pháp luật) explain what the law asks of everybody, and give work to nobody.
 */
export type Genre = 'news' | 'document' | 'norm' | 'report' | 'answers';

const NORMS = /^(?:luật|bộ luật|pháp lệnh|nghị định|thông tư|quy chế|quy định|điều lệ|hiến pháp)/i;
const REPORTS = /^(?:báo cáo|tờ trình|giấy mời|biên bản|giấy|lịch|đề cương|bài)/i;
/** Lines that only documents have; an excerpt of one has no head. */
const DOCUMENT_LINE =
  /(?:^|\n)[#>*_ ]*(?:nơi nhận ?:|quyết định ?: ?\n|quyết nghị ?: ?\n|kính gửi ?:|(?:[ivx]{1,4}|[a-d])\. ?(?:mục đích|nhiệm vụ|tổ chức thực hiện|nội dung|mục tiêu|quan điểm|yêu cầu))/;
/** The type of a document alone in its line, in capitals. */
const TITLE_LINE =
  /(?:^|\n)[#>*_ ]*(?:(HƯỚNG DẪN|KẾ HOẠCH|THÔNG BÁO|KẾT LUẬN|CHỈ THỊ|NGHỊ QUYẾT|CÔNG ĐIỆN|CHƯƠNG TRÌNH|CHƯƠNG TRÌNH HÀNH ĐỘNG|ĐỀ ÁN)|BÁO CÁO|TỜ TRÌNH)[*_ ]*\n/;
const ARTICLE_LINE = /(?:^|\n)[#>*_ ]*điều \d{1,3}[.:]/;
const QUESTION_LINE =
  /(?:^|\n)[#>*_► ]*(?:hỏi|câu hỏi|(?:bạn đọc|độc giả)[^\n:]{0,60} hỏi)(?: \d{1,2})?[*_ ]*:/;
const ANSWER_LINE = /\n[#>*_► ]*(?:đáp|trả lời|(?:luật sư|luật gia)[^\n:]{0,60} trả lời)[*_ ]*:/;

/** The genre of the text, from its head or its lines. */
export function genreOf(source: Source, isOfficial: boolean, type: string | null): Genre {
  if (isOfficial && type !== null) {
    if (NORMS.test(type)) return 'norm';
    return REPORTS.test(type) ? 'report' : 'document';
  }
  if (!isOfficial && QUESTION_LINE.test(source.folded) && ANSWER_LINE.test(source.folded)) return 'answers';
  const title = TITLE_LINE.exec(source.cased);
  if (title !== null) return title[1] === undefined ? 'report' : 'document';
  if (isOfficial || DOCUMENT_LINE.test(source.folded)) return 'document';
  return ARTICLE_LINE.test(source.folded) ? 'norm' : 'news';
}
