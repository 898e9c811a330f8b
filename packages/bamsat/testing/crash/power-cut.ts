import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { LoggedOperation } from './operations-log.js';
import type { Random } from './random.js';

/** What of the unsynced changes a power cut leaves. */
export type Survival =
  /** Nothing: the disk had written only what it was asked to. */
  | 'synced'
  /** All: as after the kill of a process. */
  | 'everything'
  /** In each file and each folder the first changes, the last of them torn. */
  | 'beginnings'
  /** Any changes, sector by sector, in any order. */
  | 'anything';

type Change = { readonly at: number; readonly data: Uint8Array } | { readonly size: number };

interface File {
  readonly kind: 'file';
  /** Where the first state of an untouched file lies. */
  readonly source: string | undefined;
  /** What is on the disk for sure; undefined while it is still as at the source. */
  content: Uint8Array | undefined;
  unsynced: Change[];
}

interface Folder {
  readonly kind: 'folder';
  /** As the running program sees it. */
  readonly now: Map<string, Entry>;
  /** What is on the disk for sure. */
  onDisk: Map<string, Entry>;
  unsynced: NameChange[];
}

type Entry = File | Folder;
type NameChange = (names: Map<string, Entry>) => void;

/** Sectors are written whole or not at all; disks have small or large ones. */
const SECTORS = [512, 4096] as const;

/**
 * A disk under the rules of POSIX and no better: what was synced stays; of a file that was changed and not synced any part
 * may be old or new; a new, renamed or removed name holds only once its folder was synced, even if the file itself was.
 */
export class PowerCutDisk {
  readonly #root: Folder;
  readonly #open = new Map<number, Entry>();

  /** @param image a folder whose content is on the disk when the log begins */
  constructor(image: string) {
    this.#root = readImage(image);
  }

