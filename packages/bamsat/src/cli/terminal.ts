import { Presets, SingleBar } from 'cli-progress';
import type { ReadProgress } from '../intake/index.js';
import { AppError, type Locale, refusalText, type Translate, translator } from '../shared/index.js';

/** Where a command speaks: results on `out`, what went wrong and how far it is on `err`. */
export interface Terminal {
  readonly t: Translate;
  readonly locale: Locale;
  /** The window that a person looks at, with or without colours; null where the output goes into a pipe or a file. */
  readonly window: { readonly columns: number; readonly colours: boolean } | null;
  out(line: string): void;
  err(line: string): void;
  /** A bar on a terminal, plain lines elsewhere. */
  progress(total: number): Progress;
}

export interface Progress {
  step(label: string): void;
  /** What is under way within a step; where the steps are not told one by one, how many are done. */
  news(label: string, done?: number): void;
  end(): void;
}

/** Vietnamese unless the environment asks for English. */
function localeOf(environment: NodeJS.ProcessEnv): Locale {
  const language =
    environment.BAMSAT_LOCALE ?? environment.LC_ALL ?? environment.LC_MESSAGES ?? environment.LANG ?? '';
  return language.toLowerCase().startsWith('en') ? 'en' : 'vi';
}

/** Columns of a window that does not say how wide it is. */
export const USUAL_COLUMNS = 80;

/** Colours unless the environment forbids them (no-color.org) or the terminal has none. */
function windowOf(environment: NodeJS.ProcessEnv): Terminal['window'] {
  if (!process.stdout.isTTY) return null;
  const colours = !environment.NO_COLOR && environment.TERM !== 'dumb';
  return { columns: process.stdout.columns || USUAL_COLUMNS, colours };
}

/** The terminal of this process. */
export function processTerminal(environment: NodeJS.ProcessEnv = process.env): Terminal {
  const locale = localeOf(environment);
  endQuietlyWithReader();
  return {
    t: translator(locale),
    locale,
    window: windowOf(environment),
    out: (line) => {
      process.stdout.write(`${line}\n`);
    },
    err: (line) => {
      process.stderr.write(`${line}\n`);
    },
    progress: (total) => (process.stderr.isTTY ? barProgress(total) : lineProgress(total)),
  };
}

/** A reader that goes away (`bamsat read … | head`) wants nothing more: that is no error. */
function endQuietlyWithReader(): void {
  process.stdout.once('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
}

/** Says how far a command got that was told to stop; some of what it was asked for is missing. */
export function tellStopped(terminal: Terminal, done: number, total: number): void {
  terminal.err(`bamsat: ${terminal.t('cli.stopped', { done, total })}`);
  process.exitCode = 1;
}

/** How far the reading of a scan is, in words. */
export function pageText({ t }: Terminal, file: string, { page, pages, phase }: ReadProgress): string {
  return t(phase === 'turn' ? 'cli.scan.turn' : 'cli.scan.page', { file, page, pages });
}

/** One line for a person: the words of a refusal, or the bare message of anything else. */
export function errorLine(terminal: Terminal, error: unknown): string {
  if (error instanceof AppError) return refusalText(terminal.t, error);
  return terminal.t('error.cli.unexpected', {
    reason: error instanceof Error ? error.message : String(error),
  });
}

function barProgress(total: number): Progress {
  const bar = new SingleBar(
    {
      format: '{bar} {value}/{total} {label}',
      stream: process.stderr,
      clearOnComplete: true,
      hideCursor: true,
    },
    Presets.shades_classic,
  );
  bar.start(total, 0, { label: '' });
  return {
    step: (label) => bar.increment(1, { label }),
    news: (label, done) => (done === undefined ? bar.update({ label }) : bar.update(done, { label })),
    end: () => bar.stop(),
  };
}

/** Every line stands by itself, for logs and pipes. */
function lineProgress(total: number): Progress {
  let done = 0;
  return {
    step: (label) => {
      done += 1;
      process.stderr.write(`${done}/${total} ${label}\n`);
    },
    news: (label) => {
      process.stderr.write(`${label}\n`);
    },
    end: () => {},
  };
}
