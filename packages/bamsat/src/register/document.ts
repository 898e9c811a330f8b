import type { DirectiveKind, Reading } from 'bamsat-reader';
import type { Scan } from '../intake/index.js';
import type { Day, Id } from '../shared/index.js';

/** `filed` (đã vào sổ): its text is held; `cited` (chỉ được dẫn): only known from texts that cite it. */
export const DOCUMENT_STATUSES = ['filed', 'cited'] as const;
export type DocumentStatus = (typeof DOCUMENT_STATUSES)[number];

/** Incoming (văn bản đến), outgoing (văn bản đi), internal (văn bản nội bộ). */
export const DIRECTIONS = ['incoming', 'outgoing', 'internal'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/**
 * The four circles that may see a document: everybody, whoever is signed in, the unit that owns it (and the office, leaders,
 * administrators), persons named one by one (and the one who filed it).
 */
export const VISIBILITIES = ['public', 'bloc', 'unit', 'named'] as const;
export type Visibility = (typeof VISIBILITIES)[number];

/** What tells one document from another. Null where nobody has said it. */
export interface DocumentFacts {
  /** "Nghị quyết"; null for a text that is no official document. */
  readonly type: string | null;
  /** The bare number, "56". */
  readonly number: string | null;
  /** The year inside the number: 337/2021/NQ-HĐND → 2021. */
  readonly year: number | null;
  /** "NQ/TU" of 56-NQ/TU. */
  readonly symbol: string | null;
  readonly issuer: string | null;
  readonly issuedOn: Day | null;
  /** The term (khóa) of the issuer, "XIII". */
  readonly term: string | null;
  /** What it is about (trích yếu). */
  readonly subject: string | null;
}

/** The facts that a person may decide; what is decided outlives every later reading of the text. */
export const DECIDABLE = [
  'type',
  'number',
  'year',
  'symbol',
  'issuer',
  'issuedOn',
  'term',
  'subject',
  'visibility',
] as const;
export type DecidableField = (typeof DECIDABLE)[number];

/** An entry of the register (sổ văn bản). */
export interface DocumentEntry extends DocumentFacts {
  readonly id: Id;
  readonly status: DocumentStatus;
  /** "Nghị quyết 56-NQ/TU", or the subject of a text without a number. */
  readonly label: string;
  readonly direction: Direction | null;
  readonly visibility: Visibility;
  readonly ownerOrganizationId: Id | null;
  readonly filedAt: Date | null;
  readonly filedBy: string | null;
  readonly withdrawnAt: Date | null;
  readonly withdrawnReason: string | null;
}

/** An entry with everything that its page shows. Text and reading are null for a document that is only cited. */
export interface DocumentDetail extends DocumentEntry {
  readonly text: string | null;
  readonly reading: Reading | null;
  /** How its words were recognised in pictures; null where they were there as text. */
  readonly scan: Scan | null;
  readonly fileId: Id | null;
  readonly format: string | null;
  readonly encoding: string | null;
  readonly decided: readonly DecidableField[];
  /** Changes with every change of the entry; a form that was made from an older one is refused. */
  readonly version: number;
}

/** `found`: the cited document is held; `not-held`: it is only an entry; `ambiguous`: a proposal, a person must say. */
export type Resolution = 'found' | 'not-held' | 'ambiguous';

/** Why a citation points where it points. */
export type ResolutionBasis =
  | 'identity'
  | 'new-entry'
  | 'issuer-unsure'
  | 'period-unsure'
  | 'symbol-unsure'
  | 'several'
  | 'no-number'
  | 'person';

/** The kinds of what is asked; see the glossary. */
export const DIRECTIVE_KINDS = [
  'standing',
  'product',
  'recurring',
  'constraint',
] as const satisfies readonly DirectiveKind[];
export type { DirectiveKind };
/** A directive waits for a person (`proposed`), became a task (`accepted`), or is not followed (`dismissed`). */
export type DirectiveState = 'proposed' | 'accepted' | 'dismissed';

/** One thing that a document asks of somebody (nội dung chỉ đạo): proposed by the reader or marked by a person. */
export interface DirectiveRow {
  readonly id: Id;
  readonly documentId: Id;
  /** Its place among the directives of the document, from 0. */
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly kind: DirectiveKind;
  readonly what: string;
  /** As the text names it. */
  readonly assignee: string | null;
  readonly coordinating: readonly string[];
  readonly deadline: Day | null;
  readonly period: string | null;
  /** Indexes of citations of the document. */
  readonly citations: readonly number[];
  readonly state: DirectiveState;
  readonly taskId: Id | null;
  /** Why it was dismissed. */
  readonly reason: string | null;
  readonly origin: 'reader' | 'person';
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
}

/** The number as it is written: 56-NQ/TU of the Party, 36/NQ-HĐND and 337/2021/NQ-HĐND of the State. */
export function numberText(facts: Pick<DocumentFacts, 'number' | 'year' | 'symbol'>): string | null {
  const { number, year, symbol } = facts;
  if (number === null) return null;
  if (symbol === null) return year === null ? number : `${number}/${year}`;
  if (year !== null) return `${number}/${year}/${symbol}`;
  return /^[^-]+\//.test(symbol) ? `${number}-${symbol}` : `${number}/${symbol}`;
}

/** How a document is called: type and number, else what it is about. */
export function labelOf(
  facts: Pick<DocumentFacts, 'type' | 'number' | 'year' | 'symbol' | 'subject'>,
): string {
  const number = numberText(facts);
  if (number !== null) return [facts.type, number].filter(Boolean).join(' ');
  return facts.subject ?? facts.type ?? '…';
}
