import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test, vi } from 'vitest';
import { inTransaction } from '../../testing/index.js';
import { recordingTerminal } from '../../testing/terminal.js';
import { type Database, openDatabase } from '../db/index.js';
import { listStored, storedPath } from '../files/index.js';
import { buildScannedPdf, CAN_DRAW, drawText } from '../intake/fixtures.js';
import { buildOrganization } from '../organizations/fixtures.js';
import { main } from './main.js';

// A database is opened by each command.
vi.setConfig({ testTimeout: 60_000 });

const NOTICE = `THÀNH ỦY VÂN HẢI
*
Số 31-TB/TU

THÔNG BÁO
về việc chuẩn bị mùa mưa bão

Thực hiện Nghị quyết số 12-NQ/TU ngày 15/3/2024 của Ban Chấp hành Đảng bộ thành phố Vân Hải, Thường trực Thành ủy có ý kiến như sau:
Giao Hội Nông dân thành phố rà soát các hộ nuôi trồng ven biển, báo cáo trước ngày 30/12/2026.
`;

let root: string;
let prepared: string;
let folder: string;
let dataDir: string;

beforeAll(async () => {
  vi.stubEnv('DATABASE_URL', '');
  root = mkdtempSync(join(tmpdir(), 'bamsat-cli-'));
  prepared = join(root, 'prepared');
  const database = await openDatabase({
    dataDir: prepared,
    what: 'test',
    template: inject('clusterTemplate'),
  });
  await inTransaction(database, (trx) =>
    buildOrganization(trx, { key: 'hoi-nong-dan', name: 'Hội Nông dân' }),
  );
  await database.close();
});

afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true, force: true });
});

beforeEach(() => {
  folder = mkdtempSync(join(root, 'test-'));
  dataDir = join(folder, 'data');
  cpSync(prepared, dataDir, { recursive: true });
});

afterEach(() => {
  process.exitCode = undefined;
});

/** Runs one command in this process. */
async function run(...args: string[]): Promise<{
  readonly code: number;
  readonly output: string[];
  readonly errors: string[];
  readonly steps: string[];
}> {
  process.exitCode = undefined;
  const terminal = recordingTerminal();
  await main(args, terminal);
  const { output, errors, steps } = terminal;
  return { code: exitCode(), output, errors, steps };
}

function exitCode(): number {
  return Number(process.exitCode ?? 0);
}

