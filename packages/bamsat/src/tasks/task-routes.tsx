import { Hono } from 'hono';
import { z } from 'zod';
import {
  type Actor,
  type AppContext,
  type AppEnv,
  change,
  organizationsOf,
  readForm,
  redirectWith,
  refuseUnless,
  requireActor,
  setNotice,
  todayOf,
} from '../accounts/index.js';
import { historyOf } from '../db/index.js';
import { fileResponse, readUpload, type UploadedFile } from '../files/index.js';
import { organizationOptions, shortNames } from '../organizations/index.js';
import { documentLabels } from '../register/index.js';
import { AppError, refusalText } from '../shared/index.js';
import { checkForm, type FormInput, textOf, type View } from '../ui/index.js';
import { mayAssignTasks, mayReportFor, mayVerifyTasks } from './access.js';
import { EVIDENCE_LIMITS, prepareEvidence } from './evidence.js';
import {
  REASON_FIELD,
  reasonText,
  reportForm,
  STEP_CHOICES,
  type StepChoice,
  taskForm,
  wordsOf,
} from './form-input.js';
import {
  changeTask,
  type EvidenceFile,
  reopenTask,
  reportProgress,
  returnTask,
  verifyTask,
  withdrawTask,
} from './operations.js';
import { taskPath } from './paths.js';
import { typedPeriod } from './period.js';
import { findMeetingLink, type TaskPorts } from './ports.js';
import { findReportFile, findTask, reportsOf } from './queries.js';
import { wordsForForm } from './refusal.js';
import type { Task } from './task.js';
import { type RefusedForm, TaskPage, type TaskPageProps } from './task-page.js';

/** A notice travels in a cookie, which must stay small. */
const NOTICE_LENGTH = 260;

const stepChoice = z.enum(STEP_CHOICES);

/** The page of a task, its files, and what is done there. */
export function taskPageRoutes(ports: TaskPorts): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  const show: Show = async (c, task, status, refused) =>
    c.html(<TaskPage {...(await propsOf(c, ports, task, refused))} />, status);

  routes.get('/nhiem-vu/:id', async (c) => show(c, await loadTask(c), 200));

  routes.get('/nhiem-vu/:id/tep/:fileId', async (c) => {
    const { db, dataDir } = c.get('database');
    const file = await findReportFile(db, c.get('actor'), c.req.param('id'), c.req.param('fileId'));
    if (!file) throw new AppError('common.not-found');
    return fileResponse(dataDir, file);
  });

  routes.post('/nhiem-vu/:id/bao-cao', (c) => report(c, show));

  routes.post('/nhiem-vu/:id/sua', async (c) => {
    const task = await loadTask(c);
    refuseUnless(mayAssignTasks(c.get('actor')), c.get('actor'));
    const form = checkForm(taskForm, await readForm(c));
    const again = { form: 'change' as const, input: form.input };
    if (!form.ok) return show(c, task, 422, { ...again, errors: form.errors });
    const words = wordsOf(form.data);
    const period = typedPeriod(c.get('view').t, task.period, words.period);
    try {
      const { version } = form.data;
      await change(c, (trx, by) => changeTask(trx, by, { ...words, period, taskId: task.id, version }));
      return redirectWith(c, taskPath(task.id), 'tasks.changed');
    } catch (error) {
      return showRefused(c, show, again, error);
    }
  });

  routes.post('/nhiem-vu/:id/buoc', async (c) => {
    const task = await loadTask(c);
    const input = await readForm(c);
    const step = stepChoice.safeParse(textOf(input, 'step'));
    if (!step.success) throw new AppError('common.not-found');
    const actor = c.get('actor');
    const decides = step.data === 'verify' || step.data === 'return';
    refuseUnless(decides ? mayVerifyTasks(actor) : mayAssignTasks(actor), actor);
    return takeStep(c, show, task, { step: step.data, input });
  });

  return routes;
}

/** The task of the URL, if this person may see it. @throws AppError `common.not-found` */
async function loadTask(c: AppContext): Promise<Task> {
  const task = await findTask(c.get('database').db, c.get('actor'), c.req.param('id') ?? '');
  if (!task) throw new AppError('common.not-found');
  return task;
}

/** Shows a task as it stands now, with the form of it that was refused. */
type Show = (c: AppContext, task: Task, status: 200 | 409 | 422, refused?: RefusedForm) => Promise<Response>;

