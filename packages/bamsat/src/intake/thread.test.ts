import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type * as intake from './index.js';
import { TaskThreads, ThreadLimitError } from './thread.js';

/** Does what its task says: answers (with how many tasks it has had), hangs, eats memory, throws, or ends. */
const SCRIPT = `
  import { parentPort } from 'node:worker_threads';
  let tasks = 0;
  parentPort.on('message', (task) => {
    tasks++;
    console.log('printed in the thread');
    if (task === 'count') parentPort.postMessage({ answer: tasks });
    if (task === 'hang') for (;;);
    if (task === 'eat') { const eaten = []; for (;;) eaten.push(new Array(10_000).fill(Math.random())); }
    if (task === 'throw') throw new Error('as told');
    if (task === 'end') process.exit(3);
  });`;

describe('a thread for tasks', () => {
  const threads = new TaskThreads(new URL(`data:text/javascript,${encodeURIComponent(SCRIPT)}`));
  const limits = { seconds: 10, memoryMb: 32 };

  test('answers, and is kept for the next task', async () => {
    expect(await threads.run('count', limits)).toBe(1);
    expect(await threads.run('count', limits)).toBe(2);
  });

  test('is ended when it takes too long, and the next task gets another', async () => {
    await expect(threads.run('hang', { ...limits, seconds: 0.2 })).rejects.toMatchObject({ limit: 'time' });
    expect(await threads.run('count', limits)).toBe(1);
  });

  test('is ended when it takes too much memory', async () => {
    const error = await threads.run('eat', limits).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ThreadLimitError);
    expect(error).toMatchObject({ limit: 'memory' });
  });

  test('gives what it died of', async () => {
    await expect(threads.run('throw', limits)).rejects.toThrow('as told');
    await expect(threads.run('end', limits)).rejects.toThrow('ended with 3');
  });

  test('runs tasks beside each other', async () => {
    expect(await Promise.all([threads.run('count', limits), threads.run('count', limits)])).toEqual([1, 1]);
  });
});

function file(name: string): { name: string; bytes: Uint8Array } {
  return { name, bytes: readFileSync(join(import.meta.dirname, 'testdata', name)) };
}

/** Sources are read in the caller's thread, so what a user runs is tested compiled. */
describe('the compiled intake', () => {
  const source = join(import.meta.dirname, '..');
  const cache = join(import.meta.dirname, '../../node_modules/.cache');
  let folder = '';
  let compiled: typeof intake;

  beforeAll(async () => {
    mkdirSync(cache, { recursive: true });
    folder = mkdtempSync(join(cache, 'intake-'));
    const config = join(folder, 'tsconfig.json');
    const compilerOptions = {
      rootDir: source,
      outDir: join(folder, 'out'),
      types: ['node'],
      composite: false,
    };
    const files = ['intake/index.ts', 'intake/reading-thread.ts', 'intake/reading-process.ts'].map((name) =>
      join(source, name),
    );
    writeFileSync(
      config,
      JSON.stringify({ extends: join(source, '../../../tsconfig.base.json'), compilerOptions, files }),
    );
    const tsc = join(createRequire(import.meta.url).resolve('typescript/package.json'), '../bin/tsc');
    execFileSync(process.execPath, [tsc, '-p', config]);
    compiled = await import(pathToFileURL(join(folder, 'out/intake/index.js')).href);
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test('reads in a thread what it reads outside', async () => {
    const printed = await compiled.readFile(file('nghi-quyet.pdf'));
    const page = await compiled.readFile(file('nghi-quyet.html'));
    expect(printed.text).toBe(page.text);
  });

  test('reads a scan in the thread, tells how far it is, and keeps the caller free', async () => {
    const bytes = await sharp({ create: { width: 827, height: 1169, channels: 3, background: '#fff' } })
      .png()
      .toBuffer();
    const steps: unknown[] = [];
    const delays = monitorEventLoopDelay();
    delays.enable();
    const reading = compiled.readFile(
      { name: 'a.png', bytes },
      {},
      { onProgress: (step) => steps.push(step) },
    );
    await expect(reading).rejects.toMatchObject({ code: 'intake.no-text' });
    delays.disable();
    expect(steps).toEqual([{ page: 1, pages: 1, phase: 'recognize' }]);
    expect(delays.max / 1e6).toBeLessThan(250);
  });

  test('stops in the middle of a page when it is told to', async () => {
    const noise = { type: 'gaussian', mean: 200, sigma: 40 } as const;
    const bytes = await sharp({
      create: { width: 827, height: 1169, channels: 3, background: '#fff', noise },
    })
      .png()
      .toBuffer();
    const stop = new AbortController();
    const reading = compiled.readFile(
      { name: 'a.png', bytes },
      {},
      {
        signal: stop.signal,
        onProgress: () => setTimeout(() => stop.abort(), 300),
      },
    );
    await expect(reading).rejects.toMatchObject({ code: 'intake.cancelled', params: { name: 'a.png' } });
    expect((await compiled.readFile(file('nghi-quyet.html'))).format).toBe('html');
  });

  test('reads apart, in a process that ends, what it reads in a thread', async () => {
    const apart = await compiled.readFile(file('nghi-quyet.pdf'), {}, { apart: true });
    expect(apart).toEqual(await compiled.readFile(file('nghi-quyet.pdf')));
    const steps: unknown[] = [];
    const stop = new AbortController();
    const noise = { type: 'gaussian', mean: 200, sigma: 40 } as const;
    const bytes = await sharp({
      create: { width: 827, height: 1169, channels: 3, background: '#fff', noise },
    })
      .png()
      .toBuffer();
    const reading = compiled.readFile(
      { name: 'a.png', bytes },
      {},
      {
        apart: true,
        signal: stop.signal,
        onProgress: (step) => {
          steps.push(step);
          stop.abort();
        },
      },
    );
    await expect(reading).rejects.toMatchObject({ code: 'intake.cancelled', params: { name: 'a.png' } });
    expect(steps).toEqual([{ page: 1, pages: 1, phase: 'recognize' }]);
  });

  test.each([
    ['time', { maxSeconds: 0.001 }],
    ['memory', { maxMemoryMb: 4 }],
  ])('stops a file that is read apart and needs too much %s', async (_, limits) => {
    const reading = compiled.readFile(file('nghi-quyet.pdf'), limits, { apart: true });
    await expect(reading).rejects.toMatchObject({ code: 'intake.too-heavy' });
  });

  test('refuses from the thread with the code and its parameters', async () => {
    const bytes = new TextEncoder().encode('%PDF-1.7 and no more');
    await expect(compiled.readFile({ name: 'a.pdf', bytes })).rejects.toMatchObject({
      code: 'intake.damaged',
      params: { name: 'a.pdf', format: 'pdf' },
    });
  });

  test.each([
    ['time', { maxSeconds: 0.001 }],
    ['memory', { maxMemoryMb: 4 }],
  ])('stops a file that needs too much %s, and reads the next', async (_, limits) => {
    await expect(compiled.readFile(file('nghi-quyet.pdf'), limits)).rejects.toMatchObject({
      code: 'intake.too-heavy',
      params: { name: 'nghi-quyet.pdf' },
    });
    expect((await compiled.readFile(file('nghi-quyet.html'))).format).toBe('html');
  });
});
