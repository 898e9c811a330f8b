import { CLASSIFIERS, COUNTED, COUNTED_SINGLES, KINDS, MEASURES, MONEY, SCALES } from '../data/counted.js';
import { fold, type Source } from '../text.js';
import { isDigitAt, isUpperAt, isWordAt, wordEnd, wordStart } from '../words.js';

/** A figure while it is being read; offsets count in the matching copy. */
export interface FigureDraft {
  start: number;
  end: number;
  value: number;
  unit: string;
  what: string;
}

const NUMBER = /(?:\d{1,3}(?:\.\d{3}){1,4}|\d{1,9})(?:,\d{1,4})?(?![\d])/y;
/** A number after one of these names a thing and does not count. */
const NAMES_A_THING: ReadonlySet<string> = new Set(
  'số|thứ|khóa|tháng|năm|quý|điều|khoản|mục|chương|phần|ngày|lần|nhóm|tổ|khu|phố|thôn|phường|quận|tuyến|tập|trang|lục|covid|lớp|cấp|loại|hạng|bước|đoạn|kỳ|km|đường|ngõ|vùng|khu|đội|ca|bộ|biểu|mẫu|bản|bài|câu|hình|bảng|điểm|đồ|tầng|phòng|cổng|cửa|ô|lô|bão|đảo|tiết|ngõ|hẻm|kiệt'.split(
    '|',
  ),
);
/** Last syllables of names of documents; in small letters "hướng dẫn 14 thôn" and "quyết định 3 việc" count. */
const NAMES_A_DOCUMENT: ReadonlySet<string> = new Set(
  'án|quyết|luận|thị|tri|định|báo|hoạch|dẫn|văn|trình|điện'.split('|'),
);
/** Verbs and adverbs that end like a word that names: "nâng cấp 7 ngõ", "tiêm phòng 450 con", "dứt điểm 5 vụ". */
const VERBS: ReadonlySet<string> = new Set(
  'nâng cấp|cung cấp|trợ cấp|hỗ trợ cấp|tiêm phòng|dự phòng|khẩn cấp|dứt điểm|mở đường|làm đường'.split('|'),
);
/** What makes a number a quantity even there: "mức 1,5 triệu đồng". */
const CLEAR = /^(?:%|.*(?:đồng|usd|tỷ|triệu|nghìn|ha|km|kg|tấn|m2|m3)(?:$| ))/;
/** Between the ends of a range that share their unit: "từ 5 đến 10 triệu đồng", "20 - 25 hộ". */
const RANGE = / ?(?:đến|tới|-) ?(?=\d)/y;
const MAX_WHAT_WORDS = 6;
const WHAT_STOP =
  /^(?:và|của|đã|với|là|có|được|trong|tại|cho|đạt|gồm|hơn|trên|gần|khoảng|tổng|tăng|giảm|bằng|chiếm|còn|từ|đến|thêm|chỉ|mới|hiện|lên|xuống|đủ|ước|tới|dưới|ngót|ít|nhất)$/;
const ZERO = 48;
const NINE = 57;

/** Phrases by their first word, longest first. */
type Phrases = ReadonlyMap<string, readonly string[]>;

function byFirstWord(...lists: readonly (readonly string[])[]): Phrases {
  const index = new Map<string, string[]>();
  const phrases = [...new Set(lists.flat().map(fold))].sort((a, b) => b.length - a.length);
  for (const phrase of phrases) {
    const first = phrase.slice(0, wordEnd(phrase, 0));
    index.set(first, [...(index.get(first) ?? []), phrase]);
  }
  return index;
}

const SCALE_PHRASES = byFirstWord(SCALES);
const MONEY_PHRASES = byFirstWord(MONEY);
const CLASSIFIER_PHRASES = byFirstWord(CLASSIFIERS);
const KIND_PHRASES = byFirstWord(KINDS);
const NOUN_PHRASES = byFirstWord(COUNTED, COUNTED_SINGLES, CLASSIFIERS, MEASURES);
/** Units that are written right behind the figure: "28.000đ", "3.400ha", "200mm". */
const GLUED = /(?:%|đồng|đ|vnđ|mm|cm|km2|km|m2|m3|m|ha|kg|tấn|kw|mw|kwh|kv)(?![\p{L}\p{M}\p{N}])/uy;

/** End of the longest phrase that begins at a place, -1 where none does. */
function phraseEnd(folded: string, start: number, phrases: Phrases): number {
  const first = folded[start] === '%' ? '' : folded.slice(start, wordEnd(folded, start));
  for (const phrase of phrases.get(first) ?? []) {
    const end = start + phrase.length;
    if (folded.startsWith(phrase, start) && !isWordAt(folded, end)) return end;
  }
  return -1;
}

/** The end of a phrase behind a space, or the place itself. */
function withPhrase(folded: string, start: number, phrases: Phrases): number {
  const end = folded[start] === ' ' ? phraseEnd(folded, start + 1, phrases) : -1;
  return end < 0 ? start : end;
}

/** What is counted, after the number and any scale: a noun, a measure, or a single thing with its kind. */
function nounEnd(folded: string, start: number): number {
  const noun = phraseEnd(folded, start, NOUN_PHRASES);
  const single = phraseEnd(folded, start, CLASSIFIER_PHRASES);
  return single < 0 ? noun : Math.max(noun, withPhrase(folded, single, KIND_PHRASES));
}

