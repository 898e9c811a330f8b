import type { By, Trx } from '../db/index.js';
import type { Id } from '../shared/index.js';
import {
  assignTask,
  type EvidenceFile,
  reopenTask,
  reportProgress,
  returnTask,
  verifyTask,
  withdrawTask,
} from '../tasks/index.js';
import { directiveFor, OFFICE } from './document-events.js';
import { byOf, named, type Stage, type StoryEvent } from './stage.js';
import { deadlineOf } from './story.js';
import { type StoryStep, type StoryTask, TASKS } from './tasks-data.js';

/** Assigning the tasks and everything that happens to them. */
export function taskEvents(): StoryEvent[] {
  return TASKS.flatMap((task) => [
    { at: task.assigned, run: (trx: Trx, stage: Stage) => assign(trx, stage, task) },
    ...(task.steps ?? []).map((step) => ({
      at: step.at,
      run: (trx: Trx, stage: Stage) => take(trx, stage, task, step),
    })),
  ]);
}

async function assign(trx: Trx, stage: Stage, task: StoryTask): Promise<void> {
  const directiveId = await directiveFor(trx, stage, task);
  const { id } = await assignTask(trx, byOf(stage, OFFICE, task.assigned), {
    what: task.what,
    kind: task.kind,
    leadOrganizationId: named(stage.organizations, task.lead),
    coordinatingOrganizationIds: (task.helps ?? []).map((key) => named(stage.organizations, key)),
    deadline: task.deadline ? deadlineOf(task.deadline, stage.now) : null,
    period: task.period ?? null,
    directiveId,
    meetingId: task.meeting ? named(stage.meetings, task.meeting) : null,
  });
  stage.tasks.set(task.what, id);
}

async function take(trx: Trx, stage: Stage, task: StoryTask, step: StoryStep): Promise<void> {
  const by = byOf(stage, step.by, step.at);
  const taskId = named(stage.tasks, task.what);
  switch (step.does) {
    case 'progress':
    case 'complete':
      await report(trx, by, stage, { taskId, lead: task.lead, step });
      return;
    case 'verify':
      return verifyTask(trx, by, { taskId, ...(step.note ? { note: step.note } : {}) });
    case 'return':
      return returnTask(trx, by, { taskId, reason: step.reason });
    case 'withdraw':
      return withdrawTask(trx, by, { taskId, reason: step.reason });
    default:
      return reopenTask(trx, by, { taskId, reason: step.reason });
  }
}

type Reporting = Extract<StoryStep, { does: 'progress' | 'complete' }>;

async function report(
  trx: Trx,
  by: By,
  stage: Stage,
  { taskId, lead, step }: { taskId: Id; lead: string; step: Reporting },
): Promise<void> {
  const files: EvidenceFile[] = [
    ...(step.photos ?? []).map((name) => named(stage.material.photos, name).evidence),
    ...(step.texts ?? []).map(([name]) => named(stage.material.texts, name)),
  ];
  await reportProgress(trx, by, {
    taskId,
    organizationId: named(stage.organizations, step.of ?? lead),
    note: step.note,
    isComplete: step.does === 'complete',
    files,
  });
}
