/** The first words of a title of a post, and how they are written in full. */
export interface TitleHead {
  form: string;
  full: string;
}

function plain(list: string): TitleHead[] {
  return list.split(', ').map((form) => ({ form, full: form }));
}

function short(pairs: readonly (readonly [forms: string, full: string])[]): TitleHead[] {
  return pairs.flatMap(([forms, full]) => forms.split('|').map((form) => ({ form, full })));
}

/** Parts of bodies that have a head of their own: "Trưởng phòng", "Phó Trưởng phòng", "Phó phòng". */
const UNITS: readonly string[] =
  'ban, phòng, khối, đoàn, tiểu ban, bộ phận, thôn, bản, ấp, khóm, buôn, làng, xóm, khu, khu phố, tổ, tổ dân phố, trạm, khoa, bộ môn, đài, chi nhánh, nhóm, ngành, họ, Công an, Ban Chỉ đạo, Đại diện, Văn phòng, đồn, đội, trại, tổ công tác, đoàn công tác, tổ giúp việc, bưu điện, bưu cục, chi cục, tộc'.split(
    ', ',
  );

const UNIT_HEADS = UNITS.flatMap((unit) =>
  plain(`Trưởng ${unit}, Phó Trưởng ${unit}, Phó ${unit}, Trưởng các ${unit}, Phó Trưởng các ${unit}`),
);

const RANKS =
  'Đại tướng, Thượng tướng, Trung tướng, Thiếu tướng, Chuẩn đô đốc, Phó Đô đốc, Đô đốc, Đại tá, Thượng tá, Trung tá, Thiếu tá, Đại úy, Thượng úy, Trung úy, Thiếu úy, Thượng sĩ, Trung sĩ, Hạ sĩ, Binh nhất, Binh nhì';
const DEGREES =
  'Tiến sĩ, Tiến sỹ, Thạc sĩ, Thạc sỹ, Cử nhân, Giáo sư, Phó Giáo sư, Giáo sư Tiến sĩ, Phó Giáo sư Tiến sĩ, Bác sĩ, Bác sỹ, Dược sĩ, Kỹ sư, Luật sư, Kiến trúc sư, Nhạc sĩ, Nhạc sỹ, Nghệ sĩ, Nghệ sĩ Nhân dân, Nghệ sĩ Ưu tú, Nghệ nhân, Nghệ nhân Nhân dân, Nghệ nhân Ưu tú, Nhà giáo, Nhà giáo Nhân dân, Nhà giáo Ưu tú, Nhà báo, Nhà văn, Nhà thơ, Nhà sử học, Nhà nghiên cứu, Họa sĩ, Đạo diễn, Viện sĩ, Già làng, Luật gia, Trợ giúp viên pháp lý, Trợ giúp viên, Tư vấn viên, Tư vấn viên pháp luật, Công chứng viên, Đấu giá viên, Chấp hành viên, Báo cáo viên, Tuyên truyền viên, Hòa giải viên, Người có uy tín, Thầy thuốc Nhân dân, Thầy thuốc Ưu tú, Anh hùng Lao động, Anh hùng Lực lượng vũ trang nhân dân, Anh hùng LLVT nhân dân, Anh hùng LLVTND, Mẹ Việt Nam Anh hùng, Bà mẹ Việt Nam Anh hùng, Mẹ VNAH, Chuyên gia, Phóng viên, Biên tập viên';

/** Titles only with a capital letter: "Giám đốc Sở Xây dựng - Thành viên", but not "các đồng chí thành viên Ban Chỉ đạo". */
export const CAPITAL_POSTS: readonly string[] =
  'Thành viên, Tổ viên, Công nhân, Giáo viên, Giảng viên, Nhân viên, Lái xe, Điều dưỡng, Hộ sinh, Kỹ thuật viên, Hộ lý, Thủ quỹ, Thủ kho, Thủ thư, Huấn luyện viên, Vận động viên, Bảo mẫu, Cộng tác viên'.split(
    ', ',
  );

