import type { Command } from 'commander';
import { type RunningServer, startServer } from '../web/index.js';
import { type DataOptions, databaseUrl, type ListenOptions, withData, withListen } from './options.js';
import type { Terminal } from './terminal.js';

interface ServeOptions extends DataOptions, ListenOptions {}

/** So that whatever watches over the server starts it again. */
const EXIT_BROKEN = 1;

/** `bamsat serve`: the server, until it is told to stop. */
export function addServe(root: Command, terminal: Terminal): void {
  const command = root.command('serve').description(terminal.t('cli.serve'));
  withListen(withData(command, terminal), terminal).action(async (options: ServeOptions) => {
    await serve(terminal, options, 'bamsat serve');
  });
}

/** Starts the server, says where it is, and stops it in order when the process is asked to end. */
export async function serve(terminal: Terminal, options: ServeOptions, what: string): Promise<RunningServer> {
  let running: RunningServer | undefined;
  const server = await startServer({
    dataDir: options.data,
    databaseUrl: databaseUrl(),
    host: options.host,
    port: options.port,
    what,
    publicUrl: process.env.BAMSAT_URL,
    secret: process.env.BAMSAT_SECRET,
    siteName: process.env.BAMSAT_SITE_NAME,
    trustedProxies: (process.env.BAMSAT_TRUST_PROXY ?? '')
      .split(',')
      .map((address) => address.trim())
      .filter(Boolean),
    onUnexpected: (error, requestId) => {
      terminal.err(
        `${new Date().toISOString()} ${requestId} ${error instanceof Error ? error.stack : String(error)}`,
      );
    },
    onBroken: (failure) => {
      terminal.err(
        `bamsat: ${terminal.t('error.db.disk-failed', { folder: options.data, reason: failure.message })}`,
      );
      void Promise.resolve(running?.close()).finally(() => process.exit(EXIT_BROKEN));
    },
  });
  running = server;
  terminal.out(terminal.t('cli.ready', { url: server.url }));
  if (server.setUpCode) {
    terminal.out(terminal.t('cli.set-up', { url: `${server.url}/cai-dat`, code: server.setUpCode.printed }));
  }
  stopOnSignal(server);
  return server;
}

function stopOnSignal(server: RunningServer): void {
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      void server.close().then(() => process.exit(0));
    });
  }
}
