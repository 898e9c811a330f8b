/**
 * Words that name who has to do something without being the name of one body: groups, posts, kinds of body. In small
 * letters with the tone placement of the matching copy.
 */

/** A group or a post begins with one of these: "các sở, ngành", "thủ trưởng các đơn vị", "người đứng đầu". */
export const GROUP_HEADS: readonly string[] =
  `cả hệ thống chính trị|thường trực, các ban|các chuyên môn|thông tấn xã|hai bên|các bên|các chốt|chi, đảng bộ|ban xây dựng đảng|hệ thống chính trị|cán bộ|công chức|viên chức|đảng viên|đoàn viên|hội viên|lãnh đạo|người đứng đầu|thủ trưởng|giám đốc|phó giám đốc|tổng giám đốc|chủ tịch|phó chủ tịch|bí thư|phó bí thư|trưởng|phó trưởng|phó|chánh|cục trưởng|vụ trưởng|hiệu trưởng|viện trưởng|tổng cục trưởng|bộ trưởng|thứ trưởng|chủ nhiệm|tổng thanh tra|thống đốc|đồng chí|đ/c|ông|bà|ông (bà)|cấp ủy|cấp uỷ|chi ủy|cấp|chính quyền|cơ quan|đơn vị|địa phương|sở|ngành|ban|phòng|bộ|tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu|thôn|bản|ấp|khu|khu phố|tổ dân phố|ubnd|hđnd|ubmttq|mttq|mttqvn|ubkt|ủy ban|uỷ ban|hội đồng|thường trực|ban thường trực|ban thường vụ|ban chấp hành|mặt trận|công an|quân sự|bộ đội|lực lượng|đoàn|đội|tổ|nhóm|hội|liên đoàn|công đoàn|chi bộ|chi hội|chi đoàn|đảng bộ|đảng ủy|đảng đoàn|ban cán sự|huyện ủy|thành ủy|tỉnh ủy|tập thể|cá nhân|chủ đầu tư|chủ rừng|chủ dự án|nhà thầu|đơn vị tư vấn|đơn vị thi công|trung tâm|chi cục|cục|tổng cục|vụ|viện|văn phòng|trường|nhà trường|bệnh viện|trạm|trạm y tế|kho bạc|bảo hiểm|ngân hàng|báo|đài|tổ chức|thành viên|ủy viên|uỷ viên|đại biểu|tiểu ban|hạt|đồn|ban quản lý|thư ký|chuyên viên|giáo viên|kế toán|thanh tra|điện lực|doanh nghiệp|công ty|hợp tác xã|htx|tập đoàn|tổng công ty|khối|cụm|đảng|toàn đảng bộ|toàn ngành|mặt trận tổ quốc|hội nông dân|hội cựu chiến binh|hội liên hiệp phụ nữ|đoàn thanh niên|hội người cao tuổi|hội chữ thập đỏ|cơ sở|khu dân cư|mttq việt nam|tòa án|viện kiểm sát|thuế|hải quan|kiểm lâm|ngành giáo dục|ngành y tế|đoàn thể|thị đoàn|tỉnh đoàn|huyện đoàn|thành đoàn|xã đoàn|quận đoàn|liên hiệp|hiệp hội|câu lạc bộ|đại diện|trưởng thôn|tổ trưởng|bộ phận|chủ cơ sở|chủ hồ|chủ tàu|người đại diện|phòng giáo dục|mặt trận các cấp|học viện|đại học|thường vụ|ban thanh tra|ban biên tập|ban giám hiệu|ban lãnh đạo|ban giám đốc|kiểm toán|kiểm ngư|dân quân|biên phòng|cảnh sát|báo và phát thanh, truyền hình|báo và đài phát thanh, truyền hình|báo và đài|báo chí|các cơ quan báo chí`.split(
    '|',
  );

/** Other words that begin like a group: "trường hợp" is no school, "đội ngũ" no team. */
export const OTHER_NOUNS: readonly string[] =
  `trường hợp|trường lớp|đội ngũ|hội nghị|hội thảo|hội thi|khu vực|bộ máy|bộ môn|cấp bách|cấp phép|cấp độ|cấp giấy|ngành nghề|cơ sở vật chất|cơ sở hạ tầng|cơ sở pháp lý|cơ sở dữ liệu|báo cáo|viện trợ|vụ việc|vụ án|vụ mùa|vụ đông|vụ xuân|bản đồ|bản sắc|bản thân|bản tin|sở hữu|sở thích|tỉnh lộ|khối lượng|đoàn kết|tổ hợp|đảng phí|thuế suất|trạm biến áp|ban đêm|ban ngày|ban đầu|báo động|đài tưởng niệm|hạt giống|hạt nhân|cụm công nghiệp|khu công nghiệp|khu chế xuất|khu du lịch|khu tái định cư`.split(
    '|',
  );

/** Before a group: "các sở", "toàn thể đảng viên". Before other nouns they name nobody: "các dự án". */
export const DETERMINERS: readonly string[] =
  `các|từng|mỗi|mọi|toàn thể|tất cả|tất cả các|toàn bộ|toàn|những|một số|cả|hai|thủ trưởng các`.split('|');

/** What may go on after a name: "Sở Tài chính | có liên quan", "Ủy ban nhân dân | các xã". */
export const NAME_GOES_ON: readonly string[] =
  `các|của|thuộc|trực thuộc|trên địa bàn|có liên quan|liên quan|cấp|cùng cấp|tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu|khu|khối|thôn|bản|ấp|tổ|nơi|ở|tại địa phương|từ|trong|ngoài|phụ trách|được giao|được phân công|đóng|sở tại|nêu trên|trên|nói trên|có tên|quy định tại|cơ sở|trung ương|việt nam|hai cấp|2 cấp|chuyên trách|chuyên môn|chức năng|khác|này|đó|thành viên|kiêm|đảng|chính quyền|khu vực|mới|cũ|địa phương|đoàn thể|thị đoàn|tỉnh đoàn|huyện đoàn|thành đoàn|xã đoàn|quận đoàn|liên hiệp|hội đồng|ngân hàng|tòa án|hiệp hội|câu lạc bộ|đại diện|trưởng thôn|tổ trưởng|bộ phận|chủ cơ sở|chủ hồ|chủ tàu|người đại diện|phòng giáo dục|mặt trận các cấp|học viện|đại học|thường vụ|ban thanh tra|ban biên tập|ban giám hiệu|ban lãnh đạo|ban giám đốc|kiểm toán|kiểm ngư|dân quân|biên phòng|cảnh sát|báo và phát thanh, truyền hình|báo và đài phát thanh, truyền hình|báo và đài|báo chí|các cơ quan báo chí`.split(
    '|',
  );

/** Not under the hand of who speaks: a request to them is none of the tasks of the apparatus. */
export const OUTSIDERS: readonly string[] =
  `nhân dân|người dân|bà con|cử tri|quý vị|quý khách|khách hàng|độc giả|bạn đọc|các hộ dân|hộ dân|các hộ|các bậc phụ huynh|phụ huynh|du khách|quý độc giả|mọi người|các nhà hảo tâm|các nước|quốc tế|người nộp thuế`.split(
    '|',
  );

/** A meeting or an occasion as the subject tells what happened there. */
export const OCCASIONS: readonly string[] =
  `hội nghị|đại hội|kỳ họp|cuộc họp|buổi|phiên họp|chương trình|đoàn công tác|đoàn giám sát|đoàn kiểm tra đã|các đại biểu|đại biểu|lễ|hội thi|cuộc thi|diễn đàn|tọa đàm|phong trào|hoạt động|ngày hội|dịp`.split(
    '|',
  );
