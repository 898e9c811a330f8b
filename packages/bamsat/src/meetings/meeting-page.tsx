import type { FC } from 'hono/jsx';
import type { AuditEntry } from '../db/index.js';
import { documentPath } from '../register/index.js';
import type { Day, Id } from '../shared/index.js';
import { newTaskPath, type Task, TaskLines } from '../tasks/index.js';
import {
  ChoiceField,
  ChoicesField,
  FormErrorSummary,
  type FormErrors,
  type FormInput,
  History,
  Layout,
  type Option,
  PageHead,
  TextField,
  textOf,
  type View,
  withQuery,
} from '../ui/index.js';
import type { Choices } from './edit-form.js';
import {
  ATTENDANCE_STATES,
  type Attendee,
  attendeesIn,
  DOCUMENT_PARTS,
  type DocumentPart,
  hasBegun,
  type Meeting,
} from './meeting.js';
import { MeetingTime } from './meeting-time.js';
import { StateBadge } from './pages.js';
import {
  attachDocumentPath,
  cancelMeetingPath,
  changeMeetingPath,
  detachDocumentPath,
  holdMeetingPath,
  meetingsPath,
} from './paths.js';

export interface MeetingPageProps {
  readonly view: View;
  readonly meeting: Meeting;
  /** What the documents that this person may see are called, by id. */
  readonly labels: ReadonlyMap<Id, string>;
  readonly tasks: readonly Task[];
  readonly unitNames: ReadonlyMap<Id, string>;
  readonly history: readonly AuditEntry[];
  readonly today: Day;
  readonly editable: boolean;
  readonly mayAssign: boolean;
  readonly newArticlePath: string | null;
  readonly choices: Choices;
  readonly input?: FormInput | undefined;
  readonly errors?: FormErrors | undefined;
}

/** One meeting: facts, agenda, who came, documents by part, the tasks that came out of it, history. */
export const MeetingPage: FC<MeetingPageProps> = (props) => {
  const { view, meeting } = props;
  const canChange = props.editable && meeting.state !== 'cancelled';
  return (
    <Layout view={view} title={meeting.title}>
      <PageHead title={meeting.title} up={{ href: meetingsPath(), label: view.t('meetings.title') }}>
        <StateBadge view={view} meeting={meeting} />
        {canChange ? (
          <a class="button" href={changeMeetingPath(meeting.id)}>
            {view.t('meetings.edit')}
          </a>
        ) : null}
        {canChange && props.mayAssign ? (
          <a class="button" href={withQuery(newTaskPath(), { 'cuoc-hop': meeting.id })}>
            {view.t('meetings.assign')}
          </a>
        ) : null}
        {props.newArticlePath && meeting.state !== 'cancelled' ? (
          <a class="button" href={props.newArticlePath}>
            {view.t('meetings.write-article')}
          </a>
        ) : null}
      </PageHead>
      {meeting.cancelledReason ? (
        <p class="notice notice-refused">
          {view.t('meetings.reason')}: {meeting.cancelledReason}
        </p>
      ) : null}
      <FormErrorSummary view={view} errors={props.errors} />
      <Facts {...props} />
      {canChange ? <Steps {...props} /> : null}
      <Agenda {...props} />
      <Attendance {...props} />
      <Documents {...props} canChange={canChange} />
      <Tasks {...props} />
      <History view={view} entries={props.history} />
    </Layout>
  );
};

const Facts: FC<MeetingPageProps> = ({ view, meeting, editable }) => (
  <dl class="facts">
    <dt>{view.t('meetings.time')}</dt>
    <dd>
      <MeetingTime view={view} meeting={meeting} />
    </dd>
    <dt>{view.t('meetings.place')}</dt>
    <dd>{meeting.place}</dd>
    <dt>{view.t('meetings.organization')}</dt>
    <dd>{meeting.organizationName}</dd>
    <dt>{view.t('meetings.chair')}</dt>
    <dd>{meeting.chair.name}</dd>
    {editable ? (
      <>
        <dt>{view.t('meetings.circle')}</dt>
        <dd>{view.t(`meetings.circle.${meeting.circle}`)}</dd>
      </>
    ) : null}
  </dl>
);

const Agenda: FC<MeetingPageProps> = ({ view, meeting }) => (
  <section class="meeting-part" aria-labelledby="agenda">
    <h2 id="agenda">{view.t('meetings.agenda')}</h2>
    {meeting.agenda.length === 0 ? (
      <p class="muted">{view.t('meetings.no-agenda')}</p>
    ) : (
      <ol>
        {meeting.agenda.map((topic) => (
          <li>{topic}</li>
        ))}
      </ol>
    )}
  </section>
);

const Attendance: FC<MeetingPageProps> = ({ view, meeting }) => (
  <section class="meeting-part" aria-labelledby="attendance">
    <h2 id="attendance">{view.t('meetings.attendance')}</h2>
    {meeting.attendance.length === 0 ? <p class="muted">{view.t('meetings.no-attendance')}</p> : null}
    <div class="attendance">
      {ATTENDANCE_STATES.map((state) => (
        <AttendeeList
          view={view}
          state={state}
          attendees={meeting.attendance.filter((attendee) => attendee.state === state)}
        />
      ))}
    </div>
  </section>
);

const AttendeeList: FC<{ view: View; state: Attendee['state']; attendees: readonly Attendee[] }> = ({
  view,
  state,
  attendees,
}) =>
  attendees.length === 0 ? null : (
    <div>
      <h3>{view.t(`meetings.attendance.${state}`, { count: attendees.length })}</h3>
      <ul class="plain">
        {attendees.map((attendee) => (
          <li>{attendee.name}</li>
        ))}
      </ul>
    </div>
  );

