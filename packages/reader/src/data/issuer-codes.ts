/** A body as it stands in the tail of a number, where only one body can be meant. */
export interface IssuerCode {
  code: string;
  name: string;
  /** Whose rules its numbers follow. */
  system: 'party' | 'state';
  /** Last day on which the body had this name, null while it exists. */
  until: string | null;
}

/** Ministries and offices merged by the reorganisation of 1 March 2025. */
const BEFORE_MERGERS = '2025-02-28';

function body(code: string, name: string, until: string | null = null): IssuerCode {
  return { code, name, system: 'state', until };
}

function party(code: string, name: string, until: string | null = null): IssuerCode {
  return { code, name, system: 'party', until };
}

/**
 * Tails of numbers that name one body only. Tails such as TW, TU, ĐU, HĐND and UBND are left out on purpose: several
 * bodies share each of them, and only the words of the text can tell which.
 */
export const ISSUER_CODES: readonly IssuerCode[] = [
  body('CP', 'Chính phủ'),
  body('TTg', 'Thủ tướng Chính phủ'),
  body('CTN', 'Chủ tịch nước'),
  body('VPCP', 'Văn phòng Chính phủ'),
  body('VPQH', 'Văn phòng Quốc hội'),
  body('TTCP', 'Thanh tra Chính phủ'),
  body('NHNN', 'Ngân hàng Nhà nước Việt Nam'),
  body('KTNN', 'Kiểm toán Nhà nước'),
  body('TANDTC', 'Tòa án nhân dân tối cao'),
  body('VKSNDTC', 'Viện kiểm sát nhân dân tối cao'),
  body('QH', 'Quốc hội'),
  body('UBTVQH', 'Ủy ban Thường vụ Quốc hội'),
  body('TCT', 'Tổng cục Thuế', BEFORE_MERGERS),
  body('TCHQ', 'Tổng cục Hải quan', BEFORE_MERGERS),
  body('BCA', 'Bộ Công an'),
  body('BQP', 'Bộ Quốc phòng'),
  body('BNG', 'Bộ Ngoại giao'),
  body('BNV', 'Bộ Nội vụ'),
  body('BTP', 'Bộ Tư pháp'),
  body('BTC', 'Bộ Tài chính'),
  body('BCT', 'Bộ Công Thương'),
  body('BYT', 'Bộ Y tế'),
  body('BXD', 'Bộ Xây dựng'),
  body('BGDĐT', 'Bộ Giáo dục và Đào tạo'),
  body('BKHCN', 'Bộ Khoa học và Công nghệ'),
  body('BVHTTDL', 'Bộ Văn hóa, Thể thao và Du lịch'),
  body('BNNMT', 'Bộ Nông nghiệp và Môi trường'),
  body('BDTTG', 'Bộ Dân tộc và Tôn giáo'),
  body('BKHĐT', 'Bộ Kế hoạch và Đầu tư', BEFORE_MERGERS),
  body('BGTVT', 'Bộ Giao thông vận tải', BEFORE_MERGERS),
  body('BTTTT', 'Bộ Thông tin và Truyền thông', BEFORE_MERGERS),
  body('BTNMT', 'Bộ Tài nguyên và Môi trường', BEFORE_MERGERS),
  body('BNNPTNT', 'Bộ Nông nghiệp và Phát triển nông thôn', BEFORE_MERGERS),
  body('BLĐTBXH', 'Bộ Lao động - Thương binh và Xã hội', BEFORE_MERGERS),
  body('UBDT', 'Ủy ban Dân tộc', BEFORE_MERGERS),
  party('VPTW', 'Văn phòng Trung ương Đảng'),
  party('BTCTW', 'Ban Tổ chức Trung ương'),
  party('UBKTTW', 'Ủy ban Kiểm tra Trung ương'),
  party('BNCTW', 'Ban Nội chính Trung ương'),
  party('BTGTW', 'Ban Tuyên giáo Trung ương', BEFORE_MERGERS),
  party('BDVTW', 'Ban Dân vận Trung ương', BEFORE_MERGERS),
  party('BTGDVTW', 'Ban Tuyên giáo và Dân vận Trung ương'),
  party('HĐLLTW', 'Hội đồng Lý luận Trung ương'),
  party('BCĐTW', 'Ban Chỉ đạo Trung ương'),
  body('MTTW', 'Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam'),
  party('TWĐTN', 'Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh'),
  body('HNDVN', 'Hội Nông dân Việt Nam'),
  body('TLĐ', 'Tổng Liên đoàn Lao động Việt Nam'),
];
