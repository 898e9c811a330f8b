import { TITLE_HEADS } from '../data/title-heads.js';
import type { HeadIndex } from '../organizations/heads.js';
import { organizationAt } from '../organizations/organization-name.js';
import { fold, type Source } from '../text.js';
import { isUpperAt, isWordAt, wordEnd } from '../words.js';
import { isSurnameAt, nameRunAt } from './names.js';

/** A title at a place of the copy. */
export interface Title {
  start: number;
  end: number;
  written: string;
  /** With abbreviations of posts and bodies written out. */
  full: string;
}

const BY_FIRST: ReadonlyMap<string, readonly { form: string; full: string }[]> = (() => {
  const index = new Map<string, { form: string; full: string }[]>();
  for (const { form, full } of TITLE_HEADS) {
    const folded = fold(form);
    const first = folded.slice(0, wordEnd(folded, 0));
    index.set(first, [...(index.get(first) ?? []), { form: folded, full }]);
  }
  for (const list of index.values()) list.sort((a, b) => b.form.length - a.form.length);
  return index;
})();

/** Small words that go on inside a title. */
const GOES_ON =
  /(?:tỉnh|thành phố|tp\.?|huyện|quận|thị xã|phường|xã|thị trấn|thường trực|phụ trách|kiêm|các|cấp|khóa|nước|đảng|đại biểu|trung ương|cơ quan|khối|chuyên trách|không chuyên trách|lâm thời|danh dự|chính quyền|toàn quốc|nhiệm kỳ|kiểm tra|dự khuyết|quân sự|nhân dân|dân vận|tổ chức|tuyên giáo)(?![\p{L}\p{M}])/uy;
const PROPER_STOP = /^(?:đồng|ông|bà)$/;
const SECOND_SYLLABLE = /^(?:hóa|tế|chính|phương|sự|thị|thông|lịch|giáo|dục|trường|nghiệp|nghệ)$/;
const MAX_PARTS = 8;
const FORMER = /(?:nguyên|cố|quyền) $/;

/** One more part of a title after a space: a body, a small word, a field ("Địa phương 2"). */
function partAt(source: Source, index: HeadIndex, start: number): { end: number; full: string } | null {
  const body = organizationAt(source, index, start);
  if (body !== null) return { end: body.end, full: body.name };
  GOES_ON.lastIndex = start;
  const word = GOES_ON.exec(source.folded)?.[0];
  if (word !== undefined)
    return { end: start + word.length, full: source.cased.slice(start, start + word.length) };
  if (!isUpperAt(source.cased, start) || isPersonAt(source, start)) return null;
  const end = wordEnd(source.cased, start);
  if (PROPER_STOP.test(source.folded.slice(start, end))) return null;
  let last = end;
  // "Ban Văn hóa": the second syllable of a proper word may be small.
  const nextEnd = wordEnd(source.folded, end + 1);
  if (source.folded[end] === ' ' && SECOND_SYLLABLE.test(source.folded.slice(end + 1, nextEnd)))
    last = nextEnd;
  return { end: last, full: source.cased.slice(start, last) };
}

/** Does a name of a person begin here, rather than that of a place? Three syllables and a family name decide. */
function isPersonAt(source: Source, start: number): boolean {
  if (!isSurnameAt(source, start)) return false;
  return (nameRunAt(source, start)?.syllables ?? 0) >= 2;
}

/** Reads a title that begins at `start`: "Phó Bí thư TT Thành ủy", "UV BTV Thành uỷ", "Giám đốc Sở Tài chính". */
export function titleAt(source: Source, index: HeadIndex, start: number): Title | null {
  const { folded, cased } = source;
  const head = (BY_FIRST.get(folded.slice(start, wordEnd(folded, start))) ?? []).find(
    ({ form }) => folded.startsWith(form, start) && !isWordAt(folded, start + form.length),
  );
  if (head === undefined) return null;
  // Short forms such as CT and BT are titles only in capitals.
  const isShort = head.form.length <= 3;
  if (isShort && !isUpperAt(cased, start + head.form.length - 1)) return null;
  let end = start + head.form.length;
  const full = [head.full];
  for (let count = 0; count < MAX_PARTS; count++) {
    if (cased[end] !== ' ') break;
    const part = partAt(source, index, end + 1);
    if (part === null) break;
    full.push(part.full);
    end = part.end;
  }
  const before = FORMER.exec(folded.slice(Math.max(0, start - 8), start))?.[0] ?? '';
  const from = start - before.length;
  return {
    start: from,
    end,
    written: cased.slice(from, end),
    full: cased.slice(from, start) + full.join(' '),
  };
}
