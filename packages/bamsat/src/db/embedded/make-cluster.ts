import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

/**
 * Runs in a process of its own: making a cluster takes up to 700 MB of memory, which only the end of a process gives back
 * in full. As text, since Node cannot start a TypeScript file under test. WAL in pieces of 1 MB instead of 16 keeps a data
 * folder small. It ends with its parent, whose end closes the standard input.
 */
const MAKE = `
process.stdin.on('end', () => process.exit(1)).resume();
const [pglite, nodefs, folder] = process.argv.slice(-3);
const { PGlite } = await import(pglite);
const { NodeFS } = await import(nodefs);
const made = await PGlite.create({
  fs: new NodeFS(folder),
  initDbStartParams: ['--wal-segsize=1', '-c', 'shared_buffers=1MB'],
  startParams: [...PGlite.defaultStartParams, '-c', 'shared_buffers=1MB'],
});
await made.close();
process.exit(0);
`;

/**
 * Makes a new cluster of PostgreSQL in `folder`, which must not exist. Nothing of it is synced yet. Takes 2–4 s.
 * @throws Error with what the process said before it gave up
 */
export async function makeCluster(folder: string): Promise<void> {
  const require = createRequire(import.meta.url);
  const address = (name: string) => pathToFileURL(require.resolve(name)).href;
  const modules = [address('@electric-sql/pglite'), address('@electric-sql/pglite/nodefs')];
  const child = spawn(process.execPath, ['--input-type=module', '-e', MAKE, ...modules, folder], {
    stdio: ['pipe', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-2000);
  });
  await new Promise<void>((done, fail) => {
    child.once('error', fail);
    child.once('close', (code) => {
      if (code === 0) done();
      else fail(new Error(`making a cluster ended with ${code}: ${said}`));
    });
  });
}
