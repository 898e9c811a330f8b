import { expect, it } from 'vitest';
import { prepare } from '../text.js';
import { authorsOf, photographersOf } from './bylines.js';
import { linesOf } from './lines.js';
import { findParts } from './parts.js';

/** The parts of a page, one word a line. */
function partsOf(...lines: string[]): string[] {
  const source = prepare(lines.join('\n'));
  return findParts(source, linesOf(source.content), null).map(({ part }) => part);
}

const HEADLINE = 'Phường Bến Lức tổng kết phong trào thi đua';
const BODY =
  'Sáng 12/3/2031, UBND phường Bến Lức tổ chức hội nghị tổng kết phong trào thi đua năm 2030 với hơn 120 đại biểu.';

it.each([
  'Quang cảnh hội nghị',
  'Quang cảnh buổi làm việc',
  'Đồng chí Lâm Văn Tiến, Chủ tịch UBND phường phát biểu chỉ đạo hội nghị',
  'Lâm Văn Tiến - Chủ tịch UBND phường trao giấy khen cho các tập thể',
  'Các đại biểu dự hội nghị.',
  'Các em học sinh biểu diễn văn nghệ. Ảnh: T.H',
  'Ảnh: Mạnh Hà',
  'Toàn cảnh khu đô thị mới. Ảnh tư liệu.',
  'Ông Lâm Văn Tiến, Chủ tịch UBND phường, tặng hoa chúc mừng.',
  'Ông Hồ Văn Lâng (bên trái) bên vườn quế của gia đình',
  'Nhân dân khu 3 đóng góp ngày công làm đường',
  'Thường trực Đảng ủy phường chủ trì hội nghị',
  '(Ảnh: Sở VHTTDL)',
  'Trẻ em vui hội. Ảnh- Lê Vy',
  'Ông Lâm Văn Tiến phát biểu tại buổi gặp mặt. Ảnh Lê Hưng',
  'Người dân đặt câu hỏi tại hội nghị',
  'Cử tri Lâm Văn Tiến kiến nghị về tuyến mương thoát nước',
  'Các đồng chí chủ trì hội nghị.',
])('takes %j between paragraphs for a caption', (line) => {
  expect(partsOf(HEADLINE, BODY, line, BODY)).toEqual(['headline', 'body', 'caption', 'body']);
});

it.each([
  '1. Công tác tuyên truyền',
  'Dự hội nghị có đồng chí Lâm Văn Tiến, Chủ tịch UBND phường.',
  'Đồng chí Lâm Văn Tiến, Chủ tịch UBND phường chủ trì hội nghị.',
  'Đồng chí Lâm Văn Tiến đề nghị các khu phố báo cáo trước ngày 15/3.',
  '- Đồng chí Lâm Văn Tiến - Chủ tịch UBND phường;',
  'Hội nghị đã bầu 3 đồng chí dự đại hội.',
  'Trưởng các khu phố chịu trách nhiệm hướng dẫn người dân thực hiện.',
  'Công an phường chủ động kiểm tra các điểm đỗ xe.',
  'Chủ trì hội nghị có đồng chí Lâm Văn Tiến, Bí thư Đảng ủy phường',
  'Thời gian: 7 giờ 30 ngày 15/3/2031',
  'Đối với các khu phố',
  'Phó Chủ tịch UBND phường: 8 giờ, kiểm tra công tác chuẩn bị ngày hội.',
  'Các cơ quan thanh tra thực hiện nghiêm việc gửi kết luận đến cấp ủy địa phương.',
  'Chị của cháu nên giữ giấy khám bệnh để nộp cho tổ hòa giải.',
])('leaves %j in the running text', (line) => {
  expect(partsOf(HEADLINE, BODY, line, BODY)).toEqual(['headline', 'body', 'body', 'body']);
});

it.each([
  'Mỹ An - Đoàn Vinh',
  'MỸ AN',
  'T.X',
  'Tin, ảnh: Khánh Chi',
  'Tin bài: Mỹ Hồng -Thanh Thanh',
  'Bài: Lê Vy. Ảnh: Hà An',
  'Theo Báo Đông Giang',
  'Nguồn: Cổng thông tin điện tử tỉnh',
  'Hà An - Văn phòng Đảng ủy',
  'VGP/Bắc Hà',
  'Ban Biên tập',
  'Lâm Bảo (CTV)',
  'Trần Thị Lan Hương - Công chức VH-XH',
  'Tin: Lê Vy; ảnh: Hà An',
  'Luật gia Trịnh Mai Vân',
  'LH (ST)',
  'SVTV',
  'Lữ Nhiên Hà - Đảng ủy Khối CCQ và DN tỉnh',
  'T/h: Lệ Vy',
  'Trợ giúp viên pháp lý Lâm Hải Vy',
  'Đại úy Phạm Kim Tiến – Phó Trưởng Công an phường',
])('takes %j below the text for a byline', (line) => {
  expect(partsOf(HEADLINE, BODY, line)).toEqual(['headline', 'body', 'byline']);
});

