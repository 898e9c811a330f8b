/** How much of the text around a citation a list can show, in UTF-16 code units before and behind together. */
const AROUND = 400;

/** The sentence, or as much of it as a list can show, in which a stretch of the text stands; on one line, no word cut. */
export function sentenceAround(text: string, start: number, end: number): string {
  const floor = Math.max(0, start - AROUND / 2);
  const before = text.slice(floor, start);
  const cut = Math.max(
    before.lastIndexOf('\n'),
    before.lastIndexOf(';'),
    before.search(/[.!?]\s(?=\p{Lu}[^.!?]*$)/u),
  );
  const isWhole = cut >= 0 || floor === 0;
  const opening = isWhole ? before.slice(cut + 1) : `…${before.replace(/^\S+\s*/, '')}`;
  const after = text.slice(end, end + AROUND / 2);
  const stop = /[;\n]|[.!?](?=\s|$)/.exec(after);
  const isEnd = stop !== null || end + after.length === text.length;
  const closing = isEnd ? after.slice(0, stop?.index) : `${after.replace(/\s*\S+$/, '')}…`;
  return `${opening}${text.slice(start, end)}${closing}`.replace(/\s+/g, ' ').trim();
}
