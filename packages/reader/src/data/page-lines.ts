/**
 * Words by which the lines round an article are known: what a portal of an office puts beside its texts. All in small
 * letters; `|` parts the entries.
 */

function list(entries: string): readonly string[] {
  return entries.split('|');
}

/** Labels of widgets that are one only where they are the whole line, alone or with a number or a colon. */
export const WHOLE_LABELS = list(
  'thời tiết|đọc tiếp|đọc bài lưu|lưu|liên kết|liên kết web|liên kết website|website liên kết|video|video clip|thư viện video|thư viện ảnh|album ảnh|hình ảnh hoạt động|audio|podcast|menu|tìm kiếm|tìm kiếm nâng cao|quảng cáo|thông báo mới|lịch công tác|lịch tiếp công dân|văn bản mới|văn bản chỉ đạo điều hành|văn bản chỉ đạo, điều hành|dịch vụ công|dịch vụ công trực tuyến|liên hệ|sơ đồ cổng|sơ đồ trang|sơ đồ website|sitemap|rss|facebook|zalo|youtube|twitter|tweet|tiktok|like|share|email|print|in|tags|tag|từ khóa|thẻ|chủ đề|nổi bật|tin nổi bật|tiêu điểm|mới nhất|đọc nhiều|đọc nhiều nhất|xem nhiều|xem nhiều nhất|tin mới|tin mới nhất|tin khác|thông tin khác|thông tin liên quan|tin tức|tin tức khác|tin tức - sự kiện|tin tức sự kiện|tin tức và sự kiện|tin trong tỉnh|tin trong nước|tin địa phương|tin hoạt động|tin cơ sở|tin địa phương cơ sở|tin tức hoạt động|hoạt động cơ sở|thời sự|hoạt động của lãnh đạo|mặt trận - đoàn thể|qr code|image advertisement|bình luận|bình luận facebook|phản hồi|trả lời|gửi|hủy|đóng|mặc định|nghe đọc bài|nghe bài viết|đọc bài viết|toàn màn hình|chia sẻ|chia sẻ bài viết|lưu bài|lưu bài viết|theo dõi|đăng ký|trước|sau|tiếp|tiếp theo|trang sau|trang trước|đầu trang|cuối trang|lên trên|tất cả|xem tất cả|xem chi tiết|chi tiết|tác giả|nguồn|tải về|tải văn bản|tải file|tải xuống|tệp đính kèm|tập tin đính kèm|file đính kèm|tài liệu đính kèm|lược đồ|thuộc tính|bản pdf|nội dung mp3|tiếng việt|english|vietnamese|tắt [x]|[x]|home|online|khách|hôm nay|hôm qua|trong tuần|trong tháng|tuần này|tuần trước|tháng này|tháng trước|trong ngày|tổng cộng|tổng|đang truy cập|đang trực tuyến|đang online|lượt xem|lượt truy cập|lượt thích|thích|quan tâm|thành viên|máy chủ tìm kiếm|a a|a a a|a|aa|nghe bài|thông tin văn bản|đăng nhận xét|hoạt động của lãnh đạo huyện|hoạt động của lãnh đạo tỉnh|hoạt động của lãnh đạo thành phố|hoạt động của lãnh đạo xã|hoạt động của lãnh đạo phường|hoạt động lãnh đạo',
);

/** Labels of an answer: buttons below a comment, and a part of the text where a colon and the answer follow. */
export const ANSWER_LABELS = list('trả lời|phản hồi|ý kiến');

/** The first entry of a menu. */
export const HOME_LABELS = list('trang chủ|trang nhất|home');

/** Names of sections: in the menu a widget, between paragraphs a heading. */
export const SECTION_NAMES = list(
  'chính trị|chính trị - xã hội|kinh tế|xã hội|văn hóa|văn hóa - xã hội|pháp luật|xây dựng đảng|đoàn thể|thống kê|thông báo|giới thiệu|hỏi đáp|thủ tục hành chính|góp ý|ý kiến|sự kiện',
);

