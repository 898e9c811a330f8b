import sharp, { type Sharp } from 'sharp';

/** A picture of a page, grey: one byte a point, rows from the top. */
export interface Picture {
  data: Buffer;
  width: number;
  height: number;
}

/** The longer side of a page at 200 and at 300 points an inch on A4: between them letters are as large as the engine likes them. */
const LONG_SIDE_MIN = 2_000;
const LONG_SIDE_MAX = 3_500;
/** A small picture is no page but a piece of one. */
const MAX_ENLARGEMENT = 3;
/** Points in which the brightness of the paper is measured: wider than a stroke of a letter. */
const LIGHT_BLOCK = 32;
/** Paper is never darker than this; what is lies beside the page. */
const DARKEST_PAPER = 90;

/** Makes a picture ready for recognition: grey, of a good size, on a white ground, its light evened out. */
export async function preparePicture(source: Sharp): Promise<Picture> {
  const { data, info } = await sizedFor(await source.metadata(), source)
    .flatten({ background: '#fff' })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const picture = { data, width: info.width, height: info.height };
  return evenLight(picture);
}

function sizedFor({ width, height }: { width: number; height: number }, source: Sharp): Sharp {
  const long = Math.max(width, height);
  const wanted =
    long < LONG_SIDE_MIN ? Math.min(LONG_SIDE_MIN, long * MAX_ENLARGEMENT) : Math.min(long, LONG_SIDE_MAX);
  return wanted === long ? source : source.resize({ width: wanted, height: wanted, fit: 'inside' });
}

/** Divides every point by the brightness of the paper around it: a shadow over a photo would swallow the letters in it. */
async function evenLight({ data, width, height }: Picture): Promise<Picture> {
  const columns = Math.ceil(width / LIGHT_BLOCK);
  const rows = Math.ceil(height / LIGHT_BLOCK);
  const brightest = Buffer.alloc(columns * rows, DARKEST_PAPER);
  for (let y = 0; y < height; y++) {
    const row = Math.floor(y / LIGHT_BLOCK) * columns;
    for (let x = 0; x < width; x++) {
      const block = row + Math.floor(x / LIGHT_BLOCK);
      const value = data[y * width + x] ?? 0;
      if (value > (brightest[block] ?? 0)) brightest[block] = value;
    }
  }
  const paper = await sharp(brightest, { raw: { width: columns, height: rows, channels: 1 } })
    .resize({ width, height, fit: 'fill', kernel: 'linear' })
    .greyscale()
    .raw()
    .toBuffer();
  const even = Buffer.alloc(data.length);
  for (let at = 0; at < data.length; at++) {
    even[at] = Math.min(255, ((data[at] ?? 0) * 255) / Math.max(DARKEST_PAPER, paper[at] ?? 255));
  }
  return { data: even, width, height };
}

/** The picture turned clockwise, as the engine takes it: a PNG that was packed fast. */
export async function turnedPng({ data, width, height }: Picture, turn: number): Promise<Buffer> {
  const whole = sharp(data, { raw: { width, height, channels: 1 } });
  return (turn === 0 ? whole : whole.rotate(turn)).png({ compressionLevel: 1 }).toBuffer();
}
