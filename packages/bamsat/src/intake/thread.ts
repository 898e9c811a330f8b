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

/** What one task in a thread may take. */
export interface ThreadLimits {
  seconds: number;
  memoryMb: number;
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
 * Runs tasks in threads: the script gets each task as a message and answers with one message. A thread that answered is
 * kept for the next task; one that failed or ran over its limits is ended. An idle thread does not hold the process.
 * What a thread prints goes nowhere.
 */
export class TaskThreads {
  private idle: IdleThread | null = null;

  constructor(private readonly script: URL) {}

  /**
   * @throws ThreadLimitError when time or memory run out
   * @throws Error what the thread died of, or when it ended without an answer
   */
  async run(task: unknown, limits: ThreadLimits): Promise<unknown> {
    const worker = this.takeIdle(limits.memoryMb) ?? this.start(limits.memoryMb);
    try {
      const answer = await answerOf(worker, task, limits.seconds);
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

function answerOf(worker: Worker, task: unknown, seconds: number): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const settle = (finish: () => void): void => {
      clearTimeout(timer);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      finish();
    };
    const onMessage = (answer: unknown): void => settle(() => resolve(answer));
    const onError = (error: NodeJS.ErrnoException): void => {
      const outOfMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      settle(() => reject(outOfMemory ? new ThreadLimitError('memory', { cause: error }) : error));
    };
    const onExit = (code: number): void =>
      settle(() => reject(new Error(`the thread ended with ${code} and no answer`)));
    const timer = setTimeout(() => settle(() => reject(new ThreadLimitError('time'))), seconds * 1000);
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    worker.postMessage(task, []);
  });
}
