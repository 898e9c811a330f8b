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
import { csvOf, documentLabels } from '../register/index.js';
import { AppError, formatDay } from '../shared/index.js';
import { checkForm, type FormErrors, type FormInput, textOf, type View } from '../ui/index.js';
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
import { filterOf, hasScopes, type ListInput, pageOf, readListInput } from './list-input.js';
import { type BoardColumn, TasksPage } from './list-page.js';
import {
  assignTask,
  changeTask,
  type EvidenceFile,
  reopenTask,
  reportProgress,
  returnTask,
  verifyTask,
  withdrawTask,
} from './operations.js';
import { unitNames } from './parts.js';
import { taskPath } from './paths.js';
import { periodText } from './period.js';
import { countTasks, findReportFile, findTask, listTasks, reportsOf } from './queries.js';
import { reviewRoutes } from './review-routes.js';
import { numberLabel, type Task, type TaskState, timingOf } from './task.js';
import { NewTaskPage, withUnitsOf } from './task-form.js';
import { type RefusedForm, TaskPage } from './task-page.js';

/** The board shows the life of a task from left to right; what was withdrawn stands in the list only. */
const BOARD_STATES = [
  'assigned',
  'in-progress',
  'returned',
  'reported',
  'verified',
] as const satisfies TaskState[];
const COLUMN_SIZE = 30;
/** A notice travels in a cookie, which must stay small. */
const NOTICE_LENGTH = 260;

const stepChoice = z.enum(STEP_CHOICES);

/** Tasks: the list and the board, the page of one, and the review of what documents ask. */
export function taskRoutes(): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();

  routes.use('/nhiem-vu/*', async (c, next) => {
    requireActor(c);
    await next();
  });

  routes.get('/nhiem-vu', showList);
  routes.get('/nhiem-vu/nhiem-vu.csv', sendCsv);

  routes.get('/nhiem-vu/moi', (c) => {
    refuseUnless(mayAssignTasks(c.get('actor')), c.get('actor'));
    return showNew(c, 200, { kind: 'product' });
  });

  routes.post('/nhiem-vu/moi', async (c) => {
    refuseUnless(mayAssignTasks(c.get('actor')), c.get('actor'));
    const form = checkForm(taskForm, await readForm(c));
    if (!form.ok) return showNew(c, 422, form.input, form.errors);
    try {
      const { id, number } = await change(c, (trx, by) => assignTask(trx, by, wordsOf(form.data)));
      return redirectWith(c, taskPath(id), 'tasks.assigned', { number: numberLabel(number) });
    } catch (error) {
      return showNew(c, 422, form.input, {}, refusalText(c, error));
    }
  });

  routes.get('/nhiem-vu/:id', async (c) => showTask(c, await loadTask(c), 200));

  routes.get('/nhiem-vu/:id/tep/:fileId', async (c) => {
    const { db, dataDir } = c.get('database');
    const file = await findReportFile(db, c.get('actor'), c.req.param('id'), c.req.param('fileId'));
    if (!file) throw new AppError('common.not-found');
    return fileResponse(dataDir, file);
  });

  routes.post('/nhiem-vu/:id/bao-cao', report);

  routes.post('/nhiem-vu/:id/sua', async (c) => {
    const task = await loadTask(c);
    refuseUnless(mayAssignTasks(c.get('actor')), c.get('actor'));
    const form = checkForm(taskForm, await readForm(c));
    const again = { form: 'change' as const, input: form.input };
    if (!form.ok) return showTask(c, task, 422, { ...again, errors: form.errors });
    const words = wordsOf(form.data);
    const isSamePeriod = task.period !== null && periodText(c.get('view').t, task.period) === words.period;
    const period = isSamePeriod ? task.period : words.period;
    try {
      const { version } = form.data;
      await change(c, (trx, by) => changeTask(trx, by, { ...words, period, taskId: task.id, version }));
      return redirectWith(c, taskPath(task.id), 'tasks.changed');
    } catch (error) {
      return showRefused(c, again, error);
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
    return takeStep(c, task, step.data, input);
  });

  routes.route('/', reviewRoutes());
  return routes;
}

