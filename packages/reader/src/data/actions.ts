/**
 * The verbs of directive style (văn phong chỉ đạo), in small letters with the tone placement of the matching copy.
 * Sources: Decree 30/2020/NĐ-CP and the Party's guidance on the wording of documents, and common usage.
 */

/** Say that something must be done: "cần", "phải", "có trách nhiệm" … */
const MODALS =
  `cần|phải|cần phải|có trách nhiệm|chịu trách nhiệm|có nhiệm vụ|có kế hoạch|có giải pháp|có biện pháp|không để|không được|không cho|không cho phép|không thu|không nên|không tổ chức|không bố trí|không làm|tuyệt đối không|kiên quyết không|nhất thiết phải|tránh|nghiêm cấm|hạn chế tối đa`.split(
    '|',
  );

/** Say how or when it is to be done, and stand before the verb: "khẩn trương", "tiếp tục" … */
const MANNERS =
  `tiếp tục|chủ động|tập trung|khẩn trương|tích cực|kịp thời|thường xuyên|nghiêm túc|quyết liệt|sớm|quyết tâm|phấn đấu|kiên quyết|kiên trì|đồng loạt|định kỳ|tự giác|gương mẫu|nỗ lực|nhanh chóng|ngay lập tức|trực tiếp|chủ trì|phối hợp|phối hợp chặt chẽ|thống nhất|quan tâm|chú trọng|chú ý|lưu ý|ưu tiên|cố gắng|không ngừng|linh hoạt|mạnh dạn|sẵn sàng|đặc biệt quan tâm|đặc biệt chú trọng|hết sức|tận dụng|hằng năm|hàng năm|hằng quý|hàng quý|hằng tháng|hàng tháng|hằng tuần|hàng tuần|tăng cường|đẩy mạnh|đẩy nhanh|nâng cao|phát huy|nêu cao|đề cao|coi trọng|xung kích|luân phiên|dứt điểm|từng bước|tuyệt đối`.split(
    '|',
  );

