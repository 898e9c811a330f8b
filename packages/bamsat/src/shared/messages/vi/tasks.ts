export const tasks = {
  'error.tasks.what-missing': 'Hãy ghi nội dung nhiệm vụ.',
  'error.tasks.unit-unknown': 'Đơn vị được chọn không có trong hệ thống. Hãy chọn lại đơn vị.',
  'error.tasks.unit-ended':
    '{name} đã kết thúc hoạt động nên không thể nhận nhiệm vụ. Hãy chọn đơn vị kế tục.',
  'error.tasks.note-missing': 'Hãy ghi kết quả hoặc tiến độ của nhiệm vụ.',
  'error.tasks.reason-missing': 'Hãy ghi lý do.',
  'error.tasks.not-its-unit': 'Đơn vị này không chủ trì và không phối hợp nhiệm vụ nên không báo cáo được.',
  'error.tasks.lead-completes':
    'Chỉ đơn vị chủ trì báo cáo hoàn thành nhiệm vụ. Đơn vị phối hợp hãy báo cáo tiến độ phần việc của mình.',
  'error.tasks.closed':
    '{number} {state, select, verified {đã được xác nhận hoàn thành} other {đã được rút}} nên không sửa được. Hãy mở lại nhiệm vụ trước.',
  'error.tasks.step-not-possible':
    '{number} đang ở trạng thái “{state, select, assigned {mới giao} in_progress {đang làm} reported {chờ xác nhận} returned {trả lại làm tiếp} verified {đã xác nhận} other {đã rút}}” nên không thực hiện được bước này. Hãy tải lại trang để xem tình hình mới.',
  'audit.tasks.assigned': 'Giao nhiệm vụ',
  'audit.tasks.changed': 'Sửa nhiệm vụ',
  'audit.tasks.progress-reported': 'Báo cáo tiến độ',
  'audit.tasks.reported-complete': 'Báo cáo hoàn thành',
  'audit.tasks.verified': 'Xác nhận hoàn thành',
  'audit.tasks.returned': 'Trả lại làm tiếp',
  'audit.tasks.withdrawn': 'Rút nhiệm vụ',
  'audit.tasks.reopened': 'Mở lại nhiệm vụ',
} as const;
