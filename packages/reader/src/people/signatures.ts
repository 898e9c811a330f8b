import type { Source } from '../text.js';
import { isUpperAt } from '../words.js';
import type { PersonDraft } from './find-people.js';
import { isLine } from './names.js';
import { postHeadAt } from './post-heads.js';
import type { Title } from './titles.js';

const MAX_LINES = 3;
const LONGEST_LINE = 90;

/** The line that ends at `end` as a title, where it is a post in capitals: "PHÓ CHỦ TỊCH HĐND TỈNH". */
function postLine(source: Source, end: number): Title | null {
  const start = source.cased.lastIndexOf('\n', end - 1) + 1;
  const written = source.cased.slice(start, end).trimEnd();
  if (written.length < 4 || written.length > LONGEST_LINE || !isUpperAt(written, 1)) return null;
  if (written !== written.toUpperCase() || postHeadAt(source, start) === null) return null;
  return { start, end: start + written.length, written, full: written };
}

/** Gives those whose name stands alone below posts in capitals these posts, and the role of the signer. */
export function markSigners(source: Source, found: readonly PersonDraft[]): void {
  for (const person of found) {
    if (person.titles.length > 0 || !isLine(source, { ...person, syllables: 0 })) continue;
    const titles: Title[] = [];
    for (let end = person.start - 1; titles.length < MAX_LINES && end > 0; ) {
      const title = postLine(source, end);
      if (title === null) break;
      titles.unshift(title);
      end = title.start - 1;
    }
    if (titles.length > 0) Object.assign(person, { titles, role: 'signer' });
  }
}
