import type { FC } from 'hono/jsx';
import type { MessageKey } from '../shared/index.js';
import { Icon, type IconName, type View } from '../ui/index.js';
import { OPEN_CHOICE } from './list-input.js';
import type { TaskCounts } from './queries.js';

/** What the URL of the list says to show what a number counts, and nothing else. */
export interface CountFilter {
  readonly han: string | null;
  readonly 'trang-thai': string | null;
}

const TILES: readonly {
  readonly of: keyof TaskCounts;
  readonly label: MessageKey;
  readonly icon: IconName;
  readonly tone: 'bad' | 'warn' | 'info' | 'neutral';
  readonly filter: CountFilter;
}[] = [
  {
    of: 'late',
    label: 'tasks.count.late',
    icon: 'alert',
    tone: 'bad',
    filter: { han: 'qua-han', 'trang-thai': null },
  },
  {
    of: 'dueSoon',
    label: 'tasks.count.due-soon',
    icon: 'clock',
    tone: 'warn',
    filter: { han: 'sap-den-han', 'trang-thai': null },
  },
  {
    of: 'waiting',
    label: 'tasks.count.waiting',
    icon: 'inbox',
    tone: 'info',
    filter: { han: null, 'trang-thai': 'reported' },
  },
  {
    of: 'open',
    label: 'tasks.count.open',
    icon: 'tasks',
    tone: 'neutral',
    filter: { han: null, 'trang-thai': OPEN_CHOICE },
  },
];

/** How many tasks ask for something; each number leads to exactly the tasks that it counts. */
export const CountTiles: FC<{
  view: View;
  counts: TaskCounts;
  hrefOf: (filter: CountFilter) => string;
  /** Whether the page shows what this filter lists. */
  isOn?: (filter: CountFilter) => boolean;
}> = ({ view, counts, hrefOf, isOn }) => (
  <ul class="task-counts plain">
    {TILES.map(({ of, label, icon, tone, filter }) => (
      <li>
        <a
          class={`task-count task-count-${counts[of] > 0 ? tone : 'none'}`}
          href={hrefOf(filter)}
          aria-current={isOn?.(filter) ? 'true' : undefined}
        >
          <Icon name={icon} />
          <strong>{counts[of]}</strong>
          <span>{view.t(label)}</span>
        </a>
      </li>
    ))}
  </ul>
);
