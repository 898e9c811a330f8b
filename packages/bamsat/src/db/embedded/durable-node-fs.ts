import { closeSync, fsyncSync, openSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { NodeFS } from '@electric-sql/pglite/nodefs';
import { errorCode } from './error-code.js';

/** What PGlite hands to `init`, and what it runs before PostgreSQL starts. */
type InitParams = Parameters<NodeFS['init']>;
type InitResult = Awaited<ReturnType<NodeFS['init']>>;
type PreRun = NonNullable<InitResult['emscriptenOpts']['preRun']>[number];

/** The parts of Emscripten's NODEFS that are changed here; its own types leave them out. */
interface Node {
  readonly name: string;
  readonly parent: Node;
}
interface Stream {
  readonly node: Node;
  /** The file descriptor of the real file or folder. */
  readonly nfd: number;
}
interface NodeOps {
  mknod: (parent: Node, name: string, mode: number, dev: number) => Node;
  rename: (node: Node, newParent: Node, newName: string) => void;
  unlink: (parent: Node, name: string) => void;
  rmdir: (parent: Node, name: string) => void;
  symlink: (parent: Node, name: string, target: string) => void;
}
interface StreamOps {
  open: (stream: Stream) => void;
  fsync?: (stream: Stream) => number;
}
interface NodeFsModule {
  readonly node_ops: NodeOps;
  readonly stream_ops: StreamOps;
  realPath(node: Node): string;
  /** Turns an error of `node:fs` into the error number that PostgreSQL expects. */
  tryFSOperation<T>(operation: () => T): T;
}

const WAL_SEGMENT = /^[0-9A-F]{24}$/;

/**
 * PGlite's file system on a folder, with an fsync that reaches the disk.
 *
 * As shipped, NODEFS has no fsync at all: PostgreSQL asks, nothing happens and it goes on as if it had. Here each request
 * is carried out, and before it returns every folder whose names changed since the last one is synced too. PostgreSQL syncs
 * folders itself where it renames (WAL segments, `durable_rename`), but leaves the name of a new table's file to the file
 * system's own goodwill (ext4 and XFS keep it with the file, POSIX does not promise it).
 */
export class DurableNodeFS extends NodeFS {
  /** The first error of an fsync. PostgreSQL cannot go on after one: what it believes saved may be gone. */
  failure: unknown;

  readonly #foldersToSync = new Set<string>();
  #newestSegment = '';
  #segmentsEntered = 0;

  override async init(...[pglite, options]: InitParams): Promise<InitResult> {
    const { emscriptenOpts } = await super.init(pglite, options);
    const makeDurable: PreRun = (module) => this.#makeDurable(nodeFsOf(module));
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [...(emscriptenOpts.preRun ?? []), makeDurable] } };
  }

  /** WAL segments that PostgreSQL went into since the last call of `forgetSegments`. */
  get segmentsEntered(): number {
    return this.#segmentsEntered;
  }

  forgetSegments(): void {
    this.#segmentsEntered = 0;
  }

  #makeDurable(nodeFs: NodeFsModule): void {
    const { node_ops: names, stream_ops: streams } = nodeFs;

    streams.fsync = (stream) => {
      nodeFs.tryFSOperation(() => this.#sync(stream.nfd));
      return 0;
    };

    const open = streams.open;
    streams.open = (stream) => {
      open(stream);
      this.#noteSegment(stream.node);
    };

    const touch = (folder: Node) => this.#foldersToSync.add(nodeFs.realPath(folder));
    const { mknod, rename, unlink, rmdir, symlink } = names;
    names.mknod = (parent, name, mode, dev) => {
      const node = mknod(parent, name, mode, dev);
      touch(parent);
      return node;
    };
    names.rename = (node, newParent, newName) => {
      const oldParent = node.parent;
      rename(node, newParent, newName);
      touch(oldParent);
      touch(newParent);
    };
    names.unlink = (parent, name) => {
      unlink(parent, name);
      touch(parent);
    };
    names.rmdir = (parent, name) => {
      rmdir(parent, name);
      touch(parent);
      // A folder that is gone cannot be synced and need not be.
      this.#foldersToSync.delete(`${nodeFs.realPath(parent)}/${name}`);
    };
    names.symlink = (parent, name, target) => {
      symlink(parent, name, target);
      touch(parent);
    };
  }

  #sync(fd: number): void {
    if (this.failure !== undefined) throw this.failure;
    try {
      fsyncSync(fd);
      for (const folder of this.#foldersToSync) {
        syncFolder(folder);
        this.#foldersToSync.delete(folder);
      }
    } catch (error) {
      // A second fsync of the same file would succeed although the first lost its pages, so none is let through.
      this.failure = error;
      throw error;
    }
  }

  #noteSegment(node: Node): void {
    if (node.parent.name !== 'pg_wal' || !WAL_SEGMENT.test(node.name) || node.name <= this.#newestSegment)
      return;
    this.#newestSegment = node.name;
    this.#segmentsEntered += 1;
  }
}

/** Makes the names in a folder durable. Windows cannot open a folder; NTFS keeps names in its own journal. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  let fd: number;
  try {
    fd = openSync(folder, 'r');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return;
    throw error;
  }
  try {
    fsyncSync(fd);
  } catch (error) {
    // File systems that know no fsync of folders say so in one of these ways; there is nothing more to be had from them.
    const code = errorCode(error);
    if (code !== 'EINVAL' && code !== 'EBADF' && code !== 'ENOTSUP') throw error;
  } finally {
    closeSync(fd);
  }
}

/** Makes a folder with everything below it durable. */
export function syncTree(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) syncTree(path);
    else if (entry.isFile()) syncFile(path);
  }
  syncFolder(folder);
}

function syncFile(path: string): void {
  // Windows syncs only what is open for writing.
  const fd = openSync(path, 'r+');
  try {
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}

function nodeFsOf(module: object): NodeFsModule {
  const nodeFs = (module as { NODEFS?: NodeFsModule }).NODEFS;
  // Without this check a new version of PGlite that moved NODEFS would run without any durability, and nobody would see it.
  if (!nodeFs?.stream_ops || !nodeFs.node_ops || typeof nodeFs.tryFSOperation !== 'function') {
    throw new Error('PGlite has no NODEFS any more: its data folder cannot be made durable');
  }
  return nodeFs;
}
