import { OTHER_SECTIONS, TASK_SECTIONS } from '../data/sections.js';
import type { Sentence } from '../sentences.js';
import type { Source } from '../text.js';
import { isUpperAt } from '../words.js';
import type { Mark } from './phrases.js';

/** What the lines below a heading hold. */
export type Section = 'tasks' | 'other' | 'neutral';

const MAX_HEADING = 170;
const MAX_UNMARKED = 60;
const TASKS = new RegExp(`(?:^|[ ,(])(?:${TASK_SECTIONS.join('|')})(?![\\p{L}\\p{M}])`, 'u');
const OTHERS = new RegExp(`(?:^|[ ,(])(?:${OTHER_SECTIONS.join('|')})(?![\\p{L}\\p{M}])`, 'u');
/** Below the first level the word must lead: "2. Bố trí kinh phí" is a task, "2. Kinh phí" is none. */
const LEADS_OTHER = new RegExp(
  `^(?:về )?(?:các |một số |những )?(?:${OTHER_SECTIONS.join('|')})(?![\\p{L}\\p{M}])`,
  'u',
);
/** A heading of tasks even where it also holds a word of the other list. */
const SURELY_TASKS =
  /^(?:các |một số |những )?(?:nhiệm vụ|giải pháp|biện pháp|tổ chức|phương hướng|phân công|trách nhiệm|nội dung(?: và)?,? (?:nhiệm vụ|giải pháp|thực hiện))/;

/** End of the sentence without the marks of bold type behind it. */
export function plainEnd(source: Source, sentence: Sentence): number {
  let end = sentence.end;
  while (end > sentence.start && /[*_#| ]/.test(source.folded.charAt(end - 1))) end--;
  return end;
}

/** Is the sentence the heading of what follows: a line of its own that does not end as a sentence does? */
export function isHeading(source: Source, sentence: Sentence, mark: Mark): boolean {
  if (!sentence.isFirstOfLine || sentence.end - mark.end > MAX_HEADING || sentence.end <= mark.end)
    return false;
  const { folded, cased } = source;
  const isWholeLine = sentence.end >= folded.length || folded[sentence.end] === '\n';
  if (
    !isWholeLine &&
    !(
      mark.level > 0 &&
      /[.:]$/.test(folded.slice(sentence.end - 1, sentence.end)) &&
      sentence.end - mark.end < 60
    )
  )
    return false;
  const end = plainEnd(source, sentence);
  const last = folded.charAt(end - 1);
  if (last === ':') return true;
  const text = cased.slice(mark.end, end);
  if (isUpperAt(text, 0) && !/\p{Ll}/u.test(text)) return true;
  if (last === ';' || last === ',') return false;
  if (last === '.')
    return (
      mark.level > 0 &&
      text.length < 70 &&
      sectionOf(source, mark.end, sentence.end, mark.level) !== 'neutral'
    );
  return mark.level > 0 && isUpperAt(cased, mark.end);
}

/** What the heading announces; `level` is the depth of its mark, 0 where it has none. */
export function sectionOf(source: Source, from: number, to: number, level: number): Section {
  const text = source.folded.slice(from, to);
  // A line without a mark may be the title of the paper: only the plain words of a section count.
  if (level === 0 && text.length > MAX_UNMARKED) return 'neutral';
  if (/^nội dung[\s.:]*$/.test(text)) return 'tasks';
  if (SURELY_TASKS.test(text)) return 'tasks';
  // "4. Về tình hình dịch bệnh": the topic of what is asked for below.
  if (/^về (?!kết quả|ưu điểm|hạn chế|tình hình chung|đánh giá)/.test(text)) return 'neutral';
  if ((level > 1 ? LEADS_OTHER : OTHERS).test(text)) return 'other';
  return TASKS.test(text) ? 'tasks' : 'neutral';
}
