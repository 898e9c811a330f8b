import type { Selectable } from 'kysely';
import { findActor } from '../accounts/index.js';
import type { Database } from '../db/index.js';
import { findFiles, readStored } from '../files/index.js';
import type { ReadProgress } from '../intake/index.js';
import { AppError, type Clock, dayOf, type Id } from '../shared/index.js';
import { mayFileDocuments } from './access.js';
import { fileDocument } from './operations.js';
import { prepareDocument, readerLexicon } from './prepare.js';
import type { ScanRefusal } from './scan.js';
import type { ScanReadingTable } from './tables.js';

/** A reading that gave no sign of life for so long was left by a server that is gone, milliseconds; a page takes at most a minute. */
const SILENT_MS = 5 * 60_000;
/** How often servers that share a database look for readings that another one left, milliseconds. */
const LOOK_MS = 60_000;
/** A reading that was begun so often and never ended takes the server down with it. */
const MAX_ATTEMPTS = 3;

export interface ScanRunnerOptions {
  readonly database: Database;
  readonly clock: Clock;
  /** Told of every error that nobody foresaw, with the id of the reading as a reference. */
  readonly onUnexpected?: ((error: unknown, reference: string) => void) | undefined;
}

type Row = Selectable<ScanReadingTable>;

/**
 * Reads the scans that wait, one after the other: each takes a core of the machine for minutes. The state is in the database, so
 * that a server that starts again goes on with what was under way.
 */
export class ScanRunner {
  private current: { readonly id: Id; readonly stop: AbortController } | null = null;
  private working: Promise<void> | null = null;
  private hasMore = false;
  private isClosed = false;
  private timer: NodeJS.Timeout | null = null;

  constructor(private readonly options: ScanRunnerOptions) {}

  /** Begins: with what a server that is gone left unfinished, too. */
  async start(): Promise<void> {
    const { database } = this.options;
    if (database.kind === 'embedded') {
      // Nobody else has this database: what is being read was being read by a server that is gone.
      await database.db
        .updateTable('scan_readings')
        .set({ state: 'waiting' })
        .where('state', '=', 'reading')
        .execute();
    } else {
      this.timer = setInterval(() => this.wake(), LOOK_MS);
      this.timer.unref();
    }
    this.wake();
  }

  /** Looks whether something waits. Cheap, and safe to call at any time. */
  wake(): void {
    if (this.isClosed) return;
    this.hasMore = true;
    this.working ??= this.work().finally(() => {
      this.working = null;
    });
  }

  /** Stops a reading at once, after it was marked as cancelled. */
  stop(id: Id): void {
    if (this.current?.id === id) this.current.stop.abort();
  }

  /** Waits until nothing waits any more. */
  async idle(): Promise<void> {
    while (this.working) await this.working;
  }

  /** Stops what is under way; it is begun again by the next start. */
  async close(): Promise<void> {
    this.isClosed = true;
    if (this.timer) clearInterval(this.timer);
    this.current?.stop.abort();
    await this.idle();
  }

  private async work(): Promise<void> {
    while (this.hasMore && !this.isClosed) {
      this.hasMore = false;
      try {
        for (let row = await this.claim(); row; row = this.isClosed ? null : await this.claim()) {
          await this.read(row);
        }
      } catch (error) {
        // The database refused: the next one who asks wakes us again.
        this.options.onUnexpected?.(error, 'scan-runner');
        return;
      }
    }
  }

  /** Takes the reading that waits longest. Of several servers on one database each gets another. */
  private claim(): Promise<Row | null> {
    const { database, clock } = this.options;
    const now = clock();
    return database.db.transaction().execute(async (trx) => {
      const waiting = await trx
        .selectFrom('scan_readings')
        .selectAll()
        .where((eb) =>
          eb.or([
            eb('state', '=', 'waiting'),
            eb.and([eb('state', '=', 'reading'), eb('beat_at', '<', new Date(now.getTime() - SILENT_MS))]),
          ]),
        )
        .orderBy('asked_at')
        .orderBy('id')
        .limit(1)
        .forUpdate()
        .skipLocked()
        .executeTakeFirst();
      if (!waiting) return null;
      const attempts = waiting.attempts + 1;
      await trx
        .updateTable('scan_readings')
        .set({ state: 'reading', attempts, beat_at: now, page: 0, phase: null })
        .where('id', '=', waiting.id)
        .execute();
      return { ...waiting, attempts };
    });
  }

