import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { syncFolder } from '../db/index.js';

/** Bytes that lie safely on disk, known by their SHA-256 (hex). */
export interface StoredBytes {
  readonly sha256: string;
  readonly size: number;
}

/**
 * Puts bytes into the data folder so that they outlive a power cut: written beside, synced, renamed, folders synced. It is
 * done before the transaction that names them; bytes that no row names are harmless. Bytes that are there already are not
 * written again, unless the disk has cut them short.
 */
export async function storeBytes(dataDir: string, bytes: Uint8Array): Promise<StoredBytes> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const stored = { sha256, size: bytes.byteLength };
  const target = storedPath(dataDir, sha256);
  if ((await sizeOf(target)) !== stored.size) await writeBeside(target, bytes);
  // Also where they were there: who put them there may still be on the way here, or was killed before.
  for (let folder = dirname(target); ; folder = dirname(folder)) {
    syncFolder(folder);
    if (folder === dirname(filesFolder(dataDir))) return stored;
  }
}

async function writeBeside(target: string, bytes: Uint8Array): Promise<void> {
  const folder = dirname(target);
  await mkdir(folder, { recursive: true });
  const beside = join(folder, `.${randomUUID()}`);
  try {
    const file = await open(beside, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

/** The bytes of an attachment. Rejects when the disk has lost them. */
export function readStored(dataDir: string, sha256: string): Promise<Uint8Array<ArrayBuffer>> {
  return readFile(storedPath(dataDir, sha256));
}

/** Where the bytes lie: `files/ab/cd/abcd…`. */
export function storedPath(dataDir: string, sha256: string): string {
  return join(filesFolder(dataDir), sha256.slice(0, 2), sha256.slice(2, 4), sha256);
}

function filesFolder(dataDir: string): string {
  return join(dataDir, 'files');
}

/** The size of a file in bytes; undefined when there is none. */
async function sizeOf(path: string): Promise<number | undefined> {
  return stat(path).then(
    ({ size }) => size,
    () => undefined,
  );
}
