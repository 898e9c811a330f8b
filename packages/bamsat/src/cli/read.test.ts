import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ANSI_STYLES } from 'bamsat-reader';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { recordingTerminal } from '../../testing/terminal.js';
import { breakLines } from './break-lines.js';
import { main } from './main.js';
import { tableLines } from './table.js';

const REPORT = `THÀNH ỦY VÂN HẢI
*
Số 31-TB/TU

THÔNG BÁO
về việc chuẩn bị mùa mưa bão

Đồng chí Trần Minh Hải, Bí thư Thành ủy, kết luận như sau:
Thực hiện Nghị quyết số số 12-NQ/TU ngày 15/3/2024 của Ban Chấp hành Đảng bộ thành phố Vân Hải và Nghị định số 7/2024/NĐ-CP.
Giao Hội Nông dân thành phố chủ trì, phối hợp với Sở Xây dựng rà soát các hộ nuôi trồng ven biển, báo cáo trước ngày 30/12/2026.
`;
const WINDOW = { columns: 100, colours: true };
const ESCAPE = '\u001b[';

let folder: string;
let file: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'bamsat-read-'));
  file = join(folder, 'thong-bao.txt');
  writeFileSync(file, REPORT);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

afterEach(() => {
  process.exitCode = undefined;
});

/** What `bamsat read` prints into a window, or elsewhere. */
async function read(window: typeof WINDOW | null, ...args: string[]): Promise<string> {
  const terminal = recordingTerminal(window);
  await main(['read', ...args, file], terminal);
  expect(terminal.errors).toEqual([]);
  return terminal.output.join('\n');
}