/** What is done. */
const VERBS =
  `thực hiện|triển khai|rà soát|bố trí|tổ chức|duy trì|đánh giá|phát hiện|nắm chắc|nắm tình hình|nắm bắt|nắm|khắc phục|xây dựng|hoàn thành|hoàn thiện|hoàn chỉnh|báo cáo|tham mưu|kiểm tra|giám sát|đôn đốc|quán triệt|tuyên truyền|làm tốt|làm rõ|làm việc|làm|chuẩn bị|ban hành|kiện toàn|đổi mới|chăm lo|chăm sóc|bảo đảm|đảm bảo|tham gia|bám sát|cụ thể hóa|siết chặt|xử lý|giải quyết|theo dõi|tổng hợp|hướng dẫn|lãnh đạo|chỉ đạo|huy động|bồi dưỡng|phân công|sắp xếp|cải cách|cải thiện|ứng dụng|công khai|lập|trình|đề xuất|nghiên cứu|thống kê|khảo sát|vận động|hỗ trợ|tạo điều kiện|tạo|phòng ngừa|phòng, chống|ngăn chặn|chấp hành|gắn|lấy|coi|tháo gỡ|thành lập|quản lý|sơ kết|tổng kết|biểu dương|khen thưởng|nhân rộng|tiếp thu|tiếp nhận|đăng ký|điều chỉnh|bổ sung|sửa đổi|cập nhật|số hóa|niêm yết|gửi|cung cấp|thông tin|thông báo|thông qua|dẫn dắt|định hướng|trao đổi|thẩm định|thẩm tra|bàn giao|di dời|giải ngân|ra quân|lồng ghép|cân đối|thanh tra|xác định|khơi thông|khơi dậy|mở|mở rộng|lựa chọn|phân loại|vệ sinh|củng cố|xem xét|nhắc nhở|chấn chỉnh|phân bổ|kết nối|thu hút|đào tạo|tập huấn|học tập|tuân thủ|rút kinh nghiệm|kêu gọi|giữ gìn|giữ vững|bảo vệ|bảo tồn|đăng tải|đưa tin|đưa|phổ biến|vận hành|kiểm soát|kiểm điểm|kiểm kê|phân tích|dự báo|cảnh báo|ứng phó|ứng trực|thường trực|sơ tán|di chuyển|dừng|tạm dừng|đình chỉ|thu hồi|thu gom|thu thập|mua sắm|đấu thầu|đấu giá|phê duyệt|quyết định|quy định|cấp phát|chi trả|thanh toán|quyết toán|tiết kiệm|cắt giảm|rút ngắn|hạn chế|đón tiếp|phục vụ|trao tặng|thăm hỏi|tặng quà|động viên|khích lệ|phát động|hưởng ứng|giúp đỡ|thảo luận|tiếp công dân|tiếp xúc|đối thoại|lắng nghe|phản ánh|phản biện|góp ý|lấy ý kiến|xin ý kiến|cho ý kiến|trả lời|giải trình|giải thích|tư vấn|tính toán|tham khảo|lưu trữ|lưu giữ|bảo quản|khai thác|sử dụng|phát triển|phát hành|phát thanh|truyền thông|đầu tư|thi công|sửa chữa|duy tu|cải tạo|nạo vét|diễn tập|tuần tra|canh gác|tuyển dụng|tuyển chọn|luân chuyển|điều động|bổ nhiệm|quy hoạch|giới thiệu|kết nạp|sinh hoạt|rèn luyện|tu dưỡng|nêu gương|đấu tranh|phản bác|xóa bỏ|loại bỏ|chuyển|chuyển đổi|chuyển giao|chuyển hướng|thay đổi|thay thế|nhập|nộp|kê khai|khai báo|xác minh|xác nhận|điều tra|khởi tố|truy tố|xét xử|thi hành|tạo lập|thiết lập|thiết kế|kế thừa|vận dụng|áp dụng|quảng bá|xúc tiến|liên kết|hợp tác|ký kết|ký cam kết|ký giao ước|ký|cam kết|đề ra|đặt ra|đề nghị|kiến nghị|lên phương án|lên kế hoạch|nghiệm thu|khánh thành|khởi công|khai giảng|tổ chức tốt|tiến hành|bầu|hiệp thương|đại diện|phụ trách|đảm nhận|đảm nhiệm|gặp gỡ|hòa giải|phân cấp|phân quyền|ủy quyền|phân định|phân kỳ|tổng rà soát|tham vấn|đo đạc|bồi thường|giải phóng mặt bằng|giải tỏa|cưỡng chế|trang trí|chỉnh trang|khống chế|khoanh vùng|điều trị|cách ly|cứu trợ|khôi phục|phục hồi|tái thiết|ổn định|chống lãng phí|thực hành|thể hiện|đồng hành|chia sẻ|tăng|giảm|mời|chụp ảnh|quay phim|ghi hình|chấm dứt|đối chiếu|in ấn|in, phát hành|cấp bổ sung|cấp thuốc|cấp đổi|dự sinh hoạt|cử cán bộ|cử tổ|cử đội|cử đoàn|cử nhân viên|cử thành viên|cử bác sĩ|cử giáo viên|cử phóng viên|cử người|cử lực lượng|cử đại diện|cử công chức|cử đồng chí|lưu hồ sơ|bám nắm|công bố|tuyên bố|kết hợp|hoạch định|kiểm định|kiểm đếm|kiểm toán|quy tập|tôn tạo|trùng tu|thanh lý|thanh thải|tháo dỡ|khơi dòng|truy thu|truy quét|triệt phá|tạm giữ|nhân giống|thu hoạch|phun|tiêu độc|tiêu hủy|tiêm phòng|che chắn|chằng chống|hoàn trả|hoàn nguyên|gia hạn|cấp phép|cấp bù|cấp giấy|đảm trách|đốc thúc|bình xét|bình chọn|suy tôn|tôn vinh|lấy phiếu|bỏ phiếu|biên soạn|biên tập|soạn thảo|biểu quyết|huấn luyện|luyện tập|quan trắc|giao ban|tuyên dương|ghi chép|lắp đặt|trang bị|vệ sinh môi trường|thu dọn|xử phạt|kỷ luật|giáo dục|cảnh giác|tập hợp|đoàn kết|chống thất thu|quản trị|minh bạch|tập|treo cờ|tập kết|thắp sáng|quét dọn|quyên góp|ủng hộ|tự kiểm tra|ngừng|gia cố|mở lớp|tiên phong|đi đầu|nhập liệu|lùi|hoãn|sáp nhập|hợp nhất|giải thể|cân nhắc|cảm hóa|nuôi dưỡng|bảo trợ|đỡ đầu|truyền tải|viết|tu sửa|nâng cấp|điều chuyển|xóa|xem đây|nghiêm trị|sàng lọc|đi sâu|đi sát|đẩy lùi|gần dân|sát dân|đề cử|cơ giới hóa|bám chắc|bám dân|nắm vững|nắm rõ|nhận diện|chung tay|chung sức|cung ứng|dành|dự trữ|dự phòng|đa dạng hóa|đề phòng|điều hành|điều phối|đóng góp|đơn giản hóa|gặp mặt|giữ|giữ nghiêm|gìn giữ|hiện đại hóa|hình thành|hướng mạnh|hướng về|kéo giảm|khai thông|khuyến khích|kiềm chế|lan tỏa|làm chủ|làm mới|làm sâu sắc|loại trừ|lường trước|nâng tầm|ngăn ngừa|nhìn nhận|nhìn thẳng|phân luồng|phân tuyến|phê phán|phòng tránh|quy rõ|rút gọn|sâu sát|sửa|tái cơ cấu|tăng tốc|thanh lọc|theo sát|thể chế hóa|thí điểm|thúc đẩy|thuyết phục|thực thi|tích hợp|tiếp cận|tiếp nối|tìm|tìm hiểu|tìm kiếm|tinh gọn|tinh giản|tôn trọng|tối ưu hóa|tranh thủ|trao quyền|triệu tập|trồng cây|trồng rừng|trực ban|trực gác|trực chiến|tu bổ|tự phê bình|vào cuộc|xã hội hóa|xốc lại|xử trí|gắn kết|hiến kế|hoàn tất|kiểm chứng|khắc ghi|dám nghĩ|kiên định|quy tụ|phổ cập|chuẩn hóa|đồng bộ hóa|phân vai|giao chỉ tiêu|giao ước|giao việc|đo lường|lượng hóa|chịu khó|xác lập|giảm thiểu|tăng thu|thực hiện tốt|làm cho|làm gương|vượt qua|chú tâm|chấn hưng|bồi đắp|hun đúc|thắp hương|dọn dẹp|khơi nguồn|khơi gợi|cảnh tỉnh|răn đe|tự soi|tự sửa`.split(
    '|',
  );

