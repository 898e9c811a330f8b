/** Hits, false finds and misses of one layer. */
export interface Score {
  right: number;
  wrong: number;
  missed: number;
}

/** Compares two bags of keys: what was found with what should be. */
export function compare(found: readonly string[], wanted: readonly string[]): Score {
  const left = new Map<string, number>();
  for (const key of wanted) left.set(key, (left.get(key) ?? 0) + 1);
  let right = 0;
  for (const key of found) {
    const count = left.get(key) ?? 0;
    if (count > 0) {
      right++;
      left.set(key, count - 1);
    }
  }
  return { right, wrong: found.length - right, missed: wanted.length - right };
}

/** Sum of two scores. */
export function add(a: Score, b: Score): Score {
  return { right: a.right + b.right, wrong: a.wrong + b.wrong, missed: a.missed + b.missed };
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '     -' : ((100 * part) / whole).toFixed(1).padStart(6);
}

/** One line of the table: precision, recall, F1 and the counts behind them. */
export function line(name: string, { right, wrong, missed }: Score): string {
  const precision = percent(right, right + wrong);
  const recall = percent(right, right + missed);
  const f1 = percent(2 * right, 2 * right + wrong + missed);
  return `${name.padEnd(34)}${precision}${recall}${f1}   ${right} right, ${wrong} wrong, ${missed} missed`;
}
