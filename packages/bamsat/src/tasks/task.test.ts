import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../shared/index.js';
import {
  isOpen,
  numberLabel,
  OPEN_STATES,
  stateAfter,
  TASK_STATES,
  TASK_STEPS,
  type TaskState,
  type Timing,
  timingOf,
} from './task.js';

const TABLE: Record<string, Partial<Record<TaskState, TaskState>>> = {
  progress: {
    assigned: 'in-progress',
    'in-progress': 'in-progress',
    returned: 'in-progress',
    reported: 'reported',
  },
  complete: { assigned: 'reported', 'in-progress': 'reported', returned: 'reported', reported: 'reported' },
  verify: { reported: 'verified' },
  return: { reported: 'returned' },
  withdraw: {
    assigned: 'withdrawn',
    'in-progress': 'withdrawn',
    reported: 'withdrawn',
    returned: 'withdrawn',
  },
  reopen: { verified: 'returned', withdrawn: 'assigned' },
};

describe('the steps of a task', () => {
  test.each(TASK_STEPS.flatMap((step) => TASK_STATES.map((state) => [step, state] as const)))(
    '%s from %s',
    (step, state) => {
      expect(stateAfter(step, state)).toBe(TABLE[step]?.[state] ?? null);
    },
  );

  test('on every walk a task is verified only after a complete report since it was last to be done', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...TASK_STEPS), { maxLength: 40 }), (steps) => {
        let state: TaskState = 'assigned';
        let isReported = false;
        for (const step of steps) {
          const next = stateAfter(step, state);
          if (!next) continue;
          if (step === 'complete') isReported = true;
          if (step === 'return' || step === 'reopen' || step === 'withdraw') isReported = false;
          state = next;
          expect(state === 'reported' || state === 'verified').toBe(isReported);
          // Only what a person closed is closed, and it can always be opened again.
          expect(isOpen(state)).toBe(stateAfter('withdraw', state) !== null);
          expect(isOpen(state)).toBe(stateAfter('reopen', state) === null);
        }
      }),
    );
  });

  test('every state can be reached', () => {
    const reached = new Set<TaskState>(['assigned']);
    for (let round = 0; round < TASK_STATES.length; round += 1) {
      for (const state of Array.from(reached)) {
        for (const step of TASK_STEPS) {
          const next = stateAfter(step, state);
          if (next) reached.add(next);
        }
      }
    }
    expect([...reached].toSorted()).toEqual([...TASK_STATES].toSorted());
  });
});

describe('late and due soon', () => {
  const TODAY = '2026-11-24';
  const cases: [TaskState, string | null, string | null, Timing][] = [
    ['assigned', null, null, 'none'],
    ['assigned', '2026-11-23', null, 'late'],
    ['assigned', '2026-11-24', null, 'due-soon'],
    ['in-progress', '2026-12-01', null, 'due-soon'],
    ['in-progress', '2026-12-02', null, 'in-time'],
    ['returned', '2026-11-23', null, 'late'],
    ['reported', '2026-11-20', '2026-11-20', 'in-time'],
    ['reported', '2026-11-20', '2026-11-21', 'late'],
    ['reported', null, '2026-11-21', 'none'],
    ['verified', '2026-11-20', '2026-11-20', 'none'],
    ['verified', '2026-11-20', '2026-11-21', 'done-late'],
    ['withdrawn', '2026-11-01', null, 'none'],
  ];

  test.each(cases)('%s, due %s, reported %s: %s', (state, deadline, reportedOn, timing) => {
    expect(timingOf({ state, deadline, reportedOn }, TODAY)).toBe(timing);
  });

  test('what was reported in time is never late, and what is late stays late until something happens', () => {
    const days = fc.integer({ min: -400, max: 400 });
    fc.assert(
      fc.property(fc.constantFrom(...OPEN_STATES), days, days, days, (state, due, reported, later) => {
        const deadline = addDays(TODAY, due);
        const reportedOn = state === 'reported' ? addDays(TODAY, reported) : null;
        const task = { state, deadline, reportedOn };
        const wasInTime = reportedOn !== null && reportedOn <= deadline;
        expect(wasInTime && timingOf(task, addDays(TODAY, later)) !== 'in-time').toBe(false);
        const isLate = timingOf(task, TODAY) === 'late';
        expect(isLate && timingOf(task, addDays(TODAY, Math.abs(later))) !== 'late').toBe(false);
      }),
    );
  });
});

test('a number is said as NV-12', () => {
  expect(numberLabel(12)).toBe('NV-12');
});
