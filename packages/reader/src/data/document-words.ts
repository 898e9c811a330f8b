import { DOCUMENT_TYPES } from './document-types.js';

/** How a document is called in a text, and the type that is meant. */
export interface DocumentWord {
  word: string;
  type: string;
}

const TYPE_NAMES = [...new Set(DOCUMENT_TYPES.map(({ name }) => name))];

/** Names of types that have no code of their own in numbers, or several words for one. */
const FURTHER: readonly DocumentWord[] = [
  { word: 'Luật', type: 'Luật' },
  { word: 'Bộ luật', type: 'Bộ luật' },
  { word: 'Lệnh', type: 'Lệnh' },
  { word: 'Sắc lệnh', type: 'Sắc lệnh' },
  { word: 'Văn bản', type: 'Văn bản' },
  { word: 'Công thư', type: 'Công thư' },
  { word: 'Điều lệ', type: 'Điều lệ' },
  { word: 'Thông báo kết luận', type: 'Thông báo' },
  { word: 'Thông báo Kết luận', type: 'Thông báo' },
  { word: 'Công văn hỏa tốc', type: 'Công văn' },
  { word: 'Văn bản hỏa tốc', type: 'Văn bản' },
  { word: 'Công điện khẩn', type: 'Công điện' },
  { word: 'Thông báo ý kiến', type: 'Thông báo' },
  { word: 'Công văn khẩn', type: 'Công văn' },
  { word: 'Công điện hỏa tốc', type: 'Công điện' },
  { word: 'Báo cáo thẩm tra', type: 'Báo cáo' },
  { word: 'Chương trình kiểm tra, giám sát', type: 'Chương trình' },
  { word: 'Chương trình công tác', type: 'Chương trình' },
  { word: 'Kế hoạch kiểm tra, giám sát', type: 'Kế hoạch' },
  { word: 'Kế hoạch hành động', type: 'Kế hoạch' },
  { word: 'Quy chế làm việc', type: 'Quy chế' },
  { word: 'Quy chế phối hợp', type: 'Quy chế' },
  { word: 'Chương trình phối hợp', type: 'Chương trình' },
  { word: 'Kế hoạch phối hợp', type: 'Kế hoạch' },
  { word: 'Báo cáo thẩm định', type: 'Báo cáo' },
  { word: 'Báo cáo giám sát', type: 'Báo cáo' },
  { word: 'Báo cáo tổng kết', type: 'Báo cáo' },
  { word: 'Báo cáo kết quả', type: 'Báo cáo' },
  { word: 'Báo cáo chính trị', type: 'Báo cáo' },
  { word: 'Báo cáo giải trình', type: 'Báo cáo' },
  { word: 'Kết luận thanh tra', type: 'Kết luận' },
  { word: 'Kết luận kiểm tra', type: 'Kết luận' },
  { word: 'Kết luận giám sát', type: 'Kết luận' },
  { word: 'Kế hoạch triển khai', type: 'Kế hoạch' },
  { word: 'Kế hoạch thực hiện', type: 'Kế hoạch' },
  { word: 'Kế hoạch kiểm tra', type: 'Kế hoạch' },
  { word: 'Quyết định xử phạt', type: 'Quyết định' },
  { word: 'Quyết định xử phạt vi phạm hành chính', type: 'Quyết định' },
  { word: 'Quyết định thành lập', type: 'Quyết định' },
  { word: 'Quyết định phê duyệt', type: 'Quyết định' },
  { word: 'Nghị quyết chuyên đề', type: 'Nghị quyết' },
  { word: 'Văn bản chỉ đạo', type: 'Văn bản' },
  { word: 'Công văn chỉ đạo', type: 'Công văn' },
  { word: 'Thông báo ý kiến kết luận', type: 'Thông báo' },
  { word: 'Văn bản thẩm định', type: 'Văn bản' },
  { word: 'Giấy phép', type: 'Giấy phép' },
  { word: 'Giấy chứng nhận', type: 'Giấy chứng nhận' },
  { word: 'Giấy xác nhận', type: 'Giấy xác nhận' },
  { word: 'Bản án', type: 'Bản án' },
  { word: 'Quy hoạch', type: 'Quy hoạch' },
  { word: 'Thư kêu gọi', type: 'Lời kêu gọi' },
  { word: 'Lời kêu gọi', type: 'Lời kêu gọi' },
  { word: 'Chiến lược', type: 'Chiến lược' },
  { word: 'Tuyên bố', type: 'Tuyên bố' },
];

