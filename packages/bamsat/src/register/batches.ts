/** PostgreSQL takes at most 65,535 values in one statement; the widest row of the register has some twenty. */
const BATCH = 500;

/** Rows in as many pieces as statements are needed to insert them; none for no rows. */
export function batchesOf<Row>(rows: readonly Row[]): Row[][] {
  return Array.from({ length: Math.ceil(rows.length / BATCH) }, (_, i) =>
    rows.slice(i * BATCH, (i + 1) * BATCH),
  );
}
