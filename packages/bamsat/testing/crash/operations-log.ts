import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';

/** One thing that happened to the files under a folder, or an acknowledgement; paths are relative to the folder. */
export type Operation =
  | { readonly op: 'open'; readonly fd: number; readonly path: string; readonly created: boolean }
  | { readonly op: 'close'; readonly fd: number }
  | { readonly op: 'write'; readonly fd: number; readonly at: number }
  | { readonly op: 'truncate'; readonly fd?: number; readonly path?: string; readonly size: number }
  | { readonly op: 'sync'; readonly fd: number }
  /** Made empty, or emptied if it was there. */
  | { readonly op: 'create'; readonly path: string }
  | { readonly op: 'mkdir' | 'unlink' | 'rmdir'; readonly path: string }
  | { readonly op: 'rename' | 'link'; readonly path: string; readonly to: string }
  /** The program was told that transaction `number` is done. */
  | { readonly op: 'acknowledge'; readonly number: number };

export interface LoggedOperation {
  readonly operation: Operation;
  /** What a write wrote. */
  readonly data: Uint8Array;
}

const LENGTHS = 8;
const NOTHING = new Uint8Array(0);

/** The file that a child process writes what happened to, in order; what it has written outlives its being killed. */
export interface OperationsLog {
  add(operation: Operation, data?: Uint8Array): void;
  close(): void;
}

/** Starts a log. Uses the functions of `node:fs` as they are now, so open it before they are recorded. */
export function openOperationsLog(file: string): OperationsLog {
  const fd = openSync(file, 'w');
  const write = writeSync;
  return {
    add(operation, data = NOTHING) {
      const head = Buffer.from(JSON.stringify(operation));
      const entry = Buffer.alloc(LENGTHS + head.length + data.length);
      entry.writeUInt32LE(head.length, 0);
      entry.writeUInt32LE(data.length, 4);
      head.copy(entry, LENGTHS);
      entry.set(data, LENGTHS + head.length);
      for (let done = 0; done < entry.length; ) done += write(fd, entry, done);
    },
    close: () => closeSync(fd),
  };
}

/** Reads a log up to its last complete entry. */
export function readOperationsLog(file: string): LoggedOperation[] {
  const bytes = readFileSync(file);
  const operations: LoggedOperation[] = [];
  for (let at = 0; at + LENGTHS <= bytes.length; ) {
    const dataAt = at + LENGTHS + bytes.readUInt32LE(at);
    const next = dataAt + bytes.readUInt32LE(at + 4);
    if (next > bytes.length) break;
    const operation: Operation = JSON.parse(bytes.toString('utf8', at + LENGTHS, dataAt));
    operations.push({ operation, data: bytes.subarray(dataAt, next) });
    at = next;
  }
  return operations;
}
