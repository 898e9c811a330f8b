import type { Mark, MarkedLayer, Renderer } from './annotate.js';

/**
 * Parameters of SGR (ECMA-48, 8.3.117) by layer: the colour of the letters, or a line under them, so that what lies inside
 * each other can be told apart on any background.
 */
export const ANSI_STYLES: Readonly<Record<MarkedLayer, string>> = {
  layout: '2',
  directives: '4',
  citations: '36',
  people: '35',
  organizations: '34',
  dates: '32',
  figures: '33',
  problems: '1;31',
};

const RESET = '\u001b[0m';

/** Words in the style of a layer, for a legend. */
export function inAnsiStyle(words: string, layer: MarkedLayer): string {
  return `\u001b[${ANSI_STYLES[layer]}m${words}${RESET}`;
}

/** The control signs of a text made visible (U+2400 on), lest a text steers the terminal; tabs and line ends stay. */
function visible(text: string): string {
  return text.replace(/(?![\t\n])\p{Cc}/gu, (sign) => {
    const code = sign.charCodeAt(0);
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : '\u2421';
  });
}

function styled(line: string, marks: readonly Mark[]): string {
  if (line === '' || marks.length === 0) return line;
  return `\u001b[${marks.map(({ layer }) => ANSI_STYLES[layer]).join(';')}m${line}${RESET}`;
}

/** Marks as colours of a terminal. Every line stands by itself, so that a pager shows each as it is meant. */
export const ansiRenderer: Renderer = {
  text: (plain, marks) =>
    visible(plain)
      .split('\n')
      .map((line) => styled(line, marks))
      .join('\n'),
  wrap: (inner) => inner,
};
