function words(list: string): readonly string[] {
  return list.split(' ');
}

/** Family names (họ) that a place or an ordinary word hardly begins with. */
export const SURE_SURNAMES: readonly string[] = words(
  'Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Ngô Dương Lý Trịnh Đinh Trương Đào Phùng Quách Tống Lưu Nghiêm Khuất Doãn Giàng Sùng Thào Vừ Hạng Chảo Chẩu Tẩn Lò Lường Quàng Vàng Mùa Ksor Siu Rcom Tạ Khổng Thiều Tiêu Đậu Biện Cấn Chử Bành Lầu Xồng Tráng Hảng Lừu Lù Tòng Lèo Khoàng Pờ Lỳ Lữ Lã Nhữ Điểu Niê Mlô Êban Kpă Rmah Rơ Rah Blúp Bling Alăng Zơrâm Chamaléa Pinăng Katơr Hờ Sồng Phàn Sằn Thân Hứa Cù Tưởng Trầm Đèo Điêu Cháng Thền Khúc Thích Phêrô Giuse Maria Gioan Phanxicô Đaminh Antôn Phaolô Anna Têrêsa Sầm Lìu Chìu Chíu Tằng Sỳ Voòng Hoóng Phún Nình Choóng Chướng Chềnh Dường Lằm Ngằn Phoòng Phùn Thòng Khằm Lềm Lự Sình Vù Thò Xìn Dìn Sèn Lèng Dìu Sừng Lềnh Nùng Nhùng Thàng Thoong Ngạc Moong Cút Xeo Vòng Lỷ Tếnh Chau Néang Neáng Ayun Byă Ktla Kbuôr Knul Hmok Hwing Ênuôl Eñuôl Adrơng Hđơk Kpuih Puih Pơloong Ating Arất Bhling Bhnướch Bríu Kră Touneh Nghê Diêm Diêu Khấu Nhiêu Chiêm Lư',
);

/** Family names that places and ordinary words begin with too: more must speak for a person. */
export const PLACE_LIKE_SURNAMES: readonly string[] = words(
  'Hồ Đoàn Lâm Mai Tô Cao Hà Lương Chu Thái Vương Kiều La Triệu Nông Ma Cầm Bàn Đàm Lục Bế Hầu Giáp Ninh Mạc Tăng Bạch Từ Châu Âu Viên Đồng Thạch Kim Danh Diệp Hồng Tôn Trà Văn Vi Lô Lang Hoa Ngọ Ân Ung Uông Phí Lại Lều Hán Điền Đường Thượng Liêu Trang Tào Mã Giang Ngụy Nhan Quan Quản Sử Tân Trình Ứng Viêm Bồ Cáp Chế Chung Đan Đới Hàn Hy Khang Khưu Lai Liễu Lộ Mang Mông Mẫn Nhâm Phương Quế Sái Sơn Thẩm Thi Thịnh Tiết Tín Tất Uất Ưng Vạn Xa Cát Cam Cung Cồ Dư Dụng Đôn Đái Đổng Giả Hùng Kha Khương Kiên Lạc Lạng Long Lỗ Lưỡng Nay Nhạc Ôn Phú Phúc Quang Tinh Trác Tuấn Vầy Viễn Yên Bá Bạc Cà Hoắc Mè Vì Và Già Cứ Cư Chang Phàng Tao Đàng Trượng Qua Não Cil Ha Ka Pang Hạ Hình Ni Lãnh Thang Thôi Lăng Mạch Lành Lôi Kỷ Luyện Mâu Mậu Bì Biền Bàng Khiếu Khâu Phù Ong Cái Cổ Tề Tả Nghị Sài Vệ Luân Lâu Miêu Nại Ngần Ngưu Tạo Lừ Ly Má Ngải Phà Giá Xin Mào Hàng Chân Ca Mấu Riah Liêng Nhiễm Quyền Doanh Thuần Chúc Lao Ích',
);

/** All family names (họ). */
export const SURNAMES: readonly string[] = [...SURE_SURNAMES, ...PLACE_LIKE_SURNAMES];

