import { basename } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { type Reading, read } from 'bamsat-reader';
import type { Command } from 'commander';
import { type IntakeNote, type ReadProgress, readFile, type Scan } from '../intake/index.js';
import { dayOf, systemClock } from '../shared/index.js';
import { isStopped, stoppable } from './interrupt.js';
import { readNamed } from './named-file.js';
import { summaryOf } from './read-summary.js';
import { type Screen, viewOf } from './read-view.js';
import { errorLine, type Progress, pageText, type Terminal, tellStopped, USUAL_COLUMNS } from './terminal.js';

/** What `--json` gives of a file: the reading of its text, and what a person should know of the file itself. */
interface FileReading extends Reading {
  /** Empty where there is nothing to say: parts that could not be read, letters converted, attachments, a name that is not true. */
  readonly notes: readonly FileNote[];
  /** Only where words were recognised in pictures. */
  readonly scan?: Scan;
}

/** A note by its stable code, with its figures and names, and in words for a person. */
interface FileNote extends IntakeNote {
  readonly what: string;
}

interface ReadOptions {
  readonly json?: boolean;
  readonly jsonl?: boolean;
  readonly withText?: boolean;
  readonly today?: string;
  /** Left out: as the terminal and the environment have it. */
  readonly color?: boolean;
}

/** `bamsat read`: what the reader finds in some files. */
export function addRead(root: Command, terminal: Terminal): void {
  const { t } = terminal;
  root
    .command('read')
    .description(t('cli.read'))
    .argument('<files...>', t('cli.read.files'))
    .option('--json', t('cli.read.json'))
    .option('--jsonl', t('cli.read.jsonl'))
    .option('--with-text', t('cli.read.with-text'))
    .option('--today <day>', t('cli.read.today'))
    .option('--color', t('cli.read.color'))
    .option('--no-color', t('cli.read.no-color'))
    .action((files: string[], options: ReadOptions) =>
      stoppable((signal) => readAll(terminal, files, options, signal)),
    );
}

async function readAll(
  terminal: Terminal,
  files: readonly string[],
  options: ReadOptions,
  signal: AbortSignal,
): Promise<void> {
  const readings: Reading[] = [];
  const screen = screenOf(terminal, options);
  for (const [done, file] of files.entries()) {
    if (signal.aborted) {
      tellStopped(terminal, done, files.length);
      break;
    }
    try {
      const { text, reading } = await readOne(terminal, file, options, signal);
      if (options.jsonl) terminal.out(JSON.stringify(reading));
      else if (options.json) readings.push(reading);
      else {
        const lines = screen ? viewOf(terminal.t, text, reading, screen) : summaryOf(terminal.t, reading);
        for (const line of lines) terminal.out(line);
      }
    } catch (error) {
      terminal.err(`bamsat: ${file}: ${errorLine(terminal, error)}`);
      process.exitCode = 1;
      if (isStopped(error)) {
        tellStopped(terminal, done, files.length);
        break;
      }
    }
  }
  if (options.json && readings.length > 0) {
    terminal.out(JSON.stringify(files.length === 1 ? readings[0] : readings, null, 2));
  }
}

/** The screen for a person: that of the terminal, or one that was asked for; null for a pipe or a file, which get the plain summary. */
function screenOf({ window }: Terminal, { color }: ReadOptions): Screen | null {
  if (window === null && color !== true) return null;
  return {
    columns: window?.columns ?? USUAL_COLUMNS,
    colours: color ?? window?.colours ?? false,
    breaksLines: window !== null,
  };
}

async function readOne(
  terminal: Terminal,
  file: string,
  options: ReadOptions,
  signal: AbortSignal,
): Promise<{ readonly text: string; readonly reading: FileReading }> {
  const name = file === '-' ? 'stdin' : basename(file);
  const bytes = file === '-' ? await buffer(process.stdin) : await readNamed(file);
  let progress: Progress | null = null;
  const onProgress = (step: ReadProgress) => {
    progress ??= terminal.progress(step.pages);
    progress.news(pageText(terminal, name, step), step.page - 1);
  };
  const result = await readFile({ name, bytes }, {}, { signal, onProgress }).finally(() => progress?.end());
  const { text, encoding, scan } = result;
  const notes = result.notes.map((note) => ({
    ...note,
    what: terminal.t(`intake.note.${note.code}`, note.params),
  }));
  // Whoever relies on the text must hear of it, also where the output goes into a file.
  for (const { what } of notes) terminal.err(`bamsat: ${file}: ${what}`);
  const reading = read(text, {
    id: name,
    encoding,
    today: options.today ?? dayOf(systemClock()),
    withText: options.withText ?? false,
  });
  return { text, reading: { ...reading, notes, ...(scan && { scan }) } };
}
