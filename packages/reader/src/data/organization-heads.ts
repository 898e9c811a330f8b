/** How the name of a body goes on after its first words. */
export type OrganizationTail =
  /** Nothing follows: "Bộ Chính trị". */
  | 'none'
  /** A level, a place or a parent body may follow: "Hội đồng nhân dân tỉnh X". */
  | 'place'
  /** A field of work must follow: "Sở Tài chính". */
  | 'field'
  /** Another body must follow: "Ban Thường vụ Tỉnh ủy". */
  | 'body';

/** The first words of a name of a body, and how they are written in full. */
export interface OrganizationHead {
  /** Spellings as they stand in texts, without regard to case. */
  forms: readonly string[];
  name: string;
  tail: OrganizationTail;
  abbreviation: string | null;
  /** A post that issues documents, with the body after it: "Chủ tịch UBND tỉnh". */
  isPost: boolean;
}

const POSTS: ReadonlySet<string> = new Set([
  'Chủ tịch',
  'Bộ trưởng',
  'Bộ trưởng, Chủ nhiệm',
  'Thống đốc',
  'Trưởng phòng',
  'Trưởng Ban',
  'Cục trưởng',
  'Chánh Văn phòng',
  'Giám đốc',
]);

function head(
  forms: string,
  name: string,
  tail: OrganizationTail,
  abbreviation: string | null = null,
): OrganizationHead {
  return { forms: [...forms.split('|'), name], name, tail, abbreviation, isPost: POSTS.has(name) };
}

