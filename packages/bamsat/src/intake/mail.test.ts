import { describe, expect, it } from 'vitest';
import { AppError, translator } from '../shared/index.js';
import { type IntakeResult, readFile } from './index.js';

const SENTENCE = 'Ủy ban nhân dân thành phố Vân Hải giao Sở Nội vụ báo cáo trước ngày 30/6/2026.';
const HEAD = [
  'From: =?UTF-8?B?VsSDbiBwaMOybmc=?= <van-phong@vanhai.example>',
  'To: so-noi-vu@vanhai.example',
  'Subject: =?UTF-8?Q?L=E1=BB=8Bch_h=E1=BB=8Dp?=',
  'Date: Mon, 22 Jun 2026 08:00:00 +0700',
  'MIME-Version: 1.0',
];

function read(lines: readonly string[], name = 'thu.eml'): Promise<IntakeResult> {
  return readFile({ name, bytes: Buffer.from(lines.join('\r\n')) });
}

const base64 = (text: string): string => Buffer.from(text).toString('base64');
const quoted = (text: string): string =>
  [...Buffer.from(text)].map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');

function part(headers: readonly string[], body: string): string[] {
  return ['--ranh-gioi', ...headers, '', body];
}
const MIXED = [...HEAD, 'Content-Type: multipart/mixed; boundary=ranh-gioi', ''];
const END = ['--ranh-gioi--', ''];

/** A mail with this many files. */
function withAttachments(count: number): string[] {
  const files = Array.from({ length: count }, (_, i) =>
    part(['Content-Type: application/pdf', `Content-Disposition: attachment; filename=tep-${i}.pdf`], 'x'),
  );
  return [...MIXED, ...part(['Content-Type: text/plain; charset=utf-8'], SENTENCE), ...files.flat(), ...END];
}

