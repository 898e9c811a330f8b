import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test, vi } from 'vitest';
import { type Bundle, bundle } from '../../testing/bundle.js';
import { type Child, startChild } from '../../testing/child.js';
import { openDatabase } from '../db/index.js';
import { buildScannedPdf, CAN_DRAW, drawText } from '../intake/fixtures.js';

// Whole processes are started here.
vi.setConfig({ testTimeout: 60_000 });

const TEXT = 'Thực hiện Kế hoạch số 88-KH/TU ngày 02/5/2025 của Thành ủy Vân Hải.\n';

let program: Bundle;
let root: string;
let prepared: string;
let folder: string;
let dataDir: string;
const started: Child[] = [];

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'bamsat-process-'));
  program = await bundle(['src/cli/main.ts', 'src/intake/reading-thread.ts']);
  prepared = join(root, 'prepared');
  await (
    await openDatabase({ dataDir: prepared, what: 'test', template: inject('clusterTemplate') })
  ).close();
});

afterAll(async () => {
  await program.remove();
  rmSync(root, { recursive: true, force: true });
});

beforeEach(() => {
  folder = mkdtempSync(join(root, 'test-'));
  dataDir = join(folder, 'data');
  cpSync(prepared, dataDir, { recursive: true });
});

afterEach(async () => {
  for (const child of started.splice(0)) {
    child.process.kill('SIGKILL');
    await child.ended;
  }
});

/** Starts `bamsat`, in English and on the embedded database. */
function bamsat(...args: string[]): Child {
  return bamsatWith({}, ...args);
}

function bamsatWith(settings: Readonly<Record<string, string>>, ...args: string[]): Child {
  const { DATABASE_URL: _served, ...environment } = process.env;
  const child = startChild(program.bin, args, {
    cwd: folder,
    env: { ...environment, BAMSAT_LOCALE: 'en', ...settings },
  });
  started.push(child);
  return child;
}

/** Starts the server on a free port. */
async function serve(
  settings: Readonly<Record<string, string>> = {},
): Promise<{ readonly server: Child; readonly url: string }> {
  const server = bamsatWith(settings, 'serve', '--data', dataDir, '--port', '0');
  const ready = await server.said(/^Bám Sát is ready at http/);
  return { server, url: ready.replace('Bám Sát is ready at ', '') };
}

test('read takes standard input', async () => {
  const child = bamsat('read', '--json', '-');
  child.process.stdin?.end(TEXT);
  const { code, out, err } = await child.ended;
  expect([code, err]).toEqual([0, '']);
  expect(JSON.parse(out)).toMatchObject({
    id: 'stdin',
    citations: [{ type: 'Kế hoạch', number: '88', symbol: 'KH/TU', date: '2025-05-02' }],
  });
});

test('exit codes and the two streams are as promised', async () => {
  expect(await bamsat('read', '--help').ended).toMatchObject({ code: 0, err: '' });
  expect(await bamsat('red').ended).toMatchObject({ code: 2, out: '' });
  expect(await bamsat('read', 'khong-co.txt').ended).toMatchObject({
    code: 1,
    out: '',
    err: 'bamsat: khong-co.txt: There is no file or folder khong-co.txt. Check the path.\n',
  });
});

test('import without a terminal says how far it is in plain lines', async () => {
  writeFileSync(join(folder, 'a.txt'), TEXT);
  writeFileSync(join(folder, 'b.txt'), `${TEXT}Số hai.\n`);
  const { code, out, err } = await bamsat('import', '--data', dataDir, 'a.txt', 'b.txt').ended;
  expect(code).toBe(0);
  expect(err).toBe('1/2 a.txt\n2/2 b.txt\n');
  expect(out.split('\n').filter(Boolean)).toHaveLength(2);
});

test.skipIf(!CAN_DRAW)(
  'import that is stopped within a scan keeps what was filed before, and nothing of the scan (needs a font with Vietnamese letters)',
  async () => {
    const jpeg = await drawText(Array.from({ length: 30 }, (_, row) => `${row + 1}. ${TEXT.trim()}`));
    writeFileSync(join(folder, 'a.txt'), TEXT);
    writeFileSync(join(folder, 'b.pdf'), await buildScannedPdf([{ jpeg }, { jpeg }, { jpeg }]));
    writeFileSync(join(folder, 'c.txt'), `${TEXT}Số ba.\n`);
    const child = bamsat('import', '--data', dataDir, 'a.txt', 'b.pdf', 'c.txt');
    child.process.stderr?.on('data', (text: string) => {
      if (text.includes('page 1/3')) child.process.kill('SIGINT');
    });
    const { code, signal, out, err } = await child.ended;
    expect([code, signal]).toEqual([1, null]);
    expect(out).toMatch(/^a\.txt: filed, [^\n]*\n$/);
    expect(err).toBe(
      '1/3 a.txt\nb.pdf: recognising page 1/3\nbamsat: b.pdf: Reading "b.pdf" was stopped as asked; nothing was stored.\n' +
        'bamsat: Stopped as asked: 1 of 3 files done.\n',
    );
    const { out: health } = await bamsat('doctor', '--data', dataDir).ended;
    expect(health).toContain('Attachments are intact: 1');
  },
);