async function showList(c: AppContext): Promise<Response> {
  const { db } = c.get('database');
  const actor = requireActor(c);
  const today = todayOf(c);
  const input = readListInput(c.req.query(), actor);
  const documentId = input['van-ban'];
  const shown =
    input.xem === 'bang'
      ? { look: 'bang' as const, columns: await loadColumns(c, input) }
      : { look: 'danh-sach' as const, list: await listTasks(db, actor, pageOf(input, today)) };
  const labels = documentId ? await documentLabels(db, actor, [documentId]) : null;
  const props = {
    view: c.get('view'),
    input,
    today,
    shown,
    counts: await countTasks(db, actor, filterOf(input, today)),
    names: await shortNames(db),
    units: await organizationOptions(db, today),
    documentLabel: documentId ? (labels?.get(documentId) ?? null) : null,
    mayAssign: mayAssignTasks(actor),
    hasScopes: hasScopes(actor),
  };
  return c.html(<TasksPage {...props} />);
}

async function loadColumns(c: AppContext, input: ListInput): Promise<BoardColumn[]> {
  const filter = filterOf(input, todayOf(c));
  const wanted = BOARD_STATES.filter((state) => filter.states?.includes(state) ?? true);
  const columns: BoardColumn[] = [];
  for (const state of wanted) {
    const one = { ...filter, states: [state], limit: COLUMN_SIZE };
    columns.push({ state, ...(await listTasks(c.get('database').db, c.get('actor'), one)) });
  }
  return columns;
}

/** The list as a table file: all its pages, with the same filters. */
async function sendCsv(c: AppContext): Promise<Response> {
  const { db } = c.get('database');
  const actor = requireActor(c);
  const { t } = c.get('view');
  const today = todayOf(c);
  const { tasks } = await listTasks(db, actor, filterOf(readListInput(c.req.query(), actor), today));
  const names = await shortNames(db);
  const labels = await documentLabels(
    db,
    actor,
    tasks.flatMap((task) => task.documentId ?? []),
  );
  const head = [
    t('tasks.number'),
    t('tasks.what'),
    t('tasks.kind'),
    t('tasks.lead'),
    t('tasks.helpers'),
    t('tasks.deadline'),
    t('tasks.period'),
    t('tasks.state'),
    t('tasks.due'),
    t('tasks.source'),
  ];
  const rows = tasks.map((task) => [
    numberLabel(task.number),
    task.what,
    t(`register.directive-kind.${task.kind}`),
    names.get(task.leadOrganizationId) ?? '',
    unitNames(names, task.coordinatingOrganizationIds),
    task.deadline ? formatDay(task.deadline) : '',
    task.period ? periodText(t, task.period) : '',
    t(`tasks.state.${task.state}`),
    t(`tasks.timing.${timingOf(task, today)}`),
    task.documentId ? (labels.get(task.documentId) ?? '') : '',
  ]);
  return c.body(csvOf([head, ...rows]), 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': 'attachment; filename="nhiem-vu.csv"',
    'cache-control': 'private, no-store',
  });
}

async function showNew(
  c: AppContext,
  status: 200 | 422,
  input: FormInput,
  errors?: FormErrors,
  refusal?: string,
): Promise<Response> {
  const units = await organizationOptions(c.get('database').db, todayOf(c));
  const props = { view: c.get('view'), units, input, errors, refusal };
  return c.html(<NewTaskPage {...props} />, status);
}

/** The task of the URL, if this person may see it. @throws AppError `common.not-found` */
async function loadTask(c: AppContext): Promise<Task> {
  const task = await findTask(c.get('database').db, c.get('actor'), c.req.param('id') ?? '');
  if (!task) throw new AppError('common.not-found');
  return task;
}

