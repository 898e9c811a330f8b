import { parentPort, workerData } from 'node:worker_threads';
import { answerReading, type ReadingTask } from './reading.js';

/** The script of the thread that `reading.ts` starts for one file. */
const answer = await answerReading(workerData as ReadingTask);
parentPort?.postMessage(answer);
