import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type FolderLock, LOCK_FILE, type LockHolder, lockFolder } from './folder-lock.js';

/** The id of the lock of a process that had no chance to remove it. */
const LEFT_BEHIND = 'left-behind';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bamsat-lock-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** The kernel's lock, where there is one, and the lock file alone, as on other systems. */
describe.each([
  ['with the kernel’s lock', {}],
  ['with the lock file alone', { kernelLock: false }],
])('%s', (_, options) => {
  const taken: FolderLock[] = [];
  const take = (what = 'bamsat serve') => {
    const lock = lockFolder(folder, what, options);
    taken.push(lock);
    return lock;
  };

  afterEach(() => {
    for (const lock of taken.splice(0)) lock.release();
  });

  test('it names this process, and is gone after release', () => {
    const lock = take();
    expect(readHolder()).toMatchObject({ pid: process.pid, what: 'bamsat serve' });
    lock.release();
    lock.release();
    expect(readdirSync(folder)).toEqual([]);
  });

  test('a second taking names the first', () => {
    const lock = take('bamsat serve');
    expect(() => take('bamsat doctor')).toThrow(
      expect.objectContaining({
        code: 'db.folder-in-use',
        params: expect.objectContaining({ folder, pid: process.pid, what: 'bamsat serve' }),
      }),
    );
    expect(readHolder()).toEqual(lock.holder);
    lock.release();
    take().release();
  });

  test('the lock of a process that has ended is taken over', () => {
    leaveBehind({ pid: 2 ** 22 + 1 });
    const lock = take();
    expect(readHolder()).toEqual(lock.holder);
    lock.release();
    expect(readdirSync(folder)).toEqual([]);
  });

  test('a process number that another process has by now does not keep the folder', () => {
    // Process 1 runs, but it did not start when the lock says.
    leaveBehind({ pid: 1, processStart: '1' });
    expect(take().holder.pid).toBe(process.pid);
  });

  test('a lock of before the last start of the machine is taken over', () => {
    leaveBehind({ pid: 1, boot: 'an earlier one', processStart: undefined });
    expect(take().holder.pid).toBe(process.pid);
  });

  test('a lock file that a power cut left empty or torn is taken over', () => {
    for (const text of ['', '{"id":"a","pid":', '\0\0\0\0', '[]']) {
      writeFileSync(join(folder, LOCK_FILE), text);
      take().release();
      expect(readdirSync(folder)).toEqual([]);
    }
  });

  test('a takeover that was itself cut short is taken over', () => {
    leaveBehind({ pid: 2 ** 22 + 1 });
    const between = { ...readHolder(), id: 'died while taking over' };
    writeFileSync(join(folder, `${LOCK_FILE}.after-${LEFT_BEHIND}`), JSON.stringify(between));
    const lock = take();
    expect(readHolder()).toEqual(lock.holder);
    lock.release();
    expect(existsSync(join(folder, LOCK_FILE))).toBe(false);
  });
});

test('with the lock file alone, a live process keeps the folder', () => {
  const start = readFileSync('/proc/1/stat', 'utf8').split(') ')[1]?.split(' ')[19];
  leaveBehind({ pid: 1, processStart: start, what: 'bamsat serve' });
  expect(() => lockFolder(folder, 'bamsat import', { kernelLock: false })).toThrow(
    expect.objectContaining({ params: expect.objectContaining({ pid: 1, what: 'bamsat serve' }) }),
  );
});

test('with the lock file alone, a holder on another machine or in another container counts as alive', () => {
  for (const foreign of [{ host: 'may-khac', boot: 'another' }, { pidSpace: 'pid:[1]' }]) {
    leaveBehind({ pid: 2 ** 22 + 1, ...foreign });
    expect(() => lockFolder(folder, 'bamsat import', { kernelLock: false })).toThrow('db.folder-in-use');
  }
});

function readHolder(): LockHolder {
  return JSON.parse(readFileSync(join(folder, LOCK_FILE), 'utf8'));
}

/** A lock file like one of this machine, of a process that had no chance to remove it. */
function leaveBehind(differs: { readonly [K in keyof LockHolder]?: LockHolder[K] | undefined }): void {
  rmSync(join(folder, LOCK_FILE), { force: true });
  const lock = lockFolder(folder, 'left behind', { kernelLock: false });
  const holder = { ...lock.holder, id: LEFT_BEHIND, ...differs };
  lock.release();
  writeFileSync(join(folder, LOCK_FILE), JSON.stringify(holder));
}