async function showTask(
  c: AppContext,
  task: Task,
  status: 200 | 409 | 422,
  refused?: RefusedForm,
): Promise<Response> {
  const { db } = c.get('database');
  const actor: Actor = requireActor(c);
  const today = todayOf(c);
  const names = await shortNames(db);
  const labels = task.documentId ? await documentLabels(db, actor, [task.documentId]) : null;
  const onTask = [task.leadOrganizationId, ...task.coordinatingOrganizationIds];
  const props = {
    view: c.get('view'),
    task,
    today,
    names,
    refused,
    units: withUnitsOf(await organizationOptions(db, today), names, onTask),
    documentLabel: task.documentId ? (labels?.get(task.documentId) ?? null) : null,
    reports: await reportsOf(db, task.id),
    history: await historyOf(db, 'task', task.id),
    reportFor: mayReportFor(actor, task),
    isOwn: onTask.some((id) => organizationsOf(actor, 'unit').includes(id)),
    mayVerify: mayVerifyTasks(actor),
    mayAssign: mayAssignTasks(actor),
  };
  return c.html(<TaskPage {...props} />, status);
}

/** Shows the task as it stands now with the form that was refused and why. Anything unforeseen goes on its way. */
async function showRefused(
  c: AppContext,
  again: Pick<RefusedForm, 'form' | 'input'>,
  error: unknown,
): Promise<Response> {
  const refusal = refusalText(c, error);
  const isConflict =
    error instanceof AppError && ['common.changed-meanwhile', 'tasks.step-not-possible'].includes(error.code);
  return showTask(c, await loadTask(c), isConflict ? 409 : 422, { ...again, refusal });
}

/** The words of a refusal that a form can show. */
function refusalText(c: AppContext, error: unknown): string {
  if (!(error instanceof AppError) || error.code === 'common.not-found') throw error;
  return c.get('view').t(`error.${error.code}`, error.params);
}

async function takeStep(c: AppContext, task: Task, step: StepChoice, input: FormInput): Promise<Response> {
  const taskId = task.id;
  const field = step === 'verify' ? null : REASON_FIELD[step];
  const form = field === null ? null : checkForm(z.object({ [field]: reasonText }), input);
  if (form && !form.ok) return showTask(c, task, 422, { form: step, input, errors: form.errors });
  const reason = field === null ? '' : textOf(input, field);
  try {
    await change(c, (trx, by) => {
      if (step === 'verify') return verifyTask(trx, by, { taskId });
      const take = { return: returnTask, withdraw: withdrawTask, reopen: reopenTask }[step];
      return take(trx, by, { taskId, reason });
    });
  } catch (error) {
    return showRefused(c, { form: step, input }, error);
  }
  return redirectWith(c, taskPath(taskId), `tasks.done.${step}`);
}

/** A unit reports: what is good of its files is kept, what is not is named. */
async function report(c: AppContext): Promise<Response> {
  const task = await loadTask(c);
  const actor = requireActor(c);
  const units = mayReportFor(actor, task);
  refuseUnless(units.length > 0, actor);
  const { dataDir } = c.get('database');
  const upload = await readUpload(c.req.raw, EVIDENCE_LIMITS);
  const form = checkForm(reportForm, upload.fields);
  const again = { form: 'report' as const, input: upload.fields };
  if (!form.ok) return showTask(c, task, 422, { ...again, errors: form.errors });
  const { note, unit, complete: isComplete } = form.data;
  const organizationId = unit === '' ? (units[0] ?? '') : unit;
  refuseUnless(units.includes(organizationId), actor);
  const { files, refused } = await prepareAll(dataDir, upload.files);
  try {
    await change(c, (trx, by) =>
      reportProgress(trx, by, { taskId: task.id, organizationId, note, isComplete, files }),
    );
  } catch (error) {
    return showRefused(c, again, error);
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
  const text = refusals.map((refusal) => view.t(`error.${refusal.code}`, refusal.params)).join(' ');
  return text.length > NOTICE_LENGTH ? `${text.slice(0, NOTICE_LENGTH)}…` : text;
}
