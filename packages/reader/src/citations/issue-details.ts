import { dayAt, isoDay } from '../dates/day.js';
import type { HeadIndex } from '../organizations/heads.js';
import type { Source } from '../text.js';
import { isUpperAt } from '../words.js';
import { numberAt } from './document-number.js';
import type { Draft } from './draft.js';
import { type IssuerName, issuerAt } from './issuer-at.js';
import { canIssue } from './issuing-bodies.js';

const BEFORE_DAY =
  / ?[,;(|]? ?(?:(?:đã )?(?:được )?(?:(?:ký )?ban hành|ký|ra|đề|thông qua) )?(?:vào )?(?:cùng |đều )?(?:ngày|ngay|ngáy)(?: (?:ban hành|ký))? ?[:,]?[ \n]?(?=[\dlio])/y;
const BARE_DAY = /(?:,? ?\(?| \| )(?=\d{1,2} ?[/.-] ?\d{1,2} ?[/.-] ?\d{4})/y;
/** "tháng 10/2031", "năm 2031": less than a day, which only stands between the number and the issuer. */
const LESS_THAN_DAY =
  /,? \(?(?:tháng \d{1,2}(?:\/| năm )\d{4}|năm \d{4})\)?(?= của|,? ?khóa)|,? (?:tại )?(?:kỳ họp|phiên họp) (?:thường lệ |chuyên đề )?(?:lần )?(?:thứ )?(?:\d{1,2}|\p{L}{2,5})(?=,? (?:thông qua |ban hành )?ngày| \()/uy;
const BEFORE_ISSUER = / ?[,)]? ?\(?(?:của|do|giữa)(?: các| liên)? /y;
/** "Nghị quyết số 29-NQ/TW, Hội nghị lần thứ tám Ban Chấp hành Trung ương". */
const PLENUM = /,? ?\(?(?:của )?hội nghị (?:lần thứ )?(?:\p{L}{2,5}|\d{1,2}),? (?:của )?(?=ban|bch)/uy;
/** "Nghị quyết 18-NQ/TW, Hội nghị Trung ương 6 khóa XII": the plenum is the Central Committee's. */
const CENTRAL_PLENUM =
  /,? ?\(?(?:của |tại )?hội nghị (?:lần thứ (?:\d{1,2}|\p{L}{2,5}) )?(?:trung ương|tw)(?: (?:lần thứ )?(?:\d{1,2}|\p{L}{2,5})(?![\p{L}\p{M}]))?/uy;
const CENTRAL_COMMITTEE = 'Ban Chấp hành Trung ương';
const TERM = / ?,? ?\(? ?(?:nhiệm kỳ )?khóa (?:thứ )?([ivxl]{1,6}|\d{1,2})(?![\p{L}\p{M}\p{N}]) ?\)?/uy;
const ISSUED = /^ (?:ký )?(?:ban hành|thông qua|phê duyệt)/;
const AFTER_PLAIN_ISSUER = /^(?: (?:về|khóa)|[,.;)\n]|$)/;
/** Longest stretch of a written day, in characters. */
const DAY_LENGTH = 34;
const MAX_ROUNDS = 4;

function matchAt(pattern: RegExp, text: string, index: number): RegExpExecArray | null {
  pattern.lastIndex = index;
  return pattern.exec(text);
}

/** `dayAt`, also where a scanner took figures for letters: "20/5/20l5". */
function misreadDayAt(folded: string, start: number): ReturnType<typeof dayAt> {
  const written = folded.slice(start, start + DAY_LENGTH);
  const repaired = written.replace(/(?<=\d)[li]|[li](?=\d)/g, '1').replace(/(?<=\d)o|o(?=\d)/g, '0');
  const day = repaired === written ? null : dayAt(repaired, 0);
  return day === null || day.year === null ? null : { ...day, end: start + day.end };
}

const NEW_CLAUSE = /^, (?=\p{L})/u;
const ACTS = /^,? (?!về|khóa|của|và|v\/v)\p{L}/u;

/**
 * Does the day belong to what follows? "NGHỊ QUYẾT SỐ 9-NQ/TU" as a heading over "Ngày 5/6/2031, …", and "Thực hiện
 * Nghị quyết số 9-NQ/TU, ngày 5/6/2031, Sở Nội vụ tổ chức …".
 */
function beginsNewSentence(
  source: Source,
  index: HeadIndex,
  { start, after: from }: Draft,
  day: number,
  end: number,
): boolean {
  const { folded, cased } = source;
  if (folded.startsWith('tại ', start - 4)) return false;
  const word = folded.lastIndexOf('ng', day);
  const isCapital = word > from && word < day && isUpperAt(cased, word) && !isUpperAt(cased, word + 1);
  if (isCapital && cased[from] === ' ' && word === from + 1) return true;
  if (cased[from] === ' ' || !NEW_CLAUSE.test(folded.slice(end, end + 3)) || !isUpperAt(cased, end + 2))
    return false;
  const body = issuerAt(source, index, end + 2);
  return body !== null && ACTS.test(folded.slice(body.end, body.end + 8));
}

/** Reads a date right after `citation.after`; a number in the place of the date is reported and passed over. */
function readDate(source: Source, index: HeadIndex, citation: Draft): boolean {
  if (citation.date !== null) return false;
  const { folded } = source;
  const sign = folded.charCodeAt(citation.after);
  // A space, a comma, a semicolon, a bracket, or the n of a "ngày" that ran into the number.
  if (sign !== 32 && sign !== 44 && sign !== 59 && sign !== 40 && sign !== 110) return false;
  const opening = matchAt(BEFORE_DAY, folded, citation.after) ?? matchAt(BARE_DAY, folded, citation.after);
  if (opening === null) return false;
  const start = citation.after + opening[0].length;
  const clear = dayAt(folded, start);
  const written = (clear?.year ?? null) === null ? (misreadDayAt(folded, start) ?? clear) : clear;
  const year = written?.year ?? citation.year;
  if (written !== null) {
    if (beginsNewSentence(source, index, citation, start, written.end)) return false;
    if (written !== clear) citation.problems.push({ code: 'misread-digit', start, end: written.end });
    citation.after = written.end + (opening[0].includes('(') && folded[written.end] === ')' ? 1 : 0);
    // A day without a year: only the number can tell it.
    if (year === null) return true;
    citation.date = isoDay(written.day, written.month, year);
    if (citation.date === null) citation.problems.push({ code: 'impossible-date', start, end: written.end });
    else citation.stated.add('date');
    return true;
  }
  const stray = numberAt(source, start);
  if (stray === null || stray.number !== citation.number || stray.symbol !== citation.symbol) return false;
  citation.problems.push({ code: 'number-in-date-slot', start, end: stray.end });
  citation.after = stray.end;
  return readDate(source, index, citation);
}

function readPlenum(source: Source, citation: Draft): boolean {
  const plenum = matchAt(CENTRAL_PLENUM, source.folded, citation.after);
  if (plenum === null || matchAt(PLENUM, source.folded, citation.after) !== null) return false;
  citation.issuer = CENTRAL_COMMITTEE;
  citation.stated.add('issuer');
  citation.after += plenum[0].length;
  return true;
}

/** Is it a paper of several bodies (liên tịch, liên ngành, phối hợp)? */
function isJoint({ typeCode }: Draft): boolean {
  return typeCode !== null && /(?:LT|LN|PH)$/.test(typeCode);
}

const PARTNER = /(?:,| và| -) /y;
const MAX_PARTNERS = 8;

/** "của Bộ Tài chính, Bộ Nội vụ và Thanh tra Chính phủ": all bodies that issued a joint paper. */
function withPartners(source: Source, index: HeadIndex, first: IssuerName): IssuerName {
  let { name, end } = first;
  for (let count = 0; count < MAX_PARTNERS; count++) {
    const joint = matchAt(PARTNER, source.folded, end);
    const next = joint === null ? null : issuerAt(source, index, end + joint[0].length);
    if (joint === null || next === null) break;
    name += `${joint[0]}${next.name}`;
    end = next.end;
  }
  return { name, end };
}

/** Reads "của X", "do X ban hành", or the bare name of a body after the number. */
function readIssuer(source: Source, index: HeadIndex, citation: Draft): boolean {
  if (citation.issuer !== null) return false;
  const { folded } = source;
  const opening = matchAt(PLENUM, folded, citation.after) ?? matchAt(BEFORE_ISSUER, folded, citation.after);
  if (opening === null && readPlenum(source, citation)) return true;
  const start = citation.after + (opening?.[0].length ?? 1);
  if (opening === null && (folded[citation.after] !== ' ' || !isUpperAt(source.cased, start))) return false;
  const issuer = issuerAt(source, index, start);
  if (issuer === null) return opening !== null && readPlenum(source, citation);
  const rest = folded.slice(issuer.end, issuer.end + 14);
  if (opening === null && !AFTER_PLAIN_ISSUER.test(rest)) return false;
  if (opening?.[0].endsWith('do ') === true && !ISSUED.test(rest)) return false;
  const all = isJoint(citation) ? withPartners(source, index, issuer) : issuer;
  citation.issuer = all.name;
  citation.stated.add('issuer');
  citation.after = all === issuer ? issuer.end + (ISSUED.exec(rest)?.[0].length ?? 0) : all.end;
  if (opening?.[0].includes('(') === true && folded[citation.after] === ')') citation.after++;
  return true;
}

const PASSED_BY = / (?:đã |vừa )?được (?=\p{Lu})/uy;
const PASSED_ON =
  /^[^.;\n]{0,90}? (?:thông qua|ban hành|phê duyệt|ký|công bố)(?: (?:vào|tại)[^.;\n]{0,60}?)?,? ngày (?=\d)/;

/** "Luật … được Quốc hội khóa XX thông qua ngày 5/6/2031": a clause that says who passed it and when. */
function readPassing(source: Source, index: HeadIndex, citation: Draft): boolean {
  PASSED_BY.lastIndex = citation.after;
  const opening = PASSED_BY.exec(source.cased);
  if (opening === null) return false;
  const body = issuerAt(source, index, citation.after + opening[0].length);
  if (body === null) return false;
  const clause = PASSED_ON.exec(source.folded.slice(body.end, body.end + 180));
  const dayStart = body.end + (clause?.[0].length ?? 0);
  const day = clause === null ? null : dayAt(source.folded, dayStart);
  const date = day === null || day.year === null ? null : isoDay(day.day, day.month, day.year);
  if (day === null || date === null) return false;
  if (citation.date === null) {
    citation.date = date;
    citation.stated.add('date');
  }
  if (citation.issuer === null) {
    citation.issuer = body.name;
    citation.stated.add('issuer');
  }
  citation.after = day.end;
  return true;
}

const CELL = / \| (?=\p{Lu})/uy;

/** "12/QĐ-UBND | 5/6/2031 | UBND tỉnh |": the issuer in a cell of its own. */
function readIssuerInCell(source: Source, index: HeadIndex, citation: Draft): boolean {
  if (citation.issuer !== null) return false;
  const opening = matchAt(CELL, source.cased, citation.after);
  const issuer = opening === null ? null : issuerAt(source, index, citation.after + opening[0].length);
  if (issuer === null || !/^(?: ?\||\n|$)/.test(source.folded.slice(issuer.end, issuer.end + 2)))
    return false;
  citation.issuer = issuer.name;
  citation.stated.add('issuer');
  citation.after = issuer.end;
  return true;
}

function readTerm(source: Source, citation: Draft): boolean {
  if (citation.term !== null) return false;
  const term = matchAt(TERM, source.folded, citation.after);
  if (term === null) return false;
  citation.term = (term[1] ?? '').toUpperCase();
  citation.after += term[0].length;
  return true;
}

function passOverPeriod(source: Source, citation: Draft): boolean {
  const period = matchAt(LESS_THAN_DAY, source.folded, citation.after);
  if (period === null) return false;
  citation.after += period[0].length;
  return true;
}

const SUBJECT =
  /,? ?(?:năm \d{4} )?(?:[“"‘(]|(?:về|v\/v|quy định|bổ sung|sửa đổi|phê duyệt|ban hành|hướng dẫn|công bố) )/y;
const SUBJECT_LENGTH = 260;
const SUBJECT_END = /[.;:\n]|\d{1,6} ?[-/] ?(?:\d{4}\/)?[a-zđ]| số \d/;
/** "chức năng, nhiệm vụ của UBND": what belongs to the body, not what it issued. */
const BELONGS_TO =
  /(?:nhiệm vụ|quyền hạn|chức năng|hoạt động|tổ chức|thẩm quyền|quản lý|trách nhiệm|chỉ đạo|lãnh đạo|công tác|vai trò|cán bộ|làm việc|ý kiến|kết luận|nghị quyết|chỉ thị|chương trình|bộ máy|quy chế|kế hoạch|thành viên|đề nghị|quyết định|trụ sở|đại biểu|nhiệm kỳ|giám sát|báo cáo)$/;
const AFTER_LATE_ISSUER =
  /^(?:[,;.)”"\n]|$| (?:và|khóa|đã|đến|là|được|trên địa bàn|trong|cho|tại|với|nhằm|\(|ngày|yêu cầu|nêu|chỉ rõ))/;

/** "Thông báo … về kết luận của Thường trực Tỉnh ủy": a notice is issued for the body whose conclusion it gives. */
const CONCLUSION_OF =
  / (?:về (?:việc )?|thông báo )?(?:ý kiến )?(?:kết luận|chỉ đạo|ý kiến)(?: kết luận| chỉ đạo)? (?:chỉ đạo )?của /y;

function readIssuerOfNotice(source: Source, index: HeadIndex, citation: Draft): void {
  if (citation.issuer !== null || citation.issuerCode === null || citation.typeCode !== 'TB') return;
  const opening = matchAt(CONCLUSION_OF, source.folded, citation.after);
  if (opening === null) return;
  const issuer = issuerAt(source, index, citation.after + opening[0].length);
  if (issuer === null || !canIssue(citation.issuerCode, issuer.name)) return;
  citation.issuer = issuer.name;
  citation.stated.add('issuer');
}

/** "Quyết định 5/QĐ-UBND năm 2031 về … do UBND tỉnh ban hành", as pages of laws title it. */
const ISSUED_BY = / do [^,]{4,70} ban hành(?![\p{L}\p{M}])/u;

/** Reads an issuer that stands after what the document is about: "Chỉ thị 5-CT/TW về học tập … của Bộ Chính trị". */
function readIssuerAfterSubject(source: Source, index: HeadIndex, citation: Draft): void {
  if (citation.issuer !== null || citation.issuerCode === null) return;
  const opening = matchAt(SUBJECT, source.folded, citation.after);
  if (opening === null) return;
  const from = citation.after + opening[0].length;
  const window = source.folded.slice(from, from + SUBJECT_LENGTH);
  const end = window.search(SUBJECT_END);
  const subject = end < 0 ? window : window.slice(0, end);
  const ending = ISSUED_BY.exec(subject);
  if (ending !== null) {
    const issuer = issuerAt(source, index, from + ending.index + ' do '.length);
    if (issuer !== null && canIssue(citation.issuerCode, issuer.name)) {
      citation.issuer = issuer.name;
      citation.stated.add('issuer');
      return;
    }
  }
  for (let at = subject.indexOf(' của '); at >= 0; at = subject.indexOf(' của ', at + 5)) {
    const start = from + at + ' của '.length;
    if (!isUpperAt(source.cased, start) || BELONGS_TO.test(subject.slice(0, at))) continue;
    const issuer = issuerAt(source, index, start);
    if (issuer === null || !canIssue(citation.issuerCode, issuer.name)) continue;
    if (!AFTER_LATE_ISSUER.test(source.folded.slice(issuer.end, issuer.end + 16))) continue;
    citation.issuer = issuer.name;
    citation.stated.add('issuer');
    return;
  }
}

const YEAR_OF_ISSUE = / \(?năm ((?:19|20)\d{2})(?!\d)/y;
/** What typists set behind a number: the end of a quotation or the mark of a note. */
const MARKS = /["”’»_]{0,2}(?:\[\d{1,3}\]|\(\d{1,2}\))?/y;

/** Reads what is said after a document: its date, its issuer and the issuer's term, in any order. */
export function readIssueDetails(source: Source, index: HeadIndex, citation: Draft): void {
  citation.after += matchAt(MARKS, source.folded, citation.after)?.[0].length ?? 0;
  const year = citation.number === null ? null : matchAt(YEAR_OF_ISSUE, source.folded, citation.after);
  if (year !== null) citation.issuedIn = Number(year[1]);
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const goesOn =
      readDate(source, index, citation) ||
      readIssuer(source, index, citation) ||
      readTerm(source, citation) ||
      readIssuerInCell(source, index, citation) ||
      passOverPeriod(source, citation) ||
      readPassing(source, index, citation);
    if (!goesOn) break;
  }
  readIssuerOfNotice(source, index, citation);
  readIssuerAfterSubject(source, index, citation);
}
