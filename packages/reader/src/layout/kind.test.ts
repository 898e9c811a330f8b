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
