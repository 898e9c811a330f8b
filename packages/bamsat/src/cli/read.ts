import { basename } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { type Reading, read } from 'bamsat-reader';
import type { Command } from 'commander';
import { readFile } from '../intake/index.js';
import { numberText } from '../register/index.js';
import { dayOf, formatDay, systemClock } from '../shared/index.js';
import { readNamed } from './named-file.js';
import { errorLine, type Terminal } from './terminal.js';

interface ReadOptions {
  readonly json?: boolean;
  readonly jsonl?: boolean;
  readonly withText?: boolean;
  readonly today?: string;
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
    .action((files: string[], options: ReadOptions) => readAll(terminal, files, options));
}

async function readAll(terminal: Terminal, files: readonly string[], options: ReadOptions): Promise<void> {
  const readings: Reading[] = [];
  for (const file of files) {
    try {
      const reading = await readOne(file, options);
      if (options.jsonl) terminal.out(JSON.stringify(reading));
      else if (options.json) readings.push(reading);
      else for (const line of summary(terminal, reading)) terminal.out(line);
    } catch (error) {
      terminal.err(`bamsat: ${file}: ${errorLine(terminal, error)}`);
      process.exitCode = 1;
    }
  }
  if (options.json && readings.length > 0) {
    terminal.out(JSON.stringify(files.length === 1 ? readings[0] : readings, null, 2));
  }
}

async function readOne(file: string, options: ReadOptions): Promise<Reading> {
  const name = file === '-' ? 'stdin' : basename(file);
  const bytes = file === '-' ? await buffer(process.stdin) : await readNamed(file);
  const { text, encoding } = await readFile({ name, bytes });
  return read(text, {
    id: name,
    encoding,
    today: options.today ?? dayOf(systemClock()),
    withText: options.withText ?? false,
  });
}

/** What a person wants to know first: what it is, what it cites, who is in it, what it asks. */
function summary({ t }: Terminal, reading: Reading): string[] {
  const lines = [
    t('cli.read.head', { id: reading.id ?? '-', kind: reading.kind, length: reading.text.length }),
  ];
  // "Nghị quyết này" and the like only point back to one that is listed.
  const named = reading.citations.filter(({ number, title }) => number !== null || title !== null);
  lines.push('', t('cli.read.citations', { count: named.length }));
  for (const citation of named) {
    const name = citation.number ? [citation.type, numberText(citation)] : [citation.title];
    const facts = [
      name.filter(Boolean).join(' '),
      citation.date ? formatDay(citation.date) : '',
      citation.issuer ?? '',
    ];
    lines.push(`  ${facts.filter(Boolean).join(' · ')}`);
  }
  lines.push('', t('cli.read.people', { count: reading.people.length }));
  for (const person of reading.people) {
    lines.push(`  ${[person.name, person.titles.join(', '), person.role ?? ''].filter(Boolean).join(' · ')}`);
  }
  lines.push('', t('cli.read.directives', { count: reading.directives.length }));
  for (const directive of reading.directives) {
    const facts = [
      directive.assignee,
      directive.what,
      directive.deadline ? formatDay(directive.deadline) : directive.period,
    ];
    lines.push(`  [${directive.kind}] ${facts.filter(Boolean).join(' · ')}`);
  }
  if (reading.problems.length > 0) lines.push('', t('cli.read.problems', { count: reading.problems.length }));
  for (const problem of reading.problems) lines.push(`  ${problem.start}–${problem.end}: ${problem.what}`);
  lines.push('');
  return lines;
}
