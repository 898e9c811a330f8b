import { foldForSearch } from 'bamsat-reader';
import { type By, recordChange, type Trx } from '../db/index.js';
import { addFile, type StoredBytes } from '../files/index.js';
import { findOrganization, shortNames } from '../organizations/index.js';
import {
  acceptDirective,
  type DirectiveCorrection,
  type DirectiveKind,
  type DirectiveRow,
  findDirective,
} from '../register/index.js';
import { AppError, type Day, dayOf, type Id, newId } from '../shared/index.js';
import { lockTask, sourceTextOf } from './queries.js';
import {
  asOpening,
  isOpen,
  numberLabel,
  stateAfter,
  type Task,
  type TaskState,
  type TaskStep,
} from './task.js';

/** What a person says when work is assigned or changed. */
export interface TaskWords {
  readonly what: string;
  readonly kind: DirectiveKind;
  readonly leadOrganizationId: Id;
  readonly coordinatingOrganizationIds?: readonly Id[];
  readonly deadline?: Day | null;
  readonly period?: string | null;
}

/** A task as it is assigned, and where it comes from. */
export interface NewTask extends TaskWords {
  readonly documentId?: Id | null;
  /** What a document asks; it is accepted in the register together with this, corrected where the task says otherwise. */
  readonly directiveId?: Id | null;
  readonly meetingId?: Id | null;
}

/**
 * Assigns a task (giao việc) and gives it the next number.
 * @throws AppError `tasks.what-missing`, `tasks.unit-unknown`, `tasks.unit-ended`, `common.not-found`,
 * `register.directive-decided`
 */
export async function assignTask(
  trx: Trx,
  by: By,
  task: NewTask,
): Promise<{ readonly id: Id; readonly number: number }> {
  const id = newId();
  const words = await checkedWords(trx, by, task, []);
  const directive = task.directiveId ? await takeDirective(trx, by, task.directiveId, id, words) : null;
  const documentId = directive?.documentId ?? task.documentId ?? null;
  if (documentId !== null && !directive) await refuseUnknownDocument(trx, documentId);
  const sourceText = directive ? await sourceTextOf(trx, directive) : null;
  // The entry comes first: its lock puts those who assign at once in line, so that no number is given twice.
  await recordChange(trx, by, {
    action: 'tasks.assigned',
    entity: 'task',
    entityId: id,
    after: { ...words, documentId, directiveId: directive?.id ?? null, meetingId: task.meetingId ?? null },
  });
  const { last } = await trx
    .selectFrom('tasks')
    .select((eb) => eb.fn.max('number').as('last'))
    .executeTakeFirstOrThrow();
  const number = (last ?? 0) + 1;
  await trx
    .insertInto('tasks')
    .values({
      id,
      number,
      what: words.what,
      kind: words.kind,
      document_id: documentId,
      directive_id: directive?.id ?? null,
      meeting_id: task.meetingId ?? null,
      source_text: sourceText,
      lead_organization_id: words.leadOrganizationId,
      deadline: words.deadline,
      period: words.period,
      state: 'assigned',
      assigned_at: by.at,
      assigned_by: by.userId,
      reported_on: null,
      return_reason: null,
      withdrawn_reason: null,
      version: 1,
      search: searchText(number, words.what, sourceText),
    })
    .execute();
  await keepUnits(trx, id, words.coordinatingOrganizationIds);
  return { id, number };
}

async function refuseUnknownDocument(trx: Trx, documentId: Id): Promise<void> {
  const document = await trx
    .selectFrom('documents')
    .select('id')
    .where('id', '=', documentId)
    .executeTakeFirst();
  if (!document) throw new AppError('common.not-found');
}

/** Changes what is asked, of whom, by when. @throws AppError as `assignTask`, `common.changed-meanwhile`, `tasks.closed` */
export async function changeTask(
  trx: Trx,
  by: By,
  changed: TaskWords & { readonly taskId: Id; readonly version: number },
): Promise<void> {
  const before = await lockTask(trx, changed.taskId);
  if (before.version !== changed.version) throw new AppError('common.changed-meanwhile');
  if (!isOpen(before.state)) throw new AppError('tasks.closed', stateParams(before));
  const words = await checkedWords(trx, by, changed, [
    before.leadOrganizationId,
    ...before.coordinatingOrganizationIds,
  ]);
  await trx
    .updateTable('tasks')
    .set({
      what: words.what,
      kind: words.kind,
      lead_organization_id: words.leadOrganizationId,
      deadline: words.deadline,
      period: words.period,
      search: searchText(before.number, words.what, before.sourceText),
      version: before.version + 1,
    })
    .where('id', '=', before.id)
    .execute();
  await keepUnits(trx, before.id, words.coordinatingOrganizationIds);
  await recordChange(trx, by, {
    action: 'tasks.changed',
    entity: 'task',
    entityId: before.id,
    before: wordsOf(before),
    after: words,
  });
}

