/** What is counted and measured. `|` parts the entries; all in small letters. */

function list(entries: string): readonly string[] {
  return entries.split('|');
}

/** Words that multiply the figure before them and belong to the unit: "2,5 tỷ đồng", "30 nghìn lượt". */
export const SCALES = list(
  'nghìn tỷ|ngàn tỷ|trăm triệu|trăm tỷ|chục triệu|trăm nghìn|nghìn|ngàn|vạn|triệu|tỷ|tỉ|trăm|chục',
);

/** Units of money. */
export const MONEY = list('đồng|đ|vnđ|vnd|usd|đô la|đô la mỹ|euro|eur|yên|nhân dân tệ');

/** Units of length, time and power; nothing of what is measured belongs to them. */
export const LENGTHS = list(
  'mm|cm|dm|m|km|km2|mét|ki-lô-mét|hải lý|giờ công|ngày công|công lao động|điểm phần trăm|kw|mw|kwh|kwp|mwh|kv|mva|tb|gb|mb|mbps|độ c|nút',
);

/** Units of area, space and weight, and of what is packed; what is measured belongs to them: "1.250 m2 đất". */
export const MEASURES = list(
  'm2|m3|ha|héc-ta|hecta|mét vuông|mét khối|ki-lô-gam|kg|g|gam|tạ|tấn|yến|lít|ml|sào|mẫu|khối|bao|thùng|chai|gói|hộp|két|chuyến|bó|bầu',
);

/** Words for single things of a kind; the kind belongs to them: "11.450 con gia súc", "15 chiếc xe đạp". */
export const CLASSIFIERS = list(
  'con|cái|chiếc|căn|ngôi|tấm|cuốn|quyển|tờ|bức|quả|viên|suất|phần|thửa|bể|đoạn|cuộc|buổi|lớp|đợt|cột|lồng|giếng|bộ',
);

/** Kinds that follow a measure or a word for single things. */
export const KINDS = list(
  'đất|đất ở|đất rừng|đất nông nghiệp|rừng|rừng trồng|rừng sản xuất|lúa|lúa mùa|lúa xuân|ngô|sắn|mía|chè|cà phê|cao su|keo|quế|hồi|lạc|đậu|rau|rau màu|rau xanh|hoa|hoa màu|cây ăn quả|cây trồng|cây xanh|cây giống|lâm nghiệp|ăn quả|đường|đường bê tông|đường giao thông|đường giao thông nông thôn|kênh mương|mương|bê tông|đê|kè|nhà|nhà ở|sàn|gia súc|gia cầm|trâu|bò|trâu, bò|bò giống|lợn|lợn giống|gà|gà giống|vịt|dê|ngan|thủy sản|cá|cá giống|tôm|tôm giống|xe đạp|xe máy|ô tô|máy tính|máy tính bảng|điện thoại|tủ|bàn ghế|ghế|giường|ti vi|quạt|quà|quà tặng|học bổng|áo|áo ấm|áo phao|chăn|chăn ấm|màn|mùng|sách|sách giáo khoa|vở|cặp|gạo|muối|mì tôm|nước|nước sạch|thuốc|vắc xin|máu|xi măng|cát|sỏi|đá|đá hộc|thép|gạch|ngói|tôn|hàng|hàng hóa|rác|rác thải|chất thải|điện|giấy khen|bằng khen|cờ thi đua|tranh|ảnh|người|người dân|khách|khách du lịch|khán giả|hộ|hộ dân|hộ nghèo|học sinh|học viên|hội viên|đoàn viên|đảng viên|cán bộ|lao động|bệnh nhân|phụ nữ|trẻ em|nông dân|thanh niên|đại biểu|cử tri|ý kiến|truy cập|khám bệnh|khám, chữa bệnh|tàu|tàu thuyền|phương tiện|tàu cá|tuyên truyền|tập huấn|kiểm tra|giám sát|phản biện|phát biểu|tham gia|dân cư|tái định cư|công nghiệp|du lịch|vi phạm|tai nạn|cháy|án|việc|mắc|tử vong|nước sinh hoạt|đảng|cơ sở đảng|đảng trực thuộc|hội|chính trị - xã hội|khó khăn|chính sách|có công|liệt sĩ|mồ côi|tình nghĩa|tình thương|đại đoàn kết|văn hóa|học|tạm|dột nát|chữa cháy|quét|bơm|cày|gặt|phát điện|lọc nước|tin học|thông minh|kinh doanh|sản xuất|thành viên|chăn nuôi|trồng trọt|dịch vụ|tín dụng|tiểu học|mầm non|học đường|thể thao|văn nghệ|xã hội|pháp luật|tuyên giáo|an ninh|an toàn|dân vận khéo|kinh tế|khuyến nông|vận động|thiện nguyện|tình nguyện|nông nghiệp|ocop|đặc trưng|thủ tục|dân phố|dân cư tự quản|liên gia|nghị quyết|chuyên đề|quy phạm pháp luật|giao thông',
);

