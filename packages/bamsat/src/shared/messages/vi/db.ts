export const db = {
  'error.db.folder-missing':
    'Thư mục {folder} chưa có dữ liệu. Hãy kiểm tra --data, hoặc chạy bamsat serve để bắt đầu.',
  'error.db.folder-in-use':
    'Thư mục dữ liệu {folder} đang được tiến trình {pid} ({what}) dùng từ {since}. Hãy dừng tiến trình đó hoặc chọn thư mục khác (--data).',
  'error.db.folder-not-writable':
    'Không ghi được vào thư mục dữ liệu {folder}: {reason}. Hãy cấp quyền ghi hoặc chọn thư mục khác (--data).',
  'error.db.disk-full':
    'Ổ đĩa chứa thư mục dữ liệu {folder} chỉ còn {free} MB trống. Hãy dọn chỗ rồi khởi động lại; dữ liệu đã lưu còn nguyên.',
  'error.db.disk-failed':
    'Ổ đĩa chứa {folder} không ghi được nữa ({reason}). Máy chủ dừng lại; những gì đã báo là lưu thì còn nguyên. Hãy kiểm tra ổ đĩa rồi khởi động lại.',
  'error.db.folder-foreign':
    'Thư mục {folder} không trống và không phải là thư mục dữ liệu của Bám Sát. Hãy chọn một thư mục trống (--data).',
  'error.db.folder-corrupt':
    'Không mở được cơ sở dữ liệu trong {folder}: {reason}. Hãy giữ nguyên thư mục này và khôi phục từ bản sao lưu.',
  'error.db.format-newer':
    'Thư mục dữ liệu {folder} do một phiên bản Bám Sát mới hơn tạo ra (định dạng {format}). Hãy nâng cấp chương trình.',
  'error.db.migration-failed':
    'Không cập nhật được cấu trúc cơ sở dữ liệu: {reason}. Hãy dùng đúng phiên bản Bám Sát đã mở dữ liệu này lần gần nhất, hoặc phiên bản mới hơn.',
  'error.db.unreachable': 'Không kết nối được PostgreSQL ở {address}: {reason}. Hãy kiểm tra DATABASE_URL.',
} as const;
