import type { FC } from 'hono/jsx';
import type { Day, Id } from '../shared/index.js';
import {
  ChoiceField,
  EmptyState,
  FilterFold,
  Layout,
  type Option,
  PageHead,
  Pager,
  SortHead,
  TextField,
  type View,
  withQuery,
} from '../ui/index.js';
import { type CountFilter, CountTiles } from './counts.js';
import { DUES, type ListInput, LOOKS, OPEN_CHOICE, PARTS } from './list-input.js';
import { DueText, kindOptions, StateBadge, TimingBadge, unitNames } from './parts.js';
import { newTaskPath, taskPath, tasksCsvPath, tasksPath } from './paths.js';
import type { TaskCounts, TaskList } from './queries.js';
import { numberLabel, TASK_STATES, type Task, type TaskState, timingOf } from './task.js';

/** A column of the board: the first tasks in a state, and how many there are. */
export interface BoardColumn extends TaskList {
  readonly state: TaskState;
}

export interface ListPageProps {
  readonly view: View;
  readonly input: ListInput;
  readonly today: Day;
  readonly counts: TaskCounts;
  readonly names: ReadonlyMap<Id, string>;
  readonly units: readonly Option[];
  /** What the list is narrowed to, where it is to one document. */
  readonly documentLabel: string | null;
  readonly mayAssign: boolean;
  readonly hasScopes: boolean;
  readonly shown:
    | { readonly look: 'danh-sach'; readonly list: TaskList }
    | { readonly look: 'bang'; readonly columns: readonly BoardColumn[] };
}

/** The tasks that a person may see, as a list or a board, with what asks for attention on top. */
export const TasksPage: FC<ListPageProps> = (props) => {
  const { view, input, shown, mayAssign } = props;
  const total =
    shown.look === 'bang' ? shown.columns.reduce((sum, column) => sum + column.total, 0) : shown.list.total;
  const title = view.t(input.isMine ? 'tasks.title.mine' : 'tasks.title');
  return (
    <Layout view={view} title={title} width="wide">
      <PageHead title={title} lead={view.t('tasks.lead-text')}>
        {mayAssign ? (
          <a class="button button-main" href={newTaskPath()}>
            {view.t('tasks.new')}
          </a>
        ) : null}
        {total > 0 ? (
          <a class="button" href={csvLink(view)}>
            {view.t('tasks.csv')}
          </a>
        ) : null}
      </PageHead>
      <Counts {...props} />
      <Tabs {...props} />
      <Filters {...props} />
      {total === 0 ? (
        <Nothing {...props} />
      ) : shown.look === 'bang' ? (
        <Board {...props} columns={shown.columns} />
      ) : (
        <>
          <Table {...props} tasks={shown.list.tasks} />
          <Pager view={view} page={input.page} total={shown.list.total} />
        </>
      )}
    </Layout>
  );
};

/** Why nothing is listed, and what to do next. */
const Nothing: FC<ListPageProps> = ({ view, input, mayAssign }) => {
  if (isFiltered(input)) {
    const clear = { href: clearLink(view), label: 'common.clear-filters' } as const;
    return <EmptyState view={view} message="tasks.none-match" action={clear} />;
  }
  const action = mayAssign ? { action: { href: newTaskPath(), label: 'tasks.new' as const } } : {};
  return <EmptyState view={view} message="tasks.none" {...action} />;
};

function csvLink(view: View): string {
  return withQuery(view.path, { trang: null, xem: null }).replace(tasksPath(), tasksCsvPath());
}

function clearLink(view: View): string {
  const params = new URLSearchParams(view.path.split('?')[1]);
  return withQuery(tasksPath(), { xem: params.get('xem'), 'pham-vi': params.get('pham-vi') });
}

function isFiltered(input: ListInput): boolean {
  const said = [
    input['trang-thai'],
    input.han,
    input['don-vi'],
    input['vai-tro'],
    input.loai,
    input['van-ban'],
    input.q,
  ];
  return said.some(Boolean);
}

/** The numbers on top; the one whose tasks are shown leads back to all. */
const Counts: FC<ListPageProps> = ({ view, input, counts }) => {
  const isOn = (filter: CountFilter) =>
    filter.han === input.han && filter['trang-thai'] === input['trang-thai'];
  const all: CountFilter = { han: null, 'trang-thai': null };
  const hrefOf = (filter: CountFilter) =>
    withQuery(view.path, { ...(isOn(filter) ? all : filter), trang: null });
  return (
    <nav aria-label={view.t('tasks.counts')}>
      <CountTiles view={view} counts={counts} hrefOf={hrefOf} isOn={isOn} />
    </nav>
  );
};

const Tabs: FC<ListPageProps> = ({ view, input, hasScopes }) => (
  <div class="switch-row">
    <nav class="switch" aria-label={view.t('tasks.look')}>
      {LOOKS.map((look) => (
        <a
          href={withQuery(view.path, { xem: look, trang: null })}
          aria-current={input.xem === look ? 'true' : undefined}
        >
          {view.t(`tasks.look.${look}`)}
        </a>
      ))}
    </nav>
    {hasScopes ? (
      <nav class="switch" aria-label={view.t('tasks.scope')}>
        {(['tat-ca', 'cua-toi'] as const).map((scope) => (
          <a
            href={withQuery(view.path, { 'pham-vi': scope, trang: null })}
            aria-current={input.isMine === (scope === 'cua-toi') ? 'true' : undefined}
          >
            {view.t(`tasks.scope.${scope}`)}
          </a>
        ))}
      </nav>
    ) : null}
  </div>
);

