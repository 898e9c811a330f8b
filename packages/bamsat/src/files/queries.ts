import type { Db } from '../db/index.js';
import type { Id } from '../shared/index.js';
import './tables.js';

/** An attachment as lists and downloads need it. */
export interface FileRow {
  readonly id: Id;
  readonly sha256: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
}

/** The attachments with these ids, in the order of their names. Who may see them is asked by the module that holds them. */
export async function findFiles(db: Db, ids: readonly Id[]): Promise<FileRow[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('files')
    .select(['id', 'sha256', 'name', 'media_type', 'size'])
    .where('id', 'in', ids)
    .orderBy('name')
    .execute();
  return rows.map(({ media_type: mediaType, ...row }) => ({ ...row, mediaType }));
}

/** Every stored file once, for a check of the whole folder. */
export async function listStored(db: Db): Promise<{ sha256: string; size: number }[]> {
  return db.selectFrom('files').select(['sha256', 'size']).distinct().orderBy('sha256').execute();
}
