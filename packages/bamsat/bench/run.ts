/* eslint-disable no-console -- a command that prints its result */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Actor } from '#bamsat/accounts/index.js';
import { type Database, openDatabase } from '#bamsat/db/index.js';
import { articlePath, createArticle, publishArticle } from '#bamsat/portal/index.js';
import { type Figure, machine, ratio, table } from './figure.js';
import { benchArticlePage } from './portal.js';
import { serveBamsat } from './processes.js';
import { benchImport, benchSearch } from './register.js';
import { benchStart } from './start.js';
import { benchVisits, loadVisits } from './visits.js';

/**
 * Speed and memory of the application on the embedded database, each figure beside a baseline of the same run: what the same
 * machine does when nothing but the bare thing is asked of it. Everything stays on this machine, in a temporary folder.
 * `--json` prints the figures for a program.
 */

const ARTICLE_PARAGRAPHS = 12;
/** Sees everything, so that the search is asked the hardest question. */
const OFFICE: Actor = {
  userId: 'bench',
  name: 'bench',
  email: 'bench@vanhai.test',
  locale: null,
  memberships: [],
};

/** Publishes one article of ordinary length. @returns its path */
async function publish(database: Database): Promise<string> {
  const by = { userId: null, name: 'bench', at: new Date() };
  const paragraph =
    'Sáng nay, phường Bãi Dương ra quân làm sạch bãi biển; hơn hai trăm đoàn viên và bà con cùng tham gia. ';
  return database.db.transaction().execute(async (trx) => {
    const article = await createArticle(trx, by, {
      title: 'Phường Bãi Dương ra quân làm sạch bãi biển',
      lead: 'Hơn hai trăm người cùng nhặt rác dọc ba cây số bờ cát.',
      body: Array.from({ length: ARTICLE_PARAGRAPHS }, () => paragraph.repeat(4).trim()).join('\n\n'),
      authors: ['Ngô Bảo Trâm'],
    });
    await publishArticle(trx, by, article.id);
    return articlePath(article.slug);
  });
}

async function withDatabase<T>(dataDir: string, work: (database: Database) => Promise<T>): Promise<T> {
  const database = await openDatabase({ dataDir, what: 'bench' });
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

/** What is asked of a running server: pages and visits. */
async function benchServed(dataDir: string, path: string) {
  const served = await serveBamsat(dataDir);
  try {
    return { page: await benchArticlePage(served, path), visits: await loadVisits(served) };
  } finally {
    await served.stop();
  }
}

async function measure(dataDir: string): Promise<Figure[]> {
  const path = await withDatabase(dataDir, publish);
  const { page, visits } = await benchServed(dataDir, path);
  const inside = await withDatabase(dataDir, async (database) => {
    const counted = await benchVisits(database, visits);
    const { figure, papers } = await benchImport(database);
    return [counted, figure, await benchSearch(database, OFFICE, papers)];
  });
  return [page, ...inside, ...(await benchStart(dataDir))];
}

const folder = await mkdtemp(join(tmpdir(), 'bamsat-bench-'));
try {
  const figures = await measure(join(folder, 'data'));
  if (process.argv.includes('--json')) {
    const json = {
      machine: machine(),
      figures: figures.map((figure) => ({ ...figure, ratio: ratio(figure) })),
    };
    console.log(JSON.stringify(json, null, 2));
  } else {
    const facts = Object.entries(machine()).map(([name, value]) => `${name} ${value}`);
    console.log(`${facts.join(' · ')}\n\n${table(figures)}`);
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