/** Titles and levels that are shortened with a full stop: "PBT. Tỉnh ủy", "TS. Nguyễn Văn An". */
export const STOPPED_ABBREVIATIONS: readonly string[] =
  'PBT, CT, PCT, TS, ThS, PGS, GS, BS, TP, TX, đ/c, Q, LS, KS, P'.split(', ');

/** What begins like a post and is none. */
export const FALSE_POSTS: readonly string[] = ['nhà văn hóa', 'thường trực tuyến'];

/** Callings that name a body too, right after the word for it: "Hội Luật gia", "Phòng Điều dưỡng". */
export const CALLINGS: readonly string[] =
  'Luật gia, Luật sư, Nhà báo, Nhà văn, Nhà giáo, Kiến trúc sư, Nghệ nhân, Nghệ sĩ, Dược sĩ, Kế toán, Trợ giúp viên, Văn thư, Công chứng viên, Báo cáo viên, Tuyên truyền viên, Hòa giải viên, Biên tập viên, Phóng viên'
    .split(', ')
    .concat(CAPITAL_POSTS);

/** First words of titles of posts, of ranks and of degrees. */
export const TITLE_HEADS: readonly TitleHead[] = [
  ...UNIT_HEADS,
  ...plain(
    'Tổng Bí thư, Bí thư, Phó Bí thư, Phó Bí thư Thường trực, Phó Bí thư Phụ trách, Bí thư Thứ nhất, Chủ tịch, Phó Chủ tịch, Phó Chủ tịch Thường trực, Phó Chủ tịch Phụ trách, Chủ tịch nước, Phó Chủ tịch nước, Chủ tịch Quốc hội, Phó Chủ tịch Quốc hội, Phó Chủ tịch Thường trực Quốc hội, Thủ tướng Chính phủ, Thủ tướng, Phó Thủ tướng Chính phủ, Phó Thủ tướng, Phó Thủ tướng Thường trực, Phó Thủ tướng Thường trực Chính phủ, Bộ trưởng, Thứ trưởng, Thứ trưởng Thường trực, Ủy viên, Ủy viên Thường trực, Ủy viên Ban Chấp hành, Ủy viên Ban Thường vụ, Ủy viên Thường vụ, Ủy viên Ban Thường trực, Ủy viên Bộ Chính trị, Ủy viên Trung ương, Ủy viên dự khuyết, Ủy viên Đoàn Chủ tịch, Ủy viên Đoàn Thư ký, Ủy viên Ủy ban, Tỉnh ủy viên, Thành ủy viên, Huyện ủy viên, Quận ủy viên, Thị ủy viên, Đảng ủy viên, Chi ủy viên, Cấp ủy viên, Phó Bí thư Chi bộ, Bí thư Chi bộ, Bí thư Ban cán sự, Bí thư Đảng đoàn, Đại biểu Quốc hội, Đại biểu HĐND, Đại biểu Hội đồng nhân dân, Thường trực, Thường trực Ban Bí thư, Tổng Thư ký, Phó Tổng Thư ký, Thư ký, Phó Thư ký, Chánh Thư ký, Phó Chánh Thư ký, Thư ký Tòa soạn, Trợ lý, Cố vấn, Trưởng ban Thường trực, Phó Trưởng ban Thường trực, Phó Trưởng ban Phụ trách, Phó Trưởng đoàn chuyên trách, Phó Trưởng đoàn Thường trực, Phó Ban Thường trực, Tổ trưởng, Tổ phó, Khối trưởng, Khối phó, Thôn trưởng, Thôn phó, Xóm trưởng, Ấp trưởng, Bản trưởng, Nhóm trưởng, Đoàn trưởng, Giám đốc, Phó Giám đốc, Phó Giám đốc Thường trực, Phó Giám đốc Phụ trách, Tổng Giám đốc, Phó Tổng Giám đốc, Cục trưởng, Phó Cục trưởng, Chi cục trưởng, Phó Chi cục trưởng, Tổng cục trưởng, Phó Tổng cục trưởng, Vụ trưởng, Phó Vụ trưởng, Vụ phó, Viện trưởng, Phó Viện trưởng, Chánh án, Phó Chánh án, Chánh Văn phòng, Phó Chánh Văn phòng, Phó Văn phòng, Chánh Thanh tra, Phó Chánh Thanh tra, Chủ nhiệm, Phó Chủ nhiệm, Phó Chủ nhiệm Thường trực, Bộ trưởng Chủ nhiệm, Hiệu trưởng, Phó Hiệu trưởng, Hiệu phó, Chủ tịch Hội đồng trường, Chỉ huy trưởng, Phó Chỉ huy trưởng, Chỉ huy phó, Chính ủy, Phó Chính ủy, Chính trị viên, Chính trị viên phó, Phó Chính trị viên, Tư lệnh, Phó Tư lệnh, Tham mưu trưởng, Phó Tham mưu trưởng, Tổng Tham mưu trưởng, Phó Tổng Tham mưu trưởng, Chủ nhiệm Chính trị, Đồn trưởng, Đồn phó, Đội trưởng, Đội phó, Phó Đội trưởng, Trung đoàn trưởng, Tiểu đoàn trưởng, Đại đội trưởng, Lữ đoàn trưởng, Sư đoàn trưởng, Hải đội trưởng, Hạt trưởng, Phó Hạt trưởng, Trạm trưởng, Phó Trạm trưởng, Kế toán trưởng, Kế toán, Điều dưỡng trưởng, Kỹ thuật viên trưởng, Hộ sinh trưởng, Trưởng kíp, Kíp trưởng, Ca trưởng, Trưởng ca, Quản đốc, Phó Quản đốc, Thuyền phó, Trưởng tàu, Tổ trưởng chuyên môn, Tổ phó chuyên môn, Cán sự, Nhân viên y tế, Cán bộ Văn phòng, Cán bộ Địa chính, Tổng Biên tập, Phó Tổng Biên tập, Thống đốc, Phó Thống đốc, Tổng Thanh tra, Phó Tổng Thanh tra, Tổng Kiểm toán, Phó Tổng Kiểm toán, Tổng Kiểm toán Nhà nước, Kiểm toán trưởng, Kiểm sát viên, Kiểm tra viên, Kiểm tra viên chính, Kiểm soát viên, Thanh tra viên, Thanh tra viên chính, Thanh tra viên cao cấp, Thẩm phán, Chuyên viên, Chuyên viên chính, Chuyên viên cao cấp, Văn thư, Người phát ngôn, Phó Phát ngôn, Đại sứ, Tổng Lãnh sự, Công chức, Cán bộ Tư pháp, Chi hội trưởng, Chi hội phó, Phân hội trưởng, Hội trưởng, Phó Hội trưởng, Bí thư Đoàn, Phó Bí thư Đoàn, Tổng Phụ trách, Người đứng đầu, Thuyền trưởng, Trưởng Công an, Phó Trưởng Công an, Phó Công an, Thủ trưởng, Phó Thủ trưởng, Lớp trưởng, Nguyên thủ, Tổng thống, Quốc vương, Thị trưởng, Tỉnh trưởng, Nghị sĩ, Hạ nghị sĩ, Thượng nghị sĩ, Ngoại trưởng, Phó Tổng thống',
  ),
  ...plain(CAPITAL_POSTS.join(', ')),
  ...plain(RANKS),
  ...plain(DEGREES),
  ...plain(
    'Pháp chủ, Phó Pháp chủ, Trụ trì, Viện chủ, Hòa thượng, Thượng tọa, Đại đức, Ni trưởng, Ni sư, Sư cô, Linh mục, Giám mục, Tổng Giám mục, Hồng y, Mục sư, Mục sư Nhiệm chức, Truyền đạo, Chánh phối sư, Phối sư, Giáo hữu, Giáo cả, Đạo trưởng, Sư cả, Đức Giám mục',
  ),
  ...short([
    ['UV|Uv', 'Ủy viên'],
    ['UV BTV|UVBTV|UVTV|UV TV', 'Ủy viên Ban Thường vụ'],
    ['UV BCH|UVBCH', 'Ủy viên Ban Chấp hành'],
    ['UV BCT|UVBCT', 'Ủy viên Bộ Chính trị'],
    ['UVTW|UV TW|UVTƯ|UV TƯ|UVT.Ư|UV T.Ư|UVT.W', 'Ủy viên Trung ương'],
    ['UVTW Đảng|UV TW Đảng|UVTƯ Đảng|UVT.Ư Đảng|UV T.Ư Đảng', 'Ủy viên Trung ương Đảng'],
    ['UVDK', 'Ủy viên dự khuyết'],
    ['UV TT|UVTT', 'Ủy viên Thường trực'],
    ['UV UBKT|UVUBKT', 'Ủy viên Ủy ban Kiểm tra'],
    ['TVTU|UVBTVTU|UV BTVTU|UVTVTU|UV BTV TU|UVBTV TU', 'Ủy viên Ban Thường vụ Tỉnh ủy'],
    ['TVHU|UVBTVHU|UV BTVHU|UVTVHU', 'Ủy viên Ban Thường vụ Huyện ủy'],
    ['UVBTVĐU|UV BTVĐU|UVTVĐU', 'Ủy viên Ban Thường vụ Đảng ủy'],
    ['TUV', 'Tỉnh ủy viên'],
    ['HUV', 'Huyện ủy viên'],
    ['ĐUV', 'Đảng ủy viên'],
    ['ThUV', 'Thành ủy viên'],
    ['CC', 'Công chức'],
    ['CT', 'Chủ tịch'],
    ['PCT|P.CT|Phó CT|P. Chủ tịch|P.Chủ tịch', 'Phó Chủ tịch'],
    ['CTUBND', 'Chủ tịch Ủy ban nhân dân'],
    ['PCTUBND', 'Phó Chủ tịch Ủy ban nhân dân'],
    ['CTHĐND', 'Chủ tịch Hội đồng nhân dân'],
    ['PCTHĐND', 'Phó Chủ tịch Hội đồng nhân dân'],
    ['CTUBMTTQ', 'Chủ tịch Ủy ban Mặt trận Tổ quốc'],
    ['PCTUBMTTQ', 'Phó Chủ tịch Ủy ban Mặt trận Tổ quốc'],
    ['PCT TT|PCTTT|PCT Thường trực|Phó Chủ tịch TT|PCT.TT', 'Phó Chủ tịch Thường trực'],
    ['BT', 'Bí thư'],
    ['PBT|P.BT|P. Bí thư|P.Bí thư', 'Phó Bí thư'],
    ['PBT TT|PBTTT|PBT Thường trực|Phó Bí thư TT|PBT.TT', 'Phó Bí thư Thường trực'],
    ['TBT', 'Tổng Bí thư'],
    ['CTN', 'Chủ tịch nước'],
    ['ĐBQH', 'Đại biểu Quốc hội'],
    ['ĐB HĐND', 'Đại biểu Hội đồng nhân dân'],
    ['GĐ', 'Giám đốc'],
    ['PGĐ|P.GĐ|Phó GĐ', 'Phó Giám đốc'],
    ['TGĐ', 'Tổng Giám đốc'],
    ['PTGĐ', 'Phó Tổng Giám đốc'],
    ['CVP', 'Chánh Văn phòng'],
    ['PCVP|Phó CVP', 'Phó Chánh Văn phòng'],
    ['PTB|P.TB|P. Trưởng ban|P.Trưởng ban', 'Phó Trưởng ban'],
    ['PTP|P.TP|P. Trưởng phòng|P.Trưởng phòng', 'Phó Trưởng phòng'],
    ['CNUBKT', 'Chủ nhiệm Ủy ban Kiểm tra'],
    ['CHT', 'Chỉ huy trưởng'],
    ['HT', 'Hòa thượng'],
    ['ĐĐ', 'Đại đức'],
    ['TS', 'Tiến sĩ'],
    ['ThS|Th.S', 'Thạc sĩ'],
    ['GS', 'Giáo sư'],
    ['PGS', 'Phó Giáo sư'],
    ['GS.TS|GS. TS|GS,TS|GS TS|GS-TS', 'Giáo sư, Tiến sĩ'],
    ['PGS.TS|PGS. TS|PGS,TS|PGS TS|PGS-TS', 'Phó Giáo sư, Tiến sĩ'],
    ['TS.BS|TS. BS|TS.BSCKII', 'Tiến sĩ, Bác sĩ'],
    ['ThS.BS|ThS. BS', 'Thạc sĩ, Bác sĩ'],
    ['BS|Bs', 'Bác sĩ'],
    ['BSCKI|BSCK1|BS.CKI|BS CKI|BSCK I|BS.CK1|BS CK1', 'Bác sĩ chuyên khoa I'],
    ['BSCKII|BSCK2|BS.CKII|BS CKII|BSCK II|BS.CK2|BS CK2', 'Bác sĩ chuyên khoa II'],
    ['LS', 'Luật sư'],
    ['KS', 'Kỹ sư'],
    ['KTS', 'Kiến trúc sư'],
    ['NSND', 'Nghệ sĩ Nhân dân'],
    ['NSƯT', 'Nghệ sĩ Ưu tú'],
    ['NNƯT', 'Nghệ nhân Ưu tú'],
    ['NGND', 'Nhà giáo Nhân dân'],
    ['NGƯT', 'Nhà giáo Ưu tú'],
    ['TTND', 'Thầy thuốc Nhân dân'],
    ['TTƯT', 'Thầy thuốc Ưu tú'],
    ['AHLĐ', 'Anh hùng Lao động'],
    ['AHLLVTND|AHLLVT', 'Anh hùng Lực lượng vũ trang nhân dân'],
  ]),
];

