import type { Selectable, SelectQueryBuilder } from 'kysely';
import type { Actor } from '../accounts/index.js';
import { containing, type Db, type Schema, searchWords } from '../db/index.js';
import { AppError, addDays, type Day, type Id, isId, momentAt } from '../shared/index.js';
import { visibleMeetings } from './access.js';
import type { Attendee, Meeting, MeetingSummary } from './meeting.js';
import type { MeetingTable } from './tables.js';

/** What a list of meetings is asked for. Days are inclusive. */
export interface MeetingFilter {
  /** `upcoming`: not over before `today`, the next one first; `past`: over before it, the latest first. */
  readonly when: 'upcoming' | 'past';
  readonly today: Day;
  readonly from?: Day | null;
  readonly until?: Day | null;
  /** Meetings that this organisation holds or takes part in. */
  readonly organizationId?: Id | null;
  /** Words that must all be in title, place, chair or agenda; compared without diacritics. */
  readonly q?: string;
}

/** The meetings that a person may see, a page of them. */
export async function listMeetings(
  db: Db,
  actor: Actor | null,
  filter: MeetingFilter,
  page: { readonly limit: number; readonly offset?: number },
): Promise<MeetingSummary[]> {
  const direction = filter.when === 'upcoming' ? 'asc' : 'desc';
  const rows = await withNames(meetingsWithin(db, actor, filter))
    .orderBy('starts_at', direction)
    .orderBy('meetings.id', direction)
    .limit(page.limit)
    .offset(page.offset ?? 0)
    .execute();
  return rows.map(summaryOf);
}

/** How many meetings of a filter a person may see. */
export async function countMeetings(db: Db, actor: Actor | null, filter: MeetingFilter): Promise<number> {
  const { total } = await meetingsWithin(db, actor, filter)
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return total;
}

function meetingsWithin(db: Db, actor: Actor | null, filter: MeetingFilter) {
  const { when, from, until, organizationId } = filter;
  const over = momentAt(filter.today);
  let query = db
    .selectFrom('meetings')
    .where(visibleMeetings(actor))
    .where((eb) =>
      eb(eb.fn.coalesce('meetings.ends_at', 'meetings.starts_at'), when === 'upcoming' ? '>=' : '<', over),
    );
  if (from) query = query.where('meetings.starts_at', '>=', momentAt(from));
  if (until) query = query.where('meetings.starts_at', '<', momentAt(addDays(until, 1)));
  if (organizationId) {
    query = query.where((eb) =>
      eb.or([
        eb('meetings.organization_id', '=', organizationId),
        eb.exists(
          eb
            .selectFrom('meeting_attendance')
            .select('meeting_attendance.id')
            .whereRef('meeting_attendance.meeting_id', '=', 'meetings.id')
            .where('meeting_attendance.organization_id', '=', organizationId),
        ),
      ]),
    );
  }
  for (const word of searchWords(filter.q ?? '')) {
    query = query.where('meetings.folded', 'like', containing(word));
  }
  return query;
}

/** Adds what the keys of the holding organisation and of the chair are called. */
function withNames(query: SelectQueryBuilder<Schema, 'meetings', object>) {
  return query
    .innerJoin('organizations', 'organizations.id', 'meetings.organization_id')
    .leftJoin('people', 'people.id', 'meetings.chair_person_id')
    .selectAll('meetings')
    .select(['organizations.short_name', 'people.name as person_name']);
}

interface SummaryRow extends Selectable<MeetingTable> {
  readonly short_name: string;
  readonly person_name: string | null;
}

function summaryOf(row: SummaryRow): MeetingSummary {
  return {
    id: row.id,
    title: row.title,
    organizationId: row.organization_id,
    organizationName: row.short_name,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    place: row.place,
    chair: { personId: row.chair_person_id, name: row.person_name ?? row.chair_name ?? '' },
    state: row.state,
  };
}

/** A meeting, or null when there is none that this person may see. */
export async function findMeeting(db: Db, actor: Actor | null, id: Id): Promise<Meeting | null> {
  if (!isId(id)) return null;
  const row = await meetingRow(db, id).where(visibleMeetings(actor)).executeTakeFirst();
  return row ? withParts(db, row) : null;
}

/** A meeting whoever asks: for operations, whose caller has checked who may. @throws AppError `common.not-found` */
export async function loadMeeting(db: Db, id: Id): Promise<Meeting> {
  const row = await meetingRow(db, id).executeTakeFirst();
  if (!row) throw new AppError('common.not-found');
  return withParts(db, row);
}

function meetingRow(db: Db, id: Id) {
  return withNames(db.selectFrom('meetings')).where('meetings.id', '=', id);
}

async function withParts(db: Db, row: SummaryRow): Promise<Meeting> {
  const { id } = row;
  const agenda = await db
    .selectFrom('meeting_agenda')
    .select('topic')
    .where('meeting_id', '=', id)
    .orderBy('position')
    .execute();
  const documents = await db
    .selectFrom('meeting_documents')
    .select(['document_id', 'part'])
    .where('meeting_id', '=', id)
    .orderBy('attached_at')
    .orderBy('document_id')
    .execute();
  return {
    ...summaryOf(row),
    circle: row.circle,
    agenda: agenda.map((item) => item.topic),
    attendance: await attendanceOf(db, id),
    documents: documents.map((document) => ({ documentId: document.document_id, part: document.part })),
    cancelledReason: row.cancelled_reason,
    version: row.version,
  };
}

/** Who was invited or came: organisations first, each kind by name. */
async function attendanceOf(db: Db, meetingId: Id): Promise<Attendee[]> {
  const rows = await db
    .selectFrom('meeting_attendance')
    .leftJoin('organizations', 'organizations.id', 'meeting_attendance.organization_id')
    .leftJoin('people', 'people.id', 'meeting_attendance.person_id')
    .select(['meeting_attendance.organization_id', 'person_id', 'state', 'short_name', 'people.name'])
    .where('meeting_id', '=', meetingId)
    .execute();
  return rows
    .map((row) => ({
      organizationId: row.organization_id,
      personId: row.person_id,
      name: row.short_name ?? row.name ?? '',
      state: row.state,
    }))
    .sort(
      (a, b) =>
        Number(a.organizationId === null) - Number(b.organizationId === null) ||
        a.name.localeCompare(b.name, 'vi'),
    );
}
