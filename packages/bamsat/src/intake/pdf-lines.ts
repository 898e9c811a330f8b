import { LETTERHEAD } from './html-lines.js';
import { repairLegacyText } from './legacy-text.js';
import type { ScannedWord } from './scan.js';

/**
 * From the pieces of text on the pages of a PDF or a scan, each with its place, to lines and paragraphs as a person reads them.
 * All measures are in points (1/72 inch), the origin at the lower left.
 */

/** A piece of text as the PDF places it, or a word that was recognised in a picture. */
export interface Piece {
  text: string;
  x: number;
  /** Height of the baseline above the foot of the page. */
  y: number;
  width: number;
  /** Size of the letters. */
  size: number;
  /** Of a word that was recognised; such a piece is one word without spaces. */
  recognized?: { page: number; confidence: number };
}

/** One page: its pieces and its size. */
export interface Page {
  width: number;
  height: number;
  pieces: readonly Piece[];
}

/** Pieces on one baseline without a wide gap between them. */
interface Segment {
  text: string;
  /** Those of its words that were recognised, with their places in `text`. */
  words: readonly PlacedWord[];
  left: number;
  right: number;
  size: number;
}

/** The segments on one baseline, from left to right. */
interface Row {
  y: number;
  segments: Segment[];
}

interface Line {
  text: string;
  words: readonly PlacedWord[];
  left: number;
  right: number;
  y: number;
  size: number;
  /** Where the text of this page usually ends on the right. */
  margin: number;
  /** Lines in a column or with cells are what they are and join nothing. */
  fixed: boolean;
}

/** A gap of this many letter sizes parts two columns or cells; words of justified text stand closer. */
const COLUMN_GAP = 2;
/** A gap of this many letter sizes is a space. */
const WORD_GAP = 0.16;
const PAGE_NUMBER = /^(?:[-–—\s]*(?:trang|page)?\s*\d{1,4}(?:\s*\/\s*\d{1,4})?[-–—\s]*)$/i;
/** How a line begins that is a paragraph of its own: a bullet, "1.", "a)", "I.", "Điều 3". */
const STARTS_ITEM =
  /^(?:[-–—•▪●○*+]\s|\d{1,3}(?:\.\d{1,3})*[.)]\s|[a-zđ]\)\s|[IVX]{1,5}[.)]\s|(?:Điều|Chương|Mục|Phần)\s+[\dIVX]+)/u;
const RECIPIENTS = /^nơi nhận\s*:?/iu;

/** A word that was recognised, with the number of its page in the file. */
export interface PlacedWord extends ScannedWord {
  page: number;
}

/** A text, and where the words stand in it that were recognised in pictures. */
export interface PlacedText {
  text: string;
  words: readonly PlacedWord[];
}

/** The text of the pages: one line a paragraph. Page numbers at head and foot are left out. */
export function textOfPages(pages: readonly Page[]): PlacedText {
  const lines = pages.flatMap(linesOfPage);
  return joined(joinParagraphs(lines), '\n');
}

/** Texts one after the other, the places of their words moved along. */
export function joined(parts: readonly PlacedText[], separator: string): PlacedText {
  let start = 0;
  const words = parts.flatMap((part) => {
    const moved = movedBy(part.words, start);
    start += part.text.length + separator.length;
    return moved;
  });
  return { text: parts.map(({ text }) => text).join(separator), words };
}

function movedBy(words: readonly PlacedWord[], by: number): PlacedWord[] {
  return words.map((word) => ({ ...word, start: word.start + by, end: word.end + by }));
}

function linesOfPage(page: Page): Line[] {
  const rows = rowsOf(page.pieces);
  dropPageNumbers(rows, page.height);
  const margin = rightMargin(rows);
  const lines: Line[] = [];
  let at = 0;
  while (at < rows.length) {
    const row = rows[at];
    if (!row) break;
    // A head may stand on any page: forms in an annex and papers that were scanned in one go have their own.
    const mayBeColumns = at < 3 || row.segments.some(({ text }) => RECIPIENTS.test(text));
    const columns = mayBeColumns ? columnsFrom(rows, at, page.width) : null;
    if (columns) {
      for (const [from, segments] of columns.sides) {
        for (const segment of segments) lines.push({ ...segment, y: from, margin, fixed: true });
      }
      at = columns.end;
      continue;
    }
    lines.push(lineOf(row, margin));
    at++;
  }
  return lines;
}

