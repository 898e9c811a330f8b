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
const TERM = String.raw`(?:,? ?\(?khóa (?:thứ )?(${TERM_NUMBER})(?:(?:,| và) ?(?:khóa )?${TERM_NUMBER}){0,3}\)?)`;
const PERIOD = String.raw`,? ?\(?(?:nhiệm kỳ|nk) \d{4} ?- ?\d{4}\)?`;
const NOT_A_NUMBER = String.raw`(?![\p{L}\p{N}]|[/-]\p{L})`;

/** "Nghị quyết Trung ương 6 khóa X", "NQ TW9", "NQTW 4", "Nghị quyết Hội nghị Trung ương 4 (khóa XI)". */
const PLENUM = new RegExp(
  `${TYPE} ?(?:(?:của )?hội nghị )?(?:lần thứ )?${CENTRAL}(?: đảng)? ?(?:lần thứ )?${ORDINAL}${TERM}?${NOT_A_NUMBER}`,
  'uy',
);
/** "Nghị quyết Hội nghị lần thứ sáu"; the committee follows. */
const PLENUM_BY_ORDINAL = new RegExp(`${TYPE} (?:của )?hội nghị (?:lần thứ )?${ORDINAL},? ?(?:của )?`, 'uy');
const TERM_AFTER = new RegExp(TERM, 'uy');
const CONGRESS = new RegExp(`${TYPE} (?:của )?(?:đại hội|đh)(?![\\p{L}\\p{M}])`, 'uy');
/** The event itself: "lần thứ XV", "XIII", "nhiệm kỳ 2030 - 2035". */
const EVENT = new RegExp(
  ` (?:(?:lần )?(?:thứ|thức) ${ORDINAL}|[ivxl]{1,6}(?![\\p{L}\\p{M}\\p{N}])(?=[^\\p{L}]|$))|${PERIOD}`,
  'uy',
);
const PERIOD_AFTER = new RegExp(PERIOD, 'uy');
const OF_PARTY = / của đảng(?![\p{L}\p{M}])(?! bộ| ủy)/uy;
/** Words in small letters that stand between "Đại hội" and its number. */
const BETWEEN =
  / (?:đại biểu|toàn quốc|toàn thể|của|đảng bộ|đảng viên|đảng|tỉnh|thành phố|huyện|quận|thị xã|thị trấn|phường|xã|khối|các cơ quan|cơ quan|trung ương|chi bộ|đoàn|hội|công đoàn|và|trực thuộc|cơ sở)(?![\p{L}\p{M}])/uy;
const MAX_WORDS = 16;
const CENTRAL_COMMITTEE = 'Ban Chấp hành Trung ương';

function endAt(pattern: RegExp, text: string, index: number): number | null {
  pattern.lastIndex = index;
  const match = pattern.exec(text);
  return match === null ? null : index + match[0].length;
}

function termAt(source: Source, index: number): string | null {
  TERM_AFTER.lastIndex = index;
  return TERM_AFTER.exec(source.folded)?.[1]?.toUpperCase() ?? null;
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
  const term = PLENUM.exec(source.folded)?.[1]?.toUpperCase() ?? null;
  return { end, term, issuer: CENTRAL_COMMITTEE, isIssuerStated: false };
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

/** End of the words after a space that may stand between "Đại hội" and its number: a body, words with capitals, "đại biểu". */
function nextWordsEnd(source: Source, index: HeadIndex, position: number): number | null {
  if (source.cased[position] !== ' ') return null;
  const isCapital = isUpperAt(source.cased, position + 1);
  const body = isCapital ? organizationAt(source, index, position + 1) : null;
  if (body !== null) return body.end;
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
  if (letter !== 't' && letter !== 'h' && letter !== 'đ') return null;
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
      plenumAt(source, start) ?? committeePlenumAt(source, index, start) ?? congressAt(source, index, start);
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