/** Labels that make a widget where a colon or a number follows: "Lượt xem: 123", "Từ khóa: …". */
export const LABELS_WITH_VALUE = list(
  'hôm nay|hôm qua|trong ngày|trong tuần|trong tháng|trong năm|tuần này|tuần trước|tháng này|tháng trước|tháng hiện tại|năm nay|tổng cộng|tổng số|tất cả|online|khách|khách viếng thăm|thành viên|máy chủ tìm kiếm|đang online|đang xem|đang truy cập|đang trực tuyến|trực tuyến|người online|lượt xem|lượt đọc|lượt truy cập|số lượt xem|số lượt đọc|số lượt truy cập|số lần đọc|số lần xem|số người truy cập|lượt tải|đã xem|đã đọc|xem|views|view|từ khóa|tags|tag|thẻ|chủ đề|chuyên mục|danh mục|đăng bởi|người đăng|ngày đăng|ngày cập nhật|ngày tạo|ngày gửi|ngày xuất bản|thời gian đăng|đăng lúc|đăng ngày|gửi lúc|cập nhật|cập nhật lúc|cập nhật ngày|cập nhật lần cuối|lần cập nhật cuối|xuất bản|hotline|điện thoại đường dây nóng|đường dây nóng|chia sẻ|bình luận|phản hồi|đánh giá|font size|font chữ|font|cỡ chữ|kích cỡ chữ|cỡ chữ xem bài|bản quyền|thiết kế|phát triển|tệp đính kèm|file đính kèm|tài liệu đính kèm|link gốc|link bài viết|link|url|liên kết gốc|email|e-mail|fax|website|giấy phép|giấy phép số|tình trạng hiệu lực|ngày phát hành|ngày hiệu lực|ngày có hiệu lực|ngày hết hiệu lực|ngày công báo|số công báo|ngày ban hành|cơ quan ban hành|nơi ban hành|loại văn bản|số hiệu|số ký hiệu|số/ký hiệu|lĩnh vực|người ký|trích yếu|hiệu lực|tình trạng|usd|eur|jpy|cny|gbp|aud|sjc|vnd|thích|lượt thích|văn bản đính kèm|văn bản kèm theo|tập tin đính kèm|tệp tin đính kèm|tệp tin|tệp kèm theo|file kèm theo|tài liệu kèm theo|tải tệp|tải về|tải file|tải văn bản|tải tài liệu|lượt chia sẻ|lần cuối|lần xem|ngày viết|phiên bản|sự kiện liên quan',
);

/** Openings of short lines that are a widget whatever follows. */
export const OPENINGS = list(
  'chủ đề nóng|dòng sự kiện|bạn có câu hỏi|bài viết có hữu ích|thông tin có hữu ích|bài viết này có hữu ích|dự báo thời tiết|thời tiết hôm nay|tỷ giá ngoại tệ|tỷ giá|tỉ giá|giá vàng|giá ngoại tệ|thống kê truy cập|thống kê lượt truy cập|số lượt truy cập|đang online|đang truy cập|đang trực tuyến|số người đang|số người online|khách online|tổng lượt truy cập|tổng số lượt|tổng số truy cập|tổng truy cập|lượt truy cập|bộ đếm|tin liên quan|tin bài liên quan|tin tức liên quan|tin, bài liên quan|tin cùng chuyên mục|tin cùng loại|tin đã đưa|tin đọc nhiều|tin xem nhiều|tin cũ hơn|tin mới hơn|những tin mới hơn|những tin cũ hơn|các tin khác|các tin cũ|các tin mới|các tin đã đưa|các tin liên quan|các bài đọc|bài đọc nhiều|các bài khác|các bài viết khác|các bài mới|các bài đã đăng|bài viết khác|bài viết liên quan|bài viết cùng chuyên mục|bài viết mới|bài liên quan|bài cùng chuyên mục|cùng chuyên mục|có thể bạn quan tâm|bạn có thể quan tâm|mời bạn đọc|văn bản liên quan|văn bản cùng|văn bản khác|xem thêm|đọc thêm|xem tiếp|gửi câu hỏi|tổng đài|tải biểu mẫu|tải ứng dụng|đặt câu hỏi|bạn đang ở|bạn đang xem|trang: |xem chi tiết|chi tiết xem|chia sẻ bài viết|chia sẻ facebook|chia sẻ zalo|chia sẻ twitter|chia sẻ tin|các tin bài|xem với cỡ chữ|chia sẻ qua|chia sẻ lên|chia sẻ trên|in bài|in trang|in tin|bản in|phiên bản in|gửi email|gửi bình luận|gửi ý kiến|gửi phản hồi|gửi bài|gửi cho bạn|gửi tin|bình luận của bạn|bình luận bài viết|viết bình luận|ý kiến bạn đọc|ý kiến của bạn|chưa có bình luận|nhập nội dung|nhập mã|tên của bạn|họ và tên:|mã xác nhận|mã bảo mật|mã kiểm tra|đánh giá bài viết|click để đánh giá|tổng số điểm của bài viết|xếp hạng:|về trang chủ|về trang trước|về đầu trang|lên đầu trang|quay lại|quay về|trở về|trở lại|trang chủ|liên kết website|liên kết web|liên kết các|liên kết nhanh|bản quyền thuộc|bản quyền ©|powered by|design by|thiết kế bởi|phát triển bởi|đơn vị thiết kế|xây dựng bởi|thiết kế và phát triển|cỡ chữ|tăng giảm cỡ chữ|tăng cỡ chữ|mặc định cỡ chữ|a-a|a+|a-|font size|văn bản này chưa cập nhật|văn bản này chưa|văn bản đang xem|bạn chưa đăng nhập|bạn phải đăng nhập|đăng nhập để|thăm dò ý kiến|đăng nhập|đăng ký nhận|đăng ký thành viên|copyright|©|(c) |all rights reserved|theo dõi chúng tôi|theo dõi trên|theo dõi báo|google news|link bài viết|link gốc|link nguồn|link bài gốc|copy link|sao chép liên kết|sao chép link|đường dẫn bài gốc|bài gốc|xem bài gốc|nguồn bài viết|nguồn tin gốc|ghi rõ nguồn|ghi rõ "|đề nghị ghi rõ nguồn|vui lòng ghi rõ|chịu trách nhiệm nội dung|chịu trách nhiệm chính|chịu trách nhiệm xuất bản|người chịu trách nhiệm|tổng biên tập|phó tổng biên tập|trưởng ban biên tập|trưởng ban quản lý cổng|cơ quan chủ quản|giấy phép số|giấy phép thiết lập|giấy phép xuất bản|giấy phép hoạt động|cổng thông tin điện tử|trang thông tin điện tử|trang tin điện tử|đọc báo in|bxh|bảng xếp hạng|góp ý cổng|góp ý trang|góp ý về cổng|góp ý về trang|mọi góp ý|mọi ý kiến góp ý|mọi ý kiến đóng góp xin|hộp thư góp ý|liên hệ quảng cáo|hotline|liên kết:|gửi file|quay lên|vui lòng gõ|mã bài viết|intnumviewtotal|không có nhận xét|đăng nhận xét|các trường bắt buộc|email của bạn|chi tiết tin|chi tiết bài viết|chủ đề công tác năm|gửi bình luận của bạn',
);

