import { expect, test } from 'vitest';
import { translator } from '../shared/index.js';
import { readUpload } from './index.js';

const MB = 1024 * 1024;
const LIMITS = { fileBytes: MB, files: 3, totalBytes: 2 * MB };
const BOUNDARY = 'ranh-gioi';

/** A request as a browser sends it. */
function formRequest(form: FormData): Request {
  return new Request('http://localhost/', { method: 'POST', body: form });
}

/** A request with a body of our own making; the pieces come one after the other. */
function rawRequest(
  pieces: readonly (string | Uint8Array | Error)[],
  type = `multipart/form-data; boundary=${BOUNDARY}`,
) {
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      for (const piece of pieces) {
        if (piece instanceof Error) return controller.error(piece);
        controller.enqueue(typeof piece === 'string' ? new TextEncoder().encode(piece) : piece);
      }
      controller.close();
    },
  });
  const init: RequestInit & { duplex: 'half' } = {
    method: 'POST',
    body,
    duplex: 'half',
    headers: { 'content-type': type },
  };
  return new Request('http://localhost/', init);
}

function part(disposition: string, content = 'nội dung'): string {
  return `--${BOUNDARY}\r\nContent-Disposition: form-data; ${disposition}\r\n\r\n${content}\r\n`;
}

const END = `--${BOUNDARY}--\r\n`;

test('a text comes in one form of its letters and without what nobody means', async () => {
  const form = new FormData();
  form.append('note', 'Đã xo\u0302ng\0 một\u0007\tphần\nhai\u000bba');
  form.append('names', 'A\0');
  form.append('names', 'B\u0001');
  const { fields } = await readUpload(formRequest(form), LIMITS);
  // A browser sends line ends as CR and LF.
  expect({ ...fields }).toEqual({ note: 'Đã xông một\tphần\r\nhai\nba', names: ['A', 'B'] });
});

test('texts and files come as they were sent', async () => {
  const form = new FormData();
  form.append('title', 'Kết luận số 12');
  form.append('unit', 'hoi-phu-nu');
  form.append('unit', 'doan-thanh-nien');
  form.append('file', new File(['một'], 'Báo cáo quý III.docx'));
  form.append('photo', new File([new Uint8Array([0, 255, 10, 13])], 'ảnh.jpg'));
  form.append('nothing-chosen', new File([], ''));
  const { fields, files, refused } = await readUpload(formRequest(form), LIMITS);
  expect({ ...fields }).toEqual({ title: 'Kết luận số 12', unit: ['hoi-phu-nu', 'doan-thanh-nien'] });
  expect(files.map(({ field, name }) => [field, name])).toEqual([
    ['file', 'Báo cáo quý III.docx'],
    ['photo', 'ảnh.jpg'],
  ]);
  expect([...files[1]!.bytes]).toEqual([0, 255, 10, 13]);
  expect(refused).toEqual([]);
});

test('an empty file with a name is a file', async () => {
  const form = new FormData();
  form.append('file', new File([], 'rong.txt'));
  expect((await readUpload(formRequest(form), LIMITS)).files).toMatchObject([{ name: 'rong.txt' }]);
});

test('a file that is too large is named and left out, the others are kept', async () => {
  const form = new FormData();
  form.append('file', new File(['nhỏ'], 'nho.txt'));
  form.append('file', new File([new Uint8Array(MB + 1)], 'lon.pdf'));
  form.append('file', new File([new Uint8Array(MB)], 'vua.pdf'));
  form.append('title', 'Sau tệp lớn');
  const { fields, files, refused } = await readUpload(formRequest(form), LIMITS);
  expect(files.map(({ name, bytes }) => [name, bytes.length])).toEqual([
    ['nho.txt', 5],
    ['vua.pdf', MB],
  ]);
  expect(fields.title).toBe('Sau tệp lớn');
  expect(refused.map(({ code, params }) => translator('en')(`error.${code}`, params))).toEqual([
    'The file "lon.pdf" is larger than 1 MB and was not taken. Split or compress it.',
  ]);
});

test('too many files are refused', async () => {
  const form = new FormData();
  for (const name of ['a', 'b', 'c', 'd']) form.append('file', new File([name], name));
  await expect(readUpload(formRequest(form), LIMITS)).rejects.toMatchObject({
    code: 'files.too-many',
    params: { limit: 3 },
  });
});

