import type { Source } from '../text.js';

const PRAISE = /(?:ghi nhận|đánh giá cao|biểu dương|kêu gọi|cảm ơn|chúc mừng|khẳng định|trao )/;
/** A call to all is none of the tasks that follow it, however short it is. */
const CALLS = /kêu gọi (?:các |mỗi |toàn thể |mọi |toàn )?(?:người dân|nhân dân|bà con|hộ dân|quần chúng)/;
/** Joins a command to the act before it. */
const JOINED = / (?:và|đồng thời)(?: cũng)? $/;
/** An act of another kind is left out where it is about as long as the command. */
const OTHER_ACT_SHARE = 0.75;

/**
 * Where the sentence begins to command: praise (biểu dương) and calls before it that a sign parts from the command are
 * no part of what is asked for.
 *
 * @param command where the verb of command stands
 */
export function startOfCommand({ folded }: Source, start: number, command: number, end: number): number {
  const before = folded.slice(start, command);
  const semicolon = before.lastIndexOf('; ');
  if (semicolon > 0) return start + semicolon + 2;
  const comma = before.lastIndexOf(', ');
  const act = before.slice(0, Math.max(0, comma));
  const isOtherAct = comma > OTHER_ACT_SHARE * (end - start - comma) && PRAISE.test(act);
  if (!isOtherAct && !CALLS.test(act)) return start;
  // "…, chỉ ra hạn chế cần khắc phục và yêu cầu …": the other act runs up to the conjunction.
  const joined = JOINED.exec(before);
  return start + (joined === null ? comma + 2 : joined.index + 1);
}