function rowsOf(pieces: readonly Piece[]): Row[] {
  const sorted = pieces.filter(({ text }) => text.trim() !== '').sort((a, b) => b.y - a.y || a.x - b.x);
  const groups: { y: number; size: number; pieces: Piece[] }[] = [];
  for (const piece of sorted) {
    const last = groups.at(-1);
    // Raised and lowered letters stand within half a letter of their line.
    if (last && last.y - piece.y < 0.45 * Math.max(last.size, piece.size)) {
      last.pieces.push(piece);
      if (piece.size > last.size) {
        last.size = piece.size;
        last.y = piece.y;
      }
    } else {
      groups.push({ y: piece.y, size: piece.size, pieces: [piece] });
    }
  }
  return groups.map((group) => ({ y: group.y, segments: segmentsOf(group.pieces) }));
}

function segmentsOf(pieces: Piece[]): Segment[] {
  const segments: Segment[] = [];
  for (const piece of pieces.sort((a, b) => a.x - b.x)) {
    const last = segments.at(-1);
    const gap = last ? piece.x - last.right : Infinity;
    const size = last ? Math.max(last.size, piece.size) : piece.size;
    if (!last || gap > COLUMN_GAP * size) {
      const { x: left, width } = piece;
      segments.push({
        text: piece.text.trimStart(),
        words: wordAt(piece, 0),
        left,
        right: left + width,
        size,
      });
      continue;
    }
    // Bold text is sometimes drawn twice, a hair apart.
    if (gap < -0.8 * piece.width && last.text.endsWith(piece.text)) continue;
    const isWord = piece.recognized !== undefined;
    const spaced =
      last.text.endsWith(' ') || piece.text.startsWith(' ') || (!isWord && gap < WORD_GAP * size);
    if (!spaced) last.text += ' ';
    last.words = [...last.words, ...wordAt(piece, last.text.length)];
    last.text += piece.text;
    last.right = Math.max(last.right, piece.x + piece.width);
    last.size = size;
  }
  return segments
    .map((segment) => ({ ...segment, text: segment.text.replace(/\s+/g, ' ').trim() }))
    .filter(({ text }) => text !== '');
}

/** The word that a piece is, if it was recognised. */
function wordAt({ text, recognized }: Piece, start: number): PlacedWord[] {
  return recognized ? [{ ...recognized, start, end: start + text.length }] : [];
}

/** A number alone in the outer twelfth of the page is the page's. */
function dropPageNumbers(rows: Row[], height: number): void {
  const isNumber = (row: Row | undefined): boolean =>
    row?.segments.length === 1 &&
    PAGE_NUMBER.test(row.segments[0]?.text ?? '') &&
    (row.y < height / 12 || row.y > (height * 11) / 12);
  if (isNumber(rows[0])) rows.shift();
  if (isNumber(rows.at(-1))) rows.pop();
}

function rightMargin(rows: readonly Row[]): number {
  const ends = rows.map((row) => row.segments.at(-1)?.right ?? 0).sort((a, b) => a - b);
  return ends[Math.floor(ends.length * 0.9)] ?? 0;
}

function lineOf(row: Row, margin: number): Line {
  const first = row.segments[0];
  return {
    ...joined(row.segments, '\t'),
    left: first?.left ?? 0,
    right: row.segments.at(-1)?.right ?? 0,
    y: row.y,
    size: Math.max(...row.segments.map(({ size }) => size)),
    margin,
    fixed: row.segments.length > 1,
  };
}

interface Columns {
  /** Each column with the height where it starts. */
  sides: (readonly [y: number, segments: Segment[]])[];
  /** Index of the first row after them. */
  end: number;
}

/**
 * Two columns from this row on, as at the head of an official document (body and number left, motto and date right)
 * and at its foot (recipients left, signature right): a strip that no row crosses, at least two rows long, with text on
 * both sides that speaks as such a head or foot does. They end at the last row that has text on the right, and the rows centred under the left one.
 */
