import { describe, expect, it } from 'vitest';
import { DOCUMENT_TYPES } from '../data/document-types.js';
import { type Citation, read } from '../index.js';

/**
 * What real texts do with citations, one table a phenomenon. A row: the text; of each citation surface | number and symbol |
 * date | issuer. A date or issuer that was guessed has a question mark.
 */

function valueOf(citation: Citation, field: 'date' | 'issuer'): string {
  const value = citation[field];
  if (value === null) return '-';
  return citation.guessed.includes(field) ? `${value}?` : value;
}

function brief(text: string): string[] {
  return read(text, { today: '2031-01-01' }).citations.map((citation) => {
    const { surface, number, year, symbol } = citation;
    const sign = [number, year, symbol].filter((part) => part !== null).join(' ');
    return [
      surface.replaceAll('\n', '⏎'),
      sign || '-',
      valueOf(citation, 'date'),
      valueOf(citation, 'issuer'),
    ].join(' | ');
  });
}

const TABLES: Readonly<Record<string, readonly [string, ...string[]][]>> = {
  'a number broken over a line end': [
    [
      'Quyết định số\n12/QĐ-UBND của UBND xã',
      'Quyết định số⏎12/QĐ-UBND | 12 QĐ-UBND | - | Ủy ban nhân dân xã',
    ],
    [
      'Quyết định số 12/QĐ-\nUBND ngày 5\ntháng 6 năm\n2031',
      'Quyết định số 12/QĐ-⏎UBND | 12 QĐ-UBND | 2031-06-05 | -',
    ],
    [
      'Nghị định số 12/2031/\nNĐ-CP ngày\n05/6/2031 của\nChính phủ',
      'Nghị định số 12/2031/⏎NĐ-CP | 12 2031 NĐ-CP | 2031-06-05 | Chính phủ',
    ],
    ['Luật Đất đai năm\n2024', 'Luật Đất đai năm⏎2024 | 2024 | - | Quốc hội?'],
    ['Tờ\ntrình số 66/TTr-SYT', 'Tờ⏎trình số 66/TTr-SYT | 66 TTr-SYT | - | -'],
  ],
  'date and issuer after the number, in any order and between any signs': [
    [
      'Nghị quyết số 18-NQ/TW (ngày 25/10/2031) của Bộ Chính trị',
      'Nghị quyết số 18-NQ/TW | 18 NQ/TW | 2031-10-25 | Bộ Chính trị',
    ],
    [
      'Nghị quyết số 18-NQ/TW, của Bộ Chính trị khóa XX, ngày 25/10/2031',
      'Nghị quyết số 18-NQ/TW | 18 NQ/TW | 2031-10-25 | Bộ Chính trị',
    ],
    ['Chỉ thị 05-CT/TW (khóa XX) của Bộ Chính trị', 'Chỉ thị 05-CT/TW | 05 CT/TW | - | Bộ Chính trị'],
    [
      'Thông báo số 12/TB-VPCP, 1/2/2031',
      'Thông báo số 12/TB-VPCP | 12 TB-VPCP | 2031-02-01 | Văn phòng Chính phủ?',
    ],
    [
      'Kế hoạch số 12-KH/TU ngày 5.6.2031 (của Tỉnh ủy)',
      'Kế hoạch số 12-KH/TU | 12 KH/TU | 2031-06-05 | Tỉnh ủy',
    ],
    [
      'Nghị quyết số 18-NQ/TW tháng 10/2031 của Bộ Chính trị',
      'Nghị quyết số 18-NQ/TW | 18 NQ/TW | - | Bộ Chính trị',
    ],
    [
      'Công văn số 5/VPCP-KTTH ngày 5/6 của Văn phòng Chính phủ',
      'Công văn số 5/VPCP-KTTH | 5 VPCP-KTTH | - | Văn phòng Chính phủ',
    ],
    [
      'Quyết định số 5/QĐ-UBND do UBND xã ban hành ngày 5/6/2031',
      'Quyết định số 5/QĐ-UBND | 5 QĐ-UBND | 2031-06-05 | Ủy ban nhân dân xã',
    ],
    [
      'Nghị quyết 18-NQ/TW Hội nghị Trung ương 6 khóa XX',
      'Nghị quyết 18-NQ/TW | 18 NQ/TW | - | Ban Chấp hành Trung ương',
    ],
    [
      'Luật Thủ đô được Quốc hội khóa XX, kỳ họp thứ 7 thông qua ngày 28/6/2031',
      'Luật Thủ đô | - | 2031-06-28 | Quốc hội',
    ],
    [
      'Chỉ thị 5-CT/TW về học tập và làm theo tấm gương của Bộ Chính trị.',
      'Chỉ thị 5-CT/TW | 5 CT/TW | - | Bộ Chính trị',
    ],
    [
      'Thông báo số 7-TB/TU về kết luận của Thường trực Tỉnh ủy',
      'Thông báo số 7-TB/TU | 7 TB/TU | - | Thường trực Tỉnh ủy',
    ],
    [
      'Quyết định số 5/QĐ-UBND về nhiệm vụ của Ủy ban nhân dân xã.',
      'Quyết định số 5/QĐ-UBND | 5 QĐ-UBND | - | Ủy ban nhân dân xã?',
    ],
  ],
  'date and issuer before the number': [
    [
      'Ngày 5/6/2031, UBND tỉnh đã ban hành Kế hoạch số 9/KH-UBND',
      'Kế hoạch số 9/KH-UBND | 9 KH-UBND | 2031-06-05 | Ủy ban nhân dân tỉnh',
    ],
    [
      'Theo chỉ đạo của UBND tỉnh tại Công văn số 9/UBND-VX',
      'Công văn số 9/UBND-VX | 9 UBND-VX | - | Ủy ban nhân dân tỉnh',
    ],
    [
      'Chủ tịch UBND tỉnh Trần Văn Bền vừa ký Quyết định số 9/QĐ-UBND',
      'Quyết định số 9/QĐ-UBND | 9 QĐ-UBND | - | Chủ tịch Ủy ban nhân dân tỉnh',
    ],
    [
      'UBND tỉnh giao Sở Y tế tại Quyết định số 9/QĐ-UBND',
      'Quyết định số 9/QĐ-UBND | 9 QĐ-UBND | - | Ủy ban nhân dân tỉnh',
    ],
    [
      'UBND tỉnh vừa ban hành công văn chỉ đạo việc này (Công văn số 9/UBND-VX)',
      'Công văn số 9/UBND-VX | 9 UBND-VX | - | Ủy ban nhân dân tỉnh',
    ],
    [
      'Quyết định của UBND xã số 9/QĐ-UBND',
      'Quyết định của UBND xã số 9/QĐ-UBND | 9 QĐ-UBND | - | Ủy ban nhân dân xã',
    ],
    [
      'Thực hiện Nghị quyết số 9-NQ/TU, ngày 5/6/2031, Sở Nội vụ tổ chức hội nghị',
      'Nghị quyết số 9-NQ/TU | 9 NQ/TU | - | -',
    ],
    ['NGHỊ QUYẾT SỐ 9-NQ/TU\nNgày 5/6/2031, xã tổ chức hội nghị', 'NGHỊ QUYẾT SỐ 9-NQ/TU | 9 NQ/TU | - | -'],
  ],
  'who speaks, acts or only takes part': [
    [
      'Ngày 05/6/2031, tại Công văn số 9/UBND-VX, UBND tỉnh yêu cầu các sở',
      'Công văn số 9/UBND-VX | 9 UBND-VX | 2031-06-05 | Ủy ban nhân dân tỉnh',
    ],
    ['Sở Y tế trình UBND tỉnh tại Tờ trình số 9/TTr-SYT', 'Tờ trình số 9/TTr-SYT | 9 TTr-SYT | - | Sở Y tế'],
    [
      'Thủ tướng Chính phủ Trần Văn An đã ký Quyết định số 9/QĐ-TTg',
      'Quyết định số 9/QĐ-TTg | 9 QĐ-TTg | - | Thủ tướng Chính phủ',
    ],
    [
      'Phó Chủ tịch UBND tỉnh Lê Thị Hòa ký Công văn số 9/UBND-VX',
      'Công văn số 9/UBND-VX | 9 UBND-VX | - | Ủy ban nhân dân tỉnh',
    ],
    [
      'HĐND xã khóa II, nhiệm kỳ 2026 - 2031, kỳ họp thứ 7 ban hành Nghị quyết số 9/NQ-HĐND',
      'Nghị quyết số 9/NQ-HĐND | 9 NQ-HĐND | - | Hội đồng nhân dân xã',
    ],
    [
      '- UBND tỉnh: Quyết định số 8/QĐ-UBND;\n- Sở Y tế: Kế hoạch số 9/KH-SYT.',
      'Quyết định số 8/QĐ-UBND | 8 QĐ-UBND | - | Ủy ban nhân dân tỉnh',
      'Kế hoạch số 9/KH-SYT | 9 KH-SYT | - | Sở Y tế',
    ],
    [
      'thực hiện Chương trình hành động của Tỉnh ủy (số 9-CTr/TU ngày 5/6/2031)',
      'Chương trình hành động của Tỉnh ủy (số 9-CTr/TU | 9 CTr/TU | 2031-06-05 | Tỉnh ủy',
    ],
    [
      'Ngày 5/6/2031, xã tổ chức hội nghị triển khai các nội dung tại Nghị quyết số 9-NQ/TW',
      'Nghị quyết số 9-NQ/TW | 9 NQ/TW | - | -',
    ],
    [
      'Ngày 5/6/2031, Bí thư Tỉnh ủy dự lễ công bố Quyết định số 9-QĐ/TU',
      'Quyết định số 9-QĐ/TU | 9 QĐ/TU | - | Tỉnh ủy?',
    ],
    [
      'Sở Tư pháp xây dựng Quyết định số 9/QĐ-TTg',
      'Quyết định số 9/QĐ-TTg | 9 QĐ-TTg | - | Thủ tướng Chính phủ?',
    ],
    [
      'Thanh tra Sở Xây dựng họp và ban hành Kết luận số 9/KL-TTr',
      'Kết luận số 9/KL-TTr | 9 KL-TTr | - | Thanh tra Sở Xây dựng',
    ],
    [
      'Nghị quyết 9-NQ/TƯ của Tỉnh ủy và Chỉ thị 9-CT/TƯ của Ban Bí thư',
      'Nghị quyết 9-NQ/TƯ | 9 NQ/TU | - | Tỉnh ủy',
      'Chỉ thị 9-CT/TƯ | 9 CT/TW | - | Ban Bí thư',
    ],
  ],
  'what a list shares': [
    [
      'UBND tỉnh đã ban hành các văn bản: Kế hoạch số 1/KH-UBND về A; Công văn số 2/UBND-VX về B',
      'Kế hoạch số 1/KH-UBND | 1 KH-UBND | - | Ủy ban nhân dân tỉnh',
      'Công văn số 2/UBND-VX | 2 UBND-VX | - | Ủy ban nhân dân tỉnh',
    ],
    [
      'Quyết định số 1-QĐ/TW và Quyết định số 2-QĐ/TW ngày 3/4/2031 của Bộ Chính trị',
      'Quyết định số 1-QĐ/TW | 1 QĐ/TW | 2031-04-03 | Bộ Chính trị',
      'Quyết định số 2-QĐ/TW | 2 QĐ/TW | 2031-04-03 | Bộ Chính trị',
    ],
    [
      'Kế hoạch số 1/KH-UBND ngày 1/2/2031, Kế hoạch số 2/KH-UBND ngày 2/2/2031 của UBND xã',
      'Kế hoạch số 1/KH-UBND | 1 KH-UBND | 2031-02-01 | Ủy ban nhân dân xã',
      'Kế hoạch số 2/KH-UBND | 2 KH-UBND | 2031-02-02 | Ủy ban nhân dân xã',
    ],
    [
      'các Nghị quyết số 57-NQ/TW, 59 và 66 của Bộ Chính trị',
      'Nghị quyết số 57-NQ/TW | 57 NQ/TW | - | Bộ Chính trị',
      '59 | 59 NQ/TW | - | Bộ Chính trị',
      '66 | 66 NQ/TW | - | Bộ Chính trị',
    ],
    [
      'Nghị quyết số 33-NQ/TW (khóa XI) và Chỉ thị số 42-CT/TW của Ban Bí thư',
      'Nghị quyết số 33-NQ/TW | 33 NQ/TW | - | -',
      'Chỉ thị số 42-CT/TW | 42 CT/TW | - | Ban Bí thư',
    ],
  ],
  'who acts, with something between the verb and the document': [
    [
      'UBND huyện trình HĐND huyện Tờ trình số 5/TTr-UBND ngày 1/2/2031',
      'Tờ trình số 5/TTr-UBND | 5 TTr-UBND | 2031-02-01 | Ủy ban nhân dân huyện',
    ],
    [
      'Sở Nội vụ thẩm định (Báo cáo số 7/BC-SNV ngày 3/2/2031)',
      'Báo cáo số 7/BC-SNV | 7 BC-SNV | 2031-02-03 | Sở Nội vụ',
    ],
    [
      'UBND huyện Trà Linh phê duyệt quy hoạch chi tiết tại Quyết định số 77/QĐ-UBND',
      'Quyết định số 77/QĐ-UBND | 77 QĐ-UBND | - | Ủy ban nhân dân huyện Trà Linh',
    ],
  ],
  'an advisory body that the code spells out': [
    ['Hướng dẫn 7-HD/BDVHU', 'Hướng dẫn 7-HD/BDVHU | 7 HD/BDVHU | - | Ban Dân vận Huyện ủy?'],
    ['Tỉnh ủy họp. Hướng dẫn 7-HD/BTCTU', 'Hướng dẫn 7-HD/BTCTU | 7 HD/BTCTU | - | Ban Tổ chức Tỉnh ủy?'],
    ['Hướng dẫn 7-HD/BTCTU', 'Hướng dẫn 7-HD/BTCTU | 7 HD/BTCTU | - | -'],
  ],
  'a body that never issues the type': [
    [
      'Nghị quyết 5-NQ/TW ngày 1/2/2031, Chỉ thị 3-CT/TW và Kết luận 4-KL/TW của Ban Bí thư',
      'Nghị quyết 5-NQ/TW | 5 NQ/TW | 2031-02-01 | -',
      'Chỉ thị 3-CT/TW | 3 CT/TW | - | Ban Bí thư',
      'Kết luận 4-KL/TW | 4 KL/TW | - | Ban Bí thư',
    ],
  ],
  'a short name that is defined behind another document': [
    [
      'Quyết định số 5/QĐ-UBND ngày 1/2/2031 thực hiện Chỉ thị số 7/CT-TTg ngày 3/2/2031 (sau đây gọi tắt là Quyết định 5)',
      'Quyết định số 5/QĐ-UBND | 5 QĐ-UBND | 2031-02-01 | -',
      'Chỉ thị số 7/CT-TTg | 7 CT-TTg | 2031-02-03 | Thủ tướng Chính phủ?',
      'Quyết định 5 | 5 QĐ-UBND | 2031-02-01? | -',
    ],
  ],
  'programmes of coordination and other joint papers': [
    [
      'Chương trình phối hợp số 05/CTrPH-MTTQ-UBND ngày 1/2/2031',
      'Chương trình phối hợp số 05/CTrPH-MTTQ-UBND | 05 CTrPH-MTTQ-UBND | 2031-02-01 | -',
    ],
    [
      'Quy chế phối hợp công tác số 8/QCPH-TA-VKS',
      'Quy chế phối hợp công tác số 8/QCPH-TA-VKS | 8 QCPH-TA-VKS | - | -',
    ],
    [
      'Thông tư liên tịch số 5/2031/TTLT-BYT-BTC của liên Bộ Y tế - Bộ Tài chính',
      'Thông tư liên tịch số 5/2031/TTLT-BYT-BTC | 5 2031 TTLT-BYT-BTC | - | Bộ Y tế - Bộ Tài chính',
    ],
  ],
  'an issuer between a word in the plural and the first number': [
    [
      'các văn bản của Sở Công Thương: số 11/SCT-KH ngày 1/2/2031, số 12/SCT-QL và số 13/TB-SCT',
      'văn bản của Sở Công Thương: số 11/SCT-KH | 11 SCT-KH | 2031-02-01 | Sở Công Thương',
      'số 12/SCT-QL | 12 SCT-QL | - | Sở Công Thương',
      'số 13/TB-SCT | 13 TB-SCT | - | Sở Công Thương',
    ],
    [
      'các văn bản của Sở Nội vụ: Kế hoạch số 4/KH-SNV ngày 1/2/2031, Hướng dẫn số 5/HD-SNV',
      'Kế hoạch số 4/KH-SNV | 4 KH-SNV | 2031-02-01 | Sở Nội vụ',
      'Hướng dẫn số 5/HD-SNV | 5 HD-SNV | - | Sở Nội vụ',
    ],
  ],
  'days in the order of the documents': [
    [
      'Nghị quyết số 15-NQ/TU, 16-NQ/TU của Tỉnh ủy (lần lượt ban hành ngày 1/2/2031 và 3/2/2031)',
      'Nghị quyết số 15-NQ/TU | 15 NQ/TU | 2031-02-01 | Tỉnh ủy',
      '16-NQ/TU | 16 NQ/TU | 2031-02-03 | Tỉnh ủy',
    ],
    [
      'Nghị quyết số 15, 16-NQ/TU ngày 1/2/2031 và 3/2/2031 của Tỉnh ủy',
      'Nghị quyết số 15 | 15 NQ/TU | 2031-02-01 | Tỉnh ủy',
      '16-NQ/TU | 16 NQ/TU | 2031-02-03 | Tỉnh ủy',
    ],
    [
      'Kế hoạch số 5/KH-UBND và Quyết định số 6/QĐ-UBND của UBND tỉnh (lần lượt ngày 1/2 và ngày 5/3/2031)',
      'Kế hoạch số 5/KH-UBND | 5 KH-UBND | 2031-02-01 | Ủy ban nhân dân tỉnh',
      'Quyết định số 6/QĐ-UBND | 6 QĐ-UBND | 2031-03-05 | Ủy ban nhân dân tỉnh',
    ],
  ],
  'a number and its year without a symbol': [
    [
      'Nghị định 168/2031 của Chính phủ; Nghị định 168/2030/NĐ-CP ngày 5/6/2030',
      'Nghị định 168/2031 | 168 2031 | - | Chính phủ',
      'Nghị định 168/2030/NĐ-CP | 168 2030 NĐ-CP | 2030-06-05 | Chính phủ?',
    ],
    [
      'Nghị định 168/2031/NĐ-CP ngày 5/6/2031. Theo Nghị định 168/2031, mức phạt',
      'Nghị định 168/2031/NĐ-CP | 168 2031 NĐ-CP | 2031-06-05 | Chính phủ?',
      'Nghị định 168/2031 | 168 2031 NĐ-CP | 2031-06-05? | Chính phủ?',
    ],
    ['Nghị quyết tháng 5/2031; quyết định 5/2031; Kế hoạch 6/2031'],
  ],
  'issuers by the first letters of their field': [
    [
      'Công văn số 3/SNNPTNT-KL của Sở NN&PTNT',
      'Công văn số 3/SNNPTNT-KL | 3 SNNPTNT-KL | - | Sở Nông nghiệp và Phát triển nông thôn',
    ],
    [
      'Kế hoạch số 9/KH-SLĐTBXH của Sở LĐ-TB&XH',
      'Kế hoạch số 9/KH-SLĐTBXH | 9 KH-SLĐTBXH | - | Sở Lao động - Thương binh và Xã hội',
    ],
    [
      'Công văn số 8/BGDĐT-KH của Bộ GDĐT',
      'Công văn số 8/BGDĐT-KH | 8 BGDĐT-KH | - | Bộ Giáo dục và Đào tạo',
    ],
  ],
  'symbols joined by a point, old symbols and brackets that do not belong to the name': [
    [
      'Quyết định số 2345/QĐ-UBND.HC ngày 5/6/2031 của UBND tỉnh',
      'Quyết định số 2345/QĐ-UBND.HC | 2345 QĐ-UBND.HC | 2031-06-05 | Ủy ban nhân dân tỉnh',
    ],
    ['Quyết định số 2345/QĐ-UBND.Căn cứ', 'Quyết định số 2345/QĐ-UBND | 2345 QĐ-UBND | - | -'],
    [
      'Quyết định 202-CT ngày 8/6/1992 của Chủ tịch Hội đồng Bộ trưởng',
      'Quyết định 202-CT | 202 CT | 1992-06-08 | Chủ tịch Hội đồng Bộ trưởng',
    ],
    [
      '(Nghị quyết Hội nghị lần thứ 11 Ban Chấp hành Trung ương Đảng khóa XX)',
      'Nghị quyết Hội nghị lần thứ 11 Ban Chấp hành Trung ương Đảng khóa XX | - | - | Ban Chấp hành Trung ương',
    ],
    [
      'Tờ trình số 44/TTr-HĐTĐKT của Hội đồng Thi đua, Khen thưởng xã',
      'Tờ trình số 44/TTr-HĐTĐKT | 44 TTr-HĐTĐKT | - | Hội đồng Thi đua, Khen thưởng xã',
    ],
  ],
  'numbers without a symbol': [
    ['Quán triệt Nghị quyết 56?', 'Nghị quyết 56 | 56 | - | -'],
    ['vi phạm Nghị định 168 bị xử lý', 'Nghị định 168 | 168 | - | Chính phủ?'],
    ['Chỉ thị 05 đi vào cuộc sống', 'Chỉ thị 05 | 05 | - | -'],
    [
      'Thông tri 9 và Quy định 37 của Trung ương',
      'Thông tri 9 | 9 | - | Trung ương',
      'Quy định 37 | 37 | - | Trung ương',
    ],
    ['Nghị quyết 2031 của HĐND; Nghị quyết 5 không 3 sạch; Kết luận 1: đạt; nhà CT 2; TT 3 của bảng'],
    ['Nghị quyết 1 lần; Quyết định 3 nội dung; Thông báo 2 trường hợp; Hướng dẫn 12 hộ dân'],
    ['Kế hoạch 5 năm 2026 - 2030; Phương án 1; Tuyến số 2; mục tiêu 3; Chương trình 135; Báo cáo 6 tháng'],
    [
      'Quyết định số 6/QĐ-TTg (gọi tắt là Đề án 06). Triển khai Đề án 06 ở xã',
      'Quyết định số 6/QĐ-TTg | 6 QĐ-TTg | - | Thủ tướng Chính phủ?',
      'Đề án 06 | 06 QĐ-TTg | - | Thủ tướng Chính phủ?',
      'Đề án 06 | 06 QĐ-TTg | - | Thủ tướng Chính phủ?',
    ],
  ],
  'resolutions by their event': [
    ['Nghị quyết Trung ương 6 khóa X', 'Nghị quyết Trung ương 6 khóa X | - | - | Ban Chấp hành Trung ương?'],
    [
      'NQ TW 9, NQTW 4 và Nghị quyết T.Ư 8 (khoá XX)',
      'NQ TW 9 | - | - | Ban Chấp hành Trung ương?',
      'NQTW 4 | - | - | Ban Chấp hành Trung ương?',
      'Nghị quyết T.Ư 8 (khoá XX) | - | - | Ban Chấp hành Trung ương?',
    ],
    [
      'nghị quyết Trung ương 6 khóa XX',
      'nghị quyết Trung ương 6 khóa XX | - | - | Ban Chấp hành Trung ương?',
    ],
    [
      'Nghị quyết Hội nghị lần thứ 9 Ban Chấp hành Trung ương Đảng khóa XX',
      'Nghị quyết Hội nghị lần thứ 9 Ban Chấp hành Trung ương Đảng khóa XX | - | - | Ban Chấp hành Trung ương',
    ],
    ['Nghị quyết Đại hội XIII', 'Nghị quyết Đại hội XIII | - | - | -'],
    [
      'Nghị quyết Đại hội đại biểu Đảng bộ tỉnh lần thứ XV, nhiệm kỳ 2030 – 2035',
      'Nghị quyết Đại hội đại biểu Đảng bộ tỉnh lần thứ XV, nhiệm kỳ 2030 – 2035 | - | - | -',
    ],
    [
      'Nghị quyết Đại hội đại biểu Hội Nông dân tỉnh lần thứ X',
      'Nghị quyết Đại hội đại biểu Hội Nông dân tỉnh lần thứ X | - | - | -',
    ],
    ['nghị quyết đại hội lần thứ XIII của Đảng', 'nghị quyết đại hội lần thứ XIII của Đảng | - | - | -'],
    [
      'Nghị quyết Đại hội Đảng bộ tỉnh Đông Giang khóa XVII, nhiệm kỳ 2030-2035',
      'Nghị quyết Đại hội Đảng bộ tỉnh Đông Giang khóa XVII, nhiệm kỳ 2030-2035 | - | - | -',
    ],
    ['NGHỊ QUYẾT ĐẠI HỘI ĐẢNG BỘ TỈNH LẦN THỨ XV', 'NGHỊ QUYẾT ĐẠI HỘI ĐẢNG BỘ TỈNH LẦN THỨ XV | - | - | -'],
    [
      'Nghị quyết Hội nghị Tỉnh ủy lần thứ 10 và Nghị quyết Hội nghị lần thứ 6 (khóa XX)',
      'Nghị quyết Hội nghị Tỉnh ủy lần thứ 10 | - | - | Tỉnh ủy',
      'Nghị quyết Hội nghị lần thứ 6 (khóa XX) | - | - | Ban Chấp hành Trung ương?',
    ],
    ['Nghị quyết đại hội Đảng các cấp; Nghị quyết đại hội vi phạm quy chế; Nghị quyết Trung ương năm 2031'],
  ],
  'laws by title': [
    ['Bộ luật Hình sự và Hiến pháp', 'Bộ luật Hình sự | - | - | Quốc hội?', 'Hiến pháp | - | - | Quốc hội?'],
    ['Luật Nhà ở (sửa đổi) năm 2031', 'Luật Nhà ở (sửa đổi) năm 2031 | 2031 | - | Quốc hội?'],
    ['luật Đất đai năm 2031', 'luật Đất đai năm 2031 | 2031 | - | Quốc hội?'],
    ['Luật đất đai năm 2031', 'Luật đất đai năm 2031 | 2031 | - | Quốc hội?'],
    [
      'Luật sửa đổi, bổ sung một số điều của 11 luật về quốc phòng ngày 1/2/2031',
      'Luật sửa đổi, bổ sung một số điều của 11 luật về quốc phòng | - | 2031-02-01 | Quốc hội?',
    ],
    ['Luật BHXH, Luật PCTN', 'Luật BHXH | - | - | Quốc hội?', 'Luật PCTN | - | - | Quốc hội?'],
    ['theo Luật Kỹ nghệ xanh và hướng dẫn', 'Luật Kỹ nghệ xanh | - | - | Quốc hội?'],
    [
      'Luật sửa đổi, bổ sung một số điều của Luật Nhà ở và Luật Đất đai ngày 1/2/2031',
      'Luật sửa đổi, bổ sung một số điều của Luật Nhà ở và Luật Đất đai | - | 2031-02-01 | Quốc hội?',
    ],
    [
      'Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam năm 2013',
      'Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam năm 2013 | 2013 | - | Quốc hội?',
    ],
    [
      'Luật sư Vũ Văn Tám; Luật gia Lê An; Văn phòng Luật Minh Anh; Khoa Luật Dân sự; Công ty Luật TNHH Bình Minh; dự thảo Luật Đất đai',
    ],
  ],
  'spellings and slips': [
    ['Quyết định số l2/QĐ-UBND ngày 20/5/20l5', 'Quyết định số l2/QĐ-UBND | 12 QĐ-UBND | 2015-05-20 | -'],
    ['Quyết định số 12/2O31/QĐ-UBND', 'Quyết định số 12/2O31/QĐ-UBND | 12 2031 QĐ-UBND | - | -'],
    ['Nghi quyet so 56-NQ/TU ngay 15/12/2031', 'Nghi quyet so 56-NQ/TU | 56 NQ/TU | 2031-12-15 | -'],
    [
      'Nghị quyết số 30c/NQCP; Quyết định 12/QĐUBND',
      'Nghị quyết số 30c/NQCP | 30c NQ-CP | - | Chính phủ?',
      'Quyết định 12/QĐUBND | 12 QĐ-UBND | - | -',
    ],
    ['Quyết định số 12/QĐ-UBNDngày 5/6/2031', 'Quyết định số 12/QĐ-UBND | 12 QĐ-UBND | 2031-06-05 | -'],
    ['Công văn (số 73/TTg-CN)', 'Công văn (số 73/TTg-CN | 73 TTg-CN | - | Thủ tướng Chính phủ?'],
    ['Kết luận số 9/KL/TW; 12/NQ-ĐU', 'Kết luận số 9/KL/TW | 9 KL/TW | - | -', '12/NQ-ĐU | 12 NQ-ĐU | - | -'],
    ['QD số 12/QD-UBND', 'QD số 12/QD-UBND | 12 QĐ-UBND | - | -'],
    ['Quyết định số 12/QÐ-UBND', 'Quyết định số 12/QÐ-UBND | 12 QĐ-UBND | - | -'],
    ['Mẫu số 03/TĐKT, lô số 12/KCN, Biểu số 02/DSVH'],
    ['Nghị quyết số …/2031/NQ-HĐND, Tờ trình số      /TTr-UBND, Quyết định số ..../2031/QĐ-UBND'],
  ],
  'marks of a page round and inside a citation': [
    [
      'Nghị quyết số **12-NQ/TU** ngày *5/6/2031* của **Tỉnh ủy**',
      'Nghị quyết số **12-NQ/TU | 12 NQ/TU | 2031-06-05 | Tỉnh ủy',
    ],
    ['| 12/QĐ-UBND | 5/6/2031 | UBND tỉnh |', '12/QĐ-UBND | 12 QĐ-UBND | 2031-06-05 | Ủy ban nhân dân tỉnh'],
    ['“Nghị quyết số 12-NQ/TU”, ngày 5/6/2031', 'Nghị quyết số 12-NQ/TU | 12 NQ/TU | 2031-06-05 | -'],
    ['Nghị quyết số “12-NQ/TU”', 'Nghị quyết số “12-NQ/TU | 12 NQ/TU | - | -'],
    ['Quyết định số 5/QĐ-UBND[1] ngày 5/6/2031', 'Quyết định số 5/QĐ-UBND | 5 QĐ-UBND | 2031-06-05 | -'],
    ['tải 12-nq-tu.pdf, QD_12-QĐ-UBND.docx tại https://van-ban.example/12/QD-UBND'],
  ],
  'bodies that no table knows': [
    [
      'Công văn số 5/VTLT-NV của Cục Văn thư và Lưu trữ nhà nước về việc',
      'Công văn số 5/VTLT-NV | 5 VTLT-NV | - | Cục Văn thư và Lưu trữ nhà nước',
    ],
    [
      'Quyết định số 9/QĐ-HĐTV của Hội đồng thành viên Tập đoàn Điện lực Bình Minh',
      'Quyết định số 9/QĐ-HĐTV | 9 QĐ-HĐTV | - | Hội đồng thành viên Tập đoàn Điện lực Bình Minh',
    ],
  ],
  'several issuers of a joint paper': [
    [
      '01/2031/TTLT-BTC-BNV của Bộ Tài chính và Bộ Nội vụ',
      '01/2031/TTLT-BTC-BNV | 01 2031 TTLT-BTC-BNV | - | Bộ Tài chính và Bộ Nội vụ',
    ],
  ],
};

