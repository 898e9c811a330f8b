import {
  ANSWER_LABELS,
  BUTTONS,
  CONTACT_OPENINGS,
  HOME_LABELS,
  IMPRINT_OPENINGS,
  LABELS_WITH_VALUE,
  OPENINGS,
  RELATED_OPENINGS,
  SECTION_NAMES,
  WHOLE_LABELS,
} from '../data/page-lines.js';
import { isWordAt, wordEnd } from '../words.js';
import { isCapitals } from './lines.js';
import type { Paragraph } from './paragraphs.js';

const SECTIONS: ReadonlySet<string> = new Set(SECTION_NAMES);
const WHOLE: ReadonlySet<string> = new Set([...WHOLE_LABELS, ...SECTION_NAMES]);
const ANSWERS: ReadonlySet<string> = new Set(ANSWER_LABELS);
const WITH_VALUE: ReadonlySet<string> = new Set(LABELS_WITH_VALUE);
const BY_FIRST_WORD = byFirstWord(OPENINGS);
const CONTACTS = byFirstWord(CONTACT_OPENINGS);
const RELATED = byFirstWord(RELATED_OPENINGS);
const IMPRINT = byFirstWord(IMPRINT_OPENINGS);
const HOMES = byFirstWord(HOME_LABELS);

/** A widget is a short line. */
const MAX_WIDGET = 160;
const MAX_SENTENCE = 90;
const MAX_LABEL = 30;
const MAX_WHOLE = 50;
const MAX_IMPRINT = 250;

/** Phrases by their first word, for a quick look at the beginning of a line. */
export function byFirstWord(phrases: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, string[]>();
  for (const phrase of phrases) {
    const first = phrase.slice(0, wordEnd(phrase, 0));
    index.set(first, [...(index.get(first) ?? []), phrase]);
  }
  return index;
}

/** Does the folded text begin with one of the phrases, at a word boundary? Gives the phrase. */
export function openingOf(folded: string, phrases: ReadonlyMap<string, readonly string[]>): string | null {
  let best: string | null = null;
  for (const phrase of phrases.get(folded.slice(0, wordEnd(folded, 0))) ?? []) {
    const end = phrase.length;
    const isWhole = !isWordAt(phrase, end - 1) || !isWordAt(folded, end);
    if (isWhole && folded.startsWith(phrase) && end > (best?.length ?? -1)) best = phrase;
  }
  return best;
}

const WEEKDAY = String.raw`thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật|t[2-7]|cn`;
const STAMP_LABEL =
  'ngày đăng|ngày cập nhật|ngày tạo|ngày gửi|đăng lúc|đăng ngày|gửi lúc|cập nhật lúc|cập nhật ngày|cập nhật lần cuối|cập nhật|xuất bản|thời gian đăng|date|lúc|vào|ngày|in ngày|hôm nay';
const DAY = String.raw`\d{4}-\d\d-\d\d(?:t[\d:.]{5,15}z?)?|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{1,2} tháng \d{1,2}(?: năm|,|, năm)? \d{4}|\d{1,2}[/-]\d{1,2}(?![\d/-])`;
const TIME = String.raw`\d{1,2}[:h] ?\d{2}(?::\d\d)?|\d{1,2} giờ(?: \d{1,2} phút)?|\d{1,3} (?:giây|phút|giờ|ngày|tuần|tháng|năm) trước`;
const STAMP = new RegExp(
  String.raw`[ ,|.:()\[\]'–-]*(?:(?:${WEEKDAY}|${STAMP_LABEL}|(${DAY})|(${TIME})|am|pm|sa|ch|gmt|utc|[+]\d{1,2}(?::\d\d)?|\d{1,7} (?:lượt xem|lượt đọc|bình luận|views?))(?![\p{L}\p{M}\p{N}])|$)[ ,|.:()\[\]'–-]*`,
  'uy',
);

/** How far a line is made of weekdays, days, times and their labels only. */
export function stampEnd(folded: string, start: number): { end: number; hasDay: boolean; hasTime: boolean } {
  let end = start;
  let hasDay = false;
  let hasTime = false;
  for (;;) {
    STAMP.lastIndex = end;
    const match = STAMP.exec(folded);
    if (match === null || match[0] === '') break;
    hasDay ||= match[1] !== undefined;
    hasTime ||= match[2] !== undefined;
    end += match[0].length;
  }
  return { end, hasDay, hasTime };
}

