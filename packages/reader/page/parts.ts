/** A part is at least this long, so that few of them make up a long text. */
const LEAST_PART = 100_000;
const SIGN = /<mark\b|<\/mark|\n/g;

/** Cuts a marked text behind lines that end outside every mark, into parts of some length; together they are the text again. */
export function inParts(html: string): string[] {
  const parts: string[] = [];
  let from = 0;
  let depth = 0;
  for (const { 0: sign, index } of html.matchAll(SIGN)) {
    if (sign === '<mark') depth++;
    else if (sign === '</mark') depth--;
    else if (depth === 0 && index + 1 - from >= LEAST_PART) {
      parts.push(html.slice(from, index + 1));
      from = index + 1;
    }
  }
  return from < html.length ? [...parts, html.slice(from)] : parts;
}
