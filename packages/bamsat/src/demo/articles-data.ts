import type { AccountKey } from './accounts-data.js';
import type { StoryTime } from './story.js';

/** An article of the portal and how far it came. */
export interface StoryArticle {
  readonly title: string;
  readonly lead: string;
  readonly body: string;
  readonly authors: readonly string[];
  readonly photographers?: readonly string[];
  /** Photos of `demo/photos` with their words. */
  readonly photos?: readonly { readonly name: string; readonly caption: string; readonly alt: string }[];
  /** Files of the documents that it cites. */
  readonly documents?: readonly string[];
  readonly meeting?: string;
  readonly written: StoryTime;
  readonly submitted?: StoryTime;
  readonly published?: StoryTime;
  readonly corrected?: { readonly at: StoryTime; readonly note: string };
}

/** Who writes, and who publishes. */
export const WRITER: AccountKey = 'bientap';
export const PUBLISHER: AccountKey = 'vanphong';

/** The articles in the order in which they were written. */
export const ARTICLES: readonly StoryArticle[] = [
  {
    title: 'Hội đồng nhân dân thành phố thông qua nhiệm vụ năm 2026',
    lead: 'Kỳ họp thứ 24 chốt chỉ tiêu 3.200 việc làm mới và 12 nhà văn hóa cộng đồng được sửa chữa.',
    body: `Ngày 20/12/2025, Hội đồng nhân dân thành phố Vân Hải khóa XIX thông qua Nghị quyết về nhiệm vụ phát triển kinh tế - xã hội năm 2026, năm đầu tiên thành phố vận hành trọn vẹn với tám phường sau sắp xếp.

## Những con số đáng chú ý

- Thu ngân sách trên địa bàn tăng 11%
- 3.200 lao động có việc làm mới
- 14,5 tỷ đồng cho nhà văn hóa cộng đồng
- Trên 70% hộ dân phân loại rác tại nguồn

Nhiều đại biểu đề nghị theo dõi tiến độ từng công trình trên trang thông tin của thành phố để người dân cùng giám sát. Ủy ban nhân dân thành phố sẽ báo cáo kết quả tại kỳ họp giữa năm.`,
    authors: ['Hải Yến', 'Quốc Bình'],
    photos: [
      {
        name: 'hoi-truong',
        caption: 'Các đại biểu tại phiên bế mạc kỳ họp thứ 24 (tranh minh họa)',
        alt: 'Hội trường đông người ngồi hướng về bàn chủ tọa đặt trước phông đỏ có sao vàng',
      },
    ],
    documents: ['nghi-quyet-41-nq-hdnd.docx', 'nghi-quyet-08-nq-tu-thanh-pho.docx'],
    written: ['2025-12-23', '14:00'],
    published: ['2025-12-23', '16:30'],
  },
  {
    title: 'Mở lại cửa nhà văn hóa: bắt đầu từ chiếc chìa khóa',
    lead: 'Sau cuộc làm việc của Thường trực Thành ủy, mỗi nhà văn hóa phải công khai lịch mở cửa và tên người giữ chìa khóa.',
    body: `Trong 41 nhà văn hóa cộng đồng của thành phố, có 17 nhà mở cửa dưới hai buổi mỗi tuần. Lý do người dân kể nhiều nhất nghe rất giản dị: không biết ai giữ chìa khóa.

Từ tháng 4, các khu phố bầu tổ tự quản từ năm đến bảy người, trong đó có ít nhất một người dưới 30 tuổi. Tổ mở cửa theo lịch, ghi sổ, công khai thu chi vào tuần đầu mỗi tháng.

[ảnh 1]

> "Có lịch dán ngoài cửa, có số điện thoại, tụi nhỏ tự rủ nhau tới. Hồi trước cửa khóa quanh năm", bà Trần Thị Lụa ở khu phố 2, phường Hải Tân nói.

Thành đoàn đã thử khung sinh hoạt mẫu ở hai khu phố trong ba tuần, trung bình 26 em một buổi.`,
    authors: ['Minh Châu', 'Tuấn Kiệt'],
    photographers: ['Tuấn Kiệt'],
    photos: [
      {
        name: 'nha-van-hoa',
        caption: 'Nhà văn hóa khu phố 2, phường Hải Tân sáng thứ Bảy (tranh minh họa)',
        alt: 'Nhà văn hóa mái ngói đỏ treo cờ nhiều màu, trẻ em đứng trước sân cạnh bàn sách',
      },
    ],
    documents: ['huong-dan-14-hd-mttq.txt', 'quyet-dinh-15-qd-ubnd.pdf'],
    meeting: 'nha-van-hoa',
    written: ['2026-04-10', '09:00'],
    published: ['2026-04-11', '07:30'],
  },
  {
    title: 'Ban hành Chỉ thị về phong trào chung tay làm sạch biển',
    lead: 'Mỗi đoạn bờ có một cấp ủy viên phụ trách, tên được công khai ngay tại bãi; rác thu gom phải chở đi trong ngày.',
    body: `Ban Thường vụ Thành ủy vừa ban hành Chỉ thị số 09-CT/TU về tăng cường sự lãnh đạo đối với phong trào chung tay làm sạch biển.

Điểm mới là cách giao việc: không đếm số lượt người ra quân mà nhìn vào bãi biển. Bãi nào còn rác qua đêm thì người phụ trách đoạn bờ đó phải giải trình.

Các đoàn thể nhận từng phần việc rõ ràng: Thành đoàn giữ nhịp "Chủ nhật vì biển", Hội Nông dân vận động chủ tàu đưa rác về bờ, Hội Chữ thập đỏ trực sơ cứu.

Người dân có thể báo điểm rác tồn cho phường hoặc qua trang thông tin này.`,
    authors: ['Hải Yến'],
    documents: ['chi-thi-09-ct-tu.pdf', 'chi-thi-12-ct-tu.docx'],
    written: ['2026-04-16', '14:00'],
    published: ['2026-04-16', '16:45'],
    corrected: {
      at: ['2026-04-17', '09:20'],
      note: 'Bản đăng lần đầu ghi số điểm đặt thùng chứa là 40; đúng là 14 điểm. Trang thông tin xin lỗi bạn đọc.',
    },
  },
  {
    title: 'Tổ tự quản bến bãi: mười bốn người, ba ca, không mất một tay lưới',
    lead: 'Mô hình của Hội Cựu chiến binh ở phường Bến Đá được đề nghị nhân rộng sang Cửa Lạch.',
    body: `Bốn giờ sáng, cầu tàu Bến Đá đã sáng đèn. Ông Nguyễn Bá Lượng, Chủ tịch Hội Cựu chiến binh thành phố, đi một vòng dọc kè, ghi vào sổ số tàu cập bến.

[ảnh 1]

Tổ tự quản có 14 người, phần lớn là cựu chiến binh, chia ba ca. Sáu tháng qua không xảy ra mất trộm ngư cụ, tám vụ tranh chỗ neo được hòa giải tại chỗ.

"Trước đây mạnh ai nấy neo. Giờ có lịch, có người, bà con yên tâm đi bán cá", chị Phan Thị Hường, chủ vựa cá nói.`,
    authors: ['Tuấn Kiệt', 'Hải Yến'],
    photos: [
      {
        name: 'ben-ca',
        caption: 'Bến cá Bến Đá lúc bình minh (tranh minh họa)',
        alt: 'Bốn tàu cá neo gần bờ lúc mặt trời mọc, người dân xếp các khay cá trên cầu cảng',
      },
    ],
    written: ['2026-06-29', '10:00'],
    published: ['2026-06-30', '06:00'],
  },
  {
    title: 'Thường trực Thành ủy làm việc tại phường Bến Đá',
    lead: 'Hai nhà văn hóa còn vướng ranh đất từ thời huyện Cát Nam cũ phải có kết quả đối thoại trước cuối tháng 8.',
    body: `Ngày 14/7, Thường trực Thành ủy đi thực địa nhà văn hóa khu phố Bến Cũ rồi làm việc với Đảng ủy phường Bến Đá về kết quả sáu tháng đầu năm.

Phường được nhập từ ba đơn vị cũ, đã nối lại sinh hoạt ở năm trong bảy nhà văn hóa. Hai nhà còn lại vướng hồ sơ đất do huyện Cát Nam, nay không còn, quản lý trước đây.

Thường trực Thành ủy giao Ủy ban nhân dân thành phố tìm lại hồ sơ, phường đối thoại với từng hộ. Cuộc kiểm tra theo kế hoạch được lùi sang quý IV để không trùng với đoàn của tỉnh.`,
    authors: ['Quốc Bình', 'Minh Châu'],
    photos: [
      {
        name: 'nha-van-hoa',
        caption: 'Nhà văn hóa khu phố Bến Cũ sau khi được sơn sửa (tranh minh họa)',
        alt: 'Mặt trước một nhà văn hóa cộng đồng có hàng dừa hai bên và sân rộng',
      },
    ],
    documents: ['quyet-dinh-1187-qd-ubnd.pdf'],
    meeting: 'ben-da',
    written: ['2026-07-15', '09:00'],
    published: ['2026-07-15', '11:00'],
  },
  {
    title: 'Từ 38 cuộc còn 27: thành phố ghép lịch kiểm tra, tập huấn',
    lead: 'Một lịch chung cho mọi đoàn thể, người dân khu phố không phải nghe một nội dung nhiều lần.',
    body: `Bảy tháng đầu năm, chín cuộc tập huấn của các đoàn thể cùng nói về phân loại rác cho cùng một nhóm hội viên. Có chi hội trưởng được mời dự năm buổi gần như giống nhau.

Văn phòng Thành ủy đã gom toàn bộ kế hoạch còn lại của năm vào một lịch chung, chỉ ra chỗ trùng rồi đề xuất bỏ 6 cuộc, ghép 5 cuộc.

Từ ngày 01/9/2026, cuộc nào không có trong lịch chung thì không tổ chức, trừ khi Thường trực Thành ủy đồng ý bằng văn bản.`,
    authors: ['Minh Châu', 'Quốc Bình'],
    written: ['2026-09-03', '10:00'],
    published: ['2026-09-03', '15:00'],
  },
  {
    title: 'Gần 900 người dọn bãi Sao Biển sau bão',
    lead: 'Chỉ trong một buổi sáng Chủ nhật, 21 tấn rác được gom và chở đi hết trước 11 giờ.',
    body: `Ba ngày sau bão số 7, bãi Sao Biển ngập phao xốp, lưới rách và gỗ vụn. Từ 5 giờ 30 phút sáng Chủ nhật 04/10/2026, gần 900 người đã có mặt.

[ảnh 1]

Đoàn viên xếp hàng dài chuyền rác lên xe, các bà các mẹ nấu nước chanh, tình nguyện viên chữ thập đỏ xử lý 11 trường hợp giẫm phải mảnh vỡ. Hội Nông dân tiếp nhận phao xốp của 34 chủ bè để đổi sang phao nhựa.

Đây là buổi "Chủ nhật vì biển" đông nhất kể từ khi phong trào bắt đầu hồi tháng 4.`,
    authors: ['Minh Châu', 'Tuấn Kiệt'],
    photographers: ['Tuấn Kiệt'],
    photos: [
      {
        name: 'don-rac-bai-bien',
        caption: 'Người dân và đoàn viên gom rác tại bãi Sao Biển (tranh minh họa)',
        alt: 'Nhiều người đội nón lá và mũ đỏ nhặt rác trên bãi cát, ngoài khơi có hai tàu cá',
      },
    ],
    documents: ['chi-thi-09-ct-tu.pdf', 'cong-dien-05-cd-ubnd.html'],
    written: ['2026-10-04', '11:00'],
    published: ['2026-10-04', '13:30'],
  },
  {
    title: 'Bí thư Thành ủy: "Mỗi việc phải có tên người làm"',
    lead: 'Buổi làm việc với Đảng bộ Khối Mặt trận - Đoàn thể chốt chín việc phải theo đến cùng từ nay đến cuối năm.',
    body: `Sáng 09/10/2026, đồng chí Đặng Trọng Khiêm, Bí thư Thành ủy, Chủ tịch Hội đồng nhân dân thành phố chủ trì buổi làm việc với Đảng bộ Khối Mặt trận - Đoàn thể về kết quả chín tháng.

[ảnh 1]

Trong 21 việc Khối đã nhận từ đầu năm, 12 việc xong, 7 việc đang làm, 2 việc chậm. Chỉ tiêu giới thiệu việc làm mới đạt 68%.

## Nói thẳng điều chưa được

Đồng chí Bí thư Thành ủy cho rằng nhiều kế hoạch đọc xong không biết ai làm, bao giờ xong. Từ nay mỗi việc phải ghi tên người chịu trách nhiệm và được theo dõi hằng tháng cho đến khi hoàn thành.

[ảnh 2]

Các mô hình sẽ được đánh giá lại trước cuối tháng 11: mô hình tốt thì nhân rộng, mô hình chỉ còn trên giấy thì dừng.`,
    authors: ['Hải Yến', 'Quốc Bình'],
    photos: [
      {
        name: 'hoi-truong',
        caption: 'Toàn cảnh buổi làm việc tại hội trường Thành ủy (tranh minh họa)',
        alt: 'Đoàn chủ tọa năm người ngồi sau bàn có hoa, phía dưới là ba hàng đại biểu',
      },
      {
        name: 'ben-ca',
        caption: 'Việc làm cho lao động rời nghề biển là một trong chín việc được giao (tranh minh họa)',
        alt: 'Người lao động xếp khay cá trên cầu cảng, sau lưng là các tàu cá',
      },
    ],
    documents: ['nghi-quyet-08-nq-tu-thanh-pho.docx', 'chi-thi-09-ct-tu.pdf'],
    meeting: 'dang-bo-khoi',
    written: ['2026-10-09', '14:00'],
    published: ['2026-10-09', '17:20'],
  },
  {
    title: 'Tối thứ Sáu, nhà văn hóa Hải Tân sáng đèn',
    lead: 'Câu lạc bộ mẹ trẻ và lớp học nghề ngắn ngày kéo người dân trở lại nơi từng khóa cửa quanh năm.',
    body: `Bảy giờ tối, sân nhà văn hóa khu phố 2 phường Hải Tân đã kín xe đạp. Trong nhà, mười tám bà mẹ trẻ học làm mứt rong biển; ngoài hiên, đám trẻ chơi ô ăn quan.

[ảnh 1]

Buổi tối thứ Sáu là đề xuất của Hội Liên hiệp Phụ nữ khi góp ý khung sinh hoạt mẫu hồi đầu năm. Tổ tự quản bảy người thay nhau mở cửa, tiền điện trích từ quỹ cho thuê hội trường, công khai trên bảng mỗi tháng.

> "Cái được nhất là bọn nhỏ biết đường tới đây thay vì ra quán mạng", ông Tạ Văn Phú, tổ trưởng tổ tự quản nói.

Thành phố đang tính cách mở thêm buổi tối ở 17 nhà văn hóa còn lại.`,
    authors: ['Minh Châu', 'Hải Yến'],
    photos: [
      {
        name: 'nha-van-hoa',
        caption: 'Nhà văn hóa khu phố 2, phường Hải Tân trước giờ mở cửa (tranh minh họa)',
        alt: 'Trẻ em và phụ nữ đội nón lá đứng trước sân nhà văn hóa treo dây cờ nhiều màu',
      },
    ],
    documents: ['huong-dan-14-hd-mttq.txt'],
    written: [{ ago: 4 }, '08:30'],
    published: [{ ago: 4 }, '10:00'],
  },
  {
    title: 'Phiên việc làm lưu động ở Cửa Lạch: 74 người nhận việc trong ngày',
    lead: 'Liên đoàn Lao động thành phố đưa 22 doanh nghiệp đến tận bến cá.',
    body: `Không phát tờ rơi, không diễn văn dài. Phiên việc làm lưu động tại phường Cửa Lạch bắt đầu từ 6 giờ sáng, đúng lúc tàu về.

Có 131 người ngồi vào bàn phỏng vấn, 74 người nhận việc ngay trong ngày, phần lớn ở các cơ sở chế biến thủy sản và lưu trú. Người trên 45 tuổi vẫn khó nhất: chỉ 9 người được nhận.

[ảnh 1]

Phiên tiếp theo dự kiến mở ở phường Cát Vàng.`,
    authors: ['Tuấn Kiệt', 'Minh Châu'],
    photos: [
      {
        name: 'ben-ca',
        caption: 'Bến cá Cửa Lạch, nơi mở phiên việc làm lưu động (tranh minh họa)',
        alt: 'Bến cá buổi sáng sớm với nhiều tàu neo đậu và người làm việc trên bờ',
      },
    ],
    written: [{ ago: 2 }, '09:00'],
    submitted: [{ ago: 1 }, '16:00'],
  },
  {
    title: 'Chuyện chiếc thùng ba ngăn ở khu nhà trọ',
    lead: 'Nội quy do công nhân tự viết, không có dòng nào ghi chữ "phạt".',
    body: `Ở khu nhà trọ số 12 phường Hải Tân, tấm bìa treo cạnh thùng rác viết bằng tay: "Xương cá bỏ ngăn xanh, chai nhựa rửa rồi hãy bỏ".

(Còn bổ sung ý kiến chủ nhà trọ và số liệu đến cuối tháng 11.)`,
    authors: ['Hải Yến'],
    written: [{ ago: 1 }, '10:30'],
  },
];
