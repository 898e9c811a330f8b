import type { tasks as vi } from '../vi/tasks.js';

export const tasks: Record<keyof typeof vi, string> = {
  'error.tasks.what-missing': 'Say what is to be done.',
  'error.tasks.unit-unknown': 'The chosen unit is not known here. Choose another unit.',
  'error.tasks.unit-ended': '{name} has ended and can take no task. Choose the unit that succeeded it.',
  'error.tasks.note-missing': 'Say what was done or how far the task is.',
  'error.tasks.reason-missing': 'Give the reason.',
  'error.tasks.not-its-unit': 'This unit neither leads nor helps with the task, so it cannot report on it.',
  'error.tasks.lead-completes':
    'Only the lead unit reports a task complete. A coordinating unit reports the progress of its part.',
  'error.tasks.closed':
    '{number} {state, select, verified {was verified as done} other {was withdrawn}} and cannot be changed. Reopen it first.',
  'error.tasks.step-not-possible':
    '{number} is “{state, select, assigned {assigned} in_progress {in progress} reported {waiting for verification} returned {returned} verified {verified} other {withdrawn}}”, so this step is not possible. Reload the page to see how it stands now.',
  'audit.tasks.assigned': 'Assigned',
  'audit.tasks.changed': 'Changed',
  'audit.tasks.progress-reported': 'Progress reported',
  'audit.tasks.reported-complete': 'Reported complete',
  'audit.tasks.verified': 'Verified',
  'audit.tasks.returned': 'Returned',
  'audit.tasks.withdrawn': 'Withdrawn',
  'audit.tasks.reopened': 'Reopened',
};
