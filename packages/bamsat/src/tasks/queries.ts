import { type Selectable, sql } from 'kysely';
import type { Actor } from '../accounts/index.js';
import { containing, type Db, searchWords, type Trx } from '../db/index.js';
import { type FileRow, findFiles } from '../files/index.js';
import { type DirectiveKind, visibleDocuments } from '../register/index.js';
import { AppError, addDays, type Day, type Id, isId } from '../shared/index.js';
import { helpedBy, ownOrganizations, type TaskCondition, takesPart, visibleTasks } from './access.js';
import type { TaskTable } from './tables.js';
import {
  OPEN_STATES,
  type ProgressReport,
  type ReportFile,
  SOON_DAYS,
  type Task,
  type TaskState,
  WORKING_STATES,
} from './task.js';

/** The columns by which a list can be sorted. */
export const TASK_SORTS = ['number', 'deadline', 'state', 'unit'] as const;
export interface TaskSort {
  readonly field: (typeof TASK_SORTS)[number];
  readonly isDown: boolean;
}

/** What a list of tasks asks for. Everything that is left out does not narrow it. */
export interface TaskFilter {
  /** The day on which late and due soon are judged. */
  readonly today: Day;
  readonly states?: readonly TaskState[] | null;
  /** Only what asks somebody to act because of its deadline. */
  readonly due?: 'late' | 'due-soon' | null;
  readonly unitId?: Id | null;
  /** As what that unit takes part; either when it is left out. */
  readonly part?: 'lead' | 'coordinating' | null;
  /** Only tasks in which an organisation of this person takes part. */
  readonly mine?: boolean;
  readonly kind?: DirectiveKind | null;
  readonly documentId?: Id | null;
  readonly meetingId?: Id | null;
  /** Words that must all be in number, what or source text; compared without diacritics. */
  readonly q?: string;
  /** What is open comes first, by deadline, when no order is given. */
  readonly sort?: TaskSort | null;
  readonly limit?: number;
  readonly offset?: number;
}

/** A page of a list, and how many there are in all. */
export interface TaskList {
  readonly tasks: readonly Task[];
  readonly total: number;
}

/** `timingOf(…) === 'late'` as a query. */
const isLate =
  (today: Day): TaskCondition =>
  (eb) =>
    eb.or([
      eb.and([eb('tasks.state', 'in', WORKING_STATES), eb('tasks.deadline', '<', today)]),
      eb.and([eb('tasks.state', '=', 'reported'), eb('tasks.reported_on', '>', eb.ref('tasks.deadline'))]),
    ]);

/** `timingOf(…) === 'due-soon'` as a query. */
const isDueSoon =
  (today: Day): TaskCondition =>
  (eb) =>
    eb.and([
      eb('tasks.state', 'in', WORKING_STATES),
      eb('tasks.deadline', '>=', today),
      eb('tasks.deadline', '<=', addDays(today, SOON_DAYS)),
    ]);

/** The tasks that a person may see and that fit a filter. */
export async function listTasks(db: Db, actor: Actor | null, filter: TaskFilter): Promise<TaskList> {
  const query = matching(db, actor, filter);
  const { total } = await query
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  let page = inOrder(query.selectAll('tasks'), filter.sort ?? null);
  if (filter.limit !== undefined) page = page.limit(filter.limit).offset(filter.offset ?? 0);
  return { tasks: await withUnits(db, await page.execute()), total };
}

function matching(db: Db, actor: Actor | null, filter: TaskFilter) {
  const { states, due, unitId, part, kind, documentId, meetingId, today } = filter;
  let query = db.selectFrom('tasks').where(visibleTasks(actor));
  if (states) query = query.where('tasks.state', 'in', states);
  if (due) query = query.where(due === 'late' ? isLate(today) : isDueSoon(today));
  if (filter.mine) query = query.where(takesPart(ownOrganizations(actor)));
  if (unitId) query = query.where(withPart(unitId, part ?? null));
  if (kind) query = query.where('tasks.kind', '=', kind);
  if (documentId) query = query.where('tasks.document_id', '=', documentId);
  if (meetingId) query = query.where('tasks.meeting_id', '=', meetingId);
  for (const word of searchWords(filter.q ?? '')) {
    query = query.where('tasks.search', 'like', containing(word));
  }
  return query;
}

function withPart(unitId: Id, part: 'lead' | 'coordinating' | null): TaskCondition {
  if (part === 'lead') return (eb) => eb('tasks.lead_organization_id', '=', unitId);
  return part === 'coordinating' ? helpedBy([unitId]) : takesPart([unitId]);
}

type Listed = ReturnType<typeof allColumns>;
const allColumns = (db: Db) => db.selectFrom('tasks').selectAll('tasks');

