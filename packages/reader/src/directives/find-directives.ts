import type { Draft } from '../citations/draft.js';
import type { DateDraft } from '../dates/draft.js';
import type { OrganizationName } from '../organizations/organization-name.js';
import type { Sentence } from '../sentences.js';
import type { Source } from '../text.js';
import type { DirectiveKind } from '../types.js';
import { isUpperAt } from '../words.js';
import { commandOf, isNarrative, opensForward } from './commands.js';
import { deadlineOf } from './deadline.js';
import { kindOfDirective } from './kind.js';
import { afterItemMark, afterOpening, firstAction, isActionAt } from './phrases.js';

/** An obligation while being read; offsets count in the matching copy. */
export interface DirectiveDraft {
  start: number;
  end: number;
  kind: DirectiveKind;
  what: string;
  assignee: string | null;
  coordinating: string[];
  deadline: string | null;
  period: string | null;
  citations: Draft[];
}

/** What the layers before have found; all in the matching copy. */
export interface Findings {
  citations: readonly Draft[];
  dates: readonly DateDraft[];
  organizations: readonly OrganizationName[];
  /** Lines of the copy that are not text: captions, bylines, widgets. */
  isText: (start: number) => boolean;
  isOfficial: boolean;
}

const MAX_ASSIGNEE = 220;
/** Opens a topic and not an assignee: "Đối với chương trình …". */
const TOPIC = /^(?:đối(?: với)?|về|trong|tại|khi|nếu|qua|để|ở|trên|nhất là|nhằm)(?![\p{L}])/iu;
const PIECE = /; ?|…+ ?|\.{3,} ?/g;
const COORDINATION = /phối hợp(?: chặt chẽ)?(?: với| cùng)? /;
const TRAILING = /(?:[\s.;:…,/]|\(\d{1,2}\))+$/;
const LEADING =
  /^(?:,|:|-|thời gian tới|trong thời gian tới|trước mắt|đối với|rằng|với|cho|ngay|trong|là|\s)+/i;

/** What holds from one sentence to the next: whose obligations these are. */
interface Context {
  assignee: string | null;
  line: number;
  /** Opened by a heading or a colon: then the items below inherit. */
  isOpen: boolean;
}

function within<T extends { start: number; end: number }>(
  all: readonly T[],
  start: number,
  end: number,
): T[] {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  const found: T[] = [];
  for (let i = low; i < all.length; i++) {
    const one = all[i];
    if (one === undefined || one.start >= end) break;
    found.push(one);
  }
  return found;
}

function clean(text: string): string | null {
  const cleaned = text.replace(LEADING, '').replace(TRAILING, '').trim();
  return cleaned.length >= 2 ? cleaned : null;
}

/** The words before the verb, where they can name somebody. */
function assigneeIn(text: string): string | null {
  const trimmed = text.trim();
  return TOPIC.test(trimmed) && !/^đối với (?:các|ban|sở|đảng|ủy|phòng)/i.test(trimmed) ? null : clean(text);
}

function coordinatingIn(source: Source, findings: Findings, start: number, end: number): string[] {
  const match = COORDINATION.exec(source.folded.slice(start, end));
  if (match === null) return [];
  const from = start + match.index + match[0].length;
  const action = firstAction(source, from, end);
  return within(findings.organizations, from, action < 0 ? end : action).map(({ name }) => name);
}

function directiveOf(
  source: Source,
  findings: Findings,
  span: { start: number; end: number },
  action: number,
  assignee: string | null,
): DirectiveDraft {
  const dates = within(findings.dates, span.start, span.end);
  const deadline = deadlineOf(source, dates);
  const rule = dates.find(({ rrule }) => rrule !== null)?.rrule ?? null;
  const what = source.cased.slice(action, span.end).replace(TRAILING, '');
  const written = dates.find(({ kind, from }) => kind === 'period' && from !== null);
  return {
    ...span,
    kind: kindOfDirective(source.folded.slice(action, span.end), rule !== null, deadline !== null),
    what,
    assignee,
    coordinating: coordinatingIn(source, findings, action, span.end),
    deadline,
    period: rule ?? (written === undefined ? null : `${written.from}/${written.to}`),
    citations: within(findings.citations, span.start, span.end),
  };
}

/** Cuts a sentence at semicolons after which a new obligation begins. */
function piecesOf(source: Source, start: number, end: number): { start: number; end: number }[] {
  const pieces: { start: number; end: number }[] = [];
  let from = start;
  for (const match of source.folded.slice(start, end).matchAll(PIECE)) {
    const next = start + match.index + match[0].length;
    if (!isActionAt(source, afterItemMark(source, next))) continue;
    pieces.push({ start: from, end: start + match.index });
    from = next;
  }
  pieces.push({ start: from, end });
  return pieces;
}

/** Adds the obligations of a stretch; the first may name its assignee before its verb. */
function addPieces(
  source: Source,
  findings: Findings,
  found: DirectiveDraft[],
  span: { start: number; from: number; end: number },
  context: Context,
): boolean {
  const pieces = piecesOf(source, span.from, span.end);
  let added = false;
  for (const [i, piece] of pieces.entries()) {
    const action = firstAction(source, piece.start, piece.end);
    if (action < 0 && i > 0) continue;
    const own =
      action > piece.start && action - piece.start <= MAX_ASSIGNEE
        ? assigneeIn(source.cased.slice(piece.start, action))
        : null;
    if (own !== null && i === 0) context.assignee = own;
    const start = i === 0 ? span.start : piece.start;
    found.push(
      directiveOf(
        source,
        findings,
        { start, end: piece.end },
        Math.max(action, piece.start),
        own ?? context.assignee,
      ),
    );
    added = true;
  }
  return added;
}

