import { DETERMINERS, GROUP_HEADS, NAME_GOES_ON, OTHER_NOUNS, OUTSIDERS } from '../data/assignees.js';
import type { OrganizationName } from '../organizations/organization-name.js';
import type { Source } from '../text.js';
import { isUpperAt, isWordAt, wordEnd } from '../words.js';
import { indexPhrases, phraseAt, verbAt } from './phrases.js';
import { startingAt } from './within.js';

const HEADS = indexPhrases(GROUP_HEADS);
const OTHERS = indexPhrases(OTHER_NOUNS);
const DETERMINER = indexPhrases(DETERMINERS);
const GOES_ON = indexPhrases(NAME_GOES_ON);
const OUTSIDE = indexPhrases(OUTSIDERS);

/** A name is never longer than this; what is longer was not one. */
const MAX_LENGTH = 600;
const MAX_UNIT_WORDS = 24;
/** How far a name that was read too short is followed, in characters. */
const MAX_REST = 110;
const MAX_QUOTED = 160;
/** Longest word of a list that names no body. */
const MAX_WORD = 40;
const PERSON_HEAD = /^(?:đồng chí|đ\/c|ông|bà)$/;
const POST = /^(?:phó |bí thư|chủ tịch|trưởng|giám đốc|chủ nhiệm|ủy viên|chánh|hiệu trưởng)/;
const CLOSING: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['“', '”'],
  ['"', '"'],
]);

/** Between two who share a task. */
const JOIN =
  /(?:,|;| -| \/| và| cùng| cùng với| hoặc)? (?:và |cùng |cùng với |hoặc |nhất là |đặc biệt là |trong đó có )?/uy;
/** Ends a name inside a group: what follows says how or when, not who. */
const ENDS_NAME =
  /(?:theo|trong (?:thời gian|quá trình|công tác|việc|năm|quý|tháng|quan)|trên cơ sở|căn cứ|thời gian|tại|khi|ngay|để|nhằm|về|với|qua|đối với|trước|sau|hằng|hàng|định kỳ|đã|sẽ|đang|được|từ nay|không|chưa|nào|thì|cơ bản|cũng|vẫn|luôn|đều|mà|nếu|do|bằng|vì|đến|vào|như|sớm|còn|mỗi|là|xin|kính|trân trọng|vừa|có (?:văn bản|công văn|trách nhiệm|nhiệm vụ|kế hoạch|biện pháp|giải pháp|ý kiến|báo cáo|thể|hiệu lực)|thứ (?:hai|ba|tư|năm|sáu|bảy)|\d{1,3} (?:ngày|tuần|tháng|năm)(?= một lần| báo cáo|,))(?![\p{L}\p{M}])/uy;
/** These end no name although they stand in the list above. */
const STILL_NAME =
  /(?:được (?:giao|phân công|phân cấp|ủy quyền|hỗ trợ|thụ hưởng|kiểm tra)|tại (?:điều|khoản|phụ lục|mục|địa phương|các (?:xã|phường|thôn|huyện|địa phương|đơn vị))|về (?:đầu tư|công nghệ)|không chuyên trách|trước đây|do .{2,30} quản lý|tự quản|tự vệ|trong (?:tỉnh|huyện|xã|phường|thành phố|hệ thống|toàn|khối|đảng))/uy;

/** After a comma or "và" these go on with the sentence, and with no list of names. */
const NO_NAME =
  /^(?:để|nhằm|trong|theo|khi|và|(?:sự|việc|tinh thần|vai trò|trách nhiệm|ý thức)(?![\p{L}\p{M}]))/u;

/** Who has to do something: the words as they stand, from `start` to `end` in the matching copy. */
export interface Assignee {
  start: number;
  end: number;
  /** Where the sentence goes on: behind the words in brackets that explain the name. */
  after: number;
  /** Each of those who are named: a body, a group, a post. */
  units: { start: number; end: number }[];
}

/** A name (tên) while it is read. */
interface Naming {
  source: Source;
  /** The bodies of the text, in order. */
  all: readonly OrganizationName[];
  /** Where it has to end. */
  to: number;
  /** Where it begins: tells its own words from verbs. */
  from: number;
}

function matchesAt(pattern: RegExp, text: string, index: number): boolean {
  pattern.lastIndex = index;
  return pattern.test(text);
}

/** Words with capital letters from `start`: "Nguyễn Văn A", "Hải Vân". */
function afterCapitals(source: Source, start: number): number {
  let end = start;
  let next = start;
  while (source.cased[next] === ' ' && isUpperAt(source.cased, next + 1)) {
    end = wordEnd(source.cased, next + 1);
    next = end;
  }
  return end;
}