/** A file whose bytes lie safely on disk, with the small picture of a photo. */
export interface EvidenceFile {
  readonly stored: StoredBytes;
  readonly name: string;
  readonly mediaType: string;
  readonly thumbnail?: StoredBytes | null;
}

/** What a unit says of its task. */
export interface NewReport {
  readonly taskId: Id;
  /** For which unit; the lead unit or one that helps. */
  readonly organizationId: Id;
  readonly note: string;
  /** The work is done; only the lead unit can say so. */
  readonly isComplete: boolean;
  readonly files: readonly EvidenceFile[];
}

/**
 * Reports progress (báo cáo tiến độ) with evidence.
 * @throws AppError `tasks.note-missing`, `tasks.not-its-unit`, `tasks.lead-completes`, `tasks.step-not-possible`,
 * `common.not-found`
 */
export async function reportProgress(trx: Trx, by: By, report: NewReport): Promise<Id> {
  const note = report.note.trim();
  if (note === '') throw new AppError('tasks.note-missing');
  const task = await lockTask(trx, report.taskId);
  const isLead = task.leadOrganizationId === report.organizationId;
  if (!isLead && !task.coordinatingOrganizationIds.includes(report.organizationId)) {
    throw new AppError('tasks.not-its-unit');
  }
  if (report.isComplete && !isLead) throw new AppError('tasks.lead-completes');
  const state = nextState(task, report.isComplete ? 'complete' : 'progress');
  const id = newId();
  await trx
    .insertInto('task_reports')
    .values({
      id,
      task_id: task.id,
      organization_id: report.organizationId,
      note,
      is_complete: report.isComplete,
      reported_at: by.at,
      reported_by: by.userId,
    })
    .execute();
  await addEvidence(trx, by, id, report.files);
  // What was reported in time stays so when more evidence follows.
  await moveTo(trx, task, state, {
    reported_on: state === 'reported' ? (task.reportedOn ?? dayOf(by.at)) : null,
  });
  await recordChange(trx, by, {
    action: report.isComplete ? 'tasks.reported-complete' : 'tasks.progress-reported',
    entity: 'task',
    entityId: task.id,
    before: { state: task.state },
    after: {
      state,
      reportId: id,
      organizationId: report.organizationId,
      note,
      files: report.files.map(({ name, stored }) => ({ name, sha256: stored.sha256 })),
    },
  });
  return id;
}

/** Finds that a task is done (xác nhận). @throws AppError `tasks.step-not-possible`, `common.not-found` */
export async function verifyTask(
  trx: Trx,
  by: By,
  verified: { readonly taskId: Id; readonly note?: string },
): Promise<void> {
  const task = await lockTask(trx, verified.taskId);
  const state = nextState(task, 'verify');
  await moveTo(trx, task, state, { reported_on: task.reportedOn });
  const note = verified.note?.trim() || null;
  await recordStep(trx, by, 'tasks.verified', task, { state, note });
}

/** A step that needs a reason. */
export interface ReasonedStep {
  readonly taskId: Id;
  readonly reason: string;
}

/** Sends a report back: not done yet. @throws AppError as `verifyTask`, `tasks.reason-missing` */
export async function returnTask(trx: Trx, by: By, returned: ReasonedStep): Promise<void> {
  await takeReasonedStep(trx, by, returned, 'return', 'tasks.returned');
}

/** Withdraws a task (rút): it is no longer asked for. It stays in the lists with its reason. @throws AppError as `returnTask` */
export async function withdrawTask(trx: Trx, by: By, withdrawn: ReasonedStep): Promise<void> {
  await takeReasonedStep(trx, by, withdrawn, 'withdraw', 'tasks.withdrawn');
}

/**
 * Opens a closed task again: a verified one goes back to its unit with the reason, a withdrawn one is asked for anew.
 * @throws AppError as `returnTask`
 */
export async function reopenTask(trx: Trx, by: By, reopened: ReasonedStep): Promise<void> {
  await takeReasonedStep(trx, by, reopened, 'reopen', 'tasks.reopened');
}

async function takeReasonedStep(
  trx: Trx,
  by: By,
  { taskId, reason: given }: ReasonedStep,
  step: 'return' | 'withdraw' | 'reopen',
  action: string,
): Promise<void> {
  const reason = given.trim();
  if (reason === '') throw new AppError('tasks.reason-missing');
  const task = await lockTask(trx, taskId);
  const state = nextState(task, step);
  await moveTo(trx, task, state, {
    return_reason: state === 'returned' ? reason : null,
    withdrawn_reason: state === 'withdrawn' ? reason : null,
  });
  await recordStep(trx, by, action, task, { state, reason });
}

function nextState(task: Task, step: TaskStep): TaskState {
  const state = stateAfter(step, task.state);
  if (!state) throw new AppError('tasks.step-not-possible', stateParams(task));
  return state;
}