/** "(BĐG) - 12/3/2031": the short name of a paper before the day. */
const PAPER = /^\([\p{L}.&-]{2,8}\)[ –-]*/u;

function isStamp(folded: string, needsTime: boolean): boolean {
  // A day with a full stop is the end of a sentence that a typesetter broke.
  if (folded.length > 100 || folded.endsWith('.')) return false;
  const from = folded.startsWith('(') ? (PAPER.exec(folded)?.[0].length ?? 0) : 0;
  const { end, hasDay, hasTime } = stampEnd(folded, from);
  // "16:20, Thứ Hai, 2-10-2031 363 0": counters behind the time.
  const isWhole = end === folded.length || (hasDay && hasTime && COUNTER.test(folded.slice(end)));
  return isWhole && (hasTime || (hasDay && !needsTime));
}

/** "Thứ Sáu, 28/6/2031 - Chào mừng …": the banner of a page begins with the day. */
export function isDayBanner({ folded }: Paragraph): boolean {
  if (!/^(?:thứ|chủ|hôm) /.test(folded)) return false;
  const { end, hasDay } = stampEnd(folded, 0);
  return hasDay && end < folded.length;
}

const SEPARATOR = / ?(?:[|»›>]|::) ?/;

/** "Trang chủ › Tin tức › Hoạt động": short labels in a row. */
function isNavigation(text: string): boolean {
  if (!MAY_HAVE_COLUMNS.test(text)) return false;
  const labels = text.split(SEPARATOR);
  return labels.length >= 3 && labels.every((label) => label.length <= 40 && !/[.;:]$/.test(label));
}

/** "Thanh tra tỉnh - Tin hoạt động", "ĐẢNG BỘ TỈNH | Tin cơ sở": the site with one of its sections. */
export function isSiteWithSection({ folded }: Paragraph): boolean {
  const at = folded.lastIndexOf(' | ');
  const from = at >= 0 ? at : folded.lastIndexOf(' - ');
  return from > 0 && folded.length <= MAX_SENTENCE && WHOLE.has(folded.slice(from + 3));
}

const TRAIL = /\S [>›»] \S/;

/** "Cổng thông tin xã > Thông báo": where in the site the page stands; a menu at the top. */
export function isTrail({ text, folded, isSpaced }: Paragraph): boolean {
  return isSpaced || TRAIL.test(text) || openingOf(folded, HOMES) !== null;
}

/** "#anninh #congan": the mark of a heading stands before a space. */
const HASHTAG = /^#[\p{L}\p{M}\p{N}_]+$/u;

function areHashtags({ line }: Paragraph): boolean {
  return line.startsWith('#') && line.split(' ').every((word) => HASHTAG.test(word));
}

/** "Van-ban-so-12.pdf (240 KB)", "[Quy chế.docx]". */
const FILE = /[^ .]\.(?:pdf|docx?|xlsx?|pptx?|rtf|zip|rar|7z)\]?\)?(?: ?\(?[\d.,]{1,8} ?[kmg]?b\)?)?$/;
const FILE_ENDS = /[fxctpzrb)\]]$/;

function isFile(folded: string): boolean {
  return folded.length <= MAX_SENTENCE && FILE_ENDS.test(folded) && FILE.test(folded);
}

const ADDRESS =
  /^(?:(?:https?:\/\/|www\.)\S+|[\w.-]{1,60}@[\w.-]{1,60}|[a-z\d-]{1,40}(?:\.[a-z\d-]{1,40}){0,4}\.(?:vn|com|net|org))$/;
const LINK = /^\[[^\]]{0,150}\]\([^)]{0,300}\)$/;
const COUNTER = /^[\d.,: ]+$/;
/** "0:00 / 3:12": a player. */
const PLAYER = /^\d{1,2}:\d{2} ?\/ ?\d{1,2}:\d{2}$/;
const READING = /\d ?°c?(?![\p{L}\p{M}])/u;
const CURRENCY = /^(?:usd|eur|gbp|jpy|cny|aud|sjc|vàng sjc|vnd)[ :]+[\d.,]/;

/** "15:20 Chuyên mục: …": a time and then a label. */
function isStampWithLabel(folded: string): boolean {
  const { end, hasDay, hasTime } = stampEnd(folded, 0);
  return (hasDay || hasTime) && isLabelWithValue(folded.slice(end));
}

