import { ACCOUNTS, emailOf } from './accounts-data.js';
import { ORGANIZATIONS } from './organizations-data.js';

export { DEMO_PASSWORD } from './accounts-data.js';
export { needsLoading, prepareDemoFolder } from './demo-folder.js';
export { type LoadWatch, loadDemo } from './load-demo.js';

/** The accounts of the demo as they are printed. */
export const DEMO_ACCOUNTS = ACCOUNTS.map(({ key, role, organization }) => ({
  email: emailOf(key),
  role,
  organization: ORGANIZATIONS.find((known) => known.key === organization)?.shortName ?? organization,
}));
