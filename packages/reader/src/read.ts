import { citationOf, type Draft } from './citations/draft.js';
import { findCitations } from './citations/find-citations.js';
import type { DateDraft } from './dates/draft.js';
import { findDates } from './dates/find-dates.js';
import { type DirectiveDraft, findDirectives } from './directives/find-directives.js';
import { type FigureDraft, findFigures } from './figures/find-figures.js';
import { type HeaderReading, readHeader } from './layout/header.js';
import { kindOf } from './layout/kind.js';
import { type Line, linesOf } from './layout/lines.js';
import { findParts, partAt } from './layout/parts.js';
import { withKnownTitles } from './lexicon/own-names.js';
import { findDefinitions } from './organizations/definitions.js';
import { findOrganizations } from './organizations/find-organizations.js';
import { type HeadIndex, headsOf, withDefinitions } from './organizations/heads.js';
import { isSeveral, type OrganizationName, organizationAt } from './organizations/organization-name.js';
import { peopleOf } from './people/people-of.js';
import { PROBLEM_TEXTS } from './problems.js';
import { findSentences } from './sentences.js';
import { prepare, type Source } from './text.js';
import type {
  DateMention,
  Directive,
  Figure,
  Layer,
  Organization,
  Problem,
  Reading,
  ReadOptions,
  Span,
} from './types.js';

type Surface = Span & { surface: string };

function surfaceOf(source: Source, from: number, to: number): Surface {
  const { start, end } = source.spanOf(from, to);
  return { surface: source.content.slice(start, end), start, end };
}

/** The bodies named; of a post ("Chủ tịch UBND tỉnh"), the body in it. */
function organizationsOf(
  source: Source,
  index: HeadIndex,
  names: readonly OrganizationName[],
): Organization[] {
  const found: Organization[] = [];
  for (const name of names) {
    const body = name.bodyStart > name.start ? organizationAt(source, index, name.bodyStart) : name;
    if (body === null || isSeveral(source, body)) continue;
    const { surface, start, end } = surfaceOf(source, body.start, body.end);
    found.push({ surface, start, end, name: body.name, abbreviation: body.abbreviation });
  }
  return found;
}

function problemsOf(source: Source, drafts: readonly Draft[]): Problem[] {
  return drafts.flatMap(({ problems }, citation) =>
    problems.map(({ code, start, end }) => ({
      ...source.spanOf(start, end),
      what: PROBLEM_TEXTS[code],
      code,
      citation,
    })),
  );
}

/** The document's own number stands in its head and is not a citation. */
function withoutOwnNumber(
  source: Source,
  drafts: Draft[],
  head: HeaderReading | null,
  lines: readonly Line[],
): Draft[] {
  const line = head === null ? undefined : lines[head.numberLine];
  if (line === undefined) return drafts;
  return drafts.filter((draft) => {
    const { start, end } = source.spanOf(draft.start, draft.end);
    // A word for the type before it makes it a citation, as in "Nghị quyết số 35-NQ/TW" at the top of an excerpt.
    return draft.number === null || draft.hasHead || end <= line.start || start >= line.end;
  });
}

/** Where the list of recipients and the signature of an official document begin. */
function footOf(lines: readonly Line[], end: number): number {
  return lines.findLast(({ text }) => /^nơi nhận/i.test(text))?.start ?? end;
}

function directiveOf(source: Source, draft: DirectiveDraft, indexOf: (citation: Draft) => number): Directive {
  const { surface, start, end } = surfaceOf(source, draft.start, draft.end);
  return {
    surface,
    start,
    end,
    kind: draft.kind,
    what: draft.what,
    assignee: draft.assignee,
    coordinating: draft.coordinating,
    deadline: draft.deadline,
    period: draft.period,
    citations: draft.citations.map(indexOf).filter((index) => index >= 0),
  };
}

function dateOf(source: Source, { start, end, from, to, rrule, kind, yearGuessed }: DateDraft): DateMention {
  const own = surfaceOf(source, start, end);
  return { surface: own.surface, start: own.start, end: own.end, from, to, rrule, kind, yearGuessed };
}

function figureOf(source: Source, { start, end, value, unit, what }: FigureDraft): Figure {
  const own = surfaceOf(source, start, end);
  return { surface: own.surface, start: own.start, end: own.end, value, unit, what };
}

/** Makes a layer when it is first asked for. */
function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/**
 * Reads a Vietnamese official text. Never throws; a text in which nothing is found gives empty lists.
 *
 * @param text any string; it is brought to NFC first, and all offsets count in that form
 */
export function read(text: string, options: ReadOptions = {}): Reading {
  const source = prepare(text);
  const { content } = source;
  const known = headsOf(options.lexicon);
  const index = withDefinitions(known, findDefinitions(source, known));
  const lines = linesOf(content);
  const head = readHeader(index, lines);
  const layout = once(() => findParts(source, lines, head));
  const names = once(() => findOrganizations(source, index));
  const dates = once(() => findDates(source, head?.header.date ?? options.today));
  const drafts = once(() =>
    withoutOwnNumber(
      source,
      findCitations(source, index, names(), options.lexicon, head?.header),
      head,
      lines,
    ),
  );
  const positions = once(() => new Map(drafts().map((draft, i) => [draft, i])));
  const indexOf = (draft: Draft): number => positions().get(draft) ?? -1;
  const foot = head === null ? content.length : footOf(lines, content.length);
  const directives = (): DirectiveDraft[] =>
    findDirectives(source, findSentences(source), {
      citations: drafts(),
      dates: dates(),
      organizations: names(),
      isText: (start) => {
        const at = source.spanOf(start, start).start;
        return at < foot && (partAt(layout(), at) ?? 'body') === 'body';
      },
      isOfficial: head !== null,
      type: head?.header.type ?? null,
      issued: head?.header.date ?? null,
    });
  const isWanted = (layer: Layer): boolean => options.layers?.includes(layer) ?? true;
  const only = <T>(layer: Layer, make: () => T[]): T[] => (isWanted(layer) ? make() : []);
  return {
    id: options.id ?? null,
    kind: isWanted('layout') ? kindOf(source, head !== null, layout()) : 'other',
    text: {
      length: content.length,
      encoding: options.encoding ?? 'utf-8',
      normalized: content !== text,
      ...(options.withText === true ? { content } : {}),
    },
    header: isWanted('header') ? (head?.header ?? null) : null,
    citations: only('citations', () => drafts().map((draft) => citationOf(source, draft, indexOf))),
    people: only('people', () =>
      withKnownTitles(
        peopleOf(source, index, options.lexicon, layout(), head?.header ?? null),
        options.lexicon,
      ),
    ),
    organizations: only('organizations', () => organizationsOf(source, index, names())),
    dates: only('dates', () => dates().map((draft) => dateOf(source, draft))),
    figures: only('figures', () => findFigures(source).map((draft) => figureOf(source, draft))),
    directives: only('directives', () => directives().map((draft) => directiveOf(source, draft, indexOf))),
    layout: only('layout', layout),
    problems: only('citations', () => problemsOf(source, drafts())),
  };
}