describe('a mail', () => {
  it.each([
    ['base64', base64(SENTENCE)],
    ['quoted-printable', quoted(SENTENCE)],
    ['8bit', SENTENCE],
  ])('in %s gives its text and its subject', async (encoding, body) => {
    const result = await read([
      ...HEAD,
      'Content-Type: text/plain; charset=utf-8',
      `Content-Transfer-Encoding: ${encoding}`,
      '',
      body,
    ]);
    expect(result).toMatchObject({
      format: 'mail',
      mediaType: 'message/rfc822',
      title: 'Lịch họp',
      notes: [],
    });
    expect(result.text.trim()).toBe(SENTENCE);
  });

  it('of an old program, without the word MIME, is known by its headers and its name', async () => {
    const result = await read(['From: a@b.example', 'Subject: Lich hop', '', 'Noi dung hop.']);
    expect(result).toMatchObject({ format: 'mail', title: 'Lich hop' });
    expect(result.text.trim()).toBe('Noi dung hop.');
  });

  it('written as a page is read as one, in the charset of the mail', async () => {
    const page = `<html><head><meta charset="iso-8859-1"></head><body><p>${SENTENCE}</p><p>Trân trọng.</p></body></html>`;
    const result = await read([
      ...HEAD,
      'Content-Type: text/html; charset=utf-8',
      'Content-Transfer-Encoding: base64',
      '',
      base64(page),
    ]);
    expect(result.text.trim().split('\n')).toEqual([SENTENCE, 'Trân trọng.']);
  });

  it('in the letters of TCVN3 is converted', async () => {
    const legacy = 'Uû ban nh©n d©n thµnh phè V©n H¶i giao Së Néi vô b¸o c¸o tr­íc ngµy 30/6/2026.';
    const result = await read([
      ...HEAD,
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: base64',
      '',
      base64(legacy),
    ]);
    expect(result.text).toContain('nhân dân thành phố Vân Hải giao Sở Nội vụ báo cáo');
    expect(result.converted).toBe('tcvn3');
  });

  it('names its attachments, which are documents of their own', async () => {
    const result = await read([
      ...MIXED,
      ...part(['Content-Type: text/plain; charset=utf-8'], SENTENCE),
      ...part(
        [
          'Content-Type: application/pdf',
          'Content-Disposition: attachment; filename="ke-hoach.pdf"',
          'Content-Transfer-Encoding: base64',
        ],
        base64('%PDF-1.4'),
      ),
      ...END,
    ]);
    expect(result.text.trim()).toBe(SENTENCE);
    expect(result.notes).toEqual([{ code: 'mail-attachments', params: { count: 1, names: 'ke-hoach.pdf' } }]);
    for (const locale of ['vi', 'en'] as const)
      expect(translator(locale)('intake.note.mail-attachments', result.notes[0]?.params)).toContain(
        'ke-hoach.pdf',
      );
  });

  it('with nothing but attachments is refused by their names', async () => {
    const reading = read([
      ...MIXED,
      ...part(
        ['Content-Type: application/pdf', 'Content-Disposition: attachment; filename="ke-hoach.pdf"'],
        'x',
      ),
      ...END,
    ]);
    await expect(reading).rejects.toSatisfy(
      (error: unknown) =>
        error instanceof AppError &&
        error.code === 'intake.mail-without-text' &&
        error.params.names === 'ke-hoach.pdf',
    );
  });

  it('with many attachments names some of them and counts all', async () => {
    const { text, notes } = await read(withAttachments(1_000));
    expect(text.trim()).toBe(SENTENCE);
    const [note] = notes;
    expect(note?.params.count).toBe(1_000);
    expect(String(note?.params.names)).toMatch(/^tep-0\.pdf, .*tep-9\.pdf, …$/);
  });

  it('with parts without number is refused before they are taken apart', async () => {
    const reading = read(withAttachments(10_000));
    await expect(reading).rejects.toMatchObject({
      code: 'intake.mail-too-many-parts',
      params: { name: 'thu.eml', limit: 5_000 },
    });
    // Lines that only look like the border of a part are text.
    const rule = await read([...HEAD, '', SENTENCE, ...Array.from({ length: 6_000 }, () => '----')]);
    expect(rule.text).toContain(SENTENCE);
  });

  it('that another mail was forwarded in gives the text of both and the files of both', async () => {
    const inner = [
      'From: so-noi-vu@vanhai.example',
      'Subject: =?UTF-8?Q?K=E1=BA=BF_ho=E1=BA=A1ch?=',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=trong',
      '',
      '--trong',
      'Content-Type: text/plain; charset=utf-8',
      '',
      'Sở Nội vụ gửi kế hoạch.',
      '--trong',
      'Content-Type: application/pdf; name=ke-hoach.pdf',
      '',
      'x',
      '--trong--',
    ];
    const result = await read([
      ...MIXED,
      ...part(['Content-Type: text/plain; charset=utf-8'], SENTENCE),
      ...part(['Content-Type: message/rfc822'], inner.join('\r\n')),
      ...END,
    ]);
    expect(result.title).toBe('Lịch họp');
    expect(result.text).toMatch(new RegExp(`^${SENTENCE}[\\s\\S]+Kế hoạch[\\s\\S]+Sở Nội vụ gửi kế hoạch`));
    expect(result.notes).toMatchObject([{ code: 'mail-attachments', params: { names: 'ke-hoach.pdf' } }]);
  });

  it('that another mail was attached to names it: a document of its own', async () => {
    const result = await read([
      ...MIXED,
      ...part(['Content-Type: text/plain; charset=utf-8'], SENTENCE),
      ...part(
        ['Content-Type: message/rfc822', 'Content-Disposition: attachment; filename="thu-truoc.eml"'],
        'Subject: x\r\n\r\nMột việc khác.',
      ),
      ...END,
    ]);
    expect(result.text.trim()).toBe(SENTENCE);
    expect(result.notes).toMatchObject([{ code: 'mail-attachments', params: { names: 'thu-truoc.eml' } }]);
  });

  it('with mails in mails says which one it no longer reads', async () => {
    const forwarded = (depth: number): string =>
      depth === 0
        ? 'Subject: x\r\n\r\nLá thư đầu tiên.'
        : `Content-Type: message/rfc822\r\nContent-Disposition: inline\r\n\r\n${forwarded(depth - 1)}`;
    const readForwarded = (depth: number) =>
      read([
        ...MIXED,
        ...part(['Content-Type: text/plain; charset=utf-8'], SENTENCE),
        ...part(['Content-Type: message/rfc822'], forwarded(depth)),
        ...END,
      ]);
    const near = await readForwarded(4);
    expect(near.text).toContain('Lá thư đầu tiên.');
    expect(near.notes).toEqual([]);
    const far = await readForwarded(15);
    expect(far.text).toContain(SENTENCE);
    expect(far.notes).toMatchObject([{ code: 'mail-attachments', params: { names: 'message/rfc822' } }]);
  });

  it('names a file that its program shows in the text, but no picture there', async () => {
    const result = await read([
      ...MIXED,
      ...part(['Content-Type: text/plain; charset=utf-8'], SENTENCE),
      ...part(['Content-Type: application/pdf', 'Content-Disposition: inline; filename=cong-van.pdf'], 'x'),
      ...part(['Content-Type: image/png', 'Content-Disposition: inline; filename=chu-ky.png'], 'x'),
      ...END,
    ]);
    expect(result.notes).toMatchObject([{ code: 'mail-attachments', params: { names: 'cong-van.pdf' } }]);
  });

  it('with parts in parts without end is refused as damaged', async () => {
    const lines = Array.from({ length: 300 }, (_, i) => [
      `Content-Type: multipart/mixed; boundary=b${i}`,
      '',
      `--b${i}`,
    ]).flat();
    const reading = read([...HEAD, ...lines, '', SENTENCE]);
    await expect(reading).rejects.toSatisfy(
      (error: unknown) =>
        error instanceof AppError &&
        error.code === 'intake.damaged' &&
        translator('vi')('error.intake.damaged', error.params).includes('thư điện tử') &&
        translator('en')('error.intake.damaged', error.params).includes('a mail file'),
    );
  });

  it('cut off in the middle still gives what is there', async () => {
    const result = await read([
      ...MIXED,
      ...part(['Content-Type: text/plain; charset=utf-8'], `${SENTENCE}\r\nPhần sau bị`),
    ]);
    expect(result.text).toContain(SENTENCE);
  });
});

it('a page saved as one file is read as a page', async () => {
  const result = await read(
    [
      'From: <Saved by a browser>',
      'Subject: =?utf-8?Q?Th=C3=B4ng_b=C3=A1o?=',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related; type="text/html"; boundary=ranh-gioi',
      '',
      ...part(
        ['Content-Type: text/html; charset=utf-8', 'Content-Transfer-Encoding: base64'],
        base64(`<html><body><p>${SENTENCE}</p></body></html>`),
      ),
      ...part(
        ['Content-Type: image/png', 'Content-Location: a.png', 'Content-Transfer-Encoding: base64'],
        'iVBORw0=',
      ),
      ...END,
    ],
    'thong-bao.mht',
  );
  expect(result.text.trim()).toBe(SENTENCE);
  expect(result.title).toBe('Thông báo');
  expect(result.notes).toEqual([]);
});
