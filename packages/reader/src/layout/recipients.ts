import { fold } from '../text.js';
import { cellsOf, isCapitals, type Line } from './lines.js';
import { isSignatureCell } from './signer.js';

const RECIPIENTS = /^[*_#( ]*nơi nhận ?:?/;
/** A line of a letterhead or of its columns is not longer. */
const LETTERHEAD = 200;
const MAX_RECIPIENTS = 60;
const ITEM = /^[-–+•*] ?/;
/** Words in capitals at the end of a recipient belong to the signature in the other column. */
const OTHER_COLUMN =
  /[,;.]? (?:(?:T\/?M|K\/?T|T\/?L|TUQ|Q)[. ]|(?:PHÓ|CHỦ|BÍ|GIÁM|BỘ|THỨ|CHÁNH|TRƯỞNG|CỤC|TỔNG|HIỆU|VIỆN) )[\p{Lu} ./]+$/u;
const ARCHIVE = /^lưu(?![\p{L}\p{M}])/u;

/** Is "Nơi nhận" in the line? Most lines are ruled out by one look at their letters. */
function isRecipientsLine(text: string): boolean {
  if (text.length >= LETTERHEAD * 4 || !/nơi nhận/i.test(text)) return false;
  return cellsOf(text).some((cell) => RECIPIENTS.test(fold(cell)));
}

/** Line of "Nơi nhận:", -1 where there is none. */
export function recipientsLine(lines: readonly Line[]): number {
  return lines.findIndex(({ text }) => isRecipientsLine(text));
}

function cleaned(item: string): string {
  return item
    .replace(ITEM, '')
    .replace(OTHER_COLUMN, '')
    .replace(/[;,./\s]+$/, '')
    .trim();
}

/** "Nơi nhận: - Như Điều 3; - Lưu: VT." in one line. */
function inlineItems(line: string): string[] {
  const rest = line.slice(line.search(/nơi nhận/i) + 'nơi nhận'.length).replace(/^[\s:*_]+/, '');
  if (!ITEM.test(rest)) return [];
  return rest
    .split(/[;,.]\s*(?=[-–+•] ?\S)/)
    .map(cleaned)
    .filter((item) => item !== '');
}

/** Reads the list of recipients; items may go on over a line end, and the signature may stand beside them. */
export function readRecipients(lines: readonly Line[], at: number): string[] {
  const head = lines[at];
  if (head === undefined) return [];
  const items = inlineItems(head.text);
  let isOpen = false;
  for (const { text, isAfterGap } of lines.slice(at + 1, at + 1 + MAX_RECIPIENTS)) {
    const cells = cellsOf(text);
    const item = cells.find((cell) => ITEM.test(cell));
    if (item !== undefined) {
      items.push(item.replace(ITEM, '').replace(OTHER_COLUMN, ''));
      isOpen = !/[;.]$/.test(items.at(-1) ?? '');
      continue;
    }
    const [first = ''] = cells;
    if (isCapitals(first) || isSignatureCell(first)) continue;
    const last = items.at(-1);
    const isLast = last !== undefined && ARCHIVE.test(fold(last));
    const goesOn = isOpen && (!last?.endsWith(',') || /^\p{Ll}/u.test(first));
    if (
      goesOn &&
      last !== undefined &&
      !isAfterGap &&
      first.length < LETTERHEAD / 2 &&
      !(isLast && cells.length === 1)
    ) {
      items[items.length - 1] = `${last} ${first}`;
      isOpen = !/[;.]$/.test(first);
    } else if (!isLast && cells.length === 1 && /[;.]$/.test(first) && first.length < LETTERHEAD / 2)
      items.push(first);
    else if (cells.length === 1 && first.split(' ').length > 5) break;
  }
  return items.map(cleaned).filter((item) => item !== '');
}
