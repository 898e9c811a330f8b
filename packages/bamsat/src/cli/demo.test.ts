import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { type Bundle, bundle } from '../../testing/bundle.js';
import { type Child, startChild } from '../../testing/child.js';
import { formBody } from '../../testing/index.js';
import { recordingTerminal } from '../../testing/terminal.js';
import { main } from './main.js';

let program: Bundle;
let root: string;
let child: Child | null = null;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'bamsat-demo-command-'));
  program = await bundle(['src/cli/main.ts', 'src/intake/reading-thread.ts']);
});

afterAll(async () => {
  await program.remove();
  rmSync(root, { recursive: true, force: true });
});

afterEach(async () => {
  vi.unstubAllEnvs();
  process.exitCode = undefined;
  child?.process.kill('SIGKILL');
  await child?.ended;
  child = null;
});

/** Starts `npm run demo` as a new process on a free port. */
async function start(folder: string): Promise<{ server: Child; url: string }> {
  const { DATABASE_URL: _served, ...environment } = process.env;
  const server = startChild(program.bin, ['demo', '--data', folder], {
    cwd: root,
    env: { ...environment, BAMSAT_LOCALE: 'en', PORT: '0' },
  });
  child = server;
  const ready = await server.said(/^Bám Sát is ready at http:\/\/127\.0\.0\.1:\d+$/);
  await server.said(/benda@vanhai\.example/);
  return { server, url: ready.replace('Bám Sát is ready at ', '') };
}

async function stop(server: Child): Promise<string> {
  server.process.kill('SIGTERM');
  const { code, err } = await server.ended;
  expect(code).toBe(0);
  child = null;
  return err;
}

test('loads, serves, lets its people in, and keeps what they did', { timeout: 240_000 }, async () => {
  const folder = join(root, 'demo-data');
  const first = await start(folder);
  expect(await (await fetch(`${first.url}/healthz`)).json()).toEqual({ ok: true });
  expect(await (await fetch(first.url)).text()).toContain('Tối thứ Sáu, nhà văn hóa Hải Tân sáng đèn');
  const password = await first.server.said(/one password for all: /);
  const signedIn = await fetch(`${first.url}/dang-nhap`, {
    method: 'POST',
    headers: { origin: first.url },
    body: formBody({
      email: 'vanphong@vanhai.example',
      password: /all: ([^)]+)\)/.exec(password)?.[1] ?? '',
    }),
    redirect: 'manual',
  });
  expect(signedIn.status).toBe(303);
  await fetch(`${first.url}/api/visits`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: first.url },
    body: '{"path":"/"}',
  });
  const loading = await stop(first.server);
  expect(loading).toMatch(/^Making the demo data in /);
  expect(readdirSync(root)).toEqual(['demo-data']);

  const second = await start(folder);
  expect(await (await fetch(`${second.url}/api/visits`)).json()).toMatchObject({ views: 1 });
  expect(await stop(second.server)).toBe('');
});

test('never touches a database that DATABASE_URL names', async () => {
  vi.stubEnv('DATABASE_URL', 'postgres://somebody@127.0.0.1:1/real');
  const terminal = recordingTerminal();
  const folder = join(root, 'never');
  await main(['demo', '--data', folder], terminal);
  expect(terminal.errors.join()).toContain('DATABASE_URL is set. The demo only uses the embedded database');
  expect([process.exitCode, existsSync(folder)]).toEqual([1, false]);
});

test('--fresh leaves alone what no demo made', async () => {
  vi.stubEnv('DATABASE_URL', '');
  const terminal = recordingTerminal();
  const folder = join(root, 'papers');
  mkdirSync(folder);
  writeFileSync(join(folder, 'thesis.txt'), 'mine');
  await main(['demo', '--data', folder, '--fresh'], terminal);
  expect(terminal.errors.join()).toContain(`The folder ${folder} holds data that no demo made`);
  expect(readdirSync(folder)).toEqual(['thesis.txt']);
});
