import type { Database } from '#bamsat/db/index.js';
import { recordViews } from '#bamsat/visits/operations.js';
import type { Figure } from './figure.js';
import { type Load, load, type Pressure } from './load.js';
import type { Served } from './processes.js';

const PRESSURE: Pressure = { connections: 64, seconds: 5 };
const BASELINE_SECONDS = 5;
const PATH = '/tin/mot-bai';

/** Visits that were acknowledged by the running server. */
export function loadVisits(served: Served): Promise<Load> {
  const url = `${served.url}/api/visits`;
  return load({ url, method: 'POST', body: JSON.stringify({ path: PATH }), status: 204 }, PRESSURE);
}

/** The same visits without a server and without grouping: one transaction each, one after the other, on the same database. */
export async function benchVisits(database: Database, ours: Load): Promise<Figure> {
  const start = performance.now();
  let commits = 0;
  while (performance.now() < start + BASELINE_SECONDS * 1000) {
    const view = { path: PATH, network: '127.0.0.0', userAgent: 'bench', at: new Date() };
    await database.db.transaction().execute((trx) => recordViews(trx, [view]));
    commits++;
  }
  return {
    what: 'acknowledged visits',
    unit: 'visits/s',
    ours: ours.perSecond,
    against: 'one commit a visit, without HTTP',
    baseline: commits / ((performance.now() - start) / 1000),
    how: `${PRESSURE.connections} connections, ${PRESSURE.seconds} s each; every one is on the disk before its answer`,
  };
}
