import { SURNAMES } from '../data/names.js';
import { BYLINE_BODIES, BYLINE_LABELS } from '../data/page-lines.js';
import { type NameRun, personNameAt } from '../people/names.js';
import { type Copies, postHeadAt } from '../people/post-heads.js';
import { fold } from '../text.js';
import { isUpperAt, wordEnd } from '../words.js';
import type { Paragraph } from './paragraphs.js';
import { byFirstWord, hasCounter, openingOf, stampEnd } from './widgets.js';

const LABELS = byFirstWord(BYLINE_LABELS);
const BODIES = byFirstWord(BYLINE_BODIES);
/** Labels that need no colon: "Theo Báo …", "Nguồn Cổng …". */
const NEEDS_NO_COLON =
  /^(?:nguồn|nguồn tin|theo|theo nguồn|tác giả|pv|ctv|phóng viên|nhóm pv|nhóm phóng viên)$/;
const MAX_LABELLED = 120;
const MAX_NAMES = 70;
const MAX_OFFICE = 90;
const MAX_SEGMENTS = 5;

const SYLLABLE = String.raw`(?:\p{Lu}[\p{Ll}\p{M}]{0,7}|\p{Lu}{1,8})`;
/** A name or pen name of two to five syllables. */
const NAME = new RegExp(String.raw`^${SYLLABLE}(?: ${SYLLABLE}){1,4}$`, 'u');
/** "T.X", "N.H.A", "Tr. Hà". */
const INITIALS = /^(?:\p{Lu}\p{Ll}?\. ?){1,3}(?:\p{Lu}\p{Ll}{0,7}\.?)?$/u;
const SEPARATORS = / ?[,;&/|–-] ?|\. (?=\p{Lu})| và /gu;

/** "HYTV", "LH": a station, or initials without full stops. */
const LETTERS = /^(?!PDF|HTML|RSS|FAQ|TOP|END)\p{Lu}{2,5}$/u;

/** "LH (ST)": initials, and that they gathered what others wrote. */
const COLLECTED = /^\p{Lu}{1,4} ?\((?:ST|TH|T\/H|Tổng hợp|tổng hợp|Sưu tầm|sưu tầm|CTV|BS)\)$/u;

interface Segment {
  text: string;
  offset: number;
}

/** The parts of a byline between its separators. */
function segmentsOf(text: string, from: number): Segment[] {
  const segments: Segment[] = [];
  let start = from;
  const add = (end: number): void => {
    const raw = text.slice(start, end);
    const trimmed = raw.trim();
    if (trimmed !== '') segments.push({ text: trimmed, offset: start + raw.indexOf(trimmed) });
  };
  SEPARATORS.lastIndex = from;
  for (let match = SEPARATORS.exec(text); match !== null; match = SEPARATORS.exec(text)) {
    add(match.index);
    start = match.index + match[0].length;
  }
  add(text.length);
  return segments;
}

/** Length of the label before the names with what parts it from them; 0 where there is none. */
function labelLength(folded: string): number {
  const label = openingOf(folded, LABELS);
  if (label === null) return 0;
  const rest = /^ ?[:-] ?/.exec(folded.slice(label.length));
  if (rest !== null) return label.length + rest[0].length;
  return NEEDS_NO_COLON.test(label) && folded[label.length] === ' ' ? label.length + 1 : 0;
}

const FAMILIES: ReadonlySet<string> = new Set(SURNAMES.map(fold));

/** "UBKT TU", "TH Hải Vân", "Bảng B": capitals that stand for words, and so for an office or a thing. */
const SHORTENED = /\p{Lu}{2}|(?<![\p{L}\p{M}])\p{Lu}(?![\p{L}\p{M}])/u;

/** Syllables that can be spoken: a name set in capitals, and no abbreviation. */
const SPOKEN =
  /^(?:(?:ngh?|gh|gi|kh|ch|nh|ph|qu|th|tr|[bcdđghklmnpqrstvx])?[aăâeêioôơuưyàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]{1,3}(?:ch|ng|nh|[cmnpt])?(?: |$))+$/u;
/** What is no person's name: places, and what stands in capitals in forms and headings. */
const THING = /^(?:xã|phường|thị trấn|huyện|quận|tỉnh|tên|đơn vị|cơ quan|bảng|mẫu|số|phụ lục|ghi chú)(?: |$)/;

/** Does it look like a name or like the short name of an office that signs: "Mỹ An", "TH Hải Vân"? Đoàn is both. */
function isSigned(text: string): boolean {
  if (!NAME.test(text)) return false;
  const folded = fold(text);
  return openingOf(folded, BODIES) === null || FAMILIES.has(folded.slice(0, folded.indexOf(' ')));
}

/** Is it the name of a person? */
function isPenName(text: string): boolean {
  if (!isSigned(text)) return false;
  const folded = fold(text);
  if (THING.test(folded)) return false;
  const isSpoken = !/\p{Ll}/u.test(text) && SPOKEN.test(folded);
  return isSpoken || !SHORTENED.test(text);
}