function inOrder(query: Listed, sort: TaskSort | null): Listed {
  if (sort === null) {
    return query
      .orderBy((eb) => eb.case().when('tasks.state', 'in', OPEN_STATES).then(0).else(1).end())
      .orderBy('tasks.deadline', (order) => order.asc().nullsLast())
      .orderBy('tasks.number', 'desc');
  }
  const { field } = sort;
  const direction = sort.isDown ? 'desc' : 'asc';
  if (field === 'number') return query.orderBy('tasks.number', direction);
  const sorted =
    field === 'deadline'
      ? query.orderBy('tasks.deadline', (order) => order[direction]().nullsLast())
      : query.orderBy(field === 'state' ? stateRank : leadName, direction);
  return sorted.orderBy('tasks.number', 'desc');
}

/** States in the order of a task's life, which is not that of their names. */
const stateRank = sql<number>`array_position(${sql.lit('{assigned,in-progress,reported,returned,verified,withdrawn}')}::text[], tasks.state)`;
const leadName = sql<string>`(select short_name from organizations where organizations.id = tasks.lead_organization_id)`;

async function withUnits(db: Db, rows: readonly Selectable<TaskTable>[]): Promise<Task[]> {
  if (rows.length === 0) return [];
  const units = await db
    .selectFrom('task_units')
    .innerJoin('organizations', 'organizations.id', 'task_units.organization_id')
    .select(['task_units.task_id', 'task_units.organization_id'])
    .where(
      'task_units.task_id',
      'in',
      rows.map((row) => row.id),
    )
    .orderBy('organizations.short_name')
    .orderBy('organizations.id')
    .execute();
  const byTask = byKey(units, (unit) => unit.task_id);
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    what: row.what,
    kind: row.kind,
    documentId: row.document_id,
    directiveId: row.directive_id,
    meetingId: row.meeting_id,
    sourceText: row.source_text,
    leadOrganizationId: row.lead_organization_id,
    coordinatingOrganizationIds: (byTask.get(row.id) ?? []).map((unit) => unit.organization_id),
    deadline: row.deadline,
    period: row.period,
    state: row.state,
    assignedAt: row.assigned_at,
    reportedOn: row.reported_on,
    returnReason: row.return_reason,
    withdrawnReason: row.withdrawn_reason,
    version: row.version,
  }));
}

/** Rows by one of their columns, in their order. */
function byKey<Row>(rows: readonly Row[], keyOf: (row: Row) => string): ReadonlyMap<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
}

/** A task, or null when there is none that this person may see. */
export async function findTask(db: Db, actor: Actor | null, id: Id): Promise<Task | null> {
  if (!isId(id)) return null;
  const rows = await allColumns(db).where('tasks.id', '=', id).where(visibleTasks(actor)).execute();
  return (await withUnits(db, rows))[0] ?? null;
}

/** A task, locked until the transaction ends. Who may change it was asked before. @throws AppError `common.not-found` */
export async function lockTask(trx: Trx, id: Id): Promise<Task> {
  const rows = await allColumns(trx).where('tasks.id', '=', id).forNoKeyUpdate().execute();
  const [task] = await withUnits(trx, rows);
  if (!task) throw new AppError('common.not-found');
  return task;
}

/** The tasks of a meeting that this person may see, in the order of their numbers. */
export async function tasksOfMeeting(db: Db, actor: Actor | null, meetingId: Id): Promise<Task[]> {
  const rows = await allColumns(db)
    .where('tasks.meeting_id', '=', meetingId)
    .where(visibleTasks(actor))
    .orderBy('tasks.number')
    .execute();
  return withUnits(db, rows);
}

/** How many tasks ask for something, each with the filter that lists exactly these. */
export interface TaskCounts {
  readonly open: number;
  readonly late: number;
  readonly dueSoon: number;
  readonly waiting: number;
}

/** Counts what a person may see within a filter (its states and due are not asked). */
export async function countTasks(db: Db, actor: Actor | null, filter: TaskFilter): Promise<TaskCounts> {
  const { states: _states, due: _due, ...rest } = filter;
  return matching(db, actor, rest)
    .select((eb) => {
      const count = (condition: TaskCondition) => eb.fn.countAll<number>().filterWhere(condition(eb));
      return [
        count((open) => open('tasks.state', 'in', OPEN_STATES)).as('open'),
        count(isLate(filter.today)).as('late'),
        count(isDueSoon(filter.today)).as('dueSoon'),
        count((waiting) => waiting('tasks.state', '=', 'reported')).as('waiting'),
      ];
    })
    .executeTakeFirstOrThrow();
}

