import type { AppContext } from '../accounts/index.js';
import { type Id, isId } from '../shared/index.js';

/** A meeting as a link. */
export interface MeetingLink {
  readonly label: string;
  readonly href: string;
}

/** What the tasks take from a room above them; `web/` hands it over. Without it the pages simply have less. */
export interface TaskPorts {
  /** The meeting that a task came out of, for those who may see it; else null. */
  meetingLink?(c: AppContext, meetingId: Id): Promise<MeetingLink | null>;
}

/** The meeting with an id that a request named, if there is one that this person may see. */
export async function findMeetingLink(
  c: AppContext,
  ports: TaskPorts,
  meetingId: string | null,
): Promise<MeetingLink | null> {
  if (meetingId === null || !isId(meetingId)) return null;
  return (await ports.meetingLink?.(c, meetingId)) ?? null;
}