function file(name: string, content: string | Uint8Array = NOTICE): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function inData<T>(work: (database: Database) => Promise<T>): Promise<T> {
  const database = await openDatabase({ dataDir, what: 'test' });
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

describe('bamsat', () => {
  test.each([
    ['--help'],
    ['read', '--help'],
    ['serve', '--help'],
    ['import', '--help'],
    ['doctor', '--help'],
    ['user', 'add', '--help'],
  ])('%s %s shows how it is used', async (...args) => {
    const { code, output, errors } = await run(...args.filter(Boolean));
    expect(code).toBe(0);
    expect(output.join('\n')).toMatch(/^Usage: bamsat/);
    expect(errors).toEqual([]);
  });

  test.each([
    ['nothing', []],
    ['an unknown command', ['doc']],
    ['an unknown option', ['read', '--jsn', 'a.txt']],
    ['no file', ['read']],
    ['a port that is none', ['serve', '--port', 'ba-nghin']],
    ['a user without a name', ['user', 'add', '--email', 'a@example.test']],
  ])('%s is wrong usage', async (_, args) => {
    const { code, output, errors } = await run(...args);
    expect(code).toBe(2);
    expect(output).toEqual([]);
    expect(errors.join('\n')).not.toBe('');
  });
});

describe('bamsat read', () => {
  test('prints what a person wants to know', async () => {
    const { code, output, errors } = await run('read', file('thong-bao.txt'));
    expect([code, errors]).toEqual([0, []]);
    const text = output.join('\n');
    expect(text).toContain('thong-bao.txt · official-document');
    expect(text).toContain('Nghị quyết 12-NQ/TU · 15/03/2024 · Ban Chấp hành Đảng bộ thành phố Vân Hải');
    expect(text).toMatch(/\[product\] Hội Nông dân thành phố · .* · 30\/12\/2026/);
  });

  test('--json of one file is one reading', async () => {
    const { code, output } = await run('read', '--json', file('thong-bao.txt'));
    expect(code).toBe(0);
    const reading = JSON.parse(output.join('\n'));
    expect(reading).toMatchObject({ id: 'thong-bao.txt', kind: 'official-document' });
    expect(reading.text).not.toHaveProperty('content');
    expect(reading.citations).toContainEqual(
      expect.objectContaining({ type: 'Nghị quyết', number: '12', symbol: 'NQ/TU', date: '2024-03-15' }),
    );
  });

  test('--json of several files is a list; --with-text gives the text that the offsets count in', async () => {
    const { output } = await run('read', '--json', '--with-text', file('a.txt'), file('b.txt'));
    const readings = JSON.parse(output.join('\n'));
    expect(readings.map(({ id }: { id: string }) => id)).toEqual(['a.txt', 'b.txt']);
    for (const { text, citations } of readings) {
      for (const { start, end, surface } of citations) expect(text.content.slice(start, end)).toBe(surface);
    }
  });

  test('--jsonl is one line a file', async () => {
    const { output } = await run('read', '--jsonl', file('a.txt'), file('b.txt'));
    expect(output.map((line) => JSON.parse(line).id)).toEqual(['a.txt', 'b.txt']);
  });

  test('a file that cannot be read is named, and the others are read', async () => {
    const missing = join(folder, 'khong-co.txt');
    const bomb = file('rong.docx', '');
    const { code, output, errors } = await run('read', '--jsonl', missing, file('a.txt'), bomb, folder);
    expect(code).toBe(1);
    expect(output).toHaveLength(1);
    expect(errors).toHaveLength(3);
    expect(errors[0]).toBe(`bamsat: ${missing}: There is no file or folder ${missing}. Check the path.`);
    expect(errors[1]).toMatch(new RegExp(`^bamsat: ${bomb}: `));
    expect(errors[2]).toBe(
      `bamsat: ${folder}: ${folder} is a folder, not a file. Name the files themselves.`,
    );
    expect(errors.join('')).not.toMatch(/\n|Unexpected| at /);
  });
});

describe('bamsat import', () => {
  test('files everything below a folder, says how far it is, and knows it the next time', async () => {
    const batch = join(folder, 'hồ sơ');
    mkdirSync(join(batch, 'quý III'), { recursive: true });
    writeFileSync(join(batch, 'thong-bao.txt'), NOTICE);
    writeFileSync(join(batch, 'quý III', 'ke-hoach.txt'), NOTICE.replace('31-TB/TU', '32-TB/TU'));
    writeFileSync(join(batch, '.hidden'), 'rác');
    const first = await run('import', '--data', dataDir, batch);
    expect([first.code, first.errors]).toEqual([0, []]);
    expect(first.steps).toEqual(['1/2 ke-hoach.txt', '2/2 thong-bao.txt', 'end']);
    expect(first.output).toHaveLength(2);
    expect(first.output.every((line) => line.includes(': filed, '))).toBe(true);
    const second = await run('import', '--data', dataDir, batch);
    expect(second.code).toBe(0);
    expect(second.output.every((line) => line.includes(': already in the register, '))).toBe(true);
    expect(await inData(({ db }) => listStored(db))).toHaveLength(2);
  });

  test('a bad file is named, leaves nothing behind, and the rest goes on', async () => {
    const bad = file('hong.pdf', 'đây không phải PDF');
    const { code, output, errors, steps } = await run(
      'import',
      '--data',
      dataDir,
      join(folder, 'khong-co'),
      bad,
      file('thong-bao.txt'),
    );
    expect(code).toBe(1);
    expect(errors).toHaveLength(2);
    expect(errors[0]).toContain('There is no file or folder');
    expect(errors[1]).toMatch(new RegExp(`^bamsat: ${bad}: `));
    expect(output).toHaveLength(1);
    expect(steps.at(-1)).toBe('end');
    expect(await inData(({ db }) => listStored(db))).toHaveLength(1);
  });

  test('an unknown circle is refused before anything is opened', async () => {
    const { code, errors } = await run(
      'import',
      '--data',
      join(folder, 'other'),
      '--visibility',
      'moi-nguoi',
      file('a.txt'),
    );
    expect(code).toBe(1);
    expect(errors.join()).toMatch(/no circle "moi-nguoi".*bloc/);
    expect(readdirSync(folder)).not.toContain('other');
  });
});

describe.skipIf(!CAN_DRAW)('scans (need a font with Vietnamese letters)', () => {
  const LINES = [
    'Số 31-TB/TU',
    'Thực hiện Nghị quyết số 12-NQ/TU ngày 15/3/2024 của Thành ủy Vân Hải,',
    'giao Hội Nông dân rà soát các hộ nuôi trồng ven biển.',
  ];
  /** A scan of two pages: the words, and nothing. */
  const scan = async () => {
    const path = join(folder, 'quet.pdf');
    writeFileSync(path, await buildScannedPdf([{ jpeg: await drawText(LINES) }, {}]));
    return path;
  };

  test('read says which page is being recognised, and gives the confidence with the reading', async () => {
    const path = await scan();
    const { code, output, errors, steps } = await run('read', '--json', path);
    expect(code).toBe(0);
    expect(steps).toEqual(
      [`0/2 ${path}: recognising page 1/2`, 'end'].map((step) => step.replace(path, 'quet.pdf')),
    );
    expect(errors).toEqual([
      expect.stringMatching(new RegExp(`^bamsat: ${path}: The words of page 1 were recognised in pictures`)),
      `bamsat: ${path}: No text was found on page 2. Compare with the original.`,
    ]);
    const reading = JSON.parse(output.join('\n'));
    expect(reading.citations).toContainEqual(
      expect.objectContaining({ number: '12', symbol: 'NQ/TU', date: '2024-03-15' }),
    );
    expect(reading.scan).toMatchObject({ pages: 2, empty: [2], unread: [] });
    expect(reading.scan.read[0].confidence).toBeGreaterThan(85);
  });

  test('import files it, tells the pages as they go, and says what to check', async () => {
    const { code, output, errors, steps } = await run('import', '--data', dataDir, await scan());
    expect([code, errors]).toEqual([0, []]);
    expect(steps).toEqual(['quet.pdf: recognising page 1/2', '1/1 quet.pdf', 'end']);
    expect(output[0]).toContain(': filed, ');
    expect(output[1]).toMatch(/^ {2}The words of page 1 were recognised in pictures/);
    const [row] = await inData(({ db }) =>
      db.selectFrom('documents').select('scan').where('status', '=', 'filed').execute(),
    );
    expect(row?.scan).toMatchObject({ pages: 2, read: [{ page: 1 }] });
  });
});

describe('bamsat doctor', () => {
  const imported = async () =>
    run('import', '--data', dataDir, file('a.txt'), file('b.txt', `${NOTICE}\nhai`));
  const doctor = () => run('doctor', '--data', dataDir);

  test('finds a good system good', async () => {
    await imported();
    const { code, output, errors } = await doctor();
    expect([code, errors]).toEqual([0, []]);
    expect(output.join('\n')).toMatch(
      /✓ The database opens.*\n✓ The audit trail is intact: [1-9].*\n✓ Attachments are intact: 2/,
    );
  });

  test('finds a tampered audit trail', async () => {
    await imported();
    await inData(({ db }) =>
      sql`update audit_entries set user_name = 'Người khác' where seq = 2`.execute(db),
    );
    const { code, errors } = await doctor();
    expect(code).toBe(1);
    expect(errors).toEqual(['✗ The audit trail was changed or damaged from entry 2 on']);
  });

  test('finds a missing and a damaged attachment', async () => {
    await imported();
    const [missing, damaged] = await inData(({ db }) => listStored(db));
    rmSync(storedPath(dataDir, missing!.sha256));
    writeFileSync(storedPath(dataDir, damaged!.sha256), 'x'.repeat(damaged!.size));
    const { code, output, errors } = await doctor();
    expect(code).toBe(1);
    expect(output).toContain('✓ Attachments are intact: 0');
    expect(errors.toSorted()).toEqual(
      [
        `✗ Attachment ${missing!.sha256} is missing`,
        `✗ Attachment ${damaged!.sha256} is damaged: its content does not match its hash`,
      ].toSorted(),
    );
  });
});

describe('bamsat user add', () => {
  const add = (...more: string[]) =>
    run('user', 'add', '--data', dataDir, '--email', 'An@Example.test', '--name', 'Trần Thị An', ...more);

  test('adds an account and prints its password once', async () => {
    const { code, output, errors } = await add('--role', 'unit', '--organization', 'hoi-nong-dan');
    expect([code, errors]).toEqual([0, []]);
    expect(output[0]).toBe('The account of Trần Thị An (An@Example.test) was added.');
    expect(output[1]).toMatch(/^Password: [a-z2-9]{16}$/);
    const again = await add('--role', 'unit', '--organization', 'hoi-nong-dan');
    expect(again.code).toBe(1);
    expect(again.errors.join()).toContain('an@example.test');
  });

  test('names the roles and the organisations that there are', async () => {
    const role = await add('--role', 'vua', '--organization', 'hoi-nong-dan');
    expect(role.code).toBe(1);
    expect(role.errors.join()).toMatch(/vua.*administrator/);
    const organization = await add('--role', 'unit', '--organization', 'hoi-nao-do');
    expect(organization.code).toBe(1);
    expect(organization.errors.join()).toMatch(/hoi-nao-do.*hoi-nong-dan/);
  });
});

test('a folder that is no data folder is refused in one line', async () => {
  file('bao-cao.docx', 'của người khác');
  const { code, errors } = await run('import', file('a.txt'), '--data', folder);
  expect(code).toBe(1);
  expect(errors).toEqual([
    `bamsat: The folder ${folder} is not empty and is not a data folder of Bám Sát. Choose an empty folder (--data).`,
  ]);
});

test('what looks after a system begins none in a mistyped folder', async () => {
  const mistyped = join(folder, 'du-liêu');
  const account = ['--email', 'a@example.test', '--name', 'A', '--role', 'unit', '--organization', 'a'];
  for (const command of [['doctor'], ['user', 'add', ...account]]) {
    const { code, errors } = await run(...command, '--data', mistyped);
    expect(code).toBe(1);
    expect(errors).toEqual([
      `bamsat: The folder ${mistyped} holds no data yet. Check --data, or run bamsat serve to begin.`,
    ]);
    expect(existsSync(mistyped)).toBe(false);
  }
});

test('a port in the environment is checked like one on the command line', async () => {
  vi.stubEnv('PORT', 'ba-nghìn');
  const { code, errors } = await run('serve', '--data', join(folder, 'data'));
  expect(code).toBe(2);
  expect(errors.join('\n')).toContain('A port is a number from 0 to 65535.');
});

test('what is no file in an imported folder is named, and the rest goes on', {
  timeout: 60_000,
}, async () => {
  const papers = join(folder, 'papers');
  mkdirSync(papers);
  writeFileSync(join(papers, 'a.txt'), NOTICE);
  symlinkSync('nowhere', join(papers, 'broken.txt'));
  execFileSync('mkfifo', [join(papers, 'pipe.txt')]);
  const { code, output, errors } = await run('import', papers, '--data', join(folder, 'data-of-papers'));
  expect(code).toBe(1);
  expect(output.join()).toContain('a.txt: filed');
  expect(errors.join('\n')).toMatch(/broken\.txt: There is no file or folder/);
  expect(errors.join('\n')).toMatch(/pipe\.txt: .*cannot be read/);
});
