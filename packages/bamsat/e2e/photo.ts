import sharp from 'sharp';

/** A photo of the sea at evening, so far as three colours can be one. */
export function photo(): Promise<Buffer> {
  const sea = `<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="1000"><rect width="1600" height="1000" fill="#e9b872"/>
    <rect y="560" width="1600" height="440" fill="#1f5f78"/><circle cx="1100" cy="520" r="120" fill="#f6e0b3"/></svg>`;
  return sharp(Buffer.from(sea)).jpeg().toBuffer();
}
