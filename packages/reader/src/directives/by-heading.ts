import { type Assignee, readAssignee } from './assignee.js';
import { isBound } from './bound.js';
import { enterSection, setOwner } from './context.js';
import { nameOf } from './draft.js';
import { readObligation } from './obligation.js';
import type { Place } from './paper.js';
import { DASH_LEVEL, markAt } from './phrases.js';
import { isHeading, plainEnd, sectionOf } from './sections.js';

/** "Trách nhiệm của Sở Tài chính", "Đối với các địa phương:", "Giao Sở Y tế:" in a heading. */
const BEFORE_OWNER =
  /^(?:(?:trách nhiệm|nhiệm vụ|phân công)(?: thực hiện)?(?: (?:của|cho|đối với))?|đối với|giao(?: nhiệm vụ)?(?: cho)?|đề nghị|yêu cầu|về phía)[ :]+/;
/** Nothing but signs and an explanation in brackets behind the name. */
const NOTHING_ELSE = /^[\s.:)(-]*(?:\([^)]*\))?[\s.:]*$/;
/** "Ban Chỉ đạo có nhiệm vụ sau đây:". */
const HAS_DUTIES =
  /^ (?:có (?:các |những )?(?:nhiệm vụ|trách nhiệm)|chịu trách nhiệm|tập trung|thực hiện|triển khai|cần|phải|khẩn trương)[^.;]*:$/;
const SAME_MARK = 0.5;
/** An unmarked line below a heading as deep as this is none of its items. */
const DEEPEST_PARENT = 3;

/** Is the line nothing but a name: "* Phòng Giáo dục và Đào tạo"? */
function isNameOnly({ source, findings, sentence, mark }: Place): boolean {
  const named = readAssignee(source, findings.organizations, mark.end, sentence.end);
  return named !== null && named.after >= plainEnd(source, sentence) - 1;
}

/** Does a line without an end sign lead others, or is it an item itself? */
function isParent(place: Place): boolean {
  const { source, sentence, mark, following } = place;
  if (source.folded[plainEnd(source, sentence) - 1] === ':') return true;
  if (mark.level === 0 || isNameOnly(place)) return true;
  const next = following().find(({ isFirstOfLine }) => isFirstOfLine);
  if (next === undefined) return false;
  const { level } = markAt(source, next.start);
  return level > mark.level || (level === 0 && mark.level <= DEEPEST_PARENT);
}

function own({ source, context }: Place, named: Assignee, level: number): void {
  const text = nameOf(source, named);
  if (text !== null) setOwner(context, text, level);
}

/** Does the heading name whose the items below it are? Takes them in where work is given to them. */
function namesOwner(place: Place, end: number): boolean {
  const { source, findings, context, mark } = place;
  const text = source.folded.slice(mark.end, end);
  const isColon = source.folded[end - 1] === ':';
  const prefix = BEFORE_OWNER.exec(text)?.[0] ?? '';
  const named = readAssignee(source, findings.organizations, mark.end + prefix.length, end);
  const rest = named === null ? text : source.folded.slice(named.after, end);
  // The names in a letterhead carry no mark and no colon.
  const isLead = mark.level > 0 || prefix !== '' || isColon || context.open?.isList === true;
  if (named !== null && isLead && NOTHING_ELSE.test(rest)) {
    // Items with the same mark as the heading lie below it: "* Phòng A", "- Rà soát …".
    if (isBound(place, named)) own(place, named, mark.level - (mark.level < DASH_LEVEL ? 0 : SAME_MARK));
    return true;
  }
  if (named !== null && HAS_DUTIES.test(rest)) {
    own(place, named, mark.level);
    return true;
  }
  // "Căn cứ Điều 1, UBND thành phố có trách nhiệm:".
  const duty = isColon ? readObligation(source, findings.organizations, mark.end, end) : null;
  if (duty?.strength !== 'must' || duty.assignee === null || !isBound(place, duty.assignee)) return false;
  own(place, duty.assignee, mark.level);
  return true;
}

/** As a heading (đề mục): "II. NHIỆM VỤ, GIẢI PHÁP", "1. Sở Y tế"; it says what the items below are, or whose. */
export function byHeading(place: Place): boolean {
  const { source, context, genre, sentence, mark } = place;
  if (genre === 'news' && context.open?.isList !== true) return false;
  if (!isHeading(source, sentence, mark) || !isParent(place)) return false;
  const end = plainEnd(source, sentence);
  if (namesOwner(place, end)) return true;
  const section = sectionOf(source, mark.end, end, mark.level);
  if (section === 'neutral' && (mark.level === 0 || mark.level > context.sectionLevel)) return true;
  enterSection(context, section, mark.level);
  return true;
}
