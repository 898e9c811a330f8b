import { countLeading } from '../ordered.js';

interface Placed {
  start: number;
  end: number;
}

/** Index of the first of the ordered findings that begins at or after the place. */
function firstFrom(all: readonly Placed[], start: number): number {
  return countLeading(all, (one) => one.start < start);
}

/** The findings that begin between the two offsets; `all` is in order. */
export function within<T extends Placed>(all: readonly T[], start: number, end: number): T[] {
  const found: T[] = [];
  for (let i = firstFrom(all, start); i < all.length; i++) {
    const one = all[i];
    if (one === undefined || one.start >= end) break;
    found.push(one);
  }
  return found;
}

/** The finding that begins at the place. */
export function startingAt<T extends Placed>(all: readonly T[], start: number): T | undefined {
  const found = all[firstFrom(all, start)];
  return found?.start === start ? found : undefined;
}