describe.each(Object.entries(TABLES))('%s', (_phenomenon, rows) => {
  it.each(rows.map(([text, ...expected]) => ({ text, expected })))('$text', ({ text, expected }) => {
    expect(brief(text)).toEqual(expected);
  });
});

describe('codes of types', () => {
  const rows = DOCUMENT_TYPES.map(({ code, name, system }) => ({
    code,
    name,
    sign: system === 'state' ? '/' : '-',
  }));

  it.each(rows)('$name has the code $code', ({ code, name, sign }) => {
    const tail = sign === '/' ? 'UBND' : 'TU';
    const number = sign === '/' ? `12/${code}-${tail}` : `12-${code}/${tail}`;
    const [citation, ...more] = read(`${name} số ${number} nêu rõ`).citations;
    expect(more).toEqual([]);
    expect(citation).toMatchObject({ type: name, number: '12', surface: `${name} số ${number}` });
    expect(citation?.symbol).toBe(number.slice(3));
  });

  it('gives a citation of unknown type for a code that no table knows', () => {
    expect(read('theo số 12/XYZ-UBND').citations).toMatchObject([
      { type: 'Văn bản', number: '12', symbol: 'XYZ-UBND', guessed: ['type'] },
    ]);
  });
});

describe('mentions that point back', () => {
  it.each([
    ['Nghị quyết này', 'Nghị quyết số 5/NQ-HĐND. Nghị quyết này quan trọng.'],
    ['Nghị định trên', 'Nghị định số 5/2031/NĐ-CP. Theo Nghị định trên, mức phạt'],
    ['Chỉ thị nói trên', 'Chỉ thị 5-CT/TW. Thực hiện Chỉ thị nói trên'],
    ['Quyết định nêu trên', 'Quyết định số 5/QĐ-UBND. Căn cứ Quyết định nêu trên'],
    ['Luật này', 'Luật Đất đai năm 2031. Luật này mới.'],
  ])('%s is the document before it', (surface, text) => {
    const [first, second] = read(text).citations;
    expect(first?.sameAs).toBe(0);
    expect(second).toMatchObject({
      surface,
      number: null,
      symbol: null,
      title: null,
      sameAs: 0,
      guessed: [],
    });
  });

  it.each([
    'Nghị quyết này có hiệu lực từ ngày ký.',
    'Chỉ thị 5-CT/TW. Nghị quyết này',
    'Điều 1. Theo Nghị định số 5/2031/NĐ-CP.\nĐiều 2. Nghị định này quy định chi tiết.',
    'Căn cứ Quyết định số 5/QĐ-UBND; nay ban hành Quyết định này.',
    'Quyết định số 5/QĐ-UBND hết hiệu lực kể từ ngày Quyết định này có hiệu lực.',
    'Nghị quyết số 5/NQ-HĐND. Nghị quyết trên địa bàn tỉnh',
  ])('is not read in: %s', (text) => {
    expect(read(text).citations.filter(({ number, title }) => number === null && title === null)).toEqual([]);
  });
});

