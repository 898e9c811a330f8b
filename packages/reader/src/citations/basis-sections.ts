import type { Span } from '../types.js';

/** "I. CĂN CỨ XÂY DỰNG", "2. Căn cứ pháp lý:": a heading alone in its line, as plans and schemes have it. */
const HEADING =
  /(?:^|\n)(?:(?:[ivx]{1,4}|\d{1,2})[.)-]+ ?)?(?:các |những )?(?:căn cứ|cơ sở)(?: (?:pháp lý|xây dựng|ban hành|lập|đề xuất|thực hiện)[^\n.;:]{0,60})?:?(?=\n)/g;
const ITEM = /\n(?:[-+*•] |\d{1,2}[.)] |[a-zđ]\) )[^\n]*/y;

/** The items below each heading of grounds (*căn cứ*): stretches of the copy in which every document is a basis. */
export function basisSections(folded: string): Span[] {
  const sections: Span[] = [];
  HEADING.lastIndex = 0;
  for (let match = HEADING.exec(folded); match !== null; match = HEADING.exec(folded)) {
    const start = match.index + match[0].length;
    ITEM.lastIndex = start;
    let end = start;
    while (ITEM.test(folded)) end = ITEM.lastIndex;
    if (end > start) sections.push({ start, end });
  }
  return sections;
}
