/**
 * How many items at the beginning of an ordered list something holds for; it holds for none behind the first that it does not hold
 * for. Time grows with the logarithm of the length.
 */
export function countLeading<T>(items: readonly T[], holds: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && holds(item)) low = middle + 1;
    else high = middle;
  }
  return low;
}
