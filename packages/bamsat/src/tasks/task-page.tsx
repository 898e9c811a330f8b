import type { Child, FC } from 'hono/jsx';
import type { AuditEntry } from '../db/index.js';
import { documentPath } from '../register/index.js';
import { type Day, daysBetween, type Id } from '../shared/index.js';
import {
  ChoiceField,
  DayText,
  FileField,
  FormErrorSummary,
  type FormErrors,
  type FormInput,
  History,
  Icon,
  Layout,
  MomentText,
  type Option,
  Refusal,
  TextField,
  textOf,
  type View,
} from '../ui/index.js';
import { EVIDENCE_ACCEPT, EVIDENCE_LIMITS } from './evidence.js';
import { MAX_NOTE, MAX_REASON, REASON_FIELD, type StepChoice } from './form-input.js';
import { DueText, StateBadge, TimingBadge, unitNames } from './parts.js';
import { changePath, reportFilePath, reportPath, stepPath, tasksPath } from './paths.js';
import type { MeetingLink } from './ports.js';
import {
  isOpen,
  numberLabel,
  type ProgressReport,
  type ReportFile,
  stateAfter,
  type Task,
  timingOf,
} from './task.js';
import { inputOfTask, TaskFields } from './task-form.js';

/** A form of the page that was refused: shown again, open, with what was typed. */
export interface RefusedForm {
  readonly form: 'report' | 'change' | StepChoice;
  readonly input: FormInput;
  readonly errors?: FormErrors;
  /** In words, when it was not a field that was wrong. */
  readonly refusal?: string;
}

export interface TaskPageProps {
  readonly view: View;
  readonly task: Task;
  readonly today: Day;
  readonly names: ReadonlyMap<Id, string>;
  readonly units: readonly Option[];
  /** Null where this person may not open the document, though the task comes from it. */
  readonly documentLabel: string | null;
  /** The meeting that it came out of, for those who may see it. */
  readonly meeting: MeetingLink | null;
  readonly reports: readonly ProgressReport[];
  readonly history: readonly AuditEntry[];
  /** The units for which this person may report. */
  readonly reportFor: readonly Id[];
  /** Whether it is the work of this person's own unit. */
  readonly isOwn: boolean;
  readonly mayVerify: boolean;
  readonly mayAssign: boolean;
  readonly refused?: RefusedForm | undefined;
}

/** Everything of a task: what, from where, who, by when, what was reported, and what this person may do now. */
export const TaskPage: FC<TaskPageProps> = (props) => {
  const { view, task, today, refused } = props;
  const isTurn = props.isOwn && task.state !== 'reported';
  return (
    <Layout view={view} title={`${numberLabel(task.number)} · ${task.what}`} width="wide">
      <FormErrorSummary view={view} errors={refused?.errors} />
      <Refusal text={refused?.refusal} />
      <header class="task-head">
        <p class="task-head-top">
          <a href={tasksPath()}>{view.t('tasks.title')}</a>
          <span class="task-number">{numberLabel(task.number)}</span>
          <StateBadge view={view} state={task.state} />
          <TimingBadge view={view} task={task} today={today} />
        </p>
        <h1>{task.what}</h1>
      </header>
      <Because view={view} task={task} />
      <div class="task-page">
        <Facts {...props} />
        <div class="task-main">
          <Source {...props} />
          <VerifyForms {...props} />
          {isTurn ? <ReportCard {...props} /> : null}
          <Reports {...props} />
          {isTurn ? null : <MoreToReport {...props} />}
        </div>
        <aside class="task-side">
          <OfficeForms {...props} />
          <History view={view} entries={props.history} />
        </aside>
      </div>
    </Layout>
  );
};

/** Why it was sent back or withdrawn: the first thing to read. */
const Because: FC<{ view: View; task: Task }> = ({ view, task }) => {
  const [label, reason] = task.returnReason
    ? (['tasks.returned-because', task.returnReason] as const)
    : (['tasks.withdrawn-because', task.withdrawnReason] as const);
  return reason ? (
    <div class="task-because">
      <Icon name="alert" />
      <p>
        <strong>{view.t(label)}</strong> <span class="note">{reason}</span>
      </p>
    </div>
  ) : null;
};

const Facts: FC<TaskPageProps> = ({ view, task, today, names }) => {
  const left = timingOf(task, today) === 'in-time' && task.reportedOn === null && task.deadline;
  return (
    <dl class="card facts task-facts">
      <dt>{view.t('tasks.lead')}</dt>
      <dd>{names.get(task.leadOrganizationId)}</dd>
      {task.coordinatingOrganizationIds.length > 0 ? (
        <>
          <dt>{view.t('tasks.helpers')}</dt>
          <dd>{unitNames(names, task.coordinatingOrganizationIds)}</dd>
        </>
      ) : null}
      <dt>{view.t('tasks.deadline')}</dt>
      <dd>
        <DueText view={view} task={task} />
        {left ? (
          <span class="muted"> {view.t('tasks.days-left', { days: daysBetween(today, left) })}</span>
        ) : null}
      </dd>
      <dt>{view.t('tasks.kind')}</dt>
      <dd>{view.t(`register.directive-kind.${task.kind}`)}</dd>
      <dt>{view.t('tasks.assigned-at')}</dt>
      <dd>
        <MomentText moment={task.assignedAt} />
      </dd>
      {task.reportedOn ? (
        <>
          <dt>{view.t('tasks.reported-on')}</dt>
          <dd>
            <DayText day={task.reportedOn} />
          </dd>
        </>
      ) : null}
    </dl>
  );
};

