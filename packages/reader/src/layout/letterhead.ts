import { numberAt } from '../citations/document-number.js';
import { dayAt, isoDay } from '../dates/day.js';
import { prepare } from '../text.js';
import { isUpperAt } from '../words.js';
import { cellsOf, type Line } from './lines.js';

/** Lines from the top in which a letterhead is looked for. */
export const HEAD_LINES = 45;

/** What a cell of a letterhead is; `day` carries on the day that a `place` begins. */
type CellKind = 'motto' | 'number' | 'place' | 'day' | 'about' | 'words';

/** A piece of a letterhead: one column of one line, or a part of it where columns were run together. */
export interface Cell {
  cased: string;
  folded: string;
  kind: CellKind;
  /** Index of its line. */
  line: number;
}

/** The number of the document, as it stands in the head. */
interface HeadNumber {
  number: string | null;
  symbol: string | null;
  line: number;
}

/** Place and day, and the line on which they begin. */
interface PlaceDate {
  place: string | null;
  date: string | null;
  line: number;
}

const COUNTRY = 'cộng hòa xã hội chủ nghĩa việt nam';
/** The motto of the State, of the Party, of the Youth Union, in one line; a column before it may run into it. */
const MOTTO = new RegExp(
  String.raw`(?<![\p{L}\p{M}])(?:${COUNTRY}|độc lập ?- ?tự do ?- ?hạnh phúc|đảng cộng sản việt nam(?=$|[\s*])|đoàn (?:tncs|thanh niên cộng sản) hồ chí minh$)`,
  'u',
);
const YOUTH = /^đoàn/;
const MOTTO_PART =
  /^(?:độc lập(?: ?- ?tự do)?(?: ?-)?|(?:- ?)?tự do ?- ?hạnh phúc|(?:- ?)?hạnh phúc|cộng|nam)$/;
