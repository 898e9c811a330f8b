import { describe, expect, it } from 'vitest';
import { headsOf } from '../organizations/heads.js';
import type { Header } from '../types.js';
import { readHeader } from './header.js';
import { linesOf } from './lines.js';

function headerOf(...lines: string[]): Header | null {
  return readHeader(headsOf(undefined), linesOf(lines.join('\n')))?.header ?? null;
}

const MOTTO = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'];

describe('a letterhead', () => {
  it.each<[string, string[]]>([
    [
      'with the left column first',
      [
        'UBND TỈNH ĐÔNG GIANG',
        'SỞ XÂY DỰNG',
        'Số: 15/QĐ-SXD',
        ...MOTTO,
        'Đông Giang, ngày 04 tháng 6 năm 2031',
      ],
    ],
    [
      'with the motto first',
      [
        ...MOTTO,
        'UBND TỈNH ĐÔNG GIANG',
        'SỞ XÂY DỰNG',
        'Số: 15/QĐ-SXD',
        'Đông Giang, ngày 04 tháng 6 năm 2031',
      ],
    ],
    [
      'row by row with one space between the columns',
      [
        `UBND TỈNH ĐÔNG GIANG ${MOTTO[0]}`,
        `SỞ XÂY DỰNG ${MOTTO[1]}`,
        'Số: 15/QĐ-SXD Đông Giang, ngày 04 tháng 6 năm 2031',
      ],
    ],
    [
      'with both bodies in one line',
      [
        'UBND TỈNH ĐÔNG GIANG SỞ XÂY DỰNG',
        'Số: 15/QĐ-SXD',
        MOTTO.join(' '),
        'Đông Giang, ngày 04 tháng 6 năm 2031',
      ],
    ],
    [
      'as cells of a table',
      [
        `UBND TỈNH ĐÔNG GIANG | ${MOTTO[0]}`,
        `SỞ XÂY DỰNG | ${MOTTO[1]}`,
        'Số: 15/QĐ-SXD | Đông Giang, ngày 04 tháng 6 năm 2031',
      ],
    ],
    [
      'broken by a typesetter',
      [
        'UBND TỈNH ĐÔNG',
        'GIANG',
        'SỞ XÂY DỰNG',
        '-------',
        'CỘNG HÒA XÃ HỘI',
        'CHỦ NGHĨA VIỆT NAM',
        'Độc lập - Tự do -',
        'Hạnh phúc',
        'Số:',
        '15/QĐ-SXD',
        'Đông Giang, ngày',
        '04 tháng 6 năm 2031',
      ],
    ],
  ])('is read %s', (_, head) => {
    expect(headerOf(...head, '', 'QUYẾT ĐỊNH', 'Về việc cấp giấy phép')).toMatchObject({
      superior: 'Ủy ban nhân dân tỉnh Đông Giang',
      issuer: 'Sở Xây dựng',
      number: '15',
      symbol: 'QĐ-SXD',
      place: 'Đông Giang',
      date: '2031-06-04',
      type: 'Quyết định',
      subject: 'Về việc cấp giấy phép',
    });
  });

  it('is joined where every cell is broken', () => {
    const header = headerOf(
      'CHÍNH',
      'PHỦ',
      '-------',
      '|',
      'CỘNG',
      'HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      '|',
      'Số:',
      '80/NQ-CP',
      '|',
      'Hải',
      'Vân, ngày 19 tháng 05 năm 2031',
      '|',
      'NGHỊ QUYẾT',
      'VỀ GIẢM NGHÈO THỜI KỲ TỪ NĂM 2031 ĐẾN',
      'NĂM 2040',
      'Thực hiện mục',
      'tiêu giảm nghèo, các cấp đã có nhiều cố gắng.',
    );
    expect(header).toMatchObject({
      superior: null,
      issuer: 'Chính phủ',
      number: '80',
      place: 'Hải Vân',
      date: '2031-05-19',
      subject: 'VỀ GIẢM NGHÈO THỜI KỲ TỪ NĂM 2031 ĐẾN NĂM 2040',
    });
  });

  it('of a law names it before its number', () => {
    expect(headerOf('QUỐC HỘI', 'Luật số: 45/2031/QH17', ...MOTTO, 'LUẬT', 'LƯU TRỮ')).toMatchObject({
      issuer: 'Quốc hội',
      number: '45',
      symbol: 'QH17',
      type: 'Luật',
      subject: 'LƯU TRỮ',
    });
  });

  it('of a draft has a symbol and no number', () => {
    expect(
      headerOf(
        'UBND XÃ TRÀ LINH',
        'Số:      /KH-UBND',
        ...MOTTO,
        'Trà Linh, ngày     tháng 6 năm 2031',
        'DỰ THẢO KẾ HOẠCH',
      ),
    ).toMatchObject({ number: null, symbol: 'KH-UBND', place: 'Trà Linh', date: null, type: 'Kế hoạch' });
  });

  it('is not seen in a notice that only has a heading', () => {
    expect(headerOf('THÔNG BÁO', 'Về việc mở lớp dạy đan', '', 'Xã mở lớp vào sáng 05/3/2031.')).toBeNull();
  });
});

