import { expect, it } from 'vitest';
import { headsOf } from '../organizations/heads.js';
import { prepare } from '../text.js';
import { findPeople } from './find-people.js';

/** "name: title; title (role)" of each person. */
function peopleIn(text: string): string[] {
  const found = findPeople(prepare(text), headsOf(undefined), undefined);
  return found.map(
    ({ name, titles, role }) =>
      `${name}: ${titles.map(({ written }) => written).join('; ')} (${role ?? '-'})`,
  );
}

it.each([
  ['Bí thư Tỉnh ủy Hà Minh Lộc phát biểu.', ['Hà Minh Lộc: Bí thư Tỉnh ủy (speaking)']],
  ['Ông Lê Văn Tư, trưởng thôn Nà Mạ cho biết.', ['Lê Văn Tư: trưởng thôn Nà Mạ (speaking)']],
  [
    'Chủ tịch UBND phường Trần Phú Vũ Thị Sen báo cáo.',
    ['Vũ Thị Sen: Chủ tịch UBND phường Trần Phú (reporting)'],
  ],
  [
    'Các Phó Chủ tịch UBND tỉnh: Bùi Văn Hợp, Lý A Sú cùng dự.',
    ['Bùi Văn Hợp: Phó Chủ tịch UBND tỉnh (attending)', 'Lý A Sú: Phó Chủ tịch UBND tỉnh (attending)'],
  ],
  [
    'Đại tá Tạ Văn Khiêm, Giám đốc Công an tỉnh; Đại tá Mai Văn Ứng dự.',
    ['Tạ Văn Khiêm: Đại tá; Giám đốc Công an tỉnh (attending)', 'Mai Văn Ứng: Đại tá (attending)'],
  ],
  [
    'TM. ĐOÀN\nTRƯỞNG ĐOÀN\nPHÓ CHỦ TỊCH\nTăng Thị Bưởi',
    ['Tăng Thị Bưởi: TRƯỞNG ĐOÀN; PHÓ CHỦ TỊCH (signer)'],
  ],
  [
    'Tổ đại biểu số 3 gồm các ông, bà: Hà Thị Lam, Bí thư Huyện ủy; Vi Văn Cảnh đã tiếp xúc cử tri xã.',
    ['Hà Thị Lam: Bí thư Huyện ủy (attending)', 'Vi Văn Cảnh:  (attending)'],
  ],
  [
    'Trực tiếp truyền đạt là đ/c Chử Văn Hà, TUV, Trưởng Ban Tuyên giáo Thành ủy.',
    ['Chử Văn Hà: TUV; Trưởng Ban Tuyên giáo Thành ủy (reporting)'],
  ],
  ['Anh Đỗ Công Lâm hỏi về thủ tục tách thửa.', ['Đỗ Công Lâm:  (speaking)']],
  [
    '- Đ/c Khổng Minh Tú - Phó Bí thư Đảng ủy: chỉ đạo tổng hợp ý kiến.',
    ['Khổng Minh Tú: Phó Bí thư Đảng ủy (-)'],
  ],
  [
    'Xem xét báo cáo, đồng chí Dương Thị Hồng, Bí thư Tỉnh ủy có ý kiến như sau:',
    ['Dương Thị Hồng: Bí thư Tỉnh ủy (-)'],
  ],
  [
    'Dự có các đ/c Ủy viên BTV: Lê Thế Vượng, Đào Thị Sen, Pờ Lóng Tơ, Nhùng A Phúc.',
    [
      'Lê Thế Vượng: Ủy viên BTV (attending)',
      'Đào Thị Sen: Ủy viên BTV (attending)',
      'Pờ Lóng Tơ: Ủy viên BTV (attending)',
      'Nhùng A Phúc: Ủy viên BTV (attending)',
    ],
  ],
  [
    '1. Lê Thị Thoa, Công nhân Công ty TNHH Dệt Sông Vân;\n2. Trịnh Hoài Ân, Tổ trưởng Tổ Cơ khí, Công ty CP Cảng Hải Vân;\n3. Đoàn Văn Úy, Lái xe Xí nghiệp Môi trường Sông Vân',
    [
      'Lê Thị Thoa: Công nhân Công ty TNHH Dệt Sông Vân (-)',
      'Trịnh Hoài Ân: Tổ trưởng Tổ Cơ khí, Công ty CP Cảng Hải Vân (-)',
      'Đoàn Văn Úy: Lái xe Xí nghiệp Môi trường Sông Vân (-)',
    ],
  ],
  [
    'Ông Lê Văn Khoa, Chủ tịch Hội Luật gia tỉnh dự.',
    ['Lê Văn Khoa: Chủ tịch Hội Luật gia tỉnh (attending)'],
  ],
  [
    'Ông Hà Văn Chính-Phó Bí thư Chi bộ-chia sẻ: Buổi họp đông hơn trước.',
    ['Hà Văn Chính: Phó Bí thư Chi bộ (speaking)'],
  ],
  ['Bí thư Tỉnh ủy Lê Đức Thọ có bài phát biểu.', ['Lê Đức Thọ: Bí thư Tỉnh ủy (speaking)']],
  [
    'Chủ tịch Ủy ban MTTQ Việt Nam TP.HCM Nguyễn Phước Lâm dự.',
    ['Nguyễn Phước Lâm: Chủ tịch Ủy ban MTTQ Việt Nam TP.HCM (attending)'],
  ],
  [
    'Phó Trưởng ban thường trực Ban Chỉ huy Phòng, chống thiên tai (PCTT) và Tìm kiếm cứu nạn (TKCN) tỉnh Lại Văn Hà dự.',
    [
      'Lại Văn Hà: Phó Trưởng ban thường trực Ban Chỉ huy Phòng, chống thiên tai (PCTT) và Tìm kiếm cứu nạn (TKCN) tỉnh (attending)',
    ],
  ],
  [
    'Tổ đại biểu gồm các đại biểu Trần Hữu Thông, Bí thư Huyện ủy và đại biểu Phan Quốc Tú đã tiếp xúc cử tri.',
    ['Trần Hữu Thông: Bí thư Huyện ủy (attending)', 'Phan Quốc Tú:  (attending)'],
  ],
  [
    'Phát biểu chúc mừng đồng chí Hà Thị Sen, Bí thư Tỉnh ủy Lê Minh Tú tin tưởng vào tập thể.',
    ['Hà Thị Sen:  (-)', 'Lê Minh Tú: Bí thư Tỉnh ủy (speaking)'],
  ],
  [
    'Dự có ông Đỗ Ngọc An –, Phó Chủ tịch UBND xã; ông Trần Lê Tú, Bí thư Đảng ủy và hơn 200 đại biểu là cán bộ.',
    ['Đỗ Ngọc An: Phó Chủ tịch UBND xã (attending)', 'Trần Lê Tú: Bí thư Đảng ủy (attending)'],
  ],
  [
    'Ông Lục Văn Bằng được hiệp thương giữ chức Chủ tịch Ủy ban MTTQ Việt Nam huyện.',
    ['Lục Văn Bằng: Chủ tịch Ủy ban MTTQ Việt Nam huyện (-)'],
  ],
  [
    'Hội nghị nghe ý kiến của Trưởng Ban Tuyên giáo T.Ư. Đồng chí Võ Văn Lâm, Bí thư T.Ư Đảng dự.',
    ['Võ Văn Lâm: Bí thư T.Ư Đảng (attending)'],
  ],
  [
    'Ông Phạm Minh Tú, Trưởng Ban Chỉ đạo (Ban Chỉ đạo) chủ trì phiên họp.',
    ['Phạm Minh Tú: Trưởng Ban Chỉ đạo (chair)'],
  ],
  ['1. Y Blăk Êban, Điều dưỡng trưởng Bệnh viện;', ['Y Blăk Êban: Điều dưỡng trưởng Bệnh viện (-)']],
  ['Đồng chí Đoàn Thanh Niên đề xuất lập câu lạc bộ.', ['Đoàn Thanh Niên:  (speaking)']],
  [
    'Ông Lò Văn Xuân - Vụ Địa phương 1, Ban Tổ chức Trung ương dự.',
    ['Lò Văn Xuân: Vụ Địa phương 1, Ban Tổ chức Trung ương (attending)'],
  ],
  [
    'Dự có các đồng chí: Thiếu tướng Vũ Văn Điền, Tư lệnh Bộ Tư lệnh TPHCM; Phan Thị Thanh, Bí thư Đảng ủy.',
    [
      'Vũ Văn Điền: Thiếu tướng; Tư lệnh Bộ Tư lệnh TPHCM (attending)',
      'Phan Thị Thanh: Bí thư Đảng ủy (attending)',
    ],
  ],
  [
    'Chủ tịch UBND xã Triệu Phúc Tú, Trưởng ban Chỉ đạo phòng, chống dịch bệnh Covid-19 quán triệt.',
    ['Triệu Phúc Tú: Chủ tịch UBND xã; Trưởng ban Chỉ đạo phòng, chống dịch bệnh Covid-19 (speaking)'],
  ],
  [
    'Dự họp có lãnh đạo xã; chủ trì phiên họp ông Phan Đức Anh: Phó bí thư - CTUBND xã.',
    ['Phan Đức Anh: Phó bí thư; CTUBND xã (chair)'],
  ],
  [
    'Các đồng chí: Hà Thị Sen, Bí thư Thành ủy; Lê Văn Bảo, Phó Bí thư Thành ủy, chủ trì; Lò Văn Xuân, Bí thư Đảng ủy dự hội nghị.',
    [
      'Hà Thị Sen: Bí thư Thành ủy (attending)',
      'Lê Văn Bảo: Phó Bí thư Thành ủy (chair)',
      'Lò Văn Xuân: Bí thư Đảng ủy (attending)',
    ],
  ],
  [
    'Dự lễ có các đồng chí: Hà Văn Lộc, Bí thư; Ngô Đông Sơn, Tổ trưởng Tổ công tác giúp việc thực hiện Quyết định số 28 của tỉnh.',
    ['Hà Văn Lộc: Bí thư (attending)', 'Ngô Đông Sơn: Tổ trưởng Tổ công tác (attending)'],
  ],
  [
    'Trưởng Phòng phổ biến, giáo dục pháp luật Sở Tư pháp tỉnh Quảng Ngãi Phạm Thị Thanh dự.',
    ['Phạm Thị Thanh: Trưởng Phòng phổ biến, giáo dục pháp luật Sở Tư pháp tỉnh Quảng Ngãi (attending)'],
  ],
  ['Cử tri Quảng Ngãi Phạm Thị Mùi phát biểu.', ['Phạm Thị Mùi:  (speaking)']],
  ['Bí thư Đảng ủy phường Lâm Hà Vy phát biểu.', ['Lâm Hà Vy: Bí thư Đảng ủy phường (speaking)']],
  // Without a post a rare family name at the head of an item shows nobody.
  ['4. Y Blăk Mlô được khen.', []],
  [
    'Ông Đào Văn Chuyền, Phó Chủ tịch Liên đoàn luật sư Việt Nam; Thượng tọa Thích Tịnh Đức, Phó Thư ký.',
    [
      'Đào Văn Chuyền: Phó Chủ tịch Liên đoàn luật sư Việt Nam (-)',
      'Thích Tịnh Đức: Thượng tọa; Phó Thư ký (-)',
    ],
  ],
  [
    'Đại tá Bùi Xuân Thắng, Trung đoàn trưởng Trung đoàn Cảnh sát cơ động bàn giao nhiệm vụ.',
    ['Bùi Xuân Thắng: Đại tá; Trung đoàn trưởng Trung đoàn Cảnh sát cơ động (-)'],
  ],
  ['Lời của Thầy Phạm Văn Hội.', ['Phạm Văn Hội:  (-)']],
  ['Dự có đồng chí Lê Thanh Bằng Phó CT UBND xã.', ['Lê Thanh Bằng: Phó CT UBND xã (attending)']],
  [
    'Lễ có sự tham gia của Bí thư Tỉnh ủy Tô Văn Lâm, Chủ tịch UBND tỉnh Lương Văn Cường.',
    ['Tô Văn Lâm: Bí thư Tỉnh ủy (attending)', 'Lương Văn Cường: Chủ tịch UBND tỉnh (attending)'],
  ],
  [
    'Dự có các đồng chí Ủy viên Ban Thường vụ: đồng chí Tô Văn Lâm, Chủ tịch UBND; đồng chí Hà Văn Cường, Trưởng Ban Tổ chức.',
    [
      'Tô Văn Lâm: Ủy viên Ban Thường vụ; Chủ tịch UBND (attending)',
      'Hà Văn Cường: Ủy viên Ban Thường vụ; Trưởng Ban Tổ chức (attending)',
    ],
  ],
  [
    'Bà Hà Thị Thu, Tổng Thư ký Ủy ban Trung ương Mặt trận Tổ quốc (MTTQ) Việt Nam nói.',
    ['Hà Thị Thu: Tổng Thư ký Ủy ban Trung ương Mặt trận Tổ quốc (MTTQ) Việt Nam (speaking)'],
  ],
  [
    'Ông Phạm Tiến Nam, Trưởng ban Tổ chức Chương trình Tự hào Nông dân dự.',
    ['Phạm Tiến Nam: Trưởng ban Tổ chức Chương trình Tự hào Nông dân (attending)'],
  ],
  [
    'Cùng đi có các đồng chí: Ủy viên Trung ương Đảng, Bộ trưởng Bộ Công Thương - Vũ Huy Lộc; Trần Thị Sen, Bí thư Tỉnh ủy.',
    [
      'Vũ Huy Lộc: Ủy viên Trung ương Đảng; Bộ trưởng Bộ Công Thương (attending)',
      'Trần Thị Sen: Bí thư Tỉnh ủy (attending)',
    ],
  ],
  [
    'Dự có ông Lê Văn Ngọ, Chủ tịch UBND huyện, Chủ tịch Hội đồng nghĩa vụ quân sự (NVQS) huyện.',
    ['Lê Văn Ngọ: Chủ tịch UBND huyện; Chủ tịch Hội đồng nghĩa vụ quân sự (NVQS) huyện (attending)'],
  ],
  [
    'Ông Hà Văn Ân, Bí thư Chi bộ và hơn 60 đại biểu là hội viên đã tới dự.',
    ['Hà Văn Ân: Bí thư Chi bộ (attending)'],
  ],
  [
    'Tại buổi bàn giao nhà văn hóa, Trung tướng Hà Xuân Yên, Giám đốc Học viện Cảnh sát chủ trì.',
    ['Hà Xuân Yên: Trung tướng; Giám đốc Học viện Cảnh sát (chair)'],
  ],
  [
    'Đại tá Lê Văn Lư, Chỉ huy trưởng BĐBP Đông Giang bàn giao nhà.',
    ['Lê Văn Lư: Đại tá; Chỉ huy trưởng BĐBP Đông Giang (-)'],
  ],
  [
    'Ông Lê Đình Tĩnh - Vụ trưởng Vụ Chính sách đối ngoại - Bộ Ngoại giao thông tin chuyên đề.',
    ['Lê Đình Tĩnh: Vụ trưởng Vụ Chính sách đối ngoại - Bộ Ngoại giao (speaking)'],
  ],
  [
    'Đồng chí Phan Tiến Tú, Trưởng Ban tổ chức Hội thi dự và chỉ đạo.',
    ['Phan Tiến Tú: Trưởng Ban tổ chức Hội thi (attending)'],
  ],
  [
    '1. Ông Lê Văn Tú, Chủ tịch UBND xã: Trưởng ban, phụ trách chung.',
    ['Lê Văn Tú: Chủ tịch UBND xã; Trưởng ban (-)'],
  ],
])('finds who is named, as what, and what they do: %s', (text, wanted) => {
  expect(peopleIn(text)).toEqual(wanted);
});

