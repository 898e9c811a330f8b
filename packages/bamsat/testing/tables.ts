/**
 * Brings the tables of all modules into the types of the tests. They would not come by themselves: an import without names, by
 * which a module adds its tables to `Schema`, is left out of the declarations that the compiler writes.
 */
import type {} from '../src/accounts/tables.js';
import type {} from '../src/db/tables.js';
import type {} from '../src/files/tables.js';
import type {} from '../src/meetings/tables.js';
import type {} from '../src/organizations/tables.js';
import type {} from '../src/portal/tables.js';
import type {} from '../src/register/tables.js';
import type {} from '../src/tasks/tables.js';
import type {} from '../src/visits/tables.js';
