export const files = {
  'error.files.not-a-form':
    'Dữ liệu gửi lên không phải là biểu mẫu có tệp, hoặc bị đứt giữa chừng. Hãy mở lại trang và gửi lại.',
  'error.files.too-large':
    'Tệp "{name}" lớn hơn {limit} MB nên không được nhận. Hãy chia nhỏ hoặc nén rồi gửi lại.',
  'error.files.too-many': 'Mỗi lần chỉ gửi được {limit} tệp. Hãy gửi làm nhiều lần.',
  'error.files.too-much': 'Các tệp gửi một lần không được quá {limit} MB. Hãy chia thành nhiều lượt.',
  'error.files.text-too-long':
    'Phần chữ trong biểu mẫu dài hơn {limit} MB nên chưa lưu gì. Hãy gửi dưới dạng tệp hoặc chia nhỏ.',
  'error.files.photo-broken':
    'Ảnh "{name}" bị hỏng hoặc bị cắt ngang nên không đọc được. Hãy chụp hoặc chọn lại.',
  'error.files.photo-too-large':
    'Ảnh "{name}" lớn hơn {limit} triệu điểm ảnh nên không được nhận. Hãy thu nhỏ rồi gửi lại.',
} as const;
