import { PGlite, type PGliteOptions } from '@electric-sql/pglite';
import type { DurableNodeFS } from './durable-node-fs.js';

type ExecParams = Parameters<PGlite['execProtocolStream']>;
type ExecResult = Awaited<ReturnType<PGlite['execProtocolStream']>>;

/** Each is 1 MB. Bounds both the size of `pg_wal` and the time that a start after a crash takes. */
const SEGMENTS_PER_CHECKPOINT = 16;

/**
 * PGlite that says so when the disk fails, and that keeps its write-ahead log short.
 *
 * PostgreSQL in single-user mode, which PGlite is, never makes a checkpoint by itself: the log would grow until the database
 * is closed. It is made here between two queries, when the session is idle and nothing is half done.
 */
export class DurablePGlite extends PGlite {
  readonly #durableFs: DurableNodeFS;

  constructor(fs: DurableNodeFS, options: Omit<PGliteOptions, 'fs' | 'dataDir'>) {
    super({ ...options, fs });
    this.#durableFs = fs;
  }

  override async execProtocolStream(...params: ExecParams): Promise<ExecResult> {
    const messages = await super.execProtocolStream(...params);
    this.#refuseIfBroken();
    if (this.#durableFs.segmentsEntered >= SEGMENTS_PER_CHECKPOINT && !this.isInTransaction()) {
      const idle = messages.some(({ name }) => name === 'readyForQuery');
      if (idle) {
        this.#durableFs.forgetSegments();
        this.execProtocolRawSync(CHECKPOINT);
        this.#refuseIfBroken();
      }
    }
    return messages;
  }

  #refuseIfBroken(): void {
    const failure = this.#durableFs.failure;
    if (failure)
      throw new Error('The disk did not take the data: the database must be opened again', {
        cause: failure,
      });
  }
}

/** The query message of PostgreSQL's protocol: type, length of the rest, text, zero. */
const CHECKPOINT = queryMessage('checkpoint');

function queryMessage(sql: string): Uint8Array {
  const text = Buffer.from(`${sql}\0`);
  const message = Buffer.alloc(5 + text.length);
  message.write('Q', 0);
  message.writeInt32BE(4 + text.length, 1);
  text.copy(message, 5);
  return message;
}