/** The stretch of the line that holds the names: without brackets, full stop and the time of posting. */
function namesEnd(text: string, folded: string): number {
  const open = text.indexOf('(');
  let end = open > 0 ? open : text.length;
  // A day behind the names begins with a digit or a weekday.
  const digit = folded.slice(0, end).search(/ ?(?:\d|(?<= )thứ |(?<= )chủ nhật)/);
  if (digit > 0 && stampEnd(folded, digit).end === folded.length) end = digit;
  while (end > 0 && /[\s./]/.test(text.charAt(end - 1))) end--;
  return end;
}

/** "Tin, ảnh: Khánh Chi", "Theo Cổng thông tin …", "Bài: Hà An. Ảnh: Lê Vy". */
export function isLabelledByline({ text, folded }: Paragraph): boolean {
  if (text.length > MAX_LABELLED || hasCounter(folded)) return false;
  const length = labelLength(folded);
  if (length === 0 || length >= text.length) return false;
  const isBareLabel = !/[:-] ?$/.test(folded.slice(0, length));
  if (isBareLabel && (text.length > MAX_NAMES || !isUpperAt(text, length) || /[.,:]$/.test(text)))
    return false;
  return (
    isUpperAt(text, length) || /^(?:https?:|www\.|internet|sưu tầm|[\p{Ll}\d]+\.)/u.test(folded.slice(length))
  );
}

/** "Mỹ An - Đoàn Vinh", "Hà Minh (Ban Tuyên giáo)", "T.X", "Hà An - Văn phòng Đảng ủy". */
export function isNamesByline({ text, folded }: Paragraph): boolean {
  if (text.length > MAX_OFFICE) return false;
  const end = namesEnd(text, folded);
  // "Xã A (huyện B): …": a sentence goes on behind the brackets.
  if (/\)[^\s)./]|\) [^(]/.test(text.slice(end)) || /[:;?!]/.test(text.slice(0, end))) return false;
  const segments = segmentsOf(text.slice(0, end), 0);
  const [first] = segments;
  if (first === undefined || segments.length > MAX_SEGMENTS) return false;
  if (COLLECTED.test(text) || LETTERS.test(text)) return true;
  if (INITIALS.test(text.slice(0, end)) || INITIALS.test(text)) return true;
  if (/^(?:VGP|TTXVN|PV|BBT|BTV|CTV|QTV|VOV|VNP)$/.test(first.text) || isSigned(first.text)) {
    const body = segments.findIndex(({ text: segment }) => openingOf(fold(segment), BODIES) !== null);
    return segments.every(
      ({ text: segment }, i) =>
        // "Hà An - Đảng ủy Khối CCQ và DN tỉnh": the rest of the body's name.
        (body > 0 && i > body) ||
        isSigned(segment) ||
        INITIALS.test(segment) ||
        openingOf(fold(segment), BODIES) !== null ||
        NAME.test(`${segment} A`),
    );
  }
  return /^(?:btv|ctv|pv|bbt|ban biên tập|qtv|admin)(?: [\p{L}\p{M} ]{1,30})?$/u.test(folded.slice(0, end));
}

/** A post before a name in a byline is short. */
const MAX_POST_WORDS = 8;

/** The name behind the post with which the text begins: "Luật gia Lê Vy" → "Lê Vy"; null where there is none. */
function nameBehindPost(copies: Copies): NameRun | null {
  const head = postHeadAt(copies, 0);
  if (head === null) return null;
  const { cased } = copies;
  for (let at = head.end + 1, count = 0; at < cased.length && count < MAX_POST_WORDS; count++) {
    if (cased[at - 1] !== ' ') return null;
    const name = isUpperAt(cased, at) ? personNameAt(copies, at) : null;
    if (name?.start === at) return name;
    at = wordEnd(cased, at) + 1;
  }
  return null;
}

