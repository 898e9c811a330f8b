/** What may stand inside a title behind its first words, in small letters as `fold` makes them, and what ends one. */

function phrases(list: string): readonly string[] {
  return list.split(', ');
}

/** Bodies, levels and fields that go on in small letters; those with a capital letter are proper names and need no table. */
export const TITLE_PHRASES: readonly string[] = phrases(
  'chùa, tỉnh, thành phố, tp, tp., huyện, quận, thị xã, tx, tx., phường, xã, thị trấn, đặc khu, thôn, bản, ấp, khóm, buôn, làng, xóm, khu, khu phố, khu dân cư, khu vực, tổ, tổ dân phố, vùng, liên xã, liên huyện, nước, quốc hội, chính phủ, nhà nước, đảng, đảng bộ, đảng ủy, đảng đoàn, chi bộ, chi ủy, chi đoàn, chi hội, tỉnh ủy, thành ủy, huyện ủy, quận ủy, thị ủy, tỉnh đoàn, thành đoàn, huyện đoàn, đoàn, đoàn thanh niên, đoàn đại biểu, đoàn đại biểu quốc hội, đoàn công tác, đoàn giám sát, đoàn kiểm tra, đoàn khảo sát, trung ương, bộ chính trị, ban bí thư, ban chấp hành, ban thường vụ, ban thường trực, ban cán sự, ban cán sự đảng, ban chỉ đạo, ban chỉ huy, ban chỉ huy quân sự, bộ tư lệnh, bộ chỉ huy, bộ chỉ huy quân sự, bộ tham mưu, covid-19, covid - 19, covid -19, giám sát, khảo sát, về các vấn đề xã hội, chương trình, hội thi, cuộc thi, nhân sự, văn kiện, cty, công ty cổ phần, công ty tnhh, cộng sản, đảng cộng sản, đảng cộng sản việt nam, luật sư, liên đoàn luật sư, đoàn luật sư, hội luật gia, nhà trường, cơ động, cảnh sát cơ động, dự bị chiến đấu, cảnh sát giao thông, cảnh sát hình sự, cảnh sát kinh tế, cảnh sát điều tra, cảnh sát môi trường, an ninh nhân dân, cảnh sát nhân dân, trị sự, chứng minh, ban quản lý, ban quản lý dự án, ban tổ chức, ban tuyên giáo, ban dân vận, ban nội chính, ban kinh tế, ban kinh tế - xã hội, ban pháp chế, ban văn hóa, ban văn hóa - xã hội, ban công tác, ban công tác mặt trận, ban công tác đại biểu, ban dân tộc, ban thanh tra nhân dân, ban xây dựng đảng, ban giám hiệu, ban giám đốc, ban đại diện, ban liên lạc, ban trị sự, ban điều hành, ban, các ban, phòng, các phòng, vụ, cục, chi cục, tổng cục, sở, bộ, viện, khoa, văn phòng, thanh tra, trung tâm, trường, học viện, đại học, công ty, tổng công ty, xí nghiệp, nhà máy, phân xưởng, tập đoàn, ngân hàng, hợp tác xã, htx, doanh nghiệp, hội, hội đồng, hội đồng nhân dân, ủy ban, ủy ban nhân dân, ủy ban mặt trận tổ quốc, ubnd, hđnd, mttq, mặt trận, mặt trận tổ quốc, mặt trận tổ quốc việt nam, việt nam, ủy ban kiểm tra, thường trực, thường vụ, chuyên trách, không chuyên trách, phụ trách, danh dự, lâm thời, dự khuyết, kiêm nhiệm, nhân dân, nhân dân tối cao, tối cao, dân quân, quân sự, quân đội, công an, cảnh sát, biên phòng, bộ đội biên phòng, công đoàn, liên đoàn lao động, phụ nữ, hội phụ nữ, hội nông dân, nông dân, thanh niên, cựu chiến binh, hội cựu chiến binh, người cao tuổi, hội người cao tuổi, chữ thập đỏ, khuyến học, liên hiệp phụ nữ, liên hiệp, cựu thanh niên xung phong, chất độc da cam, dân tộc, tôn giáo, dân vận, tuyên giáo, tổ chức, kiểm tra, nội chính, nội vụ, tài chính, kinh tế, tư pháp, y tế, giáo dục, đào tạo, văn hóa, thể thao, du lịch, xã hội, thông tin, truyền thông, nông nghiệp, môi trường, phát triển nông thôn, tài nguyên, xây dựng, giao thông, giao thông vận tải, công thương, khoa học, công nghệ, kế hoạch, đầu tư, lao động, thương binh, ngoại vụ, ngoại giao, quốc phòng, an ninh, pháp chế, ngân sách, đô thị, hạ tầng, địa chính, tổng hợp, hành chính, quản trị, nghiệp vụ, tham mưu, chính sách, đối ngoại, phong trào, tuyên truyền, thi đua, khen thưởng, thi đua - khen thưởng, cơ quan, các cơ quan, các đoàn thể, đoàn thể, các tổ chức, các tổ chức chính trị - xã hội, các tổ chức chính trị-xã hội, các tổ chức chính trị xã hội, chính trị - xã hội, chính trị xã hội, kinh tế - xã hội, văn hóa - xã hội, khối, khối đảng, khối dân vận, khối các cơ quan, cơ quan đảng, dân chính đảng, cấp tỉnh, cấp xã, cấp huyện, cấp trên, khóa, nhiệm kỳ, lần thứ, số, phụ trách phía nam, cơ sở, thành viên, chính quyền, tài chính - kế hoạch, xã hội chủ nghĩa, toàn quốc, quốc gia, quốc tế, trực thuộc, lực lượng, lực lượng vũ trang, phòng thủ, khu kinh tế, khu công nghiệp, các khu công nghiệp, các khu kinh tế, khu di tích, phục vụ hành chính công, hành chính công, chính trị, dân số, mầm non, tiểu học, trung học cơ sở, trung học phổ thông, thpt, thcs, cao đẳng, sư phạm, y dược, thường xuyên, cổ phần, trách nhiệm hữu hạn, tnhh, thương mại, dịch vụ, sản xuất, hữu nghị, nhà báo, văn học nghệ thuật, luật gia, doanh nhân, sinh viên, học sinh, thiếu nhi, nhi đồng, dân chủ, kỷ luật, pháp luật, bầu cử, phòng chống thiên tai, tìm kiếm cứu nạn, quan trắc, bảo hiểm xã hội, kho bạc, thuế, hải quan, thống kê, kiểm lâm, quản lý thị trường, quản lý đất đai, thủy lợi, thủy sản, chăn nuôi, thú y, trồng trọt, bảo vệ thực vật, xây dựng đảng, cơ yếu, lưu trữ, quản lý, đại biểu, công tác, công tác mặt trận, công tác đại biểu, công tác đảng, công tác chính trị, nông thôn mới, chuyển đổi số, cải cách hành chính, phong trào thi đua, dân nguyện, tòa án nhân dân, tòa án, viện kiểm sát, viện kiểm sát nhân dân, thi hành án, thi hành án dân sự, đài, đài phát thanh, phát thanh, truyền hình, phát thanh - truyền hình, phát thanh và truyền hình, tạp chí, nhà xuất bản, bệnh viện, trạm y tế, quỹ, hiệp hội, liên minh hợp tác xã, câu lạc bộ, phật giáo, giáo hội, giáo hội phật giáo, giáo xứ, giáo phận, giáo họ, hạt, đồn biên phòng, đồn, trạm, đội, tổ hợp tác, tổ công tác, bí thư, kiểm tra đảng, hợp tác, thường trú, phía bắc, phía nam, miền trung, miền bắc, miền nam, chuyên ngành, chuyên môn, cao cấp, cấp cao, của quốc hội, của chính phủ, của đảng, tiếng nói, tiếng nói việt nam, truyền hình việt nam, thông tấn xã, thông tấn xã việt nam, phòng thủ dân sự, phòng chống dịch, phòng chống dịch covid-19, phòng chống tham nhũng, phòng chống tội phạm, an toàn giao thông',
);