  /** Lets one logged operation happen. */
  apply({ operation, data }: LoggedOperation): void {
    switch (operation.op) {
      case 'open':
        if (operation.created) this.#add(operation.path, newFile());
        this.#open.set(operation.fd, this.#at(operation.path));
        break;
      case 'close':
        this.#open.delete(operation.fd);
        break;
      case 'write':
        asFile(this.#open.get(operation.fd)).unsynced.push({ at: operation.at, data });
        break;
      case 'truncate': {
        const entry = operation.fd === undefined ? this.#at(operation.path!) : this.#open.get(operation.fd);
        asFile(entry).unsynced.push({ size: operation.size });
        break;
      }
      case 'sync':
        sync(this.#open.get(operation.fd)!);
        break;
      case 'create': {
        const there = this.#folderOf(operation.path).now.get(basename(operation.path));
        if (there) asFile(there).unsynced.push({ size: 0 });
        else this.#add(operation.path, newFile());
        break;
      }
      case 'mkdir':
        this.#add(operation.path, newFolder());
        break;
      case 'unlink':
      case 'rmdir':
        changeNames(this.#folderOf(operation.path), (names) => names.delete(basename(operation.path)));
        break;
      case 'rename':
        this.#rename(operation.path, operation.to);
        break;
      case 'link':
        this.#add(operation.to, this.#at(operation.path));
        break;
      case 'acknowledge':
        break;
    }
  }

  /** Writes into the new folder `target` what the disk may hold if the power goes now. */
  cut(target: string, survival: Survival, random: Random): void {
    write(this.#root, target, { survival, sector: random.pick(SECTORS), random });
  }

  #at(path: string): Entry {
    let entry: Entry = this.#root;
    for (const name of path.split('/').filter(Boolean)) {
      const next: Entry | undefined = asFolder(entry).now.get(name);
      if (!next) throw new Error(`the log speaks of ${path}, which is not there`);
      entry = next;
    }
    return entry;
  }

  #folderOf(path: string): Folder {
    return asFolder(this.#at(dirname(path) === '.' ? '' : dirname(path)));
  }

  #add(path: string, entry: Entry): void {
    changeNames(this.#folderOf(path), (names) => names.set(basename(path), entry));
  }

  #rename(from: string, to: string): void {
    const [oldFolder, newFolder] = [this.#folderOf(from), this.#folderOf(to)];
    const entry = this.#at(from);
    if (oldFolder === newFolder) {
      changeNames(oldFolder, (names) => {
        if (names.get(basename(from)) === entry) names.delete(basename(from));
        names.set(basename(to), entry);
      });
      return;
    }
    changeNames(newFolder, (names) => names.set(basename(to), entry));
    changeNames(oldFolder, (names) => names.delete(basename(from)));
  }
}

interface Cut {
  readonly survival: Survival;
  readonly sector: number;
  readonly random: Random;
}

function write(folder: Folder, target: string, cut: Cut): void {
  mkdirSync(target);
  const names = new Map(folder.onDisk);
  for (const change of survivors(folder.unsynced, cut)) change(names);
  for (const [name, entry] of names) {
    const path = join(target, name);
    if (entry.kind === 'folder') write(entry, path, cut);
    else if (entry.source && !entry.content && entry.unsynced.length === 0) copyFileSync(entry.source, path);
    else writeFileSync(path, surviving(entry, cut));
  }
}

/** The changes of a list that reached the disk, as far as they do so whole. */
function survivors<T>(changes: readonly T[], { survival, random }: Cut): readonly T[] {
  if (survival === 'synced') return [];
  if (survival === 'everything') return changes;
  if (survival === 'beginnings') return changes.slice(0, random.below(changes.length + 1));
  return changes.filter(() => random.next() < 0.5);
}

function surviving(file: File, cut: Cut): Uint8Array {
  let content = contentOf(file);
  if (cut.survival === 'synced') return content;
  if (cut.survival === 'everything') return applyAll(content, file.unsynced);
  if (cut.survival === 'beginnings') {
    const whole = cut.random.below(file.unsynced.length + 1);
    content = applyAll(content, file.unsynced.slice(0, whole));
    const torn = file.unsynced[whole];
    return torn && 'data' in torn ? applySectors(content, torn, cut, 0.5) : content;
  }
  const share = cut.random.next();
  for (const change of file.unsynced) {
    if ('data' in change) content = applySectors(content, change, cut, share);
    else if (cut.random.next() < share) content = apply(content, change);
  }
  return content;
}

/** Applies each sector of a write with the chance `share`. */
function applySectors(
  content: Uint8Array,
  { at, data }: { readonly at: number; readonly data: Uint8Array },
  { sector, random }: Cut,
  share: number,
): Uint8Array {
  let result = content;
  for (let from = 0; from < data.length; ) {
    const to = Math.min(data.length, from + sector - ((at + from) % sector));
    if (random.next() < share) result = apply(result, { at: at + from, data: data.subarray(from, to) });
    from = to;
  }
  return result;
}

function applyAll(content: Uint8Array, changes: readonly Change[]): Uint8Array {
  let result = content;
  for (const change of changes) result = apply(result, change);
  return result;
}

/** Never changes `content`, except to copy it where it must grow. */
function apply(content: Uint8Array, change: Change): Uint8Array {
  if ('size' in change) return resized(content, change.size);
  const result = resized(content, Math.max(content.length, change.at + change.data.length));
  result.set(change.data, change.at);
  return result;
}

function resized(content: Uint8Array, size: number): Uint8Array {
  const result = new Uint8Array(size);
  result.set(content.subarray(0, size));
  return result;
}

function contentOf(file: File): Uint8Array {
  return file.content ?? (file.source ? readFileSync(file.source) : new Uint8Array(0));
}

function sync(entry: Entry): void {
  if (entry.kind === 'file') {
    if (entry.unsynced.length > 0) entry.content = applyAll(contentOf(entry), entry.unsynced);
  } else entry.onDisk = new Map(entry.now);
  entry.unsynced = [];
}

function changeNames(folder: Folder, change: NameChange): void {
  change(folder.now);
  folder.unsynced.push(change);
}

function newFile(source?: string): File {
  return { kind: 'file', source, content: undefined, unsynced: [] };
}

function newFolder(now = new Map<string, Entry>()): Folder {
  return { kind: 'folder', now, onDisk: new Map(now), unsynced: [] };
}

function readImage(path: string): Folder {
  const entries = readdirSync(path, { withFileTypes: true }).map((entry): [string, Entry] => {
    const below = join(path, entry.name);
    return [entry.name, entry.isDirectory() ? readImage(below) : newFile(below)];
  });
  return newFolder(new Map(entries));
}

function asFile(entry: Entry | undefined): File {
  if (entry?.kind !== 'file') throw new Error('the log speaks of a file that is none');
  return entry;
}

function asFolder(entry: Entry | undefined): Folder {
  if (entry?.kind !== 'folder') throw new Error('the log speaks of a folder that is none');
  return entry;
}
