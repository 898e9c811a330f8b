import type { DirectiveKind } from '../register/index.js';
import type { AccountKey } from './accounts-data.js';
import type { StoryDeadline, StoryTime } from './story.js';

/** What happens to a task after it was assigned. */
export type StoryStep = {
  readonly at: StoryTime;
  readonly by: AccountKey;
} & (
  | {
      readonly does: 'progress' | 'complete';
      /** Key of the reporting organisation; the lead when nothing is said. */
      readonly of?: string;
      readonly note: string;
      /** Evidence: photos by name, documents of the dossier, or a short text that is written for it. */
      readonly photos?: readonly string[];
      readonly texts?: readonly (readonly [name: string, text: string])[];
    }
  | { readonly does: 'verify'; readonly note?: string }
  | { readonly does: 'return' | 'withdraw' | 'reopen'; readonly reason: string }
);

/** A task of the demo and its story. */
export interface StoryTask {
  readonly what: string;
  readonly kind: DirectiveKind;
  readonly lead: string;
  readonly helps?: readonly string[];
  readonly deadline?: StoryDeadline;
  readonly period?: string;
  /** Words of the document inside what it asks. */
  readonly from?: { readonly file: string; readonly says: string };
  /** Key of the meeting that it came out of, when no document asks it. */
  readonly meeting?: string;
  readonly assigned: StoryTime;
  readonly steps?: readonly StoryStep[];
}

/** A directive that asks nothing that is to be followed. */
export interface StoryDismissal {
  readonly file: string;
  readonly says: string;
  readonly reason: string;
  readonly at: StoryTime;
}

const NQ08 = 'nghi-quyet-08-nq-tu-thanh-pho.docx';
const TB46 = 'thong-bao-46-tb-tu.txt';
const TB71 = 'thong-bao-71-tb-tu.docx';
const CT09 = 'chi-thi-09-ct-tu.pdf';
const KL31 = 'ket-luan-31-kl-tu.txt';
const TB118 = 'thong-bao-118-tb-tu.docx';
const CV402 = 'cong-van-402-cv-tu.txt';
const TB164 = 'thong-bao-164-tb-tu.docx';

const ALL_WARDS_BUT_BEN_DA = [
  'phuong-cua-lach',
  'phuong-hai-tan',
  'phuong-sao-bien',
  'phuong-dong-muoi',
  'phuong-van-son',
  'phuong-cat-vang',
  'phuong-hon-nghi',
];

