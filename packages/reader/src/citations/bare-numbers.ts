import type { HeadIndex } from '../organizations/heads.js';
import type { Source } from '../text.js';
import { isUpperAt, isWordAt } from '../words.js';
import { type Draft, draft } from './draft.js';
import { numberWordsBefore, typeWordBefore } from './head.js';
import { readIssueDetails } from './issue-details.js';

/** Types that texts name by type and number alone. Plans, projects and programmes are not among them: "Phương án 1" is an option. */
const NAMED_BY_NUMBER =
  /(?:nghị quyết|kết luận|chỉ thị|quyết định|thông tri|nghị định|thông tư|quy định|hướng dẫn|thông báo|công văn|công điện|kế hoạch|nq|kl) (?:\(?nq\)? )?(?:số:? ?)?(?=\d)/g;
const FIGURE = /\d{1,5}(?![\d%])/y;
/** What may follow a number that stands for a document. A counted noun may not: "Quyết định 3 nội dung". */
const GOES_ON =
  /(?: ?(?:[;:.)”"…\n]|$)|, ?(?!\d)| (?:của|về|ngày|và|hoặc|khóa|năm \d{4}|đã|được|có hiệu lực|quy định|ban hành|là|trên|này|nêu|với|cho|trong|tại|theo|đến|từ|do|\(|- ))/y;
const LIST_MEMBER = /(?:,|;| và| hay) ?(?:số )?(\d{1,5})(?![\d%/.-])/y;
const MAX_MEMBERS = 12;

function goesOn(source: Source, end: number): boolean {
  GOES_ON.lastIndex = end;
  return GOES_ON.test(source.folded);
}

function membersAfter(source: Source, end: number): { number: string; start: number; end: number }[] {
  const members: { number: string; start: number; end: number }[] = [];
  let position = end;
  while (members.length < MAX_MEMBERS) {
    LIST_MEMBER.lastIndex = position;
    const match = LIST_MEMBER.exec(source.folded);
    if (match === null) break;
    const memberEnd = position + match[0].length;
    const number = match[1] ?? '';
    members.push({ number, start: memberEnd - number.length, end: memberEnd });
    position = memberEnd;
  }
  return members;
}

/**
 * Finds documents named by type and number without a symbol: "Kết luận 12 của Bộ Chính trị", "các Nghị quyết 18, 19".
 * The type must be written with a capital, or "số" must stand before the number.
 */
export function findBareNumbers(source: Source, index: HeadIndex): Draft[] {
  const found: Draft[] = [];
  NAMED_BY_NUMBER.lastIndex = 0;
  for (
    let head = NAMED_BY_NUMBER.exec(source.folded);
    head !== null;
    head = NAMED_BY_NUMBER.exec(source.folded)
  ) {
    const numberStart = head.index + head[0].length;
    FIGURE.lastIndex = numberStart;
    const number = FIGURE.exec(source.folded)?.[0];
    if (number === undefined || isWordAt(source.folded, head.index - 1)) continue;
    const words = numberWordsBefore(source, numberStart);
    const word = typeWordBefore(source, words.start - 1);
    if (word === null) continue;
    const looksNamed =
      isUpperAt(source.cased, word.start) ||
      words.hasNumberWord ||
      source.folded.startsWith('các ', word.start - 4);
    const end = numberStart + number.length;
    const members = membersAfter(source, end);
    const last = members.at(-1)?.end ?? end;
    if ((!goesOn(source, end) && members.length === 0) || !goesOn(source, last)) continue;
    const first = draft({ start: word.start, end, type: word.type, number, problems: words.problems });
    first.stated.add('type').add('number');
    const all = [first];
    for (const member of members) {
      const next = draft({ ...member, type: word.type, hasHead: false });
      next.stated.add('number').add('type');
      all.push(next);
    }
    const tail = all.at(-1);
    if (tail !== undefined) readIssueDetails(source, index, tail);
    // In small letters and without "số" the words are a document only where somebody issued it.
    if (!looksNamed && tail?.issuer === null) continue;
    for (const [i, one] of all.entries()) one.previous = all[i - 1] ?? null;
    found.push(...all);
  }
  return found;
}