/** Addresses of an office: a widget where they stand below the article. */
export const CONTACT_OPENINGS = list(
  'địa chỉ|trụ sở|điện thoại|số điện thoại|đt:|tel|fax|email|e-mail|thư điện tử|website|trụ sở tòa soạn|tòa soạn',
);

/** With whom and with what the imprint at the foot of a site begins; its lines may be whole sentences. */
export const IMPRINT_OPENINGS = list(
  'tổng biên tập|phó tổng biên tập|trưởng ban biên tập|phó trưởng ban biên tập|giấy phép|gpxb|gp số|gp xuất bản|cơ quan chủ quản|cơ quan ngôn luận|chịu trách nhiệm|người chịu trách nhiệm|bản quyền|©|copyright|trụ sở tòa soạn|tòa soạn|ghi rõ nguồn|đề nghị ghi rõ|vui lòng ghi rõ|® |chỉ được phát hành',
);

/** Openings of the labels below which a page lists other articles. */
export const RELATED_OPENINGS = list(
  'thông tin khác|thông tin liên quan|tin liên quan|tin bài liên quan|tin tức liên quan|tin, bài liên quan|tin cùng|tin khác|tin tức khác|tin mới|tin đã đưa|tin nổi bật|tin đọc nhiều|tin xem nhiều|tin cũ hơn|những tin|các tin|các bài|bài viết khác|bài viết liên quan|bài viết cùng|bài viết mới|bài liên quan|bài cùng|cùng chuyên mục|có thể bạn quan tâm|bạn có thể quan tâm|văn bản liên quan|văn bản cùng|văn bản khác|đọc nhiều|xem nhiều|mới nhất|nổi bật',
);

/** What a photograph shows, where the line names the picture itself. */
export const SCENES = list(
  'một buổi|quang cảnh|toàn cảnh|khung cảnh|hình ảnh|một số hình ảnh|một vài hình ảnh|những hình ảnh|một góc|phối cảnh|ảnh minh họa|ảnh chụp|ảnh tư liệu|ảnh trên|ảnh dưới|ảnh trái|ảnh phải|ảnh đại biểu|trong ảnh|bản đồ|sơ đồ|infographic|chụp ảnh|chụp hình',
);

