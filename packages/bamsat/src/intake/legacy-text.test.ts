import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFile, repairLegacyText } from './index.js';

/**
 * The alphabets as charts of the two fonts print them, letter by letter; written down apart from the tables that are
 * tested. A letter, then the code or the characters that a Windows-1252 program shows for it.
 */
const TCVN3_CHART =
  'à B5 ả B6 ã B7 á B8 ạ B9 ă A8 ằ BB ẳ BC ẵ BD ắ BE ặ C6 â A9 ầ C7 ẩ C8 ẫ C9 ấ CA ậ CB ' +
  'è CC ẻ CE ẽ CF é D0 ẹ D1 ê AA ề D2 ể D3 ễ D4 ế D5 ệ D6 ì D7 ỉ D8 ĩ DC í DD ị DE ' +
  'ò DF ỏ E1 õ E2 ó E3 ọ E4 ô AB ồ E5 ổ E6 ỗ E7 ố E8 ộ E9 ơ AC ờ EA ở EB ỡ EC ớ ED ợ EE ' +
  'ù EF ủ F1 ũ F2 ú F3 ụ F4 ư AD ừ F5 ử F6 ữ F7 ứ F8 ự F9 ỳ FA ỷ FB ỹ FC ý FD ỵ FE đ AE ' +
  'Ă A1 Â A2 Ê A3 Ô A4 Ơ A5 Ư A6 Đ A7';
const VNI_CHART =
  'á aù à aø ả aû ã aõ ạ aï ă aê ắ aé ằ aè ẳ aú ẵ aü ặ aë â aâ ấ aá ầ aà ẩ aå ẫ aã ậ aä ' +
  'é eù è eø ẻ eû ẽ eõ ẹ eï ê eâ ế eá ề eà ể eå ễ eã ệ eä í í ì ì ỉ æ ĩ ó ị ò ' +
  'ó où ò oø ỏ oû õ oõ ọ oï ô oâ ố oá ồ oà ổ oå ỗ oã ộ oä ơ ô ớ ôù ờ ôø ở ôû ỡ ôõ ợ ôï ' +
  'ú uù ù uø ủ uû ũ uõ ụ uï ư ö ứ öù ừ öø ử öû ữ öõ ự öï ý yù ỳ yø ỷ yû ỹ yõ ỵ î đ ñ ' +
  'Á AÙ À AØ Ả AÛ Ã AÕ Ạ AÏ Ă AÊ Ắ AÉ Ằ AÈ Ẳ AÚ Ẵ AÜ Ặ AË Â AÂ Ấ AÁ Ầ AÀ Ẩ AÅ Ẫ AÃ Ậ AÄ ' +
  'É EÙ È EØ Ẻ EÛ Ẽ EÕ Ẹ EÏ Ê EÂ Ế EÁ Ề EÀ Ể EÅ Ễ EÃ Ệ EÄ Í Í Ì Ì Ỉ Æ Ĩ Ó Ị Ò ' +
  'Ó OÙ Ò OØ Ỏ OÛ Õ OÕ Ọ OÏ Ô OÂ Ố OÁ Ồ OÀ Ổ OÅ Ỗ OÃ Ộ OÄ Ơ Ô Ớ ÔÙ Ờ ÔØ Ở ÔÛ Ỡ ÔÕ Ợ ÔÏ ' +
  'Ú UÙ Ù UØ Ủ UÛ Ũ UÕ Ụ UÏ Ư Ö Ứ ÖÙ Ừ ÖØ Ử ÖÛ Ữ ÖÕ Ự ÖÏ Ý YÙ Ỳ YØ Ỷ YÛ Ỹ YÕ Ỵ Î Đ Ñ';

function chart(pairs: string, show: (code: string) => string): Map<string, string> {
  const parts = pairs.split(' ');
  return new Map(
    Array.from({ length: parts.length / 2 }, (_, i) => [parts[2 * i] ?? '', show(parts[2 * i + 1] ?? '')]),
  );
}

const CHARTS = {
  tcvn3: chart(TCVN3_CHART, (code) => String.fromCharCode(Number.parseInt(code, 16))),
  vni: chart(VNI_CHART, (shown) => shown),
};
type Encoding = keyof typeof CHARTS;

/** What a program that takes the text for Windows-1252 shows. */
function encode(text: string, encoding: Encoding): string {
  return Array.from(text, (letter) => CHARTS[encoding].get(letter) ?? letter).join('');
}

function asBytes(shown: string): Uint8Array {
  return Uint8Array.from(Array.from(shown, (letter) => letter.charCodeAt(0)));
}

/** For each base letter a syllable that takes all tones. */
const SYLLABLES = 'ba băn bân be bê bi bo bô bơ bu bư ky'.split(' ');
const TONE_MARKS = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];

