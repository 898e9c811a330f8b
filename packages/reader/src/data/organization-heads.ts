/** How the name of a body goes on after its first words. */
export type OrganizationTail =
  /** Nothing follows: "Bộ Chính trị". */
  | 'none'
  /** A level, a place or a parent body may follow: "Hội đồng nhân dân tỉnh X". */
  | 'place'
  /** A field of work must follow: "Sở Tài chính". */
  | 'field'
  /** Another body must follow: "Ban Thường vụ Tỉnh ủy". */
  | 'body'
  /** A number or the body that sent it must follow: "Đoàn công tác số 4 của Tỉnh ủy". */
  | 'owner';

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

const CENTRAL_COMMITTEES = ['ủy ban trung ương', 'ủy ban tw', 'ubtw', 'ub tw', 'ubtư', 'ub trung ương'];
const FRONTS_OF_THE_COUNTRY = ['mặt trận tổ quốc việt nam', 'mttq việt nam', 'mttqvn', 'mttq vn'];
const FRONTS = [...FRONTS_OF_THE_COUNTRY, 'mặt trận tổ quốc', 'mttq'];

/** All spellings of a name of two parts. */
function spellings(first: readonly string[], second: readonly string[]): string {
  return first.flatMap((one) => second.map((other) => `${one} ${other}`)).join('|');
}

/** Posts whose last words are the first of their body: "Chánh Văn phòng Tỉnh ủy" is of the "Văn phòng Tỉnh ủy". */
export const POSTS_OF_BODY: ReadonlySet<string> = new Set(['Chánh Văn phòng', 'Trưởng phòng', 'Trưởng Ban']);

