import fs from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { dirname, join, relative } from 'node:path';
import type { Operation, OperationsLog } from './operations-log.js';

/**
 * Makes `node:fs` write into `log` what it does to the files under `folder`, for the rest of the process. Only the calls that
 * PGlite and we use are covered; the others that change something throw, so that nothing escapes unseen. What another process
 * or a copy has put there is taken up as unsynced writes when it is first looked at.
 */
export function recordOperations(folder: string, log: OperationsLog): void {
  const files = new RecordedFiles(folder, log);
  recordCalls(files);
  recordAsyncCalls(files);
  syncBuiltinESMExports();
}

/** What the log knows of the folder, and of the files in it that are open. */
class RecordedFiles {
  readonly real = { ...fs };
  readonly #folder: string;
  readonly #log: OperationsLog;
  readonly #known = new Set<string>(['']);
  /** Where the next write without a position goes. */
  readonly #positions = new Map<number, number>();
  /** Above zero inside a call that is recorded as a whole: `writeFileSync` goes through `openSync` itself. */
  #depth = 0;
  #pseudoFd = -1;

  constructor(folder: string, log: OperationsLog) {
    this.#folder = folder;
    this.#log = log;
    for (const path of this.#below('')) this.#known.add(path);
  }

  /** The path as the log has it; undefined when it is none of ours, or part of a call that is recorded as a whole. */
  inside(path: unknown): string | undefined {
    if (this.#depth > 0) return undefined;
    const found = relative(this.#folder, String(path));
    return found.startsWith('..') ? undefined : found;
  }

  whole<T>(call: () => T): T {
    this.#depth += 1;
    try {
      return call();
    } finally {
      this.#depth -= 1;
    }
  }

  add(operation: Operation, data?: Uint8Array): void {
    if (operation.op === 'mkdir' || operation.op === 'create') this.#known.add(operation.path);
    if (operation.op === 'open' && operation.created) this.#known.add(operation.path);
    if (operation.op === 'link') this.#known.add(operation.to);
    if (operation.op === 'unlink' || operation.op === 'rmdir') this.#forget(operation.path);
    if (operation.op === 'rename') this.#move(operation.path, operation.to);
    this.#log.add(operation, data);
  }

  isTracked(fd: number): boolean {
    return this.#depth === 0 && this.#positions.has(fd);
  }

  opened(fd: number, path: string, existed: boolean, flags: fs.OpenMode | undefined): void {
    if (existed) this.adopt(path);
    this.add({ op: 'open', fd, path, created: !existed });
    const truncates =
      typeof flags === 'number' ? (flags & fs.constants.O_TRUNC) !== 0 : flags?.startsWith('w');
    if (truncates && existed) this.add({ op: 'truncate', fd, size: 0 });
    this.#positions.set(fd, 0);
  }

  wrote(fd: number, data: Uint8Array, at: number | null | undefined): void {
    const from = at ?? this.#positions.get(fd) ?? 0;
    if (typeof at !== 'number') this.#positions.set(fd, from + data.length);
    this.add({ op: 'write', fd, at: from }, data);
  }

  synced(fd: number): void {
    this.add({ op: 'sync', fd });
  }

  closed(fd: number): void {
    if (this.#positions.delete(fd)) this.add({ op: 'close', fd });
  }

  wroteWhole(path: string, data: Uint8Array, flush: boolean): void {
    this.add({ op: 'create', path });
    if (data.length === 0) return;
    const fd = this.#pseudoFd--;
    this.add({ op: 'open', fd, path, created: false });
    this.add({ op: 'write', fd, at: 0 }, data);
    if (flush) this.add({ op: 'sync', fd });
    this.add({ op: 'close', fd });
  }

  /** The folders on the way to `path` that are not there yet, from the top. */
  missing(path: string): string[] {
    if (path === '' || this.real.existsSync(join(this.#folder, path))) return [];
    return [...this.missing(dirname(path) === '.' ? '' : dirname(path)), path];
  }

  /** Takes up what lies at `path` and below and was not put there through recorded calls. */
  adopt(path: string): void {
    if (this.#known.has(path)) return;
    for (const found of [path, ...this.#below(path)]) {
      const place = join(this.#folder, found);
      if (this.real.lstatSync(place).isDirectory()) this.add({ op: 'mkdir', path: found });
      else
        this.wroteWhole(
          found,
          this.whole(() => this.real.readFileSync(place)),
          false,
        );
    }
  }

  #below(path: string): string[] {
    const place = join(this.#folder, path);
    if (!this.real.lstatSync(place).isDirectory()) return [];
    return this.real.readdirSync(place).flatMap((name) => {
      const found = join(path, name);
      return [found, ...this.#below(found)];
    });
  }

  #forget(path: string): void {
    for (const known of this.#known) {
      if (known === path || known.startsWith(`${path}/`)) this.#known.delete(known);
    }
  }

  #move(from: string, to: string): void {
    const moved = [...this.#known].filter((known) => known === from || known.startsWith(`${from}/`));
    this.#forget(from);
    for (const known of moved) this.#known.add(to + known.slice(from.length));
  }
}

function recordCalls(files: RecordedFiles): void {
  const { real } = files;
  Object.assign(fs, {
    openSync(path: string, flags?: fs.OpenMode, mode?: fs.Mode) {
      const found = files.inside(path);
      const existed = real.existsSync(path);
      const fd = real.openSync(path, flags ?? 'r', mode);
      if (found !== undefined) files.opened(fd, found, existed, flags);
      return fd;
    },
    closeSync(fd: number) {
      real.closeSync(fd);
      files.closed(fd);
    },
    writeSync(
      fd: number,
      data: NodeJS.ArrayBufferView | string,
      from?: number | null,
      length?: number,
      at?: number,
    ) {
      if (typeof data === 'string') {
        const written = real.writeSync(fd, data);
        if (files.isTracked(fd)) files.wrote(fd, Buffer.from(data).subarray(0, written), from);
        return written;
      }
      const written = real.writeSync(fd, data, from, length, at);
      if (files.isTracked(fd)) {
        files.wrote(fd, new Uint8Array(data.buffer, data.byteOffset + (from ?? 0), written), at);
      }
      return written;
    },
    fsyncSync(fd: number) {
      real.fsyncSync(fd);
      if (files.isTracked(fd)) files.synced(fd);
    },
    ftruncateSync(fd: number, size = 0) {
      real.ftruncateSync(fd, size);
      if (files.isTracked(fd)) files.add({ op: 'truncate', fd, size });
    },
    truncateSync(path: string, size = 0) {
      files.whole(() => real.truncateSync(path, size));
      const found = files.inside(path);
      if (found !== undefined) files.add({ op: 'truncate', path: found, size });
    },
    writeFileSync(path: string, data: string, options?: fs.WriteFileOptions & { flush?: boolean }) {
      files.whole(() => real.writeFileSync(path, data, options));
      const found = files.inside(path);
      if (found !== undefined) files.wroteWhole(found, Buffer.from(data), options?.flush === true);
    },
    renameSync(path: string, to: string) {
      const [found, foundTo] = [files.inside(path), files.inside(to)];
      if (found !== undefined) files.adopt(found);
      real.renameSync(path, to);
      if (found !== undefined && foundTo !== undefined) files.add({ op: 'rename', path: found, to: foundTo });
    },
    linkSync(path: string, to: string) {
      real.linkSync(path, to);
      const [found, foundTo] = [files.inside(path), files.inside(to)];
      if (found !== undefined && foundTo !== undefined) files.add({ op: 'link', path: found, to: foundTo });
    },
    mkdirSync(path: string, options?: fs.MakeDirectoryOptions) {
      const found = files.inside(path);
      const made = found === undefined ? [] : files.missing(found);
      const first = files.whole(() => real.mkdirSync(path, options));
      for (const folder of made) files.add({ op: 'mkdir', path: folder });
      return first;
    },
    unlinkSync(path: string) {
      real.unlinkSync(path);
      const found = files.inside(path);
      if (found !== undefined) files.add({ op: 'unlink', path: found });
    },
    rmdirSync(path: string) {
      real.rmdirSync(path);
      const found = files.inside(path);
      if (found !== undefined) files.add({ op: 'rmdir', path: found });
    },
    rmSync(path: string, options?: fs.RmOptions) {
      const found = files.inside(path);
      const existed = real.existsSync(path);
      if (found !== undefined && existed) files.adopt(found);
      files.whole(() => real.rmSync(path, options));
      if (found !== undefined && existed) files.add({ op: 'unlink', path: found });
    },
    readdirSync(path: string, options?: { withFileTypes: true }) {
      const found = files.inside(path);
      if (found !== undefined && real.existsSync(path)) files.adopt(found);
      return options ? real.readdirSync(path, options) : real.readdirSync(path);
    },
    cpSync(from: string, to: string, options?: fs.CopySyncOptions) {
      files.whole(() => real.cpSync(from, to, options));
    },
    fdatasyncSync: refuse,
    symlinkSync: refuse,
    writevSync: refuse,
    appendFileSync: refuse,
    copyFileSync: inWholeOnly(files, real.copyFileSync),
  });
}

function recordAsyncCalls(files: RecordedFiles): void {
  const real = { ...fs.promises };
  Object.assign(fs.promises, {
    async open(path: string, flags?: string, mode?: fs.Mode): Promise<FileHandle> {
      const found = files.inside(path);
      const existed = files.real.existsSync(path);
      const handle = await real.open(path, flags, mode);
      if (found === undefined) return handle;
      files.opened(handle.fd, found, existed, flags);
      return recordHandle(files, handle);
    },
    async mkdir(path: string, options?: fs.MakeDirectoryOptions) {
      const found = files.inside(path);
      const made = found === undefined ? [] : files.missing(found);
      const first = await real.mkdir(path, options);
      for (const folder of made) files.add({ op: 'mkdir', path: folder });
      return first;
    },
    async rename(path: string, to: string) {
      await real.rename(path, to);
      const [found, foundTo] = [files.inside(path), files.inside(to)];
      if (found !== undefined && foundTo !== undefined) files.add({ op: 'rename', path: found, to: foundTo });
    },
    async rm(path: string, options?: fs.RmOptions) {
      const existed = files.real.existsSync(path);
      await real.rm(path, options);
      const found = files.inside(path);
      if (found !== undefined && existed) files.add({ op: 'unlink', path: found });
    },
    writeFile: refuse,
    appendFile: refuse,
    truncate: refuse,
    link: refuse,
    symlink: refuse,
    unlink: refuse,
    copyFile: refuse,
    cp: refuse,
  });
}

/** Nothing else may touch the file while one of these calls is under way: what is written meanwhile would count as synced. */
function recordHandle(files: RecordedFiles, handle: FileHandle): FileHandle {
  const { fd } = handle;
  const real = {
    writeFile: handle.writeFile.bind(handle),
    sync: handle.sync.bind(handle),
    close: handle.close.bind(handle),
  };
  return Object.assign(handle, {
    async writeFile(data: Uint8Array) {
      await real.writeFile(data);
      files.wrote(fd, data, null);
    },
    async sync() {
      await real.sync();
      files.synced(fd);
    },
    async close() {
      // Before it is: the number may be given to another file at once.
      files.closed(fd);
      await real.close();
    },
    write: refuse,
    writev: refuse,
    datasync: refuse,
    truncate: refuse,
    appendFile: refuse,
    createWriteStream: refuse,
  });
}

function inWholeOnly<A extends unknown[]>(
  files: RecordedFiles,
  call: (...args: A) => void,
): (...args: A) => void {
  return (...args) => (files.inside(args[1]) === undefined ? call(...args) : refuse());
}

function refuse(): never {
  throw new Error('this call is not recorded: teach it to testing/crash/record.ts');
}
