import type { DocumentSystem } from '../types.js';

/** A type of document (thể loại văn bản) and the code that it has in numbers, with the days between which the code is used. */
export interface DocumentType {
  code: string;
  name: string;
  system: DocumentSystem;
  /** First day of validity, null where it is older than the rules known here. */
  from: string | null;
  /** Last day of validity, null while in force. */
  until: string | null;
}

/** What a document is called whose code no table knows. */
export const UNKNOWN_TYPE = 'Văn bản';

/** Decree 30/2020/NĐ-CP came into force on this day. */
const DECREE_30 = '2020-03-05';
/** The last day of Circular 01/2011/TT-BNV, which Decree 30/2020 replaced. */
const BEFORE_DECREE_30 = '2020-03-04';
/** 399-QĐ/TW took the place of 66-QĐ/TW. */
const PARTY_GENRES_2026 = '2026-01-09';

function type(
  code: string,
  name: string,
  system: DocumentSystem,
  from: string | null = null,
  until: string | null = null,
): DocumentType {
  return { code, name, system, from, until };
}

/**
 * Codes of document types. Sources: Decree 30/2020/NĐ-CP, annex III; the Party's rules on genres. A code may have
 * several rows (CT, TT, QĐ): the first that fits the system of the number is the usual reading. A programme, plan or
 * regulation of coordination (phối hợp) is of the plain type: Decree 30/2020 knows no other, and PH only says who made it.
 */
export const DOCUMENT_TYPES: readonly DocumentType[] = [
  type('NQ', 'Nghị quyết', 'both'),
  type('QĐ', 'Quyết định', 'both'),
  type('QĐ', 'Quy định', 'party'),
  type('QĐi', 'Quy định', 'party', null, PARTY_GENRES_2026),
  type('QyĐ', 'Quy định', 'state', DECREE_30),
  type('CT', 'Chỉ thị', 'both'),
  type('CT', 'Chương trình', 'party'),
  type('KL', 'Kết luận', 'party'),
  type('QC', 'Quy chế', 'both'),
  type('TT', 'Thông tri', 'party'),
  type('TT', 'Thông tư', 'state'),
  type('TTLT', 'Thông tư liên tịch', 'state'),
  type('NQLT', 'Nghị quyết liên tịch', 'state'),
  type('NĐ', 'Nghị định', 'state'),
  type('L', 'Luật', 'state'),
  type('L', 'Lệnh', 'state'),
  type('PL', 'Pháp lệnh', 'state'),
  type('HD', 'Hướng dẫn', 'both'),
  type('TB', 'Thông báo', 'both'),
  type('TC', 'Thông cáo', 'both'),
  type('BC', 'Báo cáo', 'both'),
  type('KH', 'Kế hoạch', 'both'),
  type('CTr', 'Chương trình', 'both'),
  type('CTHĐ', 'Chương trình hành động', 'both'),
  type('ĐA', 'Đề án', 'both'),
  type('DA', 'Dự án', 'both'),
  type('PA', 'Phương án', 'both'),
  type('TTr', 'Tờ trình', 'both'),
  type('CV', 'Công văn', 'party'),
  type('CĐ', 'Công điện', 'state'),
  type('BB', 'Biên bản', 'both'),
  type('HĐ', 'Hợp đồng', 'state'),
  type('BGN', 'Bản ghi nhớ', 'state', DECREE_30),
  type('GN', 'Bản ghi nhớ', 'state', null, BEFORE_DECREE_30),
  type('BTT', 'Bản thỏa thuận', 'state', DECREE_30),
  type('TTh', 'Bản thỏa thuận', 'state', null, BEFORE_DECREE_30),
  type('GUQ', 'Giấy ủy quyền', 'state', DECREE_30),
  type('UQ', 'Giấy ủy quyền', 'state', null, BEFORE_DECREE_30),
  type('GM', 'Giấy mời', 'both'),
  type('GGT', 'Giấy giới thiệu', 'state'),
  type('GNP', 'Giấy nghỉ phép', 'state', DECREE_30),
  type('NP', 'Giấy nghỉ phép', 'state', null, BEFORE_DECREE_30),
  type('PG', 'Phiếu gửi', 'state'),
  type('PC', 'Phiếu chuyển', 'both'),
  type('PB', 'Phiếu báo', 'state'),
  type('QCPH', 'Quy chế', 'both'),
  type('CTPH', 'Chương trình', 'both'),
  type('CTrPH', 'Chương trình', 'both'),
  type('KHLT', 'Kế hoạch liên tịch', 'both'),
  type('CTLT', 'Chương trình liên tịch', 'both'),
  type('HDLN', 'Hướng dẫn liên ngành', 'both'),
  type('KHLN', 'Kế hoạch liên ngành', 'both'),
  type('QCLN', 'Quy chế liên ngành', 'both'),
  type('KHPH', 'Kế hoạch', 'both'),
  type('HDLT', 'Hướng dẫn liên tịch', 'both'),
  type('TTLT', 'Thông tri liên tịch', 'party'),
  type('GP', 'Giấy phép', 'state'),
  type('GCN', 'Giấy chứng nhận', 'state'),
  type('KLTTr', 'Kết luận', 'state'),
  type('KL', 'Kết luận', 'state'),
  type('SL', 'Sắc lệnh', 'state'),
  type('VBHN', 'Văn bản hợp nhất', 'state'),
];

/** Names of types by their code in small letters. */
export const TYPES_OF_CODE: ReadonlyMap<string, ReadonlySet<string>> = (() => {
  const byCode = new Map<string, Set<string>>();
  for (const { code, name } of DOCUMENT_TYPES) {
    const names = byCode.get(code.toLowerCase()) ?? new Set();
    byCode.set(code.toLowerCase(), names.add(name));
  }
  return byCode;
})();
