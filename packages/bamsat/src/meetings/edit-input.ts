import { z } from 'zod';
import { dayOf, type Id, isId, momentAt, timeOf } from '../shared/index.js';
import {
  checkForm,
  type FormInput,
  type FormResult,
  formVersion,
  idList,
  neededDay,
  neededLine,
  neededValue,
  optionalDay,
  optionalLine,
  optionalValue,
} from '../ui/index.js';
import { attendeesIn, CIRCLES, type Meeting } from './meeting.js';
import type { MeetingEdit } from './operations.js';

/** `8:30`, `08.30`, `8h30` and `8g30`, as people write the time of day. */
const TIME = /^([01]?\d|2[0-3])[:.hg]([0-5]\d)$/i;
const MOST_TOPICS = 50;

function readTime(text: string): string | null {
  const [, hours, minutes] = TIME.exec(text) ?? [];
  return hours && minutes ? `${hours.padStart(2, '0')}:${minutes}` : null;
}

const meetingForm = z
  .object({
    title: neededLine(300),
    organization: z.string('common.form.required').refine(isId, 'common.form.required'),
    startDay: neededDay,
    startTime: neededValue(readTime, 'meetings.time-wrong'),
    endDay: optionalDay,
    endTime: optionalValue(readTime, 'meetings.time-wrong'),
    place: neededLine(300),
    chair: z
      .string()
      .default('')
      .transform((id) => (isId(id) ? id : null)),
    chairName: optionalLine(200),
    circle: z.enum(CIRCLES, 'common.form.invalid'),
    agenda: z
      .string()
      .max(10_000, 'common.form.too-long')
      .default('')
      .transform((text) =>
        text
          .split('\n')
          .map((topic) => topic.replace(/\s+/g, ' ').trim())
          .filter(Boolean),
      )
      .refine((topics) => topics.length <= MOST_TOPICS, 'common.form.too-long'),
    invitedOrganizations: idList,
    invitedPeople: idList,
    version: formVersion,
  })
  .transform((form, context): MeetingEdit => {
    const refuse = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    const startsAt = momentAt(form.startDay, form.startTime);
    const endsAt = form.endTime ? momentAt(form.endDay ?? form.startDay, form.endTime) : null;
    if (form.endDay && !form.endTime) refuse('endTime', 'meetings.end-time-missing');
    if (endsAt && endsAt <= startsAt) refuse('endTime', 'error.meetings.ends-before-it-begins');
    if (!form.chair && !form.chairName) refuse('chair', 'meetings.chair-missing');
    if (form.chair && form.chairName) refuse('chairName', 'meetings.chair-twice');
    const { title, organization: organizationId, place, circle, agenda, version } = form;
    const chair = form.chair ? { personId: form.chair } : { name: form.chairName ?? '' };
    const invited = { organizationIds: form.invitedOrganizations, personIds: form.invitedPeople };
    return { title, organizationId, place, circle, agenda, version, startsAt, endsAt, chair, invited };
  });

/** Whom the form may name: the keys of the organisations and people that it offers. */
export interface Known {
  readonly organizations: ReadonlySet<Id>;
  readonly people: ReadonlySet<Id>;
}

/** Reads the form of a meeting; it may name only who is known. */
export function readMeeting(input: FormInput, known: Known): FormResult<MeetingEdit> {
  const form = checkForm(meetingForm, input);
  if (!form.ok) return form;
  const { organizationId, chair, invited } = form.data;
  const strangers = {
    organization: known.organizations.has(organizationId),
    chair: !('personId' in chair) || known.people.has(chair.personId),
    invitedOrganizations: invited?.organizationIds.every((id) => known.organizations.has(id)),
    invitedPeople: invited?.personIds.every((id) => known.people.has(id)),
  };
  const wrong = Object.entries(strangers).filter(([, isKnown]) => !isKnown);
  if (wrong.length === 0) return form;
  const errors = Object.fromEntries(wrong.map(([field]) => [field, 'common.form.invalid' as const]));
  return { ok: false, errors, input };
}

/** What the form of a meeting holds before anybody has typed. */
export function inputOf(meeting: Meeting): FormInput {
  const invited = attendeesIn(meeting, 'invited');
  const startDay = dayOf(meeting.startsAt);
  const endDay = meeting.endsAt ? dayOf(meeting.endsAt) : startDay;
  return {
    title: meeting.title,
    organization: meeting.organizationId,
    startDay,
    startTime: timeOf(meeting.startsAt),
    endDay: endDay === startDay ? '' : endDay,
    endTime: meeting.endsAt ? timeOf(meeting.endsAt) : '',
    place: meeting.place,
    chair: meeting.chair.personId ?? '',
    chairName: meeting.chair.personId ? '' : meeting.chair.name,
    circle: meeting.circle,
    agenda: meeting.agenda.join('\n'),
    invitedOrganizations: invited.organizationIds,
    invitedPeople: invited.personIds,
    version: String(meeting.version),
  };
}
