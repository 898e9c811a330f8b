import { setPriority } from 'node:os';
import { answerReading, type ReadingTask } from './reading.js';
import type { ThreadMessage } from './thread.js';

/**
 * The script of a process that reads one file for a server: news of the progress, then one answer. It gives way to whoever answers
 * people, and ends with the server, not by the signals that a terminal sends to both.
 */
const BEHIND_OTHERS = 10;

function tell(message: ThreadMessage, told?: () => void): void {
  process.send?.(message, undefined, undefined, told);
}

setPriority(BEHIND_OTHERS);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {});
process.once('disconnect', () => process.exit());
process.once('message', (task: ReadingTask) => {
  void answerReading(task, { onProgress: (news) => tell({ news }) }).then((answer) =>
    tell({ answer }, () => process.disconnect()),
  );
});
