import { unzipSync, zipSync } from 'fflate';
import { AppError } from '../shared/index.js';
import type { ReadContext } from './intake.js';

/** More than this many times its packed size is no document; XML packs about twentyfold, a long plain table a hundredfold. */
const MAX_RATIO = 250;
/** Below this size (bytes) a part may pack as well as it likes. */
const SMALL_PART = 1024 * 1024;

/**
 * Takes the wanted parts out of a zip file. The directory is judged before anything is unpacked: number of parts, their
 * size together, how well each is packed, and whether a stated size can be true. A part is then unpacked into a buffer
 * of its stated size and not a byte more, so a directory that lies gives a part cut short, never more memory. A zip inside
 * is a part like any other and stays packed.
 *
 * @throws AppError `intake.zip-bomb`
 * @throws Error when it is no zip file or is damaged
 */
export function unpackParts(
  bytes: Uint8Array,
  context: ReadContext,
  isWanted: (part: string) => boolean,
): Record<string, Uint8Array> {
  const { name, limits } = context;
  const refuse = (): never => {
    throw new AppError('intake.zip-bomb', { name, limit: Math.floor(limits.maxUnpackedBytes / 1024 / 1024) });
  };
  let parts = 0;
  let total = 0;
  unzipSync(bytes, {
    filter({ size, originalSize }) {
      parts++;
      total += originalSize;
      if (parts > limits.maxParts || total > limits.maxUnpackedBytes) refuse();
      if (originalSize > SMALL_PART && originalSize > MAX_RATIO * size) refuse();
      // Packing makes nothing smaller than it was said to be; a few bytes a block are allowed for.
      if (size > originalSize * 1.01 + 256) refuse();
      return false;
    },
  });
  return unzipSync(bytes, { filter: (part) => isWanted(part.name) });
}

/** A zip file of these parts, not compressed: for a reader that wants a whole file. */
export function packParts(parts: Record<string, Uint8Array>): Uint8Array {
  return zipSync(parts, { level: 0 });
}
