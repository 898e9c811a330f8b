import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { drawPhotos } from './draw-photos.js';
import { type NewsSource, type OfficialSource, parseSource } from './source.js';
import { writeDocx } from './write-docx.js';
import { documentPage, newsPage, sheet } from './write-html.js';
import { columnLines, plainLines, tcvn3, utf16 } from './write-text.js';

/*
 * Makes the files of the demo dossier from the texts in `sources/`: run it when a text or a drawing changed, and commit what it
 * wrote. PDFs are printed by Chromium (`CHROMIUM`, else /usr/bin/chromium); the program itself needs none of this.
 *   npx vite build --ssr packages/bamsat/demo/make-dossier.ts --outDir packages/bamsat/dist-tools/dossier
 *   node packages/bamsat/dist-tools/dossier/make-dossier.js packages/bamsat/demo
 */
const folder = resolve(process.argv[2] ?? 'packages/bamsat/demo');
const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';

async function makeFile(name: string, source: OfficialSource | NewsSource): Promise<void> {
  const write = (extension: string, content: string | Uint8Array) =>
    writeFileSync(join(folder, 'dossier', `${name}.${extension}`), content);
  if (source.form === 'news') {
    write('html', newsPage(source));
    return;
  }
  switch (source.layout) {
    case 'docx':
      return write('docx', await writeDocx(source));
    case 'pdf':
      return write('pdf', printPdf(sheet(source)));
    case 'html văn bản':
      return write('html', documentPage(source));
    case 'txt tcvn3':
      return write('txt', tcvn3(plainLines(source).join('\n')));
    case 'txt utf-16':
      return write('txt', utf16(plainLines(source).join('\n')));
    case 'txt hai cột':
      return write('txt', columnLines(source).join('\n'));
    default:
      return write('txt', plainLines(source).join('\n'));
  }
}

function printPdf(html: string): Uint8Array {
  const work = mkdtempSync(join(tmpdir(), 'dossier-'));
  try {
    const page = join(work, 'page.html');
    const pdf = join(work, 'page.pdf');
    writeFileSync(page, html);
    execFileSync(
      CHROMIUM,
      ['--headless', '--no-sandbox', '--no-pdf-header-footer', `--print-to-pdf=${pdf}`, `file://${page}`],
      { stdio: 'ignore' },
    );
    return readFileSync(pdf);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

for (const made of ['dossier', 'photos']) {
  rmSync(join(folder, made), { recursive: true, force: true });
  mkdirSync(join(folder, made));
}
for (const file of readdirSync(join(folder, 'sources')).sort()) {
  await makeFile(
    file.replace(/\.txt$/, ''),
    parseSource(file, readFileSync(join(folder, 'sources', file), 'utf8')),
  );
}
await drawPhotos(join(folder, 'photos'));
