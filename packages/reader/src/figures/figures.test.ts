import { describe, expect, it } from 'vitest';
import { prepare } from '../text.js';
import { findFigures } from './find-figures.js';

function figures(text: string): string[] {
  return findFigures(prepare(text)).map(({ value, unit }) => `${value} ${unit}`);
}

describe('figures', () => {
  it.each<[string, string[]]>([
    ['gần 1.200 hộ', ['1200 hộ']],
    ['2,5 tỷ đồng', ['2.5 tỷ đồng']],
    ['đạt 98,6%', ['98.6 %']],
    ['từ 5 đến 10 triệu đồng', ['5 triệu đồng', '10 triệu đồng']],
    ['20 - 25 hộ dân', ['20 hộ dân', '25 hộ dân']],
    ['hơn 30 nghìn lượt khách', ['30 nghìn lượt khách']],
    ['8,7 triệu m3', ['8.7 triệu m3']],
    ['1.250 m2 đất', ['1250 m2']],
    ['3.400ha rừng và 200mm', ['3400 ha', '200 mm']],
    ['giá 28.000đ/kg', ['28000 đ']],
    ['11.450 con gia súc', ['11450 con gia súc']],
    ['15 chiếc xe đạp', ['15 chiếc xe đạp']],
    ['05 tập thể và 12 cá nhân', ['5 tập thể', '12 cá nhân']],
    ['18 xã, thị trấn', ['18 xã, thị trấn']],
    ['mức 1,5 triệu đồng', ['1.5 triệu đồng']],
    ['hướng dẫn 14 thôn', ['14 thôn']],
    ['nâng cấp 7 ngõ', ['7 ngõ']],
    ['kinh phí 500 triệu USD', ['500 triệu USD']],
    ['33 đồng chí và 40 đồng', ['33 đồng chí', '40 đồng']],
    ['di dời khẩn cấp 9 hộ, xử lý dứt điểm 23 trường hợp', ['9 hộ', '23 trường hợp']],
    ['thẳng thắn chỉ ra 4 hạn chế', ['4 hạn chế']],
    ['xây 12 nhà nhân ái, trao 80 bộ dụng cụ', ['12 nhà nhân ái', '80 bộ dụng cụ']],
  ])('%j', (text, expected) => expect(figures(text)).toEqual(expected));

  it.each([
    'Điều 5 quy định',
    'khu phố 3 phường Bến Lức',
    'Quyết định 3 nội dung',
    'năm 2031 xã',
    'nhiệm kỳ 2031 - 2036 tổ chức kỳ họp',
    'đến năm 2031 tỷ lệ hộ nghèo',
    'điện thoại 0203-382-5577',
    'tỷ số 3-1',
    'phiên bản 2.0/2.1',
    'căn hộ 12/8B',
    'quốc lộ 18A',
    'lễ 30/4-01/5',
    'Nghị quyết số 12 hội nghị',
    '6 tháng đầu năm',
  ])('%j holds none', (text) => expect(figures(text)).toEqual([]));
});

it('says what is measured', () => {
  expect(findFigures(prepare('Tỷ lệ hộ nghèo giảm còn 3,2%.'))[0]).toMatchObject({
    value: 3.2,
    unit: '%',
    what: 'Tỷ lệ hộ nghèo',
  });
});
