import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import {
  ThreadLimitError,
  type ThreadLimits,
  type ThreadMessage,
  ThreadStoppedError,
  type ThreadWatch,
} from './thread.js';

/**
 * Runs one task in a process of its own, which speaks like a thread of `TaskThreads`. Its end gives back all the memory that it took,
 * where that of a thread stays with the process for long. What it prints goes nowhere.
 * @throws ThreadLimitError when time or memory run out
 * @throws ThreadStoppedError when the signal is given
 * @throws Error when it ended without an answer
 */
export async function runInProcess(
  script: URL,
  task: object,
  { seconds, memoryMb }: ThreadLimits,
  { onNews, signal }: ThreadWatch = {},
): Promise<unknown> {
  if (signal?.aborted) throw new ThreadStoppedError();
  const child = fork(fileURLToPath(script), {
    serialization: 'advanced',
    execArgv: [`--max-old-space-size=${memoryMb}`],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  let timer: NodeJS.Timeout | undefined;
  let onStop = (): void => {};
  try {
    return await new Promise((resolve, reject) => {
      onStop = () => reject(new ThreadStoppedError());
      timer = setTimeout(() => reject(new ThreadLimitError('time')), seconds * 1000);
      signal?.addEventListener('abort', onStop);
      child.on('message', (message: ThreadMessage) => {
        if ('answer' in message) return resolve(message.answer);
        timer?.refresh();
        onNews?.(message.news);
      });
      child.once('error', reject);
      child.once('exit', (code, end) => {
        // So Node ends a process whose memory ran out.
        const outOfMemory = end === 'SIGABRT' || code === 134;
        reject(
          outOfMemory
            ? new ThreadLimitError('memory')
            : new Error(`the process ended with ${code ?? end} and no answer`),
        );
      });
      child.send(task);
    });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', onStop);
    child.kill('SIGKILL');
  }
}
