import sharp from 'sharp';
import { type Picture, preparePicture } from './picture.js';

export type PdfLibrary = typeof import('pdfjs-dist/legacy/build/pdf.mjs');
export type PdfDocument = Awaited<ReturnType<PdfLibrary['getDocument']>['promise']>;
export type PdfPage = Awaited<ReturnType<PdfDocument['getPage']>>;

/** A page with fewer letters than this may be a scan that somebody stamped or signed. */
export const FEW_LETTERS = 200;
/** Pictures on a scan cover nearly all of it; those beside text less than half. */
const SCAN_COVER = 0.5;
/** Longer side of a page that is drawn: 200 to 300 points an inch on A4. */
const DRAWN_LONG_SIDE = { usual: 2_338, most: 3_508 } as const;

type Matrix = readonly [number, number, number, number];
const IDENTITY: Matrix = [1, 0, 0, 1];

/** What is painted on a page. */
export interface Painting {
  /** `pictures`: they cover most of the page; `other`: letters drawn as lines, small pictures. */
  kind: 'nothing' | 'pictures' | 'other';
  /** Points along the longer side of the largest picture; 0 where there is none. */
  longSide: number;
}

/** Looks at what is painted on a page. */
export async function paintedOn(library: PdfLibrary, page: PdfPage): Promise<Painting> {
  const { OPS } = library;
  const { fnArray, argsArray } = await page.getOperatorList();
  const { width, height } = page.getViewport({ scale: 1 });
  const pictures: ReadonlySet<number> = new Set([
    OPS.paintImageXObject,
    OPS.paintInlineImageXObject,
    OPS.paintImageMaskXObject,
  ]);
  const groups: ReadonlySet<number> = new Set([OPS.paintImageXObjectRepeat, OPS.paintImageMaskXObjectGroup]);
  // Letters among them: a font that does not say what it draws can still be looked at.
  const { constructPath, shadingFill, showText } = OPS;
  const drawings: ReadonlySet<number> = new Set([
    constructPath,
    shadingFill,
    showText,
    ...pictures,
    ...groups,
  ]);
  const kept: Matrix[] = [];
  let now = IDENTITY;
  let covered = 0;
  let longSide = 0;
  fnArray.forEach((operation, index) => {
    const args: unknown = argsArray[index];
    if (operation === OPS.save || operation === OPS.paintFormXObjectBegin) kept.push(now);
    if (operation === OPS.restore || operation === OPS.paintFormXObjectEnd) now = kept.pop() ?? IDENTITY;
    if (operation === OPS.transform) now = times(now, args);
    if (operation === OPS.paintFormXObjectBegin && Array.isArray(args)) now = times(now, args[0]);
    if (!pictures.has(operation)) return;
    // A picture fills the unit square of what it is drawn in.
    covered += Math.abs(now[0] * now[3] - now[1] * now[2]);
    longSide = Math.max(longSide, ...sidesOf(args));
  });
  if (covered >= SCAN_COVER * width * height) return { kind: 'pictures', longSide };
  return { kind: fnArray.some((operation) => drawings.has(operation)) ? 'other' : 'nothing', longSide };
}

/** Width and height of a picture in points, as its operator names them. */
function sidesOf(args: unknown): number[] {
  return Array.isArray(args) ? args.slice(1, 3).filter((side) => typeof side === 'number') : [];
}

/** The linear part of a product; the place of a picture does not matter. */
function times([a, b, c, d]: Matrix, by: unknown): Matrix {
  if (!isMatrix(by)) return [a, b, c, d];
  const [e, f, g, h] = by;
  return [a * e + c * f, b * e + d * f, a * g + c * h, b * g + d * h];
}

function isMatrix(value: unknown): value is Matrix {
  const numbers = Array.isArray(value) || value instanceof Float32Array ? [...value] : [];
  return numbers.length >= 4 && numbers.every((number) => typeof number === 'number');
}

/** Draws a page as it would be printed, ready for recognition. A scan is drawn point for point: smoothing would blur its accents. */
export async function drawPage(library: PdfLibrary, page: PdfPage): Promise<Picture> {
  // Only those who read a scan pay for the canvas.
  const { createCanvas } = await import('@napi-rs/canvas');
  const size = page.getViewport({ scale: 1 });
  const { kind, longSide } = await paintedOn(library, page);
  const { usual, most } = DRAWN_LONG_SIDE;
  const wanted = kind === 'pictures' && longSide >= usual && longSide <= most ? longSide : usual;
  const viewport = page.getViewport({ scale: wanted / Math.max(size.width, size.height, 1) });
  const width = Math.max(1, Math.round(viewport.width));
  const height = Math.max(1, Math.round(viewport.height));
  const canvas = createCanvas(width, height);
  await page.render({ canvas: canvas as never, viewport }).promise;
  const { data } = canvas.getContext('2d').getImageData(0, 0, width, height);
  page.cleanup();
  const bytes = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  return preparePicture(sharp(bytes, { raw: { width, height, channels: 4 } }));
}