/** Does a list of names, the verb of the clause, or what is asked of a heading follow the place? */
function isNameEnd(source: Source, end: number, from: number): boolean {
  return /[,;:\n]/.test(source.folded.charAt(end)) || verbAt(source, end + 1, from) !== null;
}

/**
 * What belongs to a name that was read too short: "Đảng ủy Quân | sự tỉnh", "Sở Lao động | - Thương binh và Xã hội".
 * It is followed only where the verb is near.
 */
function afterRest(naming: Naming, start: number): number {
  const { source, all, to, from } = naming;
  const word = afterWords({ source, all, to: Math.min(to, start + MAX_REST), from }, start);
  if (word === start) return start;
  const isHalf = source.folded.startsWith(' và ', word) && isUpperAt(source.cased, word + ' và '.length);
  const half = isHalf ? afterWords(naming, word + ' và'.length) : word;
  return isNameEnd(source, half, from) ? half : start;
}

/** A body by its name, with what belongs to the name behind it. */
function afterBody(
  source: Source,
  all: readonly OrganizationName[],
  body: OrganizationName,
  to: number,
): number {
  const naming = { source, all, to, from: body.start };
  let end = body.end;
  for (let count = 0; count < MAX_UNIT_WORDS; count++) {
    end = afterCapitals(source, end);
    if (/[-&]/.test(source.folded.charAt(end))) return afterRest(naming, end);
    if (source.folded[end] !== ' ' || end >= to) break;
    const next = end + 1;
    const enclosed = afterEnclosed(source.folded, next);
    const nested = startingAt(all, next)?.end ?? enclosed;
    if (nested > next) {
      end = nested;
      continue;
    }
    if (verbAt(source, next, body.start) !== null) break;
    const phrase = phraseAt(GOES_ON, source.folded, next);
    if (phrase === null) return afterRest(naming, end);
    // "các xã, phường" after a name is its level: the words up to the next sign belong to it.
    end = afterWords(naming, next + phrase.length);
  }
  return end;
}

/** Index after what stands in brackets or quotation marks at the place; the place itself where it is too long. */
function afterEnclosed(folded: string, start: number): number {
  const close = CLOSING.get(folded.charAt(start));
  if (close === undefined) return start;
  const end = folded.slice(start, start + MAX_QUOTED).indexOf(close, 1);
  return end < 0 ? start : start + end + 1;
}

/** Plain words of a name, up to a sign, a verb, or a word that begins another part of the sentence. */
function afterWords({ source, all, to, from }: Naming, start: number): number {
  const { folded } = source;
  let end = start;
  for (let count = 0; count < MAX_UNIT_WORDS; count++) {
    // "Đài PT-TH", "huyện/thành phố", "HĐND&UBND".
    const isGlued = /[-/&]/.test(folded.charAt(end)) && isWordAt(folded, end + 1);
    if ((folded[end] !== ' ' && !isGlued) || end + 1 >= to) break;
    const next = end + 1;
    const enclosed = afterEnclosed(folded, next);
    if (enclosed > next) {
      end = enclosed;
      continue;
    }
    if (!isWordAt(folded, next)) break;
    const nested = startingAt(all, next);
    if (nested !== undefined) {
      end = nested.end;
      continue;
    }
    if (
      folded.startsWith('và ', next) ||
      folded.startsWith('cùng ', next) ||
      folded.startsWith('hoặc ', next)
    )
      break;
    if (verbAt(source, next, from) !== null) break;
    if (matchesAt(ENDS_NAME, folded, next) && !matchesAt(STILL_NAME, folded, next)) break;
    end = wordEnd(folded, next);
    // "được giao": the pair was let through as a whole.
    if (matchesAt(STILL_NAME, folded, next)) {
      STILL_NAME.lastIndex = next;
      end = next + (STILL_NAME.exec(folded)?.[0].length ?? end - next);
    }
  }
  return end;
}

