export {
  type AuditEntry,
  type AuditVerdict,
  type By,
  type Change,
  historyOf,
  recordChange,
  verifyAudit,
} from './audit.js';
export { type FolderLock, lockFolder, syncFolder } from './embedded/index.js';
export { waitForLock } from './locks.js';
export { type Database, type OpenOptions, openDatabase } from './open.js';
export type { Db, Schema, Trx } from './schema.js';
export { containing, searchWords } from './search-words.js';
