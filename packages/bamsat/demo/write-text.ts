import { mapLegacy } from '../src/intake/legacy-tables.js';
import { type OfficialSource, recipientLines } from './source.js';

const COLUMN = 44;
const WIDTH = 88;

/** The lines of a document as somebody types them: the left column of the letterhead above the right one. */
export function plainLines(source: OfficialSource): string[] {
  const name = source.signature.at(-1) ?? '';
  return [
    ...source.left,
    ...source.right,
    '',
    ...(source.type === null ? [] : [source.type, source.subject, '']),
    ...source.body.flatMap((paragraph) => [paragraph, '']),
    'Nơi nhận:',
    ...recipientLines(source),
    '',
    ...source.signature.slice(0, -1),
    '',
    name,
    '',
  ];
}

/** The same with the columns side by side and long lines broken, as an old editor saved it. */
export function columnLines(source: OfficialSource): string[] {
  const name = source.signature.at(-1) ?? '';
  const left = source.left.flatMap((line) => wrapped(line, COLUMN - 4));
  const recipients = ['Nơi nhận:', ...recipientLines(source).flatMap((line) => wrapped(line, COLUMN - 4))];
  return [
    ...sideBySide(left, source.right),
    '',
    ...(source.type === null ? [] : [source.type, ...wrapped(source.subject, WIDTH), '']),
    ...source.body.flatMap((paragraph) => [...wrapped(paragraph, WIDTH), '']),
    ...sideBySide(recipients, [...source.signature.slice(0, -1), '', '', name]),
    '',
  ];
}

function sideBySide(left: readonly string[], right: readonly string[]): string[] {
  const rows = Math.max(left.length, right.length);
  return Array.from({ length: rows }, (_, row) =>
    `${(left[row] ?? '').padEnd(COLUMN)}${right[row] ?? ''}`.trimEnd(),
  );
}

function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length + 1 > width) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}

/** UTF-16 with its byte-order mark, lines ended as Windows does. */
export function utf16(text: string): Uint8Array {
  return Buffer.from(`\ufeff${text.replaceAll('\n', '\r\n')}`, 'utf16le');
}

/** TCVN3 (ABC), one byte a letter. Capitals that it has no code for take the code of the small letter, as its fonts want. */
export function tcvn3(text: string): Uint8Array {
  const codes = new Map<string, number>();
  for (let code = 0xff; code >= 0xa1; code -= 1)
    codes.set(mapLegacy(String.fromCodePoint(code), 'tcvn3'), code);
  const bytes = Array.from(text.replaceAll('\n', '\r\n')).map((letter) => {
    if (letter < '\u0080') return letter.charCodeAt(0);
    const code = codes.get(letter) ?? codes.get(letter.toLowerCase());
    if (code === undefined) throw new Error(`TCVN3 has no "${letter}"`);
    return code;
  });
  return Uint8Array.from(bytes);
}
