/** How much of the text around a citation a list can show, in UTF-16 code units before and behind together. */
const AROUND = 400;

/** The sentence, or as much of it as a list can show, in which a stretch of the text stands. */
export function sentenceAround(text: string, start: number, end: number): string {
  const floor = Math.max(0, start - AROUND / 2);
  const before = text.slice(floor, start);
  const cut = Math.max(
    before.lastIndexOf('\n'),
    before.lastIndexOf(';'),
    before.search(/[.!?]\s(?=\p{Lu}[^.!?]*$)/u),
  );
  const from = cut >= 0 ? floor + cut + 1 : floor;
  const after = text.slice(end, end + AROUND / 2);
  const stop = /[;\n]|[.!?](?=\s|$)/.exec(after);
  const to = end + (stop ? stop.index : after.length);
  const opening = cut < 0 && floor > 0 ? '…' : '';
  const closing = !stop && to < text.length ? '…' : '';
  return `${opening}${text.slice(from, to).replace(/\s+/g, ' ').trim()}${closing}`;
}
