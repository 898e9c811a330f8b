/** A line of the content without the white space round it. */
export interface Line {
  start: number;
  end: number;
  text: string;
  /** Is there an empty line before it? False for the first. */
  isAfterGap: boolean;
  /** How far it is set in from the left, in characters. */
  indent: number;
}

/** The lines of a text that hold something. */
export function linesOf(content: string): Line[] {
  const lines: Line[] = [];
  let from = 0;
  let isAfterGap = false;
  while (from <= content.length) {
    const feed = content.indexOf('\n', from);
    const to = feed < 0 ? content.length : feed;
    const raw = content.slice(from, to);
    // Tabs stay: they part the columns of a letterhead.
    const text = raw.trim().replace(/[^\S \t]/g, ' ');
    if (text === '') isAfterGap = lines.length > 0;
    else {
      const indent = raw.length - raw.trimStart().length;
      lines.push({ start: from + indent, end: from + indent + text.length, text, isAfterGap, indent });
      isAfterGap = false;
    }
    if (feed < 0) break;
    from = feed + 1;
  }
  return lines;
}

/** A cell of a line whose columns stand apart by tabs or several spaces, as letterheads do. */
export function cellsOf(text: string): string[] {
  return text
    .split(/\t+|[ \u00a0]{3,}|\|/)
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '');
}

/** Is everything in the line set in capitals? */
export function isCapitals(text: string): boolean {
  // A small letter comes early in most lines.
  return !/\p{Ll}/u.test(text) && /\p{Lu}/u.test(text);
}
