import { fold } from '../text.js';
import { cellsOf, isCapitals, type Line } from './lines.js';

const FOOT_LINES = 40;
const POWER = /^(?:t\.?\/?m\.?|k\.?\/?t\.?|t\.?\/?l\.?|tuq\.?|t\/u|q\.)[ .]/;
const POST =
  /^(?:quyền )?(?:phó )?(?:chủ tịch|bí thư|giám đốc|bộ trưởng|thứ trưởng|thủ tướng|trưởng ban|trưởng phòng|chánh văn phòng|chủ nhiệm|tổng giám đốc|hiệu trưởng|cục trưởng|trưởng đoàn|tổng bí thư|chánh án|viện trưởng|trưởng khối|phó ban|trưởng|ủy viên)/;
const SYLLABLE = String.raw`\p{Lu}\p{L}{0,6}`;
const NAME = new RegExp(
  String.raw`^(?:(?:TS|ThS|PGS\.TS|GS\.TS|BS)\.? )?(${SYLLABLE}(?: ${SYLLABLE}){1,4})$`,
  'u',
);
const MARKS = /^(?:\(?(?:đã ký|đã kí|ký tên|ký tên, đóng dấu)\)?|[*_. -]+)$/;

/** Reads who signed, and as what, at the foot of an official document. */
export function readSigner(lines: readonly Line[]): { signer: string | null; signerTitle: string | null } {
  const cells = lines
    .slice(-FOOT_LINES)
    .flatMap(({ text }) => cellsOf(text))
    .filter((cell) => !/^[-–+•]/.test(cell));
  const first = cells.findLastIndex((cell) => isCapitals(cell) && POWER.test(fold(cell)));
  const post = cells.findIndex((cell, i) => i > first && isCapitals(cell) && POST.test(fold(cell)));
  const from = post >= 0 ? post : first;
  if (from < 0) return { signer: null, signerTitle: null };
  const title = post >= 0 ? (cells[post] ?? null) : (cells[first] ?? null);
  for (const cell of cells.slice(from + 1, from + 10)) {
    if (MARKS.test(fold(cell)) || isCapitals(cell)) continue;
    const name = NAME.exec(cell)?.[1];
    if (name !== undefined) return { signer: name, signerTitle: title };
  }
  return { signer: null, signerTitle: title };
}
