import { createHash, randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { access, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Bytes that lie safely on disk, known by their SHA-256 (hex). */
export interface StoredBytes {
  readonly sha256: string;
  readonly size: number;
}

/**
 * Puts bytes into the data folder so that they outlive a power cut: written beside, synced, renamed, folder synced. It is
 * done before the transaction that names them; bytes that no row names are harmless.
 */
export async function storeBytes(dataDir: string, bytes: Uint8Array): Promise<StoredBytes> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const stored = { sha256, size: bytes.byteLength };
  const target = storedPath(dataDir, sha256);
  if (await exists(target)) return stored;
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
  for (const path of [folder, dirname(folder), join(dataDir, 'files')]) await syncFolder(path);
  return stored;
}

/** The bytes of an attachment. Rejects when the disk has lost them. */
export function readStored(dataDir: string, sha256: string): Promise<Uint8Array<ArrayBuffer>> {
  return readFile(storedPath(dataDir, sha256)) as Promise<Uint8Array<ArrayBuffer>>;
}

/** Where the bytes lie: `files/ab/cd/abcd…`. */
export function storedPath(dataDir: string, sha256: string): string {
  return join(dataDir, 'files', sha256.slice(0, 2), sha256.slice(2, 4), sha256);
}

async function exists(path: string): Promise<boolean> {
  return access(path, constants.F_OK).then(
    () => true,
    () => false,
  );
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
