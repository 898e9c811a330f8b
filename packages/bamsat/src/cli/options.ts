import { type Command, InvalidArgumentError } from 'commander';
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

/** Reads a port. */
export function parsePort(terminal: Terminal): (value: string) => number {
  return (value) => {
    const port = Number(value);
    if (!Number.isInteger(port) || port < 0 || port > 65_535) {
      throw new InvalidArgumentError(terminal.t('cli.port-invalid'));
    }
    return port;
  };
}
