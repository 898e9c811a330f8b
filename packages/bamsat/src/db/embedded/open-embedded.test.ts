import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs, {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Bundle, bundle } from '../../../testing/bundle.js';
import { startChild } from '../../../testing/child.js';
import { LOCK_FILE } from './folder-lock.js';
import { type Embedded, type OpenEmbeddedOptions, openEmbedded } from './index.js';

// Processes are started here, and a cluster is made.
vi.setConfig({ testTimeout: 60_000 });

const HOLDER = 'testing/folder-holder.ts';
const NOBODY = 65_534;

let root: string;
let template: string;
let folder: string;
let children: Bundle;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'bamsat-embedded-'));
  // For the process of another user.
  chmodSync(root, 0o755);
  children = await bundle([HOLDER]);
  // The one cluster that is made and not copied.
  const made = join(root, 'made');
  const first = await open({ dataDir: made, template: undefined });
  await change(first, 'create table things (id int primary key)', 'insert into things values (1)');
  await first.close();
  template = join(made, 'pg');
});

afterAll(async () => {
  await children.remove();
  rmSync(root, { recursive: true, force: true });
});

let count = 0;
beforeEach(() => {
  count += 1;
  folder = join(root, `data-${count}`);
});

async function open(options: Partial<OpenEmbeddedOptions> = {}): Promise<Embedded> {
  return openEmbedded({ dataDir: folder, what: 'test', template, ...options });
}

/** Runs statements as the program does, through a pool; each is acknowledged when it is done. */
async function change(embedded: Embedded, ...statements: string[]): Promise<void> {
  const pool = new pg.Pool(embedded.poolConfig);
  try {
    for (const statement of statements) await pool.query(statement);
  } finally {
    await pool.end();
  }
}

async function idsIn(embedded: Embedded): Promise<number[]> {
  const pool = new pg.Pool(embedded.poolConfig);
  try {
    const { rows } = await pool.query<{ id: number }>('select id from things order by id');
    return rows.map(({ id }) => id);
  } finally {
    await pool.end();
  }
}

function hold(dataDir: string, what: string, uid?: number): ReturnType<typeof startChild> {
  return startChild(
    children.compiled(HOLDER),
    [dataDir, what, template],
    uid === undefined ? {} : { uid, gid: uid },
  );
}

