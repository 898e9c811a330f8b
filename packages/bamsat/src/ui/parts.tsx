import type { Child, FC } from 'hono/jsx';
import { type Day, formatDay, formatMoment, type MessageKey } from '../shared/index.js';
import { Icon } from './icon.js';
import { withQuery } from './paths.js';
import type { IconName, View } from './view.js';

/** What a state means to the one who reads it; the colours follow it. */
export type Tone = 'neutral' | 'info' | 'good' | 'warn' | 'bad';

/** A state in one word, told by its text and not by its colour alone. */
export const Badge: FC<{ tone?: Tone; icon?: IconName; children?: Child }> = ({
  tone = 'neutral',
  icon,
  children,
}) => (
  <span class={`badge badge-${tone}`}>
    {icon ? <Icon name={icon} /> : null}
    {children}
  </span>
);

/** Why what was sent was refused as a whole, in words; nothing when it was not. */
export const Refusal: FC<{ text: string | null | undefined }> = ({ text }) =>
  text ? (
    <p class="notice notice-refused" role="alert">
      {text}
    </p>
  ) : null;

/** The same for several reasons at once, and what to do (`children`). */
export const Refusals: FC<{ texts: readonly string[]; children?: Child }> = ({ texts, children }) =>
  texts.length === 0 ? null : (
    <div class="notice notice-refused" role="alert">
      <ul>
        {texts.map((text) => (
          <li>{text}</li>
        ))}
      </ul>
      {children}
    </div>
  );

/** What stands where a list has nothing: why, and what to do next. */
export const EmptyState: FC<{
  view: View;
  message: MessageKey;
  action?: { href: string; label: MessageKey };
}> = ({ view, message, action }) => (
  <div class="empty">
    <p>{view.t(message)}</p>
    {action ? (
      <a class="button" href={action.href}>
        {view.t(action.label)}
      </a>
    ) : null}
  </div>
);

/** A day as `dd/mm/yyyy`. */
export const DayText: FC<{ day: Day | null }> = ({ day }) =>
  day ? <time datetime={day}>{formatDay(day)}</time> : <span class="muted">–</span>;

/** A moment as `HH:mm dd/mm/yyyy` in Vietnam. */
export const MomentText: FC<{ moment: Date }> = ({ moment }) => (
  <time datetime={moment.toISOString()}>{formatMoment(moment)}</time>
);

/** The heading of a page with its main actions at the side; above it the way up to the list that it belongs to. */
export const PageHead: FC<{
  title: string;
  lead?: string | undefined;
  up?: { href: string; label: string };
  children?: Child;
}> = ({ title, lead, up, children }) => (
  <div class="page-head">
    <div>
      {up ? (
        <p class="page-up">
          <a href={up.href}>{up.label}</a>
        </p>
      ) : null}
      <h1>{title}</h1>
      {lead ? <p class="lead">{lead}</p> : null}
    </div>
    {children ? <div class="page-actions">{children}</div> : null}
  </div>
);

/**
 * What narrows a list. On a phone a script folds it, unless it is in use, so that the list itself begins on the first screen;
 * on a broad screen, and without script, it stands open.
 */
export const FilterFold: FC<{ view: View; isUsed: boolean; children?: Child }> = ({
  view,
  isUsed,
  children,
}) => (
  <details class="fold" open data-fold-on-phone={isUsed ? undefined : 'yes'}>
    <summary>{view.t('common.narrow')}</summary>
    {children}
  </details>
);

/** How many rows a page of a list shows. */
export const PAGE_SIZE = 25;

/** The number of a page in the URL (`trang`), 1 when it is missing or no number. */
export function pageNumber(value: string | undefined): number {
  const page = Number(value);
  return Number.isInteger(page) && page > 0 && page < 100_000 ? page : 1;
}

/** Links to the pages of a list; nothing when there is only one. */
export const Pager: FC<{ view: View; page: number; total: number; size?: number }> = ({
  view,
  page,
  total,
  size = PAGE_SIZE,
}) => {
  const pages = Math.max(1, Math.ceil(total / size));
  if (pages <= 1) return null;
  return (
    <nav class="pager" aria-label={view.t('common.pages')}>
      {page > 1 ? (
        <a rel="prev" href={withQuery(view.path, { trang: page - 1 })}>
          {view.t('common.previous')}
        </a>
      ) : null}
      <span>{view.t('common.page-of', { page, pages, total })}</span>
      {page < pages ? (
        <a rel="next" href={withQuery(view.path, { trang: page + 1 })}>
          {view.t('common.next')}
        </a>
      ) : null}
    </nav>
  );
};

/** A column head that sorts: a link that keeps the other filters in the URL (`xep`, a minus sign for downwards). */
export const SortHead: FC<{ view: View; field: string; sort: string; label: MessageKey }> = ({
  view,
  field,
  sort,
  label,
}) => {
  const direction = sort === field ? 'ascending' : sort === `-${field}` ? 'descending' : undefined;
  return (
    <th scope="col" aria-sort={direction}>
      <a href={withQuery(view.path, { xep: sort === field ? `-${field}` : field, trang: null })}>
        {view.t(label)}
        <span aria-hidden="true">
          {direction === 'ascending' ? ' ↑' : direction === 'descending' ? ' ↓' : ''}
        </span>
      </a>
    </th>
  );
};
