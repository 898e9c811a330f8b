import type { By, Trx } from '../db/index.js';
import { type Id, newId } from '../shared/index.js';
import type { StoredBytes } from './store.js';
import './tables.js';

/** Names stored bytes as an attachment. The audit entry belongs to the thing that it is attached to. */
export async function addFile(
  trx: Trx,
  by: By,
  file: { readonly stored: StoredBytes; readonly name: string; readonly mediaType: string },
): Promise<Id> {
  const id = newId();
  await trx
    .insertInto('files')
    .values({
      id,
      sha256: file.stored.sha256,
      name: file.name,
      media_type: file.mediaType,
      size: file.stored.size,
      uploaded_by: by.userId,
      uploaded_at: by.at,
    })
    .execute();
  return id;
}
