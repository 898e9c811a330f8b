/** A decision of the demo city with this number, which asks three things of its units and leans on two other papers. */
export const conclusion = (number: number) => `ĐẢNG BỘ TỈNH ĐÔNG SA\t\tĐẢNG CỘNG SẢN VIỆT NAM
THÀNH ỦY VÂN HẢI
*\t\tVân Hải, ngày 20 tháng 11 năm 2026
Số ${number}-TB/TU

THÔNG BÁO
kết luận của Ban Thường vụ Thành ủy về vệ sinh môi trường biển
-----

Căn cứ Nghị quyết số 27-NQ/TU ngày 05/01/2026 của Ban Chấp hành Đảng bộ thành phố và Chỉ thị số 09-CT/TU ngày 12/3/2026 của Ban Thường vụ Tỉnh ủy, đồng chí Trịnh Gia Bách, Bí thư Thành ủy, chủ trì hội nghị và kết luận như sau:

1. Giao Hội Liên hiệp Phụ nữ thành phố chủ trì, phối hợp với Đoàn Thanh niên thành phố xây dựng kế hoạch thu gom rác thải nhựa dọc bờ biển đợt ${number}, báo cáo trước ngày 15/12/2026.
2. Yêu cầu Đoàn Thanh niên thành phố tổ chức ra quân làm sạch bãi biển vào thứ bảy hằng tuần.
3. Đề nghị các chi bộ quán triệt Chỉ thị số 09-CT/TU đến toàn thể đảng viên.
`;

/** The resolution that the conclusion leans on, as a file that arrives later. */
export const RESOLUTION = `ĐẢNG BỘ TỈNH ĐÔNG SA\t\tĐẢNG CỘNG SẢN VIỆT NAM
BAN CHẤP HÀNH ĐẢNG BỘ THÀNH PHỐ VÂN HẢI
*\t\tVân Hải, ngày 05 tháng 01 năm 2026
Số 27-NQ/TU

NGHỊ QUYẾT
về phương hướng, nhiệm vụ năm 2026
-----

Năm 2026, thành phố phấn đấu không còn điểm tồn đọng rác ven biển.
`;
