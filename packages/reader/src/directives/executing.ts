import type { OrganizationName } from '../organizations/organization-name.js';
import type { Source } from '../text.js';
import { type Assignee, isNamedAt } from './assignee.js';

/** The last article of a decision: who carries it out, "chịu trách nhiệm thi hành Quyết định này". */
const EXECUTES =
  /,? ?(?:(?:chịu|có) trách nhiệm|căn cứ (?:quyết định|nghị quyết|nghị định|thông tư|kế hoạch))(?: (?:tổ chức|triển khai|hướng dẫn|kiểm tra|,|và))*[^.;:]{0,60}? (?:thi hành|thực hiện)(?: (?:quyết định|nghị quyết|nghị định|thông tư|chỉ thị|kế hoạch|quy chế|quy định|văn bản|chương trình) này|[^;:]{0,12}$)/;
const MAX_CLAUSE = 2500;

/**
 * The executing clause (điều khoản thi hành): its names may hold colons and semicolons, so the whole is one
 * obligation. Null where the stretch is none.
 */
export function executingClause(
  source: Source,
  all: readonly OrganizationName[],
  from: number,
  to: number,
): { action: number; assignee: Assignee } | null {
  const text = source.folded.slice(from, Math.min(to, from + MAX_CLAUSE));
  const match = EXECUTES.exec(text);
  if (match === null || match.index < 2) return null;
  const start = from + (/^(?:các (?:ông|đồng chí)(?:,? bà| \(bà\))? ?: ?)?/.exec(text)?.[0].length ?? 0);
  if (!isNamedAt(source, all, start) || /(?: đã | phải | cần |, nếu )/.test(text.slice(0, match.index)))
    return null;
  const end = from + match.index;
  const action = end + (/^[ ,]*/.exec(match[0])?.[0].length ?? 0);
  return { action, assignee: { start, end, after: end, units: [{ start, end }] } };
}
