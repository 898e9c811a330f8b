import { fold, prepare } from '../text.js';
import { cellsOf, isCapitals, type Line } from './lines.js';

/** "TM.", "T/M", "KT.", "TL.", "TUQ.", "Q.": on whose behalf somebody signs. */
const POWER = /^(?:t ?\/? ?\.?m\.?|k ?\/? ?\.?t\.?|t ?\/? ?\.?l\.?|tuq\.?|t\/u|q\.)[ .]/;
const POST =
  /^(?:quyền )?(?:phó )?(?:chủ tịch|bí thư|giám đốc|bộ trưởng|thứ trưởng|thủ tướng|trưởng ban|trưởng phòng|chánh văn phòng|chánh thanh tra|chánh án|chủ nhiệm|tổng giám đốc|tổng thư ký|hiệu trưởng|cục trưởng|chi cục trưởng|vụ trưởng|trưởng đoàn|tổng bí thư|viện trưởng|viện kiểm sát|trưởng khối|trưởng|ủy viên|phó ban|tổng kiểm toán|thống đốc|chỉ huy trưởng|chính ủy|đội trưởng|tổ trưởng|chủ tọa|thư ký|người ký|tư lệnh)(?![\p{L}\p{M}])/u;
const POST_INSIDE =
  /(?:^|[ ;.])((?:PHÓ )?(?:CHỦ TỊCH|BÍ THƯ|GIÁM ĐỐC|BỘ TRƯỞNG|THỨ TRƯỞNG|CHÁNH VĂN PHÒNG|CHỦ NHIỆM|TRƯỞNG BAN|TRƯỞNG PHÒNG)(?: THƯỜNG TRỰC)?)$/u;
const POST_GOES_ON = /^(?:thường trực|kiêm|phụ trách)(?![\p{L}\p{M}])/u;
const SYLLABLE = String.raw`\p{Lu}\p{L}{0,6}`;
const RANK =
  'TS|ThS|PGS|GS|BS|BSCKI{1,2}|KS|CN|Đại tướng|Thượng tướng|Trung tướng|Thiếu tướng|Đại tá|Thượng tá|Trung tá|Thiếu tá|Đại úy';
const NAME = new RegExp(String.raw`^(?:(?:${RANK})[. ]+){0,3}(${SYLLABLE}(?: ${SYLLABLE}){1,4})$`, 'u');
const MARKS =
  /^(?:\(?(?:đã ký|đã kí|ký tên|ký tên, đóng dấu|đã ký và đóng dấu|ký, ghi rõ họ tên.*)\)?|[*_. -]+)$/;
/** What is attached to a document comes behind its signature and has no part in it. */
const ANNEX = /^(?:phụ lục|danh sách|biểu|mẫu số)(?![\p{L}\p{M}])/u;
const MAX_CELL = 90;
/** Cells between the post and the name: marks of signing, the list of recipients beside it. */
const REACH = 14;
const MAX_BLOCKS = 200;

interface FootCell {
  line: number;
  text: string;
  folded: string;
  isItem: boolean;
}

/** Is it a cell of a signature: a power, a post, a mark of signing? */
export function isSignatureCell(cell: string): boolean {
  const folded = fold(cell);
  return MARKS.test(folded) || (isCapitals(cell) && (POWER.test(folded) || POST.test(folded)));
}

/** The cells below the head that can belong to a signature, in order. */
function footCells(lines: readonly Line[]): FootCell[] {
  return lines.flatMap(({ text }, line) => {
    // Running text cannot: it has small letters and no columns.
    if (text.length > MAX_CELL && !/[\t|]| {3}/.test(text)) return [];
    return cellsOf(text).flatMap((cell): FootCell[] => {
      const isItem = /^[-–+•]/.test(cell);
      const [, post] = isItem ? (POST_INSIDE.exec(cell) ?? []) : [];
      // "- Như Điều 3; PHÓ CHỦ TỊCH": the columns run into one.
      if (post !== undefined) return [{ line, text: post, folded: fold(post), isItem: false }];
      return cell.length > MAX_CELL ? [] : [{ line, text: cell, folded: prepare(cell).folded, isItem }];
    });
  });
}

interface Signature {
  signer: string | null;
  signerTitle: string | null;
  /** Line of the name, -1 where there is none. */
  line: number;
}

const NOBODY: Signature = { signer: null, signerTitle: null, line: -1 };

/** The post without the power before it: "KT. CHỦ TỊCH PHÓ CHỦ TỊCH" → "PHÓ CHỦ TỊCH". */
function titleOf(text: string): string {
  return POST_INSIDE.exec(text)?.[1] ?? text;
}

/** Reads the signature that begins at a cell with a power or a post; null where no name follows. */
function signatureFrom(cells: readonly FootCell[], start: number): Signature | null {
  let title = titleOf(cells[start]?.text ?? '');
  let isPost = POST.test(fold(title));
  for (const { line, text, folded, isItem } of cells.slice(start + 1, start + REACH)) {
    if (isItem || MARKS.test(folded)) continue;
    if (isCapitals(text) && NAME.exec(text) === null) {
      if (POST.test(folded)) {
        title = text;
        isPost = true;
      } else if (POWER.test(folded) || !isPost) title = POST_INSIDE.exec(text)?.[1] ?? title;
      else if (POST_GOES_ON.test(folded)) title = `${title} ${text}`;
      continue;
    }
    if (isCapitals(text)) {
      if (POST.test(folded)) {
        title = text;
        isPost = true;
        continue;
      }
      if (POST_GOES_ON.test(folded)) {
        title = `${title} ${text}`;
        continue;
      }
      if (POWER.test(folded)) {
        title = titleOf(text);
        continue;
      }
    }
    const name = NAME.exec(text)?.[1];
    if (name !== undefined) return { signer: name, signerTitle: title, line };
    if (ANNEX.test(folded)) return null;
  }
  return null;
}

/** Reads who signed, and as what, at the foot of an official document. */
export function readSigner(lines: readonly Line[]): Signature {
  const cells = footCells(lines);
  const starts = cells.flatMap(({ text, folded, isItem }, i) =>
    !isItem && isCapitals(text) && (POWER.test(folded) || POST.test(folded)) ? [i] : [],
  );
  const powers = starts.filter((i) => POWER.test(cells[i]?.folded ?? ''));
  for (const start of powers.slice(0, MAX_BLOCKS)) {
    const signature = signatureFrom(cells, start);
    if (signature !== null) return signature;
  }
  for (const start of starts.slice(-MAX_BLOCKS).toReversed()) {
    const signature = signatureFrom(cells, start);
    if (signature !== null) return signature;
  }
  const last = starts.at(-1);
  return last === undefined || powers.length === 0
    ? NOBODY
    : { signer: null, signerTitle: titleOf(cells[last]?.text ?? ''), line: -1 };
}