/** Words that begin what a person does, or what the sentence says next; none of them stands inside a title. */
export const TITLE_STOPS: readonly string[] = [
  ...new Set(
    'khuyến_cáo chủ dự dự_kiến tham cùng đã đang sẽ vẫn từng mới vừa cũng còn chỉ đều phát báo trình kết nhấn cho khẳng yêu đề giao trao tặng thăm tiếp nêu chia là làm có được bị do thay khai bế chúc gửi ký ghi biểu đánh điều tại trong ngoài với về để khi thì sau trước nói quán triển bày mong đến tới ra vào lên xuống lưu nhận phân giải trả xin cảm hướng đọc công_bố chứng dâng thắp viếng động_viên nghe đi đồng_chủ đồng_thời đồng_tình đồng_ý mà vì nếu như theo từ bằng rằng hoặc hay nhưng bổ bầu miễn điều_động tuyên_dương tuyên_bố kêu hứa cam_kết khảo rà thống_nhất thông_qua thông_báo thông_tin_về quyết chấp_thuận phê xem xét lắng trực_tiếp tự khẩn đôn nhắc căn_dặn tin_tưởng hoan nhờ hỏi đáp lý_giải phản_ánh kiến_nghị đặt dẫn hết gặp tìm triệu mời tổ_chức_hội tổ_chức_lễ kiểm_tra_công kiểm_tra_việc đón chào gắn cắt khởi_công bấm đại_diện lãnh_đạo chỉ_đạo_hội phối_hợp ban_hành báo_cáo phát_biểu trình_bày chủ_trì kết_luận tham_dự nhấn_mạnh cho_biết khẳng_định ghi_nhận chia_sẻ trao_đổi khai_mạc bế_mạc tham_gia gồm bao_gồm như tập_trung thực_hiện bàn_giao hỗ_trợ chuyển_giao chụp hoàn_thành đảm_bảo bảo_đảm tăng_cường yêu_cầu'.split(
      ' ',
    ),
  ),
].map((word) => word.replaceAll('_', ' '));