/** What a message about a task can say; the names of choices in a message have no hyphen. */
function stateParams(task: Task): { number: string; state: string } {
  return { number: numberLabel(task.number), state: task.state.replace('-', '_') };
}

interface Because {
  readonly reported_on?: Day | null;
  readonly return_reason?: string | null;
  readonly withdrawn_reason?: string | null;
}

async function moveTo(trx: Trx, task: Task, state: TaskState, because: Because): Promise<void> {
  await trx
    .updateTable('tasks')
    .set({
      state,
      reported_on: because.reported_on ?? null,
      return_reason: because.return_reason ?? null,
      withdrawn_reason: because.withdrawn_reason ?? null,
      version: task.version + 1,
    })
    .where('id', '=', task.id)
    .execute();
}

function recordStep(
  trx: Trx,
  by: By,
  action: string,
  task: Task,
  after: Record<string, unknown>,
): Promise<void> {
  const before = { state: task.state };
  return recordChange(trx, by, { action, entity: 'task', entityId: task.id, before, after });
}

async function addEvidence(trx: Trx, by: By, reportId: Id, files: readonly EvidenceFile[]): Promise<void> {
  for (const [position, file] of files.entries()) {
    const fileId = await addFile(trx, by, file);
    const thumbnailId = file.thumbnail
      ? await addFile(trx, by, { stored: file.thumbnail, name: file.name, mediaType: 'image/webp' })
      : null;
    await trx
      .insertInto('task_report_files')
      .values({ file_id: fileId, report_id: reportId, position, thumbnail_id: thumbnailId })
      .execute();
  }
}

type CheckedWords = Required<TaskWords>;

/** The words of a task, tidied; units must exist, and live unless they are on the task already. */
async function checkedWords(
  trx: Trx,
  by: By,
  words: TaskWords,
  already: readonly Id[],
): Promise<CheckedWords> {
  const what = words.what.trim();
  if (what === '') throw new AppError('tasks.what-missing');
  const { leadOrganizationId } = words;
  const coordinatingOrganizationIds = [...new Set(words.coordinatingOrganizationIds ?? [])].filter(
    (id) => id !== leadOrganizationId,
  );
  const today = dayOf(by.at);
  for (const id of [leadOrganizationId, ...coordinatingOrganizationIds]) {
    const unit = await findOrganization(trx, id);
    if (!unit) throw new AppError('tasks.unit-unknown');
    if (unit.validUntil !== null && unit.validUntil < today && !already.includes(id)) {
      throw new AppError('tasks.unit-ended', { name: unit.shortName });
    }
  }
  return {
    what,
    kind: words.kind,
    leadOrganizationId,
    coordinatingOrganizationIds,
    deadline: words.deadline ?? null,
    period: words.period?.trim() || null,
  };
}

function wordsOf(task: Task): CheckedWords {
  const { what, kind, leadOrganizationId, coordinatingOrganizationIds, deadline, period } = task;
  return { what, kind, leadOrganizationId, coordinatingOrganizationIds, deadline, period };
}

/** Accepts a directive in the register with what the task says otherwise. */
async function takeDirective(
  trx: Trx,
  by: By,
  directiveId: Id,
  taskId: Id,
  words: CheckedWords,
): Promise<DirectiveRow> {
  const directive = await findDirective(trx, directiveId);
  if (!directive) throw new AppError('common.not-found');
  const correction = correctionOf(directive, words, await shortNames(trx));
  await acceptDirective(trx, by, { directiveId, taskId, correction });
  return directive;
}

/** What differs between what was proposed and what was assigned; null when nothing does. */
function correctionOf(
  directive: DirectiveRow,
  words: CheckedWords,
  names: ReadonlyMap<Id, string>,
): DirectiveCorrection | null {
  const correction: DirectiveCorrection = {
    ...(asOpening(directive.what) === asOpening(words.what) ? {} : { what: words.what }),
    ...(directive.kind === words.kind ? {} : { kind: words.kind }),
    ...(directive.deadline === words.deadline ? {} : { deadline: words.deadline }),
    ...(directive.period === words.period ? {} : { period: words.period }),
    // Whom the text names stays as the text has it; where it names nobody, the person's choice stands.
    ...(directive.assignee === null ? { assignee: names.get(words.leadOrganizationId) ?? null } : {}),
  };
  return Object.keys(correction).length > 0 ? correction : null;
}

async function keepUnits(trx: Trx, taskId: Id, organizationIds: readonly Id[]): Promise<void> {
  await trx.deleteFrom('task_units').where('task_id', '=', taskId).execute();
  if (organizationIds.length === 0) return;
  await trx
    .insertInto('task_units')
    .values(organizationIds.map((id) => ({ task_id: taskId, organization_id: id })))
    .execute();
}

function searchText(number: number, what: string, sourceText: string | null): string {
  return foldForSearch([numberLabel(number), what, sourceText].filter(Boolean).join('\n'));
}
