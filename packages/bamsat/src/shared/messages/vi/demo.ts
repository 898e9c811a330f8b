export const demo = {
  'error.demo.folder-foreign':
    'Thư mục {folder} có dữ liệu nhưng không phải do bản minh họa tạo ra, nên không bị xóa hay ghi đè. Hãy chọn thư mục khác (--data).',
  'error.demo.database-url':
    'Đang đặt biến DATABASE_URL. Bản minh họa chỉ dùng cơ sở dữ liệu nhúng trong thư mục riêng, để không chạm vào dữ liệu thật. Hãy bỏ biến này rồi chạy lại.',
  'error.demo.dossier-missing': 'Thiếu tệp {file} của hồ sơ minh họa. Hãy cài lại chương trình.',
  'demo.option.data': 'thư mục của bản minh họa',
  'demo.step.organizations': 'Tổ chức, chức vụ, tài khoản',
} as const;
