import type { DirectiveKind } from '../types.js';

const LIMIT =
  /(?:không để|không được|không quá|tránh (?:để|việc|tình trạng|trùng|chồng|hình thức)|nghiêm cấm|tuyệt đối không|không (?:tổ chức|trùng|làm|bố trí|ban hành))/;
const PRODUCT =
  /^(?:(?:khẩn trương|chủ trì|phối hợp|sớm|tiếp tục|chủ động|,|kịp thời|tập trung|nghiên cứu) ?)*(?:rà soát|xây dựng (?:kế hoạch|đề án|chương trình|quy chế|phương án|báo cáo|dự thảo|quy định|hướng dẫn|nghị quyết)|ban hành|hoàn thành|hoàn thiện|lập|trình|tổng hợp|báo cáo|tham mưu|đánh giá|sơ kết|tổng kết|thống kê|cụ thể hóa|đề xuất|thẩm định|khảo sát|thành lập|gửi|niêm yết)/;
/** A paper that is to be made, wherever in the obligation it stands. */
const PAPER =
  /(?:xây dựng|lập|ban hành|trình|hoàn thiện|tham mưu)(?: \p{L}+){0,3} (?:kế hoạch|đề án|quy chế|phương án|báo cáo|dự thảo|tờ trình|hồ sơ|danh mục)/u;
const AGAIN = /(?:định kỳ|hàng (?:tuần|tháng|quý|năm)|hằng (?:tuần|tháng|quý|năm))/;

/** What kind of obligation it is, from its words. */
export function kindOfDirective(what: string, hasRule: boolean, hasDeadline: boolean): DirectiveKind {
  if (hasRule || AGAIN.test(what)) return 'recurring';
  if (LIMIT.test(what)) return 'constraint';
  return hasDeadline || PRODUCT.test(what) || PAPER.test(what) ? 'product' : 'standing';
}
