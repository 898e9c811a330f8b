import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statfsSync,
  statSync,
} from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openEmbedded } from '../../src/db/embedded/index.js';
import { openDatabase } from '../../src/db/index.js';
import { type Bundle, bundle } from '../bundle.js';
import { type LoggedOperation, readOperationsLog } from './operations-log.js';
import { PowerCutDisk, type Survival } from './power-cut.js';
import { type Random, seededRandom } from './random.js';
import type { Survey } from './survey.js';
import { makeCrashTables } from './transactions.js';
import type { Workload } from './workload.js';

// Two to three minutes on two cores of its own; many times that on a machine that is busy.
vi.setConfig({ testTimeout: 1_800_000 });

const SEED = Number(process.env.BAMSAT_CRASH_SEED ?? 20_261_124);
const SURVIVALS: readonly Survival[] = ['synced', 'everything', 'beginnings', 'anything'];
/** Each chain is one folder, killed again and again, each time going on from what one power cut left. */
const CHAINS = 9;
/** Of these the cluster itself is made, in the others it is copied. */
const CHAINS_THAT_MAKE_A_CLUSTER = 2;
/** When the process of each link is killed: the phase, and how many operations later at most. */
const LINKS: readonly (readonly [Workload['phase'], number])[] = [
  ['start', 9000],
  ['start', 700],
  ['work', 2500],
  ['checkpoint', 220],
  ['start', 260],
  ['work', 4000],
];
/** What the folders of all chains take at a time, with room to spare. */
const SCRATCH_BYTES = 4 * 2 ** 30;
/** Compiles PostgreSQL in the simplest way: each process needs it for a second only, and two hundred of them are started. */
const QUICK_START = '--liftoff-only';
/** Transactions of one link are numbered from here. */
const PER_LINK = 10_000;

let root: string;
let template: string;
let children: Bundle;

beforeAll(async () => {
  root = mkdtempSync(join(scratchFolder(), 'bamsat-crash-'));
  children = await bundle(['testing/crash/workload.ts', 'testing/crash/survey.ts']);
  const made = join(root, 'template');
  await (await openEmbedded({ dataDir: made, what: 'crash test' })).close();
  template = join(made, 'pg');
});

afterAll(async () => {
  await children.remove();
  rmSync(root, { recursive: true, force: true });
});

test('a power cut at any moment loses nothing acknowledged and leaves nothing half done', async () => {
  const figures = { kills: 0, images: 0, acknowledged: 0, compared: 0, operations: 0 };
  const wrong: string[] = [];
  await atMost(
    availableParallelism(),
    Array.from({ length: CHAINS }, (_, chain) => async () => {
      const random = seededRandom(SEED + chain);
      let image = join(root, `chain-${chain}`);
      mkdirSync(image);
      const acknowledged: number[] = [];
      for (const [link, [phase, most]] of LINKS.entries()) {
        const makes = link === 0 && chain < CHAINS_THAT_MAKE_A_CLUSTER;
        const first = (chain * LINKS.length + link + 1) * PER_LINK;
        const killAt = 1 + random.below(most);
        const killed = await killOne(image, { phase, killAt, first, template: makes ? '' : template });
        acknowledged.push(...acknowledgedIn(killed.operations));
        const images = cutEach(image, killed, random);
        const next = `${image}.next`;
        cpSync(random.pick(images).dataDir, next, { recursive: true });
        const verdicts = await survey(
          images.map(({ dataDir }) => ({ dataDir, acknowledged, template, next: first + PER_LINK / 2 })),
        );
        for (const [index, verdict] of verdicts.entries()) {
          const where = `chain ${chain}, link ${link} (${phase}, ${killAt}), ${images[index]?.survival}`;
          if (verdict.length > 0) wrong.push(`${where}: ${verdict.slice(0, 3).join('; ')}`);
        }
        figures.kills += 1;
        figures.images += images.length;
        figures.operations += killed.operations.length;
        figures.compared += acknowledged.length * images.length;
        for (const folder of [image, killed.dataDir, ...images.map(({ dataDir }) => dataDir)]) {
          rmSync(folder, { recursive: true, force: true });
        }
        image = next;
      }
      figures.acknowledged += acknowledged.length;
    }),
  );
  const { kills, images, acknowledged, compared, operations } = figures;
  process.stdout.write(
    `power cuts (seed ${SEED}): ${kills} kills, ${images} images opened, ${operations} operations replayed, ` +
      `${acknowledged} acknowledged transactions, ${compared} comparisons, ${wrong.length} images wrong\n`,
  );
  expect(wrong).toEqual([]);
  expect(kills).toBeGreaterThanOrEqual(50);
  expect(acknowledged).toBeGreaterThan(500);
});

