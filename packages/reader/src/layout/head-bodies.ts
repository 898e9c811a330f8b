import { BODY_WORDS } from '../data/organization-heads.js';
import type { HeadIndex } from '../organizations/heads.js';
import { organizationAt } from '../organizations/organization-name.js';
import { prepare } from '../text.js';
import type { Cell } from './letterhead.js';
import { isCapitals } from './lines.js';

/** Bodies that letterheads name by their letters. */
const BODY_LETTERS = 'lđlđ';
const BODY_WORD = new RegExp(`^(?:${BODY_WORDS.join('|')}|${BODY_LETTERS})(?![\\p{L}\\p{M}])`, 'u');
const LEVEL =
  /^(?:tỉnh|thành phố|tp\.?|huyện|quận|thị xã|phường|xã|thị trấn|đặc khu|khối|việt nam|trung ương|và|các)(?![\p{L}\p{M}])(?! (?:ủy|đoàn)(?![\p{L}\p{M}]))/u;
/** A name that cannot end here: its level or its body stands on the next line. */
const OPEN_END =
  /(?:(?<![\p{L}\p{M}])(?:tỉnh|thành phố|huyện|quận|thị xã|phường|xã|thị trấn|và|của)|[-,])$|^(?:ủy ban|hội đồng|ban chấp hành|ban thường vụ|ban thường trực|ban chỉ đạo|đoàn chủ tịch|thường trực|chủ tịch|văn phòng|đảng đoàn|ban cán sự đảng|ủy ban mặt trận tổ quốc|bộ chỉ huy|ban quản lý|trung tâm|trường)$/u;
const JOINT = /LT/;
const PROPER_AFTER =
  /(?<=(?:^| )(?:tỉnh|thành phố|huyện|quận|thị xã|phường|xã|thị trấn|đặc khu) )\p{L}+(?: \p{L}+){0,3}$|việt nam|hồ chí minh/gu;

interface Words {
  cased: string;
  folded: string;
}

function nameCase(text: string): string {
  return text.replace(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase());
}

/** Canonical name of a body written in a letterhead. */
function bodyName(index: HeadIndex, written: string): string {
  const source = prepare(written);
  const found = organizationAt(source, index, 0);
  if (found !== null && found.end >= source.cased.length - 1) return found.name;
  if (!isCapitals(written)) return written;
  const lower = source.cased.toLowerCase();
  return (lower.charAt(0).toUpperCase() + lower.slice(1)).replace(PROPER_AFTER, nameCase);
}

/** "BỘ NỘI VỤ - BỘ TÀI CHÍNH": two bodies in one line. */
function jointBodies(index: HeadIndex, written: string): string {
  const parts = written.split(/ - (?=\p{Lu})/u);
  const isJoint =
    parts.length > 1 &&
    !isBody(index, written) &&
    parts.every((part) => BODY_WORD.test(prepare(part).folded));
  return isJoint ? parts.map((part) => bodyName(index, part)).join(' - ') : bodyName(index, written);
}

const FRONT = 'mặt trận tổ quốc việt nam';
const FRONT_COMMITTEE =
  /^(ủy ban|ub)(?= (?:tỉnh|thành phố|tp|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu|trung ương)(?![\p{L}\p{M}]))/u;

/** The Front writes its name over that of its committee: "MẶT TRẬN TỔ QUỐC VIỆT NAM" / "ỦY BAN TỈNH …". */
function withFrontCommittee(cells: readonly Words[]): Words[] {
  return cells.flatMap((cell, i) => {
    const next = cells[i + 1];
    if (cell.folded === FRONT && next !== undefined && FRONT_COMMITTEE.test(next.folded)) return [];
    const length = cells[i - 1]?.folded === FRONT ? (FRONT_COMMITTEE.exec(cell.folded)?.[0].length ?? 0) : 0;
    if (length === 0) return [cell];
    const joined = (text: string): string =>
      `${text.slice(0, length)} ${cells[i - 1]?.cased ?? ''}${text.slice(length)}`;
    const cased = joined(cell.cased);
    return [{ cased, folded: cased.toLowerCase() }];
  });
}

const WITH_PLACE = /(?:^| )(?:tỉnh|thành phố|huyện|quận|thị xã|thị trấn|phường|xã|đặc khu) \p{L}/u;

/** Is the whole of it the name of a body? */
function isBody(index: HeadIndex, written: string): boolean {
  const source = prepare(written);
  return organizationAt(source, index, 0)?.end === source.cased.length;
}

/** "UBND TỈNH ĐÔNG GIANG SỞ NỘI VỤ": two bodies run into one line, the first with its place. */
function parted(index: HeadIndex, { cased, folded }: Words): Words[] {
  for (let at = folded.indexOf(' '); at > 0; at = folded.indexOf(' ', at + 1)) {
    const rest = folded.slice(at + 1);
    if (!BODY_WORD.test(rest) || LEVEL.test(rest) || !WITH_PLACE.test(folded.slice(0, at))) continue;
    const [first, second] = [cased.slice(0, at), cased.slice(at + 1)];
    if (isBody(index, first) && isBody(index, second))
      return [
        { cased: first, folded: folded.slice(0, at) },
        { cased: second, folded: rest },
      ];
  }
  return [{ cased, folded }];
}

/** The bodies of the left column, each joined from its lines. */
function groupsOf(cells: readonly Words[]): string[] {
  const groups: Words[] = [];
  for (const { cased, folded } of cells) {
    const last = groups.at(-1);
    const begins = BODY_WORD.test(folded) && !LEVEL.test(folded);
    if (last === undefined || (begins && !OPEN_END.test(last.folded))) groups.push({ cased, folded });
    else {
      last.cased = `${last.cased} ${cased}`;
      last.folded = `${last.folded} ${folded}`;
    }
  }
  return groups.map(({ cased }) => cased);
}

const CLEAN = /^[*_#\s]+|[*_\s]+$/g;

/**
 * The cells that can name the issuer: it stands above the number. What follows the number is the motto of the other column, which for
 * a union is a name of a body, too ("HỘI NÔNG DÂN VIỆT NAM").
 */
function aboveNumber(cells: readonly Cell[]): readonly Cell[] {
  const number = cells.findIndex(({ kind }) => kind === 'number');
  const above = cells.slice(0, Math.max(number, 0));
  return above.some(
    ({ kind, cased, folded }) => kind === 'words' && isCapitals(cased) && BODY_WORD.test(folded),
  )
    ? above
    : cells;
}

/** Reads who issues a document, and the body above it, from the cells before its type. */
export function readBodies(
  index: HeadIndex,
  cells: readonly Cell[],
  symbol: string | null,
): { superior: string | null; issuer: string | null } {
  const written = aboveNumber(cells)
    .filter(({ kind, cased }) => kind === 'words' && isCapitals(cased))
    .map((cell) => ({
      ...cell,
      cased: cell.cased.replace(CLEAN, ''),
      folded: cell.folded.replace(CLEAN, ''),
    }))
    .filter(({ folded }) => folded.length > 2 && !/^\d/.test(folded));
  const first = written.findIndex(({ folded }) => BODY_WORD.test(folded) || LEVEL.test(folded));
  const groups = groupsOf(
    withFrontCommittee(written.slice(Math.max(first, 0)).flatMap((words) => parted(index, words))),
  );
  const names = groups.map((group) => jointBodies(index, group));
  if (symbol !== null && JOINT.test(symbol) && names.length > 1)
    return { superior: null, issuer: names.join(' - ') };
  const issuer = names.at(-1) ?? null;
  return { superior: names.length > 1 ? (names.at(-2) ?? null) : null, issuer };
}