const Filters: FC<ListPageProps> = ({ view, input, units, documentLabel }) => (
  <>
    <FilterFold view={view} isUsed={isFiltered(input)}>
      <form class="filters task-filters" method="get" action={tasksPath()}>
        <input type="hidden" name="xem" value={input.xem} />
        {input['pham-vi'] ? <input type="hidden" name="pham-vi" value={input['pham-vi']} /> : null}
        {input['van-ban'] ? <input type="hidden" name="van-ban" value={input['van-ban']} /> : null}
        {input.xep ? <input type="hidden" name="xep" value={input.xep} /> : null}
        <TextField view={view} name="q" label="tasks.search" type="search" value={input.q} maxlength={200} />
        <ChoiceField
          view={view}
          name="trang-thai"
          label="tasks.state"
          empty="common.all"
          value={input['trang-thai'] ?? ''}
          options={[
            { value: OPEN_CHOICE, label: view.t('tasks.count.open') },
            ...TASK_STATES.map((state) => ({ value: state, label: view.t(`tasks.state.${state}`) })),
          ]}
        />
        <ChoiceField
          view={view}
          name="han"
          label="tasks.due"
          empty="common.all"
          value={input.han ?? ''}
          options={DUES.map((due) => ({ value: due, label: view.t(`tasks.due.${due}`) }))}
        />
        <ChoiceField
          view={view}
          name="don-vi"
          label="tasks.unit"
          empty="common.all"
          value={input['don-vi'] ?? ''}
          options={units}
        />
        <ChoiceField
          view={view}
          name="vai-tro"
          label="tasks.part"
          empty="common.all"
          value={input['vai-tro'] ?? ''}
          options={PARTS.map((part) => ({ value: part, label: view.t(`tasks.part.${part}`) }))}
        />
        <ChoiceField
          view={view}
          name="loai"
          label="tasks.kind"
          empty="common.all"
          value={input.loai ?? ''}
          options={kindOptions(view)}
        />
        <button type="submit" class="button">
          {view.t('common.filter')}
        </button>
        {isFiltered(input) ? (
          <a class="button button-quiet" href={clearLink(view)}>
            {view.t('common.clear-filters')}
          </a>
        ) : null}
      </form>
    </FilterFold>
    {documentLabel ? <p class="muted">{view.t('tasks.of-document', { label: documentLabel })}</p> : null}
  </>
);

const Table: FC<ListPageProps & { tasks: readonly Task[] }> = ({ view, input, tasks, today, names }) => (
  <div class="table-wrap">
    <table class="table stack task-table">
      <thead>
        <tr>
          <SortHead view={view} field="number" sort={input.xep} label="tasks.number" />
          <th scope="col">{view.t('tasks.what')}</th>
          <SortHead view={view} field="unit" sort={input.xep} label="tasks.lead" />
          <SortHead view={view} field="deadline" sort={input.xep} label="tasks.deadline" />
          <SortHead view={view} field="state" sort={input.xep} label="tasks.state" />
        </tr>
      </thead>
      <tbody>
        {tasks.map((task) => (
          <tr>
            <td class="task-number">{numberLabel(task.number)}</td>
            <td>
              <a href={taskPath(task.id)}>{task.what}</a>
            </td>
            <td data-label={view.t('tasks.lead')}>
              {names.get(task.leadOrganizationId)}
              {task.coordinatingOrganizationIds.length > 0 ? (
                <span class="muted small">
                  {' '}
                  {view.t('tasks.with', { names: unitNames(names, task.coordinatingOrganizationIds) })}
                </span>
              ) : null}
            </td>
            <td data-label={view.t('tasks.deadline')}>
              <DueText view={view} task={task} /> <TimingBadge view={view} task={task} today={today} />
            </td>
            <td data-label={view.t('tasks.state')}>
              <StateBadge view={view} state={task.state} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

const Board: FC<ListPageProps & { columns: readonly BoardColumn[] }> = (props) => (
  <div class="board">
    {props.columns.map((column) => (
      <section class="board-column" aria-labelledby={`cot-${column.state}`}>
        <h2 id={`cot-${column.state}`}>
          {props.view.t(`tasks.state.${column.state}`)} <span class="board-total">{column.total}</span>
        </h2>
        {column.total === 0 ? <p class="muted board-empty">{props.view.t('tasks.column-empty')}</p> : null}
        <ul class="plain">
          {column.tasks.map((task) => (
            <li>
              <BoardCard {...props} task={task} />
            </li>
          ))}
        </ul>
        {column.total > column.tasks.length ? (
          <a href={withQuery(props.view.path, { xem: 'danh-sach', 'trang-thai': column.state })}>
            {props.view.t('tasks.column-more', { count: column.total - column.tasks.length })}
          </a>
        ) : null}
      </section>
    ))}
  </div>
);

const BoardCard: FC<ListPageProps & { task: Task }> = ({ view, task, today, names }) => (
  <article class={`task-card task-card-${timingOf(task, today)}`}>
    <p class="task-card-top">
      <span class="task-number">{numberLabel(task.number)}</span>{' '}
      <TimingBadge view={view} task={task} today={today} />
    </p>
    <h3>
      <a href={taskPath(task.id)}>{task.what}</a>
    </h3>
    <p class="muted small">
      {names.get(task.leadOrganizationId)} · <DueText view={view} task={task} />
    </p>
  </article>
);