/** First words of names of bodies, longest first within a first word (the reader sorts them). */
export const ORGANIZATION_HEADS: readonly OrganizationHead[] = [
  head('bch trung ương đảng|bch tw đảng|bchtw đảng', 'Ban Chấp hành Trung ương Đảng', 'place', 'BCHTW'),
  head('bch trung ương|bch tw|bchtw|bch tư|bch t.ư', 'Ban Chấp hành Trung ương', 'place', 'BCHTW'),
  head('bộ chính trị, ban bí thư', 'Bộ Chính trị, Ban Bí thư', 'none'),
  head('', 'Bộ Chính trị', 'none', 'BCT'),
  head('ban bí thư trung ương đảng', 'Ban Bí thư', 'none', 'BBT'),
  head('trung ương đảng cộng sản việt nam', 'Trung ương Đảng', 'none'),
  head('tw đảng|t.ư đảng', 'Trung ương Đảng', 'none'),
  head('', 'Trung ương', 'none', 'TW'),
  head('', 'Trung ương Đoàn', 'none'),
  head('bch đảng bộ', 'Ban Chấp hành Đảng bộ', 'place', 'BCH'),
  head('bch đảng ủy', 'Ban Chấp hành Đảng ủy', 'place', 'BCH'),
  head('bch', 'Ban Chấp hành', 'body', 'BCH'),
  head('btv', 'Ban Thường vụ', 'body', 'BTV'),
  head('tt', 'Thường trực', 'body'),
  head('ban thường trực', 'Ban Thường trực', 'body'),
  head('', 'Đoàn Chủ tịch', 'body'),
  head('', 'Tỉnh ủy', 'place', 'TU'),
  head('', 'Thành ủy', 'place', 'TU'),
  head('', 'Huyện ủy', 'place', 'HU'),
  head('', 'Quận ủy', 'place', 'QU'),
  head('', 'Thị ủy', 'place'),
  head('', 'Đảng ủy', 'place', 'ĐU'),
  head('', 'Đảng bộ', 'place'),
  head('', 'Chi bộ', 'place'),
  head('', 'Đảng đoàn', 'body'),
  head('ban cán sự đảng', 'Ban cán sự đảng', 'body'),
  head('ubkt', 'Ủy ban Kiểm tra', 'place', 'UBKT'),
  head('', 'Ban Tổ chức', 'place'),
  head('', 'Ban Tuyên giáo và Dân vận', 'place'),
  head('', 'Ban Tuyên giáo', 'place'),
  head('', 'Ban Dân vận', 'place'),
  head('', 'Ban Nội chính', 'place'),
  head('ubtvqh|ủy ban thường vụ quốc hội', 'Ủy ban Thường vụ Quốc hội', 'none', 'UBTVQH'),
  head('', 'Quốc hội', 'none'),
  head('', 'Chính phủ', 'none'),
  head('thủ tướng', 'Thủ tướng Chính phủ', 'none'),
  head('', 'Chủ tịch nước', 'none'),
  head('', 'Chủ tịch', 'body'),
  head('', 'Trưởng phòng', 'field'),
  head('', 'Trưởng Ban', 'field'),
  head('', 'Cục trưởng', 'body'),
  head('', 'Chánh Văn phòng', 'body'),
  head('', 'Bộ trưởng, Chủ nhiệm', 'body'),
  head('', 'Bộ trưởng', 'body'),
  head('', 'Thống đốc', 'body'),
  head('', 'Giám đốc', 'body'),
  head('', 'Bộ', 'field'),
  head('', 'Sở', 'field'),
  head('', 'Phòng', 'field'),
  head('', 'Ban', 'field'),
  head('hđnd-ubnd|hđnd - ubnd', 'Hội đồng nhân dân - Ủy ban nhân dân', 'place'),
  head('hđndtp|hđnd tp', 'Hội đồng nhân dân thành phố', 'place', 'HĐND'),
  head('ubndtp|ubnd tp', 'Ủy ban nhân dân thành phố', 'place', 'UBND'),
  head('hđnd', 'Hội đồng nhân dân', 'place', 'HĐND'),
  head('ubnd', 'Ủy ban nhân dân', 'place', 'UBND'),
  head('ubdt', 'Ủy ban Dân tộc', 'none'),
  head('', 'Văn phòng Chính phủ', 'none', 'VPCP'),
  head('', 'Văn phòng Quốc hội', 'none', 'VPQH'),
  head('văn phòng tw đảng|văn phòng trung ương', 'Văn phòng Trung ương Đảng', 'none', 'VPTW'),
  head('văn phòng', 'Văn phòng', 'body'),
  head('', 'Thanh tra Chính phủ', 'none', 'TTCP'),
  head('thanh tra', 'Thanh tra', 'place'),
  head('ngân hàng nhà nước', 'Ngân hàng Nhà nước Việt Nam', 'none', 'NHNN'),
  head('kiểm toán nhà nước', 'Kiểm toán Nhà nước', 'none', 'KTNN'),
  head('', 'Tòa án nhân dân', 'place', 'TAND'),
  head('', 'Tòa án nhân dân tối cao', 'none', 'TANDTC'),
  head('viện ksnd', 'Viện kiểm sát nhân dân', 'place', 'VKSND'),
  head('viện ksnd tối cao', 'Viện kiểm sát nhân dân tối cao', 'none', 'VKSNDTC'),
  head('', 'Công an', 'place'),
  head('', 'Bộ Chỉ huy Quân sự', 'place'),
  head('ban chqs', 'Ban Chỉ huy Quân sự', 'place'),
  head('', 'Bộ đội Biên phòng', 'place'),
  head('kho bạc nhà nước', 'Kho bạc Nhà nước', 'place'),
  head('bhxh', 'Bảo hiểm xã hội', 'place', 'BHXH'),
  head('', 'Trung tâm Chính trị', 'place'),
  head('', 'Ban Chỉ đạo', 'place'),
  head('', 'Cục', 'field'),
  head('', 'Tổng cục', 'field'),
  head('', 'Chi cục', 'field'),
  head(
    'ủy ban trung ương mttq việt nam|ubtw mttq việt nam|ủy ban tw mttq việt nam|ủy ban trung ương mặt trận tổ quốc|ubtư mttq việt nam|ủy ban mttq việt nam trung ương',
    'Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam',
    'none',
    'UBTWMTTQVN',
  ),
  head(
    'ủy ban mttq việt nam|ubmttq việt nam|ubmttqvn|ủy ban mttqvn|ủy ban mặt trận tổ quốc việt nam',
    'Ủy ban Mặt trận Tổ quốc Việt Nam',
    'place',
    'UBMTTQ',
  ),
  head('ủy ban mttq|ubmttq|ub mttq', 'Ủy ban Mặt trận Tổ quốc', 'place', 'UBMTTQ'),
  head('mttq việt nam|mttqvn', 'Mặt trận Tổ quốc Việt Nam', 'place', 'MTTQ'),
  head('mttq', 'Mặt trận Tổ quốc', 'place', 'MTTQ'),
  head('tổng liên đoàn lao động', 'Tổng Liên đoàn Lao động Việt Nam', 'none', 'TLĐ'),
  head('lđlđ', 'Liên đoàn Lao động', 'place', 'LĐLĐ'),
  head('hội lhpn việt nam|hội liên hiệp phụ nữ việt nam', 'Hội Liên hiệp Phụ nữ Việt Nam', 'place', 'LHPN'),
  head('hội lhpn|hội phụ nữ', 'Hội Liên hiệp Phụ nữ', 'place', 'LHPN'),
  head('hnd', 'Hội Nông dân', 'place', 'HND'),
  head('hội ccb', 'Hội Cựu chiến binh', 'place', 'CCB'),
  head('', 'Hội Chữ thập đỏ', 'place'),
  head('', 'Hội Người cao tuổi', 'place'),
  head('', 'Hội Khuyến học', 'place'),
  head(
    'đoàn tncs hồ chí minh|đoàn tncs hcm|đoàn tncshcm',
    'Đoàn Thanh niên Cộng sản Hồ Chí Minh',
    'place',
    'TNCS',
  ),
  head('đoàn tn', 'Đoàn Thanh niên', 'place'),
  head('', 'Thành đoàn', 'place'),
  head('', 'Tỉnh đoàn', 'place'),
  head('', 'Huyện đoàn', 'place'),
  head('', 'Công đoàn', 'place'),
  head('', 'Hội đồng Thi đua - Khen thưởng', 'place'),
];
