import { Hono } from 'hono';
import { z } from 'zod';
import {
  type AppContext,
  type AppEnv,
  change,
  isReading,
  readForm,
  redirectWith,
  refuseUnless,
  requireActor,
  todayOf,
} from '../accounts/index.js';
import { type Db, historyOf } from '../db/index.js';
import {
  allOrganizationOptions,
  listPeople,
  organizationOptions,
  shortNames,
} from '../organizations/index.js';
import { documentLabels } from '../register/index.js';
import { AppError, type Day, type Id, isId, parseDay, refusedWith } from '../shared/index.js';
import { mayAssignTasks, tasksOfMeeting } from '../tasks/index.js';
import {
  checkForm,
  type FormErrors,
  type FormInput,
  formVersion,
  idList,
  type Option,
  PAGE_SIZE,
  pageNumber,
  textOf,
} from '../ui/index.js';
import { mayChangeMeetings } from './access.js';
import { findMeant } from './document-input.js';
import { type Choices, EditPage, type EditPageProps } from './edit-form.js';
import { inputOf, type Known, readMeeting } from './edit-input.js';
import { ATTENDANCE_STATES, attendeesIn, DOCUMENT_PARTS, type Meeting } from './meeting.js';
import { MeetingPage } from './meeting-page.js';
import {
  addMeeting,
  attachDocument,
  cancelMeeting,
  changeMeeting,
  detachDocument,
  holdMeeting,
} from './operations.js';
import { MeetingsPage } from './pages.js';
import { meetingPath } from './paths.js';
import type { MeetingPorts } from './ports.js';
import { countMeetings, findMeeting, listMeetings } from './queries.js';

const cancelForm = z.object({
  reason: z.string().trim().min(1, 'error.meetings.reason-missing').max(1000, 'common.form.too-long'),
});
const holdForm = z.object({
  presentOrganizations: idList,
  presentPeople: idList,
  version: formVersion,
});
const attachForm = z.object({
  document: z.string().max(500, 'common.form.too-long'),
  part: z.enum(DOCUMENT_PARTS, 'common.form.invalid'),
});

