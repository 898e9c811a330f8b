import { setTimeout as sleep } from 'node:timers/promises';
import type { Figure } from './figure.js';
import { serveBamsat, serveBare } from './processes.js';

const ROUNDS = 3;
/** How long a server is left alone before its memory is read. */
const IDLE_MS = 3_000;

interface Start {
  readonly ms: number;
  readonly memoryMb: number | null;
}

/** How long `bamsat serve` takes on a folder that is there, and what it holds while nobody asks; beside an empty server. */
export async function benchStart(dataDir: string): Promise<Figure[]> {
  const ours = await bestOf(() => serveBamsat(dataDir));
  const bare = await bestOf(() => serveBare(''));
  const against = 'a bare node:http server';
  const start: Figure = {
    what: 'start on an existing folder',
    unit: 'ms',
    ours: ours.ms,
    against,
    baseline: bare.ms,
    how: `until it says that it answers, best of ${ROUNDS}`,
  };
  if (ours.memoryMb === null || bare.memoryMb === null) return [start];
  const how = `resident, ${IDLE_MS / 1000} s after the start, least of ${ROUNDS}`;
  return [
    start,
    { what: 'memory at rest', unit: 'MB', ours: ours.memoryMb, against, baseline: bare.memoryMb, how },
  ];
}

async function bestOf(serve: () => ReturnType<typeof serveBare>): Promise<Start> {
  const starts: Start[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const served = await serve();
    await sleep(IDLE_MS);
    starts.push({ ms: served.startMs, memoryMb: await served.memoryMb() });
    await served.stop();
  }
  const memory = starts.flatMap(({ memoryMb }) => memoryMb ?? []);
  return {
    ms: Math.min(...starts.map(({ ms }) => ms)),
    memoryMb: memory.length > 0 ? Math.min(...memory) : null,
  };
}
