import { COUNTED } from '../data/counted.js';
import { fold, type Source } from '../text.js';
import { isUpperAt, isWordAt, wordEnd, wordStart } from '../words.js';

/** A figure while it is being read; offsets count in the matching copy. */
export interface FigureDraft {
  start: number;
  end: number;
  value: number;
  unit: string;
  what: string;
}

const NUMBER = /(?<![\d.,/-])(\d{1,3}(?:\.\d{3}){1,4}|\d{1,9})(?:,(\d{1,4}))?(?: ?(%)| (?=\p{Ll}))/gu;
/** A number after one of these names a thing and does not count. */
const NAMES_A_THING =
  /(?:số|thứ|khóa|tháng|năm|quý|điều|khoản|mục|chương|phần|ngày|lần|nhóm|tổ|khu|khu phố|thôn|phường|quận|tuyến|phương án|nghị quyết|kết luận|chỉ thị|tập|trang|phụ lục|covid|lớp|cấp|loại|hạng|bước|giai đoạn|nhiệm kỳ|km|đường|ngõ|thông tri|quyết định|vùng|mức|tiểu khu|đội|ca|từ|kỳ|chi bộ|công văn|biểu|mẫu)$/;
/** Units of time belong to dates, and these words cannot be counted. */
const NOT_COUNTED =
  /^(?:tháng|năm|ngày|tuần|quý|giờ|phút|giây|và|của|đến|tới|hoặc|trong|tại|trên|về|là|đã|được|theo|có|với|khóa|thì|để|cho|nhiệm|khi|do|ở|từ|bị|sẽ|này|đó|như|nên|phải|cần|các|những)$/;
const SINGLE_MEASURES =
  /^(?:người|hộ|lượt|vụ|ha|km|kg|tấn|tạ|m|m2|m3|đồng|đ|tỷ|triệu|nghìn|ngàn|cuộc|buổi|lớp|đợt|cây|con|căn|suất|đơn|thôn|xã|phường|bài|tin|ý|em|nhà|cái|chiếc|bộ|lần|điểm|vị|cụ|giường|máy|xe|tuyến|cặp|đội|tổ|câu|phần|bản|loại|chi|khu|ngôi|mét|tỉnh|huyện|nước|việc|giải|huân|bằng)$/;
const MAX_WHAT_WORDS = 6;
const WHAT_STOP =
  /^(?:và|của|đã|với|là|có|được|trong|tại|cho|đạt|gồm|hơn|trên|gần|khoảng|tổng|tăng|giảm|bằng|chiếm|còn|từ|đến)$/;

const COUNTED_BY_FIRST: ReadonlyMap<string, readonly string[]> = (() => {
  const index = new Map<string, string[]>();
  for (const noun of COUNTED.map(fold).sort((a, b) => b.length - a.length)) {
    const first = noun.slice(0, wordEnd(noun, 0));
    index.set(first, [...(index.get(first) ?? []), noun]);
  }
  return index;
})();

function unitEnd(source: Source, start: number): number | null {
  const { folded } = source;
  const firstEnd = wordEnd(folded, start);
  const first = folded.slice(start, firstEnd);
  if (NOT_COUNTED.test(first)) return null;
  for (const noun of COUNTED_BY_FIRST.get(first) ?? []) {
    if (folded.startsWith(noun, start) && !isWordAt(folded, start + noun.length)) return start + noun.length;
  }
  return SINGLE_MEASURES.test(first) ? firstEnd : null;
}

/** The words before a number that say what is measured: "tỷ lệ giải quyết đạt 95 %" → "tỷ lệ giải quyết". */
function whatBefore(source: Source, start: number): string {
  const { folded, cased } = source;
  let end = start - 1;
  const words: string[] = [];
  let isTrailing = true;
  while (words.length < MAX_WHAT_WORDS && folded[end] === ' ') {
    const from = wordStart(folded, end);
    const word = folded.slice(from, end);
    if (word === '' || /^\d/.test(word)) break;
    const stops = WHAT_STOP.test(word);
    if (stops && !isTrailing) break;
    if (!stops) {
      isTrailing = false;
      words.unshift(cased.slice(from, end));
    }
    end = from - 1;
  }
  return words.join(' ');
}

/** Finds counted and measured quantities: "311 tổ chức", "95,5 %", "12,5 tỷ đồng". */
export function findFigures(source: Source): FigureDraft[] {
  const found: FigureDraft[] = [];
  NUMBER.lastIndex = 0;
  for (let match = NUMBER.exec(source.folded); match !== null; match = NUMBER.exec(source.folded)) {
    const [whole, integer = '', fraction, percent] = match;
    const start = match.index;
    const before = source.folded.slice(Math.max(0, start - 14), start).trimEnd();
    if (isWordAt(source.folded, start - 1) || NAMES_A_THING.test(before)) continue;
    const unitStart = start + whole.length;
    if (percent === undefined && isUpperAt(source.cased, unitStart)) continue;
    const end = percent === undefined ? unitEnd(source, unitStart) : unitStart;
    if (end === null) continue;
    const unit = percent ?? source.cased.slice(unitStart, end);
    const value = Number(`${integer.replaceAll('.', '')}.${fraction ?? '0'}`);
    found.push({
      start,
      end,
      value,
      unit,
      what: whatBefore(source, start),
    });
  }
  return found;
}