describe('a data folder', () => {
  test('is made once, kept private, and opened again with what it holds', async () => {
    const first = await open();
    await change(first, 'insert into things values (2)');
    await first.close();
    const version = fs.statSync(join(folder, 'pg', 'PG_VERSION')).ino;
    expect(fs.statSync(folder).mode & 0o777).toBe(0o700);
    const second = await open();
    expect(await idsIn(second)).toEqual([1, 2]);
    await second.close();
    expect(fs.statSync(join(folder, 'pg', 'PG_VERSION')).ino).toBe(version);
    expect(readdirSync(folder).sort()).toEqual(['format', 'pg']);
  });

  test('that is a copy leaves the template as it was', async () => {
    const before = readFileSync(join(template, 'global', 'pg_control'));
    const copy = await open();
    await change(copy, 'delete from things');
    await copy.close();
    expect(readFileSync(join(template, 'global', 'pg_control')).equals(before)).toBe(true);
  });

  test('whose making was cut short is cleaned up and made anew', async () => {
    const child = startChild(children.compiled(HOLDER), [folder, 'bamsat serve', '']);
    const started = () =>
      existsSync(folder) && readdirSync(folder).some((name) => existsSync(join(folder, name, 'base', '1')));
    await vi.waitUntil(started, { timeout: 60_000, interval: 5 });
    child.process.kill('SIGKILL');
    await child.ended;
    const left = readdirSync(folder);
    expect(left).toContain(LOCK_FILE);
    expect(left.filter((name) => name.startsWith('pg.new-'))).toHaveLength(1);
    expect(left).not.toContain('pg');
    const embedded = await open();
    expect(await idsIn(embedded)).toEqual([1]);
    await embedded.close();
    // The process that was making the cluster ends a moment after the one that was killed; what it writes until then, a later
    // start sweeps away.
    const isSwept = async () => {
      await (await open()).close();
      return readdirSync(folder).sort().join() === 'format,pg';
    };
    await vi.waitUntil(isSwept, { timeout: 40_000, interval: 200 });
  });

  test('with other things in it is refused and left alone', async () => {
    mkdirSync(folder);
    writeFileSync(join(folder, 'bao-cao.docx'), 'của người khác');
    await expect(open()).rejects.toMatchObject({ code: 'db.folder-foreign', params: { folder } });
    expect(readdirSync(folder)).toEqual(['bao-cao.docx']);
  });

  test('that held attachments and a secret beside a served database is taken', async () => {
    mkdirSync(join(folder, 'files'), { recursive: true });
    writeFileSync(join(folder, 'secret'), 'kept');
    const embedded = await open();
    expect(await idsIn(embedded)).toEqual([1]);
    await embedded.close();
  });

  test('of a later version is refused', async () => {
    await (await open()).close();
    writeFileSync(join(folder, 'format'), '2\n');
    await expect(open()).rejects.toMatchObject({ code: 'db.format-newer', params: { folder, format: 2 } });
    writeFileSync(join(folder, 'format'), 'của tôi\n');
    await expect(open()).rejects.toMatchObject({ code: 'db.folder-foreign' });
  });

  test('without its cluster or with a damaged one is refused, not made anew', async () => {
    await (await open()).close();
    writeFileSync(join(folder, 'pg', 'global', 'pg_control'), 'rubbish');
    await expect(open()).rejects.toMatchObject({ code: 'db.folder-corrupt', params: { folder } });
    rmSync(join(folder, 'pg'), { recursive: true });
    await expect(open()).rejects.toMatchObject({ code: 'db.folder-corrupt' });
    expect(readdirSync(folder)).toEqual(['format']);
  });

  test('that is a file, or lies under one, is refused', async () => {
    writeFileSync(folder, '');
    await expect(open()).rejects.toMatchObject({
      code: 'db.folder-not-writable',
      params: { folder, reason: 'EEXIST: file already exists' },
    });
    await expect(open({ dataDir: join(folder, 'below') })).rejects.toMatchObject({
      code: 'db.folder-not-writable',
      params: { reason: expect.stringContaining('ENOTDIR') },
    });
  });
});

describe('a second process', () => {
  test('is told in one line who has the folder, what it is and since when', async () => {
    const first = hold(folder, 'bamsat serve');
    await first.said(/^open$/);
    const second = await hold(folder, 'bamsat import').ended;
    expect(second.out).toMatch(
      new RegExp(
        `^db.folder-in-use: .*process ${first.process.pid} \\(bamsat serve\\) since \\d\\d:\\d\\d \\d\\d/\\d\\d/\\d{4}.*\\n$`,
      ),
    );
    await expect(open()).rejects.toMatchObject({ params: { pid: first.process.pid, what: 'bamsat serve' } });
    first.process.stdin?.end();
    expect(await first.ended).toMatchObject({ code: 0 });
    await (await open()).close();
  });

  test('takes over what a killed process left', async () => {
    const first = hold(folder, 'bamsat serve');
    await first.said(/^open$/);
    first.process.kill('SIGKILL');
    await first.ended;
    expect(readdirSync(folder)).toContain(LOCK_FILE);
    const embedded = await open();
    expect(await idsIn(embedded)).toEqual([1]);
    await embedded.close();
  });

  test('that starts at the same time loses or wins, and exactly one wins', async () => {
    for (const round of [1, 2]) {
      const dataDir = `${folder}-${round}`;
      const all = Array.from({ length: 4 }, (_, index) => hold(dataDir, `start ${index}`));
      const lines = await Promise.all(all.map((child) => child.said(/^open$|^db\./)));
      expect(lines.filter((line) => line === 'open')).toHaveLength(1);
      const winner = all[lines.indexOf('open')]!;
      for (const line of lines.filter((each) => each !== 'open')) {
        expect(line).toContain(`process ${winner.process.pid} (start ${all.indexOf(winner)})`);
      }
      winner.process.stdin?.end();
      expect(await winner.ended).toMatchObject({ code: 0 });
    }
  });
});

