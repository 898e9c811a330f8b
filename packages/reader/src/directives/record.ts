import { type Assignee, readAssignee } from './assignee.js';
import { draftOf, nameOf } from './draft.js';
import { executingClause } from './executing.js';
import type { Obligation } from './obligation.js';
import type { Paper } from './paper.js';
import { type Piece, piecesOf } from './pieces.js';

const IN_BRACKETS =
  /\((?:đơn vị |cơ quan |người )?(?:chủ trì|thực hiện|phụ trách|đầu mối|chủ trì thực hiện)(?: thực hiện)?: ?/g;

/** A stretch that asks for something; what it asks for is read from `from` on. */
interface Asking {
  start: number;
  from: number;
  end: number;
}

/** Records the executing clause (điều khoản thi hành), which is one task as a whole: who is named; undefined where the stretch is none. */
export function recordExecuting(paper: Paper, { start, from, end }: Asking): string | null | undefined {
  const { source, findings, found } = paper;
  const executing = executingClause(source, findings.organizations, from, end);
  if (executing === null) return undefined;
  const name = nameOf(source, executing.assignee);
  found.push(draftOf(source, findings, { start, end }, executing.action, name));
  return name;
}

/** The parts of a stretch; `first` is what is known of the first of them. */
function partsOf({ source, findings }: Paper, { from, end }: Asking, first: Obligation | null): Piece[] {
  const { organizations, dates, issued = null } = findings;
  const notBefore = first !== null && first.assignee !== null ? first.action : from;
  const pieces = piecesOf(source, organizations, dates, from, end, issued, notBefore);
  const [intro] = pieces;
  if (intro === undefined || first === null) return pieces;
  // Behind a command more words are a name than elsewhere: "yêu cầu lãnh đạo các phòng trực tiếp …".
  const isNamed = (intro.obligation?.assignee ?? null) !== null;
  if (!isNamed && (intro.obligation === null || first.assignee !== null)) intro.obligation = first;
  return pieces;
}

/** "Rà soát … (chủ trì: Phòng Kinh tế; hoàn thành: 30/6)". */
function namedInBrackets({ source, findings }: Paper, from: number, to: number): Assignee | null {
  IN_BRACKETS.lastIndex = from;
  const match = IN_BRACKETS.exec(source.folded.slice(0, to));
  if (match === null) return null;
  return readAssignee(source, findings.organizations, match.index + match[0].length, to);
}

function namedIn(paper: Paper, { start, end, obligation }: Piece, isIntro: boolean): Assignee | null {
  if (obligation !== null && obligation.assignee !== null) return obligation.assignee;
  return isIntro
    ? readAssignee(paper.source, paper.findings.organizations, start, end)
    : namedInBrackets(paper, start, end);
}

/**
 * Records what a stretch asks for, one task (nhiệm vụ) for each of its parts; gives the last who is named.
 *
 * @param first what is known of the first part
 * @param inherited whose the task is where the stretch names nobody
 */
export function record(
  paper: Paper,
  asking: Asking,
  first: Obligation | null,
  inherited: string | null,
): string | null {
  const executing = recordExecuting(paper, asking);
  if (executing !== undefined) return executing;
  const { source, findings, found } = paper;
  const pieces = partsOf(paper, asking, first);
  if (pieces.length === 0) return null;
  let assignee = inherited;
  for (const [i, piece] of pieces.entries()) {
    const isIntro = pieces.length > 1 && (piece.opensList || (i === 0 && piece.obligation === null));
    // Who shares a sentence shares who is named in it.
    assignee = nameOf(source, namedIn(paper, piece, isIntro)) ?? assignee;
    if (isIntro) continue;
    const span = { start: i === 0 ? asking.start : piece.start, end: piece.end };
    found.push(draftOf(source, findings, span, piece.obligation?.action ?? piece.start, assignee));
  }
  return assignee;
}
