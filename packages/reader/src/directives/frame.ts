import { readAssignee } from './assignee.js';
import { addAddressee, close, enterAddress, enterFoot, forget, leaveAddress, leaveFoot } from './context.js';
import { nameOf } from './draft.js';
import { addressAt, beginsDocument, isLoneName, isTitle, opensFoot } from './lines.js';
import type { Place } from './paper.js';
import { DASH_LEVEL } from './phrases.js';

/** The list of who gets the paper; a number of the text behind it ends it. */
function isFoot({ source, context, sentence, mark }: Place): boolean {
  if (opensFoot(source, sentence, mark)) enterFoot(context);
  else if (sentence.isFirstOfLine && mark.level > 0 && mark.level < DASH_LEVEL) leaveFoot(context);
  return context.inFoot;
}

/** In news a title ends a speech, and a list that has had its items. */
function isEndingTitle({ source, context, genre, sentence, mark }: Place): boolean {
  const { open } = context;
  if (genre !== 'news' || open === null || !isTitle(source, sentence, mark)) return false;
  return !open.isList || (open.hasItems && mark.level === 0);
}

/** The lines of "Kính gửi:" name who the paper goes to. */
function isAddress({ source, findings, context, sentence, mark }: Place): boolean {
  if (!sentence.isFirstOfLine) return context.inAddress;
  const start = addressAt(source, mark.end);
  if (start >= 0) {
    const named = readAssignee(source, findings.organizations, start, sentence.end);
    enterAddress(context, nameOf(source, named));
    return true;
  }
  if (mark.level === 0) leaveAddress(context);
  if (context.inAddress) addAddressee(context);
  return context.inAddress;
}

/**
 * Does the sentence belong to the frame (thể thức) of a text and not to what it says: letterhead, address, titles,
 * signatures, the list of who gets it? Its parts end what held before them.
 */
export function isFrame(place: Place): boolean {
  const { source, context, sentence, mark } = place;
  if (beginsDocument(source, sentence)) {
    forget(context);
    return true;
  }
  if (isFoot(place)) return true;
  if (isEndingTitle(place)) {
    close(context);
    return true;
  }
  return mark.end >= sentence.end || isAddress(place) || isLoneName(source, sentence, mark);
}