/** Without the escapes of colours. */
function plainOf(shown: string): string {
  return shown.replace(/\p{Cc}\[[\d;]*m/gu, '');
}

describe('bamsat read at a terminal', () => {
  test('shows the text with what was found in colour', async () => {
    const shown = await read(WINDOW);
    expect(shown).toContain(`${ESCAPE}${ANSI_STYLES.people}mTrần Minh Hải`);
    expect(shown).toMatch(/\p{Cc}\[4;[\d;]*mngày 30\/12\/2026/u);
    // Every word of the text is there, in order.
    const plain = plainOf(shown).replace(/\s+/g, ' ');
    expect(plain).toContain(REPORT.trim().replace(/\s+/g, ' '));
  });

  test('breaks its lines between words where the window ends, and marks go on in the next line', async () => {
    const shown = await read({ ...WINDOW, columns: 40 });
    const all = shown.split('\n');
    const lines = all.slice(2, all.findIndex((line) => plainOf(line).startsWith('directive  ')) - 1);
    for (const line of lines) expect(plainOf(line).length).toBeLessThanOrEqual(40);
    const from = lines.findIndex((line) => plainOf(line).includes('Giao Hội Nông dân'));
    expect(lines.slice(from).filter((line) => line !== '').length).toBeGreaterThan(2);
    // The whole sentence is one directive: each of its lines has the style from its beginning, and ends it.
    for (const line of lines.slice(from + 1).filter((line) => line !== '')) {
      expect(line.startsWith(`${ESCAPE}${ANSI_STYLES.directives}`)).toBe(true);
      expect(line.replace(/\.$/, '').endsWith(`${ESCAPE}0m`)).toBe(true);
    }
  });

  test('a pipe that asked for colours gets the lines as the file has them', async () => {
    expect(plainOf(await read(null, '--color'))).toContain(REPORT.trim());
  });

  test('then lists what is cited with what is guessed, who is in it, what is asked by when, and what is wrong', async () => {
    const shown = await read({ ...WINDOW, colours: false });
    const lines = shown.split('\n').map((line) => line.replace(/ {2,}/g, ' | '));
    expect(lines[0]).toBe(`thong-bao.txt · official document · ${REPORT.length} characters`);
    expect(lines).toContain('Documents cited (2):');
    expect(lines).toContain(' | Nghị quyết 12-NQ/TU | 15/03/2024 | Ban Chấp hành Đảng bộ thành phố Vân Hải');
    expect(lines).toContain(' | Nghị định 7/2024/NĐ-CP | – | Chính phủ (guessed)');
    expect(lines.at(-2)).toMatch(/^\(guessed\): inferred/);
    expect(lines).toContain(' | Trần Minh Hải | concluding | Bí thư Thành ủy');
    expect(shown).toMatch(/With a deliverable +Hội Nông dân thành phố/);
    expect(shown).toContain('30/12/2026');
    expect(shown).toMatch(/số số +Chữ “số” bị viết lặp\./);
  });

  test('without colours there is no escape and no text, which would say nothing', async () => {
    for (const shown of [await read({ ...WINDOW, colours: false }), await read(WINDOW, '--no-color')]) {
      expect(shown).not.toContain('\u001b');
      expect(shown).not.toContain('về việc chuẩn bị mùa mưa bão');
    }
  });

  test('a pipe gets the plain summary, and colours where they are asked for', async () => {
    const piped = await read(null);
    expect(piped).not.toContain('\u001b');
    expect(piped).toContain('Nghị quyết 12-NQ/TU · 15/03/2024 · ');
    expect(await read(null, '--no-color')).toBe(piped);
    expect(await read(null, '--color')).toContain(ESCAPE);
  });

  test('JSON has no colours, whatever the terminal', async () => {
    const reading = JSON.parse(await read(WINDOW, '--json', '--color'));
    expect(reading.citations).toHaveLength(2);
    expect(reading.notes).toEqual([]);
    expect(JSON.parse(await read(WINDOW, '--jsonl', '--with-text')).text.content).toBe(REPORT);
  });
});

test('what a person should know of a file is said beside the reading: attachments that are not read, damage', async () => {
  const mail = join(folder, 'thu.eml');
  const head = 'From: a@vanhai.test\r\nSubject: Bao cao\r\nMIME-Version: 1.0\r\n';
  const parts = [
    `${head}Content-Type: multipart/mixed; boundary=x\r\n`,
    '--x\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nGửi kèm kế hoạch.',
    '--x\r\nContent-Type: text/plain\r\nContent-Disposition: attachment; filename=ke-hoach.txt\r\n\r\nx',
    '--x--\r\n',
  ];
  writeFileSync(mail, parts.join('\r\n'));
  const cut = join(folder, 'hong.txt');
  writeFileSync(cut, Buffer.concat([Buffer.from('\ufeffThành ủy '), Buffer.from([0xff]), Buffer.from('ọp')]));
  const terminal = recordingTerminal();
  await main(['read', '--jsonl', mail, cut], terminal);
  expect(terminal.output).toHaveLength(2);
  expect(terminal.errors).toHaveLength(2);
  expect(terminal.errors[0]).toContain('ke-hoach.txt');
  expect(terminal.errors[1]).toMatch(/hong\.txt: 1 character of the file was damaged/);
  // Whoever reads only the JSON hears of the same.
  const notes = terminal.output.map((line) => JSON.parse(line).notes);
  expect(notes).toEqual([
    [
      {
        code: 'mail-attachments',
        params: { count: 1, names: 'ke-hoach.txt' },
        what: expect.stringContaining('ke-hoach.txt'),
      },
    ],
    [
      {
        code: 'damaged-characters',
        params: { count: 1 },
        what: expect.stringMatching(/^1 character of the file was damaged/),
      },
    ],
  ]);
  expect(process.exitCode).toBeUndefined();
});

describe('breakLines', () => {
  test.each([
    ['a line that fits', 'rà soát các hộ', 14, 'rà soát các hộ'],
    ['a longer one, between words', 'rà soát các hộ', 13, 'rà soát các\nhộ'],
    ['several, each by itself', 'rà soát\n\ncác hộ nuôi trồng', 8, 'rà soát\n\ncác hộ\nnuôi\ntrồng'],
    ['a word wider than the window', 'xem 12/2026/NQ-HĐND ngay', 8, 'xem\n12/2026/NQ-HĐND\nngay'],
    ['an indented line', '      rà soát', 8, '      rà\nsoát'],
    ['columns that were set with blanks', 'THÀNH ỦY   ĐẢNG', 10, 'THÀNH ỦY\n  ĐẢNG'],
    ['tabs, up to their stops', 'hộ\tnghèo', 12, 'hộ\nnghèo'],
    ['a no-break space, which parts no words', 'số\u00a012 mới', 7, 'số\u00a012\nmới'],
    ['blanks at the end', 'rà soát  ', 4, 'rà\nsoát  '],
    ['nothing', '', 4, ''],
  ])('%s', (_what, text, width, broken) => {
    expect(breakLines(text, width)).toBe(broken);
    expect(broken).toHaveLength(text.length);
  });
});

describe('tableLines', () => {
  test('columns are as wide as their cells, and empty ones are left out', () => {
    expect(
      tableLines(
        [
          ['một', '', 'x'],
          ['hai ba', '', 'y z'],
        ],
        40,
      ),
    ).toEqual(['một     x', 'hai ba  y z']);
  });

  test('long cells are wrapped under themselves, and no word is lost', () => {
    const words = 'rà soát các hộ nuôi trồng ven biển và báo cáo trước mùa mưa bão';
    const lines = tableLines([['Hội', words]], 40);
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(40);
    expect(lines.map((line) => line.slice(5)).join(' ')).toBe(words);
  });

  test('a narrow window still shows words; a table without rows has no lines', () => {
    expect(tableLines([['Hội Nông dân', 'rà soát các hộ']], 10).join(' ')).toContain('rà');
    expect(tableLines([], 40)).toEqual([]);
  });
});