const Documents: FC<MeetingPageProps & { canChange: boolean }> = (props) => {
  const { view, meeting, labels, canChange } = props;
  const visible = meeting.documents.filter((document) => labels.has(document.documentId));
  return (
    <section class="meeting-part" aria-labelledby="documents">
      <h2 id="documents">{view.t('meetings.documents')}</h2>
      {visible.length === 0 ? <p class="muted">{view.t('meetings.no-documents')}</p> : null}
      {DOCUMENT_PARTS.map((part) => (
        <DocumentList
          {...props}
          part={part}
          ids={visible.filter((tied) => tied.part === part).map((tied) => tied.documentId)}
        />
      ))}
      {canChange ? <AttachForm {...props} /> : null}
    </section>
  );
};

const DocumentList: FC<MeetingPageProps & { canChange: boolean; part: DocumentPart; ids: readonly Id[] }> = ({
  view,
  meeting,
  labels,
  canChange,
  part,
  ids,
}) =>
  ids.length === 0 ? null : (
    <>
      <h3>{view.t(`meetings.part.${part}`)}</h3>
      <ul class="plain tied-documents">
        {ids.map((id) => (
          <li>
            <a href={documentPath(id)}>{labels.get(id)}</a>
            {canChange ? (
              <form method="post" action={detachDocumentPath(meeting.id)} class="inline-form">
                <input type="hidden" name="document" value={id} />
                <button
                  type="submit"
                  class="button button-quiet"
                  aria-label={view.t('meetings.detach-document', { document: labels.get(id) ?? '' })}
                >
                  {view.t('meetings.detach')}
                </button>
              </form>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  );

const AttachForm: FC<MeetingPageProps> = ({ view, meeting, input, errors }) => (
  <details open={errors?.document !== undefined}>
    <summary>{view.t('meetings.attach')}</summary>
    <form method="post" action={attachDocumentPath(meeting.id)} class="form-grid">
      <TextField
        view={view}
        name="document"
        label="meetings.attach-document"
        hint="meetings.attach-hint"
        value={textOf(input, 'document')}
        error={errors?.document}
        maxlength={500}
        required
      />
      <ChoiceField
        view={view}
        name="part"
        label="meetings.part"
        options={DOCUMENT_PARTS.map((part) => ({ value: part, label: view.t(`meetings.part.${part}`) }))}
        value={textOf(input, 'part')}
        error={errors?.part}
      />
      <button type="submit" class="button">
        {view.t('meetings.attach')}
      </button>
    </form>
  </details>
);

const Tasks: FC<MeetingPageProps> = ({ view, tasks, today, unitNames }) =>
  tasks.length === 0 ? null : (
    <section class="meeting-part" aria-labelledby="tasks">
      <h2 id="tasks">{view.t('meetings.tasks')}</h2>
      <TaskLines view={view} tasks={tasks} today={today} names={unitNames} />
    </section>
  );

/** What can be done with a meeting that was not cancelled: record who came, or call it off. */
const Steps: FC<MeetingPageProps> = (props) => {
  const { view, meeting, today, errors } = props;
  return (
    <section class="card meeting-steps">
      {hasBegun(meeting, today) ? <HoldForm {...props} /> : null}
      {meeting.state === 'planned' ? (
        <details open={errors?.reason !== undefined}>
          <summary>{view.t('meetings.cancel')}</summary>
          <form method="post" action={cancelMeetingPath(meeting.id)}>
            <TextField
              view={view}
              name="reason"
              label="meetings.reason"
              rows={2}
              error={errors?.reason}
              maxlength={1000}
              required
            />
            <button
              type="submit"
              class="button button-danger"
              data-confirm={view.t('meetings.cancel-confirm')}
            >
              {view.t('meetings.cancel')}
            </button>
          </form>
        </details>
      ) : null}
    </section>
  );
};

const HoldForm: FC<MeetingPageProps> = ({ view, meeting, choices }) => {
  const label = meeting.state === 'held' ? 'meetings.correct-attendance' : 'meetings.hold';
  const present = attendeesIn(meeting, meeting.state === 'held' ? 'present' : 'invited');
  const known = attendeesIn(meeting, ...ATTENDANCE_STATES);
  return (
    <details>
      <summary>{view.t(label)}</summary>
      <form method="post" action={holdMeetingPath(meeting.id)}>
        <p class="hint">{view.t('meetings.hold-lead')}</p>
        <input type="hidden" name="version" value={meeting.version} />
        <ChoicesField
          view={view}
          name="presentOrganizations"
          label="meetings.present-organizations"
          options={firstOf(choices.organizations, known.organizationIds)}
          values={present.organizationIds}
        />
        {choices.people.length > 0 ? (
          <ChoicesField
            view={view}
            name="presentPeople"
            label="meetings.present-people"
            options={firstOf(choices.people, known.personIds)}
            values={present.personIds}
          />
        ) : null}
        <button type="submit" class="button button-main">
          {view.t(label)}
        </button>
      </form>
    </details>
  );
};

/** The options with those first that were invited. */
function firstOf(options: readonly Option[], ids: readonly Id[]): Option[] {
  const invited = options.filter((option) => ids.includes(option.value));
  return [...invited, ...options.filter((option) => !ids.includes(option.value))];
}
