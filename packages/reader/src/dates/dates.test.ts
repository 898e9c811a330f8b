import { describe, expect, it } from 'vitest';
import { prepare } from '../text.js';
import { findDates } from './find-dates.js';

const TODAY = '2031-06-15';

function dates(text: string): (string | null)[] {
  return findDates(prepare(text), TODAY).map(
    ({ from, to, rrule }) => rrule ?? (from === to ? from : `${from}/${to}`),
  );
}

describe('days', () => {
  it.each<[string, (string | null)[]]>([
    ['họp ngày 05/9/2031', ['2031-09-05']],
    ['họp 5.9.2031 và 05-9-2031', ['2031-09-05', '2031-09-05']],
    ['ngày 05 tháng 9\nnăm 2031', ['2031-09-05']],
    ['ngày 5 tháng giêng năm 2031', ['2031-01-05']],
    ['sáng 12/3', ['2031-03-12']],
    ['chiều 24-7, đoàn đến', ['2031-07-24']],
    ['(20/11)', ['2031-11-20']],
    ['trước 15/12', ['2031-12-15']],
    ['hạn cuối 30/6', ['2031-06-30']],
    ['ngày 30/4 và 1/5', ['2031-04-30', '2031-05-01']],
    ['hoàn thành trước ngày 30/6', ['2031-06-30']],
    ['báo cáo trước ngày 17-7.\nHết', ['2031-07-17']],
    ['Ngày 20/12/2031 họp; gửi danh sách trước ngày 24.', ['2031-12-20', '2031-12-24']],
    ['Ngày 20/12/2031 họp; gửi danh sách chậm nhất ngày 08, qua thư.', ['2031-12-20', '2032-01-08']],
    ['ngày 31/02/2031', []],
  ])('%j', (text, expected) => expect(dates(text)).toEqual(expected));

  it.each<[string, (string | null)[]]>([
    ['từ ngày 5 đến ngày 9/3/2031', ['2031-03-05/2031-03-09']],
    ['từ 20/11 đến hết ngày 15/12/2031', ['2031-11-20/2031-12-15']],
    ['từ 20/11 - 15/12', ['2031-11-20/2031-12-15']],
    ['từ 08/10/2031 đến 30/10/2031', ['2031-10-08/2031-10-30']],
    ['trong 2 ngày 6 và 7/8', ['2031-08-06/2031-08-07']],
    ['ngày 5-9/3', ['2031-03-05/2031-03-09']],
    ['từ ngày 25/12 đến 05/01/2032', ['2031-12-25/2032-01-05']],
  ])('ranges of days: %j', (text, expected) => expect(dates(text)).toEqual(expected));

  it.each([
    'đội nhà thắng 3/2',
    'báo cáo tháng gửi trước ngày 23.',
    'xong trước ngày 23 vừa rồi',
    'trước ngày 7.500 người đến',
    'đạt 15/18 chỉ tiêu',
    'trực 24/7',
    '1/5 số hộ',
    'từ 1/3 diện tích đất',
    'tỷ lệ 2/3',
    'gọi 0905.112.233',
    'số 12/5-NQ',
    'tỷ số 3-1',
    'phiên bản 2.4.1',
    'trong thời hạn 6 tháng',
    'kéo dài 27 tháng',
  ])('%j is none', (text) => expect(dates(text)).toEqual([]));
});

