import { sql } from 'kysely';
import { openDatabase } from '../../src/db/index.js';
import { type OperationsLog, openOperationsLog } from './operations-log.js';
import { recordOperations } from './record.js';
import { makeCrashTables, runBatch } from './transactions.js';

/**
 * A process that works on a database until it kills itself, and leaves a log of what it did to the files. It dies at the
 * `killAt`th operation that is logged after `phase` has begun.
 */
export interface Workload {
  readonly dataDir: string;
  readonly log: string;
  readonly template: string;
  /** `start`: while the database is opened; `work`: once it is open; `checkpoint`: in the middle of one. */
  readonly phase: 'start' | 'work' | 'checkpoint';
  readonly killAt: number;
  /** Number of the first transaction. */
  readonly first: number;
}

const BATCHES_BEFORE_CHECKPOINT = 12;

/** Work without end. */
async function work(task: Workload): Promise<never> {
  const countdown = new Countdown(openOperationsLog(task.log));
  recordOperations(task.dataDir, countdown);
  if (task.phase === 'start') countdown.start(task.killAt);
  const { dataDir, template } = task;
  const database = await openDatabase({ dataDir, what: 'crash test', ...(template ? { template } : {}) });
  await makeCrashTables(database.db);
  if (task.phase === 'work') countdown.start(task.killAt);
  for (let number = task.first; ; number += 1) {
    if (number - task.first === BATCHES_BEFORE_CHECKPOINT) {
      if (task.phase === 'checkpoint') countdown.start(task.killAt);
      await sql`checkpoint`.execute(database.db);
    }
    if (await runBatch(database, number)) countdown.add({ op: 'acknowledge', number });
  }
}

/** A log that kills the process when it has taken so many operations. */
class Countdown implements OperationsLog {
  readonly #log: OperationsLog;
  #left = Number.POSITIVE_INFINITY;

  constructor(log: OperationsLog) {
    this.#log = log;
  }

  start(operations: number): void {
    this.#left = operations;
  }

  add(...entry: Parameters<OperationsLog['add']>): void {
    this.#log.add(...entry);
    this.#left -= 1;
    if (this.#left <= 0) process.kill(process.pid, 'SIGKILL');
  }

  close(): void {
    this.#log.close();
  }
}

const task: Workload = JSON.parse(process.argv[2]!);
await work(task);
