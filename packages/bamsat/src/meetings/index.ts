export type { Circle, DocumentPart, Meeting } from './meeting.js';
export {
  addMeeting,
  attachDocument,
  cancelMeeting,
  changeMeeting,
  detachDocument,
  holdMeeting,
  type NewMeeting,
} from './operations.js';
export { meetingPath, meetingsPath } from './paths.js';
export type { MeetingPorts } from './ports.js';
export { findMeeting, listMeetings } from './queries.js';
export { meetingRoutes } from './routes.js';
// The tables join `Schema` for whoever comes through this door, also where only declarations are read.
export type { MeetingTable } from './tables.js';
