import { foldForSearch } from 'bamsat-reader';
import { type By, recordChange, type Trx } from '../db/index.js';
import { AppError, dayOf, type Id, newId } from '../shared/index.js';
import {
  ATTENDANCE_STATES,
  type AttendanceState,
  type Attendees,
  attendeesIn,
  type Circle,
  type DocumentPart,
  hasBegun,
  type Meeting,
} from './meeting.js';
import { loadMeeting } from './queries.js';

/** Somebody of the roster, or a name as it was typed. */
export type ChairChoice = { readonly personId: Id } | { readonly name: string };

/** A meeting as it is planned. */
export interface NewMeeting {
  readonly title: string;
  /** The organisation that holds it. */
  readonly organizationId: Id;
  readonly startsAt: Date;
  readonly endsAt?: Date | null;
  readonly place: string;
  readonly chair: ChairChoice;
  readonly circle: Circle;
  /** The topics in their order. */
  readonly agenda?: readonly string[];
  readonly invited?: Attendees;
}

/** A change of a meeting that was read in version `version`. Without `invited` the attendance stays as it is. */
export interface MeetingEdit extends NewMeeting {
  readonly version: number;
}

const NOBODY: Attendees = { organizationIds: [], personIds: [] };

/** Plans a meeting. @throws AppError `meetings.ends-before-it-begins` */
export async function addMeeting(trx: Trx, by: By, meeting: NewMeeting): Promise<Id> {
  const id = newId();
  await trx
    .insertInto('meetings')
    .values({ ...(await columnsOf(trx, meeting)), id, state: 'planned', cancelled_reason: null, version: 1 })
    .execute();
  await keepAgenda(trx, id, meeting.agenda ?? []);
  await writeAttendance(trx, id, { invited: meeting.invited ?? NOBODY });
  await record(trx, by, 'added', id, { after: told(await loadMeeting(trx, id)) });
  return id;
}

/**
 * Changes a meeting. Who is invited can be changed until it was held; then `holdMeeting` corrects the attendance.
 * @throws AppError `common.changed-meanwhile`, `meetings.cancelled`, `meetings.held-already`,
 * `meetings.ends-before-it-begins`
 */
export async function changeMeeting(trx: Trx, by: By, id: Id, edit: MeetingEdit): Promise<void> {
  const before = await lockMeeting(trx, id);
  if (before.version !== edit.version) throw new AppError('common.changed-meanwhile');
  refuseCancelled(before);
  if (edit.invited && before.state === 'held') throw new AppError('meetings.held-already');
  await trx
    .updateTable('meetings')
    .set({ ...(await columnsOf(trx, edit)), version: before.version + 1 })
    .where('id', '=', id)
    .execute();
  await keepAgenda(trx, id, edit.agenda ?? []);
  if (edit.invited) await writeAttendance(trx, id, { invited: edit.invited });
  await record(trx, by, 'changed', id, { before: told(before), after: told(await loadMeeting(trx, id)) });
}

/**
 * Records that a meeting was held and who was there; whoever was invited and is not named was absent. Of a meeting that was
 * held before, it corrects the attendance.
 * @throws AppError `meetings.cancelled`, `meetings.not-begun`, `common.changed-meanwhile`
 */
export async function holdMeeting(
  trx: Trx,
  by: By,
  id: Id,
  held: { readonly present: Attendees; readonly version: number },
): Promise<void> {
  const before = await lockMeeting(trx, id);
  if (before.version !== held.version) throw new AppError('common.changed-meanwhile');
  refuseCancelled(before);
  if (!hasBegun(before, dayOf(by.at))) throw new AppError('meetings.not-begun');
  const known = attendeesIn(before, ...ATTENDANCE_STATES);
  const absent = without(known, held.present);
  await writeAttendance(trx, id, { present: held.present, absent });
  await setState(trx, before, 'held', null);
  await record(trx, by, before.state === 'held' ? 'attendance-corrected' : 'held', id, {
    before: { state: before.state, attendance: before.attendance },
    after: { state: 'held', attendance: (await loadMeeting(trx, id)).attendance },
  });
}

/** Calls a planned meeting off. @throws AppError `meetings.reason-missing`, `meetings.cancelled`, `meetings.held-already` */
export async function cancelMeeting(trx: Trx, by: By, id: Id, reason: string): Promise<void> {
  const before = await lockMeeting(trx, id);
  refuseCancelled(before);
  if (before.state === 'held') throw new AppError('meetings.held-already');
  const words = reason.trim();
  if (words === '') throw new AppError('meetings.reason-missing');
  await setState(trx, before, 'cancelled', words);
  await record(trx, by, 'cancelled', id, {
    before: { state: before.state },
    after: { state: 'cancelled', reason: words },
  });
}

