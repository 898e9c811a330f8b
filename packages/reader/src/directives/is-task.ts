import { isLetterAt } from '../words.js';
import { isNamedAt } from './assignee.js';
import { deadlineOf } from './deadline.js';
import { isBasis, isEnactment, isOwnAct } from './lines.js';
import { isNarrative } from './narrative.js';
import { isSinglePost, type Obligation, readObligation } from './obligation.js';
import type { Place } from './paper.js';
import { isAddressedAt, isConnectedAt } from './phrases.js';
import { within } from './within.js';

const RESPONSIBLE =
  /(?:chịu trách nhiệm|có trách nhiệm|căn cứ (?:quyết định|nghị quyết)|nghiêm túc)[^.]{0,80}(?:thi hành|thực hiện|triển khai)/;
const PRESIDES =
  /^(?:chủ trì|dự|tham dự)(?: (?:các |buổi |cuộc )?(?:hội nghị|họp|phiên họp|kỳ họp|làm việc|lễ))?\.?$/;
const PRESIDING = 40;
const SHORTEST_ITEM = 15;

/** Does the sentence stand in the line that opened the speech or the list? */
export function isInside({ context, sentence }: Place): boolean {
  return context.open?.line === sentence.line;
}

/** Is it due by a day (hạn hoàn thành)? */
function isDue({ source, findings, sentence }: Place): boolean {
  const dates = within(findings.dates, sentence.start, sentence.end);
  return deadlineOf(source, dates, findings.issued ?? null) !== null;
}

/** Is it due by a day, or again and again (định kỳ)? */
function isTimed(place: Place): boolean {
  const { findings, sentence } = place;
  if (isDue(place)) return true;
  return within(findings.dates, sentence.start, sentence.end).some(({ rrule }) => rrule !== null);
}

/** An item below whom a heading names asks for something, also where its verb is not known. */
function asItem(place: Place): Obligation | null {
  const { source, findings, context, genre, sentence, mark } = place;
  if (mark.level === 0 || !sentence.isFirstOfLine || genre === 'report') return null;
  if (sentence.end - mark.end < SHORTEST_ITEM) return null;
  // In a list of tasks a time tells the item that says what is due: "Chế độ báo cáo gửi trước ngày 20".
  if (context.owner === null && !(context.open?.isList === true && isTimed(place))) return null;
  const isSentence = /[.;,/]/.test(source.folded.charAt(sentence.end - 1));
  const isOther = !isLetterAt(source.folded, mark.end) || isNamedAt(source, findings.organizations, mark.end);
  if (!isSentence || isOther || isNarrative(source, mark.end, sentence.end)) return null;
  return { action: mark.end, assignee: null, strength: 'plain', isImperative: true };
}

/** What the sentence would ask for if it gives work, null where it asks for nothing. */
export function askedIn(place: Place): Obligation | null {
  const { source, findings, context, sentence, mark } = place;
  // An item of a list of tasks that begins with a name asks for something, whatever its verb.
  const isListed = context.open?.isList === true && mark.level > 0;
  return readObligation(source, findings.organizations, mark.end, sentence.end, isListed) ?? asItem(place);
}

/** "Đồng chí Trần Văn A, Phó Bí thư chủ trì.": who presided, with nothing to preside over. */
function endsPresiding({ source, sentence }: Place, { action, assignee, strength }: Obligation): boolean {
  return (
    assignee !== null &&
    strength !== 'must' &&
    isSinglePost(source, assignee) &&
    PRESIDES.test(source.folded.slice(action, Math.min(sentence.end, action + PRESIDING)))
  );
}

/** Is it an act of the paper or its issuer, the legal basis, or a report of what one person did? */
export function isNoTask(place: Place, obligation: Obligation): boolean {
  const { source, context, genre, sentence, mark } = place;
  const { action, assignee, strength } = obligation;
  if (endsPresiding(place, obligation)) return true;
  if (genre === 'news') {
    const { open } = context;
    const isListed = open?.isList === true && (mark.level > 0 || !open.hasItems);
    return !isListed && assignee !== null && strength !== 'must' && isSinglePost(source, assignee);
  }
  return (
    (assignee !== null && isOwnAct(source, action, sentence.end)) ||
    isEnactment(source, sentence, mark) ||
    (mark.level === 0 && isBasis(source, mark.end, sentence.end))
  );
}

/** Does a paragraph below what was opened go on with it? */
function goesOn(place: Place, { assignee, isImperative, strength }: Obligation): boolean {
  const { source, context, genre, sentence, mark } = place;
  const { open } = context;
  const isBehindList = genre === 'news' && mark.level === 0 && open?.hasItems === true;
  if (open?.isList === true && !isBehindList) return true;
  if (mark.level > 0) return genre === 'news';
  if (!sentence.isFirstOfLine || isImperative) return true;
  if (strength !== 'plain' || isConnectedAt(source, mark.end)) return true;
  if (assignee === null) return false;
  if (open?.isPaper === true && !isSinglePost(source, assignee)) return true;
  // "Đối với các cơ quan báo chí, chỉ đạo …", "Các xã hằng ngày báo cáo …": a report of deeds has neither.
  return isAddressedAt(source, mark.end) || isTimed(place);
}

/** May a sentence that names somebody stand for a task where nothing was opened? */
function isTaskAnywhere(place: Place, { action, assignee }: Obligation): boolean {
  const { source, context, genre, sentence, mark } = place;
  if (genre === 'news' || assignee === null) return false;
  if (RESPONSIBLE.test(source.folded.slice(action, sentence.end))) return true;
  if (genre === 'norm' || genre === 'report') return false;
  if (context.section === 'other') return isDue(place);
  return sentence.isFirstOfLine || mark.level > 0;
}

/** Does what was opened, the section, an owner, or the sentence itself make a task of what it asks for? */
export function isTask(place: Place, obligation: Obligation): boolean {
  const { context, genre } = place;
  const { open, owner, section } = context;
  if (isInside(place)) return true;
  if (open !== null && section !== 'other' && goesOn(place, obligation)) return true;
  if (section === 'tasks' && genre !== 'news' && genre !== 'report') return true;
  if (owner !== null && (genre !== 'news' || open?.isList === true)) return true;
  return isTaskAnywhere(place, obligation);
}
