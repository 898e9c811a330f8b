import { readAssignee } from './assignee.js';
import { type Command, commandOf, LIST_IN_LINE } from './commands.js';
import { goOn, openList, openSpeech, setItemName } from './context.js';
import { nameOf, withoutStops } from './draft.js';
import { isLineEnd, leadsList } from './lines.js';
import { isNarrative, retellsPaper } from './narrative.js';
import { readObligation } from './obligation.js';
import { startOfCommand } from './other-acts.js';
import type { Place } from './paper.js';
import { record } from './record.js';
import { isHeading } from './sections.js';

const ASSIGNS = 'phân công';

/** "2. Đề nghị các tổ chức thành viên", alone in its line, names whose the items below are. */
function isHeadingOfNames({ source, sentence, mark }: Place, { obligation }: Command): boolean {
  if (obligation !== null || mark.level === 0 || leadsList(source, sentence.start, sentence.end))
    return false;
  return isHeading(source, sentence, mark);
}

/** "Phân công cấp ủy viên …" below a heading that names somebody: it is they who assign. */
function isOwnersAct({ source, context, mark }: Place, { start }: Command): boolean {
  return context.owner !== null && start === mark.end && source.folded.startsWith(ASSIGNS, start);
}

/** In a speech a part before the command may give work too: "Các thôn dọn mương; đề nghị Hội Nông dân …". */
function isBehindTask({ source, findings, context, sentence, mark }: Place, { start }: Command): boolean {
  const { open } = context;
  if (open === null || open.line !== sentence.line || open.isSilent) return false;
  if (!source.folded.slice(mark.end, start).endsWith('; ')) return false;
  if (isNarrative(source, mark.end, start)) return false;
  const before = readObligation(source, findings.organizations, mark.end, start);
  return (before?.assignee ?? null) !== null;
}

/** Below a heading of aims or facts only who is named is given work; a report asks upwards there. */
function mayCommand({ context, genre }: Place, { obligation }: Command): boolean {
  if (context.section !== 'other' || genre === 'news') return true;
  return genre !== 'report' && (obligation?.assignee ?? null) !== null;
}

/** The command of the sentence, null where it has none that gives work here. */
function commandIn(place: Place): Command | null {
  const { source, findings, context, genre, sentence, mark, hasTrigger } = place;
  if (!hasTrigger) return null;
  const isDocumentItem = mark.level > 0 && (genre !== 'news' || context.open?.isList === true);
  const proposes = context.section === 'tasks';
  const command = commandOf(source, findings.organizations, sentence, isDocumentItem, proposes);
  if (command === null) return null;
  const isOther =
    isHeadingOfNames(place, command) ||
    isOwnersAct(place, command) ||
    isBehindTask(place, command) ||
    !mayCommand(place, command);
  return isOther ? null : command;
}

/** "Theo đó, Chủ tịch UBND tỉnh yêu cầu …", "Công điện yêu cầu …": a news item retells a paper. */
function retells({ source, genre, sentence, mark }: Place, { start }: Command): boolean {
  if (genre !== 'news') return false;
  return retellsPaper(source.folded.slice(Math.max(sentence.start, mark.end), start));
}

/** A command opens its speech or its list; as an item it leaves the list open that holds it. */
function openBy(place: Place, command: Command, assignee: string | null, isList: boolean): void {
  const { context, genre, sentence, mark } = place;
  const outer = context.open;
  const isItem =
    outer?.isList === true &&
    !isList &&
    (mark.level > outer.level || !sentence.isFirstOfLine || genre !== 'news');
  if (isItem) goOn(context, sentence.line, mark.level > 0);
  else {
    const opens = isList ? openList : openSpeech;
    opens(context, sentence.line, { level: mark.level, assignee, isPaper: retells(place, command) });
  }
}

/** Where what the command asks for begins. */
function startOfAsked({ source, sentence }: Place, { end, obligation }: Command): number {
  const text = source.folded.slice(end, sentence.end);
  const lead = LIST_IN_LINE.test(text) ? 0 : (/^[ ,:]*/.exec(text)?.[0].length ?? 0);
  return obligation?.assignee?.start ?? end + lead;
}

/** By its command (mệnh lệnh): "Chủ tịch UBND xã yêu cầu các thôn …". */
export function byCommand(place: Place): boolean {
  const command = commandIn(place);
  if (command === null) return false;
  const { source, findings, context, sentence, mark } = place;
  const { end, line } = sentence;
  const from = startOfAsked(place, command);
  const group = command.obligation?.assignee ?? readAssignee(source, findings.organizations, from, end);
  const isList = leadsList(source, sentence.start, end) && isLineEnd(source, end);
  openBy(place, command, nameOf(source, group), isList);
  // "… giao nhiệm vụ cho các cơ quan.": says what only in the sentences that follow.
  const isNameOnly = group !== null && withoutStops(source.folded.slice(group.after, end)) === '';
  if (isList || isNameOnly) return true;
  const start = startOfCommand(source, mark.end, command.start, end);
  const last = record(place, { start, from, end }, command.obligation, null);
  if (mark.level > 0 && last !== null) setItemName(context, { line, text: last, isLabel: false });
  return true;
}