describe('periods', () => {
  it.each<[string, (string | null)[]]>([
    ['9 tháng năm 2031', ['2031-01-01/2031-09-30']],
    ['6 tháng đầu năm 2031', ['2031-01-01/2031-06-30']],
    ['6 tháng cuối năm', ['2031-07-01/2031-12-31']],
    ['2 tháng cuối năm 2031', ['2031-11-01/2031-12-31']],
    ['quý III năm 2031', ['2031-07-01/2031-09-30']],
    ['quý I/2031', ['2031-01-01/2031-03-31']],
    ['trong quý IV', ['2031-10-01/2031-12-31']],
    ['tháng 9/2031', ['2031-09-01/2031-09-30']],
    ['tháng 02 năm 2032', ['2032-02-01/2032-02-29']],
    ['trong tháng 11.', ['2031-11-01/2031-11-30']],
    ['tháng tư năm 2031', ['2031-04-01/2031-04-30']],
    ['nhiệm kỳ 2030 – 2035', ['2030-01-01/2035-12-31']],
    ['giai đoạn 2026-2030, tầm nhìn đến năm 2045', ['2026-01-01/2030-12-31', '2045-01-01/2045-12-31']],
    ['năm học 2031-2032', ['2031-09-01/2032-08-31']],
    ['từ năm 2026 đến năm 2030', ['2026-01-01/2030-12-31']],
  ])('%j', (text, expected) => expect(dates(text)).toEqual(expected));
});

describe('recurrences', () => {
  it.each<[string, string[]]>([
    ['vào thứ 7, chủ nhật hàng tuần', ['FREQ=WEEKLY;BYDAY=SA,SU']],
    ['sáng thứ Hai hằng tuần', ['FREQ=WEEKLY;BYDAY=MO']],
    ['định kỳ hằng quý', ['FREQ=MONTHLY;INTERVAL=3']],
    ['ngày 25 hằng tháng', ['FREQ=MONTHLY;BYMONTHDAY=25']],
    ['ngày 15 và 30 hằng tháng', ['FREQ=MONTHLY;BYMONTHDAY=15,30']],
    ['trước ngày 25/12 hàng năm', ['FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=25']],
    ['tháng 12 hằng năm', ['FREQ=YEARLY;BYMONTH=12']],
    ['6 tháng một lần', ['FREQ=MONTHLY;INTERVAL=6']],
    ['hai tuần một lần', ['FREQ=WEEKLY;INTERVAL=2']],
    ['mỗi tháng 1 lần', ['FREQ=MONTHLY']],
    ['mỗi quý một lần', ['FREQ=MONTHLY;INTERVAL=3']],
    ['2 lần/năm', ['FREQ=MONTHLY;INTERVAL=6']],
    ['định kỳ 6 tháng, năm', ['FREQ=MONTHLY;INTERVAL=6', 'FREQ=YEARLY']],
    ['báo cáo hằng tháng, hằng quý', ['FREQ=MONTHLY', 'FREQ=MONTHLY;INTERVAL=3']],
    ['thứ Năm tuần đầu tiên hằng tháng', ['FREQ=MONTHLY;BYDAY=1TH']],
  ])('%j', (text, expected) => expect(dates(text)).toEqual(expected));

  it.each(['mặt hàng năm nay', 'ngân hàng tháng này', 'Mỗi ngày một việc tốt', 'cửa hàng ngày càng đông'])(
    '%j is none',
    (text) => expect(dates(text)).toEqual([]),
  );
});

describe('the year that is not written', () => {
  it('is that of the day on which the text speaks, not of a document that it cites', () => {
    expect(
      dates(
        'Chiều 04/10/2030, Ban họp. Thực hiện Nghị quyết số 12-NQ/TU ngày 05/9/2027, hoàn thành trước 15/12.',
      ),
    ).toEqual(['2030-10-04', '2027-09-05', '2030-12-15']);
  });

  it('is the next one where the month is over', () => {
    expect(dates('Ngày 20/12/2030, Ban họp. Gửi báo cáo trước ngày 15/01.')).toEqual([
      '2030-12-20',
      '2031-01-15',
    ]);
  });

  it('is that of the latest cited document where no other day is told', () => {
    expect(dates('Sáng 08/5, Ban họp theo Thông báo số 88/TB-UBND ngày 10/4/2029.')).toEqual([
      '2029-05-08',
      '2029-04-10',
    ]);
  });
});