/** First words of names of bodies, longest first within a first word (the reader sorts them). */
export const ORGANIZATION_HEADS: readonly OrganizationHead[] = [
  head(
    'ban chấp hành trung ương đảng|ban chấp hành tw đảng|bch trung ương đảng|bch tw đảng|bchtw đảng',
    'Ban Chấp hành Trung ương',
    'place',
    'BCHTW',
  ),
  head('bch trung ương|bch tw|bchtw|bch tư|bch t.ư', 'Ban Chấp hành Trung ương', 'place', 'BCHTW'),
  head('bộ chính trị, ban bí thư', 'Bộ Chính trị, Ban Bí thư', 'none'),
  head('', 'Bộ Chính trị', 'none', 'BCT'),
  head('ban bí thư trung ương đảng', 'Ban Bí thư', 'none', 'BBT'),
  head('ban bí thư tw đoàn', 'Ban Bí thư Trung ương Đoàn', 'none'),
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
  head('', 'Hội đồng Bộ trưởng', 'none'),
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
    `${spellings(CENTRAL_COMMITTEES, FRONTS)}|ủy ban mttq việt nam trung ương`,
    'Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam',
    'none',
    'UBTWMTTQVN',
  ),
  head(
    `${spellings(['ủy ban', 'ub'], FRONTS_OF_THE_COUNTRY)}|ubmttq việt nam|ubmttqvn|ubmttq vn`,
    'Ủy ban Mặt trận Tổ quốc Việt Nam',
    'place',
    'UBMTTQ',
  ),
  head('ủy ban mttq|ubmttq|ub mttq|ubmt', 'Ủy ban Mặt trận Tổ quốc', 'place', 'UBMTTQ'),
  head('mttq việt nam|mttqvn', 'Mặt trận Tổ quốc Việt Nam', 'place', 'MTTQ'),
  head('mttq', 'Mặt trận Tổ quốc', 'place', 'MTTQ'),
  head('tổng liên đoàn lao động', 'Tổng Liên đoàn Lao động Việt Nam', 'none', 'TLĐ'),
  head('tổng liên đoàn', 'Tổng Liên đoàn', 'none', 'TLĐ'),
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
  head('tổng liên đoàn lđ việt nam|tlđlđ việt nam', 'Tổng Liên đoàn Lao động Việt Nam', 'none', 'TLĐ'),
  head('ban công tác mặt trận|ban ctmt', 'Ban công tác Mặt trận', 'place'),
  head('', 'Ban Cứu trợ', 'place'),
  head('', 'Ban Phong trào', 'place'),
  head('ban atgt', 'Ban An toàn giao thông', 'place'),
  head('bql dự án|bqlda|ban qlda', 'Ban Quản lý dự án', 'place'),
  head('ban quản lý', 'Ban Quản lý', 'place'),
  head('bcđ', 'Ban Chỉ đạo', 'place', 'BCĐ'),
  head(
    'ban chỉ huy pctt và tkcn|ban chỉ huy pctt&tkcn|bch pctt và tkcn|bch pctt-tkcn|ban chỉ huy pctt - tkcn|ban chỉ huy phòng, chống thiên tai và tkcn|ban chỉ huy phòng chống thiên tai và tìm kiếm cứu nạn',
    'Ban Chỉ huy Phòng, chống thiên tai và Tìm kiếm cứu nạn',
    'place',
  ),
  head('ban chỉ huy pctt', 'Ban Chỉ huy Phòng, chống thiên tai', 'place'),
  head('', 'Ban Chỉ huy Phòng thủ dân sự', 'place'),
  head('bộ chqs|bch quân sự|bộ chỉ huy qs', 'Bộ Chỉ huy Quân sự', 'place', 'BCHQS'),
  head('bộ chỉ huy bộ đội biên phòng|bộ chỉ huy bđbp|bch bđbp', 'Bộ Chỉ huy Bộ đội Biên phòng', 'place'),
  head('đồn biên phòng', 'Đồn Biên phòng', 'place'),
  head('', 'Hội đồng Nghĩa vụ quân sự', 'place'),
  head('ngân hàng chính sách xã hội|ngân hàng csxh|nhcsxh', 'Ngân hàng Chính sách xã hội', 'place', 'NHCSXH'),
  head(
    'trung tâm phục vụ hành chính công|trung tâm pvhcc|tt pvhcc|ttpvhcc',
    'Trung tâm Phục vụ hành chính công',
    'place',
  ),
  head('trung tâm truyền thông và văn hóa', 'Trung tâm Truyền thông và Văn hóa', 'place'),
  head('trung tâm truyền thông', 'Trung tâm Truyền thông', 'place'),
  head('trung tâm y tế|ttyt', 'Trung tâm Y tế', 'place', 'TTYT'),
  head('trung tâm kiểm soát bệnh tật|cdc', 'Trung tâm Kiểm soát bệnh tật', 'place', 'CDC'),
  head('trung tâm dịch vụ tổng hợp', 'Trung tâm Dịch vụ tổng hợp', 'place'),
  head('trung tâm học tập cộng đồng', 'Trung tâm Học tập cộng đồng', 'place'),
  head('trung tâm phát triển quỹ đất', 'Trung tâm Phát triển quỹ đất', 'place'),
  head('trung tâm khuyến nông', 'Trung tâm Khuyến nông', 'place'),
  head('', 'Trung tâm', 'field'),
  head('đài khí tượng thủy văn', 'Đài Khí tượng Thủy văn', 'place'),
  head('đài pt&th', 'Đài Phát thanh và Truyền hình', 'place'),
  head('đài pt-th', 'Đài Phát thanh - Truyền hình', 'place'),
  head('', 'Vụ', 'field'),
  head('', 'Bộ Tư lệnh Quân khu', 'place'),
  head('đài truyền thanh - truyền hình|đài tt-th', 'Đài Truyền thanh - Truyền hình', 'place'),
  head('đài truyền thanh', 'Đài Truyền thanh', 'place'),
  head('đài truyền hình', 'Đài Truyền hình', 'place'),
  head('trạm y tế', 'Trạm Y tế', 'place'),
  head('bệnh viện đa khoa|bvđk', 'Bệnh viện Đa khoa', 'place'),
  head('bệnh viện', 'Bệnh viện', 'place'),
  head('trường tiểu học|trường th', 'Trường Tiểu học', 'place'),
  head('trường mầm non|trường mn', 'Trường Mầm non', 'place'),
  head('trường trung học cơ sở|trường thcs', 'Trường THCS', 'place'),
  head('trường trung học phổ thông|trường thpt', 'Trường THPT', 'place'),
  head('trường tiểu học và trung học cơ sở|trường th và thcs|trường th&thcs', 'Trường TH và THCS', 'place'),
  head('trường chính trị', 'Trường Chính trị', 'place'),
  head('trường đại học', 'Trường Đại học', 'place'),
  head('trường cao đẳng', 'Trường Cao đẳng', 'place'),
  head('học viện chính trị quốc gia hồ chí minh', 'Học viện Chính trị quốc gia Hồ Chí Minh', 'none'),
  head('công ty trách nhiệm hữu hạn|công ty tnhh', 'Công ty TNHH', 'place'),
  head('công ty cổ phần|công ty cp|ctcp', 'Công ty cổ phần', 'place'),
  head('công ty điện lực', 'Công ty Điện lực', 'place'),
  head('công ty khai thác công trình thủy lợi', 'Công ty Khai thác công trình thủy lợi', 'place'),
  head('', 'Tập đoàn', 'place'),
  head('điện lực', 'Điện lực', 'place'),
  head('hạt kiểm lâm', 'Hạt Kiểm lâm', 'place'),
  head('hội luật gia', 'Hội Luật gia', 'place'),
  head('hội nhà báo', 'Hội Nhà báo', 'place'),
  head('hội cựu thanh niên xung phong|hội cựu tnxp', 'Hội Cựu thanh niên xung phong', 'place'),
  head(
    'hội nạn nhân chất độc da cam/dioxin|hội nncđdc|hội nạn nhân chất độc da cam',
    'Hội Nạn nhân chất độc da cam/dioxin',
    'place',
  ),
  head('hội nông dân việt nam|hội nd việt nam', 'Hội Nông dân Việt Nam', 'place', 'HND'),
  head('hội cựu chiến binh việt nam|hội ccb việt nam', 'Hội Cựu chiến binh Việt Nam', 'place', 'CCB'),
  head('hội doanh nghiệp', 'Hội Doanh nghiệp', 'place'),
  head('liên minh hợp tác xã|liên minh htx|lmhtx', 'Liên minh Hợp tác xã', 'place', 'LMHTX'),
  head('đoàn đbqh|đoàn đại biểu quốc hội', 'Đoàn đại biểu Quốc hội', 'place', 'ĐĐBQH'),
  head(
    'văn phòng đoàn đbqh và hđnd|vp đoàn đbqh và hđnd',
    'Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân',
    'place',
  ),
  head(
    'văn phòng hđnd và ubnd|vp hđnd và ubnd|văn phòng hđnd - ubnd|văn phòng hđnd-ubnd|vp hđnd-ubnd',
    'Văn phòng Hội đồng nhân dân và Ủy ban nhân dân',
    'place',
  ),
  head('ttcp', 'Thanh tra Chính phủ', 'none', 'TTCP'),
  head('thi hành án dân sự', 'Thi hành án dân sự', 'place', 'THADS'),
  head('đảng ủy các cơ quan đảng', 'Đảng ủy các cơ quan Đảng', 'place', 'ĐU'),
  head('đảng bộ các cơ quan đảng', 'Đảng bộ các cơ quan Đảng', 'place'),
  head('đảng ủy khối các cơ quan', 'Đảng ủy Khối các cơ quan', 'place', 'ĐU'),
  head('đảng ủy quân sự', 'Đảng ủy Quân sự', 'place', 'ĐU'),
  head('bộ tư lệnh', 'Bộ Tư lệnh', 'place'),
  head('ban quản lý khu kinh tế|bql khu kinh tế', 'Ban Quản lý Khu kinh tế', 'place'),
  head('ban quản lý các khu công nghiệp|bql các khu công nghiệp', 'Ban Quản lý các khu công nghiệp', 'place'),
  head(
    'hội đồng phối hợp phổ biến, giáo dục pháp luật|hội đồng phối hợp phổ biến giáo dục pháp luật|hội đồng phối hợp pbgdpl|hội đồng pbgdpl',
    'Hội đồng phối hợp phổ biến, giáo dục pháp luật',
    'place',
  ),
  head(
    'ban chỉ đạo phòng, chống tham nhũng, lãng phí, tiêu cực',
    'Ban Chỉ đạo phòng, chống tham nhũng, lãng phí, tiêu cực',
    'place',
  ),
  head(
    'đảng ủy mttq, các đoàn thể|đảng ủy mặt trận tổ quốc, các đoàn thể',
    'Đảng ủy Mặt trận Tổ quốc, các đoàn thể',
    'place',
    'ĐU',
  ),
  head('hội lhtn việt nam|hội liên hiệp thanh niên việt nam', 'Hội Liên hiệp Thanh niên Việt Nam', 'place'),
  head('hội lhtn', 'Hội Liên hiệp Thanh niên', 'place'),
  head(
    'bql dự án đầu tư xây dựng|bqlda đầu tư xây dựng|bqlda đtxd|ban qlda đtxd',
    'Ban Quản lý dự án đầu tư xây dựng',
    'place',
  ),
  ...['giao thông', 'dân dụng và công nghiệp', 'dân dụng', 'nông nghiệp và phát triển nông thôn'].flatMap(
    (field) =>
      ['các công trình', 'công trình'].map((works) =>
        head('', `Ban Quản lý dự án đầu tư xây dựng ${works} ${field}`, 'place'),
      ),
  ),
  head('', 'Đoàn công tác', 'owner'),
  head('', 'Đoàn kiểm tra', 'owner'),
  head('', 'Đoàn giám sát', 'owner'),
  head('', 'Tổ công tác', 'owner'),
  head('', 'Hội đồng Thi đua - Khen thưởng', 'place'),
  head('hội đồng thi đua khen thưởng|hđtđkt', 'Hội đồng Thi đua, Khen thưởng', 'place'),
];

/** First words of names of bodies, of those that the table has and of those that it cannot have. */
export const BODY_WORDS: readonly string[] =
  'ban|bộ|sở|phòng|ủy ban|hội|trung tâm|văn phòng|chi cục|cục|tổng|trường|bệnh viện|công ty|đảng ủy|đảng bộ|chi bộ|thường trực|mặt trận|liên đoàn|liên minh|đoàn|tòa|viện|huyện ủy|tỉnh ủy|thành ủy|quận ủy|thị ủy|thành đoàn|tỉnh đoàn|huyện đoàn|công đoàn|công an|học viện|đại học|kho bạc|ngân hàng|bảo hiểm|hạt|trạm|đài|báo|quỹ|ubnd|hđnd|mttq|bch|btv|ubmttq|ub mttq|chính phủ|quốc hội|thủ tướng|chủ tịch|bí thư|thanh tra|kiểm toán|hiệp hội|câu lạc bộ|tổ|hợp tác xã|tập đoàn|hội đồng'.split(
    '|',
  );