describe('serve', () => {
  test('prints where it is and the set-up code, answers, and closes in order when told to', async () => {
    const { server, url } = await serve();
    await server.said(/^There is no account yet\. Open http:\S+\/cai-dat .*: [2-9A-Z]{5}-[2-9A-Z]{5}$/);
    const response = await fetch(`${url}/healthz`);
    expect([response.status, await response.json()]).toEqual([200, { ok: true }]);
    expect((await fetch(`${url}/`)).status).toBe(200);
    server.process.kill('SIGTERM');
    expect(await server.ended).toMatchObject({ code: 0, signal: null, err: '' });
    expect(existsSync(join(dataDir, 'bamsat.lock'))).toBe(false);
    expect((await bamsat('doctor', '--data', dataDir).ended).code).toBe(0);
  });

  test('closes though somebody has sent half a request', async () => {
    const { server, url } = await serve();
    const half = connect(Number(new URL(url).port), '127.0.0.1');
    half.on('error', () => {});
    // The server has read the head once it asks for the rest.
    half.write(
      `POST /dang-nhap HTTP/1.1\r\nHost: ${new URL(url).host}\r\nOrigin: ${url}\r\nExpect: 100-continue\r\n` +
        'Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 100\r\n\r\n',
    );
    await once(half, 'data');
    server.process.kill('SIGTERM');
    expect(await server.ended).toMatchObject({ code: 0, signal: null });
    expect(existsSync(join(dataDir, 'bamsat.lock'))).toBe(false);
  });

  test('a second process on its folder is told in one line who has it', async () => {
    const { server } = await serve();
    for (const command of [['serve', '--port', '0'], ['doctor'], ['import', 'a.txt']]) {
      writeFileSync(join(folder, 'a.txt'), TEXT);
      const { code, out, err } = await bamsat(...command, '--data', dataDir).ended;
      expect([code, out]).toEqual([1, '']);
      expect(err).toMatch(
        new RegExp(`^bamsat: .*in use by process ${server.process.pid} \\(bamsat serve\\) since [^\\n]*\\n$`),
      );
    }
  });

  test('a port that is taken is named, and the folder is given back', async () => {
    const { url } = await serve();
    const other = join(folder, 'other');
    cpSync(prepared, other, { recursive: true });
    const { port } = new URL(url);
    const { code, err } = await bamsat('serve', '--data', other, '--port', port).ended;
    expect(code).toBe(1);
    expect(err).toBe(
      `bamsat: Port ${port} on 127.0.0.1 is in use by another program. Choose another (--port or PORT).\n`,
    );
    expect(existsSync(join(other, 'bamsat.lock'))).toBe(false);
  });

  test('killed under load, it has kept every visit that it acknowledged', async () => {
    const { server, url } = await serve();
    let acknowledged = 0;
    const visitor = async (): Promise<void> => {
      while (await visit(url)) {
        acknowledged += 1;
        if (acknowledged === 60) server.process.kill('SIGKILL');
      }
    };
    await Promise.all(Array.from({ length: 8 }, visitor));
    expect(await server.ended).toMatchObject({ signal: 'SIGKILL' });
    const again = await serve();
    const counted: { views: number } = JSON.parse(await (await fetch(`${again.url}/api/visits`)).text());
    expect(acknowledged).toBeGreaterThanOrEqual(60);
    expect(counted.views).toBeGreaterThanOrEqual(acknowledged);
    // At most one request of each visitor was under way.
    expect(counted.views).toBeLessThanOrEqual(acknowledged + 8);
  });

  test('whose disk fails says so, acknowledges nothing more and ends', async () => {
    const { server, url } = await serve({
      NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(FAILING_DISK)}`,
    });
    expect(await visit(url)).toBe(true);
    server.process.kill('SIGUSR2');
    let acknowledged = 1;
    while (await visit(url)) acknowledged += 1;
    const { code, err } = await server.ended;
    expect(code).toBe(1);
    expect(err).toMatch(
      /^bamsat: The disk that holds \S+ no longer takes data \(EIO: .*\)\. The server ends;/m,
    );
    const again = await serve();
    const counted: { views: number } = JSON.parse(await (await fetch(`${again.url}/api/visits`)).text());
    expect(counted.views).toBeGreaterThanOrEqual(acknowledged);
  });
});

/** Runs before the program: at a signal, no sync works any more. */
const FAILING_DISK = `
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
process.on('SIGUSR2', () => {
  fs.fsyncSync = () => {
    throw Object.assign(new Error('EIO: i/o error, fsync'), { code: 'EIO', errno: -5 });
  };
  syncBuiltinESMExports();
});
`;

/** Whether a visit was acknowledged. */
async function visit(url: string): Promise<boolean> {
  return fetch(`${url}/api/visits`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ path: '/' }),
  }).then(
    ({ status }) => status === 204,
    () => false,
  );
}