/** Where the task comes from: the very sentence, and the document for those who may open it. */
const Source: FC<TaskPageProps> = ({ view, task, documentLabel, meeting }) => {
  const { documentId } = task;
  if (documentId === null && meeting === null) return null;
  const anchor = task.directiveId ? `#y-${task.directiveId}` : '';
  return (
    <section class="task-source" aria-labelledby="nguon">
      <h2 id="nguon">{view.t('tasks.source')}</h2>
      {task.sourceText ? <blockquote lang="vi">{task.sourceText}</blockquote> : null}
      {documentId && documentLabel ? (
        <p>
          <a href={`${documentPath(documentId)}${anchor}`}>
            <Icon name="file" /> {documentLabel}
          </a>
        </p>
      ) : null}
      {documentId && !documentLabel ? <p class="muted">{view.t('tasks.source-closed')}</p> : null}
      {meeting ? (
        <p>
          <a href={meeting.href}>
            <Icon name="meeting" /> {meeting.label}
          </a>
        </p>
      ) : null}
    </section>
  );
};

const Reports: FC<TaskPageProps> = ({ view, task, reports, names }) => (
  <section aria-labelledby="bao-cao">
    <h2 id="bao-cao">{view.t('tasks.reports')}</h2>
    {reports.length === 0 ? <p class="muted">{view.t('tasks.reports-none')}</p> : null}
    <ol class="plain reports">
      {reports.map((report) => (
        <li class="card report">
          <p class="report-head">
            <strong>{names.get(report.organizationId)}</strong>
            {report.isComplete ? (
              <span class="report-done">
                <Icon name="check" /> {view.t('tasks.report-complete')}
              </span>
            ) : null}
            <span class="muted">
              {report.reportedByName ? `${report.reportedByName} · ` : ''}
              <MomentText moment={report.reportedAt} />
            </span>
          </p>
          <p class="note">{report.note}</p>
          <ReportFiles view={view} taskId={task.id} files={report.files} />
        </li>
      ))}
    </ol>
  </section>
);

