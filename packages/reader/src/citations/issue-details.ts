import { dayAt, isoDay } from '../dates/day.js';
import type { HeadIndex } from '../organizations/heads.js';
import { organizationAt } from '../organizations/organization-name.js';
import type { Source } from '../text.js';
import { isUpperAt } from '../words.js';
import { numberAt } from './document-number.js';
import type { Draft } from './draft.js';

const BEFORE_DAY = / ?[,;(]? ?(?:(?:được )?(?:ban hành|ký|ra|đề) )?ngày ?[:,]? ?/y;
const BARE_DAY = /,? ?\(?(?=\d{1,2} ?[/.-] ?\d{1,2} ?[/.-] ?\d{4})/y;
const BEFORE_ISSUER = / ?[,)]? ?(?:của|do)(?: các)? /y;
/** "Nghị quyết số 29-NQ/TW, Hội nghị lần thứ tám Ban Chấp hành Trung ương". */
const PLENUM = /,? (?:của )?hội nghị (?:lần thứ )?(?:\p{L}{2,5}|\d{1,2}),? (?=ban|bch)/uy;
const TERM = / ?,? ?\(? ?(?:nhiệm kỳ )?khóa (?:thứ )?([ivxl]{1,6}|\d{1,2})(?![\p{L}\p{M}\p{N}]) ?\)?/uy;
const ISSUED = /^ (?:ký )?ban hành/;
const AFTER_PLAIN_ISSUER = /^(?: (?:về|khóa)|[,.;)\n]|$)/;

function matchAt(pattern: RegExp, text: string, index: number): RegExpExecArray | null {
  pattern.lastIndex = index;
  return pattern.exec(text);
}

/** Reads a date right after `citation.after`; a number in the place of the date is reported and passed over. */
function readDate(source: Source, citation: Draft): void {
  if (citation.date !== null) return;
  const { folded } = source;
  const opening = matchAt(BEFORE_DAY, folded, citation.after) ?? matchAt(BARE_DAY, folded, citation.after);
  if (opening === null) return;
  const start = citation.after + opening[0].length;
  const written = dayAt(folded, start);
  if (written !== null && written.year !== null) {
    citation.date = isoDay(written.day, written.month, written.year);
    citation.after = written.end + (opening[0].includes('(') && folded[written.end] === ')' ? 1 : 0);
    if (citation.date === null) citation.problems.push({ code: 'impossible-date', start, end: written.end });
    else citation.stated.add('date');
    return;
  }
  const stray = numberAt(source, start);
  if (stray !== null && stray.number === citation.number && stray.symbol === citation.symbol) {
    citation.problems.push({ code: 'number-in-date-slot', start, end: stray.end });
    citation.after = stray.end;
    readDate(source, citation);
  }
}

/** Reads "của X", with a term (khóa) after it. */
function readIssuer(source: Source, index: HeadIndex, citation: Draft): void {
  if (citation.issuer !== null) return;
  const { folded } = source;
  const opening = matchAt(PLENUM, folded, citation.after) ?? matchAt(BEFORE_ISSUER, folded, citation.after);
  const start = citation.after + (opening?.[0].length ?? 1);
  if (opening === null && (source.folded[citation.after] !== ' ' || !isUpperAt(source.cased, start))) return;
  const issuer = organizationAt(source, index, start);
  if (issuer === null) return;
  const rest = source.folded.slice(issuer.end, issuer.end + 14);
  if (opening === null && !AFTER_PLAIN_ISSUER.test(rest)) return;
  if (opening?.[0].endsWith('do ') === true && !ISSUED.test(rest)) return;
  citation.issuer = issuer.name;
  citation.stated.add('issuer');
  citation.after = issuer.end + (ISSUED.exec(rest)?.[0].length ?? 0);
}

function readTerm(source: Source, citation: Draft): void {
  const term = matchAt(TERM, source.folded, citation.after);
  if (term === null) return;
  citation.term = (term[1] ?? '').toUpperCase();
  citation.after += term[0].length;
}

/** Reads what is said right after a document: its date and its issuer, in either order. */
export function readIssueDetails(source: Source, index: HeadIndex, citation: Draft): void {
  readDate(source, citation);
  readIssuer(source, index, citation);
  readTerm(source, citation);
  if (citation.date === null) readDate(source, citation);
}