const RULE = /^[-_*=.~ #|\\+]+$/;
/** Stamps of urgency and secrecy. */
const STAMP =
  /^(?:mật|tối mật|tuyệt mật|khẩn|thượng khẩn|hỏa tốc|hỏa tốc hẹn giờ|dự thảo(?: lần \d)?|sao y|sao lục|bản sao|\(?dự thảo\)?)$/;
const NUMBER_WORD = /^(?:luật |pháp lệnh |nghị quyết |lệnh )?số(?: ?: ?| (?=[\d.…_/-])|$)/;
const BLANK_SYMBOL = /^số ?:?[ .…_]*[-/] ?(?=[a-zđ])/;
const BARE_NUMBER = /^\d{1,5} ?[-/]/;
const PLACE = /^([\p{L}][\p{L} .'-]{1,39}), ?ngày(?![\p{L}\p{M}])/u;
const PLACE_WITHOUT_COMMA = /^([\p{L}][\p{L} .'-]{1,39}?),? ngày(?= ?\d{0,2} ?tháng)/u;
/** A place is spelt as a name: "CP ngày" is the end of a number. */
const SPELT_AS_NAME = /^(?:TP\.? ?|tp\.? ?|thành phố |tỉnh )?\p{Lu}\p{Ll}/u;
/** A place run into the column before it: words with one capital letter each, before the day. */
const PLACE_BEHIND =
  / ((?:TP\.? ?)?\p{Lu}[\p{Ll}\p{M}]+(?:[ -]\p{Lu}[\p{Ll}\p{M}]+){0,4}), ?ngày(?![\p{L}\p{M}])/u;
const ONE_NAME = /^\p{Lu}[\p{Ll}\p{M}]{1,6}$/u;
const DAY_GOES_ON = /^(?:ngày |tháng |năm |\d{1,2} ?(?:tháng|\/)|\d{4}$)/;
/** The day alone, where the place is left out. */
const BARE_DAY = /^ngày \d{1,2} tháng \d{1,2} năm \d{4}$/;
/** Longer lines are no letterhead, longer cells no day. */
const MAX_HEAD_LINE = 400;
const MAX_PLACE_DATE = 90;
const MAX_DAY = 40;
const ABOUT = /^v ?\/ ?v(?![\p{L}\p{M}])/u;
const ABOUT_BEHIND = / v\/v(?![\p{L}\p{M}])/u;

function kindOf(cased: string, folded: string): CellKind {
  if (RULE.test(folded) || MOTTO_PART.test(folded) || STAMP.test(folded)) return 'motto';
  // "CỘNG HÒA XÃ HỘI" / "CHỦ NGHĨA VIỆT NAM": the motto is broken over two lines.
  if (folded.includes(' ') && COUNTRY.includes(folded) && folded !== 'việt nam' && folded !== 'xã hội')
    return 'motto';
  // In running text the word has a small letter.
  if (NUMBER_WORD.test(folded) && isUpperAt(cased, 0)) return 'number';
  if ((PLACE.test(folded) || PLACE_WITHOUT_COMMA.test(folded)) && SPELT_AS_NAME.test(cased)) return 'place';
  if (BARE_DAY.test(folded)) return 'day';
  return ABOUT.test(folded) ? 'about' : 'words';
}

/** "CỘNG HÒA XÃ HỘI CHỦ NGHĨA" / "VIỆT NAM": the end of a broken motto, which alone is the name of a union's body. */
function endsMotto(cells: readonly Cell[], folded: string): boolean {
  return folded === 'việt nam' && cells.at(-1)?.folded.endsWith('xã hội chủ nghĩa') === true;
}

/** Cuts a cell where two columns run into one: before and behind a motto, a place with its day, "V/v". */
function addCells(cells: Cell[], cased: string, folded: string, line: number): void {
  const from = folded.length - folded.trimStart().length;
  const to = folded.trimEnd().length;
  if (to <= from) return;
  const text = { cased: cased.slice(from, to), folded: folded.slice(from, to) };
  const motto = MOTTO.exec(text.folded);
  // At the very top the Youth Union is the body above its committee.
  if (motto !== null && !(cells.length === 0 && motto.index === 0 && YOUTH.test(motto[0]))) {
    const end = motto.index + motto[0].length;
    addCells(cells, text.cased.slice(0, motto.index), text.folded.slice(0, motto.index), line);
    cells.push({ cased: text.cased.slice(motto.index, end), folded: motto[0], kind: 'motto', line });
    addCells(cells, text.cased.slice(end), text.folded.slice(end), line);
    return;
  }
  const kind = endsMotto(cells, text.folded) ? 'motto' : kindOf(text.cased, text.folded);
  const behind =
    kind === 'place'
      ? undefined
      : (PLACE_BEHIND.exec(text.cased)?.index ?? ABOUT_BEHIND.exec(text.folded)?.index);
  if (behind !== undefined && behind > 0) {
    addCells(cells, text.cased.slice(0, behind), text.folded.slice(0, behind), line);
    addCells(cells, text.cased.slice(behind), text.folded.slice(behind), line);
    return;
  }
  cells.push({ ...text, kind, line });
}

/** The place and the words before its day, in the folded text of a cell. */
function placeIn(folded: string): RegExpExecArray | null {
  return PLACE.exec(folded) ?? PLACE_WITHOUT_COMMA.exec(folded);
}

/** The day behind a place; null where it is not complete. */
function fullDayIn(folded: string, place: RegExpExecArray): string | null {
  const from = place[0].length;
  const day = dayAt(folded, folded[from] === ' ' ? from + 1 : from);
  return day === null || day.year === null ? null : isoDay(day.day, day.month, day.year);
}

/** Marks the cells that carry on a day which is broken over a line end. */
function markDays(cells: readonly Cell[]): Cell[] {
  let open = -1;
  return cells.map((cell): Cell => {
    const place = cell.kind === 'place' ? placeIn(cell.folded) : null;
    if (place !== null) open = fullDayIn(cell.folded, place) === null ? cell.line : -1;
    const goesOn = open >= 0 && cell.line > open && cell.line <= open + 2 && DAY_GOES_ON.test(cell.folded);
    return goesOn && cell.kind === 'words' && cell.folded.length < MAX_DAY ? { ...cell, kind: 'day' } : cell;
  });
}

/** The cells of the first lines of a text. */
export function headCells(lines: readonly Line[]): Cell[] {
  const cells: Cell[] = [];
  for (const [line, { text }] of lines.slice(0, HEAD_LINES).entries()) {
    if (text.length > MAX_HEAD_LINE) continue;
    // Gaps part columns, but a gap also stands for a number that is still to come.
    const whole = BLANK_SYMBOL.test(text.toLowerCase()) ? [text] : cellsOf(text);
    for (const cell of whole) {
      const { cased, folded } = prepare(cell);
      addCells(cells, cased, folded, line);
    }
  }
  return markDays(cells);
}

function numberIn({ cased, folded, line }: Cell, from: number): HeadNumber | null {
  const match = numberAt({ cased, folded }, from);
  if (match === null || !/^[ ,.)*]*(?:v\/v.*|ngày.*)?$/.test(folded.slice(match.end))) return null;
  return { number: match.number, symbol: match.symbol, line };
}

/** "Số:     /QĐ-UBND": the form is there and the number is not. */
function blankIn({ cased, folded, line }: Cell): HeadNumber | null {
  const blank = BLANK_SYMBOL.exec(folded);
  if (blank === null) return null;
  const sign = blank[0].trimEnd().length - 1;
  const form = numberAt({ cased: `1${cased.slice(sign)}`, folded: `1${folded.slice(sign)}` }, 0);
  return form === null ? null : { number: null, symbol: form.symbol, line };
}

/** Reads the document's own number: "Số: 412/QĐ-UBND", also with the number on the next line. */
export function readNumber(cells: readonly Cell[]): HeadNumber | null {
  for (const [i, cell] of cells.entries()) {
    if (cell.kind !== 'number') continue;
    const opening = NUMBER_WORD.exec(cell.folded)?.[0] ?? '';
    const found = numberIn(cell, opening.length) ?? blankIn(cell);
    if (found !== null) return found;
    const next = cells[i + 1];
    if (opening.length === cell.folded.length && next !== undefined && BARE_NUMBER.test(next.folded)) {
      const below = numberIn(next, 0);
      if (below !== null) return below;
    }
  }
  return null;
}

/** "Hải" / "Vân, ngày …": the name of the place may be broken over a line end too. */
function wholePlace(cells: readonly Cell[], cell: Cell, place: string): string {
  const before = cells[cells.indexOf(cell) - 1];
  const isHalf = before?.kind === 'words' && before.line === cell.line - 1 && ONE_NAME.test(before.cased);
  return isHalf && !place.includes(' ') ? `${before.cased} ${place}` : place;
}

/** Reads place and day; the day may go on in the next lines. */
export function readPlaceDate(cells: readonly Cell[]): PlaceDate | null {
  for (const cell of cells) {
    const match = cell.kind === 'place' ? placeIn(cell.folded) : null;
    if (match === null || cell.folded.length > MAX_PLACE_DATE) continue;
    const below = cells.filter(
      ({ kind, line }) => kind === 'day' && line > cell.line && line <= cell.line + 2,
    );
    const written = [cell, ...below].map(({ folded }) => folded).join(' ');
    const place = wholePlace(cells, cell, cell.cased.slice(0, match[1]?.length ?? 0).trim());
    return { place, date: fullDayIn(written, match), line: cell.line };
  }
  return null;
}

/** The day of a letterhead that names no place; it shows no letterhead by itself. */
export function readBareDay(cells: readonly Cell[], until: number): string | null {
  const cell = cells.find(
    ({ kind, line, folded }) => kind === 'day' && line < until && BARE_DAY.test(folded),
  );
  const day = cell === undefined ? null : dayAt(cell.folded, 'ngày '.length);
  return day === null || day.year === null ? null : isoDay(day.day, day.month, day.year);
}

/** "TÊN CƠ QUAN, ĐƠN VỊ": a form that is still to be filled in. */
const FORM = /^[([]?tên (?:cơ quan|đơn vị|tổ chức|đảng bộ|doanh nghiệp)/;

/** Is it a form and not a document? */
export function isForm(cells: readonly Cell[]): boolean {
  return cells.some(({ folded }) => FORM.test(folded));
}
