import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Command } from 'commander';
import { openDatabase } from '../db/index.js';
import { importOne, VISIBILITIES, type Visibility } from '../register/index.js';
import { AppError, systemClock } from '../shared/index.js';
import { isStopped, stoppable } from './interrupt.js';
import { readStoredFile } from './named-file.js';
import { type DataOptions, databaseUrl, withData } from './options.js';
import { errorLine, pageText, type Terminal, tellStopped } from './terminal.js';

interface ImportOptions extends DataOptions {
  readonly visibility: string;
}

/**
 * `bamsat import`: files into the register, one transaction each. Safe to repeat (the same bytes are the same document)
 * and to interrupt (what was acknowledged stays, of the file under way nothing).
 */
export function addImport(root: Command, terminal: Terminal): void {
  const { t } = terminal;
  withData(root.command('import').description(t('cli.import')), terminal)
    .argument('<paths...>', t('cli.import.paths'))
    .option('--visibility <circle>', `${t('cli.import.visibility')}: ${VISIBILITIES.join(', ')}`, 'bloc')
    .action((paths: string[], options: ImportOptions) =>
      stoppable((signal) => importAll(terminal, paths, options, signal)),
    );
}

async function importAll(
  terminal: Terminal,
  paths: readonly string[],
  options: ImportOptions,
  signal: AbortSignal,
): Promise<void> {
  const visibility = asVisibility(options.visibility);
  const files = (await Promise.all(paths.map((path) => listFiles(terminal, path)))).flat();
  const database = await openDatabase({ dataDir: options.data, url: databaseUrl(), what: 'bamsat import' });
  const progress = terminal.progress(files.length);
  const lines: string[] = [];
  try {
    for (const [done, file] of files.entries()) {
      if (signal.aborted) {
        tellStopped(terminal, done, files.length);
        break;
      }
      const name = basename(file);
      try {
        const by = { userId: null, name: terminal.t('cli.actor'), at: systemClock() };
        const result = await importOne(
          database,
          by,
          { name, bytes: await readStoredFile(file) },
          { visibility },
          { signal, onProgress: (page) => progress.news(pageText(terminal, name, page)) },
        );
        lines.push(
          terminal.t(result.created ? 'cli.import.filed' : 'cli.import.known', { file, label: result.label }),
          ...result.notes.map(({ code, params }) => `  ${terminal.t(`intake.note.${code}`, params)}`),
        );
      } catch (error) {
        terminal.err(`bamsat: ${file}: ${errorLine(terminal, error)}`);
        process.exitCode = 1;
        if (isStopped(error)) {
          tellStopped(terminal, done, files.length);
          break;
        }
      }
      progress.step(name);
    }
  } finally {
    progress.end();
    await database.close();
  }
  for (const line of lines) terminal.out(line);
}

/** The file itself, or every file below a folder; hidden ones are left out. */
async function listFiles(terminal: Terminal, path: string): Promise<string[]> {
  try {
    if (!(await stat(path)).isDirectory()) return [path];
    const entries = await readdir(path, { withFileTypes: true });
    const visible = entries.filter((entry) => !entry.name.startsWith('.'));
    const below = visible.map(async (entry) =>
      entry.isDirectory() ? listFiles(terminal, join(path, entry.name)) : [join(path, entry.name)],
    );
    return (await Promise.all(below)).flat().sort();
  } catch {
    terminal.err(`bamsat: ${terminal.t('error.cli.no-such-file', { file: path })}`);
    process.exitCode = 1;
    return [];
  }
}

function asVisibility(value: string): Visibility {
  const visibility = VISIBILITIES.find((known) => known === value);
  if (!visibility) throw new AppError('cli.unknown-visibility', { value, known: VISIBILITIES.join(', ') });
  return visibility;
}
