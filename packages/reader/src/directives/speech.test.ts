import { describe, expect, it } from 'vitest';
import { read } from '../read.js';

const TODAY = '2031-06-15';

/** "assignee | words | deadline" of each obligation, the words as they stand. */
function found(text: string): string[] {
  return read(text, { today: TODAY }).directives.map(
    ({ assignee, surface, deadline }) => `${assignee} | ${surface.replace(/[.;]$/, '')} | ${deadline}`,
  );
}

describe('who is named', () => {
  it('is found behind the colon of a topic, in the lines below "Cụ thể:"', () => {
    expect(
      found(
        'Chủ tịch UBND huyện yêu cầu các phòng thực hiện nghiêm kế hoạch. Cụ thể:\nVề thu ngân sách: các chủ dự án lập bảng kê, gửi Phòng Thuế.\nVề y tế: Phòng Y tế rà soát trang bị.',
      ),
    ).toEqual([
      'các phòng | Chủ tịch UBND huyện yêu cầu các phòng thực hiện nghiêm kế hoạch | null',
      'các chủ dự án | Về thu ngân sách: các chủ dự án lập bảng kê, gửi Phòng Thuế | null',
      'Phòng Y tế | Về y tế: Phòng Y tế rà soát trang bị | null',
    ]);
  });

  it.each([
    ['Sở Y tế 10 ngày một lần báo cáo tiến độ.', 'Sở Y tế'],
    ['Đ/c Mai Văn Lịch - Phó Bí thư, Chủ tịch UBND xã: chuẩn bị hội trường.', 'Đ/c Mai Văn Lịch'],
    ['Các ban xây dựng Đảng hướng dẫn đánh giá đảng viên.', 'Các ban xây dựng Đảng'],
    ['Tổ thư ký hoàn chỉnh báo cáo.', 'Tổ thư ký'],
    ['Các thôn trong vùng quy hoạch hoàn thành kê khai.', 'Các thôn trong vùng quy hoạch'],
    ['Cơ quan soạn thảo khẩn trương hoàn thiện tờ trình.', 'Cơ quan soạn thảo'],
    ['Chi cục Thú y cấp 40 lít thuốc sát trùng.', 'Chi cục Thú y'],
    ['Các chốt kiểm dịch không cho xe vào bãi.', 'Các chốt kiểm dịch'],
    ['Trạm Y tế cử 5 nhân viên phun thuốc.', 'Trạm Y tế'],
    ['Ban Đô thị - Xây dựng hoàn thiện tờ trình.', 'Ban Đô thị - Xây dựng'],
    ['Các tổ bảo vệ không cho xe tải vào bãi.', 'Các tổ bảo vệ'],
    ['Cấp bổ sung 40 áo phao cho thôn.', null],
    ['Hai bên luân phiên chủ trì giao ban.', 'Hai bên'],
    ['Các chi, đảng bộ cơ sở hoàn thành đăng ký.', 'Các chi, đảng bộ cơ sở'],
    [
      'Thường trực, các Ban Hội đồng nhân dân xã giám sát thu phí.',
      'Thường trực, các Ban Hội đồng nhân dân xã',
    ],
  ])('ends before the time, the post and the verb: %s', (item, name) => {
    const [directive] = read(`Chủ tịch UBND xã yêu cầu:\n1. ${item}\n`, { today: TODAY }).directives;
    expect(directive?.assignee).toBe(name);
  });

  it('is the whole name of a heading whose words are verbs elsewhere', () => {
    expect(
      found('Chủ tịch UBND tỉnh yêu cầu:\n1. Ban Quản lý dự án đầu tư xây dựng tỉnh\na) Rà soát tiến độ;\n'),
    ).toEqual(['Ban Quản lý dự án đầu tư xây dựng tỉnh | Rà soát tiến độ | null']);
  });

  it('is who assigns, where a heading names them', () => {
    expect(
      found(
        'Chủ tịch UBND tỉnh yêu cầu:\n1. Đảng ủy các xã:\n- Phân công cấp ủy viên dự sinh hoạt chi bộ;\n',
      ),
    ).toEqual(['Đảng ủy các xã | Phân công cấp ủy viên dự sinh hoạt chi bộ | null']);
  });

  it('holds for all of an item that begins with a name and a colon', () => {
    expect(
      found(
        'Bí thư Thành ủy đề nghị các đoàn thể tập trung một số nội dung:\n- Đối với Thành đoàn: Chăm lo thiếu nhi. Mở lớp kỹ năng.\nTổ chức hội trại.\n- Các đơn vị báo cáo kết quả thực hiện.',
      ),
    ).toEqual([
      'Thành đoàn | Đối với Thành đoàn: Chăm lo thiếu nhi | null',
      'Thành đoàn | Mở lớp kỹ năng | null',
      'Thành đoàn | Tổ chức hội trại | null',
      'Các đơn vị | Các đơn vị báo cáo kết quả thực hiện | null',
    ]);
    expect(
      found('Chủ tịch UBND xã yêu cầu:\n- Trạm Y tế: trực 24/24 giờ, cấp phát thuốc. Báo cáo tình hình.\n'),
    ).toEqual([
      'Trạm Y tế | Trạm Y tế: trực 24/24 giờ, cấp phát thuốc | null',
      'Trạm Y tế | Báo cáo tình hình | null',
    ]);
  });

  it('goes on behind the colon of a roll of people', () => {
    expect(
      found(
        'Chủ tịch UBND xã giao các đồng chí: Mai Văn Lịch, Trưởng phòng Nội vụ; Lò Thị Sự, Chánh Thanh tra chuẩn bị nội dung.',
      ),
    ).toEqual([
      'các đồng chí: Mai Văn Lịch, Trưởng phòng Nội vụ; Lò Thị Sự, Chánh Thanh tra | Chủ tịch UBND xã giao các đồng chí: Mai Văn Lịch, Trưởng phòng Nội vụ; Lò Thị Sự, Chánh Thanh tra chuẩn bị nội dung | null',
    ]);
  });

  it('holds for the next sentence of an item only where a heading would hold otherwise', () => {
    expect(
      found('Bí thư Đảng ủy yêu cầu:\na) Chi bộ Bình An phân công đảng viên. Không để sót hộ nghèo.\n').at(
        -1,
      ),
    ).toBe('null | Không để sót hộ nghèo | null');
    expect(
      found(
        'Bí thư Đảng ủy yêu cầu các chi bộ thực hiện các việc sau:\na) Chi bộ Bình An phân công đảng viên. Rà soát hộ nghèo.\n',
      ).at(-1),
    ).toBe('Chi bộ Bình An | Rà soát hộ nghèo | null');
  });
});

