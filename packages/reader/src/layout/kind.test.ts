import { expect, it } from 'vitest';
import { read } from '../read.js';

/** The kind of a page with a headline and a paragraph. */
function kindOfPage(headline: string, body: string): string {
  return read(`${headline}\n\nCập nhật: 12/3/2031\n\n${body}`, { today: '2031-06-15' }).kind;
}

it('takes a text that explains a law for no news, though it tells when the law was passed', () => {
  const body =
    'Ngày 10/11/2030, tại kỳ họp cuối năm, Quốc hội đã thông qua Luật Thư viện số 12/2030/QH16, có hiệu lực từ ngày 01/7/2031 và thay thế luật cũ.';
  expect(kindOfPage('Những nội dung phải công khai theo Luật Thư viện', body)).toBe('other');
  expect(kindOfPage('Phường Bến Lức mở thêm một thư viện', body)).toBe('news');
});

it('takes the meeting of a cell for a meeting', () => {
  const body =
    'Tối 08/9/2030, Chi bộ khu phố 3 tổ chức sinh hoạt chuyên đề. Đồng chí Khúc Thị Hạ đề nghị chi bộ tiếp tục phát huy, mỗi đảng viên tự giác làm trước.';
  expect(kindOfPage('Chi bộ khu phố 3 tổ chức một buổi học', body)).toBe('meeting-report');
});

it.each([
  'THÔNG CÁO\nKỳ họp thứ 4 của Ủy ban Kiểm tra Tỉnh ủy\n\nTrong hai ngày 28/5/2031 và 29/5/2031, Ủy ban Kiểm tra Tỉnh ủy đã họp, xem xét, kết luận một số nội dung sau:\n1. Khiển trách một tổ chức đảng.',
  'CHƯƠNG TRÌNH\nCải cách hành chính xã Đại Lam\n(ban hành kèm theo Quyết định số 7/QĐ-UBND của UBND xã Đại Lam)\n\nI. MỤC TIÊU\n- Rút ngắn thời gian giải quyết hồ sơ của người dân và doanh nghiệp trên địa bàn xã.',
  'Trích Hướng dẫn về công tác thi đua\n\nCăn cứ Luật Thi đua, khen thưởng;\n\nI. TIÊU CHÍ\n- Các đơn vị đăng ký thi đua trước ngày 15/3/2031 theo mẫu gửi kèm, có chữ ký của thủ trưởng.',
])('takes a document without the head of its office for an official one: %s', (text) => {
  expect(read(text, { today: '2031-06-15' }).kind).toBe('official-document');
});

it('takes a form that is to be filled in for no document', () => {
  const text =
    'Mẫu số 3\n(Ban hành kèm theo Thông tư số 12/2030/TT-BNV)\n\nBÁO CÁO THÀNH TÍCH\nI. SƠ LƯỢC LÝ LỊCH\n- Họ và tên: ………\n- Chức vụ, đơn vị công tác: ………\n- Quá trình công tác của bản thân: ………';
  expect(read(text, { today: '2031-06-15' }).kind).toBe('other');
});

it('takes a gathering at which a decision was made known for a meeting', () => {
  const body =
    'Chiều 11/3/2031, Thanh tra tỉnh tổ chức công bố Quyết định số 3/QĐ-TTr về thanh tra đất đai. Thay mặt Thanh tra tỉnh, ông Vi Văn Lam yêu cầu làm đúng luật.';
  expect(kindOfPage('Công bố quyết định thanh tra đất đai tại huyện', body)).toBe('meeting-report');
});