/** "tỷ lệ", "tỷ trọng": a word of its own that begins like the scale. */
const NO_SCALE = /(?:tỷ|tỉ) (?:lệ|trọng|suất|giá|số)(?![\p{L}\p{M}])/uy;

function scaleEnd(folded: string, start: number): number {
  NO_SCALE.lastIndex = start;
  return NO_SCALE.test(folded) ? -1 : phraseEnd(folded, start, SCALE_PHRASES);
}

/** End of the unit that begins right behind a number, -1 where nothing is counted. */
function unitEnd(source: Source, start: number): number {
  const { folded, cased } = source;
  GLUED.lastIndex = start;
  const glued = GLUED.exec(folded);
  if (glued !== null) return start + glued[0].length;
  if (folded[start] !== ' ') return -1;
  const from = start + 1;
  if (folded[from] === '%') return from + 1;
  if (isUpperAt(cased, from) && phraseEnd(folded, from, MONEY_PHRASES) < 0) return -1;
  const scale = scaleEnd(folded, from);
  if (scale < 0) {
    // "đồng" is money, "đồng chí" are people: the longer reading holds.
    const money = phraseEnd(folded, from, MONEY_PHRASES);
    const noun = nounEnd(folded, from);
    return Math.max(money, noun);
  }
  const money = withPhrase(folded, scale, MONEY_PHRASES);
  if (money > scale || folded[scale] !== ' ') return money;
  const noun = isUpperAt(cased, scale + 1) ? -1 : nounEnd(folded, scale + 1);
  return noun < 0 ? scale : noun;
}

/** Where the unit begins: a space before it does not count. */
function unitStart(folded: string, start: number): number {
  return folded[start] === ' ' ? start + 1 : start;
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

function valueOf(written: string): number {
  return Number(written.replaceAll('.', '').replace(',', '.'));
}

/** Is it the tail of another number, of a symbol, of a date? */
function isInside(folded: string, start: number): boolean {
  const before = folded.charAt(start - 1);
  if (isWordAt(folded, start - 1)) return true;
  return (
    (before === '.' || before === ',' || before === '/' || before === '-') && isWordAt(folded, start - 2)
  );
}

function namesAThing({ folded, cased }: Source, start: number): boolean {
  if (folded[start - 1] !== ' ') return false;
  const from = wordStart(folded, start - 1);
  const word = folded.slice(from, start - 1);
  const before = folded[from - 1] === ' ' ? wordStart(folded, from - 1) : from;
  if (NAMES_A_DOCUMENT.has(word)) return isUpperAt(cased, before);
  return NAMES_A_THING.has(word) && !VERBS.has(folded.slice(before, start - 1));
}

/** Reads the figure, or the two ends of a range, that begin at `start`. */
function figuresAt(source: Source, start: number): { figures: FigureDraft[]; end: number } | null {
  const { folded, cased } = source;
  NUMBER.lastIndex = start;
  const written = NUMBER.exec(folded)?.[0];
  if (written === undefined || isInside(folded, start)) return null;
  const numberEnd = start + written.length;
  const make = (from: number, number: string, end: number, unit: string): FigureDraft => ({
    start: from,
    end,
    value: valueOf(number),
    unit,
    what: whatBefore(source, start),
  });
  RANGE.lastIndex = numberEnd;
  const joint = RANGE.exec(folded)?.[0];
  if (joint !== undefined) {
    const next = numberEnd + joint.length;
    NUMBER.lastIndex = next;
    const last = NUMBER.exec(folded)?.[0] ?? '';
    const lastEnd = next + last.length;
    const end = last === '' ? -1 : unitEnd(source, lastEnd);
    if (end < 0) return null;
    const unit = cased.slice(unitStart(folded, lastEnd), end);
    const isTime = namesAThing(source, start) && !CLEAR.test(unit.toLowerCase());
    // "nhiệm kỳ 2031 - 2036 tổ chức": neither end counts.
    if (isTime) return { figures: [], end: lastEnd };
    return { figures: [make(start, written, numberEnd, unit), make(next, last, end, unit)], end };
  }
  const end = unitEnd(source, numberEnd);
  // "tiết 2 lớp 9": the noun belongs to the next number.
  if (end < 0 || (namesAThing(source, end + 1) && isDigitAt(folded, end + 1))) return null;
  const unit = cased.slice(unitStart(folded, numberEnd), end);
  if (namesAThing(source, start) && !CLEAR.test(unit.toLowerCase())) return null;
  return { figures: [make(start, written, end, unit)], end };
}

/** Finds counted and measured quantities: "311 tổ chức", "95,5 %", "12,5 tỷ đồng", "từ 5 đến 10 triệu đồng". */
export function findFigures(source: Source): FigureDraft[] {
  const { folded } = source;
  const found: FigureDraft[] = [];
  for (let i = 0; i < folded.length; i++) {
    const code = folded.charCodeAt(i);
    if (code < ZERO || code > NINE) continue;
    const read = figuresAt(source, i);
    if (read !== null) found.push(...read.figures);
    let end = read?.end ?? i + 1;
    while (end < folded.length && folded.charCodeAt(end) >= ZERO && folded.charCodeAt(end) <= NINE) end++;
    i = end;
  }
  return found;
}