it.each([
  'Đường Trần Hưng Đạo nối phố Lê Lợi.',
  'Bí thư Tỉnh ủy yêu cầu các sở báo cáo.',
  'Học tập tư tưởng, đạo đức, phong cách Hồ Chí Minh.',
  'Đoàn công tác qua Lâm Đồng, Hà Tĩnh, Mai Châu.',
  'Phạm Vi Điều Chỉnh Của Luật Này',
  'Phóng viên Báo Hà Giang đã ghi lại.',
  'Hiệu trưởng Trường THCS Nguyễn Văn Quy cùng dự.',
  'Chủ tịch UBND phường Nguyễn Văn Cừ phát biểu.',
  'Dự có đại biểu Ban Đảng Trung ương.',
  'Đại hội bầu Đoàn Chủ tịch, Đoàn Thư ký và Ban Thẩm tra.',
  'KT. BỘ TRƯỞNG BỘ VĂN HÓA, THỂ THAO VÀ DU LỊCH',
  'Nhà số 12 Lê Văn Sỹ, đường Bà Triệu.',
])('takes no place, street, seat or heading for a person: %s', (text) => {
  expect(peopleIn(text)).toEqual([]);
});

it('writes abbreviations out', () => {
  const [person] = findPeople(
    prepare('Đồng chí Tống Văn Đoan, UV BTV Thành uỷ, PCT UBND TP phát biểu.'),
    headsOf(undefined),
    undefined,
  );
  expect(person?.titles.map(({ full }) => full)).toEqual([
    'Ủy viên Ban Thường vụ Thành ủy',
    'Phó Chủ tịch Ủy ban nhân dân thành phố',
  ]);
});

