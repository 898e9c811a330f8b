import type { Db } from '../db/index.js';
import { AppError } from '../shared/index.js';
import { forgetSessions, recordViews } from './operations.js';
import type { View } from './visit.js';

/** How long the first view of a quiet moment waits for others. */
const GATHER_MS = 3;
/** The most views that one transaction counts: it must not hold the one connection for long. */
const BATCH = 1_000;
/** The most views that wait; past it a view is refused instead of waiting for ever. */
const MOST_WAITING = 10_000;
const FORGET_EVERY_MS = 10 * 60_000;

interface Waiting {
  readonly view: View;
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
}

/**
 * Gathers the views of a few milliseconds into one transaction and acknowledges each only after the commit, so that a
 * database with one fsync per commit keeps up with many visitors at once. While one batch is written the next one gathers.
 */
export class ViewQueue {
  readonly #db: Db;
  readonly #most: number;
  #waiting: Waiting[] = [];
  #writing = false;
  #forgotAt = 0;

  constructor(db: Db, most = MOST_WAITING) {
    this.#db = db;
    this.#most = most;
  }

  /** Resolves once the view is committed. @throws AppError `visits.overfull` */
  count(view: View): Promise<void> {
    if (this.#waiting.length >= this.#most) throw new AppError('visits.overfull');
    return new Promise((done, failed) => {
      this.#waiting.push({ view, done, failed });
      if (this.#writing) return;
      this.#writing = true;
      setTimeout(() => void this.#writeAll(), GATHER_MS);
    });
  }

  async #writeAll(): Promise<void> {
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.splice(0, BATCH);
      try {
        await this.#write(batch.map((waiting) => waiting.view));
        for (const waiting of batch) waiting.done();
      } catch (error) {
        for (const waiting of batch) waiting.failed(error);
      }
    }
    this.#writing = false;
  }

  async #write(views: readonly View[]): Promise<void> {
    const now = Math.max(...views.map((view) => view.at.getTime()));
    const forgets = Math.abs(now - this.#forgotAt) >= FORGET_EVERY_MS;
    await this.#db.transaction().execute(async (trx) => {
      await recordViews(trx, views);
      if (forgets) await forgetSessions(trx, new Date(now));
    });
    if (forgets) this.#forgotAt = now;
  }
}