/** "Luật gia Lê Vy", "Đại úy Hà Minh – Trưởng Công an xã": one who signs with a rank or post before the name. */
export function isTitledByline({ text, folded }: Paragraph): boolean {
  if (text.length > MAX_OFFICE || /[.;:,!?]$/.test(text)) return false;
  const name = nameBehindPost({ cased: text, folded });
  if (name === null) return false;
  if (name.end === text.length) return true;
  const separator = /^(?: ?- ?| ?, | ?\()/.exec(text.slice(name.end))?.[0];
  if (separator === undefined) return false;
  const rest = name.end + separator.length;
  return postHeadAt({ cased: text, folded }, rest) !== null || openingOf(folded.slice(rest), BODIES) !== null;
}

/** An office that signs an article: "Văn phòng HĐND - UBND phường Bến Lức". */
export function isOfficeByline(paragraph: Paragraph): boolean {
  // "(Văn phòng Đảng ủy)", below a name.
  const isInBrackets = paragraph.text.startsWith('(') && paragraph.text.endsWith(')');
  const text = isInBrackets ? paragraph.text.slice(1, -1) : paragraph.text;
  const folded = isInBrackets ? paragraph.folded.slice(1, -1) : paragraph.folded;
  if (text.length > MAX_OFFICE || /[.;:,!?]$/.test(text) || !isUpperAt(text, 0)) return false;
  return openingOf(folded, BODIES) !== null && text.split(' ').length <= 14;
}

/** Labels before the name of who put the article there; "PV", "BT" are initials. */
const POSTED_BY =
  /^(?:người đăng|người viết|người gửi|đăng bởi|biên tập|biên tập viên|tác giả|bài|tin|tin, ảnh) ?: ?/;
const STAMP_SEPARATOR = /^[ |,–-]*$/;

/** The stretch of a line that is left without the time of posting before or behind it; null where there is no such time. */
function besideStamp(folded: string): { start: number; end: number } | null {
  const before = stampEnd(folded, 0);
  if (before.hasDay || before.hasTime)
    return before.end < folded.length ? { start: before.end, end: folded.length } : null;
  for (const separator of folded.matchAll(/ ?[|–-] /g)) {
    const from = separator.index + separator[0].length;
    const { end, hasDay, hasTime } = stampEnd(folded, from);
    if ((hasDay || hasTime) && STAMP_SEPARATOR.test(folded.slice(end)))
      return { start: 0, end: separator.index };
  }
  return null;
}

/** "BT", "N.H": initials. */
const SHORT_NAME = /^(?:\p{Lu}{2,4}|(?:\p{Lu}\.? ?){1,3})$/u;

/** "Hà An | 14:30 ngày 12/3/2031", "Thứ Ba, 3/6/2031 - Biên tập: Hà An": who wrote, with the time of posting. */
export function isStampedByline(paragraph: Paragraph): boolean {
  const { text, folded } = paragraph;
  if (text.length > MAX_LABELLED || !/\d/.test(text)) return false;
  const rest = besideStamp(folded);
  if (rest === null) return false;
  const inner = {
    ...paragraph,
    text: text.slice(rest.start, rest.end),
    folded: folded.slice(rest.start, rest.end),
  };
  const label = POSTED_BY.exec(inner.folded)?.[0].length ?? 0;
  const name = inner.text.slice(label);
  if (label > 0) return isSigned(name) || SHORT_NAME.test(name);
  if (SHORT_NAME.test(name)) return rest.start === 0;
  return isTitledByline(inner) || (isPenName(name) && name.split(' ').length > 1) || isOfficeByline(inner);
}

/** A name with each syllable in one capital letter: "VĂN HÀO" → "Văn Hào". */
function nameCase(name: string): string {
  if (/\p{Ll}/u.test(name)) return name;
  return name.toLowerCase().replace(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase());
}

/** A name in a line that says who wrote or photographed. */
export interface Signature {
  name: string;
  offset: number;
}

/** Does the byline name a source and nobody who wrote? */
export function isSourceLine(line: string): boolean {
  const label = openingOf(fold(line), LABELS);
  return label !== null && /^(?:nguồn|theo)/.test(label);
}

/** "Hà An - Ảnh: CTV": the writer, and behind a dash who photographed. */
const WITH_CREDIT = /^(.{3,40}) ?- ?ảnh ?: ?.{2,30}$/;

/** Does the line name a writer, and then a photographer? */
export function isCreditedByline({ text, folded }: Paragraph): boolean {
  const writer = text.length <= MAX_NAMES ? WITH_CREDIT.exec(folded)?.[1]?.trimEnd() : undefined;
  return writer !== undefined && isPenName(text.slice(0, writer.length));
}

const CREDIT = /(?<![\p{L}\p{M}])ảnh ?[:/-] ?|(?<=[.!)”] ?)ảnh /gu;
const MAX_CREDIT = 60;

/** The people in the credit of a caption: "Quang cảnh hội nghị. Ảnh: Mỹ An" → one. */
export function photographersOf(line: string): Signature[] {
  const folded = fold(line);
  if (folded.length !== line.length || !folded.includes('ảnh')) return [];
  const label = [...folded.matchAll(CREDIT)].at(-1);
  if (label === undefined || line.length - label.index > MAX_CREDIT) return [];
  const from = label.index + label[0].length;
  const credit = line.slice(from).replace(/[\s).\]*_]+$/, '');
  return authorsOf(credit).map(({ name, offset }) => ({ name, offset: from + offset }));
}

/** The people in a byline: "Tin, ảnh: Mỹ An - Đoàn Vinh" → two. */
export function authorsOf(line: string): Signature[] {
  const folded = fold(line);
  if (isSourceLine(line)) return [];
  const stamped = folded.length === line.length ? besideStamp(folded) : null;
  if (stamped !== null && stamped.start > 0)
    return authorsOf(line.slice(stamped.start)).map(({ name, offset }) => ({
      name,
      offset: stamped.start + offset,
    }));
  const end = stamped?.end ?? (folded.length === line.length ? namesEnd(line, folded) : line.length);
  return segmentsOf(line.slice(0, end), labelLength(folded)).flatMap(({ text, offset }) => {
    // "Ảnh: Lê Vy" behind the first label.
    const inner = /^\p{L}[\p{L}, ]{0,12}: ?/u.exec(text)?.[0].length ?? 0;
    const name = text.slice(inner);
    return isPenName(name) ? [{ name: nameCase(name), offset: offset + inner }] : [];
  });
}
