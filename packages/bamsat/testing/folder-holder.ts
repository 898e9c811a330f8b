import { once } from 'node:events';
import { openEmbedded } from '../src/db/embedded/index.js';
import { AppError, translator } from '../src/shared/index.js';

/**
 * A process that opens a data folder, says `open` or why it cannot, and keeps the folder until its standard input ends.
 * Its arguments: the folder, what it is called, and the template of a new cluster or nothing.
 */
const [dataDir = '', what = '', template = ''] = process.argv.slice(2);
try {
  const embedded = await openEmbedded({ dataDir, what, template: template || undefined });
  process.stdout.write('open\n');
  await once(process.stdin.resume(), 'end');
  await embedded.close();
} catch (error) {
  if (!(error instanceof AppError)) throw error;
  process.stdout.write(`${error.code}: ${translator('en')(`error.${error.code}`, error.params)}\n`);
}
