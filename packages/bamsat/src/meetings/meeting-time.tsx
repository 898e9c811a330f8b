import type { FC } from 'hono/jsx';
import { dayOf, formatDay, formatMoment, timeOf, weekdayOf } from '../shared/index.js';
import type { View } from '../ui/index.js';
import type { MeetingSummary } from './meeting.js';

/** The day and the hour at the side of a list. */
export const MeetingDay: FC<{ view: View; moment: Date }> = ({ view, moment }) => (
  <time class="meeting-day" datetime={moment.toISOString()}>
    <span>{weekdayOf(moment, view.locale)}</span>
    <strong>{formatDay(dayOf(moment))}</strong>
    <span>{timeOf(moment)}</span>
  </time>
);

/** `Thứ Năm, 26/11/2026, 08:00 – 11:30`, or both days when it ends on another. */
export const MeetingTime: FC<{ view: View; meeting: MeetingSummary }> = ({ view, meeting }) => {
  const { startsAt, endsAt } = meeting;
  const isOneDay = endsAt !== null && dayOf(endsAt) === dayOf(startsAt);
  return (
    <>
      <time datetime={startsAt.toISOString()}>
        {weekdayOf(startsAt, view.locale)}, {formatDay(dayOf(startsAt))}, {timeOf(startsAt)}
      </time>
      {endsAt ? (
        <>
          {' – '}
          <time datetime={endsAt.toISOString()}>{isOneDay ? timeOf(endsAt) : formatMoment(endsAt)}</time>
        </>
      ) : null}
    </>
  );
};
