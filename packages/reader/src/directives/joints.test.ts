import { describe, expect, it } from 'vitest';
import { read } from '../read.js';

const TODAY = '2031-06-15';

function found(text: string): string[] {
  return read(text, { today: TODAY }).directives.map(
    ({ assignee, surface, deadline }) => `${assignee} | ${surface} | ${deadline}`,
  );
}

const NEWS = `Thông báo kết luận giao ban tuần

Đồng chí Mai Văn Lịch, Phó Bí thư Đảng ủy chủ trì hội nghị.

Đại diện Hội Nông dân xã kiến nghị Đảng ủy sớm sửa kênh.

Thảo luận tại hội nghị, các đại biểu tập trung làm rõ nguyên nhân.

Kết luận hội nghị, đồng chí Mai Văn Lịch yêu cầu:
- Các chi bộ rà soát đảng viên.
- UBND xã lập danh mục kênh mương trước ngày 09/8/2031.`;

const PAPER = `ĐẢNG BỘ TỈNH ĐÔNG GIANG
HUYỆN ỦY BÌNH KHÊ
Số 12-TTr/HU
ĐẢNG CỘNG SẢN VIỆT NAM

THÔNG TRI
Về sinh hoạt chi bộ

Ban Thường vụ Huyện ủy yêu cầu các cấp ủy thực hiện các việc sau:
- Rà soát đảng viên. Không để sót ai.
- Ban Tổ chức Huyện ủy tổng hợp trước ngày 09/8/2031.

Nơi nhận:
- Ban Thường vụ Tỉnh ủy (để báo cáo),
- Lưu Văn phòng Huyện ủy.

T/M BAN THƯỜNG VỤ
BÍ THƯ

Mai Văn Lịch`;

describe('a text behind another', () => {
  it.each([
    ['news', NEWS],
    ['a paper of the Party', PAPER],
  ])('gives what it gives alone: %s', (_, text) => {
    const once = found(text);
    expect(once.length).toBeGreaterThan(1);
    expect(found(`${text}\n\n${text}`)).toEqual([...once, ...once]);
  });
});

describe('a lead before a list', () => {
  it('gives the items to whom it names, however long the names are', () => {
    const names =
      'Ban Chỉ huy Phòng, chống thiên tai các cấp, Thủ trưởng các sở, ban, ngành tỉnh, Chủ tịch Ủy ban nhân dân các xã, phường, Giám đốc các công ty thủy lợi và các đơn vị có liên quan';
    const text = `ỦY BAN NHÂN DÂN\nTỈNH ĐÔNG GIANG\nSố: 07/CT-UBND\n\nCHỈ THỊ\nVề phòng, chống thiên tai\n\n${names} tập trung thực hiện một số công việc sau:\n- Rà soát các phương án ứng phó.\n`;
    expect(found(text)).toEqual([`${names} | Rà soát các phương án ứng phó. | null`]);
  });
});

describe('a lead below a speech', () => {
  it('names whose the items are, behind a time too', () => {
    expect(
      found(
        'Chủ tịch UBND thị xã kết luận:\nTrong tháng 9/2031, các cơ quan, ban ngành cần tập trung thực hiện các nhiệm vụ trọng tâm sau:\n1. Rà soát nguồn vốn.\n2. Văn phòng HĐND&UBND thị xã hoàn chỉnh báo cáo trước ngày 15/9/2031.',
      ),
    ).toEqual([
      'các cơ quan, ban ngành | Rà soát nguồn vốn. | null',
      'Văn phòng HĐND&UBND thị xã | Văn phòng HĐND&UBND thị xã hoàn chỉnh báo cáo trước ngày 15/9/2031. | 2031-09-15',
    ]);
  });
});

describe('the time in a task', () => {
  it.each([
    ['cuối tháng 6/2031 phải xong', '2031-06-30'],
    ['trong tháng 6 và tháng 7/2031', '2031-07-31'],
    ['tổng kết vào quý IV/2031', '2031-12-31'],
    ['kịp ngày 27/7/2031', '2031-07-27'],
    ['họp vào ngày 20/7/2031', 'null'],
  ])('is a limit by its words: %s', (words, deadline) => {
    expect(found(`Chủ tịch UBND xã giao Phòng Kinh tế lập danh mục, ${words}.`).at(-1)).toMatch(
      new RegExp(`\\| ${deadline}$`),
    );
  });

  it.each([
    'Chủ tịch UBND xã yêu cầu các thôn thực hiện nhiệm vụ trọng tâm trong tháng 8/2031.',
    'Chủ tịch UBND xã yêu cầu các thôn chủ động trước tình hình mưa, lũ trong tháng 8/2031.',
  ])('is no limit where it belongs to a noun: %s', (text) => {
    expect(found(text)).toEqual([`các thôn | ${text} | null`]);
  });
});

it('leaves out an act that a conjunction joins to the command', () => {
  expect(
    found(
      'Đồng chí Chủ tịch UBND xã đánh giá cao tinh thần của các thôn, chỉ ra khuyết điểm, hạn chế cần khắc phục và yêu cầu các thôn bổ sung báo cáo.',
    ),
  ).toEqual(['các thôn | và yêu cầu các thôn bổ sung báo cáo. | null']);
});
