/**
 * The part of the DOM that is walked. The parser's own types are those of a browser, which this package does not
 * compile against.
 */
export interface DomNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<DomNode>;
}

interface DomElement extends DomNode {
  getAttribute(name: string): string | null;
}

const ELEMENT = 1;
const TEXT = 3;

const SKIPPED = new Set(
  'script style noscript template head svg math iframe object audio video canvas select button'.split(' '),
);
const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer ' +
    'form h1 h2 h3 h4 h5 h6 header hgroup hr legend main nav p pre section summary'
  ).split(' '),
);
/** The motto over a document and the list of those who get it: a table with one of them only sets columns side by side. */
export const LETTERHEAD = /đảng cộng sản việt nam|cộng h(?:òa|oà) xã hội chủ nghĩa|nơi nhận\s*:/iu;

/** Collects lines: a run of white space is one space, an empty line is none. */
class Lines {
  readonly done: string[] = [];
  private current = '';

  add(text: string): void {
    const spaced = text.replace(/[ \t\n\r\f]+/g, ' ');
    const glued = this.current === '' || this.current.endsWith(' ') ? spaced.replace(/^ /, '') : spaced;
    this.current += glued;
  }

  /** Text of which the line ends mean something (pre). */
  addLines(text: string): void {
    const [first = '', ...rest] = text.split(/\r\n?|\n/);
    this.current += first;
    for (const line of rest) {
      this.end();
      this.current = line;
    }
  }

  end(): void {
    const line = this.current.trimEnd();
    if (line.trim() !== '') this.done.push(line);
    this.current = '';
  }
}

/**
 * The text of an HTML tree as a person would read it line by line: paragraphs, headings, captions and list items
 * (with their number or a dash) each on lines of their own; a table row is one line, its cells parted by tabs. A table
 * that only sets two columns side by side (the head and foot of an official document) is read column after column.
 */
export function linesOfHtml(root: DomNode): string[] {
  const lines = new Lines();
  walkChildren(root, lines, false);
  lines.end();
  return lines.done;
}

function walkChildren(node: DomNode, lines: Lines, preformatted: boolean): void {
  for (const child of node.childNodes) walk(child, lines, preformatted);
}

function walk(node: DomNode, lines: Lines, preformatted: boolean): void {
  if (node.nodeType === TEXT) {
    if (preformatted) lines.addLines(node.textContent ?? '');
    else lines.add(node.textContent ?? '');
    return;
  }
  if (!isElement(node)) return;
  const name = node.nodeName.toLowerCase();
  if (SKIPPED.has(name) || isHidden(node)) return;
  switch (name) {
    case 'br':
      lines.end();
      return;
    case 'ol':
    case 'ul':
    case 'menu':
      lines.end();
      walkList(node, name === 'ol', lines);
      return;
    case 'table':
      lines.end();
      lines.done.push(...linesOfTable(node));
      return;
    case 'li':
    case 'tr':
      lines.end();
      walkChildren(node, lines, preformatted);
      lines.end();
      return;
    default:
  }
  const block = BLOCKS.has(name);
  if (block) lines.end();
  walkChildren(node, lines, preformatted || name === 'pre' || name === 'textarea');
  if (block) lines.end();
}

function walkList(list: DomElement, ordered: boolean, lines: Lines): void {
  let number = asInteger(list.getAttribute('start')) ?? 1;
  for (const child of list.childNodes) {
    if (!isElement(child) || child.nodeName.toLowerCase() !== 'li') {
      walk(child, lines, false);
      lines.end();
      continue;
    }
    number = asInteger(child.getAttribute('value')) ?? number;
    const [first, ...rest] = linesOfHtml(child);
    if (first !== undefined) lines.done.push(`${ordered ? `${number}.` : '-'} ${first}`, ...rest);
    number++;
  }
}

function linesOfTable(table: DomElement): string[] {
  const rows: string[][][] = [];
  const captions: string[] = [];
  collectRows(table, rows, captions);
  const columns = Math.max(0, ...rows.map((row) => row.length));
  if (isColumnLayout(rows, columns)) {
    return [
      ...captions,
      ...Array.from({ length: columns }, (_, column) => rows.flatMap((row) => row[column] ?? [])).flat(),
    ];
  }
  return [
    ...captions,
    ...rows.flatMap((row) => {
      const filled = row.filter((cell) => cell.length > 0);
      // One cell is a box or a merged heading: its lines stay lines.
      if (filled.length <= 1) return filled.flat();
      return [
        row
          .map((cell) => cell.join(' ').replaceAll('\t', ' '))
          .join('\t')
          .replace(/\t+$/, ''),
      ];
    }),
  ];
}

/** The rows of this table, not of tables inside its cells. */
function collectRows(node: DomNode, rows: string[][][], captions: string[]): void {
  for (const child of node.childNodes) {
    if (!isElement(child) || isHidden(child)) continue;
    const name = child.nodeName.toLowerCase();
    if (name === 'tr') {
      const cells: string[][] = [];
      for (const cell of child.childNodes) {
        if (isElement(cell) && /^t[dh]$/i.test(cell.nodeName)) cells.push(linesOfHtml(cell));
      }
      rows.push(cells);
    } else if (name === 'caption') {
      captions.push(...linesOfHtml(child));
    } else if (name === 'thead' || name === 'tbody' || name === 'tfoot') {
      collectRows(child, rows, captions);
    }
  }
}

function isColumnLayout(rows: readonly string[][][], columns: number): boolean {
  if (columns < 2 || columns > 3 || rows.length > 6) return false;
  const cells = rows.flat();
  const severalLines = cells.some((cell) => cell.length > 1);
  return (
    (rows.length === 1 && severalLines) || cells.some((cell) => cell.some((line) => LETTERHEAD.test(line)))
  );
}

function isElement(node: DomNode): node is DomElement {
  return node.nodeType === ELEMENT;
}

function isHidden(element: DomElement): boolean {
  if (element.getAttribute('hidden') !== null) return true;
  return /display\s*:\s*none/i.test(element.getAttribute('style') ?? '');
}

function asInteger(value: string | null): number | null {
  return value !== null && /^-?\d{1,9}$/.test(value.trim()) ? Number(value) : null;
}