/** Syllables that begin names of some peoples only, and so are believed only after a title or a form of address. */
export const RARE_OPENINGS: readonly string[] = words("A Y An Thị H' K' Bình Minh Thanh Ngọc Đức Tạng Kon");

/** Family names of two syllables, whose first alone may be the end of a place and whose second is a sure one. */
export const DOUBLE_SURNAMES: readonly string[] = [
  'Âu Dương',
  'Tư Mã',
  'Thượng Quan',
  'Hoàng Phủ',
  'Đông Phương',
];

/** Before "Thị" these make a word in capitals or the name of a place, and no woman: "Đô Thị", "Cầu Thị Vải", "Bà Thị …". */
export const NOT_BEFORE_THI: readonly string[] = words(
  'Đô Siêu Chỉ Hiển Tiếp Quản Kinh Cận Viễn Loạn Trình Yết Phong Nội Thành Thôn Tập Cầu Cảng Sông Chợ Đường Phố Kênh Bến Khu Xã Hội Chị Em Cô Bà Ông Mẹ Má Dì Cụ Bác Cháu Và Của Do Với Khi Theo Còn',
);

/** Of the family names those that names of communes begin with most: "xã Tân Thành Hòa" is none's name. */
export const COMMUNE_OPENINGS: readonly string[] = words(
  'Tân Phú Long Châu Yên Kim Hồng Thượng Sơn Đồng Lạc Ninh Trà Quang Vạn Khánh Hùng Giang Thái Hà Lâm Cam Cát Thạch Xa Hàng',
);

/** Last syllables with which communes are told from their neighbours, and few people are named: "xã Tân Phú Hạ", "xã Mỹ Đức Tây". */
export const COMMUNE_ENDINGS: readonly string[] = words('Đông Tây Hạ Thượng');

/** Family names with which two syllables are a name also where a commune's would be expected ("xã Nguyễn Hùng"). */
export const COMMON_SURNAMES: readonly string[] = words('Nguyễn Trần Lê Phạm Huỳnh Võ Bùi Trịnh Ngô');

/** After one of these words stands the name of a province, a city or a district, or nothing: "UBND tỉnh". */
export const LARGE_PLACE_WORDS: readonly string[] = [
  'tỉnh',
  'thành phố',
  'tp',
  'tp.',
  'huyện',
  'quận',
  'thị xã',
  'tx',
  'tx.',
  'đặc khu',
  'tỉnh ủy',
  'thành ủy',
  'huyện ủy',
  'quận ủy',
  'thị ủy',
  'tỉnh đoàn',
  'thành đoàn',
  'huyện đoàn',
];

/** Of these every name is in the table, so that two other syllables are a person: "Bí thư Tỉnh ủy Cao Huy". */
export const COUNTED_PLACE_WORDS: readonly string[] = ['tỉnh', 'tỉnh ủy', 'tỉnh đoàn'];

/** After one of these words stands the name of a commune or of a part of one, or nothing: "UBND xã". */
export const SMALL_PLACE_WORDS: readonly string[] = [
  'phường',
  'xã',
  'thị trấn',
  'khu phố',
  'khu',
  'khu dân cư',
  'tổ dân phố',
  'thôn',
  'bản',
  'làng',
  'ấp',
  'khóm',
  'buôn',
  'xóm',
  'đảng ủy',
  'chi bộ',
  'hợp tác xã',
  'htx',
];

