import type { DirectiveKind } from '../register/index.js';
import type { Day } from '../shared/index.js';
import type { TaskState } from './task.js';

export interface TaskTable {
  id: string;
  number: number;
  what: string;
  kind: DirectiveKind;
  document_id: string | null;
  directive_id: string | null;
  /** No foreign key: meetings stand a floor above. */
  meeting_id: string | null;
  source_text: string | null;
  lead_organization_id: string;
  deadline: Day | null;
  period: string | null;
  state: TaskState;
  assigned_at: Date;
  assigned_by: string | null;
  reported_on: Day | null;
  return_reason: string | null;
  withdrawn_reason: string | null;
  version: number;
  /** Number, what and source text folded for search. */
  search: string;
}

/** The units that help with a task. */
export interface TaskUnitTable {
  task_id: string;
  organization_id: string;
}

export interface TaskReportTable {
  id: string;
  task_id: string;
  organization_id: string;
  note: string;
  is_complete: boolean;
  reported_at: Date;
  reported_by: string | null;
}

export interface TaskReportFileTable {
  file_id: string;
  report_id: string;
  position: number;
  thumbnail_id: string | null;
}

declare module '../db/schema.js' {
  interface Schema {
    tasks: TaskTable;
    task_units: TaskUnitTable;
    task_reports: TaskReportTable;
    task_report_files: TaskReportFileTable;
  }
}
