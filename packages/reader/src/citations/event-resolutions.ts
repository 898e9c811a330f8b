import type { HeadIndex } from '../organizations/heads.js';
import { organizationAt } from '../organizations/organization-name.js';
import type { Source } from '../text.js';
import { isUpperAt, isWordAt, wordEnd } from '../words.js';
import { type Draft, draft } from './draft.js';
import { readIssueDetails } from './issue-details.js';

const TYPE = '(?:nghị quyết|nq|kết luận)';
const CENTRAL = String.raw`(?:trung ương|tw|tư|t\.ư|t\.w)`;
const WORDS_FOR_ORDINALS =
  'nhất|hai|ba|tư|năm(?! \\d)|sáu|bảy|tám|chín|mười(?: (?:một|hai|ba|bốn|tư|lăm|năm|sáu|bảy|tám|chín))?';
const ORDINAL = String.raw`(?:\d{1,2}|[ivxl]{1,6}|${WORDS_FOR_ORDINALS})(?![\p{L}\p{M}\p{N}])`;
const TERM_NUMBER = String.raw`(?:[ivxl]{1,6}|\d{1,2})(?![\p{L}\p{M}\p{N}])`;
const TERMS = String.raw`khóa (?:thứ )?(?:${TERM_NUMBER})(?:(?:,| và) ?(?:khóa )?${TERM_NUMBER}){0,3}`;
/** A bracket that closes behind the term is the term's only where one opens before it. */
const TERM = String.raw`,? ?(?:\(${TERMS}\)|${TERMS})`;
const FIRST_TERM = new RegExp(String.raw`khóa (?:thứ )?(${TERM_NUMBER})`, 'u');
const YEARS = String.raw`(?:nhiệm kỳ|nk) \d{4} ?- ?\d{4}`;
const PERIOD = String.raw`,? ?(?:\(${YEARS}\)|${YEARS})`;
const NOT_A_NUMBER = String.raw`(?![\p{L}\p{N}]|[/-]\p{L})`;

/** "Nghị quyết Trung ương 6 khóa X", "NQ TW9", "NQTW 4", "Nghị quyết Hội nghị Trung ương 4 (khóa XI)". */
const PLENUM = new RegExp(
  `${TYPE} ?(?:(?:của )?hội nghị )?(?:lần thứ )?${CENTRAL}(?: đảng)? ?(?:lần thứ )?${ORDINAL}(?:${TERM})?${NOT_A_NUMBER}`,
  'uy',
);
/** "Nghị quyết Hội nghị lần thứ sáu"; the committee follows. */
const PLENUM_BY_ORDINAL = new RegExp(`${TYPE} (?:của )?hội nghị (?:lần thứ )?${ORDINAL},? ?(?:của )?`, 'uy');
const MEETING_BY_ORDINAL = new RegExp(`${TYPE} (?:của )?hội nghị (?:lần thứ )?${ORDINAL}`, 'uy');
const MEETING_OF = new RegExp(`${TYPE} (?:của )?hội nghị (?=\\p{L})`, 'uy');
const BY_ORDINAL = new RegExp(` lần thứ ${ORDINAL}`, 'uy');
const TERM_AFTER = new RegExp(TERM, 'uy');
const CONGRESS = new RegExp(`${TYPE} (?:của )?(?:đại hội|đh)(?![\\p{L}\\p{M}])`, 'uy');
/** The event itself: "lần thứ XV", "XIII", "nhiệm kỳ 2030 - 2035". */
const EVENT = new RegExp(
  ` (?:(?:lần )?(?:thứ|thức) ${ORDINAL}|khóa [ivxl]{1,6}(?![\\p{L}\\p{M}\\p{N}])|[ivxl]{1,6}(?![\\p{L}\\p{M}\\p{N}])(?=[^\\p{L}]|$))|${PERIOD}`,
  'uy',
);
const PERIOD_AFTER = new RegExp(PERIOD, 'uy');
const OF_PARTY = / của đảng(?![\p{L}\p{M}])(?! bộ| ủy)/uy;
/** Words in small letters that stand between "Đại hội" and its number. */
const BETWEEN =
  / (?:đại biểu|toàn quốc|toàn thể|của|đảng bộ|đảng viên|đảng|tỉnh|thành phố|huyện|quận|thị xã|thị trấn|phường|xã|khối|các cơ quan|cơ quan|trung ương|chi bộ|đoàn|hội|công đoàn|phụ nữ|nông dân|cựu chiến binh|thanh niên|thiếu niên|dân tộc thiểu số|và|trực thuộc|cơ sở)(?![\p{L}\p{M}])/uy;
const MAX_WORDS = 16;
const CENTRAL_COMMITTEE = 'Ban Chấp hành Trung ương';

