import type { DocumentPart } from '../meetings/index.js';
import type { AccountKey } from './accounts-data.js';
import type { StoryTime } from './story.js';

/** A meeting of the demo. Those who are invited and not absent were present. */
export interface StoryMeeting {
  readonly key: string;
  readonly title: string;
  readonly organization: string;
  readonly planned: StoryTime;
  readonly by: AccountKey;
  /** Its own day; of a meeting to come so many days after the demo is loaded. */
  readonly day: StoryTime | { readonly in: number; readonly time: string };
  /** Minutes. */
  readonly lasts: number;
  readonly place: string;
  readonly chair: string;
  readonly circle: 'bloc' | 'office';
  readonly agenda: readonly string[];
  readonly organizations: readonly string[];
  readonly people?: readonly string[];
  readonly absent?: readonly string[];
  readonly recorded?: StoryTime;
  readonly cancelled?: { readonly at: StoryTime; readonly reason: string };
  readonly documents?: readonly (readonly [file: string, part: DocumentPart, at: StoryTime])[];
}

const UNIONS = [
  'mat-tran',
  'hoi-phu-nu',
  'hoi-nong-dan',
  'hoi-cuu-chien-binh',
  'thanh-doan',
  'lien-doan-lao-dong',
  'hoi-chu-thap-do',
];
const HALL = 'Hội trường Thành ủy, phường Cửa Lạch';

