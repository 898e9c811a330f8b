import type { Migration } from 'kysely';
import * as audit from './2026_11_24_01_db_audit.js';
import * as accounts from './2026_11_24_02_accounts_create.js';
import * as organizations from './2026_11_24_03_organizations_create.js';
import * as files from './2026_11_24_04_files_create.js';
import * as register from './2026_11_24_05_register_create.js';
import * as tasks from './2026_11_24_06_tasks_create.js';
import * as meetings from './2026_11_24_07_meetings_create.js';
import * as portal from './2026_11_24_08_portal_create.js';
import * as visits from './2026_11_24_09_visits_create.js';
import * as registerScans from './2026_11_25_01_register_scans.js';

/** All migrations in order. A migration that was released is never edited; a change is a new file. */
export const migrations: Record<string, Migration> = {
  '2026_11_24_01_db_audit': audit,
  '2026_11_24_02_accounts_create': accounts,
  '2026_11_24_03_organizations_create': organizations,
  '2026_11_24_04_files_create': files,
  '2026_11_24_05_register_create': register,
  '2026_11_24_06_tasks_create': tasks,
  '2026_11_24_07_meetings_create': meetings,
  '2026_11_24_08_portal_create': portal,
  '2026_11_24_09_visits_create': visits,
  '2026_11_25_01_register_scans': registerScans,
};