it.each([
  'Thống kê truy cập',
  'Hôm nay: 12',
  'Lượt xem: 1.284',
  'Thứ Ba, 12/8/2031 | 10:30 GMT+7',
  'Cập nhật lúc: 09:15, 03/09/2031',
  '23 phút trước',
  'Xem thêm: Bão số 5 đổi hướng',
  'Trang chủ » Tin tức » Hoạt động',
  'Văn bản này chưa cập nhật nội dung Tiếng Anh',
  'Hải Vân 24°C',
  'USD 26.150',
  'Ý kiến bạn đọc (0)',
  '© 2031 UBND phường Bến Lức',
  'Powered by VânNet',
  'Facebook Twitter Zalo',
  'Đọc tiếp',
  'Văn bản đính kèm: [Quy-che-12.pdf]',
  'Danh-sach-ho-dan.docx (35 KB)',
  'BXH: 1. Khu 3 9đ (+4); 2. Khu 1 6đ',
  'Góp ý Cổng TTĐT: gopy@benluc.example',
  '👍 Thích 12   💬 Bình luận 5',
  '#benluc #ThiDua2031',
  '(BLO) - 12/03/2031 14:00',
  'A A',
  '16:20, Thứ Hai, 2-10-2031 363 0',
  'UBND PHƯỜNG BẾN LỨC - CỔNG THÔNG TIN ĐIỆN TỬ',
  '0:00 / 3:12',
])('takes %j for a part of the page around the text', (line) => {
  expect(partsOf(HEADLINE, BODY, line)).toEqual(['headline', 'body', 'widget']);
});

it.each(['Phát huy vai trò người đứng đầu', 'Trao cần câu', 'Câu 2. Ngày bầu cử là ngày nào?'])(
  'takes %j before a paragraph for a heading',
  (line) => {
    expect(partsOf(HEADLINE, BODY, line, BODY)).toEqual(['headline', 'body', 'headline', 'body']);
  },
);

it('takes what stands below a picture for its caption', () => {
  const caption = 'Con đường mới mở qua cánh đồng';
  expect(partsOf(HEADLINE, BODY, '[img]', caption, BODY).slice(2)).toEqual(['caption', 'caption', 'body']);
  expect(partsOf(HEADLINE, BODY, 'DSC_1234', caption, BODY).slice(2)).toEqual(['caption', 'caption', 'body']);
  expect(partsOf(HEADLINE, BODY, 'duong-moi.jpg', caption, BODY).slice(2)).toEqual([
    'caption',
    'caption',
    'body',
  ]);
});

it('takes a short sentence right below a picture for its caption, and a telling one not', () => {
  const chaired = 'Đồng chí Lâm Văn Tiến, Chủ tịch UBND phường chủ trì hội nghị.';
  expect(partsOf(HEADLINE, BODY, '[img]', chaired, BODY)[3]).toBe('caption');
  expect(partsOf(HEADLINE, BODY, '[img]', 'Đường làng rợp bóng cờ hoa.', BODY)[3]).toBe('caption');
  expect(partsOf(HEADLINE, BODY, '[img]', 'Tại hội nghị, các đại biểu đã thảo luận.', BODY)[3]).toBe('body');
});

it('takes the name of a section for a menu at the top and for a heading between paragraphs', () => {
  expect(partsOf('Kinh tế', HEADLINE, BODY)).toEqual(['widget', 'headline', 'body']);
  expect(partsOf(HEADLINE, BODY, 'Văn hóa - Xã hội', BODY)[2]).toBe('headline');
});

it('counts the titles of other articles to their list', () => {
  expect(
    partsOf(HEADLINE, BODY, 'Mỹ An', 'Tin liên quan', 'Ra quân dọn vệ sinh', 'Tập huấn cho đoàn viên'),
  ).toEqual(['headline', 'body', 'byline', 'widget', 'widget', 'widget']);
});

it.each(['Thứ Sáu, 28/6/2031 - Chào mừng Đại hội các cấp!', 'Cổng TTĐT phường Bến Lức > Thông báo'])(
  'takes %j above the headline for a banner',
  (line) => {
    expect(partsOf(line, HEADLINE, BODY)).toEqual(['widget', 'headline', 'body']);
  },
);

it('takes the name of the site above its menu for no headline', () => {
  expect(
    partsOf('Phường Bến Lức thành phố Hải Vân', 'Trang chủ   Giới thiệu   Tin tức', HEADLINE, BODY),
  ).toEqual(['widget', 'widget', 'headline', 'body']);
});

