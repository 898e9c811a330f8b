import type { Sentence } from '../sentences.js';
import type { Source } from '../text.js';
import { byCommand } from './by-command.js';
import { byContent } from './by-content.js';
import { byHeading } from './by-heading.js';
import { byAnnouncement, byConclusion, byForwardLook, byListOpening } from './by-opening.js';
import { findTriggers } from './commands.js';
import { enterItem, freshContext } from './context.js';
import { type DirectiveDraft, draftOfRow, type Findings } from './draft.js';
import { isFrame } from './frame.js';
import { genreOf } from './genre.js';
import { opensForward, opensOrders } from './narrative.js';
import type { Paper, Place } from './paper.js';
import { markAt } from './phrases.js';
import { isReadable } from './readable.js';
import { findTaskTables } from './tables.js';

export type { DirectiveDraft } from './draft.js';

const LOOK_AHEAD = 12;

/** News tell: where nothing is open, only a command or an opening can give work. */
function isIdle({ source, genre, context }: Paper, sentence: Sentence, hasTrigger: boolean): boolean {
  if (hasTrigger || context.open !== null || genre !== 'news') return false;
  const opens =
    source.folded[sentence.end - 1] === ':' ||
    opensForward(source, sentence) ||
    opensOrders(source, sentence);
  return !opens;
}

/**
 * Reads one sentence in the first way that fits it. What commands is surest, wherever it stands. Headings come before
 * openings, since both may end with a colon, but the conclusion in a report looks like a heading and is none. What has
 * no such form is read by its content.
 */
function read(place: Place): void {
  const { context, sentence, mark } = place;
  if (isFrame(place)) return;
  if (sentence.isFirstOfLine && mark.level > 0) enterItem(context, mark.level);
  const isRead =
    byCommand(place) ||
    byConclusion(place) ||
    byHeading(place) ||
    byAnnouncement(place) ||
    byForwardLook(place) ||
    byListOpening(place);
  if (!isRead) byContent(place);
}

/** Asks whether one of the places lies in a sentence; the sentences come in order, and so are the places. */
function inOrder(places: readonly number[]): (sentence: Sentence) => boolean {
  let next = 0;
  const place = (): number => places[next] ?? Number.POSITIVE_INFINITY;
  return ({ start, end }) => {
    while (place() < start) next++;
    return place() < end;
  };
}

/** Reads the tables of tasks (bảng phân công) row by row; says of each sentence whether it lies in one. */
function rowReader({ source, findings, found }: Paper): (sentence: Sentence) => boolean {
  const tables = findTaskTables(source);
  let next = 0;
  return ({ start, end }) => {
    const table = tables[next];
    if (table === undefined || start < table.start) return false;
    if (end >= table.end) {
      for (const row of table.rows) found.push(draftOfRow(source, findings, row));
      next++;
    }
    return start < table.end;
  };
}

/** Finds what the text obliges somebody to do: one entry a sentence or item, or a part of one with a time or an assignee of its own. */
export function findDirectives(
  source: Source,
  sentences: readonly Sentence[],
  findings: Findings,
): DirectiveDraft[] {
  const genre = genreOf(source, findings.isOfficial, findings.type ?? null);
  if (genre === 'answers') return [];
  const context = freshContext();
  const found: DirectiveDraft[] = [];
  const paper: Paper = { source, findings, genre, context, found };
  const isTriggered = inOrder(findTriggers(source));
  const isInTable = rowReader(paper);
  for (const [i, sentence] of sentences.entries()) {
    if (isInTable(sentence)) continue;
    const hasTrigger = isTriggered(sentence);
    if (!isReadable(paper, sentence, hasTrigger) || isIdle(paper, sentence, hasTrigger)) continue;
    const mark = markAt(source, sentence.start);
    const following = (): readonly Sentence[] => sentences.slice(i + 1, i + 1 + LOOK_AHEAD);
    // Written out, since spreading the paper for each sentence is slow.
    read({ source, findings, genre, context, found, sentence, mark, hasTrigger, following });
  }
  return found;
}