/** A heading that names who has to do what the items below say: "1. Sở Tài chính:". */
function headingAssignee(source: Source, findings: Findings, sentence: Sentence): string | null {
  const start = afterItemMark(source, sentence.start);
  const text = source.cased.slice(start, sentence.end);
  const endsOpen =
    text.endsWith(':') || (start > sentence.start && sentence.end - start < 90 && !/[.;]$/.test(text));
  if (!endsOpen) return null;
  const [body] = within(findings.organizations, start, start + 1);
  const isGroup = /^(?:các|thủ trưởng|người đứng đầu|giám đốc|chủ tịch|lãnh đạo)(?![\p{L}])/u.test(
    source.folded.slice(start, start + 30),
  );
  return body !== undefined || isGroup ? clean(text) : null;
}

/** Does the sentence begin with a body or a group of people? */
function namesAssignee(source: Source, findings: Findings, start: number, end: number): boolean {
  const [body] = within(findings.organizations, start, start + 1);
  const isGroup =
    /^(?:các|từng|mỗi|toàn thể|cán bộ|đảng viên|lãnh đạo|người đứng đầu|thủ trưởng|cấp ủy|đối với|đối)(?![\p{L}])/u.test(
      source.folded.slice(start, Math.min(end, start + 20)),
    );
  return body !== undefined || isGroup;
}

/** What a sentence gives to the sentences after it: null ends what was open. */
type Step = (
  source: Source,
  findings: Findings,
  found: DirectiveDraft[],
  sentence: Sentence,
  context: Context | null,
) => Context | null | undefined;

/** "Đồng chí đề nghị …", "Giao Sở …": opens, and may hold the first obligation itself. */
const byCommand: Step = (source, findings, found, sentence) => {
  const command = commandOf(source, sentence);
  if (command === null) return undefined;
  const { start, end } = sentence;
  const next: Context = {
    assignee: null,
    line: sentence.line,
    isOpen: source.folded.startsWith(':', end - 1),
  };
  const rest = source.folded.slice(command.end, end).replace(TRAILING, '').trim();
  const action = firstAction(source, command.end, end);
  if (next.isOpen && (action < 0 || end - command.end < 90))
    next.assignee = clean(source.cased.slice(command.end, end));
  else if (rest.length >= 8) addPieces(source, findings, found, { start, from: command.end + 1, end }, next);
  return next;
};

/** "Thời gian tới, Đảng bộ … tiếp tục …": a paragraph of coming work. */
const byForward: Step = (source, findings, found, sentence) => {
  if (!opensForward(source, sentence) || isNarrative(source, sentence)) return undefined;
  const { start, end } = sentence;
  const next: Context = {
    assignee: null,
    line: sentence.line,
    isOpen: source.folded.startsWith(':', end - 1),
  };
  const body = bodyOf(source, sentence);
  if (firstAction(source, body, end) >= 0)
    addPieces(source, findings, found, { start, from: body, end }, next);
  return next;
};

/** "1. Sở Tài chính:": the items below belong to the body. */
const byHeading: Step = (source, findings, _found, sentence, context) => {
  if (!sentence.isFirstOfLine || (!findings.isOfficial && context?.isOpen !== true)) return undefined;
  const assignee = headingAssignee(source, findings, sentence);
  return assignee === null ? undefined : { assignee, line: sentence.line, isOpen: true };
};

/** A sentence that goes on with what was opened, or an item of an official document that names its body. */
const byContinuation: Step = (source, findings, found, sentence, context) => {
  const { start, end, line } = sentence;
  const body = bodyOf(source, sentence);
  const isItem = afterItemMark(source, start) > start;
  const isInside = context !== null && line === context.line;
  const isBelow = context?.isOpen === true && (isItem || isActionAt(source, body));
  const isOwnItem = findings.isOfficial && isItem && namesAssignee(source, findings, body, end);
  if (!isInside && !isBelow && !isOwnItem) return null;
  if (isNarrative(source, sentence)) return isInside && !isItem ? null : context;
  const current: Context = context ?? { assignee: null, line, isOpen: false };
  const begins =
    isActionAt(source, body) || namesAssignee(source, findings, body, end) || !isUpperAt(source.cased, body);
  if (!begins || firstAction(source, body, end) < 0) return context;
  // An assignee of its own holds for this sentence only.
  addPieces(source, findings, found, { start, from: body, end }, { ...current });
  return { ...current, line };
};

/** In this order: the first that fits a sentence decides. */
const STEPS: readonly Step[] = [byCommand, byForward, byHeading, byContinuation];

function bodyOf(source: Source, sentence: Sentence): number {
  return afterOpening(source, afterItemMark(source, sentence.start));
}

/** Finds what the text obliges somebody to do: one entry a sentence, or a part of one that a semicolon sets off. */
export function findDirectives(
  source: Source,
  sentences: readonly Sentence[],
  findings: Findings,
): DirectiveDraft[] {
  const found: DirectiveDraft[] = [];
  let context: Context | null = null;
  for (const sentence of sentences) {
    if (!findings.isText(sentence.start)) continue;
    for (const step of STEPS) {
      const next: Context | null | undefined = step(source, findings, found, sentence, context);
      if (next === undefined) continue;
      context = next;
      break;
    }
  }
  return found;
}
