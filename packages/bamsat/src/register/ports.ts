import type { Child } from 'hono/jsx';
import type { AppContext } from '../accounts/index.js';
import type { Id } from '../shared/index.js';

/** What the register takes from rooms above it; `web/` hands it over. Without it the pages simply have less. */
export interface RegisterPorts {
  /** The tasks that came out of a document, with their state; null where nothing is to be shown. */
  tasksOfDocument?(c: AppContext, documentId: Id): Promise<Child | null>;
  /** Scripts of the page of a document: the one that counts its views. */
  readonly scripts?: readonly string[];
}
