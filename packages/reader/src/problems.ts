import type { ProblemCode, ReasonCode } from './types.js';

/** What is said of each problem, in one short Vietnamese sentence. */
export const PROBLEM_TEXTS: Readonly<Record<ProblemCode, string>> = {
  'doubled-number-word': 'Chữ “số” bị viết lặp.',
  'number-in-date-slot': 'Số hiệu bị viết vào chỗ của ngày ban hành.',
  'mixed-separators': 'Dấu ngăn cách trong số hiệu không đúng mẫu của cơ quan ban hành.',
  'missing-diacritics': 'Ký hiệu thiếu dấu; đã sửa.',
  'misspelt-number-word': 'Chữ “số” bị viết sai.',
  'truncated-type': 'Tên loại văn bản bị viết thiếu; đã lấy theo ký hiệu.',
  'impossible-date': 'Ngày không có thật.',
  'conflicting-date': 'Ngày ban hành khác với lần viện dẫn trước.',
  'misread-digit': 'Chữ số bị nhận nhầm thành chữ cái; đã sửa.',
  'impossible-symbol': 'Cơ quan trong ký hiệu không ban hành loại văn bản này.',
  'type-differs-from-symbol': 'Tên loại văn bản khác với ký hiệu.',
  'year-differs-from-date': 'Năm trong số hiệu khác với năm ban hành.',
  'later-than-document': 'Văn bản được viện dẫn có ngày sau ngày của văn bản này.',
  'basis-later-than-document': 'Căn cứ ban hành có ngày sau ngày của văn bản này.',
};

/** Why a field was guessed, in one short Vietnamese sentence. */
export const REASON_TEXTS: Readonly<Record<ReasonCode, string>> = {
  'issuer-from-symbol': 'Cơ quan ban hành suy ra từ ký hiệu.',
  'issuer-from-type': 'Cơ quan ban hành suy ra từ loại văn bản.',
  'issuer-from-context': 'Cơ quan ban hành suy ra từ cơ quan được nhắc trong bài.',
  'issuer-from-sibling': 'Cơ quan ban hành lấy theo văn bản cùng chuỗi liệt kê.',
  'issuer-from-same-document': 'Cơ quan ban hành lấy theo lần viện dẫn khác của cùng văn bản.',
  'date-from-same-document': 'Ngày ban hành lấy theo lần viện dẫn khác của cùng văn bản.',
  'symbol-from-sibling': 'Ký hiệu lấy theo văn bản cùng chuỗi liệt kê.',
  'symbol-from-same-document': 'Ký hiệu lấy theo lần viện dẫn khác của cùng văn bản.',
  'year-from-same-document': 'Năm lấy theo lần viện dẫn khác của cùng văn bản.',
  'title-from-same-document': 'Tên gọi lấy theo lần viện dẫn khác của cùng văn bản.',
  'type-from-symbol': 'Loại văn bản suy ra từ ký hiệu.',
};