/** After one of these words a proper name is that of a street, a school, a prize, a movement or a firm. */
export const NAMED_AFTER_WORDS: readonly string[] = [
  'đường',
  'phố',
  'đại lộ',
  'tuyến',
  'ngã tư',
  'ngã ba',
  'nút giao',
  'ngõ',
  'hẻm',
  'trường',
  'thpt',
  'thcs',
  'tiểu học',
  'mầm non',
  'th',
  'chuyên',
  'học viện',
  'đại học',
  'cao đẳng',
  'bệnh viện',
  'cầu',
  'cống',
  'chợ',
  'bến',
  'ga',
  'cảng',
  'công viên',
  'quảng trường',
  'vườn hoa',
  'tượng đài',
  'bảo tàng',
  'nhà lưu niệm',
  'nhà tưởng niệm',
  'khu lưu niệm',
  'khu tưởng niệm',
  'khu di tích',
  'di tích',
  'nhà hát',
  'nhà văn hóa',
  'nhà thi đấu',
  'lăng',
  'đền',
  'đình',
  'miếu',
  'chùa',
  'hồ',
  'núi',
  'sông',
  'suối',
  'đảo',
  'vịnh',
  'đèo',
  'tư tưởng',
  'phong cách',
  'đạo đức',
  'giải thưởng',
  'giải',
  'cúp',
  'quỹ',
  'học bổng',
  'chiến dịch',
  'huân chương',
  'huy chương',
  'huy hiệu',
  'danh hiệu',
  'cộng sản',
  'tncs',
  'thiếu niên tiền phong',
  'tntp',
  'đội',
  'chi đoàn',
  'liên đội',
  'lớp',
  'tàu',
  'kênh',
  'mỏ',
  'nhà máy',
  'thủy điện',
  'công ty',
  'tnhh',
  'cổ phần',
  'tập đoàn',
  'doanh nghiệp',
  'nhà xuất bản',
  'thời',
  'vua',
  'đời',
  'dòng họ',
  'họ',
  'rừng',
  'nghĩa trang',
];

/** Words that end like one of those before places and are none: "Sở Nông nghiệp và Môi trường Nguyễn Văn …". */
export const NOT_PLACE_WORDS: readonly string[] = [
  'môi trường',
  'thị trường',
  'hiện trường',
  'công trường',
  'nông trường',
  'lâm trường',
  'nhà trường',
  'hội trường',
  'gia đình',
  'bộ đội',
  'quân đội',
  'yêu cầu',
  'nhu cầu',
  'toàn cầu',
  'đồng thời',
  'trực tuyến',
  'văn bản',
  'cơ bản',
  'già làng',
  'lý giải',
  'hòa giải',
];

/** What a person is called by; it says that a name follows and is no title. */
export const FORMS_OF_ADDRESS: readonly string[] = [
  'đồng chí',
  'đ/c',
  'đ.c',
  'đc',
  'ông',
  'bà',
  'anh',
  'chị',
  'em',
  'cháu',
  'cụ',
  'bác',
  'cô',
  'chú',
  'thầy',
  'thầy giáo',
  'cô giáo',
  'vị',
  'cử tri',
  'liệt sĩ',
  'liệt sỹ',
  'thương binh',
  'bệnh binh',
  'cựu chiến binh',
  'nông dân',
  'công nhân',
  'học sinh',
  'sinh viên',
  'hội viên',
  'đoàn viên',
  'đảng viên',
  'chiến sĩ',
  'cán bộ',
  'đại biểu',
  'già làng',
  'nhân chứng',
  'bị cáo',
  'bị can',
  'đối tượng',
  'nạn nhân',
  'nghi phạm',
  'tác giả',
  'nhân vật',
  'vận động viên',
  'con trai',
  'con gái',
  'chồng',
  'vợ',
  'tên là',
];

/** Forms of address after which one syllable is a name already: "ông Hùng". */
export const FORMS_OF_FAMILIARITY: readonly string[] = [
  'đồng chí',
  'đ/c',
  'ông',
  'bà',
  'anh',
  'chị',
  'em',
  'cháu',
  'cụ',
  'cô',
  'thầy',
];

/** One syllable that is no person's: gods, crowds, seats ("ông Táo", "bà Chúa", "Bác Hồ"). */
export const NOT_GIVEN_NAMES: readonly string[] = words(
  'Táo Trời Bụt Địa Đồ Chúa Hồ Ban Bí Chủ Phó Trưởng Thường Ủy Đại Đảng Hội Bộ Sở Đoàn Tổng Tổ Thủ Viện Việt Mặt Quốc Cục Vụ Nhà Tỉnh Thành Huyện Xã Phường Chi Công Nguyên Lãnh Giám Thư Hiệu Chánh Đội Quân Khối Ngài Cách Hai Ba Tư Hoàng Nhân Trung',
);

/** Words that a name of two syllables cannot stand after, because a place does. */
export const WORDS_BEFORE_PLACES: readonly string[] = words(
  'tại ở đến về từ thăm qua vùng miền đất quê tiếp nối cùng',
);
