import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { findChromium } from './chromium.mjs';

/**
 * Runs every test that this machine can run, kind by kind, and says what it left out and why.
 *
 *   --no-skip            (or BAMSAT_TEST_NO_SKIP=1) whatever was skipped makes the whole run fail
 *   --may-skip <words>   tests with these words in their name may be skipped all the same; may come several times
 *
 * Ends with one line, `N passed, N failed, N skipped`, and 0 only when nothing failed.
 */

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const VITEST = fileURLToPath(new URL('../node_modules/vitest/vitest.mjs', import.meta.url));
const { values: options } = parseArgs({
  options: {
    'no-skip': { type: 'boolean', default: process.env.BAMSAT_TEST_NO_SKIP === '1' },
    'may-skip': { type: 'string', multiple: true, default: [] },
  },
});

const databaseUrl = process.env.BAMSAT_TEST_DATABASE_URL;
const chromium = findChromium();
// Colours are for a terminal; some of the tools take CI for one.
const environment = process.stdout.isTTY ? process.env : { ...process.env, NO_COLOR: '1' };
const { BAMSAT_TEST_DATABASE_URL: _served, ...embedded } = environment;

/** The kinds of tests; `missing` says what this machine lacks to run one. */
const KINDS = [
  { name: 'both packages, on the embedded database', project: 'unit', env: embedded },
  {
    name: 'the application, on PostgreSQL',
    project: 'unit',
    only: 'packages/bamsat/',
    env: environment,
    missing: databaseUrl ? null : 'BAMSAT_TEST_DATABASE_URL names no PostgreSQL server',
  },
  { name: 'the embedded database after a power cut', project: 'crash', env: embedded },
  {
    name: 'journeys in a browser',
    project: 'e2e',
    env: { ...embedded, BAMSAT_CHROMIUM: chromium ?? '' },
    missing: chromium ? null : 'no Chromium was found (install it, or name one in BAMSAT_CHROMIUM)',
  },
];

/** Runs one kind; its output goes to the terminal as it comes. */
async function run(kind, folder) {
  const report = join(folder, 'report.json');
  await rm(report, { force: true });
  const args = ['run', '--project', kind.project, '--reporter=default', '--reporter=json'];
  const child = spawn(
    process.execPath,
    [VITEST, ...args, `--outputFile.json=${report}`, ...(kind.only ? [kind.only] : [])],
    { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'], env: kind.env },
  );
  const code = await new Promise((done) => {
    child.on('error', () => done(1));
    child.on('exit', (exit) => done(exit ?? 1));
  });
  return tally(kind, code, await readReport(report));
}

async function readReport(path) {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch {
    return null;
  }
}

/**
 * Counts a report of vitest. A file that broke before its first test, and a run that failed although no test did, count as one
 * failure each: they must not look like nothing.
 */
function tally(kind, code, report) {
  const result = { passed: [], failed: [], skipped: [] };
  for (const file of report?.testResults ?? []) {
    const name = relative(ROOT, file.name);
    const failed = file.assertionResults.filter(({ status }) => status === 'failed');
    for (const test of file.assertionResults) {
      const title = `${name}: ${test.fullName}`;
      if (test.status === 'passed') result.passed.push(title);
      else if (test.status === 'failed') result.failed.push(title);
      else result.skipped.push(title);
    }
    if (file.status === 'failed' && failed.length === 0) result.failed.push(`${name}: the file itself`);
  }
  if (code !== 0 && result.failed.length === 0)
    result.failed.push(`${kind.name}: the run ended with ${code}`);
  if (code === 0 && result.passed.length === 0) result.failed.push(`${kind.name}: no test ran`);
  return result;
}

function print(text = '') {
  process.stdout.write(`${text}\n`);
}

function printList(title, lines) {
  if (lines.length === 0) return;
  print(`\n${title}`);
  for (const line of lines) print(`  - ${line}`);
}

const folder = await mkdtemp(join(tmpdir(), 'bamsat-report-'));
const total = { passed: [], failed: [], skipped: [] };
try {
  for (const kind of KINDS) {
    print(`\n=== ${kind.name}`);
    if (kind.missing) {
      print(`left out: ${kind.missing}`);
      total.skipped.push(`${kind.name}, all of them: ${kind.missing}`);
      continue;
    }
    const { passed, failed, skipped } = await run(kind, folder);
    total.passed.push(...passed);
    total.failed.push(...failed);
    total.skipped.push(...skipped);
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}

// A test for one of the two databases alone is left out on the other, and was run all the same.
const ranSomewhere = new Set(total.passed);
const skipped = total.skipped.filter((title) => !ranSomewhere.has(title));
const forbidden = options['no-skip']
  ? skipped.filter((name) => !options['may-skip'].some((words) => name.includes(words)))
  : [];
printList('Failed:', total.failed);
printList('Skipped:', skipped);
printList('Skipped, which --no-skip does not allow:', forbidden);
print(`\n${total.passed.length} passed, ${total.failed.length} failed, ${skipped.length} skipped`);
process.exitCode = total.failed.length > 0 || forbidden.length > 0 ? 1 : 0;
