/**
 * Brings the tables of all modules into the types of the tests. They would not come by themselves: an import without names, by
 * which a module adds its tables to `Schema`, is left out of the declarations that the compiler writes.
 */
import '../src/accounts/tables.js';
import '../src/db/tables.js';
import '../src/files/tables.js';
import '../src/meetings/tables.js';
import '../src/organizations/tables.js';
import '../src/portal/tables.js';
import '../src/register/tables.js';
import '../src/tasks/tables.js';
import '../src/visits/tables.js';
