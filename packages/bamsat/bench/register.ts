import { foldForSearch, read } from 'bamsat-reader';
import type { Actor } from '#bamsat/accounts/index.js';
import type { Database } from '#bamsat/db/index.js';
import { importOne, searchDocuments } from '#bamsat/register/index.js';
import type { Figure } from './figure.js';
import { paper, QUERIES } from './texts.js';

/** As many papers as the search looks through; the import ends earlier on a slow machine. */
const PAPERS = 2_000;
const IMPORT_SECONDS = 90;
const READ_PAPERS = 200;
const SEARCH_ROUNDS = 5;
const PAGE = 25;

export interface ImportedPapers {
  readonly figure: Figure;
  readonly papers: number;
}

/** How many papers a second get into the register, one transaction each, against reading their text and nothing else. */
export async function benchImport(database: Database): Promise<ImportedPapers> {
  const by = { userId: null, name: 'bench', at: new Date() };
  const start = performance.now();
  let papers = 0;
  while (papers < PAPERS && performance.now() < start + IMPORT_SECONDS * 1000) {
    papers++;
    const bytes = new TextEncoder().encode(paper(papers));
    await importOne(database, by, { name: `van-ban-${papers}.txt`, bytes }, { visibility: 'public' });
  }
  const seconds = (performance.now() - start) / 1000;
  const figure: Figure = {
    what: 'import into the register',
    unit: 'papers/s',
    ours: papers / seconds,
    against: 'reading the same texts, nothing kept',
    baseline: readAlone(),
    how: `${papers} papers of about 1 kB, a durable transaction each`,
  };
  return { figure, papers };
}

function readAlone(): number {
  const today = new Date().toISOString().slice(0, 10);
  const start = performance.now();
  for (let n = 1; n <= READ_PAPERS; n++) read(paper(n), { today });
  return READ_PAPERS / ((performance.now() - start) / 1000);
}

/** How long a search over the register takes, against the plainest one: `like` over every text, one after the other. */
export async function benchSearch(database: Database, actor: Actor, papers: number): Promise<Figure> {
  const ours = await msPerQuery((q) => searchDocuments(database.db, actor, { q, limit: PAGE }));
  const baseline = await msPerQuery((q) => searchPlainly(database, q));
  return {
    what: 'search over the register',
    unit: 'ms',
    ours,
    against: 'like over all texts, no index, first page and count',
    baseline,
    how: `${papers} papers, ${QUERIES.length} queries, best of ${SEARCH_ROUNDS} rounds`,
  };
}

async function searchPlainly({ pool }: Database, q: string): Promise<void> {
  const like = `%${foldForSearch(q)}%`;
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query('set local enable_indexscan = off');
    await client.query('set local enable_bitmapscan = off');
    await client.query('select id, search from documents where search like $1 order by id limit $2', [
      like,
      PAGE,
    ]);
    await client.query('select count(*) from documents where search like $1', [like]);
    await client.query('commit');
  } finally {
    client.release();
  }
}

async function msPerQuery(search: (q: string) => Promise<unknown>): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < SEARCH_ROUNDS; round++) {
    const start = performance.now();
    for (const q of QUERIES) await search(q);
    best = Math.min(best, (performance.now() - start) / QUERIES.length);
  }
  return best;
}
