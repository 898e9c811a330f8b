/**
 * The two encodings of Vietnamese from before Unicode that archives are full of. Both are fonts that put Vietnamese
 * letters where Windows-1252 has others, so a file that is read as Windows-1252 (or a text that was pasted from one)
 * shows those others; the tables map them to what the fonts drew.
 */

/** The names of the encodings. */
export type LegacyEncoding = 'tcvn3' | 'vni';

/**
 * TCVN3, also called ABC (TCVN 5712:1993, third set): one byte a letter. The fonts have lower-case letters for all
 * tones and capitals only without a tone; a heading in capitals was set in a font whose name ends in "H" that draws
 * the lower-case codes as capitals. The toned capitals at the end are those that the second set of the standard adds.
 */
// biome-ignore format: a table, code by code
const TCVN3: readonly (readonly [first: number, letters: string])[] = [
  [0xa1, 'ĂÂÊÔƠƯĐăâêôơưđ'],
  [0xb5, 'àảãáạ'],
  [0xbb, 'ằẳẵắ'],
  [0xc6, 'ặầẩẫấậè'],
  [0xce, 'ẻẽéẹềểễếệìỉ'],
  [0xdc, 'ĩíịò'],
  [0xe1, 'ỏõóọồổỗốộờởỡớợù'],
  [0xf1, 'ủũúụừửữứựỳỷỹýỵ'],
  [0xaf, 'Ằ'], [0xba, 'Ẳ'], [0xbf, 'ẴẮẦẨẪẤỀ'], [0xcd, 'Ể'], [0xd9, 'ỄẾỒ'], [0xe0, 'Ổ'], [0xf0, 'Ỗ'], [0xff, 'Ố'],
];

/**
 * VNI for Windows: the base letter, then a character that stands for its marks; a few letters are one character. The
 * marks come in a small and a capital form, and people mixed them, so both are read after either letter.
 */
const VNI_TONES: readonly (readonly [mark: string, tone: string])[] = [
  ['ù', '\u0301'],
  ['ø', '\u0300'],
  ['û', '\u0309'],
  ['õ', '\u0303'],
  ['ï', '\u0323'],
];
/** Circumflex alone and with each tone, then breve alone and with each tone (only after a). */
const VNI_CIRCUMFLEX: readonly (readonly [mark: string, marks: string])[] = [
  ['â', '\u0302'],
  ['á', '\u0302\u0301'],
  ['à', '\u0302\u0300'],
  ['å', '\u0302\u0309'],
  ['ã', '\u0302\u0303'],
  ['ä', '\u0302\u0323'],
];
const VNI_BREVE: readonly (readonly [mark: string, marks: string])[] = [
  ['ê', '\u0306'],
  ['é', '\u0306\u0301'],
  ['è', '\u0306\u0300'],
  ['ú', '\u0306\u0309'],
  ['ü', '\u0306\u0303'],
  ['ë', '\u0306\u0323'],
];
/** Letters that are one character. Their place decides: "ô" is ơ, "oâ" is ô. */
// biome-ignore format: a table
const VNI_SINGLE: readonly (readonly [shown: string, letter: string])[] = [
  ['ñ', 'đ'], ['ô', 'ơ'], ['ö', 'ư'], ['î', 'ỵ'], ['í', 'í'], ['ì', 'ì'], ['æ', 'ỉ'], ['ó', 'ĩ'], ['ò', 'ị'],
];

const tcvn3Letters = new Map<string, string>(
  TCVN3.flatMap(([first, letters]) =>
    Array.from(letters, (letter, index) => [String.fromCharCode(first + index), letter] as const),
  ),
);

// What the compatibility forms of Unicode make of the micro sign.
tcvn3Letters.set('\u03bc', 'à');

const vniLetters = buildVni();
const VNI_PATTERN = new RegExp(
  [...vniLetters.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).join('|'),
  'g',
);

function buildVni(): Map<string, string> {
  const letters = new Map<string, string>();
  const add = (shown: string, letter: string): void => {
    letters.set(shown, letter.normalize('NFC'));
    letters.set(shown.toUpperCase(), letter.toUpperCase().normalize('NFC'));
  };
  const addAfter = (base: string, letter: string, marks: readonly (readonly [string, string])[]): void => {
    for (const [mark, combining] of marks) {
      for (const form of [mark, mark.toUpperCase()]) {
        letters.set(base + form, (letter + combining).normalize('NFC'));
        letters.set(base.toUpperCase() + form, (letter.toUpperCase() + combining).normalize('NFC'));
      }
    }
  };
  for (const [shown, letter] of VNI_SINGLE) add(shown, letter);
  for (const base of ['a', 'e', 'o', 'u', 'y']) addAfter(base, base, VNI_TONES);
  addAfter('ô', 'ơ', VNI_TONES);
  addAfter('ö', 'ư', VNI_TONES);
  for (const base of ['a', 'e', 'o']) addAfter(base, base, VNI_CIRCUMFLEX);
  addAfter('a', 'a', VNI_BREVE);
  return letters;
}

/** Maps a text that shows the Windows-1252 characters of a legacy font to what the font drew. Unknown characters stay. */
export function mapLegacy(text: string, encoding: LegacyEncoding): string {
  if (encoding === 'vni') return text.replace(VNI_PATTERN, (shown) => vniLetters.get(shown) ?? shown);
  let mapped = '';
  for (const shown of text) mapped += tcvn3Letters.get(shown) ?? shown;
  return mapped;
}

/** What the name of a font says: legacy encoding, and whether it draws small letters as capitals. */
export function legacyFont(name: string): { encoding: LegacyEncoding; capitals: boolean } | null {
  if (/^\.vn/i.test(name)) return { encoding: 'tcvn3', capitals: name.endsWith('H') };
  if (/^vni[- ]/i.test(name)) return { encoding: 'vni', capitals: false };
  return null;
}
