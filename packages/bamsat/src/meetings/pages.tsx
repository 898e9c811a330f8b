import type { FC } from 'hono/jsx';
import {
  Badge,
  ChoiceField,
  DayField,
  EmptyState,
  FilterFold,
  Layout,
  type Option,
  PageHead,
  Pager,
  TextField,
  type View,
  withQuery,
} from '../ui/index.js';
import { awaitsRecord, type MeetingState, type MeetingSummary } from './meeting.js';
import { MeetingDay } from './meeting-time.js';
import { meetingPath, meetingsPath, newMeetingPath } from './paths.js';

/** What the list shows, as it stands in the URL. */
export interface ListFilter {
  readonly when: 'upcoming' | 'past';
  readonly from: string | null;
  readonly until: string | null;
  readonly organizationId: string | null;
  readonly q: string;
}

export interface MeetingsPageProps {
  readonly view: View;
  readonly filter: ListFilter;
  readonly meetings: readonly MeetingSummary[];
  readonly counts: Readonly<Record<'upcoming' | 'past', number>>;
  readonly page: number;
  readonly organizations: readonly Option[];
  readonly editable: boolean;
}

const WHEN = { upcoming: null, past: 'da-qua' } as const;

/** The meetings that are to come, or those that were. */
export const MeetingsPage: FC<MeetingsPageProps> = (props) => {
  const { view, filter, meetings, counts, page, editable } = props;
  return (
    <Layout view={view} title={view.t('meetings.title')} width="wide">
      <PageHead title={view.t('meetings.title')} lead={view.t('meetings.lead')}>
        {editable ? (
          <a class="button button-main" href={newMeetingPath()}>
            {view.t('meetings.new')}
          </a>
        ) : null}
      </PageHead>
      <nav class="tabs" aria-label={view.t('meetings.when')}>
        {(['upcoming', 'past'] as const).map((when) => (
          <a
            href={withQuery(view.path, { xem: WHEN[when], trang: null })}
            aria-current={when === filter.when ? 'page' : undefined}
          >
            {view.t(`meetings.${when}`, { count: counts[when] })}
          </a>
        ))}
      </nav>
      <Filters {...props} />
      {meetings.length === 0 ? <Nothing {...props} /> : null}
      <ol class="plain meetings">
        {meetings.map((meeting) => (
          <MeetingItem view={view} meeting={meeting} />
        ))}
      </ol>
      <Pager view={view} page={page} total={counts[filter.when]} />
    </Layout>
  );
};

function isFiltered(filter: ListFilter): boolean {
  return filter.q !== '' || Boolean(filter.from ?? filter.until ?? filter.organizationId);
}

const clearPath = (filter: ListFilter) => withQuery(meetingsPath(), { xem: WHEN[filter.when] });

const Filters: FC<MeetingsPageProps> = ({ view, filter, organizations }) => (
  <FilterFold view={view} isUsed={isFiltered(filter)}>
    <form class="filters" method="get" action={meetingsPath()}>
      {filter.when === 'past' ? <input type="hidden" name="xem" value={WHEN.past} /> : null}
      <TextField view={view} name="q" label="meetings.q" type="search" value={filter.q} maxlength={200} />
      <ChoiceField
        view={view}
        name="to-chuc"
        label="meetings.taking-part"
        empty="common.all"
        options={organizations}
        value={filter.organizationId ?? ''}
      />
      <DayField view={view} name="tu" label="meetings.from" value={filter.from ?? ''} />
      <DayField view={view} name="den" label="meetings.until" value={filter.until ?? ''} />
      <button type="submit" class="button">
        {view.t('common.filter')}
      </button>
      {isFiltered(filter) ? (
        <a class="button button-quiet" href={clearPath(filter)}>
          {view.t('common.clear-filters')}
        </a>
      ) : null}
    </form>
  </FilterFold>
);

const Nothing: FC<MeetingsPageProps> = ({ view, filter, editable }) => {
  if (isFiltered(filter)) {
    const clear = { href: clearPath(filter), label: 'common.clear-filters' } as const;
    return <EmptyState view={view} message="meetings.none-found" action={clear} />;
  }
  const action = editable ? { action: { href: newMeetingPath(), label: 'meetings.new' as const } } : {};
  return <EmptyState view={view} message={`meetings.none-${filter.when}`} {...action} />;
};

const MeetingItem: FC<{ view: View; meeting: MeetingSummary }> = ({ view, meeting }) => (
  <li class="meeting-item">
    <MeetingDay view={view} moment={meeting.startsAt} />
    <div>
      <h2>
        <a href={meetingPath(meeting.id)}>{meeting.title}</a>
      </h2>
      <p class="muted">
        {meeting.organizationName} · {meeting.place}
      </p>
      <p class="muted">
        {view.t('meetings.chair')}: {meeting.chair.name}
      </p>
    </div>
    <StateBadge view={view} meeting={meeting} />
  </li>
);

const TONES = { planned: 'info', held: 'good', cancelled: 'bad' } as const satisfies Record<
  MeetingState,
  string
>;

/** Where a meeting stands; one that nobody recorded after its time says so. */
export const StateBadge: FC<{ view: View; meeting: MeetingSummary }> = ({ view, meeting }) =>
  awaitsRecord(meeting, view.now) ? (
    <Badge tone="warn" icon="clock">
      {view.t('meetings.awaits-record')}
    </Badge>
  ) : (
    <Badge tone={TONES[meeting.state]}>{view.t(`meetings.state.${meeting.state}`)}</Badge>
  );
