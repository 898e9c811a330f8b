import type { Source } from '../text.js';
import { isWordAt } from '../words.js';
import { cellsOf, type Line } from './lines.js';

/** One or more lines that a typesetter broke and that are one line for a reader. */
export interface Paragraph {
  /** First and last line, by index. */
  first: number;
  last: number;
  /** The words as written, in plain spaces and hyphens, without marks of lists and of markdown. */
  text: string;
  folded: string;
  /** The words as written with the marks round them. */
  line: string;
  isAfterGap: boolean;
  indent: number;
  /** Does it begin with the mark of a list or a number? */
  isItem: boolean;
  /** Is it a heading of markdown? */
  isHeading: boolean;
  /** Does it begin with the sign of a link: ">>", "»"? */
  isLink: boolean;
  /** Four or more short labels in one line, parted by white space as a menu parts them. */
  isSpaced: boolean;
}

/** Marks before the words: markdown, bullets, emoji (the sign of copyright is none), the bar of a table. */
const MARKS_BEFORE = /^(?!©)[\s#*_>»›→|~•●○▪■◆►▶✓✔☑➤➢👉📌🔹\p{Extended_Pictographic}\u{fe0f}\u{20e3}-]+/u;
const MARKS_BEHIND = /[\s*_|~]+$/;
const ITEM =
  /^(?:[-+•●○▪■*] |(?:\d{1,2}|[ivxl]{1,5}|[a-zđ])[.)] |(?:\d{1,2}\.){1,3}\d{0,2} |(?:điều|chương|mục|phần|khoản) (?:\d|[ivxl]+[ .:]|thứ)|(?:\d{1,2}|[ivx]{1,4}) ?- )/u;

/** Longer lines are neither labels nor captions. */
const LABEL = 160;
const FEWEST_LABELS = 4;
const LONGEST_LABEL = 30;

function isSpaced(line: string): boolean {
  if (line.length > LABEL || !/\t| {3}/.test(line)) return false;
  const cells = cellsOf(line);
  return (
    cells.length >= FEWEST_LABELS &&
    cells.every((cell) => cell.length <= LONGEST_LABEL && /^\p{L}/u.test(cell))
  );
}

function paragraphOf(source: Source, lines: readonly Line[], first: number, last: number): Paragraph {
  const from = source.toCopy(lines[first]?.start ?? 0);
  const to = source.toCopy(lines[last]?.end ?? 0);
  const text = source.cased.slice(from, to);
  const folded = source.folded.slice(from, to);
  const isMarked = !isWordAt(text, 0);
  const skipped = isMarked ? (MARKS_BEFORE.exec(text)?.[0].length ?? 0) : 0;
  const end = text.length - (MARKS_BEHIND.exec(text.slice(-20))?.[0].length ?? 0);
  const bare = skipped >= end ? { from: 0, to: text.length } : { from: skipped, to: end };
  return {
    first,
    last,
    text: text.slice(bare.from, bare.to),
    folded: folded.slice(bare.from, bare.to),
    line: text,
    isAfterGap: lines[first]?.isAfterGap ?? false,
    indent: lines[first]?.indent ?? 0,
    isItem: ITEM.test(folded),
    isHeading: isMarked && /^#{1,6} /.test(text),
    isLink: isMarked && /^(?:>{2,}|[»›→]) ?/.test(text),
    isSpaced: first === last && isSpaced(lines[first]?.text ?? ''),
  };
}

/** A line of a menu is complete. */
const IN_COLUMNS = /\S (?:\||»|>{1,2}) \S/;

/** The lines of the content, joined where the copy joins them; a line of which `isWhole` holds stays alone. */
export function paragraphsOf(
  source: Source,
  lines: readonly Line[],
  isWhole: (paragraph: Paragraph) => boolean,
): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  const isAlone = (i: number): boolean => {
    const text = lines[i]?.text ?? '';
    return text.length <= LABEL && (IN_COLUMNS.test(text) || isWhole(paragraphOf(source, lines, i, i)));
  };
  let first = 0;
  for (let i = 1; i <= lines.length; i++) {
    const line = lines[i];
    const isJoined = line !== undefined && source.cased[source.toCopy(line.start) - 1] === ' ';
    if (isJoined && !line.isAfterGap && !isAlone(i - 1) && !isAlone(i)) continue;
    paragraphs.push(paragraphOf(source, lines, first, i - 1));
    first = i;
  }
  return lines.length === 0 ? [] : paragraphs;
}