const ReportFiles: FC<{ view: View; taskId: Id; files: readonly ReportFile[] }> = ({
  view,
  taskId,
  files,
}) => {
  const photos = files.filter((file) => file.thumbnailId !== null);
  const others = files.filter((file) => file.thumbnailId === null);
  return (
    <>
      {photos.length > 0 ? (
        <ul class="plain report-photos">
          {photos.map((photo) => (
            <li>
              <a href={reportFilePath(taskId, photo.fileId)}>
                <img
                  src={reportFilePath(taskId, photo.thumbnailId ?? photo.fileId)}
                  alt={view.t('tasks.photo-alt', { name: photo.name })}
                  loading="lazy"
                />
              </a>
            </li>
          ))}
        </ul>
      ) : null}
      {others.length > 0 ? (
        <ul class="plain report-files">
          {others.map((file) => (
            <li>
              <a href={reportFilePath(taskId, file.fileId)}>
                <Icon name="file" /> {file.name}
              </a>{' '}
              <span class="muted">{sizeText(view, file.size)}</span>
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
};

function sizeText(view: View, bytes: number): string {
  const format = new Intl.NumberFormat(view.locale, { maximumFractionDigits: 1 });
  return bytes < 1_000_000
    ? `${format.format(Math.max(1, Math.round(bytes / 1000)))} KB`
    : `${format.format(bytes / 1_000_000)} MB`;
}

/** What a form of this page held when it was refused. */
function refusedIn(refused: RefusedForm | undefined, form: RefusedForm['form']): RefusedForm | null {
  return refused?.form === form ? refused : null;
}

function mayReport({ task, reportFor }: TaskPageProps): boolean {
  return reportFor.length > 0 && stateAfter('progress', task.state) !== null;
}

/** It is this unit's turn: the form stands open. */
const ReportCard: FC<TaskPageProps> = (props) =>
  mayReport(props) ? (
    <section class="card report-form" aria-labelledby="viet-bao-cao">
      <h2 id="viet-bao-cao">{props.view.t('tasks.report')}</h2>
      <ReportForm {...props} />
    </section>
  ) : null;

/** More can be said while the report waits, and the office can write down what a unit says. */
const MoreToReport: FC<TaskPageProps> = (props) =>
  mayReport(props) ? (
    <details class="card report-again" open={refusedIn(props.refused, 'report') !== null}>
      <summary>{props.view.t(props.isOwn ? 'tasks.report-more' : 'tasks.report-instead')}</summary>
      <ReportForm {...props} />
    </details>
  ) : null;

const ReportForm: FC<TaskPageProps> = ({ view, task, names, reportFor, refused }) => {
  const again = refusedIn(refused, 'report');
  const [first, ...others] = reportFor;
  const mayComplete = reportFor.includes(task.leadOrganizationId);
  return (
    <form method="post" action={reportPath(task.id)} enctype="multipart/form-data">
      {others.length > 0 ? (
        <ChoiceField
          view={view}
          name="unit"
          label="tasks.report-for"
          options={reportFor.map((id) => ({ value: id, label: names.get(id) ?? id }))}
          value={textOf(again?.input, 'unit') || first}
        />
      ) : (
        <input type="hidden" name="unit" value={first} />
      )}
      <TextField
        view={view}
        name="note"
        label="tasks.note"
        rows={4}
        value={textOf(again?.input, 'note')}
        error={again?.errors?.note}
        maxlength={MAX_NOTE}
        required
      />
      <FileField
        view={view}
        name="files"
        label="tasks.files"
        hint="tasks.files-hint"
        accept={EVIDENCE_ACCEPT}
        multiple
      />
      {mayComplete && task.state !== 'reported' ? (
        <label class="choice complete-choice">
          <input
            type="checkbox"
            name="complete"
            value="yes"
            checked={textOf(again?.input, 'complete') === 'yes'}
          />
          <span>
            <strong>{view.t('tasks.complete')}</strong>{' '}
            <span class="muted">{view.t('tasks.complete-hint')}</span>
          </span>
        </label>
      ) : null}
      <button type="submit" class="button button-main">
        {view.t('tasks.report-send')}
      </button>{' '}
      <span class="muted small">
        {view.t('tasks.files-limit', {
          files: EVIDENCE_LIMITS.files,
          size: EVIDENCE_LIMITS.fileBytes / (1024 * 1024),
        })}
      </span>
    </form>
  );
};

const VerifyForms: FC<TaskPageProps> = ({ view, task, mayVerify, refused }) => {
  if (!mayVerify || task.state !== 'reported') return null;
  return (
    <section class="card verify-form" aria-labelledby="xac-nhan">
      <h2 id="xac-nhan">{view.t('tasks.verify.title')}</h2>
      <p>{view.t('tasks.verify.lead')}</p>
      <div class="verify-choices">
        <form method="post" action={stepPath(task.id)}>
          <input type="hidden" name="step" value="verify" />
          <button type="submit" class="button button-main">
            <Icon name="check" />
            {view.t('tasks.step.verify')}
          </button>
        </form>
        <ReasonForm view={view} task={task} step="return" refused={refused} />
      </div>
    </section>
  );
};

const ReasonForm: FC<{
  view: View;
  task: Task;
  step: keyof typeof REASON_FIELD;
  refused: RefusedForm | undefined;
}> = ({ view, task, step, refused }) => {
  const again = refusedIn(refused, step);
  const field = REASON_FIELD[step];
  return (
    <details open={again !== null}>
      <summary>{view.t(`tasks.step.${step}`)}</summary>
      <form method="post" action={stepPath(task.id)}>
        <input type="hidden" name="step" value={step} />
        <TextField
          view={view}
          name={field}
          label={`tasks.reason.${step}`}
          rows={3}
          value={textOf(again?.input, field)}
          error={again?.errors?.[field]}
          maxlength={MAX_REASON}
          required
        />
        <button
          type="submit"
          class={step === 'withdraw' ? 'button button-danger' : 'button'}
          data-confirm={step === 'withdraw' ? view.t('tasks.withdraw.confirm') : undefined}
        >
          {view.t(`tasks.step.${step}`)}
        </button>
      </form>
    </details>
  );
};

/** What the office does with a task: change, withdraw, reopen. */
const OfficeForms: FC<TaskPageProps> = (props) => {
  const { view, task, mayAssign, refused, units } = props;
  if (!mayAssign) return null;
  const forms: Child[] = [];
  if (isOpen(task.state)) {
    const again = refusedIn(refused, 'change');
    forms.push(
      <details open={again !== null}>
        <summary>{view.t('tasks.change')}</summary>
        <form method="post" action={changePath(task.id)}>
          <input type="hidden" name="version" value={String(task.version)} />
          <TaskFields
            view={view}
            input={again?.input ?? inputOfTask(view, task)}
            errors={again?.errors}
            units={units}
          />
          <button type="submit" class="button">
            {view.t('common.save')}
          </button>
        </form>
      </details>,
      <ReasonForm view={view} task={task} step="withdraw" refused={refused} />,
    );
  } else {
    forms.push(<ReasonForm view={view} task={task} step="reopen" refused={refused} />);
  }
  return (
    <section class="card office-forms" aria-labelledby="van-phong">
      <h2 id="van-phong">{view.t('tasks.office')}</h2>
      {forms}
    </section>
  );
};
