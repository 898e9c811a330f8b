import { existsSync, readFileSync } from 'node:fs';
import type { Reading } from 'bamsat-reader';

/**
 * The article that the project started from. It is not part of the repository: it is read from the folder
 * BAMSAT_SEED_DIR, else from `../shared/seed` beside the repository.
 */
export const SEED_FILE = `${(process.env.BAMSAT_SEED_DIR ?? seedFolder()).replace(/\/$/, '')}/article.txt`;

function seedFolder(): string {
  // From the sources and from dist-tools the root of the repository is not equally far.
  const [root = ''] = import.meta.url.split('/packages/reader/');
  return new URL(`${root}/../shared/seed`).pathname;
}

/** The article, null where it is not at hand. */
export function readSeed(): string | null {
  return existsSync(SEED_FILE) ? readFileSync(SEED_FILE, 'utf8') : null;
}

/** number symbol date issuer, as the article states or implies them. */
export const SEED_CITATIONS: readonly string[] = [
  '56 NQ/TU 2021-12-15 Ban Chấp hành Đảng bộ thành phố',
  '03 NQ/ĐU 2021-12-25 ?',
  '08 NQ/TU 2021-11-25 Ban Chấp hành Đảng bộ tỉnh',
  '56 NQ/TU 2021-12-15 Ban Chấp hành Đảng bộ thành phố',
  '01 KL/TW 2021-05-18 Bộ Chính trị',
  '05 CT/TW null Bộ Chính trị',
  '36 NQ-HĐND 2021-12-19 Hội đồng nhân dân thành phố',
  '21 CT/TU 2021-12-22 Ban Thường vụ Tỉnh ủy',
  '23 CT/TU 2022-02-10 Ban Thường vụ Tỉnh ủy',
  '337 NQ-HĐND 2021-03-24 Hội đồng nhân dân tỉnh Quảng Ninh',
  '2152 QĐ/TU 2022-01-10 Thành ủy',
  '21 CT/TU 2021-12-22 Ban Thường vụ Tỉnh ủy',
  '393 TB/TU 2021-12-23 Thường trực Thành ủy',
  '414 TB/TU 2022-01-14 Thường trực Thành ủy',
  '442 TB/TU 2022-02-24 Thường trực Thành ủy',
  '462 TB/TU 2022-03-22 Thường trực Thành ủy',
];

/** The numbered citations of a reading in the form of `SEED_CITATIONS`; the implied issuer of 03-NQ/ĐU is left open. */
export function seedKeys({ citations }: Reading): string[] {
  return citations
    .filter(({ number }) => number !== null)
    .map(({ number, symbol, date, issuer }) =>
      [number, symbol, date, symbol === 'NQ/ĐU' ? '?' : issuer].map(String).join(' '),
    );
}