/** The meetings in the order of their days. */
export const MEETINGS: readonly StoryMeeting[] = [
  {
    key: 'nha-van-hoa',
    title: 'Làm việc về hiện trạng nhà văn hóa cộng đồng',
    organization: 'thanh-uy',
    planned: ['2026-01-13', '09:00'],
    by: 'vanphong',
    day: ['2026-01-20', '14:00'],
    lasts: 150,
    place: 'Phòng họp số 2, Thành ủy',
    chair: 'Lưu Thị Thanh Hà',
    circle: 'bloc',
    agenda: [
      'Báo cáo hiện trạng 41 nhà văn hóa cộng đồng (UBND thành phố)',
      'Ý kiến của Mặt trận, Thành đoàn, các phường',
      'Kết luận của Thường trực Thành ủy',
    ],
    organizations: [
      'ubnd',
      'mat-tran',
      'thanh-doan',
      'hoi-phu-nu',
      'phuong-ben-da',
      'phuong-cua-lach',
      'phuong-sao-bien',
    ],
    people: ['Hoàng Thị Diệu Lan', 'Dương Thị Cẩm Tú'],
    absent: ['phuong-sao-bien'],
    recorded: ['2026-01-20', '17:10'],
    documents: [['thong-bao-46-tb-tu.txt', 'conclusion', ['2026-01-26', '09:00']]],
  },
  {
    key: 'giao-ban-quy-1',
    title: 'Giao ban quý I/2026 với các ban đảng, Mặt trận Tổ quốc và các đoàn thể',
    organization: 'thanh-uy',
    planned: ['2026-03-12', '08:30'],
    by: 'vanphong',
    day: ['2026-03-20', '08:00'],
    lasts: 180,
    place: HALL,
    chair: 'Lưu Thị Thanh Hà',
    circle: 'bloc',
    agenda: ['Báo cáo tổng hợp quý I (Ban Tuyên giáo và Dân vận)', 'Thảo luận', 'Kết luận, giao việc quý II'],
    organizations: [...UNIONS, 'ban-to-chuc', 'ban-tuyen-giao-dan-van', 'uy-ban-kiem-tra', 'dang-uy-khoi'],
    absent: ['hoi-chu-thap-do'],
    recorded: ['2026-03-20', '11:30'],
    documents: [['thong-bao-71-tb-tu.docx', 'conclusion', ['2026-03-25', '08:50']]],
  },
  {
    key: 'ben-da',
    title: 'Làm việc với Đảng ủy phường Bến Đá về kết quả sáu tháng đầu năm',
    organization: 'thanh-uy',
    planned: ['2026-07-03', '10:00'],
    by: 'vanphong',
    day: ['2026-07-14', '08:00'],
    lasts: 210,
    place: 'Trụ sở Đảng ủy phường Bến Đá',
    chair: 'Đặng Trọng Khiêm',
    circle: 'bloc',
    agenda: [
      'Thực địa nhà văn hóa khu phố Bến Cũ',
      'Báo cáo của Đảng ủy phường',
      'Ý kiến của các cơ quan',
      'Kết luận của Thường trực Thành ủy',
    ],
    organizations: ['phuong-ben-da', 'ubnd', 'uy-ban-kiem-tra', 'mat-tran', 'hoi-cuu-chien-binh'],
    people: ['Lưu Thị Thanh Hà', 'Đỗ Thành Chung'],
    recorded: ['2026-07-14', '16:00'],
    documents: [['thong-bao-118-tb-tu.docx', 'conclusion', ['2026-07-20', '08:50']]],
  },
  {
    key: 'giao-ban-thang-9',
    title: 'Giao ban tháng 9 với Mặt trận Tổ quốc và các đoàn thể',
    organization: 'thanh-uy',
    planned: ['2026-09-14', '09:00'],
    by: 'vanphong',
    day: ['2026-09-25', '08:00'],
    lasts: 120,
    place: HALL,
    chair: 'Lưu Thị Thanh Hà',
    circle: 'bloc',
    agenda: ['Việc chậm, việc khó trong tháng', 'Lịch chung quý IV'],
    organizations: UNIONS,
    cancelled: {
      at: ['2026-09-24', '11:00'],
      reason: 'Toàn thành phố tập trung ứng phó bão số 7 theo Công điện số 05/CĐ-UBND.',
    },
  },
  {
    key: 'dang-bo-khoi',
    title: 'Làm việc với Đảng bộ Khối Mặt trận - Đoàn thể về kết quả chín tháng năm 2026',
    organization: 'thanh-uy',
    planned: ['2026-09-29', '14:00'],
    by: 'vanphong',
    day: ['2026-10-09', '08:00'],
    lasts: 210,
    place: HALL,
    chair: 'Đặng Trọng Khiêm',
    circle: 'bloc',
    agenda: [
      'Báo cáo kết quả chín tháng (Đảng ủy Khối)',
      'Báo cáo việc làm, thu nhập quý III (Liên đoàn Lao động)',
      'Thảo luận, kiến nghị',
      'Kết luận của đồng chí Bí thư Thành ủy',
    ],
    organizations: ['dang-uy-khoi', ...UNIONS, 'ubnd', 'ban-to-chuc', 'ban-tuyen-giao-dan-van'],
    people: ['Lưu Thị Thanh Hà', 'Hoàng Thị Diệu Lan', 'Kiều Văn Thuận'],
    recorded: ['2026-10-09', '15:00'],
    documents: [
      ['bao-cao-112-bc-duk.docx', 'report', ['2026-09-29', '14:10']],
      ['bao-cao-57-bc-ldld.docx', 'report', ['2026-10-01', '09:00']],
      ['tin-lam-viec-voi-dang-bo-khoi.html', 'other', ['2026-10-12', '09:00']],
      ['thong-bao-164-tb-tu.docx', 'conclusion', ['2026-10-19', '09:40']],
    ],
  },
  {
    key: 'giao-ban-thang-11',
    title: 'Giao ban tháng 11 với các ban đảng, Mặt trận Tổ quốc và các đoàn thể',
    organization: 'thanh-uy',
    planned: ['2026-11-12', '08:30'],
    by: 'vanphong',
    day: ['2026-11-20', '08:00'],
    lasts: 120,
    place: HALL,
    chair: 'Lưu Thị Thanh Hà',
    circle: 'office',
    agenda: ['Việc quá hạn theo Thông báo số 164-TB/TU', 'Chuẩn bị kiểm điểm cuối năm'],
    organizations: [...UNIONS, 'dang-uy-khoi', 'ban-to-chuc'],
    absent: ['hoi-nong-dan'],
    recorded: ['2026-11-20', '10:30'],
    documents: [['ke-hoach-39-kh-tu.docx', 'other', ['2026-11-20', '10:35']]],
  },
  {
    key: 'to-bien-tap',
    title: 'Họp tổ biên tập báo cáo tổng kết năm 2026',
    organization: 'van-phong',
    planned: [{ ago: 6 }, '10:00'],
    by: 'vanphong',
    day: [{ ago: 1 }, '15:00'],
    lasts: 90,
    place: 'Phòng họp số 2, Thành ủy',
    chair: 'Tạ Minh Tuyên',
    circle: 'office',
    agenda: ['Đề cương báo cáo', 'Số liệu còn thiếu của các đơn vị'],
    organizations: ['ban-to-chuc', 'ban-tuyen-giao-dan-van', 'dang-uy-khoi'],
  },
  {
    key: 'cat-vang',
    title: 'Làm việc với Đảng ủy phường Cát Vàng về việc làm cho lao động rời nghề biển',
    organization: 'thanh-uy',
    planned: [{ ago: 3 }, '09:00'],
    by: 'vanphong',
    day: { in: 3, time: '14:00' },
    lasts: 150,
    place: 'Trụ sở Đảng ủy phường Cát Vàng',
    chair: 'Đặng Trọng Khiêm',
    circle: 'bloc',
    agenda: ['Thực địa khu nuôi hàu treo giàn', 'Báo cáo của phường', 'Phiên việc làm lưu động tháng 12'],
    organizations: ['phuong-cat-vang', 'lien-doan-lao-dong', 'hoi-nong-dan'],
    people: ['Châu Minh Triết', 'Phan Công Định'],
  },
  {
    key: 'giao-ban-thang-12',
    title: 'Giao ban tháng 12: rà soát việc quá hạn, chuẩn bị tổng kết năm',
    organization: 'thanh-uy',
    planned: [{ ago: 2 }, '14:00'],
    by: 'vanphong',
    day: { in: 9, time: '08:00' },
    lasts: 120,
    place: HALL,
    chair: 'Lưu Thị Thanh Hà',
    circle: 'bloc',
    agenda: [
      'Danh sách việc quá hạn của từng đơn vị',
      'Kết quả đánh giá mô hình (Mặt trận Tổ quốc)',
      'Lịch chung kiểm tra, tập huấn năm 2027',
    ],
    organizations: [...UNIONS, 'dang-uy-khoi', 'ubnd'],
  },
];
