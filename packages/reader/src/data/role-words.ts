import type { PersonRole } from '../types.js';

/**
 * What people do at a meeting, in the words of reports. Written as parts of regular expressions over the folded text; each is
 * bounded by word limits where it is used.
 */

/** "dự" is a verb except in these words: "dự án", "dự kiến" … */
const ATTEND = 'dự(?! (?:án|kiến|báo|thảo(?! luận)|toán|phòng|trữ|luật|bị|đoán|thi))';

/** Verbs behind a person that say the role; of two that begin at one place the earlier stands. */
export const ROLE_VERBS: readonly (readonly [role: PersonRole | 'none', words: string])[] = [
  [
    'chair',
    '(?:đồng )?chủ trì|chủ tọa|điều hành (?:hội nghị|phiên|buổi|kỳ họp|cuộc|đại hội|phần|thảo luận|nội dung)|điều hành$|làm chủ tọa',
  ],
  [
    'concluding',
    '(?:phát biểu (?:chỉ đạo )?(?:và |, )?)?(?:kết luận|bế mạc)(?! số| \\d|-)|tổng kết (?:hội nghị|buổi|phiên)|phát biểu tổng kết',
  ],
  [
    'signer',
    '(?:đã |vừa )?ký (?:ban hành|quyết định|nghị quyết|công văn|công điện|chỉ thị|văn bản|kế hoạch|thông báo|tờ trình|thư|báo cáo|hướng dẫn|chương trình)|ký(?= ngày|[.,;)]|$)',
  ],
  [
    'reporting',
    'báo cáo|trình bày|thông qua|truyền đạt|giới thiệu (?:chuyên đề|chương trình hành động|đề án|dự thảo|nội dung|những|các nội dung|luật|nghị)|công bố (?:(?:các|hai|ba|\\d{1,2}|những|toàn văn|nội dung|dự thảo) )?(?:quyết định|nghị quyết|lệnh|kết luận|thông báo|danh sách)|đọc (?:báo cáo|diễn văn|quyết định|tờ trình)|công bố dự thảo',
  ],
  [
    'attending',
    `(?:cùng |tới |đến |về )?(?:tham )?${ATTEND}|có mặt|cùng đi|tham gia (?:đoàn|buổi|hội nghị|cuộc|phiên|ngày hội|chương trình|lễ)|chứng kiến`,
  ],
  [
    'speaking',
    'phát biểu|(?:có|đọc) (?:bài |lời )?(?:phát biểu|tham luận|đáp từ)|hỏi (?:về|việc|vì sao|tại sao|khi nào|bao giờ|liệu)|khuyến cáo|cảnh báo|nhấn mạnh|cho biết|cho hay|khẳng định|chia sẻ|tham luận|trao đổi(?! với| cùng)|thông tin|thông báo|phổ biến|quán triệt|nêu|bày tỏ|đánh giá|chỉ đạo|cho rằng|đề xuất|đề nghị|yêu cầu|giao|ghi nhận|lưu ý|biểu dương|nói|phản ánh|kiến nghị|mong|tin tưởng|cảm ơn|cám ơn|gửi lời|khai mạc|phát động|trả lời|giải trình|giải đáp|làm rõ|tiếp thu|hoan nghênh|đồng tình|đồng ý|thống nhất|góp ý|tâm sự|bộc bạch|thổ lộ|trải lòng|giãi bày|kể|gợi ý|định hướng|đặt vấn đề|chỉ rõ|phân tích|khuyến nghị|nhận định|căn dặn|nhắc nhở|cam kết|hứa|tuyên bố|quyết định(?! số| \\d|-)|kêu gọi|thảo luận|chúc mừng|hướng dẫn|đề cập|dẫn chứng|lý giải|thẳng thắn|chất vấn|đưa ra|xác định|nhất trí|vui mừng|phấn khởi|xúc động|động viên|thừa nhận|mong muốn|có ý kiến(?!(?: chỉ đạo)?(?: như sau|:))|tranh luận',
  ],
  [
    'none',
    'hỏi|trao đổi|lắp|phát hiện|làm(?! rõ| chủ tọa)|dẫn đầu|trao|tặng|thăm|kiểm tra|khảo sát|tiếp xúc|tiếp|dâng|cắt băng|nghe|lắng nghe|làm việc|bấm nút|ký|trồng cây|chụp ảnh|đón|tiễn|giữ chức|được bầu|được bổ nhiệm|được|bị|sinh|quê|là|nhận|ban hành|thắp|viếng|tham quan|thị sát|đi|xem|gặp|hiến|xây|đạt|có|ủng hộ|tham gia|đến|về|vào|rời|bỏ phiếu|nghỉ|qua đời|vận động|triển khai|thực hiện|tổ chức|phối hợp|hỗ trợ',
  ],
];