/** Short words for a type that stand before a number: "NQ 12", "QĐ số 5". */
const SHORT: readonly DocumentWord[] = [
  { word: 'NQ', type: 'Nghị quyết' },
  { word: 'QĐ', type: 'Quyết định' },
  { word: 'CT', type: 'Chỉ thị' },
  { word: 'KL', type: 'Kết luận' },
  { word: 'TB', type: 'Thông báo' },
  { word: 'NĐ', type: 'Nghị định' },
  { word: 'KH', type: 'Kế hoạch' },
  { word: 'CV', type: 'Công văn' },
  { word: 'HD', type: 'Hướng dẫn' },
  { word: 'QD', type: 'Quyết định' },
  { word: 'ND', type: 'Nghị định' },
  { word: 'TTr', type: 'Tờ trình' },
  { word: 'CTr', type: 'Chương trình' },
  { word: 'CĐ', type: 'Công điện' },
  { word: 'BC', type: 'Báo cáo' },
  { word: 'TT', type: 'Thông tư' },
];

/** Every word for a document that may stand right before its number. */
export const DOCUMENT_WORDS: readonly DocumentWord[] = [
  ...TYPE_NAMES.map((name) => ({ word: name, type: name })),
  ...FURTHER,
  ...SHORT,
];

/** How far a word for a type with a bare number is a document; see `NAMED_BY_NUMBER`. */
export type Strength = 'noun' | 'act' | 'plan';

/**
 * Types that texts name by type and number alone: "Nghị quyết 57", "Chỉ thị 05".
 *
 * - `noun`: the word means nothing but a document, so only a counted noun after the number speaks against one;
 * - `act`: the word is also a verb or a common noun ("Quyết định 3 nội dung"), so what follows must speak for one;
 * - `plan`: numbers often count parts ("Phương án 1"), so "số" and a date or an issuer are needed.
 */
export const NAMED_BY_NUMBER: ReadonlyMap<string, Strength> = new Map([
  ['Nghị quyết', 'noun'],
  ['Nghị định', 'noun'],
  ['Chỉ thị', 'noun'],
  ['Thông tư', 'noun'],
  ['Thông tri', 'noun'],
  ['Kết luận', 'act'],
  ['Quyết định', 'act'],
  ['Quy định', 'act'],
  ['Hướng dẫn', 'act'],
  ['Thông báo', 'act'],
  ['Công văn', 'act'],
  ['Công điện', 'act'],
  ['Kế hoạch', 'act'],
  ['Đề án', 'act'],
  ['Thông tư liên tịch', 'plan'],
  ['Báo cáo', 'plan'],
  ['Tờ trình', 'plan'],
  ['Chương trình', 'plan'],
  ['Chương trình hành động', 'plan'],
  ['Quy chế', 'plan'],
  ['Văn bản', 'plan'],
]);

/**
 * Words that after a type and a figure say that the figure counts ("Nghị quyết 1 lần", "Thông báo 3 trường hợp"), beside
 * the counted nouns that the figures know. Words that often begin what a document does ("chỉ rõ", "mức phạt") are left out.
 */
export const COUNTED_AFTER_TYPE: readonly string[] = [
  ...'lần năm ngày tháng tuần quý giờ phút người bước lượt hộ tỉnh huyện xã phường thôn bản đồng triệu tỷ nghìn ngàn trăm'.split(
    ' ',
  ),
  ...'vạn km ha m kg tấn nhóm đợt buổi cuộc lớp căn cây xe cái con chiếc gói suất món tổ loại điều khoản điểm mục vụ'.split(
    ' ',
  ),
  'chữ',
  'trang',
  'chính sách',
  'lĩnh vực',
  'nguyên tắc',
  'trụ cột',
  'tiêu chí',
  'thủ tục',
  'vấn đề',
  'yêu cầu',
  'biện pháp',
  'hình thức',
  'phương án',
  'chuyên đề',
  'chương trình',
  'quyết định',
  'khu vực',
  'đối tượng',
  'khâu đột phá',
  'bộ phận',
  'phần',
];
