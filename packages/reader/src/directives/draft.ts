import type { Draft } from '../citations/draft.js';
import type { DateDraft } from '../dates/draft.js';
import type { OrganizationName } from '../organizations/organization-name.js';
import type { Source } from '../text.js';
import type { DirectiveKind } from '../types.js';
import { type Assignee, readAssignee } from './assignee.js';
import { deadlineOf } from './deadline.js';
import { kindOfDirective } from './kind.js';
import type { TaskRow } from './tables.js';
import { within } from './within.js';

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
  /** Type of an official document: "Kế hoạch". */
  type?: string | null;
  /** The day of an official document: what was due before it is no task. */
  issued?: string | null;
}

const LEADING = /^(?:[,:\-\s]|thời gian tới,|trước mắt,|đối với|rằng|với|cho)+/i;
const STOPS = ' .;:…,/*_|\n\t\u00a0';
const LIST_MARK = /\(\d{1,2}\)$/;
const COORDINATION = 'phối hợp';
const WITH = /(?: (?:chặt chẽ|đồng bộ|hiệu quả|thường xuyên))?(?: (?:cùng với|với|cùng))? /uy;

/** The text without the signs that end it: "…./." and the mark of the next item. */
export function withoutStops(text: string): string {
  let end = text.length;
  for (;;) {
    while (end > 0 && STOPS.includes(text.charAt(end - 1))) end--;
    const mark = text[end - 1] === ')' ? LIST_MARK.exec(text.slice(Math.max(0, end - 4), end)) : null;
    if (mark === null) return text.slice(0, end);
    end -= mark[0].length;
  }
}

/** Words that name somebody, without what leads to them and ends them; null where nothing is left. */
export function cleanName(text: string): string | null {
  const cleaned = withoutStops(text.replace(LEADING, '')).trim();
  return cleaned.length >= 2 ? cleaned : null;
}

/** The words that name who has to do something. */
export function nameOf(source: Source, assignee: Assignee | null): string | null {
  return assignee === null ? null : cleanName(source.cased.slice(assignee.start, assignee.end));
}

/** Who else takes part: "phối hợp với Sở Nội vụ và các đơn vị liên quan" gives two. */
function coordinatingIn(source: Source, findings: Findings, from: number, to: number): string[] {
  const at = source.folded.slice(from, to).indexOf(COORDINATION);
  if (at < 0) return [];
  WITH.lastIndex = from + at + COORDINATION.length;
  const start = WITH.lastIndex + (WITH.exec(source.folded)?.[0].length ?? 0);
  const all = findings.organizations;
  const named = readAssignee(source, all, start, to);
  return (named?.units ?? []).flatMap((unit) => {
    const body = within(all, unit.start, unit.start + 1)[0];
    const name = body?.end === unit.end ? body.name : cleanName(source.cased.slice(unit.start, unit.end));
    return name === null ? [] : [name];
  });
}

/** The obligation of a stretch whose verb stands at `action`. */
export function draftOf(
  source: Source,
  findings: Findings,
  span: { start: number; end: number },
  action: number,
  assignee: string | null,
): DirectiveDraft {
  const dates = within(findings.dates, span.start, span.end);
  const deadline = deadlineOf(source, dates, findings.issued ?? null);
  const rule = dates.find(({ rrule }) => rrule !== null)?.rrule ?? null;
  const written = dates.find(({ kind, from }) => kind === 'period' && from !== null);
  const from = Math.max(span.start, action);
  return {
    start: span.start,
    end: span.end,
    kind: kindOfDirective(source.folded.slice(from, span.end), rule !== null, deadline !== null),
    what: withoutStops(source.cased.slice(from, span.end)),
    assignee,
    coordinating: coordinatingIn(source, findings, from, span.end),
    deadline,
    period: rule ?? (written === undefined ? null : `${written.from}/${written.to}`),
    citations: within(findings.citations, span.start, span.end),
  };
}

/** The obligation of a row of a table of tasks. */
export function draftOfRow(source: Source, findings: Findings, row: TaskRow): DirectiveDraft {
  const textOf = (cell: { start: number; end: number } | null): string | null =>
    cell === null ? null : cleanName(source.cased.slice(cell.start, cell.end));
  const dates = row.when === null ? [] : within(findings.dates, row.when.start, row.when.end);
  const day = dates.find(({ to, kind }) => to !== null && kind !== 'recurrence')?.to ?? null;
  const rule = dates.find(({ rrule }) => rrule !== null)?.rrule ?? null;
  const when = row.when === null ? '' : source.folded.slice(row.when.start, row.when.end);
  const what = source.folded.slice(row.what.start, row.what.end);
  const together = textOf(row.together);
  return {
    start: row.start,
    end: row.end,
    kind: kindOfDirective(`${what} ${when}`, rule !== null, day !== null),
    what: withoutStops(source.cased.slice(row.what.start, row.what.end)),
    assignee: textOf(row.who),
    coordinating: together === null ? [] : [together],
    deadline: rule === null ? day : null,
    period: rule,
    citations: within(findings.citations, row.start, row.end),
  };
}