/** Fields of work with a comma or "và" inside, beside those of offices. */
export const FIELD_PHRASES: readonly string[] =
  'cây công nghiệp; cây ăn quả; cây lương thực; các hội khoa học và kỹ thuật; tài chính, ngân sách; tài chính và ngân sách; kinh tế và tài chính; kinh tế, ngân sách; pháp luật và tư pháp; văn hóa và xã hội; văn hóa, xã hội; văn hóa, giáo dục; văn hóa, giáo dục, thanh niên, thiếu niên và nhi đồng; quốc phòng, an ninh và đối ngoại; quốc phòng và an ninh; quốc phòng, an ninh; dân nguyện và giám sát; chính sách, chiến lược; khoa học, công nghệ; khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số; phòng, chống dịch; nghĩa vụ quân sự; giáo dục quốc phòng và an ninh; giáo dục quốc phòng - an ninh; quản trị; bầu cử quốc gia; phổ biến, giáo dục pháp luật; phổ biến giáo dục pháp luật; phối hợp phổ biến, giáo dục pháp luật; phối hợp phổ biến giáo dục pháp luật; phòng cháy, chữa cháy; phòng cháy chữa cháy; phòng cháy, chữa cháy và cứu nạn, cứu hộ; phòng cháy chữa cháy và cứu nạn cứu hộ; quản lý hành chính về trật tự xã hội; phòng, chống dịch covid-19; phòng, chống dịch bệnh covid-19; phòng chống dịch bệnh covid-19; phòng chống dịch covid-19; phòng chống dịch bệnh; phòng, chống dịch bệnh; phòng, chống thiên tai; phòng, chống thiên tai và tìm kiếm cứu nạn; phòng, chống tham nhũng; phòng, chống tham nhũng, tiêu cực; phòng, chống tham nhũng, lãng phí, tiêu cực; phòng, chống tội phạm; phòng, chống ma túy; thi đua, khen thưởng; thi đua - khen thưởng; tổ chức, kiểm tra; dân vận, tuyên giáo; hành chính, tổng hợp; hành chính - tổng hợp; tổ chức - hành chính; hành chính - quản trị; tổ chức - cán bộ; tổ chức cán bộ; địa chính - xây dựng; văn hóa - thông tin; văn hóa - thể thao; đoàn kết, tập hợp; phong trào - tuyên giáo; xây dựng nông thôn mới; giảm nghèo bền vững; cải cách hành chính và chuyển đổi số'.split(
    '; ',
  );

/** Also verbs: in small letters they belong to a title only right after the word for a unit, "Trưởng ban tổ chức". */
export const ALSO_VERBS: readonly string[] = phrases(
  'tổ chức, kiểm tra, thanh tra, xây dựng, quản lý, đầu tư, tuyên truyền, đào tạo, thống kê, lưu trữ, tham mưu, hợp tác, tổng hợp, thi đua, khen thưởng, công tác, phát thanh, truyền hình, thi hành án, phục vụ hành chính công, giám sát, khảo sát, thông tin',
);

