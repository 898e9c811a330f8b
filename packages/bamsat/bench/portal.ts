import type { Figure } from './figure.js';
import { load, type Pressure } from './load.js';
import { type Served, serveBare } from './processes.js';

const WARM_UP: Pressure = { connections: 4, seconds: 1 };
const PRESSURE: Pressure = { connections: 16, seconds: 5 };

/** How many article pages a second: ours, with database and page made anew each time, against the same bytes from memory. */
export async function benchArticlePage(served: Served, path: string): Promise<Figure> {
  const url = served.url + path;
  const bare = await serveBare(url);
  try {
    await load({ url, status: 200 }, WARM_UP);
    await load({ url: bare.url, status: 200 }, WARM_UP);
    const ours = await load({ url, status: 200 }, PRESSURE);
    const baseline = await load({ url: bare.url, status: 200 }, PRESSURE);
    return {
      what: 'article page',
      unit: 'requests/s',
      ours: ours.perSecond,
      against: 'the same bytes from a bare node:http server',
      baseline: baseline.perSecond,
      how: `${PRESSURE.connections} connections, ${PRESSURE.seconds} s each`,
    };
  } finally {
    await bare.stop();
  }
}
