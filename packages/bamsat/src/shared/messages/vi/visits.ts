export const visits = {
  'error.visits.malformed':
    'Yêu cầu đếm lượt xem không đúng dạng. Nội dung cần là JSON có trường path là đường dẫn của một trang.',
  'error.visits.too-large': 'Yêu cầu đếm lượt xem vượt quá 1 kB.',
  'error.visits.overfull': 'Bộ đếm đang quá tải nên lượt xem này chưa được ghi. Hãy gửi lại sau ít giây.',
  'error.visits.opening-invalid': 'Số ban đầu cần là số nguyên từ 0 đến 1.000 tỷ.',
  'visits.title': 'Thống kê truy cập',
  'visits.online': 'Đang trực tuyến',
  'visits.total': 'Tổng lượt truy cập',
  'visits.views': 'Lượt xem trang',
  'visits.how': 'Cách đếm',
  'visits.how.title': 'Lượt truy cập được đếm thế nào',
  'visits.how.lead': 'Con số trên trang này là số đếm thật, không làm tròn, không nhân lên.',
  'visits.rule.view': 'Lượt xem trang',
  'visits.rule.view.text':
    'Mỗi lần một trang được mở là một lượt xem. Lượt xem chỉ được xác nhận sau khi đã ghi chắc chắn vào cơ sở dữ liệu, nên mất điện cũng không mất số.',
  'visits.rule.visit': 'Lượt truy cập',
  'visits.rule.visit.text':
    'Các trang mà một người mở trong tám giờ kể từ trang đầu tiên là một lượt truy cập. Tổng lượt truy cập gồm cả số của bộ đếm cũ, nếu có.',
  'visits.rule.online': 'Đang trực tuyến',
  'visits.rule.online.text': 'Số người đã mở ít nhất một trang trong năm phút vừa qua.',
  'visits.rule.private': 'Không theo dõi ai',
  'visits.rule.private.text':
    'Không dùng cookie, không lưu địa chỉ IP. Người xem được phân biệt bằng một mã băm từ phần đầu của địa chỉ mạng và loại trình duyệt, với khóa bí mật thay mỗi ngày; khóa cũ bị xóa, nên không ai tính ngược lại được. Vì vậy hai người dùng chung mạng và cùng loại trình duyệt được đếm là một.',
  'visits.rule.script': 'Khi trình duyệt tắt JavaScript',
  'visits.rule.script.text': 'Trang vẫn đọc được bình thường, nhưng lượt xem đó không được đếm.',
  'visits.opening': 'Số lượt truy cập ban đầu',
  'visits.opening.hint': 'Số của bộ đếm cũ, được cộng vào tổng lượt truy cập.',
  'visits.opening-saved': 'Đã lưu số lượt truy cập ban đầu.',
  'audit.visits.opening-set': 'Đặt số lượt truy cập ban đầu',
} as const;