test('it would notice a database that does not sync', async () => {
  const image = join(root, 'mutants');
  const database = await openDatabase({ dataDir: image, what: 'crash test', template });
  await makeCrashTables(database.db);
  await database.close();
  const killed = await killOne(image, { phase: 'work', killAt: 2500, first: PER_LINK, template });
  const acknowledged = acknowledgedIn(killed.operations);
  const isFolder = (path: string) =>
    statSync(join(killed.dataDir, path), { throwIfNoEntry: false })?.isDirectory();
  const mutants: Record<string, (path: string) => boolean | undefined> = {
    'as it is': () => false,
    'no sync at all': () => true,
    'no sync of the write-ahead log': (path) => path.startsWith('pg/pg_wal/'),
    'no sync of folders': isFolder,
    'no sync of attachments': (path) => path.startsWith('files'),
    'no sync of the folder that holds the attachments': (path) => path === '',
  };
  const surveys = Object.entries(mutants).map(([name, isDropped]) => {
    const dataDir = join(root, `mutant ${name}`);
    const disk = new PowerCutDisk(image);
    for (const operation of withoutSyncs(killed.operations, isDropped)) disk.apply(operation);
    disk.cut(dataDir, 'synced', seededRandom(SEED));
    return { dataDir, acknowledged, template, next: PER_LINK * 2 };
  });
  const verdicts = await survey(surveys);
  const noticed = Object.keys(mutants).filter((_, index) => verdicts[index]!.length > 0);
  expect(noticed).toEqual(Object.keys(mutants).slice(1));
});

/** In memory where there is room: what counts is which syncs are asked for, and a real disk takes minutes over them. */
function scratchFolder(): string {
  const memory = '/dev/shm';
  if (!existsSync(memory)) return tmpdir();
  const { bavail, bsize } = statfsSync(memory);
  return bavail * bsize > SCRATCH_BYTES ? memory : tmpdir();
}

interface Killed {
  readonly dataDir: string;
  readonly operations: readonly LoggedOperation[];
}

/** Starts a process on a copy of the folder and waits until it has killed itself. */
async function killOne(image: string, task: Omit<Workload, 'dataDir' | 'log'>): Promise<Killed> {
  const dataDir = `${image}.killed`;
  const log = `${image}.log`;
  cpSync(image, dataDir, { recursive: true });
  const { said, signal } = await run('testing/crash/workload.ts', {
    ...task,
    dataDir,
    log,
  } satisfies Workload);
  if (signal !== 'SIGKILL') throw new Error(`the process ended by itself: ${said}`);
  const operations = readOperationsLog(log);
  rmSync(log);
  return { dataDir, operations };
}

/** Leaves the folder in each way that a power cut could, and sees that the log tells all that happened. */
function cutEach(
  image: string,
  killed: Killed,
  random: Random,
): { readonly survival: Survival; readonly dataDir: string }[] {
  const disk = new PowerCutDisk(image);
  for (const operation of killed.operations) disk.apply(operation);
  return SURVIVALS.map((survival) => {
    const dataDir = `${image}.${survival}`;
    disk.cut(dataDir, survival, random);
    if (survival === 'everything') expectSameFiles(dataDir, killed.dataDir);
    return { survival, dataDir };
  });
}

/** Where everything survives, the folder must be the one that the killed process left; else the log would not tell all. */
function expectSameFiles(rebuilt: string, left: string): void {
  const paths = readdirSync(left, { recursive: true, encoding: 'utf8' })
    .filter((path) => !statSync(join(left, path)).isDirectory())
    // A cluster that is being made or copied is taken up file by file when that is done; its end may fall in between.
    .filter((path) => !path.startsWith('pg.new-'));
  for (const path of paths) {
    if (!readFileSync(join(rebuilt, path)).equals(readFileSync(join(left, path)))) {
      throw new Error(`the log does not tell all that happened to ${path}`);
    }
  }
}

function acknowledgedIn(operations: readonly LoggedOperation[]): number[] {
  return operations.flatMap(({ operation }) => (operation.op === 'acknowledge' ? [operation.number] : []));
}

/** The log of a program that leaves out some of its syncs. */
function withoutSyncs(
  operations: readonly LoggedOperation[],
  isDropped: (path: string) => boolean | undefined,
): LoggedOperation[] {
  const paths = new Map<number, string>();
  return operations.filter(({ operation }) => {
    if (operation.op === 'open') paths.set(operation.fd, operation.path);
    return operation.op !== 'sync' || !isDropped(paths.get(operation.fd) ?? '');
  });
}

/** @returns for each folder everything that is wrong with it */
async function survey(surveys: readonly Survey[]): Promise<string[][]> {
  const { out, said } = await run('testing/crash/survey.ts', surveys);
  const verdicts: string[][] = out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  if (verdicts.length !== surveys.length) throw new Error(`the survey broke off: ${said}`);
  return verdicts;
}

function run(
  source: string,
  task: unknown,
): Promise<{ readonly out: string; readonly said: string; readonly signal: NodeJS.Signals | null }> {
  const child = spawn(process.execPath, [QUICK_START, children.compiled(source), JSON.stringify(task)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('close', (_, signal) => done({ out, said, signal }));
  });
}

/** Runs jobs, some at a time. */
async function atMost(width: number, jobs: readonly (() => Promise<void>)[]): Promise<void> {
  const waiting = [...jobs];
  const worker = async (): Promise<void> => {
    for (let job = waiting.shift(); job; job = waiting.shift()) await job();
  };
  await Promise.all(Array.from({ length: width }, worker));
}
