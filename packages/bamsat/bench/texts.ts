const TYPES = [
  ['NGHỊ QUYẾT', 'NQ/TU'],
  ['KẾT LUẬN', 'KL/TU'],
  ['THÔNG BÁO', 'TB/TU'],
  ['CHỈ THỊ', 'CT/TU'],
] as const;
const WARDS = ['Cửa Sóng', 'Bãi Dương', 'Hòn Nhạn', 'Lạch Trầm', 'Đồi Phong', 'Bến Thuyền', 'Ao Sen'];
const WORKS = [
  'thu gom rác thải nhựa dọc bờ biển',
  'sửa chữa nhà văn hóa khu phố',
  'tuyên truyền phòng cháy, chữa cháy',
  'hỗ trợ ngư dân chuyển đổi nghề',
  'rà soát hộ nghèo, hộ cận nghèo',
  'khám sức khỏe cho người cao tuổi',
  'trồng cây chắn sóng ven đê',
  'đối thoại với thanh niên lập nghiệp',
  'cấp nước sạch cho các khu dân cư',
  'chấn chỉnh trật tự vỉa hè',
  'kiểm tra an toàn tàu cá',
];

/** The n-th of as many short papers of an invented city as one wants: no two alike, about 1 kB, three citations and requests each. */
export function paper(n: number): string {
  const [type, symbol] = TYPES[n % TYPES.length] ?? TYPES[0];
  const ward = WARDS[n % WARDS.length];
  const work = WORKS[n % WORKS.length];
  const other = WORKS[(n * 3 + 1) % WORKS.length];
  const month = 1 + (n % 12);
  const before = Math.max(1, n - 3);
  return [
    'ĐẢNG BỘ TỈNH ĐÔNG SA\t\tĐẢNG CỘNG SẢN VIỆT NAM',
    'THÀNH ỦY VÂN HẢI',
    `*\t\tVân Hải, ngày ${1 + (n % 28)} tháng ${month} năm 2026`,
    `Số ${n}-${symbol}`,
    '',
    type,
    `về ${work} tại phường ${ward}, đợt ${n}`,
    '-----',
    '',
    `Căn cứ Nghị quyết số ${before}-NQ/TU ngày 05/01/2026 của Ban Chấp hành Đảng bộ thành phố và Chỉ thị số ${before + 1}-CT/TU, ` +
      `Ban Thường vụ Thành ủy ghi nhận kết quả ${n + 10} đợt ra quân của phường ${ward}.`,
    `Giao Ủy ban nhân dân phường ${ward} chủ trì, phối hợp với Hội Cựu chiến binh thành phố ${work}, báo cáo trước ngày 15/12/2026.`,
    `Đề nghị Đoàn Thanh niên thành phố ${other} vào thứ bảy hằng tuần.`,
    `Yêu cầu các chi bộ quán triệt Kết luận số ${before + 2}-KL/TU đến toàn thể đảng viên.`,
  ].join('\n');
}

/** Words that stand in some papers, in few and in none, with and without diacritics. */
export const QUERIES: readonly string[] = [
  'rác thải nhựa',
  'rac thai nhua',
  'Hòn Nhạn',
  'tàu cá Bến Thuyền',
  'đợt 137',
  'trong cay chan song',
  'kinh khí cầu',
];
