export { mayAssignTasks } from './access.js';
export { prepareEvidence } from './evidence.js';
export {
  assignTask,
  changeTask,
  type EvidenceFile,
  reopenTask,
  reportProgress,
  returnTask,
  verifyTask,
  withdrawTask,
} from './operations.js';
export { TaskLines, tasksOfDocument, workPanel } from './panels.js';
export { newTaskPath, tasksPath } from './paths.js';
export { periodText } from './period.js';
export type { TaskPorts } from './ports.js';
export { listTasks, tasksOfMeeting } from './queries.js';
export { taskRoutes } from './routes.js';
// The tables join `Schema` for whoever comes through this door, also where only declarations are read.
export type { TaskTable } from './tables.js';
export { TASK_STATES, type Task, timingOf } from './task.js';