it.each([
  ['Ông Âu Dương Khánh, Giám đốc Sở Y tế phát biểu.', ['Âu Dương Khánh: Giám đốc Sở Y tế (speaking)']],
  ['Phó Chủ tịch Sầm Minh Khuê báo cáo.', ['Sầm Minh Khuê: Phó Chủ tịch (reporting)']],
  ['Dự có bà Mai Lan Vy; Xuyến Thị Mỹ Lan, Giám đốc Sở Y tế.', 2],
  ['Quy hoạch Khu Đô Thị Xanh Bền Vững.', []],
  ['Bí thư Đảng ủy phường Tất Gia Khôi phát biểu.', ['Tất Gia Khôi: Bí thư Đảng ủy phường (speaking)']],
  ['Chủ tịch UBND xã Tân Thành Hòa phát biểu.', []],
])('knows rare family names and those with evidence: %s', (text, people) => {
  const found = peopleIn(text);
  if (typeof people === 'number') expect(found).toHaveLength(people);
  else expect(found).toEqual(people);
});

it.each([
  'UBND tỉnh Hà Lam họp. Công ty Điện lực Hà Lam báo cáo; Chủ tịch UBND tỉnh Hà Lam yêu cầu làm ngay.',
  'Số: 4/CT-UBND Bạch Lâm, ngày 9 tháng 10 năm 2031\nCHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH BẠCH LÂM',
  'Đoàn ĐBQH và HĐND tỉnh Phú Thịnh\nChủ tịch UBND tỉnh Phú Thịnh dự.',
])('takes no place that the text names for a person: %s', (text) => {
  expect(peopleIn(text)).toEqual([]);
});