describe('the subject', () => {
  const head = ['UBND XÃ TRÀ LINH', 'Số: 9/UBND-VP'];
  const tail = [...MOTTO, 'Trà Linh, ngày 04/6/2031', 'Kính gửi: Các thôn'];

  it('of a letter goes on in its column', () => {
    expect(headerOf(...head, 'V/v cấp nước sạch', 'trong mùa khô', ...tail)?.subject).toBe(
      'cấp nước sạch trong mùa khô',
    );
    expect(
      headerOf(
        ...head,
        'V/v cấp nước sạch\tTrà Linh, ngày 04/6/2031',
        'cho các thôn vùng cao',
        'Kính gửi: Các thôn',
      )?.subject,
    ).toBe('cấp nước sạch cho các thôn vùng cao');
  });

  it('ends where the basis begins', () => {
    expect(
      headerOf(
        ...head,
        ...tail.slice(0, 3),
        'QUYẾT ĐỊNH',
        'Về việc khen thưởng',
        '- Căn cứ Luật số 5/2031/QH16;',
      )?.subject,
    ).toBe('Về việc khen thưởng');
  });

  it('ends at a paragraph that is too long for a head', () => {
    expect(
      headerOf(
        ...head,
        ...tail.slice(0, 3),
        'CHỈ THỊ',
        'Về phòng cháy rừng trên địa bàn xã',
        '',
        `Thời gian qua, ${'rừng thông ở các thôn vùng cao được chăm sóc, '.repeat(12)}ít khi cháy.`,
        'Nguyên nhân chủ yếu là nắng nóng.',
      )?.subject,
    ).toBe('Về phòng cháy rừng trên địa bàn xã');
  });

  it('in capitals ends before the authority that speaks', () => {
    expect(
      headerOf(
        ...head,
        ...tail.slice(0, 3),
        'NGHỊ QUYẾT',
        'VỀ NHIỆM VỤ CỦA',
        'HỘI ĐỒNG NHÂN DÂN XÃ',
        'HỘI ĐỒNG NHÂN DÂN XÃ TRÀ LINH',
        'Căn cứ Luật số 5/2031/QH16;',
      )?.subject,
    ).toBe('VỀ NHIỆM VỤ CỦA HỘI ĐỒNG NHÂN DÂN XÃ');
  });

  it('in capitals ends before a sentence in small letters, whatever its last word asks for', () => {
    expect(
      headerOf(
        ...head,
        ...tail.slice(0, 3),
        'CHỈ THỊ',
        'VỀ PHÒNG CHÁY RỪNG TRÊN ĐỊA BÀN XÃ',
        'Do nắng nóng kéo dài, rừng thông ở các thôn vùng cao',
        'rất dễ cháy.',
      )?.subject,
    ).toBe('VỀ PHÒNG CHÁY RỪNG TRÊN ĐỊA BÀN XÃ');
  });
});

it('reads a motto that is broken before its last word', () => {
  expect(
    headerOf(
      'HỘI ĐỒNG NHÂN DÂN',
      'XÃ TRÀ LINH',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA',
      'VIỆT NAM',
      'Số: 9/NQ-HĐND',
      'NGHỊ QUYẾT',
    )?.issuer,
  ).toBe('Hội đồng nhân dân xã Trà Linh');
});

it('reads a day without a place, and a union of the province above that of a zone', () => {
  expect(
    headerOf(
      'LĐLĐ TỈNH ĐÔNG GIANG',
      'CÔNG ĐOÀN KHU KINH TẾ',
      ...MOTTO,
      'Số: 9/CĐKKT-VP',
      'V/v tiền thưởng Tết',
      '',
      'ngày 10 tháng 10 năm 2031',
      '',
      'Kính gửi: Các công đoàn cơ sở',
    ),
  ).toMatchObject({
    date: '2031-10-10',
    subject: 'tiền thưởng Tết',
    superior: 'Liên đoàn Lao động tỉnh Đông Giang',
  });
});

describe('the foot', () => {
  const head = ['UBND XÃ TRÀ LINH', 'Số: 9/UBND-VP', ...MOTTO];

  it.each<[string[], string, string]>([
    [['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'Lê Mậu Phát'], 'Lê Mậu Phát', 'PHÓ CHỦ TỊCH'],
    [['T/M BAN THƯỜNG VỤ', 'BÍ THƯ', '(đã ký)', 'Lê Mậu Phát'], 'Lê Mậu Phát', 'BÍ THƯ'],
    [['CHỦ TỊCH', '', 'Lê Mậu Phát', 'PHỤ LỤC I'], 'Lê Mậu Phát', 'CHỦ TỊCH'],
    [['KT. CHỦ TỊCH PHÓ CHỦ TỊCH', 'Lê Mậu Phát'], 'Lê Mậu Phát', 'PHÓ CHỦ TỊCH'],
    [['TL. BỘ TRƯỞNG', 'CHÁNH VĂN PHÒNG', 'TS. Lê Mậu Phát'], 'Lê Mậu Phát', 'CHÁNH VĂN PHÒNG'],
    [
      ['Nơi nhận: TRƯỞNG PHÒNG', '- Như trên;', '- Lưu: VT.', '', 'Lê Mậu Phát'],
      'Lê Mậu Phát',
      'TRƯỞNG PHÒNG',
    ],
    [
      ['Nơi nhận:          GIÁM ĐỐC', '- Như trên;', '- Lưu: VT.          Lê Mậu Phát'],
      'Lê Mậu Phát',
      'GIÁM ĐỐC',
    ],
  ])('%j names who signed', (foot, signer, signerTitle) => {
    expect(headerOf(...head, 'Kính gửi: Các thôn', 'Đề nghị báo cáo.', ...foot)).toMatchObject({
      signer,
      signerTitle,
    });
  });

  it('lists the recipients', () => {
    expect(
      headerOf(
        ...head,
        'Nơi nhận: KT. CHỦ TỊCH',
        '- Thường trực HĐND xã; PHÓ CHỦ TỊCH',
        '- Lãnh đạo Văn phòng và các',
        'công chức chuyên môn;',
        '- Lưu: VT, TCBC.',
        'Lê Mậu Phát',
      )?.recipients,
    ).toEqual(['Thường trực HĐND xã', 'Lãnh đạo Văn phòng và các công chức chuyên môn', 'Lưu: VT, TCBC']);
  });
});
