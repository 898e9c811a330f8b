export const files = {
  'error.files.not-a-form':
    'Dữ liệu gửi lên không phải là biểu mẫu có tệp, hoặc bị đứt giữa chừng. Hãy mở lại trang và gửi lại.',
  'error.files.too-large':
    'Tệp "{name}" lớn hơn {limit} MB nên không được nhận. Hãy chia nhỏ hoặc nén rồi gửi lại.',
  'error.files.too-many': 'Mỗi lần chỉ gửi được {limit} tệp. Hãy gửi làm nhiều lần.',
} as const;
