import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';

/** A process of Node that a test started. */
export interface Child {
  readonly process: ChildProcess;
  /** The first line of its standard output that fits. Rejects when it ends before. */
  said(line: RegExp): Promise<string>;
  /** What it has said and how it ended, when it has. */
  readonly ended: Promise<Ended>;
}

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}

/** Starts a compiled file with Node. */
export function startChild(file: string, args: readonly string[], options: SpawnOptions = {}): Child {
  const child = spawn(process.execPath, [file, ...args], { ...options, stdio: 'pipe' });
  let out = '';
  let err = '';
  const listeners = new Set<() => void>();
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
    for (const listener of listeners) listener();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve({ code, signal, out, err }));
  });
  return {
    process: child,
    ended,
    said: (line) =>
      new Promise((resolve, reject) => {
        const look = () => {
          // Without what comes after the last line break: it may not be a whole line yet.
          const found = out
            .split('\n')
            .slice(0, -1)
            .find((each) => line.test(each));
          if (found !== undefined) resolve(found);
        };
        listeners.add(look);
        look();
        ended.then(
          ({ code }) => reject(new Error(`it ended with ${code} and never said ${line}: ${out}${err}`)),
          reject,
        );
      }),
  };
}
