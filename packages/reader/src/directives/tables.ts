import type { Source } from '../text.js';

/** A stretch of the matching copy. */
interface Stretch {
  start: number;
  end: number;
}

/** A row of a table that says who does what by when; the cells that are missing are null. */
export interface TaskRow extends Stretch {
  what: Stretch;
  who: Stretch;
  together: Stretch | null;
  when: Stretch | null;
}

/** A table of tasks: where it stands, and its rows. */
export interface TaskTable extends Stretch {
  rows: TaskRow[];
}

interface Columns {
  count: number;
  what: number;
  who: number;
  together: number;
  when: number;
}

const WHAT = /(?:nội dung|nhiệm vụ|công việc|hoạt động|tên việc|giải pháp)/;
const WHO = /(?:chủ trì|thực hiện|phụ trách|chịu trách nhiệm|đầu mối|được giao)/;
const TOGETHER = /phối hợp/;
const WHEN = /(?:thời gian|thời hạn|hoàn thành|tiến độ|hạn)/;
/** The line with the names of the columns, or the first of them where each cell has a line of its own. */
const HEAD =
  /(?:^|\n)(?:(?:stt|tt|số tt)(?=\n)|[^\n]{0,120}(?:chủ trì|thực hiện|phụ trách)[^\n]{0,100}(?=\n))/g;
const COLUMN_GAP = /\t+| {3,}|\|/;
const RULE = /^[|\s:-]+$/;
const NUMBER = /^\d{1,3}[.)]?$/;
const MIN_COLUMNS = 3;
const MAX_COLUMNS = 8;
const MAX_CELL = 600;

function columnsOf(cells: readonly string[]): Columns | null {
  const find = (pattern: RegExp, other?: RegExp): number =>
    cells.findIndex((cell) => pattern.test(cell) && other?.test(cell) !== true);
  const what = find(WHAT, TOGETHER);
  const together = find(TOGETHER, /chủ trì/);
  const when = find(WHEN, WHO);
  const who = cells.findIndex((cell, i) => i !== what && i !== together && i !== when && WHO.test(cell));
  return what < 0 || who < 0 || cells.length < MIN_COLUMNS
    ? null
    : { count: cells.length, what, who, together, when };
}

function lineEnd(text: string, start: number): number {
  const feed = text.indexOf('\n', start);
  return feed < 0 ? text.length : feed;
}

/** The cells of a line, told apart by bars, tabs or wide gaps, with their places in the copy. */
function cellsOf(source: Source, start: number, end: number): Stretch[] {
  const raw = source.spanOf(start, end);
  const cells: Stretch[] = [];
  let from = start;
  for (const part of source.content
    .slice(raw.start, raw.end)
    .replace(/^\s*\|/, '')
    .split(COLUMN_GAP)) {
    const text = part.trim().replace(/\s+/g, ' ');
    const at = text === '' ? from : source.cased.indexOf(text, from);
    if (at < 0 || at > end) return [];
    cells.push({ start: at, end: at + text.length });
    from = at + text.length;
  }
  if (cells.at(-1)?.start === cells.at(-1)?.end) cells.pop();
  return cells;
}

function rowOf(columns: Columns, cells: readonly Stretch[], start: number, end: number): TaskRow | null {
  const cellAt = (column: number): Stretch | null => {
    const cell = cells[column];
    return cell === undefined || cell.end - cell.start < 2 ? null : cell;
  };
  const what = cellAt(columns.what);
  const who = cellAt(columns.who);
  if (what === null || who === null || who.end - who.start > MAX_CELL) return null;
  return { start, end, what, who, together: cellAt(columns.together), when: cellAt(columns.when) };
}

/** A table with a row a line. */
function lineTable(source: Source, start: number): TaskTable | null {
  const { folded } = source;
  const headEnd = lineEnd(folded, start);
  const columns = columnsOf(
    cellsOf(source, start, headEnd).map((cell) => folded.slice(cell.start, cell.end)),
  );
  if (columns === null) return null;
  const rows: TaskRow[] = [];
  let end = headEnd;
  for (let from = headEnd + 1; from < folded.length; from = end + 1) {
    const to = lineEnd(folded, from);
    const isRule = RULE.test(folded.slice(from, Math.min(to, from + MAX_CELL)));
    const cells = isRule ? [] : cellsOf(source, from, to);
    if (!isRule && cells.length !== columns.count) break;
    const row = isRule ? null : rowOf(columns, cells, from, to);
    if (row !== null) rows.push(row);
    end = to;
  }
  return rows.length === 0 ? null : { start, end, rows };
}

/** A table whose cells stand one a line, as a page gives them that lost its frame; each row begins with its number. */
function cellTable(source: Source, start: number): TaskTable | null {
  const { folded } = source;
  const names: string[] = [];
  let from = start;
  for (; from < folded.length && names.length <= MAX_COLUMNS; from = lineEnd(folded, from) + 1) {
    const text = folded.slice(from, lineEnd(folded, from));
    if (NUMBER.test(text)) break;
    names.push(text);
  }
  const columns = columnsOf(names);
  if (columns === null || columns.what === 0) return null;
  const rows: TaskRow[] = [];
  let end = from;
  while (from < folded.length) {
    const cells: Stretch[] = [];
    let next = from;
    for (let i = 0; i < columns.count && next < folded.length; i++) {
      const to = lineEnd(folded, next);
      cells.push({ start: next, end: to });
      next = to + 1;
    }
    const [number, second] = cells;
    if (number === undefined || second === undefined) break;
    if (!NUMBER.test(folded.slice(number.start, number.end))) break;
    const last = cells.at(-1)?.end ?? next;
    const row = cells.length === columns.count ? rowOf(columns, cells, second.start, last) : null;
    if (row === null) break;
    rows.push(row);
    end = last;
    from = next;
  }
  return rows.length === 0 ? null : { start, end, rows };
}

/** The tables of tasks of a text: "Nội dung | Đơn vị chủ trì | Thời hạn". */
export function findTaskTables(source: Source): TaskTable[] {
  const tables: TaskTable[] = [];
  let done = 0;
  HEAD.lastIndex = 0;
  for (let match = HEAD.exec(source.folded); match !== null; match = HEAD.exec(source.folded)) {
    const start = match.index + (match[0].startsWith('\n') ? 1 : 0);
    if (start < done) continue;
    const isCell = /^(?:stt|tt|số tt)$/.test(match[0].trim());
    const table = isCell ? cellTable(source, start) : lineTable(source, start);
    if (table === null) continue;
    tables.push(table);
    done = table.end;
  }
  return tables;
}
