import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { safeName } from './index.js';

describe('the name of a file', () => {
  test.each([
    ['Nghị quyết 07.docx', 'Nghị quyết 07.docx'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\thu\\..\\bao-cao.pdf', 'bao-cao.pdf'],
    ['C:bao-cao.pdf', 'bao-cao.pdf'],
    ['/a/b/', 'khong-ten'],
    ['..', 'khong-ten'],
    ['', 'khong-ten'],
    ['\0\0', 'khong-ten'],
    ['bao\0cao.txt', 'baocao.txt'],
    ['ke-hoach\u202Efdp.exe', 'ke-hoachfdp.exe'],
    ['.htaccess', 'htaccess'],
    ['con.txt', 'con_.txt'],
    ['Quyết định: "số 5"?.docx', 'Quyết định- -số 5--.docx'],
    ['Vân Hải.txt'.normalize('NFD'), 'Vân Hải.txt'],
    ['a\ud800b.txt', 'ab.txt'],
  ])('%j becomes %j', (given, name) => {
    expect(safeName(given)).toBe(name);
  });

  test('a long name keeps its extension', () => {
    const name = safeName(`${'kế hoạch '.repeat(60)}.docx`);
    expect(name.length).toBeLessThanOrEqual(150);
    expect(name.endsWith('.docx')).toBe(true);
  });

  test('any name becomes one that names a file here, and only once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (given) => {
        const name = safeName(given);
        expect(name).not.toMatch(/[/\\]|\p{Cc}|[\u202a-\u202e]/u);
        expect(name.length).toBeGreaterThan(0);
        expect(['.', '..']).not.toContain(name);
        expect(Array.from(name).length).toBeLessThanOrEqual(150);
        expect(safeName(name)).toBe(name);
      }),
      { numRuns: 500, seed: 7 },
    );
  });
});
