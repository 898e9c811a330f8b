import type { Trx } from '../db/index.js';
import { buildOrganization } from '../organizations/fixtures.js';
import type { Id } from '../shared/index.js';
import { addMeeting, type NewMeeting } from './operations.js';

let made = 0;

/** A planned meeting with what a test cares about; the rest is plausible. */
export async function buildMeeting(trx: Trx, wanted: Partial<NewMeeting> = {}): Promise<Id> {
  made += 1;
  const by = { userId: null, name: 'Hệ thống', at: new Date('2026-11-20T02:00:00Z') };
  return addMeeting(trx, by, {
    title: `Cuộc họp số ${made}`,
    organizationId: wanted.organizationId ?? (await buildOrganization(trx)),
    startsAt: new Date('2026-11-26T01:00:00Z'),
    place: 'Phòng họp số 1',
    chair: { name: 'Trần Hải Đăng' },
    circle: 'bloc',
    ...wanted,
  });
}
