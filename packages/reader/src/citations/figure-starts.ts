const ZERO = 48;
const NINE = 57;

/** Index of the first figure of every run of figures: where the number of a document can begin. */
export function figureStarts(folded: string): number[] {
  const starts: number[] = [];
  const { length } = folded;
  for (let i = 0; i < length; i++) {
    let code = folded.charCodeAt(i);
    if (code < ZERO || code > NINE) continue;
    starts.push(i);
    do code = folded.charCodeAt(++i);
    while (code >= ZERO && code <= NINE);
  }
  return starts;
}
