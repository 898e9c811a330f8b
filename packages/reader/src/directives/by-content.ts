import type { Source } from '../text.js';
import type { Assignee } from './assignee.js';
import { breakSilence, close, endPaper, goOn, openSpeech, setItemName } from './context.js';
import { askedIn, isInside, isNoTask, isTask } from './is-task.js';
import { endsSpeech, isNarrative, opensOrders } from './narrative.js';
import type { Obligation } from './obligation.js';
import type { Place } from './paper.js';
import { record, recordExecuting } from './record.js';

/** Does the item begin with a name and a colon, as a heading does? */
function isLabel({ folded }: Source, start: number, assignee: Assignee | null): boolean {
  if (assignee === null || folded[assignee.after] !== ':') return false;
  return /^(?:(?:đối với|về phía|giao) )?$/.test(folded.slice(start, assignee.start));
}

/** A line that asks for nothing ends a speech; in news it ends a list too. */
function closeBehind(place: Place): void {
  const { context, genre, mark } = place;
  if (context.open === null || isInside(place)) return;
  if (!context.open.isList || (genre === 'news' && mark.level === 0)) close(context);
}

/** The article of a document about who carries it out. */
function isExecuting(place: Place): boolean {
  const { genre, sentence, mark } = place;
  if (genre === 'news' || !sentence.isFirstOfLine) return false;
  return recordExecuting(place, { start: mark.end, from: mark.end, end: sentence.end }) !== undefined;
}

/** What is told (tường thuật) gives no work: it ends a speech, or opens one that may give it later. */
function takeNarrative(place: Place): void {
  const { source, context, genre, sentence, mark } = place;
  const isSpeech = context.open?.isList === false;
  if (isSpeech && (!isInside(place) || endsSpeech(source, mark.end))) close(context);
  // Told of deeds in between, the next paragraph may tell of more.
  endPaper(context);
  if (context.open?.hasItems === true && sentence.isFirstOfLine) closeBehind(place);
  if (context.open === null && genre === 'news' && opensOrders(source, sentence))
    openSpeech(context, sentence.line, { isSilent: true });
}

/** Who the item above names for this sentence: after a label ("Thành đoàn: …") for all of the item, else over others. */
function nameFromItem({ context, sentence, mark }: Place, isOver: boolean): string | null {
  const { itemName, open } = context;
  if (itemName === null) return null;
  const { text, isLabel } = itemName;
  if (itemName.line === sentence.line) return isOver || isLabel ? text : null;
  return isLabel && mark.level === 0 && open?.hasItems === true ? text : null;
}

/** Whose the task is where the sentence names nobody. */
function inheritedBy(place: Place): string | null {
  const { context, mark } = place;
  const { open, owner } = context;
  const listed = open?.isList === true ? open.assignee : null;
  const addressed = mark.level > 0 ? context.addressee : null;
  const fromAbove = owner?.text ?? listed ?? addressed;
  // Where somebody is named for all items, an item that names another does so for all its sentences.
  return nameFromItem(place, fromAbove !== null) ?? fromAbove;
}

function takeTask(place: Place, obligation: Obligation): void {
  const { source, context, sentence, mark } = place;
  const { line, end, isFirstOfLine } = sentence;
  const asking = { start: mark.end, from: mark.end, end };
  const text = record(place, asking, obligation, inheritedBy(place));
  if (!isFirstOfLine) return;
  const isItem = mark.level > 0;
  if (isItem) {
    const isOfLabel = isLabel(source, mark.end, obligation.assignee);
    setItemName(context, text === null ? null : { line, text, isLabel: isOfLabel });
  }
  goOn(context, line, isItem);
}

/** By its content (nội dung): it goes on with what was opened, or stands for a task by its section or its form. */
export function byContent(place: Place): void {
  const { source, context, sentence, mark } = place;
  if (isExecuting(place)) return;
  if (isNarrative(source, mark.end, sentence.end)) {
    takeNarrative(place);
    return;
  }
  const obligation = askedIn(place);
  if (obligation === null || isNoTask(place, obligation)) {
    closeBehind(place);
    return;
  }
  if (context.open?.isSilent === true) {
    if (!isInside(place) || obligation.strength === 'plain') return;
    breakSilence(context);
  }
  if (isTask(place, obligation)) takeTask(place, obligation);
  else closeBehind(place);
}