describe('roles', () => {
  it.each([
    [
      'Căn cứ Nghị quyết số 1-NQ/TU; Kế hoạch số 2-KH/TU;\nTờ trình số 3/TTr-STC,',
      ['basis', 'basis', 'basis'],
    ],
    ['Căn cứ tình hình thực tế, UBND xã ban hành Kế hoạch số 5/KH-UBND', ['mention']],
    [
      'Kế hoạch số 5-KH/TU về việc thực hiện Nghị quyết số 8-NQ/TW; Kế hoạch số 6-KH/TU',
      ['mention', 'about', 'mention'],
    ],
    ['Kế hoạch số 5-KH/TU triển khai thực hiện Chỉ thị số 8-CT/TW', ['mention', 'about']],
    ['Thực hiện Nghị quyết số 5/NQ-HĐND về du lịch, Kế hoạch số 6/KH-UBND', ['carry-out', 'carry-out']],
    ['Quy chế ban hành kèm theo Quyết định số 5/QĐ-UBND', ['mention']],
    ['Sửa đổi Quy định ban hành kèm theo Quyết định số 5/QĐ-UBND', ['amends']],
    ['Quyết định số 5/QĐ-UBND hết hiệu lực', ['replaces']],
    ['Bãi bỏ Quyết định số 5/QĐ-UBND và Quyết định số 6/QĐ-UBND', ['replaces', 'replaces']],
    ['cụ thể hóa Nghị quyết số 5-NQ/TU', ['carry-out']],
    ['Bãi bỏ khoản 2 Điều 3 Quyết định số 5/QĐ-UBND', ['amends']],
    ['vi phạm điểm a khoản 1 Điều 5 Nghị định số 5/2031/NĐ-CP', ['basis']],
    ['Nội dung này được hướng dẫn tại Điều 6 Nghị định số 5/2031/NĐ-CP', ['basis']],
    [
      'Căn cứ Nghị định số 5/2031/NĐ-CP sửa đổi, bổ sung Nghị định số 6/2030/NĐ-CP; Quyết định số 7/QĐ-UBND',
      ['basis', 'amends', 'basis'],
    ],
    [
      'Thông tư số 5/2031/TT-BTC (được sửa đổi, bổ sung tại Thông tư số 6/2032/TT-BTC) và Thông tư số 7/2033/TT-BTC',
      ['mention', 'amends', 'mention'],
    ],
    [
      'Báo cáo số 5-BC/HU về sơ kết các Nghị quyết số 6-NQ/HU, số 7-NQ/HU và 8-NQ/HU',
      ['mention', 'about', 'about', 'about'],
    ],
    [
      'Luật số 5/2031/QH16 được sửa đổi, bổ sung bởi Luật số 6/2032/QH16, Luật số 7/2033/QH16',
      ['mention', 'amends', 'amends'],
    ],
    ['Quyết định số 5/QĐ-UBND được thay bằng Quyết định số 6/QĐ-UBND', ['mention', 'replaces']],
    [
      'I. CĂN CỨ XÂY DỰNG\n\n- Luật Lưu trữ năm 2031;\n- Ngày 5/6/2031, Sở Nội vụ ban hành Công văn số 5/SNV-VP.\n\nII. MỤC TIÊU\n\n- Xã có Kế hoạch số 6/KH-UBND.',
      ['basis', 'basis', 'mention'],
    ],
  ])('%s', (text, roles) => {
    expect(read(text).citations.map(({ role }) => role)).toEqual(roles);
  });
});

