export { mayAssignTasks, mayVerifyTasks } from './access.js';
export { EVIDENCE_LIMITS, prepareEvidence } from './evidence.js';
export {
  assignTask,
  changeTask,
  type EvidenceFile,
  type NewReport,
  type NewTask,
  reopenTask,
  reportProgress,
  returnTask,
  type TaskWords,
  verifyTask,
  withdrawTask,
} from './operations.js';
export { TaskLines, tasksOfDocument, workPanel } from './panels.js';
export { newTaskPath, taskPath, tasksPath } from './paths.js';
export type { MeetingLink, TaskPorts } from './ports.js';
export {
  countTasks,
  findTask,
  listTasks,
  type TaskCounts,
  type TaskFilter,
  type TaskList,
  tasksOfMeeting,
} from './queries.js';
export { taskRoutes } from './routes.js';
// The tables join `Schema` for whoever comes through this door, also where only declarations are read.
export type { TaskTable } from './tables.js';
export { numberLabel, TASK_STATES, type Task, type TaskState, type Timing, timingOf } from './task.js';
