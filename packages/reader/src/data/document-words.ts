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
  { word: 'Giấy phép', type: 'Giấy phép' },
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
];

/** Every word for a document that may stand right before its number. */
export const DOCUMENT_WORDS: readonly DocumentWord[] = [
  ...TYPE_NAMES.map((name) => ({ word: name, type: name })),
  ...FURTHER,
  ...SHORT,
];