describe('what is one task', () => {
  it('is cut at a comma where a second act has a day of its own', () => {
    expect(
      found(
        'Bí thư Đảng ủy giao UBND xã lập kế hoạch trước ngày 05/7/2031, tổ chức tập huấn trước ngày 20/7/2031.',
      ),
    ).toEqual([
      'UBND xã | Bí thư Đảng ủy giao UBND xã lập kế hoạch trước ngày 05/7/2031 | 2031-07-05',
      'UBND xã | tổ chức tập huấn trước ngày 20/7/2031 | 2031-07-20',
    ]);
  });

  it.each([
    '(1) UBND phường rà soát nhà ở trước ngày 15/9/2031; (2) Công an phường xử lý vi phạm.',
    'Một là, UBND phường rà soát nhà ở trước ngày 15/9/2031; hai là, Công an phường xử lý vi phạm.',
  ])('is each item of a list in the line: %s', (items) => {
    expect(found(`Bí thư Đảng ủy yêu cầu: ${items}`)).toEqual([
      'UBND phường | UBND phường rà soát nhà ở trước ngày 15/9/2031 | 2031-09-15',
      'Công an phường | Công an phường xử lý vi phạm | null',
    ]);
  });

  it.each(['nhắc nhở Công an xã', 'lưu ý Công an xã', 'giao thêm Công an xã', 'giao ngay cho Công an xã'])(
    'is given with %s',
    (words) => {
      const [directive] = read(`Đồng chí Chủ tịch UBND xã ${words} tuần tra ban đêm.`, {
        today: TODAY,
      }).directives;
      expect(directive?.assignee).toBe('Công an xã');
    },
  );

  it('is cut where another is named, whatever the verb', () => {
    expect(
      found('Đồng chí Chủ tịch yêu cầu Phòng Kinh tế chủ trì lập danh mục; các thôn công bố danh mục.'),
    ).toEqual([
      'Phòng Kinh tế | Đồng chí Chủ tịch yêu cầu Phòng Kinh tế chủ trì lập danh mục | null',
      'các thôn | các thôn công bố danh mục | null',
    ]);
  });

  it('is that of the members of a council too', () => {
    expect(
      found(
        'Bí thư Đảng ủy đề nghị UBND xã giao vốn trước ngày 05/7/2031; đại biểu HĐND xã báo cáo với cử tri trong tháng 8/2031.',
      ),
    ).toEqual([
      'UBND xã | Bí thư Đảng ủy đề nghị UBND xã giao vốn trước ngày 05/7/2031 | 2031-07-05',
      'đại biểu HĐND xã | đại biểu HĐND xã báo cáo với cử tri trong tháng 8/2031 | 2031-08-31',
    ]);
  });

  it('is given to each behind "giao nhiệm vụ:"', () => {
    expect(
      found(
        'Kết luận nội dung này, Bí thư Huyện ủy giao nhiệm vụ: UBND huyện lập danh mục; Công an huyện tuần tra.',
      ).map((one) => one.split(' | ')[0]),
    ).toEqual(['UBND huyện', 'Công an huyện']);
  });

  it('is cut where another is named behind a comma or "và", each with a time of their own', () => {
    expect(
      found(
        'Đ/c yêu cầu các chi ủy rà soát danh sách hội viên, UBND xã niêm yết danh sách trước ngày 05/7/2031, Phòng Nội vụ tổng hợp hằng tuần và Đoàn xã sơ kết trước ngày 20/7/2031.',
      ),
    ).toEqual([
      'các chi ủy | Đ/c yêu cầu các chi ủy rà soát danh sách hội viên | null',
      'UBND xã | UBND xã niêm yết danh sách trước ngày 05/7/2031 | 2031-07-05',
      'Phòng Nội vụ | Phòng Nội vụ tổng hợp hằng tuần | null',
      'Đoàn xã | Đoàn xã sơ kết trước ngày 20/7/2031 | 2031-07-20',
    ]);
  });

  it('is not cut in the list of those who take part', () => {
    expect(
      found(
        'Chủ tịch UBND tỉnh giao Sở Y tế phối hợp với Sở Tài chính, Công an tỉnh rà soát trước ngày 12/8/2031, báo cáo trước ngày 14/8/2031.',
      ),
    ).toHaveLength(2);
  });

  it('is not cut where "và" joins two objects', () => {
    expect(
      found(
        'Bí thư Đảng ủy yêu cầu các đoàn thể vận động nhân dân và các hội viên tham gia trước ngày 05/7/2031, báo cáo trước ngày 09/7/2031.',
      ),
    ).toHaveLength(2);
  });

  it('is given by somebody whose name is a word elsewhere', () => {
    expect(found('Đồng chí Lò Thị Sự yêu cầu các tổ rà soát bến đò.')).toHaveLength(1);
  });

  it('is not cut in a list of whose something is', () => {
    expect(
      found(
        'Chủ tịch UBND tỉnh yêu cầu:\n- Nâng cao trách nhiệm của Thủ trưởng sở, ngành; Chủ tịch UBND huyện, thị xã và sự gương mẫu của cán bộ trong thực hiện quy chế.\n',
      ),
    ).toHaveLength(1);
  });

  it('is given by one of the young too', () => {
    expect(
      found('Chỉ đạo tại buổi lễ, anh Mai Văn Lịch yêu cầu Ban Chỉ huy chiến dịch bảo đảm an toàn.'),
    ).toHaveLength(1);
  });

  it('is given in a part before the command, where the tasks have been announced', () => {
    expect(
      found(
        'Kết luận buổi họp, bà Lò Thị Sự đề ra một số nhiệm vụ. Các thôn nạo vét mương; các tổ duy trì trực đêm; đề nghị Hội Nông dân xã mở lớp.',
      ),
    ).toEqual([
      'Các thôn | Các thôn nạo vét mương | null',
      'các tổ | các tổ duy trì trực đêm | null',
      'Hội Nông dân xã | đề nghị Hội Nông dân xã mở lớp | null',
    ]);
  });

  it('is in the conclusion that minutes hold', () => {
    const minutes = (lead: string) =>
      `CÔNG ĐOÀN NGÀNH XÂY DỰNG\nSố: 6/BB-CĐXD\nBIÊN BẢN\nHọp Ban Thường vụ\nI. NỘI DUNG\n${lead}\n1. Công đoàn cơ sở còn nợ kinh phí nộp đủ trước ngày 20/8/2031.\n2. Không tổ chức liên hoan.\n`;
    expect(found(minutes('Đồng chí Lò Thị Sự kết luận:'))).toEqual([
      'Công đoàn cơ sở | Công đoàn cơ sở còn nợ kinh phí nộp đủ trước ngày 20/8/2031 | 2031-08-20',
      'null | Không tổ chức liên hoan | null',
    ]);
    expect(found(minutes('Các ý kiến:'))).toEqual([]);
  });

  it('is due in the period for which its result is gathered', () => {
    expect(found('Bí thư Huyện ủy giao Ban Tổ chức tổng hợp kết quả trong tháng 9/2031.').at(-1)).toMatch(
      /2031-09-30$/,
    );
  });

  it('is not cut at the comma of a name', () => {
    expect(
      found(
        'Bí thư Đảng ủy giao Phòng Kinh tế, Hạ tầng và Đô thị nạo vét cống trước ngày 05/7/2031; Công an xã hỗ trợ trước ngày 06/7/2031.',
      ),
    ).toHaveLength(2);
  });

  it('keeps the time behind a semicolon', () => {
    expect(
      found('Chủ tịch UBND xã yêu cầu Trạm Y tế thăm hỏi các hộ; hoàn thành trước ngày 09 tháng 8 năm 2031.'),
    ).toEqual([
      'Trạm Y tế | Chủ tịch UBND xã yêu cầu Trạm Y tế thăm hỏi các hộ; hoàn thành trước ngày 09 tháng 8 năm 2031 | 2031-08-09',
    ]);
  });

  it('has its own time also where a result is reported in it', () => {
    expect(
      found('Chủ tịch UBND xã yêu cầu Trạm Y tế theo dõi các hộ; báo cáo kết quả trong tháng 9/2031.').at(-1),
    ).toBe('Trạm Y tế | báo cáo kết quả trong tháng 9/2031 | 2031-09-30');
  });

  it('leaves a call to the people out', () => {
    expect(
      found(
        'Tại lễ phát động, đồng chí Chủ tịch UBND xã kêu gọi người dân trồng cây, đồng thời đề nghị các nhà trường tổ chức chăm sóc vườn cây xanh, nhắc nhở học sinh tiết kiệm nước và giữ gìn vệ sinh chung ở sân trường, cổng trường và các lớp học.',
      ),
    ).toEqual([
      'các nhà trường | đồng thời đề nghị các nhà trường tổ chức chăm sóc vườn cây xanh, nhắc nhở học sinh tiết kiệm nước và giữ gìn vệ sinh chung ở sân trường, cổng trường và các lớp học | null',
    ]);
  });

  it('may be known by its time in a list', () => {
    expect(found('Bí thư Huyện ủy yêu cầu:\n- Chế độ thông tin gửi trước ngày 12 hằng tháng;\n')).toEqual([
      'null | Chế độ thông tin gửi trước ngày 12 hằng tháng | null',
    ]);
  });

  it('follows a heading of facts with the next number of its depth', () => {
    expect(
      found(
        'THÔNG TRI\nvề đại hội\n3. Thời gian đại hội:\n- Trong quý I.\n4. Ban Dân vận Huyện ủy phối hợp với các cơ quan theo dõi việc thực hiện.\nNơi nhận:\n',
      ).at(-1),
    ).toMatch(/^Ban Dân vận Huyện ủy \|/);
  });
});