function columnsFrom(rows: readonly Row[], start: number, pageWidth: number): Columns | null {
  let gutterLeft = 0;
  let gutterRight = pageWidth;
  let lastRight = -1;
  let rowsWithBoth = 0;
  let end = start;
  for (let at = start; at < rows.length; at++) {
    const row = rows[at];
    if (!row || row.segments.length > 2) break;
    const [one, two] = row.segments;
    if (!one) break;
    const previous = rows[at - 1];
    // A wide white strip across the page ends the columns.
    if (at > start && previous && previous.y - row.y > 5 * one.size && rowsWithBoth > 0 && !two) break;
    let left = gutterLeft;
    let right = gutterRight;
    if (two) {
      left = Math.max(left, one.right);
      right = Math.min(right, two.left);
    } else if (rowsWithBoth > 0 || at > start) {
      const middle = (one.left + one.right) / 2;
      const gutter = (gutterLeft + gutterRight) / 2;
      // What is centred on the gap belongs to neither side: the title under the letterhead.
      if (Math.abs(middle - pageWidth / 2) < 12 && one.left < gutter && one.right > gutter) break;
      if (middle < gutter) left = Math.max(left, one.right);
      else right = Math.min(right, one.left);
    }
    if (right - left < one.size * 0.5) break;
    gutterLeft = left;
    gutterRight = right;
    if (two) rowsWithBoth++;
    if (two || one.left >= gutterRight - 1) lastRight = at;
    end = at + 1;
  }
  if (rowsWithBoth === 0 || lastRight < start + 1) return null;
  const gutter = (gutterLeft + gutterRight) / 2;
  const block = rows.slice(start, end);
  const leftSide = sideOf(block.slice(0, lastRight - start + 1), (segment) => segment.left < gutter);
  const rightSide = sideOf(block, (segment) => segment.left >= gutter);
  const centre = middleOf(leftSide.flatMap(({ segment }) => [segment]));
  // Lines under the left column go with it while they keep to its middle: "V/v …" under the number.
  let close = lastRight + 1;
  while (close < end) {
    const segment = rows[close]?.segments[0];
    if (!segment || Math.abs((segment.left + segment.right) / 2 - centre) > 12) break;
    leftSide.push({ y: rows[close]?.y ?? 0, segment });
    close++;
  }
  if (leftSide.length === 0 || rightSide.length === 0) return null;
  const said = [...leftSide, ...rightSide].map(({ segment }) => segment.text).join('\n');
  // A table with two columns looks alike; only the words tell.
  if (!LETTERHEAD.test(said) && !LETTERHEAD.test(repairLegacyText(said).text)) return null;
  return {
    sides: [leftSide, rightSide].map(
      (side) => [side[0]?.y ?? 0, side.map(({ segment }) => segment)] as const,
    ),
    end: close,
  };
}

function sideOf(
  rows: readonly Row[],
  belongs: (segment: Segment) => boolean,
): { y: number; segment: Segment }[] {
  return rows.flatMap((row) => row.segments.filter(belongs).map((segment) => ({ y: row.y, segment })));
}

function middleOf(segments: readonly Segment[]): number {
  if (segments.length === 0) return 0;
  return segments.reduce((sum, { left, right }) => sum + (left + right) / 2, 0) / segments.length;
}

/** Joins the lines of a paragraph: a line goes on when its neighbour's first word would not have fitted on it. */
function joinParagraphs(lines: readonly Line[]): PlacedText[] {
  const paragraphs: PlacedText[] = [];
  let previous: Line | null = null;
  let hanging = false;
  for (const line of lines) {
    const last = paragraphs.at(-1);
    if (previous && last && goesOn(previous, line, hanging)) {
      const text = glue(last.text, line.text);
      const words = [...last.words, ...movedBy(line.words, text.length - line.text.length)];
      paragraphs[paragraphs.length - 1] = { text, words };
    } else {
      paragraphs.push({ text: line.text, words: line.words });
      hanging = STARTS_ITEM.test(line.text);
    }
    previous = line;
  }
  return paragraphs;
}

function goesOn(previous: Line, next: Line, hanging: boolean): boolean {
  if (previous.fixed || next.fixed || STARTS_ITEM.test(next.text)) return false;
  if (Math.abs(previous.size - next.size) > 1) return false;
  // On the same page lines of a paragraph stand close; over a page break height says nothing.
  const samePage = next.y < previous.y;
  if (samePage && previous.y - next.y > 2.2 * next.size) return false;
  const indent = next.left - previous.left;
  if (indent > 0.8 * next.size && !(hanging && indent < 4 * next.size)) return false;
  const firstWord = next.text.split(' ', 1)[0] ?? '';
  const wordWidth = ((next.right - next.left) * firstWord.length) / Math.max(1, next.text.length);
  return previous.right + wordWidth + 0.25 * next.size > previous.margin;
}

/** A hyphen or slash at the end of a line is part of a number or name ("12-NQ/" "TU"); a soft hyphen is none. */
function glue(before: string, after: string): string {
  if (before.endsWith('\u00ad')) return before.slice(0, -1) + after;
  return /[\p{L}\p{N}][-‐/]$/u.test(before) ? before + after : `${before} ${after}`;
}
