import type { HeadIndex } from '../organizations/heads.js';
import type { Source } from '../text.js';
import { isUpperAt, isWordAt } from '../words.js';
import { type Draft, draft } from './draft.js';
import { readIssueDetails } from './issue-details.js';

const TYPE = '(nghị quyết|nq|kết luận)';
const CENTRAL = String.raw`(?:trung ương|tw|tư|t\.ư|t\.w)`;
const ORDINAL = String.raw`(?:\d{1,2}|[ivxl]{1,6}|nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười(?: (?:một|hai|ba|bốn|lăm|sáu))?)`;
const TERM = String.raw`(?:,? ?\(?khóa (?:thứ )?([ivxl]{1,6}|\d{1,2})(?:, ?[ivxl]{1,6}){0,3}\)?)?`;
const PERIOD = String.raw`(?:,? ?\(?nhiệm kỳ \d{4} ?- ?\d{4}\)?)?`;
const BODY = String.raw`(?:(?:,? (?:của )?)(?:ban chấp hành|bch) (?:${CENTRAL})(?: đảng)?)?`;
/** A level and the name of a place, as in "Đảng bộ tỉnh Quảng Lâm". */
const PARTY_BODY = String.raw`(?: (?:đại biểu|toàn quốc|của đảng|đảng bộ|đảng|các cấp|toàn đảng|(?:tỉnh|thành phố|huyện|quận|thị xã|phường|xã|khối)(?: \p{L}{2,8}){0,3}?)){0,5}`;

/** "Nghị quyết Trung ương 6 khóa X", "NQ TW9", "Nghị quyết Hội nghị Trung ương 4 (khóa XI)". */
const PLENUM = new RegExp(
  `${TYPE} (?:hội nghị )?(?:lần thứ )?${CENTRAL} ?(?:lần thứ )?(${ORDINAL})${TERM}(?![\\p{L}\\p{N}/-])`,
  'gu',
);
/** "Nghị quyết Hội nghị lần thứ sáu Ban Chấp hành Trung ương Đảng khóa XII". */
const PLENUM_IN_FULL = new RegExp(
  `${TYPE} hội nghị (?:lần thứ )?${ORDINAL}${BODY}(?: \\(?${TYPE}\\)?)?${TERM}(?![\\p{L}\\p{N}/-])`,
  'gu',
);
/** "Nghị quyết Đại hội XIII", "Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XV, nhiệm kỳ 2020 - 2025". */
const CONGRESS = new RegExp(
  `${TYPE} (?:đại hội|đh)${PARTY_BODY} (?:(?:lần )?thứ ${ORDINAL}|[ivxl]{1,6})(?: của đảng)?${PERIOD}(?![\\p{L}\\p{N}/-])`,
  'gu',
);
const CONGRESS_BY_PERIOD = new RegExp(
  `${TYPE} (?:đại hội|đh)${PARTY_BODY},? \\(?nhiệm kỳ \\d{4} ?- ?\\d{4}\\)?(?![\\p{L}\\p{N}/-])`,
  'gu',
);

/** The forms, each with whether it is an act of the Party's Central Committee. */
const FORMS: readonly { pattern: RegExp; isCentral: boolean }[] = [
  { pattern: PLENUM, isCentral: true },
  { pattern: PLENUM_IN_FULL, isCentral: true },
  { pattern: CONGRESS, isCentral: false },
  { pattern: CONGRESS_BY_PERIOD, isCentral: false },
];

/** Finds resolutions named by the event that passed them: a plenum of the Central Committee or a congress. */
export function findEventResolutions(source: Source, index: HeadIndex): Draft[] {
  const found: Draft[] = [];
  for (const { pattern, isCentral } of FORMS) {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(source.folded); match !== null; match = pattern.exec(source.folded)) {
      if (isWordAt(source.folded, match.index - 1) || !isUpperAt(source.cased, match.index)) continue;
      const end = match.index + match[0].length;
      const term = isCentral ? /khóa (?:thứ )?([ivxl]{1,6}|\d{1,2})/.exec(match[0])?.[1] : undefined;
      const resolution = draft({
        start: match.index,
        end,
        type: match[0].startsWith('kết luận') ? 'Kết luận' : 'Nghị quyết',
        title: source.cased.slice(match.index, end).replace(/^NQ/, 'Nghị quyết'),
        term: term?.toUpperCase() ?? null,
      });
      resolution.stated.add('type').add('title');
      readIssueDetails(source, index, resolution);
      if (resolution.issuer === null && isCentral) {
        resolution.issuer = 'Ban Chấp hành Trung ương';
        if (/(?:ban chấp hành|bch)/.test(match[0])) resolution.stated.add('issuer');
        else resolution.guessed.set('issuer', 'issuer-from-context');
      }
      found.push(resolution);
    }
  }
  return found;
}
