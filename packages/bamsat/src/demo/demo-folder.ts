import { existsSync, readdirSync } from 'node:fs';
import { open, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { lockFolder, openDatabase, syncFolder } from '../db/index.js';
import { AppError, type Clock, type Translate } from '../shared/index.js';
import { type LoadWatch, loadDemo } from './load-demo.js';

/** Says that a data folder was made by the demo and is whole: it is written last. */
const MARK = 'demo.json';
const WHAT = 'bamsat demo';

export interface DemoFolderOptions {
  readonly folder: string;
  /** Throw away the demo that is there. */
  readonly fresh: boolean;
  readonly clock: Clock;
  readonly t: Translate;
  readonly watch: LoadWatch;
  /** A prepared cluster to begin with, as `openDatabase` takes it. */
  readonly template?: string | undefined;
}

/**
 * Sees to it that there is a whole demo in the folder: what is there is kept with everything that its user did; else one is
 * loaded in a folder beside it, which gets its name when it is complete. A loading that was interrupted leaves nothing.
 * @throws AppError `demo.folder-foreign`, `db.folder-in-use`, and those of `openDatabase`
 */
export async function prepareDemoFolder(options: DemoFolderOptions): Promise<void> {
  const folder = resolve(options.folder);
  if (!(await needsLoading({ folder, fresh: options.fresh }))) return;
  if (existsSync(folder)) await throwAway(folder);
  await sweep(folder);
  const beside = `${folder}.loading-${process.pid}`;
  try {
    await load(beside, options);
    await giveName(beside, folder);
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
}

/**
 * Tells whether there is a demo to be loaded: there is none yet, or the one that is there shall be thrown away.
 * @throws AppError `demo.folder-foreign`
 */
export async function needsLoading(wanted: Pick<DemoFolderOptions, 'folder' | 'fresh'>): Promise<boolean> {
  const folder = resolve(wanted.folder);
  if (existsSync(join(folder, MARK))) return wanted.fresh;
  await refuseForeign(folder);
  return true;
}

async function load(beside: string, { t, clock, watch, template }: DemoFolderOptions): Promise<void> {
  const database = await openDatabase({ dataDir: beside, what: WHAT, template });
  try {
    await loadDemo(database, t, clock(), watch);
  } finally {
    await database.close();
  }
  const mark = await open(join(beside, MARK), 'wx');
  try {
    await mark.writeFile(`${JSON.stringify({ loadedAt: clock().toISOString() })}\n`);
    await mark.sync();
  } finally {
    await mark.close();
  }
  syncFolder(beside);
}

/** A folder that holds anything else than a demo is never touched. */
async function refuseForeign(folder: string): Promise<void> {
  if (existsSync(folder) && (await readdir(folder)).length > 0) {
    throw new AppError('demo.folder-foreign', { folder });
  }
}

async function throwAway(folder: string): Promise<void> {
  const old = `${folder}.old-${process.pid}`;
  const lock = lockFolder(folder, WHAT);
  try {
    await rename(folder, old);
  } finally {
    lock.release();
  }
  await rm(old, { recursive: true, force: true });
}

/** Another process may have been quicker: its demo is as good as ours. */
async function giveName(beside: string, folder: string): Promise<void> {
  try {
    await rename(beside, folder);
  } catch (error) {
    if (!existsSync(join(folder, MARK))) throw error;
  }
  syncFolder(dirname(folder));
}

/** Removes what processes left behind that were ended while they loaded or threw away a demo. */
async function sweep(folder: string): Promise<void> {
  const parent = dirname(folder);
  if (!existsSync(parent)) return;
  for (const name of readdirSync(parent)) {
    const rest = name.startsWith(`${basename(folder)}.`) ? name.slice(basename(folder).length + 1) : '';
    const pid = /^(?:loading|old)-(\d+)$/.exec(rest)?.[1];
    if (pid === undefined || isRunning(Number(pid))) continue;
    await rm(join(parent, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  // What bears our own number was left by a process that had it before.
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
