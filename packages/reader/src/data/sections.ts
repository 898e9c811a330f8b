/**
 * Words in the headings of documents that say whether tasks follow. In small letters with the tone placement of the
 * matching copy. Sources: the layouts in Decree 30/2020/NĐ-CP, appendix III, and the Party's forms.
 */

/** Below these stand tasks. */
export const TASK_SECTIONS: readonly string[] =
  `nhiệm vụ|giải pháp|biện pháp|tổ chức thực hiện|triển khai thực hiện|phân công|trách nhiệm|công việc|nội dung thực hiện|nội dung triển khai|nội dung công tác|nội dung trọng tâm|các nội dung trọng tâm|một số nội dung trọng tâm|ý kiến chỉ đạo|kết luận như sau|tổ chức, thực hiện|thực hiện như sau|đề nghị|công tác chỉ đạo|phương hướng|nội dung, giải pháp|nội dung và giải pháp|nội dung kế hoạch|nội dung hoạt động|chế độ báo cáo|chế độ thông tin, báo cáo|điều khoản thi hành`.split(
    '|',
  );

/** Below these stand aims, facts and frames. They win over the words above: "yêu cầu nhiệm vụ", "kết quả thực hiện nhiệm vụ". */
export const OTHER_SECTIONS: readonly string[] =
  `mục đích|yêu cầu|mục tiêu|chỉ tiêu|quan điểm|kết quả|tình hình|đánh giá chung|đánh giá kết quả|ưu điểm|đặc điểm|căn cứ|sự cần thiết|phạm vi|đối tượng|nguyên tắc|thành phần|thời gian|địa điểm|kinh phí|hạn chế|tồn tại|nguyên nhân|bài học|phụ lục|giải thích từ ngữ|kiến nghị|đề xuất, kiến nghị|hiệu lực|danh sách|định nghĩa|quyền hạn|tiêu chuẩn|điều kiện|hồ sơ|mức hỗ trợ|mức đóng|mức chi|mức thu|mức phạt|cơ sở pháp lý|lộ trình|tầm nhìn|bối cảnh|thực trạng|khen thưởng|kỷ luật|xử phạt|xử lý vi phạm|thông tin chung|chương trình hội nghị|lịch công tác|lịch trình|danh mục|biểu mẫu|mẫu số`.split(
    '|',
  );
