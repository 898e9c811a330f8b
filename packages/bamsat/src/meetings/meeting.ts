import { type Day, dayOf, type Id } from '../shared/index.js';

/** `planned` (dự kiến) → `held` (đã họp) or `cancelled` (hủy, with the reason). */
export const MEETING_STATES = ['planned', 'held', 'cancelled'] as const;
export type MeetingState = (typeof MEETING_STATES)[number];

/** Who may see a meeting: `bloc` everybody who is signed in, `office` the office, leaders and administrators. */
export const CIRCLES = ['bloc', 'office'] as const;
export type Circle = (typeof CIRCLES)[number];

/** What a document is to a meeting: report (báo cáo), notice of conclusion (thông báo kết luận), other. */
export const DOCUMENT_PARTS = ['report', 'conclusion', 'other'] as const;
export type DocumentPart = (typeof DOCUMENT_PARTS)[number];

/** `invited` (được mời) until the meeting was held, then `present` (có mặt) or `absent` (vắng). */
export const ATTENDANCE_STATES = ['invited', 'present', 'absent'] as const;
export type AttendanceState = (typeof ATTENDANCE_STATES)[number];

/** A meeting as a list shows it. */
export interface MeetingSummary {
  readonly id: Id;
  readonly title: string;
  /** The organisation that holds it. */
  readonly organizationId: Id;
  readonly organizationName: string;
  readonly startsAt: Date;
  readonly endsAt: Date | null;
  readonly place: string;
  /** Who chairs it: somebody of the roster, or a typed name with `personId` null. */
  readonly chair: { readonly personId: Id | null; readonly name: string };
  readonly state: MeetingState;
}

/** A meeting (cuộc họp) with everything that its page shows. */
export interface Meeting extends MeetingSummary {
  readonly circle: Circle;
  readonly agenda: readonly string[];
  readonly attendance: readonly Attendee[];
  readonly documents: readonly { readonly documentId: Id; readonly part: DocumentPart }[];
  readonly cancelledReason: string | null;
  /** Counts the changes, so that two people do not overwrite each other unseen. */
  readonly version: number;
}

/** An organisation or a person of the roster, exactly one of the two, and whether it came. */
export interface Attendee {
  readonly organizationId: Id | null;
  readonly personId: Id | null;
  readonly name: string;
  readonly state: AttendanceState;
}

/** Organisations and people of the roster. */
export interface Attendees {
  readonly organizationIds: readonly Id[];
  readonly personIds: readonly Id[];
}

/** Those of a meeting in one of the states. */
export function attendeesIn(meeting: Pick<Meeting, 'attendance'>, ...states: AttendanceState[]): Attendees {
  const rows = meeting.attendance.filter((attendee) => states.includes(attendee.state));
  return {
    organizationIds: rows.flatMap((attendee) => attendee.organizationId ?? []),
    personIds: rows.flatMap((attendee) => attendee.personId ?? []),
  };
}

/** Tells whether it can be said of a planned meeting today that it was held: not before its day. */
export function hasBegun(meeting: { readonly startsAt: Date }, today: Day): boolean {
  return dayOf(meeting.startsAt) <= today;
}

/** Tells whether a meeting should have been held by now, and nobody has said whether it was. */
export function awaitsRecord(
  meeting: Pick<MeetingSummary, 'state' | 'startsAt' | 'endsAt'>,
  now: Date,
): boolean {
  return meeting.state === 'planned' && (meeting.endsAt ?? meeting.startsAt) < now;
}
