import { readdirSync, readFileSync } from 'node:fs';
import { fold, read } from 'bamsat-reader';
import { describe, expect, test } from 'vitest';
import { readSeedArticle } from '../../testing/seed.js';
import { readFile } from '../intake/index.js';
import { ARTICLES } from './articles-data.js';
import { DOCUMENTS } from './documents-data.js';

const DOSSIER = new URL('../../demo/dossier/', import.meta.url);
const seed = readSeedArticle();
const LONGEST_COMMON_RUN = 11;

/** The pages of news; everything else is an official document. */
const KINDS: Readonly<Record<string, string>> = {
  'tin-lam-viec-voi-dang-bo-khoi.html': 'meeting-report',
  'tin-chu-nhat-vi-bien.html': 'news',
};

async function readDossier(file: string) {
  return readFile({ name: file, bytes: readFileSync(new URL(file, DOSSIER)) });
}

describe('the dossier', () => {
  test('has in its folder what the story files, and nothing else', () => {
    expect(readdirSync(DOSSIER).sort()).toEqual(DOCUMENTS.map(({ file }) => file).sort());
  });

  test.each(DOCUMENTS.map(({ file }) => file))('%s is read as what it is', async (file) => {
    const { text, encoding } = await readDossier(file);
    expect(read(text, { today: '2026-11-25', encoding }).kind).toBe(KINDS[file] ?? 'official-document');
  });

  test('comes in the formats and letters that offices have', async () => {
    const results = await Promise.all(DOCUMENTS.map(({ file }) => readDossier(file)));
    expect([...new Set(results.map(({ format }) => format))].sort()).toEqual(['docx', 'html', 'pdf', 'txt']);
    expect(results.map(({ encoding }) => encoding)).toEqual(expect.arrayContaining(['tcvn3', 'utf-16le']));
  });

  test('finds the chair, those who spoke and the byline of the report of a session', async () => {
    const { text } = await readDossier('tin-lam-viec-voi-dang-bo-khoi.html');
    const { people } = read(text, { today: '2026-11-25' });
    const names = (role: string) => people.filter((person) => person.role === role).map(({ name }) => name);
    expect(names('chair')).toEqual(['Đặng Trọng Khiêm']);
    expect(names('author')).toEqual(['Hải Yến', 'Quốc Bình']);
    expect(names('speaking')).toContain('Trương Thị Bích Vân');
  });

  test.skipIf(seed === null)('shares no long run of words with the seed article', async () => {
    const theirs = words(seed?.toString('utf8') ?? '');
    const runs = new Set(
      theirs.map((_, index) => theirs.slice(index, index + LONGEST_COMMON_RUN + 1).join(' ')),
    );
    const texts = await Promise.all(
      DOCUMENTS.map(async ({ file }) => [file, (await readDossier(file)).text]),
    );
    const articles = ARTICLES.map(({ title, lead, body }) => [title, `${lead}\n${body}`]);
    const shared = [...texts, ...articles].flatMap(([name = '', text = '']) => {
      const own = words(text);
      return own
        .map((_, index) => own.slice(index, index + LONGEST_COMMON_RUN + 1))
        .filter((run) => run.length > LONGEST_COMMON_RUN && runs.has(run.join(' ')))
        .map((run) => `${name}: ${run.join(' ')}`);
    });
    expect(shared).toEqual([]);
  });
});

function words(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}