function everySyllable(): string[] {
  return SYLLABLES.flatMap((syllable) =>
    TONE_MARKS.map((tone) => {
      const vowel = syllable[1] ?? '';
      return (syllable[0] + vowel + tone + syllable.slice(2)).normalize('NFC');
    }),
  );
}

const ALPHABET = `${everySyllable().join(' ')} đi`;
const NOTICE =
  'Ủy ban nhân dân thành phố Vân Hải thông báo kết luận của Chủ tịch tại phiên họp thường kỳ tháng sáu.';

describe('texts from before Unicode', () => {
  test('the charts are complete', () => {
    const small = 'àảãáạăằẳẵắặâầẩẫấậèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵđ';
    expect([...CHARTS.tcvn3.keys()].sort()).toEqual(Array.from(`${small}ĂÂÊÔƠƯĐ`).sort());
    expect([...CHARTS.vni.keys()].sort()).toEqual(Array.from(small + small.toUpperCase()).sort());
  });

  test.each(['tcvn3', 'vni'] as const)(
    'a file in %s gives every letter of the alphabet',
    async (encoding) => {
      const capitals = encoding === 'vni' ? ALPHABET.toUpperCase() : 'Ăn Ân Êm Ông Ơn Ưng Đi';
      const text = `${ALPHABET}\n${capitals}\nsố 15/QĐ-UBND`;
      const result = await readFile({ name: 'thong-bao.txt', bytes: asBytes(encode(text, encoding)) });
      expect(result.text).toBe(text);
      expect(result).toMatchObject({ format: 'txt', encoding, converted: encoding });
      expect(result.notes).toEqual([
        { code: 'converted', params: { encoding: encoding === 'tcvn3' ? 'TCVN3 (ABC)' : 'VNI' } },
      ]);
    },
  );

  test.each(['tcvn3', 'vni'] as const)('a text that was pasted from %s is put right', (encoding) => {
    const lower = NOTICE.toLowerCase();
    expect(repairLegacyText(encode(lower, encoding))).toEqual({ text: lower, repaired: encoding });
  });

  test.each([
    ['Céng hoµ x· héi chñ nghÜa ViÖt Nam', 'Cộng hoà xã hội chủ nghĩa Việt Nam', 'tcvn3'],
    ['CéNG HOµ X· HéI CHñ NGHÜA VIÖT NAM', 'CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'tcvn3'],
    ['Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam', 'Cộng hòa xã hội chủ nghĩa Việt Nam', 'vni'],
    [
      '· Thµnh phè V©n H¶i ban hµnh QuyÕt ®Þnh 5/Q§-UBND',
      '· Thành phố Vân Hải ban hành Quyết định 5/QĐ-UBND',
      'tcvn3',
    ],
    ['Cá»™ng hÃ²a xÃ£ há»™i chá»§ nghÄ©a', 'Cộng hòa xã hội chủ nghĩa', 'utf-8-twice'],
    [
      'Kính gửi các phường\nThµnh phè V©n H¶i yªu cÇu b¸o c¸o\nTrân trọng.',
      'Kính gửi các phường\nThành phố Vân Hải yêu cầu báo cáo\nTrân trọng.',
      'tcvn3',
    ],
    [
      'Sở Nội vụ gửi thµnh phè V©n H¶i yªu cÇu\nThµnh phè b¸o c¸o quý',
      'Sở Nội vụ gửi thành phố Vân Hải yêu cầu\nThành phố báo cáo quý',
      'tcvn3',
    ],
  ])('%s', (shown, text, repaired) => {
    expect(repairLegacyText(shown)).toEqual({ text, repaired });
  });

  test.each([
    NOTICE,
    'Bà Hà có nói: ô tô là của nhà bà.',
    'Le décret a été signé à Évian par François Müller, né à Orléans.',
    'A visão é de que não são então à você está avião',
    'Die Prüfung für Bürger über größere Straßen läuft früh',
    'El señor Peña vivió en la montaña; el niño comió piña mañana',
    'Nồng độ 5 µm, 10 µg; 7 × 8 ÷ 2; § 5 «trích» © 2026 ®',
    '· mục một\n· mục hai\n§ 3',
    'Plain ASCII text.',
    '',
  ])('is left alone: %s', (text) => {
    expect(repairLegacyText(text)).toEqual({ text, repaired: null });
  });

  test('a text that is right stays right, whatever words of it are taken', () => {
    const words = `${NOTICE} ${ALPHABET}`.split(' ');
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 30 }), (chosen) => {
        const text = chosen.join(' ');
        expect(repairLegacyText(text).text).toBe(text);
      }),
      { numRuns: 200, seed: 7 },
    );
  });
});
