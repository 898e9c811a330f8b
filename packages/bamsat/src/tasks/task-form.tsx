import type { FC } from 'hono/jsx';
import {
  ChoiceField,
  ChoicesField,
  DayField,
  FormErrorSummary,
  type FormErrors,
  type FormInput,
  Layout,
  type Option,
  PageHead,
  Refusal,
  TextField,
  textOf,
  textsOf,
  type View,
} from '../ui/index.js';
import { MAX_PERIOD, MAX_WHAT } from './form-input.js';
import { kindOptions } from './parts.js';
import { newTaskPath, tasksPath } from './paths.js';
import { periodText } from './period.js';
import type { MeetingLink } from './ports.js';
import type { Task } from './task.js';

export interface TaskFieldsProps {
  readonly view: View;
  readonly input: FormInput;
  readonly errors?: FormErrors | undefined;
  readonly units: readonly Option[];
  /** Sets the ids of the fields apart where several such forms stand on one page; `f` without it. */
  readonly idPrefix?: string;
}

/** The fields of a task: what, kind, who, with whom, by when. */
export const TaskFields: FC<TaskFieldsProps> = ({ view, input, errors, units, idPrefix = 'f' }) => {
  const helpers = textsOf(input, 'helpers');
  return (
    <div class="task-fields">
      <div class="wide">
        <TextField
          view={view}
          id={`${idPrefix}-what`}
          name="what"
          label="tasks.what"
          rows={3}
          value={textOf(input, 'what')}
          error={errors?.what}
          maxlength={MAX_WHAT}
          required
        />
      </div>
      <ChoiceField
        view={view}
        id={`${idPrefix}-lead`}
        name="lead"
        label="tasks.lead"
        empty="tasks.choose-unit"
        options={units}
        value={textOf(input, 'lead')}
        error={errors?.lead}
        required
      />
      <ChoiceField
        view={view}
        id={`${idPrefix}-kind`}
        name="kind"
        label="tasks.kind"
        options={kindOptions(view)}
        value={textOf(input, 'kind')}
        error={errors?.kind}
      />
      <DayField
        view={view}
        id={`${idPrefix}-deadline`}
        name="deadline"
        label="tasks.deadline"
        value={textOf(input, 'deadline')}
        error={errors?.deadline}
      />
      <TextField
        view={view}
        id={`${idPrefix}-period`}
        name="period"
        label="tasks.period"
        value={textOf(input, 'period')}
        error={errors?.period}
        maxlength={MAX_PERIOD}
      />
      <details class="wide helpers" open={errors?.helpers !== undefined}>
        <summary>{view.t('tasks.helpers-count', { count: helpers.length })}</summary>
        <ChoicesField
          view={view}
          name="helpers"
          label="tasks.helpers"
          options={units}
          values={helpers}
          error={errors?.helpers}
        />
      </details>
    </div>
  );
};

/** The fields of a form as they stand for a task. */
export function inputOfTask(view: View, task: Task): FormInput {
  return {
    what: task.what,
    kind: task.kind,
    lead: task.leadOrganizationId,
    helpers: task.coordinatingOrganizationIds,
    deadline: task.deadline ?? '',
    period: task.period === null ? '' : periodText(view.t, task.period),
    version: String(task.version),
  };
}

/** Assigning a task that no document asks for. */
export const NewTaskPage: FC<
  TaskFieldsProps & { refusal?: string | undefined; meeting: MeetingLink | null }
> = (props) => {
  const { view, refusal, meeting } = props;
  return (
    <Layout view={view} title={view.t('tasks.new')}>
      <PageHead title={view.t('tasks.new')} lead={view.t('tasks.new.lead')} />
      <FormErrorSummary view={view} errors={props.errors} />
      <Refusal text={refusal} />
      <form method="post" action={newTaskPath()} class="card">
        {meeting ? (
          <>
            <input type="hidden" name="meeting" value={textOf(props.input, 'meeting')} />
            <p class="muted">{view.t('tasks.new.from-meeting', { label: meeting.label })}</p>
          </>
        ) : null}
        <TaskFields {...props} />
        <div class="page-actions">
          <button type="submit" class="button button-main">
            {view.t('tasks.assign')}
          </button>
          <a class="button button-quiet" href={tasksPath()}>
            {view.t('common.cancel')}
          </a>
        </div>
      </form>
    </Layout>
  );
};
