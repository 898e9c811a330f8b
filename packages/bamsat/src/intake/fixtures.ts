import { GlobalFonts } from '@napi-rs/canvas';
import sharp from 'sharp';

/** Fonts with all Vietnamese letters that a test may draw with, by their names. */
const FONTS = ['Noto Serif', 'Liberation Serif', 'DejaVu Serif', 'Tinos', 'FreeSerif', 'Times New Roman'];

/** Whether this machine can draw Vietnamese words; where it cannot, tests that need a picture of them are skipped. */
export const CAN_DRAW = FONTS.some((font) => GlobalFonts.has(font));

/** Points an inch of the drawn pages, as an office scanner is set. */
const DPI = 200;
const SCALE = DPI / 72;
const PAPER = { width: Math.round(595 * SCALE), height: Math.round(842 * SCALE) };
/** Measures of the page in points of 1/72 inch. */
const MARGIN = 60;
const TOP = 70;
const LEADING = 20;
const LETTERS = 11.3;

/** Draws lines of text as a page of A4 at 200 dpi. A bar parts what stands left and right at the head of a document. */
export async function drawText(lines: readonly string[]): Promise<Buffer> {
  const rows = lines.map((line, index) => {
    const y = (TOP + index * LEADING) * SCALE;
    const [left = '', right] = line.split('|').map(escaped);
    if (right === undefined) return `<text x="${MARGIN * SCALE}" y="${y}">${left}</text>`;
    return [170, 430]
      .map((x, side) => `<text x="${x * SCALE}" y="${y}" text-anchor="middle">${side ? right : left}</text>`)
      .join('');
  });
  const { width, height } = PAPER;
  const fonts = FONTS.join(', ');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="${fonts}" font-size="${LETTERS * SCALE}"><rect width="100%" height="100%" fill="#fff"/>${rows.join('')}</svg>`;
  return sharp(Buffer.from(svg)).jpeg({ quality: 80 }).toBuffer();
}

/** The lines of a drawn page as they are read: the left side of the head, then the right one. */
export function asRead(lines: readonly string[]): string {
  const sides = lines.filter((line) => line.includes('|')).map((line) => line.split('|'));
  const head = [...sides.map(([left = '']) => left), ...sides.map(([, right = '']) => right)];
  return [...head, ...lines.filter((line) => !line.includes('|'))].join('\n');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** A page of a PDF for a test: a picture over the whole of it, text that the PDF holds as text, both, or nothing. */
export interface WantedPage {
  readonly jpeg?: Buffer;
  /** Written in ASCII: the font of the page has no other letters. */
  readonly lines?: readonly string[];
}

/** A PDF as a scanner makes it: each page is a JPEG. */
export async function buildScannedPdf(pages: readonly WantedPage[]): Promise<Buffer> {
  const objects: Buffer[] = [];
  const add = (text: string, data?: Buffer): number => {
    const body = data ? Buffer.concat([latin(`${text}\nstream\n`), data, latin('\nendstream')]) : latin(text);
    return objects.push(body);
  };
  const catalog = add('<< /Type /Catalog /Pages 2 0 R >>');
  const tree = add('');
  const font = add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>');
  const kids: number[] = [];
  for (const { jpeg, lines = [] } of pages) {
    const written = lines.map(
      (line, index) => `BT /F1 12 Tf 60 ${(jpeg ? 40 : 780) - 20 * index} Td (${line}) Tj ET`,
    );
    let drawn = '';
    let resources = `/Font << /F1 ${font} 0 R >>`;
    if (jpeg) {
      const { width, height } = await sharp(jpeg).metadata();
      const picture = add(
        `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Length ${jpeg.length} >>`,
        jpeg,
      );
      resources += ` /XObject << /Im ${picture} 0 R >>`;
      drawn = 'q 595 0 0 842 0 0 cm /Im Do Q\n';
    }
    const content = latin(drawn + written.join('\n'));
    const stream = add(`<< /Length ${content.length} >>`, content);
    kids.push(
      add(
        `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 595 842] /Contents ${stream} 0 R /Resources << ${resources} >> >>`,
      ),
    );
  }
  objects[tree - 1] = latin(
    `<< /Type /Pages /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] /Count ${kids.length} >>`,
  );
  return writePdf(objects, catalog);
}

function writePdf(objects: readonly Buffer[], catalog: number): Buffer {
  const parts = [latin('%PDF-1.7\n')];
  let length = parts[0]?.length ?? 0;
  const offsets = objects.map((object, index) => {
    const at = length;
    const part = Buffer.concat([latin(`${index + 1} 0 obj\n`), object, latin('\nendobj\n')]);
    parts.push(part);
    length += part.length;
    return at;
  });
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  parts.push(
    latin(
      `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root ${catalog} 0 R >>\nstartxref\n${length}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

function latin(text: string): Buffer {
  return Buffer.from(text, 'latin1');
}

/** Words as a scan is judged by: without what line breaks and columns do to spaces. */
function letters(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, '');
}

/** Share of the letters of a text that were recognised: 1 less the edits (Levenshtein) that make one of the other. */
export function accuracyOf(found: string, wanted: string): number {
  const [a, b] = [Array.from(letters(found)), Array.from(letters(wanted))];
  let row = b.map((_, index) => index + 1);
  a.forEach((letter, i) => {
    let corner = i;
    let left = i + 1;
    row = row.map((above, j) => {
      const value = Math.min(above + 1, left + 1, corner + (letter === b[j] ? 0 : 1));
      corner = above;
      left = value;
      return value;
    });
  });
  return 1 - (row.at(-1) ?? 0) / b.length;
}