describe('problems', () => {
  it.each([
    ['Nghị định số 12-NĐ/TU', ['impossible-symbol']],
    ['Chỉ thị số 3/CT-HĐND', ['impossible-symbol']],
    ['Nghị quyết số 5/QĐ-UBND', ['type-differs-from-symbol']],
    ['Nghị định số 12/2030/NĐ-CP ngày 5/6/2031', ['year-differs-from-date']],
    ['Quyết định số l2/QĐ-UBND', ['misread-digit']],
    [
      'Quyết định số 5/QĐ-UBND ngày 1/2/2031 của UBND xã; Quyết định số 5/QĐ-UBND ngày 2/2/2031 của UBND xã',
      ['conflicting-date'],
    ],
    [
      'Quyết định số 5/QĐ-UBND ngày 1/2/2030 của UBND xã; Quyết định số 5/QĐ-UBND ngày 2/2/2031 của UBND xã',
      [],
    ],
    ['Chương trình số 9-CT/TU; Thông tri số 5-TT/TU; Văn bản số 5/BC-UBND; Quy định số 5-QĐ/TU', []],
    ['Nghị quyết số 5/NQ-UBND; Quyết định số 6/QĐ-HĐND', []],
  ])('%s', (text, codes) => {
    expect(read(text).problems.map(({ code }) => code)).toEqual(codes);
  });
});