it('finds a person with the name of a place of the text where an address stands before', () => {
  expect(peopleIn('UBND tỉnh Hà Lam họp. Ông Hà Lam phát biểu.')).toEqual(['Hà Lam:  (speaking)']);
});

it.each([
  [
    'Bà Hà Thị Lam, các Phó Chủ tịch: Đào Văn Khuê, Vi Thị Sen chủ trì.',
    ['Hà Thị Lam:  (chair)', 'Đào Văn Khuê: Phó Chủ tịch (chair)', 'Vi Thị Sen: Phó Chủ tịch (chair)'],
  ],
  [
    'Thay mặt Ban Thường trực, Phó Chủ tịch Đào Văn Khuê báo cáo.',
    ['Đào Văn Khuê: Phó Chủ tịch (reporting)'],
  ],
  [
    'Bà Vi Thị Sen, Thanh tra viên chính, Trưởng Đoàn thanh tra báo cáo.',
    ['Vi Thị Sen: Thanh tra viên chính; Trưởng Đoàn thanh tra (reporting)'],
  ],
  [
    'Hòa thượng Danh Văn Sóc, Trụ trì chùa Ô Lâm phát biểu.',
    ['Danh Văn Sóc: Hòa thượng; Trụ trì chùa Ô Lâm (speaking)'],
  ],
  [
    'Ông Lê Văn Tư, Viện trưởng Viện Nghiên cứu Cây công nghiệp phát biểu.',
    ['Lê Văn Tư: Viện trưởng Viện Nghiên cứu Cây công nghiệp (speaking)'],
  ],
])('parts the titles of a body from those of a person: %s', (text, people) => {
  expect(peopleIn(text)).toEqual(people);
});

