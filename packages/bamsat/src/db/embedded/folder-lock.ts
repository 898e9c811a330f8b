import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { AppError, formatMoment, systemClock } from '../../shared/index.js';
import { errorCode } from './error-code.js';

/** The file in a data folder that names the process which has it open. */
export const LOCK_FILE = 'bamsat.lock';

/** What the lock file says, as JSON. */
const lockHolder = z.object({
  /** One per taking, so that a lock is never mistaken for a later one of the same process. */
  id: z.string(),
  pid: z.number(),
  /** Moment, ISO 8601. */
  since: z.string(),
  host: z.string(),
  /** What opened the folder, e.g. `bamsat serve`. */
  what: z.string(),
  /** Start of the process in clock ticks since boot (Linux); tells a re-used process number apart. */
  processStart: z.string().optional(),
  /** Identity of the boot (Linux): nothing of an earlier one is alive. */
  boot: z.string().optional(),
  /** Identity of the space of process numbers (Linux): in another container the same number is another process. */
  pidSpace: z.string().optional(),
  /** Whether it also holds the kernel's lock on the folder. */
  kernelLock: z.boolean(),
});
export type LockHolder = Readonly<z.infer<typeof lockHolder>>;

/** A lock that is held. */
export interface FolderLock {
  readonly holder: LockHolder;
  /** Gives the folder back; a second call does nothing. */
  release(): void;
}

/** How deep a takeover of a takeover may go; each level is a process that died in the middle of one. */
const MAX_TAKEOVER_DEPTH = 5;

/** How often and after how long the name of a holder is looked for that has only just begun. */
const NAME_TRIES = 50;
const NAME_WAIT_MS = 10;

/** Locks held by this process: without a start time its own number alone would not tell it from a dead predecessor. */
const heldHere = new Set<string>();

/**
 * Takes the data folder for this process; PGlite itself takes no lock, and two processes would destroy each other's data.
 *
 * Where the system has the program `flock` (each Linux in use), the kernel's own lock on the folder decides: it ends with
 * the process however that ends, and it also holds between containers, where process numbers say nothing. The lock file
 * names the holder. Elsewhere the lock file decides alone: a process that is dead, or whose number another process has by
 * now, has lost its lock.
 * @throws AppError `db.folder-in-use` naming the process that has it
 */
export function lockFolder(folder: string, what: string, options: { kernelLock?: boolean } = {}): FolderLock {
  const kernelLock = options.kernelLock === false ? 'unavailable' : takeKernelLock(folder);
  if (kernelLock === 'busy') throw inUse(folder, waitForName(folder));
  const holder = thisProcess(what, kernelLock !== 'unavailable');
  try {
    takeLockFile(folder, holder);
  } catch (error) {
    if (kernelLock !== 'unavailable') closeSync(kernelLock);
    throw error;
  }
  heldHere.add(holder.id);
  const release = () => {
    if (!heldHere.delete(holder.id)) return;
    process.off('exit', release);
    const file = join(folder, LOCK_FILE);
    const found = readHolder(file);
    if (found !== 'gone' && found?.id === holder.id) rmSync(file, { force: true });
    if (kernelLock !== 'unavailable') closeSync(kernelLock);
  };
  process.on('exit', release);
  return { holder, release };
}

/**
 * Locks the folder through the program `flock`, which locks the open folder that it inherits from us: the lock belongs to
 * the opening and stays when the program ends. Node itself has no call for it.
 */
function takeKernelLock(folder: string): number | 'busy' | 'unavailable' {
  if (process.platform !== 'linux') return 'unavailable';
  const fd = openSync(folder, 'r');
  const { status } = spawnSync('flock', ['-n', '3'], { stdio: ['ignore', 'ignore', 'ignore', fd] });
  if (status === 0) return fd;
  closeSync(fd);
  return status === 1 ? 'busy' : 'unavailable';
}

/**
 * Who holds the kernel's lock. It is taken just before the file that names its holder is written: for that moment there is no
 * file, or the one that a dead process left.
 */
