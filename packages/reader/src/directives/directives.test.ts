import { describe, expect, it } from 'vitest';
import { read } from '../read.js';

const TODAY = '2031-06-15';

/** "assignee | what | deadline" of each obligation. */
function found(text: string): string[] {
  return read(text, { today: TODAY }).directives.map(
    ({ assignee, what, deadline }) => `${assignee} | ${what} | ${deadline}`,
  );
}

describe('who has to do something', () => {
  it('ends a name at the verb, also at one that also belongs to nouns', () => {
    expect(
      found(
        'Đồng chí yêu cầu các đoàn kiểm tra báo cáo trung thực. Ủy ban nhân dân các phường kêu gọi người dân tham gia.',
      ),
    ).toEqual([
      'các đoàn kiểm tra | báo cáo trung thực | null',
      'Ủy ban nhân dân các phường | kêu gọi người dân tham gia | null',
    ]);
  });

  it('leaves who takes part out of who is in charge', () => {
    const [directive] = read(
      'Chủ tịch UBND tỉnh giao Sở Tài chính chủ trì, phối hợp với Sở Nội vụ và các đơn vị liên quan lập dự toán.',
    ).directives;
    expect(directive).toMatchObject({
      assignee: 'Sở Tài chính',
      coordinating: ['Sở Nội vụ', 'các đơn vị liên quan'],
    });
  });

  it('gives the items of a heading to whom it names, and a sentence that goes on to nobody', () => {
    expect(
      found('Chủ tịch UBND xã yêu cầu:\n1. Công an xã:\n- Tuần tra ban đêm;\n- Quản lý cư trú.'),
    ).toEqual(['Công an xã | Tuần tra ban đêm | null', 'Công an xã | Quản lý cư trú | null']);
    expect(found('Đồng chí đề nghị các chi bộ đổi mới sinh hoạt. Rà soát đảng viên.')).toEqual([
      'các chi bộ | đổi mới sinh hoạt | null',
      'null | Rà soát đảng viên | null',
    ]);
  });
});

describe('what is asked for', () => {
  it('splits a sentence where a part has somebody or a time of its own', () => {
    expect(
      found(
        'Bí thư Đảng ủy yêu cầu UBND xã rà soát quỹ đất; báo cáo trước ngày 30/9/2031; giao Công an xã hỗ trợ.',
      ),
    ).toEqual([
      'UBND xã | rà soát quỹ đất | null',
      'UBND xã | báo cáo trước ngày 30/9/2031 | 2031-09-30',
      'Công an xã | hỗ trợ | null',
    ]);
  });

  it('reads rows of a table', () => {
    expect(
      found(
        '| TT | Nội dung | Chủ trì | Thời hạn |\n|---|---|---|---|\n| 1 | Lập danh mục dự án | Phòng Kinh tế | 15/3/2032 |\n',
      ),
    ).toEqual(['Phòng Kinh tế | Lập danh mục dự án | 2032-03-15']);
  });
});

describe('what asks for nothing', () => {
  it.each([
    'Cử tri đề nghị tỉnh sớm đầu tư tuyến đường.',
    'Thành phố đề nghị tỉnh hỗ trợ kinh phí; đề nghị Sở Xây dựng bổ sung biển báo.',
    'Năm qua, Đảng ủy đã yêu cầu các chi bộ rà soát đảng viên.',
    'Thời gian tới, Hội sẽ tiếp tục vận động hội viên.',
    'Đồng chí tin tưởng nhà trường sẽ tiếp tục phát huy truyền thống.',
    'Công tác kiểm tra được tăng cường, đáp ứng yêu cầu nhiệm vụ.',
    'Điều 1. Ban hành kèm theo Quyết định này Quy chế làm việc.\nĐiều 2. Quyết định này có hiệu lực kể từ ngày ký.',
    'Hỏi: Chúng tôi đề nghị UBND xã cho xem hồ sơ có được không?\n\nTrả lời:\n\nTổ hòa giải được đề nghị Chủ tịch UBND xã cung cấp tài liệu.',
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('a long text', () => {
  // Were the work to grow with the square of the length, these would not end in time.
  it.each([
    'đề nghị (',
    'cử tri đề nghị a; yêu cầu ',
    'giao các sở họp trước ngày 1/5/2031, ',
    'Giao các sở, ',
    'phối hợp với ',
    '1. Sở Tài chính:\n',
    'trước ngày 11 ',
  ])('of %j is read to its end', (piece) => {
    const text = piece.repeat(30_000);
    expect(read(text, { layers: ['directives'] }).text.length).toBe(text.length);
  });
});
