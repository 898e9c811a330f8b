import { Command, CommanderError } from 'commander';
import { addDemo } from './demo.js';
import { addDoctor } from './doctor.js';
import { addImport } from './import.js';
import { addRead } from './read.js';
import { addServe } from './serve.js';
import { errorLine, processTerminal, type Terminal } from './terminal.js';
import { addUser } from './user.js';

const EXIT_FAILED = 1;
const EXIT_USAGE = 2;
const HELP_CODES = new Set(['commander.helpDisplayed', 'commander.help', 'commander.version']);

/** All commands of `bamsat`. */
export function program(terminal: Terminal): Command {
  const { t } = terminal;
  const root = new Command('bamsat').description(t('cli.description')).version('0.1.0');
  root
    .helpOption('-h, --help', t('cli.help'))
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.out(text.trimEnd()),
      writeErr: (text) => terminal.err(text.trimEnd()),
    });
  for (const add of [addRead, addServe, addImport, addDoctor, addUser, addDemo]) add(root, terminal);
  inheritSettings(root);
  return root;
}

/** Commander does not hand these to commands that are added with `.command()` after they were set on the root. */
function inheritSettings(parent: Command): void {
  for (const command of parent.commands) {
    command.copyInheritedSettings(parent);
    inheritSettings(command);
  }
}

/** Runs one command; sets the exit code: 0 done, 1 something failed (named on stderr), 2 wrong usage. */
export async function main(args: readonly string[], terminal = processTerminal()): Promise<void> {
  try {
    await program(terminal).parseAsync(args, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = HELP_CODES.has(error.code) && error.exitCode === 0 ? 0 : EXIT_USAGE;
      return;
    }
    terminal.err(`bamsat: ${errorLine(terminal, error)}`);
    process.exitCode = EXIT_FAILED;
  }
}
