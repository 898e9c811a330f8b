import { AppError } from '../shared/index.js';

/** Tells whether this is how a file ended that was being read when the signal came. */
export function isStopped(error: unknown): boolean {
  return error instanceof AppError && error.code === 'intake.cancelled';
}

/**
 * Runs work that ends in order when somebody presses Ctrl-C or asks the process to end: the signal tells it to stop. Whoever asks a
 * second time ends the process at once.
 */
export async function stoppable<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const stop = new AbortController();
  const onSignal = () => stop.abort();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, onSignal);
  try {
    return await work(stop.signal);
  } finally {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, onSignal);
  }
}