function waitForName(folder: string): LockHolder | 'gone' | undefined {
  const self = thisProcess('', false);
  for (let tries = 0; ; tries += 1) {
    const holder = readHolder(join(folder, LOCK_FILE));
    if (tries === NAME_TRIES || (holder && holder !== 'gone' && isAlive(holder, self))) return holder;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, NAME_WAIT_MS);
  }
}

function takeLockFile(folder: string, holder: LockHolder): void {
  const own = join(folder, `${LOCK_FILE}.${holder.id}`);
  writeDurably(own, JSON.stringify(holder));
  try {
    takeName(join(folder, LOCK_FILE), own, holder, 0);
  } finally {
    rmSync(own, { force: true });
  }
}

/**
 * Gives `own` the name `file`, which only one process can. A dead holder's file is replaced under a second lock whose name
 * comes from that very holder: of several processes that find it dead one gets that name, and the others, when they get it
 * later, see that the holder is no longer the one that they found dead.
 */
function takeName(file: string, own: string, holder: LockHolder, depth: number): void {
  const folder = dirname(file);
  for (;;) {
    if (linkIfFree(own, file)) return;
    const other = readHolder(file);
    if (other === 'gone') continue;
    if (depth === MAX_TAKEOVER_DEPTH || (other && isAlive(other, holder))) throw inUse(folder, other);
    const takeover = join(folder, `${LOCK_FILE}.after-${other?.id ?? 'unreadable'}`);
    const ownTakeover = `${own}.${depth}`;
    linkSync(own, ownTakeover);
    try {
      takeName(takeover, ownTakeover, holder, depth + 1);
      try {
        const still = readHolder(file);
        if (still !== 'gone' && still?.id === other?.id) {
          renameSync(own, file);
          return;
        }
      } finally {
        unlinkSync(takeover);
      }
    } finally {
      rmSync(ownTakeover, { force: true });
    }
  }
}

function linkIfFree(own: string, file: string): boolean {
  try {
    linkSync(own, file);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

/** @returns the holder; `gone` if there is no file; undefined if it cannot be read (left so by a power cut) */
function readHolder(file: string): LockHolder | 'gone' | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return 'gone';
    throw error;
  }
  try {
    return lockHolder.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** Whether the holder of a lock file still runs, as far as this process can know; what it cannot know counts as alive. */
function isAlive(other: LockHolder, self: LockHolder): boolean {
  if (heldHere.has(other.id)) return true;
  // The kernel gave us the lock that the other held: it has ended.
  if (self.kernelLock && other.kernelLock) return false;
  if (other.host === self.host && other.boot !== self.boot) return false;
  if (other.boot !== self.boot || other.pidSpace !== self.pidSpace) return true;
  if (other.pid === self.pid) return false;
  try {
    process.kill(other.pid, 0);
  } catch (error) {
    // EPERM: it lives and belongs to another user.
    if (errorCode(error) !== 'EPERM') return false;
  }
  return other.processStart === undefined || processStart(other.pid) === other.processStart;
}

function thisProcess(what: string, kernelLock: boolean): LockHolder {
  return {
    id: randomUUID(),
    pid: process.pid,
    since: systemClock().toISOString(),
    host: hostname(),
    what,
    processStart: processStart(process.pid),
    boot: readOr(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()),
    pidSpace: readOr(() => readlinkSync('/proc/self/ns/pid')),
    kernelLock,
  };
}

/** Field 22 of `/proc/<pid>/stat`; the second one, the name in brackets, may hold blanks and brackets itself. */
function processStart(pid: number): string | undefined {
  return readOr(() => {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  });
}

function readOr<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

function inUse(folder: string, holder: LockHolder | 'gone' | undefined): AppError {
  if (holder === 'gone' || !holder)
    return new AppError('db.folder-in-use', { folder, pid: '?', what: '?', since: '?' });
  const { pid, what, since } = holder;
  return new AppError('db.folder-in-use', { folder, pid, what, since: formatMoment(new Date(since)) });
}

function writeDurably(file: string, text: string): void {
  const fd = openSync(file, 'wx', 0o600);
  try {
    writeSync(fd, text);
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}
