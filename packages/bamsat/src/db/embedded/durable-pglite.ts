import { messages, PGlite, type PGliteOptions } from '@electric-sql/pglite';
import type { DurableNodeFS } from './durable-node-fs.js';

type ExecParams = Parameters<PGlite['execProtocolStream']>;
type ExecResult = Awaited<ReturnType<PGlite['execProtocolStream']>>;

/** Each is 1 MB. Bounds both the size of `pg_wal` and the time that a start after a crash takes. */
const SEGMENTS_PER_CHECKPOINT = 16;
/** PostgreSQL's own code (SQLSTATE) for an error of reading or writing. */
const IO_ERROR = '58030';

const QUERY = 'Q'.charCodeAt(0);
const SYNC = 'S'.charCodeAt(0);

/**
 * PGlite that says so when the disk fails, and that keeps its write-ahead log short.
 *
 * As shipped it goes on after a PANIC of PostgreSQL, which a full disk is enough for: the next change is then acknowledged and
 * never made. Here every query after one is refused until the database is opened again.
 *
 * PostgreSQL in single-user mode, which PGlite is, never makes a checkpoint by itself: the log would grow until the database
 * is closed. It is made here between two queries, when the session is idle and nothing is half done.
 */
export class DurablePGlite extends PGlite {
  readonly #durableFs: DurableNodeFS;
  readonly #onBroken: ((failure: Error) => void) | undefined;
  #told = false;

  /** @param onBroken called once when the disk has failed; what was acknowledged until then is kept by the folder */
  constructor(
    fs: DurableNodeFS,
    options: Omit<PGliteOptions, 'fs' | 'dataDir'>,
    onBroken?: (failure: Error) => void,
  ) {
    super({
      ...options,
      fs,
      onStderr: (line) => {
        if (/ PANIC: /.test(line)) fs.failure ??= new Error(line);
        return options.onStderr?.(line) ?? false;
      },
    });
    this.#durableFs = fs;
    this.#onBroken = onBroken;
  }

  /** Whether the disk has failed; the database must be opened again. */
  get broken(): boolean {
    return this.#durableFs.failure !== undefined;
  }

  /** Makes the one session as good as new: rolls back what is open, forgets what is prepared or set. */
  resetSession(): void {
    if (this.closed || this.broken) return;
    if (this.isInTransaction()) this.execProtocolRawSync(ROLLBACK);
    this.execProtocolRawSync(DISCARD);
  }

  override async execProtocolStream(...params: ExecParams): Promise<ExecResult> {
    // A client that goes away late still says goodbye; nobody waits for an answer.
    if (this.closed) return [];
    if (this.broken) return this.#refusal(params[0]);
    const answer = await super.execProtocolStream(...params);
    if (this.broken) return this.#refusal(params[0]);
    if (this.#isCheckpointDue(answer)) {
      this.#durableFs.forgetSegments();
      // The query that came before is durable already; when the disk fails now, the next one hears of it.
      this.execProtocolRawSync(CHECKPOINT);
    }
    return answer;
  }

  /** Closes the database; one whose disk has failed is left as it lies, since it could only be made worse. */
  override async close(): Promise<void> {
    if (this.broken) await this.#durableFs.closeFs();
    else await super.close();
  }

  #isCheckpointDue(answer: ExecResult): boolean {
    return (
      this.#durableFs.segmentsEntered >= SEGMENTS_PER_CHECKPOINT &&
      answer.some(({ name }) => name === 'readyForQuery') &&
      !this.isInTransaction()
    );
  }

  /** What PostgreSQL would answer to a refused query, in its own protocol, so that each client hears it as an error. */
  #refusal(request: Uint8Array): ExecResult {
    const failure = this.#durableFs.failure;
    if (!this.#told) {
      this.#told = true;
      this.#onBroken?.(failure instanceof Error ? failure : new Error(String(failure)));
    }
    if (request[0] !== QUERY && request[0] !== SYNC) return [];
    const error = new messages.DatabaseError(
      'The disk did not take the data; open the database again',
      0,
      'error',
    );
    error.severity = 'FATAL';
    error.code = IO_ERROR;
    error.detail = failure instanceof Error ? failure.message : String(failure);
    return [error, new messages.ReadyForQueryMessage(0, 'I')];
  }
}

const CHECKPOINT = queryMessage('checkpoint');
const ROLLBACK = queryMessage('rollback');
const DISCARD = queryMessage('discard all');

/** A query in PostgreSQL's protocol: type, length of the rest, text, zero. */
function queryMessage(sql: string): Uint8Array {
  const text = Buffer.from(`${sql}\0`);
  const message = Buffer.alloc(5 + text.length);
  message.write('Q', 0);
  message.writeInt32BE(4 + text.length, 1);
  text.copy(message, 5);
  return message;
}
