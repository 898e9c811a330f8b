import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const BESIDE = fileURLToPath(new URL('../../../../shared/seed', import.meta.url));

/**
 * The article that the project started from, as its bytes; null where it is not at hand. It is not part of the repository: it is
 * read from the folder `BAMSAT_SEED_DIR`, else from `../shared/seed` beside the repository. A test that needs it says
 * "the seed article" in its name, so that a run that allows no skip can tell it from the others.
 */
export function readSeedArticle(): Buffer | null {
  const file = join(process.env.BAMSAT_SEED_DIR ?? BESIDE, 'article.txt');
  return existsSync(file) ? readFileSync(file) : null;
}
