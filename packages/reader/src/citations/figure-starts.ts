const ZERO = 48;
const NINE = 57;

function isFigure(code: number): boolean {
  return code >= ZERO && code <= NINE;
}

/** Index of the first figure of every run of figures: where the number of a document can begin. */
export function figureStarts(folded: string): number[] {
  const starts: number[] = [];
  let isInside = false;
  for (let i = 0; i < folded.length; i++) {
    const isOne = isFigure(folded.charCodeAt(i));
    if (isOne && !isInside) starts.push(i);
    isInside = isOne;
  }
  return starts;
}
