import { addDays, type Day, dayOf, momentAt } from '../shared/index.js';

/** A day of the story: fixed, as documents have it, or so many days before the demo is loaded. */
export type StoryDay = Day | { readonly ago: number };

/** When something happens: a day and a time of day (`HH:MM`). */
export type StoryTime = readonly [day: StoryDay, time: string];

/** A deadline: fixed, or so many days after (before, when negative) the demo is loaded, so that it is always late or soon. */
export type StoryDeadline = Day | { readonly in: number };

/** The moment of the story; what would come after `now` happens now. */
export function momentOf([day, time]: StoryTime, now: Date): Date {
  const moment = momentAt(typeof day === 'string' ? day : addDays(dayOf(now), -day.ago), time);
  return moment < now ? moment : now;
}

/** The day of a deadline. */
export function deadlineOf(deadline: StoryDeadline, now: Date): Day {
  return typeof deadline === 'string' ? deadline : addDays(dayOf(now), deadline.in);
}
