import type { DirectiveKind } from '../register/index.js';
import { addDays, type Day, type Id } from '../shared/index.js';

/**
 * Where a task stands: `assigned` (mới giao), `in-progress` (đang làm), `reported` (đã báo cáo xong, chờ xác nhận), `returned`
 * (trả lại làm tiếp), `verified` (đã xác nhận), `withdrawn` (đã rút).
 */
export const TASK_STATES = [
  'assigned',
  'in-progress',
  'reported',
  'returned',
  'verified',
  'withdrawn',
] as const;
export type TaskState = (typeof TASK_STATES)[number];

/** The states in which something is still to be done, by the unit or by those who verify. */
export const OPEN_STATES = ['assigned', 'in-progress', 'reported', 'returned'] as const satisfies TaskState[];
/** The states in which the unit is at work: time runs. */
export const WORKING_STATES = ['assigned', 'in-progress', 'returned'] as const satisfies TaskState[];

/** What can happen to a task. */
export const TASK_STEPS = ['progress', 'complete', 'verify', 'return', 'withdraw', 'reopen'] as const;
export type TaskStep = (typeof TASK_STEPS)[number];

/** Where each step leads from each state; what is not listed is refused. */
const STEPS: Readonly<Record<TaskStep, Partial<Record<TaskState, TaskState>>>> = {
  progress: {
    assigned: 'in-progress',
    'in-progress': 'in-progress',
    returned: 'in-progress',
    // More evidence may come while the report waits.
    reported: 'reported',
  },
  complete: {
    assigned: 'reported',
    'in-progress': 'reported',
    returned: 'reported',
    reported: 'reported',
  },
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

/** The state that a step leads to, or null when it is not possible from here. */
export function stateAfter(step: TaskStep, state: TaskState): TaskState | null {
  return STEPS[step][state] ?? null;
}

/** Tells whether something is still to be done. */
export function isOpen(state: TaskState): boolean {
  return OPEN_STATES.some((open) => open === state);
}

/** A directed piece of work (nhiệm vụ): who answers for it, who helps, by when, and where it comes from. */
export interface Task {
  readonly id: Id;
  /** Its human number, shown as `NV-12`. */
  readonly number: number;
  readonly what: string;
  readonly kind: DirectiveKind;
  readonly documentId: Id | null;
  readonly directiveId: Id | null;
  readonly meetingId: Id | null;
  /** The words of the document that ask for it, as they stood when it was assigned. */
  readonly sourceText: string | null;
  /** The unit that answers for it (đơn vị chủ trì). */
  readonly leadOrganizationId: Id;
  /** The units that help (đơn vị phối hợp). */
  readonly coordinatingOrganizationIds: readonly Id[];
  readonly deadline: Day | null;
  /** The stretch of the administrative calendar in which it is due or comes back: "hằng quý", "quý IV năm 2026". */
  readonly period: string | null;
  readonly state: TaskState;
  readonly assignedAt: Date;
  /** The day on which it was reported complete; null as soon as it is to be done again. */
  readonly reportedOn: Day | null;
  readonly returnReason: string | null;
  readonly withdrawnReason: string | null;
  /** Changes with every change of the task; a form that was made from an older one is refused. */
  readonly version: number;
}

/** What a unit said of its task (báo cáo tiến độ), with its evidence. */
export interface ProgressReport {
  readonly id: Id;
  readonly organizationId: Id;
  readonly note: string;
  readonly isComplete: boolean;
  readonly reportedAt: Date;
  readonly reportedByName: string | null;
  readonly files: readonly ReportFile[];
}

/** A file of a report (minh chứng). */
export interface ReportFile {
  readonly fileId: Id;
  readonly name: string;
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
  /** A small picture of a photo; null for anything else. */
  readonly thumbnailId: Id | null;
}

/** A task whose deadline comes within so many days is due soon. */
export const SOON_DAYS = 7;

/** How a task stands to its deadline on a day. `late` and `due-soon` ask somebody to act; `done-late` only tells. */
export type Timing = 'late' | 'due-soon' | 'in-time' | 'done-late' | 'none';

/**
 * Judges a task on a day. The deadline itself is still in time. What was reported complete in time is not late while it waits
 * to be verified, however long that takes; what was returned is judged by the day again.
 */
export function timingOf(task: Pick<Task, 'state' | 'deadline' | 'reportedOn'>, today: Day): Timing {
  const { state, deadline, reportedOn } = task;
  if (deadline === null || state === 'withdrawn') return 'none';
  if (reportedOn !== null) {
    if (reportedOn <= deadline) return state === 'verified' ? 'none' : 'in-time';
    return state === 'verified' ? 'done-late' : 'late';
  }
  if (today > deadline) return 'late';
  return deadline <= addDays(today, SOON_DAYS) ? 'due-soon' : 'in-time';
}

/** The number as people say it. */
export function numberLabel(number: number): string {
  return `NV-${number}`;
}

/** Words of the middle of a sentence as they open one. */
export function asOpening(words: string): string {
  const [first = ''] = words;
  return first.toLocaleUpperCase('vi') + words.slice(first.length);
}