function isLabelWithValue(folded: string): boolean {
  const at = folded.slice(0, MAX_LABEL + 1).search(/[:(\d]/);
  return at > 0 && WITH_VALUE.has(folded.slice(0, at).trim());
}

const COLUMNS = / (?:\||»|·) /;
const MAY_HAVE_COLUMNS = /[|»·›>:]/;
/** "24 lượt xem": the number before what it counts. */
const COUNTED =
  /^\d[\d.,]{0,9}k? (?:lượt [\p{L}\p{M} ]{2,10}|bình luận|thích|phản hồi|chia sẻ|views?|likes?)$/u;

/** "Nguồn: … | Số lượt đọc: 240": a counter or a time of posting behind something else. */
export function hasCounter(folded: string): boolean {
  if (!MAY_HAVE_COLUMNS.test(folded)) return false;
  const [, ...columns] = folded.split(COLUMNS);
  return columns.some((column) => isLabelWithValue(column) || isStamp(column, false));
}

/** Short pieces in one line, parted as menus part them; the rows of a table begin with the bar. */
export function hasColumns({ text }: Paragraph): boolean {
  return (
    text.length <= MAX_WIDGET && MAY_HAVE_COLUMNS.test(text) && COLUMNS.test(text) && !/[.;]$/.test(text)
  );
}

const MAX_BUTTONS = 60;
const BUTTON_SET: ReadonlySet<string> = new Set(BUTTONS);

/** "Facebook Twitter Zalo". */
function areButtons(folded: string): boolean {
  if (folded.length >= MAX_BUTTONS || !BUTTON_SET.has(folded.slice(0, wordEnd(folded, 0)))) return false;
  return folded.split(/[ ,|]+/).every((word) => BUTTON_SET.has(word));
}

/** The name of the site, as its banner has it. */
const MEDIUM = /(?<![\p{L}\p{M}])(?:báo|tạp chí|cổng|trang thông tin|trang tin|đài|cơ quan)(?![\p{L}\p{M}])/u;
const SITE = /^(?:[^-|:]{0,60}[-|:] ?)?(?:trang|cổng) (?:thông tin|tin) điện tử/;

/** Is this line one of the things that a portal puts beside its articles? */
export function isWidget(paragraph: Paragraph, isOfficial: boolean): boolean {
  const { text, folded, isLink } = paragraph;
  if (folded.length > MAX_WIDGET) return false;
  if (isLink && !isOfficial) return true;
  if (folded.length > MAX_SENTENCE && folded.endsWith('.')) return false;
  if (!isOfficial && folded.length <= MAX_WHOLE && WHOLE.has(folded.replace(/[\s:.…»>›↓)(\d-]+$/, '')))
    return true;
  if (openingOf(folded, BY_FIRST_WORD) !== null) return true;
  if (isStamp(folded, isOfficial)) return true;
  if (isOfficial) return false;
  return (
    isLabelWithValue(folded) ||
    COUNTED.test(folded) ||
    hasCounter(folded) ||
    areHashtags(paragraph) ||
    isFile(folded) ||
    PLAYER.test(folded) ||
    areButtons(folded) ||
    isStampWithLabel(folded) ||
    (isCapitals(text) && SITE.test(folded)) ||
    isNavigation(text) ||
    ADDRESS.test(folded) ||
    LINK.test(text) ||
    CURRENCY.test(folded) ||
    (folded.length < 60 && folded.includes('°') && READING.test(folded))
  );
}

/** Is it the name of a section and nothing else? */
export function isSectionName({ folded }: Paragraph): boolean {
  return folded.length <= MAX_WHOLE && SECTIONS.has(folded);
}

/** "Trả lời:", with a colon. */
export function isAnswerLabel({ folded }: Paragraph): boolean {
  return folded.endsWith(':') && ANSWERS.has(folded.slice(0, -1).trimEnd());
}

/** A line that is a widget only among others: a bare number, an address of the office. */
export function isWidgetBelow({ folded }: Paragraph): boolean {
  return COUNTER.test(folded) || openingOf(folded, CONTACTS) !== null;
}

/** "Tổng biên tập: …", "Giấy phép số …": who answers for the site. */
export function isImprint({ folded }: Paragraph): boolean {
  return folded.length < MAX_IMPRINT && openingOf(folded, IMPRINT) !== null;
}

/** The name of a paper or a site in capitals. */
export function isSiteName({ text, folded }: Paragraph): boolean {
  return folded.length <= MAX_SENTENCE && isCapitals(text) && MEDIUM.test(folded);
}

/** Does a list of other articles begin here? */
export function isRelatedLabel({ folded }: Paragraph): boolean {
  return folded.length < 60 && openingOf(folded, RELATED) !== null;
}
