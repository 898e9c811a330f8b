import type { By, Db, Trx } from '../db/index.js';
import type { Id } from '../shared/index.js';
import type { Option } from '../ui/index.js';

/** What the accounts need of the floor above: organisations to choose from, and the first of them. */
export interface OrganizationPort {
  options(db: Db): Promise<Option[]>;
  addFirst(trx: Trx, by: By, name: string): Promise<Id>;
}
