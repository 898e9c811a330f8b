import { type By, recordChange, type Trx } from '../db/index.js';
import { addFile } from '../files/index.js';
import { AppError, type Id, newId } from '../shared/index.js';
import type { PreparedDocument } from './prepare.js';
import type { ScanFiling } from './scan.js';
import './tables.js';

/**
 * Asks that a scan be read beside the requests, and filed then. A file that is being read already is not read twice.
 * @returns the id of the reading
 */
export async function askForScan(
  trx: Trx,
  by: By,
  asked: { readonly prepared: PreparedDocument; readonly filing: ScanFiling; readonly askedBy: Id },
): Promise<Id> {
  const { prepared, filing, askedBy } = asked;
  const same = await trx
    .selectFrom('scan_readings')
    .innerJoin('files', 'files.id', 'scan_readings.file_id')
    .select('scan_readings.id')
    .where('files.sha256', '=', prepared.stored.sha256)
    .where('asked_by', '=', askedBy)
    .where('state', 'in', ['waiting', 'reading'])
    .executeTakeFirst();
  if (same) return same.id;
  const id = newId();
  await trx
    .insertInto('scan_readings')
    .values({
      id,
      file_id: await addFile(trx, by, prepared),
      name: prepared.name,
      filing: JSON.stringify(filing),
      asked_by: askedBy,
      asked_at: by.at,
      state: 'waiting',
      attempts: 0,
      page: 0,
      pages: prepared.scan?.pages ?? 0,
      phase: null,
      beat_at: null,
      ended_at: null,
      refusal: null,
      notes: '[]',
      document_id: null,
    })
    .execute();
  await recordChange(trx, by, {
    action: 'register.scan-asked',
    entity: 'scan',
    entityId: id,
    after: { file: prepared.name, pages: prepared.scan?.pages ?? 0 },
  });
  return id;
}

/**
 * Stops a reading: nothing of it is filed. Whoever reads it sees that at the next page at the latest.
 * @throws AppError `common.not-found`, `register.scan-ended`
 */
export async function cancelScan(trx: Trx, by: By, id: Id): Promise<void> {
  const { state } = await lockScan(trx, id);
  if (state !== 'waiting' && state !== 'reading') throw new AppError('register.scan-ended');
  await trx
    .updateTable('scan_readings')
    .set({ state: 'cancelled', ended_at: by.at })
    .where('id', '=', id)
    .execute();
  await recordChange(trx, by, { action: 'register.scan-cancelled', entity: 'scan', entityId: id });
}

/**
 * Begins a reading again that failed or was stopped.
 * @throws AppError `common.not-found`, `register.scan-not-ended`
 */
export async function repeatScan(trx: Trx, by: By, id: Id): Promise<void> {
  const { state } = await lockScan(trx, id);
  if (state !== 'failed' && state !== 'cancelled') throw new AppError('register.scan-not-ended');
  await trx
    .updateTable('scan_readings')
    .set({ state: 'waiting', attempts: 0, page: 0, phase: null, ended_at: null, refusal: null })
    .where('id', '=', id)
    .execute();
  await recordChange(trx, by, { action: 'register.scan-repeated', entity: 'scan', entityId: id });
}

async function lockScan(trx: Trx, id: Id) {
  const row = await trx
    .selectFrom('scan_readings')
    .select('state')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new AppError('common.not-found');
  return row;
}