describe('a disk', () => {
  const { fsyncSync } = fs;

  afterEach(() => {
    Object.assign(fs, { fsyncSync });
    syncBuiltinESMExports();
  });

  /** Lets every sync after the next `good` ones fail. */
  function failSyncsAfter(good: number): void {
    let left = good;
    Object.assign(fs, {
      fsyncSync(fd: number) {
        left -= 1;
        if (left < 0) throw Object.assign(new Error('EIO: i/o error, fsync'), { code: 'EIO', errno: -5 });
        fsyncSync(fd);
      },
    });
    syncBuiltinESMExports();
  }

  test('that fails later lets nothing more through, and keeps what was acknowledged', async () => {
    const onBroken = vi.fn<(failure: Error) => void>();
    const embedded = await open({ onBroken });
    const pool = new pg.Pool(embedded.poolConfig);
    const acknowledged = [1];
    const insert = async (id: number) => {
      await pool.query('insert into things values ($1)', [id]);
      acknowledged.push(id);
    };
    failSyncsAfter(3);
    for (let id = 2; id < 12; id += 1) await insert(id).catch(() => {});
    expect(acknowledged.length).toBeGreaterThan(1);
    expect(acknowledged.length).toBeLessThan(6);
    // Also when the disk works again: nobody knows what the failed sync lost.
    failSyncsAfter(Number.POSITIVE_INFINITY);
    for (const query of ['select 1', 'insert into things values (99)', 'begin']) {
      await expect(pool.query(query)).rejects.toMatchObject({ code: '58030' });
    }
    expect(onBroken).toHaveBeenCalledTimes(1);
    await pool.end();
    await embedded.close();
    const again = await open();
    const found = await idsIn(again);
    expect(found).toEqual(expect.arrayContaining(acknowledged));
    expect(found).not.toContain(99);
    await change(again, 'insert into things values (99)');
    await again.close();
  });

  // Another user, or a disk of its own, is something that only root can have.
  describe.skipIf(process.getuid?.() !== 0)('(as root)', () => {
    let mounted: string | undefined;

    afterEach(() => {
      if (mounted) execFileSync('umount', ['--lazy', mounted]);
      mounted = undefined;
    });

    function mountDisk(megabytes: number): void {
      mkdirSync(folder);
      execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'bamsat-test', folder]);
      mounted = folder;
    }

    test('on which this user may not write is refused', async () => {
      mkdirSync(folder);
      const { out } = await hold(folder, 'bamsat serve', NOBODY).ended;
      expect(out).toMatch(/^db\.folder-not-writable: .* EACCES: permission denied.*\n$/);
      expect(readdirSync(folder)).toEqual([]);
    });

    test('that is nearly full is said at start, and nothing is left on it', async () => {
      mountDisk(60);
      await expect(open()).rejects.toMatchObject({ code: 'db.disk-full', params: { folder, free: 60 } });
      expect(readdirSync(folder)).toEqual([]);
    });

    test('that is read-only is said at start', async () => {
      mountDisk(200);
      await (await open()).close();
      execFileSync('mount', ['-o', 'remount,ro', folder]);
      await expect(open()).rejects.toMatchObject({
        code: 'db.folder-not-writable',
        params: { folder, reason: 'EROFS: read-only file system' },
      });
    });

    test('that runs full keeps what was acknowledged and takes work again when there is room', async () => {
      mountDisk(130);
      const embedded = await open();
      const pool = new pg.Pool(embedded.poolConfig);
      await pool.query('create table fillers (id int primary key, text text not null)');
      const acknowledged: number[] = [];
      const refused: string[] = [];
      for (let id = 0; refused.length < 5; id += 1) {
        // Noise, which PostgreSQL cannot compress.
        const noise = randomBytes(750_000).toString('base64');
        await pool.query('insert into fillers values ($1, $2)', [id, noise]).then(
          () => acknowledged.push(id),
          (error: Error) => refused.push(error.message),
        );
      }
      expect(acknowledged.length).toBeGreaterThan(20);
      await pool.end();
      await embedded.close();
      execFileSync('mount', ['-o', 'remount,size=400m', folder]);
      const again = await open();
      const pool2 = new pg.Pool(again.poolConfig);
      const { rows } = await pool2.query<{ id: number }>(
        'select id from fillers where length(text) = 1000000 order by id',
      );
      expect(rows.map(({ id }) => id)).toEqual(acknowledged);
      await pool2.query('insert into fillers values (-1, $1)', ['có chỗ rồi']);
      await pool2.end();
      await again.close();
    });
  });
});
