import type { Child } from 'hono/jsx';
import type { AppContext } from '../accounts/index.js';
import type { Id } from '../shared/index.js';

/** What the pages tell the one who reads scans. */
export interface ScanDesk {
  /** Something waits. */
  wake(): void;
  /** A reading was cancelled. */
  stop(id: Id): void;
}

/** What the register takes from rooms above it; `web/` hands it over. Without it the pages simply have less. */
export interface RegisterPorts {
  /** The tasks that came out of a document, with their state; null where nothing is to be shown. */
  tasksOfDocument?(c: AppContext, documentId: Id): Promise<Child | null>;
  /** Who reads scans beside the requests. */
  readonly scanDesk?: ScanDesk;
  /** Scripts of the page of a document: the one that counts its views. */
  readonly scripts?: readonly string[];
}
