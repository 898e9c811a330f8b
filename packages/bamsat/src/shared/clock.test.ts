import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  dayOf,
  daysBetween,
  formatDay,
  formatMoment,
  momentAt,
  parseDay,
  timeOf,
  weekdayOf,
} from './clock.js';

describe('days in Vietnam', () => {
  test.each([
    ['2026-11-23T16:59:59Z', '2026-11-23', 'a second before midnight in Vietnam'],
    ['2026-11-23T17:00:00Z', '2026-11-24', 'midnight in Vietnam is 17:00 UTC'],
    ['2024-02-28T17:00:00Z', '2024-02-29', 'a leap day'],
  ])('%s is %s (%s)', (moment, day) => {
    expect(dayOf(new Date(moment))).toBe(day);
  });

  test.each([
    ['24/11/2026', '2026-11-24'],
    ['4/1/2026', '2026-01-04'],
    ['4.1.2026', '2026-01-04'],
    ['04-01-2026', '2026-01-04'],
    [' 2026-11-24 ', '2026-11-24'],
    ['31/02/2026', null],
    ['29/02/2025', null],
    ['29/02/2024', '2024-02-29'],
    ['11/24/2026', null],
    ['24/11/26', null],
    ['', null],
    ['hôm nay', null],
  ])('a person types %j: %j', (typed, day) => {
    expect(parseDay(typed)).toBe(day);
  });

  test('is shown as dd/mm/yyyy, a moment with its time', () => {
    expect(formatDay('2026-01-04')).toBe('04/01/2026');
    expect(formatMoment(new Date('2026-11-24T02:05:00Z'))).toBe('09:05 24/11/2026');
    expect(timeOf(new Date('2026-11-24T17:00:00Z'))).toBe('00:00');
  });

  test('has the weekday of Vietnam, where it begins seven hours earlier', () => {
    const evening = new Date('2026-11-24T17:00:00Z');
    expect([weekdayOf(evening, 'vi'), weekdayOf(evening, 'en')]).toEqual(['Thứ Tư', 'Wednesday']);
  });

  const days = fc
    .date({ min: new Date('1950-01-01'), max: new Date('2150-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));

  test('adding days and counting them are each other’s inverse', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -20_000, max: 20_000 }), (day, count) => {
        expect(daysBetween(day, addDays(day, count))).toBe(count);
      }),
    );
  });

  test('a day survives being shown and typed again, and begins on itself', () => {
    fc.assert(
      fc.property(days, (day) => {
        expect(parseDay(formatDay(day))).toBe(day);
        expect(dayOf(momentAt(day))).toBe(day);
      }),
    );
  });
});
