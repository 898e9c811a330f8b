import type { HeadIndex } from '../organizations/heads.js';
import type { OrganizationName } from '../organizations/organization-name.js';
import type { Source } from '../text.js';
import type { Lexicon } from '../types.js';
import { findBareNumbers } from './bare-numbers.js';
import type { Draft } from './draft.js';
import { addBareMembers, linkEnumerations, shareInEnumerations } from './enumerations.js';
import { findEventResolutions } from './event-resolutions.js';
import { implyIssuers } from './implied-issuers.js';
import { readDetailsBefore } from './issued-before.js';
import { readLoci } from './locus.js';
import { findNumbered } from './numbered.js';
import { assignRoles } from './roles.js';
import { resolveSameDocuments } from './same-document.js';
import { findTitledLaws } from './titled-laws.js';
import { findUnnumbered } from './unnumbered.js';

/** Keeps of overlapping drafts the one whose finder stands first in the list. */
function withoutOverlaps(lists: readonly (readonly Draft[])[]): Draft[] {
  const ranked = lists.flatMap((list, rank) => list.map((citation) => ({ citation, rank })));
  ranked.sort((a, b) => a.citation.start - b.citation.start || a.rank - b.rank);
  const kept: { citation: Draft; rank: number }[] = [];
  for (const entry of ranked) {
    const last = kept.at(-1);
    if (last === undefined || entry.citation.start >= last.citation.end) kept.push(entry);
    else if (entry.rank < last.rank) kept[kept.length - 1] = entry;
  }
  return kept.map(({ citation }) => citation);
}

/** Finds every mention of a document and what the text says of it, from left to right. */
export function findCitations(
  source: Source,
  index: HeadIndex,
  organizations: readonly OrganizationName[],
  lexicon: Lexicon | undefined,
): Draft[] {
  const citations = withoutOverlaps([
    addBareMembers(source, index, findNumbered(source, index, lexicon)),
    findEventResolutions(source, index),
    findTitledLaws(source, index),
    findBareNumbers(source, index),
    findUnnumbered(source, index),
  ]);
  linkEnumerations(source, citations);
  readDetailsBefore(source, organizations, citations);
  shareInEnumerations(source, citations);
  resolveSameDocuments(citations);
  implyIssuers(citations, organizations);
  readLoci(source, citations);
  assignRoles(source, citations);
  return citations;
}