/** Meetings: list, form, page, and what is done with one. Everybody who is signed in reads; the office changes. */
export function meetingRoutes(ports: MeetingPorts): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();

  routes.use('/cuoc-hop/*', async (c, next) => {
    const actor = requireActor(c);
    refuseUnless(isReading(c) || mayChangeMeetings(actor), actor);
    await next();
  });

  routes.get('/cuoc-hop', async (c) => {
    const { db } = c.get('database');
    const actor = c.get('actor');
    const today = todayOf(c);
    const page = pageNumber(c.req.query('trang'));
    const organizationId = c.req.query('to-chuc') ?? '';
    const filter = {
      when: c.req.query('xem') === 'da-qua' ? ('past' as const) : ('upcoming' as const),
      from: parseDay(c.req.query('tu') ?? ''),
      until: parseDay(c.req.query('den') ?? ''),
      organizationId: isId(organizationId) ? organizationId : null,
      q: (c.req.query('q') ?? '').slice(0, 200),
    };
    const count = (when: 'upcoming' | 'past') => countMeetings(db, actor, { ...filter, when, today });
    const counts = { upcoming: await count('upcoming'), past: await count('past') };
    const rows = { limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE };
    return c.html(
      <MeetingsPage
        view={c.get('view')}
        filter={filter}
        meetings={await listMeetings(db, actor, { ...filter, today }, rows)}
        counts={counts}
        page={page}
        organizations={await allOrganizationOptions(db)}
        editable={mayChangeMeetings(actor)}
      />,
    );
  });

  routes.get('/cuoc-hop/moi', (c) => {
    refuseUnless(mayChangeMeetings(c.get('actor')), c.get('actor'));
    return showForm(c, 200, { meeting: null, input: { startDay: todayOf(c) } });
  });

  routes.post('/cuoc-hop/moi', async (c) => {
    const form = readMeeting(await readForm(c), await knownOf(c, null));
    if (!form.ok) return showForm(c, 422, { meeting: null, ...form });
    const { version: _version, ...meeting } = form.data;
    const id = await change(c, (trx, by) => addMeeting(trx, by, meeting));
    return redirectWith(c, meetingPath(id), 'meetings.saved');
  });

  const showMeeting = async (
    c: AppContext,
    status: 200 | 422,
    sent: { input?: FormInput; errors?: FormErrors } = {},
  ) => {
    const { db } = c.get('database');
    const actor = c.get('actor');
    const meeting = await load(c);
    const ids = meeting.documents.map((document) => document.documentId);
    const today = todayOf(c);
    const page = (
      <MeetingPage
        view={c.get('view')}
        meeting={meeting}
        labels={await documentLabels(db, actor, ids)}
        tasks={await tasksOfMeeting(db, actor, meeting.id)}
        unitNames={await shortNames(db)}
        history={await historyOf(db, 'meeting', meeting.id)}
        today={today}
        editable={mayChangeMeetings(actor)}
        mayAssign={mayAssignTasks(actor)}
        newArticlePath={ports.newArticlePath(actor, meeting.id)}
        choices={await choicesFor(db, today, meeting)}
        {...sent}
      />
    );
    return c.html(page, status);
  };

  routes.get('/cuoc-hop/:id', (c) => showMeeting(c, 200));

  routes.get('/cuoc-hop/:id/sua', async (c) => {
    refuseUnless(mayChangeMeetings(c.get('actor')), c.get('actor'));
    const meeting = await load(c);
    return showForm(c, 200, { meeting, input: inputOf(meeting) });
  });

  routes.post('/cuoc-hop/:id/sua', async (c) => {
    const meeting = await load(c);
    const form = readMeeting(await readForm(c), await knownOf(c, meeting));
    if (!form.ok) return showForm(c, 422, { meeting, ...form });
    const { invited, ...facts } = form.data;
    // Of a meeting that was held the form does not show who was invited.
    const edit = meeting.state === 'held' || !invited ? facts : { ...facts, invited };
    const isOvertaken = await refusedWith(
      change(c, (trx, by) => changeMeeting(trx, by, meeting.id, edit)),
      'common.changed-meanwhile',
    );
    if (isOvertaken) {
      return showForm(c, 409, { meeting: await load(c), input: form.input, conflict: true });
    }
    return redirectWith(c, meetingPath(meeting.id), 'meetings.saved');
  });

  routes.post('/cuoc-hop/:id/da-hop', async (c) => {
    const meeting = await load(c);
    const known = await knownOf(c, meeting);
    const form = checkForm(holdForm, await readForm(c));
    if (!form.ok) return showMeeting(c, 422, form);
    const { presentOrganizations, presentPeople, version } = form.data;
    const present = {
      organizationIds: presentOrganizations.filter((id) => known.organizations.has(id)),
      personIds: presentPeople.filter((id) => known.people.has(id)),
    };
    await change(c, (trx, by) => holdMeeting(trx, by, meeting.id, { present, version }));
    return redirectWith(c, meetingPath(meeting.id), 'meetings.done.held');
  });

  routes.post('/cuoc-hop/:id/huy', async (c) => {
    const meeting = await load(c);
    const form = checkForm(cancelForm, await readForm(c));
    if (!form.ok) return showMeeting(c, 422, form);
    await change(c, (trx, by) => cancelMeeting(trx, by, meeting.id, form.data.reason));
    return redirectWith(c, meetingPath(meeting.id), 'meetings.done.cancelled');
  });

  routes.post('/cuoc-hop/:id/van-ban', async (c) => {
    const meeting = await load(c);
    const form = checkForm(attachForm, await readForm(c));
    if (!form.ok) return showMeeting(c, 422, form);
    const { document: typed, part } = form.data;
    const meant = await findMeant(c.get('database').db, c.get('actor'), typed);
    if ('problem' in meant) {
      return showMeeting(c, 422, { input: form.input, errors: { document: meant.problem } });
    }
    await change(c, (trx, by) => attachDocument(trx, by, meeting.id, { documentId: meant.id, part }));
    return redirectWith(c, meetingPath(meeting.id), 'meetings.done.attached');
  });

  routes.post('/cuoc-hop/:id/van-ban/go', async (c) => {
    const meeting = await load(c);
    const documentId = textOf(await readForm(c), 'document');
    await change(c, (trx, by) => detachDocument(trx, by, meeting.id, documentId));
    return redirectWith(c, meetingPath(meeting.id), 'meetings.done.detached');
  });

  return routes;
}

/** What the page of the form shows beside the choices. */
type ShownForm = Omit<EditPageProps, 'view' | 'choices'>;

async function showForm(c: AppContext, status: 200 | 409 | 422, shown: ShownForm) {
  const choices = await choicesFor(c.get('database').db, todayOf(c), shown.meeting);
  return c.html(<EditPage view={c.get('view')} choices={choices} {...shown} />, status);
}

async function load(c: AppContext): Promise<Meeting> {
  const meeting = await findMeeting(c.get('database').db, c.get('actor'), c.req.param('id') ?? '');
  if (!meeting) throw new AppError('common.not-found');
  return meeting;
}

/** Whom the forms of a meeting offer: what lives today, and who stands in it already. */
async function choicesFor(db: Db, today: Day, meeting: Meeting | null): Promise<Choices> {
  const taking = meeting ? attendeesIn(meeting, ...ATTENDANCE_STATES).organizationIds : [];
  const kept = meeting ? [meeting.organizationId, ...taking] : [];
  const people = await listPeople(db);
  return {
    organizations: await organizationOptions(db, today, kept),
    people: people.map((person) => ({ value: person.id, label: person.name })),
  };
}

async function knownOf(c: AppContext, meeting: Meeting | null): Promise<Known> {
  const choices = await choicesFor(c.get('database').db, todayOf(c), meeting);
  return { organizations: valuesOf(choices.organizations), people: valuesOf(choices.people) };
}

function valuesOf(options: readonly Option[]): ReadonlySet<Id> {
  return new Set(options.map((option) => option.value));
}
