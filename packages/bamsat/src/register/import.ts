import type { By, Database } from '../db/index.js';
import type { IntakeNote, ReadWatch } from '../intake/index.js';
import { dayOf } from '../shared/index.js';
import { type Filed, type Filing, fileDocument } from './operations.js';
import { prepareDocument, readerLexicon } from './prepare.js';

/** How a file is imported: everything of a filing but the text itself. */
export type ImportOptions = Omit<Filing, 'prepared'>;

/** What an import gives beside the filing: what the intake has to say of the file. */
export interface Imported extends Filed {
  readonly notes: readonly IntakeNote[];
}

/**
 * Takes one file into the register in a transaction of its own; for the command line and for loading many.
 * Scanned pages are recognised; a reading that is stopped leaves nothing behind.
 * @throws AppError `intake.*`
 */
export async function importOne(
  database: Database,
  by: By,
  file: { readonly name: string; readonly bytes: Uint8Array },
  options: ImportOptions = {},
  watch: ReadWatch = {},
): Promise<Imported> {
  const lexicon = await readerLexicon(database.db);
  const prepared = await prepareDocument(file, database.dataDir, dayOf(by.at), { lexicon, watch });
  const filed = await database.db
    .transaction()
    .execute((trx) => fileDocument(trx, by, { ...options, prepared }));
  return { ...filed, notes: prepared.notes };
}