/** With whom a caption begins. */
export const CAPTION_SUBJECTS = list(
  'các đại biểu|đại biểu|đông đảo đại biểu|đại diện|các đại diện|lãnh đạo|các đồng chí|đồng chí|đ/c|các đ/c|ông|bà|các ông|anh|chị|bác sĩ|thầy|cô|đoàn|đoàn công tác|đoàn kiểm tra|đoàn giám sát|các thành viên|thành viên|các em|học sinh|sinh viên|cán bộ|công nhân|nông dân|chiến sĩ|bộ đội|đoàn viên|hội viên|đảng viên|thanh niên|phụ nữ|cử tri|người dân|bà con|nhân dân|lực lượng|các lực lượng|các cơ quan|các đơn vị|các tập thể|các cá nhân|bí thư|phó bí thư|chủ tịch|phó chủ tịch|tổng bí thư|thủ tướng|phó thủ tướng|bộ trưởng|thứ trưởng|chủ nhiệm|giám đốc|phó giám đốc|trưởng|phó trưởng|chánh|phó chánh|thượng tọa|linh mục|đại tá|thượng tá|trung tá|thiếu tá|đại úy|thiếu tướng|trung tướng|thượng tướng|đại tướng|ủy viên|gia đình|các gia đình|các cháu|ban chấp hành|tân ban chấp hành|chủ tọa|đoàn chủ tịch|chủ tọa kỳ họp|các cử tri|tập thể|ban tổ chức|ban giám khảo|giám khảo|thí sinh|vận động viên|các vận động viên|các vị|các chiến sĩ|các cán bộ|các học sinh|học viên|các học viên|tổ đại biểu|đông đảo cử tri|đông đảo người dân|đông đảo nhân dân|các cụ|các bạn|các hộ|hộ|già làng|trưởng thôn|phóng viên|thiếu nhi|tuổi trẻ|đoàn viên thanh niên|luật sư|tiến sĩ|thạc sĩ|báo cáo viên|giáo viên|nguyên|viện trưởng|chánh án|hiệu trưởng|chỉ huy trưởng|tổng giám đốc|cục trưởng|vụ trưởng|tổng biên tập|thiếu úy|trung úy|thượng úy|chính ủy|chính trị viên',
);

/** Bodies, events and things with which a caption begins where it has no full stop. */
export const CAPTION_THINGS = list(
  'thường trực|ban|ubnd|hđnd|mttq|ủy ban|hội đồng|hội|công đoàn|liên đoàn|mặt trận|chi bộ|đảng bộ|đảng ủy|huyện ủy|thành ủy|tỉnh ủy|quận ủy|ban chấp hành|ban thường vụ|nhà|văn phòng|phòng|trung tâm|tổ|ban tổ chức|hội nghị|đại hội|lễ|buổi|cuộc họp|phiên họp|kỳ họp|chương trình|điểm cầu|tiết mục|không khí|mô hình|công trình|tuyến đường|khu|con đường|hai bên',
);

/** What a photograph can show. */
export const CAPTION_ACTS = list(
  'phát biểu|báo cáo|kết luận|chủ trì|điều hành|khai mạc|bế mạc|quán triệt|trình bày|thông qua|tham luận|thảo luận|trao đổi|chất vấn|trả lời|giải trình|đối thoại|tiếp xúc|tiếp công dân|truyền đạt|triển khai|giới thiệu|công bố|trao|tặng|nhận|đón nhận|thăm|kiểm tra|khảo sát|giám sát|làm việc|chụp ảnh|chụp hình|dự|tham dự|cắt băng|khởi công|động thổ|bấm nút|ấn nút|kéo băng|dâng hương|dâng hoa|thắp hương|viếng|chào cờ|ký kết|ký giao ước|ký cam kết|bỏ phiếu|biểu quyết|giơ tay|ra mắt|diễu hành|trồng cây|dọn|vệ sinh|thu gom|phát tờ rơi|tuyên truyền|hướng dẫn|tập huấn|diễn tập|khám|hiến máu|thi đấu|biểu diễn|chúc mừng|chúc tết|động viên|gặp gỡ|nghe|lắng nghe|theo dõi|tham quan|thực hiện nghi thức|thực hiện thủ tục|đánh trống|thi công|lao động|gói bánh|nấu|bàn giao|phát động|hưởng ứng|ra quân|xem|tham gia|ý kiến|góp ý|đóng góp|làm đường|hiến đất|tháo dỡ|chăm sóc|thu hoạch|trồng|chế biến|nộp hồ sơ|tra cứu|làm thủ tục|xếp hàng|đổ bê tông|vận chuyển|gia cố|phun|tiêm|lấy mẫu|tiếp nhận|sửa chữa|tập luyện|trình diễn|tại điểm cầu|khen thưởng|vinh danh|biểu dương|tuyên dương|diễn ra',
);

