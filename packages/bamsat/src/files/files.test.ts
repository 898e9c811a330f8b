import { expect, test } from 'vitest';
import { inTransaction, TEST_BY, testDatabase } from '../../testing/index.js';
import { addFile, type FileRow, fileResponse, findFiles, listStored, storeBytes } from './index.js';

const database = await testDatabase();
const { db, dataDir } = database;

/** Stores a text under a name, as an upload does. */
async function attach(text: string, name: string, mediaType: string): Promise<FileRow> {
  const stored = await storeBytes(dataDir, new TextEncoder().encode(text));
  const id = await inTransaction(database, (trx) => addFile(trx, TEST_BY, { stored, name, mediaType }));
  const [file] = await findFiles(db, [id]);
  if (!file) throw new Error('the file that was just added is missing');
  return file;
}

test('attachments are found by their ids, in the order of their names', async () => {
  const [b, a] = [await attach('b', 'b.txt', 'text/plain'), await attach('a', 'a.txt', 'text/plain')];
  await attach('c', 'c.txt', 'text/plain');
  expect(await findFiles(db, [b.id, a.id])).toEqual([a, b]);
  expect(a).toMatchObject({ name: 'a.txt', mediaType: 'text/plain', size: 1 });
  expect(await findFiles(db, [])).toEqual([]);
});

test('two names for the same bytes are one stored file', async () => {
  const one = await attach('cùng nội dung', 'một.txt', 'text/plain');
  await attach('cùng nội dung', 'hai.txt', 'text/plain');
  const stored = await listStored(db);
  expect(stored.filter(({ sha256 }) => sha256 === one.sha256)).toEqual([
    { sha256: one.sha256, size: one.size },
  ]);
});

test.each([
  ['image/png', 'image/png', 'inline'],
  ['image/jpeg', 'image/jpeg', 'inline'],
  ['text/html', 'application/octet-stream', 'attachment'],
  ['image/svg+xml', 'application/octet-stream', 'attachment'],
  ['application/xhtml+xml', 'application/octet-stream', 'attachment'],
  ['application/pdf', 'application/octet-stream', 'attachment'],
  ['text/javascript', 'application/octet-stream', 'attachment'],
  ['IMAGE/PNG', 'application/octet-stream', 'attachment'],
])('an upload that says it is %s cannot run as a page', async (mediaType, sent, disposition) => {
  const file = await attach('<script>alert(1)</script>', 'trang.html', mediaType);
  const response = await fileResponse(dataDir, file);
  expect(response.headers.get('content-type')).toBe(sent);
  expect(response.headers.get('content-disposition')).toMatch(new RegExp(`^${disposition};`));
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  expect(response.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
  expect(response.headers.get('cache-control')).toBe('private, max-age=3600');
  expect(await response.text()).toBe('<script>alert(1)</script>');
});

test('the name goes into the header encoded, whatever it holds', async () => {
  const file = await attach('x', `Báo "cáo" (quý III)'*\r\nSet-Cookie: a=b.docx`, 'application/msword');
  const response = await fileResponse(dataDir, file);
  expect(response.headers.get('content-disposition')).toBe(
    "attachment; filename*=UTF-8''B%C3%A1o%20%22c%C3%A1o%22%20%28qu%C3%BD%20III%29%27%2A%0D%0ASet-Cookie%3A%20a%3Db.docx",
  );
  expect(response.headers.has('set-cookie')).toBe(false);
});

test('the length is that of the bytes that are sent', async () => {
  const file = await attach('đủ', 'a.txt', 'text/plain');
  const response = await fileResponse(dataDir, { ...file, size: 999 });
  expect(response.headers.get('content-length')).toBe('5');
});

test('an attachment that the disk has lost is an error, not an empty file', async () => {
  const file = await attach('còn đây', 'a.txt', 'text/plain');
  await expect(fileResponse(dataDir, { ...file, sha256: '00'.repeat(32) })).rejects.toMatchObject({
    code: 'ENOENT',
  });
});
