import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tableFile } from './table-file.js';

/** A reader of RFC 4180 that shares nothing with the writer. */
function parse(csv: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const body = csv.replace(/^\ufeff/, '');
  for (let i = 0; i < body.length; i += 1) {
    const char = body.charAt(i);
    if (quoted) {
      if (char !== '"') cell += char;
      else if (body[i + 1] === '"') {
        cell += '"';
        i += 1;
      } else quoted = false;
    } else if (char === '"') quoted = true;
    else if (char === ',') {
      rows.at(-1)?.push(cell);
      cell = '';
    } else if (char === '\r' && body[i + 1] === '\n') {
      rows.at(-1)?.push(cell);
      cell = '';
      rows.push([]);
      i += 1;
    } else cell += char;
  }
  return rows.slice(0, -1);
}

const cell = fc.string({
  unit: fc.constantFrom('a', '=', '-', '+', '@', '"', ',', '\r', '\n', '\t', ' ', '＝', 'ờ'),
});

test('is read back as it was written, and no cell begins a formula', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
      async (rows) => {
        const back = parse(
          new TextDecoder('utf-8', { ignoreBOM: true }).decode(await tableFile('x.csv', rows).arrayBuffer()),
        );
        expect(back.map((row) => row.map((text) => text.replace(/^'/, '')))).toEqual(rows);
        for (const text of back.flat()) expect(text.trim()).not.toMatch(/^[=+\-@＝]/);
      },
    ),
    { seed: 20261124 },
  );
});

test('is saved under its name and kept in no cache', () => {
  const { headers } = tableFile('nhiem-vu.csv', [['a']]);
  expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(headers.get('content-disposition')).toBe('attachment; filename="nhiem-vu.csv"');
  expect(headers.get('cache-control')).toBe('private, no-store');
});
