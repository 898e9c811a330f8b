import type { HeadIndex } from '../organizations/heads.js';
import type { Source } from '../text.js';
import { isUpperAt, isWordAt, wordEnd } from '../words.js';
import { isAddressed, isCommonSurnameAt, surnameAt } from './names.js';
import { titlesBefore } from './titles.js';

/** ", ngày 9 tháng 10 năm 2031": behind the place of issue. */
const ISSUED = /, ngày \d{0,2} ?tháng \d{0,2} ?năm/y;
const LEVEL =
  /(?:^|[^\p{L}\p{M}])(?:tỉnh|thành phố|huyện|quận|thị xã|đặc khu|phường|xã|thị trấn|tỉnh ủy|thành ủy|huyện ủy) $/u;
const REACH = 14;

/** End of the two capitalised syllables at `start`, -1 where there is one only, or where the second stands in another case. */
function pairEnd(cased: string, start: number): number {
  const middle = wordEnd(cased, start);
  if (cased[middle] !== ' ' || !isUpperAt(cased, middle + 1)) return -1;
  const end = wordEnd(cased, middle + 1);
  const isLoud = isUpperAt(cased, start + 1);
  return end - middle > 2 && isUpperAt(cased, end - 1) === isLoud ? end : -1;
}

/** Does the run of capitals end there, and nothing that belongs to a name follow? */
function isWholePair(cased: string, end: number): boolean {
  return !isWordAt(cased, end) && !(cased[end] === ' ' && isUpperAt(cased, end + 1));
}

/**
 * The names of two syllables that look like those of people and that this text itself gives to places: behind the word for a
 * level where no title goes before ("UBND tỉnh Hà Lam"), or as the place of issue ("Hà Lam, ngày 9 tháng 10 năm 2031").
 */
export function placesNamedIn(source: Source, index: HeadIndex): ReadonlySet<string> {
  const { cased, folded, capitals } = source;
  const places = new Set<string>();
  for (const start of capitals) {
    if (surnameAt(source, start) === null) continue;
    const end = pairEnd(cased, start);
    if (end < 0 || places.has(folded.slice(start, end))) continue;
    ISSUED.lastIndex = end;
    const isIssued = ISSUED.test(folded) && !isAddressed(source, start);
    if (isIssued || isBehindLevel(source, index, start, end)) places.add(folded.slice(start, end));
  }
  return places;
}

function isBehindLevel(source: Source, index: HeadIndex, start: number, end: number): boolean {
  const { cased, folded } = source;
  if (folded[start - 1] !== ' ' || !isWholePair(cased, end) || isCommonSurnameAt(source, start)) return false;
  if (!LEVEL.test(folded.slice(Math.max(0, start - REACH), start))) return false;
  const titles = titlesBefore(source, index, start, 0);
  // "Đoàn ĐBQH và HĐND tỉnh Hà Lam": members together are a body.
  return titles === null || folded.endsWith('đoàn ', titles.start);
}
