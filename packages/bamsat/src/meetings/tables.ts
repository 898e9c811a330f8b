import type { AttendanceState, Circle, DocumentPart, MeetingState } from './meeting.js';

export interface MeetingTable {
  id: string;
  title: string;
  organization_id: string;
  starts_at: Date;
  ends_at: Date | null;
  place: string;
  /** Either somebody of the roster or a typed name. */
  chair_person_id: string | null;
  chair_name: string | null;
  circle: Circle;
  state: MeetingState;
  cancelled_reason: string | null;
  /** Title, place, chair and agenda folded for search. */
  folded: string;
  version: number;
}

export interface MeetingAgendaTable {
  meeting_id: string;
  position: number;
  topic: string;
}

export interface MeetingAttendanceTable {
  id: string;
  meeting_id: string;
  organization_id: string | null;
  person_id: string | null;
  state: AttendanceState;
}

export interface MeetingDocumentTable {
  meeting_id: string;
  document_id: string;
  part: DocumentPart;
  attached_at: Date;
}

declare module '../db/schema.js' {
  interface Schema {
    meetings: MeetingTable;
    meeting_agenda: MeetingAgendaTable;
    meeting_attendance: MeetingAttendanceTable;
    meeting_documents: MeetingDocumentTable;
  }
}
