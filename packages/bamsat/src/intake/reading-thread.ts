import { parentPort } from 'node:worker_threads';
import { answerReading, type ReadingTask } from './reading.js';

/** The script of the threads that `reading.ts` starts: news of the progress, then one answer for each task. */
parentPort?.on('message', (task: ReadingTask) => {
  const watch = { onProgress: (news: unknown) => parentPort?.postMessage({ news }, []) };
  void answerReading(task, watch).then((answer) => parentPort?.postMessage({ answer }, []));
});