/** Acts of speech that a caption shows where it names who speaks, or the meeting; elsewhere they make a heading. */
export const ADDRESSED_ACTS = list(
  'đặt câu hỏi|nêu câu hỏi|hỏi|kiến nghị|đề nghị|đề xuất|phản ánh|nêu|bày tỏ|chia sẻ|nhấn mạnh|cho biết|gửi lời|cảm ơn|tiếp thu|chỉ đạo|yêu cầu|kết thúc|đáp từ|giơ thẻ|chủ tọa',
);

/** Acts that a sentence of the running text reports and a caption does not stop at. */
export const STATEMENTS = list(
  'cho biết|cho rằng|nhấn mạnh|yêu cầu|đề nghị|khẳng định|đánh giá cao|ghi nhận|nêu rõ|chỉ rõ|lưu ý|thống nhất|quyết định|đề xuất|kiến nghị|mong muốn|kêu gọi|chia sẻ:|tin tưởng|bày tỏ|thông tin thêm|giao nhiệm vụ|đã tập trung|nhằm|như sau|sẽ|cần|được biết|theo đó|cùng ngày|chịu trách nhiệm|có trách nhiệm|tổ chức thực hiện|chủ động|khẩn trương|phải|không được|trước ngày (?=\\d)|hằng ngày|định kỳ|nên|tuy nhiên|đồng thời',
);

/** Openings of sentences that tell when or where and so are running text. */
export const NARRATIVE_OPENINGS = list(
  'ngày|sáng|chiều|trưa|tối|hôm nay|vừa qua|tại|trong|sau|trước|trên|theo|thực hiện|nhân dịp|nhằm|để|qua|với|dự|cùng dự|tham dự|tới dự|đến dự|về phía|tiếp|phát biểu|kết luận|thay mặt|được|đây|cũng|ngoài ra|bên cạnh|căn cứ|hưởng ứng|từ|đối với|về|khi|nếu|do|vì|bởi|chủ trì|địa điểm|thời gian|thành phần',
);

/** What stands before the names of those who wrote and photographed. */
export const BYLINE_LABELS = list(
  'tin, bài, ảnh|tin, bài và ảnh|tin bài, ảnh|tin, bài|tin bài và ảnh|tin bài, hình ảnh|tin bài|tin, ảnh|tin và ảnh|tin ảnh|tin - ảnh|tin, hình|tin hình|bài, ảnh|bài và ảnh|bài ảnh|bài - ảnh|bài viết và ảnh|bài viết|bài|tin|tác giả bài viết|tác giả|người viết|người thực hiện|thực hiện|nhóm phóng viên|nhóm pv|phóng viên|pv|ctv|cộng tác viên|biên tập|biên tập viên|biên soạn|nguồn tin|nguồn ktđt|nguồn|theo nguồn|theo|ảnh và tin|tổng hợp|sưu tầm|dịch|t/h|tin và bài|bài và hình|bài, hình|tin bài, ảnh và video|người đưa tin|đưa tin',
);

/** Names of offices and pools of writers that sign an article. */
export const BYLINE_BODIES = list(
  'văn phòng|ban|phòng|trung tâm|tt|báo|cổng|đài|ubnd|hđnd|mttq|ubmttq|ủy ban|hội|đoàn|công an|trường|sở|bbt|btv|pv|ctv|ttxvn|vgp|vov|tv|vp|đảng ủy|chi bộ|trạm|tổ|thư ký|công đoàn|vnp|qtv|admin|cttđt|trang|bảo hiểm|kho bạc|chi cục|cục|thanh tra|tòa|tòa án|viện|ngân hàng|hạt|bệnh viện|nhà|thư viện|bảo tàng|liên đoàn|mặt trận|đảng bộ|thành đoàn|tỉnh đoàn|huyện đoàn|thành ủy|tỉnh ủy|huyện ủy|bộ chỉ huy|đồn|câu lạc bộ|công chức|cán bộ|cộng tác viên|biên tập viên|giáo viên',
);

/** Buttons to pass an article on; a line of them alone is a widget. */
export const BUTTONS = list(
  'facebook|twitter|zalo|youtube|google|google+|email|print|share|like|tweet|linkedin|pinterest|instagram|tiktok|viber|messenger|in|lưu|chia sẻ|gửi|copy|x',
);