/** Words for units; a field of work follows: "Sở Nông nghiệp và Môi trường". */
export const UNIT_WORDS: readonly string[] = phrases(
  'ban, phòng, các ban, các phòng, vụ, cục, chi cục, tổng cục, sở, bộ, viện, khoa, trung tâm, hội, hội đồng, ủy ban, chi hội, trạm, đội, tổ, quỹ, hiệp hội, khối, văn phòng, xí nghiệp, nhà máy, ban quản lý, ban chỉ đạo, ban chỉ huy, ban quản lý dự án, trường, công ty, công ty cổ phần, công ty tnhh, cty, tổng công ty, học viện, đoàn, báo, tạp chí, đài, đoàn kiểm tra, đoàn giám sát, tổ công tác, thường trực ban',
);

/** First words of bodies that a part of a body belongs to: "…, Văn phòng UBND tỉnh". */
export const PARENT_BODIES: readonly string[] = phrases(
  'ban, bộ, sở, ủy ban, cục, tổng cục, văn phòng, công an, bộ chỉ huy, viện, học viện, trường, đại học, ubnd, hđnd, tỉnh ủy, thành ủy, trung tâm, chi cục, phòng, bệnh viện, quốc hội, hội, tòa án, thanh tra, công ty, tổng công ty, tập đoàn, xí nghiệp, nhà máy, ngân hàng, kho bạc, trạm, báo, đài, liên đoàn',
);

/** Abbreviations in titles and what they stand for. */
export const TITLE_ABBREVIATIONS: readonly (readonly [short: string, full: string])[] = [
  ['UBND', 'Ủy ban nhân dân'],
  ['HĐND', 'Hội đồng nhân dân'],
  ['UBNDTP', 'Ủy ban nhân dân thành phố'],
  ['HĐNDTP', 'Hội đồng nhân dân thành phố'],
  ['MTTQ', 'Mặt trận Tổ quốc'],
  ['MTTQVN', 'Mặt trận Tổ quốc Việt Nam'],
  ['UBMTTQ', 'Ủy ban Mặt trận Tổ quốc'],
  ['UBMTTQVN', 'Ủy ban Mặt trận Tổ quốc Việt Nam'],
  ['UBTƯ', 'Ủy ban Trung ương'],
  ['UBTW', 'Ủy ban Trung ương'],
  ['UBKT', 'Ủy ban Kiểm tra'],
  ['UB', 'Ủy ban'],
  ['BTV', 'Ban Thường vụ'],
  ['BCH', 'Ban Chấp hành'],
  ['BTT', 'Ban Thường trực'],
  ['BCĐ', 'Ban Chỉ đạo'],
  ['BQL', 'Ban Quản lý'],
  ['TW', 'Trung ương'],
  ['TƯ', 'Trung ương'],
  ['T.Ư', 'Trung ương'],
  ['T.W', 'Trung ương'],
  ['TT', 'Thường trực'],
  ['TP', 'thành phố'],
  ['TX', 'thị xã'],
  ['VP', 'Văn phòng'],
  ['LĐLĐ', 'Liên đoàn Lao động'],
  ['LHPN', 'Liên hiệp Phụ nữ'],
  ['CCB', 'Cựu chiến binh'],
  ['HND', 'Hội Nông dân'],
  ['TNCS', 'Thanh niên Cộng sản'],
  ['CHQS', 'Chỉ huy Quân sự'],
  ['BĐBP', 'Bộ đội Biên phòng'],
  ['ĐBQH', 'Đại biểu Quốc hội'],
  ['TPHCM', 'Thành phố Hồ Chí Minh'],
  ['GD&ĐT', 'Giáo dục và Đào tạo'],
  ['NN&PTNT', 'Nông nghiệp và Phát triển nông thôn'],
  ['TN&MT', 'Tài nguyên và Môi trường'],
  ['KH&ĐT', 'Kế hoạch và Đầu tư'],
  ['LĐ-TB&XH', 'Lao động - Thương binh và Xã hội'],
  ['VH-TT&DL', 'Văn hóa, Thể thao và Du lịch'],
  ['VHTT&DL', 'Văn hóa, Thể thao và Du lịch'],
  ['TT&TT', 'Thông tin và Truyền thông'],
  ['KT-XH', 'Kinh tế - Xã hội'],
  ['CT-XH', 'chính trị - xã hội'],
  ['HTX', 'Hợp tác xã'],
  ['TAND', 'Tòa án nhân dân'],
  ['VKSND', 'Viện kiểm sát nhân dân'],
  ['BHXH', 'Bảo hiểm xã hội'],
  ['VPCP', 'Văn phòng Chính phủ'],
  ['ATGT', 'An toàn giao thông'],
  ['QS', 'Quân sự'],
  ['CA', 'Công an'],
  ['TTHĐND', 'Thường trực Hội đồng nhân dân'],
];