function endAt(pattern: RegExp, text: string, index: number): number | null {
  pattern.lastIndex = index;
  const match = pattern.exec(text);
  return match === null ? null : index + match[0].length;
}

function termIn(name: string | undefined): string | null {
  return FIRST_TERM.exec(name ?? '')?.[1]?.toUpperCase() ?? null;
}

function termAt(source: Source, index: number): string | null {
  TERM_AFTER.lastIndex = index;
  return termIn(TERM_AFTER.exec(source.folded)?.[0]);
}

/** A resolution of an event, as far as its name goes. */
interface EventName {
  end: number;
  term: string | null;
  issuer: string | null;
  /** Is the issuer named, or only the event? */
  isIssuerStated: boolean;
}

function plenumAt(source: Source, start: number): EventName | null {
  const end = endAt(PLENUM, source.folded, start);
  if (end === null) return null;
  PLENUM.lastIndex = start;
  const term = termIn(PLENUM.exec(source.folded)?.[0]);
  return { end, term, issuer: CENTRAL_COMMITTEE, isIssuerStated: false };
}

/** "Nghị quyết Hội nghị Tỉnh ủy lần thứ 10", "Nghị quyết Hội nghị BCH Trung ương lần thứ 4 khóa XX": the body stands first. */
function bodyPlenumAt(source: Source, index: HeadIndex, start: number): EventName | null {
  const bodyStart = endAt(MEETING_OF, source.folded, start);
  if (bodyStart === null || !isUpperAt(source.cased, bodyStart)) return null;
  const body = organizationAt(source, index, bodyStart);
  const bodyEnd = body === null ? null : beforeEvent(source, bodyStart, body.end);
  const after = bodyEnd === null ? null : endAt(BY_ORDINAL, source.folded, bodyEnd);
  if (body === null || after === null) return null;
  const end = endAt(TERM_AFTER, source.folded, after) ?? after;
  const issuer = body.name.replace(/^(Ban Chấp hành Trung ương) Đảng$/, '$1');
  return { end, term: termAt(source, after), issuer, isIssuerStated: true };
}

/** "Nghị quyết Hội nghị lần thứ sáu (khóa XII)": a term without a committee is the Central Committee's. */
function termPlenumAt(source: Source, start: number): EventName | null {
  const meeting = endAt(MEETING_BY_ORDINAL, source.folded, start);
  const end = meeting === null ? null : endAt(TERM_AFTER, source.folded, meeting);
  if (meeting === null || end === null) return null;
  return { end, term: termAt(source, meeting), issuer: CENTRAL_COMMITTEE, isIssuerStated: false };
}

/** "Nghị quyết Hội nghị lần thứ 9 Ban Chấp hành Trung ương Đảng khóa XX", also of a local committee. */
function committeePlenumAt(source: Source, index: HeadIndex, start: number): EventName | null {
  const bodyStart = endAt(PLENUM_BY_ORDINAL, source.folded, start);
  if (bodyStart === null) return null;
  const body = organizationAt(source, index, bodyStart);
  if (
    body === null ||
    !/^(?:ban chấp hành|bch|trung ương)/.test(source.folded.slice(bodyStart, bodyStart + 14))
  )
    return null;
  const short = endAt(/ \(nq\)/uy, source.folded, body.end) ?? body.end;
  const term = termAt(source, short);
  const end = endAt(TERM_AFTER, source.folded, short) ?? short;
  const issuer = body.name.replace(/^(Ban Chấp hành Trung ương) Đảng$/, '$1');
  return { end, term, issuer, isIssuerStated: true };
}

function isLowerRoman(source: Source, position: number): boolean {
  return (
    /[ivxl]/.test(source.folded.charAt(position + 1)) &&
    !isUpperAt(source.cased, position + 1) &&
    source.folded[position + 1] !== 'l'
  );
}

/** End of the words between "Đại hội" and its number or period, which must come; null where it does not. */
function congressEnd(source: Source, index: HeadIndex, start: number): number | null {
  let position = start;
  for (let count = 0; count < MAX_WORDS; count++) {
    const event = endAt(EVENT, source.folded, position);
    // "vi phạm" and "xi măng" begin like Roman numerals.
    if (event !== null && !isLowerRoman(source, position)) return event;
    const next = nextWordsEnd(source, index, position);
    if (next === null) return null;
    position = next;
  }
  return null;
}

const WORDS_OF_EVENT = [' lần thứ', ' khóa ', ' nhiệm kỳ '];

function beforeEvent({ folded }: Source, start: number, end: number): number {
  const name = folded.slice(start, end);
  const found = WORDS_OF_EVENT.map((word) => name.indexOf(word)).filter((at) => at > 0);
  return found.length === 0 ? end : start + Math.min(...found);
}

