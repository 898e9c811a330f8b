import type { Trx } from '../db/index.js';
import { addMeeting, attachDocument, cancelMeeting, holdMeeting } from '../meetings/index.js';
import { addDays, dayOf, momentAt } from '../shared/index.js';
import { MEETINGS, type StoryMeeting } from './meetings-data.js';
import { byOf, named, type Stage, type StoryEvent } from './stage.js';
import { momentOf, type StoryTime } from './story.js';

const MINUTE_MS = 60_000;

/** Planning the meetings, recording who was there, tying their papers to them. */
export function meetingEvents(): StoryEvent[] {
  return MEETINGS.flatMap((meeting) => {
    const { planned, recorded, cancelled } = meeting;
    const events: StoryEvent[] = [{ at: planned, run: (trx, stage) => plan(trx, stage, meeting) }];
    if (recorded) events.push({ at: recorded, run: (trx, stage) => hold(trx, stage, meeting, recorded) });
    if (cancelled) {
      const { at, reason } = cancelled;
      events.push({
        at,
        run: (trx, stage) =>
          cancelMeeting(trx, byOf(stage, meeting.by, at), named(stage.meetings, meeting.key), reason),
      });
    }
    for (const [file, part, at] of meeting.documents ?? []) {
      events.push({
        at,
        run: (trx, stage) =>
          attachDocument(trx, byOf(stage, meeting.by, at), named(stage.meetings, meeting.key), {
            documentId: named(stage.documents, file),
            part,
          }),
      });
    }
    return events;
  });
}

async function plan(trx: Trx, stage: Stage, meeting: StoryMeeting): Promise<void> {
  const { day } = meeting;
  const startsAt =
    'in' in day ? momentAt(addDays(dayOf(stage.now), day.in), day.time) : momentOf(day, stage.now);
  const id = await addMeeting(trx, byOf(stage, meeting.by, meeting.planned), {
    title: meeting.title,
    organizationId: named(stage.organizations, meeting.organization),
    startsAt,
    endsAt: new Date(startsAt.getTime() + meeting.lasts * MINUTE_MS),
    place: meeting.place,
    chair: { personId: named(stage.people, meeting.chair) },
    circle: meeting.circle,
    agenda: meeting.agenda,
    invited: attendees(stage, meeting, meeting.organizations),
  });
  stage.meetings.set(meeting.key, id);
}

async function hold(trx: Trx, stage: Stage, meeting: StoryMeeting, at: StoryTime): Promise<void> {
  const present = meeting.organizations.filter((key) => !(meeting.absent ?? []).includes(key));
  await holdMeeting(trx, byOf(stage, meeting.by, at), named(stage.meetings, meeting.key), {
    present: attendees(stage, meeting, present),
    version: 1,
  });
}

function attendees(stage: Stage, meeting: StoryMeeting, organizations: readonly string[]) {
  return {
    organizationIds: organizations.map((key) => named(stage.organizations, key)),
    personIds: (meeting.people ?? []).map((name) => named(stage.people, name)),
  };
}
