/** Blanks between two columns. */
const GAP = 2;
/** A column that is wrapped is at least this wide, so that a narrow window still shows words. */
const MIN_WRAPPED = 16;
/** Where not all cells fit into one line, no column but the last takes more than this share of it. */
const MAX_SHARE = 0.25;

/**
 * Rows as lines of a table for a window of `width` columns: a column is as wide as its longest cell, long cells are wrapped at spaces,
 * and nothing is cut off. Columns that are empty in every row are left out.
 */
export function tableLines(rows: readonly (readonly string[])[], width: number): string[] {
  const count = Math.max(0, ...rows.map((row) => row.length));
  const shown = Array.from({ length: count }, (_, column) => column).filter((column) =>
    rows.some((row) => (row[column] ?? '') !== ''),
  );
  const widths = columnWidths(
    rows.map((row) => shown.map((column) => columnsOf(row[column] ?? ''))),
    width,
  );
  return rows.flatMap((row) => {
    const cells = shown.map((column, i) => wrap(row[column] ?? '', widths[i] ?? MIN_WRAPPED));
    const height = Math.max(1, ...cells.map((lines) => lines.length));
    return Array.from({ length: height }, (_, line) =>
      cells
        .map((lines, i) => padEnd(lines[line] ?? '', widths[i] ?? 0))
        .join(' '.repeat(GAP))
        .trimEnd(),
    );
  });
}

/** How wide each column is: as its longest cell where all fit, else the last has what the others leave. */
function columnWidths(lengths: readonly (readonly number[])[], width: number): number[] {
  const count = lengths[0]?.length ?? 0;
  const natural = Array.from({ length: count }, (_, i) => Math.max(1, ...lengths.map((row) => row[i] ?? 0)));
  if (total(natural) <= width) return natural;
  const others = natural.slice(0, -1).map((wide) => Math.min(wide, Math.floor(width * MAX_SHARE)));
  return [...others, Math.min(natural.at(-1) ?? 1, Math.max(MIN_WRAPPED, width - total(others) - GAP))];
}

/** Columns of a line with cells of these widths. */
function total(widths: readonly number[]): number {
  return widths.reduce((sum, wide) => sum + wide + GAP, -GAP);
}

/** Letters as a terminal counts them: NFC, so one column each. */
export function columnsOf(text: string): number {
  return Array.from(text).length;
}

function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - columnsOf(text)));
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && columnsOf(line) + 1 + columnsOf(word) > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
