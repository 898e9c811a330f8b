import { AppError, type ErrorCode, type MessageParams } from '../shared/index.js';
import { readerOf } from './formats.js';
import type { IntakeFormat, ReadContext, ReadProgress, ReadText, ReadWatch } from './intake.js';
import { runInProcess } from './task-process.js';
import { TaskThreads, ThreadLimitError, ThreadStoppedError } from './thread.js';

/** What the thread is given. */
export interface ReadingTask {
  format: IntakeFormat;
  bytes: Uint8Array;
  context: ReadContext;
}

/** What the thread answers: errors keep neither class nor fields on their way out of a thread. */
export type ReadingAnswer =
  | { ok: true; read: ReadText }
  | { ok: false; code: ErrorCode; params: MessageParams; detail: string };

/** A thread runs compiled code: from TypeScript sources (under Vitest) reading happens in the caller's thread, unlimited. */
const IS_COMPILED = import.meta.url.endsWith('.js');
/** Below this size (bytes) text is decoded faster than a thread starts. */
const SMALL_TEXT = 1024 * 1024;
const threads = new TaskThreads(new URL('./reading-thread.js', import.meta.url));
const PROCESS = new URL('./reading-process.js', import.meta.url);

/**
 * Reads bytes as this format, in a thread with the limits of the context unless it is quick.
 *
 * @throws AppError and nothing else: what a format's library says of a bad file becomes `intake.damaged` with a cause
 */
export async function readAs(task: ReadingTask, watch: ReadWatch = {}): Promise<ReadText> {
  const { format, bytes, context } = task;
  const isQuick = !readerOf(format).heavy && bytes.length <= SMALL_TEXT;
  const answer = IS_COMPILED && !isQuick ? await readInThread(task, watch) : await answerReading(task, watch);
  if (answer.ok) return answer.read;
  throw new AppError(answer.code, answer.params, { cause: new Error(`${context.name}: ${answer.detail}`) });
}

/** Reads and answers with a refusal instead of throwing one. */
export async function answerReading(
  { format, bytes, context }: ReadingTask,
  watch: ReadWatch,
): Promise<ReadingAnswer> {
  try {
    return { ok: true, read: await readerOf(format).read(bytes, context, watch) };
  } catch (error) {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    if (error instanceof AppError) return { ok: false, code: error.code, params: error.params, detail };
    // A library's complaint about the bytes: the sender can only send a better file.
    return { ok: false, code: 'intake.damaged', params: { name: context.name, format }, detail };
  }
}

async function readInThread(
  task: ReadingTask,
  { onProgress, signal, apart }: ReadWatch,
): Promise<ReadingAnswer> {
  const { name, limits } = task.context;
  try {
    const bounds = { seconds: limits.maxSeconds, memoryMb: limits.maxMemoryMb };
    const watch = { onNews: (news: unknown) => onProgress?.(news as ReadProgress), signal };
    const answer = await (apart
      ? runInProcess(PROCESS, task, bounds, watch)
      : threads.run(task, bounds, watch));
    if (!isAnswer(answer)) throw new Error('the reading thread gave something else than an answer');
    return answer;
  } catch (error) {
    if (error instanceof ThreadStoppedError) {
      return { ok: false, code: 'intake.cancelled', params: { name }, detail: error.message };
    }
    if (!(error instanceof ThreadLimitError)) throw error;
    const params = { name, seconds: limits.maxSeconds };
    return { ok: false, code: 'intake.too-heavy', params, detail: error.message };
  }
}

function isAnswer(value: unknown): value is ReadingAnswer {
  return typeof value === 'object' && value !== null && 'ok' in value;
}
