import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';

/**
 * Runs in a thread of its own: making a cluster takes 500 MB of memory, which a thread gives back when it ends and the
 * server's own thread would keep. As text, since a thread cannot start from a TypeScript file under test.
 * WAL in pieces of 1 MB instead of 16 keeps a fresh data folder small.
 */
const MAKE = `
const { workerData } = require('node:worker_threads');
(async () => {
  const { PGlite } = await import(workerData.pglite);
  const { NodeFS } = await import(workerData.nodefs);
  const made = await PGlite.create({ fs: new NodeFS(workerData.folder), initDbStartParams: ['--wal-segsize=1'] });
  await made.close();
})();
`;

/**
 * Makes a new cluster of PostgreSQL in `folder`, which must not exist. Nothing of it is synced yet.
 * Takes 2–4 s, and the server's thread is free meanwhile.
 */
export async function makeCluster(folder: string): Promise<void> {
  const require = createRequire(import.meta.url);
  const address = (name: string) => pathToFileURL(require.resolve(name)).href;
  const worker = new Worker(MAKE, {
    eval: true,
    workerData: {
      folder,
      pglite: address('@electric-sql/pglite'),
      nodefs: address('@electric-sql/pglite/nodefs'),
    },
  });
  await new Promise<void>((done, fail) => {
    worker.once('error', fail);
    worker.once('exit', (code) =>
      code === 0 ? done() : fail(new Error(`making a cluster ended with ${code}`)),
    );
  });
}
