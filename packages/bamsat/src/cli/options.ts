import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Terminal } from './terminal.js';

/** The options of every command that opens the data: the folder, or PostgreSQL from the environment. */
export interface DataOptions {
  readonly data: string;
}

/** Adds `--data`, with its default from the environment. */
export function withData(command: Command, { t }: Terminal): Command {
  return command.option('--data <dir>', t('cli.option.data'), process.env.BAMSAT_DATA ?? './data');
}

/** The PostgreSQL address of the environment, if there is one. */
export function databaseUrl(): string | undefined {
  return process.env.DATABASE_URL || undefined;
}

/** Where a server listens. */
export interface ListenOptions {
  readonly host: string;
  readonly port: number;
}

const HIGHEST_PORT = 65_535;

/** Adds `--host` and `--port`, with their defaults from the environment. */
export function withListen(command: Command, { t }: Terminal): Command {
  const port = (value: string): number => {
    const number = /^\d+$/.test(value) ? Number(value) : Number.NaN;
    if (!(number <= HIGHEST_PORT)) throw new InvalidArgumentError(t('cli.port-invalid'));
    return number;
  };
  return command
    .addOption(new Option('--host <address>', t('cli.option.host')).env('BAMSAT_HOST').default('127.0.0.1'))
    .addOption(new Option('--port <number>', t('cli.option.port')).env('PORT').default(3000).argParser(port));
}
