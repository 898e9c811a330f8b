import type { Child, FC } from 'hono/jsx';
import { type Actor, type AppContext, hasRole, todayOf } from '../accounts/index.js';
import { shortNames } from '../organizations/index.js';
import { documentLabels, registerPath, reviewPath } from '../register/index.js';
import type { Day, Id } from '../shared/index.js';
import { type View, withQuery } from '../ui/index.js';
import { mayAssignTasks, ownOrganizations, seesAllTasks } from './access.js';
import { CountTiles } from './counts.js';
import { DueText, StateBadge, TimingBadge } from './parts.js';
import { taskPath, tasksPath } from './paths.js';
import { countTasks, listTasks, type TaskCounts, undecidedDocuments } from './queries.js';
import { numberLabel, type Task, WORKING_STATES } from './task.js';

const MOST_DOCUMENTS = 5;
/** As many tasks as fit on the first screen of a phone. */
const MOST_TASKS = 3;

/** The tasks that came out of a document, for the page of the document; null where this person sees none. */
export async function tasksOfDocument(c: AppContext, documentId: Id): Promise<Child | null> {
  const actor = c.get('actor');
  if (!actor) return null;
  const { db } = c.get('database');
  const today = todayOf(c);
  const sort = { field: 'number', isDown: false } as const;
  const { tasks } = await listTasks(db, actor, { today, documentId, sort });
  if (tasks.length === 0) return null;
  return <TaskLines view={c.get('view')} tasks={tasks} today={today} names={await shortNames(db)} />;
}

/** Tasks one under the other, each with its state. */
export const TaskLines: FC<{
  view: View;
  tasks: readonly Task[];
  today: Day;
  names: ReadonlyMap<Id, string>;
}> = ({ view, tasks, today, names }) => (
  <ul class="plain task-lines">
    {tasks.map((task) => (
      <li>
        <a href={taskPath(task.id)}>
          <span class="task-number">{numberLabel(task.number)}</span> {task.what}
        </a>
        <p class="task-line-facts">
          <StateBadge view={view} state={task.state} />
          <TimingBadge view={view} task={task} today={today} />
          <span class="muted small">
            {names.get(task.leadOrganizationId)} · <DueText view={view} task={task} />
          </span>
        </p>
      </li>
    ))}
  </ul>
);

/** What waits for the person who is signed in: late, due soon, to verify, requests to decide; null for those without tasks. */
export async function workPanel(c: AppContext): Promise<Child | null> {
  const actor = c.get('actor');
  if (!actor || !(seesAllTasks(actor) || hasRole(actor, 'unit'))) return null;
  const { db } = c.get('database');
  const isMine = !seesAllTasks(actor) && ownOrganizations(actor).length > 0;
  const counts = await countTasks(db, actor, { today: todayOf(c), mine: isMine });
  const waiting = mayAssignTasks(actor)
    ? await undecidedDocuments(db, actor, MOST_DOCUMENTS)
    : { documents: [], total: 0 };
  const labels = await documentLabels(
    db,
    actor,
    waiting.documents.map((document) => document.id),
  );
  const documents = waiting.documents.map(({ id, count }) => ({ id, count, label: labels.get(id) ?? '' }));
  const next = isMine ? await nextTasks(c, actor) : null;
  const props = { view: c.get('view'), counts, documents, undecided: waiting.total, next };
  return <WorkPanel {...props} />;
}

/** What a unit has to do next: the earliest deadlines first. */
async function nextTasks(c: AppContext, actor: Actor): Promise<Child> {
  const { db } = c.get('database');
  const view = c.get('view');
  const today = todayOf(c);
  const { tasks } = await listTasks(db, actor, {
    today,
    mine: true,
    states: WORKING_STATES,
    limit: MOST_TASKS,
  });
  return tasks.length === 0 ? (
    <p class="muted">{view.t('tasks.work.none')}</p>
  ) : (
    <TaskLines view={view} tasks={tasks} today={today} names={await shortNames(db)} />
  );
}

interface WorkPanelProps {
  readonly view: View;
  readonly counts: TaskCounts;
  readonly documents: readonly { readonly id: Id; readonly count: number; readonly label: string }[];
  readonly undecided: number;
  /** What the own unit has to do next; null for those who follow the work of all. */
  readonly next: Child | null;
}

const WorkPanel: FC<WorkPanelProps> = ({ view, counts, documents, undecided, next }) => (
  <div class="card work-panel">
    <h2>{view.t(next ? 'tasks.work.mine' : 'tasks.work.all')}</h2>
    <CountTiles view={view} counts={counts} hrefOf={(filter) => withQuery(tasksPath(), { ...filter })} />
    {next ? (
      <div class="work-next">
        <h3>{view.t('tasks.work.next')}</h3>
        {next}
        <a class="button" href={tasksPath()}>
          {view.t('tasks.work.to-list')}
        </a>
      </div>
    ) : null}
    {undecided > 0 ? (
      <div class="work-undecided">
        <p>
          <strong>
            <a href={withQuery(registerPath(), { 'tinh-trang': 'to-review' })}>
              {view.t('tasks.work.undecided', { count: undecided })}
            </a>
          </strong>
        </p>
        <ul class="plain">
          {documents.map((document) => (
            <li>
              <a href={reviewPath(document.id)}>{document.label}</a>{' '}
              <span class="muted small">{view.t('tasks.work.requests', { count: document.count })}</span>
            </li>
          ))}
        </ul>
      </div>
    ) : null}
  </div>
);
