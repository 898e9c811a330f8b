import type { HeadIndex } from '../organizations/heads.js';
import { organizationAt } from '../organizations/organization-name.js';
import { prepare } from '../text.js';
import type { Cell } from './letterhead.js';
import { isCapitals, type Line } from './lines.js';

const ENDS =
  /^(?:[-+•–] )?(?:căn cứ|kính gửi|theo đề nghị|theo |thực hiện|ngày \d|điều \d|chương [\divx]|phần |để |nhằm |ngày |trong |sau |qua |hiện nay|thời gian qua|tiếp theo|trên cơ sở|xét |[-_*=]{3,}|[ivx]+[.:]|\d+\.)/;
const ABOUT = /^(?:v ?\/ ?v|về việc|về|thực hiện|triển khai)(?![\p{L}\p{M}])/u;
const RULE = /^[-_*=.~]{2,}$/;
/** A line that goes on: it ends where no phrase can, or before the name of a place (group 1). */
const GOES_ON =
  /(?:[,/-]|(?<![\p{L}\p{M}])(?:của|và|về|cho|với|tại|trên|theo|các|trong|việc|từ|đến|năm|giai đoạn|địa|số|là|để|thực hiện|(tỉnh|xã|phường|thành phố|huyện)))$/u;
const MAX_LINES = 8;
const MAX_LINE = 320;

function isLower(text: string): boolean {
  return /^[\p{Ll}\d“"(]/u.test(text);
}

/** Words in small letters carry a phrase on, whatever they are. */
function beginsSmall(text: string): boolean {
  return /^[\p{Ll}“"(]/u.test(text);
}

/** A line that is the name of a body and nothing else: the authority that speaks in what follows. */
function isAuthority(index: HeadIndex, { cased, folded }: Cell): boolean {
  if (
    /^(?:chủ tịch|bộ trưởng|thủ tướng|giám đốc|hội đồng nhân dân|ủy ban nhân dân|ban chấp hành|ban thường vụ)(?![\p{L}\p{M}])/u.test(
      folded,
    ) &&
    isCapitals(cased)
  )
    return true;
  if (!isCapitals(cased)) return false;
  const source = prepare(cased);
  const body = organizationAt(source, index, 0);
  return body !== null && body.end >= source.cased.length - 1;
}

function joined(parts: readonly string[]): string | null {
  const subject = parts
    .join(' ')
    .replace(/^v ?\/ ?v:?\s*/i, '')
    .replace(/^(?:về việc|về):\s*/i, '')
    .replace(/[-_*\s]+$/, '')
    .replace(/\.\/?\.?$/, '')
    .trim();
  return subject === '' ? null : subject;
}

const PART_HEADING = /^(?:chương|phần|mục|điều|[ivx]+[.-])(?![\p{L}\p{M}])/u;
/** A paragraph is longer than a line of a subject that begins anew. */
const PARAGRAPH = 160;

/** Does the cell begin the body of the document, after a line of the subject that is complete? */
function beginsBody(index: HeadIndex, cell: Cell, before: string, isAfterGap: boolean): boolean {
  const isHeading = isCapitals(cell.cased);
  if (/[.:;]$/.test(before) || isHeading !== isCapitals(before)) return true;
  if (isHeading) return (isAfterGap && PART_HEADING.test(cell.folded)) || isAuthority(index, cell);
  if (!beginsSmall(cell.cased) && ENDS.test(cell.folded)) return true;
  return !isLower(cell.cased) && (isAfterGap || cell.cased.length > PARAGRAPH);
}

/** The subject below the line of the type: one or more lines, all in capitals or all not. */
export function subjectBelowType(
  index: HeadIndex,
  cells: readonly Cell[],
  lines: readonly Line[],
  typeLine: number,
  opening: string | null,
): string | null {
  const parts = opening === null ? [] : [opening];
  let line = typeLine;
  for (const cell of cells) {
    if (cell.line <= typeLine) continue;
    // A line without cells is a paragraph, too long for a head: what is below it is no subject.
    if (cell.line > line + 1) break;
    line = cell.line;
    if (cell.kind === 'motto' || cell.kind === 'place' || cell.kind === 'day') {
      if (parts.length > 0 && RULE.test(cell.folded)) break;
      continue;
    }
    if (parts.length >= MAX_LINES || cell.cased.length > MAX_LINE || cell.kind === 'number') break;
    const before = parts.at(-1);
    if (before === undefined) {
      if (ENDS.test(cell.folded) && !ABOUT.test(cell.folded)) break;
    } else {
      const open = GOES_ON.exec(before.toLowerCase());
      const isAfterGap = lines[cell.line]?.isAfterGap ?? false;
      // "… ba tháng cuối năm": a line that may go on does not over a gap after which the body begins.
      const isClosed = isAfterGap && !beginsSmall(cell.cased) && ENDS.test(cell.folded);
      // "… TRÊN ĐỊA BÀN TỈNH", and then a sentence: a subject does not change from capitals to small letters.
      const isOneSetting = isCapitals(before) === isCapitals(cell.cased);
      const isOpen =
        open !== null && !isClosed && isOneSetting && (open[1] === undefined || !isAuthority(index, cell));
      if (!isOpen && beginsBody(index, cell, before, isAfterGap)) break;
    }
    parts.push(cell.cased);
  }
  return joined(parts);
}

/** The subject of a letter: "V/v …" and the lines that carry it on in its column. */
export function subjectOfLetter(cells: readonly Cell[], lines: readonly Line[]): string | null {
  const at = cells.findIndex(({ kind }) => kind === 'about');
  const first = cells[at];
  if (first === undefined) return null;
  const parts = [first.cased];
  let line = first.line;
  for (const cell of cells.slice(at + 1)) {
    if (cell.kind === 'place' || cell.kind === 'motto' || cell.kind === 'day') {
      if (RULE.test(cell.folded)) break;
      continue;
    }
    if (cell.kind !== 'words' || /^(?:kính gửi|kính trình)/.test(cell.folded)) break;
    const before = parts.at(-1) ?? '';
    const isAfterGap = cell.line > line && (lines[cell.line]?.isAfterGap ?? false);
    const isOpen = GOES_ON.test(before.toLowerCase()) || isLower(cell.cased);
    if (cell.line > line + 2 || parts.length >= MAX_LINES || isCapitals(cell.cased)) break;
    if (
      /[.;:]$/.test(before) ||
      (isAfterGap && !isOpen) ||
      (!beginsSmall(cell.cased) && ENDS.test(cell.folded)) ||
      cell.cased.length > 120
    )
      break;
    parts.push(cell.cased);
    line = cell.line;
  }
  return joined(parts);
}