describe('many documents', () => {
  it('are all found, where every one is another and where all have one number', () => {
    const many = Array.from(
      { length: 20_000 },
      (_, i) => `Quyết định số ${i}/QĐ-UBND ngày 1/2/2030 của UBND xã.`,
    );
    const one = Array.from(
      { length: 20_000 },
      (_, i) => `Quyết định số 5/QĐ-UBND của UBND xã Hà ${i} và Nghị quyết 5.`,
    );
    for (const lines of [many, one]) {
      expect(read(lines.join('\n'), { layers: ['citations'] }).citations.length).toBeGreaterThanOrEqual(
        20_000,
      );
    }
  });
});

describe('the own title of a text', () => {
  it('is no named document', () => {
    const head =
      'HỘI ĐỒNG NHÂN DÂN\nXÃ HẠ LONG ĐÔNG\nSố: 5/NQ-HĐND\nHạ Long Đông, ngày 1 tháng 2 năm 2031\n\n';
    const text = `${head}NGHỊ QUYẾT\ncủa Hội đồng nhân dân xã về nhiệm vụ năm 2031\n\nĐiều 1. Thông qua kế hoạch.`;
    expect(brief(text)).toEqual([]);
  });
});

describe('a regulation that a decision puts into force', () => {
  it('is a document of its own', () => {
    expect(brief('Quyết định số 5-QĐ/TU về ban hành Quy chế công tác dân vận')).toEqual([
      'Quyết định số 5-QĐ/TU | 5 QĐ/TU | - | -',
      'Quy chế công tác dân vận | - | - | -',
    ]);
  });
});
