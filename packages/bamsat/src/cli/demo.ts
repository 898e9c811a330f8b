import type { Command } from 'commander';
import { DEMO_ACCOUNTS, DEMO_PASSWORD, type LoadWatch, prepareDemoFolder } from '../demo/index.js';
import { AppError, systemClock } from '../shared/index.js';
import { type DataOptions, databaseUrl, type ListenOptions, withListen } from './options.js';
import { serve } from './serve.js';
import type { Progress, Terminal } from './terminal.js';

interface DemoOptions extends DataOptions, ListenOptions {
  readonly fresh?: boolean;
}

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
    .action((options: DemoOptions) => demo(terminal, options));
}

async function demo(terminal: Terminal, options: DemoOptions): Promise<void> {
  if (databaseUrl() !== undefined) throw new AppError('demo.database-url');
  const shown = showLoading(terminal, options.data);
  try {
    await prepareDemoFolder({
      folder: options.data,
      fresh: options.fresh ?? false,
      clock: systemClock,
      t: terminal.t,
      watch: shown.watch,
    });
  } finally {
    shown.end();
  }
  await serve(terminal, options, 'bamsat demo');
  terminal.out(terminal.t('cli.demo.accounts', { password: DEMO_PASSWORD }));
  for (const { email, role, organization } of DEMO_ACCOUNTS) {
    terminal.out(
      terminal.t('cli.demo.account', { email, role: terminal.t(`accounts.role.${role}`), organization }),
    );
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