it('takes the imprint at the foot for a part of the page, with whole sentences', () => {
  const lines = [
    'BÁO ĐIỆN TỬ SÔNG VÂN',
    'Tổng biên tập: Lê Văn Khoa.',
    'Trụ sở tòa soạn: Số 8 đường Hoa Mai, phường Bến Lức, thành phố Hải Vân.',
    'Bản quyền thuộc Báo điện tử Sông Vân. Ghi rõ nguồn khi phát hành lại thông tin của trang này.',
  ];
  expect(partsOf(HEADLINE, BODY, ...lines).slice(2)).toEqual(['widget', 'widget', 'widget', 'widget']);
  expect(partsOf(HEADLINE, BODY, ...lines, BODY.repeat(3)).slice(-2)).toEqual(['body', 'body']);
});

it('takes a title that names the site for a headline', () => {
  expect(partsOf('SƠ KẾT HOẠT ĐỘNG TRANG THÔNG TIN ĐIỆN TỬ PHƯỜNG', BODY)[0]).toBe('headline');
});

it('takes a line with a credit for a caption, above the headline too', () => {
  expect(partsOf('Đồng chí Lâm Văn Tiến (giữa) dự lễ ra quân. Ảnh: Lê Vy', HEADLINE, BODY)).toEqual([
    'caption',
    'headline',
    'body',
  ]);
});

it('takes a short line below the byline for a part of the page', () => {
  expect(partsOf(HEADLINE, BODY, 'Mỹ An', 'Ra quân dọn vệ sinh')).toEqual([
    'headline',
    'body',
    'byline',
    'widget',
  ]);
  expect(partsOf(HEADLINE, BODY, 'Mỹ An', 'Văn phòng Đảng ủy')[3]).toBe('byline');
  expect(partsOf(HEADLINE, BODY, 'Mỹ An', '(Văn phòng Đảng ủy)')[3]).toBe('byline');
});

it('takes a place with more behind its brackets for a headline and no byline', () => {
  expect(partsOf('Xã Trà Linh (TP. Hải Vân): Nâng chất lượng đời sống', BODY)).toEqual(['headline', 'body']);
});

it('takes what stands below the label of a gallery for captions', () => {
  const lines = ['Một số hình ảnh tại hội nghị:', 'Chủ tọa đoàn.', 'Phần thi nấu ăn', 'Mỹ An'];
  expect(partsOf(HEADLINE, BODY, ...lines).slice(2)).toEqual(['body', 'caption', 'caption', 'byline']);
});

it('takes the name of a picture that stands once more beside it for a caption', () => {
  const caption = 'Những điệu múa uyển chuyển trong ngày hội.';
  expect(partsOf(HEADLINE, BODY, caption, caption, BODY).slice(2)).toEqual(['caption', 'caption', 'body']);
  expect(partsOf(HEADLINE, BODY, HEADLINE, 'Hát múa', BODY).slice(2)).toEqual(['caption', 'caption', 'body']);
  const cut = 'Chủ tịch UBND phường';
  expect(partsOf(HEADLINE, BODY, cut, `${cut} đi kiểm tra đê. Ảnh: Lê Vy`, BODY).slice(2)).toEqual([
    'caption',
    'caption',
    'body',
  ]);
});

it('takes a cell of a table of pictures for a caption', () => {
  expect(
    partsOf(HEADLINE, BODY, '|', 'Trung tâm phường rực rỡ cờ hoa trước ngày diễn ra Đại hội. |', BODY),
  ).toEqual(['headline', 'body', 'caption', 'caption', 'body']);
});

it('takes a line that begins with a day for no headline', () => {
  expect(partsOf('Tiếp xúc cử tri', 'Vào ngày 05/8/2031 tại hội trường phường tổ chức', BODY)[0]).toBe(
    'headline',
  );
});

it('takes the label of an answer for a part of it, and the button for none', () => {
  expect(partsOf(HEADLINE, BODY, 'Trả lời:', BODY)).toEqual(['headline', 'body', 'body', 'body']);
  expect(partsOf(HEADLINE, BODY, 'Trả lời')).toEqual(['headline', 'body', 'widget']);
});

it('takes a day at the end of a broken sentence for no time of posting', () => {
  const lines = [
    'Giao Hội Cựu chiến binh phường phối hợp tu sửa nghĩa trang cho kịp',
    '27/7.',
    '',
    'Hội nghị kết thúc.',
  ];
  expect(partsOf(HEADLINE, '', BODY, '', ...lines)).not.toContain('widget');
});

it('finds the headline below the menu of the page', () => {
  expect(partsOf('Trang chủ', 'Đoàn thể', HEADLINE, 'Quốc Nam', BODY)).toEqual([
    'widget',
    'widget',
    'headline',
    'byline',
    'body',
  ]);
});