it('believes a name without a known family name in a list that titles lead', () => {
  expect(peopleIn('Dự có các Phó Chủ tịch UBND tỉnh: Lê Văn Tư, Zoong Gia Huy.')).toEqual([
    expect.stringMatching(/^Lê Văn Tư: /),
    expect.stringMatching(/^Zoong Gia Huy: /),
  ]);
});

it.each([
  [
    'Giám đốc Công ty Quản lý công trình thủy lợi Lê Văn Tư dự.',
    'Giám đốc Công ty Quản lý công trình thủy lợi',
  ],
  [
    'Cục trưởng Cục Quản lý đê điều và Phòng, chống thiên tai Lê Văn Tư dự.',
    'Cục trưởng Cục Quản lý đê điều và Phòng, chống thiên tai',
  ],
])('reads the long name of an office to its end: %s', (text, title) => {
  expect(peopleIn(text)).toEqual([`Lê Văn Tư: ${title} (attending)`]);
});

it.each([
  ['Tại hội nghị, TS Lê Văn Tư, Viện trưởng Viện Lúa khuyến cáo nông dân.', 'speaking'],
  ['Ông Lê Văn Tư (khu phố 2) hỏi vì sao nhà ông chưa được đền bù.', 'speaking'],
  ['Đồng chí Lê Văn Tư giới thiệu Chương trình hành động của Tỉnh ủy.', 'reporting'],
  ['Thiếu tá Lê Văn Tư, Phó Trưởng phòng đã lắp 4 máy; yêu cầu giữ gìn.', '-'],
])('knows the role by the verb: %s', (text, role) => {
  expect(peopleIn(text)).toEqual([expect.stringMatching(new RegExp(`\\(${role}\\)$`))]);
});

it.each([
  'Phóng viên Báo Hạ Long đưa tin.',
  'Giám đốc Trung tâm Phù Cát báo cáo.',
  'Chủ tịch Hạ Viện Hoa Kỳ phát biểu.',
  'Bí thư Huyện ủy Chiêm Hóa phát biểu.',
  'Bí thư Quận ủy Cái Răng chủ trì.',
  'Chủ tịch UBND xã Tân Phú Hạ báo cáo.',
])('takes no place or word that begins like a rare family name for a person: %s', (text) => {
  expect(peopleIn(text)).toEqual([]);
});