/** Verbs that are one only before what they count: "cử 3 tổ", but not "bầu cử", "cử tri". */
export const BEFORE_COUNT: ReadonlySet<string> = new Set(['cử']);

/** Verbs that are one only before what they measure: "cấp 500 lít hóa chất", but not "nhà cấp 4". */
export const BEFORE_MEASURE: ReadonlySet<string> = new Set(['cấp']);

/** All phrases with which an obligation can begin. */
export const ACTIONS: readonly string[] = [
  ...MODALS,
  ...MANNERS,
  ...VERBS,
  ...BEFORE_COUNT,
  ...BEFORE_MEASURE,
];

/** Of these, the ones that only an obligation has; a plain verb also tells what somebody does. */
export const DUTY_SIGNS: ReadonlySet<string> = new Set([...MODALS, ...MANNERS]);

/** The ones that say "must" outright. */
export const MUSTS: ReadonlySet<string> = new Set(MODALS);

/**
 * After one of these words the verb is part of a noun: "đoàn kiểm tra", "cơ quan tham mưu". The list of a verb holds
 * the words that may stand right before it.
 */
export const NOUNS_BEFORE: ReadonlyMap<string, readonly string[]> = new Map([
  [
    'kiểm tra',
    ['đoàn', 'đoàn thanh tra,', 'ủy ban', 'tổ', 'cơ quan', 'cuộc', 'đợt', 'chương trình', 'kế hoạch'],
  ],
  ['giám sát', ['đoàn', 'tổ', 'ban', 'cơ quan', 'cuộc', 'chương trình', 'kế hoạch', 'kiểm tra,', 'tư vấn']],
  ['thanh tra', ['đoàn', 'cơ quan', 'ban', 'cuộc', 'kiểm tra,']],
  ['khảo sát', ['đoàn', 'tổ']],
  [
    'quản lý',
    ['cơ quan', 'đơn vị', 'cán bộ', 'ban', 'lãnh đạo,', 'cấp', 'công chức', 'hạt', 'đội', 'công tác'],
  ],
  ['lãnh đạo', ['cán bộ', 'công chức', 'đồng chí', 'các', 'tập thể', 'ban']],
  ['chỉ đạo', ['ban', 'cơ quan', 'văn bản', 'ý kiến', 'tổ', 'lãnh đạo,']],
  ['tham mưu', ['cơ quan', 'ban', 'bộ phận', 'tổ', 'đơn vị']],
  [
    'tổ chức',
    ['ban', 'cơ quan', 'các', 'mọi', 'quan,', 'phòng', 'công tác', 'từng', 'đơn vị,', 'thể,', 'hội,'],
  ],
  ['chủ trì', ['cơ quan', 'đơn vị']],
  ['phối hợp', ['cơ quan', 'đơn vị']],
  ['thẩm định', ['cơ quan', 'hội đồng', 'đơn vị', 'tổ']],
  ['soạn thảo', ['cơ quan', 'ban', 'tổ', 'đơn vị']],
  ['thẩm tra', ['cơ quan', 'ban', 'đoàn', 'tổ']],
  ['biên soạn', ['ban', 'tổ', 'nhóm']],
  ['quy hoạch', ['vùng', 'khu', 'diện', 'thuộc', 'theo', 'nằm trong']],
  ['thi công', ['đơn vị', 'nhà thầu']],
  ['tư vấn', ['đơn vị', 'nhà thầu', 'tổ', 'hội đồng']],
  ['thường trực', ['cơ quan', 'thành viên', 'bộ phận', 'lực lượng']],
  ['điều tra', ['cơ quan', 'cảnh sát']],
  ['báo cáo', ['bản', 'các', 'dự thảo', 'theo']],
  ['phụ trách', ['lãnh đạo', 'cán bộ', 'đồng chí', 'công chức', 'trưởng']],
  ['phục vụ', ['trung tâm']],
  ['truyền thông', ['cơ quan', 'trung tâm', 'phòng']],
  ['tuyên truyền', ['cơ quan', 'tổ', 'đội', 'công tác']],
  ['khai thác', ['đơn vị', 'trạm']],
  ['bảo vệ', ['ban', 'tổ', 'lực lượng', 'đội', 'viện kiểm sát,']],
  ['tuần tra', ['lực lượng', 'tổ', 'đội']],
  ['kiểm soát', ['lực lượng', 'tổ', 'viện']],
  ['cứu trợ', ['ban', 'đoàn']],
  ['đào tạo', ['cơ sở', 'phòng', 'và']],
  ['hòa giải', ['tổ']],
  ['vận động', ['ban', 'cuộc']],
  ['học tập', ['trung tâm']],
  ['giải quyết', ['cơ quan', 'bộ phận']],
  ['tiếp nhận', ['bộ phận']],
  ['tiếp công dân', ['ban', 'trụ sở']],
  ['xây dựng', ['dự án đầu tư', 'quản lý đầu tư']],
  ['xung kích', ['đội', 'lực lượng', 'tổ', 'tinh thần', 'vai trò', 'phong trào']],
  ['ký', ['thư', 'chữ', 'đăng', 'nhật']],
  ['xóa', ['tẩy', 'bôi', 'công tác', 'chương trình']],
  ['viết', ['bài', 'người', 'cây', 'báo', 'chữ']],
  ['tập', ['học', 'luyện', 'thực', 'tiểu']],
  ['đầu tư', ['chủ', 'nhà', 'ban quản lý dự án', 'và']],
  ['sử dụng', ['đơn vị']],
  ['trình', ['chương', 'quá', 'tờ', 'lộ', 'hành', 'giáo', 'tiến', 'quy', 'công']],
  ['lập', ['thành', 'thiết', 'độc', 'công', 'đối', 'tự', 'quốc']],
  ['thông tin', ['cơ quan', 'phòng', 'trung tâm', 'hệ thống', 'công nghệ', 'và']],
]);
