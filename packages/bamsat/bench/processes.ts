import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** A server in a process of its own. */
export interface Served {
  readonly url: string;
  /** From the start of the process until it said that it answers, milliseconds. */
  readonly startMs: number;
  /** What the process holds in memory now, MB; null where the system does not say. */
  memoryMb(): Promise<number | null>;
  stop(): Promise<void>;
}

// Compiled, this file lies in dist-tools/bench.
const PROGRAM = fileURLToPath(new URL('../../bin/bamsat.js', import.meta.url));
const BARE_SERVER = fileURLToPath(new URL('./bare-server.js', import.meta.url));
const START_MS = 120_000;

/** `bamsat serve` on a data folder with the embedded database. */
export function serveBamsat(dataDir: string): Promise<Served> {
  return serve([PROGRAM, 'serve', '--data', dataDir, '--port', '0']);
}

/** A server without anything behind it, which answers every request with the page of this address. */
export function serveBare(copyOf: string): Promise<Served> {
  return serve([BARE_SERVER, copyOf]);
}

async function serve(args: readonly string[]): Promise<Served> {
  const { DATABASE_URL: _server, ...env } = process.env;
  const start = performance.now();
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'], env });
  const url = await addressOf(child);
  return {
    url,
    startMs: performance.now() - start,
    memoryMb: () => residentMb(child.pid ?? 0),
    async stop() {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** The address in the first line that names one. */
async function addressOf(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('the server has no output');
  const timer = setTimeout(() => child.kill(), START_MS);
  try {
    for await (const line of createInterface({ input: child.stdout })) {
      const url = /http:\/\/[\d.]+:\d+/.exec(line)?.[0];
      if (url) return url;
    }
    throw new Error('the server ended before it answered');
  } finally {
    clearTimeout(timer);
    child.stdout.resume();
  }
}

async function residentMb(pid: number): Promise<number | null> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const kb = /^VmRSS:\s+(\d+) kB/m.exec(status)?.[1];
  return kb ? Number(kb) / 1024 : null;
}
