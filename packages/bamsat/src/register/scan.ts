import type { IntakeNote, ReadProgress } from '../intake/index.js';
import type { ErrorCode, Id, MessageParams } from '../shared/index.js';
import type { Direction, Visibility } from './document.js';

/**
 * A reading of a scan (lượt đọc bản quét) waits, is read, and ends: the document is in the register, nothing could be read, or
 * somebody stopped it.
 */
export type ScanState = 'waiting' | 'reading' | 'done' | 'failed' | 'cancelled';

/** How the document is filed once it is read; see `Filing`. */
export interface ScanFiling {
  readonly visibility: Visibility;
  readonly direction: Direction | null;
  readonly ownerOrganizationId: Id | null;
  readonly readers: readonly string[];
}

/** Why nothing could be read. */
export interface ScanRefusal {
  readonly code: ErrorCode;
  readonly params: MessageParams;
}

/** A reading as lists and pages show it. */
export interface ScanReading {
  readonly id: Id;
  readonly name: string;
  readonly state: ScanState;
  readonly page: number;
  readonly pages: number;
  readonly phase: ReadProgress['phase'] | null;
  readonly askedAt: Date;
  readonly askedBy: string;
  readonly endedAt: Date | null;
  readonly refusal: ScanRefusal | null;
  readonly notes: readonly IntakeNote[];
  readonly documentId: Id | null;
}

/** Whether it still goes on: it can be stopped, and its page looks again. */
export function isOpen({ state }: Pick<ScanReading, 'state'>): boolean {
  return state === 'waiting' || state === 'reading';
}

/** Whether it can be begun again. */
export function mayRepeat({ state }: Pick<ScanReading, 'state'>): boolean {
  return state === 'failed' || state === 'cancelled';
}
