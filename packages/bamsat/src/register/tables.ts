import type { CitationRole } from 'bamsat-reader';
import type { ColumnType, JSONColumnType } from 'kysely';
import type { IntakeNote, Scan } from '../intake/index.js';
import type { Day } from '../shared/index.js';
import type {
  DecidableField,
  Direction,
  DirectiveKind,
  DirectiveState,
  DocumentStatus,
  Resolution,
  ResolutionBasis,
  Visibility,
} from './document.js';
import type { ScanFiling, ScanRefusal, ScanState } from './scan.js';

export interface DocumentTable {
  id: string;
  status: DocumentStatus;
  direction: Direction | null;
  type: string | null;
  number: string | null;
  year: number | null;
  symbol: string | null;
  issuer: string | null;
  issuer_folded: string | null;
  issued_on: Day | null;
  term: string | null;
  subject: string | null;
  /** Number without leading zeros; with `symbol_key` the way to everything that may be the same document. */
  number_key: string | null;
  symbol_key: string | null;
  visibility: Visibility;
  owner_organization_id: string | null;
  file_id: string | null;
  format: string | null;
  encoding: string | null;
  content_sha256: string | null;
  text: string | null;
  /** The whole reading, JSON. */
  reading: string | null;
  /** Label, subject, issuer and text folded for search. */
  search: string;
  decided: JSONColumnType<DecidableField[]>;
  /** How its words were recognised, where they came from pictures. */
  scan: ColumnType<Scan | null, string | null | undefined, string | null>;
  version: number;
  created_at: Date;
  filed_at: Date | null;
  filed_by: string | null;
  withdrawn_at: Date | null;
  withdrawn_reason: string | null;
  /** The entry that this one turned out to be. */
  merged_into: string | null;
}

export interface DocumentReaderTable {
  document_id: string;
  user_id: string;
}

export interface DocumentCitationTable {
  id: string;
  from_id: string;
  /** Its index among the citations of the reading. */
  position: number;
  start_at: number;
  end_at: number;
  surface: string;
  /** The sentence around it, as a list shows it. */
  sentence: string;
  role: CitationRole;
  type: string | null;
  number: string | null;
  year: number | null;
  symbol: string | null;
  issuer: string | null;
  issued_on: Day | null;
  term: string | null;
  title: string | null;
  /** The title folded for search: an entry that is only cited is found by it. */
  title_search: string | null;
  number_key: string | null;
  symbol_key: string | null;
  to_id: string | null;
  resolution: Resolution;
  basis: ResolutionBasis;
  decided_by: string | null;
  decided_at: Date | null;
}

export interface DocumentDirectiveTable {
  id: string;
  document_id: string;
  position: number;
  start_at: number;
  end_at: number;
  kind: DirectiveKind;
  what: string;
  assignee: string | null;
  coordinating: JSONColumnType<string[]>;
  deadline: Day | null;
  period: string | null;
  citations: JSONColumnType<number[]>;
  state: DirectiveState;
  task_id: string | null;
  reason: string | null;
  origin: 'reader' | 'person';
  decided_by: string | null;
  decided_at: Date | null;
}

/** A reading of a scan, from the upload to the document that came out of it. */
export interface ScanReadingTable {
  id: string;
  file_id: string;
  name: string;
  filing: JSONColumnType<ScanFiling>;
  asked_by: string;
  asked_at: Date;
  state: ScanState;
  /** How often it was begun: a reading that takes the server down with it is not begun for ever. */
  attempts: number;
  /** The page that is being read, from 1; 0 before the first. */
  page: number;
  pages: number;
  phase: 'recognize' | 'turn' | null;
  /** The last sign of life of who reads it. */
  beat_at: Date | null;
  ended_at: Date | null;
  refusal: JSONColumnType<ScanRefusal> | null;
  notes: JSONColumnType<readonly IntakeNote[]>;
  document_id: string | null;
}

declare module '../db/schema.js' {
  interface Schema {
    documents: DocumentTable;
    document_readers: DocumentReaderTable;
    document_citations: DocumentCitationTable;
    document_directives: DocumentDirectiveTable;
    scan_readings: ScanReadingTable;
  }
}
