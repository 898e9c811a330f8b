import type { Trx } from '../db/index.js';
import type { Id } from '../shared/index.js';
import { addOrganization, type NewOrganization } from './operations.js';

let made = 0;

/** An organisation with what a test cares about; the rest is plausible. */
export async function buildOrganization(trx: Trx, wanted: Partial<NewOrganization> = {}): Promise<Id> {
  made += 1;
  const by = { userId: null, name: 'Hệ thống', at: new Date('2025-07-01T00:00:00Z') };
  const shortName = wanted.shortName ?? `Tổ chức ${made}`;
  return addOrganization(trx, by, {
    key: `to-chuc-${made}`,
    name: shortName,
    shortName,
    kind: 'union',
    validFrom: '2025-07-01',
    ...wanted,
  });
}
