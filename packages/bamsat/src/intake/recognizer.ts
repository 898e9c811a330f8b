import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Worker as Engine, Page as EnginePage } from 'tesseract.js';

/** A word as the engine sees it in a picture; measures in points of the picture, the origin at the upper left. */
export interface RecognizedWord {
  text: string;
  /** 0 to 100. */
  confidence: number;
  left: number;
  right: number;
  /** Of the line that it stands in, at the middle of the word. */
  baseline: number;
  /** Size of the letters of its line. */
  size: number;
}

/** Why a picture was not recognised: it took too long, somebody stopped it, or the engine broke. */
export class RecognitionError extends Error {
  constructor(
    readonly reason: 'time' | 'stopped' | 'broken',
    options?: ErrorOptions,
  ) {
    super(`the recognition of a picture ended: ${reason}`, options);
    this.name = 'RecognitionError';
  }
}

/** The engine of tesseract.js with its Vietnamese data, both from their packages: nothing is fetched and nothing is kept outside. */
async function startEngine(): Promise<Engine> {
  const { default: tesseract } = await import('tesseract.js');
  const data = dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/vie/package.json'));
  const engine = await tesseract.createWorker('vie', tesseract.OEM.LSTM_ONLY, {
    langPath: join(data, '4.0.0_best_int'),
    cacheMethod: 'none',
    gzip: true,
    logger() {},
    // Without it a refusal would be thrown in the middle of nowhere; every job is refused by its own promise as well.
    errorHandler() {},
  });
  // What the engine says of lines that it cannot scale is for nobody.
  await engine.setParameters({ debug_file: '/dev/null' });
  return engine;
}

/** The thread that the engine runs in; the types of the package do not tell of it. */
function threadOf(engine: Engine): NodeJS.EventEmitter | null {
  return 'worker' in engine ? (engine.worker as NodeJS.EventEmitter) : null;
}

/**
 * Recognises words in pictures, one picture after the other. The engine starts with the first one (half a second) and runs in a
 * thread of its own; a picture that takes too long ends it, and the next one gets another.
 */
export class Recognizer {
  private engine: Promise<Engine> | null = null;

  constructor(private readonly signal?: AbortSignal) {}

  /**
   * The words of an upright picture (PNG); slanted lines are put straight first, and the places are those of the straightened picture.
   * @throws RecognitionError
   */
  async recognize(picture: Buffer, seconds: number): Promise<RecognizedWord[]> {
    this.engine ??= startEngine();
    try {
      const engine = await this.engine;
      return wordsOf(await this.run(engine, picture, seconds));
    } catch (cause) {
      await this.end();
      throw cause instanceof RecognitionError ? cause : new RecognitionError('broken', { cause });
    }
  }

  /** Gives the memory of the engine back. */
  async end(): Promise<void> {
    const engine = this.engine;
    this.engine = null;
    await engine?.then(
      (one) => one.terminate(),
      () => {},
    );
  }

  private run(engine: Engine, picture: Buffer, seconds: number): Promise<EnginePage> {
    const { signal } = this;
    return new Promise((resolve, reject) => {
      const thread = threadOf(engine);
      const settle = (finish: () => void) => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', onStop);
        thread?.off('error', onError);
        finish();
      };
      const onStop = () => settle(() => reject(new RecognitionError('stopped')));
      const onError = (cause: unknown) => settle(() => reject(new RecognitionError('broken', { cause })));
      const timer = setTimeout(() => settle(() => reject(new RecognitionError('time'))), seconds * 1000);
      if (signal?.aborted) return onStop();
      signal?.addEventListener('abort', onStop);
      thread?.on('error', onError);
      engine.recognize(picture, { rotateAuto: true }, { text: false, blocks: true }).then(
        ({ data }) => settle(() => resolve(data)),
        (cause: unknown) => settle(() => reject(new RecognitionError('broken', { cause }))),
      );
    });
  }
}

function wordsOf({ blocks }: EnginePage): RecognizedWord[] {
  const lines = (blocks ?? []).flatMap(({ paragraphs }) =>
    paragraphs.flatMap((paragraph) => paragraph.lines),
  );
  return lines.flatMap(({ words, baseline, rowAttributes, bbox }) =>
    words.map(({ text, confidence, bbox: { x0, x1 } }): RecognizedWord => {
      const along = (x0 + x1) / 2 - baseline.x0;
      const slope = (baseline.y1 - baseline.y0) / Math.max(1, baseline.x1 - baseline.x0);
      return {
        text,
        confidence,
        left: x0,
        right: x1,
        baseline: baseline.y0 + slope * along,
        size: rowAttributes.rowHeight || bbox.y1 - bbox.y0,
      };
    }),
  );
}