it.each<[string, string[]]>([
  ['Mỹ An - Đoàn Vinh', ['Mỹ An', 'Đoàn Vinh']],
  ['QUỐC HÀO - TRẦN HỮU LỘC 30/04/2031 11:39', ['Quốc Hào', 'Trần Hữu Lộc']],
  ['Bài: Lê Vy. Ảnh: Hà An', ['Lê Vy', 'Hà An']],
  ['Hà An - Văn phòng Đảng ủy', ['Hà An']],
  ['Theo Báo Đông Giang', []],
  ['Vy Hà19/08/2031 15:40:00 +07:00', ['Vy Hà']],
  ['T.X', []],
])('reads the names in %j', (line, names) => {
  expect(authorsOf(line).map(({ name }) => name)).toEqual(names);
});

it.each<[string, string[]]>([
  ['Quang cảnh hội nghị. Ảnh: Mạnh Vũ', ['Mạnh Vũ']],
  ['Quang cảnh hội nghị (Ảnh: Thu Lam)', ['Thu Lam']],
  ['Trao quà - Ảnh: VGP/Bắc Hà', ['Bắc Hà']],
  ['Ông Lâm Văn Tiến phát biểu. Ảnh Lê Hưng', ['Lê Hưng']],
  ['Khán đài. Ảnh: CTV', []],
  ['(Ảnh: Quang cảnh kỳ họp)', []],
])('reads who took the photograph of %j', (line, names) => {
  expect(photographersOf(line).map(({ name }) => name)).toEqual(names);
});

it.each([
  'Hoàng Lam | 14:30 ngày 12/3/2031',
  'Thứ Ba, 03/06/2031 - Biên tập: Hạ Minh Trâm',
  'BL - Thứ hai, 12/5/2031 09:15 (GMT+7)',
  'Đăng ngày: 28/5/2031 | Người đăng: Thái Thị Mơ',
  'Thứ Năm, 17/9/2031 10:42 - Ban Tuyên giáo Huyện ủy',
  'Luật gia Âu Thị Thanh - 15:08, 22/4/2031',
])('takes %j below the headline for a byline', (line) => {
  expect(partsOf(HEADLINE, line, BODY)).toEqual(['headline', 'byline', 'body']);
});

it.each([
  'Thứ Bảy, 14/06/2031 - 09:15 GMT+7',
  'Cập nhật 14:05 ngày 21/05/2031 (GMT+7)',
  '05/11/2031 - Lượt xem: 1.006',
])('takes %j, which names nobody, for a widget', (line) => {
  expect(partsOf(HEADLINE, line, BODY)).toEqual(['headline', 'widget', 'body']);
});

it('takes a writer with the credit of the photographs for a byline', () => {
  expect(partsOf(HEADLINE, BODY, 'Hồng Lam - Ảnh: CTV')).toEqual(['headline', 'body', 'byline']);
});

it('takes no banner with the day for the headline', () => {
  const banner = 'Cổng thông tin phường Bến Lức | Thứ Sáu, 13/06/2031';
  expect(partsOf(banner, HEADLINE, BODY)).toEqual(['widget', 'headline', 'body']);
});

it.each<[string, string[]]>([
  ['Hoàng Lam | 14:30 ngày 12/3/2031', ['Hoàng Lam']],
  ['Thứ Ba, 03/06/2031 - Biên tập: Hạ Minh Trâm', ['Hạ Minh Trâm']],
  ['Đăng ngày: 28/5/2031 | Người đăng: Thái Thị Mơ', ['Thái Thị Mơ']],
  ['Hồng Lam - Ảnh: CTV', ['Hồng Lam']],
])('reads the writer beside the time of posting: %j', (line, names) => {
  expect(authorsOf(line).map(({ name }) => name)).toEqual(names);
});

it.each([
  ['Báo Đông Giang điện tử', 'Thời sự   Kinh tế   Xã hội   Nông thôn mới   Media'],
  ['Thanh tra phường Bến Lức - Tin hoạt động'],
  ['ĐẢNG BỘ PHƯỜNG BẾN LỨC | Tin cơ sở'],
  ['Chủ đề nóng: Học tập và làm theo tư tưởng, đạo đức, phong cách'],
])('takes the banner and the menu above the headline for widgets: %s', (...above) => {
  expect(partsOf(...above, HEADLINE, BODY)).toEqual([...above.map(() => 'widget'), 'headline', 'body']);
});

it('takes a question to the readers below the text for a widget', () => {
  expect(partsOf(HEADLINE, BODY, 'Bài viết có hữu ích với bạn không? 41 - 3')).toEqual([
    'headline',
    'body',
    'widget',
  ]);
});

it('leaves a row of a table below the headline in the text', () => {
  expect(partsOf(HEADLINE, BODY, 'Tên xã   Diện tích   Dân số   Ghi chú', BODY)).not.toContain('widget');
});
