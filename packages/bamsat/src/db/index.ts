export { type AuditEntry, type By, type Change, historyOf, recordChange, verifyAudit } from './audit.js';
export { lockFolder, syncFolder } from './embedded/index.js';
export { waitForLock } from './locks.js';
export { type Database, openDatabase } from './open.js';
export type { Db, Schema, Trx } from './schema.js';
export { containing, searchWords } from './search-words.js';
