import type { DirectiveKind } from '../types.js';

const LIMIT =
  /(?:không để|không được|không quá|tránh (?:để|việc|tình trạng|trùng|chồng|hình thức|lãng phí)|nghiêm cấm|tuyệt đối không|kiên quyết không|không (?:tổ chức|trùng|làm|bố trí|ban hành|phê duyệt|giải quyết|cấp))/;
/** A limit is the obligation itself where it leads; behind a task it only bounds it. */
const LEADING_LIMIT = 12;
/** A ban or an end at the very beginning. */
const STOPS = /^(?:tránh|không|chưa|hạn chế tối đa|chấm dứt|dừng|nghiêm cấm) /;
const PRODUCT =
  /^(?:(?:khẩn trương|chủ trì|phối hợp|sớm|tiếp tục|chủ động|,|kịp thời|tập trung|nghiên cứu|cần|phải|có trách nhiệm) ?)*(?:rà soát|xây dựng (?:kế hoạch|đề án|chương trình|quy chế|phương án|báo cáo|dự thảo|quy định|hướng dẫn|nghị quyết)|ban hành|hoàn thành|hoàn thiện|hoàn chỉnh|lập|trình|tổng hợp|báo cáo|tham mưu|đánh giá|sơ kết|tổng kết|thống kê|cụ thể hóa|đề xuất|thẩm định|khảo sát|thành lập|gửi|niêm yết|kiểm kê|dự thảo|điều chuyển|viết|nâng cấp|tu sửa|thanh tra|chuẩn bị nội dung)(?![\p{L}\p{M}])/u;
/** The same behind who takes part: "phối hợp với Kho bạc Nhà nước tỉnh điều chuyển vốn". */
const TOGETHER =
  /^(?:chủ trì,? )?phối hợp (?:chặt chẽ )?(?:với |cùng )?[^,;.]{2,90}? (?:khảo sát|(?<!công )lập|trình|tham mưu|đề xuất|ban hành|hoàn thiện|hoàn chỉnh|điều chuyển|tu sửa|viết|thẩm định) /;
/** A paper that is to be made, wherever in the obligation it stands. */
const PAPER =
  /(?:xây dựng|lập|ban hành|trình|hoàn thiện|hoàn chỉnh|tham mưu|viết)(?: \p{L}+){0,3} (?:thu hoạch|kế hoạch|đề án|quy chế|phương án|báo cáo|dự thảo|tờ trình|hồ sơ|danh mục|văn kiện|tài liệu|bảng giá|bộ tiêu chí)/u;
/** Whom one guides makes the paper, not oneself: "Hướng dẫn các thôn xây dựng kế hoạch". */
const GUIDES = /^(?:hướng dẫn|hỗ trợ|giúp đỡ) (?:các|những|cho|\d)/;
const AGAIN =
  /(?:định kỳ|(?:hàng|hằng) (?:ngày|tuần|tháng|quý|năm)|mỗi (?:tuần|tháng|quý|năm) (?:một|1|ít nhất))/;

function isLimit(what: string): boolean {
  if (STOPS.test(what)) return true;
  const match = LIMIT.exec(what);
  return match !== null && match.index < LEADING_LIMIT;
}

/** What kind of obligation it is, from its words. */
export function kindOfDirective(what: string, hasRule: boolean, hasDeadline: boolean): DirectiveKind {
  if (hasRule || AGAIN.test(what)) return 'recurring';
  if (isLimit(what)) return 'constraint';
  const isPaper = PAPER.test(what) && !GUIDES.test(what);
  return hasDeadline || PRODUCT.test(what) || TOGETHER.test(what) || isPaper ? 'product' : 'standing';
}