test('files that are too large together are refused', async () => {
  const form = new FormData();
  for (const name of ['a', 'b', 'c']) form.append('file', new File([new Uint8Array(MB)], name));
  await expect(readUpload(formRequest(form), LIMITS)).rejects.toMatchObject({
    code: 'files.too-much',
    params: { limit: 2 },
  });
});

test('a text that would be cut off is refused, not kept by half', async () => {
  const request = rawRequest([part('name="text"', 'a'.repeat(10 * MB + 1)), END]);
  await expect(readUpload(request, LIMITS)).rejects.toMatchObject({
    code: 'files.text-too-long',
    params: { limit: 10 },
  });
});

test('many texts that are too long together are refused like one that is', async () => {
  const form = new FormData();
  for (let turn = 0; turn < 3; turn += 1) form.append(`text-${turn}`, 'x'.repeat(4 * MB));
  await expect(readUpload(formRequest(form), LIMITS)).rejects.toMatchObject({ code: 'files.text-too-long' });
});

test('more fields than any form of ours has are refused', async () => {
  const request = rawRequest([
    ...Array.from({ length: 501 }, (_, index) => part(`name="f${index}"`, '')),
    END,
  ]);
  await expect(readUpload(request, LIMITS)).rejects.toMatchObject({ code: 'files.not-a-form' });
});

test.each([
  [
    'a form without files',
    new Request('http://localhost/', { method: 'POST', body: new URLSearchParams({ a: 'b' }) }),
  ],
  [
    'no body',
    new Request('http://localhost/', { headers: { 'content-type': 'multipart/form-data; boundary=x' } }),
  ],
  ['no boundary', rawRequest([part('name="a"'), END], 'multipart/form-data')],
  ['nothing', rawRequest([])],
  ['another boundary', rawRequest([part('name="a"'), END], 'multipart/form-data; boundary=other')],
  ['no end', rawRequest([part('name="a"')])],
  ['an end within a file', rawRequest([part('name="f"; filename="a.txt"').slice(0, -12)])],
  ['an end within the head of a part', rawRequest([`--${BOUNDARY}\r\nContent-Dispo`])],
  ['a stream that breaks', rawRequest([part('name="f"; filename="a.txt"').slice(0, -4), new Error('gone')])],
  ['a stream that breaks at once', rawRequest([new Error('gone')])],
  ['noise', rawRequest([new Uint8Array(5000).map((_, index) => (index * 7919) % 256)])],
])('%s is no form, and says so', async (_, request) => {
  await expect(readUpload(request, LIMITS)).rejects.toMatchObject({ code: 'files.not-a-form' });
});

test.each([
  ['../../etc/passwd', 'passwd'],
  ['C:\\\\Users\\\\an\\\\bao-cao.docx', 'bao-cao.docx'],
  ['/tuyet/doi.txt', 'doi.txt'],
  ['a\0b\u0007.txt', 'ab.txt'],
  ['..', ''],
  ['../', ''],
])('of the name %j only %j is kept', async (sent, kept) => {
  const request = rawRequest([part(`name="file"; filename="${sent}"`), END]);
  const { files } = await readUpload(request, LIMITS);
  expect(files.map(({ name }) => name)).toEqual([kept]);
  expect(new TextDecoder().decode(files[0]?.bytes)).toBe('nội dung');
});

test('fields with names of our objects are fields', async () => {
  const request = rawRequest([
    part('name="__proto__"', 'một'),
    part('name="constructor"', 'hai'),
    part('name="toString"', 'ba'),
    END,
  ]);
  const { fields } = await readUpload(request, LIMITS);
  expect(Object.entries(fields)).toEqual([
    ['__proto__', 'một'],
    ['constructor', 'hai'],
    ['toString', 'ba'],
  ]);
});

test('a form that comes byte by byte is the same form', async () => {
  const whole = new TextEncoder().encode(part('name="file"; filename="a.txt"', 'từng\r\n--ranh byte') + END);
  const { files } = await readUpload(rawRequest([...whole].map((byte) => new Uint8Array([byte]))), LIMITS);
  expect(new TextDecoder().decode(files[0]?.bytes)).toBe('từng\r\n--ranh byte');
});
