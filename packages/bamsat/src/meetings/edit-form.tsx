import type { FC } from 'hono/jsx';
import {
  ChoiceField,
  ChoicesField,
  DayField,
  FormErrorSummary,
  type FormErrors,
  type FormInput,
  fieldsOf,
  Layout,
  type Option,
  PageHead,
  TextField,
  textOf,
  textsOf,
  type View,
} from '../ui/index.js';
import { CIRCLES, type Meeting } from './meeting.js';
import { changeMeetingPath, meetingPath, meetingsPath, newMeetingPath } from './paths.js';

/** Whom a form offers. */
export interface Choices {
  readonly organizations: readonly Option[];
  readonly people: readonly Option[];
}

export interface EditPageProps {
  readonly view: View;
  /** Null for a new one. */
  readonly meeting: Meeting | null;
  readonly choices: Choices;
  readonly input: FormInput;
  readonly errors?: FormErrors | undefined;
  /** The form was made from an older version than there is now. */
  readonly conflict?: boolean;
}

/** The form of a new meeting, or of one that is there. */
export const EditPage: FC<EditPageProps> = (props) => {
  const { view, meeting, errors } = props;
  const title = view.t(meeting ? 'meetings.edit' : 'meetings.new');
  return (
    <Layout view={view} title={title}>
      <PageHead title={title} />
      {props.conflict && meeting ? (
        <div class="notice notice-refused" role="alert">
          <p>{view.t('meetings.conflict')}</p>
          <a href={meetingPath(meeting.id)}>{view.t('meetings.conflict-theirs')}</a>
        </div>
      ) : null}
      <FormErrorSummary view={view} errors={errors} />
      <form method="post" action={meeting ? changeMeetingPath(meeting.id) : newMeetingPath()} class="card">
        {meeting ? <input type="hidden" name="version" value={meeting.version} /> : null}
        <MainFields {...props} />
        <TimeFields {...props} />
        <ChairFields {...props} />
        <TextField
          view={view}
          name="agenda"
          label="meetings.agenda"
          hint="meetings.agenda-hint"
          rows={5}
          value={textOf(props.input, 'agenda')}
          error={errors?.agenda}
          maxlength={10_000}
        />
        {meeting?.state === 'held' ? null : <InvitedFields {...props} />}
        <div class="page-actions">
          <button type="submit" class="button button-main">
            {view.t('common.save')}
          </button>
          <a class="button button-quiet" href={meeting ? meetingPath(meeting.id) : meetingsPath()}>
            {view.t('common.cancel')}
          </a>
        </div>
      </form>
    </Layout>
  );
};

const MainFields: FC<EditPageProps> = (props) => {
  const { view, choices } = props;
  const field = fieldsOf(props);
  return (
    <>
      <TextField {...field('title')} label="meetings.name" maxlength={300} required />
      <div class="form-grid">
        <ChoiceField
          {...field('organization')}
          label="meetings.organization"
          options={choices.organizations}
          required
        />
        <ChoiceField
          {...field('circle')}
          label="meetings.circle"
          options={CIRCLES.map((circle) => ({ value: circle, label: view.t(`meetings.circle.${circle}`) }))}
        />
      </div>
    </>
  );
};

const TimeFields: FC<EditPageProps> = (props) => {
  const field = fieldsOf(props);
  return (
    <>
      <div class="form-grid form-top">
        <DayField {...field('startDay')} label="meetings.start-day" required />
        <TextField {...field('startTime')} label="meetings.start-time" type="time" required />
        <TextField {...field('endTime')} label="meetings.end-time" type="time" />
      </div>
      <DayField {...field('endDay')} label="meetings.end-day" hint="meetings.end-day-hint" />
      <TextField {...field('place')} label="meetings.place" maxlength={300} required />
    </>
  );
};

const ChairFields: FC<EditPageProps> = (props) => {
  const { choices } = props;
  const field = fieldsOf(props);
  return (
    <div class="form-grid form-top">
      <ChoiceField
        {...field('chair')}
        label="meetings.chair-person"
        options={choices.people}
        empty="meetings.chair-other"
      />
      <TextField {...field('chairName')} label="meetings.chair-name" maxlength={200} />
    </div>
  );
};

const InvitedFields: FC<EditPageProps> = ({ view, choices, input, errors }) => (
  <>
    <ChoicesField
      view={view}
      name="invitedOrganizations"
      label="meetings.invited-organizations"
      options={choices.organizations}
      values={textsOf(input, 'invitedOrganizations')}
      error={errors?.invitedOrganizations}
    />
    {choices.people.length > 0 ? (
      <ChoicesField
        view={view}
        name="invitedPeople"
        label="meetings.invited-people"
        options={choices.people}
        values={textsOf(input, 'invitedPeople')}
        error={errors?.invitedPeople}
      />
    ) : null}
  </>
);
