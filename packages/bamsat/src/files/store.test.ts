import fs, {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readStored, storeBytes, storedPath } from './index.js';

let dataDir: string;

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'bamsat-files-'));
});

afterEach(() => {
  rmSync(dataDir, { recursive: true, force: true });
});

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** Every file below the data folder. */
function filesThere(): string[] {
  return readdirSync(dataDir, { recursive: true, encoding: 'utf8' }).filter((path) =>
    statSync(join(dataDir, path)).isFile(),
  );
}

test('bytes come back as they were, under the hash of their content', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 5000 }), async (bytes) => {
      const stored = await storeBytes(dataDir, bytes);
      expect(stored.size).toBe(bytes.length);
      expect(new Uint8Array(await readStored(dataDir, stored.sha256))).toEqual(bytes);
    }),
    { numRuns: 40, seed: 20_261_124 },
  );
});

test('the name is the SHA-256 in two levels of folders', async () => {
  const { sha256 } = await storeBytes(dataDir, bytesOf('abc'));
  expect(sha256).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  expect(filesThere()).toEqual([`files/ba/78/${sha256}`]);
});

test('the same bytes are stored once, also when they come at the same time', async () => {
  const stored = await Promise.all(
    Array.from({ length: 12 }, () => storeBytes(dataDir, bytesOf('cùng một tệp'))),
  );
  expect(new Set(stored.map(({ sha256 }) => sha256)).size).toBe(1);
  const path = storedPath(dataDir, stored[0]!.sha256);
  const { ino } = statSync(path);
  await storeBytes(dataDir, bytesOf('cùng một tệp'));
  expect(statSync(path).ino).toBe(ino);
  expect(filesThere()).toHaveLength(1);
});

test('a file that was cut short is put right by the same bytes', async () => {
  const { sha256 } = await storeBytes(dataDir, bytesOf('nội dung đầy đủ'));
  truncateSync(storedPath(dataDir, sha256), 3);
  await storeBytes(dataDir, bytesOf('nội dung đầy đủ'));
  expect(readFileSync(storedPath(dataDir, sha256), 'utf8')).toBe('nội dung đầy đủ');
});

test('a failure leaves no half file', async () => {
  const { rename } = fs.promises;
  Object.assign(fs.promises, {
    rename: () =>
      Promise.reject(Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' })),
  });
  syncBuiltinESMExports();
  try {
    await expect(storeBytes(dataDir, bytesOf('không còn chỗ'))).rejects.toMatchObject({ code: 'ENOSPC' });
  } finally {
    Object.assign(fs.promises, { rename });
    syncBuiltinESMExports();
  }
  expect(filesThere()).toEqual([]);
  await storeBytes(dataDir, bytesOf('không còn chỗ'));
  expect(filesThere()).toHaveLength(1);
});

test('a folder that cannot be made is an error, and nothing is acknowledged', async () => {
  writeFileSync(join(dataDir, 'files'), 'a file where the folder should be');
  await expect(storeBytes(dataDir, bytesOf('x'))).rejects.toMatchObject({ code: 'ENOTDIR' });
});

test('bytes that are not there cannot be read', async () => {
  await expect(readStored(dataDir, 'ff'.repeat(32))).rejects.toMatchObject({ code: 'ENOENT' });
  expect(existsSync(join(dataDir, 'files'))).toBe(false);
});