/** Two posts that are one title, with a dash or a comma between: "Phó Chủ tịch - Tổng Thư ký", "Bộ trưởng, Chủ nhiệm". */
export const JOINED_POSTS: readonly (readonly [first: string, second: string, separator: ', ' | ' - '])[] = [
  ['phó chủ tịch', 'tổng thư ký', ' - '],
  ['pct', 'tổng thư ký', ' - '],
  ['phó chủ tịch', 'tổng thư kí', ' - '],
  ['chủ tịch', 'tổng giám đốc', ' - '],
  ['ủy viên', 'thư ký', ' - '],
  ['bộ trưởng', 'chủ nhiệm', ', '],
  ['thứ trưởng', 'phó chủ nhiệm', ', '],
];

/** Posts that many hold at once, so that one title may stand behind a list: "các đồng chí A, B - Phó Bí thư Đảng ủy". */
export const SHARED_POSTS: readonly string[] = [
  'phó',
  'ủy viên',
  'uv',
  'pbt',
  'pct',
  'pgđ',
  'tỉnh ủy viên',
  'thành ủy viên',
  'huyện ủy viên',
  'đảng ủy viên',
  'đại biểu',
  'thứ trưởng',
  'thành viên',
];

/** Heads of posts in a part of a body, which may name the body after a comma: "Trưởng phòng Tổng hợp, Văn phòng UBND tỉnh". */
export const PART_OF_BODY: readonly string[] = [
  'vụ trưởng',
  'phó vụ trưởng',
  'vụ phó',
  'trưởng phòng',
  'phó trưởng phòng',
  'phó phòng',
  'trưởng khoa',
  'phó trưởng khoa',
  'phó khoa',
  'trưởng bộ môn',
  'đội trưởng',
  'phó đội trưởng',
  'đội phó',
  'tổ trưởng',
  'tổ phó',
  'chuyên viên',
  'trưởng tiểu ban',
  'viện trưởng',
  'phó viện trưởng',
  'cục trưởng',
  'phó cục trưởng',
];

/** Ranks and degrees: one stands before a name whose post follows, "Đại tá A, Giám đốc Công an tỉnh". */
export const PERSONAL_TITLES: readonly string[] = [
  ...RANKS.split(', '),
  ...DEGREES.split(', '),
  'TS',
  'ThS',
  'GS',
  'PGS',
  'GS.TS',
  'PGS.TS',
  'BS',
  'LS',
  'KS',
];
