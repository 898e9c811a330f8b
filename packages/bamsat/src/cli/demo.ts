import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { type Command, Option } from 'commander';
import {
  DEMO_ACCOUNTS,
  DEMO_PASSWORD,
  type LoadWatch,
  needsLoading,
  prepareDemoFolder,
} from '../demo/index.js';
import { AppError, systemClock } from '../shared/index.js';
import { type DataOptions, databaseUrl, type ListenOptions, withListen } from './options.js';
import { serve } from './serve.js';
import type { Progress, Terminal } from './terminal.js';

interface DemoOptions extends DataOptions, ListenOptions {
  readonly fresh?: boolean;
  readonly loadOnly?: boolean;
}

const EXIT_FAILED = 1;
/** The program itself, beside the compiled code. */
const PROGRAM = fileURLToPath(new URL('../../bin/bamsat.js', import.meta.url));

/**
 * `bamsat demo`: the server with an invented city. Its folder is its own: `BAMSAT_DATA` and `DATABASE_URL` name real data, which a
 * demo must never touch.
 */
export function addDemo(root: Command, terminal: Terminal): void {
  const { t } = terminal;
  const command = root
    .command('demo')
    .description(t('cli.demo'))
    .option('--data <dir>', t('demo.option.data'), './demo-data');
  withListen(command, terminal)
    .option('--fresh', t('cli.demo.fresh'))
    .addOption(new Option('--load-only').hideHelp())
    .action((options: DemoOptions) => demo(terminal, options));
}

async function demo(terminal: Terminal, options: DemoOptions): Promise<void> {
  if (databaseUrl() !== undefined) throw new AppError('demo.database-url');
  const wanted = { folder: options.data, fresh: options.fresh ?? false };
  if (options.loadOnly) {
    await load(terminal, wanted);
    return;
  }
  if ((await needsLoading(wanted)) && !(await loadApart(wanted))) {
    process.exitCode = EXIT_FAILED;
    return;
  }
  await serve(terminal, options, 'bamsat demo');
  terminal.out(terminal.t('cli.demo.accounts', { password: DEMO_PASSWORD }));
  for (const { email, role, organization } of DEMO_ACCOUNTS) {
    terminal.out(
      terminal.t('cli.demo.account', { email, role: terminal.t(`accounts.role.${role}`), organization }),
    );
  }
}

interface Wanted {
  readonly folder: string;
  readonly fresh: boolean;
}

/**
 * Loads the demo in a process of its own, which says how it goes: reading thirty documents and drawing the photos takes twice the
 * memory of a server, and only the end of a process gives it back in full.
 * @returns whether there is a demo now
 */
async function loadApart({ folder, fresh }: Wanted): Promise<boolean> {
  const args = [PROGRAM, 'demo', '--load-only', '--data', folder, ...(fresh ? ['--fresh'] : [])];
  const child = spawn(process.execPath, args, { stdio: 'inherit' });
  const end = (signal: NodeJS.Signals) => child.kill(signal);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, end);
  const [code] = (await once(child, 'exit')) as [number | null];
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, end);
  return code === 0;
}

async function load(terminal: Terminal, wanted: Wanted): Promise<void> {
  const shown = showLoading(terminal, wanted.folder);
  try {
    await prepareDemoFolder({ ...wanted, clock: systemClock, t: terminal.t, watch: shown.watch });
  } finally {
    shown.end();
  }
}

/** Shows how far the loading is; says nothing where there is nothing to load. */
function showLoading(terminal: Terminal, folder: string): { watch: LoadWatch; end: () => void } {
  let progress: Progress | null = null;
  return {
    watch: {
      begin(steps) {
        terminal.err(terminal.t('cli.demo.loading', { folder }));
        progress = terminal.progress(steps);
      },
      step: (label) => progress?.step(label),
    },
    end: () => progress?.end(),
  };
}
