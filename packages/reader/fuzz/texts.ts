import * as fc from 'fast-check';

/** Pieces that the finders react to, so that random texts reach deep into them; a lone surrogate and decomposed letters too. */
const PIECES =
  `Nghị quyết|số|Số:|số số|56-NQ/TU|36/NQ-HĐND|337/2021/NQ-HĐND|/QĐ-UBND|QĐ-|45/2019/QH14|12/NĐ|T.Ư|ngày|15/12/2031
ngày 31/02/2031|tháng 9 năm 2031|của|Ban Thường vụ|Tỉnh ủy|Thành uỷ|UBND tỉnh|HĐND|MTTQ|Luật|Bộ luật Hình sự|Đất đai|năm|2031|khóa
XIII|Trung ương|Hội nghị lần thứ|Đại hội|sửa đổi, bổ sung|bởi|thay thế|Căn cứ|theo|thực hiện|về thực hiện|sau đây gọi tắt là
Nghị quyết này|Luật này|điểm b|khoản 2|Điều 3|Điều 1.|các|và|đề nghị|yêu cầu|giao|chủ trì, phối hợp với|trước ngày 15/12|Rà soát
không để|hoàn thành trong quý III|Đồng chí|đồng chí|ông|Nguyễn Văn Ân|NGUYỄN VĂN ÂN|Lê Thị B|Bí thư|UV BTV|PCT|Chủ tịch|chủ trì
kết luận|Dự hội nghị có|Ảnh:|Tin, ảnh:|Nơi nhận:|KT. CHỦ TỊCH|T/M BAN THƯỜNG VỤ|V/v|CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM|ĐẢNG CỘNG SẢN VIỆT NAM
Thống kê truy cập|thứ 7|hằng tuần|định kỳ hằng quý|quý III|từ ngày|đến|96,5%|12 hộ|1.200 tỷ đồng|9|1.|a)|- |+ |* |# ||`
    .split(/[|\n]/)
    .concat([
      ',',
      ';',
      '.',
      ':',
      '\n',
      '\n\n',
      '\r\n',
      '\t',
      ' ',
      '\u00a0',
      '\u200b',
      '(',
      ')',
      '[img]',
      '“',
      '”',
      '-',
      '–',
      '/',
      '…',
      './.',
      '😀',
      'Ð',
      '\ud800',
      'e\u0301',
      'ủ'.normalize('NFD'),
      '\u0000',
    ]);

const pieces = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 });
const bytes = fc.uint8Array({ maxLength: 300 });
const DECODERS = ['utf-8', 'utf-16le', 'latin1'].map((encoding) => new TextDecoder(encoding));

/** Any string: code units at random, random bytes in three decodings, and pieces of official texts thrown together. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.tuple(bytes, fc.constantFrom(...DECODERS)).map(([raw, decoder]) => decoder.decode(raw)),
  pieces.map((some) => some.join('')),
  pieces.map((some) => some.join(' ')),
  pieces.map((some) => some.join(' ').normalize('NFD')),
);

/** Real sentences gone wrong: a text of the corpus with stretches cut out, doubled and moved, and pieces put between. */
export function spoilt(texts: readonly string[]): fc.Arbitrary<string> {
  const cut = fc.record({
    from: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.integer({ min: 0, max: 400 }),
    filler: fc.constantFrom('', ...PIECES),
  });
  return fc
    .tuple(fc.constantFrom(...texts), fc.array(cut, { minLength: 1, maxLength: 8 }))
    .map(([text, cuts]) =>
      cuts
        .map(({ from, length, filler }) => {
          const start = Math.floor(from * text.length);
          return text.slice(start, start + length) + filler;
        })
        .join(''),
    );
}
