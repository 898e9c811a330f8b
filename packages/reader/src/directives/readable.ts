import type { Sentence } from '../sentences.js';
import type { Source } from '../text.js';
import { commandOf } from './commands.js';
import { isLineEnd, opensFoot } from './lines.js';
import { isSinglePost, readObligation } from './obligation.js';
import type { Paper } from './paper.js';
import { markAt } from './phrases.js';

const LONGEST_CAPTION = 60;

/** A long line that ends with a colon leads to what is below it: no caption does. */
function isLongLead({ folded }: Source, { start, end }: Sentence): boolean {
  return folded[end - 1] === ':' && folded[end] === '\n' && end - start > LONGEST_CAPTION;
}

/** "Nơi nhận:" ends the tasks, even where its line is taken for a caption. */
function isFootLead(source: Source, sentence: Sentence): boolean {
  return (
    source.folded[sentence.end - 1] === ':' && opensFoot(source, sentence, markAt(source, sentence.start))
  );
}

/** An item of an open list, with its mark and its stop. */
function isListed({ source, context }: Paper, { start, end, isFirstOfLine }: Sentence): boolean {
  if (context.open?.isList !== true || !isFirstOfLine) return false;
  return /[.;]/.test(source.folded.charAt(end - 1)) && markAt(source, start).level > 0;
}

/** A paragraph of a paper that is retold: longer than a caption, with a stop, and about several bodies. */
function isRetold({ source, findings, context }: Paper, { start, end, isFirstOfLine }: Sentence): boolean {
  if (context.open?.isPaper !== true || !isFirstOfLine || end - start < LONGEST_CAPTION) return false;
  if (source.folded[end - 1] !== '.' || !isLineEnd(source, end)) return false;
  const assignee = readObligation(source, findings.organizations, start, end)?.assignee ?? null;
  return assignee !== null && !isSinglePost(source, assignee);
}

/** A whole sentence that gives work to somebody named. */
function isCommandInFull({ source, findings }: Paper, sentence: Sentence): boolean {
  if (source.folded[sentence.end - 1] !== '.' || !isLineEnd(source, sentence.end)) return false;
  return (commandOf(source, findings.organizations, sentence)?.obligation?.assignee ?? null) !== null;
}

/** Is the sentence text that is read, even where its line looks like a caption (chú thích ảnh)? */
export function isReadable(paper: Paper, sentence: Sentence, hasTrigger: boolean): boolean {
  const { source, findings } = paper;
  return (
    findings.isText(sentence.start) ||
    isLongLead(source, sentence) ||
    isFootLead(source, sentence) ||
    isListed(paper, sentence) ||
    isRetold(paper, sentence) ||
    (hasTrigger && isCommandInFull(paper, sentence))
  );
}