  private async read(row: Row): Promise<void> {
    const stop = new AbortController();
    this.current = { id: row.id, stop };
    try {
      if (row.attempts > MAX_ATTEMPTS) throw new AppError('register.scan-interrupted', { name: row.name });
      await this.readAndFile(row, stop);
    } catch (error) {
      await this.leave(row, error);
    } finally {
      this.current = null;
    }
  }

  private async readAndFile(row: Row, stop: AbortController): Promise<void> {
    const { database, clock } = this.options;
    const { db, dataDir } = database;
    const asker = await findActor(db, row.asked_by);
    if (!asker || !mayFileDocuments(asker)) throw new AppError('accounts.not-allowed');
    const [file] = await findFiles(db, [row.file_id]);
    if (!file) throw new AppError('common.not-found');
    const bytes = await readStored(dataDir, file.sha256);
    let told: Promise<void> = Promise.resolve();
    const onProgress = (progress: ReadProgress) => {
      told = told.then(() => this.tell(row.id, progress, stop));
    };
    const prepared = await prepareDocument({ name: row.name, bytes }, dataDir, dayOf(clock()), {
      lexicon: await readerLexicon(db),
      watch: { signal: stop.signal, onProgress, apart: true },
    });
    await told;
    const by = { userId: asker.userId, name: asker.name, at: clock() };
    await db.transaction().execute(async (trx) => {
      const held = await trx
        .selectFrom('scan_readings')
        .select('id')
        .where('id', '=', row.id)
        .where('state', '=', 'reading')
        .forUpdate()
        .executeTakeFirst();
      // Somebody stopped it while its last page was read.
      if (!held) return;
      const filed = await fileDocument(trx, by, {
        ...row.filing,
        prepared: { ...prepared, fileId: row.file_id },
      });
      await trx
        .updateTable('scan_readings')
        .set({
          state: 'done',
          ended_at: by.at,
          document_id: filed.id,
          notes: JSON.stringify(prepared.notes),
        })
        .where('id', '=', row.id)
        .execute();
    });
  }

  /** Writes how far a reading is, and stops it where somebody else has ended it meanwhile. */
  private async tell(id: Id, { page, pages, phase }: ReadProgress, stop: AbortController): Promise<void> {
    const { database, clock } = this.options;
    try {
      const { numUpdatedRows } = await database.db
        .updateTable('scan_readings')
        .set({ page, pages, phase, beat_at: clock() })
        .where('id', '=', id)
        .where('state', '=', 'reading')
        .executeTakeFirst();
      if (numUpdatedRows === 0n) stop.abort();
    } catch (error) {
      // Progress that is not told does no harm; the filing itself will tell of a database that refuses.
      this.options.onUnexpected?.(error, id);
    }
  }

  /** Ends a reading that gave no document, unless somebody stopped it: then it has ended already. */
  private async leave(row: Row, error: unknown): Promise<void> {
    const { database, clock, onUnexpected } = this.options;
    const isStopped = error instanceof AppError && error.code === 'intake.cancelled';
    if (!(error instanceof AppError)) onUnexpected?.(error, row.id);
    const refusal: ScanRefusal =
      error instanceof AppError
        ? { code: error.code, params: error.params }
        : { code: 'common.internal', params: {} };
    const left =
      isStopped || this.isClosed
        ? ({ state: 'waiting', attempts: row.attempts - 1 } as const)
        : ({ state: 'failed', ended_at: clock(), refusal: JSON.stringify(refusal) } as const);
    await database.db
      .updateTable('scan_readings')
      .set(left)
      .where('id', '=', row.id)
      .where('state', '=', 'reading')
      .execute();
  }
}
