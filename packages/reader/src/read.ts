import type { Draft } from './citations/draft.js';
import { citationOf } from './citations/draft.js';
import { findCitations } from './citations/find-citations.js';
import { findOrganizations } from './organizations/find-organizations.js';
import { type HeadIndex, headsOf } from './organizations/heads.js';
import { type OrganizationName, organizationAt } from './organizations/organization-name.js';
import { PROBLEM_TEXTS } from './problems.js';
import { prepare, type Source } from './text.js';
import type { Organization, Problem, Reading, ReadOptions } from './types.js';

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

/** The bodies named; of a post ("Chủ tịch UBND tỉnh"), the body in it. */
function organizationsOf(
  source: Source,
  index: HeadIndex,
  names: readonly OrganizationName[],
): Organization[] {
  return names.flatMap((found) => {
    const name = found.bodyStart > found.start ? organizationAt(source, index, found.bodyStart) : found;
    if (name === null) return [];
    const span = source.spanOf(name.start, name.end);
    const surface = source.content.slice(span.start, span.end);
    return [{ surface, ...span, name: name.name, abbreviation: name.abbreviation }];
  });
}

/**
 * Reads a Vietnamese official text. Never throws; a text in which nothing is found gives empty lists.
 *
 * @param text any string; it is brought to NFC first, and all offsets count in that form
 */
export function read(text: string, options: ReadOptions = {}): Reading {
  const source = prepare(text);
  const { content } = source;
  const index = headsOf(options.lexicon);
  const names = findOrganizations(source, index);
  const drafts = findCitations(source, index, names, options.lexicon);
  const positions = new Map(drafts.map((draft, i) => [draft, i]));
  return {
    id: options.id ?? null,
    kind: 'other',
    text: {
      length: content.length,
      encoding: options.encoding ?? 'utf-8',
      normalized: content !== text,
      ...(options.withText === true ? { content } : {}),
    },
    header: null,
    citations: drafts.map((draft) => citationOf(source, draft, (other) => positions.get(other) ?? 0)),
    people: [],
    organizations: organizationsOf(source, index, names),
    dates: [],
    figures: [],
    directives: [],
    layout: [],
    problems: problemsOf(source, drafts),
  };
}
