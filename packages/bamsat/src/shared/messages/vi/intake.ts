export const intake = {
  'error.intake.binary':
    'Tệp "{name}" mang tên của một văn bản nhưng chứa dữ liệu nhị phân (có byte rỗng hoặc ký tự điều khiển), nên không đọc được. Hãy kiểm tra xem có gửi nhầm tệp không, rồi gửi lại bản .docx, .pdf, .html hoặc .txt.',
  'error.intake.cancelled': 'Đã dừng đọc tệp "{name}" theo yêu cầu; chưa có gì được lưu.',
  'error.intake.damaged':
    'Tệp "{name}" là tệp {format, select, docx {Word (.docx)} doc {Word kiểu cũ (.doc)} pdf {PDF} html {HTML} image {hình ảnh} mail {thư điện tử} other {văn bản thuần}} nhưng bị hỏng hoặc bị cắt cụt, nên không đọc được. Hãy mở tệp ở máy đã tạo ra nó, lưu lại rồi gửi lại.',
  'error.intake.empty': 'Tệp "{name}" trống, không có chữ nào bên trong. Hãy kiểm tra lại tệp rồi gửi lại.',
  'error.intake.encrypted':
    'Tệp "{name}" được đặt mật khẩu nên không đọc được. Hãy bỏ mật khẩu của tệp, lưu lại rồi gửi lại.',
  'error.intake.mail-too-many-parts':
    'Thư điện tử "{name}" có hơn {limit, number} phần, nhiều hơn mọi thư bình thường, nên bị từ chối để giữ an toàn cho hệ thống. Hãy lưu riêng nội dung thư và từng tệp đính kèm cần dùng rồi gửi các tệp đó.',
  'error.intake.mail-without-text':
    'Thư "{name}" không có nội dung chữ, chỉ có tệp đính kèm ({names}). Hãy lưu từng tệp đính kèm rồi gửi tệp đó.',
  'error.intake.no-text':
    'Tệp "{name}" không có chữ đọc được{format, select, pdf {, kể cả khi nhận dạng chữ trong bản quét} image {: không nhận ra chữ nào trong hình ảnh} other {}}. Hãy quét hoặc chụp lại cho rõ, gửi bản có chữ (.docx, .pdf xuất từ Word) hoặc nhập nội dung bằng tay.',
  'error.intake.not-what-it-says':
    'Tệp "{name}" có đuôi "{said}" nhưng nội dung không phải loại tệp đó. Hãy kiểm tra xem tệp có bị đổi tên hoặc gửi nhầm không, rồi gửi lại đúng tệp.',
  'error.intake.picture-too-large':
    'Hình ảnh "{name}" có {width, number} × {height, number} điểm, vượt mức {limit, number} triệu điểm. Hãy quét lại ở 300 dpi hoặc thu nhỏ ảnh rồi gửi lại.',
  'error.intake.scan-not-read':
    'Không nhận dạng được trang nào trong {pages, number} trang quét của tệp "{name}": hình ảnh bị hỏng hoặc cần nhiều thời gian hơn mức cho phép. Hãy quét lại ở 300 dpi, đen trắng, rồi gửi lại.',
  'error.intake.text-too-long':
    'Nội dung của tệp "{name}" dài hơn {limit, number} ký tự, quá mức nhận của một văn bản. Hãy chia thành nhiều tệp rồi gửi lại.',
  'error.intake.too-heavy':
    'Đọc tệp "{name}" cần nhiều thời gian hoặc bộ nhớ hơn mức cho phép ({seconds} giây cho một tệp), nên đã dừng lại. Hãy chia tệp thành nhiều phần, hoặc lưu lại từ chương trình gốc rồi gửi lại.',
  'error.intake.too-large':
    'Tệp "{name}" nặng {size} MB, vượt mức {limit} MB cho một tệp. Hãy chia nhỏ tệp hoặc giảm dung lượng hình ảnh rồi gửi lại.',
  'error.intake.too-many-pages':
    'Tệp "{name}" có {pages, number} trang, vượt mức {limit, number} trang cho một tệp. Hãy chia thành nhiều tệp rồi gửi lại.',
  'error.intake.unknown-format':
    'Tệp "{name}" {kind, select, old_office {là tệp Office kiểu cũ không phải văn bản Word (.xls, .ppt …), chưa đọc được. Hãy xuất ra .pdf rồi gửi lại.} sheet {là bảng tính, chưa đọc được. Hãy xuất ra .pdf hoặc .html rồi gửi lại.} slides {là tệp trình chiếu, chưa đọc được. Hãy xuất ra .pdf rồi gửi lại.} open_document {là tệp OpenDocument, chưa đọc được. Hãy lưu thành .docx hoặc .pdf rồi gửi lại.} rich_text {là tệp RTF, chưa đọc được. Hãy mở bằng Word, lưu thành .docx rồi gửi lại.} archive {là tệp nén. Hãy giải nén rồi gửi từng tệp bên trong.} image {là hình ảnh kiểu HEIC của điện thoại, chưa đọc được. Hãy lưu thành .jpg rồi gửi lại.} xml {là dữ liệu XML, không phải văn bản để đọc. Hãy lưu thành .docx, .html hoặc .txt rồi gửi lại.} other {thuộc loại không nhận ra được. Hãy gửi bản .docx, .pdf, .html hoặc .txt.}}',
  'error.intake.zip-bomb':
    'Tệp "{name}" khi giải nén phình ra bất thường (quá {limit} MB, quá nhiều phần, hoặc khai sai kích thước), nên bị từ chối để giữ an toàn cho hệ thống. Hãy mở tệp bằng Word, lưu lại thành .docx mới rồi gửi lại.',
  'intake.note.converted': 'Văn bản dùng bảng mã {encoding} và đã được chuyển sang Unicode.',
  'intake.note.damaged-characters':
    'Có {count, number} ký tự bị hỏng trong tệp, được thay bằng dấu �. Hãy so lại với bản gốc.',
  'intake.note.encoding-guessed':
    'Tệp không cho biết bảng mã và nội dung không giống tiếng Việt; đã tạm đọc theo {encoding}. Hãy kiểm tra lại dấu.',
  'intake.note.extension-differs':
    'Tệp "{name}" có đuôi "{said}" nhưng nội dung là {found, select, docx {Word (.docx)} doc {Word kiểu cũ (.doc)} pdf {PDF} html {HTML} image {hình ảnh} mail {thư điện tử} other {văn bản thuần}}; đã đọc theo nội dung.',
  'intake.note.mail-attachments':
    'Thư có {count, number} tệp đính kèm ({names}) chưa được đọc. Hãy lưu từng tệp rồi gửi riêng; mỗi tệp là một văn bản.',
  'intake.note.main-part-only':
    'Trang web có nhiều phần phụ (trình đơn, liên kết); chỉ phần bài chính được giữ lại.',
  'intake.note.name-cleaned':
    'Tên tệp "{given}" có phần thư mục hoặc ký tự không an toàn; tệp được đặt tên là "{name}".',
  'intake.note.pages-damaged': 'Trang {pages} bị hỏng nên không đọc được; các trang còn lại đã được đọc.',
  'intake.note.pages-without-text':
    'Không tìm thấy chữ nào trên {count, number} trang (trang {pages}). Hãy so lại với bản gốc.',
  'intake.note.scan-incomplete':
    'Mới đọc được trang {read} trong {pages, number} trang; trang {unread} chưa nhận dạng được.',
  'intake.note.scan-read':
    'Chữ của {count, number} trang (trang {pages}) được nhận dạng từ hình ảnh, độ tin cậy {confidence}%. Hãy so lại với bản gốc.',
  'intake.note.scan-turned':
    'Có {count, number} trang bị quét ngược hoặc nằm ngang (trang {pages}), đã được xoay lại để đọc.',
} as const;
