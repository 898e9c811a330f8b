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

/**
 * Runs one task in a thread of its own: `script` gets `task` as its `workerData` and answers with one message. The
 * thread is gone when this settles. What it prints goes nowhere.
 *
 * @throws ThreadLimitError when time or memory run out
 * @throws Error what the thread died of, or when it ended without an answer
 */
export function runInThread(script: URL, task: unknown, limits: ThreadLimits): Promise<unknown> {
  const worker = new Worker(script, {
    workerData: task,
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: limits.memoryMb },
  });
  let timer: NodeJS.Timeout | undefined;
  const answer = new Promise<unknown>((resolve, reject) => {
    timer = setTimeout(() => reject(new ThreadLimitError('time')), limits.seconds * 1000);
    worker.once('message', resolve);
    worker.once('error', (error: NodeJS.ErrnoException) => {
      const outOfMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      reject(outOfMemory ? new ThreadLimitError('memory', { cause: error }) : error);
    });
    worker.once('exit', (code) => reject(new Error(`the thread ended with ${code} and no answer`)));
  });
  return answer.finally(async () => {
    clearTimeout(timer);
    await worker.terminate();
  });
}