/** Nouns of two syllables and more that are counted as they are. */
export const COUNTED = list(
  'mô hình|công trình|dự án|sản phẩm|đối tượng|cán bộ|gia đình|câu lạc bộ|hội nghị|tổ chức|tổ chức đảng|tổ chức cơ sở đảng|tổ chức chính trị - xã hội|tổ chức hội|cơ sở đảng|cơ sở hội|cơ sở đoàn|cơ quan|cơ quan, đơn vị|đơn vị|đơn vị sự nghiệp|đơn vị hành chính|đơn vị bầu cử|đoàn viên|đoàn viên, thanh niên|đoàn viên thanh niên|hội viên|đảng viên|đảng viên mới|cán bộ|cán bộ, đảng viên|cán bộ, công chức|cán bộ, hội viên|công chức|viên chức|người lao động|lao động|công nhân|nông dân|nhân khẩu|người dân|người cao tuổi|người có công|người khuyết tật|người nghèo|người có uy tín|người thân|lượt người|lượt hộ|lượt ý kiến|lượt đại biểu|lượt khách|lượt hội viên|lượt đoàn viên|lượt cán bộ|lượt truy cập|lượt xem|lượt phương tiện|lượt tuyên truyền|lượt học sinh|lượt bệnh nhân|hộ dân|hộ nghèo|hộ cận nghèo|hộ gia đình|hộ chính sách|chi bộ|đảng bộ|đảng bộ bộ phận|đảng bộ, chi bộ|chi hội|chi đoàn|chi tổ hội|tổ hội|tổ dân phố|tổ đại biểu|tổ công tác|tổ hợp tác|tổ liên gia|tổ tự quản|khu phố|khu dân cư|thôn, bản|thôn, khu|thôn, khu phố|thôn, xóm|thôn, tổ dân phố|phường, xã|xã, phường|xã, thị trấn|xã, phường, thị trấn|xã, phường, đặc khu|huyện, thị xã|sở, ngành|sở, ban, ngành|địa phương|khu vực|mô hình|công trình|công trình, phần việc|dự án|dự án đầu tư|phần việc|nhiệm vụ|nhiệm vụ trọng tâm|chỉ tiêu|mục tiêu|tiêu chí|nội dung|giải pháp|khâu đột phá|nhóm nhiệm vụ|nhóm giải pháp|nhóm chỉ tiêu|hội nghị|hội thảo|hội thi|cuộc họp|cuộc vận động|cuộc kiểm tra|cuộc giám sát|cuộc thi|cuộc đối thoại|cuộc tiếp xúc|cuộc phản biện|buổi sinh hoạt|buổi tuyên truyền|buổi tập huấn|buổi ra quân|buổi truyền thông|buổi làm việc|lớp tập huấn|lớp bồi dưỡng|lớp học|lớp đào tạo|đợt kiểm tra|đợt ra quân|đợt tuyên truyền|đoàn kiểm tra|đoàn giám sát|đoàn công tác|văn bản|nghị quyết|quyết định|kế hoạch|báo cáo|tờ trình|đề án|chuyên đề|ý kiến|ý kiến, kiến nghị|ý kiến phát biểu|lượt ý kiến phát biểu|kiến nghị|đề xuất|phản ánh|phản ánh, kiến nghị|đơn thư|lá đơn|đơn khiếu nại|đơn tố cáo|vụ việc|vụ án|vụ cháy|bị can|bị cáo|trường hợp|hồ sơ|thủ tục|thủ tục hành chính|dịch vụ công|tài khoản|thẻ bảo hiểm|nhà văn hóa|nhà đại đoàn kết|nhà tạm|nhà tình nghĩa|nhà tình thương|nhà mái ấm|mái ấm|mái tôn|ngôi nhà|ngôi nhà mới|căn nhà|căn hộ|căn cứ|phần quà|suất quà|suất học bổng|suất cơm|cặp lá yêu thương|tập thể|cá nhân|tập thể, cá nhân|gia đình|gia đình chính sách|gia đình văn hóa|cây xanh|cây giống|cây trồng|điểm cầu|điểm trường|điểm bán hàng|điểm đen|điểm đến|điểm du lịch|điểm sạt lở|điểm ngập|bàn bỏ phiếu|khu vực bỏ phiếu|đại biểu|đại biểu chính thức|học sinh|học viên|sinh viên|giáo viên|thanh niên|thanh niên xung kích|phụ nữ|trẻ em|trẻ mồ côi|em nhỏ|cựu chiến binh|cử tri|vận động viên|nghệ nhân|bác sĩ|bệnh nhân|người bệnh|tình nguyện viên|tuyên truyền viên|báo cáo viên|hòa giải viên|tin, bài|tin bài|tin, bài, ảnh|bài viết|phóng sự|chuyên mục|đồng chí|thành viên|ủy viên|người mắc|ca mắc|ca bệnh|ca tử vong|đơn vị máu|doanh nghiệp|doanh nghiệp mới|hợp tác xã|cơ sở|cơ sở sản xuất|cơ sở kinh doanh|cơ sở lưu trú|trang trại|sản phẩm|mặt hàng|gian hàng|chợ dân sinh|cụm công nghiệp|khu công nghiệp|nhà máy|nhà xưởng|phương tiện|tàu cá|tàu thuyền|tàu du lịch|ô tô|xe máy|xe đạp|máy tính|máy quét|máy bơm|máy phát điện|máy xúc|hồ chứa|hồ đập|công trình thủy lợi|trạm bơm|trạm y tế|trạm biến áp|rọ thép|bao cát|áo phao|phao cứu sinh|thùng rác|camera an ninh|bóng đèn|cột đèn|cột điện|tuyến đường|tuyến phố|tuyến kênh|tuyến ngõ|ngõ xóm|đoạn đường|cây cầu|câu lạc bộ|đội văn nghệ|đội bóng|đội dân phòng|tủ sách|đầu sách|cuốn sách|tiết mục|tác phẩm|bức tranh|bức ảnh|bài dự thi|câu hỏi|lễ hội|di tích|di sản|giấy khen|bằng khen|huy hiệu|huy hiệu đảng|kỷ niệm chương|huân chương|huy chương|cờ thi đua|ngày công|giờ công|điểm phần trăm|dân tộc|tôn giáo|chức sắc|nước|quốc gia|vùng lãnh thổ|thị trường|bước|lĩnh vực|nhóm lĩnh vực|chương trình|phong trào|danh hiệu|hành vi|lỗi vi phạm|biên bản|quyết định xử phạt|khoản vay|tổ tiết kiệm|tổ tiết kiệm và vay vốn|làng nghề|vườn mẫu|lồng bè|ô lồng|đầu mối|phòng học|phòng chuyên môn|ban, ngành|trường học|trường chuẩn|vị trí việc làm|việc làm|việc làm mới|biên chế|hội viên mới|đoàn viên mới|thanh niên nhập ngũ|công dân|tân binh|chiến sĩ|tổ viên|thương binh|liệt sĩ|bà mẹ|cặp vợ chồng|hộ khẩu',
);

/** Single syllables that are counted as they are. */
export const COUNTED_SINGLES = list(
  'người|hộ|lượt|vụ|cuộc|buổi|lớp|đợt|cây|con|căn|suất|đơn|thôn|xã|phường|bản|xóm|ấp|làng|huyện|tỉnh|bài|tin|em|cháu|cụ|nhà|cái|chiếc|bộ|điểm|vị|giường|máy|xe|tuyến|cặp|đội|tổ|câu|phần|ngôi|nước|việc|giải|bằng|trường|sở|ngành|phiếu|tàu|thuyền|ca|dân|chữ|trang|mục|vai|bàn|ghế|thẻ|khách|đề|bước|chợ|cầu|cống|hồ|đập|ngõ|hẻm|phố|khu|cụm|lần|chi|ban|đoàn|hội|khoản|loại|trận|bên|nhóm|đường|mũi|chốt|trạm|bến|kênh|ao|lò|xưởng|quầy|gian|sạp|lá|vai diễn',
);