/** What was reported on a task, the latest first. Whoever asks has made sure that the task may be seen. */
export async function reportsOf(db: Db, taskId: Id): Promise<ProgressReport[]> {
  const reports = await db
    .selectFrom('task_reports')
    .leftJoin('auth_users', 'auth_users.id', 'task_reports.reported_by')
    .select([
      'task_reports.id',
      'task_reports.organization_id',
      'task_reports.note',
      'task_reports.is_complete',
      'task_reports.reported_at',
      'auth_users.name',
    ])
    .where('task_reports.task_id', '=', taskId)
    .orderBy('task_reports.reported_at', 'desc')
    .orderBy('task_reports.id', 'desc')
    .execute();
  const files = await filesOf(db, taskId);
  return reports.map((report) => ({
    id: report.id,
    organizationId: report.organization_id,
    note: report.note,
    isComplete: report.is_complete,
    reportedAt: report.reported_at,
    reportedByName: report.name,
    files: files.get(report.id) ?? [],
  }));
}

async function filesOf(db: Db, taskId: Id): Promise<ReadonlyMap<Id, ReportFile[]>> {
  const rows = await db
    .selectFrom('task_report_files')
    .innerJoin('task_reports', 'task_reports.id', 'task_report_files.report_id')
    .innerJoin('files', 'files.id', 'task_report_files.file_id')
    .select([
      'task_report_files.report_id',
      'task_report_files.file_id',
      'task_report_files.thumbnail_id',
      'files.name',
      'files.media_type',
      'files.size',
    ])
    .where('task_reports.task_id', '=', taskId)
    .orderBy('task_report_files.position')
    .execute();
  const byReport = byKey(rows, (row) => row.report_id);
  return new Map(
    [...byReport].map(([reportId, own]) => [
      reportId,
      own.map((row) => ({
        fileId: row.file_id,
        name: row.name,
        mediaType: row.media_type,
        size: row.size,
        thumbnailId: row.thumbnail_id,
      })),
    ]),
  );
}

/** A file (or the small picture of one) of a task that this person may see, or null. */
export async function findReportFile(
  db: Db,
  actor: Actor | null,
  taskId: Id,
  fileId: Id,
): Promise<FileRow | null> {
  if (!isId(taskId) || !isId(fileId)) return null;
  const row = await db
    .selectFrom('tasks')
    .innerJoin('task_reports', 'task_reports.task_id', 'tasks.id')
    .innerJoin('task_report_files', 'task_report_files.report_id', 'task_reports.id')
    .select('tasks.id')
    .where('tasks.id', '=', taskId)
    .where((eb) => eb.or([eb('file_id', '=', fileId), eb('thumbnail_id', '=', fileId)]))
    .where(visibleTasks(actor))
    .executeTakeFirst();
  return row ? ((await findFiles(db, [fileId]))[0] ?? null) : null;
}

/** The words of a document that a directive stands in, as they are in its text. */
export async function sourceTextOf(
  db: Db,
  directive: { readonly documentId: Id; readonly start: number; readonly end: number },
): Promise<string | null> {
  const row = await db
    .selectFrom('documents')
    .select('text')
    .where('id', '=', directive.documentId)
    .executeTakeFirst();
  return row?.text?.slice(directive.start, directive.end).trim() ?? null;
}

/** The numbers of tasks by id, for links from what a document asks. */
export async function taskNumbers(
  db: Db,
  ids: readonly Id[],
): Promise<ReadonlyMap<Id, Pick<Task, 'number' | 'state'>>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('tasks')
    .select(['id', 'number', 'state'])
    .where('id', 'in', ids)
    .execute();
  return new Map(rows.map(({ id, ...rest }) => [id, rest]));
}

/** Locks everything that a document asks, in one order. */
export async function lockDirectives(trx: Trx, documentId: Id): Promise<void> {
  await trx
    .selectFrom('document_directives')
    .select('id')
    .where('document_id', '=', documentId)
    .orderBy('id')
    .forNoKeyUpdate()
    .execute();
}

/** Documents whose requests wait for a decision, the latest filed first. */
export async function undecidedDocuments(
  db: Db,
  actor: Actor | null,
  limit: number,
): Promise<{ readonly documents: readonly { id: Id; count: number }[]; readonly total: number }> {
  const waiting = db
    .selectFrom('documents')
    .innerJoin('document_directives', 'document_directives.document_id', 'documents.id')
    .where('document_directives.state', '=', 'proposed')
    .where('documents.status', '=', 'filed')
    .where('documents.withdrawn_at', 'is', null)
    .where(visibleDocuments(actor));
  const { total } = await waiting
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const documents = await waiting
    .select((eb) => ['documents.id', eb.fn.countAll<number>().as('count')])
    .groupBy('documents.id')
    .orderBy('documents.filed_at', 'desc')
    .orderBy('documents.id', 'desc')
    .limit(limit)
    .execute();
  return { documents, total };
}
