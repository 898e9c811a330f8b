import type { Source } from '../text.js';
import type { PersonRole } from '../types.js';
import type { PersonDraft } from './find-people.js';

/** Verbs after a person (and the titles) that say what the person does; the first that stands there decides. */
const AFTER: readonly { role: PersonRole; verbs: RegExp }[] = [
  { role: 'chair', verbs: /(?:đồng )?chủ trì|điều hành hội nghị|chủ tọa|làm trưởng đoàn/ },
  { role: 'concluding', verbs: /(?:phát biểu )?kết luận|bế mạc/ },
  { role: 'reporting', verbs: /báo cáo|trình bày|thông qua báo cáo/ },
  {
    role: 'attending',
    verbs:
      /(?:cùng |tới |đến |về )?(?:tham )?dự(?! (?:án|kiến|báo|thảo|toán|phòng|trữ|luật))(?![\p{L}\p{M}])|có mặt/u,
  },
  {
    role: 'speaking',
    verbs:
      /phát biểu|nhấn mạnh|cho biết|khẳng định|chia sẻ|tham luận|trao đổi|thông tin|nêu|bày tỏ|đánh giá|chỉ đạo|cho rằng|đề xuất|đề nghị|yêu cầu|giao nhiệm vụ|ghi nhận|lưu ý|biểu dương/,
  },
];
const BEFORE: readonly { role: PersonRole; words: RegExp }[] = [
  { role: 'concluding', words: /(?:phát biểu )?kết luận[^.;\n]{0,40}$/ },
  { role: 'chair', words: /(?:chủ trì|chủ tọa)[^.;\n]{0,40}$/ },
  {
    role: 'attending',
    words:
      /(?:dự(?! (?:án|kiến|báo|thảo|toán|phòng|trữ|luật))(?![\p{L}\p{M}])|có mặt|tham gia|cùng đi)[^.\n]{0,60}$/u,
  },
  { role: 'reporting', words: /(?:nghe|theo báo cáo của)[^.;\n]{0,40}$/ },
  { role: 'speaking', words: /(?:phát biểu|theo|ý kiến)[^.;\n]{0,30}$/ },
];
const REACH = 70;
const STOP = /[.;\n]/;

function earliest(window: string): PersonRole | null {
  let best: { role: PersonRole; index: number } | null = null;
  for (const { role, verbs } of AFTER) {
    const index = window.search(verbs);
    if (index >= 0 && (best === null || index < best.index)) best = { role, index };
  }
  return best?.role ?? null;
}

/** What the person does, from the verb after the name and titles, else from the words before; a list shares the role of its first. */
export function roleOf(
  source: Source,
  person: PersonDraft,
  from: number,
  to: number,
  previousRole: PersonRole | null,
): PersonRole | null {
  const { folded } = source;
  const ahead = folded.slice(person.after, Math.min(to, person.after + REACH));
  const stop = ahead.search(STOP);
  const after = earliest(stop < 0 ? ahead : ahead.slice(0, stop));
  const gap = folded.slice(Math.max(from, person.start - 120), person.start);
  const sentence = Math.max(gap.lastIndexOf('. '), gap.lastIndexOf('\n'));
  const behind = gap.slice(sentence + 1);
  const isConcluding = /kết luận/.test(behind);
  if (after !== null && !isConcluding) return after;
  const before = BEFORE.find(({ words }) => words.test(behind))?.role ?? null;
  if (before !== null) return before;
  const isList = sentence < 0 && from > 0 && gap.length < 60 && /^[,;] |^ và /.test(gap);
  return isList ? previousRole : after;
}
