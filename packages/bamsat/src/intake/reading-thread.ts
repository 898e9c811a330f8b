import { parentPort } from 'node:worker_threads';
import { answerReading, type ReadingTask } from './reading.js';

/** The script of the threads that `reading.ts` starts: one answer for each task. */
parentPort?.on('message', (task: ReadingTask) => {
  void answerReading(task).then((answer) => parentPort?.postMessage(answer, []));
});