async function propsOf(
  c: AppContext,
  ports: TaskPorts,
  task: Task,
  refused: RefusedForm | undefined,
): Promise<TaskPageProps> {
  const { db } = c.get('database');
  const actor: Actor = requireActor(c);
  const today = todayOf(c);
  const names = await shortNames(db);
  const labels = task.documentId ? await documentLabels(db, actor, [task.documentId]) : null;
  const onTask = [task.leadOrganizationId, ...task.coordinatingOrganizationIds];
  return {
    view: c.get('view'),
    task,
    today,
    names,
    refused,
    units: await organizationOptions(db, today, onTask),
    documentLabel: task.documentId ? (labels?.get(task.documentId) ?? null) : null,
    meeting: await findMeetingLink(c, ports, task.meetingId),
    reports: await reportsOf(db, task.id),
    history: await historyOf(db, 'task', task.id),
    reportFor: mayReportFor(actor, task),
    isOwn: onTask.some((id) => organizationsOf(actor, 'unit').includes(id)),
    mayVerify: mayVerifyTasks(actor),
    mayAssign: mayAssignTasks(actor),
  };
}

/** Shows the task as it stands now with the form that was refused and why. Anything unforeseen goes on its way. */
async function showRefused(
  c: AppContext,
  show: Show,
  again: Pick<RefusedForm, 'form' | 'input'>,
  error: unknown,
): Promise<Response> {
  const refusal = wordsForForm(c, error);
  const isConflict =
    error instanceof AppError && ['common.changed-meanwhile', 'tasks.step-not-possible'].includes(error.code);
  return show(c, await loadTask(c), isConflict ? 409 : 422, { ...again, refusal });
}

async function takeStep(
  c: AppContext,
  show: Show,
  task: Task,
  { step, input }: { readonly step: StepChoice; readonly input: FormInput },
): Promise<Response> {
  const taskId = task.id;
  const field = step === 'verify' ? null : REASON_FIELD[step];
  const form = field === null ? null : checkForm(z.object({ [field]: reasonText }), input);
  if (form && !form.ok) return show(c, task, 422, { form: step, input, errors: form.errors });
  const reason = field === null ? '' : textOf(input, field);
  try {
    await change(c, (trx, by) => {
      if (step === 'verify') return verifyTask(trx, by, { taskId });
      const take = { return: returnTask, withdraw: withdrawTask, reopen: reopenTask }[step];
      return take(trx, by, { taskId, reason });
    });
  } catch (error) {
    return showRefused(c, show, { form: step, input }, error);
  }
  return redirectWith(c, taskPath(taskId), `tasks.done.${step}`);
}

/** A unit reports: what is good of its files is kept, what is not is named. */
async function report(c: AppContext, show: Show): Promise<Response> {
  const task = await loadTask(c);
  const actor = requireActor(c);
  const units = mayReportFor(actor, task);
  refuseUnless(units.length > 0, actor);
  const { dataDir } = c.get('database');
  const upload = await readUpload(c.req.raw, EVIDENCE_LIMITS);
  const form = checkForm(reportForm, upload.fields);
  const again = { form: 'report' as const, input: upload.fields };
  if (!form.ok) return show(c, task, 422, { ...again, errors: form.errors });
  const { note, unit, complete: isComplete } = form.data;
  const organizationId = unit === '' ? (units[0] ?? '') : unit;
  refuseUnless(units.includes(organizationId), actor);
  const { files, refused } = await prepareAll(dataDir, upload.files);
  try {
    await change(c, (trx, by) =>
      reportProgress(trx, by, { taskId: task.id, organizationId, note, isComplete, files }),
    );
  } catch (error) {
    return showRefused(c, show, again, error);
  }
  const refusals = [...upload.refused, ...refused];
  if (refusals.length === 0) {
    return redirectWith(c, taskPath(task.id), isComplete ? 'tasks.done.complete' : 'tasks.done.report');
  }
  setNotice(c, 'refused', 'tasks.files-refused', {
    count: refusals.length,
    reasons: reasonsText(c.get('view'), refusals),
  });
  return c.redirect(taskPath(task.id), 303);
}

async function prepareAll(dataDir: string, uploaded: readonly UploadedFile[]) {
  const files: EvidenceFile[] = [];
  const refused: AppError[] = [];
  for (const file of uploaded) {
    try {
      files.push(await prepareEvidence(dataDir, file));
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      refused.push(error);
    }
  }
  return { files, refused };
}

function reasonsText(view: View, refusals: readonly AppError[]): string {
  const text = refusals.map((refusal) => refusalText(view.t, refusal)).join(' ');
  return text.length > NOTICE_LENGTH ? `${text.slice(0, NOTICE_LENGTH)}…` : text;
}
