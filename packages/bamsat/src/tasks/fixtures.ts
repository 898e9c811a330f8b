import type { By, Trx } from '../db/index.js';
import { buildOrganization } from '../organizations/fixtures.js';
import type { Id } from '../shared/index.js';
import {
  assignTask,
  type NewTask,
  reportProgress,
  returnTask,
  verifyTask,
  withdrawTask,
} from './operations.js';
import type { TaskState } from './task.js';

let made = 0;

/** A task with what a test cares about, brought into a state by the steps that lead there. */
export async function buildTask(
  trx: Trx,
  wanted: Partial<NewTask> & { readonly state?: TaskState; readonly by?: By } = {},
): Promise<{ readonly id: Id; readonly number: number }> {
  made += 1;
  const {
    state = 'assigned',
    by = { userId: null, name: 'Hệ thống', at: new Date('2026-11-02T02:00:00Z') },
  } = wanted;
  const leadOrganizationId = wanted.leadOrganizationId ?? (await buildOrganization(trx));
  const task = await assignTask(trx, by, {
    what: wanted.what ?? `Việc số ${made}`,
    kind: wanted.kind ?? 'product',
    leadOrganizationId,
    coordinatingOrganizationIds: wanted.coordinatingOrganizationIds ?? [],
    deadline: wanted.deadline ?? null,
    period: wanted.period ?? null,
    documentId: wanted.documentId ?? null,
    directiveId: wanted.directiveId ?? null,
    meetingId: wanted.meetingId ?? null,
  });
  const taskId = task.id;
  const report = (isComplete: boolean) =>
    reportProgress(trx, by, {
      taskId,
      organizationId: leadOrganizationId,
      note: isComplete ? 'Đã xong.' : 'Đang làm.',
      isComplete,
      files: [],
    });
  if (state === 'in-progress') await report(false);
  if (state === 'reported' || state === 'verified' || state === 'returned') await report(true);
  if (state === 'verified') await verifyTask(trx, by, { taskId });
  if (state === 'returned') await returnTask(trx, by, { taskId, reason: 'Chưa đủ số liệu' });
  if (state === 'withdrawn') await withdrawTask(trx, by, { taskId, reason: 'Không còn cần' });
  return task;
}
