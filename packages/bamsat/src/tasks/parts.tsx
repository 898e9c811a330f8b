import type { FC } from 'hono/jsx';
import { DIRECTIVE_KINDS } from '../register/index.js';
import { type Day, daysBetween, type Id } from '../shared/index.js';
import { Badge, DayText, type IconName, type Option, type Tone, type View } from '../ui/index.js';
import { periodText } from './period.js';
import { type Task, type TaskState, timingOf } from './task.js';

const LOOK: Record<TaskState, { readonly tone: Tone; readonly icon?: IconName }> = {
  assigned: { tone: 'neutral', icon: 'inbox' },
  'in-progress': { tone: 'info', icon: 'tasks' },
  reported: { tone: 'info', icon: 'file' },
  returned: { tone: 'warn', icon: 'alert' },
  verified: { tone: 'good', icon: 'check' },
  withdrawn: { tone: 'neutral' },
};

/** Where a task stands, told by sign and words. */
export const StateBadge: FC<{ view: View; state: TaskState }> = ({ view, state }) => (
  <Badge {...LOOK[state]}>{view.t(`tasks.state.${state}`)}</Badge>
);

/** What the deadline asks: late, due soon, done late; nothing while there is time. Told by sign and words, not by colour alone. */
export const TimingBadge: FC<{ view: View; task: Task; today: Day }> = ({ view, task, today }) => {
  const timing = timingOf(task, today);
  if (timing === 'none' || timing === 'in-time' || task.deadline === null) return null;
  if (timing === 'done-late') return <Badge tone="warn">{view.t('tasks.done-late')}</Badge>;
  if (timing === 'due-soon') {
    return (
      <Badge tone="warn" icon="clock">
        {view.t('tasks.due-in', { days: daysBetween(today, task.deadline) })}
      </Badge>
    );
  }
  return task.reportedOn === null ? (
    <Badge tone="bad" icon="alert">
      {view.t('tasks.late-by', { days: daysBetween(task.deadline, today) })}
    </Badge>
  ) : (
    <Badge tone="bad" icon="alert">
      {view.t('tasks.reported-late-by', { days: daysBetween(task.deadline, task.reportedOn) })}
    </Badge>
  );
};

/** By when: a day, a period, or neither. */
export const DueText: FC<{ view: View; task: Pick<Task, 'deadline' | 'period'> }> = ({ view, task }) => {
  const { deadline, period } = task;
  if (deadline === null && period === null) return <span class="muted">{view.t('tasks.no-deadline')}</span>;
  return (
    <>
      {deadline ? <DayText day={deadline} /> : null}
      {deadline && period ? ' · ' : null}
      {period ? periodText(view.t, period) : null}
    </>
  );
};

/** The kinds of what is asked, as choices of a form. */
export function kindOptions(view: View): Option[] {
  return DIRECTIVE_KINDS.map((kind) => ({ value: kind, label: view.t(`register.directive-kind.${kind}`) }));
}

/** The names of units; one that is unknown is left out. */
export function unitNames(names: ReadonlyMap<Id, string>, ids: readonly Id[]): string {
  return ids
    .map((id) => names.get(id))
    .filter(Boolean)
    .join(', ');
}