/** One body or group at the place; its end, -1 where none is named. */
function unitAt(source: Source, all: readonly OrganizationName[], start: number, to: number): number {
  const body = startingAt(all, start);
  if (body !== undefined) return afterBody(source, all, body, to);
  const determiner = phraseAt(DETERMINER, source.folded, start);
  const noun = determiner === null ? start : start + determiner.length + 1;
  const named = startingAt(all, noun);
  if (named !== undefined) return afterBody(source, all, named, to);
  const head = phraseAt(HEADS, source.folded, noun);
  if (head !== null && (phraseAt(OTHERS, source.folded, noun)?.length ?? 0) > head.length) return -1;
  // "hai bên": the count belongs to the head.
  const counted = head === null && noun > start ? phraseAt(HEADS, source.folded, start) : null;
  if (counted !== null) return afterWords({ source, all, to, from: start }, start + counted.length);
  if (head === null) return -1;
  // "Tổ chức thực hiện", "Báo cáo kết quả": the verb, where no "các" stands before it.
  const verb = determiner === null ? verbAt(source, noun, noun) : null;
  if (verb !== null && (head === 'tổ chức' || verb.length > head.length)) return -1;
  const end = noun + head.length;
  // "các đồng chí: Trần Thị Mai, Trưởng phòng Nội vụ; …": the colon leads to the names.
  const isRoll = PERSON_HEAD.test(head) && source.folded.startsWith(': ', end);
  return isRoll && isUpperAt(source.cased, end + 2)
    ? afterCapitals(source, end + 1)
    : afterWords({ source, all, to, from: start }, end);
}

/** "Đ/c Trần Văn A - Phó Bí thư, Chủ tịch UBND xã": end of the name where a dash leads to the posts of one person, else null. */
function postOf({ folded }: Source, units: readonly { start: number; end: number }[]): number | null {
  const [person, post] = units;
  if (person === undefined || post === undefined) return null;
  const isPerson = /^(?:đồng chí|đ\/c|ông|bà) /.test(folded.slice(person.start, person.start + 9));
  const isPost = POST.test(folded.slice(post.start, post.start + 12));
  return isPerson && isPost && folded.slice(person.end, post.start) === ' - ' ? person.end : null;
}

/** Is someone named at the place? */
export function isNamedAt(source: Source, all: readonly OrganizationName[], start: number): boolean {
  return unitAt(source, all, start, start + MAX_LENGTH) >= 0;
}

/** "Thường trực, các Ban …": a name that begins with the verb at the place and goes on behind it. */
export function isLongerNameAt({ folded }: Source, start: number, verb: string): boolean {
  return (phraseAt(HEADS, folded, start)?.length ?? 0) > verb.length;
}

/** Does a request go to people outside the apparatus? */
export function isOutsiderAt(source: Source, start: number): boolean {
  return phraseAt(OUTSIDE, source.folded, start) !== null;
}

function isDash(join: string): boolean {
  return join.trim() === '-';
}

/**
 * "các sở, ngành, đoàn thể, Mặt trận": end of single words of a list that go on with a comma or the verb, null where
 * none stand at `next`. Behind a dash they must begin with a capital letter.
 */
function wordOfList(naming: Naming, next: number, join: string): number | null {
  const { source, to, from } = naming;
  const word = afterWords(naming, next - 1);
  const isShort = word > next && word - next < MAX_WORD && !NO_NAME.test(source.folded.slice(next, word));
  if (!isShort || (isDash(join) && !isUpperAt(source.cased, next))) return null;
  const after = word + (source.folded[word] === ',' ? 2 : 1);
  const goesOn =
    verbAt(source, after, from) !== null ||
    /[,;]/.test(source.folded.charAt(word)) ||
    word >= to ||
    source.folded.startsWith(' và ', word);
  return goesOn ? word : null;
}

/**
 * Reads who is named from `start` on: one or more bodies, groups or posts, as far as the list goes. Null where nobody
 * is named there.
 */
export function readAssignee(
  source: Source,
  all: readonly OrganizationName[],
  start: number,
  limit: number,
): Assignee | null {
  const to = Math.min(limit, start + MAX_LENGTH);
  let end = unitAt(source, all, start, to);
  if (end < 0) return null;
  const naming = { source, all, to, from: start };
  const units = [{ start, end }];
  for (;;) {
    JOIN.lastIndex = end;
    const join = JOIN.exec(source.folded)?.[0] ?? '';
    const next = end + join.length;
    if (join.trim() === '' || next >= to) break;
    if (verbAt(source, next, start) !== null && startingAt(all, next) === undefined) break;
    const unit = unitAt(source, all, next, to);
    if (unit < 0) {
      const word = wordOfList(naming, next, join);
      if (word === null) break;
      end = word;
      // "Ban Dân chủ - Pháp luật": behind a dash the name itself goes on.
      const last = units.at(-1);
      if (isDash(join) && last !== undefined) last.end = end;
      else units.push({ start: next, end });
      continue;
    }
    end = unit;
    units.push({ start: next, end });
  }
  const post = postOf(source, units);
  if (post !== null) return { start, end: post, after: end, units: units.slice(0, 1) };
  // "Phòng Văn hóa (cơ quan thường trực)": what stands in brackets at the end explains the name.
  const bracket = source.folded[end - 1] === ')' ? source.folded.slice(0, end).lastIndexOf(' (') : -1;
  return { start, end: bracket > start ? bracket : end, after: end, units };
}
