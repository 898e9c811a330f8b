import { isBound } from './bound.js';
import { openList, openSpeech, setOwner } from './context.js';
import { nameOf } from './draft.js';
import { concludes, isLineEnd, leadsList, leadsTaskList } from './lines.js';
import { isNarrative, opensForward, setsTasks } from './narrative.js';
import { isSinglePost, readObligation } from './obligation.js';
import type { Place } from './paper.js';
import { record } from './record.js';
import { plainEnd } from './sections.js';

/** Longest "Cụ thể:" that goes on with a command. */
const LONGEST_LEAD = 60;
const MIN_FORWARD = 2;

/** "Thủ trưởng các sở, Chủ tịch UBND các xã tập trung thực hiện các việc sau:": whose the items below are. */
function byDuties(place: Place, end: number): boolean {
  const { source, findings, context, genre, sentence, mark } = place;
  if (!isLineEnd(source, sentence.end) || !leadsList(source, mark.end, end)) return false;
  const isLead = genre === 'news' && context.open?.isList !== true;
  if (isLead && !leadsTaskList(source, mark.end, end)) return false;
  const duty = readObligation(source, findings.organizations, mark.end, end);
  const named = duty?.strength === 'plain' ? null : (duty?.assignee ?? null);
  if (named === null || !isBound(place, named) || isSinglePost(source, named)) return false;
  const text = nameOf(source, named);
  if (text === null) return false;
  // News hold the duties only as long as the list is open.
  if (isLead) openList(context, sentence.line, { level: mark.level, assignee: text });
  else setOwner(context, text, mark.level);
  return true;
}

/** As the opening of a list (danh mục nhiệm vụ): "Đồng chí Bí thư kết luận:" gives tasks to those whom the items name. */
export function byListOpening(place: Place): boolean {
  const { source, context, sentence, mark } = place;
  const end = plainEnd(source, sentence);
  if (byDuties(place, end)) return true;
  if (!isLineEnd(source, sentence.end)) return false;
  // "Cụ thể:", "Trong đó:" behind a command, in its line: the lines below say what is asked for.
  const goesOn = context.open?.line === sentence.line && sentence.end - sentence.start < LONGEST_LEAD;
  const leads = goesOn ? leadsList : leadsTaskList;
  if (!leads(source, mark.end, end)) return false;
  openList(context, sentence.line, { level: mark.level });
  return true;
}

/** In the minutes (biên bản) of a meeting only a conclusion gives work. */
export function byConclusion(place: Place): boolean {
  const { source, genre, sentence, mark } = place;
  return genre === 'report' && concludes(source, mark.end, sentence.end) && byListOpening(place);
}

/** "Kết luận hội nghị, đồng chí Bí thư đề ra một số nhiệm vụ.": the next sentences are the tasks. */
export function byAnnouncement({ source, context, genre, sentence }: Place): boolean {
  if (genre !== 'news' || !setsTasks(source, sentence)) return false;
  openSpeech(context, sentence.line);
  return true;
}

/** By a forward look (phương hướng): "Thời gian tới, Đảng bộ … tiếp tục …", where more than one sentence says it. */
export function byForwardLook(place: Place): boolean {
  const { source, findings, context, sentence, mark, following } = place;
  const { line, end } = sentence;
  if (!opensForward(source, sentence) || isNarrative(source, mark.end, end)) return false;
  const all = findings.organizations;
  const first = readObligation(source, all, mark.end, end);
  if (first === null) return false;
  const others = following().filter(
    (one) => one.line === line && readObligation(source, all, one.start, one.end)?.isImperative === true,
  );
  if (others.length + 1 < MIN_FORWARD) return false;
  openSpeech(context, line, { level: mark.level, assignee: nameOf(source, first.assignee) });
  record(place, { start: mark.end, from: mark.end, end }, first, null);
  return true;
}