/** End of the words after a space that may stand between "Đại hội" and its number: a body, words with capitals, "đại biểu". */
function nextWordsEnd(source: Source, index: HeadIndex, position: number): number | null {
  if (source.cased[position] !== ' ') return null;
  const isCapital = isUpperAt(source.cased, position + 1);
  const body = isCapital ? organizationAt(source, index, position + 1) : null;
  // In a heading all has capitals, and the name would go on over the number.
  if (body !== null) return beforeEvent(source, position, body.end);
  const between = endAt(BETWEEN, source.folded, position);
  if (between !== null) return between;
  return isCapital ? wordEnd(source.cased, position + 1) : null;
}

/** "Nghị quyết Đại hội XIII", "Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XV, nhiệm kỳ 2020 - 2025". */
function congressAt(source: Source, index: HeadIndex, start: number): EventName | null {
  const opening = endAt(CONGRESS, source.folded, start);
  let end = opening === null ? null : congressEnd(source, index, opening);
  if (end === null) return null;
  end = endAt(OF_PARTY, source.folded, end) ?? end;
  // "Đại hội X Mặt trận Tổ quốc Việt Nam": the organisation after the number.
  const of = source.folded.startsWith(' của ', end) ? 5 : 1;
  const owner = isUpperAt(source.cased, end + of) ? organizationAt(source, index, end + of) : null;
  end = owner?.end ?? end;
  end = endAt(PERIOD_AFTER, source.folded, end) ?? end;
  return { end, term: null, issuer: null, isIssuerStated: false };
}

const CONGRESS_IN_SMALL_LETTERS = 'nghị quyết đại hội';
/** Letters with which Roman numerals of congresses begin. */
const ROMAN = 'xvi';
const ROMAN_REACH = 60;

/** "nghị quyết đại hội lần thứ XIII": only the number has capitals. */
function congressBeforeNumeral({ folded }: Source, capital: number): number | null {
  if (!ROMAN.includes(folded.charAt(capital)) || folded[capital - 1] !== ' ') return null;
  const from = Math.max(0, capital - ROMAN_REACH);
  const at = folded.slice(from, capital).lastIndexOf(CONGRESS_IN_SMALL_LETTERS);
  return at < 0 || isWordAt(folded, from + at - 1) ? null : from + at;
}

/** Where the resolution begins that has a capital at this place: at it, or at "nghị quyết" in small letters before it. */
function resolutionStart(source: Source, capital: number): number | null {
  const { folded } = source;
  const letter = folded[capital];
  if (letter === 'n' || letter === 'k') {
    const isResolution =
      folded.startsWith('nghị quyết ', capital) ||
      folded.startsWith('nq', capital) ||
      folded.startsWith('kết luận ', capital);
    return isResolution ? capital : null;
  }
  if (letter !== 't' && letter !== 'h' && letter !== 'đ') return congressBeforeNumeral(source, capital);
  for (const before of ['nghị quyết ', 'nghị quyết đại hội ', 'nghị quyết hội nghị ']) {
    const start = capital - before.length;
    if (folded.startsWith(before, start) && !isWordAt(folded, start - 1)) return start;
  }
  return null;
}

/** Finds resolutions named by the event that passed them: a plenum of a committee or a congress. */
export function findEventResolutions(source: Source, index: HeadIndex): Draft[] {
  const found: Draft[] = [];
  let done = 0;
  for (const capital of source.capitals) {
    if (capital < done) continue;
    const start = resolutionStart(source, capital);
    if (start === null || start < done) continue;
    const event =
      plenumAt(source, start) ??
      committeePlenumAt(source, index, start) ??
      bodyPlenumAt(source, index, start) ??
      termPlenumAt(source, start) ??
      congressAt(source, index, start);
    if (event === null) continue;
    const resolution = draft({
      start,
      end: event.end,
      type: source.folded.startsWith('kết luận', start) ? 'Kết luận' : 'Nghị quyết',
      title: titleOf(source, start, event.end),
      term: event.term,
      issuer: event.isIssuerStated ? event.issuer : null,
    });
    resolution.stated.add('type').add('title');
    if (event.isIssuerStated) resolution.stated.add('issuer');
    readIssueDetails(source, index, resolution);
    if (resolution.issuer === null && event.issuer !== null) {
      resolution.issuer = event.issuer;
      resolution.guessed.set('issuer', 'issuer-from-context');
    }
    found.push(resolution);
    done = resolution.after;
  }
  return found;
}

/** The name with the type written out: "NQ TW 9" is "Nghị quyết TW 9". */
function titleOf(source: Source, start: number, end: number): string {
  const name = source.cased.slice(start, end).replace(/^NQ ?/, 'Nghị quyết ');
  return name.charAt(0).toUpperCase() + name.slice(1);
}
