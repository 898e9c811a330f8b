import type { Actor } from '../accounts/index.js';
import type { Id } from '../shared/index.js';

/** What the meetings take from a room above them; `web/` hands it over. */
export interface MeetingPorts {
  /** Where this person begins an article about a meeting, or null for one who writes none. */
  newArticlePath(actor: Actor | null, meetingId: Id): string | null;
}
