import { implyOwnIssuers, nameOwnTypes } from '../lexicon/own-documents.js';
import type { HeadIndex } from '../organizations/heads.js';
import type { OrganizationName } from '../organizations/organization-name.js';
import type { Source } from '../text.js';
import type { Lexicon } from '../types.js';
import { withBackReferences } from './back-references.js';
import { findBareNumbers } from './bare-numbers.js';
import { checkCitations } from './check-citations.js';
import type { Draft } from './draft.js';
import { addBareMembers, linkEnumerations, shareInEnumerations } from './enumerations.js';
import { findEventResolutions } from './event-resolutions.js';
import { figureStarts } from './figure-starts.js';
import { implyIssuers } from './implied-issuers.js';
import { readDetailsBefore } from './issued-before.js';
import { readLoci } from './locus.js';
import { findNumbered } from './numbered.js';
import { readRespectiveDates } from './respective-dates.js';
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

/** What the head of the document says of itself, where the text is one. */
export interface OwnDocument {
  type: string | null;
  date: string | null;
  number: string | null;
  symbol: string | null;
}

/** How far from the top the number of a letterhead stands at most. */
const LETTERHEAD = 1500;
/** How far from the top the title of a text begins at most. */
const TITLE_REACH = 2500;

/**
 * Is it the document's own number? Pages put it round the text without a word for its type ("Số hiệu: 12/QĐ-UBND"), and a
 * letterhead has it on a line of its own ("Số: 12/STC-NS").
 */
function isOwnNumber({ folded }: Source, one: Draft, own: OwnDocument | null): boolean {
  const { hasHead, number, symbol, start, end } = one;
  if (hasHead || number === null) return false;
  if (number === own?.number && symbol === own.symbol) return true;
  const isLine = (start === 0 || folded[start - 1] === '\n') && /[\n|]|^$/.test(folded.charAt(end));
  return isLine && start < LETTERHEAD && folded.startsWith('số', start);
}

/**
 * Is it the heading of a text that gives its own title: "NGHỊ QUYẾT⏎của Ban Chấp hành …", "QUY CHẾ PHỐI HỢP CÔNG TÁC"? The
 * word for the type stands in capitals at the beginning of a line, and it is the type that the text has.
 */
function isOwnTitle({ folded, cased }: Source, one: Draft, own: OwnDocument | null): boolean {
  if (one.number !== null || one.type !== own?.type || one.start > TITLE_REACH) return false;
  const word = cased.slice(one.start, one.start + one.type.length);
  return word === word.toUpperCase() && (one.start === 0 || folded[one.start - 1] === '\n');
}

/** Finds every mention of a document and what the text says of it, from left to right. */
export function findCitations(
  source: Source,
  index: HeadIndex,
  organizations: readonly OrganizationName[],
  lexicon: Lexicon | undefined,
  own: OwnDocument | null = null,
): Draft[] {
  const figures = figureStarts(source.folded);
  const numbered = findNumbered(source, index, lexicon, figures).filter(
    (one) => !isOwnNumber(source, one, own),
  );
  nameOwnTypes(source, numbered, lexicon);
  const named = withoutOverlaps([
    addBareMembers(source, index, numbered),
    findEventResolutions(source, index),
    findTitledLaws(source, index, numbered),
    findBareNumbers(source, index, figures, numbered),
    findUnnumbered(source, index),
  ]).filter((one) => !isOwnTitle(source, one, own));
  linkEnumerations(source, named);
  readRespectiveDates(source, index, named);
  readDetailsBefore(source, organizations, named);
  shareInEnumerations(source, named);
  resolveSameDocuments(source, named);
  implyOwnIssuers(named, lexicon);
  implyIssuers(named, organizations);
  const citations = withBackReferences(source, named, own?.type ?? null);
  readLoci(source, citations);
  assignRoles(source, citations);
  checkCitations(citations, own?.date ?? null);
  return citations;
}