/** The tasks in the order in which they were assigned; what they ask is said in the office's own words. */
export const TASKS: readonly StoryTask[] = [
  {
    what: 'Tham mưu Chương trình công tác năm 2026, trình Ban Thường vụ Thành ủy',
    kind: 'product',
    lead: 'van-phong',
    helps: ['ban-to-chuc'],
    deadline: '2025-12-31',
    from: { file: NQ08, says: 'tham mưu chương trình công tác năm 2026' },
    assigned: ['2025-12-19', '10:10'],
    steps: [
      {
        at: ['2025-12-29', '16:20'],
        by: 'vanphong',
        does: 'complete',
        note: 'Đã trình dự thảo Chương trình công tác gồm nội dung thường xuyên và nội dung theo 12 tháng; 9 cơ quan góp ý, tiếp thu 7.',
      },
      {
        at: ['2025-12-30', '17:00'],
        by: 'lanhdao',
        does: 'verify',
        note: 'Đã ký ban hành Chương trình số 05-CTr/TU.',
      },
    ],
  },
  {
    what: 'Cụ thể hóa các chỉ tiêu năm 2026 thành kế hoạch, phân bổ nguồn lực',
    kind: 'product',
    lead: 'ubnd',
    deadline: '2026-01-15',
    from: { file: NQ08, says: 'cụ thể hóa các chỉ tiêu thành kế hoạch' },
    assigned: ['2025-12-19', '10:18'],
    steps: [
      {
        at: ['2026-01-08', '15:00'],
        by: 'ubnd',
        does: 'progress',
        note: 'Đã phê duyệt danh mục 12 nhà văn hóa cộng đồng. Còn chờ số liệu việc làm của phường Cát Vàng và phường Hòn Nghi.',
      },
      {
        at: ['2026-01-20', '09:30'],
        by: 'ubnd',
        does: 'complete',
        note: 'Đã ban hành kế hoạch giao chỉ tiêu cho từng phòng, từng phường. Chậm năm ngày vì hai phường mới nhập phải lập lại số liệu gốc.',
      },
      { at: ['2026-01-21', '14:00'], by: 'lanhdao', does: 'verify' },
    ],
  },
  {
    what: 'Giám sát việc thực hiện Nghị quyết số 08-NQ/TU của Thành ủy, báo cáo kết quả hằng quý',
    kind: 'recurring',
    lead: 'mat-tran',
    helps: ['hoi-cuu-chien-binh', 'hoi-nong-dan'],
    period: 'hằng quý',
    from: { file: NQ08, says: 'xây dựng kế hoạch giám sát việc thực hiện Nghị quyết' },
    assigned: ['2025-12-19', '10:25'],
    steps: [
      {
        at: ['2026-01-30', '10:00'],
        by: 'mattran',
        does: 'progress',
        note: 'Đã ban hành Kế hoạch số 27/KH-MTTQ-BTT: ba nội dung giám sát, hai nội dung phản biện, dùng chung một phiếu khảo sát.',
      },
      {
        at: ['2026-04-03', '16:10'],
        by: 'mattran',
        does: 'progress',
        note: 'Quý I: khảo sát 240 hộ ở ba phường. Việc người dân nêu nhiều nhất là nhà văn hóa đóng cửa buổi tối.',
      },
      {
        at: ['2026-07-03', '15:45'],
        by: 'cuuchienbinh',
        of: 'hoi-cuu-chien-binh',
        does: 'progress',
        note: 'Đoàn giám sát số 1 đã đến 7 công trình sửa chữa; 2 công trình chưa công khai dự toán, đã kiến nghị phường bổ sung ngay.',
        photos: ['nha-van-hoa'],
      },
      {
        at: ['2026-10-02', '11:20'],
        by: 'mattran',
        does: 'progress',
        note: 'Quý III: 12 kiến nghị sau giám sát, chính quyền đã giải quyết 9, còn 3 kiến nghị về đất công ở phường Bến Đá.',
      },
    ],
  },
  {
    what: 'Điều chỉnh danh mục đầu tư nhà văn hóa, ưu tiên 6 nhà đã xuống cấp',
    kind: 'product',
    lead: 'ubnd',
    helps: ['phong-van-hoa-xa-hoi', 'phong-kinh-te'],
    deadline: '2026-03-31',
    from: { file: TB46, says: 'điều chỉnh danh mục đầu tư' },
    meeting: 'nha-van-hoa',
    assigned: ['2026-01-26', '09:30'],
    steps: [
      {
        at: ['2026-03-27', '16:00'],
        by: 'ubnd',
        does: 'progress',
        note: 'Phường Sao Biển có nguồn xã hội hóa cho 2 nhà; đang lấy ý kiến để chuyển vốn sang phường Bến Đá.',
      },
      {
        at: ['2026-06-22', '17:10'],
        by: 'ubnd',
        does: 'complete',
        note: 'Đã ban hành Quyết định số 1187/QĐ-UBND sửa đổi danh mục và thời hạn. Xin rút kinh nghiệm về thời gian.',
      },
      { at: ['2026-06-25', '08:30'], by: 'lanhdao', does: 'verify', note: 'Xong, quá hạn 83 ngày.' },
    ],
  },
  {
    what: 'Xây dựng khung sinh hoạt mẫu cho thanh thiếu niên tại nhà văn hóa cộng đồng',
    kind: 'product',
    lead: 'thanh-doan',
    helps: ['hoi-phu-nu'],
    deadline: '2026-02-28',
    from: { file: TB46, says: 'xây dựng khung sinh hoạt mẫu' },
    meeting: 'nha-van-hoa',
    assigned: ['2026-01-26', '09:36'],
    steps: [
      {
        at: ['2026-02-12', '09:00'],
        by: 'phunu',
        of: 'hoi-phu-nu',
        does: 'progress',
        note: 'Đã góp ý phần sinh hoạt của bé gái và mẹ trẻ; đề nghị có buổi tối thứ Sáu.',
      },
      {
        at: ['2026-02-25', '17:30'],
        by: 'thanhdoan',
        does: 'complete',
        note: 'Trình khung sinh hoạt 4 nhóm nội dung, thử ở hai khu phố được 3 tuần, trung bình 26 em một buổi.',
        texts: [
          [
            'khung-sinh-hoat.txt',
            'Khung sinh hoạt tại nhà văn hóa cộng đồng\n\nThứ Bảy: đọc sách, cờ, học bơi trên cạn.\nChủ nhật: làm sạch khu phố, trò chơi dân gian.\nTối thứ Sáu: câu lạc bộ mẹ trẻ, học nghề ngắn.\nHằng tháng: một buổi các em tự chọn nội dung.\n',
          ],
        ],
        photos: ['nha-van-hoa'],
      },
      { at: ['2026-02-27', '10:15'], by: 'lanhdao', does: 'verify', note: 'Đồng ý cho áp dụng từ tháng 3.' },
    ],
  },
  {
    what: 'Hướng dẫn các khu phố bầu tổ tự quản nhà văn hóa cộng đồng',
    kind: 'standing',
    lead: 'mat-tran',
    from: { file: TB46, says: 'hướng dẫn các khu phố bầu tổ tự quản' },
    meeting: 'nha-van-hoa',
    assigned: ['2026-01-26', '09:41'],
    steps: [
      {
        at: ['2026-03-04', '15:00'],
        by: 'mattran',
        does: 'complete',
        note: 'Đã ban hành Hướng dẫn số 14/HD-MTTQ-BTT, tập huấn cho 41 trưởng ban công tác Mặt trận.',
      },
      { at: ['2026-03-06', '09:00'], by: 'vanphong', does: 'verify' },
    ],
  },
  {
    what: 'Tập huấn tổ hướng dẫn phân loại rác ở khu phố, không trùng người học với Hội Nông dân',
    kind: 'standing',
    lead: 'hoi-phu-nu',
    helps: ['hoi-nong-dan'],
    period: 'năm 2026',
    from: { file: 'ke-hoach-64-kh-ubnd.docx', says: 'chủ trì tập huấn cho tổ hướng dẫn' },
    assigned: ['2026-02-27', '09:15'],
    steps: [
      {
        at: ['2026-05-22', '14:20'],
        by: 'phunu',
        does: 'progress',
        note: 'Xong 5/8 lớp, 297 người học. Ba lớp còn lại ghép với Hội Nông dân.',
      },
    ],
  },
  {
    what: 'Vận động công nhân khu nhà trọ phân loại rác tại nguồn',
    kind: 'product',
    lead: 'lien-doan-lao-dong',
    helps: ['phuong-hai-tan'],
    deadline: { in: 2 },
    from: { file: 'ke-hoach-64-kh-ubnd.docx', says: 'vận động công nhân khu nhà trọ' },
    assigned: ['2026-02-27', '09:22'],
    steps: [
      {
        at: ['2026-08-19', '10:30'],
        by: 'congdoan',
        does: 'progress',
        note: '31/46 khu nhà trọ đã có thùng ba ngăn và nội quy do công nhân tự viết.',
      },
      {
        at: [{ ago: 12 }, '16:40'],
        by: 'congdoan',
        does: 'progress',
        note: 'Đạt 40/46 khu. Sáu khu còn lại ở phường Hải Tân, chủ nhà ở xa, phường đang mời làm việc.',
      },
    ],
  },
  {
    what: 'Thống nhất một chương trình tập huấn phân loại rác cho hội viên',
    kind: 'product',
    lead: 'hoi-phu-nu',
    helps: ['hoi-nong-dan'],
    deadline: '2026-04-15',
    from: { file: TB71, says: 'thống nhất một chương trình tập huấn phân loại rác' },
    meeting: 'giao-ban-quy-1',
    assigned: ['2026-03-25', '09:00'],
    steps: [
      {
        at: ['2026-04-10', '11:00'],
        by: 'phunu',
        does: 'complete',
        note: 'Gửi chương trình tập huấn chung của hai Hội.',
      },
      {
        at: ['2026-04-13', '08:50'],
        by: 'vanphong',
        does: 'return',
        reason:
          'Chương trình mới ghép tên hai kế hoạch, chưa chỉ ra lớp nào bỏ, lớp nào ghép. Đề nghị bổ sung bảng đối chiếu theo từng phường.',
      },
      {
        at: ['2026-04-14', '15:30'],
        by: 'nongdan',
        of: 'hoi-nong-dan',
        does: 'progress',
        note: 'Hội Nông dân đồng ý bỏ 5 lớp ở nội thị, mời hội viên sang lớp của Hội Phụ nữ.',
      },
      {
        at: ['2026-04-15', '10:20'],
        by: 'phunu',
        does: 'complete',
        note: 'Bổ sung bảng đối chiếu: từ 16 lớp còn 11 lớp, 3 lớp học chung.',
        texts: [
          [
            'bang-doi-chieu-lop-tap-huan.txt',
            'Phường\tHội Phụ nữ\tHội Nông dân\tSau khi ghép\nCửa Lạch\t1\t1\t1\nBến Đá\t1\t1\t2\nHải Tân\t1\t1\t1\nSao Biển\t1\t1\t1\nĐồng Muối\t1\t1\t2\nVân Sơn\t1\t1\t1\nCát Vàng\t1\t1\t1 (chung)\nHòn Nghi\t1\t1\t2\n',
          ],
        ],
      },
      { at: ['2026-04-16', '09:10'], by: 'vanphong', does: 'verify' },
    ],
  },
  {
    what: 'Khảo sát thu nhập của người lao động được giới thiệu việc làm, báo cáo cuối mỗi quý',
    kind: 'recurring',
    lead: 'lien-doan-lao-dong',
    period: 'hằng quý',
    from: { file: TB71, says: 'khảo sát thu nhập của người lao động' },
    meeting: 'giao-ban-quy-1',
    assigned: ['2026-03-25', '09:06'],
    steps: [
      {
        at: ['2026-06-30', '16:50'],
        by: 'congdoan',
        does: 'progress',
        note: 'Quý II: khảo sát 120 người, thu nhập bình quân 7,4 triệu đồng/tháng; 17 người bỏ việc.',
      },
      {
        at: ['2026-09-30', '16:45'],
        by: 'congdoan',
        does: 'progress',
        note: 'Quý III: khảo sát 150 người, thu nhập bình quân 7,8 triệu đồng/tháng. Chi tiết tại Báo cáo số 57/BC-LĐLĐ.',
      },
    ],
  },
  {
    what: 'Hoàn thiện và đánh giá mô hình "Tổ tự quản bến bãi" tại phường Bến Đá',
    kind: 'product',
    lead: 'hoi-cuu-chien-binh',
    helps: ['phuong-ben-da'],
    deadline: '2026-06-30',
    from: { file: TB71, says: 'hoàn thiện mô hình "Tổ tự quản bến bãi"' },
    meeting: 'giao-ban-quy-1',
    assigned: ['2026-03-25', '09:12'],
    steps: [
      {
        at: ['2026-06-24', '09:40'],
        by: 'cuuchienbinh',
        does: 'complete',
        note: 'Tổ 14 người, ba ca; sáu tháng không để xảy ra mất trộm ngư cụ, hòa giải 8 vụ tranh chỗ neo.',
        photos: ['ben-ca'],
      },
      { at: ['2026-06-26', '08:20'], by: 'vanphong', does: 'verify', note: 'Đề nghị nhân rộng.' },
    ],
  },
  {
    what: 'Tham mưu bổ sung chức danh còn khuyết ở các đoàn thể',
    kind: 'product',
    lead: 'ban-to-chuc',
    deadline: '2026-05-31',
    from: { file: TB71, says: 'tham mưu bổ sung chức danh còn khuyết' },
    meeting: 'giao-ban-quy-1',
    assigned: ['2026-03-25', '09:18'],
    steps: [
      {
        at: ['2026-05-19', '10:00'],
        by: 'bantochuc',
        does: 'progress',
        note: 'Đã trình Tờ trình số 88-TTr/BTC, Ban Thường vụ sẽ cho ý kiến tại phiên 26/5.',
      },
      {
        at: ['2026-05-29', '15:10'],
        by: 'vanphong',
        does: 'withdraw',
        reason:
          'Được thay bằng nhiệm vụ cụ thể hơn tại Kết luận số 31-KL/TU, có số lượng chức danh và thời hạn mới.',
      },
    ],
  },
  {
    what: 'Duy trì hoạt động "Chủ nhật vì biển"',
    kind: 'recurring',
    lead: 'thanh-doan',
    helps: ['hoi-phu-nu', 'hoi-chu-thap-do'],
    period: 'sáng Chủ nhật hằng tuần',
    from: { file: CT09, says: 'duy trì hoạt động "Chủ nhật vì biển"' },
    assigned: ['2026-04-16', '10:00'],
    steps: [
      {
        at: ['2026-06-28', '12:10'],
        by: 'thanhdoan',
        does: 'progress',
        note: '11 buổi, 2.180 lượt người, 29 tấn rác. Bãi Hòn Nghi hết rác tồn từ năm trước.',
        photos: ['don-rac-bai-bien'],
      },
      {
        at: ['2026-10-04', '11:30'],
        by: 'thanhdoan',
        does: 'progress',
        note: 'Buổi sau bão đông nhất năm: gần 900 người, 21 tấn rác ở bãi Sao Biển, chở hết trước 11 giờ.',
        photos: ['don-rac-bai-bien'],
      },
      {
        at: [{ ago: 3 }, '10:50'],
        by: 'thanhdoan',
        does: 'progress',
        note: 'Tuần này ra quân ở bãi Cát Vàng: 164 người, 2,6 tấn rác; trời mưa nên kết thúc sớm.',
      },
    ],
  },
  {
    what: 'Vận chuyển hết rác trong ngày, bố trí thêm thùng chứa tại 14 điểm ven biển',
    kind: 'standing',
    lead: 'ubnd',
    helps: ['phong-kinh-te'],
    from: { file: CT09, says: 'vận chuyển hết rác trong ngày' },
    assigned: ['2026-04-16', '10:07'],
    steps: [
      {
        at: [{ ago: 6 }, '15:20'],
        by: 'ubnd',
        does: 'complete',
        note: 'Đã đặt đủ 14 điểm thùng chứa; từ tháng 9 không còn rác qua đêm ở bãi tắm. Đề nghị Văn phòng xác nhận.',
        photos: ['don-rac-bai-bien'],
      },
    ],
  },
  {
    what: 'Vận động chủ tàu cá, lồng bè ký cam kết đưa rác về bờ, đạt 80% số tàu',
    kind: 'product',
    lead: 'hoi-nong-dan',
    helps: ['phuong-cua-lach', 'phuong-ben-da'],
    deadline: { in: -9 },
    from: { file: CT09, says: 'vận động chủ tàu cá, lồng bè ký cam kết' },
    assigned: ['2026-04-16', '10:15'],
    steps: [
      {
        at: ['2026-09-25', '09:30'],
        by: 'nongdan',
        does: 'progress',
        note: '412/640 tàu ký cam kết (64%). Vướng nhất là cảng cá chưa có điểm tiếp nhận rác.',
        photos: ['ben-ca'],
      },
      {
        at: [{ ago: 15 }, '14:00'],
        by: 'benda',
        of: 'phuong-ben-da',
        does: 'progress',
        note: 'Phường bố trí hai thùng 1.100 lít tại cầu tàu, 58 tàu ký thêm.',
      },
    ],
  },
  {
    what: 'Trang bị túi sơ cứu, trực cấp cứu tại các buổi ra quân đông người',
    kind: 'standing',
    lead: 'hoi-chu-thap-do',
    from: { file: CT09, says: 'trang bị túi sơ cứu' },
    assigned: ['2026-04-16', '10:20'],
    steps: [
      {
        at: ['2026-05-08', '08:40'],
        by: 'chuthapdo',
        does: 'complete',
        note: '16 túi sơ cứu giao cho 8 phường, 32 tình nguyện viên qua lớp sơ cứu.',
      },
      { at: ['2026-05-11', '09:00'], by: 'vanphong', does: 'verify' },
    ],
  },
  {
    what: 'Bổ sung 19 chức danh cán bộ đoàn thể phường còn thiếu',
    kind: 'product',
    lead: 'ban-to-chuc',
    helps: ['dang-uy-khoi'],
    deadline: { in: -2 },
    from: { file: KL31, says: 'hoàn thành việc bổ sung 19 chức danh' },
    assigned: ['2026-05-29', '15:20'],
    steps: [
      {
        at: ['2026-09-28', '16:00'],
        by: 'bantochuc',
        does: 'progress',
        note: 'Đã bố trí 12/19. Bảy chức danh ở phường Cát Vàng, Hòn Nghi và Đồng Muối chưa có nguồn tại chỗ.',
      },
    ],
  },
  {
    what: 'Chuẩn bị nhân sự phó chủ tịch Hội Nông dân thành phố',
    kind: 'product',
    lead: 'hoi-nong-dan',
    deadline: { in: 5 },
    from: { file: KL31, says: 'chuẩn bị nhân sự, báo cáo Ban Thường vụ Thành ủy' },
    assigned: ['2026-05-29', '15:26'],
    steps: [
      {
        at: ['2026-08-27', '10:00'],
        by: 'nongdan',
        does: 'complete',
        note: 'Giới thiệu 01 nhân sự tại chỗ, đã có biên bản hội nghị.',
      },
      {
        at: [{ ago: 20 }, '09:10'],
        by: 'lanhdao',
        does: 'return',
        reason:
          'Nhân sự chưa đủ thời gian công tác theo quy định. Đề nghị giới thiệu thêm ít nhất một người, có cán bộ nữ.',
      },
    ],
  },
  {
    what: 'Rà soát độ tuổi bí thư đoàn phường, đề xuất phương án luân chuyển',
    kind: 'product',
    lead: 'thanh-doan',
    helps: ['ban-to-chuc'],
    deadline: '2026-09-30',
    from: { file: KL31, says: 'rà soát độ tuổi bí thư đoàn phường' },
    assigned: ['2026-05-29', '15:31'],
    steps: [
      {
        at: ['2026-09-29', '17:20'],
        by: 'thanhdoan',
        does: 'complete',
        note: 'Rà soát 8/8 phường: 3 bí thư quá tuổi, đề xuất luân chuyển 2, bố trí việc khác 1.',
      },
    ],
  },
  {
    what: 'Đối thoại với các hộ liên quan về ranh đất nhà văn hóa khu phố Bến Cũ, khu phố Gành',
    kind: 'product',
    lead: 'phuong-ben-da',
    helps: ['mat-tran'],
    deadline: { in: -4 },
    from: { file: TB118, says: 'đối thoại với các hộ liên quan' },
    meeting: 'ben-da',
    assigned: ['2026-07-20', '09:00'],
    steps: [
      {
        at: ['2026-08-26', '16:00'],
        by: 'benda',
        does: 'progress',
        note: 'Đối thoại buổi 1: 5/7 hộ đồng ý lùi tường rào. Hai hộ đề nghị xem hồ sơ gốc của huyện Cát Nam cũ.',
      },
      {
        at: [{ ago: 10 }, '15:30'],
        by: 'mattran',
        of: 'mat-tran',
        does: 'progress',
        note: 'Mặt trận cùng phường gặp hai hộ còn lại, một hộ đã đồng ý; hẹn hộ cuối tuần sau.',
      },
    ],
  },
  {
    what: 'Rà soát hồ sơ đất nhà văn hóa theo quyết định của Ủy ban nhân dân huyện Cát Nam cũ, trả lời phường Bến Đá',
    kind: 'product',
    lead: 'ubnd',
    deadline: '2026-08-15',
    from: { file: TB118, says: 'rà soát hồ sơ đất theo Quyết định số 812/QĐ-UBND' },
    meeting: 'ben-da',
    assigned: ['2026-07-20', '09:06'],
    steps: [
      {
        at: ['2026-08-14', '17:00'],
        by: 'ubnd',
        does: 'complete',
        note: 'Tìm được bản trích đo năm 2019 trong kho lưu trữ của huyện cũ; ranh nhà văn hóa rộng hơn hiện trạng 62 m².',
      },
      { at: ['2026-08-18', '08:30'], by: 'vanphong', does: 'verify' },
    ],
  },
  {
    what: 'Nhân rộng mô hình "Tổ tự quản bến bãi" sang phường Cửa Lạch',
    kind: 'product',
    lead: 'hoi-cuu-chien-binh',
    helps: ['phuong-cua-lach'],
    deadline: { in: 36 },
    period: 'quý IV/2026',
    from: { file: TB118, says: 'nhân rộng mô hình "Tổ tự quản bến bãi"' },
    meeting: 'ben-da',
    assigned: ['2026-07-20', '09:12'],
  },
  {
    what: 'Tổng hợp một lịch chung kiểm tra, giám sát, tập huấn; chỉ ra chỗ trùng, đề xuất ghép hoặc bỏ',
    kind: 'product',
    lead: 'van-phong',
    helps: ['uy-ban-kiem-tra', 'mat-tran'],
    deadline: '2026-08-31',
    from: { file: CV402, says: 'tổng hợp thành một lịch chung' },
    assigned: ['2026-08-13', '09:20'],
    steps: [
      {
        at: ['2026-08-28', '16:40'],
        by: 'vanphong',
        does: 'complete',
        note: 'Lịch chung 38 cuộc: bỏ 6, ghép 5, còn 27 cuộc. Không khu phố nào nghe một nội dung quá một lần.',
      },
      { at: ['2026-08-31', '09:00'], by: 'lanhdao', does: 'verify' },
    ],
  },
  {
    what: 'Rà soát, niêm yết đầy đủ nội dung phải công khai tại trụ sở và nhà văn hóa',
    kind: 'product',
    lead: 'phuong-ben-da',
    helps: ALL_WARDS_BUT_BEN_DA,
    deadline: '2026-09-25',
    from: { file: 'cong-van-2310-ubnd-vhxh.txt', says: 'Rà soát toàn bộ nội dung phải công khai' },
    assigned: ['2026-09-10', '09:00'],
    steps: [
      {
        at: ['2026-09-24', '10:00'],
        by: 'benda',
        does: 'complete',
        note: 'Tám phường đã niêm yết lại; riêng phường Bến Đá in khổ A1 ở bảy nhà văn hóa, có tên người chịu trách nhiệm.',
        photos: ['nha-van-hoa'],
      },
      { at: ['2026-09-29', '09:30'], by: 'vanphong', does: 'verify' },
    ],
  },
  {
    what: 'Lấy ý kiến Nhân dân về kế hoạch sử dụng nhà văn hóa năm 2027',
    kind: 'product',
    lead: 'phuong-ben-da',
    helps: ALL_WARDS_BUT_BEN_DA,
    deadline: { in: 4 },
    from: {
      file: 'cong-van-2310-ubnd-vhxh.txt',
      says: 'Lấy ý kiến Nhân dân về kế hoạch sử dụng nhà văn hóa',
    },
    assigned: ['2026-09-10', '09:05'],
  },
  {
    what: 'Chuẩn bị 500 suất nhu yếu phẩm, sẵn sàng đón người sơ tán',
    kind: 'standing',
    lead: 'hoi-chu-thap-do',
    helps: ['phuong-cat-vang', 'phuong-hon-nghi'],
    deadline: '2026-09-25',
    from: { file: 'cong-dien-05-cd-ubnd.html', says: 'chuẩn bị 500 suất nhu yếu phẩm' },
    assigned: ['2026-09-24', '14:30'],
    steps: [
      {
        at: ['2026-09-25', '09:10'],
        by: 'chuthapdo',
        does: 'complete',
        note: 'Đủ 520 suất tại hai nhà văn hóa; đón 143 người sơ tán của phường Hòn Nghi.',
      },
      { at: ['2026-09-28', '08:15'], by: 'vanphong', does: 'verify' },
    ],
  },
  {
    what: 'Báo cáo tình hình bão số 7 trước 17 giờ hằng ngày',
    kind: 'recurring',
    lead: 'phuong-ben-da',
    helps: ALL_WARDS_BUT_BEN_DA,
    period: 'hằng ngày',
    from: { file: 'cong-dien-05-cd-ubnd.html', says: 'báo cáo tình hình về Văn phòng' },
    assigned: ['2026-09-24', '14:35'],
    steps: [
      {
        at: ['2026-09-25', '16:30'],
        by: 'benda',
        does: 'progress',
        note: '186/186 tàu đã vào nơi trú tránh; hai lồng bè đứt neo, đã kéo về.',
      },
      {
        at: ['2026-09-28', '09:00'],
        by: 'vanphong',
        does: 'withdraw',
        reason: 'Bão đã tan ngày 27/9/2026, chế độ báo cáo hằng ngày kết thúc.',
      },
    ],
  },
  {
    what: 'Rà soát Quy chế làm việc và bảng phân công cấp ủy viên của Đảng ủy Khối',
    kind: 'product',
    lead: 'dang-uy-khoi',
    helps: ['van-phong'],
    deadline: { in: -1 },
    from: { file: TB164, says: 'rà soát Quy chế làm việc và bảng phân công' },
    meeting: 'dang-bo-khoi',
    assigned: ['2026-10-19', '10:00'],
    steps: [
      {
        at: [{ ago: 14 }, '09:00'],
        by: 'dangkhoi',
        does: 'progress',
        note: 'Đã lấy ý kiến 6 chi bộ; dự thảo phân công ghi tên từng người theo từng việc.',
      },
      {
        at: [{ ago: 3 }, '16:10'],
        by: 'dangkhoi',
        does: 'complete',
        note: 'Đảng ủy Khối đã thông qua Quy chế sửa đổi và bảng phân công mới.',
        texts: [
          [
            'bang-phan-cong-cap-uy-vien.txt',
            'Bảng phân công cấp ủy viên (trích)\n\n1. Tổ chức, kiểm tra: đồng chí Đào Thị Minh Nguyệt\n2. Việc làm, đời sống: đồng chí Phan Công Định\n3. Môi trường biển: đồng chí Mai Đức Anh\n4. Tập huấn, ghép lớp: đồng chí Trương Thị Bích Vân\n',
          ],
        ],
      },
    ],
  },
  {
    what: 'Kết nối việc làm cho ít nhất 290 lao động còn thiếu so với chỉ tiêu',
    kind: 'product',
    lead: 'lien-doan-lao-dong',
    helps: ['hoi-nong-dan', 'hoi-phu-nu'],
    deadline: { in: 20 },
    from: { file: TB164, says: 'kết nối việc làm cho ít nhất 290 lao động' },
    meeting: 'dang-bo-khoi',
    assigned: ['2026-10-19', '10:06'],
    steps: [
      {
        at: [{ ago: 11 }, '17:00'],
        by: 'congdoan',
        does: 'progress',
        note: 'Phiên lưu động ở phường Cửa Lạch: 22 doanh nghiệp, 131 người phỏng vấn, 74 người nhận việc.',
        photos: ['ben-ca'],
      },
      {
        at: [{ ago: 4 }, '10:30'],
        by: 'nongdan',
        of: 'hoi-nong-dan',
        does: 'progress',
        note: 'Lập danh sách 63 hội viên rời nghề biển cần việc làm, 41 người trên 45 tuổi.',
      },
    ],
  },
  {
    what: 'Đánh giá toàn bộ mô hình đang thực hiện: giữ, nhân rộng hoặc dừng',
    kind: 'product',
    lead: 'mat-tran',
    helps: ['hoi-phu-nu', 'hoi-nong-dan', 'hoi-cuu-chien-binh', 'thanh-doan'],
    deadline: { in: 6 },
    from: { file: TB164, says: 'đánh giá toàn bộ mô hình đang thực hiện' },
    meeting: 'dang-bo-khoi',
    assigned: ['2026-10-19', '10:12'],
  },
  {
    what: 'Xây dựng phương án đưa ít nhất hai buổi sinh hoạt mỗi tuần về nhà văn hóa cho thanh thiếu niên',
    kind: 'product',
    lead: 'thanh-doan',
    helps: ['phong-van-hoa-xa-hoi'],
    deadline: { in: -3 },
    from: { file: TB164, says: 'xây dựng phương án đưa ít nhất hai buổi sinh hoạt' },
    meeting: 'dang-bo-khoi',
    assigned: ['2026-10-19', '10:18'],
    steps: [
      {
        at: [{ ago: 7 }, '15:00'],
        by: 'thanhdoan',
        does: 'complete',
        note: 'Trình phương án cho 24 nhà văn hóa đang mở cửa.',
      },
      {
        at: [{ ago: 5 }, '09:40'],
        by: 'lanhdao',
        does: 'return',
        reason:
          'Phương án bỏ sót 17 nhà văn hóa đang đóng cửa buổi tối, đó mới là nơi cần nhất. Đề nghị bổ sung người mở cửa và kinh phí điện.',
      },
    ],
  },
  {
    what: 'Tổng kết việc ghép lớp tập huấn, nêu rõ số buổi giảm được',
    kind: 'product',
    lead: 'hoi-phu-nu',
    deadline: { in: 15 },
    from: { file: TB164, says: 'tổng kết việc ghép lớp tập huấn' },
    meeting: 'dang-bo-khoi',
    assigned: ['2026-10-19', '10:24'],
  },
  {
    what: 'Duy trì tổ tự quản bến bãi, định kỳ hằng quý báo cáo kết quả',
    kind: 'recurring',
    lead: 'hoi-cuu-chien-binh',
    helps: ['phuong-cua-lach'],
    period: 'hằng quý',
    from: { file: TB164, says: 'duy trì tổ tự quản bến bãi' },
    meeting: 'dang-bo-khoi',
    assigned: ['2026-10-19', '10:30'],
  },
  {
    what: 'Chuẩn bị danh sách việc quá hạn của từng đơn vị cho giao ban tháng 12',
    kind: 'product',
    lead: 'van-phong',
    deadline: { in: 7 },
    meeting: 'giao-ban-thang-11',
    assigned: [{ ago: 4 }, '09:00'],
  },
];

/** What was found in the texts and asks nothing that is to be followed here. */
export const DISMISSALS: readonly StoryDismissal[] = [
  {
    file: 'nghi-quyet-08-nq-tu-tinh.pdf',
    says: 'Chuyển mạnh từ khai thác sang nuôi trồng',
    reason: 'Là định hướng của tỉnh, thành phố không có nhiệm vụ riêng.',
    at: ['2025-12-01', '09:10'],
  },
  {
    file: TB46,
    says: 'niêm yết công khai lịch mở cửa',
    reason: 'Từng phường tự theo dõi; Phòng Văn hóa - Xã hội tổng hợp, không giao thêm một lần nữa.',
    at: ['2026-01-26', '09:50'],
  },
  {
    file: CV402,
    says: 'quan tâm thực hiện',
    reason: 'Câu kết của công văn.',
    at: ['2026-08-13', '09:26'],
  },
  {
    file: 'cong-dien-05-cd-ubnd.html',
    says: 'yêu cầu các đơn vị triển khai ngay',
    reason: 'Câu kết của công điện, đã nằm trong các nhiệm vụ ở trên.',
    at: ['2026-09-24', '14:40'],
  },
];
