import { columnsOf } from './table.js';

/** Columns from one tab stop to the next. */
const TAB = 8;
/** Line ends, blanks, and the words between them. A no-break space is part of a word. */
const TOKEN = /\n|[ \t]+|[^ \t\n]+/g;

/**
 * Breaks the lines of a text so that a window of `width` columns cuts no word. A break takes the place of a blank, so every offset into
 * the text stays true and findings are drawn afterwards as they lie. What is wider than the window by itself is left to it.
 */
export function breakLines(text: string, width: number): string {
  let broken = '';
  let column = 0;
  let blanks = '';
  for (const [token] of text.matchAll(TOKEN)) {
    if (token === '\n') {
      broken += blanks + token;
      [column, blanks] = [0, ''];
    } else if (token.trimStart() === '') {
      blanks = token;
    } else {
      const wide = columnsOf(token);
      const here = column + columnsOfBlanks(blanks, column) + wide;
      // Blanks at the beginning of a line are its indentation: there is no word before them to part from.
      const fits = here <= width || column === 0;
      broken += fits ? blanks + token : `\n${blanks.slice(1)}${token}`;
      column = fits ? here : columnsOfBlanks(blanks.slice(1), 0) + wide;
      blanks = '';
    }
  }
  return broken + blanks;
}

function columnsOfBlanks(blanks: string, from: number): number {
  let column = from;
  for (const blank of blanks) column += blank === '\t' ? TAB - (column % TAB) : 1;
  return column - from;
}
