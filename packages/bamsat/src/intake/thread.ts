import { Worker } from 'node:worker_threads';

/** A thread took more than it was given. */
export class ThreadLimitError extends Error {
  constructor(
    readonly limit: 'time' | 'memory',
    options?: ErrorOptions,
  ) {
    super(`the thread ran out of ${limit}`, options);
    this.name = 'ThreadLimitError';
  }
}

/** Somebody stopped a task. */
export class ThreadStoppedError extends Error {
  constructor() {
    super('the thread was stopped');
    this.name = 'ThreadStoppedError';
  }
}

/** What one task in a thread may take. */
export interface ThreadLimits {
  /** Until it answers; news of its progress begin the time anew. */
  seconds: number;
  memoryMb: number;
}

/** What a thread says of a task: news while it goes on, the answer at its end. */
export type ThreadMessage = { readonly news: unknown } | { readonly answer: unknown };

/** Who watches a task. */
export interface ThreadWatch {
  onNews?: (news: unknown) => void;
  signal?: AbortSignal | undefined;
}

/** A thread without a task keeps for this long, milliseconds, so that a batch does not pay for a start with every file. */
const IDLE_MS = 20_000;

interface IdleThread {
  worker: Worker;
  memoryMb: number;
  timer: NodeJS.Timeout;
  /** Listens for its end while it is idle. */
  forget: () => void;
}

/**
 * Runs tasks in threads: the script gets each task as a message, may send `{ news }`, and ends it with `{ answer }`. A thread
 * that answered is kept for the next task; one that failed, was stopped or ran over its limits is ended. An idle thread does not hold the process.
 * What a thread prints goes nowhere.
 */
export class TaskThreads {
  private idle: IdleThread | null = null;

  constructor(private readonly script: URL) {}

  /**
   * @throws ThreadLimitError when time or memory run out
   * @throws ThreadStoppedError when the signal is given
   * @throws Error what the thread died of, or when it ended without an answer
   */
  async run(task: unknown, limits: ThreadLimits, watch: ThreadWatch = {}): Promise<unknown> {
    const worker = this.takeIdle(limits.memoryMb) ?? this.start(limits.memoryMb);
    try {
      const answer = await answerOf(worker, task, limits.seconds, watch);
      await this.keep(worker, limits.memoryMb);
      return answer;
    } catch (error) {
      await worker.terminate();
      throw error;
    }
  }

  private start(memoryMb: number): Worker {
    // What it prints waits in the streams unread, since a stream that is read would hold the process.
    return new Worker(this.script, {
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: memoryMb },
    });
  }

  private takeIdle(memoryMb: number): Worker | null {
    const { idle } = this;
    if (idle === null || idle.memoryMb !== memoryMb) return null;
    this.idle = null;
    clearTimeout(idle.timer);
    idle.worker.off('error', idle.forget).off('exit', idle.forget).ref();
    return idle.worker;
  }

  private async keep(worker: Worker, memoryMb: number): Promise<void> {
    if (this.idle !== null) {
      await worker.terminate();
      return;
    }
    const forget = (): void => {
      if (this.idle?.worker === worker) this.idle = null;
    };
    const timer = setTimeout(() => {
      forget();
      void worker.terminate();
    }, IDLE_MS);
    timer.unref();
    worker.unref();
    // It may still die of what it left behind; then it is just not there any more.
    worker.once('error', forget);
    worker.once('exit', forget);
    this.idle = { worker, memoryMb, timer, forget };
  }
}

function answerOf(
  worker: Worker,
  task: unknown,
  seconds: number,
  { onNews, signal }: ThreadWatch,
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const settle = (finish: () => void): void => {
      clearTimeout(timer);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      signal?.removeEventListener('abort', onStop);
      finish();
    };
    const onMessage = (message: ThreadMessage): void => {
      if ('answer' in message) return settle(() => resolve(message.answer));
      timer.refresh();
      onNews?.(message.news);
    };
    const onError = (error: NodeJS.ErrnoException): void => {
      const outOfMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      settle(() => reject(outOfMemory ? new ThreadLimitError('memory', { cause: error }) : error));
    };
    const onExit = (code: number): void =>
      settle(() => reject(new Error(`the thread ended with ${code} and no answer`)));
    const onStop = (): void => settle(() => reject(new ThreadStoppedError()));
    const timer = setTimeout(() => settle(() => reject(new ThreadLimitError('time'))), seconds * 1000);
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    signal?.addEventListener('abort', onStop);
    if (signal?.aborted) onStop();
    else worker.postMessage(task, []);
  });
}