describe('what asks for nothing', () => {
  const SPEECH = 'Đồng chí Bí thư yêu cầu các chi bộ rà soát đảng viên.';

  it.each([
    'Thông tin liên hệ: điện thoại trực ban 0290.111.222.',
    'Tiếp thu chỉ đạo, đ/c Lò Văn Sự - Bí thư Đảng ủy cam kết thực hiện tốt các nội dung.',
    'Với UBND huyện, Đoàn kiến nghị tăng mức hỗ trợ.',
    'Phong trào ở xã phải kể đến sự đóng góp của người dân.',
    'Với các kiến nghị của xã, đoàn sẽ tổng hợp, báo cáo Thường trực HĐND huyện.',
  ])('a promise or a remark below a speech: %s', (line) => {
    expect(found(`${SPEECH}\n${line}`)).toHaveLength(1);
  });

  it.each([
    'Trước đó, tại phiên họp tháng 4, Chủ tịch UBND tỉnh đã giao Sở Nội vụ lập đề án.',
    'Thực hiện kết luận tại kỳ giao ban trước, Chủ tịch UBND xã đã chỉ đạo các bộ phận chuyên môn tập trung thu thuế.',
    'UBND xã giao Công an xã chủ trì tham mưu và đến nay đã hoàn thành.',
    'Bí thư Huyện ủy kết luận:\n1. Thường trực Huyện ủy cơ bản thống nhất với báo cáo.\n2. Biểu dương các xã đã hoàn thành sớm chỉ tiêu.',
    'Thảo luận tại cuộc họp, ông Mai Văn Lịch, Giám đốc Trạm Bơm nêu khó khăn; bà Lò Thị Sự, Phó Chủ tịch Hội đề nghị đổi mới sinh hoạt chi hội.',
    'Ông Mai Văn Lịch (thôn 3) phản ánh cầu treo qua suối Nậm Bông đã hỏng từ lâu, xe máy không qua được; đề nghị tỉnh sớm sửa.',
    'Cần lưu ý thêm: mã lô trong hợp đồng phải khớp với giấy tờ.',
    'Thành viên Tổ công tác cho rằng cần có cơ chế phối hợp; đề nghị thành phố bố trí kinh phí.',
    'Cử tri kiến nghị sửa đường; yêu cầu ngành điện thay cột điện cũ; đề nghị xem xét mức hỗ trợ.',
    'UBND xã kính đề nghị UBND tỉnh hỗ trợ kinh phí; đề nghị Sở Y tế kiểm tra trạm.',
    'Chị tôi có thể yêu cầu cơ quan nào bảo vệ? (độc giả ở xã Phú Hòa)',
    'ỦY BAN MTTQ XÃ ĐÔNG AN\nSố: 12/BC-MTTQ\nBÁO CÁO\nKết quả hoạt động quý II\nIV. KIẾN NGHỊ\n- Đề nghị Ban Thường trực Mặt trận tỉnh quan tâm tập huấn.\n',
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('a speech goes on', () => {
  const SPEECH = 'Đồng chí Bí thư yêu cầu các chi bộ rà soát đảng viên.';

  it.each([
    ['Đây là việc cấp bách. Cần có cơ chế khen thưởng.', 'null | Cần có cơ chế khen thưởng'],
    [
      'Phát huy kết quả đã đạt được, quyết tâm hoàn thành chỉ tiêu.',
      'null | Phát huy kết quả đã đạt được, quyết tâm hoàn thành chỉ tiêu',
    ],
    ['Việc gì có lợi cho thôn thì hết sức làm.', 'null | Việc gì có lợi cho thôn thì hết sức làm'],
    ['Chi hội nào chưa họp thì tổ chức ngay.', 'Chi hội | Chi hội nào chưa họp thì tổ chức ngay'],
    [
      'Với Hội Nông dân, cần chú trọng kết nạp hội viên.',
      'Hội Nông dân | Với Hội Nông dân, cần chú trọng kết nạp hội viên',
    ],
    ['Từng bước cơ giới hóa sản xuất.', 'null | Từng bước cơ giới hóa sản xuất'],
    ['Đẩy lùi tệ nạn.', 'null | Đẩy lùi tệ nạn'],
    [
      'Sau hội nghị này, các đồng chí triển khai ngay.',
      'các đồng chí | Sau hội nghị này, các đồng chí triển khai ngay',
    ],
    ['Đối với nhà dột nát, xóa dứt điểm.', 'null | Đối với nhà dột nát, xóa dứt điểm'],
  ])('%s', (more, wanted) => {
    expect(found(`${SPEECH} ${more}`).slice(1)).toEqual([`${wanted} | null`]);
  });

  it('in a paper that is retold, whose paragraphs name whom they mean', () => {
    const more =
      'Các cơ quan kiểm tra thực hiện nghiêm việc công khai kết luận theo quy định của tỉnh.\n\nCác xã, phường tổ chức trực ban.\n\nÔng Mai Văn Lịch kiểm tra bến đò.';
    const paper = `Tin phòng cháy\n\nTheo đó, Chủ tịch UBND tỉnh yêu cầu các sở rà soát kho.\n\n${more}`;
    expect(found(paper).slice(1)).toEqual([
      'Các cơ quan kiểm tra | Các cơ quan kiểm tra thực hiện nghiêm việc công khai kết luận theo quy định của tỉnh | null',
      'Các xã, phường | Các xã, phường tổ chức trực ban | null',
    ]);
    expect(found(`Tin phòng cháy\n\n${SPEECH}\n\n${more}`)).toHaveLength(1);
    expect(found(paper.replace('kho.', 'kho. Các sở đã báo cáo xong.'))).toHaveLength(1);
  });

  it('in a list below those whom the lead names', () => {
    expect(
      found(
        'Tin phòng lũ\n\nTỉnh vừa có công điện về mưa lũ.\n\nTheo đó, Ban Chỉ huy phòng thủ các cấp, Thủ trưởng các sở, ban, ngành tỉnh tập trung thực hiện một số công việc sau:\n\n- Rà soát phương án sơ tán.\n- Kiểm tra hồ đập.\n',
      ),
    ).toEqual([
      'Ban Chỉ huy phòng thủ các cấp, Thủ trưởng các sở, ban, ngành tỉnh | Rà soát phương án sơ tán | null',
      'Ban Chỉ huy phòng thủ các cấp, Thủ trưởng các sở, ban, ngành tỉnh | Kiểm tra hồ đập | null',
    ]);
  });

  it('through what has been passed', () => {
    expect(
      found(`${SPEECH} Văn phòng Đảng ủy phát hành các nghị quyết đã thông qua trước ngày 03/8/2031.`).at(-1),
    ).toBe(
      'Văn phòng Đảng ủy | Văn phòng Đảng ủy phát hành các nghị quyết đã thông qua trước ngày 03/8/2031 | 2031-08-03',
    );
  });

  it('in a paragraph of its own that says for whom or when', () => {
    expect(
      found(
        `${SPEECH}\nĐối với các cơ quan báo chí, thông báo rộng rãi quy định mới.\nNgoài công tác tuyên truyền, UBND xã phải xử lý vi phạm.\nCác thôn hằng ngày báo cáo Đảng ủy.\nCác thôn tổ chức liên hoan.`,
      ).slice(1),
    ).toEqual([
      'các cơ quan báo chí | Đối với các cơ quan báo chí, thông báo rộng rãi quy định mới | null',
      'UBND xã | Ngoài công tác tuyên truyền, UBND xã phải xử lý vi phạm | null',
      'Các thôn | Các thôn hằng ngày báo cáo Đảng ủy | null',
    ]);
  });

  it('from its first "must", where its opening only praises', () => {
    const opening = 'Kết luận hội nghị, đồng chí Bí thư Huyện ủy đánh giá cao kết quả của các xã.';
    expect(found(`${opening} Theo đồng chí, công tác dân vận cần sát cơ sở. Bám chắc địa bàn.`)).toEqual([
      'null | Theo đồng chí, công tác dân vận cần sát cơ sở | null',
      'null | Bám chắc địa bàn | null',
    ]);
    expect(found(`${opening} Triển khai kịp thời chính sách an sinh. Phong trào được giữ vững.`)).toEqual([]);
  });

  it.each([
    ['Kết quả thực hiện báo cáo Đảng ủy trước ngày 25 hằng tháng.', 'null'],
    ['Riêng việc cấp giấy chứng nhận, phấn đấu đến 30/12/2031 hoàn thành.', '2031-12-30'],
    ['Từ nay đến hết tháng 9/2031, hoàn thành việc đổi thẻ.', '2031-09-30'],
    ['Những trường hợp cố tình vi phạm phải cưỡng chế.', 'null'],
  ])('with what is said of a thing: %s', (more, deadline) => {
    expect(found(`${SPEECH} ${more}`).slice(1)).toEqual([`null | ${more.replace(/\.$/, '')} | ${deadline}`]);
  });

  it('names groups of specialists as the speaker does', () => {
    expect(found('Đồng chí Chủ tịch UBND xã chỉ đạo các chuyên môn, đơn vị rà soát hộ nghèo.')).toEqual([
      'các chuyên môn, đơn vị | Đồng chí Chủ tịch UBND xã chỉ đạo các chuyên môn, đơn vị rà soát hộ nghèo | null',
    ]);
  });

  it('with what is no task left out', () => {
    expect(
      found(
        `${SPEECH} Xây dựng được nhiều mô hình hay. Trên đây là kết luận, Văn phòng thông báo để các chi bộ biết.`,
      ),
    ).toHaveLength(1);
  });

  it('names the leaders of several where a command stands before them', () => {
    expect(found('Đồng chí Chủ tịch yêu cầu lãnh đạo các phòng, ban trực tiếp xuống thôn.')).toEqual([
      'lãnh đạo các phòng, ban | Đồng chí Chủ tịch yêu cầu lãnh đạo các phòng, ban trực tiếp xuống thôn | null',
    ]);
  });
});
