import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { relative } from 'node:path';
import type { OperationsLog } from './operations-log.js';

/**
 * Makes `node:fs` write into `log` what it does to the files under `folder`, for the rest of the process. Only the calls that
 * PGlite and we use are covered; the others throw, so that nothing escapes unseen.
 */
export function recordOperations(folder: string, log: OperationsLog): void {
  const real = { ...fs };
  const tracked = new Set<number>();
  /** Above zero inside a call that is recorded as a whole: `writeFileSync` goes through `openSync` itself. */
  let depth = 0;

  const inside = (path: unknown): string | undefined => {
    const found = relative(folder, String(path));
    return found.startsWith('..') ? undefined : found;
  };
  const whole = <T>(call: () => T): T => {
    depth += 1;
    try {
      return call();
    } finally {
      depth -= 1;
    }
  };
  const onPath = (name: 'mkdirSync' | 'unlinkSync' | 'rmdirSync', op: 'mkdir' | 'unlink' | 'rmdir') => ({
    [name]: (path: string, options?: never) => {
      const done = real[name](path, options);
      const found = inside(path);
      if (found !== undefined) log.add({ op, path: found });
      return done;
    },
  });

  Object.assign(fs, {
    openSync(path: string, flags?: fs.OpenMode, mode?: fs.Mode) {
      const found = depth === 0 ? inside(path) : undefined;
      if (found === undefined) return real.openSync(path, flags ?? 'r', mode);
      const existed = real.existsSync(path);
      const fd = real.openSync(path, flags ?? 'r', mode);
      tracked.add(fd);
      log.add({ op: 'open', fd, path: found, created: !existed });
      const truncates = typeof flags === 'number' ? (flags & fs.constants.O_TRUNC) !== 0 : flags?.startsWith('w');
      if (truncates && existed) log.add({ op: 'truncate', fd, size: 0 });
      return fd;
    },
    closeSync(fd: number) {
      real.closeSync(fd);
      if (depth === 0 && tracked.delete(fd)) log.add({ op: 'close', fd });
    },
    writeSync(fd: number, data: NodeJS.ArrayBufferView, from = 0, length = data.byteLength - from, at?: number) {
      if (depth > 0 || !tracked.has(fd)) return real.writeSync(fd, data, from, length, at);
      if (typeof at !== 'number') throw new Error('a write without a position cannot be recorded');
      const written = real.writeSync(fd, data, from, length, at);
      log.add({ op: 'write', fd, at }, new Uint8Array(data.buffer, data.byteOffset + from, written));
      return written;
    },
    fsyncSync(fd: number) {
      real.fsyncSync(fd);
      if (tracked.has(fd)) log.add({ op: 'sync', fd });
    },
    ftruncateSync(fd: number, size = 0) {
      real.ftruncateSync(fd, size);
      if (depth === 0 && tracked.has(fd)) log.add({ op: 'truncate', fd, size });
    },
    truncateSync(path: string, size = 0) {
      whole(() => real.truncateSync(path, size));
      const found = inside(path);
      if (found !== undefined) log.add({ op: 'truncate', path: found, size });
    },
    writeFileSync(path: string, data: string, options?: fs.WriteFileOptions) {
      const found = inside(path);
      if (found !== undefined && data.length > 0) throw new Error('a whole file cannot be recorded');
      whole(() => real.writeFileSync(path, data, options));
      if (found !== undefined) log.add({ op: 'create', path: found });
    },
    renameSync(path: string, to: string) {
      real.renameSync(path, to);
      const [found, foundTo] = [inside(path), inside(to)];
      if (found !== undefined && foundTo !== undefined) log.add({ op: 'rename', path: found, to: foundTo });
    },
    ...onPath('mkdirSync', 'mkdir'),
    ...onPath('unlinkSync', 'unlink'),
    ...onPath('rmdirSync', 'rmdir'),
    fdatasyncSync: refuse,
    linkSync: refuse,
    symlinkSync: refuse,
    writevSync: refuse,
  });
  syncBuiltinESMExports();
}

function refuse(): never {
  throw new Error('this call is not recorded: teach it to testing/crash/record.ts');
}