/** Ties a document of the register to a meeting; one that is tied already gets the new part. @throws AppError `meetings.cancelled` */
export async function attachDocument(
  trx: Trx,
  by: By,
  id: Id,
  document: { readonly documentId: Id; readonly part: DocumentPart },
): Promise<void> {
  const { documentId, part } = document;
  const meeting = await lockMeeting(trx, id);
  refuseCancelled(meeting);
  const before = meeting.documents.find((tied) => tied.documentId === documentId);
  if (before?.part === part) return;
  await trx
    .insertInto('meeting_documents')
    .values({ meeting_id: id, document_id: documentId, part, attached_at: by.at })
    .onConflict((conflict) => conflict.columns(['meeting_id', 'document_id']).doUpdateSet({ part }))
    .execute();
  // The history is shown to whoever sees the meeting, not each document: it holds the id and never a title.
  await record(trx, by, 'document-attached', id, { before, after: { documentId, part } });
}

/** Unties a document; it stays in the register. @throws AppError `meetings.cancelled`, `common.not-found` */
export async function detachDocument(trx: Trx, by: By, id: Id, documentId: Id): Promise<void> {
  const meeting = await lockMeeting(trx, id);
  refuseCancelled(meeting);
  const before = meeting.documents.find((tied) => tied.documentId === documentId);
  if (!before) throw new AppError('common.not-found');
  await trx
    .deleteFrom('meeting_documents')
    .where('meeting_id', '=', id)
    .where('document_id', '=', documentId)
    .execute();
  await record(trx, by, 'document-detached', id, { before });
}

/** The meeting, locked until the end of the transaction. @throws AppError `common.not-found` */
async function lockMeeting(trx: Trx, id: Id): Promise<Meeting> {
  await trx.selectFrom('meetings').select('id').where('id', '=', id).forNoKeyUpdate().execute();
  return loadMeeting(trx, id);
}

function refuseCancelled(meeting: Meeting): void {
  if (meeting.state === 'cancelled') throw new AppError('meetings.cancelled');
}

async function setState(
  trx: Trx,
  before: Meeting,
  state: 'held' | 'cancelled',
  reason: string | null,
): Promise<void> {
  await trx
    .updateTable('meetings')
    .set({ state, cancelled_reason: reason, version: before.version + 1 })
    .where('id', '=', before.id)
    .execute();
}

async function columnsOf(trx: Trx, meeting: NewMeeting) {
  const endsAt = meeting.endsAt ?? null;
  if (endsAt && endsAt <= meeting.startsAt) throw new AppError('meetings.ends-before-it-begins');
  const { chair } = meeting;
  const chairName = 'name' in chair ? chair.name : await nameOfPerson(trx, chair.personId);
  return {
    title: meeting.title,
    organization_id: meeting.organizationId,
    starts_at: meeting.startsAt,
    ends_at: endsAt,
    place: meeting.place,
    chair_person_id: 'personId' in chair ? chair.personId : null,
    chair_name: 'name' in chair ? chair.name : null,
    circle: meeting.circle,
    folded: foldForSearch([meeting.title, meeting.place, chairName, ...(meeting.agenda ?? [])].join('\n')),
  };
}

async function nameOfPerson(trx: Trx, id: Id): Promise<string> {
  const person = await trx.selectFrom('people').select('name').where('id', '=', id).executeTakeFirstOrThrow();
  return person.name;
}

async function keepAgenda(trx: Trx, meetingId: Id, agenda: readonly string[]): Promise<void> {
  await trx.deleteFrom('meeting_agenda').where('meeting_id', '=', meetingId).execute();
  if (agenda.length === 0) return;
  const rows = agenda.map((topic, position) => ({ meeting_id: meetingId, position, topic }));
  await trx.insertInto('meeting_agenda').values(rows).execute();
}

/** Replaces who stands in the attendance of a meeting, and how. */
async function writeAttendance(
  trx: Trx,
  meetingId: Id,
  by: { readonly [state in AttendanceState]?: Attendees },
): Promise<void> {
  await trx.deleteFrom('meeting_attendance').where('meeting_id', '=', meetingId).execute();
  const rows = ATTENDANCE_STATES.flatMap((state) => {
    const { organizationIds, personIds } = by[state] ?? NOBODY;
    const base = { meeting_id: meetingId, state };
    return [
      ...[...new Set(organizationIds)].map((id) => ({
        ...base,
        id: newId(),
        organization_id: id,
        person_id: null,
      })),
      ...[...new Set(personIds)].map((id) => ({
        ...base,
        id: newId(),
        organization_id: null,
        person_id: id,
      })),
    ];
  });
  if (rows.length > 0) await trx.insertInto('meeting_attendance').values(rows).execute();
}

function without(all: Attendees, some: Attendees): Attendees {
  return {
    organizationIds: all.organizationIds.filter((id) => !some.organizationIds.includes(id)),
    personIds: all.personIds.filter((id) => !some.personIds.includes(id)),
  };
}

/** What the audit trail keeps of a meeting. */
function told(meeting: Meeting) {
  const { title, organizationId, startsAt, endsAt, place, chair, circle, agenda, attendance } = meeting;
  return { title, organizationId, startsAt, endsAt, place, chair, circle, agenda, attendance };
}

function record(
  trx: Trx,
  by: By,
  what: string,
  entityId: Id,
  change: { before?: unknown; after?: unknown },
): Promise<void> {
  return recordChange(trx, by, { action: `meetings.${what}`, entity: 'meeting', entityId, ...change });
}
