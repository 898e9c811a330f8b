import { fold } from '../text.js';
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

/** A cell of the text that can belong to a signature. */
interface FootCell {
  line: number;
  text: string;
  isItem: boolean;
}

/** The list of recipients, whose first line the post beside it may have run into. */
const RECIPIENTS = /^nơi nhận ?:/i;
const COLUMNS = /[\t|]| {3}/;

/** The cells of a text that are short enough for a signature, in order. */
function footCells(lines: readonly Line[]): FootCell[] {
  const cells: FootCell[] = [];
  for (const [line, { text }] of lines.entries()) {
    const hasColumns = COLUMNS.test(text);
    // Running text cannot hold one: it is long and has no columns.
    if (text.length > MAX_CELL && !hasColumns) continue;
    for (const cell of hasColumns ? cellsOf(text) : [text]) {
      const isItem = /^[-–+•]/.test(cell);
      // "- Như Điều 3; PHÓ CHỦ TỊCH": the columns run into one.
      const post = isItem || RECIPIENTS.test(cell) ? POST_INSIDE.exec(cell)?.[1] : undefined;
      if (post !== undefined) cells.push({ line, text: post, isItem: false });
      else if (cell.length <= MAX_CELL) cells.push({ line, text: cell, isItem });
    }
  }
  return cells;
}

/** What a cell says in a signature: on whose behalf, as what, more of that, that it is signed. */
type SignatureWord = 'power' | 'post' | 'more' | 'mark' | null;

function wordOf(text: string): SignatureWord {
  const isCapital = isCapitals(text);
  if (!isCapital && !/^[(*_. k-]/i.test(text)) return null;
  const folded = fold(text);
  if (MARKS.test(folded)) return 'mark';
  if (!isCapital) return null;
  if (POST.test(folded)) return 'post';
  if (POWER.test(folded)) return 'power';
  return POST_GOES_ON.test(folded) ? 'more' : null;
}

/** Is it a cell of a signature and of no list of recipients? */
export function isSignatureCell(cell: string): boolean {
  const word = wordOf(cell);
  return word === 'power' || word === 'post' || word === 'mark';
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
  let hasPost = wordOf(title) === 'post';
  for (const { line, text, isItem } of cells.slice(start + 1, start + REACH)) {
    if (isItem) continue;
    const word = wordOf(text);
    if (word === 'post') {
      title = text;
      hasPost = true;
    } else if (word === 'power') title = hasPost ? title : titleOf(text);
    else if (word === 'more') title = `${title} ${text}`;
    else if (word === null) {
      const name = NAME.exec(text)?.[1];
      if (name !== undefined) return { signer: name, signerTitle: title, line };
      if (ANNEX.test(fold(text))) return null;
    }
  }
  return null;
}

/** The first signature that a list of beginnings leads to. */
function firstSignature(cells: readonly FootCell[], starts: readonly number[]): Signature | null {
  for (const start of starts.slice(0, MAX_BLOCKS)) {
    const signature = signatureFrom(cells, start);
    if (signature !== null) return signature;
  }
  return null;
}

/** Reads who signed, and as what, at the foot of an official document. */
export function readSigner(lines: readonly Line[]): Signature {
  const cells = footCells(lines);
  const powers: number[] = [];
  const posts: number[] = [];
  for (const [i, { text, isItem }] of cells.entries()) {
    const word = isItem || !isCapitals(text) ? null : wordOf(text);
    if (word === 'power') powers.push(i);
    else if (word === 'post') posts.push(i);
  }
  const signature = firstSignature(cells, powers) ?? firstSignature(cells, posts.toReversed());
  if (signature !== null) return signature;
  const last = Math.max(powers.at(-1) ?? -1, posts.at(-1) ?? -1);
  return powers.length === 0
    ? NOBODY
    : { signer: null, signerTitle: titleOf(cells[last]?.text ?? ''), line: -1 };
}
