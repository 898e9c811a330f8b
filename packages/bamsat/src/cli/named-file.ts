import { readFile, stat } from 'node:fs/promises';
import { AppError } from '../shared/index.js';

/** The bytes of a file that somebody named. @throws AppError `cli.no-such-file`, `cli.is-a-folder`, `cli.unreadable` */
export async function readNamed(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    const refusal =
      code === 'ENOENT' ? 'cli.no-such-file' : code === 'EISDIR' ? 'cli.is-a-folder' : 'cli.unreadable';
    throw new AppError(refusal, { file, reason: code ?? '' }, { cause });
  }
}

/** The same of a file that lies in a folder: a pipe there would keep all that come after it waiting for ever. @throws AppError as `readNamed` */
export async function readStoredFile(file: string): Promise<Uint8Array> {
  const found = await stat(file).catch(() => null);
  if (found && !found.isFile() && !found.isDirectory()) {
    throw new AppError('cli.unreadable', { file, reason: 'ENOTSUP' });
  }
  return readNamed(file);
}
