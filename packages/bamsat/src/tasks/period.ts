import { formatDay, type Translate } from '../shared/index.js';

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
const FREQUENCIES = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const;
/** Recurrences of months that have a name of their own. */
const MONTHS = { '3': 'tasks.period.quarterly', '6': 'tasks.period.half-yearly' } as const;

/**
 * A period as people say it. The reader gives a rule (RFC 5545: `FREQ=WEEKLY;BYDAY=SA,SU`) or two days with a slash; what a
 * person typed, and a rule that has no short words, stays as it is.
 */
export function periodText(t: Translate, period: string): string {
  const range = /^(\d{4}-\d{2}-\d{2})\/(\d{4}-\d{2}-\d{2})$/.exec(period);
  if (range?.[1] && range[2]) {
    return t('tasks.period.range', { from: formatDay(range[1]), to: formatDay(range[2]) });
  }
  return ruleText(t, period) ?? period;
}

/** The period that a form means: the rule as it was, where its words were left as they were shown, else what was typed. */
export function typedPeriod(t: Translate, rule: string | null, typed: string | null): string | null {
  return rule !== null && typed === periodText(t, rule) ? rule : typed;
}

function ruleText(t: Translate, rule: string): string | null {
  const parts = new Map(
    rule.split(';').map((part): [string, string] => {
      const [name = '', value = ''] = part.split('=');
      return [name, value];
    }),
  );
  const frequency = FREQUENCIES.find((known) => known === parts.get('FREQ'));
  const others = [...parts.keys()].filter((name) => name !== 'FREQ');
  if (!frequency) return null;
  if (others.length === 0) return t(`tasks.period.${frequency}`);
  if (others.length > 1) return null;
  const days = (parts.get('BYDAY') ?? '').split(',').map((day) => WEEKDAYS.find((known) => known === day));
  if (frequency === 'WEEKLY' && days.every((day) => day !== undefined)) {
    return t('tasks.period.weekly-on', { days: days.map((day) => t(`tasks.weekday.${day}`)).join(', ') });
  }
  if (frequency !== 'MONTHLY') return null;
  const day = parts.get('BYMONTHDAY');
  if (day) return t('tasks.period.monthly-on', { day });
  const interval = parts.get('INTERVAL');
  return interval === '3' || interval === '6' ? t(MONTHS[interval]) : null;
}
