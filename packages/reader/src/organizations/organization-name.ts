import { POSTS_OF_BODY } from '../data/organization-heads.js';
import { isKnownPlace, isSurnameAt, nameRunAt } from '../people/names.js';
import type { Source } from '../text.js';
import { isDigitAt, isLetterAt, isUpperAt, isWordAt, wordEnd } from '../words.js';
import { FIELD_FORMS, type HeadForm, type HeadIndex } from './heads.js';

/** A name of a body found at a place of the matching copy. */
export interface OrganizationName {
  start: number;
  end: number;
  name: string;
  abbreviation: string | null;
  /** Where the name is that of a post ("Chủ tịch UBND tỉnh"), the beginning of the body inside it. */
  bodyStart: number;
}

/** Behind the kind of a body: all or some of them are meant and not one. */
const SEVERAL = / (?:các|từng|cấp|những|một số|mỗi|nơi|cùng cấp|địa phương)(?![\p{L}\p{M}])/uy;

const ALL_OF = /(?:^|[ (])(?:các|những|từng|mỗi) $/;
const ALL_REACH = 8;
const PLACED = / (?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|đặc khu) /;
const OF_A_LEVEL = /(?:cấp (?:tỉnh|huyện|xã)|các cấp)$/;

/** "Ủy ban nhân dân các xã", "UBND cấp tỉnh": a kind of body and not one of them. */
export function isSeveral({ folded }: Source, { start, end, name }: OrganizationName): boolean {
  SEVERAL.lastIndex = end;
  if (SEVERAL.test(folded) || OF_A_LEVEL.test(name)) return true;
  // "các Sở Nội vụ"; with a comma behind it begins a list: "các Sở Nội vụ, Tài chính".
  return (
    ALL_OF.test(folded.slice(Math.max(0, start - ALL_REACH), start)) &&
    folded[end] !== ',' &&
    !PLACED.test(name)
  );
}

/** Words for the level of government that may stand inside a name, with their full form. */
const LEVELS: ReadonlyMap<string, string> = new Map([
  ['tỉnh', 'tỉnh'],
  ['thành phố', 'thành phố'],
  ['tp', 'thành phố'],
  ['huyện', 'huyện'],
  ['quận', 'quận'],
  ['thị xã', 'thị xã'],
  ['tx', 'thị xã'],
  ['phường', 'phường'],
  ['xã', 'xã'],
  ['thị trấn', 'thị trấn'],
  ['đặc khu', 'đặc khu'],
  ['khu vực', 'khu vực'],
  ['khu phố', 'khu phố'],
  ['khu dân cư', 'khu dân cư'],
  ['tổ dân phố', 'tổ dân phố'],
  ['thôn', 'thôn'],
  ['bản', 'bản'],
  ['xóm', 'xóm'],
  ['ấp', 'ấp'],
  ['khối', 'Khối'],
  ['cơ quan', 'Cơ quan'],
  ['các cấp', 'các cấp'],
  ['cấp tỉnh', 'cấp tỉnh'],
  ['cấp xã', 'cấp xã'],
  ['cấp huyện', 'cấp huyện'],
  ['trung ương', 'Trung ương'],
  ['tư', 'Trung ương'],
  ['tw', 'Trung ương'],
]);
const LEVEL =
  /(?:tỉnh|thành phố|tp\.?|huyện|quận|thị xã|tx\.?|phường|xã|thị trấn|đặc khu|khu vực|khu phố|khu dân cư|tổ dân phố|thôn|bản|xóm|ấp|khối|cơ quan|các cấp|cấp tỉnh|cấp xã|cấp huyện|trung ương|tw|t\.ư)(?![\p{L}\p{M}\p{N}])/uy;
const MASS_ORGANIZATIONS =
  / ?(?:,|và) ?các (?:tổ chức|đoàn thể) (?:chính trị ?- ?xã hội|ct ?- ?xh)(?! nghề)/y;
const TERM_OR_DATE = /(?:độc lập|cộng hòa|ngày|khóa|lần|năm|về|số|nhiệm)(?![\p{L}\p{M}\p{N}])/uy;
/** "trình HĐND huyện Tờ trình số 5": a document begins, not the name of a place. */
const DOCUMENT_STARTS =
  /(?:tờ trình|nghị quyết|quyết định|kế hoạch|báo cáo|công văn|văn bản|thông báo|hướng dẫn|chỉ thị|chương trình|đề án|kết luận|công điện)(?= (?:số |\d))/uy;
/** In a heading all is in capitals, so a name ends at the first of these words. */
const HEADING_STOP =
  /(?:cộng hòa|độc lập|đảng cộng sản|về|việc|ngày|số|ban hành|nhiệm|khóa|năm|tại|trong|và|của|đã|với|thực hiện|triển khai|phê duyệt|quy định|họp|tổ chức|làm việc|chỉ đạo|thông qua|khai mạc|bế mạc|tổng kết|sơ kết|phát động|công bố|trao|tặng|tiếp xúc|ra mắt|kiểm tra|giám sát)(?![\p{L}\p{M}\p{N}])/uy;
/** Wards and communes are named after people, larger places are not. */
const BIG_PLACE = /^(?:tỉnh|thành phố|tp|huyện|quận|thị xã|khối|cơ quan|trung ương)/;
/** Places that have a number for a name. */
const NUMBERED_PLACE = /^(?:phường|quận|khu|thôn|tổ|bản|xóm|ấp)/;
const PLACE_NUMBER = /\d{1,2}(?![\p{L}\d/.,-])/uy;
const OWN_NUMBER = / số \d{1,3}(?![\p{L}\d/.,-])/uy;
/** The committee that a body belongs to, as the symbols of documents have it. */
const SUFFIXES: ReadonlyMap<string, string> = new Map([
  ['TU', 'Tỉnh ủy'],
  ['ThU', 'Thành ủy'],
  ['HU', 'Huyện ủy'],
  ['ĐU', 'Đảng ủy'],
]);
const DISTRICT_OFFICE = 'Phòng';
const MAX_NUMBER = 3;
const MAX_PROPER_WORDS = 6;
const MAX_PARTS = 5;

function matchAt(pattern: RegExp, text: string, index: number): string | null {
  pattern.lastIndex = index;
  return pattern.exec(text)?.[0] ?? null;
}

function formAt(source: Source, index: HeadIndex, start: number, depth = 0): HeadForm | null {
  const forms = index.get(source.folded.slice(start, wordEnd(source.folded, start)));
  if (forms === undefined) return null;
  for (const candidate of forms) {
    const end = start + candidate.form.length;
    if (!source.folded.startsWith(candidate.form, start) || isWordAt(source.folded, end)) continue;
    if (!isPartOfAnother(source, index, candidate, end, depth)) return candidate;
  }
  return null;
}

/** The house's own "Ban Tổ chức" is not meant where the name goes on with another body: "Ban Tổ chức Tỉnh ủy". */
function isPartOfAnother(
  source: Source,
  index: HeadIndex,
  { head, isShort }: HeadForm,
  end: number,
  depth: number,
): boolean {
  if (head.tail !== 'none' || !isShort || depth === MAX_PARTS) return false;
  if (source.cased[end] !== ' ' || !isUpperAt(source.cased, end + 1)) return false;
  return formAt(source, index, end + 1, depth + 1)?.head.tail === 'place';
}

function fieldAt(source: Source, start: number): { end: number; name: string; ofDistrict: string } | null {
  if (!isUpperAt(source.cased, start)) return null;
  const first = source.folded.slice(start, wordEnd(source.folded, start));
  for (const { form, name, ofDistrict } of FIELD_FORMS.get(first) ?? []) {
    if (source.folded.startsWith(form, start) && !isWordAt(source.folded, start + form.length)) {
      return { end: start + form.length, name, ofDistrict };
    }
  }
  return null;
}

/** Words of two syllables in the names of bodies that are no names of places: only the first takes a capital. */
const COMMON_WORDS =
  /(?<![\p{L}\p{M}])(?:Mặt Trận|Đoàn Thể|Cơ Quan|Doanh Nghiệp|Dân Vận|Nội Chính|Dân Chính)(?![\p{L}\p{M}])/gu;

/** "QUẢNG LÂM" → "Quảng Lâm", "MẶT TRẬN" → "Mặt trận"; other spellings are left. */
function nameCase(name: string): string {
  if (name !== name.toUpperCase() || name.length < 4) return name;
  return name
    .toLowerCase()
    .replace(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase())
    .replace(COMMON_WORDS, (words) => words.charAt(0) + words.slice(1).toLowerCase());
}

/** Is this stretch and what follows it set in capitals, as headings are? */
function isHeading(source: Source, start: number, end: number): boolean {
  const around = source.cased.slice(start, end + 8);
  return around.length > 6 && around === around.toUpperCase() && isUpperAt(source.cased, end + 2);
}

/** Does another body begin here: "tỉnh Đông Giang Sở Nội vụ"? */
function beginsBody(source: Source, index: HeadIndex, position: number): boolean {
  const found = formAt(source, index, position);
  if (found === null || found.head.tail === 'place') return found !== null;
  const end = position + found.form.length;
  return found.head.tail === 'field' && source.cased[end] === ' ' && fieldAt(source, end + 1) !== null;
}

/** "Địa phương 2": a number that ends the name and counts nothing. */
function isOwnNumber({ cased }: Source, start: number): boolean {
  if (!isDigitAt(cased, start)) return false;
  const end = wordEnd(cased, start);
  return !(cased[end] === ' ' && isLetterAt(cased, end + 1) && !isUpperAt(cased, end + 1));
}

/** Words with a capital letter, or numbers, from `start`: "Quảng Lâm", "Địa phương 2". */
function properRun(source: Source, index: HeadIndex, start: number, inHeading: boolean): number {
  let end = start;
  let position = start;
  for (let count = 0; count < MAX_PROPER_WORDS; count++) {
    const { cased, folded } = source;
    if (!isUpperAt(cased, position) && !(count > 0 && isOwnNumber(source, position))) break;
    if (inHeading && matchAt(HEADING_STOP, folded, position) !== null) break;
    if (!inHeading && matchAt(TERM_OR_DATE, folded, position) !== null) break;
    if (matchAt(DOCUMENT_STARTS, folded, position) !== null) break;
    if (count > 0 && beginsBody(source, index, position)) break;
    // "phường Bến Lức Nguyễn Văn An": behind a place of two words stands a person.
    if (count > 1 && isPersonAt(source, position)) break;
    end = wordEnd(cased, position);
    if (cased[end] !== ' ') break;
    position = end + 1;
  }
  return end;
}

/** "Bí thư Tỉnh ủy Nguyễn Văn A": after a body a family name with two more syllables is a person, not a place. */
function isPersonAt(source: Source, start: number): boolean {
  const run = isSurnameAt(source, start) ? nameRunAt(source, start) : null;
  if (run === null || run.syllables < 3 || isKnownPlace(source.folded.slice(start, run.end))) return false;
  // "xã Trà Linh Hồ Thị Mơ": the name begins behind the place.
  return !PLACE_THEN_PERSON.test(source.folded.slice(start, run.end));
}

/** Two syllables, then a family name with the middle name that most people have. */
const PLACE_THEN_PERSON = /^\p{L}+ \p{L}+ \p{L}+ (?:thị|văn|đình|đức|hữu|xuân|ngọc|quang) \p{L}/u;

/** A post before the body: then a name behind it is of who holds it. */
const OF_POST =
  /(?:bí thư|chủ tịch|trưởng|giám đốc|chủ nhiệm|phó|ủy viên|cán bộ|công chức)(?![\p{L}\p{M}])[^,.;:\n]{0,50}$/u;
const POST_REACH = 60;

/** "UBND tỉnh Nguyễn Văn A", "UBND phường Vũ Thị Hồng Thắm": wards are named after people, but with fewer words. */
function isPersonBehind(source: Source, level: string, start: number): boolean {
  if (!isPersonAt(source, start)) return false;
  if (BIG_PLACE.test(level)) return true;
  const run = nameRunAt(source, start);
  if (OF_POST.test(source.folded.slice(Math.max(0, start - POST_REACH), start))) return true;
  return run !== null && (run.syllables >= 4 || / thị /.test(source.folded.slice(start, run.end)));
}

interface Part {
  end: number;
  text: string;
}

/** One more part of a name after a space: a parent body, a level with its place, or a place. */
function partAt(
  source: Source,
  index: HeadIndex,
  start: number,
  inHeading: boolean,
  depth: number,
): Part | null {
  // "Tỉnh ủy" is a body, "tỉnh" a level: the longer reading comes first.
  const isUpper = isUpperAt(source.cased, start);
  const nested = isUpper ? nestedAt(source, index, start, depth) : null;
  if (nested !== null) return nested;
  const suffixEnd = wordEnd(source.cased, start);
  const suffix = isUpper ? SUFFIXES.get(source.cased.slice(start, suffixEnd)) : undefined;
  if (suffix !== undefined) return { end: suffixEnd, text: suffix };
  const level = matchAt(LEVEL, source.folded, start);
  if (level !== null) {
    const canonical = LEVELS.get(level.replace('.', '')) ?? level;
    let end = start + level.length;
    const next = source.cased[end] === ' ' ? end + 1 : end;
    const isBody = next > end && depth < MAX_PARTS && formAt(source, index, next)?.head.tail === 'place';
    const number =
      NUMBERED_PLACE.test(level) && next > end ? matchAt(PLACE_NUMBER, source.cased, next) : null;
    if (number !== null) return { end: next + number.length, text: `${canonical} ${number}` };
    const hasPlace = (next > end || level.endsWith('.')) && !isPersonBehind(source, level, next);
    const proper = hasPlace ? properRun(source, index, next, inHeading) : next;
    if (isBody || proper <= next) return { end, text: canonical };
    end = proper;
    return { end, text: `${canonical} ${nameCase(source.cased.slice(next, end))}` };
  }
  if (isPersonAt(source, start)) return null;
  // "Chi bộ Văn phòng", "Công đoàn Y tế".
  const field = fieldAt(source, start);
  if (field !== null) return { end: field.end, text: field.name };
  const end = properRun(source, index, start, inHeading);
  return end > start ? { end, text: nameCase(source.cased.slice(start, end)) } : null;
}

function nestedAt(source: Source, index: HeadIndex, start: number, depth: number): Part | null {
  const nested = depth < MAX_PARTS ? organizationAt(source, index, start, depth + 1) : null;
  return nested === null ? null : { end: nested.end, text: nested.name };
}

function tailOf(source: Source, index: HeadIndex, start: number, inHeading: boolean, depth: number): Part[] {
  const parts: Part[] = [];
  let end = start;
  for (let count = 0; count < MAX_PARTS; count++) {
    const masses = matchAt(MASS_ORGANIZATIONS, source.folded, end);
    if (masses !== null) {
      end += masses.length;
      parts.push({ end, text: 'và các tổ chức chính trị - xã hội' });
      continue;
    }
    // In a letterhead the level stands on the next line.
    const goesOn =
      source.cased[end] === ' ' ||
      (inHeading && source.cased[end] === '\n' && matchAt(LEVEL, source.folded, end + 1) !== null);
    if (!goesOn) break;
    if (inHeading && matchAt(HEADING_STOP, source.folded, end + 1) !== null) break;
    const part = partAt(source, index, end + 1, inHeading, depth);
    if (part === null) break;
    parts.push(part);
    end = part.end;
  }
  return parts;
}

/** A number right behind the first words of a name. */
function ownNumberAt(source: Source, end: number): Part | null {
  const { cased } = source;
  if (cased[end] !== ' ' || !isOwnNumber(source, end + 1)) return null;
  const to = wordEnd(cased, end + 1);
  const isPlain =
    to - end - 1 <= MAX_NUMBER &&
    !/^(?:[/:-]|[.,]\d)/.test(cased.slice(to, to + 2)) &&
    isDigitAt(cased, to - 1);
  return isPlain ? { end: to, text: cased.slice(end + 1, to) } : null;
}

/** "số 4 của Ban Thường vụ Tỉnh ủy": what tells one of several bodies from the others. */
function ownerOf(source: Source, index: HeadIndex, start: number, depth: number): Part | null {
  const number = matchAt(OWN_NUMBER, source.folded, start) ?? '';
  const end = start + number.length;
  const of = ' của ';
  const isOwned = depth < MAX_PARTS && source.folded.startsWith(of, end);
  const owner = isOwned ? organizationAt(source, index, end + of.length, depth + 1) : null;
  if (owner !== null) return { end: owner.end, text: `${number}${of}${owner.name}`.trim() };
  return number === '' ? null : { end, text: number.trim() };
}

/**
 * Reads the name of a body that begins at `start`, as far as it goes: "BTV Thành ủy" gives "Ban Thường vụ Thành ủy".
 * Null where no body is named there.
 */
export function organizationAt(
  source: Source,
  index: HeadIndex,
  start: number,
  depth = 0,
): OrganizationName | null {
  const found = formAt(source, index, start);
  if (found === null) return null;
  const { head, form } = found;
  let end = start + form.length;
  const inHeading = isHeading(source, start, end);
  const names = [head.name];
  if (head.tail === 'field') {
    const field = source.cased[end] === ' ' ? fieldAt(source, end + 1) : null;
    if (field === null) return null;
    names.push(head.name === DISTRICT_OFFICE ? field.ofDistrict : field.name);
    end = field.end;
  }
  if (head.tail === 'owner') {
    const owner = ownerOf(source, index, end, depth);
    if (owner === null) return null;
    names.push(owner.text);
    end = owner.end;
  } else if (head.tail !== 'none') {
    // "Ban Chỉ đạo 35", "Chi bộ 3".
    const number = head.tail === 'place' ? ownNumberAt(source, end) : null;
    if (number !== null) {
      names.push(number.text);
      end = number.end;
    }
    const parts = tailOf(source, index, end, inHeading, depth);
    if (head.tail === 'body' && parts.length === 0) return null;
    for (const part of parts) {
      names.push(part.text);
      end = part.end;
    }
  }
  const postEnd = POSTS_OF_BODY.has(head.name) ? form.indexOf(' ') : form.length;
  const bodyStart = head.isPost ? start + postEnd + 1 : start;
  return { start, end, name: names.join(' '), abbreviation: head.abbreviation, bodyStart };
}
