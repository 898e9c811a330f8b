import { Hono } from 'hono';
import {
  type AppContext,
  type AppEnv,
  change,
  readForm,
  redirectWith,
  refuseUnless,
  requireActor,
  todayOf,
} from '../accounts/index.js';
import { organizationOptions, shortNames } from '../organizations/index.js';
import { documentLabels } from '../register/index.js';
import { formatDay } from '../shared/index.js';
import { checkForm, type FormErrors, type FormInput, tableFile, textOf } from '../ui/index.js';
import { mayAssignTasks } from './access.js';
import { taskForm, wordsOf } from './form-input.js';
import { filterOf, hasScopes, type ListInput, pageOf, readListInput } from './list-input.js';
import { type BoardColumn, TasksPage } from './list-page.js';
import { assignTask } from './operations.js';
import { unitNames } from './parts.js';
import { taskPath } from './paths.js';
import { periodText } from './period.js';
import { findMeetingLink, type TaskPorts } from './ports.js';
import { countTasks, listTasks } from './queries.js';
import { wordsForForm } from './refusal.js';
import { numberLabel, type TaskState, timingOf } from './task.js';
import { NewTaskPage } from './task-form.js';

/** The board shows the life of a task from left to right; what was withdrawn stands in the list only. */
const BOARD_STATES = [
  'assigned',
  'in-progress',
  'returned',
  'reported',
  'verified',
] as const satisfies TaskState[];
const COLUMN_SIZE = 30;

/** The list and the board of tasks, the same as a table file, and a new task by hand. */
export function listRoutes(ports: TaskPorts): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  routes.get('/nhiem-vu', showList);
  routes.get('/nhiem-vu/nhiem-vu.csv', sendCsv);

  routes.use('/nhiem-vu/moi', async (c, next) => {
    refuseUnless(mayAssignTasks(c.get('actor')), c.get('actor'));
    await next();
  });

  routes.get('/nhiem-vu/moi', (c) =>
    showNew(c, ports, { status: 200, input: { kind: 'product', meeting: c.req.query('cuoc-hop') } }),
  );

  routes.post('/nhiem-vu/moi', async (c) => {
    const { input, ...form } = checkForm(taskForm, await readForm(c));
    if (!form.ok) return showNew(c, ports, { status: 422, input, errors: form.errors });
    const meetingId = textOf(input, 'meeting');
    const isSeen = (await findMeetingLink(c, ports, meetingId)) !== null;
    try {
      const { id, number } = await change(c, (trx, by) =>
        assignTask(trx, by, { ...wordsOf(form.data), meetingId: isSeen ? meetingId : null }),
      );
      return redirectWith(c, taskPath(id), 'tasks.assigned', { number: numberLabel(number) });
    } catch (error) {
      return showNew(c, ports, { status: 422, input, refusal: wordsForForm(c, error) });
    }
  });

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
  return tableFile('nhiem-vu.csv', [head, ...rows]);
}

async function showNew(
  c: AppContext,
  ports: TaskPorts,
  form: {
    readonly status: 200 | 422;
    readonly input: FormInput;
    readonly errors?: FormErrors;
    readonly refusal?: string;
  },
): Promise<Response> {
  const { status, ...shown } = form;
  const meeting = await findMeetingLink(c, ports, textOf(form.input, 'meeting'));
  const units = await organizationOptions(c.get('database').db, todayOf(c));
  const props = { view: c.get('view'), units, meeting, ...shown };
  return c.html(<NewTaskPage {...props} />, status);
}