/** Words for a verb of speech behind another verb: "thăm mô hình và yêu cầu …". */
export const AND_SPEAKS =
  '(?:và|,|đồng thời|;) (?:đã |cũng |đồng thời )?(?:phát biểu|yêu cầu|đề nghị|nhấn mạnh|chỉ đạo|giao|ghi nhận|khẳng định|lưu ý)';

/** The word before makes of the verb a noun, or somebody else's act: "nghe báo cáo", "ý kiến phát biểu". */
export const NOUN_BEFORE: readonly string[] =
  'nghe của các những bàn chuyển thư chữ đăng bản tại buổi bài thảo kiến dung theo qua sau sự lễ phiên để nhằm số việc lời trong mẫu dự'.split(
    ' ',
  );

/** Leads in front of people, from the beginning of a sentence or a clause. */
export const LEADS: {
  /** A participle with the person behind a comma: "Phát biểu tại hội nghị, đồng chí A …". */
  readonly participles: readonly (readonly [role: PersonRole, words: string])[];
  /** "dưới sự chủ trì của đồng chí A", "ý kiến của ông B", right before the person. */
  readonly genitives: readonly (readonly [role: PersonRole, words: string])[];
  /** "Dự hội nghị có …", "Chủ trì: …": a list of people follows. */
  readonly lists: readonly (readonly [role: PersonRole, words: string])[];
} = {
  participles: [
    [
      'concluding',
      '(?:phát biểu (?:chỉ đạo )?(?:và |, )?)?(?:kết luận|bế mạc|tổng kết)(?! số| \\d|-)|phát biểu tổng kết',
    ],
    ['chair', '(?:đồng )?chủ trì|chủ tọa|điều hành'],
    [
      'speaking',
      'phát biểu|trao đổi|chia sẻ|chỉ đạo|nhấn mạnh|khai mạc|thảo luận|tham luận|trả lời|giải đáp|giải trình|đóng góp ý kiến|tham gia ý kiến|góp ý|có ý kiến|đánh giá|ghi nhận|làm rõ|đề cập|bày tỏ|tiếp thu|nói về|cho ý kiến|thay mặt [^,]{1,80} phát biểu',
    ],
    ['reporting', 'báo cáo|trình bày|thông tin|quán triệt|truyền đạt'],
  ],
  genitives: [
    [
      'chair',
      '(?:chủ trì|điều hành|chủ tọa) của|(?:chủ trì|điều hành) (?:hội nghị|phiên họp|cuộc họp|buổi họp|buổi làm việc)',
    ],
    ['concluding', '(?:kết luận|bế mạc) của'],
    ['reporting', 'báo cáo (?:[^,.;]{0,30} )?(?:của|do)'],
    ['attending', '(?:tham dự|tham gia|có mặt|hiện diện|chứng kiến|góp mặt) của'],
    [
      'speaking',
      '(?:(?:phát biểu|ý kiến|tham luận|trả lời|chia sẻ|lời|nhận định|đánh giá)|phát biểu [^.,;\n]{1,60}) của|theo|như lời',
    ],
  ],
  lists: [
    ['chair', '(?:chủ trì|chủ tọa|điều hành)[^.;\\n]{0,90}(?: có| gồm| là|:)'],
    [
      'attending',
      `(?:${ATTEND}|có mặt|tham gia|cùng đi|tiếp xúc (?:với )?cử tri|(?:đoàn|đoàn công tác|đoàn giám sát|đoàn khảo sát|tổ đại biểu)(?=[^.;\n]{0,80} gồm)|tiếp (?:và làm việc với )?đoàn|đón (?:tiếp )?đoàn|tiếp đón|đón tiếp|làm việc với đoàn|thành phần (?:tham |dự|họp|mời)|khách mời|chứng kiến|về phía)[^\\n]{0,200}(?: có| gồm|:| là)`,
    ],
    ['speaking', '(?:phát biểu|ý kiến|tham luận)[^.;\\n]{0,60}(?: có| gồm|:)'],
    ['reporting', '(?:báo cáo|trình bày|truyền đạt|quán triệt|báo cáo viên)[^.;,\\n]{0,60}(?: có| là|:)'],
    ['concluding', '(?:kết luận)[^.;,\\n]{0,40}:'],
  ],
};
